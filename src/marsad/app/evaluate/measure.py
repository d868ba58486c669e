"""Measuring the reader: read every annotated report, and score what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from marsad.app.evaluate.forms import GoldReport, Places, Stated, of_claim
from marsad.app.evaluate.scoring import Score, score
from marsad.app.library import Library
from marsad.app.published import dated_report
from marsad.app.reading import read_report
from marsad.errors import MarsadError


class Measured(msgspec.Struct, frozen=True):
    """The score, and the reports that could not be read: name → what was wrong (they count as read empty)."""

    score: Score
    failed: dict[str, str]


def measure(reports: Sequence[GoldReport], places: Places, library: Library, by: str | None = None) -> Measured:
    """Return how well ``library`` reads the annotated reports."""
    failed: dict[str, str] = {}
    found = dict(_read_all(reports, library, failed))
    return Measured(score(reports, found, places, by), failed)


def _read_all(
    reports: Sequence[GoldReport], library: Library, failed: dict[str, str]
) -> Iterator[tuple[str, list[Stated]]]:
    for gold in reports:
        report = gold.report
        try:
            if report.published is None:
                report = dated_report(report.text, library, outlet=report.outlet)
            claims = read_report(report, library).claims
        except MarsadError as error:
            failed[gold.name] = str(error)
        except Exception as error:  # noqa: BLE001 - one report that fails must not hide the others
            failed[gold.name] = f"a fault of marsad's: {type(error).__name__}: {error}"
        else:
            yield gold.name, [of_claim(claim, gold.style) for claim in claims]
