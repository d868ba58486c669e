"""English denials of what was told just before ("…; the Pentagon denied any involvement", "The rebels rejected the accusation"): the
event a second time, on the word of who denies it.
"""

from __future__ import annotations

from marsad.extract.authors import body_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.source_kinds import Named, link_of, link_of_denier
from marsad.extract.sources import reach
from marsad.extract.tolls import VIOLENT
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Stance
from marsad.model.entity import World

#: What one is charged with: nobody is accused of having shot something down.
_CHARGED = VIOLENT - {EventType.INTERCEPTION.value}
_SPEAKING = frozenset({"state", "force", "group", "body", "official"})


def mark(sent: Sent, named: Named, world: World, words: Analyser) -> None:
    """Note on the event told last before a bare denial who denies it, and whose part in it he denies."""
    for clause in sent.clauses:
        verb, denier = clause.verb, clause.subject
        if verb is None or verb.passive or verb.negated or denier is None or denier.sentence != sent.index:
            continue
        if not denies(sent, verb, words) or not (denier.hits or denier.noun in _SPEAKING):
            continue
        part = _denied(sent, clause, verb, words)
        if part in {"denied_part", "denied_charge"}:
            charged = _told_before(sent, clause)
            denied = [charged] if charged is not None else []
        else:
            denied = _all_told(sent, clause) if part else []
        for told in denied:
            told.denied_by = link_of_denier(sent, denier, verb, named, world, words)
            if part == "denied_part":
                told.denied_doer = body_of(sent, denier, words) or denier
                told.denied_doer.actor = told.denied_doer.actor or told.denied_by.is_


def mark_passive(sent: Sent, named: Named, world: World, words: Analyser) -> None:
    """Note who is told to deny what was told before in a remark without a verb ("…, a claim | denied by the rebels"), and take
    him out of the chain of what was told first.
    """
    groups, nouns = sent.groups, words.sets["told_noun"] | words.sets["denied_charge"]
    for k in range(1, len(groups) - 2):
        claim, form = groups[k], groups[k + 1]
        if groups[k - 1].kind != "," or claim.kind != "np" or sent.words[claim.head].key not in nouns:
            continue
        saying = form.lexeme.saying if form.lexeme is not None else None
        denies = (saying is not None and saying.stance == Stance.DENIES) or form.lemma in words.sets["contests"]
        at = k + 2 if form.kind == "F" else k + 3 if form.kind == "Z" and groups[k + 2].kind == "P" else 0
        if not denies or not 0 < at < len(groups) or groups[at].kind != "np":
            continue
        told = next((p for p in reversed(sent.predicates) if not p.dropped and p.end <= claim.start), None)
        if told is None or all(EventType(s.type).is_speech_act for s in told.senses):
            continue
        source = reach(sent, groups, at, words, bare=False)
        link = link_of(sent, source, Stance.DENIES.value, sent.text[form.start : form.end], world, words, named)
        for predicate in sent.predicates:
            predicate.said_by = [each for each in predicate.said_by if (each.start, each.end) != (link.start, link.end)]
        told.denied_by = link


def denies(sent: Sent, verb: Group, words: Analyser) -> bool:
    """Whether a verb denies, be it only in another reading (dismiss an officer, dismiss a claim; reject a truce, reject a charge)."""
    saying = verb.lexeme.saying if verb.lexeme is not None else None
    if saying is not None:
        return saying.stance == Stance.DENIES
    lexemes = [words.lexeme(reading) for reading in sent.words[verb.head].readings]
    also = any(each.saying is not None and each.saying.stance == Stance.DENIES for each in lexemes)
    return also or verb.lemma in words.sets["contests"]


def _denied(sent: Sent, clause: Clause, verb: Group, words: Analyser) -> str:
    """The set of words that the bare object of a denial is of: one's part in an event, or the charge itself; empty = neither."""
    at = next((k for k, g in enumerate(clause.groups) if g is verb), 0)
    what, rest = clause.groups[at + 1 : at + 2], clause.groups[at + 2 :]
    if what and what[0].kind == "O" and all(g.kind in {",", "T", "."} for g in rest):
        return "denied_whole" if sent.words[what[0].first].key in words.sets["denied_whole"] else ""
    if not what or what[0].kind != "np" or what[0].prep or any(g.kind not in {",", "T", "."} for g in rest):
        return ""
    head = sent.words[what[0].head].key
    if what[0].last - what[0].first == 1 and head in words.sets["denied_whole"]:
        return "denied_whole"  # Baku denied | this
    return next((name for name in ("denied_part", "denied_charge") if head in words.sets[name]), "")


def _all_told(sent: Sent, clause: Clause) -> list[Predicate]:
    """The events that "this" or "the claim" means: what the same people told before the clause, in its sentence or else in the one
    before; the only event there, where it is the outlet that tells it.
    """
    first = clause.groups[0].start

    def events(of: Sent) -> list[Predicate]:
        told = [p for p in of.predicates if not p.dropped and p.end <= first and p.senses and p.denied_by is None]
        return [p for p in told if not all(EventType(s.type).is_speech_act for s in p.senses)]

    told = events(sent) or (events(sent.earlier) if sent.earlier is not None else [])
    chains = {tuple(link.start for link in p.said_by) for p in told}
    spoken = len(chains) == 1 and chains != {()}
    return told if spoken or len(told) == 1 else []


def _told_before(sent: Sent, clause: Clause) -> Predicate | None:
    """The last violent event told before the clause, in its sentence or else in the one before."""
    first = clause.groups[0].start

    def last(of: Sent) -> Predicate | None:
        told = [p for p in of.predicates if not p.dropped and p.end <= first and p.denied_by is None]
        told = [p for p in told if any(s.type in _CHARGED for s in p.senses)]
        told = [p for p in told if p.reading.form != "ger" or p.group.prep] or told  # struck two houses, | killing nine
        return told[-1] if told else None

    return last(sent) or (last(sent.earlier) if sent.earlier is not None else None)
