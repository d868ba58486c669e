"""Arabic: to whom an order goes: he is to do what it tells (تلقت الفرقة أوامر بالانسحاب، صدرت تعليمات للقوات بإخلاء القاعدة)."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, index_of, names_actor
from marsad.extract.words import Analyser

_PASSED = frozenset({"P", "T", "B"})
_TOLD = frozenset({"force", "group", "people", "official", "state", "body", "vehicle"})


def ordered(clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """Who is to do what the noun for an order before it tells: the phrase behind ``to`` beside the order, else who gets it."""
    at = index_of(clause.groups, predicate.group)
    before = [g for g in clause.groups[: max(at, 0)] if g.kind not in _PASSED]
    to = before.pop() if before and _addressed(before[-1], words) else None
    if not before or not is_order(before[-1], words):
        return None
    order, verb = before.pop(), clause.verb
    if to is None and before and _addressed(before[-1], words):
        to = before[-1]  # وصلت | إلى الوحدات | أوامر بالانتشار
    if to is not None or verb is None or verb.start > order.start:
        return to
    return clause.subject if verb.lemma in words.sets["receiving"] and clause.subject is not order else None


def is_order(group: Group, words: Analyser) -> bool:
    """Whether a phrase is a bare noun for an order, or one with a word on it (أوامر مباشرة)."""
    reading = group.reading
    return (
        group.kind == "np" and not group.prep and reading is not None and words.lemma(reading) in words.sets["orders"]
    )


def _addressed(group: Group, words: Analyser) -> bool:
    """Whether somebody stands behind a preposition of "to"."""
    return group.kind == "np" and group.prep in words.sets["dative"] and (group.noun in _TOLD or names_actor(group))
