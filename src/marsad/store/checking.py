"""Whether a record is whole: the rules that must hold whatever was added, and fingerprints of what is derived."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table, and_, func, or_, select

from marsad.model.claim import Claim, Quote
from marsad.store import tables as t
from marsad.store.keeping import Keeping
from marsad.store.rows import claim_of, text_of, unpacked
from marsad.store.values import Problem

#: So many rows are looked at in one go.
_PAGE = 5000
#: Tables whose fingerprint ``rebuild --check`` compares.
DERIVED = ("member", "event_view", "event_body", "event_term", "kin")


class Checking(Keeping):
    """The part of a store that looks whether all is well."""

    def check(self, *, spans: bool = True) -> list[Problem]:
        """What is amiss, at best nothing. Rules by number:

        0 the database's own structure; 1 spans re-read exactly, blobs are what their hash says (not without ``spans``:
        it takes about a minute for a million claims); 2 nothing recorded is missing; 3 no claim twice; 4 a claim that
        is made is in one event, none in one that is no more; 7 no id of an event twice, redirects lead somewhere.
        """
        with self.reading():
            found = [*self._structure(), *self._gaps(), *self._twice(), *self._homes(), *self._redirects()]
            if spans:
                found += [*self._blobs_whole(), *self._spans()]
        return found

    def fingerprints(self) -> dict[str, str]:
        """Name of a derived table → hash of what it holds now: equal where two ways of working it out agree."""
        with self.reading():
            return {name: self._fingerprint(t.metadata.tables[name]) for name in DERIVED}

    def _fingerprint(self, table: Table) -> str:
        columns = [column for column in table.c if column.name not in {"k_from", "k_to"}]
        question = select(*columns).order_by(*table.primary_key.columns)
        if "k_to" in table.c:
            question = question.where(table.c.k_to.is_(None))
        digest = hashlib.sha256()
        for row in self._connection.execute(question):
            digest.update(repr([bytes(value) if isinstance(value, memoryview) else value for value in row]).encode())
        return digest.hexdigest()

    # --- rules --------------------------------------------------------------------------------------------------------

    def _structure(self) -> Iterator[Problem]:
        if self._engine.dialect.name != "sqlite":
            return
        for pragma in ("integrity_check", "foreign_key_check"):
            for row in self._connection.exec_driver_sql(f"PRAGMA {pragma}"):
                if tuple(row) != ("ok",):
                    yield Problem(0, self.place.name, " ".join(map(str, row)))

    def _gaps(self) -> Iterator[Problem]:
        """Numbers are given out one after another, so a gap is a row that was taken away."""
        for table in (t.tx, t.blob, t.report, t.arrival, t.run, t.claim, t.judgement, t.event):
            last, count = self._rows(select(func.coalesce(func.max(table.c.n), 0), func.count()).select_from(table))[0]
            if last != count:
                yield Problem(2, table.name, f"{last - count} rows are missing")
        missing = select(func.count()).select_from(t.claim.outerjoin(t.claim_body, t.claim_body.c.claim == t.claim.c.n))
        if count := self._rows(missing.where(t.claim_body.c.claim.is_(None)))[0][0]:
            yield Problem(2, "claim_body", f"{count} rows are missing")

    def _twice(self) -> Iterator[Problem]:
        c = t.claim.c
        twice = select(c.report, c.key).where(c.k_to.is_(None)).group_by(c.report, c.key).having(func.count() > 1)
        for row in self._rows(twice):
            yield Problem(3, f"report {row.report}", f"claim {row.key} is made twice")
        backwards = select(c.n).where(or_(c.k_to < c.k_from, and_(c.k_to.is_(None), c.run_to.is_not(None))))
        for row in self._rows(backwards):
            yield Problem(3, f"claim {row.n}", "it ends before it begins, or ends and does not")

    def _homes(self) -> Iterator[Problem]:
        c, m, r = t.claim.c, t.member.c, t.redirect.c
        for claim in self.unmerged():
            yield Problem(4, claim, "it is in no event")
        twice = select(m.claim).where(m.k_to.is_(None)).group_by(m.claim).having(func.count() > 1)
        for row in self._rows(twice):
            yield Problem(4, f"claim {row.claim}", "it is in two events")
        stale = select(c.n).join_from(t.claim, t.member, m.claim == c.n).where(m.k_to.is_(None), c.k_to.is_not(None))
        for row in self._rows(stale):
            yield Problem(4, f"claim {row.n}", "it is in an event though no longer made")
        gone = select(m.claim, t.event.c.id).join_from(t.member, t.event, t.event.c.n == m.event)
        gone = gone.join(t.redirect, r.event == m.event).where(m.k_to.is_(None), r.k_to.is_(None))
        for row in self._rows(gone):
            yield Problem(4, f"claim {row.claim}", f"its event {row.id} is no more")

    def _redirects(self) -> Iterator[Problem]:
        r = t.redirect.c
        into = {row.event: row.into for row in self._rows(select(r.event, r.into).where(r.k_to.is_(None)))}
        for start, after in into.items():
            seen, at = {start}, after
            while at in into and at not in seen:
                seen.add(at)
                at = into[at]
            if at in seen:
                yield Problem(7, f"event {start}", "its redirects go round in a circle")
        twice = select(t.event.c.id).group_by(t.event.c.id).having(func.count() > 1)
        for row in self._rows(twice):
            yield Problem(7, row.id, "the id was given out twice")

    def _blobs_whole(self) -> Iterator[Problem]:
        for row in self._paged(select(t.blob), t.blob.c.n):
            if hashlib.sha256(_whole(row)).digest() != bytes(row.sha256):
                yield Problem(1, f"blob {row.n}", "its bytes are not those that were added")

    def _spans(self) -> Iterator[Problem]:
        c = t.claim.c
        joined = t.claim.join(t.claim_body, t.claim_body.c.claim == c.n).join(t.report, t.report.c.n == c.report)
        joined = joined.join(t.blob, t.blob.c.n == t.report.c.text)
        columns = (c.n, c.key, t.report.c.id, t.claim_body.c.body, t.blob.c.bytes, t.blob.c.packed)
        held: tuple[str, str] = ("", "")
        for row in self._paged(select(*columns).select_from(joined), c.n):
            if held[0] != row.id:
                held = (row.id, _readable(row))
            claim = claim_of(row.body, row.id, row.key)
            for quote in _quotes(claim):
                if held[1][quote.start : quote.end] != quote.text:
                    yield Problem(1, claim.id, f"«{quote.text}» does not stand at {quote.start}")

    def _paged(self, question: Any, number: Any) -> Iterator[Any]:
        """The rows of a question by their number, a page at a time."""
        last = 0
        while rows := self._rows(question.where(number > last).order_by(number).limit(_PAGE)):
            yield from rows
            last = rows[-1].n


def _whole(row: Any) -> bytes:
    """The bytes of a blob, whatever has become of them."""
    try:
        return unpacked(row)
    except zlib.error:
        return b""


def _readable(row: Any) -> str:
    """The text of a blob, whatever has become of it."""
    try:
        return text_of(_whole(row))
    except UnicodeDecodeError:
        return ""


def _quotes(claim: Claim) -> Iterator[Quote]:
    yield claim.trigger
    yield claim.evidence
    for fillers in claim.roles.values():
        yield from (Quote(filler.text, filler.start, filler.end) for filler in fillers)
    yield from (Quote(number.text, number.start, number.end) for number in claim.numbers.values())
    yield from (Quote(link.text, link.start, link.end) for link in claim.said_by)
    if claim.time is not None:
        yield Quote(claim.time.text, claim.time.start, claim.time.end)
