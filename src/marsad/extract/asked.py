"""What a word asks of its sentence to tell of an event, and what kinds of fillers it brings to the others.

A sense needs fillers of certain kinds (``needs``) and fixed words beside its trigger. Where no word of a sentence, nor
of those right before it, can be of such a kind, the sense holds for nobody, whatever the grammar says. Kinds are the
bits of an int, so that what a sentence offers is the union of its words. All here errs towards "it may".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from marsad.extract.kinds import PASSES, PLACES, kinds_of_reference
from marsad.extract.mentions import may_name
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import KINDS, Lexeme, Sense
from marsad.text.normalise import key

_BIT = {kind: 1 << at for at, kind in enumerate(KINDS)}
#: A name that nothing explains may be anything; so may a number that stands for what was named.
UNKNOWN = 1 << len(KINDS)
#: "No one": what befalls nobody needs no target.
_NOBODY = UNKNOWN << 1
_NATION = _BIT["people"] | _BIT["group"] | _BIT["force"]
#: What an adjective of nationality, or a title, may make of its phrase.
_MADE = {"demonym": _NATION, "title": _BIT["official"]}
_ARMED = frozenset({"force", "group"})
_PLACED = reduce(or_, (_BIT[kind] for kind in PLACES), 0)
_PRESENT = _BIT["force"] | _BIT["group"]
_HOLDING = _PRESENT | _BIT["state"] | UNKNOWN
_ALIKE = ("building", "site")  # they may stand in for what they pass for
_MOST_TYPES = 2  # a word of more meanings tells no event without its actor
_COUNTS = frozenset({"quant", "part", "vague", "det", "dem"})
_REFERRING = ("pronoun_it", "pronoun_they", "pronoun_person", "possessive", "subject_pronoun")
_NOUNS = frozenset({"noun", "adj"})
_BARE_FORMS = frozenset({"sg", "pl", "du"})


class Ask(NamedTuple):
    """What one sense asks of its sentence: these words (keys), and of each mask one kind.

    What ``far`` asks for may be the subject of a sentence before, left out here; what ``near`` does, only with a word that
    refers back.
    """

    words: frozenset[str] = frozenset()
    near: tuple[int, ...] = ()
    far: tuple[int, ...] = ()


def asks(word: Word, analyser: Analyser) -> frozenset[Ask]:
    """What the senses of a word, or of the phrases that it may open, ask for; one is enough, none = no event."""
    lexemes = analyser.lexicon.lexemes
    found: set[Ask] = set()
    for reading in word.readings:
        found.update(_asks(lexemes[reading.lexeme], reading.form, arabic=analyser.arabic))
    for rest, packed in {row[1:] for rows in word.phrases.values() for row in rows}:
        for index, _, form, _ in analyser.unpack(packed):
            for ask in _asks(lexemes[index], form, arabic=analyser.arabic):
                found.add(ask._replace(words=ask.words.union(rest)))
            if lexemes[index].lemma in analyser.sets["is_there"]:
                found.add(Ask(frozenset(rest), near=(_PLACED,), far=(_PRESENT,)))  # ما زالت القوات في القاعدة
            if key(lexemes[index].lemma) in analyser.sets["in_hands"]:
                found.add(Ask(frozenset(rest), near=(_HOLDING,), far=(_PLACED,)))  # ما زالت المدينة في يد الجيش
    if word.key in analyser.sets["in_hands"]:
        found.add(Ask(near=(_HOLDING,), far=(_PLACED,)))
    if word.key in analyser.sets["is_there"]:
        found.add(Ask(near=(_PLACED,), far=(_PRESENT,)))  # some 900 troops are in the province
    return frozenset(found)


def _asks(lexeme: Lexeme, form: str, *, arabic: bool) -> Iterator[Ask]:
    """What the senses of a lexeme ask for in one of its forms. Only Arabic leaves subjects to the sentence before."""
    types = {sense.type for sense in lexeme.senses if not sense.fixed and not sense.not_fixed}
    lone = form not in {"act", "pas"} and lexeme.pos != "adj" and len(types) <= _MOST_TYPES
    for sense in lexeme.senses:
        passive = not arabic and form == "pp"  # the town was occupied
        masks = list(_masks(sense, lone=lone and (passive or not sense.risk)))
        left_out = {Role.ACTOR.value, *sense.roles.get("subject", ())} if arabic else set[str]()
        near = tuple(dict.fromkeys(mask for role, mask in masks if role not in left_out))
        far = tuple(dict.fromkeys(mask for role, mask in masks if role in left_out))
        for words in sense.fixed or ("",):
            yield Ask(frozenset(words.split()), near, far)


def _masks(sense: Sense, *, lone: bool) -> Iterator[tuple[str, int]]:
    """Each needed role with the kinds that it takes, up to an actor that may stay untold (``lone``)."""
    for role, kinds in sense.needs.items():
        acts = role == Role.ACTOR and not _ARMED.isdisjoint(kinds)
        if acts and lone:
            return
        mask = _union(kinds) | _union(k for k in _ALIKE if not set(PASSES[k]).isdisjoint(kinds))
        mask |= _BIT["state"] if acts else 0
        mask |= 0 if sense.risk and sense.type != EventType.CAPTURE else UNKNOWN  # occupied Mukambo
        yield role, mask | _NOBODY if role == Role.TARGET else mask


def _union(kinds: Iterable[str]) -> int:
    """Kinds as the bits of one int."""
    return reduce(or_, (_BIT.get(kind, 0) for kind in kinds), 0)


def brings(word: Word, analyser: Analyser, world: World) -> int:
    """The kinds that a phrase with this word in it may be of, by itself."""
    lang = analyser.lexicon.lang
    found = _NATION if word.country else 0
    if word.bare in analyser.sets.get("party_nisba", ()):
        found |= _BIT["group"]
    for reading in word.readings:
        found |= _of(analyser.lexeme(reading))
        if analyser.arabic and reading.article and reading.pos == "adj" and reading.form in {"pl", "du"}:
            found |= _BIT["people"]  # المنكوبون
    for pre, first, _, _ in word.names:
        for rest, refs in world.names.get(lang, {}).get(first, ()):
            if not rest and may_name(word, pre, first, world, lang, refs):
                found |= _named(refs, world)
    if word.direction:
        found |= _BIT["area"]
    if word.key in analyser.others or word.key in analyser.sets["further"]:
        found |= _BIT["people"]
    if word.key in analyser.nobody_words:
        found |= _NOBODY
    return found


def may_be_anyone(word: Word, analyser: Analyser) -> bool:
    """Whether the word may be a name that nothing explains: in English, by its capital."""
    return not analyser.arabic and word.capital and not word.readings


def opens(word: Word, analyser: Analyser, world: World) -> dict[str, int]:
    """The kinds that names and fixed phrases bring which the word opens, by the key of their second word."""
    lang = analyser.lexicon.lang
    found: dict[str, int] = {}
    for rest, packed in {row[1:] for rows in word.phrases.values() for row in rows if row[1]}:
        for index, _, _, _ in analyser.unpack(packed):
            found[rest[0]] = found.get(rest[0], 0) | _of(analyser.lexicon.lexemes[index])
    for _, first, _, _ in word.names:
        for rest, refs in world.names.get(lang, {}).get(first, ()):
            if rest:
                found[rest[0]] = found.get(rest[0], 0) | _named(refs, world)
    return found


def _of(lexeme: Lexeme) -> int:
    """The kinds of a phrase that the lexeme heads or qualifies."""
    return _BIT.get(lexeme.kind, 0) | _MADE.get(lexeme.kind, 0) | (_BIT["event"] if lexeme.senses else 0)


def _named(refs: tuple[str, ...], world: World) -> int:
    """The kinds of what a name refers to."""
    office = _BIT["official"] if any(ref.startswith("h:") for ref in refs) else 0  # a person in an office
    return office | _union(kind for ref in refs for kind in kinds_of_reference(ref, world))


def refers(word: Word, analyser: Analyser) -> bool:
    """Whether the word may stand for what the sentences before named, or lend an event what its left-out subject is."""
    if any(word.key in analyser.sets[name] for name in _REFERRING):
        return True
    for reading in word.readings:
        light = analyser.lexeme(reading).light
        if reading.enclitic or reading.pos == "pron" or (reading.pos == "prep" and reading.feats[:1] == "3"):
            return True
        if light is not None and light.subject not in {"", Role.ACTOR.value}:
            return True
    return False


def counts(word: Word, analyser: Analyser) -> bool:
    """Whether the word by itself may stand for what it counts or points at (four, بعض, those)."""
    if word.text[:1].isdecimal() or any(reading.pos in _COUNTS for reading in word.readings):
        return True
    if word.loose in analyser.bounds and word.loose not in analyser.number_words:
        return word.counts and analyser.arabic and not word.readings
    return word.counts


def bounded(word: Word, analyser: Analyser) -> set[str]:
    """The words that, right behind this one, make it the bound of a number (more than, أكثر من)."""
    return analyser.bounds.get(word.loose, set())


def nominal(word: Word) -> bool:
    """Whether the word is a noun or adjective wherever it stands, so that a number before it counts it."""
    if word.counts or not word.text[:1].isalpha():
        return False
    if word.topic == "time" and any(reading.form == "sg" and "a" not in reading.feats for reading in word.readings):
        return False  # أصيب 45 | يوم الجمعة
    if not word.readings:
        return not (word.capital or word.conj or word.prep)
    return all(
        reading.pos in _NOUNS and reading.form in _BARE_FORMS and not reading.conj and not reading.prep
        for reading in word.readings
    )
