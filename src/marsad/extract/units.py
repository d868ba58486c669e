"""The numbered units of a force: syrian-army/60th-division for الفرقة 60 of the Syrian army; pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from marsad.extract.armies import army_of
from marsad.extract.kinds import ARMED_ACTORS
from marsad.model.entity import Actor, World

_TENS_SUFFIX = {"1": "st", "2": "nd", "3": "rd"}


def unit_of(keys: Sequence[str], before: Sequence[str], actor: Actor, world: World) -> str | None:
    """Return the id of a numbered unit of the actor that the phrase names, else None."""
    if actor.kind not in ARMED_ACTORS or "/" in actor.id:
        return None
    for words in world.units.values():
        for one, two in pairwise((*before[-1:], *keys)):
            for unit, number in ((one, two), (two, one)):
                if unit in words and (ordinal := _ordinal(number)):
                    return f"{actor.id}/{ordinal}-{words[unit]}"
    return None


def unit_of_nation(
    keys: Sequence[str], before: Sequence[str], country: str, world: World, army: str | None = None
) -> str | None:
    """Return the numbered unit that a phrase is of the army of a country, or of an army (الفرقة 98 الإسرائيلية)."""
    whole = world.actors.get(army or army_of((country,), world) or "")
    return unit_of(keys, before, whole, world) if whole is not None else None


def _ordinal(word: str) -> str:
    """Return a number in figures as an English ordinal (60 → 60th), empty where the word is no number."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if not digits.isdecimal() or word[len(digits) :] not in {"", "st", "nd", "rd", "th"}:
        return ""
    teen = len(digits) > 1 and digits[-2] == "1"
    return digits + ("th" if teen else _TENS_SUFFIX.get(digits[-1], "th"))
