"""Search terms: the words of a text as they are indexed and asked for, and the names of what its claims speak of.

A term is a short string. ``w:`` a word folded with ``text.normalise.loose``; ``s:`` its stem; ``p:``, ``a:``, ``t:`` the
identifier of a place, an actor, a type of event. Stems are for recall only: they join what they should not («عراق» and
«عراقيل»), so that nothing else in marsad uses them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import msgspec
import snowballstemmer

from marsad.model.claim import Claim
from marsad.record.wider import Wider
from marsad.text.names import name_key
from marsad.text.normalise import loose

#: Whoever changes how terms are made counts this up: an index of another make is built anew.
MAKE = 1

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_ARABIC = re.compile("[\u0621-\u064a]")
_LONGEST = 60
#: So many words are kept with their stems: fewer than a language has would be worked out again and again.
_KEPT = 1 << 16
_ARABIC_STEMS = snowballstemmer.stemmer("arabic")
_ENGLISH_STEMS = snowballstemmer.stemmer("english")


class Wanted(msgspec.Struct, frozen=True):
    """One word or name of a question: any one of ``terms`` answers it."""

    text: str
    terms: tuple[str, ...]


def words(text: str, fold: Callable[[str], str] = loose) -> Iterator[str]:
    """Give the folded words of a text in order, without the English genitive."""
    for word in _WORD.findall(fold(text)):
        yield word.removesuffix("'s").removesuffix("’s")[:_LONGEST]


def word_terms(word: str) -> tuple[str, ...]:
    """Return the terms of a folded word: itself, and its stem."""
    stem = _stem(word)
    return (f"w:{word}", stem) if stem else (f"w:{word}",)


@lru_cache(maxsize=_KEPT)
def _stem(word: str) -> str:
    """Return the term of a word's stem, '' where nothing is left of it."""
    if _ARABIC.search(word):
        bare = name_key(word, "ar", first=True)
        stem = _ARABIC_STEMS.stemWord(bare)
    else:
        stem = _ENGLISH_STEMS.stemWord(word)
    return f"s:{stem}" if stem else ""


def text_terms(text: str) -> set[str]:
    """Return the terms of all words of a text."""
    return {term for word in words(text) for term in word_terms(word)}


def claim_terms(claim: Claim, wider: Wider) -> set[str]:
    """Return what a claim is found by: its words, and all that it names by any name."""
    return text_terms(claim.evidence.text) | named_terms(claim, wider)


def named_terms(claim: Claim, wider: Wider) -> set[str]:
    """Return the terms of a claim's type, places and actors, and of what these lie in or belong to."""
    return {f"t:{claim.type.value}", *_named(claim, wider)}


def _named(claim: Claim, wider: Wider) -> Iterator[str]:
    for role, fillers in claim.roles.items():
        for filler in fillers:
            if filler.is_ and role.is_place:
                yield f"p:{filler.is_}"
                yield from (f"p:{outer}" for outer in wider.of_place(filler.is_))
            elif filler.is_:
                yield f"a:{filler.is_}"
                yield from (f"a:{whole}" for whole in wider.of_actor(filler.is_))
    yield from (f"a:{link.is_}" for link in claim.said_by if link.is_)


def stems(text: str) -> set[str]:
    """Return those of the terms of a text that are stems."""
    return {term for word in set(words(text)) if (term := _stem(word))}


def report_terms(text: str, title: str, claims: Iterable[Claim], wider: Wider) -> set[str]:
    """Return what a report is found by: its own words and those of its title, and all that its claims name."""
    return (text_terms(text) | text_terms(title)).union(*(named_terms(claim, wider) for claim in claims))


def indexed_terms(text: str, title: str, claims: Iterable[Claim], wider: Wider) -> set[str]:
    """Return those of the same that reports are kept under: words only by their stem."""
    return (stems(text) | stems(title)).union(*(named_terms(claim, wider) for claim in claims))


def wanted(phrase: str, terms: Iterable[str]) -> Wanted:
    """Return a word or name of a question with the terms that answer it: of a single word also those of the word itself."""
    own = tuple(term for word in words(phrase) for term in word_terms(word)) if len(phrase.split()) == 1 else ()
    return Wanted(phrase, tuple(dict.fromkeys((*own, *terms))))
