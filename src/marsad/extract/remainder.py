"""Whom a number or "the rest" stands for that was told of before: some of those, or those beside them.

::

    12 members of the cell were held; four of them …     those of the cell
    أفرجت عن 20 موظفاً، نُقل سبعة منهم …                    the employees
    three SDF fighters were killed and five others hurt   SDF fighters, too
    six inmates broke out; four were caught               some of the six

A phrase with a noun of its own is none of these. Whoever stands in between decides: after a single person "others" are
nobody known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Sent

_PEOPLE = frozenset({"people", "captive", "official", "group", "force", "part"})
_COLLECTIVE = frozenset({"force", "group", "state", "body"})
_ARMED = frozenset({"group", "force"})
_THINGS = frozenset({"vehicle", "aircraft", "ship", "weapon", "building", "site"})
_LITTLE = frozenset("UQDPOC_NAZB")
_BARE = frozenset("UQ_")


def stands_for_some(sent: Sent, group: Group, left: AbstractSet[str]) -> bool:
    """Whether a phrase is of numbers and words such as "others", "of them" (``left``) alone, with one of these."""
    if group.hits or group.demonym or group.prep == "between":
        return False
    words = range(group.first, group.last)
    told = [k for k in words if sent.words[k].key in left]
    return bool(told) and all(k in told or sent.tags[k] in "UQDP_" for k in words)


def only_number(sent: Sent, group: Group) -> bool:
    """Whether a phrase is a number alone ("four were caught")."""
    return not group.hits and all(sent.tags[k] in _BARE for k in range(group.first, group.last))


def whole(sents: Sequence[Sent], group: Group, *, bare: bool, things: bool = False) -> Group | None:
    """The phrase whose people those are that ``group`` counts some of; None where nothing tells.

    ``bare``: it is a number alone, which is of those only who were counted in its own sentence, and were more.
    ``things``: its word for others is not of people: places that were counted before it may be meant (خمس قرى … على | ثلاث أخرى).
    """
    counts_things = group.noun in _THINGS  # attacked tankers, setting fire to | 40 of them: whose the tankers are
    for other in _before(sents, group, 0 if bare else 1):
        if things and other.noun in PLACES and count_of(sents[other.sentence], other) is not None:
            return other
        if counts_things and other.noun == group.noun and other.plural:
            return other
        if counts_things or other.noun not in _PEOPLE:
            continue
        sent = sents[other.sentence]
        counted = count_of(sent, other)
        if (
            other.noun == "part"
            or counted is not None
            or (other.plural and (other.noun != "force" or not other.definite))
        ):
            own = count_of(sents[group.sentence], group) or 0
            if bare and (counted is None or counted <= own):
                return None
            return other
        if other.noun not in _COLLECTIVE:
            return None  # a single person
    return None


def take_kind(group: Group, meant: Group) -> None:
    """Have "most of them", "the rest" be of the kind of those whom they are some of: fighters who fled withdrew, families fled."""
    if group.noun == "part" and group.of is None:
        group.of = meant
    elif group.noun in {"", "people"} and meant.noun in _ARMED | PLACES:
        group.noun = meant.noun


def _before(sents: Sequence[Sent], group: Group, back: int) -> Iterator[Group]:
    """The noun phrases before a phrase in its sentence, and so many sentences back; the last first."""
    for at in range(group.sentence, max(-1, group.sentence - back - 1), -1):
        groups = sents[at].groups
        for k in range(len(groups) - 1, -1, -1):
            other = groups[k]
            among = (
                k > 0 and groups[k - 1].kind == "O" and groups[k - 1].opener == "among"
            )  # بينهم قياديان: part of them
            if other.kind == "np" and other.start < group.start and not among:
                yield other


def count_of(sent: Sent, group: Group) -> int | None:
    """How many a phrase counts at least; None where it counts nothing."""
    found = (c for c in sent.counts if group.first <= c.first and c.last <= group.last)
    return next((c.low if c.low is not None else c.high for c in found), None)
