"""Every figure on examples worked out by hand, and all at once on the seed."""

import json
from pathlib import Path

import msgspec
import pytest

from marsad.app.evaluate.figures import ACCURACIES
from marsad.app.evaluate.forms import of_claim
from marsad.app.evaluate.gold import read_gold
from marsad.app.evaluate.judge import kilometres, type_credit
from marsad.app.evaluate.scoring import score
from marsad.model.claim import Claim

from .conftest import (  # noqa: TID252 - helpers of this folder
    PLACES,
    Raw,
    f,
    printed,
    read,
    span,
    write_gold,
)

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
EN = "U.S. forces withdrew from Qasrak base to Iraq on Monday, officials told Reuters. At least 3 soldiers were killed."
WITHDREW: Raw = {
    "trigger": "withdrew",
    "type": "withdrawal",
    "actor": [{"text": "U.S. forces", "is": "us-forces"}],
    "from": [{"text": "Qasrak base", "is": "qasrak-base"}],
    "to": [{"text": "Iraq", "is": "iraq"}],
    "time": {
        "text": "on Monday",
        "earliest": "2026-02-23",
        "latest": "2026-02-23",
        "relation": "on",
    },
    "said_by": [
        {"text": "Reuters", "kind": "media", "stance": "asserts"},
        {"text": "officials", "kind": "official", "stance": "asserts"},
    ],
}
KILLED: Raw = {
    "trigger": "killed",
    "type": "casualty",
    "target": ["soldiers"],
    "killed": {"low": 3, "high": None, "text": "At least 3"},
}


def test_all_figures_are_those_of_the_reference():
    """The claims were made worse on purpose; the figures come from the scorer that the contract was written with."""
    expected = json.loads((HERE / "seed_figures.json").read_text("utf-8"))
    gold = read_gold(ROOT / "gold" / "seed")
    lines = (HERE / "seed_claims.jsonl").read_text("utf-8").splitlines()
    claims = [of_claim(msgspec.json.decode(line, type=Claim), "newspaper") for line in lines]
    got = score(gold.reports, {"seed": claims}, gold.places, "type").row()
    assert got["by"].keys() == expected["by"].keys()
    for group, figures in [("", expected["figures"]), *expected["by"].items()]:
        own = got["by"][group] if group else got["figures"]
        for name, figure in figures.items():
            assert own[name] == (pytest.approx(figure) if figure else None), (group, name)
    for name in ("reports", "gold_claims", "system_claims", "pairs"):
        assert got[name] == expected[name]
    for name, between in expected["interval_95"].items():
        assert got["interval_95"][name] == pytest.approx(between)


def test_perfect_reading_has_one_everywhere(figures):
    out = figures(EN, [WITHDREW, KILLED], [printed(EN, KILLED), printed(EN, WITHDREW)])
    for name in ("claim", "trigger_type", "role", "role.actor", "role.from", "said_by"):
        assert f(out, name) == (1, 1, 1), name
    for name in ACCURACIES:
        assert out.figures[name]["accuracy"] == 1, name
    assert out.figures["role.via"] is None
    assert out.mistakes == ()


def test_empty_reading_has_zero_everywhere(figures):
    out = figures(EN, [WITHDREW, KILLED], [])
    for name in ("claim", "trigger_type", "role", "role.actor", "said_by"):
        assert f(out, name) == (0, 0, 0), name
    for name in ACCURACIES:
        assert out.figures[name] == {"accuracy": 0, "n": 0}, name
    assert [m.kind for m in out.mistakes] == ["missed", "missed"]


def test_what_is_read_where_gold_has_nothing_is_spurious(figures):
    out = figures(EN, [WITHDREW], [printed(EN, KILLED), printed(EN, WITHDREW)])
    assert f(out, "claim") == (0.5, 1, 0.6667)
    assert [(m.kind, m.trigger) for m in out.mistakes] == [("spurious", "killed")]


@pytest.mark.parametrize(
    ("change", "claim", "role"),
    [
        ({"from": ["Monday"]}, 0, 0.6667),
        ({"from": ["Iraq"], "to": ["Qasrak base"]}, 0, 0.3333),
        ({"from": ["Qasrak base", "Monday"]}, 0, 0.8571),
        ({"means": ["Monday"]}, 1, 0.8571),
        ({"to": []}, 0, 0.8),
    ],
)
def test_roles(figures, change, claim, role):
    out = figures(EN, [WITHDREW], [printed(EN, {**WITHDREW, **change})])
    assert (f(out, "claim")[2], f(out, "role")[2]) == (claim, role)


