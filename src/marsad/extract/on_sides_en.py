"""English: who stands on which side, told by "on one side … on the other" (between the army and its allies on one side, and the
militia on the other).
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_ASIDE = "x"  # the kind of a group that is no argument
_LISTED = frozenset({"np", "x", "O", ",", "C", "(", ")"})


def part(sent: Sent, analyser: Analyser) -> None:
    """Take the words that part the sides out of the grammar; let those on the other side be whom the first ones fight or meet."""
    groups, sets = sent.groups, analyser.sets
    for k in range(1, len(groups)):
        first = _told(sent, groups[k], sets["one_side"])
        if groups[k - 1].kind != "P" or not (first or _told(sent, groups[k], sets["other_side"])):
            continue
        if k + 1 < len(groups) and groups[k + 1].prep in sets["of"]:
            continue  # on one side of the road
        groups[k - 1].kind = groups[k].kind = _ASIDE
        opens = next((i for i in range(k - 2, -1, -1) if groups[i].prep in sets["two_ends"]), -1) if first else -1
        other = next((i for i in range(k + 1, len(groups)) if groups[i].kind not in {",", "C"}), -1)
        if opens < 0 or other < 0 or groups[other].kind != "np" or not groups[other].joined:
            continue
        if all(g.kind in _LISTED and not (g.kind == "np" and g.prep) for g in groups[opens + 1 : k - 1]):
            groups[other].prep, groups[other].joined = min(sets["against_whom"]), False


def _told(sent: Sent, group: Group, sides: frozenset[str]) -> bool:
    """Whether a phrase is a word for one of two sides and no more."""
    return group.kind == "np" and " ".join(w.key for w in sent.words[group.first : group.last]) in sides
