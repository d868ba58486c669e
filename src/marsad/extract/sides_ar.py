"""Arabic: who stands on which side, told by "on one side … on the other" (بين الجيش والفصائل الموالية له من جهة، والتنظيم من جهة أخرى), and
who need not have fought in what is told beside what he did (انسحبت القوة عقب | اشتباكات).
"""

from __future__ import annotations

from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_ASIDE = "x"  # the kind of a group that is no argument
_LISTED = frozenset({"np", "x", "O", ",", "C", "(", ")", "T"})


def part(sent: Sent, analyser: Analyser) -> None:
    """Let those on the first side be who acts, and those on the other whom they act with or against; the words that part them are
    no argument.
    """
    groups, sets = sent.groups, analyser.sets
    for k in range(1, len(groups) - 1):
        side = groups[k]
        alone = side.kind == "np" and side.last == side.head + 1 and side.prep in sets["partitive"]
        if not alone or sent.words[side.head].bare not in sets["side"]:
            continue
        opens = next((i for i in range(k - 1, -1, -1) if groups[i].prep in sets["two_ends"]), -1)
        other = next((i for i in range(k + 1, len(groups)) if groups[i].kind not in {",", "T"}), -1)
        if opens < 0 or other < 0 or groups[other].kind != "np" or not groups[other].joined:
            continue
        first = groups[opens : k - (groups[k - 1].kind == "P")]
        if any(g.kind not in _LISTED or (g.kind == "np" and g.prep and g is not first[0]) for g in first):
            continue
        for group in groups[opens + len(first) : k + 1]:
            group.kind = _ASIDE
        for group in first[1:]:
            group.kind = _ASIDE if group.kind == "O" else group.kind
        _other_side(first[0], groups[other], sets)


def _other_side(one: Group, other: Group, sets: dict[str, frozenset[str]]) -> None:
    """Give both sides the prepositions that tell them apart."""
    one.prep = min(sets["agent"])
    other.prep, other.joined = min(sets["against_whom"]), False


def fought_by_others(predicate: Predicate, words: Analyser) -> bool:
    """Whether clashes that something came after are told without whom they were with, or clashes with both their sides (عقب اشتباكات،
    إثر اشتباكات بين عائلتين, beside: بعد اشتباكات مع المسلحين): who the clause is of need not have fought.
    """
    if not predicate.senses or any(sense.type != EventType.CLASH for sense in predicate.senses):
        return False
    sides = {role for prep, _ in predicate.preps for sense in predicate.senses for role in sense.roles.get(prep, ())}
    if Role.ACTOR.value in sides:
        return True
    prep = predicate.group.prep
    after = prep in words.sets["adjunct"] and prep not in words.sets["in_course"]
    return after and Role.PARTNER.value not in sides and not predicate.reading.enclitic and predicate.of is None
