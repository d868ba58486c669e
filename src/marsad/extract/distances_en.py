"""English distances: how far from a place something happens ("a tanker 60 nautical miles off the port", "a village 20 km from the
town", "was attacked 12 km south of it"). The phrase with its place tells where, and how far around that place it may be.
"""

from __future__ import annotations

from math import ceil

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

#: Sets of words for a unit of length, and its kilometres.
_UNITS = {"in_kilometres": 1.0, "in_miles": 1.609, "in_nautical_miles": 1.852, "in_metres": 0.001}
#: Where somebody goes is told by the verb's own preposition ("withdrew 10 km from the border").
_LEAVING = frozenset({"withdrawal", "displacement", "movement", "escape", "return"})
_WAY = "to or at"
_TOLD_THERE = frozenset({"np", "v", "Z", "B"})


def measured(sent: Sent, j: int, analyser: Analyser) -> tuple[int, float]:
    """The word behind a distance that opens at ``j``, and its kilometres; (0, 0) where none does."""
    count = next((c for c in sent.counts if c.first == j), None)
    if count is None or count.last >= len(sent.words):
        return 0, 0.0
    at, two = count.last, " ".join(w.key for w in sent.words[count.last : count.last + 2])
    for name, km in _UNITS.items():
        words = analyser.sets[name]
        if two in words or sent.words[at].key in words:
            return at + (2 if two in words else 1), km * (count.high or count.low or 0)
    return 0, 0.0


def opens(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether a distance from somewhere opens at ``j``: behind it stands a direction, or what it is measured from."""
    last, _ = measured(sent, j, analyser)
    if not last or last >= len(sent.words):
        return False
    return sent.words[last].direction or sent.words[last].key in analyser.sets["measured_from"]


def settle(sent: Sent, analyser: Analyser) -> None:
    """Make one phrase of a distance and the place that it is measured from, which tells where; of a village that it follows,
    it is part of the phrase.
    """
    groups, k = sent.groups, 0
    while k < len(groups):
        far = groups[k]
        k += 1
        if far.kind != "np":
            continue
        last, km = measured(sent, far.first, analyser)
        if not last or km <= 0:
            continue
        before = groups[k - 2] if k > 1 and groups[k - 2].last == far.first else None
        if far.last == last:
            named = _measured_from(sent, groups, k, before, analyser)
            if named is None:
                continue
            made = finish_noun_phrase(sent, far.first, named.last, named.head, analyser)
            made.prep, made.joined = far.prep, far.joined
            groups[k - 1 : k + 2] = [made]
            far = made
        elif not (sent.words[last].direction and far.relation):
            continue
        far.away = float(ceil(km))
        far.relation = far.relation or "near"
        if before is None or far.prep:
            continue
        if before.kind == "np" and not before.hits and before.noun in PLACES:
            whole = finish_noun_phrase(sent, before.first, far.last, before.head, analyser)
            whole.prep, whole.joined, whole.away, whole.relation = before.prep, before.joined, far.away, far.relation
            groups[k - 2 : k] = [whole]
            k -= 1
        elif before.kind in _TOLD_THERE:
            far.prep = _WAY


def _measured_from(sent: Sent, groups: list[Group], k: int, before: Group | None, analyser: Analyser) -> Group | None:
    """The place behind "off" or "from", from which the distance before it is measured; None where a verb of going takes it."""
    if k + 1 >= len(groups) or groups[k].kind != "P" or groups[k + 1].kind != "np":
        return None
    named = groups[k + 1]
    within = groups[k - 1].first > 0 and sent.words[groups[k - 1].first - 1].key in analyser.sets["within_so_far"]
    told = named.prep in analyser.sets["measured_from"] or (
        within and named.prep == "of"
    )  # to within 5 km | of the town
    if not told or not (named.hits or named.noun in PLACES):
        return None
    if before is not None and before.kind == "v" and before.lexeme is not None and not before.passive:
        if any(sense.type in _LEAVING for sense in before.lexeme.senses):
            return None
    return named
