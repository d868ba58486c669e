"""Search: the reports of a record that answer a question in either language, with the claims in them that do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from marsad.app.library import Library
from marsad.app.question import question
from marsad.model.claim import Claim
from marsad.model.report import Report
from marsad.record.terms import Wanted, claim_terms, report_terms
from marsad.record.wider import Wider
from marsad.store import ReportFilter, Store

_WORD = "w:"
#: So many of the last published reports that answer are put in order.
_RANKED = 200


class Hit(msgspec.Struct, frozen=True):
    """A report that answers, with those of its claims that answer by themselves; ``exact`` words stand in it as asked."""

    report: Report
    claims: tuple[Claim, ...]
    exact: int


def indexed(terms: Iterable[str]) -> tuple[str, ...]:
    """Return the terms that reports are kept under: words only by their stem."""
    return tuple(sorted(term for term in terms if not term.startswith(_WORD)))


def hits(store: Store, library: Library, asked: str, limit: int) -> list[Hit]:
    """Return the best ``limit`` reports that answer: most words as asked first, then those with claims that do, then the newest."""
    wanted = question(asked, library)
    wider = Wider(library.world)
    with store.reading():
        names = store.searched([indexed(each.terms) for each in wanted], _RANKED)
        reports = store.reports(ReportFilter(ids=tuple(names))) if names else []
        claims: dict[str, list[Claim]] = {name: [] for name in names}
        for claim in store.claims_of(names):
            claims[claim.report].append(claim)
    found = [hit for report in reports if (hit := _hit(report, claims[report.id], wanted, wider))]
    found.sort(key=lambda hit: (hit.report.published is not None, hit.report.published, hit.report.id), reverse=True)
    found.sort(key=lambda hit: (-hit.exact, not hit.claims))
    return found[:limit]


def _hit(report: Report, claims: Sequence[Claim], wanted: Sequence[Wanted], wider: Wider) -> Hit | None:
    """Return the report as an answer, None where it was found by hashes that only met."""
    terms = report_terms(report.text, report.title, claims, wider)
    if not all(terms.intersection(each.terms) for each in wanted):
        return None
    told = tuple(
        claim for claim in claims if all(claim_terms(claim, wider).intersection(each.terms) for each in wanted)
    )
    exact = sum(any(term.startswith(_WORD) and term in terms for term in each.terms) for each in wanted)
    return Hit(report, told, exact)
