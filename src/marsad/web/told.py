"""A report with its claims as it is read: columns by language, texts cut at the borders of claims, a card for each claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.app.reading import parts_of
from marsad.model.claim import Claim
from marsad.model.report import Part, Report
from marsad.views.marks import Piece, cut, lines, marks_of
from marsad.web.here import Here
from marsad.web.look import Look, key_of


class Drawn(msgspec.Struct, frozen=True):
    """A piece of text: its style classes; ``claims``: keys of the claims whose clause it is of; ``parts``: as (role, key); ``to``: where it leads."""

    text: str
    look: str
    claims: str
    parts: str
    to: str


class Column(msgspec.Struct, frozen=True):
    """The lines of a report in one language, each in pieces. ``report`` is another one where that is the translation."""

    lang: str
    report: Report
    lines: tuple[tuple[Drawn, ...], ...]


class Card(msgspec.Struct, frozen=True):
    """A claim with what hangs on it: its event, the claims of the same event in this report, what was decided of it."""

    claim: Claim
    key: str
    event: str
    twins: tuple[str, ...]
    state: str
    by: str
    cite: str
    published: date | None
    outlet: str


def columns(here: Here, report: Report, claims: Sequence[Claim], *, links: bool = True) -> list[Column]:
    """Return a report's languages side by side; lines that are in neither stand with those before them."""
    phases = {claim.id: claim for claim in claims}
    marks = [mark for claim in claims for mark in marks_of(claim)]
    owner = _owners(parts_of(report, here.record.library))
    held: dict[str, list[tuple[Drawn, ...]]] = {}
    lang = owner[0][2] if owner else ""
    for start, end in lines(report.text, 0, len(report.text)):
        lang = next((own for a, b, own in owner if a < end and b > start), lang)
        pieces = cut(report.text, start, end, marks)
        held.setdefault(lang, []).append(tuple(_drawn(piece, phases, links=links) for piece in pieces))
    return [Column(lang or here.lang, report, tuple(found)) for lang, found in held.items()]


def _owners(parts: Iterable[Part]) -> list[tuple[int, int, str]]:
    found = [(s.start, s.end, part.lang) for part in parts for s in part.sentences]
    return sorted(found)


def _drawn(piece: Piece, claims: Mapping[str, Claim], *, links: bool) -> Drawn:
    if not piece.claims:
        role = " ".join(sorted({f"p-{part}" for part, _ in piece.parts}))
        return Drawn(piece.text, role, "", _parts(piece), "")
    first = claims[piece.claims[0]]
    look = [f"phase-{first.phase.value}"]
    if first.polarity.value == "no" or any(link.stance.value == "denies" for link in first.said_by):
        look.append("denied")
    if any(part == "trigger" for part, _ in piece.parts):
        look.append("trigger")
    keys = " ".join(key_of(claim) for claim in piece.claims)
    return Drawn(piece.text, " ".join(look), keys, _parts(piece), f"#{key_of(first.id)}" if links else "")


def _parts(piece: Piece) -> str:
    return " ".join(f"{part}:{key_of(claim)}" for part, claim in piece.parts)


def cards(here: Here, look: Look, report: Report, claims: Sequence[Claim], events: Mapping[str, str]) -> list[Card]:
    """Return the claims of a report in order of the text; ``events``: claim → its event."""
    mates: dict[str, list[str]] = {}
    for claim in claims:
        if claim.id in events:
            mates.setdefault(events[claim.id], []).append(claim.id)
    decided = decisions(here) if events else {}
    return [
        Card(
            claim,
            key_of(claim.id),
            events.get(claim.id, ""),
            tuple(key_of(other) for other in mates.get(events.get(claim.id, ""), ()) if other != claim.id),
            *decided.get(claim.id, ("", "")),
            citation(here, look, report, claim),
            report.published,
            report.outlet,
        )
        for claim in claims
    ]


def decisions(here: Here) -> dict[str, tuple[str, str]]:
    """Return what was decided last of each claim, and by whom."""

    def make() -> dict[str, tuple[str, str]]:
        held = here.record.store.decisions(held=True)
        rulings = [each for each in held if each.verdict.value in {"accept", "reject", "correct"}]
        return {each.a: (each.verdict.value, each.by) for each in rulings}

    return here.cached("decided", make)


def citation(here: Here, look: Look, report: Report, claim: Claim) -> str:
    """Return how a claim is cited: who published it when, the words, on whose word, where it is kept."""
    voice = " ← ".join(link.text for link in claim.said_by)
    said = f" ({voice})" if voice else ""
    day = look.day(report.published) if report.published else look.label("ui.undated")
    host = here.headers.get("host", "")
    where = f"{here.origin if host else ''}{look.claim(claim.id)}"
    return f"{look.outlet(report.outlet)}, {day}: «{claim.evidence.text}»{said}. {where}"
