"""In a report that names nobody armed and no weapon, what forces do is told only of somebody or some place that is known.

Words of war are used of runners, firms and filters as they are of forces. A report of some sentences whose words are of a
conflict by nothing but those it tells by holds no news of one where neither who does it, nor whom it befalls, nor where it is
can be made out.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract import fields
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

#: Sentences from which on a report of a conflict names somebody armed or a weapon, and what words of other news weigh that are some;
#: what the words of a conflict weigh less than; sentences that are enough where some words of other news and none of a conflict stand.
SOME, _ENOUGH, _SHORT = 3, 2, 2
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER, Role.CARGO, Role.MEANS)
_ACTIVE = frozenset({"past", "pres"})
_DOERS = (Role.ACTOR, Role.TARGET, Role.PARTNER)
_HURT = (Role.TARGET,)
_WHOM = (Role.TARGET, Role.ACTOR)
_SPOTS = (Role.PLACE, Role.FROM, Role.TO, Role.VIA, Role.TARGET)
#: Whom a conflict has and what it is fought with; whom it befalls.
_OF_WAR = frozenset({"force", "group", "captive", "weapon", "aircraft", "state"})
_BEFALLEN = frozenset({"people"})
#: Where things happen that no table of places has.
_WAYS = frozenset({"road", "border", "water"})
#: Who and what is struck.
_STRUCK = frozenset({"people", "official", "building", "site", "settlement"})
#: What opens and shuts on most days.
_OPENED = frozenset({"building", "site"})
#: What befalls people and goods, in words that hardly mean anything else: told of people, be they nobody we know.
_PLAIN = frozenset({EventType.CASUALTY, EventType.EXPLOSION, EventType.DESTRUCTION})
_MOVED = frozenset({EventType.DISPLACEMENT, EventType.RETURN, EventType.PROTEST, EventType.ESCAPE})
#: What is done to a road or a building; what is done by two, and by the police: there a site tells nothing.
_OF_PLACES = frozenset({EventType.CLOSURE, EventType.REOPENING})
_MET = frozenset({EventType.TALKS, EventType.AGREEMENT, EventType.ARREST, EventType.DISPLACEMENT, EventType.ESCAPE})
#: What is said and decided needs nobody armed and no place.
_SAID = frozenset({EventType.SANCTION, EventType.CONDEMNATION, EventType.DEMAND, EventType.AID_DELIVERY})
#: What makes a report one of a conflict where it is told of a known place.
_VIOLENT = frozenset(
    {
        *(EventType.ATTACK, EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        *(EventType.EXPLOSION, EventType.SUICIDE_ATTACK, EventType.ABDUCTION, EventType.SIEGE, EventType.CEASEFIRE),
        *(EventType.DISPLACEMENT, EventType.RETURN, EventType.RELEASE, EventType.DETENTION),
    }
)
#: What only forces do at a place: a known place is not enough where somebody else does it (unions hold a city hostage).
_POSTURE = frozenset(
    {
        *(EventType.CONTROL, EventType.CAPTURE, EventType.PRESENCE, EventType.ADVANCE, EventType.DEPLOYMENT),
        *(EventType.WITHDRAWAL, EventType.DEFEAT, EventType.SIEGE, EventType.BASE_ESTABLISHED, EventType.HANDOVER),
    }
)


def loose(sents: Sequence[Sent], besides: fields.Weight) -> bool:
    """Whether a report is of some length and has no word of a conflict, or hardly one, but those it tells by; ``besides``: what
    it weighs without them.
    """
    told = [p.sense.type for sent in sents for p in sent.predicates if p.sense is not None and not p.dropped]
    aside = besides.quiet >= SOME and not besides.armed and _VIOLENT.isdisjoint(told)
    if len(sents) < (_SHORT if aside else SOME) or besides.armed >= _ENOUGH:
        return False
    return not any(_firm(p, sent) for sent in sents for p in sent.predicates if p.sense is not None and not p.dropped)


def _firm(predicate: Predicate, sent: Sent) -> bool:
    """Whether one predicate is enough to make a report one of a conflict: violence or flight at a place we know."""
    if predicate.sense is None or predicate.sense.type not in _VIOLENT:
        return False
    spots = _of(predicate, _SPOTS)
    if any(group.place is not None for group in spots):
        return True
    return _there(sent) and any(group.noun in _STRUCK for group in spots)  # at his home in Derna


def _there(sent: Sent) -> bool:
    """Whether a sentence names a known place."""
    return any(ref[0] == "p" for hit in sent.hits for ref in hit.refs)


def anchored(predicate: Predicate, sent: Sent, words: Analyser, world: World, *, of_other: bool) -> bool:
    """Whether somebody known, armed or held takes part, people are hurt, or the place is known. ``of_other``: the report has some
    words of other news: who died of it nowhere we know died of that.
    """
    if predicate.sense is None or predicate.sense.type in _SAID:
        return True
    event, spots = predicate.sense.type, _of(predicate, _SPOTS)
    if event == EventType.DESTRUCTION and _of_itself(predicate):
        return False
    done_by = event in _POSTURE and Role.ACTOR in predicate.fillers
    if any(group.place is not None and not done_by for group in spots):
        return True
    parties = _of(predicate, _PARTIES if event in _VIOLENT and not of_other else _DOERS)
    if any(_of_war(group, sent, words, world) for group in parties):
        return True
    if event in _OF_PLACES:
        usual = predicate.reading.form == "pres"  # it opens on Fridays
        return any(group.noun in _WAYS | _OPENED and not (usual and group.noun in _OPENED) for group in spots)
    if event not in _MET and any(group.noun in _WAYS for group in spots):
        return True
    if event in _PLAIN:
        return bool(spots) and (not of_other or _there(sent))
    if event == EventType.ARREST:
        return False  # by nobody known, nowhere
    if event == EventType.ABDUCTION and any(group.noun == "official" for group in _of(predicate, _HURT)):
        return True
    people = [
        group
        for group in _of(predicate, _WHOM if event in _MOVED else _HURT)
        if not _BEFALLEN.isdisjoint(kinds_of(group, world))
    ]
    if event in _MOVED:
        people = [group for group in people if group.plural or group.number is not None]  # one man who fled or was held
    return bool(people)


def _of_itself(predicate: Predicate) -> bool:
    """Whether something caught fire or sank, by nobody's hand."""
    active = predicate.reading.form in _ACTIVE and not predicate.passive  # no houses that were burned
    return predicate.group.kind == "v" and active and Role.ACTOR not in predicate.fillers


def _of(predicate: Predicate, roles: tuple[Role, ...]) -> list[Group]:
    """What fills these roles."""
    return [group for role in roles for group in predicate.fillers.get(role, ())]


def _of_war(group: Group, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether a phrase names a known actor that is a force or a state, or is by its noun of forces, prisoners and weapons."""
    if _civil(group, sent, words):
        return False  # the police are in all news
    known = world.actors.get(group.actor or "")
    if known is not None:
        return known.noun_kind in _OF_WAR
    kinds = _OF_WAR - {"state"} if group.hits else _OF_WAR  # Ethiopia's Gudaf Tsegay is no state
    return not kinds.isdisjoint(kinds_of(group, world))


def _civil(group: Group, sent: Sent, words: Analyser) -> bool:
    """Whether a phrase names those whom texts on other things have as well (police, crew)."""
    if group.sentence != sent.index:
        return group.lexeme is not None and group.lexeme.lemma in words.sets["civil"]
    return any(
        fields.civil(word, words) and not fields.of_conflict(word, words)
        for word in sent.words[group.first : group.last]
    )
