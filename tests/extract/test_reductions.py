"""Forces that are cut, that come back, that are left somewhere; who leaves and who only attends."""

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role


@pytest.mark.parametrize(
    ("text", "phase", "cargo", "place"),
    [
        ("Washington plans to cut its force in Iraq to fewer than 2,000 by September.", "planned", "its force", "iraq"),
        (
            "The U.S. has halved the number of troops at Ain al-Asad.",
            "done",
            "the number of troops",
            "ain-al-asad",
        ),
        ("خفضت الولايات المتحدة قواتها في سوريا إلى النصف", "done", "قواتها", "syria"),
    ],
)
def test_a_force_that_is_cut_leaves_in_part(known, text, phase, cargo, place):
    (claim,) = read_text(text, known, published=MONDAY)
    assert claim.type is EventType.WITHDRAWAL
    assert facet(claim, "stands").split()[0] == phase
    assert facet(claim, "cargo") == cargo
    assert [f.is_ for f in claim.roles[Role.FROM]] == [place]


@pytest.mark.parametrize(
    "text", ["The council cut its budget to 2,000 pounds.", "The company reduced its workforce in Iraq to 200."]
)
def test_what_is_no_force_is_cut_without_us(known, text):
    assert read_text(text, known, published=MONDAY) == []


@pytest.mark.parametrize(
    ("text", "actor", "to"),
    [
        ("عادت القوات الروسية إلى مطار القامشلي", "القوات الروسية", "مطار القامشلي"),
        ("انتشرت قوات اليونيفيل في الناقورة", "قوات اليونيفيل", ""),
    ],
)
def test_a_force_comes_back_or_deploys(known, text, actor, to):
    (claim,) = read_text(text, known, published=MONDAY)
    assert claim.type is EventType.DEPLOYMENT
    assert (facet(claim, "actor"), facet(claim, "to")) == (actor, to)


def test_soldiers_who_go_home_are_not_deployed(known):
    told = read_text("عاد الجنود إلى منازلهم بعد انتهاء خدمتهم", known, published=MONDAY)
    assert all(claim.type is not EventType.DEPLOYMENT for claim in told)


def test_who_is_left_is_there(known):
    (claim,) = read_text("About 200 soldiers are left in the town.", known, published=MONDAY)
    assert claim.type is EventType.PRESENCE
    assert facet(claim, "count") == "200"
    told = read_text("Two soldiers were left dead at the post.", known, published=MONDAY)
    assert all(claim.type is not EventType.PRESENCE for claim in told)


def test_trucks_leave_not_their_load(known):
    claim = claim_at(known, "شوهدت شاحنات محملة بمعدات عسكرية تغادر قاعدة تل بيدر نحو القامشلي", "تغادر")
    assert facet(claim, "actor") == "شاحنات"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The base was handed over to the Iraqi army in a ceremony attended by the U.S. ambassador.", ""),
        ("The base was handed over to the Iraqi army by the coalition.", "the coalition"),
        ("Three men were killed in an ambush laid by the Islamic State.", "the Islamic State"),
    ],
)
def test_by_is_of_the_participle_before_it(known, text, actor):
    (claim,) = read_text(text, known, published=MONDAY)
    assert facet(claim, "actor") == actor
