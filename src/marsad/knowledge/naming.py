"""The table of names: every spelling under which a text may call an actor, a place, a road or an outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from marsad.knowledge.files import Entry, read_yaml
from marsad.knowledge.sources import BUILT_IN
from marsad.text.names import ARTICLE, keys_of, name_key, words_of

Keys = tuple[str, ...]
Names = dict[str, dict[str, tuple[tuple[Keys, tuple[str, ...]], ...]]]

#: A name in capitals and so short that it may be read as a word when folded: US, WHO, IS, MIT.
_ACRONYM = re.compile(r"[A-Z]\.?[A-Z]\.?[A-Z]?\.?")
_FULL_NAME = 2
#: Words of the longest kind word.
_LONGEST = 3
#: Classes of kind words for where people live.
_SETTLEMENTS = frozenset({"city", "town", "village"})
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


def spellings(name: str, lang: str) -> list[Keys]:
    """Return the keys of a name with the ways of writing it apart, with a hyphen or with another case ending."""
    keys = keys_of(name, lang)
    if not keys or not all(keys):
        return []
    if lang == "ar":
        return [keys]
    apart = _apart(keys)
    found = [keys, apart, _joined(keys)]
    if len(apart) == _FULL_NAME and ARTICLE not in apart:
        found.append(("-".join(apart),))
    return list(dict.fromkeys(found))


def _apart(keys: Keys) -> Keys:
    """Return the keys with hyphens read as spaces (Deir al-Zor → Deir al Zor)."""
    return tuple(part for key in keys for part in key.split("-") if part)


def _joined(keys: Keys) -> Keys:
    """Return the keys with each article joined to its word (Deir al Zor → Deir al-Zor)."""
    found: list[str] = []
    for key in keys:
        if found and found[-1] == ARTICLE:
            found[-1] = f"{ARTICLE}-{key}"
        else:
            found.append(key)
    return tuple(found)


class KindWords(msgspec.Struct, frozen=True):
    """The words of ``kind_words.yaml`` as keys: ``before`` and ``after`` → class, by language."""

    before: dict[str, dict[Keys, str]]
    after: dict[str, dict[Keys, str]]
    modifiers: frozenset[Keys]

    @property
    def cues(self) -> dict[str, dict[str, str]]:
        """Return language → words joined by a space → class."""
        return {
            lang: {" ".join(keys): kind for table in (self.after, self.before) for keys, kind in table[lang].items()}
            for lang in ("ar", "en")
        }

    def bare(self, name: str, lang: str) -> tuple[str, Keys]:
        """Return the class of a name's kind word and the keys without it and modifiers; empty where it has none.

        An Arabic kind word with the article is left alone: «القاعدة الروسية في …» describes and does not name.
        """
        keys = keys_of(name, lang)
        if lang == "ar":
            return self._bare_arabic(keys, words_of(name, lang))
        for size in range(min(_LONGEST, len(keys) - 1), 0, -1):
            if keys[-size:] in self.after["en"]:
                return self.after["en"][keys[-size:]], keys[:-size]
        for size in range(min(_LONGEST, len(keys) - 1), 0, -1):
            if keys[:size] in self.before["en"]:
                return self.before["en"][keys[:size]], keys[size:]
        return "", ()

    def _bare_arabic(self, keys: Keys, words: list[str]) -> tuple[str, Keys]:
        table = self.before["ar"]
        for size in range(min(_LONGEST, len(keys) - 1), 0, -1):
            if keys[:size] in table and keys[0] == words[0]:
                return table[keys[:size]], self._without_modifiers(keys[size:])
        return "", ()

    def bare_words(self, name: str) -> list[str]:
        """Return the words (``loose`` form) of an Arabic name without its kind word and modifiers."""
        words, keys = words_of(name, "ar"), keys_of(name, "ar")
        bare = self._bare_arabic(keys, words)[1]
        start = next((i for i in range(1, len(keys)) if keys[i : i + len(bare)] == bare), 0)
        return words[start : start + len(bare)] if bare else []

    def names_settlement(self, keys: Keys, lang: str) -> bool:
        """Whether what is left of a name is that of a town with its own kind word (مطار | مدينة المالكية): it is no site's name."""
        return len(keys) > 1 and self.before[lang].get(keys[:1]) in _SETTLEMENTS

    def _without_modifiers(self, keys: Keys) -> Keys:
        for size in range(min(_LONGEST, len(keys) - 1), 0, -1):
            if keys[-size:] in self.modifiers:
                return self._without_modifiers(keys[:-size])
        return keys

    def parts(self, name: str, lang: str) -> list[str]:
        """Return the names that one written name holds: "Ras al-Ayn / Ceylanpinar crossing" holds two.

        What stands in brackets explains and is no name. Each part takes the kind word of the whole.
        """
        parts = [part.strip() for part in _IN_BRACKETS.sub("", name).split(" / ")]
        if len(parts) == 1:
            return parts
        bare = self.bare(parts[-1], lang)[1]
        kind = " ".join(words_of(parts[-1], lang)[len(bare) :]) if lang == "en" and bare else ""
        parts = [part for part in parts if keys_of(part, lang) not in self.after[lang]]
        return parts + [f"{part} {kind}" for part in parts if kind and not self.bare(part, lang)[0]]


