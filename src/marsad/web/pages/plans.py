"""What is planned, by whom, said when, by when; and what had come of it by a day, with the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from marsad.record.fulfils import LEAVE
from marsad.record.plans import Outcome, Plan
from marsad.record.plans import plans as plans_of
from marsad.store import ClaimFilter
from marsad.web.asked import day
from marsad.web.here import Here
from marsad.web.history import overlay, patience, told_by
from marsad.web.look import Look, page
from marsad.web.route import Reply, Route

#: So many of the latest claims are looked through; so many plans are listed; so many seconds a page waits for them.
_LATEST, _LISTED, _WAIT = 20_000, 100, 1.0


def plans(here: Here) -> Reply:
    """All plans, as they stood on a day."""
    last, look = here.record.last_day(), Look(here)
    if last is None:
        return page("plans", "empty.html", look, command="marsad add report.txt --published 2026-02-23")
    on = day(here, "on") or last
    places, actors = here.all("place"), here.all("actor")
    answer = here.desk.slow.get(
        ("plans", places, actors), here.desk.version(), lambda: _plans(here, places, actors), patience(here, _WAIT)
    )
    found = answer.made or ()
    rows = [(plan, result) for plan in found if (result := plan.outcome(on)) is not None]
    counts = {one: sum(result.outcome is one for _, result in rows) for one in Outcome}
    asked = here.first("outcome")
    shown = [(plan, result) for plan, result in rows if not asked or result.outcome.value == asked]
    shown.sort(key=lambda row: _due(row[0]) or date.max)
    told = told_by(here, (claim for plan, result in shown[:_LISTED] for claim in (*plan.claims, *result.claims)))
    return page(
        "plans",
        "plans.html",
        look,
        on=on,
        fresh=answer.fresh,
        rows=shown[:_LISTED],
        more=max(0, len(shown) - _LISTED),
        counts={one: count for one, count in counts.items() if count},
        told=told,
        aim=lambda plan: aim(plan, look),
        late=lambda plan: _late(plan, on),
    )


def _plans(here: Here, places: Sequence[str], actors: Sequence[str]) -> tuple[Plan, ...]:
    """Return the plans that the latest claims tell of, with what they tell of their outcome."""
    record = here.record
    wanted = ClaimFilter(places=tuple(places), actors=tuple(actors), limit=_LATEST)
    told = list(overlay(here).told(record.store.told_where(wanted, text=False)))
    return plans_of(told, record.ground, record.store.events_of(each.claim.id for each in told))


def aim(plan: Plan, look: Look) -> str:
    """Return what a plan comes to."""
    key = f"aim.{plan.aim}{'.state' if plan.aim == LEAVE and plan.type.is_state else ''}"
    return look.label(key) if look.knows(key) else look.type(plan.aim)


def _due(plan: Plan) -> date | None:
    return plan.deadline.latest if plan.deadline else None


def _late(plan: Plan, on: date) -> int | None:
    """Return how many days there are until the deadline, less than 0 where it has passed."""
    due = _due(plan)
    return (due - on).days if due else None


routes = (Route("/plans", plans),)
