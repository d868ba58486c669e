"""What takes long to work out: done beside the requests, kept until the record changes, and the last answer given meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
_LOG = logging.getLogger("marsad.web")
#: So many answers are kept, one for each question; the oldest goes first.
_KEPT = 32


class Answer(NamedTuple, Generic[T]):
    """What was worked out (None: nothing yet), and whether it is of the record as it is now."""

    made: T | None
    fresh: bool


class Slow:
    """Answers, each worked out by one thread at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[Hashable, tuple[int, object]] = {}
        self._running: dict[Hashable, threading.Thread] = {}

    def get(self, key: Hashable, version: int, make: Callable[[], T], wait: float) -> Answer[T]:
        """Return what ``make`` gives of a version of the record; after ``wait`` seconds what there is of an older one."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None and found[0] == version:
                return Answer(found[1], fresh=True)  # type: ignore[arg-type]
            thread = self._running.get(key)
            if thread is None:
                thread = threading.Thread(target=self._work, args=(key, version, make), daemon=True)
                self._running[key] = thread
                thread.start()
        thread.join(wait)
        with self._lock:
            found = self._kept.get(key)
        if found is None:
            return Answer(None, fresh=False)
        return Answer(found[1], fresh=found[0] == version)  # type: ignore[arg-type]

    def _work(self, key: Hashable, version: int, make: Callable[[], object]) -> None:
        try:
            made = make()
        except Exception:  # noqa: BLE001 - told in the log; the next who asks tries again
            _LOG.exception("%s", key)
        else:
            with self._lock:
                self._kept.pop(key, None)
                self._kept[key] = (version, made)
                while len(self._kept) > _KEPT:
                    self._kept.pop(next(iter(self._kept)))
        finally:
            with self._lock:
                self._running.pop(key, None)
