"""Add: paste a report or give a file, see at once what is read in it; nothing is kept before it is said so."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date

import msgspec

from marsad.app.reading import Reading, read_report
from marsad.app.receiving import received
from marsad.app.record.ingest import Incoming, named
from marsad.app.record.tasks import way_of
from marsad.errors import InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received, Source
from marsad.web.here import Here
from marsad.web.look import Look, page
from marsad.web.rendering import rendered
from marsad.web.route import Away, Body, Reply, Role, Route
from marsad.web.told import Card, Column, cards, columns

#: So many reports of a file are shown before they are kept.
_SHOWN = 5


class Shown(msgspec.Struct, frozen=True):
    """A report as it would be kept."""

    came: Received
    reading: Reading
    columns: tuple[Column, ...]
    cards: tuple[Card, ...]


def form(here: Here) -> Reply:
    """The empty form."""
    return page("add", "add.html", Look(here), **_nothing(), form={})


def read(here: Here) -> Reply:
    """What is read in the report; with ``do`` = ``keep`` it is kept, and the way leads to it."""
    look = Look(here)
    try:
        options = _options(here)
        came = list(_came(here, options))
    except MarsadError as fault:
        return page("add", "add.html", look, **{**_nothing(), "faults": [fault]}, form=here.form)
    good = [each for each in came if isinstance(each, Received)]
    faults = [each.error for each in came if isinstance(each, Fault)]
    if here.form.get("do") == "keep" and good:
        first = _keep(here, good)
        return Away(here.url(f"/report/{first}") if len(good) == 1 else here.url("/reports"))
    shown = [_shown(here, look, each) for each in good[:_SHOWN]]
    values = {
        **_nothing(),
        "shown": shown,
        "count": len(good),
        "faults": faults,
        "sent": _packed(here),
        "form": here.form,
    }
    if here.form.get("part"):
        view = page("add", "add_read.html", look, **values)
        return Body(rendered(view, here).encode(), "text/html; charset=utf-8")
    return page("add", "add.html", look, **values)


def _nothing() -> dict[str, object]:
    return {"shown": [], "count": 0, "faults": [], "sent": ""}


def _options(here: Here) -> Options:
    """Return what the form says of the report; raise where its day is none."""
    return Options(
        published=_day(here.form.get("published", "")),
        outlet=here.form.get("outlet", "").strip(),
        title=here.form.get("title", "").strip(),
        url=here.form.get("url", "").strip(),
    )


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise InputError(
            worded("'{given}' is no day", given=given), where="published", advice="Write it as in 2026-02-23."
        ) from None


def _came(here: Here, options: Options) -> Iterator[Received | Fault]:
    """Give what is in the file that was sent, else in the text."""
    text = here.form.get("text", "").replace("\r\n", "\n")
    for name, data in here.files.items():
        if data:
            yield from received(Source(name=name, data=data), here.record.library, options)
            return
    sent = here.form.get("sent", "")
    address = here.form.get("address", "").strip()
    if address and here.desk.serving.fetch:
        yield from received(here.desk.fetched(address), here.record.library, options)
    elif sent:
        yield from received(Source(name="sent", data=_unpacked(sent)), here.record.library, options)
    elif text.strip():
        yield from received(Source(name="pasted", data=text.encode()), here.record.library, options)


def _packed(here: Here) -> str:
    """Return the bytes of the file that was sent, to be sent again when it is kept."""
    data = next((data for data in here.files.values() if data), b"")
    return base64.b64encode(data).decode() if data else here.form.get("sent", "")


def _unpacked(sent: str) -> bytes:
    try:
        return base64.b64decode(sent, validate=True)
    except ValueError:
        raise InputError("it came back damaged", where="sent", advice="Choose the file again.") from None


def _shown(here: Here, look: Look, came: Received) -> Shown:
    reading = read_report(named(came.report), here.record.library, came.lang)
    claims = sorted(reading.claims, key=lambda claim: (claim.trigger.start, claim.id))
    return Shown(
        came,
        reading,
        tuple(columns(here, reading.report, claims)),
        tuple(cards(here, look, reading.report, claims, {})),
    )


def _keep(here: Here, good: list[Received]) -> str:
    """Add reports to the record; return the id of the first."""
    coming = [Incoming(each.report, each.lang, each.original, way_of(each)) for each in good]
    here.desk.ingest()
    added = [done for _, done in here.record.add_all(coming, who=here.person.name)]
    return added[0].report


routes = (
    Route("/add", form, role=Role.REVIEW),
    Route("/add", read, method="POST", role=Role.REVIEW),
)
