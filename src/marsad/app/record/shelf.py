"""What merging asks of what is kept, answered by the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from marsad.app.reading import Reading
from marsad.model.event import Judgement, Kin, Told
from marsad.record.facts import Fact
from marsad.record.memory import Memory
from marsad.store import Store

_DECODER = msgspec.msgpack.Decoder(Fact)
_ENCODER = msgspec.msgpack.Encoder()
#: What many facts have alike: their places, what these lie in, who acts.
_ALIKE = (
    *("report", "lang", "word", "spots", "within", "holders", "near_spots", "origin", "goal"),
    *("who", "who_of", "whom", "whom_of", "source"),
)
_SHARED = 50_000
_shared: dict[object, object] = {}


def encoded(fact: Fact) -> bytes:
    """Return a fact as the store keeps it."""
    return _ENCODER.encode(fact)


def decoded(data: bytes) -> Fact:
    """Return the fact that the store kept; what it shares with others is held once."""
    return shared(_DECODER.decode(data))


def shared(fact: Fact) -> Fact:
    """Return the same fact; what it shares with others is held once."""
    if len(_shared) > _SHARED:
        _shared.clear()
    for name in _ALIKE:
        if value := getattr(fact, name):
            msgspec.structs.force_setattr(fact, name, _shared.setdefault(value, value))  # nobody can tell
    return fact


#: Claims of which the number in the store is kept in mind, before all are forgotten.
_NAMES = 200_000
#: Claims that are kept as they are shown: most events are told of by the claims of a few days.
_SHOWN = 1_500


class StoreShelf:
    """The facts, stories and judgements of a store (``record.nearby.Shelf``); rejected claims are not on it."""

    def __init__(self, store: Store, memory: Memory) -> None:
        self.memory = memory
        self._store = store
        self._rejected: Collection[str] = ()
        self._judged: set[str] = set()
        self._names: dict[int, str] = {}  # claims that were looked at, by their numbers
        self._told: dict[str, Told] = {}  # claims that were shown, the last ones
        self._added: dict[str, Sequence[Fact]] = {}  # of the reports that were just added

    def begin(self, rejected: Collection[str], changed: Collection[str]) -> None:
        """Take in what people decided by now, and which reports may say other things than before."""
        self._told = {claim: told for claim, told in self._told.items() if told.report.id not in changed}
        self._rejected = rejected
        self._added = {}
        self._judged = {claim for each in self._store.judgements() for claim in (each.a, each.b)}
        if len(self._names) > _NAMES:
            self._names.clear()

    def by_keys(self, keys: Collection[int]) -> Iterable[Fact]:
        """Return the facts that are kept under any of ``keys``, but for those at hand."""
        at_hand, names = self.memory.clauses, self._names
        return self._kept(self._store.facts_by_blocks(keys, lambda n: names.get(n) in at_hand))

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
        added = {fact.id: fact for report in reports for fact in self._added.get(report, ())}
        found = {n: added[claim] for claim, n in self._store.claim_numbers(added).items()}
        if missing := [report for report in reports if report not in self._added]:
            found |= {n: decoded(body) for n, body in self._store.facts_of(missing).items()}
        return self._named(dict(sorted(found.items())))

    def judgements(self, claims: Collection[str]) -> Iterable[Judgement]:
        """Return the judgements in force on any of ``claims``."""
        asked = self._judged.intersection(claims)
        return self._store.judgements(asked) if asked else ()

    def facts(self, claims: Collection[str]) -> Iterable[Fact]:
        """Return the facts of ``claims``, as far as they are kept."""
        return self._counted(map(decoded, self._store.facts(claims).values())) if claims else ()

    def clusters(self, claims: Collection[str]) -> Iterable[tuple[str, ...]]:
        """Return the claims of each event that any of ``claims`` is of."""
        events = set(self._store.events_of(claims).values())
        return self._store.members(events).values() if events else ()

    def know(self, added: Iterable[tuple[Reading, Sequence[Fact]]]) -> None:
        """Have at hand the claims of reports that were just added, which will be shown, and their facts."""
        for reading, facts in added:
            self._added[reading.report.id] = facts
            report = msgspec.structs.replace(reading.report, text="")
            self._told.update((claim.id, Told(report, claim)) for claim in reading.claims)

    def told(self, claims: Collection[str]) -> dict[str, Told]:
        """Return claims with their reports (without the text), as they were read."""
        found = {claim: self._told[claim] for claim in claims if claim in self._told}
        if missing := [claim for claim in claims if claim not in found]:
            found |= {each.claim.id: each for each in self._store.told(missing, text=False)}
        for claim, each in found.items():
            self._told.pop(claim, None)
            self._told[claim] = each
        for claim in list(self._told)[:-_SHOWN]:
            del self._told[claim]
        return found

    def _kept(self, rows: Mapping[int, bytes]) -> list[Fact]:
        return self._named({n: decoded(body) for n, body in rows.items()})

    def _named(self, facts: Mapping[int, Fact]) -> list[Fact]:
        self._names.update((n, fact.id) for n, fact in facts.items())
        return self._counted(facts.values())

    def _counted(self, facts: Iterable[Fact]) -> list[Fact]:
        return [fact for fact in facts if fact.id not in self._rejected]
