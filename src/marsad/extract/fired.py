"""What was fired and what fell: the one weapon of both."""

from __future__ import annotations

from marsad.extract.reading import Group, Predicate, Sent
from marsad.model.claim import Phase, Role


def weapon_of(fired: Predicate, sent: Sent) -> Group | None:
    """The weapon that a relative clause or participle says to have been fired ("shells fired by the army")."""
    clause = sent.clauses[fired.clause]
    if fired.group.kind == "Z":
        if fired.sense is not None and fired.sense.phase == Phase.PLANNED:
            return None  # laid, not fired
        means = fired.fillers.get(Role.MEANS, ())
        return next((g for g in means if g.end <= fired.start), None)
    return clause.anchor if clause.opener == "rel" and fired.group is clause.verb else None


def same_strike(fell: Predicate, fired: Predicate, anchor: Group) -> bool:
    """Whether two predicates of one type have this one weapon for their means."""
    if fell is fired or fell.sense is None or fired.sense is None or fell.sense.type != fired.sense.type:
        return False
    both = (fell.fillers.get(Role.MEANS, ()), fired.fillers.get(Role.MEANS, ()))
    return all(any(g is anchor for g in got) for got in both)
