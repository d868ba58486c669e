"""Reports that hold marks in common: looked up by numbers of their sketches, in the record and in what is known of it already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from marsad.store.base import chunks
from marsad.store.finding import Finding
from marsad.store.rows import all_signed

#: A number of a sketch that more reports hold is common; so many of the rarest ones are looked up all the same.
_COMMON = 40
_RAREST = 16
#: So many reports that hold numbers of a question are looked at before it is counted which numbers are common.
_MANY = 20_000
#: Of so many numbers it is kept in mind which reports hold them: then the older half is let go.
_KEPT = 200_000
#: Who adds so many reports at once has all numbers of the record gone through first, for most of theirs are new to it.
_BULK = 500
_PAGE = 50_000
_BYTES = 1 << 24


class Seen:
    """Which numbers a record may hold: a bit for each, that some share. What is not seen it does not hold."""

    def __init__(self) -> None:
        self._bits = bytearray(_BYTES)

    def __contains__(self, number: int) -> bool:
        return self._bits[(number >> 3) & (_BYTES - 1)] & (1 << (number & 7)) != 0

    def new(self, numbers: Iterable[int]) -> list[int]:
        """Return those of the numbers that were not seen; from now on they are."""
        bits, found = self._bits, []
        for number in numbers:
            at, bit = (number >> 3) & (_BYTES - 1), 1 << (number & 7)
            if not bits[at] & bit:
                bits[at] |= bit
                found.append(number)
        return found


class Holders:
    """Which reports (numbers) hold a number of sketches, as far as that is known without asking; all of them, or nothing is known.

    ``reports``: of those that several hold; ``alone``: of those that one holds which came lately; ``sizes``: of common ones, how many
    hold them. ``seen`` is there once all were gone through. Whatever is forgotten can be asked for again.
    """

    def __init__(self) -> None:
        self.reports: dict[int, list[int]] = {}
        self.alone: dict[int, list[int]] = {}
        self.sizes: dict[int, int] = {}
        self.seen: Seen | None = None
        self.left = (-1, -1)  # the transaction that it holds of, and how often changes were taken back

    def came(self, report: int, sketch: set[int]) -> None:
        """Take in that a report is new."""
        reports, sizes, alone = self.reports, self.sizes, self.alone
        for number in sizes.keys() & sketch:
            sizes[number] += 1
        for number in alone.keys() & sketch:
            reports[number] = alone.pop(number)
        for number in reports.keys() & sketch:
            reports[number].append(report)
            if len(reports[number]) > _COMMON:
                sizes[number] = len(reports.pop(number))
        if self.seen is not None:
            alone.update((number, [report]) for number in self.seen.new(sketch))
            _bound(alone)

    def learn(self, held: Mapping[int, list[int]]) -> None:
        """Take in what was looked up; what one report holds alone is not kept: next to all numbers are such."""
        _bound(self.reports)
        several = {number: reports for number, reports in held.items() if len(reports) > 1}
        self.reports.update(several)
        for number, reports in several.items():
            if len(reports) > _COMMON:
                self.sizes[number] = len(self.reports.pop(number))

    def held(self, numbers: set[int]) -> tuple[dict[int, list[int]], set[int]]:
        """Return who holds which of the numbers, but for common ones, and the numbers that have to be asked for."""
        found = {number: self.reports[number] for number in self.reports.keys() & numbers}
        found.update((number, self.alone[number]) for number in self.alone.keys() & numbers)
        left = numbers.difference(found, self.sizes)
        return found, left if self.seen is None else set(filter(self.seen.__contains__, left))


def _bound(kept: dict[int, list[int]]) -> None:
    if len(kept) > _KEPT:
        for number in list(islice(kept, _KEPT // 2)):
            del kept[number]


class Resembling(Finding):
    """The part of a store that proposes which reports may be copies or translations of one another."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self._holders = Holders()
        self._gone_through = False
        super().__init__(*args, **options)

    def copy_candidates(self, sketch: Iterable[int], limit: int = 50) -> list[tuple[str, int]]:
        """Ids of the reports that share numbers of a sketch, with how many: most first, then in the order added."""
        return self.candidates({"": sketch}, limit)[""]

    def candidates(
        self, sketches: Mapping[str, Iterable[int]], limit: int, least: int = 1
    ) -> dict[str, list[tuple[str, int]]]:
        """The same of several sketches, by name, with one question; those that share fewer than ``least`` are left out.

        Numbers that many reports hold tell none of them apart: of a sketch the rarest are looked up, and all that are not common.
        """
        asked = {name: all_signed(numbers) for name, numbers in sketches.items()}
        best: dict[str, list[tuple[int, int]]] = {}
        with self.reading():
            known = self._known_holders()
            held = self._held(set().union(*asked.values()), known)
            wanted = {name: _telling(numbers, held, known.sizes) for name, numbers in asked.items()}
            for part in chunks(sorted(set(chain.from_iterable(wanted.values())).difference(held))):
                self._hold(held, part)
            for name, telling in wanted.items():
                shared = Counter(chain.from_iterable(map(held.__getitem__, telling)))
                ordered = sorted((-count, report) for report, count in shared.items() if count >= least)
                best[name] = [(report, -count) for count, report in ordered[:limit]]
            found = {n for each in best.values() for n, _ in each}
            among = "SELECT n, id FROM report WHERE n IN"
            names = {n: id_ for part in chunks(sorted(found)) for n, id_ in self._among(among, part)}
        return {name: [(names[n], count) for n, count in each] for name, each in best.items()}

    def _known_holders(self, coming: int = 0) -> Holders:
        """What is known of who holds what: of who writes that stays true until another one does, or it is taken back.

        ``coming``: so many reports are about to be added.
        """
        if not self._work.writes:
            return Holders()
        before, tx = self.transaction()
        if self._holders.left not in {(before, self.taken_back), (tx, self.taken_back)}:
            self._holders = Holders()
        self._holders.left = (tx or before, self.taken_back)
        if coming >= _BULK and not self._gone_through:
            self._holders.seen = self._seen()
        return self._holders

    def _seen(self) -> Seen:
        """All numbers that the record holds. They are gone through once: where another writer adds some, that was it."""
        self._gone_through = True
        seen, last = Seen(), -(1 << 63)
        question = "SELECT DISTINCT hash FROM sketch WHERE hash >"
        while numbers := [row[0] for row in self._among(question, [last], f" ORDER BY hash LIMIT {_PAGE}")]:
            seen.new(numbers)
            last = numbers[-1]
        return seen

    def _held(self, numbers: set[int], known: Holders) -> dict[int, list[int]]:
        """The reports that hold each of the numbers, but for those that are common: of these it is known afterwards how many do."""
        held, left = known.held(numbers)
        for part in chunks(sorted(left)):
            fresh: dict[int, list[int]] = {}
            if not self._hold(fresh, part, limit=_MANY):
                counted = "SELECT hash, count(*) FROM (SELECT hash FROM sketch WHERE hash IN"
                sizes: dict[int, int] = {
                    row[0]: row[1] for row in self._among(counted, part, ") AS held GROUP BY hash")
                }
                known.sizes.update((number, size) for number, size in sizes.items() if size > _COMMON)
                for rare in chunks(number for number, size in sizes.items() if size <= _COMMON):
                    self._hold(fresh, rare)
            known.learn(fresh)
            held.update(fresh)
        return held

    def _hold(self, held: dict[int, list[int]], numbers: Sequence[int], limit: int = 0) -> bool:
        """Put into ``held`` the reports that have numbers of sketches; False, and nothing put, where they are ``limit`` or more."""
        rows = self._among("SELECT hash, report FROM sketch WHERE hash IN", numbers, f" LIMIT {limit}" if limit else "")
        if limit and len(rows) >= limit:
            return False
        for number, report in rows:
            held.setdefault(number, []).append(report)
        return True


def _telling(numbers: set[int], held: Mapping[int, object], sizes: Mapping[int, int]) -> Collection[int]:
    """Those of the numbers of a sketch that tell reports apart: what is ``held`` and not common, else the rarest (by size)."""
    shared = numbers & sizes.keys()
    telling = (numbers & held.keys()) - shared
    if len(telling) >= _RAREST or not shared:
        return telling
    return [*telling, *sorted(shared, key=lambda number: (sizes[number], number))[: _RAREST - len(telling)]]
