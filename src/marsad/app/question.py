"""A search question, in either language, as terms: its words with their stems, the places and actors that it names by any
of their names, and the types of events that its words tell of in the lexicon. So «انسحاب قسرك» finds the English
report on the withdrawal from Qasrak.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from marsad.app.library import Library
from marsad.errors import QuestionError
from marsad.extract.words import Analyser
from marsad.model.entity import World
from marsad.record.terms import Wanted, wanted, words
from marsad.text.names import is_latin_article, name_key
from marsad.text.normalise import key, loose

_DOTTED = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?")
_FUNCTION = frozenset({"prep", "conj", "sub", "comp", "cond", "neg", "aux", "rel", "pron", "det", "art", "cue"})


def question(text: str, library: Library) -> tuple[Wanted, ...]:
    """Return what is asked for, word by word and name by name; all of it is to be found.

    Words that only join others are left out. Raise ``QuestionError`` where nothing is left.
    """
    plain = _undotted(text)
    asked, spelt = list(words(plain)), {loose(word): word for word in words(plain, key)}
    analysers = [Analyser(lexicon) for lexicon in library.lexicons.values()]
    found: list[Wanted] = []
    at = 0
    while at < len(asked):
        size, refs = _name(asked, at, library.world)
        if size > 1:
            # the words themselves answer too: a report may name it where no claim does
            found += [wanted(word, refs) for word in asked[at : at + size] if not is_latin_article(word)]
            at += size
            continue
        word = spelt.get(asked[at], asked[at])
        if size or not _joins(word, analysers):  # a word may be a name and tell of an event: غارة
            found.append(wanted(asked[at], (*refs, *(f"t:{name}" for name in _types(word, analysers)))))
        at += 1
    if not found:
        raise QuestionError(
            "no word to look for", where=text.strip() or "search", advice="name a place, an actor or what happened"
        )
    return tuple(found)


def named(name: str, kind: str, world: World) -> list[str]:
    """Return the ids of the places, or actors (``kind``), that a name may mean; none where it is not one name as a whole."""
    asked = list(words(_undotted(name)))
    if not asked:
        return []
    size, terms = _name(asked, 0, world)
    mark = "p:" if kind == "place" else "a:"
    return [term.removeprefix(mark) for term in terms if term.startswith(mark)] if size == len(asked) else []


def _undotted(text: str) -> str:
    """Return a text with its abbreviations as names have them: U.S. is US."""
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), text)


def _name(asked: Sequence[str], at: int, world: World) -> tuple[int, tuple[str, ...]]:
    """Return how many words from ``at`` on are the longest name there, and the terms of what it may name; 0 = none."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    for lang, names in world.names.items():
        skipped = 1 if lang == "en" and is_latin_article(asked[at]) and at + 1 < len(asked) else 0
        keys = [name_key(word, lang, first=i == 0) for i, word in enumerate(asked[at + skipped :])]
        for rest, refs in names.get(keys[0], ()):
            size = skipped + 1 + len(rest)
            if tuple(keys[1 : 1 + len(rest)]) == rest and size > best[0]:
                best = size, tuple(term for ref in refs if (term := _term(ref)))
    return best


def _term(ref: str) -> str:
    """Return the term of a reference of the table of names; empty for what claims do not name by identifier."""
    kind, _, name = ref.partition(":")
    return {"a": f"a:{name}", "u": f"a:{name}", "p": f"p:{name}", "r": f"p:{name}", "o": f"a:{name}"}.get(kind, "")


def _joins(word: str, analysers: Sequence[Analyser]) -> bool:
    """Whether a word only joins others in a language that knows it."""
    for analyser in analysers:
        readings = analyser.word(word).readings
        if readings and all(reading.pos in _FUNCTION for reading in readings):
            return True
    return False


def _types(word: str, analysers: Sequence[Analyser]) -> list[str]:
    """Return the types of events that a word tells of."""
    return list(dict.fromkeys(name for analyser in analysers for name in _senses(word, analyser)))


def _senses(word: str, analyser: Analyser) -> Iterator[str]:
    for reading in analyser.word(word).readings:
        for sense in analyser.lexicon.lexemes[reading.lexeme].senses:
            if not sense.fixed:  # a meaning that hangs on other words is not the word's own
                yield sense.type
