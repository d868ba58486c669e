"""English: who hosts, receives or meets others for talks has one meeting, told by the verb ("hosted envoys for talks in Muscat")."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_LENT = (Role.PLACE, Role.TOPIC, Role.PARTNER)


def merge(sent: Sent, words: Analyser) -> None:
    """Drop the talks that a verb of meeting is told to be for, and give the verb where they are, what they are on, and with whom."""
    for talks in sent.predicates:
        if not _told(talks) or talks.group.kind != "np" or talks.group.prep not in words.sets["met_for"]:
            continue
        verb = next((p for p in sent.predicates if p.clause == talks.clause and _meets(p, talks)), None)
        if verb is None:
            continue
        for role in _LENT:
            if role in talks.fillers and not any(g is talks.group for g in talks.fillers[role]):
                verb.fillers.setdefault(role, talks.fillers[role])
        talks.dropped = f"told by its verb ({verb.lexeme.lemma})"


def _told(predicate: Predicate) -> bool:
    return predicate.sense is not None and not predicate.dropped and predicate.sense.type == EventType.TALKS


def _meets(verb: Predicate, talks: Predicate) -> bool:
    """Whether a verb of meeting stands before the noun, and tells who was met."""
    return verb.group.kind == "v" and verb.start < talks.start and _told(verb) and Role.PARTNER in verb.fillers
