"""Rows by what they are filtered by: the rarest term leads, or the days do where all are common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, desc, func, or_, select

from marsad.store import tables as t
from marsad.store.base import Base, chunks
from marsad.store.rows import day_of, key_of
from marsad.store.values import ClaimFilter, EventFilter

#: A term of at most so many rows leads the search: all of its rows are looked at.
_RARE = 3000


def recorded(table: Table, at: int | None) -> list[ColumnElement[bool]]:
    """What must hold of a row so that it is as recorded at transaction ``at`` (None = now)."""
    if at is None:
        return [table.c.k_to.is_(None)]
    return [table.c.k_from <= at, or_(table.c.k_to.is_(None), table.c.k_to > at)]


class Finding(Base):
    """The part of a store that turns filters into rows."""

    def _groups(self, wanted: ClaimFilter | EventFilter) -> list[list[int]] | None:
        """For each field that goes by terms, the terms of which one must hold; None: one of them is nowhere."""
        fields = (
            [f"type:{value.value}" for value in wanted.types],
            [f"place:{value}" for value in wanted.places],
            [f"actor:{value}" for value in wanted.actors],
            [f"source:{value.value}" for value in wanted.sources],
        )
        texts = [text for field in fields for text in field]
        rows = [row for part in chunks(texts) for row in self._rows(select(t.term).where(t.term.c.text.in_(part)))]
        numbers = {row.text: row.n for row in rows}
        groups = [[numbers[text] for text in field if text in numbers] for field in fields if field]
        return groups if all(groups) else None

    def _narrow(self, question: Select[Any], table: Table, owner: Any, groups: Sequence[list[int]]) -> Select[Any]:
        """The question with the groups of terms laid upon it, its rows the latest in time first.

        ``owner`` is the column that ``table``'s rows name. Where a group is rare, its rows are fetched and sorted; where
        all are common, rows are taken in the order of days, along one term if it can be, until there are enough.
        """
        name, day, c = table.c[2].name, owner.table.c.day, table.c
        sizes = [self._size(table, group) for group in groups]
        rare = min(sizes, default=_RARE + 1) <= _RARE
        alone = next((i for i, group in enumerate(groups) if len(group) == 1), None)
        lead = sizes.index(min(sizes)) if rare else alone
        order = (desc(day), desc(owner))
        for index, group in enumerate(groups):
            if index != lead:
                same = and_(c.term.in_(group), c.day == day, c[name] == owner)
                question = question.where(select(c.term).where(same).exists())
            elif rare:
                question = question.where(owner.in_(select(c[name]).where(c.term.in_(group))))
            else:
                along = table.alias("along")
                order = (desc(along.c.day), desc(along.c[name]))
                question = question.where(along.c.term == group[0], along.c[name] == owner)
        return question.order_by(*order)

    def _size(self, table: Table, group: list[int]) -> int:
        """The number of rows under one of the terms, as far as it matters."""
        some = select(table.c.term).where(table.c.term.in_(group)).limit(_RARE + 1).subquery()
        return int(self._rows(select(func.count()).select_from(some))[0][0])

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
        groups = self._groups(wanted)
        if groups is None:
            return []
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
        if wanted.since is not None:
            holds.append(c.day >= day_of(wanted.since))
        if wanted.until is not None:
            until = day_of(wanted.until)
            holds.append(
                or_(c.t_earliest <= until, and_(c.t_earliest.is_(None), or_(c.t_latest.is_not(None), c.day <= until)))
            )
        if wanted.known_by is not None:
            holds.append(report.published <= day_of(wanted.known_by))
        question = self._narrow(self._claim_columns().where(*holds), t.claim_term, c.n, groups)
        return self._rows(question.limit(wanted.limit).offset(wanted.offset))
