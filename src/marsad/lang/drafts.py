"""Lexemes while they are gathered: what all files together say of one word, before it is spelled out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from marsad.lang.load import Entry, RawFile
from marsad.lang.schema import NO_RELATION
from marsad.model.claim import Role
from marsad.model.lexicon import (
    KIND_GROUPS,
    RELATIONS,
    Cue,
    Lexeme,
    Light,
    Saying,
    Sense,
    TypeFrame,
)
from marsad.text.normalise import key
from marsad.text.segment import tokens

_BOTH = (Role.ACTOR.value, Role.PARTNER.value)
#: Relations of which an entry's own line is the only one; prepositions may bring inherited roles too.
_CORE = frozenset(RELATIONS)


@dataclass(slots=True)
class Draft:
    """A word under way. ``spell``: key of an entry → the spellings given for it; ``transitive``: it takes an object."""

    lemma: str
    pos: str
    kind: str = ""
    gender: str = ""
    source: str = ""
    trigger: tuple[int, int] = (0, 0)
    senses: list[Sense] = field(default_factory=list)
    saying: Saying | None = None
    cue: Cue | None = None
    light: Light | None = None
    transitive: bool = False
    spell: dict[str, list[str]] = field(default_factory=dict)

    @property
    def has_meaning(self) -> bool:
        """Whether any file says more of it than that it exists."""
        return bool(self.senses or self.saying or self.cue or self.light)

    def note(self, values: Mapping[str, Iterable[str]], names: Iterable[str]) -> None:
        """Remember the spellings that an entry gives under these keys."""
        for name in names:
            known = self.spell.setdefault(name, [])
            known += [value for value in values.get(name, ()) if value and value not in known]

    def first(self, name: str) -> str:
        """The first spelling given under a key, or empty."""
        return next(iter(self.spell.get(name, ())), "")

    def lexeme(self) -> Lexeme:
        """The finished record; senses with most guards first."""
        kind = self.kind or ("event" if self.pos == "noun" and self.senses else "")
        senses = sorted(_told_apart(self.senses), key=lambda s: -_guards(s))
        return Lexeme(
            lemma=self.lemma,
            pos=self.pos,
            kind=kind,
            gender=self.gender,
            source=self.source,
            senses=tuple(senses),
            saying=self.saying,
            cue=self.cue,
            light=self.light,
            trigger=self.trigger,
        )


class Drafts:
    """All words of a language under way, one draft per lemma, part of speech and (of Arabic verbs) present."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, ...], Draft] = {}

    def __iter__(self) -> Iterator[Draft]:
        return iter(self._drafts.values())

    def of(self, lemma: str, pos: str, *apart: str) -> Draft:
        """The draft of a word, begun where there is none."""
        identity = (key(lemma), pos, *(key(part) for part in apart))
        found = self._drafts.get(identity)
        if found is None:
            found = self._drafts[identity] = Draft(lemma, pos)
        return found


def words_of(text: str) -> tuple[str, ...]:
    """The keys of the words of a text, parted as reports are."""
    return tuple(key(text[a:b]) for a, b in zip(*tokens(text, 0, len(text)), strict=True))


def phrase_key(text: str) -> str:
    """The keys of the words of a text, joined by a space."""
    return " ".join(words_of(text))


def default_roles(frame: TypeFrame, defaults: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Preposition → the language's default roles that the type has; one that brings both parties of a deed (بين) brings
    none who does it where the type has but one.
    """
    found = {phrase_key(word): tuple(r for r in roles if r in frame.kinds) for word, roles in defaults.items()}
    for word, roles in defaults.items():
        if roles[:2] == _BOTH and Role.TO.value not in roles and Role.PARTNER.value not in frame.kinds:
            found[phrase_key(word)] = tuple(r for r in found[phrase_key(word)] if r != _BOTH[0])  # إثر نزاع بين فصيلين
    return {relation: roles for relation, roles in found.items() if roles}


def sense(entry: Entry, file: RawFile, usual: Mapping[str, tuple[str, ...]]) -> Sense:
    """The meaning that an entry of an event file gives its word; ``usual``: ``default_roles`` of the type."""
    return Sense(
        type=file.event,
        roles=_roles(entry, file, usual),
        needs=_kinds(entry, "needs"),
        never=_kinds(entry, "never"),
        fixed=tuple(phrase_key(text) for text in entry.values.get("with", ())),
        not_fixed=tuple(phrase_key(text) for text in entry.values.get("without", ())),
        phase=entry.one("phase"),
        polarity=entry.one("polarity"),
        certainty=entry.one("certainty"),
        number=entry.one("number"),
        risk=entry.one("risk") == "yes",
        passive=entry.one("voice") == "passive",
        rule=f"{file.event}:{entry.head}",
        masdars=tuple(phrase_key(text) for text in entry.values.get("masdar", ()) if text != NO_RELATION),
    )


def saying(entry: Entry) -> Saying:
    """How an entry of saying.yaml attributes."""
    return Saying(
        stance=entry.one("stance"),
        content=tuple(phrase_key(text) for text in entry.values.get("content", ())),
        strict=entry.one("strict") == "yes",
        addressee=phrase_key(entry.one("addressee")),
    )


def cue(entry: Entry) -> Cue:
    """What an entry of phase.yaml does to what it governs."""
    return Cue(
        phase=entry.one("phase"),
        polarity=entry.one("polarity"),
        certainty=entry.one("certainty"),
        background=entry.one("background") == "yes",
    )


def light(entry: Entry) -> Light:
    """Where an entry of light.yaml has its event noun, and what its subject is to the event."""
    return Light(event=phrase_key(entry.one("event")), subject=entry.one("subject"))


def _told_apart(senses: list[Sense]) -> list[Sense]:
    """The senses of a word, each with the verbal nouns of those that share none with it."""
    out = []
    for one in senses:
        others = (set(other.masdars) for other in senses if set(other.masdars).isdisjoint(one.masdars))
        barred = tuple(sorted(set().union(*others))) if one.masdars else ()
        out.append(msgspec.structs.replace(one, barred=barred) if barred else one)
    return out


def _guards(found: Sense) -> int:
    return len(found.needs) + len(found.never) + 2 * bool(found.fixed) + bool(found.not_fixed)


def _kinds(entry: Entry, name: str) -> dict[str, tuple[str, ...]]:
    """Role → kinds, groups opened up."""
    return {
        role: tuple(dict.fromkeys(k for name in kinds for k in KIND_GROUPS.get(name, (name,))))
        for role, kinds in entry.maps.get(name, {}).items()
        if kinds
    }


def _roles(entry: Entry, file: RawFile, usual: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Relation → roles, best first: the entry's, the file's for roles that the entry leaves alone, the language's.

    A core relation (subject, object …) that the entry names brings only the entry's roles; the language's default of
    a preposition holds where neither entry nor file names it.
    """
    found: dict[str, list[str]] = {}
    for role, relations in entry.roles.items():
        for relation in relations:
            if relation != NO_RELATION:
                found.setdefault(phrase_key(relation), []).append(role)
    own = frozenset(found)
    for role, relations in file.roles.items():
        for relation in relations if role not in entry.roles else ():
            name = phrase_key(relation)
            if not (name in _CORE and name in own):
                found.setdefault(name, []).append(role)
    barred = {role for role, relations in entry.roles.items() if relations == (NO_RELATION,)}
    for name, roles in usual.items():
        if name not in found:
            kept = [role for role in roles if role not in barred]
            if kept:
                found[name] = kept
    return {relation: tuple(dict.fromkeys(roles)) for relation, roles in found.items()}
