"""Relative clauses that only carry an event noun: هجوم شنته الفصائل على البلدة, the attack that rebels launched.

The light verb of the clause lends what stands in it to the noun that the clause qualifies: its subject, its
prepositions, its time. The noun then tells the event, and the verb nothing.
"""

from __future__ import annotations

from marsad.extract.predicates import genitive_of
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.model.claim import EventType, Role

_HARM = frozenset({EventType.CASUALTY.value, EventType.DESTRUCTION.value, EventType.DISPLACEMENT.value})

_PARTIES = frozenset({"force", "group"})  # a patrol that is hit is no event of its own


def lend(sent: Sent, agents: frozenset[str]) -> None:
    """Give the arguments of relative clauses with a light verb to the event noun before them; ``agents``: prepositions
    before who does it.
    """
    for clause in sent.clauses:
        verb = clause.verb
        if clause.opener != "rel" or clause.anchor is None or verb is None or verb.lexeme is None:
            continue
        if (
            verb.lexeme.light is None
            or verb.lexeme.light.event not in {"subject", "object"}
            or any(p.group is not verb for p in sent.predicates if p.clause == clause.index and p.governor)
        ):
            continue
        events = [p for p in sent.predicates if not p.dropped and _names(p, clause.anchor)] or _seen(sent, clause, verb)
        if events:
            _give(sent, clause, verb, events[0], agents)


def _seen(sent: Sent, clause: Clause, verb: Group) -> list[Predicate]:
    """The event that a place is said to have seen or hosted, behind whose parties the relative stands (المفاوضات بين واشنطن
    وطهران، | التي استضافتها مسقط).
    """
    light = verb.lexeme.light if verb.lexeme is not None else None
    resumed = verb.reading is not None and verb.reading.enclitic
    if light is None or light.subject != Role.PLACE.value or not resumed or clause.anchor is None:
        return []
    before = [p for p in sent.predicates if p.clause == clause.parent and p.end <= clause.anchor.end and not p.dropped]
    return [p for p in before if p.group.kind == "np"][-1:]


def lend_nouns(sent: Sent) -> None:
    """Give the genitive of a light verb's verbal noun to the event behind its preposition (تعرض الدورية لكمين)."""
    for clause in sent.clauses:
        for k, group in enumerate(clause.groups):
            light = group.lexeme.light if group.kind == "np" and group.lexeme is not None else None
            if light is None or not light.subject or group.reading is None or group.reading.form != "masdar":
                continue
            owner = genitive_of(clause, group)
            at = next((g for g in clause.groups[k + 1 :] if g.kind == "np" and g is not owner and not g.genitive), None)
            if owner is None or at is None or at.prep != light.event:
                continue
            told = [p for p in sent.predicates if p.group is at and not p.dropped]
            for event in told or _launched(sent, clause, at):
                event.given.setdefault(Role(light.subject), owner)
                event.governor = event.governor or "light"


def _launched(sent: Sent, clause: Clause, at: Group) -> list[Predicate]:
    """The events that stand bare behind a verbal noun that only lends them who does it (قيام عناصر منه بشن | هجوم)."""
    light = at.lexeme.light if at.lexeme is not None else None
    where = index_of(clause.groups, at) + 1
    home = clause.groups[where] if 0 < where < len(clause.groups) else None
    if light is None or light.event != "object" or home is None or home.kind != "np" or home.prep:
        return []
    return [p for p in sent.predicates if p.group is home and not p.dropped]


def goes_on(sent: Sent, clause: Clause) -> Group | None:
    """The event of which the clause before, a relative one, tells what it did, where this one goes on with it ("a war that killed
    thousands | and displaced millions"): both verbs tell of harm.
    """
    before = sent.clauses[clause.index - 1] if clause.index else None
    if before is not None and (told := _said_of(before, clause)) is not None:
        return told
    if before is None or before.opener != "rel" or before.anchor is None or before.anchor.noun != "event":
        return None
    if clause.opener != "coord" or clause.verb is None or not clause.verb.joined or clause.verb.passive:
        return None
    if clause.groups[:1] != [clause.verb] or not before.groups or before.groups[-1].kind != "C":
        return None
    return before.anchor if _harms(clause.verb) and before.verb is not None and _harms(before.verb) else None


