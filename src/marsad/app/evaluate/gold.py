"""Reading gold files: annotated reports in the contract's form, every fault with file, line and advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from marsad.app.evaluate.forms import GoldPlace, GoldReport, Places, Stated
from marsad.app.evaluate.gold_claims import Reader, many, said
from marsad.app.published import published_day
from marsad.errors import DataError, MarsadError
from marsad.knowledge.files import Entry, fault, number, read_yaml
from marsad.readers.text import report

_LANGUAGES = ("ar", "en", "ar+en")
_FIELDS = ("id", "lang", "published", "outlet", "title", "style", "note", "text", "claims")
_SUFFIXES = ("*.yaml", "*.yml")


class Gold(msgspec.Struct, frozen=True):
    """The annotated reports of a folder, the points of their places, and what is wrong with the files.

    ``faults`` make the figures wrong; ``notes`` are worth knowing.
    """

    reports: tuple[GoldReport, ...]
    places: Places
    faults: tuple[DataError, ...] = ()
    notes: tuple[str, ...] = ()


def read_gold(folder: Path, more_places: Sequence[Path] = ()) -> Gold:
    """Return all gold reports below ``folder``, with the places that stand there, beside it, and in ``more_places``.

    A YAML file counts as a report where it has ``text`` or ``claims``; as places where it is called ``places*.yaml``.
    """
    faults: list[DataError] = []
    notes: list[str] = []
    places = _places(folder, more_places, faults)
    reports: list[GoldReport] = []
    for path in _files(folder):
        try:
            top = read_yaml(path)
            if "text" in top or "claims" in top:
                reports.append(_report(path, top, faults, notes))
        except DataError as error:
            faults.append(error)
    faults += _twice(reports)
    if not reports and not faults:
        advice = "Gold files are YAML with id, lang, published, text and claims."
        faults.append(DataError("holds no gold report", where=str(folder), advice=advice))
    notes += _pointless(reports, places)
    return Gold(tuple(reports), places, tuple(faults), tuple(notes))


def _files(folder: Path) -> Iterator[Path]:
    """Give the files that may be reports."""
    found = {path for suffix in _SUFFIXES for path in folder.rglob(suffix)}
    for path in sorted(found):
        if not path.name.startswith("places"):
            yield path


def _report(path: Path, top: Entry, faults: list[DataError], notes: list[str]) -> GoldReport:
    """Return the report of one file; the faults of its claims go into ``faults``, and they are left out."""
    faults += [
        fault(path, top.line, f"unknown field «{name}»", f"Fields: {' '.join(_FIELDS)}.")
        for name in top
        if name not in _FIELDS
    ]
    for name in ("id", "lang", "text"):
        if not top.text(name):
            raise fault(path, top.line, f"no {name}", f"Fields: {' '.join(_FIELDS)}.")
    lang, text = top.text("lang"), str(top["text"])
    if lang not in _LANGUAGES:
        faults.append(fault(path, top.line, f"lang «{lang}»", f"One of: {' '.join(_LANGUAGES)}."))
    claims: list[Stated] = []
    style = top.text("style")
    for entry in many(top.get("claims")):
        if not isinstance(entry, Entry):
            faults.append(fault(path, top.line, f"«{entry}» is no claim", "Write «- trigger: …»."))
            continue
        reader = Reader(path, entry, text, style)
        claim = reader.claim()
        faults += reader.faults
        notes += reader.notes
        if claim is not None:
            claims.append(claim)
    day = _day(path, top, faults)
    return GoldReport(
        name=top.text("id"),
        file=str(path),
        report=report(text, published=day, outlet=top.text("outlet"), title=top.text("title")),
        style=style,
        claims=tuple(claims),
    )


def _day(path: Path, top: Entry, faults: list[DataError]) -> date | None:
    value = said(top.get("published"))
    if not value:
        return None
    try:
        return published_day(value[:10], where=f"{path}:{top.line}")
    except MarsadError as error:
        faults.append(fault(path, top.line, f"published: {error.what}", error.advice))
        return None


def _twice(reports: Iterable[GoldReport]) -> Iterator[DataError]:
    """Give a fault for each report whose id another has."""
    first: dict[str, str] = {}
    for gold in reports:
        if gold.name in first:
            what = f"the id «{gold.name}» is that of {first[gold.name]} too"
            yield DataError(what, where=gold.file, advice="Give each report an id of its own.")
        first.setdefault(gold.name, gold.file)


def _places(folder: Path, more: Sequence[Path], faults: list[DataError]) -> Places:
    beside = folder.resolve().parent / "places.yaml"
    files = [beside] if beside.exists() else []
    files += [*sorted(folder.rglob("places*.yaml")), *more]
    places: Places = {}
    for path in files:
        try:
            for name, entry in read_yaml(path).items():
                if isinstance(entry, Entry):
                    places[name.lower()] = _place(entry, path)
        except DataError as error:
            faults.append(error)
    return places


def _place(entry: Entry, path: Path) -> GoldPlace:
    lat, lon, km = (number(entry, name, path) if said(entry.get(name)) else None for name in ("lat", "lon", "km"))
    return GoldPlace(lat, lon, km)


def _pointless(reports: Iterable[GoldReport], places: Places) -> Iterator[str]:
    """Tell of places in gold that have no entry: where they lie is not judged."""
    roles = {"place", "from", "to", "via"}
    ids = {
        filler.id
        for gold in reports
        for claim in gold.claims
        for filler in claim.roles
        if filler.id and filler.role in roles
    }
    lost = sorted(ids - places.keys())
    if lost:
        shown = " ".join(lost[:20]) + (" …" if len(lost) > 20 else "")
        yield f"no point for {len(lost)} ids of places, not judged: {shown} (--places FILE)"
