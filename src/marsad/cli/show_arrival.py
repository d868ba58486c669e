"""How a report came, as a person reads it in a terminal: whence its date, where it stood, the hash of its bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.cli.show import Look, columns
from marsad.cli.show_event import Names
from marsad.model.report import Report
from marsad.store import Arrival

_LABEL = 18


def report_lines(report: Report, arrivals: Sequence[Arrival], names: Names, look: Look) -> Iterator[str]:
    """Give what is known of a report besides its text, and each way that it came."""
    yield look.paint(report.id, bold=True)
    dating = arrivals[0].way.dating.value if arrivals else "unknown"
    moment = report.published_at or report.published
    day = f"{moment.isoformat()}  ({names.label(f'dating.{dating}')})" if moment else names.label("dating.unknown")
    yield _row("published", day, names, look)
    for key, value in (("outlet", _outlet(report.outlet, names)), ("title", report.title), ("url", report.url)):
        if value:
            yield _row(key, value, names, look)
    if not arrivals:
        yield f"    {look.paint(names.label('came.unknown'), dim=True)}"
    for arrival in arrivals:
        yield from arrival_lines(arrival, names, look)


def arrival_lines(arrival: Arrival, names: Names, look: Look) -> Iterator[str]:
    """Give how a report came, one way of it."""
    way = arrival.way
    yield _row("from", way.where, names, look)
    rows = [("bytes", f"{arrival.size:,}  {way.media_type}  {way.encoding}  {way.reader}")]
    if way.retrieved is not None:
        told = way.retrieved
        rows.append(("fetched", f"{told.at.isoformat()}  {told.status}  {told.url}"))
        rows += [("over", each) for each in told.redirects]
    rows += [
        ("copied", way.copied_from),
        ("reply", way.reply_to),
        ("edited", way.edited_at.isoformat() if way.edited_at else ""),
        ("pages", str(len(way.pages)) if way.pages else ""),
        *(("coding", f"{field}: {value}") for field, value in way.coding.items()),
        *(("note", each) for each in way.notes),
        ("recorded", f"{arrival.at}  {arrival.who}".rstrip()),
    ]
    yield from (_row(key, value, names, look, deeper=True) for key, value in rows if value)
    yield f"        {look.paint(f'sha256 {arrival.sha256}', dim=True)}"


def _outlet(outlet: str, names: Names) -> str:
    """Return an outlet with the name that the table has it under in the reader's language."""
    known = next((each for each in names.world.outlets.values() if outlet in {each.name_en, each.name_ar}), None)
    if known is None:
        return outlet
    name = known.name_ar if names.lang == "ar" else known.name_en
    return f"{name}  [{known.id}]"


def _row(key: str, text: str, names: Names, look: Look, *, deeper: bool = False) -> str:
    label = names.label(f"came.{key}")
    indent = "        " if deeper else "    "
    room = " " * max(1, _LABEL - columns(label) - (4 if deeper else 0))
    return f"{indent}{look.paint(look.words(label), dim=True)}{room}{look.words(text)}".rstrip()
