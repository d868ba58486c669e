"""Reports that hold marks in common: looked up by numbers of their sketches, in the record and in what is known of it already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.finding import Finding
from marsad.store.holding import COMMON, Asked, Holders, Seen
from marsad.store.late import Late, rows_of
from marsad.store.rows import all_signed

#: Of the numbers of a sketch that are common so many of the rarest ones are looked up all the same.
_RAREST = 16
#: So many reports that hold numbers of a question are looked at before it is counted which numbers are common.
_MANY = 20_000
#: Who adds so many reports at once, one for so many that the record holds, has all its numbers gone through, for most of theirs are new
#: to it: looking those of four reports up takes about as long as going through those of fifteen.
_BULK, _WORTH = 500, 4
_PAGE = 50_000
_ROWS = rows_of(t.sketch)


class Resembling(Finding, Late):
    """The part of a store that proposes which reports may be copies or translations of one another."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self._holders = Holders()
        self._gone_through = False
        self._brought = 0  # reports, by the many
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
            came = self._work.done.came
            questions = {name: known.asked(numbers, came.get(name)) for name, numbers in asked.items()}
            held = self._held(questions.values(), known)
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
        if not self._work.done.came:
            self._holders.bound()
        if coming >= _BULK and not self._gone_through:
            if self._brought * _WORTH >= self._last(t.report):
                self._holders.seen = self._seen()
            self._brought += coming
        return self._holders

    def _seen(self) -> Seen:
        """All numbers that the record holds. They are gone through once: where another writer adds some, that was it."""
        self._gone_through = True
        seen = Seen()
        for table in (t.sketch, t.sketch_late):
            last, question = -(1 << 63), f"SELECT DISTINCT hash FROM {table.name} WHERE hash >"  # noqa: S608 - a name of our own
            while numbers := [row[0] for row in self._among(question, [last], f" ORDER BY hash LIMIT {_PAGE}")]:
                seen.new(numbers)
                last = numbers[-1]
        return seen

    def _held(self, asked: Collection[Asked], known: Holders) -> dict[int, list[int]]:
        """The reports that hold each of the numbers, but for those that one holds as is known, and for common ones: of these it is
        known afterwards how many do.
        """
        held = {number: known.reports[number] for number in set().union(*(each.several for each in asked))}
        for part in chunks(sorted(set().union(*(each.unknown for each in asked)))):
            fresh: dict[int, list[int]] = {}
            if not self._hold(fresh, part, limit=_MANY):
                counted = "SELECT hash, count(*) FROM (SELECT hash FROM " + _ROWS  # noqa: S608 - names of our own
                sizes: dict[int, int] = {
                    row[0]: row[1] for row in self._among(counted, part, ") AS held GROUP BY hash")
                }
                known.sizes.update((number, size) for number, size in sizes.items() if size > COMMON)
                for rare in chunks(number for number, size in sizes.items() if size <= COMMON):
                    self._hold(fresh, rare)
            known.learn(fresh)
            held.update(fresh)
        return held

    def _hold(self, held: dict[int, list[int]], numbers: Sequence[int], limit: int = 0) -> bool:
        """Put into ``held`` the reports that have numbers of sketches; False, and nothing put, where they are ``limit`` or more."""
        question = "SELECT hash, report FROM " + _ROWS  # noqa: S608 - names of our own
        rows = self._among(question, numbers, f" LIMIT {limit}" if limit else "")
        if limit and len(rows) >= limit:
            return False
        for number, report in rows:
            held.setdefault(number, []).append(report)
        return True


def _telling(asked: Asked, held: Mapping[int, object], sizes: Mapping[int, int]) -> Collection[int]:
    """Those of the numbers of a sketch that tell reports apart: what is ``held`` and not common, else the rarest (by size)."""
    shared = asked.numbers & sizes.keys()
    telling = (asked.several | (asked.unknown & held.keys())) - shared
    count = len((telling | asked.own) - shared) + len(asked.alone)
    if count >= _RAREST or not shared:
        return telling
    return [*telling, *sorted(shared, key=lambda number: (sizes[number], number))[: _RAREST - count]]
