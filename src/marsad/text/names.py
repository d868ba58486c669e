"""Keys of names: the one rule by which tables of names are built and texts are read, so that they never disagree.

A name is a sequence of words, each folded with ``text.normalise.loose``. ``name_key`` takes the article off:
التنف, تنف, al-Tanf, At-Tanf and Tanf all begin with the key of the bare word, and "Deir ez-Zor",
"Deir el-Zor" and "Deir al-Zor" share their second key. A hyphen is a letter of the Latin word that it stands in.
"""

from __future__ import annotations

import re
from functools import lru_cache

from marsad.text.normalise import loose

#: Spellings of the Arabic article in Latin script, with its assimilated and colloquial forms.
LATIN_ARTICLES = frozenset(
    (
        *("al", "el", "ar", "as", "at", "ad", "an", "ash", "adh", "ath"),
        *("az", "ed", "er", "es", "esh", "et", "ez", "il", "ul"),
    )
)
#: The article as it stands inside a name ("Deir al-Zor"), whatever its spelling was.
ARTICLE = "al"

_ARABIC_ARTICLE = "ال"
_GENITIVE = "'s"
_SILENT = str.maketrans("", "", "'.")
#: Shortest rest of an Arabic word that the article may be taken off.
_SHORTEST = 2


_LATIN_WORD = re.compile(r"\w[\w'.\-]*")
_ARABIC_WORD = re.compile(r"[^\W_]+")


def words_of(name: str, lang: str) -> list[str]:
    """Return the words of a name, folded with ``loose``, as reading a text gives them."""
    pattern = _ARABIC_WORD if lang == "ar" else _LATIN_WORD
    return pattern.findall(loose(name))


@lru_cache(maxsize=16_384)
def keys_of(name: str, lang: str) -> tuple[str, ...]:
    """Return the keys of a name's words; an article that stands apart before a Latin name is left out."""
    words = words_of(name, lang)
    while lang == "en" and len(words) > 1 and is_latin_article(words[0]):
        del words[0]
    return tuple(name_key(word, lang, first=index == 0) for index, word in enumerate(words))


def name_key(word: str, lang: str, first: bool) -> str:  # noqa: FBT001 - reads well by name or place
    """Return the key of a word of a name; ``word`` is its ``loose`` form, ``first``: it opens the name.

    Arabic: without the article, wherever the word stands. English: without apostrophes, dots and the genitive;
    without the article and its hyphen where the word opens the name; inside a name the article is kept in one
    spelling ("ez-zor" → "al-zor", "ez" → "al").
    """
    if lang == "ar":
        return _without_arabic_article(word)
    return _latin_key(word, first=first)


def is_latin_article(word: str) -> bool:
    """Whether a word on its own (``loose`` form) may be the article in Latin script or the English one."""
    return word in LATIN_ARTICLES or word == "the"


def _without_arabic_article(word: str) -> str:
    if word.startswith(_ARABIC_ARTICLE) and len(word) >= len(_ARABIC_ARTICLE) + _SHORTEST:
        return word[len(_ARABIC_ARTICLE) :]
    return word


def _latin_key(word: str, *, first: bool) -> str:
    word = word.removesuffix(_GENITIVE).translate(_SILENT)
    head, hyphen, rest = word.partition("-")
    if hyphen and head in LATIN_ARTICLES and len(rest) >= _SHORTEST:
        return rest if first else f"{ARTICLE}-{rest}"
    if not first and word in LATIN_ARTICLES:
        return ARTICLE
    return word
