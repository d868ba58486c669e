"""What a language does that tells events in sentences."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from marsad.model.claim import NumberKind, Phase
from marsad.model.event import Event, Side
from marsad.model.wording import Wording
from marsad.views.account import Account
from marsad.views.document import Sentence
from marsad.views.parts import Name, Namer


class Tongue(Protocol):
    """A language that tells events in sentences."""

    words: Wording
    namer: Namer

    def sentence(self, account: Account) -> Sentence:
        """Return an event as a sentence without its stop."""
        ...

    def side(self, event: Event, side: Side) -> str:
        """Return the word for a side of a dispute, whether it happened."""
        ...

    def when(self, first: date | None, last: date | None, phase: Phase = Phase.DONE) -> Sentence:
        """Return days in words, with a blank in front."""
        ...

    def day(self, day: date) -> str:
        """Return a day in words."""
        ...

    def definite(self, name: Name) -> Name:
        """Return a name with its article, where it is said with one."""
        ...

    def feminine(self, name: str, kind: str = "") -> bool:
        """Return whether verbs take the feminine form with a name."""
        ...

    def toll(self, numbers: dict[NumberKind, tuple[int | None, int | None]]) -> str:
        """Return numbers in words."""
        ...

    def about(self, low: int | None, high: int | None) -> str:
        """Return the round word that bounds come of, '' where they come of none."""
        ...

    def span(self, first: date, last: date) -> Sentence:
        """Return the days from one to another, with a blank in front."""
        ...
