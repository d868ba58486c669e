"""Readers of our own files of places: ``places.tsv``, ``sites.yaml``, the list of names that are common words."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from marsad.knowledge.files import Entry, Row, empty, entries, fault, number, read_table, read_yaml
from marsad.knowledge.rows import (
    AREA_LEVELS,
    NamedPlace,
    NamedRoad,
    distinct,
    level_of,
    once,
    point_of,
)
from marsad.knowledge.sources import BUILT_IN
from marsad.model.entity import Place, Road

NEEDED = ("id", "kind", "name_en", "name_ar")
OPTIONAL = (
    "variants_en", "variants_ar", "country", "admin1_id", "admin2_id", "lat", "lon", "radius_km",
    "importance", "source", "bare",
)  # fmt: skip

#: Importance (0–100) of sites, which are told of more than their size says; and of own entries without one.
SITE_IMPORTANCE = 45.0
OWN_IMPORTANCE = 50.0
_SITE_RADIUS = 3.0
_PROXY_RADIUS = 10.0


def read_places(path: Path, *, own: bool = False) -> list[NamedPlace]:
    """Return the places of a table in our own columns; ``own``: it is the user's and goes before ours."""
    seen: dict[str, str] = {}
    found = []
    for row in read_table(path, NEEDED, OPTIONAL):
        once(seen, row["id"], f"{path}:{row.line}")
        found.append(_from_row(row, path, own=own))
    if not found:
        raise empty(path)
    return found


def _from_row(row: Row, path: Path, *, own: bool) -> NamedPlace:
    if not row["id"] or not (row.get("name_en") or row.get("name_ar")):
        raise fault(path, row.line, "no id or no name", "Give an id and a name in one language.")
    level = level_of(row["kind"], path, row.line)
    point = point_of(row, path)
    importance = number(row, "importance", path)
    place = Place(
        id=row["id"],
        kind=row["kind"],
        level=level,
        name_en=row.get("name_en", ""),
        name_ar=row.get("name_ar", ""),
        country=row.get("country", ""),
        admin1=row.get("admin1_id", ""),
        admin2=row.get("admin2_id", ""),
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        precision_km=(number(row, "radius_km", path) or _SITE_RADIUS) if point else None,
        importance=OWN_IMPORTANCE if importance is None else importance,
        located="area" if level in AREA_LEVELS else "exact",
        source=row.get("source", ""),
    )
    return NamedPlace(
        place,
        en=distinct(place.name_en, *_split(row.get("variants_en", ""))),
        ar=distinct(place.name_ar, *_split(row.get("variants_ar", ""))),
        bare=row.get("bare", "") != "no",
        rank=0 if own else 3 if place.kind == "village" else 2,
    )


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|")]


def read_sites(path: Path, *, own: bool = False) -> tuple[list[NamedPlace], list[NamedRoad]]:
    """Return the sites and roads of a YAML file."""
    top = read_yaml(path)
    seen: dict[str, str] = {}
    sites, roads = [], []
    for entry in entries(top, "sites", path):
        once(seen, entry.text("id"), f"{path}:{entry.line}")
        sites.append(_site(entry, path, own=own))
    for entry in entries(top, "roads", path):
        once(seen, entry.text("id"), f"{path}:{entry.line}")
        roads.append(_road(entry, path))
    if not sites and not roads:
        raise empty(path)
    return sites, roads


def _site(entry: Entry, path: Path, *, own: bool) -> NamedPlace:
    ar = distinct(entry.text("name_ar"), *entry.texts("names_ar"), *entry.texts("variants_ar"))
    name_en = entry.text("name_en")
    if not entry.text("id") or not (name_en or ar):
        raise fault(path, entry.line, "no id or no name", "Give an id and a name in one language.")
    level = level_of(entry.text("kind"), path, entry.line)
    point = point_of(entry, path)
    proxy = entry.text("located_via")
    radius = number(entry, "precision_km", path) or (_PROXY_RADIUS if proxy else _SITE_RADIUS)
    place = Place(
        id=entry.text("id"),
        kind=entry.text("kind"),
        level=level,
        name_en=name_en,
        name_ar=ar[0] if ar else "",
        country=entry.text("country"),
        admin1=entry.text("admin1_id"),
        admin2=entry.text("admin2_id"),
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        precision_km=radius if point else None,
        importance=number(entry, "importance", path) or (OWN_IMPORTANCE if own else SITE_IMPORTANCE),
        located="proxy" if proxy else "area" if level in AREA_LEVELS else "exact",
        word=("ar", "en") if entry.yes("word") else (),
        also=distinct(entry.text("same_as_probable"), *entry.texts("also_ids")),
        source=" ".join(entry.texts("sources")) or entry.text("source"),
    )
    return NamedPlace(
        place,
        en=distinct(name_en, *entry.texts("variants_en")),
        ar=ar,
        bare=entry.text("bare") != "no",
        rank=0 if own else 1,
    )


def _road(entry: Entry, path: Path) -> NamedRoad:
    stops = list(entries(entry, "waypoints", path))
    ar = distinct(entry.text("name_ar"), *entry.texts("names_ar"))
    road = Road(
        id=entry.text("id"),
        name_en=entry.text("name_en"),
        name_ar=ar[0] if ar else "",
        points=tuple(point_of(stop, path) for stop in stops),
        names=tuple(stop.text("name_en") or stop.text("name_ar") for stop in stops),
        confidence=entry.text("confidence"),
    )
    return NamedRoad(road, en=distinct(road.name_en, *entry.texts("variants_en")), ar=ar)


def read_common_words(path: Path) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return, for each id, its Arabic and its English names that are common words as well."""
    rows = read_table(path, ("id", "kind", "names_ar_that_are_words", "names_en_that_are_words"))
    return {
        row["id"]: (
            distinct(*_split(row.get("names_ar_that_are_words", ""))),
            distinct(*_split(row.get("names_en_that_are_words", ""))),
        )
        for row in rows
    }


def read_aliases(path: Path = BUILT_IN / "id_aliases.tsv") -> dict[str, str]:
    """Return other ids met for the same place, with ours."""
    return {row["old_id"]: row["id"] for row in read_table(path, ("old_id", "id", "note"))}


def read_seats(path: Path, places: Collection[str]) -> dict[str, str]:
    """Return the seat of each country and governorate of a table; both of ``places``."""
    rows = read_table(path, ("area", "seat"))
    for row in rows:
        for id_ in (row["area"], row["seat"]):
            if id_ not in places:
                raise fault(path, row.line, f"no place «{id_}»", "Name a place of the files, or leave the line out.")
    return {row["area"]: row["seat"] for row in rows}
