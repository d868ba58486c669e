"""What merging asks of what is kept, answered by the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from marsad.model.event import Judgement, Kin
from marsad.record.facts import Fact
from marsad.store import Store

_DECODER = msgspec.msgpack.Decoder(Fact)
_ENCODER = msgspec.msgpack.Encoder()


def encoded(fact: Fact) -> bytes:
    """Return a fact as the store keeps it."""
    return _ENCODER.encode(fact)


def decoded(data: bytes) -> Fact:
    """Return the fact that the store kept."""
    return _DECODER.decode(data)


class StoreShelf:
    """The facts, stories and judgements of a store (``record.nearby.Shelf``); rejected claims are not on it."""

    def __init__(self, store: Store, rejected: Collection[str] = ()) -> None:
        self._store = store
        self._rejected = rejected
        self._judged = {claim for each in store.judgements() for claim in (each.a, each.b)}

    def by_keys(self, keys: Collection[str]) -> Iterable[Fact]:
        """Return the facts that are kept under any of ``keys``."""
        return self._kept(self._store.facts_by_keys(keys))

    def stories(self, reports: Collection[str]) -> tuple[Iterable[Fact], Iterable[Kin]]:
        """Return all facts of the stories that ``reports`` belong to, and the kin of their reports.

        Reports alone in their story and in one language are left out: most are, and their facts are at hand.
        """
        near = self._store.kin(reports)
        kin = self._store.kin({each.root for each in near}) if near else []
        members = self._store.bilingual(reports).union(*((each.report, each.root) for each in kin))
        return self._kept(self._store.facts_of(members)) if members else (), kin

    def reports(self, reports: Collection[str]) -> list[Fact]:
        """Return the facts of reports."""
        return self._kept(self._store.facts_of(reports)) if reports else []

    def judgements(self, claims: Collection[str]) -> Iterable[Judgement]:
        """Return the judgements in force on any of ``claims``."""
        asked = self._judged.intersection(claims)
        return self._store.judgements(asked) if asked else ()

    def facts(self, claims: Collection[str]) -> Iterable[Fact]:
        """Return the facts of ``claims``, as far as they are kept."""
        return self._kept(self._store.facts(claims).values()) if claims else ()

    def clusters(self, claims: Collection[str]) -> Iterable[tuple[str, ...]]:
        """Return the claims of each event that any of ``claims`` is of."""
        events = set(self._store.events_of(claims).values())
        return self._store.members(events).values() if events else ()

    def _kept(self, rows: Iterable[bytes]) -> list[Fact]:
        return [fact for fact in map(decoded, rows) if fact.id not in self._rejected]
