"""Whose forces a name meant on the day of what is told: the Syrian army of 2012 was the Assad government's; pure."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from marsad.model.claim import Claim, Filler, Link
from marsad.model.entity import World
from marsad.model.when import Relation

Named = TypeVar("Named", Filler, Link)
#: Times that end before, or as, what is told ends: "since 2012" still holds on the day of the report.
_ENDED = frozenset({Relation.ON, Relation.WITHIN_PAST, Relation.UNTIL, Relation.BEFORE})


def of_its_day(claim: Claim, published: date | None, world: World) -> Claim:
    """Return the claim with those actors that the names of their successors meant on its day."""
    day = claim.time.latest if claim.time is not None and claim.time.relation in _ENDED else None
    day = published if day is None or (published is not None and published < day) else day
    if day is None:
        return claim
    made = {role: tuple(_then(f, day, world) for f in fillers) for role, fillers in claim.roles.items()}
    said = tuple(_then(link, day, world) for link in claim.said_by)
    return claim if (made, said) == (claim.roles, claim.said_by) else replace(claim, roles=made, said_by=said)


def _then(filler: Named, day: date, world: World) -> Named:
    """Return a filler or source with whom its name meant on a day, a unit with the force that it was of."""
    root, slash, unit = (filler.is_ or "").partition("/")
    actor = world.actors.get(root)
    if actor is None or actor.since is None or not actor.before or day >= actor.since:
        return filler
    return replace(filler, is_=f"{actor.before}{slash}{unit}")
