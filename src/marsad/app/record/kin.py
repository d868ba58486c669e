"""Whose story a report tells again: looked for among what the record holds, by marks in common."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable
from weakref import WeakKeyDictionary

import msgspec

from marsad.app.library import Library
from marsad.app.merging import piece_of
from marsad.app.reading import parts_of
from marsad.app.record.shelf import decoded
from marsad.model.event import Kin
from marsad.model.report import Report
from marsad.record.copies import Piece
from marsad.record.facts import Fact
from marsad.record.kinship import MARKS, Outline, kinship, may_tie, outline, outline_of, runs, tie, told, told_abroad
from marsad.record.order import told_at
from marsad.store import ReportFilter, Store, mark_of, rare_mark_of

#: So many other reports, those with most marks in common, are compared with one.
_CANDIDATES = 11
#: So many reports, the last ones, are kept ready for comparing.
_KEPT = 5_000
#: So many runs of words, in reports that came last, are kept to see from afar which reports are none of a story.
_RUNS = 6_000_000
#: So many reports have those near them asked for at once: with those that came together no more than are kept.
_AT_ONCE = 64


class Marks(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Numbers (of 64 bits, signed) of a report: of its ``runs`` of words, of what it ``told``, of what its translations tell (``abroad``)."""

    runs: tuple[int, ...]
    told: tuple[int, ...]
    abroad: tuple[int, ...]

    @property
    def sketch(self) -> tuple[int, ...]:
        """What a report is kept under."""
        return (*self.runs, *self.told)

    @property
    def asked(self) -> tuple[int, ...]:
        """What a report asks for."""
        return (*self.runs, *self.abroad)


_marks: WeakKeyDictionary[Piece, Marks] = WeakKeyDictionary()


def marks_of(piece: Piece) -> Marks:
    """Return the marks of a report, worked out once; its runs of words no other report has, unless it is a copy."""
    found = _marks.get(piece)
    if found is None:
        texts = runs(piece), told(piece), told_abroad(piece)
        found = Marks(tuple(map(rare_mark_of, texts[0])), *(tuple(map(mark_of, each)) for each in texts[1:]))
        _marks[piece] = found
    return found


def know_marks(piece: Piece, marks: Marks) -> None:
    """Note what ``marks_of`` gave of a report in another process."""
    _marks[piece] = marks


