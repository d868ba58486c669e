"""Search: reports by words of either language, events by facets; the address is the saved search."""

from __future__ import annotations

from typing import Any

from marsad.app.types import type_cards
from marsad.errors import QuestionError
from marsad.model.claim import Phase, SourceKind
from marsad.model.event import Event
from marsad.views.facets import facets
from marsad.web.asked import event_filter, number
from marsad.web.here import Here, asked
from marsad.web.look import Look, page
from marsad.web.pages.reader import first_line
from marsad.web.route import Reply, Route

_PAGE = 40
#: So many of the latest events that answer are counted by the facets.
_COUNTED = 2000
#: Names in the address that narrow the search.
FILTERS = ("type", "phase", "place", "actor", "source", "told", "since", "until", "independent", "conflicts")
#: Of those, what narrows the review desk, and what the API narrows by under the same name.
_OF_REVIEW = ("type", "place", "told", "since", "until")
_OF_API = ("type", "phase", "place", "actor", "source", "since", "until", "independent")


def search(here: Here) -> Reply:
    """Events and reports that answer."""
    look, offset = Look(here), number(here, "offset")
    words = here.first("q").strip()
    wanted = event_filter(here, limit=_COUNTED)
    found: list[Event] = here.cached(("search", wanted), lambda: here.record.store.events(wanted))
    hits, asked_nothing = _hits(here, words)
    if hits and not any(here.all(name) for name in FILTERS):
        # the events that the claims found tell of
        names = here.record.store.events_of([claim.id for hit in hits for claim in hit.claims])
        known = here.record.store.events_by_id(dict.fromkeys(names.values()))
        found = list(known.values())
    elif words and not hits and not any(here.all(name) for name in FILTERS):
        found = []
    chosen = {name: here.all(name) for name in ("type", "phase", "place", "actor")}
    return page(
        "search",
        "search.html",
        look,
        words=words,
        hits=[(hit, hit.report.title or first_line(hit.report)) for hit in hits],
        asked_nothing=asked_nothing,
        events=found[offset : offset + _PAGE],
        count=len(found),
        most=_COUNTED,
        facets=facets(found, chosen),
        offset=offset,
        limit=_PAGE,
        more=len(found) > offset + _PAGE,
        phases=[each.value for each in Phase],
        sources=[each.value for each in SourceKind],
        types=sorted(((card.name, card.label[here.lang]) for card in type_cards()), key=lambda pair: pair[1]),
        name_of=lambda facet, value: _name(look, facet, value),
        toggled=lambda facet, value: _toggled(here, facet, value),
        files=_files(here),
        judged=here.url("/review", "", **{name: here.all(name) for name in _OF_REVIEW}),
        filtered=[name for name in FILTERS if here.all(name)],
    )


def _hits(here: Here, words: str) -> tuple[list[Any], bool]:
    """Return the reports that answer to words, and whether nothing in them can be looked for."""
    if not words:
        return [], False
    try:
        return here.cached(("words", words), lambda: here.record.search(words, limit=30)), False
    except QuestionError:
        return [], True


def _files(here: Here) -> list[tuple[str, str]]:
    """Return this search as a feed and as tables: label and address."""
    query: dict[str, Any] = {name: here.all(name) for name in _OF_API}
    query["lang"] = here.first("told")
    return [
        ("ui.feed", f"/api/v1/feed.atom{asked({**query, 'in': here.lang})}"),
        ("ui.csv", f"/api/v1/events.csv{asked(query)}"),
        ("ui.geojson", f"/api/v1/events.geojson{asked(query)}"),
    ]


def _name(look: Look, facet: str, value: str) -> str:
    match facet:
        case "type":
            return look.type(value)
        case "phase":
            return look.label(f"phase.{value}")
        case "place":
            return look.place(value)
        case _:
            return look.actor(value)


def _toggled(here: Here, facet: str, value: str) -> str:
    """Return the address of this search with a value put in or taken out."""
    held = here.all(facet)
    changed = tuple(each for each in held if each != value) if value in held else (*held, value)
    return here.with_query(**{facet: changed, "offset": None})


routes = (Route("/search", search),)
