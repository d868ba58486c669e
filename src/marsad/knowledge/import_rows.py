"""Other people's files of places, read row by row: GeoNames dumps, COD and HXL tables, GeoJSON points.

What is read is raw: nothing is judged here but the form of the file. Files may be packed (``.gz``).
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from marsad.knowledge.actor_files import is_arabic
from marsad.knowledge.files import empty, fault, read_text

#: Feature code of GeoNames → kind of place; other codes are left out.
_GEONAMES_CODES = {
    "PCLI": "country", "ADM1": "governorate", "ADM2": "district",
    "PPLC": "city", "PPLA": "city", "PPLA2": "town", "PPLA3": "town", "PPLA4": "town",
    "PPL": "village", "PPLL": "village", "PPLF": "village", "PPLS": "village", "PPLX": "quarter",
    "AIRB": "air_base", "AIRP": "airport", "AIRF": "airfield", "MILB": "military_base",
    "PRN": "prison", "HSP": "hospital", "PRT": "port", "OILF": "oilfield", "GASF": "gas_field",
    "DAM": "dam", "STM": "river", "LK": "lake", "MT": "mountain", "MTS": "mountain", "ISL": "island",
}  # fmt: skip
_GEONAMES_COLUMNS = 19

#: Words for kinds in tables and GeoJSON (also ``place`` of OpenStreetMap) → kind of place.
_KINDS = {
    "locality": "village", "hamlet": "village", "isolated_dwelling": "village", "populated place": "village",
    "neighbourhood": "quarter", "suburb": "quarter", "borough": "quarter",
    "region": "governorate", "county": "district", "campus": "facility",
    "airbase": "air_base", "base": "military_base", "crossing": "border_crossing",
}  # fmt: skip

#: What columns and properties are called, in small letters and without signs → what they hold.
_COLUMNS = {
    "id": ("id", "pcode", "adm4pcode", "admin4pcode", "adm3pcode", "osmid", "geonameid", "admloccode"),
    "kind": ("kind", "type", "place", "placetype", "featureclass", "loctype"),
    "en": (
        "nameen", "name", "namelatin", "nameslatin", "asciiname", "altname", "intname", "admin4nameen",
        "adm4en", "adm4name", "adm4nameen", "admin4name", "adm3en", "adm3nameen", "locnameen",
        "loclatin", "variantsen", "nameenglish", "locname",
    ),
    "ar": (
        "namear", "namesar", "admin4namear", "adm4ar", "adm4namear", "adm3ar", "adm3namear", "locnamear",
        "variantsar", "namearabic",
    ),
    "lat": ("lat", "latitude", "y", "latitudey", "ycoord", "geolat"),
    "lon": ("lon", "lng", "long", "longitude", "x", "longitudex", "xcoord", "geolon"),
    "country": ("country", "countrycode", "adm0pcode", "admin0pcode", "iso2"),
    "admin1": ("admin1", "adm1en", "adm1nameen", "admin1nameen", "adm1name", "admin1name", "governorate"),
    "population": ("population", "pop", "poptotal"),
}  # fmt: skip
_FIELD = {column: field for field, columns in _COLUMNS.items() for column in columns}
#: Tags of HXL → what the column holds; the tag row stands under the header and wins.
_HXL = (
    (re.compile(r"#geo.*\+lat"), "lat"),
    (re.compile(r"#geo.*\+(lon|lng)"), "lon"),
    (re.compile(r"#(loc|adm[34]).*\+name.*\+(i_)?ar"), "ar"),
    (re.compile(r"#(loc|adm[34]).*\+name"), "en"),
    (re.compile(r"#(loc|adm[34]).*\+code"), "id"),
    (re.compile(r"#loc.*\+type"), "kind"),
    (re.compile(r"#adm1.*\+name"), "admin1"),
    (re.compile(r"#country.*\+code"), "country"),
    (re.compile(r"#population"), "population"),
)
_SIGNS = re.compile("[^a-z0-9]")


class RawPlace(msgspec.Struct, frozen=True):
    """A row as the file has it; ``kind`` is ours, or empty where the file's kind is none that we keep."""

    line: int
    id: str
    kind: str
    names: tuple[str, ...]
    lat: float | None
    lon: float | None
    country: str = ""
    admin1: str = ""
    population: float = 0.0


def read_rows(path: Path) -> list[RawPlace]:
    """Return the rows of a file; what it is shows in its name and its first line."""
    text = _unpacked(path)
    if not text.strip():
        raise empty(path)
    if text.lstrip()[:1] in "{[":
        return list(_geojson(text, path))
    first = text.split("\n", 1)[0]
    if first.count("\t") == _GEONAMES_COLUMNS - 1 and first.split("\t")[0].isdecimal():
        return list(_geonames(text, path))
    return list(_table(text, path, "\t" if "\t" in first else ";" if first.count(";") > 2 else ","))


def _unpacked(path: Path) -> str:
    if path.suffix != ".gz":
        return read_text(path)
    try:
        return gzip.decompress(path.read_bytes()).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise fault(path, 1, "no packed UTF-8 text", "Unpack the file and look at it.") from error


