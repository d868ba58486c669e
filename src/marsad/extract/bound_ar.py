"""Arabic: what somebody has to, or may, do (على القوات أن تنسحب، يجب على الجيش الانسحاب، بإمكانه أن يقصفها): it has not come about, and
he it is who would do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.governed import of_group
from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.lexicon import Cue

#: What stands beside the duty and tells nothing of it.
_LIGHT = frozenset({"B", "T", "C", "K", "P", "G", "X", "W", ","})


def bind(sent: Sent, analyser: Analyser) -> None:
    """Plan what somebody has to or may do, and give it its doer."""
    for clause in sent.clauses:
        for word, who in _bound(sent, clause, analyser):
            _verbal(sent, clause, word, who, analyser)
            _nominal(sent, clause, word, who)


def _bound(sent: Sent, clause: Clause, analyser: Analyser) -> Iterator[tuple[Group, Group]]:
    """The words that bind somebody, or the preposition alone where it opens its clause, and whom."""
    for k, who in enumerate(clause.groups):
        if who.kind != "np" or k == 0:
            continue
        before = clause.groups[k - 1]
        if (
            (before.kind == "W" and sent.words[before.last - 1].key in analyser.sets["upon"])
            or (who.prep in analyser.sets["upon"] and all(g.kind in _LIGHT for g in clause.groups[:k]))
            or (who.prep and before.kind == "v" and f"{before.lemma} {who.prep}" in analyser.sets["may_do"])
        ):
            yield before, who


def _verbal(sent: Sent, clause: Clause, word: Group, who: Group, analyser: Analyser) -> None:
    """What is told behind أن, the verbs joined to it included."""
    if who is not clause.groups[-1]:
        return
    told = {c.index for c in sent.clauses if c.parent == clause.index and c.opener == "comp" and c.first >= who.last}
    for each in sent.clauses:
        if each.parent in told and each.opener == "coord" and each.verb is not None and each.verb.joined:
            told.add(each.index)
    may = word.kind == "v" and bool(analyser.sets["may_do"])
    for each in sent.clauses:
        if each.index in told and each.subject is None:
            each.subject = who
    for predicate in sent.predicates:
        if predicate.clause not in told or predicate.reading.form not in {"pres", "ppres", "jus"}:
            continue
        if predicate.subject is None and predicate.group.kind == "v" and not predicate.passive:
            predicate.subject = who
        if may:
            predicate.cues.append(Cue(certainty="possible"))
            predicate.why.append("cue may")


def _nominal(sent: Sent, clause: Clause, word: Group, who: Group) -> None:
    """The verbal noun right behind who has to do it."""
    at = next((k for k, g in enumerate(clause.groups) if g is who), 0) + 1
    if word.kind != "W" or at >= len(clause.groups) or clause.groups[at].kind != "np" or clause.groups[at].prep:
        return
    for predicate in of_group(sent, clause.groups[at]):
        if predicate.subject is None and predicate.reading.form == "masdar":
            predicate.subject = who
            predicate.given.setdefault(Role.ACTOR, who)
