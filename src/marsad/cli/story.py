"""What the demo's reports come to together: the history of each site, the plans and the routes, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from marsad.cli.show import Look
from marsad.cli.show_event import Names
from marsad.cli.show_history import interval_line, plan_lines, route_line, section
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.holders import Ground, ground
from marsad.record.plans import plans
from marsad.record.routes import routes
from marsad.record.sites import histories


def summary(told: Sequence[Told], world: World, look: Look, events: Mapping[str, str]) -> str:
    """Return histories, plans and routes in English, then in Arabic; ``events``: claim → its event."""
    known = ground(world)
    return "\n".join(line for lang in ("en", "ar") for line in _part(told, known, Names(world, lang), look, events))


def _part(told: Sequence[Told], known: Ground, names: Names, look: Look, events: Mapping[str, str]) -> Iterator[str]:
    by_id = {each.claim.id: each for each in told}
    as_of = max(each.report.published for each in told if each.report.published)
    yield from section(names.label("sites"), _sites(told, known, names, look, events, by_id), look)
    made = [p for p in plans(told, known, events) if p.where]
    yield from section(
        names.label("plans"), (line for p in made for line in plan_lines(p, as_of, by_id, names, look)), look
    )
    ways = routes(told, known.world, events)
    yield from section(names.label("routes"), (route_line(each, by_id, names, look) for each in ways), look)


def _sites(
    told: Sequence[Told],
    known: Ground,
    names: Names,
    look: Look,
    events: Mapping[str, str],
    by_id: Mapping[str, Told],
) -> Iterator[str]:
    for place, history in histories(told, known, events).items():
        if place in known.world.places and known.world.places[place].level == "site":
            yield f"  {look.words(names.place(place))}"
            for one in history.intervals():
                yield interval_line(one, by_id, names, look)
