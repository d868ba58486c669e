"""Places that one sentence tells once for several events: fronted phrases, joined verbs, what an -ing form adds.

"In Hama, gunmen stormed a post and burned it", "shelled the port, destroying cranes", "found and demolished caves in
the valley", "reported looting and the burning of houses in the village".
"""

from __future__ import annotations

from marsad.extract.kinds import kinds_of
from marsad.extract.place_fit import holds
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import KIND_GROUPS, TypeFrame

_PLACES = frozenset(KIND_GROUPS["place"]) | {"state"}
#: What happens to people and things on the spot: a place in front of the sentence is its place.
_BEFALLS = frozenset(
    {
        EventType.ATTACK.value,
        EventType.SHELLING.value,
        EventType.AIR_STRIKE.value,
        EventType.DRONE_STRIKE.value,
        EventType.EXPLOSION.value,
        EventType.SUICIDE_ATTACK.value,
        EventType.CLASH.value,
        EventType.CASUALTY.value,
        EventType.DESTRUCTION.value,
        EventType.ARREST.value,
        EventType.ABDUCTION.value,
        EventType.PROTEST.value,
    }
)
#: What is said or agreed somewhere lends its place to nothing else, and borrows none.
_SAID = frozenset(
    {
        EventType.TALKS.value,
        EventType.AGREEMENT.value,
        EventType.DEMAND.value,
        EventType.THREAT.value,
        EventType.CONDEMNATION.value,
        EventType.SANCTION.value,
        EventType.APPOINTMENT.value,
        EventType.FORMATION.value,
    }
)


#: Whoever speaks for these does so where the office is, not where things happen.
_OFFICES = frozenset({"official", "body", "state"})


def share_places(
    sent: Sent,
    frames: dict[str, TypeFrame],
    world: World,
    locative: frozenset[str],
    course: frozenset[str] = frozenset(),
    *,
    arabic: bool,
) -> None:
    """Give the sentence's predicates the place that stands with another one of the same telling, or in front of it all.

    ``locative``: the prepositions that tell where something is; ``course``: those before an event in whose course
    another happened.
    """
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    lacking = [p for p in told if _lacks(p, frames)]
    taken = [g for p in told for got in p.fillers.values() for g in got]
    for predicate in lacking:
        assert predicate.sense is not None
        fronted = _in_front(sent, predicate, world, locative) if predicate.sense.type in _BEFALLS else None
        if fronted is not None and not any(fronted is g for g in taken):
            predicate.fillers[Role.PLACE] = [fronted]
            taken.append(fronted)
            predicate.why.append("place in front")
            continue
        if not arabic and (spot := _told_inside(sent, predicate, world, locative, course, taken)) is not None:
            predicate.fillers[Role.PLACE] = [spot]
            taken.append(spot)
            predicate.why.append("place behind what qualifies its object")
            continue
        for donor in told:
            if donor is predicate or donor.sense is None:
                continue
            if donor.sense.type in _SAID and not _both_appoint(donor, predicate):
                continue
            places = _lent(sent, donor, predicate, arabic=arabic) or _in_course(donor, predicate, course, arabic=arabic)
            if places:
                predicate.fillers[Role.PLACE] = list(places)
                predicate.why.append(f"place of {donor.lexeme.lemma}")
                break
    for predicate in told:
        if arabic:
            _take_nearer(sent, predicate, told, course, locative)
        else:
            _take_finer(sent, predicate, told, world)


def _take_finer(sent: Sent, predicate: Predicate, told: list[Predicate], world: World) -> None:
    """Let what opens a sentence only contain the place of both joined verbs that stands behind the second ("In Anbar, units arrested
    four men | and seized two belts south of Rutba").
    """
    spots = predicate.fillers.get(Role.PLACE, [])
    if len(spots) != 1 or not spots[0].prep or spots[0].start > predicate.start or predicate.sense is None:
        return
    wide = world.places.get((spots[0].place.is_ if spots[0].place is not None else None) or "")
    if wide is None or predicate.sense.type in _SAID or predicate.when is not None:
        return
    for donor in told:
        if donor is predicate or donor.sense is None or donor.sense.type in _SAID or donor.start < predicate.start:
            continue
        lent = _lent(sent, donor, predicate, arabic=False)
        own = [world.places.get((g.place.is_ if g.place is not None else None) or "") for g in lent]
        if lent and all(place is not None and place.id != wide.id and holds(wide, place) for place in own):
            predicate.fillers[Role.PLACE] = list(lent)
            predicate.why.append(f"place of {donor.lexeme.lemma}")
            return


