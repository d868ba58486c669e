"""What an address asks for: days, numbers, filters; what makes no sense is passed over, never an error of the page."""

from __future__ import annotations

from datetime import date

from marsad.model.claim import EventType, Phase, SourceKind
from marsad.store import EventFilter
from marsad.web.here import Here

_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def day(here: Here, name: str) -> date | None:
    """Return the day of that name in the address, None where there is none that reports may tell of."""
    try:
        found = date.fromisoformat(here.first(name))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def number(here: Here, name: str, default: int = 0, most: int = 1_000_000) -> int:
    """Return the number of that name in the address, between 0 and ``most``."""
    text = here.first(name)
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else default


def event_filter(here: Here, limit: int | None = None, offset: int = 0) -> EventFilter:
    """Return which events the address asks for: ``type``, ``phase``, ``place``, ``actor``, ``source``, ``told`` (language), ``since``,
    ``until``, ``independent``, ``conflicts``.
    """
    return EventFilter(
        types=tuple(EventType(value) for value in here.all("type") if value in set(EventType)),
        phases=tuple(Phase(value) for value in here.all("phase") if value in set(Phase)),
        sources=tuple(SourceKind(value) for value in here.all("source") if value in set(SourceKind)),
        places=here.all("place"),
        actors=here.all("actor"),
        lang=here.first("told") if here.first("told") in {"ar", "en"} else "",
        since=day(here, "since"),
        until=day(here, "until"),
        independent=number(here, "independent", most=99),
        conflicts=bool(here.first("conflicts")),
        limit=limit,
        offset=offset,
    )
