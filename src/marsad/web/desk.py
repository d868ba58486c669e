"""What all requests share: the record, what is kept in memory, templates, files."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

from anyio import CapacityLimiter

from marsad.app.record.record import Record
from marsad.settings import Serving
from marsad.web.assets import Assets
from marsad.web.rendering import templates
from marsad.web.security.people import People

T = TypeVar("T")

#: So many answers are kept.
_KEPT = 512
#: So many requests are answered at a time; more threads would only get into one another's way.
_AT_A_TIME = 12


class Desk:
    """The record as it is served. Threads share it: the record gives each of them a connection of its own."""

    def __init__(self, record: Record, serving: Serving, clock: Callable[[], float]) -> None:
        self.record = record
        self.serving = serving
        self.people = People(serving, clock)
        self.assets = Assets()
        self.templates = templates(self.assets)
        self.limiter = CapacityLimiter(_AT_A_TIME)
        self._kept: OrderedDict[tuple[int, object], Any] = OrderedDict()
        self._lock = threading.Lock()

    def version(self) -> int:
        """Return the number of the record's last transaction: what was worked out for it holds as long as it is that."""
        return self.record.store.version()

    def cached(self, key: object, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, kept until the record changes; ``key`` (hashable) says what it is of.

        Two threads that ask at once may both make it: nobody waits for another's question.
        """
        whole = (self.version(), key)
        with self._lock:
            if whole in self._kept:
                self._kept.move_to_end(whole)
                kept: T = self._kept[whole]
                return kept
        made = make()
        with self._lock:
            self._kept[whole] = made
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made
