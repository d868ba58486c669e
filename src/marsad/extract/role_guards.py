"""Whether a sense of a word holds: what its roles need and never are, and that a risky word has a complement of its own."""

from __future__ import annotations

from marsad.extract.kinds import PLACES, fits, kinds_of
from marsad.extract.reading import Group, Predicate
from marsad.extract.role_fit import (
    CRAFTS,
    along_front,
    long_name,
    meets,
    open_kind,
    owned_craft,
    stays_put,
    takes_no_object,
)
from marsad.extract.subjects_ar import first_person
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import Sense

#: What falls and is no town.
_FALLING = frozenset({"people", "captive", "official", "weapon", "aircraft", "equipment", "goods"})
#: Heads that say nothing of what they count, and may count towns.
_COUNTING = frozenset({"", "part", "unit"})
_HELD_SOMEWHERE = frozenset({EventType.TALKS, EventType.AGREEMENT})
_CORE = frozenset({"subject", "object", "of", "next", "before", "agent"})
ROLES = {role.value: role for role in Role}
_SEIZED = frozenset({EventType.WEAPONS_SEIZURE.value, EventType.ABDUCTION.value, EventType.ARREST.value})
_BODILY = frozenset({"killed", "wounded", "detained"})

#: Who issues communiqués in the first person, and what ``fits`` answers of a kind that is asked for.
_ISSUER, _WANTED = ("group",), 2


def _other_thing(
    predicate: Predicate, sense: Sense, role: str, fillers: dict[Role, list[Group]], words: Analyser
) -> bool:
    """Whether what an English verb is told of fills no role: "12 hostages seized in Zamfara" (no place is seized), "a drone
    fell in Zakho" (no town has fallen); or what an Arabic one tells of is no place (150 عائلة، تضم 620 شخصاً، في البلدة؛ سقط
    مدنيان في تعز).
    """
    if words.arabic:
        subject = role in sense.roles.get("subject", ())
        holds = subject and sense.phase == "ongoing" and predicate.group.kind == "v" and not predicate.passive
        if holds and all(g is not predicate.subject for g in fillers.get(ROLES[role], ())):
            return True
        fell = predicate.subject or (predicate.object if takes_no_object(predicate, sense) else None)
        by_noun = role in sense.roles.get("of", ()) or (subject and predicate.reading.form == "masdar")
        whose = predicate.of if by_noun else None  # سقوط | قذيفة ضوئية | قبالة البلدة
        subject, fell = subject or whose is not None, whose or fell
        if not subject or fell is None or among(fell, fillers):
            return False
        return fell.noun in _FALLING or (sense.type == EventType.CAPTURE and fell.noun not in _COUNTING)
    for relation, thing in (("object", predicate.object), ("subject", predicate.subject)):
        if role in sense.roles.get(relation, ()) and thing is not None and thing.noun:
            if not among(thing, fillers) or (
                relation == "subject" and any(thing is g for g in fillers.get(Role.MEANS, ()))
            ):
                return True
    return False


def _may_be_towns(predicate: Predicate, sense: Sense, got: list[Group]) -> bool:
    """Whether what is seized are unknown names of one word each, under a verb that tells of towns as well."""
    if sense.type not in _SEIZED or all(s.type != EventType.CAPTURE for s in predicate.senses):
        return False
    return all(g.unknown and not g.noun and not g.inner and g.last - g.first == 1 for g in got)


def _so_many(group: Group, sense: Sense) -> bool:
    """Whether a phrase only counts, under a sense that counts persons (more than twenty others were hurt)."""
    return group.noun == "part" and group.of is None and group.member is None and sense.number in _BODILY


def _rather_persons(group: Group, sense: Sense, predicate: Predicate) -> bool:
    """Whether a bare number is rather of persons than of the things that a sense is told of: another sense of the verb counts those
    (أصيب | أربعة | في غارة لمسيرة).
    """
    counts = sense.number in _BODILY or not predicate.passive
    return group.noun == "part" and not counts and any(each.number in _BODILY for each in predicate.senses)


