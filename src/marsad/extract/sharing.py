"""Places that one sentence tells once for several events: fronted phrases, joined verbs, what an -ing form adds.

"In Hama, gunmen stormed a post and burned it", "shelled the port, destroying cranes", "found and demolished caves in
the valley", "reported looting and the burning of houses in the village".
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import TypeFrame

_GOES_INTO = frozenset({EventType.ADVANCE.value, EventType.DEPLOYMENT.value, EventType.CAPTURE.value})
#: What is said or agreed somewhere lends its place to nothing else, and borrows none.
_SAID = frozenset({
    EventType.TALKS.value, EventType.AGREEMENT.value, EventType.DEMAND.value, EventType.THREAT.value,
    EventType.CONDEMNATION.value, EventType.SANCTION.value, EventType.APPOINTMENT.value, EventType.FORMATION.value,
})


def share_places(sent: Sent, frames: dict[str, TypeFrame]) -> None:
    """Give the sentence's predicates the place that stands with another one of the same telling."""
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    if len(told) < 2:  # noqa: PLR2004
        return
    lacking = [p for p in told if _lacks(p, frames)]
    for predicate in lacking:
        for donor in told:
            if donor is predicate or donor.sense is None or donor.sense.type in _SAID:
                continue
            places = _lent(sent, donor, predicate)
            if places:
                predicate.fillers[Role.PLACE] = list(places)
                predicate.why.append(f"place of {donor.lexeme.lemma}")
                break


def _lacks(predicate: Predicate, frames: dict[str, TypeFrame]) -> bool:
    """Whether the event could have a place and has none."""
    assert predicate.sense is not None
    return (
        predicate.sense.type not in _SAID
        and Role.PLACE.value in frames[predicate.sense.type].kinds
        and not any(role.is_place for role in predicate.fillers)
    )


def _lent(sent: Sent, donor: Predicate, predicate: Predicate) -> list[Group]:
    """The donor's places that hold for the other predicate too."""
    places = donor.fillers.get(Role.PLACE, [])
    own = [g for g in places if g.sentence == sent.index and g.prep]
    if not own:
        return []
    here, there = sent.clauses[predicate.clause], sent.clauses[donor.clause]
    fronted = [g for g in own if g.end <= donor.start and _opens(there, g)]
    if donor.start < predicate.start and _joined(sent, here, there):
        return fronted or ([] if not _adds(predicate, here) else own)
    if donor.start < predicate.start and here is there and _adds(predicate, here):
        return own
    return []


def _opens(clause: Clause, group: Group) -> bool:
    """Whether the phrase stands before the clause's verb and all its bare phrases."""
    for each in clause.groups:
        if each is group:
            return True
        if each.kind == "v" or (each.kind == "np" and not each.prep):
            return False
    return False


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
