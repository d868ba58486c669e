"""Plans: who means to do what by when, as announced; and what has come of it by a day, on which claims.

The deadline as first announced decides; rival ones are kept apart. A deadline that has passed in silence makes no plan missed: of
what nobody tells, the outcome is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from marsad.model.claim import EventType
from marsad.model.event import Told
from marsad.record.fulfils import Act, Bearing, Shelf, acts, as_one, bearing, told_since
from marsad.record.holders import Ground, Holder
from marsad.record.lent import lend
from marsad.record.own_names import one_name


class Outcome(StrEnum):
    """What has come of a plan."""

    PENDING = "pending"
    MET = "met"
    PARTLY_MET = "partly met"
    LATE = "late"
    MISSED = "missed"
    REVERSED = "reversed"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"


class Deadline(msgspec.Struct, frozen=True):
    """By ``latest`` at the latest, not before ``earliest``, in the words ``text``; None = no day. ``start``: it is to begin then."""

    earliest: date | None
    latest: date | None
    text: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]


class Borne(msgspec.Struct, frozen=True):
    """An act and what it is to the plan."""

    bearing: Bearing
    act: Act


class Result(msgspec.Struct, frozen=True):
    """What has come of a plan by ``as_of``, known from ``claims`` of ``reports``; ``why`` in a few words."""

    outcome: Outcome
    as_of: date
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    why: str = ""


class Plan(msgspec.Struct, frozen=True):
    """``who`` means to ``aim`` at ``where``, as told by ``claims``; ``event``: the event that these are merged into.

    ``deadlines`` in order of announcement: the first is the plan's, the others are rival ones. ``borne`` is all that bears on it.
    """

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
    borne: tuple[Borne, ...]
    told: tuple[Act, ...]

    @property
    def deadline(self) -> Deadline | None:
        """The deadline as first announced."""
        return next(iter(self.deadlines), None)

    @property
    def begins(self) -> date:
        """The day from which it is meant to be so: the one named, else that of the announcement."""
        days = [day for day in (self.deadline.earliest if self.deadline else None, self.announced) if day]
        return max(days, default=date.min)

    def outcome(self, as_of: date) -> Result | None:
        """Return what has come of it by a day, by what was published by then; None where it was not announced yet."""
        if not any(act.published and act.published <= as_of for act in self.told):
            return None
        known = [b for b in self.borne if b.act.published and b.act.published <= as_of]
        told = [a for a in self.told if a.published and a.published <= as_of]
        due = next((d.latest for d in _deadlines(told)), None)
        known += [Borne(Bearing.NOT_DONE, a) for a in told if due is not None and _put_off(a, due)]
        return _result(self, due, known, as_of)


def plans(reports: Iterable[Told], ground: Ground, events: Mapping[str, str] | None = None) -> tuple[Plan, ...]:
    """Return the plans that claims tell of, in order of announcement.

    ``events``: claim → its event; claims of one event tell one plan, and without events those that mean the same, by the same,
    at the same place, before the first deadline is over.
    """
    reports = lend(reports, ground)
    called = one_name(reports, ground, events) if events else {}
    found = sorted((_called(act, called) for told in reports for act in acts(told, ground)), key=_order)
    shelf = Shelf(found, ground.world)
    meant = [act for act in found if act.planned and act.so]
    undone: dict[str, list[Act]] = {}
    for act in found:
        if not act.planned and not act.so and events and act.claim in events:
            undone.setdefault(events[act.claim], []).append(act)
    return tuple(_plan(told, shelf, undone, ground, events or {}) for told in _groups(meant, events or {}))


def _called(act: Act, called: Mapping[str, str]) -> Act:
    """Return an act with its places by the one name of each."""
    if not called.keys() & set(act.where):
        return act
    return msgspec.structs.replace(act, where=tuple(dict.fromkeys(called.get(place, place) for place in act.where)))


def _order(act: Act) -> tuple[date, str, str, str]:
    return act.published or date.max, act.order, act.claim, act.aim


def _groups(meant: Sequence[Act], events: Mapping[str, str]) -> list[list[Act]]:
    out: list[list[Act]] = []
    alike: dict[tuple[str, bool, frozenset[str]], list[list[Act]]] = {}
    of_event: dict[tuple[str, str], list[Act]] = {}
    for act in meant:
        event = events.get(act.claim)
        near = alike.setdefault((act.aim, act.type.is_state, frozenset(act.where)), [])
        home = of_event.get((event, act.aim)) if event is not None else None
        home = home or next((group for group in near if _one_plan(group, act, events)), None)
        if home is None:
            home = []
            out.append(home)
            near.append(home)
        home.append(act)
        if event is not None:
            of_event.setdefault((event, act.aim), home)
    return out


def _one_plan(group: Sequence[Act], act: Act, events: Mapping[str, str]) -> bool:
    """Whether an act announces what a group of the same aim and place does: by the same, before the first deadline is over;
    if their events differ, with the same deadline.
    """
    who = [h for a in group for h in a.who]
    if who and act.who and not any(a.beside(b) for a in who for b in act.who):
        return False
    if not (act.where or (who and act.who)):
        return False
    due = {a.latest for a in group if a.latest}
    if act.latest in due:
        return True
    if events.get(act.claim) is not None and any(a.claim in events for a in group):
        return False
    return not due or act.published is None or act.published <= min(due)


def _plan(
    told: Sequence[Act],
    shelf: Shelf,
    undone: Mapping[str, Sequence[Act]],
    ground: Ground,
    events: Mapping[str, str],
) -> Plan:
    """Return the plan that acts announce. ``undone``: event → what is told of it that has not been done: merging knows the
    "two detainees" of whom it is said, where place and force are not named again.
    """
    first = told[0]
    own = {a.claim for a in told}
    whole = as_one(told)
    borne = [
        Borne(what, act)
        for act in shelf.near(whole)
        if act.claim not in own and told_since(first, act) and (what := bearing(whole, act, ground.world)) is not None
    ]
    known = own.union(each.act.claim for each in borne)
    borne += [
        Borne(Bearing.NOT_DONE, act)
        for act in undone.get(events.get(first.claim, ""), ())
        if act.claim not in known and act.aim == first.aim and told_since(first, act)
    ]
    return Plan(
        *(first.claim, whole.who, first.aim, first.type, whole.where, events.get(first.claim), first.published),
        claims=tuple(a.claim for a in told),
        reports=tuple(dict.fromkeys(a.report for a in told)),
        deadlines=_deadlines(told),
        borne=tuple(borne),
        told=tuple(told),
    )


def _deadlines(told: Iterable[Act]) -> tuple[Deadline, ...]:
    out: dict[date | None, list[Act]] = {}
    for act in told:
        if act.latest or act.earliest:
            out.setdefault(act.latest, []).append(act)
    return tuple(
        Deadline(
            min((a.earliest for a in own if a.earliest), default=None),
            latest,
            own[0].text,
            tuple(a.claim for a in own),
            tuple(dict.fromkeys(a.report for a in own)),
        )
        for latest, own in out.items()
    )


def _put_off(act: Act, due: date) -> bool:
    """Whether it is told to be meant still, for a later day, after the deadline: by then it had not been done."""
    return act.published is not None and act.published > due and act.latest is not None and act.latest > due


def _result(plan: Plan, due: date | None, known: Sequence[Borne], as_of: date) -> Result:
    def result(outcome: Outcome, why: str, borne: Sequence[Borne] = ()) -> Result:
        claims = tuple(dict.fromkeys(b.act.claim for b in borne))
        return Result(outcome, as_of, claims, tuple(dict.fromkeys(b.act.report for b in borne)), why)

    def of(*kinds: Bearing) -> list[Borne]:
        return [b for b in known if b.bearing in kinds]

    over = due is not None and due < as_of
    done = [b for b in of(Bearing.FULFILS) if b.act.latest is None or b.act.latest <= as_of]
    if done and _covers(plan, done):
        late = [b for b in done if due is not None and _first_day(b, known, due) > due]
        if len(late) == len(done) or (late and not _covers(plan, [b for b in done if b not in late])):
            return result(Outcome.LATE, "done after the deadline", done)
        return result(Outcome.MET, "done", done)
    parts = [b for b in (*done, *of(Bearing.IN_PART)) if due is None or (b.act.latest or as_of) <= due]
    if parts:
        return result(Outcome.PARTLY_MET, "done in part", parts)
    back = of(Bearing.TAKEN_BACK)
    if back:
        return result(Outcome.REVERSED, "said not to be meant any more", back)
    against = of(Bearing.AGAINST)
    if over:
        since = [b for b in of(Bearing.NOT_DONE, Bearing.STANDS, Bearing.AGAINST, Bearing.DENIED) if _since(b, due)]
        if since:
            return result(Outcome.MISSED, "not done when the deadline was over", since)
        return result(Outcome.UNKNOWN, "the deadline is over, and nobody tells")
    doubts = [*against, *of(Bearing.DENIED)]
    if doubts:
        return result(Outcome.DOUBTFUL, "what is done or said meanwhile speaks against it", doubts)
    if due is None and plan.type.is_state and plan.begins < as_of:
        return result(Outcome.UNKNOWN, "nobody tells whether it is so")
    return result(Outcome.PENDING, "the deadline is not over" if due else "no deadline, and not done")


def _covers(plan: Plan, done: Sequence[Borne]) -> bool:
    """Whether what is done is done at all the places that were meant."""
    return set(plan.where) <= {place for b in done for place in b.act.where}


def _first_day(one: Borne, known: Sequence[Borne], due: date) -> date:
    """Return the first day on which a deed may have been done; told as not done yet on a day, it was not done by then."""
    if one.act.earliest is not None:
        return one.act.earliest
    told = one.act.published or due
    waiting = [b.act.published for b in known if b.bearing is Bearing.NOT_DONE and b.act.published]
    held_up = max((day for day in waiting if day < told), default=None)
    return date.min if held_up is None else held_up + timedelta(1)


def _since(one: Borne, due: date | None) -> bool:
    act = one.act
    if one.bearing is Bearing.NOT_DONE and act.latest == due and act.published is not None and due is not None:
        return act.published > due  # not done by the end of the day on which it was due
    day = one.act.latest if one.act.latest and not one.act.planned else one.act.published
    return due is None or (day is not None and day > due)
