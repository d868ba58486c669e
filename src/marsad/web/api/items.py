"""What lists of the API hold, where it is not a record of the model as it is."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from marsad.model.claim import Claim, EventType, Phase
from marsad.model.event import Conflict, Event, EventRelation, Kin
from marsad.model.report import Report
from marsad.record.holders import Holder
from marsad.record.plans import Deadline, Result
from marsad.record.sites import Intention, Interval, State


class ReportHead(msgspec.Struct, frozen=True):
    """A report without its text."""

    id: str
    published: date | None
    published_at: datetime | None
    outlet: str
    title: str
    url: str

    @classmethod
    def of(cls, report: Report) -> ReportHead:
        """Return the head of a report."""
        return cls(report.id, report.published, report.published_at, report.outlet, report.title, report.url)


class ClaimItem(msgspec.Struct, frozen=True):
    """A claim as people corrected it, the report that makes it, the event that it tells of (null: none), what was decided of it.

    Positions are code points of the report's text as given, end excluded: in JavaScript, ``[...text].slice(start, end)``.
    """

    claim: Claim
    report: ReportHead
    event: str | None
    judged: str


class ReportItem(msgspec.Struct, frozen=True):
    """A report with its text and claims; ``kin``: whose story it tells again, and who tells its own again."""

    report: Report
    claims: list[ClaimItem]
    kin: list[Kin]


class EventItem(msgspec.Struct, frozen=True):
    """An event with what it hangs together with, and the claims that tell of it."""

    event: Event
    relations: list[EventRelation]
    claims: list[ClaimItem]


class SiteItem(msgspec.Struct, frozen=True):
    """A place and what is so of it on a day. ``lat``, ``lon``: WGS 84, null = no sure point."""

    site: str
    name_en: str
    name_ar: str
    lat: float | None
    lon: float | None
    on: date | None
    known_on: date | None
    states: list[State]


class SiteStory(msgspec.Struct, frozen=True):
    """A place with its whole history and what was meant to become of it."""

    site: SiteItem
    intervals: list[Interval]
    intentions: list[Intention]


class PlanItem(msgspec.Struct, frozen=True):
    """A plan and what had come of it by a day; see ``marsad plans``."""

    id: str
    who: tuple[Holder, ...]
    aim: str
    type: EventType
    where: tuple[str, ...]
    event: str | None
    announced: date | None
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    on: date
    result: Result


class SourceItem(msgspec.Struct, frozen=True):
    """An outlet with the number of its reports; ``id`` and names where it is in the table."""

    outlet: str
    reports: int
    id: str | None
    name_en: str
    name_ar: str
    country: str
    kind: str


class ActorItem(msgspec.Struct, frozen=True):
    """An actor of which anything is told; names are empty of a unit that only reports name."""

    id: str
    name_en: str
    name_ar: str
    kind: str
    part_of: str


class DisputeItem(msgspec.Struct, frozen=True):
    """The contradictions within an event, with the claims on all sides."""

    event: str
    type: EventType
    phase: Phase
    conflicts: tuple[Conflict, ...]
    claims: list[ClaimItem]


class HitItem(msgspec.Struct, frozen=True):
    """A report that answers a search, and those of its claims that do by themselves; ``exact`` words stand in it as asked."""

    report: ReportHead
    claims: list[Claim]
    exact: int


class Summary(msgspec.Struct, frozen=True):
    """What the record holds; ``transaction``: the number of its last change; ``lists``: addresses."""

    marsad: str
    record: str
    transaction: int
    last_day: date | None
    counts: dict[str, int]
    lists: list[str]