def _geonames(text: str, path: Path) -> Iterator[RawPlace]:
    for line, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            continue
        cells = row.rstrip("\r").split("\t")
        if len(cells) != _GEONAMES_COLUMNS:
            what = f"{len(cells)} columns where a GeoNames dump has {_GEONAMES_COLUMNS}"
            raise fault(path, line, what, "Take the country file as it is, without a header.")
        yield RawPlace(
            line=line,
            id=f"gn-{cells[0]}",
            kind=_GEONAMES_CODES.get(cells[7], ""),
            names=_names(cells[1], cells[2], *cells[3].split(",")),
            lat=_float(cells[4], "latitude", path, line),
            lon=_float(cells[5], "longitude", path, line),
            country=cells[8],
            population=_float(cells[14] or "0", "population", path, line) or 0.0,
        )


def _table(text: str, path: Path, delimiter: str) -> Iterator[RawPlace]:
    """Yield the rows of a table whose columns are known by their names or by HXL tags."""
    reader = csv.reader(
        io.StringIO(text),
        delimiter=delimiter,
        quotechar='"' if delimiter != "\t" else None,
        quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL,
    )
    header = next(reader)
    fields = [_FIELD.get(_SIGNS.sub("", name.casefold()), "") for name in header]
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if sum(cell.startswith("#") for cell in cells) > 1:
            fields = [_hxl_field(tag) or field for tag, field in zip(cells, fields, strict=False)]
            continue
        _check_fields(fields, header, path)
        yield _from_cells(list(zip(fields, cells, strict=False)), path, reader.line_num)


def _hxl_field(tag: str) -> str:
    tag = tag.replace(" ", "").casefold()
    return next((field for pattern, field in _HXL if pattern.match(tag)), "")


def _check_fields(fields: list[str], header: list[str], path: Path) -> None:
    missing = [
        what
        for what, any_of in (("name", {"en", "ar"}), ("latitude", {"lat"}), ("longitude", {"lon"}))
        if not any_of & set(fields)
    ]
    if missing:
        what = f"no column for {', '.join(missing)} among {', '.join(header)[:200]}"
        raise fault(path, 1, what, "Call the columns id, kind, name_en, name_ar, lat, lon.")


def _from_cells(cells: list[tuple[str, str]], path: Path, line: int) -> RawPlace:
    one = {field: cell.strip() for field, cell in reversed(cells) if field and cell.strip()}
    names = [part for field, cell in cells if field in {"en", "ar"} for part in cell.split("|")]
    return RawPlace(
        line=line,
        id=one.get("id", ""),
        kind=_kind(one.get("kind", "village")),
        names=_names(*names),
        lat=_float(one.get("lat", ""), "latitude", path, line),
        lon=_float(one.get("lon", ""), "longitude", path, line),
        country=one.get("country", "")[:2].upper(),
        admin1=one.get("admin1", ""),
        population=_float(one.get("population", ""), "population", path, line) or 0.0,
    )


def _kind(word: str) -> str:
    word = word.casefold()
    return _KINDS.get(word, word.replace(" ", "_"))


def _geojson(text: str, path: Path) -> Iterator[RawPlace]:
    try:
        top: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise fault(path, error.lineno, f"no JSON: {error.msg}", "Check the file.") from error
    features = top.get("features") if isinstance(top, dict) else None
    if not isinstance(features, list):
        raise fault(path, 1, "no GeoJSON features", "Give a FeatureCollection of points.")
    for count, feature in enumerate(features, 1):
        geometry = feature.get("geometry") or {}
        point = geometry.get("coordinates")
        if geometry.get("type") != "Point" or not isinstance(point, list) or len(point) < 2:
            what = f"feature {count} is no point"
            raise fault(path, 1, what, "Keep points only; take a centre for areas.")
        told = {**(feature.get("properties") or {}), "lon": point[0], "lat": point[1]}
        if "id" in feature:
            told.setdefault("id", feature["id"])
        cells = [
            (_FIELD.get(_SIGNS.sub("", name.casefold()), ""), str(value))
            for name, value in told.items()
            if value is not None
        ]
        yield _from_cells(cells, path, count)


def _names(*names: str) -> tuple[str, ...]:
    """Return the names in Latin or Arabic letters, each once; the script tells the language, not the column."""
    clean = (name.strip() for name in names)
    return tuple(dict.fromkeys(name for name in clean if name and (_is_latin(name) or _is_plain_arabic(name))))


_ARABIC_ONLY = re.compile("[\u0621-\u064a\u064b-\u0652\u0670 0-9\\-()/]+")


def _is_plain_arabic(name: str) -> bool:
    """Whether it is written with letters of Arabic alone: Persian and Kurdish names are other names."""
    return is_arabic(name) and _ARABIC_ONLY.fullmatch(name) is not None


def _is_latin(name: str) -> bool:
    return any(letter.isalpha() for letter in name) and all(
        ord(letter) < 0x2100 and not 0x370 <= ord(letter) < 0x1E00 for letter in name
    )


def _float(text: str, what: str, path: Path, line: int) -> float | None:
    if not text.strip():
        return None
    try:
        return float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text.replace(",", ""))
    except ValueError:
        raise fault(path, line, f"{what} «{text}» is no number", "Write it as 36.5.") from None