def read_kind_words(path: Path = BUILT_IN / "kind_words.yaml") -> KindWords:
    """Return the words that tell kinds of places."""
    top = read_yaml(path)
    before: dict[str, dict[Keys, str]] = {"ar": {}, "en": {}}
    after: dict[str, dict[Keys, str]] = {"ar": {}, "en": {}}
    for lang in ("ar", "en"):
        for where, table in (("before", before), ("after", after)):
            kinds: Entry = top[lang].get(where, Entry())
            for kind in kinds:
                for word in kinds.texts(kind):
                    table[lang][keys_of(word, lang)] = kind
    modifiers = frozenset(keys_of(word, "ar") for word in top["ar"].texts("modifiers"))
    return KindWords(before, after, modifiers)


class NameTable:
    """Collects names with what they refer to; first come, first in the list of references."""

    def __init__(self) -> None:
        self._refs: dict[str, dict[Keys, dict[str, None]]] = {"ar": {}, "en": {}}
        self._caps: dict[str, bool] = {}
        self._article: dict[str, set[bool]] = {}

    def add(self, lang: str, name: str, ref: str) -> None:
        """Add all spellings of a name."""
        for keys in spellings(name, lang):
            self.add_keys(lang, keys, ref)
        if lang == "en":
            self._note_capitals(name)
        else:
            self.note_article(words_of(name, lang))

    def add_keys(self, lang: str, keys: Keys, ref: str) -> None:
        """Add a name that is given by its keys."""
        if keys:
            self._refs[lang].setdefault(keys, {})[ref] = None

    def _note_capitals(self, name: str) -> None:
        """Note whether a name of one word is only ever written in capitals."""
        keys = keys_of(name, "en")
        if len(keys) == 1:
            capitals = _ACRONYM.fullmatch(name) is not None
            self._caps[keys[0]] = capitals and self._caps.get(keys[0], True)

    def note_article(self, words: list[str]) -> None:
        """Note whether an Arabic name of one word (``loose`` form) is written with the article."""
        if len(words) == 1:
            key = name_key(words[0], "ar", first=True)
            self._article.setdefault(key, set()).add(key != words[0])

    @property
    def article(self) -> dict[str, bool]:
        """Return, for Arabic names of one word, whether they are always written with the article."""
        return {key: True in seen for key, seen in self._article.items() if len(seen) == 1}

    @property
    def caps(self) -> frozenset[str]:
        """Return the keys of names that count only in capitals."""
        return frozenset(key for key, only in self._caps.items() if only)

    def __iter__(self) -> Iterator[tuple[str, Keys, tuple[str, ...]]]:
        """Yield language, keys, references."""
        for lang, table in self._refs.items():
            for keys, refs in table.items():
                yield lang, keys, tuple(refs)

    def compiled(self) -> Names:
        """Return the table as ``World.names`` has it."""
        found: dict[str, dict[str, list[tuple[Keys, tuple[str, ...]]]]] = {"ar": {}, "en": {}}
        for lang, keys, refs in self:
            found[lang].setdefault(keys[0], []).append((keys[1:], _decided(refs)))
        return {
            lang: {
                first: tuple(sorted(rest, key=lambda item: (-len(item[0]), item[0]))) for first, rest in table.items()
            }
            for lang, table in found.items()
        }


def _decided(refs: Iterable[str]) -> tuple[str, ...]:
    """Return the references of one name: a name that several actors share decides for none of them.

    A state and what is done in its name share names (بغداد) without being two parties: a name that is a state's
    stays its own.
    """
    refs = tuple(refs)
    sure = [ref for ref in refs if ref.startswith("a:")]
    unsure = any(ref.startswith("u:") for ref in refs)
    if len(sure) + unsure <= 1:
        return refs
    return tuple(dict.fromkeys(f"u:{ref[2:]}" if ref in sure else ref for ref in refs))
