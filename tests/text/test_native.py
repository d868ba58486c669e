"""Letters folded in C are folded as in Python, with the same way back, and all claims are the same."""

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.app.library import library
from marsad.app.reading import read_text
from marsad.exports.jsonl import line
from marsad.settings import from_environment
from marsad.text import normalise
from marsad.text.normalise import Strength, fold_text

pytest.importorskip("marsad_native")

ROOT = Path(__file__).parents[2]
FOLDED = sorted(normalise._FOLDABLE)
LETTERS = st.one_of(
    st.sampled_from(FOLDED).map(chr),
    st.sampled_from(
        "\u0654\u0648\u064a\u0649\u0640\u00adﷺﻻﬁİß\U0001d538 \ud800"
    ),  # joined, dropped, made many, beyond, half
    st.characters(),
)


@pytest.fixture
def without():
    """Return a function that does something in Python alone."""

    def doing(work):
        kept, normalise._FOLDERS = normalise._FOLDERS, {}
        try:
            return work()
        finally:
            normalise._FOLDERS = kept

    return doing


def test_it_is_used():
    assert set(normalise._FOLDERS) == set(Strength)


@settings(max_examples=2_000, deadline=None)
@given(st.text(LETTERS, max_size=40), st.sampled_from(Strength))
def test_texts_and_maps_are_the_same(text, strength):
    kept, normalise._FOLDERS = normalise._FOLDERS, {}
    try:
        expected = fold_text(text, strength)
    finally:
        normalise._FOLDERS = kept
    assert fold_text(text, strength) == expected


@pytest.mark.parametrize("strength", Strength)
def test_every_letter_that_may_be_folded(without, strength):
    for point in FOLDED:
        text = f"a{chr(point)}b{chr(point)}\u0654"
        assert fold_text(text, strength) == without(lambda text=text: fold_text(text, strength)), hex(point)


def test_what_is_no_text_is_refused():
    with pytest.raises(TypeError, match="a text is folded"):
        normalise._FOLDERS[Strength.KEY].fold(b"bytes")


@pytest.mark.slow
def test_all_gold_gives_the_same_claims(without):
    known = library(from_environment(os.environ))
    loaded = (yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) for path in _gold())
    texts = [each["text"] for each in loaded if "text" in each]
    assert len(texts) > 80
    read = lambda: [b"".join(map(line, read_text(text, known))) for text in texts]  # noqa: E731
    mine = read()
    normalise._short_key.cache_clear()
    normalise._short_loose.cache_clear()
    assert without(read) == mine


def _gold():
    return sorted((ROOT / "gold").rglob("*.yaml"))
