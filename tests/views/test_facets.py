"""What a search can be narrowed by, with how many events that leaves."""

from marsad.model.claim import EventType, Phase, Polarity, Role
from marsad.model.event import Event, Spot, Standing
from marsad.views.facets import facets


def event(name: str, kind: EventType, place: str, *actors: str) -> Event:
    spots = (Spot(Role.PLACE, place, place), Spot(Role.TO, place, place), Spot(Role.PLACE, "a hill"))
    return Event(
        *(name, kind, Phase.DONE, Polarity.YES, True, False, None, None, spots, actors, (), (), {}, ()),
        standing=Standing(1, 1, 1, ()),
    )


EVENTS = [
    event("e1", EventType.CLASH, "fort", "reds"),
    event("e2", EventType.CLASH, "mill", "reds", "blues"),
    event("e3", EventType.ARREST, "fort"),
]


def test_values_come_most_frequent_first_each_event_once():
    found = facets(EVENTS, {})
    assert [(v.value, v.count) for v in found["type"]] == [("clash", 2), ("arrest", 1)]
    assert [(v.value, v.count) for v in found["place"]] == [("fort", 2), ("mill", 1)]
    assert [(v.value, v.count) for v in found["actor"]] == [("reds", 2), ("blues", 1)]


def test_what_is_chosen_is_always_shown_so_that_it_can_be_taken_back():
    found = facets(EVENTS, {"place": ("mill", "gate")}, most=1)
    assert [(v.value, v.count, v.chosen) for v in found["place"]] == [
        ("fort", 2, False),
        ("mill", 1, True),
        ("gate", 0, True),
    ]
