"""English "gunmen believed to be from the north": what somebody or something is only held to be tells who is meant, no more."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent

_ASIDE = "x"
_ENDS = frozenset({",", ".", "S", "K", "R", ":", ")"})


def set_aside(sent: Sent) -> None:
    """Take out of the grammar what its subject is thought to be, where the verb stands behind ("men believed to be bandits | kidnapped
    seven traders"): nothing of what that tells is thought.
    """
    groups = sent.groups
    for k in range(1, len(groups) - 2):
        held, be = groups[k], groups[k + 1]
        noun = groups[k - 1]
        if held.kind != "W" or held.cue is None or not held.cue.certainty or held.cue.phase or be.kind != "X":
            continue
        if noun.kind != "np" or noun.prep or groups[k + 2].kind in {"v", "X"}:
            continue
        verb = _verb_behind(groups, k + 2)
        for group in groups[k:verb]:
            group.kind = _ASIDE


def _verb_behind(groups: list[Group], k: int) -> int:
    """Where the finite verb stands that the phrase before is the subject of; 0 = none does before a mark."""
    for at in range(k, len(groups)):
        group = groups[at]
        if group.kind in _ENDS:
            return 0
        if group.kind == "v":
            opens = at
            while groups[opens - 1].kind in {"X", "B", "G"}:
                opens -= 1
            return opens if not group.joined and not group.infinitive else 0
    return 0
