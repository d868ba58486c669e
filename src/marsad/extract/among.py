"""Who some of those are that a phrase tells of: "28 people | , including 20 soldiers, |" are no civilians."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from marsad.extract.reading import Group, Sent, index_of

_ARMED = frozenset({"force", "group"})
_LISTED = frozenset({"np", "x", ",", "C"})


def armed_among(sent: Sent, group: Group, behind: AbstractSet[str]) -> bool:
    """Whether fighters are counted in with the people of a phrase; ``behind``: words that open the list of some of them."""
    at = index_of(sent.groups, group) + 1
    if at and at < len(sent.groups) and sent.words[sent.groups[at].first].key == ",":
        at += 1
    told = " ".join(word.key for word in sent.words[sent.groups[at].first :][:3]) if 0 < at < len(sent.groups) else ""
    if not any(f"{told} ".startswith(f"{word} ") for word in behind):
        return False
    for each in sent.groups[at:]:
        if each.kind not in _LISTED:
            return False
        if each.noun in _ARMED:
            return True
    return False
