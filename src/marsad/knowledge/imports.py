"""Places from files of any format that we read, as good as built in, with a report of what was kept and what not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import inf, log10
from pathlib import Path

import msgspec

from marsad.extract.place_fit import great_circle_km
from marsad.knowledge.actor_files import is_arabic
from marsad.knowledge.files import fault, read_text
from marsad.knowledge.import_rows import RawPlace, read_rows
from marsad.knowledge.place_files import NEEDED, OPTIONAL, read_places, read_sites
from marsad.knowledge.rows import AREA_LEVELS, LEVELS, NamedPlace, NamedRoad, is_possible
from marsad.model.entity import Place
from marsad.text.names import keys_of

#: Radius (km) by level where the file tells none.
_RADII = {"country": 400.0, "adm1": 60.0, "adm2": 25.0, "town": 2.0, "quarter": 1.5, "site": 3.0}
_VILLAGE_IMPORTANCE = 4.0
_DOUBLE_KM = 1.0
#: A place of the same name this much outside a known one's radius is another one.
_ROUGH_KM = 3.0
#: … but for areas, whose radius says little about where their middle was put.
_WIDEST_KM = 10.0
_CELL = 0.5
#: Levels whose points say in which country and governorate their neighbours are.
_SPOTS = frozenset({"town", "quarter", "site"})
_NOT_OURS = re.compile("[^a-z0-9]+")


class ImportReport(msgspec.Struct):
    """What became of a file's rows. ``doubles``: (our id, theirs, km); ``impossible``: (line, name, lat, lon)."""

    path: str
    rows: int = 0
    kept: int = 0
    no_arabic: int = 0
    no_latin: int = 0
    doubles: list[tuple[str, str, float]] = []
    impossible: list[tuple[int, str, float | None, float | None]] = []
    nameless: list[int] = []
    other_kinds: dict[str, int] = {}

    def lines(self) -> list[str]:
        """Return the report for reading."""
        told = [
            f"{self.path}: {self.rows} rows, {self.kept} places kept",
            f"  without an Arabic name: {self.no_arabic}; without a Latin name: {self.no_latin}",
            f"  already known (same name, same spot): {len(self.doubles)}",
            f"  impossible coordinates: {len(self.impossible)}",
        ]
        told += [f"    line {line}: {name} {lat}, {lon}" for line, name, lat, lon in self.impossible]
        if self.nameless:
            told.append(f"  rows without a name: {len(self.nameless)} (first: {self.nameless[0]})")
        told += [f"  left out, kind {kind}: {n}" for kind, n in sorted(self.other_kinds.items())]
        return told


def read_any_places(path: Path, *, known: Sequence[NamedPlace] = ()) -> tuple[list[NamedPlace], list[NamedRoad]]:
    """Return the places and roads of a user's file; ``known``: those that it is laid over."""
    places, roads, _ = import_places(path, known=known)
    return places, roads


def import_places(
    path: Path, *, known: Sequence[NamedPlace] = ()
) -> tuple[list[NamedPlace], list[NamedRoad], ImportReport]:
    """Return the places and roads of a file of any format, and the report of the import.

    Our own forms (YAML as ``sites.yaml``, a table with the columns of ``places.tsv``) are the user's word: they are
    kept as they are, go before ours, and a fault in them is an error. Other formats are gazetteers: they fill gaps.
    """
    if path.suffix in {".yaml", ".yml"}:
        sites, roads = read_sites(path, own=True)
        return sites, roads, _own_report(path, sites)
    if _is_own_table(path):
        places = read_places(path, own=True)
        return places, [], _own_report(path, places)
    report = ImportReport(str(path))
    places = _gazetteer(read_rows(path), path, known, report)
    if not places:
        what = f"no place of {report.rows} rows is kept"
        raise fault(path, 1, what, "\n  ".join(report.lines()[1:]))
    return places, [], report


def _is_own_table(path: Path) -> bool:
    """Whether the first line that is no comment has our columns."""
    if path.suffix != ".tsv":
        return False
    lines = read_text(path).split("\n")
    header = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    columns = header.rstrip("\r\n").split("\t")
    return set(NEEDED) <= set(columns) or ("name_en" in columns and set(columns) <= {*NEEDED, *OPTIONAL})


def _own_report(path: Path, places: list[NamedPlace]) -> ImportReport:
    report = ImportReport(str(path), rows=len(places), kept=len(places))
    report.no_arabic = sum(not named.ar for named in places)
    report.no_latin = sum(not named.en for named in places)
    return report


Keys = tuple[str, ...]