def _adjective(group: Group, predicate: Predicate) -> bool:
    """Whether a phrase is no more than the nationality before an event noun that was not told of yet (an Israeli | strike)."""
    if predicate.group.definite:
        return False
    return bool(group.demonym) and not group.noun and not group.hits and any(group is g for g in predicate.before)


def _whole(group: Group) -> bool:
    """Whether a phrase is no men counted or unnamed: a force as such, or "the other" that was told of."""
    return group.lexeme is None or group.lexeme.pos != "noun" or (group.definite and group.number is None)


def _by_any(predicate: Predicate, words: Analyser) -> bool:
    """Whether it is told who or what did it, or with what ("hit by a storm", "hit with sanctions")."""
    told = {prep for prep, _ in predicate.preps}
    return predicate.agent is not None or any(prep in words.agent or prep == "with" for prep in told)


def guard_fault(
    sense: Sense, fillers: dict[Role, list[Group]], world: World, predicate: Predicate, words: Analyser
) -> str:
    """Return why a sense does not hold with these fillers; '' where it does."""
    if sense.passive and (not predicate.passive or _by_any(predicate, words)):
        return "no passive, or by somebody"
    for role, kinds in sense.needs.items():
        got = fillers.get(ROLES[role], [])
        if role == Role.MEANS:  # a craft with its owner written on it acts
            got = [*got, *(g for g in fillers.get(Role.ACTOR, []) if owned_craft(g, world))]
        if role == Role.ACTOR and not got:  # a bare aircraft
            got = [g for g in fillers.get(Role.MEANS, []) if kinds_of(g, world)[:1] in CRAFTS]
        if not got and predicate.nobody and role == Role.TARGET:
            continue
        if role == Role.CARGO and not got:  # aid trucks
            got = [g for g in fillers.get(Role.ACTOR, ()) if g.laden]
        ours = role == Role.ACTOR and words.arabic and first_person(predicate.group)
        if not got and ours and any(fillers.values()) and fits(_ISSUER, kinds) == _WANTED:
            continue  # لن نسلم سلاحنا: the issuer's own word
        if not got:
            return f"no {role}"
        if ROLES[role].is_place and _other_thing(predicate, sense, role, fillers, words):
            return f"what it is told of is no {role}"
        if not words.arabic and role == Role.TARGET and _may_be_towns(predicate, sense, got):
            return "a name alone is rather a town's"  # seized Viktorovka
        risky = sense.risk and not (
            sense.type == EventType.CAPTURE and predicate.group.kind == "v" and not words.arabic
        )
        own = [g for g in got if g is predicate.subject or g is predicate.object or g is predicate.of]
        if own and ROLES[role].is_place and (sense.risk or len(own) < len(got)):
            got = own  # debris fell in the district: the district did not fall
        if not any(
            meets(kinds_of(g, world), role, kinds)
            or (role == Role.TARGET and _so_many(g, sense))
            or ("state" in kinds and not words.arabic and role == Role.ACTOR and _adjective(g, predicate))
            or (
                g.unknown and any(meets(kinds_of(other, world), role, kinds) for other in g.joint)
            )  # Abu Gamra and Kutum
            or (
                g.unknown
                and open_kind(kinds_of(g, world), role, risk=risky)
                and not (long_name(g, role) or _rather_persons(g, sense, predicate))
            )
            for g in got
        ):
            return f"{role} is none of {', '.join(kinds)}"
    for role, kinds in sense.never.items():
        for g in fillers.get(ROLES[role], ()):
            if set(kinds_of(g, world)[:1]) & set(kinds) or (g.laden and "goods" in kinds):
                return f"{role} is {kinds_of(g, world)[0]}"
    what = predicate.object if predicate.group.kind == "v" and not words.arabic else None
    if sense.type == EventType.PRESENCE and what is not None and what.noun == "abstract" and not what.prep:
        return "it tells what somebody is, not where"  # remains a threat
    if sense.type == EventType.CASUALTY and words.arabic and words.lemma(predicate.reading) in words.sets["fallen"]:
        if any(_whole(g) for g in fillers.get(Role.TARGET, ())):
            return "a force falls, not its men"
    if sense.type == EventType.APPOINTMENT and words.arabic and predicate.reading.enclitic:
        if words.lemma(predicate.reading) in words.sets["telling_name"] and not fillers.get(Role.TOPIC):
            return "whose name is told, and no post"  # قضى على قيادي | من دون أن يسميه
    if sense.number and predicate.counted:
        return ""  # 40 شهيدا: who is counted is no name
    if sense.type == EventType.ATTACK and predicate.by is not None and predicate.by.lemma in words.sets["repelling"]:
        return ""  # repelled six assaults
    if (
        sense.risk
        and not predicate.nobody
        and not any(fits(kinds_of(g, world), ()) for got in fillers.values() for g in got)
    ):
        return "a risky word without a complement of its own"
    if sense.risk and not (
        predicate.nobody
        or predicate.preps
        or predicate.object
        or predicate.of
        or predicate.given
        or predicate.governor in {"light", "content"}
    ):
        return "a risky word without a complement of its own"
    return ""


