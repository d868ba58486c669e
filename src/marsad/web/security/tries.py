"""How often somebody may try to sign in."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

#: So many failures within so many seconds: of one name from one place, of one name, from one place.
_SECONDS = 300
_PAIR, _NAME, _CLIENT = 5, 25, 25
_REMEMBERED = 10_000


class Tries:
    """Failures to sign in, the last of them."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failed: OrderedDict[tuple[str, str], list[float]] = OrderedDict()
        self._waited: OrderedDict[str, float] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, name: str, client: str) -> int:
        """Return how many seconds must pass before the next try; 0 = none."""
        now = self._clock()
        limits = (((name, client), _PAIR), ((name, ""), _NAME), (("", client), _CLIENT))
        with self._lock:
            left = 0.0
            for key, most in limits:
                recent = [at for at in self._failed.get(key, ()) if at > now - _SECONDS]
                if len(recent) >= most:
                    left = max(left, recent[-most] + _SECONDS - now)
        return int(left) + 1 if left > 0 else 0

    def is_first_wait(self, client: str) -> bool:
        """Whether somebody there has not been kept waiting lately: who goes on trying should not fill a disk with it."""
        now = self._clock()
        with self._lock:
            noted = self._waited.pop(client, now - _SECONDS)
            first = noted <= now - _SECONDS
            self._waited[client] = now if first else noted
            while len(self._waited) > _REMEMBERED:
                self._waited.popitem(last=False)
        return first

    def failed(self, name: str, client: str) -> None:
        """Remember a failure."""
        now = self._clock()
        with self._lock:
            for key in ((name, client), (name, ""), ("", client)):
                recent = [at for at in self._failed.pop(key, ()) if at > now - _SECONDS]
                self._failed[key] = [*recent[-_NAME:], now]
            while len(self._failed) > _REMEMBERED:
                self._failed.popitem(last=False)

    def succeeded(self, name: str, client: str) -> None:
        """Forget the failures of a name from a place that has now signed in."""
        with self._lock:
            self._failed.pop((name, client), None)
