"""The form in which a compiled language is kept between runs; light to import and quick to load."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, overload

import msgspec

from marsad.model.lexicon import Lexicon, Sense

#: So many first letters tell in which part of the spellings a word is looked up: some 100 spellings to a part.
_OPENING = 2
T = TypeVar("T")
_decode = msgspec.msgpack.Decoder(dict[str, str]).decode


class Packed(msgspec.Struct, frozen=True):
    """A lexicon as it is kept between runs: what senses have of their type's default roles stands once per type.

    Prepositions with their default roles are most of a compiled language; left out they halve the time to load it. ``forms``: those of
    the lexicon, by their first letters, each part encoded by itself: a short report asks for few of some 60,000.
    """

    lexicon: Lexicon
    defaults: dict[str, dict[str, tuple[str, ...]]]
    forms: dict[str, bytes]


class Forms(Mapping[str, str]):
    """The spellings of a language with their packed readings, decoded where a word with the same first letters is first asked for."""

    __slots__ = ("_known", "_parts")

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """``parts``: as ``Packed.forms``."""
        self._parts = dict(parts)
        self._known: dict[str, str] = {}

    def _open(self, form: str) -> dict[str, str]:
        part = self._parts.pop(form[:_OPENING], None)
        if part is not None:
            self._known.update(_decode(part))
        return self._known

    def _all(self) -> dict[str, str]:
        for opening in list(self._parts):
            self._open(opening)
        return self._known

    @overload
    def get(self, key: str, /) -> str | None: ...
    @overload
    def get(self, key: str, /, default: str | T) -> str | T: ...
    def get(self, key: str, /, default: object = None) -> object:
        """The packed readings of a spelling, else ``default``."""
        return self._open(key).get(key, default)

    def __getitem__(self, key: str) -> str:
        return self._open(key)[key]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._open(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _parted(forms: Mapping[str, str]) -> dict[str, bytes]:
    parts: dict[str, dict[str, str]] = {}
    for form, readings in forms.items():
        parts.setdefault(form[:_OPENING], {})[form] = readings
    return {opening: msgspec.msgpack.encode(part) for opening, part in parts.items()}


def pack(lexicon: Lexicon, by_type: dict[str, dict[str, tuple[str, ...]]]) -> Packed:
    """The lexicon to be kept; ``by_type``: type → preposition → its default roles."""

    def thin(found: Sense) -> Sense:
        usual = by_type[found.type]
        roles = {relation: roles for relation, roles in found.roles.items() if usual.get(relation) != roles}
        roles |= {relation: () for relation in usual if relation not in found.roles}
        return msgspec.structs.replace(found, roles=roles)

    kept = msgspec.structs.replace(_with_senses(lexicon, thin), forms={})
    return Packed(kept, by_type, _parted(lexicon.forms))


def unpack(packed: Packed) -> Lexicon:
    """The lexicon that was packed."""
    by_type = packed.defaults

    def full(found: Sense) -> Sense:
        usual, own = by_type[found.type], found.roles
        roles = usual | own if own else usual
        if () in own.values():
            roles = {relation: names for relation, names in roles.items() if names}
        return msgspec.structs.replace(found, roles=roles)

    return msgspec.structs.replace(_with_senses(packed.lexicon, full), forms=Forms(packed.forms))


def _with_senses(lexicon: Lexicon, change: Callable[[Sense], Sense]) -> Lexicon:
    lexemes = tuple(
        msgspec.structs.replace(lexeme, senses=tuple(map(change, lexeme.senses))) if lexeme.senses else lexeme
        for lexeme in lexicon.lexemes
    )
    return msgspec.structs.replace(lexicon, lexemes=lexemes)
