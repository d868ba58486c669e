"""What a report is about: in one on sport, business or culture, and in an essay, words of war are figures of speech.

Nouns are counted by their kinds. Where those of sport, money and culture come to three quarters of those of forces and
weapons, a claim stands only if it names an armed actor. An English essay is told by its tense and its want of names: there
a claim with a known actor stands too where it is dated; an Arabic one by claims that name nobody, no number and no day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from marsad.extract.reading import Predicate, Sent
from marsad.model.claim import Claim, Role, SourceKind
from marsad.model.entity import World

_PEACEFUL = ("sport", "money", "culture")
_ARMED = ("force", "group", "weapon")
#: Peaceful nouns needed, and their least share of the armed ones. Set on the reports of the development set that
#: hold nothing to record (the least were 3 against 2 and 4 against 5; reports of war had 3 against 6 at most).
_LEAST, _SHARE = 3, 0.75
#: Sentences from which on a text that names nobody, no number and no day is no report.
_ESSAY = 4
#: What a sentence on sport tells with words of war and diplomacy; who was killed at a match was killed.
_PLAYED = frozenset(
    {
        *("talks", "capture", "defeat", "attack", "clash", "advance", "control", "withdrawal", "appointment", "return"),
        *("deployment", "movement", "handover", "exercise", "threat", "disarmament"),
    }
)
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER)
#: Sources that would know even where no name says which; politicians in general would not.
_KNOWING = frozenset(SourceKind) - {SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.DOCUMENT, SourceKind.OFFICIAL}


#: An English essay: words that it has at least; least share of its finite verbs in the present; most names, numbers and times
#: by words. Of the development set's reports essays had .58 and .035 or more and less, others in the present .088 or more.
_WORDS, _PRESENT, _FACTS = 60, 0.5, 0.05
_TENSES = frozenset({"pres", "inf", "past", "pp"})


def essay(sents: Iterable[Sent]) -> bool:
    """Whether an English text muses rather than reports: it is in the present, and hardly anybody or any day has a name."""
    words = facts = told = present = 0
    for sent in sents:
        words += len(sent.words)
        facts += len(sent.hits) + len(sent.counts) + len(sent.when)
        for group in sent.groups:
            if (
                group.kind == "v"
                and not group.infinitive
                and group.reading is not None
                and group.reading.form in _TENSES
            ):
                told += 1
                present += group.reading.form in {"pres", "inf"}
    return words >= _WORDS and present >= _PRESENT * told and facts <= _FACTS * words


def stands(predicate: Predicate, world: World) -> bool:
    """Whether a claim of an essay is meant as told: a known actor takes part, who is armed or on a day or in a year told."""
    if predicate.when is None:
        return names_armed(predicate, world)
    return any(
        group.actor is not None for role in (Role.ACTOR, Role.TARGET) for group in predicate.fillers.get(role, ())
    )


def figurative(sents: Iterable[Sent]) -> bool:
    """Whether the report's words of war are likely figures of speech."""
    kinds = Counter(word.topic for sent in sents for word in sent.words)
    peaceful, armed = (sum(kinds[k] for k in group) for group in (_PEACEFUL, _ARMED))
    return peaceful >= _LEAST and peaceful >= _SHARE * armed


def reflection(claims: Sequence[Claim], sents: Sequence[Sent]) -> bool:
    """Whether a text of some length tells nothing that is news: of what happens now it names nobody known, no number, no day,
    no source that would know. So write columns and essays, whose present is that of general truths.
    """
    return len(sents) >= _ESSAY and not any(_is_news(claim) for claim in claims)


def _is_news(claim: Claim) -> bool:
    """Whether a claim of what is not history says who, how many, when or on whose word."""
    if claim.background:
        return False
    known = any(filler.is_ for role in _PARTIES for filler in claim.roles.get(role, ()))
    return (
        known
        or any(number.low != 1 for number in claim.numbers.values())
        or claim.time is not None
        or any(link.is_ or link.kind in _KNOWING for link in claim.said_by)
    )


def names_armed(predicate: Predicate, world: World) -> bool:
    """Whether an armed actor that we know fills a role of the predicate."""
    return any(
        (group.definite or group.hits)  # an army of dolls
        and group.actor is not None
        and group.actor in world.actors
        and world.actors[group.actor].noun_kind in _ARMED
        for role in (Role.ACTOR, Role.TARGET, Role.PARTNER)
        for group in predicate.fillers.get(role, ())
    )


def played(sent: Sent, sure: frozenset[str]) -> bool:
    """Whether a sentence of a report of any kind tells of sport: it has two words of it, or one of those that mean
    nothing else (``sure``), and none of forces and weapons.
    """
    kinds = Counter(word.topic for word in sent.words)
    told = kinds["sport"] > 1 or (kinds["sport"] and any(word.bare in sure for word in sent.words))
    return bool(told) and not any(kinds[kind] for kind in _ARMED)


def drop_figures(sent: Sent, world: World, sure: frozenset[str], *, peaceful: bool) -> None:
    """Drop what is a figure of speech, in a report on sport, business or culture, or in a sentence on sport: there teams do
    what forces do as well (meet, beat, attack, withdraw from a cup). ``sure``: words that tell of nothing but sport.
    """
    play = not peaceful and played(sent, sure)
    for predicate in sent.predicates:
        figure = peaceful or (play and predicate.sense is not None and predicate.sense.type in _PLAYED)
        if figure and not predicate.dropped and not names_armed(predicate, world):
            predicate.dropped = "a figure of speech: the report is on sport, business or culture"


def manner(sents: list[Sent], *, arabic: bool) -> tuple[bool, bool]:
    """Whether a text is an essay, else whether it is on sport, business or culture."""
    musing = not arabic and essay(sents)
    return musing, not musing and figurative(sents)