def _where_they_were(sent: Sent, predicate: Predicate, locative: frozenset[str]) -> Group | None:
    """The named place of a relative clause that only tells what those were doing whom something befell (على مواطنين | كانوا يتفقدون
    منازلهم في بلدة يارون).
    """
    for clause in sent.clauses:
        if clause.opener != "rel" or not any(clause.anchor is g for g in predicate.fillers.get(Role.TARGET, [])):
            continue
        if any(p.clause == clause.index and not p.dropped and p.sense is not None for p in sent.predicates):
            continue
        spots = [g for g in clause.groups if g.kind == "np" and g.prep in locative and g.hits and g.place is not None]
        return spots[0] if len(spots) == 1 else None
    return None


def _take_nearer(
    sent: Sent, predicate: Predicate, told: list[Predicate], course: frozenset[str], locative: frozenset[str]
) -> None:
    """Let what befell somebody be where that in whose course it did is told to be, not only in what opens the clause (في مأرب، أصيب
    اثنان بانفجار لغم أثناء مرور سيارتهم | في مديرية حريب).
    """
    spots, verb = predicate.fillers.get(Role.PLACE, []), sent.clauses[predicate.clause].verb
    if predicate.sense is None or predicate.sense.type not in _BEFALLS or verb is None:
        return
    if len(spots) != 1 or spots[0].start > verb.start:
        return
    if (there := _where_they_were(sent, predicate, locative)) is not None:
        predicate.fillers[Role.PLACE] = [there]
        predicate.why.append("where those hit were")
        return
    for other in told:
        if other.clause == predicate.clause and other.start > predicate.end and other.group.prep in course:
            if near := [g for g in other.fillers.get(Role.PLACE, []) if g.start > other.end and g.hits]:
                predicate.fillers[Role.PLACE] = near
                predicate.why.append(f"place of {other.lexeme.lemma}")
                return


def _told_inside(
    sent: Sent,
    predicate: Predicate,
    world: World,
    locative: frozenset[str],
    course: frozenset[str],
    taken: list[Group],
) -> Group | None:
    """The place that stands with a shortened clause about what a verb is done to, or with that in whose course it is done,
    which tells no event itself ("fired on people inspecting their homes in the suburb", "demolished caves once used by the
    group in the valley", "killed four in an operation in the province").
    """
    if predicate.sense is None or predicate.sense.type not in _BEFALLS or predicate.group.kind != "v":
        return None
    for other in sent.predicates:
        if other.clause != predicate.clause or not other.dropped or other.start < predicate.end:
            continue
        qualifies = other.group.kind == "Z" or (other.reading.form == "ger" and not other.group.prep)
        qualifies = qualifies or (other.group.kind == "np" and other.group.prep in course)
        for prep, group in other.preps if qualifies else ():
            if prep in locative and group.hits and set(kinds_of(group, world)[:1]) & _PLACES:
                if not any(group is g for g in taken):
                    return group
    return None


def _in_front(sent: Sent, predicate: Predicate, world: World, locative: frozenset[str]) -> Group | None:
    """The place that opens what the predicate belongs to ("In Taiz, residents said shells had hit a house")."""
    clause = sent.clauses[predicate.clause]
    while True:
        if _office_speaks(clause):
            return None  # in the capital, an official said
        for k, group in enumerate(clause.groups):
            if group.kind == "v" or group.start >= predicate.start or (group.kind == "np" and not group.prep):
                break
            if group.kind == "np" and group.prep in locative and set(kinds_of(group, world)[:1]) & _PLACES:
                if any(g.kind == "," for g in clause.groups[k + 1 : k + 4]):
                    return group
        if clause.parent < 0 or not (clause.opener == "comp" or sent.clauses[clause.parent].speaks):
            return None
        clause = sent.clauses[clause.parent]


def _office_speaks(clause: Clause) -> bool:
    """Whether a clause tells what an official or a body says."""
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.lexeme is None or verb.lexeme.saying is None:
        return False
    return subject is not None and subject.noun in _OFFICES


