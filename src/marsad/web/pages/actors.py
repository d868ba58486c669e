"""Who acts: all that the record tells of, and of each what it did, what was done to it and what it means to do."""

from __future__ import annotations

from collections import Counter

from marsad.store import EventFilter
from marsad.web.asked import day
from marsad.web.here import Here
from marsad.web.history import told_by
from marsad.web.look import Look, page
from marsad.web.route import Reply, Route
from marsad.web.sourced import in_words

#: So many of the latest events are counted for the list, and so many lines of a timeline are shown.
_COUNTED, _LINES = 2000, 200


def actors(here: Here) -> Reply:
    """All actors of the latest events, the most frequent first."""
    look = Look(here)
    found = here.cached("latest", lambda: here.record.store.events(EventFilter(limit=_COUNTED)))
    counts: Counter[str] = Counter()
    for event in found:
        counts.update({*event.actors, *event.targets, *event.partners})
    if not counts:
        return page("actors", "empty.html", look, command="marsad add report.txt --published 2026-02-23")
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return page("actors", "actors.html", look, rows=rows, counted=len(found), most=_COUNTED)


def actor(here: Here) -> Reply:
    """One actor, day by day."""
    look, name = Look(here), here.names["name"]
    known = day(here, "known")
    entries = here.cached(("actor", name, known), lambda: here.record.timeline(name, known_by=known))
    part = here.first("part")
    shown = [each for each in reversed(entries) if not part or each.part.value == part]
    told = told_by(here, (claim for each in shown[:_LINES] for claim in each.claims[:6]))
    known_actor = look.world.actors.get(name) or look.world.actors.get(name.partition("/")[0])
    return page(
        "actor",
        "actor.html",
        look,
        name=name,
        actor=known_actor,
        rows=[(each, in_words(each.claims, told, here.lang)) for each in shown[:_LINES]],
        count=len(shown),
        parts_of=sorted(id_ for id_, each in look.world.actors.items() if each.part_of == name),
    )


routes = (Route("/actors", actors), Route("/actor/{name:path}", actor))
