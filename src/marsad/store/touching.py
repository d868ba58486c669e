"""Which terms' claims changed, and when last: by that what was worked out of the claims of a place is known to hold still."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.store.base import Base, chunks
from marsad.store.rows import numbers_of

_OF_EVENTS = (
    "SELECT fact.terms FROM member JOIN fact ON fact.claim = member.claim WHERE member.k_to IS NULL AND member.event IN"
)


class Touching(Base):
    """The part of a store that marks what a transaction changes; the marks are put where it ends (``Base.writing``)."""

    def _touch(self, terms: Iterable[int]) -> None:
        """Mark terms (numbers) of claims that come, go, or count otherwise from now on."""
        self._work.done.touched.update(terms)

    def _touch_events(self, events: Iterable[int]) -> None:
        """Mark the terms of all claims of events (numbers): what one of them denies may be what another one names.

        Those of claims that this transaction added are marked already.
        """
        first = self._work.done.first
        for part in chunks(dict.fromkeys(events)):
            for row in self._among(_OF_EVENTS, part, f" AND member.claim < {first}" if first else ""):
                self._touch(numbers_of(row[0]))
