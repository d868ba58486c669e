"""Denials that follow by a pronoun: "… that the troops had left, *which the ministry denied*" (وهو ما نفته الوزارة).

The event is told a second time, on the word of who denies it: a claim of its own with its own source.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.extract import denied_again_en
from marsad.extract.reading import Clause, Predicate, Sent
from marsad.extract.source_kinds import Named, link_of, link_of_denier
from marsad.extract.sources import reach
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role, Stance
from marsad.model.entity import World

_DENIED = -2  # sets the claim of who denies an event apart from the first


def mark(sent: Sent, named: Named, world: World, words: Analyser) -> None:
    """Note on the predicates that such a clause denies who denies them; ``named``: what the report's sources were."""
    which = words.sets["which_told"]
    for clause in sent.clauses:
        verb, denier = clause.verb, clause.subject
        if clause.opener != "rel" or clause.word not in which or verb is None or verb.reading is None or denier is None:
            continue
        saying = verb.lexeme.saying if verb.lexeme is not None else None
        if saying is None or saying.stance != Stance.DENIES or not verb.reading.enclitic or denier.start < verb.start:
            continue
        told = _told_before(sent, clause)
        if told is None:
            continue
        at = next(i for i, g in enumerate(sent.groups) if g is denier)
        source = reach(sent, sent.groups, at, words, bare=False)
        told.denied_by = link_of(sent, source, saying.stance, sent.text[verb.start : verb.end], world, words, named)


def mark_english(sent: Sent, named: Named, world: World, words: Analyser) -> None:
    """The same in English ("which the ministry denied", "a claim the army dismissed"); the first telling is not denied."""
    denied_again_en.mark(sent, named, world, words)
    denied_again_en.mark_passive(sent, named, world, words)
    which, told_nouns = words.sets["which_told"], words.sets["told_noun"]
    for clause in sent.clauses:
        verb, denier = clause.verb, clause.subject
        if verb is None or verb.passive or verb.negated or denier is None or denier.kind != "np":
            continue  # "which was denied by" has its words in a frame
        if not denied_again_en.denies(sent, verb, words):
            continue
        if denier.sentence != sent.index or not clause.groups or denier.start < clause.groups[0].start:
            continue
        before = sent.words[clause.groups[0].first - 1].key if clause.groups[0].first else ""
        bare = not clause.word and before in told_nouns
        relative = clause.opener == "rel" and (clause.word in which or bare)
        if not relative and not _remark(sent, clause, words):
            continue
        told = _deed_before(sent, clause)
        if told is None:
            continue
        told.denied_by = link_of_denier(sent, denier, verb, named, world, words)
        _tell_apart(sent, told, clause)


def _remark(sent: Sent, clause: Clause, words: Analyser) -> bool:
    """Whether a clause only says of a noun for what was told, behind a mark, that somebody denies it ("…, a claim that | Kyiv
    denied", "…, a charge | Addis Ababa denied").
    """
    first, verb = clause.groups[0], clause.verb
    behind = [g for g in clause.groups if verb is not None and g.start > verb.start]
    if any(g.kind not in {",", ".", "T", "B", "»"} for g in behind):
        return False
    at = next(k for k, g in enumerate(sent.groups) if g is first)
    noun = sent.groups[at - 1] if at and clause.opener == "comp" else first
    if noun is first and clause.subject is not first:
        return False
    opens = next(k for k, g in enumerate(sent.groups) if g is noun)
    if noun.kind != "np" or opens == 0 or sent.groups[opens - 1].kind != ",":
        return False
    head = noun.head if noun is not first else min(noun.first + 1, noun.last - 1)
    return sent.words[head].key in words.sets["told_noun"] | words.sets["charges"]


def _tell_apart(sent: Sent, told: Predicate, clause: Clause) -> None:
    """Take the denier out of the chain of what was told first, and the verb of denying for nothing but that."""
    denier = told.denied_by
    for predicate in sent.predicates:
        if predicate.clause == clause.index and predicate.group is clause.verb:
            predicate.dropped = "it denies what was told before"
        elif denier is not None and predicate.end <= clause.groups[0].start:
            predicate.said_by = [
                link for link in predicate.said_by if (link.start, link.end) != (denier.start, denier.end)
            ]


def _told_before(sent: Sent, clause: Clause) -> Predicate | None:
    """The last event that is told before the clause: its own clause's verb, where it has one."""
    before = [
        p
        for p in sent.predicates
        if not p.dropped
        and p.end <= clause.groups[0].start
        and p.clause != clause.index
        and not all(EventType(sense.type).is_speech_act for sense in p.senses)
    ]
    outer = [p for p in before if p.clause == clause.parent and p.group is sent.clauses[p.clause].verb]
    found = outer or before
    return found[-1] if found else None


def _deed_before(sent: Sent, clause: Clause) -> Predicate | None:
    """The same in English, where the deed is the last verb rather than a noun behind it ("shot two women dead during a protest, | a
    claim the police denied"), or what a verb of killing has for its subject.
    """
    told = _told_before(sent, clause)
    if told is None:
        return None
    verbs = [p for p in sent.predicates if p.group.kind == "v" and not p.dropped and p.end <= clause.groups[0].start]
    verbs = [
        p for p in verbs if p.clause != clause.index and not all(EventType(s.type).is_speech_act for s in p.senses)
    ]
    told = verbs[-1] if verbs and told.group.prep else told
    return next((p for p in sent.predicates if told.subject is p.group and not p.dropped), told)


def told_twice(predicate: Predicate) -> list[Predicate]:
    """The predicate, and once more on the word of who denies it right away."""
    if predicate.denied_by is None:
        return [predicate]
    again = replace(predicate, said_by=[predicate.denied_by], dated=_DENIED)
    if predicate.denied_doer is not None:
        again.fillers = {**predicate.fillers, Role.ACTOR: [predicate.denied_doer]}
    return [predicate, again]