class _Atlas:
    """Known places: what is near a point, and what has a name."""

    def __init__(self, known: Iterable[NamedPlace]) -> None:
        self.cells: dict[tuple[int, int], list[Place]] = {}
        self.areas: dict[Keys, Place] = {}
        self.named: dict[Keys, list[Place]] = {}
        for known_place in known:
            place = known_place.place
            self.add(known_place)
            if place.lat is not None and place.lon is not None and place.level in _SPOTS:
                self.cells.setdefault(_cell(place.lat, place.lon), []).append(place)

    def add(self, named: NamedPlace) -> None:
        """Add a place under its names."""
        for key in _all_keys(named):
            self.named.setdefault(key, []).append(named.place)
            if named.place.level == "adm1":
                self.areas.setdefault(key, named.place)
                self.areas.setdefault(key[:-1], named.place)

    def nearest(self, lat: float, lon: float) -> Place | None:
        """Return the known place that is nearest to a point, None where the cells around it are empty."""
        row, column = _cell(lat, lon)
        around = [
            (_km(place, lat, lon), place.id, place)
            for r in (row - 1, row, row + 1)
            for c in (column - 1, column, column + 1)
            for place in self.cells.get((r, c), ())
        ]
        return min(around)[2] if around else None


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat // _CELL), int(lon // _CELL)


def _km(place: Place, lat: float, lon: float) -> float:
    """Return the distance in km; infinite where the place has no point."""
    if place.lat is None or place.lon is None:
        return inf
    return great_circle_km(lat, lon, place.lat, place.lon)


def _all_keys(named: NamedPlace) -> frozenset[Keys]:
    return frozenset(keys_of(name, lang) for lang, names in (("en", named.en), ("ar", named.ar)) for name in names)


def _gazetteer(rows: list[RawPlace], path: Path, known: Sequence[NamedPlace], report: ImportReport) -> list[NamedPlace]:
    atlas, found, kinds = _Atlas(known), [], Counter[str]()
    taken = {named.place.id for named in known}
    report.rows = len(rows)
    for row in rows:
        if row.kind not in LEVELS:
            kinds[row.kind or "(other)"] += 1
        elif not row.names:
            report.nameless.append(row.line)
        elif row.lat is None or row.lon is None or not is_possible(row.lat, row.lon):
            report.impossible.append((row.line, row.names[0], row.lat, row.lon))
        else:
            named = _named(row, row.lat, row.lon, atlas, path, taken)
            double = _double(named, row.lat, row.lon, atlas)
            if double is not None:
                report.doubles.append((double[1].id, named.place.id, round(double[0], 1)))
                continue
            atlas.add(named)
            taken.add(named.place.id)
            found.append(named)
    report.kept, report.other_kinds = len(found), dict(kinds)
    report.no_arabic = sum(not named.ar for named in found)
    report.no_latin = sum(not named.en for named in found)
    return found


def _named(row: RawPlace, lat: float, lon: float, atlas: _Atlas, path: Path, taken: set[str]) -> NamedPlace:
    near = atlas.nearest(lat, lon)
    ar = tuple(name for name in row.names if is_arabic(name))
    en = tuple(name for name in row.names if not is_arabic(name))
    level = LEVELS[row.kind]
    country = row.country or (near.country if near else "")
    place = Place(
        id=_id(row, path, taken),
        kind=row.kind,
        level=level,
        name_en=en[0] if en else "",
        name_ar=ar[0] if ar else "",
        country=country,
        admin1=_admin1(row, country, atlas, near),
        lat=lat,
        lon=lon,
        precision_km=_RADII.get(level, _ROUGH_KM),
        importance=_importance(row.population),
        located="area" if level in AREA_LEVELS else "exact",
        source=path.name,
    )
    return NamedPlace(place, en=en, ar=ar, rank=3)


def _id(row: RawPlace, path: Path, taken: set[str]) -> str:
    """Return an id that nobody has: the file's own where it is free."""
    stem = _NOT_OURS.sub("-", path.name.split(".")[0].casefold()).strip("-") or "own"
    id_ = row.id or f"{stem}-{row.line}"
    return id_ if id_ not in taken else f"{stem}-{row.line}-{id_}"


def _admin1(row: RawPlace, country: str, atlas: _Atlas, near: Place | None) -> str:
    """Return the id of the governorate: by its name, else that of the nearest known place."""
    named = atlas.areas.get(keys_of(row.admin1, "ar" if is_arabic(row.admin1) else "en"))
    if named is not None and named.country == country:
        return named.id
    if near is None or near.country != country:
        return ""
    return near.id if near.level == "adm1" else near.admin1


def _importance(population: float) -> float:
    """Return the importance (0–100): a thousand people 20, a million 50; unknown: a village."""
    if population < 1:
        return _VILLAGE_IMPORTANCE
    return round(max(_VILLAGE_IMPORTANCE, min(70.0, 10 * log10(population) - 10)), 1)


def _double(named: NamedPlace, lat: float, lon: float, atlas: _Atlas) -> tuple[float, Place] | None:
    """Return the known place that a new one is, with the distance in km: the same name, level and spot."""
    reach = {
        place.id: _DOUBLE_KM
        if place.level != named.place.level
        else min(place.precision_km or 0.0, _WIDEST_KM) + _ROUGH_KM
        for key in _all_keys(named)
        for place in atlas.named.get(key, ())
    }
    same = [
        (_km(place, lat, lon), place.id, place)
        for key in _all_keys(named)
        for place in atlas.named.get(key, ())
        if _km(place, lat, lon) <= reach[place.id]
    ]
    return (min(same)[0], min(same)[2]) if same else None
