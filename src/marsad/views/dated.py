"""Days in the words of a language: what both grammars say alike."""

from __future__ import annotations

from datetime import date

from marsad.model.claim import Phase
from marsad.model.wording import Wording
from marsad.views.document import Run, Sentence


class Dated:
    """Tells days; ``words`` are the language's."""

    words: Wording

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
            return (Run(f" {words['since']} {self.day(first)}"),)
        return (Run(f" {words['by']} {self.day(last)}"),) if last is not None else ()

    def day(self, day: date) -> str:
        """Return a day: 23 February 2026; in Arabic with both names of its month."""
        return f"{day.day} {self.words.months[day.month - 1]} {day.year}"

    def _short(self, first: date, last: date) -> str:
        if first.year != last.year:
            return self.day(first)
        return str(first.day) if first.month == last.month else f"{first.day} {self.words.months[first.month - 1]}"
