"""The order in which reports were published."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time

from marsad.model.event import Told
from marsad.model.report import Report


def told_at(report: Report) -> datetime:
    """Return the instant of publication: the beginning of the day where only that is known, the end of time where nothing is."""
    if report.published_at is not None:
        at = report.published_at
        return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    if report.published is not None:
        return datetime.combine(report.published, time(), UTC)
    return datetime.max.replace(tzinfo=UTC)


def as_told(told: Collection[Told]) -> list[Told]:
    """Return claims in the order of their telling: most events have but one, which needs no order."""
    return sorted(told, key=by_telling) if len(told) > 1 else list(told)


def by_telling(told: Told) -> tuple[datetime, str, int, str]:
    """Return what claims are sorted by: publication, report, where in it they stand."""
    return told_at(told.report), told.report.id, told.claim.trigger.start, told.claim.id
