"""The report that marsad began with, as a record has it: which sites are left, which is being left, what is planned."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.loaded import built_in

from marsad.app.evaluate.gold import read_gold
from marsad.app.library import Library
from marsad.app.reading import read_report
from marsad.model.claim import Filler
from marsad.model.event import Told
from marsad.record.holders import ground
from marsad.record.plans import plans
from marsad.record.routes import routes
from marsad.record.sites import SiteHistory, histories
from marsad.record.timelines import timeline

DAY = date(2026, 2, 23)
(SEED,) = read_gold(Path(__file__).parents[2] / "gold" / "seed").reports


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return built_in()


@pytest.fixture(scope="module")
def told(known: Library) -> list[Told]:
    """What the reader makes of it."""
    return [Told(SEED.report, claim) for claim in read_report(SEED.report, known).claims]


@pytest.fixture(scope="module")
def sites(known: Library, told: list[Told]) -> dict[str, SiteHistory]:
    """The histories of its places."""
    return histories(told, ground(known.world))


@pytest.mark.parametrize(
    ("site", "status"),
    [
        ("qasrak-base", "leaving"),
        ("tanf-garrison", "left"),
        ("shaddadi-base", "left"),
        ("kharab-al-jir", "left"),
    ],
)
def test_each_base_has_its_state_on_the_day_of_the_report(
    sites: dict[str, SiteHistory], site: str, status: str
) -> None:
    (state,) = [s for s in sites[site].state(DAY, known_by=DAY) if s.interval.who.key == "us-forces"]
    assert (state.interval.status, state.sure, state.interval.disputed) == (status, True, False)
    assert sites[site].state(DAY, known_by=date(2026, 2, 22)) == (), "nothing was known the day before"


def test_each_state_stands_on_the_word_of_its_own_source(sites: dict[str, SiteHistory], told: list[Told]) -> None:
    said = {t.claim.id: {link.text for link in t.claim.said_by} for t in told}

    def sources(site: str) -> set[str]:
        return {
            text
            for state in sites[site].state(DAY)
            if state.interval.who.key == "us-forces"
            for claim in state.interval.claims
            for text in said[claim]
        }

    assert {"وسائل إعلام غربية", "مصادر متطابقة", "Western media", "Similar sources"} == sources("qasrak-base")
    assert {"مسؤولون سوريون وأكراد", "Syrian and Kurdish officials"} == sources("kharab-al-jir")
    assert sources("tanf-garrison") == sources("shaddadi-base") == set(), "the paper's own voice"


def test_the_country_is_not_left_yet(sites: dict[str, SiteHistory]) -> None:
    meant = {(i.who.key, i.status.value, i.latest) for i in sites["syria"].intentions() if i.who.key}
    assert ("us-forces", "left", date(2026, 3, 23)) in meant
    later = sites["syria"].state(date(2026, 4, 1))
    assert {s.interval.status.value for s in later if s.interval.who.key == "us-forces"} == {"present"}


def test_the_plan_to_leave_the_country_is_open_with_its_deadline(known: Library, told: list[Told]) -> None:
    found = [p for p in plans(told, ground(known.world)) if p.where == ("syria",) and not p.type.is_state]
    (plan,) = found
    assert ([h.key for h in plan.who], plan.aim) == (["us-forces"], "leave")
    assert [d.latest for d in plan.deadlines] == [date(2026, 3, 23)]
    for as_of, outcome in ((DAY, "pending"), (date(2026, 3, 23), "pending"), (date(2026, 3, 24), "unknown")):
        result = plan.outcome(as_of)
        assert result is not None
        assert result.outcome == outcome
    assert plan.outcome(date(2026, 2, 22)) is None


def test_the_trucks_went_the_way_that_each_sentence_tells(known: Library, told: list[Told]) -> None:
    ways = {tuple(s.id for s in route.spots) for route in routes(told, known.world)}
    assert ways == {("qasrak-base", "iraq")}, "the road's sentence names neither from nor to"
    by_one_event = {t.claim.id: "e1" for t in told if t.claim.type.value in {"withdrawal", "movement"} and _trucks(t)}
    (route,) = [r for r in routes(told, known.world, by_one_event) if r.road]
    assert [s.id for s in route.spots] == ["qasrak-base", "m4", "iraq"]
    assert route.line == (), "where in Iraq it goes is not told"


def _trucks(told: Told) -> bool:
    return any(f.text in {"الشاحنات", "trucks"} or "قسرك" in f.text or "Qasrk" in f.text for f in _fillers(told))


def _fillers(told: Told) -> list[Filler]:
    return [f for own in told.claim.roles.values() for f in own] if told.claim.phase.value != "begun" else []


def test_what_the_american_forces_did_and_mean_to_do(known: Library, told: list[Told]) -> None:
    lines = timeline("us-forces", told, ground(known.world))
    parts = {(line.part.value, line.type.value, line.phase.value) for line in lines}
    assert {
        ("did", "withdrawal", "begun"),
        ("did", "withdrawal", "done"),
        ("planned", "withdrawal", "planned"),
    } <= parts
