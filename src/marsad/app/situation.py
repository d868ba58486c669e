"""A situation report out of a record: what it is written from, gathered for some days, an area, an actor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from marsad.app.accounts import accounts, accounts_of
from marsad.app.pictures import pictures, png
from marsad.app.record.asking import Asking
from marsad.errors import InputError, worded
from marsad.knowledge.event_types import load_frames
from marsad.knowledge.labels import labels
from marsad.knowledge.wording import wording
from marsad.model.claim import Claim, EventType
from marsad.model.entity import Place
from marsad.record.sites import Interval
from marsad.store import EventFilter
from marsad.views.account import Account
from marsad.views.document import COMMA, Document, Picture
from marsad.views.references import References
from marsad.views.sitrep import Matter, sitrep


def situation(
    record: Asking,
    first: date,
    last: date,
    lang: str,
    *,
    places: Sequence[str] = (),
    actors: Sequence[str] = (),
    drawings: bool = True,
) -> Document:
    """Return the situation report of the days ``first`` to ``last`` in a language (``en`` or ``ar``).

    ``places``, ``actors``: ids; what lies in them and what belongs to them counts too; ``drawings``: with a map and a
    timeline.
    """
    with record.store.reading():
        matter = _matter(record, first, last, lang, tuple(places), tuple(actors))
        shown = pictures(record, matter.accounts, first, last, lang) if drawings else []
        return sitrep(matter, wording(lang), record.library.world, References({}), shown)


def told_in(record: Asking, first: date, last: date, places: tuple[str, ...], actors: tuple[str, ...]) -> list[Account]:
    """Return the events of some days."""
    return list(accounts(record, EventFilter(since=first, until=last, places=places, actors=actors)))


def _matter(
    record: Asking, first: date, last: date, lang: str, places: tuple[str, ...], actors: tuple[str, ...]
) -> Matter:
    told = told_in(record, first, last, places, actors)
    changes = [
        each for each in _changes(record, first, last, places) if not actors or set(each.who.sides) & set(actors)
    ]
    plans = [
        (plan, result)
        for plan in record.plans(places=places, actors=actors)
        if (result := plan.outcome(last)) is not None and (plan.announced is None or plan.announced <= last)
    ]
    names = [plan.event for plan, _ in plans if plan.event]
    planned = {a.event.id: a for a in accounts_of(record, list(record.store.events_by_id(names).values()))}
    claims = {claim for each in changes for claim in (*each.claims, *each.contested_by)}
    claims |= {claim for _, result in plans for claim in result.claims}
    held = record.told_of(claims)
    world = record.library.world
    shown = [world.places[p] for p in places if p in world.places and not _lies_in(world.places[p], places)]
    area = [place.name_ar if lang == "ar" else place.name_en for place in shown]
    who = [world.actors[a].name_ar if lang == "ar" else world.actors[a].name_en for a in actors if a in world.actors]
    return Matter(
        first,
        last,
        tuple(told),
        tuple(changes),
        tuple(plans),
        planned,
        {name: each.claim for name, each in held.items()},
        {name: each.report for name, each in held.items()},
        {EventType(name): frame.family for name, frame in load_frames().items()},
        labels(lang),
        COMMA[lang].join([*area, *who]),
    )


def _lies_in(place: Place, places: Sequence[str]) -> bool:
    """Return whether a place lies in another one that is asked for: a name may be a town's and its governorate's."""
    return bool({place.admin1, place.admin2} & (set(places) - {place.id}))


def _is_news(claim: Claim, interval: Interval) -> bool:
    """Return whether a claim tells of the place as news, by a name."""
    named = not interval.place.startswith("~") or any(f.named for role in claim.roles.values() for f in role)
    return named and not claim.background


def _changes(record: Asking, first: date, last: date, places: tuple[str, ...]) -> list[Interval]:
    """Return the intervals of sites that began in these days, in order, as known on the last of them."""
    found = []
    for site in record.sites(within=places):
        for each in site.intervals(last):
            day = each.start.latest or each.start.earliest or each.known
            if day is not None and first <= day <= last and each.who.key and not each.implied:
                found.append(each)
    return sorted(
        found, key=lambda each: (each.start.latest or each.known or last, each.place, each.status.there, each.who.key)
    )


def written(
    record: Asking,
    suffix: str,
    first: date,
    last: date,
    langs: Sequence[str],
    *,
    places: Sequence[str] = (),
    actors: Sequence[str] = (),
) -> bytes:
    """Return the report in one or two languages as a file of the kind that ``suffix`` says: ``.html``, ``.docx``, ``.pdf``, ``.md``.

    Raise ``InputError`` where there is no such kind, the days are in the wrong order, or a package for it is missing.
    """
    if last < first:
        raise InputError(
            worded("{last} lies before {first}", last=last, first=first),
            where="--to",
            advice="Give the first day first.",
        )
    documents = [situation(record, first, last, lang, places=places, actors=actors) for lang in langs]
    match suffix:
        case ".md":
            from marsad.exports.markdown import render as markdown  # noqa: PLC0415

            return "\n".join("".join(markdown(document)) for document in documents).encode("utf-8")
        case ".html":
            from marsad.exports.page import render as page  # noqa: PLC0415

            return "".join(page(documents)).encode("utf-8")
        case ".docx":
            from marsad.exports.word import render as word  # noqa: PLC0415

            return word(documents, {svg: png(svg) for svg in _svgs(documents)})
        case ".pdf":
            return _pdf(documents)
        case _:
            advice = "Name it .html, .docx, .pdf or .md."
            raise InputError(
                worded("no report is written as '{suffix}'", suffix=suffix or "that"), where="report", advice=advice
            )


def _svgs(documents: Sequence[Document]) -> list[str]:
    return [part.svg for document in documents for part in document.parts if isinstance(part, Picture)]


def _pdf(documents: Sequence[Document]) -> bytes:
    """Return the pages as PDF; drawings go in as pictures, for Arabic inside of drawings comes out reversed otherwise."""
    from marsad.exports.page import render as page  # noqa: PLC0415

    try:
        from weasyprint import HTML  # noqa: PLC0415 - an extra, with libraries of the system
    except (ImportError, OSError) as error:
        advice = (
            "In a checkout: uv pip install weasyprint, or .venv/bin/python -m pip install weasyprint; "
            "and Pango (Debian: libpango-1.0-0 libpangoft2-1.0-0). Or print the .html."
        )
        raise InputError(
            worded("PDF needs WeasyPrint and Pango ({why})", why=error), where="report", advice=advice
        ) from None
    text = "".join(page(documents, {svg: png(svg) for svg in _svgs(documents)}))
    return bytes(HTML(string=text).write_pdf())
