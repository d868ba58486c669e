"""English "gunmen believed to be from the north": what somebody or something is only held to be tells who is meant, no more."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent

_ASIDE = "x"
_ENDS = frozenset({",", ".", "S", "K", "R", ":", ")"})


def set_aside(sent: Sent, naming: frozenset[str]) -> None:
    """Take out of the grammar what its subject is thought to be, where the verb stands behind ("men believed to be bandits | kidnapped
    seven traders"): nothing of what that tells is thought.
    """
    _take_name(sent, naming)
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


def _take_name(sent: Sent, naming: frozenset[str]) -> None:
    """Take what a group calls itself for its name, which acts in nothing besides ("a group calling itself the Free Front | claimed it")."""
    groups = sent.groups
    for k in range(1, len(groups) - 2):
        who, calls, itself, name = groups[k - 1 : k + 3]
        if who.kind != "np" or calls.kind != "np" or itself.kind != "O" or name.kind != "np" or name.prep:
            continue
        ger = calls.reading is not None and calls.reading.form == "ger" and calls.last - calls.first == 1
        if ger and sent.words[calls.first].key in naming and sent.words[itself.first].key.endswith(("self", "selves")):
            who.hits = [*who.hits, *name.hits]
            for group in (calls, itself, name):
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
