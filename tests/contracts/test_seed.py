"""The report that marsad began with, in Arabic and in English: what must be read in it, and what must not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from marsad.app.evaluate.forms import Stated, of_claim
from marsad.app.evaluate.gold import read_gold
from marsad.app.evaluate.judge import pair, slot
from marsad.app.evaluate.scoring import score
from marsad.app.reading import read_report
from marsad.model.claim import Claim, EventType, Filler, NumberKind, Phase, Polarity, Role

GOLD = read_gold(Path(__file__).parents[2] / "gold" / "seed")
(SEED,) = GOLD.reports
TEXT = SEED.report.text
HALF = len(SEED.claims) // 2
VIOLENCE = {
    *(EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
    *(EventType.INTERCEPTION, EventType.EXPLOSION, EventType.SUICIDE_ATTACK, EventType.ATTACK),
    EventType.CASUALTY,
}
#: What the translation lost: the claim (by its English trigger) and role that only the Arabic fills.
LOST = {("formed", "actor"): {"us"}}


@pytest.fixture(scope="module")
def claims(words) -> tuple[Claim, ...]:
    return read_report(SEED.report, words).claims


@pytest.fixture(scope="module")
def measured(claims):
    found = [of_claim(claim, SEED.style) for claim in claims]
    return score(GOLD.reports, {SEED.name: found}, GOLD.places, by="lang")


@pytest.fixture(scope="module")
def of_gold(claims) -> dict[int, Claim]:
    """Which claim was read for each gold one, by its index."""
    found = tuple(of_claim(claim, SEED.style) for claim in claims)
    return {g: claims[s] for g, s in pair(SEED.claims, found, TEXT)}


def told(measured, lang: str) -> str:
    return "\n".join(f"{m.where} {m.type} {m.trigger}: {m.kind} {m.detail}" for m in measured.mistakes)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_event_of_the_report_is_found_with_its_type(measured, lang):
    assert measured.by[lang]["trigger_type"]["f1"] == 1, told(measured, lang)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nearly_every_claim_is_right(measured, lang):
    assert measured.by[lang]["claim"]["f1"] >= 0.95, told(measured, lang)


def fillers(claim: Claim, *roles: Role) -> Iterator[Filler]:
    """Give the fillers of these roles, of all roles if none is named."""
    for role in roles or tuple(claim.roles):
        yield from claim.roles.get(role, ())


def known(claim: Claim, *roles: Role) -> set[str]:
    return {filler.is_ for filler in fillers(claim, *roles) if filler.is_}


def test_isis_was_not_formed_in_2014(claims):
    """The coalition was; the English «which» stands behind the name of the group."""
    formed = [claim for claim in claims if claim.type is EventType.FORMATION]
    assert [claim.trigger.text for claim in formed if "isis" in known(claim)] == []
    assert [known(claim, Role.TARGET) for claim in formed] == [{"global-coalition"}] * 2


def test_nobody_has_left_all_of_syria(claims):
    """A complete withdrawal is planned."""
    left = [c for c in claims if c.type is EventType.WITHDRAWAL and "syria" in known(c, Role.FROM)]
    assert len(left) == 4
    assert {claim.phase for claim in left} == {Phase.PLANNED}


def test_qasrak_is_not_said_to_be_evacuated(claims):
    """The withdrawal from it has begun; only vehicles were taken away."""
    here = [c for c in claims if "qasrak-base" in known(c, Role.FROM, Role.PLACE)]
    assert {claim.type for claim in here} == {EventType.WITHDRAWAL}
    for claim in here:
        assert claim.polarity is Polarity.YES
        assert Role.EXTENT not in claim.roles
        if claim.phase is Phase.DONE:
            assert claim.roles.get(Role.CARGO) or claim.roles.get(Role.TARGET)
            assert Role.ACTOR not in claim.roles
        else:
            assert claim.phase is Phase.BEGUN


def test_the_deployment_is_not_dated(claims):
    """2014 is when the coalition was formed."""
    assert [c.time for c in claims if c.type is EventType.DEPLOYMENT] == [None, None]


def test_no_violence_is_told(claims):
    assert [claim.trigger.text for claim in claims if claim.type in VIOLENCE] == []
    for claim in claims:
        assert not {NumberKind.KILLED, NumberKind.WOUNDED} & set(claim.numbers)


def days(claim: Claim) -> tuple[date | None, date | None, str] | None:
    when = claim.time
    return (when.earliest, when.latest, when.relation.value) if when else None


def many(claim: Claim, roles: list[Role]) -> int:
    return len(list(fillers(claim, *roles)))


def english(index: int) -> Stated:
    return SEED.claims[HALF + index]


@pytest.mark.parametrize("index", range(HALF), ids=lambda i: f"{i}-{english(i).trigger.text}")
def test_both_halves_give_the_same_claim(of_gold, index):
    ar, en = of_gold.get(index), of_gold.get(HALF + index)
    assert ar is not None, f"not read: {SEED.claims[index].trigger.text}"
    assert en is not None, f"not read: {english(index).trigger.text}"
    for field in ("type", "phase", "polarity", "certainty", "background"):
        assert getattr(ar, field) == getattr(en, field), field
    assert days(ar) == days(en)
    assert [link.kind for link in ar.said_by] == [link.kind for link in en.said_by]
    assert [link.stance for link in ar.said_by] == [link.stance for link in en.said_by]
    for name in sorted({slot(role, ar.type) for role in Role}):
        roles = [role for role in Role if slot(role, ar.type) == name]
        lost = LOST.get((english(index).trigger.text, name), set())
        assert known(ar, *roles) == known(en, *roles) | lost, name
        if not lost:
            assert many(ar, roles) == many(en, roles), name


def test_what_the_translation_lost_is_in_the_arabic_alone(of_gold):
    """Equipment beside the vehicles, and who formed the coalition."""
    arabic, english_ = of_gold[3], of_gold[HALF + 3]
    moved = " ".join(f.text for f in fillers(arabic, Role.CARGO, Role.TARGET))
    assert "آليات" in moved
    assert "معدات" in moved
    moved = " ".join(f.text for f in fillers(english_, Role.CARGO, Role.TARGET))
    assert "vehicles" in moved
    assert "equipment" not in moved
    assert known(of_gold[11], Role.ACTOR) == {"us"}
    assert Role.ACTOR not in of_gold[HALF + 11].roles


def test_the_prison_is_where_the_members_were_held(of_gold):
    """Both languages say so; its identity is what the town or base before it gives."""
    for claim in (of_gold[16], of_gold[HALF + 16]):
        assert claim.type is EventType.DETENTION
        assert known(claim, Role.PLACE) == {"shaddadi-prison"}
        assert known(claim, Role.TARGET) == {"isis"}
        assert known(claim, Role.ACTOR) == {"sdf"}
