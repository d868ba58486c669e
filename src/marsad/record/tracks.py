"""Whose spells at a place are whose: who left where nobody is named, who handed over, who lost what others took."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate

import msgspec

from marsad.record.holders import NOBODY, Holder
from marsad.record.spells import Spell, spells
from marsad.record.tellings import Status, Telling, sort_key

_LEAVING = frozenset({Status.LEAVING, Status.REDUCED, Status.LEFT})


class _Tracks:
    """The tellings of each force at a place, and the spells that they come to, worked out when asked for."""

    def __init__(self) -> None:
        self.told: dict[Holder, list[Telling]] = {}
        self._names: dict[str, Holder] = {}
        self._spells: dict[Holder, tuple[Spell, ...]] = {}

    def add(self, one: Telling) -> None:
        """Add a telling to those of its force, which goes by the first of its names."""
        who = self._names.setdefault(one.who.key, one.who)
        self.told.setdefault(who, []).append(one)
        self._spells.pop(who, None)

    def spells(self, who: Holder) -> tuple[Spell, ...]:
        """Return the spells of a force."""
        if who not in self._spells:
            self._spells[who] = spells(self.told[who])
        return self._spells[who]

    def forces(self) -> list[Holder]:
        """Return those that are named."""
        return [who for who in self.told if who.key]


def tracks(told: Iterable[Telling]) -> list[tuple[Holder, tuple[Spell, ...]]]:
    """Return the spells of each force, of nobody known (``NOBODY``), and, apart from these, of whether the place is open.

    A force goes by one name however reports call it. To leavings and handovers without a name comes the one force that
    others tell to have been there; where two were, or none is told of, nobody is guessed.
    """
    out = _Tracks()
    access, nameless = [], []
    for one in sorted(told, key=sort_key):
        if one.status.of_access:
            access.append(one)
        elif one.who.key:
            out.add(one)
        else:
            nameless.append(one)
    _name_the_leaving(out, nameless)
    _name_the_givers(out)
    _name_the_losers(out)
    found = [(who, out.spells(who)) for who in out.told]
    return [*found, (NOBODY, spells(access))] if access else found


class _Begun:
    """The spells of a force, by when they began."""

    def __init__(self, made: Sequence[Spell], days: Iterable[date]) -> None:
        self.made = made
        # the least of the days from each spell on: in order, whatever the days are
        self._days = list(accumulate(reversed(list(days)), min))[::-1]

    def at(self, day: date | None, *, before: bool = False) -> int:
        """Return the index of the last spell begun by a day, or before it; -1 where there is none."""
        if day is None:
            return -1
        return (bisect_left(self._days, day) if before else bisect_right(self._days, day)) - 1


def _surely_begun(made: Sequence[Spell]) -> _Begun:
    return _Begun(made, (s.start.latest or date.min for s in made))


def _maybe_begun(made: Sequence[Spell]) -> _Begun:
    return _Begun(made, (date.min if s.start.latest is None else s.start.earliest or date.min for s in made))


def _only(found: Sequence[Holder]) -> Holder | None:
    return found[0] if len(found) == 1 else None


def _name_the_leaving(out: _Tracks, nameless: Iterable[Telling]) -> None:
    known = {who: _surely_begun(out.spells(who)) for who in out.forces()}
    for one in nameless:
        who = _only([w for w, begun in known.items() if _is_there(begun, one.latest)])
        out.add(one if who is None else msgspec.structs.replace(one, who=who))


def _is_there(begun: _Begun, day: date | None) -> bool:
    """Whether the last spell begun before a day has the force there, or it is told to leave on that very day."""
    at = begun.at(day)
    if at >= 0 and begun.made[at].start.latest == day and begun.made[at].status in _LEAVING:
        return True
    while at >= 0 and begun.made[at].start.latest == day and not begun.made[at].implied:
        at -= 1
    return at >= 0 and begun.made[at].status.there


def _name_the_givers(out: _Tracks) -> None:
    """Who was there before, and had left at the most, handed over what another received, where no giver is named."""
    named = {t.claim for track in out.told.values() for t in track if t.status is Status.HANDED_OVER}
    begun = {who: _maybe_begun(out.spells(who)) for who in out.forces()}
    given = []
    for receiver in out.forces():
        others = [who for who in begun if not who.beside(receiver)]
        for one in [t for t in out.told[receiver] if t.received and t.onset and t.claim not in named]:
            giver = _only([who for who in others if _could_give(begun[who], one.latest)])
            if giver is not None:
                status = Status.HANDED_OVER
                given.append(
                    msgspec.structs.replace(one, who=giver, status=status, implied=True, received=False, to=receiver)
                )
    for one in given:
        out.add(one)


def _could_give(begun: _Begun, day: date | None) -> bool:
    at = begun.at(day)
    return at >= 0 and (begun.made[at].status.there or begun.made[at].status in {Status.LEFT, Status.HANDED_OVER})


def _name_the_losers(out: _Tracks) -> None:
    """Who held a place that another side took afterwards, and is not told to hold it since unless they took it back, has lost it."""
    taken = [(taker, t) for taker in out.forces() for t in out.told[taker] if t.status is Status.HELD and t.onset]
    taken.sort(key=lambda each: (each[1].latest or date.min, sort_key(each[1])))
    for who in out.forces():
        own = {t.claim for t in out.told[who]}
        held = _Held(out.told[who])
        left = [(taker, t) for taker, t in taken if t.claim not in own and not who.beside(taker)]
        # a taking whose first day is not told may be another one told again, and end nothing: then the next one counts
        while lost := _lost(_surely_begun(out.spells(who)), held, left):
            for taker, one in lost:
                gone = msgspec.structs.replace(one, who=who, status=Status.LOST, implied=True, received=False)
                out.add(msgspec.structs.replace(gone, to=taker))
            used = set(lost)
            left = [each for each in left if each not in used]


class _Held:
    """What tells that a force holds a place or is there, by the last day on which it may be so."""

    def __init__(self, told: Iterable[Telling]) -> None:
        there = [t for t in told if t.status in {Status.HELD, Status.PRESENT} and not t.over and t.latest is not None]
        self._told = sorted(there, key=_latest)
        self._days = [_latest(t) for t in self._told]

    def next(self, day: date) -> int:
        """Return which telling is the first that is not of the days before."""
        return bisect_left(self._days, day)

    def taken_back(self, day: date) -> bool:
        """Whether the next that is told after a day is that they took the place, not that they hold it still."""
        at = self.next(day)
        if at == len(self._told):
            return False
        one = self._told[at]
        return one.status is Status.HELD and one.onset and one.earliest is not None and one.earliest > day


def _latest(one: Telling) -> date:
    return one.latest or date.min


def _lost(begun: _Begun, held: _Held, taken: Iterable[tuple[Holder, Telling]]) -> list[tuple[Holder, Telling]]:
    """Return of what others took, in order of days, that of the first day after each time that the force held the place."""
    found = []
    first: dict[tuple[int, int], date] = {}
    for taker, one in taken:
        day = _latest(one)
        at = begun.at(day, before=True)
        if at < 0 or begun.made[at].status is not Status.HELD:
            continue
        over = (begun.made[at].seen or date.min) < day or held.taken_back(day)
        if over and first.setdefault((at, held.next(day)), day) == day:
            found.append((taker, one))
    return found
