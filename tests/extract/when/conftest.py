"""The built-in words of time, loaded once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import marsad.lang
from marsad.lang.times import read_numbers, read_time
from marsad.model.times import TimeWords

_LANG = Path(marsad.lang.__file__).parent


@cache
def load_words(lang: str) -> TimeWords:
    folder = _LANG / lang
    numbers = read_numbers((folder / "numbers.yaml").read_text("utf-8"), lang, "numbers.yaml")
    return read_time((folder / "time.yaml").read_text("utf-8"), lang, "time.yaml", numbers)


@pytest.fixture
def words() -> Callable[[str], TimeWords]:
    """Give the words of a language by its code."""
    return load_words
