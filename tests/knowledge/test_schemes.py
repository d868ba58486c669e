"""Schemes are data, and a slip in them is told when they are loaded."""

import shutil

import pytest

from marsad.errors import DataError
from marsad.knowledge.schemes import FOLDER, SCHEMES, actor_codes, country_codes, load_scheme
from marsad.model.claim import EventType
from marsad.model.scheme import Aspect


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


def test_actors_and_countries_have_their_codes():
    assert actor_codes()["us-forces"].inter == "External/Other forces"
    assert actor_codes()["isis"].plover.startswith("IMG")
    assert country_codes()["SY"].alpha3 == "SYR"
    assert country_codes()["AF"].iso == "004"
