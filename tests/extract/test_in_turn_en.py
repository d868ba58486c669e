"""One verb with two objects, each with what the same preposition brings: "moved forces from Tanf and equipment from Shaddadi"."""

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import EventType, NumberKind, Role


def said(claim, *roles):
    return [[f.text for f in claim.roles.get(role, ())] for role in roles]


@pytest.mark.parametrize(
    ("text", "roles", "told"),
    [
        (
            "The army moved its forces from Tanf and its equipment from Shaddadi.",
            (Role.CARGO, Role.FROM),
            [["its forces", "its equipment"], ["Tanf", "Shaddadi"]],
        ),
        (
            "The army sent two battalions to Goma and ten tanks to Bukavu.",
            (Role.CARGO, Role.TO),
            [["two battalions", "ten tanks"], ["Goma", "Bukavu"]],
        ),
        (
            "Militants abducted three people from Jos and a priest from Kaduna.",
            (Role.TARGET, Role.FROM),
            [["three people", "a priest"], ["Jos", "Kaduna"]],
        ),
        (
            "The strikes killed two soldiers in Idlib and a farmer in Hama.",
            (Role.TARGET, Role.PLACE),
            [["two soldiers", "a farmer"], ["Idlib", "Hama"]],
        ),
        (
            "The army fired 20 rockets at Kyiv and ten shells at Kharkiv.",
            (Role.MEANS, Role.PLACE),
            [["20 rockets", "ten shells"], ["Kyiv", "Kharkiv"]],
        ),
        # the second is joined to where, not to whom
        (
            "Gunmen attacked a patrol in villages near Jos and towns near Kaduna.",
            (Role.TARGET,),
            [["a patrol"]],
        ),
    ],
)
def test_a_verb_is_done_to_both(known, text, roles, told):
    (claim,) = read_text(text, known)
    assert said(claim, *roles) == told


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Russia launched 30 missiles at Kyiv and 50 drones at Odesa overnight.",
            ("30 missiles", "Kyiv", 30),
            ("50 drones", "Odesa", 50),
        ),
        (
            "The Houthis fired two missiles at Ashdod and five drones at Eilat on Monday.",
            ("two missiles", "Ashdod", 2),
            ("five drones", "Eilat", 5),
        ),
    ],
)
def test_weapons_of_two_kinds_are_two_events(known, text, first, second):
    claims = sorted(read_text(text, known), key=lambda c: c.type != EventType.SHELLING)
    assert [c.type for c in claims] == [EventType.SHELLING, EventType.DRONE_STRIKE]
    for claim, (means, place, count) in zip(claims, (first, second), strict=True):
        assert said(claim, Role.MEANS, Role.PLACE, Role.TARGET) == [[means], [place], []]
        assert claim.numbers[NumberKind.COUNT].low == count
    assert claims[0].time == claims[1].time
    assert claims[0].time is not None
