"""Roads that no table has, by the two towns that they run between, whatever words and language tell of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.model.entity import World
from marsad.text.names import name_key, words_of

_ENDS = 2
_LONGEST = 3  # words of a town's name
_AND = "و"
_HYPHENS = re.compile(r"[-–—]")


def road_between(text: str, lang: str, world: World) -> str:
    """Return ``road A B`` with the ids of the two known towns that the words for a road name, '' where they name others, or more."""
    for words in (text, _HYPHENS.sub(" ", text)):  # the Aleppo-Latakia highway
        towns = sorted(set(_towns(words, lang, world)))
        if len(towns) == _ENDS:
            return " ".join(("road", *towns))
    return ""


def _towns(text: str, lang: str, world: World) -> Iterator[str]:
    words = words_of(text, lang)
    at = 0
    while at < len(words):
        size = next((n for n in range(_LONGEST, 0, -1) if _town(words[at : at + n], lang, world)), 0)
        if size:
            yield _town(words[at : at + size], lang, world)
        at += size or 1


def _town(words: list[str], lang: str, world: World) -> str:
    """Return the only town of a name, also where "and" is written in one with it."""
    keys = tuple(name_key(word, lang, first=k == 0) for k, word in enumerate(words))
    found = _bearers(keys, lang, world)
    if not found and words[0].startswith(_AND):
        found = _bearers((name_key(words[0].removeprefix(_AND), lang, first=True), *keys[1:]), lang, world)
    return found.pop() if len(found) == 1 else ""


def _bearers(keys: tuple[str, ...], lang: str, world: World) -> set[str]:
    entries = world.names.get(lang, {}).get(keys[0], ())
    ids = {ref[2:] for rest, refs in entries if tuple(rest) == keys[1:] for ref in refs if ref.startswith("p:")}
    return {id_ for id_ in ids if id_ in world.places and world.places[id_].level == "town"}
