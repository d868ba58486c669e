"""The history of a place: who is there, holds it, leaves it, from when to when; whether it is open.

All of it is worked out from tellings (``tellings``), each on its source's word. Nobody is believed more than another: what is
denied stays in dispute, what is intended never becomes a state, and what is only possible makes none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from marsad.model.claim import Polarity
from marsad.model.event import Told
from marsad.record.holders import Ground, Holder
from marsad.record.lent import lend
from marsad.record.own_names import one_name
from marsad.record.spells import Edge, Spell
from marsad.record.tellings import Status, Telling, Word, sort_key, tellings, word_of
from marsad.record.tracks import tracks

#: Whoever changes what histories come to, here or in what this is made of, counts this up: those that were kept are made anew.
MAKE = 7

#: Statuses of a force that a denial of one of them puts in dispute.
_GONE = frozenset({Status.LEAVING, Status.REDUCED, Status.LEFT, Status.LOST, Status.HANDED_OVER})
#: A happening told without its day is no older than that.
_NEWS = timedelta(14)
_ALIKE = (_GONE, frozenset({Status.PRESENT, Status.HELD}), frozenset({Status.CLOSED}), frozenset({Status.OPEN}))


class Interval(msgspec.Struct, frozen=True):
    """``who`` is in ``status`` at ``place`` from ``start`` on, and up to ``end`` (None = as far as is told; half-open).

    ``seen``: the last day on which a source has it so; ``to``: the receiver; ``implied``: no claim says so outright, it follows
    from those named; ``contested_by``: claims that deny it or tell otherwise; ``doubted``: nobody vouches for it plainly.
    """

    place: str
    who: Holder
    status: Status
    start: Edge
    end: Edge | None
    seen: date | None
    to: Holder
    implied: bool
    doubted: bool
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    contested_by: tuple[str, ...] = ()
    contested_in: tuple[str, ...] = ()  # their reports
    known: date | None = None  # the day of the first report that tells it

    @property
    def disputed(self) -> bool:
        """Whether sources differ on it, or all that tell it doubt it."""
        return self.doubted or bool(self.contested_by)

    def span(self) -> tuple[date | None, date | None]:
        """Return the first day on which it may hold and the first on which it does no more, as precisely as is told."""
        first = self.start.earliest
        if first is None and self.start.latest is not None and self.status in _GONE:
            first = self.start.latest - _NEWS  # that somebody left is told as news, whenever it was
        return first, self.end.latest if self.end is not None else None

    def may_hold(self, on: date) -> bool:
        """Whether it may hold on a day, as precisely as is told."""
        first, after = self.span()
        return (first is None or first <= on) and (after is None or on < after)

    def holds(self, on: date) -> bool:
        """Whether it surely holds on a day, if its sources are right."""
        began = self.start.latest is None or self.start.latest <= on
        return began and (self.end is None or self.end.earliest is None or on < self.end.earliest)


class State(msgspec.Struct, frozen=True):
    """What is so of a place on a day. ``sure``: the days told leave no other; else it may have begun or ended by then."""

    interval: Interval
    sure: bool


class Intention(msgspec.Struct, frozen=True):
    """``who`` means to be, or somebody means them to be, in ``status`` at ``place`` by ``latest``; no state, whatever comes."""

    place: str
    who: Holder
    status: Status
    earliest: date | None
    latest: date | None
    published: date | None
    claim: str
    report: str


class SiteHistory(msgspec.Struct, frozen=True):
    """All that is told of one place."""

    place: str
    told: tuple[Telling, ...]

    def known(self, by: date | None) -> tuple[Telling, ...]:
        """Return what reports published by a day tell; of those without a day it is not known that they were."""
        if by is None:
            return self.told
        return tuple(one for one in self.told if one.published is not None and one.published <= by)

    def intervals(self, known_by: date | None = None) -> tuple[Interval, ...]:
        """Return the history as known by a day, in order of beginning; intervals of one force do not overlap."""
        return _intervals(self.place, self.known(known_by))

    def state(self, on: date, known_by: date | None = None) -> tuple[State, ...]:
        """Return what was so on a day, as known by a day: one state for each force, more where the days told leave it open."""
        return state_of(self.intervals(known_by), on)

    def intentions(self, known_by: date | None = None) -> tuple[Intention, ...]:
        """Return what was meant to become of the place, as known by a day, in order of announcement."""
        meant = [one for one in self.known(known_by) if one.word is Word.MEANT]
        return tuple(
            Intention(*(t.place, t.who, t.status, t.earliest, t.latest, t.published, t.claim, t.report))
            for t in sorted(meant, key=lambda t: (t.published or date.min, t.order, t.claim))
        )


def state_of(intervals: Iterable[Interval], on: date) -> tuple[State, ...]:
    """Return what was so on a day by the whole history of a place."""
    return tuple(State(each, each.holds(on)) for each in intervals if each.may_hold(on) and not _faded(each, on))


def _faded(each: Interval, on: date) -> bool:
    """Whether what was so once is not told to be so still."""
    return each.end is not None and each.end.earliest is None and each.end.latest is not None and each.end.latest <= on


def histories(
    reports: Iterable[Told], ground: Ground, events: Mapping[str, str] | None = None
) -> dict[str, SiteHistory]:
    """Return the histories of all places that claims tell of, by the place's id (``~name`` where no table has it).

    ``events``: claim → its event; a claim of an event that names no place ("denied any withdrawal") is of the others' place.
    """
    found: dict[str, dict[Telling, None]] = {}
    silent: list[Told] = []
    reports = lend(reports, ground)
    called = one_name(reports, ground, events) if events else {}
    for told in reports:
        some = tellings(told, ground)
        for one in some:
            if one.place in called:
                one = msgspec.structs.replace(one, place=called[one.place])  # noqa: PLW2901 - the same telling
            found.setdefault(one.place, {})[one] = None
        if not some:
            silent.append(told)
    for one in _by_event(silent, found, events or {}):
        found[one.place][one] = None
    return {place: SiteHistory(place, tuple(sorted(told, key=sort_key))) for place, told in sorted(found.items())}


def _by_event(
    silent: Iterable[Told], found: Mapping[str, Mapping[Telling, None]], events: Mapping[str, str]
) -> list[Telling]:
    """Return what claims that name no place tell of the places that their events are told of."""
    of_event: dict[str, dict[tuple[str, str, Status], Telling]] = {}
    for told in found.values():
        for one in sorted(told, key=sort_key, reverse=True):  # the last, in whatever order claims are given
            if one.claim in events and one.word is Word.SAID and not one.implied:
                of_event.setdefault(events[one.claim], {}).setdefault((one.place, one.who.key, one.status), one)
    out = []
    for each in silent:
        word = word_of(each.claim)
        if word is None or word is Word.MEANT:
            continue
        if each.claim.polarity is Polarity.NO:
            word = Word.DENIED
        published, claim, report = each.report.published, each.claim.id, each.report.id
        out += [
            msgspec.structs.replace(one, word=word, published=published, claim=claim, report=report)
            for one in of_event.get(events.get(claim, ""), {}).values()
        ]
    return out


def _intervals(place: str, told: tuple[Telling, ...]) -> tuple[Interval, ...]:
    out: list[Interval] = []
    for who, made in tracks([t for t in told if t.word in {Word.SAID, Word.DOUBTED}]):
        ends: list[Edge | None] = [*(s.start for s in made[1:]), None][: len(made)]
        out += [_interval(place, who, s, s.end or end) for s, end in zip(made, ends, strict=True)]
    denied = _Denials(one for one in told if one.word is Word.DENIED)
    reports = {one.claim: one.report for one in told}
    rivals = _rivals_of(out)
    out = [_contested(each, rivals.get(k, ()), denied, reports) for k, each in enumerate(out)]
    return tuple(sorted(out, key=lambda i: (i.start.latest or date.min, i.who.key, list(Status).index(i.status))))


def _interval(place: str, who: Holder, spell: Spell, end: Edge | None) -> Interval:
    return Interval(
        *(place, who, spell.status, spell.start, end, spell.seen, spell.to),
        implied=spell.implied,
        doubted=spell.doubted,
        claims=spell.claims,
        reports=spell.reports,
        known=spell.known,
    )


def _contested(each: Interval, rivals: Iterable[Interval], denied: _Denials, reports: Mapping[str, str]) -> Interval:
    """Return the interval with what speaks against it: denials of it, and another side that holds the place meanwhile."""
    against = {one.claim for one in denied.of(each)}
    against |= {claim for other in rivals for claim in other.claims}
    if not against:
        return each
    found = tuple(sorted(against))
    return msgspec.structs.replace(
        each, contested_by=found, contested_in=tuple(sorted({reports[claim] for claim in found}))
    )


class _Denials:
    """What is denied of a place, by status and day, so that an interval need not be held beside all of it."""

    def __init__(self, denied: Iterable[Telling]) -> None:
        self._told: dict[Status, list[Telling]] = {}
        for one in sorted(denied, key=lambda one: one.published or date.max):
            self._told.setdefault(one.status, []).append(one)
        self._days = {status: [one.published or date.max for one in told] for status, told in self._told.items()}

    def of(self, each: Interval) -> Iterator[Telling]:
        """Yield the denials of an interval: none of them was published before it is told to have begun."""
        begun = each.start.earliest or each.start.latest
        for status, told in self._told.items():
            first = bisect_left(self._days[status], begun) if begun is not None else 0
            yield from (one for one in told[first:] if _denied(each, one))


def _rivals_of(intervals: Sequence[Interval]) -> dict[int, list[Interval]]:
    """Return for the intervals (by index) of who holds the place those of other sides that hold it meanwhile.

    Two can only be rivals where the days from their beginning to when they were last told of meet: so each is held beside
    those that have begun and are still told of, in order of their beginning.
    """
    held = [k for k, each in enumerate(intervals) if each.status is Status.HELD and each.seen is not None]
    held.sort(key=lambda k: intervals[k].start.latest or date.min)
    found: dict[int, list[Interval]] = {}
    current: list[int] = []
    for k in held:
        begun = intervals[k].start.latest or date.min
        current = [other for other in current if (intervals[other].seen or date.min) >= begun]
        for other in current:
            if _rivals(intervals[k], intervals[other]):
                found.setdefault(k, []).append(intervals[other])
                found.setdefault(other, []).append(intervals[k])
        current.append(k)
    return found


def _denied(each: Interval, one: Telling) -> bool:
    """Whether a denial is of this interval: its force or nobody named, a status like it, begun by the day of the denial."""
    if one.who.key and each.who.key and not one.who.beside(each.who):
        return False
    if each.implied or not any({each.status, one.status} <= alike for alike in _ALIKE):
        return False
    if one.wholly and each.status in {Status.LEAVING, Status.REDUCED}:
        return False  # not gone in full: they may be leaving all the same
    begun = each.start.earliest or each.start.latest
    if not one.who.key and one.earliest is None and each.start.latest and one.published:
        if one.published - each.start.latest > _NEWS:
            return False  # of whatever is denied without a word on whose it was, the news
    still = each.end is None or each.end.latest is None or one.latest is None or one.latest < each.end.latest
    return still and (begun is None or one.published is None or begun <= one.published)


def _rivals(a: Interval, b: Interval) -> bool:
    """Whether two sides are told to hold the place at one time, each after the other is told to have begun."""
    if not a.status is b.status is Status.HELD or a.who.beside(b.who):
        return False
    return _overlap(a, b) and _told_since(a, b) and _told_since(b, a)


def _overlap(a: Interval, b: Interval) -> bool:
    return all(
        x.end is None or x.end.latest is None or y.start.latest is None or y.start.latest < x.end.latest
        for x, y in ((a, b), (b, a))
    )


def _told_since(a: Interval, b: Interval) -> bool:
    return a.seen is not None and (b.start.latest is None or a.seen >= b.start.latest)
