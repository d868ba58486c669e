"""Clauses at hand, with what they were found to be tied to: kept from one decision to the next, so that no two are compared twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from marsad.model.claim import EventType
from marsad.record.agglomerate import Grown
from marsad.record.alike import PARTNERS
from marsad.record.blocks import Stand
from marsad.record.clauses import Clause
from marsad.record.same import JOIN, only_day, score

#: So many claims are held at hand, at least and at most; then all are let go, and those that are near new ones are looked up again.
_HELD = 2_000, 40_000
#: Between the two, so many times as many as had to be looked up for the first decision after all were let go.
_TIMES = 8

#: The claims of a cluster, sorted.
Home = tuple[str, ...]


#: Clauses of one type under one key, by day and by id: those of one day only by that day, all others under 0.
_Slot = dict[int, dict[str, Clause]]
_NONE: dict[str, Clause] = {}
_UNKNOWN: dict[str, float] = {}


class Memory:
    """``clauses`` and ``homes`` are by claim; ``grown``: how clusters grew; ``asked``: reports whose stories are at hand;
    ``stands``: what claims are kept under, as far as whoever adds them has worked it out.
    """

    def __init__(self) -> None:
        self.stands: Mapping[str, Stand] = {}
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self.clauses: dict[str, Clause] = {}
        self.homes: dict[str, Home] = {}
        self.grown: dict[Home, Grown] = {}
        self.asked: set[str] = set()
        self._claims: dict[str, set[str]] = {}  # by report
        self._loaded: set[int] = set()
        self._index: dict[int, dict[EventType, _Slot]] = {}
        self._keys: dict[str, tuple[int, ...]] = {}  # by clause, as the rest
        self._probes: dict[str, tuple[int, ...]] = {}
        self._ties: dict[str, dict[str, Clause]] = {}
        self._tied: dict[str, int] = {}  # whose ties are all known → how many were at hand before
        self._born: dict[str, int] = {}  # how many were at hand before
        self._count = 0
        self._scores: dict[str, dict[str, float]] = {}
        self._needed = 0  # claims at hand after the first decision

    @property
    def full(self) -> bool:
        """Whether it is time to forget: where little is near what is new, little need be held."""
        least, most = _HELD
        return len(self.clauses) > min(most, max(least, _TIMES * self._needed))

    def decided(self) -> None:
        """Note that a decision was come to with what is at hand."""
        self._needed = self._needed or len(self.clauses)

    # --- in and out ---------------------------------------------------------------------------------------------------

    def keep(self, clause: Clause) -> None:
        """Hold a clause at hand; none of its claims may be there."""
        for fact in clause.told:
            self.clauses[fact.id] = clause
            self._claims.setdefault(fact.report, set()).add(fact.id)
        stand = (self.stands.get(clause.id) if len(clause.told) == 1 else None) or clause.stand
        keys = self._keys[clause.id] = stand.kept
        self._probes[clause.id] = stand.asked
        self._count += 1
        self._born[clause.id] = self._count
        type_, day = clause.fact.type, only_day(clause.fact)
        for key in keys:
            self._index.setdefault(key, {}).setdefault(type_, {}).setdefault(day, {})[clause.id] = clause

    def of_reports(self, reports: Iterable[str]) -> set[str]:
        """The claims at hand of reports."""
        return {claim for report in reports for claim in self._claims.get(report, ())}

    def forget(self, claims: Iterable[str]) -> set[str]:
        """Let go of claims, and of all that tell one clause with them; return which those are."""
        gone = {clause.id: clause for claim in claims if (clause := self.clauses.get(claim)) is not None}
        return {claim for clause in gone.values() for claim in self._drop(clause)}

    def _drop(self, clause: Clause) -> Iterator[str]:
        type_, day = clause.fact.type, only_day(clause.fact)
        for key in self._keys.pop(clause.id):
            del self._index[key][type_][day][clause.id]
        for other in self._ties.pop(clause.id, ()):
            self._ties[other].pop(clause.id, None)
        for other in self._scores.pop(clause.id, ()):
            self._scores[other].pop(clause.id, None)
        self._probes.pop(clause.id, None)
        self._tied.pop(clause.id, None)
        del self._born[clause.id]
        for fact in clause.told:
            del self.clauses[fact.id]
            self._claims[fact.report].discard(fact.id)
            self.grown.pop(self.homes.pop(fact.id, ()), None)
            self.asked.discard(fact.report)
            yield fact.id

    def settle(self, home: Home, grown: Grown | None) -> None:
        """Note that claims are one cluster, in place of those they were in; ``grown``: how, where that may be asked again."""
        for claim in home:
            before = self.homes.get(claim)
            if before is not None and before != home:
                self.grown.pop(before, None)
            self.homes[claim] = home
        if grown is not None:
            self.grown[home] = grown

    # --- what is near -------------------------------------------------------------------------------------------------

    def missing(self, clauses: Iterable[Clause]) -> set[int]:
        """The keys under which facts must be looked up before ``ties`` can be told."""
        asked = (self._asked(clause) for clause in clauses if clause.id not in self._tied)
        return set(chain.from_iterable(asked)) - self._loaded

    def loaded(self, keys: Collection[int]) -> None:
        """Note that all under these keys is at hand."""
        self._loaded.update(keys)

    def ties(self, clause: Clause) -> Mapping[str, Clause]:
        """The clauses that are tied to one, by id: they share a key, and score ``JOIN``."""
        mine, ties = clause.id, self._ties
        if (found := ties.get(mine)) is None:
            found = ties[mine] = {}
        if mine not in self._tied:
            born, tied, known, fact = self._born[mine], self._tied, self._scores.get(mine, _UNKNOWN), clause.fact
            for name, other in self._near(clause).items():
                if tied.get(name, -1) >= born:
                    continue
                if (weight := known.get(name)) is None:
                    weight = score(fact, other.fact)
                if weight >= JOIN:  # it will be asked again
                    found[name] = other
                    ties.setdefault(name, {})[mine] = clause
                    self._note(mine, name, weight)
            tied[mine] = self._count
            self._probes.pop(mine, None)  # they are many, and asked again only for what is not tied yet
        return found

    def tied(self, one: Clause, other: Clause) -> bool:
        """Whether one clause is among the ties of another."""
        if one.id in self._tied or other.id in self._tied:
            return other.id in self._ties.get(one.id, ())
        return self.score(one, other) >= JOIN and not set(self._asked(one)).isdisjoint(self._keys[other.id])

    def score(self, one: Clause, other: Clause) -> float:
        """The score of two clauses, kept, for it will be asked again."""
        mine = self._scores.get(one.id)
        if mine is not None and (known := mine.get(other.id)) is not None:
            return known
        weight = score(one.fact, other.fact)
        self._note(one.id, other.id, weight)
        return weight

    def _note(self, one: str, other: str, weight: float) -> None:
        self._scores.setdefault(one, {})[other] = weight
        self._scores.setdefault(other, {})[one] = weight

    def _near(self, clause: Clause) -> Mapping[str, Clause]:
        """The clauses under the keys that one asks for, by id, without those that its type or its day forbids."""
        partners, day, index = PARTNERS[clause.fact.type], only_day(clause.fact), self._index
        found: dict[str, Clause] = {}
        for key in self._asked(clause):
            if (slots := index.get(key)) is None:
                continue
            for type_ in partners:
                if (slot := slots.get(type_)) is None:
                    continue
                for near in (slot.get(0, _NONE), slot.get(day, _NONE)) if day else slot.values():
                    found.update(near)
        found.pop(clause.id, None)
        return found

    def _asked(self, clause: Clause) -> tuple[int, ...]:
        found = self._probes.get(clause.id)
        if found is None:
            found = self._probes[clause.id] = clause.stand.asked
        return found