def _lacks(predicate: Predicate, frames: dict[str, TypeFrame]) -> bool:
    """Whether the event could have a place and has none."""
    assert predicate.sense is not None
    return (
        (predicate.sense.type not in _SAID or predicate.sense.type == EventType.APPOINTMENT.value)
        and Role.PLACE in frames[predicate.sense.type].kinds
        and not any(role.is_place for role in predicate.fillers)
    )


def _lent(sent: Sent, donor: Predicate, predicate: Predicate, *, arabic: bool) -> list[Group]:
    """The donor's places that hold for the other predicate too."""
    places = donor.fillers.get(Role.PLACE, [])
    here, there = sent.clauses[predicate.clause], sent.clauses[donor.clause]
    struck = here is there and _adds(predicate, here)  # bombed the port, destroying cranes
    own = [g for g in places if g.sentence == sent.index and (g.prep or struck)]
    if struck and not places and predicate.sense is not None and predicate.sense.type == EventType.DESTRUCTION:
        own = [
            g for g in donor.fillers.get(Role.TARGET, []) if _named_place(g)
        ]  # bombed the port of Hodeidah, destroying
    if not own:
        return []
    if donor.start < predicate.start and _joined(sent, here, there):
        return [] if not _adds(predicate, here) else own
    if not arabic and donor.start > predicate.start and _joined(sent, there, here) and there.parent == here.index:
        verbs = predicate.group.kind == "v" and donor.group.kind == "v" and donor.group.joined
        return own if verbs and own[0].start > donor.start else []  # captured seven men and seized arms in the valley
    if donor.start < predicate.start and here is there and (_adds(predicate, here) or _goes_before(predicate, donor)):
        return own
    if here is there and donor.group.joined and _coordinate(here, predicate, donor):
        return own
    return []


def _named_place(group: Group) -> bool:
    """Whether a phrase names a place."""
    return bool(group.hits) and all(ref[0] == "p" for hit in group.hits for ref in hit.refs)


def _both_appoint(first: Predicate, second: Predicate) -> bool:
    """Whether two joined verbs tell of offices ("in the capital, he dismissed one governor and named another")."""
    types = {p.sense.type for p in (first, second) if p.sense is not None}
    return types == {EventType.APPOINTMENT.value} and second.group.kind == "v" and second.group.joined


def _in_course(donor: Predicate, predicate: Predicate, course: frozenset[str], *, arabic: bool) -> list[Group]:
    """Where the search was in whose course a verb tells of a find or arrest (ضبطت أسلحة أثناء تفتيش البلدة), or the way on which
    somebody was hit (انفجار لغم أثناء مرور سيارة في حريب).
    """
    assert donor.sense is not None
    here = donor.clause == predicate.clause and donor.start > predicate.end and donor.group.prep in course
    if arabic and here and predicate.sense is not None and predicate.sense.type in _BEFALLS:
        return donor.fillers.get(Role.PLACE, [])
    searched = donor.sense.type == EventType.EXERCISE.value and donor.group.prep in course
    verb = predicate.group.kind == "v" and predicate.clause == donor.clause
    return donor.fillers.get(Role.PLACE, []) if searched and verb else []


def _goes_before(predicate: Predicate, donor: Predicate) -> bool:
    """Whether an -ing form behind a preposition leads up to the clause's verb ("took the village after driving them out")."""
    group = predicate.group
    return predicate.reading.form == "ger" and bool(group.prep) and donor.group.kind == "v"


def _coordinate(clause: Clause, first: Predicate, second: Predicate) -> bool:
    """Whether two event nouns are joined ("looting and the burning of houses in the village")."""
    if first.group.kind != "np" or second.group.kind != "np":
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is first.group), 0)
    return [g.kind for g in clause.groups[at + 1 : at + 3]] == ["C", "np"] and clause.groups[at + 2] is second.group


def _joined(sent: Sent, here: Clause, there: Clause) -> bool:
    """Whether the clause goes on with a verb joined to the other's."""
    at = here
    while at is not there:
        if at.opener != "coord" or at.parent < 0:
            return False
        at = sent.clauses[at.parent]
    return here is not there


def _adds(predicate: Predicate, clause: Clause) -> bool:
    """Whether an -ing form behind a comma adds to what the clause tells ("shelled the port, destroying cranes")."""
    group = predicate.group
    if predicate.reading.form != "ger" or group.kind != "np" or group.prep:
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is group), 0)
    return at > 0 and clause.groups[at - 1].kind == ","
