"""Questions to the record about reports and claims, as it is now or as it was recorded at an earlier transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, desc, func, select, union_all

from marsad.errors import NotRecordedError
from marsad.model.claim import Claim, EventType
from marsad.model.event import Told
from marsad.model.report import Report
from marsad.record.blocks import number_of
from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.finding import recorded
from marsad.store.paging import Paging, beyond
from marsad.store.resembling import Resembling
from marsad.store.rows import (
    ReportRow,
    claim_of,
    date_of,
    day_of,
    inflated,
    key_of,
    report_of,
    text_of,
    unpacked,
    word_of,
)
from marsad.store.values import ClaimFilter, ClaimVersion, ReportFilter, Run, Tx

_TEXTS = "SELECT report.id, blob.bytes, blob.packed FROM report JOIN blob ON blob.n = report.text WHERE report.id IN"
_LANGS = """SELECT DISTINCT report.id, claim.lang FROM report JOIN claim ON claim.report = report.n
WHERE claim.k_to IS NULL AND report.id IN"""

_CLAIMS = """SELECT report.id, claim.key, claim_body.body FROM report JOIN claim ON claim.report = report.n
JOIN claim_body ON claim_body.claim = claim.n WHERE report.id IN"""
_REPORTS = "SELECT id, outlet, url, title, published, published_at FROM report WHERE id IN"


class Asking(Paging, Resembling):
    """The part of a store that answers about reports and claims."""

    # --- reports ------------------------------------------------------------------------------------------------------

    def reports(self, wanted: ReportFilter = ReportFilter(), *, text: bool = True) -> list[Report]:  # noqa: B008 - frozen
        """The reports that are wanted, by day of publication; without ``text``: their texts are left empty (faster)."""
        c = t.report.c
        holds: list[ColumnElement[bool]] = []
        for value, column in ((wanted.outlet, c.outlet), (wanted.url, c.url)):
            if value:
                holds.append(column == value)
        if wanted.lang:
            holds.append(("," + c.langs + ",").like(f"%,{wanted.lang},%"))
        if wanted.since is not None:
            holds.append(c.published >= day_of(wanted.since))
        if wanted.until is not None:
            holds.append(c.published <= day_of(wanted.until))
        if wanted.at is not None:
            holds.append(c.k_from <= wanted.at)
        if not wanted.ids:
            order = (desc(c.published).nulls_last(), desc(c.n)) if wanted.latest else (c.published.nulls_first(), c.n)
            if wanted.after is not None:
                holds.append(beyond(c.published, c.n, wanted.after))
            question = self._report_columns(text=text).where(*holds).order_by(*order)
            return [self._report(row) for row in self._rows(question.limit(wanted.limit).offset(wanted.offset))]
        rows: list[Any] = []
        with self.reading():
            for part in chunks(dict.fromkeys(wanted.ids)):
                rows += self._rows(self._report_columns(text=text).where(c.id.in_(part), *holds))
        rows.sort(key=lambda row: (row.published is not None, row.published or 0, row.n))
        stop = None if wanted.limit is None else wanted.offset + wanted.limit
        return [self._report(row) for row in rows[wanted.offset : stop]]

    def report(self, report_id: str) -> Report:
        """The report of that id; raise ``RecordError`` where there is none."""
        found = self.reports(ReportFilter(ids=(report_id,)))
        if not found:
            raise NotRecordedError(
                "there is no such report", where=report_id, advice="marsad list shows those there are."
            )
        return found[0]

    def original(self, report_id: str) -> bytes:
        """The bytes of a report as received."""
        joined = t.report.join(t.blob, t.blob.c.n == t.report.c.original)
        rows = self._rows(select(t.blob.c.bytes, t.blob.c.packed).select_from(joined).where(t.report.c.id == report_id))
        if not rows:
            raise NotRecordedError(
                "there is no such report", where=report_id, advice="marsad list shows those there are."
            )
        return unpacked(rows[0])

    def recorded_at(self, report_ids: Iterable[str]) -> dict[str, int]:
        """Report id → the transaction that brought it."""
        c = t.report.c
        with self.reading():
            rows = [
                row for part in chunks(report_ids) for row in self._rows(select(c.id, c.k_from).where(c.id.in_(part)))
            ]
        return {row.id: row.k_from for row in rows}

    def read_by(self, report_ids: Iterable[str], run: Run) -> set[str]:
        """Those of the reports that a run has read already."""
        r, c = t.run.c, t.report.c
        joined = t.reading.join(t.report, c.n == t.reading.c.report).join(t.run, r.n == t.reading.c.run)
        same = [r[name] == getattr(run, name) for name in run.__struct_fields__]
        columns = select(c.id).select_from(joined).where(*same)
        return {row.id for part in chunks(report_ids) for row in self._rows(columns.where(c.id.in_(part)))}

    def _report_columns(self, *, text: bool = True) -> Select[Any]:
        c = t.report.c
        columns = (c.n, c.id, c.outlet, c.url, c.title, c.published, c.published_at)
        if not text:
            return select(*columns)
        return select(*columns, t.blob.c.bytes, t.blob.c.packed).select_from(
            t.report.join(t.blob, t.blob.c.n == c.text)
        )

    def _report(self, row: Any) -> Report:
        return report_of(row, text_of(unpacked(row)) if "bytes" in row._fields else "")

    # --- claims -------------------------------------------------------------------------------------------------------

    def claims(self, wanted: ClaimFilter = ClaimFilter()) -> list[Claim]:  # noqa: B008 - frozen
        """The claims that are wanted, the latest in time first."""
        with self.reading():
            return [claim_of(row.body, row.report, row.key) for row in self._claim_rows(wanted)]

    def claims_of(
        self, report_ids: Iterable[str], at: int | None = None, *, types: Collection[EventType] = ()
    ) -> list[Claim]:
        """The claims of reports, all or those of some types, as recorded at a transaction, in the order of their ids."""
        named = ", ".join(f"'{each.value}'" for each in sorted(types))
        kinds = f" AND claim.type IN ({named})" if types else ""
        rows: list[tuple[Any, ...]] = []
        with self.reading():
            for part in chunks(dict.fromkeys(report_ids)):
                if at is None:
                    rows += self._among(_CLAIMS, part, f" AND claim.k_to IS NULL{kinds}")
                    continue
                holds = [t.report.c.id.in_(part), *recorded(t.claim, at)]
                if types:
                    holds.append(t.claim.c.type.in_(sorted(types)))
                rows += map(tuple, self._rows(self._claim_columns().where(*holds)))
        return [claim_of(body, report, key) for report, key, body in sorted(rows)]

    def claims_by_id(self, claim_ids: Iterable[str], at: int | None = None) -> dict[str, Claim]:
        """Claim id → claim, as recorded at a transaction; those that are not there then are left out."""
        with self.reading():
            columns = self._claim_columns()
            found = [claim_of(row.body, row.report, row.key) for row in self._by_id(columns, claim_ids, at)]
        return {claim.id: claim for claim in found}

    def claim(self, claim_id: str, at: int | None = None) -> Claim:
        """The claim of that id; raise ``RecordError`` where there is none."""
        found = self.claims_by_id([claim_id], at)
        if not found:
            advice = "marsad history shows what became of a claim."
            raise NotRecordedError("there is no such claim", where=claim_id, advice=advice)
        return found[claim_id]

    def versions(self, claim_id: str) -> list[ClaimVersion]:
        """All that was ever recorded under a claim's id, in time."""
        report, key = key_of(claim_id)
        c = t.claim.c
        columns = self._claim_columns().add_columns(c.run_from, c.run_to, c.k_from, c.k_to)
        with self.reading():
            rows = self._rows(columns.where(t.report.c.id == report, c.key == key).order_by(c.k_from))
            runs = {row.n: Run(*row[1:]) for row in self._rows(select(t.run))} if rows else {}
        return [
            ClaimVersion(
                claim_of(row.body, report, key), runs[row.run_from], runs.get(row.run_to), row.k_from, row.k_to
            )
            for row in rows
        ]

    def told(self, claim_ids: Iterable[str], at: int | None = None, *, text: bool = True) -> list[Told]:
        """The claims with their reports, in the order of the ids; those that are not there are left out.

        Without ``text`` the reports' texts are left empty (faster).
        """
        with self.reading():
            wanted = list(claim_ids)
            claims = self.claims_by_id(wanted, at)
            return self._with_reports([claims[name] for name in wanted if name in claims], text=text)

    def told_where(self, wanted: ClaimFilter, *, text: bool = True) -> list[Told]:
        """The claims that are wanted with their reports, the latest in time first; see ``told``."""
        with self.reading():
            return self._with_reports(self.claims(wanted), text=text)

    def _with_reports(self, claims: Sequence[Claim], *, text: bool) -> list[Told]:
        if not claims:
            return []  # no ids would ask for all reports
        ids = tuple(dict.fromkeys(claim.report for claim in claims))
        if text:
            reports = {report.id: report for report in self.reports(ReportFilter(ids=ids))}
        else:
            rows = (ReportRow(*row) for part in chunks(ids) for row in self._among(_REPORTS, part))
            reports = {row.id: report_of(row, "") for row in rows}
        return [Told(reports[claim.report], claim) for claim in claims]

    # --- for merging --------------------------------------------------------------------------------------------------

    def facts(self, claim_ids: Iterable[str]) -> dict[str, bytes]:
        """Claim id → fact, of claims that are made still."""
        c = t.claim.c
        columns = select(t.report.c.id.label("report"), c.key, t.fact.c.body).select_from(
            t.claim.join(t.report, t.report.c.n == c.report).join(t.fact, t.fact.c.claim == c.n)
        )
        with self.reading():
            return {f"{row.report}.{row.key}": bytes(row.body) for row in self._by_id(columns, claim_ids, None)}

    def facts_by_keys(self, keys: Iterable[str]) -> dict[int, bytes]:
        """Number of claim → fact, of all claims that have one of the block keys, in the order they were added."""
        return self.facts_by_blocks(map(number_of, keys))

    def facts_by_blocks(self, blocks: Iterable[int], known: Callable[[int], bool] | None = None) -> dict[int, bytes]:
        """The same by the numbers of keys; ``known`` tells of the number of a claim whether its fact is not wanted."""
        numbers = sorted(set(blocks))
        with self.reading():
            claims = {
                row[0] for part in chunks(numbers) for row in self._among("SELECT claim FROM block WHERE key IN", part)
            }
            missing = [n for n in sorted(claims) if known is None or not known(n)]
            rows = [
                row
                for part in chunks(missing)
                for row in self._among("SELECT claim, body FROM fact WHERE claim IN", part)
            ]
        return {n: bytes(body) for n, body in sorted(rows)}

    def facts_of(self, report_ids: Iterable[str]) -> dict[int, bytes]:
        """Number of claim → fact, of the claims that reports make, in the order they were added."""
        joined = t.report.join(t.claim, t.claim.c.report == t.report.c.n).join(t.fact, t.fact.c.claim == t.claim.c.n)
        columns = select(t.fact.c.claim, t.fact.c.body).select_from(joined).where(t.claim.c.k_to.is_(None))
        with self.reading():
            rows = [
                row
                for part in chunks(dict.fromkeys(report_ids))
                for row in self._rows(columns.where(t.report.c.id.in_(part)))
            ]
        return {row.claim: bytes(row.body) for row in sorted(rows, key=lambda row: row.claim)}

    def texts_of(self, report_ids: Iterable[str]) -> dict[str, tuple[str, frozenset[str]]]:
        """Report id → its text, and the languages of the claims that it makes."""
        texts: dict[str, str] = {}
        langs: dict[str, set[str]] = {}
        with self.reading():
            for part in chunks(dict.fromkeys(report_ids)):
                for name, data, small in self._among(_TEXTS, part):
                    texts[name] = text_of(inflated(bytes(data)) if small else bytes(data))
                for name, lang in self._among(_LANGS, part):
                    langs.setdefault(name, set()).add(lang)
        return {name: (text, frozenset(langs.get(name, ()))) for name, text in texts.items()}

    def bilingual(self, report_ids: Iterable[str]) -> set[str]:
        """Those of the reports that are in more than one language."""
        columns = select(t.report.c.id).where(t.report.c.langs.contains(","))
        return {row.id for part in chunks(report_ids) for row in self._rows(columns.where(t.report.c.id.in_(part)))}

    def all_facts(self) -> list[bytes]:
        """The facts of all claims that are made still, in the order they were added."""
        return [bytes(row.body) for row in self._rows(select(t.fact.c.body).order_by(t.fact.c.claim))]

    def searched(self, groups: Iterable[Iterable[str]], limit: int, *, since: date | None = None) -> list[str]:
        """Ids of the reports that hold a term of each group, the last published first.

        Terms are kept as hashes: a report may be found by another term in a very long while.
        """
        c = t.report.c
        question = select(c.id).order_by(desc(c.published), desc(c.n)).limit(limit)
        for group in groups:
            hashes = {word_of(term) for term in group}
            held = (select(each.c.report).where(each.c.hash.in_(hashes)) for each in (t.word, t.word_late))
            question = question.where(c.n.in_(union_all(*held)))
        if since is not None:
            question = question.where(c.published >= day_of(since))
        return [row.id for row in self._rows(question)]

    def last_claim(self) -> int:
        """The number of the claim that was added last, 0 where there is none."""
        return int(self._rows(select(func.coalesce(func.max(t.claim.c.n), 0)))[0][0])

    def unmerged(self, after: int = 0) -> list[str]:
        """Ids of the claims that are made and in no event yet, in the order added: what an interrupted run left to merge.

        ``after``: the number of a claim up to which all were in one already.
        """
        c, m = t.claim.c, t.member.c
        inside = select(m.claim).where(m.claim == c.n, m.k_to.is_(None)).exists()
        columns = select(t.report.c.id, c.key).join_from(t.claim, t.report, t.report.c.n == c.report)
        holds = (c.n > after, c.k_to.is_(None), ~inside)
        return [f"{row.id}.{row.key}" for row in self._rows(columns.where(*holds).order_by(c.n))]

    # --- the record itself --------------------------------------------------------------------------------------------

    def counts(self) -> dict[str, int]:
        """How many there are of what; claims: that are made now; events: that are not retired."""
        retired = select(func.count()).select_from(t.redirect).where(t.redirect.c.k_to.is_(None)).scalar_subquery()
        counted = {
            "reports": select(func.count()).select_from(t.report),
            "claims": select(func.count()).select_from(t.claim).where(t.claim.c.k_to.is_(None)),
            "events": select(select(func.count()).select_from(t.event).scalar_subquery() - retired),
            "judgements": select(func.count()).select_from(t.judgement),
            "transactions": select(func.count()).select_from(t.tx),
        }
        with self.reading():
            return {name: int(self._rows(question)[0][0]) for name, question in counted.items()}

    def outlets(self) -> dict[str, int]:
        """Outlet → number of its reports, by name."""
        c = t.report.c
        return {
            row[0]: row[1] for row in self._rows(select(c.outlet, func.count()).group_by(c.outlet).order_by(c.outlet))
        }

    def last_published(self) -> date | None:
        """The last day of publication of a report."""
        return date_of(self._rows(select(func.max(t.report.c.published)))[0][0])

    def version(self) -> int:
        """The number of the last transaction, 0 where there was none: it grows with every change."""
        with self.reading():
            return self._last(t.tx)

    def transactions(self, limit: int | None = None) -> list[Tx]:
        """What was done to the record, the last first."""
        return [Tx(*row) for row in self._rows(select(t.tx).order_by(desc(t.tx.c.n)).limit(limit))]

    def transaction_at(self, moment: str) -> int:
        """The last transaction up to a moment (ISO, UTC), 0 where there was none: for ``at`` of other questions."""
        return int(self._rows(select(func.coalesce(func.max(t.tx.c.n), 0)).where(t.tx.c.at <= moment))[0][0])
