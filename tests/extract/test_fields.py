"""The tables of words that tell what news is about."""

from __future__ import annotations

from collections import Counter

import pytest

from marsad.app.library import Library
from marsad.model.lexicon import FIELDS


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_spelling_tells_one_field(known: Library, lang: str) -> None:
    """A spelling that stands in two rows would count for both."""
    told = Counter(spelling for each in known.lexicons[lang].fields for spelling in each.spellings)
    assert [spelling for spelling, times in told.items() if times > 1] == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_field_has_words(known: Library, lang: str) -> None:
    assert {each.field for each in known.lexicons[lang].fields} == set(FIELDS)


def test_arabic_words_stand_without_article(known: Library) -> None:
    """المحكمة is found as محكمة, and so are both words of كأس العالم."""
    spellings = {spelling for each in known.lexicons["ar"].fields for spelling in each.spellings}
    assert {"محكمة", "كاس عالم"} <= spellings
