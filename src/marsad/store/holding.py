"""What a process knows of which reports hold which numbers of sketches, so that the database need not be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple, TypeVar

#: A number of a sketch that more reports hold is common.
COMMON = 40
#: Of so many numbers it is kept in mind which reports hold them: then the older half is let go.
_KEPT = 200_000
_BYTES = 1 << 26  # a bit in eight is set by a million reports; memory is taken as it is written

_T = TypeVar("_T")


class Seen:
    """Which numbers a record may hold: a bit for each, that some share. What is not seen it does not hold."""

    def __init__(self) -> None:
        self._bits = bytearray(_BYTES)

    def among(self, numbers: Iterable[int]) -> set[int]:
        """Return those of the numbers that were seen."""
        bits, last = self._bits, _BYTES - 1  # asked of a hundred numbers of each report: nothing is called for one
        return {number for number in numbers if bits[(number >> 3) & last] & (1 << (number & 7))}

    def new(self, numbers: Iterable[int]) -> tuple[list[int], set[int]]:
        """Return those of the numbers that were not seen, which from now on they are, and those that were."""
        bits, last = self._bits, _BYTES - 1
        fresh, old = [], set()
        for number in numbers:
            at, bit = (number >> 3) & last, 1 << (number & 7)
            if bits[at] & bit:
                old.add(number)
            else:
                bits[at] |= bit
                fresh.append(number)
        return fresh, old


class Sketch(NamedTuple):
    """The numbers that a report holds; those of them of which has to be asked whether others do."""

    numbers: set[int]
    unsure: set[int]


class Asked(NamedTuple):
    """Numbers that a report asks for. Of them: those that it holds itself; those that several hold, and of the rest those that one
    other does, as is known; those of which that has to be looked up.
    """

    numbers: set[int]
    own: set[int]
    several: set[int]
    alone: set[int]
    unknown: set[int]


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

    def came(self, report: int, sketch: set[int]) -> Sketch:
        """Take in that a report is new; return its sketch."""
        reports, sizes, alone = self.reports, self.sizes, self.alone
        fresh, old = self.seen.new(sketch) if self.seen is not None else ([], sketch)
        alone.update(dict.fromkeys(fresh, report))
        common, several, lone = old & sizes.keys(), old & reports.keys(), old & alone.keys()
        for number in common:
            sizes[number] += 1
        for number in several:
            reports[number].append(report)
            if len(reports[number]) > COMMON:
                sizes[number] = len(reports.pop(number))
        for number in lone:
            reports[number] = [alone.pop(number), report]
        return Sketch(sketch, old - common - several - lone)

    def bound(self) -> None:
        """Let go of what came long ago, before a transaction: within one, what a report holds is known to be its own."""
        _bound(self.alone)
        _bound(self.reports)

    def learn(self, held: Mapping[int, list[int]]) -> None:
        """Take in what was looked up; what one report holds alone is not kept: next to all numbers are such."""
        several = {number: reports for number, reports in held.items() if len(reports) > 1}
        self.reports.update(several)
        for number, reports in several.items():
            if len(reports) > COMMON:
                self.sizes[number] = len(self.reports.pop(number))

    def asked(self, numbers: set[int], own: Sketch | None) -> Asked:
        """Return what is known of numbers that a report asks for; ``own``: what it holds, if it came in this transaction.

        Next to all numbers that it holds are held by none else: for these it is not looked up who does.
        """
        mine = numbers & own.numbers if own is not None else set()
        others = numbers - mine
        several, alone = numbers & self.reports.keys(), others & self.alone.keys()
        left = (others - alone - several).difference(self.sizes)
        if self.seen is not None:
            left = self.seen.among(left)
        if own is not None and own.unsure:
            left |= (mine & own.unsure).difference(self.reports).difference(self.sizes)
        return Asked(numbers, mine, several, alone, left)


def _bound(kept: dict[int, _T]) -> None:
    if len(kept) > _KEPT:
        for number in list(islice(kept, _KEPT // 2)):
            del kept[number]
