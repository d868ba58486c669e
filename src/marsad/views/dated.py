"""Days in the words of a language: what both grammars say alike."""

from __future__ import annotations

from datetime import date
from enum import Enum

from marsad.model.claim import EventType, Phase, Polarity, Role
from marsad.model.event import Event, Side
from marsad.model.wording import Wording
from marsad.views.account import Account
from marsad.views.document import Run, Sentence

_WHOLE = "whole"


class Tense(Enum):
    """Of what was going on: it has since a day, it did on a day, or no day is told."""

    SINCE = 1
    THEN = 2
    NOW = 3


def tense_of(event: Event) -> Tense:
    """Return how what is going on in an event is told."""
    if event.latest is not None:
        return Tense.THEN
    return Tense.SINCE if event.earliest is not None else Tense.NOW


def denied_whole(account: Account) -> bool:
    """Return whether no more is denied than that a withdrawal is complete."""
    event = account.event
    if event.polarity is not Polarity.NO or event.type is not EventType.WITHDRAWAL:
        return False
    return any(filler.kind == _WHOLE for claim in account.claims for filler in claim.roles.get(Role.EXTENT, ()))


class Dated:
    """Tells days and round numbers; ``words`` are the language's."""

    words: Wording

    def side(self, event: Event, side: Side) -> str:
        """Return the word for a side of a dispute, whether it happened: of a siege that was lifted, whether that did."""
        lifted = event.polarity is Polarity.NO and "ended" in self.words.types[event.type]
        return f"side.{'yes' if side.value == Polarity.NO.value else 'no'}" if lifted else f"side.{side.value}"

    def about(self, low: int | None, high: int | None) -> str:
        """Return the round word that bounds come of (dozens, hundreds), '' where they come of none."""
        return self.words.words.get(f"round_{low}_{high}", "")

    def span(self, first: date, last: date) -> Sentence:
        """Return the days from one to another, with a blank in front."""
        words = self.words.words
        return (Run(f" {words['from']} {self._short(first, last)} {words['to']} {self.day(last)}"),)

    def when(self, first: date | None, last: date | None, phase: Phase = Phase.DONE) -> Sentence:
        """Return the days in words, with a blank in front; nothing where none are told."""
        words = self.words.words
        if phase is Phase.PLANNED and last is not None:
            return (Run(f" {words['by']} {self.day(last)}"),)
        if first is not None and last is not None:
            if first == last:
                return (Run(f" {words['on']} {self.day(first)}"),)
            and_ = words["and"] if self.words.lang == "ar" else f"{words['and']} "  # Arabic writes it joined
            return (Run(f" {words['between']} {self._short(first, last)} {and_}{self.day(last)}"),)
        if first is not None:
            since = words["as_from" if phase is Phase.PLANNED else "since"]
            return (Run(f" {since} {self.day(first)}"),)
        return (Run(f" {words['by']} {self.day(last)}"),) if last is not None else ()

    def day(self, day: date) -> str:
        """Return a day: 23 February 2026; in Arabic with both names of its month."""
        return f"{day.day} {self.words.months[day.month - 1]} {day.year}"

    def _short(self, first: date, last: date) -> str:
        if first.year != last.year:
            return self.day(first)
        return str(first.day) if first.month == last.month else f"{first.day} {self.words.months[first.month - 1]}"
