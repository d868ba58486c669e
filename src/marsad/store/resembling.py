"""Reports that hold marks in common: looked up by numbers of their sketches, in the record and in what is known of it already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar

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

_T = TypeVar("_T")


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
        self.alone: dict[int, int] = {}
        self.sizes: dict[int, int] = {}
        self.seen: Seen | None = None
        self.left = (-1, -1)  # the transaction that it holds of, and how often changes were taken back

    def came(self, report: int, sketch: set[int]) -> None:
        """Take in that a report is new."""
        reports, sizes, alone = self.reports, self.sizes, self.alone
        for number in sketch & sizes.keys():
            sizes[number] += 1
        for number in sketch & reports.keys():
            reports[number].append(report)
            if len(reports[number]) > _COMMON:
                sizes[number] = len(reports.pop(number))
        if self.seen is None:
            return
        shared = sketch & alone.keys()
        for number in shared:
            reports[number] = [alone.pop(number), report]
        alone.update(dict.fromkeys(self.seen.new(sketch - shared if shared else sketch), report))
        _bound(alone)

    def learn(self, held: Mapping[int, list[int]]) -> None:
        """Take in what was looked up; what one report holds alone is not kept: next to all numbers are such."""
        _bound(self.reports)
        several = {number: reports for number, reports in held.items() if len(reports) > 1}
        self.reports.update(several)
        for number, reports in several.items():
            if len(reports) > _COMMON:
                self.sizes[number] = len(self.reports.pop(number))

    def unknown(self, numbers: set[int]) -> set[int]:
        """Those of the numbers of which has to be asked who holds them."""
        left = numbers.difference(self.alone).difference(self.reports).difference(self.sizes)
        return left if self.seen is None else set(filter(self.seen.__contains__, left))


def _bound(kept: dict[int, _T]) -> None:
    if len(kept) > _KEPT:
        for number in list(islice(kept, _KEPT // 2)):
            del kept[number]


class _Question(NamedTuple):
    """Numbers that a report asks for; those of them that it alone holds, and those that one other does."""

    numbers: set[int]
    own: int
    alone: set[int]


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
            questions = {name: self._question(name, numbers, known.alone) for name, numbers in asked.items()}
            held = self._held(set().union(*asked.values()), known)
            wanted = {name: _telling(each, held, known.sizes) for name, each in questions.items()}
            for part in chunks(sorted(set(chain.from_iterable(wanted.values())).difference(held))):
                self._hold(held, part)
            for name, telling in wanted.items():
                shared = Counter(chain.from_iterable(map(held.__getitem__, telling)))
                shared.update(map(known.alone.__getitem__, questions[name].alone))
                ordered = sorted((-count, report) for report, count in shared.items() if count >= least)
                best[name] = [(report, -count) for count, report in ordered[: limit + 1]]
            found = {n for each in best.values() for n, _ in each}
            among = "SELECT n, id FROM report WHERE n IN"
            names = {n: id_ for part in chunks(sorted(found)) for n, id_ in self._among(among, part)}
        return {
            name: [(names[n], count) for n, count in each if names[n] != name][:limit] for name, each in best.items()
        }

    def _question(self, name: str, numbers: set[int], alone: Mapping[int, int]) -> _Question:
        """What a report asks for; what only it holds, which is most, need not be looked at if it came in this transaction."""
        lone = numbers & alone.keys()
        others = lone.difference(self._work.done.came.get(name, ()))
        return _Question(numbers, len(lone) - len(others), others)

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
        """The reports that hold each of the numbers, but for those that one holds as is known, and for common ones: of these it is
        known afterwards how many do.
        """
        held = {number: known.reports[number] for number in numbers & known.reports.keys()}
        for part in chunks(sorted(known.unknown(numbers))):
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


def _telling(asked: _Question, held: Mapping[int, object], sizes: Mapping[int, int]) -> Collection[int]:
    """Those of the numbers of a sketch that tell reports apart: what is ``held`` and not common, else the rarest (by size)."""
    shared = asked.numbers & sizes.keys()
    telling = (asked.numbers & held.keys()) - shared
    count = len(telling) + len(asked.alone) + asked.own
    if count >= _RAREST or not shared:
        return telling
    return [*telling, *sorted(shared, key=lambda number: (sizes[number], number))[: _RAREST - count]]
