"""Whose spells at a place are whose: who left where nobody is named, who handed over, who lost what others took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from marsad.record.holders import NOBODY, Holder
from marsad.record.spells import Spell, spells
from marsad.record.tellings import Status, Telling, sort_key

Tracks = dict[Holder, list[Telling]]


def tracks(told: Iterable[Telling]) -> list[tuple[Holder, list[Telling]]]:
    """Return the tellings of each force, of nobody known (``NOBODY``), and, apart from these, of whether the place is open.

    A force goes by one name however reports call it. To leavings and handovers without a name comes the one force that
    others tell to have been there; where two were, or none is told of, nobody is guessed.
    """
    out: Tracks = {}
    names: dict[str, Holder] = {}
    access = []
    for one in sorted(told, key=sort_key):
        if one.status.of_access:
            access.append(one)
            continue
        who = names.setdefault(one.who.key, one.who)
        out.setdefault(who, []).append(one)
    _name_the_leaving(out)
    _name_the_givers(out)
    _name_the_losers(out)
    return [*out.items(), *([(NOBODY, access)] if access else [])]


def _name_the_leaving(out: Tracks) -> None:
    nameless = list(out.get(NOBODY, ()))
    if not nameless:
        return
    known = {who: spells(track) for who, track in out.items() if who.key}
    for one in nameless:
        who = _only([w for w, made in known.items() if _is_there(made, one.latest)])
        if who is not None:
            out[NOBODY].remove(one)
            out[who].append(msgspec.structs.replace(one, who=who))
    if not out[NOBODY]:
        del out[NOBODY]


def _only(found: Sequence[Holder]) -> Holder | None:
    return found[0] if len(found) == 1 else None


def _is_there(made: Sequence[Spell], day: date | None) -> bool:
    """Whether the last spell begun by a day has the force there, or leaving on that very day."""
    begun = [s for s in made if _by(s, day)]
    if not begun:
        return False
    return begun[-1].status.there or (begun[-1].status is Status.LEFT and begun[-1].start.latest == day)


def _by(spell: Spell, day: date | None) -> bool:
    return day is not None and (spell.start.latest is None or spell.start.latest <= day)


def _name_the_givers(out: Tracks) -> None:
    """Who was there before, and had left at the most, handed over what another received, where no giver is named."""
    for receiver, track in list(out.items()):
        for one in [t for t in track if t.received and t.onset]:
            givers = [t for who, other in out.items() if who != receiver for t in other if t.claim == one.claim]
            if givers:
                continue
            made = {w: spells(t) for w, t in out.items() if w.key and not w.beside(receiver)}
            giver = _only([w for w, s in made.items() if _could_give(s, one)])
            if giver is not None:
                given = msgspec.structs.replace(
                    one, who=giver, status=Status.HANDED_OVER, implied=True, received=False, to=receiver
                )
                out[giver].append(given)


def _could_give(made: Sequence[Spell], one: Telling) -> bool:
    begun = [s for s in made if _by(s, one.latest) or _may_have(s, one)]
    return bool(begun) and (begun[-1].status.there or begun[-1].status is Status.LEFT)


def _may_have(spell: Spell, one: Telling) -> bool:
    """Whether a spell may have begun by the latest day of a telling."""
    return one.latest is not None and (spell.start.earliest is None or spell.start.earliest <= one.latest)


def _name_the_losers(out: Tracks) -> None:
    """Who held a place that another side took afterwards, and is not told to hold it since, has lost it."""
    for taker, track in list(out.items()):
        for one in [t for t in track if t.status is Status.HELD and t.onset]:
            day = one.latest or date.min
            for who, other in list(out.items()):
                if not who.key or who.beside(taker) or any(t.claim == one.claim for t in other):
                    continue
                begun = [s for s in spells(other) if (s.start.latest or date.min) < day]
                if begun and begun[-1].status is Status.HELD and (begun[-1].seen or date.min) < day:
                    other.append(
                        msgspec.structs.replace(
                            one, who=who, status=Status.LOST, implied=True, to=taker, received=False
                        )
                    )
