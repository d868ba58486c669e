"""What the readers of place and actor files hand over: records with the names that texts call them by."""

from __future__ import annotations

from pathlib import Path

import msgspec

from marsad.errors import DataError
from marsad.knowledge.files import Entry, Row, fault, number
from marsad.model.entity import Actor, Place, Road

#: Kind of a place → its level (``model.entity.Place``).
LEVELS = {
    "country": "country",
    "governorate": "adm1",
    "district": "adm2",
    **dict.fromkeys(("city", "town", "village"), "town"),
    "quarter": "quarter",
    **dict.fromkeys(("region", "border", "desert", "mountain", "island", "peninsula", "valley", "plain"), "area"),
    **dict.fromkeys(("river", "lake", "sea", "gulf", "strait", "dam", "canal"), "water"),
    **dict.fromkeys(
        (
            *("air_base", "airport", "airport_base", "airfield", "military_base"),
            *("military_base_oilfield", "military_base_gasfield", "naval_base", "un_base"),
            *("border_crossing", "tripoint", "port", "prison", "camp", "embassy", "hospital"),
            *("checkpoint", "oilfield", "gas_field", "facility"),
        ),
        "site",
    ),
}
#: Levels whose point only stands for an area.
AREA_LEVELS = frozenset({"country", "adm1", "adm2", "area", "water"})

_MAX_LAT = 90
_MAX_LON = 180


class NamedPlace(msgspec.Struct, frozen=True):
    """A place with its names (as written); ``bare``: its name may stand without its kind word."""

    place: Place
    en: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()
    bare: bool = True
    rank: int = 2  # 0 user's file, 1 sites, 2 admin areas and towns, 3 villages


class NamedRoad(msgspec.Struct, frozen=True):
    """A road with its names."""

    road: Road
    en: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()


class NamedActor(msgspec.Struct, frozen=True):
    """An actor with its names; ``unsure``: those that alone do not decide."""

    actor: Actor
    en: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()
    unsure: frozenset[str] = frozenset()
    forces: bool = False  # what "its soldiers" are, for the state of its country


def distinct(*names: str) -> tuple[str, ...]:
    """Return the names that are not empty, each once, in order."""
    return tuple(dict.fromkeys(name for name in names if name))


def level_of(kind: str, path: Path, line: int) -> str:
    """Return the level of a kind of place; an unknown kind is a fault."""
    level = LEVELS.get(kind)
    if level is None:
        raise fault(path, line, f"unknown kind «{kind}»", f"Kinds: {' '.join(sorted(LEVELS))}.")
    return level


def point_of(row: Row | Entry, path: Path) -> tuple[float, float] | None:
    """Return the point (WGS 84, latitude first), None where neither coordinate stands."""
    lat, lon = number(row, "lat", path), number(row, "lon", path)
    if lat is None and lon is None:
        return None
    if lat is None or lon is None:
        raise fault(path, row.line, "one coordinate without the other", "Give both or none.")
    if not is_possible(lat, lon):
        raise fault(path, row.line, f"no such point: {lat}, {lon}", "Latitude first, in degrees WGS 84.")
    return lat, lon


def is_possible(lat: float, lon: float) -> bool:
    """Whether it may be a real point: 0, 0 is what empty cells become, not a place."""
    return abs(lat) <= _MAX_LAT and abs(lon) <= _MAX_LON and (lat, lon) != (0, 0)


def once(ids: dict[str, str], id_: str, where: str) -> None:
    """Note that ``id_`` stands at ``where``; a second time is a fault."""
    if id_ in ids:
        raise DataError(f"the id «{id_}» stands twice", where=where, advice=f"It is also at {ids[id_]}.")
    ids[id_] = where
