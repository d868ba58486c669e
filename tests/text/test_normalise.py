# ruff: noqa: RUF001 (look-alikes are what is tested)
"""Look-up keys: what must meet, what must stay apart, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.normalise import Strength, fold_text, key, loose

#: Any text, thick with what trips a normaliser: marks, direction marks, presentation forms, both digit scripts.
TRICKY = st.text(
    st.one_of(
        st.sampled_from("اأإآٱبةتثىيئؤءـهلكﻻﷺﹰﹽﻗﺓیکگۀ\u0654ًٌٍَُِّْٰ٠٣۴5«»“”’\u200f\u200e\u202b\u202c\u200d\ufeff \u00a0"),
        st.sampled_from("aZéÉŞıİßﬁʿḥ'`-.,!؟…،\n"),
        st.characters(exclude_categories=["Cs"]),
    )
)
STRENGTHS = st.sampled_from(list(Strength))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إلى", "الي"),
        ("أَخْلَت", "اخلت"),
        ("السـورية", "السورية"),
        ("ﻗﺎﻋﺪﺓ", "قاعدة"),
        ("ﻻ", "لا"),
        ("٢٠١٤", "2014"),
        ("۲۰۱۴", "2014"),
        ("كوردستان", "کوردستان"),
        ("علی", "على"),
        ("مسو\u0654ولون", "مسؤولون"),
        ("\u202bقسد\u202c", "قسد"),
        ("«قسد»", "“قسد”"),
        ("Jada’a", "jada'a"),
    ],
)
def test_spellings_of_one_word_meet_in_both_strengths(one: str, other: str) -> None:
    """What print and keyboards vary at will is one key."""
    assert key(one) == key(other)
    assert loose(one) == loose(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("قاعدة", "قاعده"), ("شيء", "شي"), ("مسؤول", "مسوول"), ("رئيس", "رييس"), ("Ḥasaka", "Hasaka")],
)
def test_only_the_loose_fold_joins_what_the_lexicon_keeps_apart(one: str, other: str) -> None:
    """ة and ه, hamza and its absence differ in ``key`` and meet in ``loose``."""
    assert key(one) != key(other)
    assert loose(one) == loose(other)


@given(TRICKY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert key(key(text)) == key(text)
    assert loose(loose(text)) == loose(text)


@given(TRICKY, STRENGTHS)
def test_every_folded_letter_leads_back_to_what_gave_it(text: str, strength: Strength) -> None:
    """The original stretch of each folded position, folded again, holds the letter found there."""
    fold = key if strength is Strength.KEY else loose
    folded = fold_text(text, strength)
    assert folded.text == fold(text)
    before = 0
    for position, letter in enumerate(folded.text):
        start, end = folded.span(position, position + 1)
        assert 0 <= start < end <= len(text)
        assert start >= before
        before = start
        assert letter in fold(text[start:end])


@given(TRICKY, STRENGTHS, st.data())
def test_a_folded_stretch_leads_back_to_a_stretch_that_folds_to_it(
    text: str, strength: Strength, data: st.DataObject
) -> None:
    fold = key if strength is Strength.KEY else loose
    folded = fold_text(text, strength)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.span(start, end)
    assert folded.text[start:end] in fold(text[first:last])


def test_a_span_takes_the_vowel_sign_after_its_last_letter_and_no_direction_mark() -> None:
    text = "قالَ\u200f قصف"
    folded = fold_text(text)
    assert folded.span(0, 3) == (0, 4)
    assert folded.span(4, 7) == (6, 9)


@given(st.integers(0, 10**9))
def test_both_digit_scripts_fold_alike(number: int) -> None:
    arabic = str(number).translate({48 + digit: 0x660 + digit for digit in range(10)})
    persian = str(number).translate({48 + digit: 0x6F0 + digit for digit in range(10)})
    assert loose(arabic) == loose(persian) == key(arabic) == str(number)
