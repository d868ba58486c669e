"""Where an English subject with complements of its own begins, behind what it is joined to."""

from __future__ import annotations

from marsad.extract.reading import Group

_COMPLEMENTS = frozenset({"np", "P", "B", "T", "Z"})


def start(groups: list[Group], end: int) -> int:
    """Where a joined subject with complements begins ("hit villages, and silos in Boraz went up"); ``end`` = nowhere."""
    k = end
    while k > 1 and groups[k - 1].kind in _COMPLEMENTS:
        k -= 1
        if groups[k].kind == "np" and not groups[k].prep and groups[k - 1].kind == "C":
            return k
    return end


def of_two_places(groups: list[Group], k: int) -> int:
    """The same where the last phrase, at ``k``, is the second of two places that its complement names ("and its stocks in Egypt and
    Jordan are running down"); ``k`` where it is a subject itself.
    """
    if k < 4 or groups[k - 1].kind != "C" or groups[k - 3].kind != "P":
        return k
    first, second = groups[k - 2], groups[k]
    if first.kind != "np" or not first.prep or not (_named(first) and _named(second)):
        return k
    begin = start(groups, k - 1)
    return begin if begin < k - 1 else k


def _named(group: Group) -> bool:
    """Whether a phrase is nothing but a place's name."""
    whole = any((hit.first, hit.last) == (group.first, group.last) for hit in group.hits)
    return whole and all(any(ref[0] == "p" for ref in hit.refs) for hit in group.hits)


def supposes(verb: Group) -> bool:
    """Whether a word is a verb of supposing what a clause of its own tells."""
    cue = verb.lexeme.cue if verb.kind == "v" and verb.lexeme is not None else None
    return cue is not None and bool(cue.certainty)
