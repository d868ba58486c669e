"""Events of one claim, and how they are told."""

from __future__ import annotations

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.knowledge.wording import wording
from marsad.model.claim import (
    Certainty,
    Claim,
    Filler,
    Phase,
    Polarity,
    Quote,
    Role,
)
from marsad.model.event import Event, Spot, Standing, Told
from marsad.model.report import Report
from marsad.views.account import Account
from marsad.views.document import plain
from marsad.views.sitrep import tongue

DAY = date(2026, 2, 23)


@pytest.fixture(scope="module")
def world():
    return built_in().world


def account(world, kind, phase, polarity=Polarity.YES, lang="en", **roles):
    """An event of one claim; a role's value is an id of the tables, or words in quotation marks."""
    spots: list[Spot] = []
    fillers: dict[Role, list[Filler]] = {}
    sides: dict[str, tuple[str, ...]] = {"actor": (), "target": (), "partner": ()}
    for name, values in roles.items():
        role = Role(name.rstrip("_"))
        for value in [values] if isinstance(values, str) else values:
            words = value.strip('"')
            is_ = None if value.startswith('"') else value
            fillers.setdefault(role, []).append(Filler(words, 0, len(words), is_=is_, named=is_ is None))
            if role.is_place:
                place = world.places.get(value)
                spots.append(Spot(role, words, is_, place.lat if place else None, place.lon if place else None))
            elif is_ is not None and role.value in sides:
                sides[role.value] = (*sides[role.value], is_)
    claim = Claim(  # in the order of its fields
        "r_1", "r_1.k1", lang, kind, phase, polarity, Certainty.CERTAIN, False, Quote("x", 0, 1),
        {role: tuple(each) for role, each in fillers.items()}, {}, None, (), Quote("x", 0, 1), "",
    )  # fmt: skip
    event = Event(
        "e1", kind, phase, polarity, polarity is Polarity.YES, False, None, None, tuple(spots), sides["actor"],
        sides["target"], sides["partner"], {}, (claim.id,), Standing(1, 1, 1, ()),
    )  # fmt: skip
    return Account(event, (Told(Report("r_1", "x", DAY), claim),))


def said(world, lang, *args, **more):
    teller = tongue(wording(lang), world)
    teller.namer._met |= set(world.actors) | set(world.places)  # no originals beside the names
    return plain(teller.sentence(account(world, *args, **more)))


def told(world, lang, kind, words_in="", phase=Phase.DONE, polarity=Polarity.YES, **roles):
    """The sentence, of a claim that was read in the reader's own language unless another one is said."""
    return said(world, lang, kind, phase, polarity, words_in or lang, **roles)
