"""Schemes are data, and a slip in them is told when they are loaded."""

import shutil
from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.accounts import accounts
from marsad.app.record.record import Record
from marsad.errors import DataError
from marsad.exports.coding import code_of
from marsad.knowledge.schemes import FOLDER, SCHEMES, actor_codes, country_codes, load_scheme
from marsad.model.claim import EventType
from marsad.model.report import Report
from marsad.model.scheme import Aspect
from marsad.store import EventFilter, Store


@pytest.mark.parametrize("name", SCHEMES)
def test_every_scheme_loads_and_uses_each_of_its_words(name):
    scheme = load_scheme(name)
    used = {rule.words for aspects in scheme.rules.values() for rules in aspects.values() for rule in rules}
    assert set(scheme.words) <= used
    assert all(rules for aspects in scheme.rules.values() for rules in aspects.values())


def test_states_and_bare_casualties_are_no_events_of_any_scheme():
    for name in SCHEMES:
        for kind in (EventType.PRESENCE, EventType.CONTROL, EventType.DETENTION, EventType.CASUALTY):
            assert kind not in load_scheme(name).rules


def test_acled_says_no_plan():
    assert {aspect for rules in load_scheme("acled").rules.values() for aspect in rules} == {Aspect.HAPPENED}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("code: RETREAT/access", "code: RETREAT/acess", "'RETREAT/acess' is not among the codes"),
        ("words: looting", "word: looting", "no guard is called 'word'"),
        ("words: looting", "words: lotting", "no words are called 'lotting'"),
        ("  clash:", "  clashes:", "no event type is called 'clashes'"),
        ("    planned:", "    plannd:", "'plannd' is no aspect"),
    ],
)
def test_a_slip_is_told_with_file_and_line(tmp_path, old, new, told):
    shutil.copy(FOLDER / "plover.yaml", tmp_path)
    path = tmp_path / "plover.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(DataError, match=told) as fault:
        load_scheme("plover", tmp_path)
    assert "plover.yaml:" in str(fault.value)


def test_classes_of_actors_are_those_that_acled_knows():
    known = {
        "State forces",
        "Rebel group",
        "Political militia",
        "Identity militia",
        "Rioters",
        "Protesters",
        "Civilians",
    }
    assert {code.inter for code in actor_codes().values()} <= known | {"External/Other forces", ""}


def test_actors_and_countries_have_their_codes():
    assert actor_codes()["us-forces"].inter == "External/Other forces"
    assert actor_codes()["isis"].plover.startswith("IMG")
    assert country_codes()["SY"].alpha3 == "SYR"
    assert country_codes()["AF"].iso == "004"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("قصف الجيش السوري سراقب بغاز الكلور.", ("Chemical weapon", "ASSAULT/unconventional", "2041")),
        ("قصف الجيش السوري سراقب بالمدفعية.", ("Shelling/artillery/missile attack", "ASSAULT/heavy-weapons", "194")),
        ("The Syrian army took Saraqib from the rebels.", ("Government regains territory", "ASSAULT", "192")),
        ("The SDF captured Raqqa from ISIS.", ("Non-state actor overtakes territory", "ASSAULT", "192")),
        ("ISIS attacked Syrian army soldiers in Palmyra.", ("Armed clash", "ASSAULT/firearms", "180")),
        ("ISIS attacked civilians in Palmyra.", ("Attack", "ASSAULT/firearms", "180")),
        ("Protesters clashed with police in Idlib.", ("Violent demonstration", "PROTEST/riot", "145")),
        ("The SDF clashed with ISIS in Idlib.", ("Armed clash", "ASSAULT/firearms", "190")),
        ("Workers went on strike in Basra.", ("Peaceful protest", "PROTEST/strike", "143")),
    ],
)
def test_guards_choose_the_code(text, codes):
    known = built_in()
    with Record(Store(":memory:", create=True), known) as record:
        record.add(Report("r_1", text, date(2026, 5, 5), "O"))
        (account,) = accounts(record, EventFilter())
    assert tuple(code_of(account, load_scheme(name), known.world) for name in ("acled", "plover", "cameo")) == codes
