"""Victims whose number stands beside the event noun, not before it; pure.

::

    إصابة آخر، the injury of two others        behind it, without a noun of their own
    سقوط شهيد و11 جريحا                        one, beside others who are counted
    أوقع خمسة من الجنود قتلى، left nine dead    before it: who is called dead
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Predicate, Sent, index_of
from marsad.extract.remainder import only_number
from marsad.extract.single import another, both_told, ordinal_at
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Number, NumberKind, Role
from marsad.model.lexicon import Sense

Counts = Callable[[Group], Number | None]

_PERSONS = frozenset({"people", "official", "captive", "force", "group"})
_HURT = frozenset({NumberKind.KILLED.value, NumberKind.WOUNDED.value})
_FAR = 6  # groups back to the verb
_CALLED = _PERSONS | {"part"}


def leave_figures(sent: Sent) -> None:
    """Take bare English figures before "killed" or "wounded" out of those to whom something was done ("left 12 | killed")."""
    for predicate in sent.predicates:
        told = [(n.start, n.end) for kind, n in predicate.numbers.items() if kind in _HURT]
        whom = predicate.fillers.get(Role.TARGET, ())
        here = [g for g in whom if g.sentence == sent.index and sent.tags[g.last : g.last + 1] == ["Z"]]
        bare = [g for g in here if only_number(sent, g) and any(a <= g.start < b for a, b in told)]
        named = [g for g in whom if all(g is not each for each in bare)]
        if whom and not named:
            del predicate.fillers[Role.TARGET]
        elif len(named) < len(whom):
            predicate.fillers[Role.TARGET] = named


def complement(predicate: Predicate, sent: Sent, analyser: Analyser, number: Counts) -> Number | None:
    """Return the number of the victims that an event noun tells of by what stands beside it; else None.

    ``number``: what counts a phrase.
    """
    group, what = predicate.group, predicate.object
    finds = group.kind == "v" and predicate.sense is not None and not (predicate.passive or analyser.arabic)
    if finds and what is not None and what.lexeme is not None:
        return number(what) if what.lexeme.lemma in analyser.sets["bodies"] else None  # found seven bodies
    if group.kind != "np" or both_told(group, sent):
        return None
    at = index_of(sent.groups, group)
    behind = sent.groups[at + 1 : at + 4]
    alone = not (group.definite or group.prep or group.joined or predicate.of)  # not: شيع آلاف | جثامين الضحايا
    if alone and group.plural == analyser.arabic:
        called = _called(sent.groups[:at], analyser, number)
        if called is not None:
            return called
    if analyser.arabic:
        if group.head == predicate.word and group.last == group.head + 2 and not group.definite:
            return ordinal_at(sent, group.head + 1, analyser)
    elif [g.kind for g in behind[:2]] == ["P", "np"] and behind[1].prep in analyser.sets["befalling"]:
        return number(behind[1]) or another(behind[1], sent, analyser)
    beside = next((g for g in behind if g.kind != "C"), None)
    if beside is None or not beside.joined or number(beside) is None or not _one_victim(predicate, beside):
        return None
    return Number(1, 1, sent.text[group.start : group.end], group.start, group.end)


def _called(before: Sequence[Group], analyser: Analyser, number: Counts) -> Number | None:
    """The number of those whom the last words of a clause call dead."""
    if not analyser.arabic:
        told = before[-3:]
        passive = [g.kind for g in told] == ["np", "X", "v"] and told[2].passive
        return number(told[0]) if passive else None
    if not before or before[-1].kind != "np" or before[-1].prep or before[-1].joined:
        return None
    verb = next((g for g in reversed(before[-_FAR:-1]) if g.kind not in {"np", "P"}), None)
    return number(before[-1]) if verb is not None and verb.kind == "v" and before[-1].noun in _CALLED else None


def _one_victim(predicate: Predicate, beside: Group) -> bool:
    """Whether a noun for a victim tells of one, beside others who are counted."""
    group = predicate.group
    if predicate.reading.form != "sg" or group.definite or group.last != group.head + 1:
        return False
    casualties = beside.lexeme is not None and any(s.type == EventType.CASUALTY.value for s in beside.lexeme.senses)
    return casualties and predicate.lexeme.kind in _PERSONS


def is_itself(group: Group, predicate: Predicate, sense: Sense) -> bool:
    """Whether a phrase is the noun for victims that tells the event itself, or one joined to it (قتلى | وجرحى): who they are it does
    not say; or the place behind a preposition that it only qualifies (على بعد كيلومتر من | مخيم النازحين).
    """
    if group is predicate.group and group.prep and group.noun in PLACES and predicate.word > group.head:
        return True
    if sense.type != EventType.CASUALTY or (group is not predicate.group and not group.joined):
        return False
    senses = group.lexeme.senses if group.lexeme is not None else ()
    return group is predicate.group or any(other.type == EventType.CASUALTY for other in senses)