def among(group: Group, fillers: dict[Role, list[Group]]) -> bool:
    """Whether the phrase fills a role already."""
    for got in fillers.values():
        for each in got:
            if each is group:
                return True
    return False


def done_to(
    predicate: Predicate, sense: Sense, roles: set[str], preps: frozenset[str], words: Analyser | None = None
) -> bool:
    """Whether one of the prepositions brings what the event was done to, as the first of ``roles`` that it may be."""
    return any(
        prep in preps
        and sense.roles.get(prep, ("",))[0] in roles
        and not (words is not None and along_front(prep, group, words))
        for prep, group in predicate.preps
    )


def led(predicate: Predicate, genitive: Group) -> bool:
    """Whether somebody else than its genitive is told to begin, plan or stop what a verbal noun tells (يعتزم الوزير | لقاء السفير)."""
    return predicate.governor == "phase" and predicate.subject is not None and predicate.subject is not genitive


def meets_other(predicate: Predicate) -> bool:
    """Whether the genitive of a meeting or fight is whom somebody else means to meet: one that is told, not a pronoun's (السماح لذويهم |
    بزيارتهم).
    """
    told = predicate.of is not None and not predicate.reading.enclitic and predicate.clause == predicate.of.clause
    return told and predicate.of is not None and led(predicate, predicate.of)


def as_doer(
    roles: tuple[str, ...], relation: str, group: Group, predicate: Predicate, sense: Sense, world: World
) -> tuple[str, ...]:
    """The roles of a phrase that may be who does it: not that where it is a site that stays where it is, or a town where others meet."""
    if _met_in(relation, group, predicate, sense, world):
        return ("place",)
    return tuple(name for name in roles if name != "actor") if stays_put(kinds_of(group, world), sense) else roles


def _met_in(relation: str, group: Group, predicate: Predicate, sense: Sense, world: World) -> bool:
    """Whether a town alone that talks or an accord are called by is where they were held, though its state is called by it too
    (مفاوضات | مسقط, the Doha talks): not where another party stands beside it (محادثات دمشق وقسد، مفاوضات واشنطن مع طهران).
    """
    if relation not in {"of", "before"} or sense.type not in _HELD_SOMEWHERE or group.joint or group.joined:
        return False
    if any("partner" in sense.roles.get(prep, ()) and "actor" not in sense.roles[prep] for prep, _ in predicate.preps):
        return False
    refs = {ref for hit in group.hits for ref in hit.refs}
    towns = (world.places[ref[2:]] for ref in refs if ref[0] == "p" and ref[2:] in world.places)
    return any(place.level == "town" for place in towns) and not group.demonym


def other_side(sense: Sense, genitive: Group) -> str:
    """The preposition that brings what the genitive of a meeting or fight is to whoever means to have it: where he goes, or the other
    side; empty where none does.
    """
    place = genitive.noun in PLACES or (not genitive.noun and any(r[0] == "p" for h in genitive.hits for r in h.refs))
    role = Role.TO.value if place else Role.PARTNER.value
    return next((prep for prep, roles in sense.roles.items() if prep not in _CORE and roles[:1] == (role,)), "")
