"""The form in which a compiled language is kept between runs; light to import and quick to load."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from marsad.model.lexicon import Lexicon, Sense


class Packed(msgspec.Struct, frozen=True):
    """A lexicon as it is kept between runs: what senses have of their type's default roles stands once per type.

    Prepositions with their default roles are most of a compiled language; left out they halve the time to load it.
    """

    lexicon: Lexicon
    defaults: dict[str, dict[str, tuple[str, ...]]]


def pack(lexicon: Lexicon, by_type: dict[str, dict[str, tuple[str, ...]]]) -> Packed:
    """The lexicon to be kept; ``by_type``: type → preposition → its default roles."""

    def thin(found: Sense) -> Sense:
        usual = by_type[found.type]
        roles = {relation: roles for relation, roles in found.roles.items() if usual.get(relation) != roles}
        roles |= {relation: () for relation in usual if relation not in found.roles}
        return msgspec.structs.replace(found, roles=roles)

    return Packed(_with_senses(lexicon, thin), by_type)


def unpack(packed: Packed) -> Lexicon:
    """The lexicon that was packed."""
    by_type = packed.defaults

    def full(found: Sense) -> Sense:
        usual, own = by_type[found.type], found.roles
        roles = usual | own if own else usual
        if () in own.values():
            roles = {relation: names for relation, names in roles.items() if names}
        return msgspec.structs.replace(found, roles=roles)

    return _with_senses(packed.lexicon, full)


def _with_senses(lexicon: Lexicon, change: Callable[[Sense], Sense]) -> Lexicon:
    lexemes = tuple(
        msgspec.structs.replace(lexeme, senses=tuple(map(change, lexeme.senses))) if lexeme.senses else lexeme
        for lexeme in lexicon.lexemes
    )
    return msgspec.structs.replace(lexicon, lexemes=lexemes)
