"""What a report is about: in one on sport, business or culture, and in an essay, words of war are figures of speech.

Nouns are counted by their kinds. Where those of sport, money and culture come to three quarters of those of forces and
weapons, a claim stands only if it names an armed actor. A report in which no armed party and no weapon is named at all, but
a match, a price, an illness, a storm, a vote, a theft or a crash, tells of none of what forces do. An English essay is told by
its tense and its want of names: there a claim with a known actor stands too where it is dated; an Arabic one by claims that
name nobody, no number and no day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from marsad.extract import anchors, by_arms, civil, fields, hosted_en, opined_en, remarks, unproved
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Claim, Role, SourceKind
from marsad.model.entity import World
from marsad.text.normalise import key

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
#: Nouns of what is no news of a conflict: where nobody armed and no weapon is named, one of them is enough, of the kinds
#: above two. Weather and illness are told with relief and flight too: below.
_ELSEWHERE = frozenset({"network", "mishap", "vote", "crime"})
_TOPICS = _ELSEWHERE | frozenset(_PEACEFUL) | {"nature", "illness"}
_ARMED_KINDS = frozenset(_ARMED)
#: What only weapons do, or nobody does but in a conflict.
_BY_WEAPONS = frozenset(
    {"shelling", "air_strike", "drone_strike", "suicide_attack", "interception", "explosion", "abduction", "ceasefire"}
)
#: What forces do, in words that others do as well (win control, lose, flee, hit): it is told of somebody armed, or of a state.
_OF_FORCES = _PLAYED - {"talks", "appointment", "return", "threat"} | {
    *("casualty", "presence", "siege", "destruction", "escape", "base_established", "formation", "arrest"),
    "weapons_seizure",
}
#: What befalls people by nobody's will, and what it does as well as a force.
_BEFALLS = {
    "mishap": frozenset({"casualty", "attack", "destruction", "displacement", "escape", "clash"}),
    "nature": frozenset({"casualty", "destruction"}),
    "illness": frozenset({"casualty", "attack"}),  # a campaign that targets children
}
#: What weather and accidents bring about, in reports of nobody armed.
_BY_NOBODY = frozenset({"displacement"})
#: What else a report of a field tells of that is no news of a conflict, where it has no word of one.
_WITH_IT = {
    "weather": _BY_NOBODY | {"threat"},
    "accident": _BY_NOBODY | {"explosion"},
    "science": frozenset({"threat"}),
    "health": frozenset({"threat"}),
    "crime": frozenset({"release"}),
    "culture": frozenset({"reopening", "closure"}),
    "business": frozenset({"agreement"}),
}
#: What is told of in news of police and of roads for its own sake.
_ITS_OWN = {
    "crime": frozenset({"arrest", "weapons_seizure", "escape"}),
    "court": frozenset({"arrest", "escape", "attack"}),
    "transport": frozenset({"movement"}),
}
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER)
#: Fields in which arms are only shown.
_SHOWN = frozenset({"culture", "history"})
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
    kinds = Counter([word.topic for sent in sents for word in sent.words if word.topic])
    peaceful, armed = (sum(kinds[k] for k in group) for group in (_PEACEFUL, _ARMED))
    return peaceful >= _LEAST and peaceful >= _SHARE * armed


def reflection(claims: Sequence[Claim], sents: Sequence[Sent]) -> bool:
    """Whether a text of some length tells nothing that is news: of what happens now it names nobody known, no number, no day,
    no source that would know. So write columns and essays, whose present is that of general truths.
    """
    return len(sents) >= _ESSAY and not any(_is_news(claim) for claim in claims)


def kept(claims: list[Claim], sents: Sequence[Sent], manner: Manner, *, arabic: bool) -> list[Claim]:
    """The claims of a text but those of one that muses, or that remembers and tells of nothing but the past millennium."""
    if manner.remembers and all(_long_past(claim) for claim in claims):
        return []
    return [claim for claim in claims if claim.background] if arabic and reflection(claims, sents) else claims


def _long_past(claim: Claim) -> bool:
    """Whether a claim is of a day of the past millennium."""
    latest = claim.time.latest if claim.background and claim.time is not None else None
    return latest is not None and int(str(latest)[:4]) in fields.YEARS


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
    return _names(predicate, world, _ARMED)


def names_party(predicate: Predicate, world: World) -> bool:
    """Whether an armed actor or a state that we know fills a role of the predicate."""
    return _names(predicate, world, (*_ARMED, "state"))


def _names(predicate: Predicate, world: World, kinds: tuple[str, ...]) -> bool:
    return any(
        (group.definite or group.hits)  # an army of dolls
        and group.actor is not None
        and group.actor in world.actors
        and world.actors[group.actor].noun_kind in kinds
        for role in (Role.ACTOR, Role.TARGET, Role.PARTNER)
        for group in predicate.fillers.get(role, ())
    )


class Manner(NamedTuple):
    """How a text tells: it muses; it is on sport, business or culture; nobody armed is in it, and it is on something else."""

    musing: bool = False
    peaceful: bool = False
    unarmed: frozenset[str] = frozenset()  # types of events that it tells none of
    remembers: bool = False  # it is of culture or history, be it of wars
    loose: bool = False  # no word of it is of a conflict but those it tells by
    of_other: bool = False  # it has some words of other news
    others: fields.Told = MappingProxyType({})  # the words of other news in a report without any of a conflict
    plain: bool = False  # nobody armed, no weapon and no other word of a conflict is in it but those it tells by
    verdict: fields.Verdict = fields.Verdict()  # what news it is of where that is none of a conflict


def armed(sents: Iterable[Sent], words: Analyser, world: World) -> bool:
    """Whether a weapon, somebody armed or a known force is named. Some words of forces and groups texts on other things have
    as well (police, crew, opposition, movement): the language's list ``civil``.
    """
    return any(
        any(word.topic in _ARMED and not fields.civil(word, words) for word in sent.words)
        or any(
            world.actors[ref[2:]].noun_kind in _ARMED
            for hit in sent.hits
            for ref in hit.refs
            if ref[0] == "a" and ref[2:] in world.actors
        )
        for sent in sents
    )


def _topics(sent: Sent) -> Counter[str]:
    """What a sentence's words are about, by kinds; a word that tells of an event here is about nothing else (to storm)."""
    at = [(i, word.topic) for i, word in enumerate(sent.words) if word.topic in _TOPICS] + _called(sent)
    if not at:
        return Counter()
    told = {i for p in sent.predicates if not p.dropped for i in range(p.group.first, p.group.last)}
    names = fields.called(sent)
    return Counter([topic for i, topic in at if i not in names and (i not in told or topic == "mishap")])