def _said_of(before: Clause, clause: Clause) -> Group | None:
    """Of what somebody says something in a relative clause ("a strike that medics said | killed six people")."""
    if before.opener != "rel" or before.anchor is None or before.verb is None or clause.verb is None:
        return None
    if before.verb.lexeme is None or before.verb.lexeme.saying is None or before.subject is before.anchor:
        return None
    opens = clause.opener == "coord" and clause.parent == before.index and clause.groups[:1] == [clause.verb]
    behind = [g for g in before.groups if g.start >= before.verb.end]
    plain = all(g.kind in {"X", "B"} for g in behind) and not (clause.verb.infinitive or clause.verb.joined)
    return before.anchor if opens and plain and before.subject is not None else None


def _harms(verb: Group) -> bool:
    """Whether a verb tells what violence does to people and things."""
    return verb.lexeme is not None and any(sense.type in _HARM for sense in verb.lexeme.senses)


def _names(predicate: Predicate, anchor: Group) -> bool:
    """Whether the predicate is the event that the phrase names."""
    return predicate.group is anchor and predicate.group.kind == "np"


def _give(sent: Sent, clause: Clause, verb: Group, event: Predicate, agents: frozenset[str]) -> None:
    assert verb.lexeme is not None
    light = verb.lexeme.light
    assert light is not None
    passive = verb.passive or (verb.reading is not None and verb.reading.form in {"ppast", "ppres"})
    subject = clause.subject
    if subject is None and verb.reading is not None and verb.reading.enclitic:
        subject = verb.of  # the pronoun is the object: the one phrase behind the verb acts
    if (
        light.event == "object"
        and not passive
        and light.subject
        and subject is not None
        and subject is not clause.anchor
    ):
        event.given.setdefault(Role(light.subject), subject)
    prep = ""
    for group in clause.groups:
        if group.kind == "np" and group.joined and not group.prep and prep:
            event.preps.append((prep, group))
        elif group.kind == "np":
            prep = ""
        if group.kind == "np" and group.prep and group.start > verb.start:
            if verb.of is not None and group.at == verb.of.at + 1 + (clause.groups[group.at - 1].kind == "P"):
                if any(sense.roles.get(group.prep, ())[:1] == (Role.ACTOR.value,) for sense in event.senses):
                    continue  # غارة استهدفت اجتماعا | للحزب: whose meeting, not whose strike
            if group.prep in agents or any(group.prep in sense.roles for sense in event.senses):
                event.preps.append((group.prep, group))
                prep = group.prep
            if group.head in group.inner and group.noun not in _PARTIES:
                break  # launched after an attack | on the town: not where it was launched
        elif group.kind == "T" and event.dated < 0 and group.start > verb.start:
            event.dated = group.when
    event.cues += [g.cue for g in clause.groups if g.kind == "W" and g.cue is not None and g.cue.certainty]
    event.governor = event.governor or "light"
    event.why.append(f"with what {verb.lexeme.lemma} lends")
    for own in sent.predicates:
        if own.group is verb:
            own.dropped = "a light verb: its event noun tells the event"


def whose_told(sent: Sent, group: Group, words: frozenset[str]) -> Group | None:
    """Whose a relative word (``words``) says that the phrase right behind it is (the militia, *whose* fighters)."""
    clause = sent.clauses[group.clause] if 0 <= group.clause < len(sent.clauses) else None
    if clause is None or clause.opener != "rel" or clause.word not in words:
        return None
    return clause.anchor if next((g for g in clause.groups if g.kind == "np"), None) is group else None
