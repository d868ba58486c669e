"""English: what is only said not to have been said makes no claim ("did not confirm the strike", "has not said that it left").

Neither does what somebody would not or could not confirm, or is able to do. A truce that was not declared is none, and is told so.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.governed import child_behind, of_group
from marsad.extract.lights import DECLARED
from marsad.extract.predicates import chain
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType


def unsay(sent: Sent, words: Analyser) -> None:
    """Drop the content of negated verbs of telling: their object, or the clause behind "that" and those joined to it."""
    telling, declaring = words.sets["telling"], words.sets["declaring"]
    for clause in sent.clauses:
        verb = clause.verb
        if verb is not None and _able(sent, verb, words):
            for predicate in sent.predicates:
                if predicate.clause == clause.index and predicate.start >= verb.start:
                    predicate.dropped = predicate.dropped or "what somebody is able to do"
        if verb is not None and verb.lemma in words.sets["opposing"]:
            _drop(sent, clause, verb, lambda p, of=verb.of: p.group is of, "it is only opposed")  # type: ignore[misc]
        if verb is not None and verb.lemma in words.sets["calls_so"]:
            _drop(sent, clause, verb, lambda p: p.group.prep == "as", "what an event is called")
        if verb is None or verb.lemma not in telling | words.sets["receiving"]:
            continue
        untold = _untold(sent, clause)
        behind = clause.groups[index_of(clause.groups, verb) + 1 :][:2]
        none = len(behind) > 1 and behind[0].kind == "G"  # received | no | request
        if behind and (untold or none) and behind[none].kind == "np" and not behind[none].prep:
            _plan_unheard(sent, clause, behind[none])
        if not untold or verb.lemma not in telling:
            continue
        inside = (
            {id(p) for group in chain(clause, verb.of) for p in of_group(sent, group)} if verb.of is not None else set()
        )
        told = _content(sent, clause, words.sets["that"])
        for predicate in sent.predicates:
            if predicate.clause not in told and id(predicate) not in inside:
                continue
            if not (verb.lemma in declaring and _declared(predicate)):
                predicate.dropped = predicate.dropped or "nobody said so"


def _plan_unheard(sent: Sent, clause: Clause, plan: Group) -> None:
    """Drop what a plan is for that nobody made known ("has received no | proposal to disarm")."""
    lexeme = plan.lexeme
    asked = lexeme is not None and any(sense.type == EventType.DEMAND for sense in lexeme.senses)
    if lexeme is None or not (asked or (lexeme.cue is not None and lexeme.cue.phase == "planned")):
        return
    child = child_behind(sent, clause, plan.last)
    for predicate in sent.predicates:
        if (child is not None and predicate.group is child.verb) or (
            predicate.group.kind == "np" and plan.start <= predicate.start and predicate.end <= plan.end
        ):
            predicate.dropped = predicate.dropped or "a plan that nobody made known"


def _able(sent: Sent, verb: Group, words: Analyser) -> bool:
    """Whether a verb behind "to" only tells what somebody is able to do ("the group's ability | to launch attacks")."""
    at = index_of(sent.groups, verb)
    if at < 2 or sent.groups[at - 1].kind != "P":
        return False
    noun = sent.groups[at - 2]
    return noun.kind == "np" and sent.words[noun.head].key in words.sets["abilities"]


def _drop(sent: Sent, clause: Clause, verb: Group, which: Callable[[Predicate], bool], why: str) -> None:
    """Drop the event nouns behind the clause's verb that are no events of their own ("opposed | the withdrawal", "described the strike
    | as an attack on the country").
    """
    for predicate in sent.predicates:
        if predicate.clause == clause.index and predicate.start >= verb.end and predicate.group.kind == "np":
            if which(predicate):
                predicate.dropped = predicate.dropped or why


def _declared(predicate: Predicate) -> bool:
    """Whether an event noun tells what comes about by being declared."""
    return predicate.group.kind == "np" and all(sense.type in DECLARED for sense in predicate.senses)


def _untold(sent: Sent, clause: Clause) -> bool:
    """Whether a negation stands right before the clause's verb, or a verb of refusing or failing whose infinitive it is."""
    verb = clause.verb
    before = [g for g in sent.groups if verb is not None and g.end <= verb.start]
    while before and before[-1].kind in {"B", "P"}:
        before.pop()
    last = before[-1] if before else None
    if last is None:
        return False
    cue = last.lexeme.cue if last.lexeme is not None else None
    if last.kind == "v":
        return verb is not None and verb.infinitive and cue is not None and cue.polarity == "no"
    return last.kind == "G" or (last.kind == "W" and cue is not None and cue.polarity == "no")


def _content(sent: Sent, clause: Clause, that: frozenset[str]) -> set[int]:
    """The clauses that tell what is said, with those joined to them; not those that ask ("did not say when they left")."""
    found = {c.index for c in sent.clauses if c.parent == clause.index and c.opener == "comp" and c.word in that | {""}}
    for each in sent.clauses:
        if each.parent in found and each.opener == "coord":
            found.add(each.index)
    return found
