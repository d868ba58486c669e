"""Arabic: where what is hit lies, where only the words for it tell that: by what place it lies (نسف الجيش منازل سكنية | شرق خان
يونس), or in a relative clause where it was then or who was in it (استهدفت خيمة | تؤوي نازحين في المواصي).
"""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Role

_THINGS = frozenset({"building", "site", "vehicle", "goods", "equipment", "weapon", "force", "group", "people"})
_PLACES = frozenset({"settlement", "area", "site"})


def part(sent: Sent, words: Analyser) -> None:
    """Give each event that tells no place, or only what contains it, the one by which its target lies or in which it was."""
    for predicate in sent.predicates:
        if predicate.sense is None or predicate.dropped:
            continue
        targets = predicate.fillers.get(Role.TARGET, [])
        if Role.PLACE not in words.lexicon.frames[predicate.sense.type].kinds or len(targets) != 1:
            continue
        told = predicate.fillers.get(Role.PLACE, [])
        if all(_right_behind(targets[0], place) for place in told) and (at := _bearing(sent, targets[0], words)):
            _part(sent, predicate, targets[0], at, words)
        elif not told and (where := _was_in(sent, targets[0], words)):
            predicate.fillers = {**predicate.fillers, Role.PLACE: [where]}


def _right_behind(target: Group, place: Group) -> bool:
    """Whether a place only says in what the one lies that ends the words for a target (شرقي حي التفاح | بمدينة غزة)."""
    return place.within and not place.joined and place.first in {target.last, target.last + 1}


def _bearing(sent: Sent, group: Group, words: Analyser) -> int:
    """The word of a phrase without a name of its own at which it goes on with where it lies; 0 where it does not."""
    if group.kind != "np" or group.noun not in _THINGS or not group.hits:
        return 0
    for k in range(group.head + 1, group.last - 1):
        if sent.words[k].pre == 0 and sent.words[k].key in words.sets["direction"]:
            town = sent.picks[k + 1]  # شمالي | بلدة بيت لاهيا
            if group.hits[0].first == k and any(ref[0] in "au" for ref in group.hits[0].refs):
                return 0  # مقاتلين من دولة | جنوب السودان: a state, no side of one
            called = k + 2 if town is not None and words.lexeme(town).kind in _PLACES else k
            return k if group.hits[0].first in {k, k + 1, called} else 0
    return 0


def _part(sent: Sent, predicate: Predicate, whole: Group, at: int, words: Analyser) -> None:
    thing = replace(whole, last=at, end=sent.ends[at - 1], hits=[], place=None, member=None, relation="")
    where = finish_noun_phrase(sent, at, whole.last, at, words)
    where.place, where.noun, where.relation, where.clause = whole.place, "area", sent.words[at].key, whole.clause
    predicate.fillers = {**predicate.fillers, Role.TARGET: [thing], Role.PLACE: [where]}


def _was_in(sent: Sent, target: Group, words: Analyser) -> Group | None:
    """The place in a relative clause that tells in the present what a target was just then, and no event of its own, or behind
    those whom it shelters.
    """
    for clause in sent.clauses:
        if clause.opener == "rel" and clause.anchor is target and _describes(sent, clause):
            return _first_place(clause.groups, words)
    if 0 <= target.clause < len(sent.clauses):
        groups = sent.clauses[target.clause].groups
        at = index_of(groups, target) + 1
        if 0 < at < len(groups) and sent.words[groups[at].first].key in words.lexicon.notes["housing"]:
            end = next((k for k in range(at, len(groups)) if groups[k].kind not in {"P", "np"}), len(groups))
            return _first_place(groups[at:end], words)
    return None


def _first_place(groups: list[Group], words: Analyser) -> Group | None:
    for group in groups:
        named = group.noun == "settlement" or any(ref[0] == "p" for hit in group.hits for ref in hit.refs)
        if group.kind == "np" and group.prep in words.locative and named:
            return group
    return None


def _describes(sent: Sent, clause: Clause) -> bool:
    verb = clause.verb.reading if clause.verb is not None else None
    if verb is None or clause.verb is None or verb.form != "pres" or clause.verb.future or clause.verb.negated:
        return False
    return not any(p.clause == clause.index and p.sense is not None and not p.dropped for p in sent.predicates)
