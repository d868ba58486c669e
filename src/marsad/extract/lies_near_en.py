"""An English phrase for a place without a name, and the named place it lies by: one phrase.

::

    in a valley | near Deir Siryan; into the hills | around Kenscoff; from 27 villages | close to the front line
    rammed into a post | near the town     apart: what is hit, and where
    at the camp | near Dohuk               apart: a camp told of before
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Sent
from marsad.model.entity import World

_NAMELESS = frozenset({"area", "settlement", "site"})
_SPOTS = frozenset({"site", "settlement", "building", "area"})
_NAMED = frozenset({"settlement", "area", "site", "water"})


def take_nearby(sent: Sent, close_by: frozenset[str]) -> None:
    """Make "nearby" right before a phrase the first word of it ("fled the town and | nearby villages")."""
    out: list[Group] = []
    for group in sent.groups:
        last = out[-1] if out else None
        if last is not None and last.kind == "B" and group.kind == "np" and not group.prep and last.last == group.first:
            if last.last - last.first == 1 and sent.words[last.first].key in close_by:
                group.first, group.start = last.first, last.start
                out.pop()
        out.append(group)
    sent.groups = out


def lies_near(np: Group, other: Group, world: World, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether the phrase behind tells what a place without a name lies by, where something is, comes from or goes to, or what a
    word means that is only one for an area ("the area around the base").
    """
    its = set(kinds_of(other, world)[:1])
    if _bare_area(np, sets) and other.prep in sets["apart"] and its & _SPOTS:
        return True
    hills = np.noun == "area" and np.plural and np.definite  # pushed into, shelled | the hills
    villages = np.noun == "settlement" and np.plural and not np.definite
    if not (np.prep or hills or villages) or np.noun not in _NAMELESS:
        return False
    if np.hits or np.inner or np.relation or np.member is not None:
        return False
    if np.noun != "area" and np.prep in sets["onto"]:
        return False  # rammed into a post | near the town: what is hit, and where
    if np.prep in sets["apart"] or other.prep not in sets["apart"] | sets["above"]:
        return False
    if np.definite and not hills:
        return False  # the camp near Dohuk may be one told of before
    named = bool(other.hits) or (other.definite and other.noun in {"settlement", "area"})
    return named and bool(its & _NAMED)


def _bare_area(np: Group, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a phrase is only a word for an area ("the area"), which means nothing without the place that it lies by."""
    bare = np.noun == "area" and not (np.hits or np.relation)
    return bare and np.lexeme is not None and np.lexeme.lemma in sets["stand_in"]
