"""What kind of strike it was, by what did it: a drone, an aircraft, a laid bomb, a gun, a suicide bomber."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from marsad.extract.adjectives_ar import fights
from marsad.extract.fired import same_strike, weapon_of
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.role_fit import CRAFTS, owned_craft
from marsad.extract.struck_ar import WITH
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import Sense

#: The types whose verbs do not tell what strikes.
STRIKES = frozenset({EventType.AIR_STRIKE.value, EventType.ATTACK.value, EventType.SHELLING.value})
#: What a place or a force may be told to be under.
UNDER = STRIKES | {EventType.DRONE_STRIKE.value, EventType.SIEGE.value}


_HIT = (Role.TARGET, Role.PLACE)
_SUICIDE = EventType.SUICIDE_ATTACK.value
_FIRED = frozenset({EventType.SHELLING.value, EventType.DRONE_STRIKE.value})
#: Kinds of those who have aircraft.
_FLYING = frozenset({("state",), ("force",), ("aircraft",), ("official",)})
_EXPLODES = EventType.EXPLOSION.value
_FLOWN = frozenset({EventType.AIR_STRIKE.value, EventType.DRONE_STRIKE.value, EventType.SHELLING.value})
_VIOLENT = STRIKES | {EventType.DRONE_STRIKE.value, EventType.EXPLOSION.value}


def by_means(
    sense: Sense, fillers: dict[Role, list[Group]], predicate: Predicate, sent: Sent, words: Analyser, world: World
) -> Sense:
    """The sense of a strike as the type that its means or actor makes it (``sets: drone``, ``bombs``, ``guns``, ``air_arm``)."""
    notes = words.lexicon.notes
    if sense.type == EventType.DESTRUCTION.value:
        arms = [g for g in fillers.get(Role.ACTOR, ()) if _air_arm(g, sent, words)]
        return _typed(sense, EventType.AIR_STRIKE) if arms else sense  # the air force destroyed a depot
    if sense.type in _FLOWN and _by_sea(fillers, predicate, notes.get("sea_drones", ())):
        return _typed(sense, EventType.ATTACK)
    if sense.type not in STRIKES and sense.type != EventType.EXPLOSION.value:
        return sense
    if predicate.lexeme.lemma in notes.get("landings", ()):
        return sense  # troops that an aircraft brings
    manned = [g for g in fillers.get(Role.ACTOR, ()) if kinds_of(g, world)[:1] != ("aircraft",)]  # a suicide drone
    if _holds(manned, sent, frozenset(notes.get("suicide", ()))):
        return _typed(sense, EventType.SUICIDE_ATTACK)
    if sense.type not in STRIKES:
        return _typed(sense, EventType.DRONE_STRIKE) if _blown_by_drone(sense, fillers, predicate, words) else sense
    backing = words.sets.get("backed_by", frozenset())
    doers = [g for role in (Role.MEANS, Role.ACTOR) for g in fillers.get(role, ()) if g.prep not in backing]
    heads = {_key(g, sent, words) for g in doers if g.start < predicate.start or g.prep}
    flown = any(_flies(g, sent, words, world) for g in doers)  # helicopters bombed a village with barrel bombs
    flown = flown or any(_key(g, sent, words) in notes.get("air_bombs", ()) for g in doers)  # a glide bomb hit the town
    by_ship = predicate.group.kind == "v" and any(g.noun == "ship" for g in doers)
    if sense.type == EventType.AIR_STRIKE and by_ship and not flown:
        return _typed(sense, EventType.SHELLING)  # gunboats bombed the shore
    laid = sense.type == EventType.AIR_STRIKE and _laid(predicate, fillers, notes.get("bombings", ()), world)
    bombs = predicate.group.kind == "v" and heads & set(notes.get("bombs", ())) and not _dropped(sense)
    if not flown and (laid or bombs):
        return _typed(sense, EventType.EXPLOSION)
    shot = sense.type == EventType.AIR_STRIKE and predicate.group.kind == "v" and not flown
    if (shot or sense.type == EventType.SHELLING) and heads & set(notes.get("guns", ())):
        return _typed(sense, EventType.ATTACK)
    if sense.type == EventType.ATTACK and predicate.group.kind == "v" and heads & set(notes.get("artillery", ())):
        return _typed(sense, EventType.SHELLING)
    drones = frozenset(notes.get("drone", ()))
    for group in (*doers, *predicate.before):
        if group.lexeme is not None and group.lexeme.lemma in drones:
            return _typed(sense, EventType.DRONE_STRIKE)  # one hit the field: of the drones told before
        if group.sentence != sent.index or group.noun == "ship":
            continue  # drone boats fly nowhere
        for i in range(group.first, group.last):
            reading = sent.picks[i]
            if sent.words[i].key in drones or (reading is not None and words.lemma(reading) in drones):
                return _typed(sense, EventType.DRONE_STRIKE)
    said = sense.type == EventType.SHELLING and " " in predicate.lexeme.lemma  # قصف مدفعي: not from the air
    if sense.type != EventType.AIR_STRIKE and not said and flown:
        return _typed(sense, EventType.AIR_STRIKE)
    return sense


def _dropped(sense: Sense) -> bool:
    """Whether a verb tells what aircraft let fall ("bombs were dropped on the village")."""
    return sense.type == EventType.AIR_STRIKE and Role.MEANS.value in sense.roles.get("object", ())


def _by_sea(fillers: dict[Role, list[Group]], predicate: Predicate, craft: Iterable[str]) -> bool:
    """Whether it is a drone that swims which strikes (drone boats hit the tanker)."""
    doers = [*fillers.get(Role.MEANS, ()), *fillers.get(Role.ACTOR, ()), *(g for _, g in predicate.preps)]
    return any(g.lexeme is not None and g.lexeme.lemma in craft for g in doers)


def _laid(predicate: Predicate, fillers: dict[Role, list[Group]], nouns: Iterable[str], world: World) -> bool:
    """Whether a noun that tells of a bomb, dropped or laid, is of a laid one: nobody who has aircraft is told to have done it ("a
    bombing at a market", "Russian | bombing of Kharkiv").
    """
    if predicate.group.kind != "np" or predicate.reading.form == "ger" or predicate.lexeme.lemma not in nouns:
        return False
    doers = [*fillers.get(Role.ACTOR, ()), *predicate.before]
    return not any(g.demonym or kinds_of(g, world)[:1] in _FLYING for g in doers)


def _blown_by_drone(sense: Sense, fillers: dict[Role, list[Group]], predicate: Predicate, words: Analyser) -> bool:
    """Whether what exploded, or blew something up, is a drone."""
    drones = frozenset(words.lexicon.notes.get("drone", ()))
    with_it = [g for prep, g in predicate.preps if Role.MEANS in sense.roles.get(prep, ())]
    return any(
        g.lexeme is not None and (g.lexeme.lemma in drones or g.lexeme.lemma.rpartition(" ")[2] in drones)
        for g in (*fillers.get(Role.MEANS, ()), *with_it)
    )


def _typed(sense: Sense, event: EventType) -> Sense:
    return msgspec.structs.replace(sense, type=event.value)


def _flies(group: Group, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether what strikes is an aircraft, or a force that has nothing else ("the air force")."""
    if kinds_of(group, world)[:1] == ("aircraft",):
        return True
    if group.sentence != sent.index or group.noun == "ship":
        return False
    if sent.words[group.last - 1].topic == "aircraft" and not (words.arabic and fights(sent, group.last - 1, words)):
        return True  # a name that holds it: coalition aircraft
    return _air_arm(group, sent, words)


def _air_arm(group: Group, sent: Sent, words: Analyser) -> bool:
    """Whether a phrase names a force that fights from the air and has nothing else."""
    if group.sentence != sent.index:
        return False
    arms = words.lexicon.notes.get("air_arm", ())
    told = " ".join(sent.words[i].key for i in range(group.first, group.last))
    return any(f" {arm} " in f" {told} " for arm in arms) or _key(group, sent, words) in arms


def _key(group: Group, sent: Sent, words: Analyser) -> str:
    """The lemma of the phrase's head; empty where it is of another sentence."""
    if group.sentence != sent.index:
        return ""
    reading = sent.picks[group.head]
    return words.lemma(reading) if reading is not None else sent.words[group.head].key


def _holds(groups: Iterable[Group], sent: Sent, wanted: frozenset[str]) -> bool:
    """Whether one of the phrases holds one of the words."""
    return any(sent.words[i].key in wanted for g in groups if g.sentence == sent.index for i in range(g.first, g.last))


def of_a_blow(
    role: Role, relation: str, sense: Sense, kinds: tuple[str, ...], predicate: Predicate, words: Analyser
) -> Role:
    """The role of the genitive of a blow that would be who struck: civilians are hit (the shelling of civilians), and so is the town
    by whose name a state goes, where nobody else was (هجوم | موسكو, but هجوم دمشق على الفصائل).
    """
    if relation != "of" or role is not Role.ACTOR or sense.type not in STRIKES:
        return role
    if not words.arabic:
        return Role.TARGET if kinds[:1] in {("people",), ("captive",)} else role
    onto = predicate.object is not None or any(prep in words.onto for prep, _ in predicate.preps)
    return Role.PLACE if "settlement" in kinds and not onto else role


def striker_by_word(group: Group, words: Analyser) -> bool:
    """Whether a phrase goes by a word that is only said of those who strike: the occupation, the enemy, the regime."""
    lemma = group.lexeme.lemma if group.lexeme is not None else ""
    refs = [ref for hit in group.hits for ref in hit.refs]
    stands_in = bool(refs) and not group.noun and all(ref[0] == "u" for ref in refs)
    return lemma in words.sets["strikers"] or stands_in


def strikes_itself(sense: Sense, predicate: Predicate, group: Group, kinds: tuple[str, ...], words: Analyser) -> bool:
    """Whether the genitive of a strike is who or what strikes: by its word, or a craft where what is hit stands behind "on" (قصف
    مسيرة تركية | على سيارة).
    """
    if (
        words.arabic
        and _drone_fire(predicate, group, words)
        and (predicate.object is None or predicate.governor == "light")
    ):
        return True  # استهدف قصف | مسيرة | السوق
    if predicate.object is not None:
        return False
    if sense.type in STRIKES and striker_by_word(group, words):
        return True
    on = any(prep in words.onto for prep, _ in predicate.preps)
    return words.arabic and on and kinds[:1] in {("aircraft",), ("ship",)} and sense.type in UNDER


def craft_by_owner(sense: Sense, fillers: dict[Role, list[Group]], world: World, words: Analyser) -> None:
    """A craft or shell that strikes is what someone unnamed strikes with, unless its owner is written on it: then it acts, also where
    an Arabic strike is told to be its own (غارة | لطائرة مسيرة تركية).
    """
    struck = sense.type in STRIKES or (words.arabic and sense.type == EventType.DESTRUCTION)
    thrown = CRAFTS | {("weapon",)}
    doers = fillers.get(Role.ACTOR, []) if struck else []
    bare = [g for g in doers if kinds_of(g, world)[:1] in thrown and not owned_craft(g, world)]
    if bare and len(bare) == len(doers) and Role.MEANS not in fillers:
        fillers[Role.MEANS] = fillers.pop(Role.ACTOR)
    flown = fillers.get(Role.MEANS, []) if words.arabic and sense.type in _FLOWN else []
    theirs = [g for g in flown if g.prep in words.sets["belonging"] and owned_craft(g, world)]
    if theirs and len(theirs) == len(flown) and Role.ACTOR not in fillers:
        fillers[Role.ACTOR] = fillers.pop(Role.MEANS)


def own_strike(predicate: Predicate, sense: Sense, relation: str, group: Group, world: World, words: Analyser) -> bool:
    """Whether the party or craft behind an Arabic preposition struck: what it struck stands behind another one (قصف | لقوات النظام |
    على بلدة, but قصف لمواقع النظام), or it is a craft, or whose drone it was (غارة | لطائرة مسيرة, قصف مسيرة | للدعم السريع).
    """
    if not words.arabic or relation not in words.sets["belonging"] or sense.type not in _FLOWN:
        return False
    if Role.ACTOR in sense.roles.get(relation, ()):
        return False
    hit = predicate.object if predicate.governor == "light" else None  # استهدف قصف | للجماعة | منزلا
    theirs = predicate.of is not None and _drone_fire(predicate, predicate.of, words)
    alone = (predicate.of is None or theirs) and predicate.object is hit and predicate.agent is None
    if predicate.group.kind != "np" or predicate.group.definite or not alone:
        return False
    kind = kinds_of(group, world)[:1]
    if kind == ("aircraft",) and predicate.lexeme.lemma in words.sets["fires"]:
        return True
    onto = hit is not None or any(prep in words.onto and other.start > group.start for prep, other in predicate.preps)
    return (onto or theirs) and kind in {("force",), ("group",), ("state",)}


def _drone_fire(predicate: Predicate, group: Group, words: Analyser) -> bool:
    """Whether the genitive of a noun for fire is the drone that opened it."""
    lemma = group.lexeme.lemma if group.lexeme is not None else ""
    return predicate.lexeme.lemma in words.sets["fires"] and lemma in words.lexicon.notes.get("drone", ())


def once(sent: Sent, words: Analyser) -> None:
    """Tell one strike once: what fell and by whom it was fired (سقطت قذيفة أطلقها الحوثيون على الحي)."""
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for fired in told:
        weapon = weapon_of(fired, sent)
        fell = next((p for p in told if same_strike(p, fired, weapon)), None) if weapon is not None else None
        if fell is None:
            continue
        known = not fell.fillers.keys().isdisjoint({Role.TARGET, Role.PLACE})
        from_where = known and all(
            g.prep == "in" for g in fired.fillers.get(Role.PLACE, ())
        )  # fired by rebels in Yemen
        brought = {r: got for r, got in fired.fillers.items() if not (from_where and r is Role.PLACE)}
        fell.fillers = {**fell.fillers, **brought, Role.MEANS: fell.fillers[Role.MEANS]}
        fell.cues += [cue for cue in fired.cues if cue.certainty]  # rockets believed fired by the militia fell
        fell.why.append(f"with what {fired.lexeme.lemma} tells")
        fired.dropped = f"told by its verb ({fell.lexeme.lemma})"
    _in_one(sent, words)
    _left_behind(sent)
    _driven(sent, words)
    if words.arabic:
        _in_what_way(sent)
    else:
        _by_what_was_fired(sent)
    _alike(sent)


def _in_what_way(sent: Sent) -> None:
    """Tell one attack where a verbal noun behind the verb only says in what way it was done (اعتدت القوات | بالضرب | على فتى)."""
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type == EventType.ATTACK]
    for verb, way in pairwise(told):
        if verb.group.kind != "v" or way.clause != verb.clause or way.group.prep != WITH or way.of is not None:
            continue
        if way.reading.form != "masdar" or any(g.start < way.start for r in _HIT for g in verb.fillers.get(r, ())):
            continue
        for role, got in way.fillers.items():
            verb.fillers.setdefault(role, got)
        way.dropped = f"told by its verb ({verb.lexeme.lemma})"


