"""Story bundles: reports of one story, and what a careful reader makes of them together; read with every fault named.

A bundle is a folder of reports (one YAML file each) with a ``bundle.yaml`` beside them. Here are read those of its parts that
histories are measured by: ``events`` (what a plan is of), ``sites`` and ``plans``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import msgspec

from marsad.app.evaluate.forms import GoldPlace
from marsad.errors import DataError
from marsad.knowledge.files import Entry, entries, fault, number, read_yaml
from marsad.model.report import Report
from marsad.readers.text import report

Days = tuple[date | None, date | None]


class SiteRow(msgspec.Struct, frozen=True):
    """A stated status: ``start`` between two days, inclusive; ``contested``: the reports that tell otherwise."""

    site: str
    status: str
    actor: str
    to: str
    start: Days
    known_from: tuple[str, ...]
    contested: tuple[str, ...]


class OutcomeRow(msgspec.Struct, frozen=True):
    """What has come of a plan by a day, and the reports that it is known from."""

    as_of: date
    status: str
    by: tuple[str, ...]


class PlanRow(msgspec.Struct, frozen=True):
    """A stated plan. ``type``, ``polarity``, ``places``, ``actors`` and ``partners`` are those of its event."""

    id: str
    who: str
    what: str
    type: str
    polarity: str
    places: tuple[str, ...]
    announced_in: tuple[str, ...]
    due: date | None
    rivals: tuple[date, ...]
    outcomes: tuple[OutcomeRow, ...]
    partners: tuple[str, ...] = ()


class Bundle(msgspec.Struct, frozen=True):
    """A story: its reports in order of publication, by their ids in the bundle, and what is stated of it."""

    id: str
    reports: tuple[Report, ...]
    sites: tuple[SiteRow, ...]
    plans: tuple[PlanRow, ...]
    places: dict[str, GoldPlace]
    names: dict[str, tuple[str, ...]]  # place → its names, as the bundle's table of places has them
    actors: dict[str, str] = {}  # actor → its name, where the bundle has a table of actors


def read_bundle(folder: Path) -> Bundle:
    """Return the bundle of a folder; raise ``DataError`` where a part of it is missing or wrong."""
    path = folder / "bundle.yaml"
    top = read_yaml(path)
    files = sorted(p for p in folder.glob("*.yaml") if p.name not in {"bundle.yaml", "places.yaml"})
    reports = sorted((_report(file) for file in files), key=lambda r: (str(r.published_at), r.id))
    if not reports:
        raise DataError("holds no report", where=str(folder), advice="One YAML file a report, beside bundle.yaml.")
    events = {entry.text("id"): entry for entry in entries(top, "events", path)}
    places, names = _places(folder)
    return Bundle(
        id=top.text("id"),
        reports=tuple(reports),
        sites=tuple(_site(entry, path) for entry in entries(top, "sites", path)),
        plans=tuple(_plan(entry, events, path) for entry in entries(top, "plans", path)),
        places=places,
        names=names,
        actors=_actors(folder),
    )


def _report(path: Path) -> Report:
    """Return the report of a file under the id that the bundle gives it."""
    entry = read_yaml(path)
    try:
        at = datetime.fromisoformat(entry.text("published"))
    except ValueError:
        advice = "Write day, hour and zone: 2026-02-23T08:50+03:00."
        raise fault(path, entry.line, f"published «{entry.text('published')}»", advice) from None
    if not entry.text("text") or not entry.text("id"):
        raise fault(path, entry.line, "no id or no text", "A report has id, lang, outlet, published, title, text.")
    made = report(str(entry["text"]), published=at.date(), outlet=entry.text("outlet"), title=entry.text("title"))
    return msgspec.structs.replace(made, id=entry.text("id"), published_at=at)


def _site(entry: Entry, path: Path) -> SiteRow:
    start = _days(entry.text("from"), path, entry.line)
    precision = entry.text("from_precision")
    if "by" in precision.split():
        start = (None, start[1])
    elif precision and start[0] is not None and start[0] == start[1]:
        start = (start[0], date.fromordinal(start[0].toordinal() + 1))  # this day or the next
    return SiteRow(
        *(entry.text("site"), entry.text("status"), _given(entry, "actor"), _given(entry, "to"), start),
        known_from=entry.texts("known_from"),
        contested=entry.texts("contested_by"),
    )


def _given(entry: Entry, name: str) -> str:
    """Return the value, '' for null."""
    value = entry.text(name)
    return "" if value in {"null", "~"} else value


def _days(text: str, path: Path, line: int) -> Days:
    """Return the first and last day of a day, month or year as it is written; open where nothing is."""
    if text in {"", "null", "~"}:
        return None, None
    parts = [int(part) for part in text.split("-") if part.isdecimal()]
    try:
        match parts:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                after = date(year + month // 12, month % 12 + 1, 1)
                return date(year, month, 1), date.fromordinal(after.toordinal() - 1)
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
            case _:
                pass
    except ValueError:
        pass
    raise fault(path, line, f"«{text}» is no day, month or year", "Write 2026-02-23, 2026-02 or 2026.")


def _day(text: str, path: Path, line: int) -> date | None:
    return _days(text, path, line)[1]


def _plan(entry: Entry, events: dict[str, Entry], path: Path) -> PlanRow:
    event = events.get(entry.text("event"))
    if event is None:
        raise fault(path, entry.line, f"no event «{entry.text('event')}»", "A plan's event stands under events.")
    due = entry.get("deadline")
    places = event.texts("places") or ((event.text("place"),) if event.text("place") else ())
    return PlanRow(
        id=entry.text("id"),
        who=entry.text("who"),
        what=entry.text("what"),
        type=event.text("type"),
        polarity=event.text("polarity", "yes"),
        places=places,
        announced_in=entry.texts("announced_in"),
        due=_day(due.text("latest"), path, due.line) if isinstance(due, Entry) else None,
        rivals=tuple(_rivals(entry, path)),
        outcomes=tuple(_outcome(each, path) for each in entries(entry, "outcome", path)),
        partners=event.texts("partners"),
    )


def _rivals(entry: Entry, path: Path) -> Iterator[date]:
    for each in entries(entry, "rival_deadlines", path):
        day = _day(each.text("latest"), path, each.line)
        if day is not None:
            yield day


def _outcome(entry: Entry, path: Path) -> OutcomeRow:
    day = _day(entry.text("as_of"), path, entry.line)
    if day is None:
        raise fault(path, entry.line, "an outcome without as_of", "Write as_of: 2026-02-23.")
    return OutcomeRow(day, entry.text("status"), entry.texts("by"))


def _actors(folder: Path) -> dict[str, str]:
    """Return the names of the actors that stand beside the folder: what comes before a bracket or comma."""
    path = folder.parent / "actors.yaml"
    table = read_yaml(path) if path.exists() else None
    return {id_: table.text(id_).partition("(")[0].partition(",")[0].strip() for id_ in table} if table else {}


def _places(folder: Path) -> tuple[dict[str, GoldPlace], dict[str, tuple[str, ...]]]:
    """Return the points and names of the places that stand in the folder or beside it."""
    found: dict[str, GoldPlace] = {}
    names: dict[str, tuple[str, ...]] = {}
    for path in (folder.parent / "places.yaml", folder / "places.yaml"):
        for name, entry in (read_yaml(path) if path.exists() else {}).items():
            lat, lon, km = (
                number(entry, key, path) if entry.text(key) not in {"", "null"} else None
                for key in ("lat", "lon", "km")
            )
            found[name] = GoldPlace(lat, lon, km)
            names[name] = tuple(entry.text(key) for key in ("name", "name_ar") if entry.text(key))
    return found, names
