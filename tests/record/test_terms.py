"""Search terms: what a text is found by, and what only looks alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.record.terms import stems, text_terms, wanted, word_terms, words
from marsad.text.normalise import loose


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("انسحاب", "الانسحاب"),
        ("مدرعات", "بمدرعات"),
        ("كردستان", "وبكردستان"),
        ("withdrawal", "withdrawals"),
        ("convoys", "convoy"),
    ],
)
def test_a_word_finds_its_other_forms_by_the_stem(asked, told):
    assert set(word_terms(loose(asked))) & set(word_terms(loose(told)))
    assert set(word_terms(loose(asked))) - set(word_terms(loose(told)))  # the word itself is told apart


@pytest.mark.parametrize(("one", "other"), [("قصف", "قصر"), ("strike", "stroke"), ("دير", "دار")])
def test_words_that_only_look_alike_share_no_term(one, other):
    assert not set(word_terms(loose(one))) & set(word_terms(loose(other)))


def test_vowel_marks_and_spellings_do_not_hide_a_word():
    assert "w:اخلت" in text_terms("أَخْلَتِ القواتُ القاعدةَ")


def test_the_genitive_is_no_part_of_an_english_word():
    assert list(words("Syria's army’s")) == ["syria", "army"]


def test_a_word_of_a_question_is_answered_by_itself_and_by_names():
    assert wanted("قسرك", ("p:qasrak-base",)).terms == (*word_terms("قسرك"), "p:qasrak-base")


@given(st.text())
def test_every_word_of_any_text_is_a_term(text):
    terms = text_terms(text)
    assert all(f"w:{word}" in terms for word in words(text))
    assert all(":" in term and len(term) <= 2 + 60 for term in terms)


@given(st.text())
def test_stems_are_the_terms_that_are_no_words_as_they_stand(text):
    assert stems(text) == {term for term in text_terms(text) if not term.startswith("w:")}
