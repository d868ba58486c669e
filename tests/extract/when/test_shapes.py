"""Shapes of time: what is asked before an expression is compiled turns no match away."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from marsad.extract.when.tokens import Grammar, Shape
from marsad.model.times import TimeWords

_GROUP = re.compile(r"\(\[([^\]]+)\]\)")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_shape_matches_at_its_first_trial_what_its_expression_matches(
    lang: str, words: Callable[[str], TimeWords]
) -> None:
    chance = random.Random(7)
    grammar = Grammar(words(lang))
    matched = turned_away = 0
    for shape in grammar.shapes:
        expression = re.compile(shape.pattern)
        groups = _GROUP.findall(shape.pattern)
        for _ in range(40):
            letters = "".join(chance.choice(some) for some in groups if chance.random() < 0.7) or "-"
            found = _fresh(shape).match(letters, 0)
            expected = expression.match(letters, 0)
            assert (found is None) == (expected is None), (shape.source, letters)
            matched += expected is not None
            turned_away += expected is None
    assert matched > 500
    assert turned_away > 500


def test_an_expression_is_compiled_only_where_it_may_match() -> None:
    shape = Shape("day", "", "(?:([ab])|([c]))([d])?(?:([e])([f])?)", ("w", "x", "y", "z", "q"))
    # every match holds an e
    tried = [(shape.match(letters, 0) is not None, shape.regex is not None) for letters in ("adf", "cef", "def")]
    assert tried == [(False, False), (True, True), (False, True)]


def _fresh(shape: Shape) -> Shape:
    return Shape(shape.kind, shape.source, shape.pattern, shape.classes, shape.order, shape.bare)
