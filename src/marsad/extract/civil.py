"""In a report without a word of a conflict, those who live of other things do nothing that is one's news, and nothing of it befalls
what is theirs.

A bank seizes houses, a chain pulls out of a country, a minister meets farmers on the price of milk, reporters ambush a senator:
what tells them from forces is who does it, to what end, and to what. Asked only where nobody armed, no weapon and no other word of a
conflict stands in the whole report but what it tells by.
"""

from __future__ import annotations

from marsad.extract import embattled, fields
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

#: Fields of those who are no party to a conflict, whatever they do; of what it is not about. The police, courts, ministers and ships
#: of other news are in that of a conflict as well.
_LIVES = frozenset({"business", "culture", "education", "health", "history", "labour", "science", "sport"})
#: Of those, whose words are hardly any in news of a conflict: teams and staff, teachers and nurses are.
_THINGS = frozenset({"business", "culture", "history", "science"})
#: What the words of other news weigh that are enough beside a conflict's.
_SOME = 2
_ABOUT = _LIVES | {"cabinet", "election"}
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER)
_ENDS = (Role.TARGET, Role.TOPIC, Role.CARGO, Role.PARTNER)
SPOTS = (Role.PLACE, Role.FROM, Role.TO, Role.VIA, Role.TARGET)
#: Those whom a conflict has: as names that we know, as nouns.
_KNOWN = frozenset({"force", "group", "state", "captive"})
#: Who makes demands that are news of one.
_SPEAKS = frozenset({*_KNOWN, "official", "body", "people"})
_PERSONS = frozenset({"people", "official", "media", ""})
_HARMED = frozenset({"killed", "wounded"})
#: What is done, dealt with and told of in news of anything.
POSTURE = frozenset(
    {
        *(EventType.WITHDRAWAL, EventType.ADVANCE, EventType.DEPLOYMENT, EventType.PRESENCE, EventType.CONTROL),
        *(EventType.CAPTURE, EventType.SIEGE, EventType.DEFEAT),
    }
)
_DONE = POSTURE | {
    *(EventType.CLOSURE, EventType.REOPENING, EventType.HANDOVER, EventType.APPOINTMENT, EventType.FORMATION),
    *(EventType.AGREEMENT, EventType.TALKS, EventType.THREAT, EventType.DEMAND, EventType.ATTACK, EventType.CLASH),
    *(EventType.ABDUCTION, EventType.MOVEMENT, EventType.SHELLING, EventType.DISARMAMENT),
}
#: What is dealt with people who live of other things as well as with what is theirs.
_WITH_PEOPLE = frozenset({EventType.TALKS, EventType.AGREEMENT, EventType.DEMAND, EventType.RELEASE})
_BEFALLS = frozenset({EventType.DISPLACEMENT, EventType.RETURN})
_DEALT = frozenset(
    {
        *(EventType.TALKS, EventType.AGREEMENT, EventType.HANDOVER, EventType.RETURN, EventType.FORMATION),
        *(EventType.APPOINTMENT, EventType.DEPLOYMENT, EventType.MOVEMENT, EventType.DEMAND, EventType.CONTROL),
        *(EventType.CAPTURE, EventType.PRESENCE),
    }
)
#: What of it is goods and patients alone.
_OF = {
    EventType.AID_DELIVERY: frozenset({"business", "culture", "sport"}),
    EventType.RELEASE: frozenset({"health", "sport"}),
}
#: Generic actors that are anybody.
_ANYBODY = frozenset({"civilians", "local-residents"})
_SAID = frozenset({EventType.DEMAND, EventType.THREAT})
_FOUGHT = frozenset({EventType.ATTACK, EventType.CLASH})
_OF_PLACES = frozenset({EventType.CLOSURE, EventType.REOPENING})
#: What befalls people and things by nobody's will as well; what is told of anybody in courts and of the police.
_MISHAPS = frozenset({EventType.CASUALTY, EventType.DISPLACEMENT, EventType.DESTRUCTION})
_IN_COURT = frozenset({EventType.ARREST, EventType.RELEASE, EventType.DETENTION})
#: What is said and decided in any news.
_DECIDED = frozenset(
    {
        *(EventType.DEMAND, EventType.CONDEMNATION, EventType.THREAT, EventType.APPOINTMENT, EventType.FORMATION),
        *(EventType.AGREEMENT, EventType.HANDOVER),
    }
)
_WITH_DEMANDS = frozenset({EventType.PROTEST})
#: What befalls one person in any news.
_OF_ONE = frozenset({EventType.CASUALTY, EventType.RETURN})
#: What is founded, given over, agreed and who is given an office: of a state as of a club.
_FORMED = frozenset({EventType.FORMATION, EventType.HANDOVER, EventType.APPOINTMENT})
#: What people do together whatever they live of.
_BY_PEOPLE = frozenset({EventType.DEMAND, EventType.CLOSURE})
_CROWD = frozenset({"people"})
#: What makes what befalls people news of a conflict where it is told beside it.
VIOLENT = frozenset(
    {
        *(EventType.ATTACK, EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        *(EventType.SUICIDE_ATTACK, EventType.ABDUCTION),
    }
)
SITES = frozenset({"site", "building", "area", "settlement", "road", "border"})


def refused(predicate: Predicate, sent: Sent, words: Analyser, world: World, others: fields.Told) -> str:
    """Why what a predicate tells is no news of a conflict; empty = it may be. ``others``: the words of other news in the report."""
    if predicate.sense is None:
        return ""
    event = EventType(predicate.sense.type)
    doers, whom = filling(predicate, (Role.ACTOR,)), filling(predicate, (Role.TARGET, Role.PARTNER))
    spot = any(
        embattled.there(group, sent, world) if others else group.place is not None or names_place(group, sent)
        for group in filling(predicate, SPOTS)
    ) or (event in _MISHAPS and embattled.told_of(sent, world))
    topic = any(lives(group, _ABOUT, sent, words) for group in filling(predicate, (Role.TOPIC,)))
    if event in _FORMED and any(
        lives(group, _LIVES if event is EventType.APPOINTMENT else _ABOUT, sent, words, SITES, whole=True)
        for group in filling(predicate, (Role.TARGET, Role.TOPIC, Role.CARGO, Role.PARTNER))
    ):
        return "no news of a conflict: it is about what people live of"
    topic = topic or any(_civil_office(group, sent, words) for group in doers)
    if any(is_known(group, world) for group in [*doers, *whom]) and not (event is EventType.TALKS and topic):
        return ""
    if event is EventType.TALKS and topic:
        return "no news of a conflict: it is about what people live of"
    if _by_others(event, predicate, sent, words, world, others) and not (spot and event in _OF_PLACES | _BEFALLS):
        return "no news of a conflict: those do it who live of other things"
    about = _LIVES if event is EventType.DEMAND else _ABOUT if event in _DEALT else _OF.get(event, frozenset())
    if (
        about
        and not (event in _OF and (spot or embattled.told_of(sent, world)))
        and any(
            lives(g, about, sent, words, SITES)
            for g in filling(predicate, _ENDS)
            if event in _WITH_PEOPLE or not _is_of(g, _PERSONS, world)
        )
    ):
        return "no news of a conflict: it is about what people live of"
    if event in _SAID and doers and not any(_is_of(group, _SPEAKS, world) for group in doers):
        return "no news of a conflict: no party to one says it"
    if _alone(event, predicate, sent, words, world):
        return "no news of a conflict: it is told of one person, who went or died by nobody's doing"
    if (
        event in _OF_PLACES
        and _at_work(sent, words)
        and not any(gate(g, sent, words) for g in filling(predicate, SPOTS))
    ):
        return "no news of a conflict: it is built or repaired"
    if spot:
        return ""
    if (
        event in _DECIDED
        and fields.telling(others, _SOME)
        and not any(p.sense is not None and p.sense.type in _WITH_DEMANDS for p in sent.predicates)
    ):
        return "no news of a conflict: no party to one is told to say or decide it"
    own = _own(predicate, sent, words, world)
    other = fields.telling({word: told for word, told in others.items() if word not in own}, _SOME)
    fought = event in _FOUGHT and doers and not harms(predicate, sent)
    if (
        fought
        and (whom or others or event is EventType.CLASH)
        and _are_persons([*doers, *whom, *filling(predicate, (Role.PLACE,))], world)
    ):
        return "no news of a conflict: nobody armed fights, and nobody is hurt"
    if (
        event in _FOUGHT
        and fields.telling(others, _SOME)
        and not [*whom, *filling(predicate, (Role.PLACE, Role.MEANS))]
        and not harms(predicate, sent)
    ):
        return "no news of a conflict: nobody and nothing is hit"
    if event in POSTURE and other and not doers and predicate.group.kind == "v":
        return "no news of a conflict: nobody is told to do it"
    if other and _in_other_news(event, predicate, sent, words, world):
        return "no news of a conflict: nobody and no place known takes part, and it is told of other things as well"
    if event is EventType.WEAPONS_SEIZURE and _no_weapon(predicate, sent, words, world):
        return "no news of a conflict: what is found or taken is no weapon"
    return "no news: what is told is always so" if _always(predicate, sent, words) else ""


def _alone(event: EventType, predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether somebody comes home, or dies by nobody's doing in a report of no violence: one person, not held by anybody."""
    if event not in _OF_ONE or predicate.passive or predicate.group.kind not in {"v", "np"}:
        return False
    who = filling(predicate, (Role.TARGET if event is EventType.CASUALTY else Role.ACTOR,))
    dies = event is EventType.CASUALTY
    if dies and (
        predicate.lexeme.lemma not in words.sets["dying"]
        or any(p.sense is not None and p.sense.type in VIOLENT and not p.dropped for p in sent.predicates)
        or any(word.topic == "captive" or word.bare in words.sets["died_of"] for word in sent.words)
    ):
        return False
    one = [g for g in who if not g.plural and g.number is None and g.of is None and not _is_of(g, _KNOWN, world)]
    named = event is EventType.RETURN and any(g.unknown or g.hits or g.name_words for g in who)
    return bool(who) and len(one) == len(who) == 1 and not named


def in_old_age(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether somebody is told to have died at an age, in a sentence with hardly a word of a conflict and of no known place: an obituary."""
    if predicate.sense is None or not _alone(EventType(predicate.sense.type), predicate, sent, words, world):
        return False
    own = fields.weigh(sent, words, world)
    obituary = ("history", fields.SURE) in own.other.values() and own.armed < fields.SURE
    return obituary and not any(group.place is not None for group in filling(predicate, SPOTS))


def _in_other_news(event: EventType, predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether an event of nobody and nowhere known is one that other news tells as well: deaths and flight without violence, a road
    shut by no protesters, somebody held or let go by the police or a court.
    """
    doers, whom = filling(predicate, (Role.ACTOR,)), filling(predicate, (Role.TARGET,))
    if event in _MISHAPS:
        if event is EventType.DESTRUCTION and any(g.plural for g in doers):
            return False  # mobs that loot
        return not any(p.sense is not None and p.sense.type in VIOLENT and not p.dropped for p in sent.predicates)
    if event in _OF_PLACES:
        where = filling(predicate, (Role.PLACE, Role.TARGET))
        return not any("people" in kinds_of(g, world) for g in doers) and not any(gate(g, sent, words) for g in where)
    if event in _IN_COURT:
        return not any(g.demonym for g in doers) and not any(_somebody(group, world) for group in whom)
    if event in _FOUGHT:
        return bool(doers) and all(
            g.actor in _ANYBODY and "people" in kinds_of(g, world) and not g.plural for g in doers
        )
    return False


def _by_others(
    event: EventType, predicate: Predicate, sent: Sent, words: Analyser, world: World, others: fields.Told
) -> bool:
    """Whether those do it who live of other things, or, where it befalls people, what is nobody does (bees leave)."""
    doers = filling(predicate, (Role.ACTOR,))
    if event in _BY_PEOPLE and any(g.plural and _is_of(g, _CROWD, world) for g in doers):
        return False  # teachers who demand their pay, employees who block a road
    if event in _OF_PLACES and any(g.noun == "site" for g in filling(predicate, (Role.PLACE, Role.TARGET))):
        return False  # a company shuts a well
    if event in _DONE:
        own = SITES if event in _OF_PLACES else frozenset[str]()  # a clinic opens its doors
        surely = _LIVES if event is EventType.TALKS or fields.telling(others, _SOME) else _THINGS
        return any(lives(group, surely, sent, words, own) for group in doers)
    return event in _BEFALLS and any(
        lives(group, _LIVES, sent, words) and not kinds_of(group, world) for group in doers
    )


def _own(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> frozenset[str]:
    """The words of other news by which it is told who and what takes part: a clinic that reopens is no news of health."""
    told = [predicate.group, *(group for groups in predicate.fillers.values() for group in groups)]
    within = {at for group in told if group.sentence == sent.index for at in range(group.first, group.last)}
    rest = frozenset(range(len(sent.words))) - within
    return frozenset(fields.weigh(sent, words, world, rest).other)


def _are_persons(groups: list[Group], world: World) -> bool:
    """Whether all are people, none of them armed."""
    return bool(groups) and all(_PERSONS.issuperset(kinds_of(group, world) or ("",)) for group in groups)


def _no_weapon(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether what is found or taken is nothing that a noun or a field tells of."""
    found = filling(predicate, (Role.TARGET, Role.CARGO))
    return bool(found) and not any(
        kinds_of(group, world) or lives(group, frozenset({"crime"}), sent, words) for group in found
    )


def filling(predicate: Predicate, roles: tuple[Role, ...]) -> list[Group]:
    """What fills these roles."""
    return [group for role in roles for group in predicate.fillers.get(role, ())]


def is_known(group: Group, world: World) -> bool:
    """Whether a phrase names a force, an armed group or a state that we know, or by its noun those of a conflict."""
    known = world.actors.get(group.actor or "")
    if known is not None:
        return known.noun_kind in _KNOWN and bool(group.hits or group.definite)
    return False


def names_place(group: Group, sent: Sent) -> bool:
    """Whether a known place is named in a phrase (the road from Sweida to Damascus)."""
    within = (hit for hit in sent.hits if group.sentence == sent.index and group.first <= hit.first < group.last)
    return any(ref[0] == "p" for hit in within for ref in hit.refs)


def _somebody(group: Group, world: World) -> bool:
    """Whether a phrase names those whom an arrest is news of: prisoners, forces, people of some calling that we know (journalists), or
    somebody by name.
    """
    return (
        group.unknown
        or bool(group.hits)
        or bool(group.name_words)
        or group.actor not in _ANYBODY
        or _is_of(group, _KNOWN, world)
    )


def _is_of(group: Group, kinds: frozenset[str], world: World) -> bool:
    known = world.actors.get(group.actor or "")
    return (known is not None and known.noun_kind in kinds) or not kinds.isdisjoint(kinds_of(group, world))


def lives(
    group: Group,
    names: frozenset[str],
    sent: Sent,
    words: Analyser,
    apart: frozenset[str] = frozenset(),
    *,
    whole: bool = False,
) -> bool:
    """Whether a phrase names by its noun, no name in it, or (``whole``) by any word, what is of one of these fields."""
    if group.sentence != sent.index or group.kind != "np" or group.noun in apart:
        return False
    if group.noun in _KNOWN and not fields.civil(sent.words[group.head], words):
        return False
    named = {at for hit in group.hits for at in range(hit.first, hit.last)}
    for at in range(group.first, group.last):
        told = words.fields.told_at(sent.words, at)
        if told is None or named.intersection(range(at, at + told[1])):
            continue
        row = words.fields.table[told[0]]
        if (whole or at <= group.head < at + told[1]) and row.weight and row.field in names:
            return True
    return False


def _civil_office(group: Group, sent: Sent, words: Analyser) -> bool:
    """Whether a phrase names somebody by an office that is of no conflict: a minister of trade."""
    if group.sentence != sent.index:
        return False
    told = [words.fields.told_at(sent.words, at) for at in range(group.first, group.last)]
    rows = [words.fields.table[each[0]] for each in told if each is not None and each[1] > 1]
    return any(row.field == "cabinet" and row.weight for row in rows)


def gate(group: Group, sent: Sent, words: Analyser) -> bool:
    """Whether a phrase names a way into a country."""
    span = sent.words[group.first : group.last] if group.sentence == sent.index else []
    return any(word.bare in words.sets["gateways"] for word in span)


def harms(predicate: Predicate, sent: Sent) -> bool:
    """Whether somebody is told to be killed or wounded in it, or beside it."""
    return any(
        p.sense is not None and (p.sense.number in _HARMED or p.sense.type == EventType.CASUALTY)
        for p in sent.predicates
        if p is predicate or not p.dropped
    )


def _at_work(sent: Sent, words: Analyser) -> bool:
    """Whether a sentence tells of repairs and works."""
    listed = words.sets["works_done"]
    return any(word.bare in listed or word.key in listed for word in sent.words)


def _always(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether an English verb tells in the plain present, on no day and in no clause of saying, what is so at all times ("guards that
    attack any intruder").
    """
    if words.arabic or predicate.group.kind != "v" or predicate.passive or sent.when or predicate.group.infinitive:
        return False
    clause = sent.clauses[predicate.clause]
    return predicate.reading.form in {"pres", "inf"} and clause.opener == "rel"
