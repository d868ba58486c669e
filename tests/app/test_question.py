"""Search questions: names in either script, words that tell of events, words that only join."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loaded import built_in

from marsad.app.question import named, question
from marsad.errors import QuestionError
from marsad.record.terms import named_terms, text_terms
from marsad.record.wider import Wider


@pytest.fixture(scope="module")
def known():
    return built_in()


def _terms(text, known):
    return [set(part.terms) for part in question(text, known)]


def test_an_arabic_question_holds_what_an_english_report_is_found_by(known):
    import marsad

    told = marsad.read("U.S. troops withdrew from the Qasrak base on Monday.", published="2026-02-23")
    document = text_terms(told.report.text).union(*(named_terms(c, Wider(known.world)) for c in told.claims))
    assert all(part & document for part in _terms("انسحاب قسرك", known))
    assert not all(part & document for part in _terms("انسحاب الشدادي", known))
    assert not all(part & document for part in _terms("قصف قسرك", known))


@pytest.mark.parametrize("name", ["Deir ez-Zor", "Deir al Zor", "دير الزور"])
def test_a_name_is_one_whatever_its_spelling(name, known):
    assert all("p:deir-ez-zor" in part for part in _terms(name, known))


def test_words_that_only_join_are_not_looked_for(known):
    assert [part.text for part in question("withdrawal from the Qasrak", known)] == ["withdrawal", "qasrak"]


def test_any_text_is_a_question_or_refused(known):
    question("Qasrak", known)  # whoever asks first waits until all names are ready

    @given(st.text(min_size=1))
    def asked(text):
        try:
            found = question(text, known)
        except QuestionError:
            return
        assert all(part.terms for part in found)

    asked()


@pytest.mark.parametrize("nothing", ["", "   ", "from the", "من في", "؟!"])
def test_a_question_without_a_word_is_refused(nothing, known):
    with pytest.raises(QuestionError, match="no word to look for"):
        question(nothing, known)


def test_a_base_lies_in_its_governorate_and_country(known):
    assert list(Wider(known.world).of_place("qasrak-base")) == ["hasakah-governorate", "syria"]


def test_a_unit_belongs_to_its_force_and_state(known):
    found = list(Wider(known.world).of_actor("syrian-army/60th-division"))
    assert found[0] == "syrian-army"
    assert "us-forces" not in found


@pytest.mark.parametrize("name", ["U.S. forces", "US forces", "the U.S. Forces", "القوات الأمريكية"])
def test_an_actor_is_named_with_or_without_the_dots_of_an_abbreviation(name, known):
    assert named(name, "actor", known.world) == ["us-forces"]
    assert all("a:us-forces" in part for part in _terms(name, known))
