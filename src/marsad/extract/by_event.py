"""Who people without a name of their own are, by what happens to them.

::

    نزح المئات                  those who flee: displaced people
    escaped from the prison    those who escape: prisoners
    إطلاق سراح سبعة سعوديين      those who are freed: prisoners, and no state
    خرج العشرات في مظاهرة        those who protest: protesters
    قُتل ثلاثة أشخاص             those who are harmed and nothing else: civilians
    خُطف سبعة شرطيين              men of a force that no table holds: not the state that they serve
    نيران المدفعية التركية        arms that act, and whose they are: the forces of that state
"""

from __future__ import annotations

from marsad.extract.reading import Group
from marsad.model.claim import EventType, Role
from marsad.model.entity import Actor, World

HARM = frozenset(
    t.value
    for t in (
        *(EventType.CASUALTY, EventType.ATTACK, EventType.EXPLOSION, EventType.ABDUCTION, EventType.SUICIDE_ATTACK),
        *(EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
    )
)
FLIGHT = frozenset({EventType.DISPLACEMENT.value, EventType.RETURN.value})
_FREED = frozenset({EventType.RELEASE.value, EventType.PRISONER_TRANSFER.value})
#: What armed forces do: a nationality that does it is its forces ("vacated by the Russians", Turkish artillery).
_ARMED = frozenset(
    t.value
    for t in (
        *(EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.ADVANCE, EventType.CAPTURE, EventType.CLASH),
        *(EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.ATTACK, EventType.INTERCEPTION),
        *(EventType.PRESENCE, EventType.MOVEMENT, EventType.EXERCISE, EventType.HANDOVER),
    )
)
#: What vehicles are sent to do besides.
_DRIVEN = _ARMED | {EventType.DESTRUCTION.value, EventType.BASE_ESTABLISHED.value}
#: What is done by force or by men on the ground: what "the enemy" does in it, his forces do.
DEEDS = _DRIVEN | {t.value for t in (EventType.ARREST, EventType.RELEASE, EventType.SIEGE, EventType.ABDUCTION)}
_VEHICLES = frozenset({"vehicle", "weapon", "ship"})
_PEOPLE = frozenset({"people", "captive", "nation", "part"})
_ARMS = frozenset({"weapon", "vehicle", "nation", "ship", "aircraft"})
#: Whom those who hold people keep, hand on or lose.
_KEPT = {
    **dict.fromkeys((EventType.DETENTION.value, *sorted(_FREED)), Role.TARGET),
    EventType.ESCAPE.value: Role.ACTOR,
}
_WHO = frozenset({Role.ACTOR, Role.TARGET})
DISPLACED, PRISONERS, PROTESTERS, CIVILIANS = "displaced-people", "prisoners", "protesters", "civilians"
#: Identities that say no more than that they are people.
_ANYONE = frozenset({CIVILIANS, "local-residents", DISPLACED})


_HOLDING = frozenset({EventType.ARREST.value, EventType.DETENTION.value, EventType.WEAPONS_SEIZURE.value})


def marches(role: Role, event: str) -> bool:
    """Whether a role of an event is that of those who march and fight, no victims: "his men" in it are no civilians."""
    holds = role is Role.ACTOR and event in _HOLDING  # "its men arrested six gunmen"
    return holds or (event in _ARMED and not (role is Role.TARGET and event in HARM))


def by_event(group: Group, actor: str | None, role: Role, event: str, world: World) -> str | None:
    """The identity of a phrase in a role of an event: the one that it has, or that the event gives to it."""
    if role not in _WHO:
        return actor
    known = world.actors.get(actor or "")
    state = known is not None and known.kind == "state"
    people = group.noun in _PEOPLE or _number(group) or (bool(group.demonym) and not group.noun)
    some = _number(group) or bool(group.demonym)
    if state and role is Role.TARGET and group.noun == "force" and not group.hits and not group.demonym:
        return None  # seven policemen are no state, though they serve one
    if (
        state
        and role is Role.TARGET
        and event in HARM
        and group.noun == "official"
        and not group.definite
        and not group.hits
    ):
        return None  # three Chinese employees who are abducted are no state
    if event == EventType.ESCAPE.value and role is Role.ACTOR and people and (actor is None or actor in _ANYONE):
        return PRISONERS
    if event in _FREED and role is Role.TARGET and people and (state or (actor in {None, CIVILIANS} and some)):
        return PRISONERS
    if event == EventType.DETENTION.value and role is Role.TARGET and group.noun in _PEOPLE and actor == CIVILIANS:
        return PRISONERS
    if (
        event in _KEPT
        and role is _KEPT[event]
        and group.noun == "captive"
        and known is not None
        and known.noun_kind == "group"
    ):
        return PRISONERS  # whose men they were they are no more: 9,000 ISIS detainees
    if event == EventType.PROTEST.value and role is Role.ACTOR and (actor == CIVILIANS or (people and actor is None)):
        told = known is not None and (group.definite or _called_so(group, known))
        return actor if told else PROTESTERS  # teachers, but: civilians, the people of Hatla
    if event in FLIGHT and actor is None and people and not group.hits:
        return DISPLACED
    if actor == CIVILIANS and role is Role.ACTOR and (event in HARM or group.noun == "force"):
        return None  # herders who attack a village are no civilians, nor are engineers who dismantle a bridge
    named = group.lexeme is None or group.lexeme.kind != "part"  # dozens may be anybody
    if actor is None and event in HARM and role is Role.TARGET and group.noun == "people" and named and not group.hits:
        return CIVILIANS
    armed = _DRIVEN if group.noun in _VEHICLES else _ARMED
    land = world.places.get(group.demonym) if group.noun == "nation" and event in _ARMED else None
    if land is not None and (actor is None or state):
        if any(land.country in force.where for force in world.actors.values() if force.kind == "state_force"):
            return None  # Palestinians who clash with an army or travel are not their police
    if event in armed and role is Role.ACTOR and (actor is None or state) and group.noun in _ARMS:
        own = known.country if known is not None and group.noun in _VEHICLES else ""
        return world.forces.get(group.demonym or country_before(group, world) or own, actor)
    return actor


def country_before(group: Group, world: World) -> str:
    """The country whose name stands as an adjective right before the head (US warplanes); empty where none does."""
    refs = (ref for hit in group.hits if hit.last == group.head for ref in hit.refs if ref[0] == "p")
    return next((ref[2:] for ref in refs if ref[2:] in world.places and world.places[ref[2:]].level == "country"), "")


def _called_so(group: Group, known: Actor) -> bool:
    """Whether the head of a phrase is the word by which people in general are called."""
    lemma = group.lexeme.lemma.casefold() if group.lexeme is not None else ""
    return bool(lemma) and any(name.casefold().startswith(lemma) for name in (known.name_en, known.name_ar))


def _number(group: Group) -> bool:
    """Whether the phrase is a number without its noun ("four were freed")."""
    return group.unknown and group.lexeme is None and group.number is None and not group.hits and not group.demonym
