"""Tolls and their causes: deaths told in the sentence of their cause are numbers on the cause."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.model.claim import EventType, Role

VIOLENT = frozenset(
    t.value
    for t in (
        *(EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        *(EventType.EXPLOSION, EventType.SUICIDE_ATTACK, EventType.ATTACK),
        *(EventType.DESTRUCTION, EventType.INTERCEPTION),
    )
)
_RESULTS = frozenset({EventType.DESTRUCTION.value, EventType.INTERCEPTION.value})


def gather(sent: Sent) -> None:
    """Move tolls onto their cause, and join the tolls of one source that have none."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    tolls = [p for p in live if p.sense is not None and (p.sense.type == EventType.CASUALTY or _told_again(p, live))]
    causes = [p for p in live if p.sense is not None and p.sense.type in VIOLENT and p not in tolls]
    kept: list[Predicate] = []
    for toll in tolls:
        if any(cue.polarity == "no" for cue in toll.cues):
            continue  # without casualties: told for itself
        same = [c for c in causes if not _sources(toll) or _sources(c) == _sources(toll)]
        if same:
            _onto(min(same, key=lambda c: (is_result(c), abs(c.start - toll.start))), toll)
            continue
        first = next((k for k in kept if _joins(k, toll)), None)
        if first is None:
            kept.append(toll)
            continue
        for kind, number in toll.numbers.items():
            first.numbers.setdefault(kind, number)
        toll.dropped = f"one toll with {first.lexeme.lemma}"


def _told_again(killing: Predicate, live: list[Predicate]) -> bool:
    """Whether a verb of killing, read as the strike that it was done by, stands beside the noun of that strike (قتل
    عاملان في غارة بطائرة مسيرة).
    """
    if not any(s.type == EventType.CASUALTY for s in killing.lexeme.senses):
        return False
    return any(
        p is not killing
        and p.clause == killing.clause
        and p.sense is not None
        and killing.sense is not None
        and p.sense.type == killing.sense.type
        and p.group.kind == "np"
        for p in live
    )


def is_result(cause: Predicate) -> bool:
    """Whether a cause is rather a result itself: what was destroyed or shot down."""
    return cause.sense is not None and cause.sense.type in _RESULTS


def _sources(predicate: Predicate) -> list[int]:
    return [link.start for link in predicate.said_by]


def _joins(first: Predicate, toll: Predicate) -> bool:
    """Whether two tolls of a sentence are one: the same source, and each counts something else."""
    return _sources(first) == _sources(toll) and not set(first.numbers) & set(toll.numbers)


def _onto(cause: Predicate, toll: Predicate) -> None:
    for kind, number in toll.numbers.items():
        cause.numbers.setdefault(kind, number)
    for role in (Role.TARGET, Role.PLACE):
        if not cause.fillers.get(role) and toll.fillers.get(role):
            cause.fillers[role] = toll.fillers[role]
    cause.when = cause.when or toll.when
    toll.dropped = f"told with its cause ({cause.lexeme.lemma})"