def _by_what_was_fired(sent: Sent) -> None:
    """Let what an English -ing form says was hit be hit by what the verb before it fired ("launched drones, hitting a school")."""
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for fired, hit in pairwise(told):
        if hit.reading.form != "ger" or hit.clause != fired.clause or fired.group.kind != "v" or hit.group.prep:
            continue
        assert fired.sense is not None
        assert hit.sense is not None
        if hit.sense.type in STRIKES and fired.sense.type in _FIRED and Role.MEANS not in hit.fillers:
            hit.sense = _typed(hit.sense, EventType(fired.sense.type))


def _alike(sent: Sent) -> None:
    """Give two strikes that are joined right behind each other what both hit (غارات جوية وقصفا | على نقاط)."""
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type in _VIOLENT]
    for first, second in pairwise(told):
        side_by_side = second.group.joined and not second.group.prep and first.group.last == second.group.first
        if not side_by_side or first.clause != second.clause or first.group.kind != "np":
            continue
        if first.fillers.get(Role.TARGET) or first.fillers.get(Role.PLACE):
            continue
        for role in (Role.TARGET, Role.PLACE):
            if second.fillers.get(role):
                first.fillers[role] = list(second.fillers[role])


def _driven(sent: Sent, words: Analyser) -> None:
    """Tell one suicide attack where a verb of driving only tells who brought the bomb (سيارة مفخخة يقودها انتحاري | انفجرت); but
    soldiers who blow it up make none of it (فجرت القوة سيارة | يقودها انتحاري).
    """
    driving = words.sets.get("driving", frozenset())
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for drive in told:
        if drive.lexeme.lemma not in driving:
            continue
        anchor, outer = sent.clauses[drive.clause].anchor, sent.clauses[drive.clause].parent
        for struck in told:
            if struck is drive or struck.sense is None or struck.sense.type not in _VIOLENT | {_SUICIDE}:
                continue
            doers = [*struck.fillers.get(Role.MEANS, ()), *struck.fillers.get(Role.ACTOR, ())]
            stopped = [g.noun for g in struck.fillers.get(Role.ACTOR, ()) if g is not anchor]
            if words.arabic and stopped == ["force"] and struck.sense.type == _EXPLODES:
                drive.dropped = f"told by its verb ({struck.lexeme.lemma})"
                break
            himself = struck.sense.type == _SUICIDE and struck.clause in (outer, drive.clause)
            if himself or (anchor is not None and any(g is anchor for g in doers)):  # انتحاري يقود دراجة | فجر نفسه
                struck.sense = _typed(struck.sense, EventType.SUICIDE_ATTACK)
                struck.fillers.setdefault(Role.ACTOR, drive.fillers.get(Role.ACTOR, []))
                if not struck.fillers[Role.ACTOR]:
                    del struck.fillers[Role.ACTOR]
                _brought(struck, drive, anchor, words)
                drive.dropped = f"told by its verb ({struck.lexeme.lemma})"
                break


