"""Arabic sentences that open with whom they tell of, and whom a relative clause with a subject of its own parts from the verb
(القوات التي أرسلتها بغداد | دخلت سنجار): that verb is no part of the clause that qualifies him.
"""

from __future__ import annotations

from marsad.extract.antecedents_ar import PERSONS, matches
from marsad.extract.arguments_ar import agrees
from marsad.extract.reading import Clause, Group

_OUTSIDE = frozenset({"main", "comp", "coord", "sub"})
_PARTICLES = frozenset("GXW")
_MEN = frozenset({"force", "group", "people", "official", "captive"})
#: What may stand in front of whom a clause tells of.
_BEFORE = frozenset({"K", "S", "C", "T", "B", ",", "P", "F"})


def main_again(clauses: list[Clause], now: Clause, groups: list[Group], k: int) -> Clause | None:
    """Return the clause around a relative one that the verb, or what carries it (كانت), at ``k`` goes on with; None where the
    verb is still inside: nothing has been done yet in the relative clause, it describes what has just been named there, or it
    does not agree with whom the clause outside tells of.
    """
    if groups[k].joined or now.verb is None:
        return None
    if (around := _blow_again(clauses, now, groups, k)) is not None:
        return around
    inner = now
    while inner.parent >= 0 and (inner.opener == "coord" or (inner.opener == "rel" and not inner.word)):
        inner = clauses[inner.parent]
    home = clauses[inner.parent] if inner.parent >= 0 else None
    if inner.opener != "rel" or not inner.word or home is None or home.verb is not None or home.opener not in _OUTSIDE:
        return None
    topic, verb = topic_of(home), _carried(groups, k)
    if topic is None or inner.anchor is None or verb is None or not _ended(inner, now, verb, groups[k - 1]):
        return None
    return home if agrees(verb, topic, full=True) else None


def _blow_again(clauses: list[Clause], now: Clause, groups: list[Group], k: int) -> Clause | None:
    """The clause around a remark that only tells who dealt the blow that it opens with: the verb behind tells of the blow (غارة | نفذتها
    مسيرة | استهدفت سيارة).
    """
    home = clauses[now.parent] if now.parent >= 0 and now.opener == "rel" and not now.word else None
    told, verb = now.verb, _carried(groups, k)
    if home is None or home.verb is not None or home.opener not in _OUTSIDE or told is None or verb is None:
        return None
    light = told.lexeme.light if told.lexeme is not None else None
    taken_up = told.reading is not None and told.reading.enclitic[:1] == "3"
    topic = topic_of(home)
    if light is None or light.event != "object" or not taken_up or topic is None or topic is not now.anchor:
        return None
    dealt = any(g.kind == "np" and not g.prep for g in now.groups)
    return home if dealt and topic.inner and agrees(verb, topic, full=True) else None


def topic_of(clause: Clause) -> Group | None:
    """Return the bare phrase that a clause without a verb opens with; None where it opens with anything else."""
    first = next((g for g in clause.groups if g.kind not in _BEFORE), None)
    return first if first is not None and first.kind == "np" and not first.prep else None


def bring(before: Clause, home: Clause) -> None:
    """Move what negates or carries the verb from the end of the clause that it was taken for to its own."""
    at = len(before.groups)
    while at > 0 and before.groups[at - 1].kind in _PARTICLES:
        at -= 1
    home.groups += before.groups[at:]
    del before.groups[at:]
    for group in home.groups:
        group.clause = home.index


def _carried(groups: list[Group], k: int) -> Group | None:
    """The verb at ``k``, or the one that the particles from there on carry."""
    while k < len(groups) and groups[k].kind in _PARTICLES:
        k += 1
    return groups[k] if k < len(groups) and groups[k].kind == "v" else None


def _ended(inner: Clause, now: Clause, verb: Group, before: Group) -> bool:
    """Whether nothing in a relative clause takes a further verb: it has named who does what it tells of, or what it was done to, its
    own verb is none that another hangs on, and no phrase without article stands before the verb that it may describe.
    """
    own = now.verb if now.verb is not None else inner.verb
    named = [g for c in (inner, now) for g in c.groups if g.kind == "np" and g.start > c.groups[0].start]
    if own is None or not named or (own.lexeme is not None and own.lexeme.cue is not None):
        return False
    person = PERSONS.get(verb.reading.feats[:3]) if verb.reading is not None else None
    described = before.kind == "np" and not (before.definite or before.known or before.hits)
    if not described or person is None:
        return True
    men = before.plural and before.gender == "m" and before.noun in _MEN
    return not (person[1] if men else matches(before, person))  # قتل فيها أربعة جنود | استهدفت ثكنة


def told_in_a_noun(now: Clause, verb: Group) -> bool:
    """Whether a clause without a verb tells an event by its noun, and a party joined behind it is whom the present behind that tells
    of: no relative clause of a definite party is without its relative (غارات على صنعاء | والحوثيون يتوعدون); behind a comma any
    party (انسحاب قسد من الحاجز، | وعناصر العشائر يدخلون النقطة).
    """
    at = len(now.groups) - 1
    if at < 1 or now.verb is not None:
        return False
    while at > 0 and now.groups[at].genitive:
        at -= 1
    head = now.groups[at]
    if at < 1 or not head.joined:
        return False
    present = verb.reading is not None and verb.reading.form == "pres" and (head.definite or bool(head.hits))
    if now.groups[at - 1].kind != "," and not present:
        return False
    return any(group.kind == "np" and group.inner for group in now.groups[:at])


def state_of_another(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether a joined phrase behind a full clause and a comma opens a sentence of its own that tells, without a verb, in what state
    it is (دخلت الشاحنات القطاع، | ومعبر رفح ما زال مغلقاً).
    """
    topic, behind = groups[k], groups[k + 1 : k + 3]
    if topic.kind != "np" or not topic.joined or topic.prep or now.verb is None or not now.groups:
        return False
    if now.groups[-1].kind != "," or topic.inner or not (topic.definite or topic.known or topic.hits):
        return False
    still = bool(behind) and behind[0].kind == "W" and not behind[0].joined
    state = behind[still] if len(behind) > still else None
    if state is None or state.kind != "np" or state.prep or state.joined or state.definite or state.lexeme is None:
        return False
    told = bool(state.lexeme.senses) and state.reading is not None and state.reading.form != "masdar"
    return told and (still or state.lexeme.pos in {"adj", "verb"})