class Kinship:
    """Finds the stories of reports in a store, and keeps what it had to work out of them."""

    def __init__(self, store: Store, library: Library) -> None:
        self._store = store
        self._library = library
        self._pieces: OrderedDict[str, Piece] = OrderedDict()
        self._outlines: OrderedDict[str, Outline] = OrderedDict()
        self._runs = 0  # of all outlines
        self._tied: dict[tuple[str, str], bool] = {}  # reports that were compared, by their ids in order, while looking

    def know(self, piece: Piece) -> None:
        """Keep a report that is ready for comparing."""
        name = piece.report.id
        self._drop(name)
        while len(self._pieces) >= _KEPT:
            self._pieces.popitem(last=False)
        self._pieces[name] = piece
        self._note(name, outline(piece))

    def _note(self, name: str, seen: Outline) -> None:
        """Keep in mind how a report looks from afar, in place of those that were not asked for the longest."""
        self._outlines[name] = seen
        self._runs += len(seen.threes)
        while self._runs > _RUNS and len(self._outlines) > 1:
            self._runs -= len(self._outlines.popitem(last=False)[1].threes)

    def _see(self, names: Iterable[str]) -> None:
        """Have in mind how reports look from afar: many share marks with one, and few of these are of its story and need be loaded,
        which takes several times as long. The greater the record, the more of them came long ago.
        """
        unseen = [name for name in names if name not in self._outlines and name not in self._pieces]
        for name, (text, langs) in self._store.texts_of(unseen).items():
            self._note(name, outline_of(text, langs))

    def _drop(self, report: str) -> None:
        self._pieces.pop(report, None)
        if (seen := self._outlines.pop(report, None)) is not None:
            self._runs -= len(seen.threes)

    def forget(self, reports: Iterable[str]) -> None:
        """Keep reports no longer ready: what the store holds of them may be more."""
        for report in reports:
            self._drop(report)

    def find(self, reports: Collection[str]) -> set[str]:
        """Set the kin of ``reports`` and of all that are of one story with them; return those whose kin is another now."""
        self._tied.clear()
        groups: list[dict[str, Piece]] = []
        held: dict[str, Kin] = {}
        known: set[str] = set()
        once: Collection[str] = reports
        while once:
            groups += self._groups(once)
            names = {name for group in groups for name in group}
            held = {each.report: each for each in self._store.kin(names)}
            known = {name for each in held.values() for name in (each.report, each.root)}
            once = sorted(known - names)  # those that were of one story with them may be no more
        changed: set[str] = set()
        settled: dict[str, Kin] = {}
        of: list[str] = []
        for group in groups:
            if len(group) == 1 and known.isdisjoint(group):
                continue
            before = {name: each for name, each in held.items() if name in group or each.root in group}
            now = {each.report: each for each in kinship(group.values())} if len(group) > 1 else {}
            if before == now:
                continue
            held, settled = (
                {name: each for name, each in kept.items() if name not in group} | now for kept in (held, settled)
            )
            of += group
            for name in before.keys() | now.keys():
                one, other = before.get(name), now.get(name)
                if (one.root if one else "") != (other.root if other else ""):
                    changed |= {name} | {each.root for each in (one, other) if each}
        if of:
            self._store.set_kin(settled.values(), of=of)
        return changed

    def _groups(self, reports: Collection[str]) -> list[dict[str, Piece]]:
        """Return the groups of reports that ties connect, as far as any of ``reports`` is in them."""
        near = self._near(reports)
        seen: set[str] = set()
        groups = []
        waiting = list(reports)
        for first in range(0, len(waiting), _AT_ONCE):
            some = waiting[first : first + _AT_ONCE]
            self._see({other for name in some for other in near[name]})
            for name, piece in self._load(some).items():
                near[name] = [other for other in near[name] if self._may_tie(piece, other)]
            self._load({other for name in some for other in near[name]})  # with one question, not one for each
            for report in some:
                if report not in seen:
                    groups.append(self._group(report, near))
                    seen |= groups[-1].keys()
        return groups

    def _group(self, report: str, near: dict[str, list[str]]) -> dict[str, Piece]:
        """Return the reports that ties connect with one, itself included; ``near``: those that may be tied to some."""
        group = self._load([report])
        todo = [report]
        while todo:
            name = todo.pop()
            here = group[name]
            beside = near[name] if name in near else self._near([name])[name]
            self._see(beside)
            open_ = [each for each in beside if each not in group and self._may_tie(here, each)]
            for other, piece in self._load(open_).items():
                if self._ties(here, piece):
                    group[other] = piece
                    todo.append(other)
        return group

    def _may_tie(self, one: Piece, other: str) -> bool:
        """Whether a report may be of one story with another, which need not be loaded if not."""
        pair = _pair(one.report.id, other)
        if (known := self._tied.get(pair)) is None and (seen := self._outlines.get(other)) is not None:
            self._outlines.move_to_end(other)
            if not may_tie(one, seen):
                known = self._tied[pair] = False
        return known is not False

    def _ties(self, one: Piece, other: Piece) -> bool:
        """Whether two reports are of one story; those that came together ask it of each other, which is dear."""
        pair = _pair(one.report.id, other.report.id)
        if (known := self._tied.get(pair)) is None:
            known = self._tied[pair] = tie(*sorted((one, other), key=_order)) is not None
        return known

    def _near(self, reports: Collection[str]) -> dict[str, list[str]]:
        """Return for each report those that have marks enough in common with it."""
        sketches = {name: marks_of(piece).asked for name, piece in self._load(reports).items()}
        found = self._store.candidates(sketches, _CANDIDATES, MARKS)
        return {name: [other for other, _ in each] for name, each in found.items()}

    def _load(self, names: Collection[str]) -> dict[str, Piece]:
        found = {name: self._pieces[name] for name in names if name in self._pieces}
        missing = [name for name in names if name not in found]
        if missing:
            facts: dict[str, list[Fact]] = {name: [] for name in missing}
            for fact in map(decoded, self._store.facts_of(missing).values()):
                facts[fact.report].append(fact)
            for report in self._store.reports(ReportFilter(ids=tuple(missing))):
                told = sorted(facts[report.id], key=lambda fact: (fact.start, fact.id))
                found[report.id] = self._piece(report, told)
                self.know(found[report.id])
        return found

    def _piece(self, report: Report, facts: list[Fact]) -> Piece:
        def credited() -> tuple[str, ...]:
            return self._store.credits([report.id]).get(report.id, ())

        return piece_of(report, facts, self._library, lambda: parts_of(report, self._library), credited)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _order(piece: Piece) -> tuple[object, str]:
    return told_at(piece.report), piece.report.id
