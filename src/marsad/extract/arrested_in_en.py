"""English "arrested in raids on two towns": the raids tell no attack of their own, only where and when the arrests were made."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.extract.reading import Predicate, Sent
from marsad.model.claim import EventType, Role

_TAKING = frozenset({EventType.ARREST.value})


def tell(sent: Sent, raiding: frozenset[str], in_which: frozenset[str]) -> None:
    """Leave a raid in which people are told to be arrested to the arrest, with its place and day."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    _on_the_ground(live, raiding)
    for raid in live:
        made = _arrest(raid, live) if raid.group.prep in in_which and raid.lexeme.lemma in raiding else None
        if made is None or raid.fillers.get(Role.TARGET) or raid.fillers.get(Role.ACTOR):
            continue
        if Role.PLACE in raid.fillers:
            made.fillers.setdefault(Role.PLACE, raid.fillers[Role.PLACE])
        made.when = made.when or raid.when
        raid.dropped = f"the raid of the arrest ({made.lexeme.lemma})"


def _arrest(raid: Predicate, live: list[Predicate]) -> Predicate | None:
    """The last arrest told before the raid, in its clause."""
    before = [p for p in live if p.clause == raid.clause and p.end <= raid.start and p.group.kind in {"v", "Z"}]
    return before[-1] if before and before[-1].sense is not None and before[-1].sense.type in _TAKING else None


def _on_the_ground(live: list[Predicate], raiding: frozenset[str]) -> None:
    """Take a raid beside which the sentence tells of arrests for none from the air ("an Israeli raid on the camp ended with the arrest
    of three men").
    """
    if not any(p.sense is not None and p.sense.type in _TAKING for p in live):
        return
    for raid in live:
        if raid.sense is None or raid.lexeme.lemma not in raiding or raid.sense.type != EventType.AIR_STRIKE:
            continue
        raid.sense = replace(raid.sense, type=EventType.ATTACK.value)