def test_a_neighbouring_type_counts_half_and_fails_the_claim(figures):
    out = figures(EN, [WITHDREW], [printed(EN, WITHDREW, type="movement")])
    assert f(out, "trigger_type") == (0.5, 0.5, 0.5)
    assert f(out, "claim") == (0, 0, 0)
    assert type_credit("displacement", "return") == 0


@pytest.mark.parametrize(
    ("field", "wrong", "claim"),
    [
        ("phase", "planned", 0.5),
        ("polarity", "no", 0.5),
        ("certainty", "possible", 1),
        ("background", True, 1),
    ],
)
def test_facets(figures, field, wrong, claim):
    system = [printed(EN, WITHDREW, **{field: wrong}), printed(EN, KILLED)]
    out = figures(EN, [WITHDREW, KILLED], system)
    assert out.figures[field] == {"accuracy": 0.5, "n": 2}
    assert f(out, "claim")[2] == claim
    assert [m.kind for m in out.mistakes] == [field]


def test_a_denial_read_as_an_assertion_is_never_right(figures):
    denial = [{**link, "stance": "denies"} for link in WITHDREW["said_by"]]
    for gold, system in ((denial, WITHDREW["said_by"]), (WITHDREW["said_by"], denial)):
        made = printed(EN, WITHDREW, said_by=system)
        assert f(figures(EN, [{**WITHDREW, "said_by": gold}], [made]), "claim") == (0, 0, 0)


def test_a_shifted_trigger_pairs_by_type_and_evidence(figures):
    beside = printed(EN, WITHDREW, trigger=span(EN, "from"), evidence={"start": 0, "end": 40})
    assert f(figures(EN, [WITHDREW], [beside]), "trigger_type") == (1, 1, 1)
    assert figures(EN, [WITHDREW], [{**beside, "type": "movement"}]).pairs == 0


def test_claims_on_one_trigger_are_told_apart_by_the_rest(figures):
    gold = [{**KILLED, "said_by": [name]} for name in ("officials", "Reuters")]
    for order in (gold, gold[::-1]):
        made = [printed(EN, {**g, "said_by": read_links(g)}) for g in order]
        assert f(figures(EN, gold, made), "said_by") == (1, 1, 1)


def read_links(gold: Raw) -> list[Raw]:
    return [{"text": text, "kind": "unnamed", "stance": "asserts"} for text in gold["said_by"]]


def test_claims_of_two_languages_never_pair(figures):
    gold = [{**WITHDREW, "lang": "ar"}]
    assert figures(EN, gold, [printed(EN, WITHDREW, lang="en")]).pairs == 0
    assert figures(EN, gold, [printed(EN, WITHDREW)]).pairs == 1


def test_an_optional_filler_is_neither_required_nor_wrong(figures):
    gold = {**WITHDREW, "actor": [{"text": "U.S. forces", "is": "us-forces", "optional": True}]}
    for system in (printed(EN, {**gold, "actor": []}), printed(EN, WITHDREW)):
        out = figures(EN, [gold], [system])
        assert f(out, "claim") == f(out, "role") == (1, 1, 1)
        assert out.figures["role"]["gold"] == out.figures["role"]["system"] == 2


def test_roles_that_count_as_one(figures):
    gold = {**WITHDREW, "cargo": ["soldiers"]}
    swapped = printed(EN, {**gold, "cargo": [], "target": ["soldiers"]})
    assert f(figures(EN, [gold], [swapped]), "claim") == (1, 1, 1)
    other = [{**gold, "type": "attack"}], [{**swapped, "type": "attack"}]
    assert f(figures(EN, *other), "claim") == (0, 0, 0)
    entered = {"trigger": "withdrew", "type": "advance", "place": ["Iraq"]}
    to = printed(EN, {**entered, "place": [], "to": ["Iraq"]})
    assert f(figures(EN, [entered], [to]), "claim") == (1, 1, 1)


def test_a_unit_and_its_force_are_one_actor(figures):
    for own, right in (("us-forces/1st", 1), ("us", 0), ("us-forces", 1)):
        made = printed(EN, {**WITHDREW, "actor": [{"text": "U.S. forces", "is": own}]})
        assert figures(EN, [WITHDREW], [made]).figures["actor_id"] == {"accuracy": right, "n": 1}