def _brought(struck: Predicate, drive: Predicate, bomb: Group | None, words: Analyser) -> None:
    """What the verb of driving tells of the attack: that the ``bomb`` was its means, and where (يقودها انتحاري | عند نقطة تفتيش)."""
    if bomb is not None and struck.fillers.get(Role.TARGET) == [bomb]:
        struck.fillers[Role.MEANS] = struck.fillers.pop(Role.TARGET)
    where = [g for prep, g in drive.preps if prep in words.locative]
    if where and Role.PLACE not in struck.fillers:
        struck.fillers[Role.PLACE] = where[:1]


def _left_behind(sent: Sent) -> None:
    """Tell an explosion once that a phrase for what exploded only describes (انفجار لغم من مخلفات الحرب)."""
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type == _EXPLODES]
    for burst, what in pairwise(told):
        if what.lexeme.pos != "phrase" or what.clause != burst.clause or not what.group.prep:
            continue
        between = [g for g in sent.groups if burst.end <= g.start < what.start and g.kind == "np"]
        between = [g for g in between if not g.genitive]
        means = burst.fillers.get(Role.MEANS, ())
        if all(any(g is each for each in means) for g in between) and (burst.group.kind == "np" or between):
            what.fillers.pop(Role.ACTOR, None)  # what exploded does nothing
            burst.fillers = {**what.fillers, **burst.fillers}
            burst.preps += what.preps
            what.dropped = f"what exploded ({burst.lexeme.lemma})"


