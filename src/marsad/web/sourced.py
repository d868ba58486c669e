"""On whose word something stands, in the few words that fit beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from marsad.model.claim import Link, Stance
from marsad.model.event import Event, Told
from marsad.record.sites import Interval
from marsad.views.strip import in_language
from marsad.web.look import Look


class Voice(msgspec.Struct, frozen=True):
    """A source: ``word`` as quoted ('' = the outlet's own), in ``lang``; the outlet; whether it denies; where to read it."""

    word: str
    lang: str
    outlet: str
    denies: bool
    href: str
    claim: str


class Basis(msgspec.Struct, frozen=True):
    """What something stands on: its sources, those against, how many independent ones its events have at most."""

    voices: tuple[Voice, ...]
    against: tuple[Voice, ...]
    independent: int
    reports: int
    event: str


def voices(claims: Iterable[str], told: Mapping[str, Told], look: Look) -> tuple[Voice, ...]:
    """Return the sources of claims, each once, from the half of a report that is in the reader's language."""
    found: dict[tuple[str, str], Voice] = {}
    for each in in_language((told[claim] for claim in claims if claim in told), look.lang):
        link: Link | None = next(iter(each.claim.said_by), None)
        word = link.text if link else ""
        denies = link is not None and link.stance is Stance.DENIES
        voice = Voice(
            word, each.claim.lang, look.outlet(each.report.outlet), denies, look.claim(each.claim.id), each.claim.id
        )
        found.setdefault((word, each.report.outlet), voice)
    return tuple(found.values())


def stood_on(interval: Interval, told: Mapping[str, Told], events: Mapping[str, Event], look: Look) -> Basis:
    """Return what a stretch of a place's history stands on."""
    near = [events[claim] for claim in interval.claims if claim in events]
    best = max(near, key=lambda event: event.standing.independent, default=None)
    return Basis(
        voices(interval.claims, told, look),
        voices(interval.contested_by, told, look),
        best.standing.independent if best else 0,
        len(interval.reports),
        best.id if best else "",
    )


def in_words(claims: Iterable[str], told: Mapping[str, Told], lang: str) -> Told | None:
    """Return the claim whose words are shown for several: the first in the reader's language, else the first there is."""
    known = [told[claim] for claim in claims if claim in told]
    return next((each for each in known if each.claim.lang == lang), known[0] if known else None)
