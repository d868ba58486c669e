"""Whose spells at a place are whose: who left where nobody is named, who handed over, who lost what others took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

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


def _name_the_leaving(out: _Tracks, nameless: Iterable[Telling]) -> None:
    known = {who: out.spells(who) for who in out.forces()}
    for one in nameless:
        who = _only([w for w, made in known.items() if _is_there(made, one.latest)])
        out.add(one if who is None else msgspec.structs.replace(one, who=who))


def _only(found: Sequence[Holder]) -> Holder | None:
    return found[0] if len(found) == 1 else None


def _is_there(made: Sequence[Spell], day: date | None) -> bool:
    """Whether the last spell begun before a day has the force there, or it is told to leave on that very day."""
    begun = [s for s in made if _by(s, day)]
    if begun and begun[-1].start.latest == day and begun[-1].status in _LEAVING:
        return True
    before = [s for s in begun if s.start.latest is None or s.start.latest != day or s.implied]
    return bool(before) and before[-1].status.there


def _by(spell: Spell, day: date | None) -> bool:
    return day is not None and (spell.start.latest is None or spell.start.latest <= day)


def _name_the_givers(out: _Tracks) -> None:
    """Who was there before, and had left at the most, handed over what another received, where no giver is named."""
    given = {t.claim for track in out.told.values() for t in track if t.status is Status.HANDED_OVER}
    for receiver in out.forces():
        others = [who for who in out.forces() if not who.beside(receiver)]
        for one in [t for t in out.told[receiver] if t.received and t.onset and t.claim not in given]:
            giver = _only([who for who in others if _could_give(out.spells(who), one)])
            if giver is not None:
                status = Status.HANDED_OVER
                out.add(
                    msgspec.structs.replace(one, who=giver, status=status, implied=True, received=False, to=receiver)
                )


def _could_give(made: Sequence[Spell], one: Telling) -> bool:
    begun = [s for s in made if _by(s, one.latest) or _may_have(s, one)]
    return bool(begun) and (begun[-1].status.there or begun[-1].status in {Status.LEFT, Status.HANDED_OVER})


def _may_have(spell: Spell, one: Telling) -> bool:
    """Whether a spell may have begun by the latest day of a telling."""
    return one.latest is not None and (spell.start.earliest is None or spell.start.earliest <= one.latest)


def _name_the_losers(out: _Tracks) -> None:
    """Who held a place that another side took afterwards, and is not told to hold it since, has lost it."""
    for taker in out.forces():
        taken = [t for t in out.told[taker] if t.status is Status.HELD and t.onset]
        for who in out.forces():
            if who.beside(taker):
                continue
            own = {t.claim for t in out.told[who]}
            for one in taken:
                day = one.latest or date.min
                begun = [s for s in out.spells(who) if (s.start.latest or date.min) < day]
                held = begun and begun[-1].status is Status.HELD and (begun[-1].seen or date.min) < day
                if held and one.claim not in own:
                    lost = msgspec.structs.replace(one, who=who, status=Status.LOST, implied=True, received=False)
                    out.add(msgspec.structs.replace(lost, to=taker))
