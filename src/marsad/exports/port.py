"""The port of exports: each format is a function from accounts to bytes, piece by piece, so that a long record needs no more memory than a short one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from marsad.model.entity import World
from marsad.model.scheme import ActorCode, Country, Scheme
from marsad.record.routes import Route, routes
from marsad.record.sites import State
from marsad.views.account import Account


class LeftOut(msgspec.Struct, frozen=True):
    """An event that the format cannot say, and why."""

    event: str
    type: str
    why: str


class Context(msgspec.Struct):
    """What exports need besides the events; ``on_left`` is told what the format cannot say.

    ``sites``: place ids with what is so there on day ``on``, which may come one after another; ``with_ways``: maps draw the ways that
    events tell, besides ``routes``.
    """

    world: World
    actors: dict[str, ActorCode]
    countries: dict[str, Country]
    schemes: dict[str, Scheme]
    routes: tuple[Route, ...] = ()
    with_ways: bool = False
    sites: Iterable[tuple[str, tuple[State, ...]]] = ()
    on: date | None = None
    lang: str = "en"
    on_left: Callable[[LeftOut], None] | None = None
    left_out: dict[str, int] = {}
    kept: int = 0

    def ways(self, account: Account) -> tuple[Route, ...]:
        """Return the ways that the claims of an event tell, those of them that follow a known road."""
        if not self.with_ways:
            return ()
        told = routes(account.told, self.world, dict.fromkeys(account.event.claims, account.event.id))
        return tuple(route for route in told if len(route.line) > 1)

    def leave(self, account: Account, why: str) -> None:
        """Note that an event is left out."""
        self.left_out[why] = self.left_out.get(why, 0) + 1
        if self.on_left is not None:
            self.on_left(LeftOut(account.event.id, account.event.type.value, why))

    def reasons(self) -> dict[str, int]:
        """Return how many events were left out for each reason, most first."""
        return dict(Counter(self.left_out).most_common())


Write = Callable[[Iterable[Account], Context], Iterator[bytes]]


class Format(NamedTuple):
    """A way out: its name, the ending of its files, what it is, and what writes it."""

    name: str
    suffix: str
    media_type: str
    about: str
    write: Write
