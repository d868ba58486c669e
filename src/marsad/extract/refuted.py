"""English ways to say that something is not so without a negation at its verb.

"None of its soldiers was hurt", "the claims that a convoy was ambushed are false", "no truth to what is circulated about
the arrest of the mayor".
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue

_NOT = Cue(polarity="no")
_TOLD = frozenset({"comp", "rel"})


def deny(sent: Sent, words: Analyser) -> None:
    """Mark the predicates that the sentence says are not so."""
    notes = words.lexicon.notes
    none, what = notes.get("none", ()), notes.get("what", ())
    refuting, told = notes.get("refuting", ()), notes.get("told_noun", ())
    _unheard(sent, notes.get("no_word", ()))
    _foiled(sent, notes.get("foiling", ()), notes.get("attempts", ()))
    _uncovered(sent, notes.get("others_attempts", ()), notes.get("attempts", ()))
    for clause in sent.clauses:
        _broken(sent, clause, notes.get("breaking_siege", ()))
        if _first(sent, clause.subject or _object(clause)) in none:
            _mark(sent, clause, clause.first, "none")
        for k, group in enumerate(clause.groups):
            key = sent.words[group.first].key
            if (
                group.kind in {"np", "A", "Z"}
                and key in refuting
                and k
                and clause.groups[k - 1].kind in {"X", "B", "G"}
            ):
                _refuted(sent, group, told)
            if group.kind == "np" and k and _denies(clause.groups[k - 1]) and sent.words[group.head].key in told:
                _untold(sent, group)
            if group.kind == "np" and key in what and k and _denies(clause.groups[k - 1]):
                _mark(sent, clause, group.last, "no truth")


def _untold(sent: Sent, noun: Group) -> None:
    """What a noun of telling tells, to which there is said to be no truth, is not so, however far its "that" stands ("no truth to reports
    circulating on social media | that the guards have withdrawn").
    """
    told = next((c for c in sent.clauses if c.opener in _TOLD and c.groups and c.groups[0].start >= noun.end), None)
    for predicate in sent.predicates:
        if told is not None and predicate.group is told.verb and all(cue.polarity != "no" for cue in predicate.cues):
            predicate.cues.append(_NOT)
            predicate.why.append("cue no truth")


def _broken(sent: Sent, clause: Clause, breaking: tuple[str, ...]) -> None:
    """What a siege is told to have been broken is no more ("broke the rebels' siege of the town")."""
    verb = clause.verb
    if verb is None or verb.of is None or verb.lemma not in breaking or verb.negated:
        return
    for predicate in sent.predicates:
        if predicate.group is verb.of and all(s.type == EventType.SIEGE for s in predicate.senses):
            predicate.cues.append(Cue("planned" if verb.infinitive or verb.future else "done", "no"))
            predicate.why.append("cue broken")


def _foiled(sent: Sent, foiling: tuple[str, ...], attempts: tuple[str, ...]) -> None:
    """What others were kept from has not come about, and who foiled it does not do it ("foiled a plot to bomb the port")."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.of is None or verb.lemma not in foiling:
            continue
        _not_his(sent, clause, verb)
        if sent.words[verb.of.head].key not in attempts:
            continue
        seized = EventType.WEAPONS_SEIZURE.value
        told = any(
            p.group is verb and not p.dropped and any(s.type == seized for s in p.senses) for p in sent.predicates
        )
        for child in sent.clauses:
            if child.parent != clause.index or child.verb is None or not child.verb.infinitive or child.verb.joined:
                continue
            child.subject, child.pronoun = None, True
            for predicate in sent.predicates:
                if predicate.clause == child.index and predicate.group is child.verb:
                    predicate.cues.append(Cue("planned", "no"))
                    predicate.dropped = "told by the verb that foils it" if told else predicate.dropped


def _uncovered(sent: Sent, others: tuple[str, ...], attempts: tuple[str, ...]) -> None:
    """Whoever finds out what others are about, or is in its way, does not do it ("uncovered a plot to blow up a mosque")."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.of is None or verb.lemma not in others:
            continue
        if sent.words[verb.of.head].key in attempts:
            for child in sent.clauses:
                if child.parent == clause.index and child.verb is not None and child.verb.infinitive:
                    child.subject, child.pronoun = None, True


def _not_his(sent: Sent, clause: Clause, verb: Group) -> None:
    """Take the subject of a verb of foiling back from the event that it governs ("the army foiled an attack")."""
    for predicate in sent.predicates:
        if predicate.group is not verb.of:
            continue
        predicate.governor = "foiled"
        if not verb.passive:
            predicate.subject = None if predicate.subject is clause.subject else predicate.subject
            if predicate.given.get(Role.ACTOR) is clause.subject:
                del predicate.given[Role.ACTOR]


def _unheard(sent: Sent, no_word: tuple[str, ...]) -> None:
    """Drop the event of which no word is to be had ("no immediate word on casualties"): nothing is told of it."""
    for clause in sent.clauses:
        for k, group in enumerate(clause.groups[:-2]):
            if group.kind != "np" or sent.words[group.head].key not in no_word or not k or group.definite:
                continue  # no truth to | the news of a withdrawal
            if (
                not (clause.groups[k - 1].kind == "G" or _denies(clause.groups[k - 1]))
                or clause.groups[k + 1].kind != "P"
            ):
                continue
            for predicate in sent.predicates:
                if predicate.group is clause.groups[k + 2]:
                    predicate.dropped = predicate.dropped or "no word of it is to be had"


def _first(sent: Sent, group: Group | None) -> str:
    return sent.words[group.first].key if group is not None and group.sentence == sent.index else ""


def _object(clause: Clause) -> Group | None:
    """What a passive verb is said of."""
    return clause.verb.of if clause.verb is not None and clause.verb.passive else None


def _denies(group: Group) -> bool:
    """Whether a cue word says that what follows is not so."""
    cue = group.cue or (group.lexeme.cue if group.lexeme is not None else None)
    return group.kind == "W" and cue is not None and cue.polarity == "no"


def _refuted(sent: Sent, word: Group, told: tuple[str, ...]) -> None:
    """What a noun of telling before "are false" tells is not so."""
    noun = next((g for g in sent.groups if g.kind == "np" and g.end <= word.start and _first(sent, g) in told), None)
    if noun is None:
        noun = next(
            (g for g in sent.groups if g.kind == "np" and g.end <= word.start and sent.words[g.head].key in told), None
        )
    if noun is None:
        return
    for predicate in sent.predicates:
        if noun.end <= predicate.start < word.start:
            predicate.cues.append(_NOT)
            predicate.why.append(f"cue {sent.words[word.first].key}")


def _mark(sent: Sent, clause: Clause, after: int, why: str) -> None:
    for predicate in sent.predicates:
        if predicate.clause != clause.index or predicate.word < after:
            continue
        if predicate.group is clause.verb or why == "no truth":
            predicate.cues.append(_NOT)
            predicate.why.append(f"cue {why}")
