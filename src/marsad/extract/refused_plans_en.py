"""English "rejected a proposal to hand over its weapons": who rejects the plan will not do what it is for."""

from __future__ import annotations

from marsad.extract.governed import REFUSABLE
from marsad.extract.reading import Clause, Group, Sent
from marsad.model.claim import EventType
from marsad.model.lexicon import Cue

_REFUSABLE = REFUSABLE | {EventType.TALKS.value, EventType.DISARMAMENT.value, EventType.CEASEFIRE.value}


def refused(sent: Sent, clause: Clause, child: Clause, plan: Group, refusing: frozenset[str]) -> Cue | None:
    """The cue of what the clause's verb refuses to do as it rejects the plan for it, the clause ``child``; None where it does not."""
    verb = clause.verb
    told = [p for p in sent.predicates if p.group is child.verb]
    if verb is None or verb.of is not plan or verb.negated or verb.passive or verb.lemma not in refusing:
        return None
    return Cue("planned", "no") if told and any(s.type in _REFUSABLE for s in told[-1].senses) else None


def refuses(sent: Sent, verb: Group) -> bool:
    """Whether the object of the verb is a plan, and what it is for has been read as refused."""
    plan = verb.of
    cue = plan.lexeme.cue if plan is not None and plan.lexeme is not None else None
    behind = [p for p in sent.predicates if p.start > verb.end and not p.dropped and p.group.infinitive]
    return cue is not None and cue.phase == "planned" and any(c.polarity == "no" for p in behind[:1] for c in p.cues)
