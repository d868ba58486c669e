"""English blame: whom somebody accuses of an event, or blames for it, did it on that word; who claims an attack says it is his."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.tolls import VIOLENT
from marsad.extract.words import Analyser
from marsad.model.claim import Role, Stance

_ARMED = frozenset({"force", "group"})


def blame(sent: Sent, words: Analyser) -> None:
    """Whom somebody blames for an event, accuses of it, or on whom he blames it, did it ("blamed the attack on the militia")."""
    blaming = words.lexicon.notes.get("blaming", ())
    for clause in sent.clauses:
        verb = clause.verb
        _blamed(sent, clause, blaming, words)
        _laid_on(sent, clause, blaming, words)
        _claimed(sent, clause, words)
        if (event := laid_in_relative(sent, clause, words)) is not None:
            _answers(event, clause, sent, words)
        if verb is None or verb.of is None or verb.lemma not in blaming:
            continue
        from_ = max(verb.of.end, verb.end)
        guilty = next((g for g in clause.groups if g.kind == "np" and g.prep == "on" and g.start > from_), None)
        for event in sent.predicates:
            if event.clause == clause.index and event.group.prep == "for" and event.group.start > verb.of.end:
                event.given.setdefault(Role.ACTOR, verb.of)
            if guilty is not None and event.group is verb.of:
                event.given[Role.ACTOR] = guilty
                event.preps = [(prep, g) for prep, g in event.preps if g is not guilty]
                event.governor = event.governor or "said"


def _laid_on(sent: Sent, clause: Clause, blaming: tuple[str, ...], words: Analyser) -> None:
    """Make on whom an event before a participle is blamed its actor ("drone strikes | blamed on the militia | hit a dam")."""
    claiming, attributed, by = words.sets["claiming"], words.sets["attributed"], words.agent
    groups = clause.groups
    verb = clause.verb
    if verb is not None and verb.passive and verb.lemma in blaming:
        behind = [g for g in groups if g.start > verb.end and g.kind != "B"]
        _did(sent, [g for g in groups if g.start < verb.start], behind[1] if len(behind) > 1 else None)
    plain = [g for g in groups if g.kind != ","]
    for event, form, guilty in zip(plain, plain[1:], plain[3:], strict=False):
        if form.kind == "Z" and form.lemma in blaming:
            _did(sent, [event], guilty)
        if form.kind == "Z" and form.lemma in claiming and guilty.kind == "np" and guilty.prep in by:
            for own in (p for p in sent.predicates if p.group is event and all(s.type in VIOLENT for s in p.senses)):
                own.given.setdefault(Role.ACTOR, guilty)  # an attack claimed by the group
                own.governor = own.governor or "said"
    for event, form, guilty in zip(plain, plain[1:], plain[2:], strict=False):
        told = [p for p in sent.predicates if p.group is event and all(s.type in VIOLENT for s in p.senses)]
        if form.kind == "F" and form.lemma in attributed and told and guilty.kind == "np":
            told[-1].given.setdefault(Role.ACTOR, guilty)
            form.kind = guilty.kind = (
                "x"  # the assault, | attributed to the group, | left two dead: who did it, no source
            )


def laid_in_relative(sent: Sent, clause: Clause, words: Analyser) -> Predicate | None:
    """The event which a relative clause says somebody blames on another, or a group claims ("an attack | that the army blamed on the
    militia", "an attack | claimed by the militia").
    """
    verb, anchor = clause.verb, clause.anchor
    if clause.opener != "rel" or verb is None or anchor is None or verb.passive or clause.subject is anchor:
        return None
    if verb.lemma not in words.lexicon.notes.get("blaming", ()) and verb.lemma not in words.sets["claiming"]:
        return None
    told = [p for p in sent.predicates if p.group is anchor and all(s.type in VIOLENT for s in p.senses)]
    return told[-1] if told else None


def _answers(event: Predicate, clause: Clause, sent: Sent, words: Analyser) -> None:
    """Make on whom the relative clause lays the event, or who claims it there, the one who did it."""
    verb = clause.verb
    assert verb is not None
    guilty = clause.subject
    if verb.lemma not in words.sets["claiming"]:
        guilty = next((g for g in clause.groups if g.kind == "np" and g.prep == "on" and g.start > verb.end), None)
    if guilty is None:
        return
    event.given[Role.ACTOR] = guilty
    event.governor = event.governor or "blamed"
    for predicate in sent.predicates:
        predicate.preps = [(prep, g) for prep, g in predicate.preps if g is not guilty]


def _did(sent: Sent, events: list[Group], guilty: Group | None) -> None:
    """Make the phrase behind "on" the one who did the events that these groups name."""
    if guilty is None or guilty.kind != "np" or guilty.prep != "on":
        return
    for predicate in [p for p in sent.predicates if any(p.group is event for event in events)]:
        predicate.given[Role.ACTOR] = guilty
        predicate.governor = predicate.governor or "blamed"
    for predicate in sent.predicates:
        predicate.preps = [(prep, g) for prep, g in predicate.preps if g is not guilty]


def _claimed(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Make a group that claims an attack its actor, on its word ("JNIM claimed the attack"): it doubts nothing."""
    verb, group = clause.verb, clause.subject
    if group is None or not (group.hits or group.noun in _ARMED):
        return
    first = clause.groups[0]
    ing = first.reading if first.kind == "np" else None
    if ing is not None and ing.form == "ger" and words.lemma(ing) in words.sets["claiming"]:
        verb = first  # Claiming the attack, the group said
    if verb is None or verb.lexeme is None or verb.lexeme.saying is None or verb.lemma not in words.sets["claiming"]:
        return
    for event in sent.predicates:
        object_ = verb is first and event.group is clause.groups[1]
        told = event.group is verb.of or object_ or _answered_for(event, clause, verb)
        if told and all(sense.type in VIOLENT for sense in event.senses):
            event.given.setdefault(Role.ACTOR, group)
            event.governor = event.governor or "said"
            verb.lexeme = replace(verb.lexeme, saying=replace(verb.lexeme.saying, stance=Stance.ASSERTS.value))
            return


def _answered_for(event: Predicate, clause: Clause, verb: Group) -> bool:
    """Whether an event stands behind "for" in a clause whose verb claims responsibility."""
    return " " in verb.lemma and event.clause == clause.index and event.group.prep == "for" and event.start > verb.end


def _blamed(sent: Sent, clause: Clause, blaming: tuple[str, ...], words: Analyser) -> None:
    """Make whom an -ing form blames for an event, or a verb accuses of one or holds responsible,
    its actor ("a statement blaming them for the raid", "we hold the army responsible for the shelling").
    """
    accusing = words.lexicon.notes.get("object_does", ())
    groups = clause.groups
    for k, group in enumerate(groups[:-2]):
        form = group.reading.form if group.reading is not None else ""
        ing = form == "ger" and group.kind == "np" and group.head == group.first
        lemma = words.lemma(group.reading) if group.reading is not None else ""
        says = ing or group is clause.verb
        held = says and group.lemma in words.sets["holding_to"]
        wanted = "for" if held or (ing and lemma in blaming) else "of" if says and lemma in accusing else ""
        whom = groups[k + 1]
        if not wanted or whom.kind != "np" or whom.prep:
            continue
        for event in sent.predicates:
            here = event.clause == clause.index and event.group.prep == wanted
            being = wanted == "of" and _being(sent, clause, event, words.sets["behind"])
            if (here or being) and event.group.start >= whom.end:
                if event.reading.form != "ger":
                    event.given.setdefault(Role.ACTOR, whom)
                    event.governor = event.governor or "blamed"
                break


def _being(sent: Sent, clause: Clause, event: Predicate, behind: frozenset[str]) -> bool:
    """Whether an event stands in the clause that a "being" behind "of" opens, and is what somebody was ``behind`` or responsible
    for ("accused the group of | being behind the attack").
    """
    child = sent.clauses[event.clause]
    if child.parent != clause.index or clause.groups[-1].kind != "P" or not child.groups or child.groups[0].kind != "X":
        return False
    told = " ".join(word.key for word in sent.words[child.groups[0].last : event.group.first])
    return any(told == word or told.startswith(f"{word} ") for word in behind)
