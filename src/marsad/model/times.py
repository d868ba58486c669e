"""The compiled form of a language's words of time and number (``lang/*/time.yaml``, ``numbers.yaml``)."""

from __future__ import annotations

import msgspec


class NumberWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """Number words of one language; keys folded with ``text.normalise.loose``.

    Phrases are keys joined by a space. ``values``: phrase → number; ``scales``: word → what it multiplies by;
    ``vague``: phrase → ``low-high`` (either side may be empty: open); ``bounds``: phrase before a number →
    ``least``, ``most`` or ``about``; ``bounds_after``: the same after it; ``between``, ``to``, ``join``: words
    of ranges and of sums (``and``); ``prefixes``: letters joined before a word that sum (و); ``ordinals``: word →
    number; ``units_first``: whether units stand before tens (خمسة وعشرون).
    """

    lang: str = ""
    values: dict[str, int] = {}
    scales: dict[str, int] = {}
    vague: dict[str, str] = {}
    bounds: dict[str, str] = {}
    bounds_after: dict[str, str] = {}
    between: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    join: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    ordinals: dict[str, int] = {}
    units_first: bool = False


class TimeWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words and shapes of time of one language; keys folded with ``text.normalise.loose``.

    ``tables``: class → phrase → value; ``patterns``: kind of expression → shapes, written with names of classes,
    macros in capitals and the signs ``? | ( )``; ``macros``: name → shape; ``signal``: the shape that may stand
    before every other; ``outside``: classes of a signal that are left out of an expression's extent; ``joined``:
    letters joined before a word → class; ``week_starts``, ``weekend``: days, Monday = 0; ``offset_days``: days
    that a sighted (hijri) date may be off.
    """

    lang: str
    tables: dict[str, dict[str, str]] = {}
    patterns: dict[str, tuple[str, ...]] = {}
    macros: dict[str, str] = {}
    signal: str = ""
    outside: tuple[str, ...] = ()
    joined: dict[str, str] = {}
    week_starts: tuple[int, ...] = (0,)
    weekend: tuple[int, ...] = (5, 6)
    numbers: NumberWords = NumberWords()
