"""A text cut at every border of the spans in it, so that spans which overlap can be drawn one beside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

import msgspec

from marsad.model.claim import Claim


class Kind(StrEnum):
    """What a span is to its claim."""

    EVIDENCE = "evidence"
    TRIGGER = "trigger"
    FILLER = "filler"
    SOURCE = "source"
    TIME = "time"
    NUMBER = "number"


class Mark(msgspec.Struct, frozen=True):
    """A span of a report's text (code points, end excluded) that belongs to a claim; ``role`` of a filler."""

    start: int
    end: int
    kind: Kind
    claim: str
    role: str = ""


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text with the same spans all along.

    ``claims``: whose evidence it is: first the one whose trigger it is, then the narrowest clauses, of equal ones that whose trigger
    is nearest; ``parts``: what else it is to which claim, as (kind or role, claim).
    """

    text: str
    start: int
    claims: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]


def marks_of(claim: Claim) -> Iterator[Mark]:
    """Give all spans of a claim: its clause, trigger, fillers, numbers, time, sources."""
    yield Mark(claim.evidence.start, claim.evidence.end, Kind.EVIDENCE, claim.id)
    yield Mark(claim.trigger.start, claim.trigger.end, Kind.TRIGGER, claim.id)
    for role, fillers in claim.roles.items():
        for filler in fillers:
            yield Mark(filler.start, filler.end, Kind.FILLER, claim.id, role.value)
    for number in claim.numbers.values():
        yield Mark(number.start, number.end, Kind.NUMBER, claim.id)
    if claim.time is not None:
        yield Mark(claim.time.start, claim.time.end, Kind.TIME, claim.id)
    for link in claim.said_by:
        yield Mark(link.start, link.end, Kind.SOURCE, claim.id)


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """Return ``text[start:end]`` in pieces, cut at every border of ``marks``; together they are the text, letter for letter."""
    held = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    borders = {start, end}.union(*({max(mark.start, start), min(mark.end, end)} for mark in held))
    order = sorted(borders)
    return [_piece(text, a, b, held) for a, b in pairwise(order)]


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    here = [mark for mark in marks if mark.start <= start and end <= mark.end]
    triggers = {mark.claim: mark for mark in marks if mark.kind is Kind.TRIGGER}
    own = {mark.claim for mark in here if mark.kind is Kind.TRIGGER}

    def rank(mark: Mark) -> tuple[bool, int, int, str]:
        trigger = triggers.get(mark.claim, mark)
        away = max(trigger.start - end, start - trigger.end, 0)
        return mark.claim not in own, mark.end - mark.start, away, mark.claim

    whole = sorted((mark for mark in here if mark.kind is Kind.EVIDENCE), key=rank)
    parts = sorted({(mark.role or mark.kind.value, mark.claim) for mark in here if mark.kind is not Kind.EVIDENCE})
    return Piece(text[start:end], start, tuple(dict.fromkeys(mark.claim for mark in whole)), tuple(parts))


def lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines of ``text[start:end]`` that hold more than white space, without their ends."""
    found = []
    at = start
    for line in text[start:end].splitlines(keepends=True):
        bare = line.strip()
        if bare:
            lead = len(line) - len(line.lstrip())
            found.append((at + lead, at + lead + len(bare)))
        at += len(line)
    return found
