"""Where words stand in a text, and when two stretches are the same."""

import pytest

from marsad.app.evaluate.spans import alike, occurrences, same_words, shared_part
from marsad.model.report import Span


def at(text: str, part: str) -> tuple[Span, ...]:
    return (Span(text.index(part), text.index(part) + len(part)),)


def test_words_are_found_as_words_and_anywhere():
    assert occurrences("He met metres", "met") == ((Span(3, 6),), (Span(3, 6), Span(7, 10)))
    assert occurrences("وانسحبت ثم انسحبت", "انسحبت")[0] == (Span(1, 7), Span(11, 17))
    assert occurrences("a  b", "a b")[0] == (Span(0, 4),)
    assert occurrences("text", "") == occurrences("text", "none") == ((), ())


def test_vowel_signs_do_not_hide_a_word():
    text = "هذه الْقاعدةُ هنا"
    assert Span(4, 13).of(text) == occurrences(text, "القاعدة")[0][0].of(text)


def test_overlapping_occurrences_are_all_found():
    assert occurrences("aaaa", "aa")[1] == (Span(0, 2), Span(1, 3), Span(2, 4))


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        ("قصف لبنان", "لبنان", "لبنان"),
        ("غارة بلبنان.", "لبنان", "بلبنان."),
        ("عاد للعراق", "عراق", "للعراق"),
        ("the US said", "US", "the US"),
        ('the "M4" road', "M4", 'the "M4"'),
        ("Israel's army", "Israel", "Israel's"),
    ],
)
def test_joined_letters_articles_and_punctuation_do_not_count(text, a, b):
    assert shared_part(at(text, a), at(text, b), text) == 1


def test_half_of_the_characters_of_the_longer():
    text = "the Syrian army units there"
    whole = ("Syrian army units", at(text, "Syrian army units"))
    assert alike(*whole, "Syrian army", at(text, "Syrian army"), text) == pytest.approx(11 / 17)
    assert alike(*whole, "army", at(text, "army"), text) == 0


def test_the_same_words_elsewhere_are_the_same():
    assert same_words("قاعدة الشدادي", "القاعدة الشدادي")
    assert not same_words("قاعدة قسرك", "قاعدة التنف")
    assert alike("the base", (Span(0, 8),), "base", (Span(90, 94),), " " * 99) == 1