def _called(sent: Sent) -> list[tuple[int, str]]:
    """What nouns of several words say that a sentence is about (حادث مرور, national team)."""
    several = (g for g in sent.groups if g.kind == "np" and (g.noun in _BEFALLS or g.noun == "sport"))
    return [(g.head, g.noun) for g in several if sent.spans.get(g.head, 0) > g.head + 1]


def elsewhere(sents: Iterable[Sent]) -> frozenset[str]:
    """The types of events that a report does not tell, for its nouns name what is no news of a conflict, and it tells nothing
    that only weapons do: none that forces do, or, where the nouns are of weather and illness alone, which relief and flight are
    told with, what those do.
    """
    kinds: Counter[str] = Counter()
    for sent in sents:
        if _by_weapons(sent):
            return frozenset()
        kinds += _topics(sent)
    if any(kinds[kind] for kind in _ELSEWHERE) or sum(kinds[kind] for kind in _PEACEFUL) > 1:
        return _OF_FORCES
    return frozenset().union(*(_BEFALLS[kind] for kind in _BEFALLS if kinds[kind]))


def _by_weapons(sent: Sent) -> bool:
    """Whether a sentence tells of what only weapons do."""
    return any(p.sense is not None and not p.dropped and p.sense.type in _BY_WEAPONS for p in sent.predicates)


def played(sent: Sent, sure: frozenset[str]) -> bool:
    """Whether a sentence of a report of any kind tells of sport or of markets: it has two words of either, or one of those
    that mean nothing but sport (``sure``, and nouns of several words: national team), and none of forces and weapons.
    """
    kinds = [word.topic for word in sent.words if word.topic]
    sport = kinds.count("sport")
    told = sport > 1 or kinds.count("money") > 1 or (sport and any(word.bare in sure for word in sent.words))
    told = told or any(kind == "sport" for _, kind in _called(sent))
    return bool(told) and _ARMED_KINDS.isdisjoint(kinds)


def _befallen(sent: Sent, words: Analyser, world: World) -> frozenset[str]:
    """The types of events that befell people by nobody's will: the sentence names a crash, a flood, an illness, and nobody armed."""
    kinds = _BEFALLS.keys() & {*(word.topic for word in sent.words), *(kind for _, kind in _called(sent))}
    kinds = kinds & _topics(sent).keys() if kinds else kinds
    if words.sets["blazes"] and any(_burns(clause.subject, words) for clause in sent.clauses):
        kinds |= {"mishap"}
    if not kinds or armed([sent], words, world) or _by_weapons(sent):
        return frozenset()
    return frozenset().union(*(_BEFALLS[kind] for kind in kinds))


def _burns(subject: Group | None, words: Analyser) -> bool:
    """Whether a clause is about a fire that nobody is told to have set or opened (a fire broke out, the blaze killed)."""
    if subject is None or subject.demonym or subject.hits or subject.head - subject.first != 1:
        return False  # fire from a tank, artillery fire
    return subject.lexeme is not None and key(subject.lexeme.lemma) in words.sets["blazes"]