def _in_one(sent: Sent, words: Analyser) -> None:
    """Tell a strike that another verb or noun of violence has behind "with" once, by what it says of itself (استهدف
    المبنى بغارة أمريكية، اغتالوه بإطلاق النار عليه).
    """
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for struck in told:
        if (
            struck.sense is None
            or struck.sense.type not in _VIOLENT
            or struck.group.prep not in words.sets["with_what"]
        ):
            continue
        before = [p for p in told if p.clause == struck.clause and p.end <= struck.start and not p.dropped]
        by = max(before, key=lambda p: p.end, default=None)
        if (
            by is None
            or by.sense is None
            or by.sense.type not in _VIOLENT
            or (by.group.joined and by.group is struck.group)
        ):
            continue
        if by.passive and struck.sense.type == EventType.ATTACK:
            continue  # who was killed by bullets: these say what happened, the verb what came of it
        hit = by.fillers.get(Role.TARGET, [])
        if not (hit or by.fillers.get(Role.PLACE)):
            continue
        if any(all(g is not h for h in hit) for g in struck.fillers.get(Role.TARGET, ())):
            continue
        if by.sense.type == EventType.ATTACK and struck.sense.type != EventType.ATTACK:
            by.sense = _typed(by.sense, EventType(struck.sense.type))
        by.fillers = {
            **by.fillers,
            **{r: g for r, g in struck.fillers.items() if r not in by.fillers or r is Role.ACTOR},
        }
        struck.dropped = f"told by its verb ({by.lexeme.lemma})"
