"""Sources and data: what the record holds, whose reports they are, what is known of places and actors, under which licences."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import marsad
from marsad.web.here import Here
from marsad.web.look import Look, page
from marsad.web.route import Reply, Route


def about(here: Here) -> Reply:
    """How much of what there is, and where it comes from."""
    look = Look(here)
    world = look.world
    outlets = here.cached("outlets", here.record.store.outlets)
    return page(
        "about",
        "about.html",
        look,
        counts=here.cached("counts", here.record.store.counts),
        version=marsad.__version__,
        outlets=sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0])),
        levels=Counter(place.level for place in world.places.values()).most_common(),
        unlocated=sum(place.lat is None for place in world.places.values()),
        actors=len(world.actors),
        roads=len(world.roads),
        known_outlets=len(world.outlets),
        tiles=here.desk.serving.tiles,
        notice=(files("marsad.web") / "static" / "NOTICE.txt").read_text("utf-8"),
    )


routes = (Route("/about", about),)