def drop_figures(sent: Sent, world: World, words: Analyser, manner: Manner) -> None:
    """Drop what is a figure of speech or no news of a conflict: in a report on sport, business or culture, or in a sentence on
    sport, where teams do what forces do as well (meet, beat, attack, withdraw from a cup); where nobody armed is named in the
    whole report, what forces do; and whom a crash, a flood or an illness killed.
    """
    if not words.arabic:
        opined_en.drop(sent, words)
        hosted_en.merge(sent, words)
    play = not manner.peaceful and played(sent, words.sets["surely_sport"])
    befallen = _befallen(sent, words, world)
    for predicate in sent.predicates:
        if predicate.dropped or predicate.sense is None:
            continue
        event = predicate.sense.type
        if remarks.named_after(predicate, sent, words, world):
            predicate.dropped = "a bare reference: an agreement by the name of the town where it was made"
            continue
        if civil.in_old_age(predicate, sent, words, world):
            predicate.dropped = "no news of a conflict: somebody died at an age"
            continue
        if manner.plain and (why := _unlikely(predicate, sent, words, world, manner)):
            predicate.dropped = why
            continue
        if manner.verdict.field not in _SHOWN and by_arms.told(predicate, sent, words, world):
            continue
        if (manner.peaceful or (play and event in _PLAYED)) and not names_armed(predicate, world):
            predicate.dropped = "a figure of speech: the report is on sport, business or culture"
        elif event in manner.unarmed and not names_party(predicate, world):
            predicate.dropped = "no news of a conflict: nobody armed is named in the report"
        elif event in befallen and not names_party(predicate, world):
            predicate.dropped = "no news of a conflict: an accident, an illness or the weather"
        elif manner.loose and not anchors.anchored(predicate, sent, words, world, of_other=manner.of_other):
            predicate.dropped = (
                "nobody armed and no weapon is named in the report, and nobody and no place known takes part"
            )
    remarks.drop(sent, words, world, _beside, lambda p: names_armed(p, world))
    if manner.verdict.field:
        told = partial(by_arms.told, sent=sent, words=words, world=world)
        fields.withhold(
            sent,
            manner.verdict,
            words,
            lambda p: names_armed(p, world),
            lambda p: _countries(p, world),
            told,
        )


def _unlikely(predicate: Predicate, sent: Sent, words: Analyser, world: World, manner: Manner) -> str:
    """Why a report without a word of a conflict tells no news of one by a predicate; empty = it may."""
    told = manner.others
    return civil.refused(predicate, sent, words, world, told) or unproved.unproved(predicate, sent, words, world, told)


def _countries(predicate: Predicate, world: World) -> set[str]:
    """The countries of the known actors that take part in a predicate."""
    known = [
        world.actors[group.actor]
        for role in _PARTIES
        for group in predicate.fillers.get(role, ())
        if group.actor in world.actors
    ]
    return {actor.country or actor.id for actor in known if actor.noun_kind != "people"}


def _beside(told: frozenset[str]) -> frozenset[str]:
    """The types of events that a report of other fields than conflict, which has no word of one, does not tell."""
    if not told:
        return frozenset()
    more = (_WITH_IT.get(field, frozenset[str]()) for field in told)
    own = (_ITS_OWN.get(field, frozenset[str]()) for field in told)
    return (_OF_FORCES | _BY_WEAPONS).union(*more).difference(*own)


def _of_war_surely(sent: Sent, words: Analyser, world: World) -> bool:
    """Whether a sentence tells an event by a word of a conflict nearly alone."""
    told = {at for p in sent.predicates if not p.dropped for at in range(p.group.first, p.group.last)}
    rest = frozenset(range(len(sent.words))) - told
    return bool(told) and fields.SURE in fields.weigh(sent, words, world, rest).conflict.values()


def manner(sents: list[Sent], words: Analyser, world: World) -> Manner:
    """How a text tells."""
    musing = not words.arabic and essay(sents)
    peaceful = not musing and figurative(sents)
    none = frozenset() if peaceful else elsewhere(sents)
    unarmed = none if none and not armed(sents, words, world) else frozenset()
    besides = fields.besides(sents, words, world)
    weights = [fields.weigh(sent, words, world) for sent in sents]
    by_weapons = any(map(fields.by_weapons, sents, weights))
    if not by_weapons:
        unarmed |= _beside(fields.aside(besides))
    loose = anchors.loose(sents, besides)
    hardly = not besides.armed or (besides.armed == 1 and besides.quiet >= anchors.SOME)
    plain = hardly and not armed(sents, words, world)
    whole = fields.together(weights)
    surely = by_weapons or any(_of_war_surely(sent, words, world) for sent in sents)
    others = Manner().others if surely else whole.other
    some = besides.quiet >= anchors.SOME
    return Manner(
        musing, peaceful, unarmed, fields.remembers(weights), loose, some, others, plain, fields.judge(sents, weights)
    )
