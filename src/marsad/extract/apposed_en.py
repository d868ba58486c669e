"""English remarks that only say what was just named is: a group of what kind ("the Front | , a group allied to the army, | attacked"),
a town of how many people ("the town | of about 60,000 people |"), who by what name ("a guard | named Karim Saleh | died").
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_ASIDE = "x"  # the kind of a group that is no argument
_PARTIES = frozenset({"group", "force", "body"})
_TOWNS = frozenset({"settlement", "area", "site", "state"})
_TELLS_ON = frozenset({"v", "X", "B"})


def set_aside(sent: Sent, analyser: Analyser) -> None:
    """Take such remarks out of the sentence's grammar."""
    groups = sent.groups
    for k in range(len(groups) - 2):
        called = [g.kind for g in groups[k : k + 3]] == ["np", "Z", "np"] and not groups[k + 2].prep
        if (
            called
            and groups[k + 1].lemma in analyser.sets["called_by_name"]
            and sent.words[groups[k + 2].first].capital
        ):
            groups[k + 1].kind = groups[k + 2].kind = _ASIDE  # a guard | named Karim Saleh | died
        elif _peopled(sent, groups[k : k + 3], analyser):
            groups[k + 1].kind = groups[k + 2].kind = _ASIDE
        elif (end := _of_what_kind(sent, groups, k, analyser)) > k:
            for group in groups[k + 1 : end + 1]:
                group.kind = _ASIDE


def _peopled(sent: Sent, groups: list[Group], analyser: Analyser) -> bool:
    """Whether a phrase ends in a town, and "of" so many people stands behind it."""
    place, of, people = groups
    if (place.kind, of.kind, people.kind) != ("np", "P", "np") or people.prep not in analyser.sets["of"]:
        return False
    town = place.noun in _TOWNS or sent.words[place.last - 1].topic in _TOWNS
    counted = any(people.first <= count.first < people.last for count in sent.counts)
    return town and counted and people.noun == "people" and not place.plural


def _of_what_kind(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> int:
    """The comma that closes a remark behind the named subject at ``k`` on what group it is; ``k`` where none stands there."""
    named, comma, kind = groups[k : k + 3]
    if (named.kind, comma.kind, kind.kind) != ("np", ",", "np") or named.prep or named.joined or not named.hits:
        return k
    if kind.prep or kind.joined or kind.noun not in _PARTIES or sent.words[kind.first].key not in analyser.indefinite:
        return k
    end = next((j for j in range(k + 3, len(groups)) if groups[j].kind not in {"np", "P", "C", "Z", "A"}), len(groups))
    closed = end + 1 < len(groups) and groups[end].kind == "," and groups[end + 1].kind in _TELLS_ON
    return end if closed else k
