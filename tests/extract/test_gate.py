"""The gate by spelling: it may let quiet reports through, but never holds back one that tells of an event."""

from __future__ import annotations

import os

import pytest

from marsad.app.library import Library, library
from marsad.extract.gate import Gate
from marsad.extract.when import find
from marsad.extract.words import Analyser
from marsad.settings import from_environment
from marsad.text.segment import tokens


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return library(from_environment(os.environ))


@pytest.fixture(scope="module")
def gate(known: Library) -> Gate:
    """A gate for both languages."""
    return Gate(Analyser(lexicon) for lexicon in known.lexicons.values())


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت القوات الأمريكية من قاعدة قسرك باتجاه العراق.",
        "وبالقصف المدفعي بدأ يومهم.",
        "The army withdrew, and nothing else happened.",
        "Troops pulled out of the base.",
    ],
)
def test_words_of_events_pass(gate: Gate, text: str) -> None:
    """With joined letters, marks around them, and in several words."""
    assert gate.tells(text)


@pytest.mark.parametrize("text", ["", "   ", "الطقس لطيف اليوم.", "The weather is fine today."])
def test_other_words_do_not(gate: Gate, text: str) -> None:
    """Twice, for what was found out is kept."""
    assert not gate.tells(text)
    assert not gate.tells(text)


def test_a_phrase_needs_all_of_its_words(gate: Gate) -> None:
    """A word that opens a phrase of an event tells nothing without the others."""
    assert not gate.tells("They set it.")
    assert gate.tells("They set fire to it.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "وصلوا في اليوم نفسه"),
        ("ar", "وصلوا صباح أمس"),
        ("ar", "وصلوا بتاريخ 23 / 2 / 2026"),
        ("en", "They came on 23 February."),
        ("en", "They came the day before yesterday."),
        ("en", "They came at 14:30 in 2024."),
    ],
)
def test_a_time_is_seen_by_its_words(known: Library, lang: str, text: str) -> None:
    """What the words of a sentence say of times never hides one that is there."""
    lexicon = known.lexicons[lang]
    starts, ends = tokens(text, 0, len(text))
    words = Analyser(lexicon).words(text, starts, ends)
    told = [
        word.timed is True or (word.timed is not False and after.piece in word.timed)
        for word, after in zip(words, [*words[1:], words[-1]], strict=True)
    ]
    assert find(text, 0, len(text), lexicon.time)
    assert any(told)
