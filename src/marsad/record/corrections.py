"""A claim as a person corrects it: other values, other identities of the same words; never words that are not there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec

from marsad.errors import JudgementError, worded
from marsad.model.claim import Certainty, Claim, EventType, Filler, Phase, Polarity, Role
from marsad.model.entity import World
from marsad.model.when import When

_VALUES: dict[str, type[StrEnum]] = {
    "type": EventType,
    "phase": Phase,
    "polarity": Polarity,
    "certainty": Certainty,
}
_DAYS = ("earliest", "latest")
_YES_NO = {"yes": True, "no": False}


def corrected(claim: Claim, changes: Mapping[str, str], world: World) -> Claim:
    """Return the claim with ``changes``: field → value.

    Fields: ``type``, ``phase``, ``polarity``, ``certainty``, ``background`` (yes, no), ``earliest`` and ``latest`` (day, or empty =
    open) of a claim that states a time, ``day`` for both, and a role: the id of who or what its words name, empty =
    that is not known. Raise ``JudgementError`` where a value is not of the contract, an id unknown, or the claim has no such words.
    """
    fields: dict[str, Any] = {}
    for name, value in changes.items():
        if name in _VALUES:
            fields[name] = _value(name, value, claim.id)
        elif name == "background":
            if value not in _YES_NO:
                raise _fault(claim.id, worded("background is '{value}'", value=value), "write yes or no")
            fields[name] = _YES_NO[value]
        elif name == "day" or name in _DAYS:
            days = dict.fromkeys(_DAYS if name == "day" else (name,), _day(value, claim.id))
            fields["time"] = _timed(fields.get("time", claim.time), days, claim.id)
        elif name in set(Role):
            fields["roles"] = _identified(fields.get("roles", claim.roles), Role(name), value, world, claim.id)
        else:
            raise _fault(
                claim.id,
                worded("there is no field '{name}'", name=name),
                worded("fields: {names}", names=" ".join(names())),
            )
    return msgspec.structs.replace(claim, **fields)


def names() -> list[str]:
    """Return the fields that can be corrected."""
    return [*_VALUES, "background", "day", *_DAYS, *(role.value for role in Role)]


def _value(name: str, value: str, where: str) -> StrEnum:
    try:
        return _VALUES[name](value)
    except ValueError:
        known = " ".join(each.value for each in _VALUES[name])
        raise _fault(
            where, worded("{name} is '{value}'", name=name, value=value), worded("one of: {known}", known=known)
        ) from None


def _day(value: str, where: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _fault(
            where, worded("'{value}' is no day of the calendar", value=value), "write year-month-day"
        ) from None


def _timed(when: When | None, days: Mapping[str, date | None], where: str) -> When:
    if when is None:
        raise _fault(
            where, "the claim states no time", "a correction says what its words mean, not what they leave out"
        )
    made: When = msgspec.structs.replace(when, **days)
    if made.earliest and made.latest and made.earliest > made.latest:
        raise _fault(
            where,
            worded("{earliest} is after {latest}", earliest=made.earliest, latest=made.latest),
            "give the earlier day first",
        )
    return made


def _identified(
    roles: Mapping[Role, tuple[Filler, ...]], role: Role, value: str, world: World, where: str
) -> dict[Role, tuple[Filler, ...]]:
    fillers = roles.get(role, ())
    if len(fillers) != 1:
        what = "several" if fillers else "no"
        raise _fault(
            where,
            worded("the claim has {what} {value}", what=what, value=role.value),
            "a correction says what the words of one filler name",
        )
    return {**roles, role: (_known(fillers[0], role, value, world, where),)}


def _known(filler: Filler, role: Role, value: str, world: World, where: str) -> Filler:
    place = world.places.get(value)
    if place is not None:
        point = (place.lat, place.lon, place.precision_km, place.located)
    elif not value or (value in world.roads if role.is_place else value.partition("/")[0] in world.actors):
        point = (None, None, None, "")
    else:
        advice = "name an id of the tables: marsad search, or add your own with --places or --actors"
        raise _fault(where, worded("no table holds '{value}'", value=value), advice)
    lat, lon, precision, located = point
    return msgspec.structs.replace(
        filler,
        is_=value or None,
        lat=lat,
        lon=lon,
        precision_km=precision,
        located=located,
        why="corrected by a person",
    )


def _fault(where: str, what: str, advice: str) -> JudgementError:
    return JudgementError(what, where=where, advice=advice)