def test_a_place_is_right_within_its_km(figures):
    def share(places=None, **known) -> Raw:
        made = printed(EN, WITHDREW)
        made["roles"]["from"] = [{**span(EN, "Qasrak base"), **known}]
        out: Raw = figures(EN, [WITHDREW], [made], places).figures["place_km"]
        return out

    assert kilometres((0, 0), (0, 1)) == pytest.approx(111.195, abs=0.001)
    assert share(lat=36.706 + 0.0445, lon=40.512) == {"accuracy": 1, "n": 2}  # 4.95 km
    assert share(lat=36.706 + 0.0455, lon=40.512) == {"accuracy": 0.5, "n": 2}  # 5.06 km
    assert share() == {"accuracy": 0.5, "n": 2}
    assert share(**{"is": "qasrak-base"}) == {"accuracy": 1, "n": 2}
    vague = {**PLACES, "iraq": {"lat": 33.0, "lon": 44.0, "km": None}}
    assert share(vague)["n"] == 1


def test_time_needs_interval_and_relation(figures):
    for change in ({"relation": "by"}, {"latest": None}, {"earliest": "2026-02-22"}):
        made = printed(EN, WITHDREW, time={**WITHDREW["time"], **change})
        out = figures(EN, [WITHDREW, KILLED], [made, printed(EN, KILLED)])
        assert out.figures["time"] == {"accuracy": 0.5, "n": 2}
        assert out.figures["time_stated"] == {"accuracy": 0, "n": 1}


def test_a_week_may_start_on_three_days(figures):
    week = {**WITHDREW["time"], "earliest": "2026-02-16", "latest": "2026-02-22"}
    for first, last, right in (("14", "20", 1), ("18", "24", 1), ("13", "19", 0)):
        days = {"earliest": f"2026-02-{first}", "latest": f"2026-02-{last}"}
        made = printed(EN, WITHDREW, time={**week, **days})
        out = figures(EN, [{**WITHDREW, "time": week}], [made])
        assert out.figures["time"]["accuracy"] == right


def test_sources_keep_their_order(figures):
    turned = printed(EN, WITHDREW, said_by=WITHDREW["said_by"][::-1])
    assert f(figures(EN, [WITHDREW], [turned]), "said_by") == (0.5, 0.5, 0.5)


def test_a_spurious_number_is_an_item_too(figures):
    more = printed(EN, KILLED, wounded={"low": 3, "high": None})
    assert figures(EN, [KILLED], [more]).figures["numbers"] == {"accuracy": 0.5, "n": 2}


def test_groups_by_type(figures):
    system = [printed(EN, WITHDREW, type="movement"), printed(EN, KILLED)]
    by = figures(EN, [WITHDREW, KILLED], system, by="type").by
    assert by["withdrawal"]["trigger_type"]["r"] == 0.5
    assert by["movement"]["trigger_type"]["p"] == 0.5
    assert by["casualty"]["claim"]["f1"] == 1


def test_the_interval_draws_reports_anew(tmp_path):
    for name in ("a", "b"):
        write_gold(tmp_path, name, EN, [KILLED])
    reports = read_gold(tmp_path).reports
    right = read([printed(EN, KILLED)])
    assert score(reports, {"a": right, "b": right}, {}).intervals["claim"] == [1, 1]
    out = score(reports, {"a": right}, {})  # a quarter of the draws is a+a, a quarter b+b
    assert out.intervals["claim"] == [0, 1]
    assert out.intervals["phase"] == [0, 1]
    assert out.intervals["role.via"] is None
    assert [(m.report, m.kind) for m in out.mistakes] == [("b", "missed")]


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, 1),
        ({"actor": ["U.S. forces"]}, 1),  # who they are is not said
        ({"actor": [{"text": "U.S. forces", "is": "iraqi-army"}]}, 0),
        ({"actor": ["soldiers"]}, 0),
        ({"from": [{"text": "Qasrak base", "is": "iraq"}]}, 0),
        ({"to": []}, 1),  # a place that is missing is no wrong one
        ({"place": ["Monday"]}, 0),
        ({"means": ["Monday"]}, 1),
        ({"type": "arrest"}, 0),
        ({"time": None}, 1),
    ],
)
def test_who_what_and_where_of_a_claim_that_names_them(figures, change, right):
    out = figures(EN, [WITHDREW, KILLED], [printed(EN, {**WITHDREW, **change}), printed(EN, KILLED)])
    assert out.figures["filled"] == {"accuracy": right, "n": 1}  # the claim of the killed names no actor


def test_a_spurious_claim_that_names_who_and_where_is_wrong(figures):
    out = figures(EN, [KILLED], [printed(EN, WITHDREW), printed(EN, KILLED)])
    assert out.figures["filled"] == {"accuracy": 0, "n": 1}
