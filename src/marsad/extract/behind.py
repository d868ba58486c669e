"""A place told by its rank, with its name behind: one phrase ("the provincial capital, | Bukavu", "its main base, | Camp Lemonnier",
عاصمة الولاية | ود مدني).
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.model.entity import World

#: What a noun for a place may be called by → the levels of the places of that name.
_LEVELS = {"settlement": frozenset({"town", "quarter"}), "site": frozenset({"site", "town"})}
_ENDS = frozenset({",", ".", "T", "P", ":", ")", "»", "S"})


def take(sent: Sent, np: Group, groups: list[Group], k: int, world: World, *, arabic: bool) -> int:
    """Take the name behind the phrase at ``k`` into it; the position of the last group taken."""
    told = np.definite or (arabic and any(r.article for r in sent.words[np.last - 1].readings))  # عاصمة | الولاية
    if np.hits or np.plural or not told or np.noun not in _LEVELS or np.inner or np.of is not None:
        return k
    at = k + 1
    if at < len(groups) and groups[at].kind == ",":
        at += 1
    elif not arabic:
        return k
    name = groups[at] if at < len(groups) else None
    if name is None or name.kind != "np" or name.prep or name.joined or not _whole_name(name, np.noun, world):
        return k
    if at + 1 < len(groups) and groups[at + 1].kind not in _ENDS and (not arabic or at > k + 1):
        return k  # at the base, | Tadmor and Palmyra
    np.last, np.end, np.hits = name.last, name.end, list(name.hits)
    return at


def _whole_name(name: Group, noun: str, world: World) -> bool:
    """Whether a phrase is a place's name and nothing else, of a place that the noun may mean."""
    if len(name.hits) != 1 or (name.hits[0].first, name.hits[0].last) != (name.first, name.last):
        return False
    places = [world.places.get(ref[2:]) for ref in name.hits[0].refs if ref[0] == "p"]
    return len(places) == len(name.hits[0].refs) and any(p is not None and p.level in _LEVELS[noun] for p in places)
