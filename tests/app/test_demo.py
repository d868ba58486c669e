"""The demo's own sums: what is told of each site and which way things went."""

from datetime import date

import pytest

from marsad.app import demo
from marsad.app.demo.sites import State, Story, routes, site_states
from marsad.model.claim import (
    Certainty,
    Claim,
    EventType,
    Filler,
    Link,
    Phase,
    Polarity,
    Quote,
    Role,
    SourceKind,
    Stance,
)
from marsad.model.when import Relation, When

DAY = date(2026, 2, 23)
BASE = Filler("the base", 0, 8, is_="qasrak-base")
TROOPS = Filler("troops", 0, 6)


def claim(kind=EventType.WITHDRAWAL, phase=Phase.DONE, polarity=Polarity.YES, **changes):
    values = {
        "report": "r",
        "id": "r.1",
        "lang": "en",
        "type": kind,
        "phase": phase,
        "polarity": polarity,
        "certainty": Certainty.CERTAIN,
        "background": False,
        "trigger": Quote("", 0, 0),
        "roles": {Role.ACTOR: (TROOPS,), Role.FROM: (BASE,), Role.PLACE: (BASE,)},
        "numbers": {},
        "time": None,
        "said_by": (),
        "evidence": Quote("", 0, 0),
        "rule": "",
    }
    return Claim(**(values | changes))


def told(*claims, lang="en"):
    stories = [Story(DAY, "Okaz", claims)]
    return site_states(stories, lambda place: place == "qasrak-base", lang).get("qasrak-base", [])


@pytest.mark.parametrize(
    ("kind", "phase", "polarity", "state"),
    [
        (EventType.WITHDRAWAL, Phase.PLANNED, Polarity.YES, State.TO_BE_LEFT),
        (EventType.WITHDRAWAL, Phase.BEGUN, Polarity.YES, State.BEING_LEFT),
        (EventType.WITHDRAWAL, Phase.ONGOING, Polarity.YES, State.BEING_LEFT),
        (EventType.WITHDRAWAL, Phase.DONE, Polarity.YES, State.LEFT),
        (EventType.WITHDRAWAL, Phase.PLANNED, Polarity.NO, State.HELD),
        (EventType.PRESENCE, Phase.ONGOING, Polarity.YES, State.HELD),
        (EventType.PRESENCE, Phase.ONGOING, Polarity.NO, State.LEFT),
        (EventType.PRESENCE, Phase.PLANNED, Polarity.NO, State.TO_BE_LEFT),
        (EventType.CAPTURE, Phase.DONE, Polarity.YES, State.HELD),
    ],
)
def test_each_kind_of_claim_says_its_state(kind, phase, polarity, state):
    assert [t.state for t in told(claim(kind, phase, polarity))] == [state]


@pytest.mark.parametrize(
    "one",
    [
        claim(EventType.CAPTURE, Phase.PLANNED),
        claim(EventType.SHELLING),
        claim(background=True),
        claim(roles={Role.FROM: (Filler("Syria", 0, 5, is_="syria"),)}),
    ],
    ids=["only planned", "no matter of holding", "history", "no site"],
)
def test_other_claims_say_nothing_of_a_site(one):
    assert told(one) == []


def test_a_site_is_not_left_when_only_vehicles_are_taken_away():
    vehicles = {Role.CARGO: (Filler("vehicles", 0, 8),), Role.FROM: (BASE,)}
    assert [t.state for t in told(claim(roles=vehicles))] == [State.BEING_LEFT]


def test_a_denial_is_kept_as_one():
    link = Link("the ministry", 0, 12, SourceKind.OFFICIAL, Stance.DENIES)
    (telling,) = told(claim(said_by=(link,)))
    assert (telling.state, telling.denied, telling.source) == (State.LEFT, True, link)


def test_a_plan_stands_on_the_day_it_is_told_with_its_deadline():
    deadline = date(2026, 3, 23)
    when = When(Relation.BY, "", 0, 0, earliest=DAY, latest=deadline)
    (telling,) = told(claim(phase=Phase.PLANNED, time=when))
    assert (telling.day, telling.by) == (DAY, deadline)


def test_a_report_in_two_languages_tells_each_thing_once():
    both = (claim(), claim(lang="ar"))
    assert len(told(*both)) == len(told(*both, lang="ar")) == 1
    assert len(told(claim(), lang="ar")) == 1, "what stands in one language only is told in both"


def test_tellings_stand_oldest_first():
    when = When(Relation.ON, "", 0, 0, earliest=date(2026, 2, 1), latest=date(2026, 2, 1))
    assert [t.day for t in told(claim(), claim(time=when))] == [date(2026, 2, 1), DAY]


def test_a_route_needs_two_of_origin_road_and_goal():
    road = Filler("the M4", 0, 6, is_="m4")
    way = claim(roles={Role.FROM: (BASE,), Role.VIA: (road,)})
    (route,) = routes([Story(DAY, "Okaz", (claim(), way))], "en")
    assert (route.origin, route.via, route.to) == ((BASE,), (road,), ())


def test_each_report_of_the_demo_is_there_in_order_of_days():
    days = [sample.published for sample in demo.samples()]
    assert days == sorted(days)
    assert all(sample.path.read_text("utf-8").strip() for sample in demo.samples())


def test_the_demo_has_a_word_for_each_state_in_both_languages():
    for lang in ("en", "ar"):
        assert {state.value for state in State} <= demo.words(lang).keys()
        assert all(demo.words(lang).values())
