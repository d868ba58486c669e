"""Whose an English event noun is that has a possessive: "its withdrawal" is theirs who left, "their release" theirs who
were held.
"""

from __future__ import annotations

from marsad.extract.pronouns_en import stands_for
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_BORNE = frozenset(
    t.value
    for t in (
        *(EventType.ARREST, EventType.ABDUCTION, EventType.RELEASE, EventType.DETENTION, EventType.CASUALTY),
        *(EventType.PRISONER_TRANSFER, EventType.APPOINTMENT),
    )
)


def possessor(sent: Sent, predicate: Predicate, clause: Clause, earlier: Sent | None, words: Analyser) -> Group | None:
    """Whom a possessive before an event noun means ("its withdrawal", "their departure")."""
    group = predicate.group
    if group.kind != "np" or predicate.before or predicate.subject is not None or sent.tags[group.first] != "D":
        return None
    if predicate.reading.form == "ger" or group.head != predicate.word:
        return None
    borne = bool(predicate.senses) and all(sense.type in _BORNE for sense in predicate.senses)
    return stands_for(sent, group, clause, earlier, words, acts=True, suffers=borne)


def belong(predicate: Predicate, owner: Group) -> None:
    """Give an event noun whose it is: what befalls people is theirs who suffer it ("after their arrest"), all else theirs who
    do it ("before its retreat").
    """
    if predicate.of is None and predicate.senses and all(sense.type in _BORNE for sense in predicate.senses):
        predicate.given.setdefault(Role.TARGET, owner)
        return
    predicate.subject = owner
    predicate.governor = predicate.governor or "content"
