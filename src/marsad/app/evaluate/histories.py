"""How well histories of sites and outcomes of plans come out of a story: each stated row beside what was worked out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.app.evaluate.bundles import Bundle, Days, PlanRow, SiteRow
from marsad.app.library import Library
from marsad.app.merging import merge_readings
from marsad.app.reading import read_report
from marsad.model.claim import EventType
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.fulfils import BE_THERE, CLOSE, LEAVE, OPEN
from marsad.record.holders import Ground, Holder, ground
from marsad.record.plans import Plan, plans
from marsad.record.sites import Interval, SiteHistory, histories
from marsad.text.names import keys_of

#: A force that is at a base and one that holds it are told alike by most reports.
_THERE = frozenset({"present", "held"})
_AIMS = {
    EventType.WITHDRAWAL: LEAVE,
    EventType.CLOSURE: CLOSE,
    EventType.REOPENING: OPEN,
    **dict.fromkeys(
        (
            *(EventType.PRESENCE, EventType.CONTROL, EventType.DEPLOYMENT, EventType.CAPTURE, EventType.HANDOVER),
            *(EventType.BASE_ESTABLISHED, EventType.ADVANCE),
        ),
        BE_THERE,
    ),
}
_KM_PER_DEGREE = 111.2
_ALIKE = 0.5  # share of the words of two names that makes them one place's


class Row(msgspec.Struct, frozen=True):
    """A stated row: whether it came out, ``wrong`` what differs ('' = all came out), ``said`` what we have there instead."""

    kind: str  # site, dispute, plan, deadline, outcome
    stated: str
    wrong: str
    said: str

    @property
    def came_out(self) -> bool:
        """Whether nothing differs."""
        return not self.wrong


def measure(bundle: Bundle, library: Library) -> tuple[Row, ...]:
    """Return each stated row of a bundle with what became of it, its reports read and merged by marsad itself."""
    merged = merge_readings([read_report(each, library) for each in bundle.reports], library)
    events = {claim: event.id for event in merged.events for claim in event.claims}
    return judge(bundle, list(merged.told.values()), library.world, events)


def judge(
    bundle: Bundle, told: Sequence[Told], world: World, events: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    """Return each stated row of a bundle with what became of it."""
    known = ground(world)
    judge_ = _Judge(bundle, known)
    sites = histories(told, known, events)
    found = plans(told, known, events)
    rows = [row for stated in bundle.sites for row in judge_.site(stated, sites)]
    rows += [row for stated in bundle.plans for row in judge_.plan(stated, found)]
    return tuple(rows)


class _Judge:
    """Compares what a bundle states with what was worked out; places by id, point or name, actors by id and whole."""

    def __init__(self, bundle: Bundle, known: Ground) -> None:
        self.bundle, self.world = bundle, known.world

    def site(self, stated: SiteRow, sites: Mapping[str, SiteHistory]) -> list[Row]:
        text = f"{stated.site} {stated.status} {stated.actor or '–'}{' to ' + stated.to if stated.to else ''} from {_shown(stated.start)}"
        here = [i for p, h in sites.items() if self._same_place(stated.site, p) for i in h.intervals()]
        same = [i for i in here if self._fits(stated, i)]
        match = next((i for i in same if _agree(stated.start, (i.start.earliest, i.start.latest))), None)
        said = "; ".join(_interval(i) for i in here) or "nothing"
        if match is None:
            wrong = "another day" if same else "another status or actor" if here else "no history"
            return [Row("site", text, wrong, said)]
        rows = [Row("site", text, "", _interval(match))]
        if bool(stated.contested) != bool(match.contested_by):
            wrong = "not in dispute" if stated.contested else "in dispute"
            rows.append(Row("dispute", f"{text} contested by {list(stated.contested)}", wrong, _interval(match)))
        elif stated.contested:
            rows.append(Row("dispute", f"{text} contested by {list(stated.contested)}", "", _interval(match)))
        return rows

    def _fits(self, stated: SiteRow, i: Interval) -> bool:
        alike = i.status == stated.status or {i.status, stated.status} <= _THERE
        receiver = not stated.to or self._same_actor(stated.to, i.to)
        return alike and receiver and (not stated.actor or self._same_actor(stated.actor, i.who))

    def plan(self, stated: PlanRow, found: Iterable[Plan]) -> list[Row]:
        text = f"{stated.id}: {stated.who}: {stated.what}"
        own = [p for p in found if self._same_plan(stated, p)]
        if not own:
            near = [_plan(p) for p in found if set(p.reports) & set(stated.announced_in)]
            return [Row("plan", text, "no such plan", "; ".join(near) or "nothing")]
        plan = min(own, key=lambda p: p.deadline is None or p.deadline.latest != stated.due)
        rows = [Row("plan", text, "", _plan(plan))]
        due = plan.deadline.latest if plan.deadline else None
        rows.append(Row("deadline", f"{text} by {stated.due}", "" if due == stated.due else "another day", str(due)))
        others = {d.latest for d in plan.deadlines[1:]}
        for rival in stated.rivals:
            wrong = "" if rival in others else "no such rival"
            rows.append(Row("deadline", f"{text} or by {rival}", wrong, str(sorted(map(str, others)))))
        for each in stated.outcomes:
            result = plan.outcome(each.as_of)
            got = result.outcome.value if result else "not announced"
            wrong = "" if got == each.status else "another outcome"
            why = f"{got}: {result.why} {list(result.reports)}" if result else got
            rows.append(Row("outcome", f"{text} as of {each.as_of}: {each.status}", wrong, why))
        return rows

    def _same_plan(self, stated: PlanRow, plan: Plan) -> bool:
        kind = EventType(stated.type)
        aim = LEAVE if stated.polarity == "no" and kind.is_state else _AIMS.get(kind, kind.value)
        if plan.aim != aim or plan.type.is_state != kind.is_state:
            return False
        if not set(plan.reports) & set(stated.announced_in):
            return False
        if stated.places and not any(self._same_place(s, p) for s in stated.places for p in plan.where):
            return False
        # who is handed a place takes it over from whoever is stated to hand it over
        meant = (stated.who, *(stated.partners if kind is EventType.HANDOVER else ()))
        return not plan.who or any(self._same_actor(each, who) for each in meant for who in plan.who)

    def _same_actor(self, stated: str, who: Holder) -> bool:
        """Whether a stated actor is ours, a whole or a part of it; ids of other tables may be the beginning of ours."""
        if not who.key:
            return False
        actor = self.world.actors.get(stated)
        sides = {stated, stated.partition("/")[0], *self._known_as(self.bundle.actors.get(stated, ""))}
        sides |= {actor.part_of} if actor and actor.part_of else set()
        return bool(sides & set(who.sides)) or who.key.startswith(stated)

    def _known_as(self, name: str) -> set[str]:
        """Return the actors that bear a name in our table."""
        keys = keys_of(name, "en")
        found = self.world.names.get("en", {}).get(keys[0], ()) if keys else ()
        return {ref[2:] for rest, refs in found if rest == keys[1:] for ref in refs if ref[0] == "a"}

    def _same_place(self, stated: str, ours: str) -> bool:
        if stated == ours:
            return True
        place, point = self.world.places.get(ours), self.bundle.places.get(stated)
        if place is None:
            return any(_alike(name, ours.removeprefix("~")) for name in self.bundle.names.get(stated, ()))
        known = {keys_of(place.name_en, "en"), keys_of(place.name_ar, "ar")}
        if any(keys_of(name, "en" if name.isascii() else "ar") in known for name in self.bundle.names.get(stated, ())):
            return True
        if point is None or place.level in {"country", "adm1", "adm2"}:
            return False
        km = _apart(point.lat, point.lon, place.lat, place.lon)
        near = km is not None and point.km is not None and km <= point.km
        if stated not in self.world.places:
            return near
        # the field of a town's name, where our table has both
        ours_named = " ".join((*keys_of(place.name_en, "en"), *keys_of(place.name_ar, "ar")))
        return near and place.level == "site" and any(_alike(n, ours_named) for n in self.bundle.names.get(stated, ()))


def _apart(lat: float | None, lon: float | None, other_lat: float | None, other_lon: float | None) -> float | None:
    """Return how many km two points lie apart; None where one is not known."""
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return None
    return math.hypot(lat - other_lat, (lon - other_lon) * math.cos(math.radians(lat))) * _KM_PER_DEGREE


def _alike(name: str, key: str) -> bool:
    """Whether two names share at least half of the words of the shorter one."""
    lang = "en" if name.isascii() else "ar"
    a, b = set(keys_of(name, lang)), set(key.split())
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= _ALIKE


def _agree(a: Days, b: Days) -> bool:
    low = max(d for d in (a[0], b[0], date.min) if d is not None)
    high = min(d for d in (a[1], b[1], date.max) if d is not None)
    return low <= high


def _shown(days: Days) -> str:
    a, b = days
    return str(a) if a == b and a else f"{a or '…'}–{b or '…'}"


def _interval(i: Interval) -> str:
    end = f" to {_shown((i.end.earliest, i.end.latest))}" if i.end else ""
    receiver = f" to {i.to.key}" if i.to.key else ""
    marks = f"{' implied' if i.implied else ''}{' disputed by ' + str(list(i.contested_in)) if i.contested_in else ''}"
    start = _shown((i.start.earliest, i.start.latest))
    return f"{i.who.key or '–'} {i.status.value}{receiver} from {start}{end}{marks} {list(i.reports)}"


def _plan(p: Plan) -> str:
    who = ", ".join(h.key for h in p.who) or "–"
    return f"{who}: {p.aim} {', '.join(p.where) or '–'} by {p.deadline.latest if p.deadline else '–'} {list(p.reports)}"
