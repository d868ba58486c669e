"""What somebody is kept from doing: "blocked trucks from entering the town", "were barred from returning".

The one who blocks does not do it, and it does not come about.
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.lexicon import Cue

_NO = "no"
_PREVENT = "prevent"


def keep(sent: Sent, words: Analyser) -> None:
    """Give what stands behind "from" to whoever is kept from it, and tell it as not done; the verb then tells nothing more."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.lexeme is None or verb.lexeme.lemma not in words.sets["keeping_from"]:
            continue
        kept = _kept(clause, verb)
        predicate = _from(sent, clause, verb, kept) if kept is not None else None
        if predicate is None or not predicate.senses:
            continue
        if not any(cue.polarity == _NO for cue in predicate.cues) and not verb.negated:
            predicate.cues.append(Cue(polarity=_NO))
            predicate.why.append(f"kept from it ({verb.lexeme.lemma})")
        aim = verb.future or _is_aim(sent, clause, verb)
        if aim or not predicate.group.prep:
            predicate.cues.append(Cue(phase="planned" if aim else "done"))
        predicate.governor = "phase"
        predicate.subject = kept
        predicate.given.pop(Role.ACTOR, None)
        for own in sent.predicates:
            if own.group is verb and not own.dropped:
                own.yields = [predicate]
                own.dropped = "what somebody was kept from tells the event"


def _is_aim(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether keeping somebody from it is what another event is for ("were deployed | to stop settlers from entering"; but "managed |
    to stop them").
    """
    outer = sent.clauses[clause.parent].verb if clause.parent >= 0 and clause.opener == "coord" else None
    if outer is None or outer.lexeme is None or not verb.infinitive or verb.negated:
        return False
    return bool(outer.lexeme.senses) and outer.lexeme.cue is None


def _kept(clause: Clause, verb: Group) -> Group | None:
    """Who is kept from it: the object of the verb, or the subject of its passive."""
    if verb.passive:
        return clause.subject
    at = index_of(clause.groups, verb)
    whom = clause.groups[at + 1] if 0 <= at < len(clause.groups) - 1 else None
    return whom if whom is not None and whom.kind == "np" and not whom.prep else None


def _from(sent: Sent, clause: Clause, verb: Group, kept: Group) -> Predicate | None:
    """What stands as "from" and an -ing form behind the verb and whom it keeps, before any other event."""
    behind = [p for p in sent.predicates if p.clause == clause.index and p.start >= verb.end and p.group is not kept]
    first = min(behind, key=lambda p: p.start, default=None)
    if first is None or first.reading.form != "ger":
        return None
    bare = not first.group.prep and first.start == kept.end + 1 and verb.lemma == _PREVENT
    return first if bare or first.group.prep == "from" else None  # prevented fighters | entering the town
