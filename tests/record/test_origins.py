"""On whose word an event stands."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.record.claims import WORLD
from tests.record.made import fact

from marsad.model.claim import Certainty, Claim, EventType, Link, Phase, Polarity, Quote, SourceKind, Stance
from marsad.model.event import Told
from marsad.model.report import Report
from marsad.model.when import Relation, When
from marsad.record.atlas import atlas_of
from marsad.record.clauses import Clause
from marsad.record.origins import standing

ATLAS = atlas_of(WORLD)
DAY = date(2026, 3, 10)


def source(text: str, kind: str = "official", stance: str = "asserts", is_: str | None = None) -> Link:
    return Link(text, 0, len(text), SourceKind(kind), Stance(stance), is_=is_)


def told(id_: str, *said_by: Link, hours: float = 0, outlet: str = "", days_ago: int | None = 0, **changes) -> Told:
    at = datetime(2026, 3, 10, 6, tzinfo=UTC) + timedelta(hours=hours)
    report = Report(id_, "text", at.date(), outlet or f"outlet {id_}", published_at=at)
    day = None if days_ago is None else at.date() - timedelta(days=days_ago)
    fields: dict[str, Any] = {
        "report": id_,
        "id": f"{id_}.k",
        "lang": "en",
        "type": EventType.DRONE_STRIKE,
        "phase": Phase.DONE,
        "polarity": Polarity.YES,
        "certainty": Certainty.CERTAIN,
        "background": False,
        "trigger": Quote("", 0, 0),
        "roles": {},
        "numbers": {},
        "time": When(Relation.ON, "", 0, 0, day, day) if day else None,
        "said_by": said_by,
        "evidence": Quote("", 0, 0),
        "rule": "",
    }
    return Told(report, Claim(**(fields | changes)))


def stand(*claims: Told, roots: dict[str, str] | None = None, one_clause: bool = False):
    ids = [each.claim.id for each in claims]
    clauses = {id_: Clause(ids[0] if one_clause else id_, (fact(id_),), fact(id_)) for id_ in ids}
    return standing(claims, roots or {}, clauses, ATLAS)


def keys(found) -> set[str]:
    return {origin.key for origin in found.origins}


def test_an_institution_is_one_origin_in_all_stories_and_what_has_no_name_one_a_story():
    named = stand(told("a", source("the army", is_="home-army")), told("b", source("جيش الوطن", is_="home-army")))
    assert (named.independent, named.stories, named.named) == (1, 2, 1)
    nameless = stand(told("a", source("residents", "witness")), told("b", source("residents", "witness")))
    assert (nameless.independent, nameless.named) == (2, 0)


def test_anonymous_plurals_count_once_a_story_and_officials_by_who_they_are():
    both = stand(
        told("a", source("identical sources", "unnamed")),
        told("b", source("the sources", "unnamed")),
        roots={"b": "a"},
    )
    assert both.independent == 1
    two = stand(told("a", source("a Kurdish official")), told("b", source("a Syrian official")), roots={"b": "a"})
    assert two.independent == 2


def test_a_copy_has_the_word_of_its_root_whomever_it_credits():
    found = stand(
        told("root", source("the army", is_="home-army")),
        told("copy", source("Root Wire", "media"), source("the army", is_="home-army"), hours=1),
        told("bare", source("Root Wire", "media"), hours=2),
        roots={"copy": "root", "bare": "root"},
        one_clause=True,
    )
    assert keys(found) == {"is:home-army"}
    assert (found.reports, found.stories) == (3, 1)


def test_what_an_outlet_adds_to_what_its_source_says_is_no_second_word():
    found = stand(told("a", source("the army", is_="home-army")), told("b"), roots={"b": "a"})
    assert keys(found) == {"is:home-army"}


def test_history_and_what_others_told_before_have_no_origin():
    history = stand(told("a", days_ago=9))
    assert (history.independent, history.recalled_in) == (0, ("a",))
    again = stand(told("a"), told("b", hours=30, days_ago=1))
    assert (keys(again), again.recalled_in) == ({"own:a"}, ("b",))
    assert stand(told("a", background=True)).independent == 0


def test_fresh_news_a_state_and_a_sourced_word_are_no_recalls():
    assert stand(told("a"), told("b", hours=5)).independent == 2
    state: dict[str, Any] = {"type": EventType.PRESENCE, "phase": Phase.ONGOING}
    assert stand(told("a", **state), told("b", hours=60, days_ago=None, **state)).independent == 2
    assert stand(told("a"), told("b", source("the army", is_="home-army"), hours=60)).independent == 2


def test_over_the_past_two_weeks_is_news_and_earlier_this_month_is_not():
    def span(relation):
        return When(relation, "", 0, 0, DAY - timedelta(days=13), DAY - timedelta(days=1))

    assert stand(told("a", time=span(Relation.WITHIN_PAST))).independent == 1
    assert stand(told("a", time=span(Relation.ON))).independent == 0


def test_who_denies_and_who_says_that_it_was_not_so_stand_apart():
    found = stand(
        told("a", source("residents", "witness")),
        told("b", source("the army", stance="denies", is_="home-army")),
        told("c", source("the reds", is_="reds"), polarity=Polarity.NO),
    )
    assert (found.independent, {origin.key for origin in found.negated_by}) == (1, {"is:home-army", "is:reds"})


def test_counts_by_kind_stand_side_by_side():
    found = stand(told("a", outlet="X"), told("b", outlet="X", hours=1), told("c", hours=2), roots={"c": "a"})
    assert (found.reports, found.outlets, found.stories) == (3, 2, 2)
    assert found.stories <= found.reports
