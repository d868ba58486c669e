"""A record's events as pictures: a map, a timeline; as SVG, or drawn as PNG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

import marsad.knowledge
from marsad.app.accounts import accounts
from marsad.app.record.asking import Asking
from marsad.errors import InputError, worded
from marsad.knowledge.labels import labels
from marsad.knowledge.wording import wording
from marsad.model.claim import Phase
from marsad.store import EventFilter
from marsad.views.account import Account, barred, days, sources
from marsad.views.chart import timeline_svg
from marsad.views.document import COMMA, Picture
from marsad.views.map import Outlines, Words, map_svg
from marsad.views.sitrep import tongue

_OUTLINES = Path(marsad.knowledge.__file__).with_name("basemap") / "base.json"
_FSI, _PDI = "\u2068", "\u2069"  # a name keeps its direction, whatever it stands among
_SOURCES = 4  # so many are named under a picture


@cache
def outlines() -> Outlines:
    """Return the base map."""
    return msgspec.json.decode(_OUTLINES.read_bytes(), type=Outlines)


def pictures(record: Asking, told: Sequence[Account], first: date, last: date, lang: str) -> list[Picture]:
    """Return the map and the timeline of events, those of them that can be drawn; history is not."""
    shown = [account for account in told if not account.event.background]
    found = []
    drawn = map_picture(record, shown, first, last, lang)
    if drawn is not None:
        found.append(drawn)
    chart = timeline_picture(record, shown, first, last, lang)
    if chart is not None:
        found.append(chart)
    return found


def map_picture(record: Asking, told: Sequence[Account], first: date, last: date, lang: str) -> Picture | None:
    """Return the map of events, with the roads that were taken in these days; None where none has a spot."""
    world = record.library.world
    shown = [account for account in told if account.event.phase is Phase.PLANNED or barred(account, world) is None]
    events = {account.event.id for account in shown}
    ways = [route for route in record.routes() if route.event in events]
    words = _words(shown, first, last, lang, "map", record)
    svg = map_svg(shown, ways, world, outlines(), words)
    return Picture(svg, words.title) if svg else None


def timeline_picture(record: Asking, told: Sequence[Account], first: date, last: date, lang: str) -> Picture | None:
    """Return the timeline of events; None where none has a day."""
    words = _words(told, first, last, lang, "timeline", record)
    said = wording(lang)
    svg = timeline_svg(told, record.library.world, words, said, said.report["elsewhere"], (first, last))
    return Picture(svg, words.title) if svg else None


def _words(told: Sequence[Account], first: date, last: date, lang: str, what: str, record: Asking) -> Words:
    said = wording(lang)
    teller = tongue(said, record.library.world)
    day = teller.day
    span = day(first) if first == last else f"{day(first)} – {day(last)}"
    outlets = dict.fromkeys(report.outlet for account in told for report in account.reports if report.outlet)
    named = dict.fromkeys(teller.namer.outlet(outlet).word for outlet in outlets)
    names = list(named) or list(dict.fromkeys(source for account in told for source in sources(account)))
    more = f" +{len(names) - _SOURCES}" if len(names) > _SOURCES else ""
    between = COMMA[lang]
    credit = f"{said.report['sources']}: {between.join(f'{_FSI}{name}{_PDI}' for name in names[:_SOURCES])}{more}"
    phases = {phase: labels(lang)[f"phase.{phase.value}"] for phase in Phase}
    return Words(lang, said.report[what], span, credit, phases)


def drawn(record: Asking, what: str, suffix: str, first: date, last: date, lang: str, wanted: EventFilter) -> bytes:
    """Return a picture (``map`` or ``timeline``) of the events that are wanted as ``.svg`` or ``.png``.

    Raise ``InputError`` where nothing can be drawn, there is no such kind of file, or a package for it is missing.
    """
    if suffix not in {".svg", ".png"}:
        raise InputError(
            worded("no picture is drawn as '{suffix}'", suffix=suffix), where=what, advice="Name it .svg or .png."
        )
    with record.store.reading():
        told = [account for account in accounts(record, wanted) if not account.event.background]
        make = map_picture if what == "map" else timeline_picture
        found = make(record, told, first, last, lang)
    if found is None:
        lacks = "has a place of known position" if what == "map" else "has a day"
        raise InputError(
            worded("no event of these {lacks}", lacks=lacks), where=what, advice="Ask for other days or places."
        )
    return found.svg.encode("utf-8") if suffix == ".svg" else png(found.svg)


def png(svg: str, width: int = 1600) -> bytes:
    """Return a drawing as PNG. Raise ``InputError`` where its package is missing, or no font here has Arabic letters."""
    try:
        import resvg_py  # noqa: PLC0415 - only for pictures
    except ImportError:
        raise InputError("PNG needs the package resvg-py", where="png", advice="pip install resvg-py") from None
    family = _font(resvg_py.svg_to_bytes)
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width, sans_serif_family=family))


#: What ``sans-serif`` may stand for, where the system's own settings name a font that is not there; the first that is, is taken.
_FONTS = (None, "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "Helvetica", "Segoe UI", "Noto Sans Arabic")


@cache
def _font(render: object) -> str | None:
    """Return the font that letters are drawn in, None for the one that the system names itself.

    Raise ``InputError`` where letters would vanish: a picture without its names misleads.
    """
    frame = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{}</svg>'
    letter = frame.format('<text x="5" y="15" font-family="sans-serif" font-size="14">\u0639a</text>')
    assert callable(render)
    empty = bytes(render(svg_string=frame.format("")))
    for family in _FONTS:
        if bytes(render(svg_string=letter, sans_serif_family=family)) != empty:
            return family
    advice = "Install one, as Debian's fonts-noto-core or fonts-dejavu-core; SVG needs none."
    raise InputError("no font is installed here, so names would vanish", where="png", advice=advice)


def span_of(record: Asking, wanted: EventFilter) -> tuple[date, date]:
    """Return the days that a picture shows: those asked for, else from the first to the last that events of the news tell.

    Raise ``InputError`` where no event has a day.
    """
    if wanted.since is not None and wanted.until is not None:
        return wanted.since, wanted.until
    told = (days(account) for account in accounts(record, wanted) if not account.event.background)
    held = [each for each in told if each is not None]
    if not held:
        raise InputError("no event of these has a day", where="--since", advice="Name the days, or other places.")
    return wanted.since or min(each.first for each in held), wanted.until or max(each.last for each in held)
