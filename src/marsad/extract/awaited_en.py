"""What English tells as still to come by its place in the sentence, not by a word before it: "under its terms the jail
passes to the state", "will reopen once the mines have been cleared", "there will be no retreat", "talks are due on Sunday".
"""

from __future__ import annotations

from marsad.extract.awaited import takes_time
from marsad.extract.governed import under_future
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.lexicon import Cue

_PLANNED = Cue(phase="planned")


def await_(sent: Sent, words: Analyser) -> None:
    """Mark as planned what a deal lays down, what is waited for, and what "there will be"."""
    for predicate in sent.predicates:
        if predicate.dropped:
            continue
        told = (
            "a deal lays it down"
            if _laid_down(sent, predicate, words)
            else "it is waited for"
            if _waited_for(sent, predicate, words)
            else "there will be"
            if _there_will_be(sent, predicate, words)
            else "it is due"
            if _due(sent, predicate, words) or takes_time(predicate, sent.clauses[predicate.clause], words)
            else ""
        )
        if told:
            predicate.cues.append(_PLANNED)
            predicate.why.append(told)


def _home(sent: Sent, clause: Clause) -> Clause:
    """The clause that a joined one is joined to."""
    while clause.opener == "coord" and clause.parent >= 0:
        clause = sent.clauses[clause.parent]
    return clause


def _laid_down(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether a present verb tells what the deal says that opens its sentence ("under the accord, X hands the base to Y")."""
    clause, verb = sent.clauses[predicate.clause], predicate.group
    home = _home(sent, clause)
    if verb is not clause.verb or home.opener != "main" or not _present(verb):
        return False
    terms, pacts = words.sets["terms"], words.sets["pacts"]
    return any(
        g.kind == "np" and g.prep in terms and g.end <= verb.start and g.reading is not None and _pact(g, pacts, words)
        for g in home.groups
    )


def _pact(group: Group, pacts: frozenset[str], words: Analyser) -> bool:
    """Whether a phrase names a binding text."""
    assert group.reading is not None
    return words.lemma(group.reading) in pacts or any(
        sense.type in {"agreement", "ceasefire"} for sense in words.lexeme(group.reading).senses
    )


def _present(verb: Group) -> bool:
    """Whether a verb stands in the present, active or passive, without another auxiliary."""
    return verb.kind == "v" and not verb.infinitive and verb.opener in {"simple", "is"}


def _waited_for(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether a perfect stands in a clause of time under what is still to come ("will reopen once it has been cleared")."""
    clause, verb = sent.clauses[predicate.clause], predicate.group
    at = _home(sent, clause)
    if verb is not clause.verb or at.opener != "sub" or at.word not in words.sets["awaited"] or verb.opener == "was":
        return False
    if at.word in words.sets["until"] and _present(verb):
        return True  # keep it shut until their men are freed
    perfect = any(
        g.kind == "X" and g.end <= verb.start and sent.words[g.first].key in words.sets["have"] for g in clause.groups
    )
    if not perfect or any(g.pluperfect for g in clause.groups if g.kind == "X"):
        return False
    return under_future(sent, at)


def _there_will_be(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event noun is what "there will be"."""
    clause = sent.clauses[predicate.clause]
    before = [g for g in clause.groups if g.end <= predicate.group.start and g.kind not in {"G", "B", "D"}]
    return (
        predicate.group.kind == "np"
        and not predicate.group.prep
        and len(before) > 1
        and all(g.kind == "X" for g in before[-2:])
        and sent.words[before[-2].first].key in words.sets["future"]
    )


def _due(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event noun is said to be due, in a clause with no verb ("talks are due on Sunday")."""
    clause, group = sent.clauses[predicate.clause], predicate.group
    if clause.verb is not None or group.kind != "np" or group.prep or predicate.word != group.head:
        return False
    behind = [g for g in clause.groups if g.start >= group.end]
    due = next((k for k, g in enumerate(behind) if sent.words[g.first].key in words.sets["due"]), 0)
    if due == 0 or behind[due].last - behind[due].first > 1 or any(g.kind == "G" for g in behind[:due]):
        return False
    return behind[due - 1].kind == "X" and due + 1 < len(behind) and behind[due + 1].kind in {"T", "P"}
