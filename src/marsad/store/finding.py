"""Rows by what they are filtered by: the rarest term leads, or the days do where all are common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, and_, desc, or_, select, text

from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.rows import SPAN, day_of, key_of
from marsad.store.touching import Touching
from marsad.store.values import ClaimFilter, EventFilter

#: A term of at most so many rows leads the search: all of its rows are looked at.
_RARE = 3000
_FEW = 100


def recorded(table: Table, at: int | None) -> list[ColumnElement[bool]]:
    """What must hold of a row so that it is as recorded at transaction ``at`` (None = now)."""
    if at is None:
        return [table.c.k_to.is_(None)]
    return [table.c.k_from <= at, or_(table.c.k_to.is_(None), table.c.k_to > at)]


def within(c: Any, earliest: Any, latest: Any, wanted: ClaimFilter | EventFilter) -> list[ColumnElement[bool]]:
    """What must hold of a row so that its days meet those that are wanted; ``c`` has ``day``, its last one."""
    holds: list[ColumnElement[bool]] = []
    if wanted.since is not None:
        holds.append(c.day >= day_of(wanted.since))
    if wanted.until is not None:
        until = day_of(wanted.until)
        holds.append(or_(earliest <= until, and_(earliest.is_(None), or_(latest.is_not(None), c.day <= until))))
    return holds


def _beyond(day: Any, number: Any, after: tuple[int, int]) -> ColumnElement[bool]:
    """What must hold of a row that comes after the one of that day and number; the first half is for the index."""
    return and_(day <= after[0], or_(day < after[0], number < after[1]))


_CLAIMS = """SELECT report.id, claim.key, claim_body.body, claim.n, claim.day FROM claim JOIN report ON report.n = claim.report
JOIN claim_body ON claim_body.claim = claim.n WHERE claim.n IN"""


class _Claim(NamedTuple):
    """A claim as it is kept: its report's id, its own key, what it says, its number and its day."""

    report: str
    key: str
    body: bytes
    n: int
    day: int


class _Along(NamedTuple):
    """The columns that rows are gone through by: a day and a number."""

    day: Any
    number: Any


