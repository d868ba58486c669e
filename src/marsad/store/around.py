"""All that the history of a place is worked out of, by one question: each more is a way to the database and back.

Where PostgreSQL's cores are busy each way waits for one of them, and planning takes longer than looking. So the question is the same
text whatever it finds, which PostgreSQL then plans once for a connection, and each of its steps looks up by an index, in this order, on
both databases: estimates of how many claims a place may have would have whole tables read for a few.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple

from marsad.model.claim import Claim, EventType
from marsad.model.event import Told
from marsad.store.judging import Judging, decision_of
from marsad.store.rows import ReportRow, claim_of, report_of
from marsad.store.values import Decision, Ruling

#: Of so many claims at most all is told at once; more are asked for some hundreds at a time.
MOST = 500

#: Claims that a place is found by, those of them that are wanted, and the others of their events.
_AT = """raw AS {whole} (SELECT claim_term.claim AS n FROM term {to[claim_term: claim_term.term = term.n]}
WHERE term.text {among} LIMIT {more}),
here AS {whole} (SELECT DISTINCT claim.n FROM raw {to[claim: claim.n = raw.n AND claim.k_to IS NULL AND claim.type IN ({types})]}
WHERE (SELECT count(*) FROM raw) < {more}),
own AS {whole} (SELECT here.n, (SELECT member.event FROM member WHERE member.claim = here.n AND member.k_to IS NULL LIMIT 1) AS event
FROM here),
near AS {whole} (SELECT n, event, 1 AS own FROM own UNION ALL SELECT member.claim, e.event, 0
FROM (SELECT DISTINCT event FROM own WHERE event IS NOT NULL) AS e {to[member: member.event = e.event AND member.k_to IS NULL]}
WHERE member.claim NOT IN (SELECT n FROM here))"""

#: Claims of reports that are wanted.
_OF = """raw AS {whole} (SELECT claim.n FROM report
{to[claim: claim.report = report.n AND claim.k_to IS NULL AND claim.type IN ({types})]} WHERE report.id {among} LIMIT {more}),
near AS {whole} (SELECT raw.n, (SELECT member.event FROM member WHERE member.claim = raw.n AND member.k_to IS NULL LIMIT 1) AS event,
1 AS own FROM raw WHERE (SELECT count(*) FROM raw) < {more})"""

_HEAD, _DECIDED, _REPORT, _TOLD, _BESIDE = range(5)  # what a row is of

_ALL = f"""told AS {{whole}} (SELECT near.n, near.event, near.own, claim.day, claim.report, claim.key
FROM near {{to[claim: claim.n = near.n AND claim.k_to IS NULL]}}),
reports AS {{whole}} (SELECT DISTINCT report FROM told)
SELECT {_HEAD}, (SELECT coalesce(max(n), 0) FROM tx), (SELECT count(*) FROM raw), 0, 0, CAST(NULL AS TEXT), CAST(NULL AS TEXT),
CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BYTEA)
UNION ALL SELECT {_DECIDED}, n, k_from, 0, 0, verdict, a, b, value, reason, "by", NULL
FROM judgement WHERE undone_by IS NULL AND verdict <> '{Ruling.UNDO.value}'
UNION ALL SELECT {_REPORT}, report.n, report.published, 0, 0, report.id, report.outlet, report.url, report.title, report.published_at,
NULL, NULL FROM reports {{to[report: report.n = reports.report]}}
UNION ALL SELECT {_TOLD}, told.n, told.day, told.report, told.own, told.key,
(SELECT event.id FROM event WHERE event.n = told.event), NULL, NULL, NULL, NULL, claim_body.body
FROM told {{to[claim_body: claim_body.claim = told.n]}}
UNION ALL SELECT {_BESIDE}, claim.n, 0, claim.report, 0, claim.key, NULL, NULL, NULL, NULL, NULL, claim_body.body
FROM reports {{to[claim: claim.report = reports.report AND claim.k_to IS NULL AND claim.type IN ({{lent}})]}}
{{to[claim_body: claim_body.claim = claim.n]}} WHERE claim.n NOT IN (SELECT n FROM told)"""  # noqa: S608 - our own


class Found(NamedTuple):
    """A claim with its report (the text left empty), and the event that it tells of."""

    told: Told
    event: str | None


class Around(NamedTuple):
    """What is told of places as of one transaction, the last that was known: the claims on them, the latest first; the others of
    their events, by id; what else their reports tell that may be of them; and what people decided of any claim.
    """

    version: int
    here: list[Found]
    others: list[Found]
    beside: list[Claim]
    decisions: list[Decision]


class _Row(NamedTuple):
    """What a row of the answer holds: which of it, by ``kind``."""

    kind: int
    n: int
    day: int | None
    report: int
    own: int
    text: str
    event: Any
    url: Any
    title: Any
    at: Any
    by: Any
    body: bytes


class Surrounding(Judging):
    """The part of a store that tells at once what is around a place."""

    def around(
        self, places: Sequence[str], types: Collection[EventType], lent: Collection[EventType] = ()
    ) -> Around | None:
        """What claims of some ``types`` tell of places; ``lent``: the types of other claims of their reports that may be of them.

        None where more claims are found by the places than are told at once.
        """
        return self._around(_AT, [f"place:{place}" for place in places], types, lent)

    def around_reports(self, report_ids: Collection[str], types: Collection[EventType]) -> Around | None:
        """What reports tell by claims of some ``types``, in the same way."""
        return self._around(_OF, sorted(report_ids), types, ())

    def _around(
        self, which: str, texts: Sequence[str], types: Collection[EventType], lent: Collection[EventType]
    ) -> Around | None:
        among, listed = self._any(texts)
        lateral = self._engine.dialect.name == "postgresql"
        question = _question(which, among, frozenset(types), frozenset(lent), lateral=lateral)
        rows = [_Row(*row) for row in self._at_once(question, listed)]
        kinds: dict[int, list[_Row]] = {kind: [] for kind in (_HEAD, _DECIDED, _REPORT, _TOLD, _BESIDE)}
        for row in rows:
            kinds[row.kind].append(row)
        (head,) = kinds[_HEAD]
        if (head.day or 0) > MOST:
            return None
        reports = {
            row.n: report_of(ReportRow(row.text, row.event, row.url, row.title, row.day, row.at), "")
            for row in kinds[_REPORT]
        }
        told = sorted(kinds[_TOLD], key=lambda row: (row.day or 0, row.n), reverse=True)
        found = [
            (row.own, Found(Told(reports[row.report], claim_of(row.body, reports[row.report].id, row.text)), row.event))
            for row in told
        ]
        return Around(
            head.n,
            [each for own, each in found if own],
            sorted((each for own, each in found if not own), key=lambda each: each.told.claim.id),
            [claim_of(row.body, reports[row.report].id, row.text) for row in kinds[_BESIDE]],
            [decision_of(row.n, *row[5:11], row.day or 0, None) for row in sorted(kinds[_DECIDED])],
        )


@cache
def _question(which: str, among: str, types: frozenset[EventType], lent: frozenset[EventType], *, lateral: bool) -> str:
    """What is asked; its steps are taken in their order, whatever is estimated of them."""
    step = r"CROSS JOIN LATERAL (SELECT * FROM \1 WHERE \2 OFFSET 0) AS \1" if lateral else r"CROSS JOIN \1 ON \2"
    whole = "MATERIALIZED" if lateral else ""  # SQLite does that of its own accord, and some do not know the word
    text = re.sub(r"\{to\[(\w+): ([^]]*)\]\}", step, f"WITH {which}, {_ALL}")
    return text.format(whole=whole, among=among, more=MOST + 1, types=_spelled(types), lent=_spelled(lent))


def _spelled(types: Collection[EventType]) -> str:
    return ", ".join(f"'{each.value}'" for each in sorted(types)) or "''"
