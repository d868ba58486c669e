"""Reports and their claims into the record: what is there already is not added again; a newer reading closes the difference."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Table, bindparam, delete, or_, select, update

from marsad.errors import RecordError
from marsad.model.report import Report
from marsad.store import tables as t
from marsad.store.arriving import Arriving
from marsad.store.base import chunks
from marsad.store.late import rows_of
from marsad.store.rows import (
    all_signed,
    blob_of,
    blocks_of,
    body_of,
    bytes_of,
    day_of,
    day_told,
    encode,
    is_wide,
    key_of,
    numbers_of,
    terms_of,
)
from marsad.store.values import Added, Addition, Item, Run, Way

#: Tables that each batch has rows for all over: in the order of their keys pages are visited once.
_SORTED = frozenset({t.claim_term.name, t.block.name, t.sketch.name, t.sketch_late.name, t.word_late.name})
#: Bits of a number by which its page is not told: shorter numbers are sorted in half the time.
_LOWER = 34

#: So many reports at most have their rows put together.
_TOGETHER = 5_000

#: What a report is known by, besides its id: its text (number of its blob), outlet and address.
_Content = tuple[int, str, str]


_THERE = "SELECT n, id, text, outlet, url, published FROM report WHERE"


class _There(NamedTuple):
    """A report that is in the record."""

    n: int
    id: str
    text: int
    outlet: str
    url: str
    published: int | None


class Batch(msgspec.Struct):
    """Rows to be put, by table; the numbers given out so far; the terms of each item, by its identity."""

    last: dict[str, int] = {}
    rows: dict[str, list[tuple[Any, ...]]] = {}
    terms: dict[int, list[int]] = {}

    def next(self, table: str) -> int:
        """The next number of a table, given out by it."""
        self.last[table] += 1
        return self.last[table]

    def put(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        """Have rows put when the batch is."""
        self.rows.setdefault(table.name, []).extend(rows)


def _page(row: tuple[int, ...]) -> int:
    """About where a row stands: the upper bits of a hash, or all of a number that counts."""
    first = row[0]
    return first >> _LOWER or first


def _refuse_twins(additions: Sequence[Addition]) -> None:
    for addition in additions:
        seen: set[str] = set()
        for item in addition.items:
            if item.claim.id in seen:
                what = "a report makes two claims with one id"
                raise RecordError(what, where=item.claim.id, advice="Please tell us: this should not happen.")
            seen.add(item.claim.id)


class Adding(Arriving):
    """The part of a store that takes reports."""

    def add_reading(self, addition: Addition, *, who: str = "", note: str = "") -> Added:
        """Add a report with what it was read as; see ``add_readings``."""
        return self.add_readings([addition], who=who, note=note)[0]

    def add_readings(self, additions: Sequence[Addition], *, who: str = "", note: str = "") -> list[Added]:
        """Add reports with what they were read as, all of them or none; one answer for each.

        The same text of the same outlet and address is the same report, whatever id it is given; what the same run has
        read adds nothing. What another run reads otherwise is closed and opened; the claims that it reads alike stay.
        """
        added: list[Added] = []
        with self.writing("add", who=who, note=note):
            self._known_holders(len(additions))
            start = 0
            while start < len(additions):
                stop = self._distinct(additions, start)
                added += self._add(additions[start:stop])
                start = stop
            self._known_holders()  # of this transaction from now on
        return added

    def _distinct(self, additions: Sequence[Addition], start: int) -> int:
        """Where a stretch of additions ends in which no report stands twice."""
        seen: set[tuple[str, str, str]] = set()
        for index in range(start, min(len(additions), start + _TOGETHER)):
            report = additions[index].report
            content = (report.text, report.outlet, report.url)
            if content in seen:
                return index
            seen.add(content)
        return min(len(additions), start + _TOGETHER)

    def _add(self, additions: Sequence[Addition]) -> list[Added]:
        _refuse_twins(additions)
        blobs = self._blobs(additions)
        runs = {run: self._run(run) for run in {addition.run for addition in additions}}
        contents = [(blobs[bytes_of(a.report.text)], a.report.outlet, a.report.url) for a in additions]
        known = self._known(contents, [a.report for a in additions])
        read = self._read({row.n for row in known.values()})
        batch = self._batch(item for addition in additions for item in addition.items)
        before = batch.last[t.report.name]
        came = self._ways(row.n for row in known.values())
        added = []
        for addition, content in zip(additions, contents, strict=True):
            run = runs[addition.run]
            original = blobs.get(addition.original or b"", content[0])
            if content not in known:
                n = self._new_report(batch, addition, content, original)
                self._put_way(batch, n, original, addition.way)
                batch.put(t.reading, [(n, run, self._tx())])
                day = day_of(addition.report.published)
                bodies = addition.encoded.claims if addition.encoded is not None else ()
                numbers = self._open_claims(batch, n, day, run, addition.items, bodies)
                self._work.done.opened |= numbers
                opened = tuple(sorted(numbers))
                came_so = addition.way is not None
                added.append(Added(addition.report.id, new=True, read=True, opened=opened, arrived=came_so))
                continue
            there = known[content]
            arrived = addition.way is not None and (there.n, original, addition.way.where) not in came
            if arrived:
                self._put_way(batch, there.n, original, addition.way)
            if (there.n, run) in read:
                added.append(Added(there.id, new=False, read=False, arrived=arrived))
                continue
            batch.put(t.reading, [(there.n, run, self._tx())])
            self._put_words(batch, there.n, addition.words)
            again = self._read_again(batch, addition.items, there, run)
            added.append(msgspec.structs.replace(again, arrived=arrived))
        self._flush(batch)
        self._settle(before, batch.last[t.report.name])
        return added

    def known_as(self, report: Report) -> str | None:
        """The id that a report of this text, outlet and address has in the record, None where it is not there."""
        digest = hashlib.sha256(bytes_of(report.text)).digest()
        c, b = t.report.c, t.blob.c
        question = select(c.id).join_from(t.report, t.blob, b.n == c.text)
        rows = self._rows(question.where(b.sha256 == digest, c.outlet == report.outlet, c.url == report.url))
        return rows[0].id if rows else None

    # --- what is known ------------------------------------------------------------------------------------------

    def _blobs(self, additions: Sequence[Addition]) -> dict[bytes, int]:
        """The number of each text and original; new ones are put."""
        made = {bytes_of(a.report.text): a.encoded.text if a.encoded is not None else None for a in additions}
        wanted = made.keys() | {a.original for a in additions if a.original is not None}
        hashes: dict[bytes, bytes] = {}
        for data in sorted(wanted):
            blob = made.get(data)
            hashes[hashlib.sha256(data).digest() if blob is None else blob.sha256] = data
        found: dict[bytes, int] = {}
        for part in chunks(hashes):
            for n, digest in self._among("SELECT n, sha256 FROM blob WHERE sha256 IN", part):
                found[hashes[bytes(digest)]] = n
        missing = [(digest, data) for digest, data in hashes.items() if data not in found]
        if missing:
            last = self._last(t.blob)
            numbered = list(enumerate(missing, last + 1))
            kept = ((n, made.get(data) or blob_of(data)) for n, (_, data) in numbered)
            self._put(t.blob, [(n, *msgspec.structs.astuple(blob)) for n, blob in kept])
            found.update((data, n) for n, (_, data) in numbered)
        return found

    def _run(self, run: Run) -> int:
        columns = t.run.c
        same = (columns[name] == getattr(run, name) for name in run.__struct_fields__)
        if rows := self._rows(select(columns.n).where(*same)):
            return int(rows[0].n)
        n = self._last(t.run) + 1
        self._put(t.run, [(n, *msgspec.structs.astuple(run))])
        return n

    def _known(self, contents: list[_Content], reports: list[Report]) -> dict[_Content, _There]:
        """The rows of the reports that are in the record; raise where an id is that of another one."""
        found: dict[_Content, _There] = {}
        taken: dict[str, _Content] = {}
        texts, ids = sorted({content[0] for content in contents}), sorted({report.id for report in reports})
        answers = [self._among(f"{_THERE} text IN", part) for part in chunks(texts)]
        answers += [self._among(f"{_THERE} id IN", part) for part in chunks(ids)]
        for row in (_There(*row) for rows in answers for row in rows):
            found[row.text, row.outlet, row.url] = row
            taken[row.id] = (row.text, row.outlet, row.url)
        for content, report in zip(contents, reports, strict=True):
            if content not in found and taken.setdefault(report.id, content) != content:
                what = "two reports with one id: another text, outlet or address has it"
                raise RecordError(what, where=report.id, advice="Give each report an id of its own, or none.")
        return found

    def _read(self, reports: set[int]) -> set[tuple[int, int]]:
        """Which reports were read by which runs."""
        c = t.reading.c
        return {
            (row.report, row.run)
            for part in chunks(reports)
            for row in self._rows(select(c.report, c.run).where(c.report.in_(part)))
        }

    def _batch(self, items: Iterable[Item]) -> Batch:
        """A batch that knows the terms of items."""
        texts = {id(item): terms_of(item) for item in items}
        numbers = self._term_numbers(set().union(*texts.values()))
        terms = {item: [numbers[text] for text in found] for item, found in texts.items()}
        return Batch({table.name: self._last(table) for table in (t.report, t.arrival, t.claim)}, {}, terms)

    # --- rows -------------------------------------------------------------------------------------------------------

    def _new_report(self, batch: Batch, addition: Addition, content: _Content, original: int) -> int:
        report, n = addition.report, batch.next("report")
        langs = ",".join(addition.langs or sorted({item.claim.lang for item in addition.items}))
        moment = report.published_at.isoformat() if report.published_at else None
        days = (day_of(report.published), moment, langs, self._tx())
        batch.put(t.report, [(n, report.id, content[0], original, report.outlet, report.url, report.title, *days)])
        sketch = all_signed(addition.sketch)
        self._work.done.came[report.id] = self._holders.came(n, sketch)
        batch.put(t.sketch_late, zip(sketch, repeat(n), strict=False))
        batch.put(t.word_late, zip(addition.words, repeat(n), strict=False))
        return n

    def _put_way(self, batch: Batch, report: int, original: int, way: Way | None) -> None:
        if way is not None:
            row = (report, original, way.where, way.reader, way.media_type, way.dating.value, way.copied_from)
            batch.put(t.arrival, [(batch.next("arrival"), *row, encode(way), self._tx())])

    def _put_words(self, batch: Batch, report: int, words: Iterable[int]) -> None:
        """Search a report that is there by further words; those that no longer hold stay, for who searches looks again."""
        for part in chunks(words):
            question = "SELECT hash FROM " + rows_of(t.word)  # noqa: S608 - names of our own
            there = self._among(question, part, f" AND report = {report}")
            batch.put(t.word_late, ((number, report) for number in set(part) - {row[0] for row in there}))

    def _open_claims(
        self,
        batch: Batch,
        report: int,
        published: int | None,
        run: int,
        items: Sequence[Item],
        bodies: Sequence[bytes] = (),
    ) -> dict[str, int]:
        """Put claims of a report; return their numbers, by id. ``bodies``: as they are kept, where that is known."""
        tx, done = self._tx(), self._work.done
        rows: list[tuple[Any, ...]] = []
        under: list[tuple[int, int, int]] = []
        numbers: dict[str, int] = {}
        for item in items:
            claim, n, terms = item.claim, batch.next("claim"), batch.terms[id(item)]
            when, day = claim.time, day_told(claim, published)
            earliest, latest = (day_of(when.earliest), day_of(when.latest)) if when else (None, None)
            made = (n, report, key_of(claim.id)[1], run, None, tx, None, claim.lang)
            kind = (str(claim.type), str(claim.phase), str(claim.polarity), str(claim.certainty), claim.background)
            rows.append((*made, *kind, earliest, latest, day, is_wide(day, earliest, latest)))
            under += [(term, day, n) for term in terms]
            done.touched.update(terms)
            numbers[claim.id] = n
        given = numbers.values()
        batch.put(t.claim, rows)
        batch.put(t.claim_body, zip(given, bodies or [body_of(item.claim) for item in items], strict=True))
        batch.put(t.claim_term, under)
        self._put_facts(batch, given, items)
        done.first = done.first or next(iter(given), 0)
        done.alone.update(given)
        return numbers

    def _put_facts(self, batch: Batch, claims: Iterable[int], items: Iterable[Item]) -> None:
        given = list(zip(claims, items, strict=True))
        batch.put(t.fact, [(n, item.fact, encode(batch.terms[id(item)])) for n, item in given])
        batch.put(t.block, [(key, n) for n, item in given for key in blocks_of(item)])

    def _flush(self, batch: Batch) -> None:
        """Put the rows, those first that others name."""
        for table in t.metadata.sorted_tables:
            if table.name in batch.rows:
                rows = batch.rows[table.name]
                if table.name in _SORTED:
                    rows.sort(key=_page)
                self._put(table, rows)

    # --- reading again ----------------------------------------------------------------------------------------------

    def _read_again(self, batch: Batch, items: Sequence[Item], report: _There, run: int) -> Added:
        """Close the claims that this run does not make, open those that it makes anew; what is derived is always new."""
        old = {row.key: row for row in self._live(report.n)}
        new = {key_of(item.claim.id)[1]: item for item in items}
        gone = {key for key in old if key not in new or bytes(old[key].body) != body_of(new[key].claim)}
        self._close([old[key].n for key in sorted(gone)], run)
        if gone or new.keys() != old.keys():
            for row in old.values():  # what one claim leaves open another one of its report tells
                self._touch(numbers_of(row.terms))
        self._drop_facts([row.n for row in old.values()])
        for key in new.keys() & old.keys() - gone:
            self._keep_claim(batch, old[key], new[key])
        made = [item for key, item in new.items() if key in gone or key not in old]
        self._open_claims(batch, report.n, report.published, run, made)
        opened, changed, closed = (
            tuple(sorted(f"{report.id}.{key}" for key in keys))
            for keys in (new.keys() - old.keys(), gone & new.keys(), gone - new.keys())
        )
        return Added(report.id, False, True, opened, changed, closed, self._judged([*changed, *closed]))  # noqa: FBT003

    def _keep_claim(self, batch: Batch, row: Any, item: Item) -> None:
        """Say anew what a claim is found by: that may have changed though the claim has not."""
        terms = batch.terms[id(item)]
        before = set(numbers_of(row.terms))
        self._touch(before.symmetric_difference(terms))
        c = t.claim_term.c
        for part in chunks(before.difference(terms)):
            stale = (c.term.in_(part), c.day == row.day, c.claim == row.n)
            self._connection.execute(delete(t.claim_term).where(*stale))
        batch.put(t.claim_term, [(term, row.day, row.n) for term in terms if term not in before])
        self._put_facts(batch, [row.n], [item])

    def _live(self, report: int) -> list[Any]:
        c, body, fact = t.claim.c, t.claim_body.c, t.fact.c
        joined = t.claim.join(t.claim_body, body.claim == c.n).join(t.fact, fact.claim == c.n)
        columns = select(c.n, c.key, c.day, body.body, fact.terms).select_from(joined)
        return self._rows(columns.where(c.report == report, c.k_to.is_(None)))

    def _close(self, claims: list[int], run: int) -> None:
        if claims:
            self._work.done.opened.clear()
            rows = [{"claim_n": n, "k": self._tx(), "run": run} for n in claims]
            c, m = t.claim.c, t.member.c
            closing = (
                update(t.claim).where(c.n == bindparam("claim_n")).values(k_to=bindparam("k"), run_to=bindparam("run"))
            )
            self._connection.execute(closing, rows)
            home = select(m.event).where(m.k_to.is_(None))
            homes = [row.event for part in chunks(claims) for row in self._rows(home.where(m.claim.in_(part)))]
            self._touch_events(homes)
            leaving = (
                update(t.member).where(m.claim == bindparam("claim_n"), m.k_to.is_(None)).values(k_to=bindparam("k"))
            )
            self._connection.execute(leaving, rows)

    def _drop_facts(self, claims: list[int]) -> None:
        for part in chunks(claims):
            self._drop(t.fact, "claim", part)
            self._drop(t.block, "claim", part)

    def _judged(self, ids: list[str]) -> tuple[str, ...]:
        """Those of the claims that a decision which still holds is about."""
        c = t.judgement.c
        found: set[str] = set()
        for part in chunks(ids):
            holds = (c.undone_by.is_(None), or_(c.a.in_(part), c.b.in_(part)))
            for row in self._rows(select(c.a, c.b).where(*holds)):
                found |= {row.a, row.b}
        return tuple(sorted(found & set(ids)))
