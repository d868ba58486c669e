"""Watching: feeds, pages and folders looked at again and again, what is new added, until somebody says stop.

Nothing of it is kept but the record: what was read wholly is remembered there, so that a watch may end at any moment and begin
again without loss or repeats. What fails is left alone for longer each time, and then as often as before.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from marsad.app.record.fetching import Fetching, Network
from marsad.app.record.intake import Looked, Took
from marsad.app.record.watchlist import Watched, Watchlist
from marsad.errors import FetchError, InputError, MarsadError, RecordError

if TYPE_CHECKING:
    from marsad.app.record.record import Record

_LONGEST = 6 * 3600.0  # seconds that what fails is left alone, if it is not looked at less often anyway
_DOUBLINGS = 20
_MEGA = 1_000_000


class Seen(msgspec.Struct, frozen=True):
    """Something that happened while watching ``source``: ``took`` of it, or its look ``failed`` and it is tried again ``after`` seconds;
    ``back``: it answers again.
    """

    source: Watched
    took: Took | None = None
    failed: MarsadError | None = None
    after: float = 0.0
    back: bool = False


class Watch:
    """Looks at all that a list names. ``wait``: sleeps so many seconds and returns whether it was told to stop."""

    def __init__(
        self,
        record: Record,
        watchlist: Watchlist,
        wait: Callable[[float], bool],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._record = record
        self._list = watchlist
        self._wait = wait
        self._clock = clock
        self._looked = Looked()
        self._told: set[tuple[str, str]] = set()
        self._failures = [0] * len(watchlist.sources)
        self._fetching = {
            follow: Fetching(record.store, record.library, self._network(follow=follow)) for follow in (False, True)
        }

    def stop(self) -> None:
        """Give up what is being fetched: what is left will be fetched by the next watch."""
        for each in self._fetching.values():
            each.stop()

    def once(self) -> Iterator[Seen]:
        """Look at everything once."""
        for index in range(len(self._list.sources)):
            if self._wait(0.0):
                return
            yield from self._turn(index)

    def run(self) -> Iterator[Seen]:
        """Look at everything whenever it is its turn, until told to stop."""
        due = [(self._clock(), index) for index in range(len(self._list.sources))]
        while True:
            at, index = due[0]
            self._work_ahead(at)
            if self._wait(max(0.0, at - self._clock())):
                return
            after = self._list.sources[index].every
            for seen in self._turn(index):
                after = seen.after or after
                yield seen
            heapq.heapreplace(due, (self._clock() + after, index))

    def _work_ahead(self, until: float) -> None:
        """Keep the histories of busy places until something is due; what goes wrong with the record is told of by the next turn."""
        with suppress(RecordError):
            for _ in self._record.work_ahead(lambda: self._clock() >= until or self._wait(0.0)):
                pass

    def _turn(self, index: int) -> Iterator[Seen]:
        """Look at a source; what goes wrong with all of it is a failure, what goes wrong with a part of it is told of."""
        source = self._list.sources[index]
        failed: MarsadError | None = None
        try:
            for took in self._taken(source):
                if took.failed is not None and took.failed.where == source.address:
                    failed = took.failed.error
                elif self._is_news(took):
                    yield Seen(source, took)
        except (InputError, RecordError) as error:
            failed = error
        if failed is not None:
            yield Seen(source, failed=failed, after=self._after(index, failed))
            self._failures[index] = min(self._failures[index] + 1, _DOUBLINGS)
        elif self._failures[index]:
            self._failures[index] = 0
            yield Seen(source, back=True)

    def _is_news(self, took: Took) -> bool:
        """Whether something need be told of: of a part that fails again in the same way it was told."""
        if took.failed is None:
            return True
        fault = (took.failed.where, took.failed.what)
        known = fault in self._told
        self._told.add(fault)
        return not known

    def _taken(self, source: Watched) -> Iterator[Took]:
        if source.kind == "folder" and not Path(source.address).is_dir():
            raise InputError("there is no such folder", where=source.address, advice="Make it, or mend the list.")
        return self._record.take(
            [source.address],
            options=source.options,
            who=self._list.by,
            network=self._fetching[source.follow],
            looked=self._looked,
            stop=lambda: self._wait(0.0),
        )

    def _after(self, index: int, error: MarsadError) -> float:
        """Return how long what failed is left alone: twice as long each time, at least as long as its server wants."""
        every = self._list.sources[index].every
        grown = min(every * float(2 ** self._failures[index]), max(every, _LONGEST))
        return max(grown, error.again if isinstance(error, FetchError) else 0.0)

    def _network(self, *, follow: bool) -> Network:
        given = self._list
        return Network(follow, given.allow_private, given.contact, int(given.max_size * _MEGA), given.max_seconds)
