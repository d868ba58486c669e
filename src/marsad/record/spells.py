"""From what is told of one force at one place to its spells there: one status after another, none overlapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date, timedelta
from itertools import groupby, islice

import msgspec

from marsad.record.holders import NOBODY, Holder
from marsad.record.tellings import Status, Telling, Word


class Edge(msgspec.Struct, frozen=True):
    """A day that is known between two days, inclusive; None = open on that side."""

    earliest: date | None
    latest: date | None

    @property
    def precision(self) -> str:
        """How well the day is known: ``day``, ``month``, ``year``, ``between`` two days, ``by`` one, or ``unknown``."""
        a, b = self.earliest, self.latest
        if b is None:
            return "unknown" if a is None else "after"
        if a is None:
            return "by"
        if a == b:
            return "day"
        if a.day == 1 and (b + timedelta(1)).day == 1:
            if (a.year, a.month) == (b.year, b.month):
                return "month"
            if a.month == 1 and b.month == 12 and a.year == b.year:
                return "year"
        return "between"


class Spell(msgspec.Struct, frozen=True):
    """A stretch of one status, from ``start``. ``end``: where it is told to be over, without what came after; ``known``: the day
    of the first report that tells it.
    """

    status: Status
    start: Edge
    end: Edge | None
    seen: date | None
    to: Holder
    implied: bool
    doubted: bool
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    known: date | None = None


_GONE = frozenset({Status.LEFT, Status.LOST, Status.HANDED_OVER})
_LEAVES = _GONE | {Status.LEAVING}
_IMPLY_PRESENCE = frozenset({Status.LEAVING, Status.REDUCED, Status.LEFT, Status.HANDED_OVER})
_RANK = {status: n for n, status in enumerate(Status)}
#: A beginning told a day apart is one beginning that sources date differently.
_APART = timedelta(1)


class _Draft:
    """A spell in the making, and the tellings that it is made of."""

    def __init__(self, first: Telling, start: Edge) -> None:
        self.status, self.start = first.status, start
        self.told = [first]
        self.to = first.to
        self.seen = first.latest  # the last day on which it is told to be so
        self.implied = first.implied
        self.came = first.onset and not first.implied  # that it began is told outright

    def add(self, one: Telling) -> None:
        """Take in a telling that fits; a better date of the beginning makes the day more precise."""
        if one.onset and one.status is self.status:
            self.start = _closer(self.start, Edge(one.earliest, one.latest))
        self.recall(one)
        if not self.to.key:
            self.to = one.to

    def recall(self, one: Telling) -> None:
        """Take in a telling of the spell that says nothing new of its beginning."""
        if self.status is Status.LOST and self.implied and one.status is Status.LEFT and not one.implied:
            self.status = one.status  # told to have left, not only taken to have lost it
        self.told.append(one)
        self.implied = self.implied and one.implied
        self.came = self.came or (one.onset and not one.implied)
        if one.latest is not None and (self.seen is None or one.latest > self.seen):
            self.seen = one.latest

    def so_far(self) -> _Draft:
        """Return the spell as it is now; what is added to either from here on is not in the other."""
        other = copy(self)
        other.told = list(self.told)
        return other

    def spell(self, end: Edge | None = None) -> Spell:
        """Return the spell that its tellings come to."""
        own = [t for t in self.told if t.status is self.status] or self.told
        told = sorted(self.told, key=lambda t: (t.published or date.min, t.order, t.claim))
        return Spell(
            *(self.status, self.start, end, self.seen, NOBODY if self.status is Status.LEFT else self.to),
            implied=all(t.implied for t in own),
            doubted=all(t.word is Word.DOUBTED for t in own),
            claims=tuple(dict.fromkeys(t.claim for t in told)),
            reports=tuple(dict.fromkeys(t.report for t in told)),
            known=min((t.published for t in own if t.published), default=None),
        )


def _closer(a: Edge, b: Edge) -> Edge:
    """Return the days that two tellings of a beginning share, or both where they are a day apart; else the first's."""
    lows = [e.earliest for e in (a, b) if e.earliest is not None]
    highs = [e.latest for e in (a, b) if e.latest is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is None or high is None or low <= high:
        return Edge(low, high)
    if len(lows) == 2 and low - high <= _APART:
        return Edge(min(lows), max(highs))
    return a


def spells(told: Sequence[Telling]) -> tuple[Spell, ...]:
    """Return the spells of one force at one place, in order; tellings that are not said (denied, meant) do not belong here.

    The work grows with the number of tellings: a day's are folded into what the days before it came to.
    """
    timely = sorted((t for t in told if not t.over), key=_order)
    last_leaving = _last_leaving(t for t in timely if not _vague(t))
    while True:
        drafts, recalled = _fold(timely, last_leaving)
        later = _last_leaving(t for draft in drafts for t in draft.told)
        if later <= last_leaving:
            break
        last_leaving = later  # told without its first day, and yet a leaving of its own
    begun = {draft.start.latest: draft for draft in reversed(drafts)}
    for one, began in recalled:
        begun.get(began, drafts[-1]).recall(one)
    return _with_the_past(drafts, [t for t in told if t.over])


def _vague(one: Telling) -> bool:
    """Whether a beginning is told without any first day: it may be any earlier one told again."""
    return one.onset and one.earliest is None


_Order = tuple[date, int, date, str, str]


def _order(one: Telling) -> _Order:
    return (
        one.latest or date.min,
        _RANK[one.status],
        one.published or date.min,
        one.order,
        one.claim,
    )


def _last_leaving(told: Iterable[Telling]) -> _Order:
    """Return where the last leaving stands in the order of tellings; before all of them where there is none."""
    return max((_order(t) for t in told if t.status in _LEAVES), default=(date.min, -1, date.min, "", ""))


def _fold(timely: Sequence[Telling], last_leaving: _Order) -> tuple[list[_Draft], list[tuple[Telling, date | None]]]:
    """Return the spells that tellings in order come to, and those that only recall one, with the last day of its beginning."""
    drafts: list[_Draft] = []
    recalled: list[tuple[Telling, date | None]] = []
    for _, day in groupby(timely, key=lambda one: one.latest or date.min):
        today = list(day)
        vague = [one for one in today if _vague(one)]
        if not vague:
            _add(drafts, today, last_leaving)
            continue
        firm = [one for one in today if not _vague(one)]
        stood, last = len(drafts), drafts[-1].so_far() if drafts else None
        _add(drafts, firm, last_leaving)
        for one in vague:
            home = _home(drafts, one)
            if home is not None:
                recalled.append((one, home.start.latest))
                continue
            firm.append(one)
            del drafts[max(stood - 1, 0) :]
            if last is not None:
                drafts.append(last.so_far())
            _add(drafts, sorted(firm, key=_order), last_leaving)
    return drafts, recalled


def _add(drafts: list[_Draft], told: Iterable[Telling], last_leaving: _Order) -> None:
    """Add tellings, in order and none of them before those that the spells are made of."""
    for one in told:
        last = drafts[-1] if drafts else None
        if last is not None and _goes_on(last, one, last_leaving):
            last.add(one)
        else:
            drafts.append(_Draft(one, _begin(one, last)))


def _home(drafts: Sequence[_Draft], one: Telling) -> _Draft | None:
    """Return the spell that a vague telling recalls: the last of its status begun by then; what is gone may be told as left."""
    gone = None
    for at in range(len(drafts) - 1, -1, -1):
        draft = drafts[at]
        if draft.start.latest is None or one.latest is None:
            continue
        if draft.status is one.status:
            return draft
        if one.status in _GONE and not one.background and _came(draft, islice(drafts, at), one):
            return None  # back since they last left: it is told of another leaving
        if gone is None and draft.status in _GONE and draft.start.latest != one.latest:
            gone = draft
    return gone if one.status in _GONE else None


def _came(draft: _Draft, before: Iterable[_Draft], gone: Telling) -> bool:
    """Whether a spell begins with a force's coming back from where it had left, days before it is told to be gone."""
    came = draft.status in {Status.PRESENT, Status.HELD} and draft.came
    since = draft.start.latest is not None and gone.latest is not None and draft.start.latest < gone.latest
    return came and since and any(each.status in _LEAVES for each in before)


def _begin(one: Telling, last: _Draft | None) -> Edge:
    """Return when a status began: as told; else after the day on which the one before was last told."""
    if last is None:
        return Edge(one.earliest, one.latest)
    floor = last.start.earliest if one.onset else last.seen
    earliest = one.earliest
    if floor is not None and (earliest is None or earliest < floor):
        earliest = floor if one.latest is None or floor <= one.latest else one.latest
    return Edge(earliest, one.latest)


def _goes_on(last: _Draft, one: Telling, last_leaving: _Order) -> bool:
    """Whether a telling bears out the spell that goes on, and opens no new one."""
    was, now = last.status, one.status
    if was is now:
        return True
    if now in _GONE and was in _GONE:
        return now is not Status.HANDED_OVER
    match was:
        case Status.HELD:
            return now is Status.PRESENT
        case Status.REDUCED:
            return now in {Status.PRESENT, Status.HELD} and not one.onset
        case Status.LEAVING:
            if now is Status.REDUCED:
                return True
            # who is leaving is still there, until they are told to be there when nobody leaves any more
            still = now in {Status.PRESENT, Status.HELD} and not one.onset
            return still and (_same_day(last, one) or _order(one) < last_leaving)
        case _:
            return False


def _same_day(last: _Draft, one: Telling) -> bool:
    return one.latest is not None and last.seen is not None and one.latest <= last.seen


def _with_the_past(drafts: Sequence[_Draft], over: Sequence[Telling]) -> tuple[Spell, ...]:
    """Return the spells, before them the presence that leaving implies, or that is told to be over."""
    out = [draft.spell() for draft in drafts]
    if drafts and drafts[0].status in _IMPLY_PRESENCE and drafts[0].told[0].who.key:
        first = out[0]
        own = [t for t in over if t.status in {Status.PRESENT, Status.HELD}]
        status = own[0].status if own else Status.PRESENT
        claims = (*first.claims, *(t.claim for t in own))
        reports = (*first.reports, *(t.report for t in own))
        past = Spell(
            *(status, Edge(None, first.start.latest), None, first.start.earliest, NOBODY),
            implied=not own,
            doubted=first.doubted,
            claims=tuple(dict.fromkeys(claims)),
            reports=tuple(dict.fromkeys(reports)),
            known=first.known,
        )
        out.insert(0, past)
    elif over and not drafts:
        last = max(over, key=_order)
        draft = _Draft(last, Edge(None, last.latest))
        draft.told = list(over)
        out = [draft.spell(Edge(None, last.latest))]
    return tuple(out)
