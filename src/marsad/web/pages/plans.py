"""What is planned, by whom, said when, by when; and what had come of it by a day, with the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from marsad.model.event import Told
from marsad.record.fulfils import LEAVE
from marsad.record.plans import Outcome, Plan, Result
from marsad.record.plans import plans as plans_of
from marsad.store import ClaimFilter
from marsad.web.asked import day, number
from marsad.web.here import Here
from marsad.web.history import overlay, patience, told_by
from marsad.web.look import Look, page
from marsad.web.route import Reply, Route

#: So many of the latest claims are looked through; so many plans stand on a page; so many seconds it waits for them.
_LATEST, _LISTED, _WAIT = 20_000, 40, 1.0
#: Of what a plan stands on so many claims are looked at, and so many shown.
_LOOKED, _SHOWN = 12, 3


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
    found, offset = answer.made or (), number(here, "offset")

    def make() -> list[tuple[Plan, Result]]:
        held = [(plan, result) for plan in found if (result := plan.outcome(on)) is not None]
        return sorted(held, key=lambda row: _due(row[0]) or date.max)

    rows = here.cached(("plans", places, actors, on), make) if answer.fresh else make()
    counts = {one: sum(result.outcome is one for _, result in rows) for one in Outcome}
    asked = here.first("outcome")
    shown = [(plan, result) for plan, result in rows if not asked or result.outcome.value == asked]
    listed = shown[offset : offset + _LISTED]
    looked = [each for plan, result in listed for each in (*plan.claims[:_LOOKED], *result.claims[:_LOOKED])]
    told = told_by(here, looked)
    return page(
        "plans",
        "plans.html",
        look,
        on=on,
        fresh=answer.fresh,
        rows=listed,
        offset=offset,
        limit=_LISTED,
        more=len(shown) > offset + _LISTED,
        counts={one: count for one, count in counts.items() if count},
        shown_of=lambda claims: _said(claims, told, here.lang),
        count_more=lambda claims: max(0, len(claims) - _SHOWN),
        aim=lambda plan: aim(plan, look),
        late=lambda plan: _late(plan, on),
    )


def _plans(here: Here, places: Sequence[str], actors: Sequence[str]) -> tuple[Plan, ...]:
    """Return the plans that the latest claims tell of, with what they tell of their outcome."""
    record = here.record
    wanted = ClaimFilter(places=tuple(places), actors=tuple(actors), limit=_LATEST)
    told = list(overlay(here).told(record.store.told_where(wanted, text=False)))
    return plans_of(told, record.ground, record.store.events_of(each.claim.id for each in told))


def _said(claims: Sequence[str], told: Mapping[str, Told], lang: str) -> list[Told]:
    """Return what is shown of the claims that a plan stands on: those in the reader's language first, in order of time."""
    held = [told[each] for each in claims if each in told]
    return sorted(held, key=lambda each: each.claim.lang != lang)[:_SHOWN]


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
