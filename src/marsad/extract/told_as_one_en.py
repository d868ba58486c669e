"""English noun phrases that make one with what stands behind them, or that do not.

::

    14 UN | and NGO staff              one number counts them all
    families | with children           who is with them
    troops | in eight vehicles         what they came by: no part of who they are
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent

_CARRIERS = frozenset({"vehicle", "ship", "aircraft"})
_COUNTED = frozenset({"people", "force", "group", "official"})


def counted(sent: Sent, np: Group, groups: list[Group], k: int) -> int:
    """Take a plural behind "and" into a number with a bare name, which counts it too; the position of the last group taken."""
    other = groups[k + 2] if k + 2 < len(groups) and groups[k + 1].kind == "C" else None
    if other is None or np.noun or not np.hits or other.kind != "np" or other.prep or other.noun not in _COUNTED:
        return k
    number = any(sent.tags[i] == "U" for i in range(np.first, np.head))
    named = all(h.last <= np.last and h.first > np.first for h in np.hits) and np.hits[-1].last == np.last
    told_of = other.head > other.first and sent.words[other.first].capital
    if not (number and named and told_of) or sent.words[groups[k + 1].first].key != "and":
        return k
    np.last, np.end, np.head, np.hits = other.last, other.end, other.head, [*np.hits, *other.hits]
    np.lexeme, np.reading, np.noun, np.plural = other.lexeme, other.reading, other.noun, True
    return k + 2


def with_children(np: Group, groups: list[Group], k: int) -> int:
    """Take the people into the people before a verb with whom they are ("families | with children in 27 villages have fled")."""
    if np.noun != "people" or np.prep or np.joined or k + 3 >= len(groups):
        return k
    other = groups[k + 2]
    if groups[k + 1].kind != "P" or other.kind != "np" or other.prep != "with" or other.noun != "people" or other.inner:
        return k
    if not np.plural or other.definite or other.number is not None or groups[k + 3].kind not in {"P", "v", "X"}:
        return k
    np.last, np.end, np.hits = other.last, other.end, [*np.hits, *other.hits]
    return k + 2


def came_by(sent: Sent, np: Group, other: Group) -> bool:
    """Whether a phrase behind a force is the vehicles, with their number, that it came by ("troops | in eight vehicles")."""
    numbered = sent.tags[other.first] == "U" and other.noun in _CARRIERS
    return numbered and np.noun == "force" and other.prep == "in"
