"""Arabic remarks inside a noun phrase that no argument of the verb stands in: who somebody is thought to be, whom a
camp is for, with whom something was agreed before.

مسيرات | يعتقد أنها تابعة للدعم السريع | استهدفت; مسلحون | يرجح أنهم من التنظيم | هاجموا; مخيم زمزم | للنازحين;
تسلم الجيش القاعدة بعد تنسيق | مع الجانب الروسي; نصف السجناء البالغ | عددهم 600.
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_ASIDE = "x"  # the kind of a group that is no argument
_PEOPLE = frozenset({"people"})


def set_aside(sent: Sent, analyser: Analyser) -> None:
    """Take the groups of such remarks out of the sentence's grammar."""
    groups = sent.groups
    for k, np in enumerate(groups):
        if np.kind == "T" and k + 1 < len(groups):
            _behind_time(sent, np, groups[k + 1], analyser)
        if np.kind != "np":
            continue
        if k > 0 and groups[k - 1].kind == "Z" and _its_number(np, analyser):
            groups[k - 1].kind = np.kind = _ASIDE
            counted = groups[k + 1] if k + 1 < len(groups) else np
            if np.last == np.head + 1 and counted.kind == "np" and any(c.first == counted.first for c in sent.counts):
                counted.kind = _ASIDE
            continue
        end = _thought(groups, k, analyser)
        for group in groups[k + 1 : end]:
            group.kind = _ASIDE
        people = next((g for g in groups[k + 1 : k + 3] if g.kind != "P"), np)
        if people is not np and _for_people(people, analyser) and _camp(sent, groups, k, analyser):
            people.kind = _ASIDE
        for group in _agreed_with(sent, groups, k, analyser):
            group.kind = _ASIDE


def _behind_time(sent: Sent, time: Group, np: Group, analyser: Analyser) -> None:
    """Let what a time is counted from hang on the time, not on the verb (قصفت القوات بعد ساعات من | الهدنة البلدة)."""
    if np.kind == "np" and not np.prep and sent.words[time.last - 1].key in analyser.sets["partitive"]:
        np.prep = sent.words[time.first].key


def _its_number(group: Group, analyser: Analyser) -> bool:
    """Whether a phrase behind a participle only tells how many those before it are (البالغ | عددهم 600)."""
    reading, lexeme = group.reading, group.lexeme
    own = reading is not None and reading.enclitic[:1] == "3"
    return own and lexeme is not None and lexeme.lemma in analyser.sets["its_number"]


def _agreed_with(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """The parties of an understanding that is itself behind a preposition: the act behind which it stands has others."""
    at = k + 2
    if not groups[k].prep or sent.words[groups[k].head].bare not in analyser.sets["accord"] or at >= len(groups):
        return []
    if groups[at].kind != "np" or groups[at].prep not in analyser.sets["along"]:
        return []
    found = [groups[at]]
    while at + 1 < len(groups) and groups[at + 1].kind == "np" and groups[at + 1].joined and not groups[at + 1].prep:
        at += 1
        found.append(groups[at])
    return found


def _thought(groups: list[Group], k: int, analyser: Analyser) -> int:
    """The end of what the indefinite phrase at ``k`` is thought to be, k where nothing is."""
    if groups[k].definite or k + 3 >= len(groups):
        return k
    verb, that = groups[k + 1], groups[k + 2]
    if verb.kind != "v" or verb.joined or verb.lemma not in analyser.sets["believed"]:
        return k
    if that.kind != "K" or that.reading is None or not that.reading.pronoun:
        return k
    at = k + 3 + (groups[k + 3].kind == "P")
    return at + 1 if at < len(groups) and groups[at].kind == "np" else k


def _for_people(group: Group, analyser: Analyser) -> bool:
    """Whether a phrase tells for whom something is (للنازحين)."""
    people = group.kind == "np" and group.noun in _PEOPLE and group.definite
    return people and len(group.prep) == 1 and group.prep in analyser.sets["belonging"]


def _camp(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether the phrase at ``k`` is a camp, or joined to one."""
    while k > 0 and groups[k].joined and groups[k - 1].kind == "np":
        k -= 1
    return any(sent.words[i].bare in analyser.sets["camps"] for i in range(groups[k].first, groups[k].last))