class Finding(Touching):
    """The part of a store that turns filters into rows."""

    def _groups(self, wanted: ClaimFilter | EventFilter) -> list[list[int]] | None:
        """For each field that goes by terms, the terms of which one must hold; None: one of them is nowhere."""
        fields = (
            [f"type:{value.value}" for value in wanted.types],
            [f"place:{value}" for value in wanted.places],
            [f"actor:{value}" for value in wanted.actors],
            [f"source:{value.value}" for value in wanted.sources],
            [f"place:{value}" for value in wanted.spots],
        )
        texts = [name for field in fields for name in field]
        among = "SELECT text, n FROM term WHERE text IN"
        numbers = {text_: n for part in chunks(texts) for text_, n in self._among(among, part)}
        groups = [[numbers[name] for name in field if name in numbers] for field in fields if field]
        return groups if all(groups) else None

    def _found(
        self,
        question: Select[Any],
        table: Table,
        owner: Any,
        groups: Sequence[list[int]],
        wanted: ClaimFilter | EventFilter,
    ) -> list[int]:
        """The numbers of the rows that a question (for ``owner``, its number, and its day) finds, the latest in time first.

        With ``until``, rows are sought from a little behind that day backwards; the few wide ones, which may reach it
        from far behind, are sought on their own.
        """
        narrowed, along = self._narrowed(question, table, owner, groups)
        if wanted.since is not None:
            narrowed = narrowed.where(along.day >= day_of(wanted.since))
        if wanted.after is not None:
            narrowed = narrowed.where(_beyond(along.day, along.number, wanted.after))
        narrowed = narrowed.order_by(desc(along.day), desc(along.number))
        if wanted.until is None:
            return [row[0] for row in self._rows(narrowed.limit(wanted.limit).offset(wanted.offset))]
        stop = None if wanted.limit is None else wanted.offset + wanted.limit
        near, day = (day_of(wanted.until) or 0) + SPAN, owner.table.c.day
        rows = self._rows(narrowed.where(along.day <= near).limit(stop))
        wide, _ = self._narrowed(question, table, owner, groups, walk=False)
        wide = wide.where(text(f"{owner.table.name}.wide"), day > near)  # in these words its index says so too
        if wanted.after is not None:
            wide = wide.where(_beyond(day, owner, wanted.after))
        rows += self._rows(wide.order_by(desc(day), desc(owner)).limit(stop))
        rows.sort(key=lambda row: (row[1], row[0]), reverse=True)
        return [row[0] for row in rows[wanted.offset : stop]]

    def _narrowed(
        self, question: Select[Any], table: Table, owner: Any, groups: Sequence[list[int]], *, walk: bool = True
    ) -> tuple[Select[Any], _Along]:
        """The question with the groups of terms laid upon it, and the columns along which to go through its rows.

        Where a group is rare, its rows are fetched and sorted; where all are common, rows are taken in the order of days,
        along one term if it can be (and ``walk``), until there are enough.
        """
        name, day, c = table.c[2].name, owner.table.c.day, table.c
        sizes = self._sizes(table, groups)
        rare = min(sizes, default=_RARE + 1) <= _RARE
        alone = next((i for i, group in enumerate(groups) if walk and len(group) == 1), None)
        lead = sizes.index(min(sizes)) if rare else alone
        along = _Along(day, owner)
        for index, group in enumerate(groups):
            if index != lead:
                same = and_(c.term.in_(group), c.day == day, c[name] == owner)
                question = question.where(select(c.term).where(same).exists())
            elif rare:
                question = question.where(owner.in_(select(c[name]).where(c.term.in_(group))))
            else:
                term = table.alias("along")
                along = _Along(term.c.day, term.c[name])
                question = question.where(term.c.term == group[0], term.c[name] == owner)
        return question, along

    def _sizes(self, table: Table, groups: Sequence[list[int]]) -> list[int]:
        """Of each group the number of rows under one of its terms, as far as it matters: one with few leads, whatever the others have."""
        sizes = [_RARE + 1] * len(groups)
        with self.reading():
            for index in sorted(range(len(groups)), key=lambda index: len(groups[index])):
                counted = f"SELECT count(*) FROM (SELECT 1 FROM {table.name} WHERE term IN"  # noqa: S608 - a name of our own
                sizes[index] = self._among(counted, groups[index], f" LIMIT {_RARE + 1}) AS few")[0][0]
                if sizes[index] <= _FEW:
                    break
        return sizes

    # --- claims -------------------------------------------------------------------------------------------------------

    def _claim_columns(self) -> Select[Any]:
        c = t.claim.c
        joined = t.claim.join(t.report, t.report.c.n == c.report).join(t.claim_body, t.claim_body.c.claim == c.n)
        return select(t.report.c.id.label("report"), c.key, t.claim_body.c.body).select_from(joined)

    def _by_id(self, columns: Select[Any], claim_ids: Iterable[str], at: int | None) -> list[Any]:
        """The rows of claims by their ids, as recorded at a transaction; ``columns`` has ``report`` and ``key``."""
        wanted: dict[str, set[str]] = {}
        for report, key in map(key_of, claim_ids):
            wanted.setdefault(report, set()).add(key)
        found: list[Any] = []
        for part in chunks(wanted):
            keys = sorted({key for report in part for key in wanted[report]})
            holds = [t.report.c.id.in_(part), *recorded(t.claim, at)]
            if len(keys) < 2 * len(part):
                holds.append(t.claim.c.key.in_(keys))
            found += [row for row in self._rows(columns.where(*holds)) if row.key in wanted[row.report]]
        return found

    def _claim_rows(self, wanted: ClaimFilter) -> list[Any]:
        return [row for part in self._claim_parts(wanted) for row in part]

    def _claim_parts(self, wanted: ClaimFilter) -> Iterator[list[Any]]:
        """The rows of the claims that are wanted, the latest in time first, some hundreds at a time."""
        groups = self._groups(wanted)
        if groups is None:
            return
        c, report = t.claim.c, t.report.c
        holds = recorded(t.claim, wanted.at)
        if wanted.phases:
            holds.append(c.phase.in_([phase.value for phase in wanted.phases]))
        if wanted.polarity is not None:
            holds.append(c.polarity == wanted.polarity.value)
        if wanted.background is not None:
            holds.append(c.background == wanted.background)
        if wanted.lang:
            holds.append(c.lang == wanted.lang)
        if wanted.report:
            holds.append(report.id == wanted.report)
        holds += within(c, c.t_earliest, c.t_latest, wanted)
        if wanted.known_by is not None:
            holds.append(report.published <= day_of(wanted.known_by))
        question = select(c.n, c.day).join_from(t.claim, t.report, report.n == c.report).where(*holds)
        numbers = self._found(question, t.claim_term, c.n, groups, wanted)
        for part in chunks(numbers):
            rows = {row[3]: _Claim(*row) for row in self._among(_CLAIMS, part)}
            yield [rows[n] for n in part]
