"""The reports that a document's sentences rest on, numbered as they are first needed, with their words."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.model.claim import Claim
from marsad.model.event import Told
from marsad.model.report import Report
from marsad.views.account import Account
from marsad.views.document import Reference

_QUOTES = 3


class References:
    """Numbers reports. ``reports``: those that sentences may rest on, by id."""

    def __init__(self, reports: dict[str, Report]) -> None:
        self._reports = reports
        self._numbers: dict[str, int] = {}
        self._quotes: dict[str, dict[str, str]] = {}

    def of(self, account: Account) -> tuple[int, ...]:
        """Return the numbers of the reports that tell of an event."""
        self._reports.update({told.report.id: told.report for told in account.told})
        return self.of_claims(told.claim for told in account.told)

    def of_told(self, told: Iterable[Told]) -> tuple[int, ...]:
        """Return the numbers of the reports of claims."""
        held = list(told)
        self._reports.update({each.report.id: each.report for each in held})
        return self.of_claims(each.claim for each in held)

    def of_claims(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """Return the numbers of the reports that make the claims, each once."""
        found: dict[int, None] = {}
        for claim in claims:
            if claim.report not in self._reports:
                continue
            number = self._numbers.setdefault(claim.report, len(self._numbers) + 1)
            self._quotes.setdefault(claim.report, {})[" ".join(claim.evidence.text.split())] = claim.lang
            found[number] = None
        return tuple(sorted(found))

    def all(self) -> tuple[Reference, ...]:
        """Return the references, by number."""
        return tuple(self._reference(number, report) for report, number in self._numbers.items())

    def _reference(self, number: int, report_id: str) -> Reference:
        report = self._reports[report_id]
        quotes = self._quotes[report_id]
        lang = next(iter(quotes.values()))
        shown = tuple(words for words, of in quotes.items() if of == lang)[:_QUOTES]
        return Reference(number, report.id, report.outlet, report.title, report.published, report.url, lang, shown)
