"""What each source has of a place, apart: the history that its words alone would give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from marsad.model.claim import SourceKind
from marsad.model.event import Told
from marsad.record.sites import Interval, SiteHistory
from marsad.record.tellings import Word


class Source(msgspec.Struct, frozen=True):
    """Whose word a claim is: ``word`` as the report quotes it ('' = the outlet's own), its kind, and the outlet that passes it on."""

    word: str
    kind: SourceKind | None
    outlet: str


class SourceRow(msgspec.Struct, frozen=True):
    """A source with what it has of the place, and the claims in which it denies that."""

    source: Source
    intervals: tuple[Interval, ...]
    denials: tuple[str, ...]
    claims: tuple[str, ...]


def source_of(told: Told) -> Source:
    """Return whose word a claim is in the first place: the outermost link of its chain."""
    link = next(iter(told.claim.said_by), None)
    return Source(link.text if link else "", link.kind if link else None, told.report.outlet)


def in_language(told: Iterable[Told], lang: str) -> list[Told]:
    """Return claims without those of a report's other half, where the half in ``lang`` makes some too."""
    held = list(told)
    own = {each.report.id for each in held if each.claim.lang == lang}
    return [each for each in held if each.claim.lang == lang or each.report.id not in own]


def rows(history: SiteHistory, told: Mapping[str, Told], lang: str, known_by: date | None = None) -> list[SourceRow]:
    """Return a row for each source that tells of the place, in order of publication; ``told`` holds its claims by id."""
    known = history.known(known_by)
    chosen = in_language((told[claim] for claim in dict.fromkeys(t.claim for t in known) if claim in told), lang)
    sources: dict[Source, list[str]] = {}
    for each in chosen:
        sources.setdefault(source_of(each), []).append(each.claim.id)
    found = []
    for source, claims in sources.items():
        own = tuple(one for one in known if one.claim in set(claims))
        denied = tuple(dict.fromkeys(one.claim for one in own if one.word is Word.DENIED))
        found.append(SourceRow(source, SiteHistory(history.place, own).intervals(), denied, tuple(claims)))
    return found
