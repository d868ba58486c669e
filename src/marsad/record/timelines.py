"""What an actor did, suffered and meant to do, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from marsad.model.claim import Certainty, Claim, EventType, Phase, Polarity, Role, Stance
from marsad.model.event import Told
from marsad.record.holders import Ground, holders, moved
from marsad.record.tellings import days_of

_PHASES = list(Phase)
_TOGETHER = frozenset({EventType.CLASH, EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.HANDOVER})


class Part(StrEnum):
    """What part an actor has in what is told: it did it, had it done to it, or means to do it."""

    DID = "did"
    SUFFERED = "suffered"
    PLANNED = "planned"


class Entry(msgspec.Struct, frozen=True):
    """One line of a timeline: the part that the actor has in what ``claims`` tell, between two days (None = not told).

    ``where``: ids of the places, or their words. ``negated``: every claim has it not so; ``disputed``: some have; ``unsure``:
    none is sure of it.
    """

    earliest: date | None
    latest: date | None
    part: Part
    type: EventType
    phase: Phase
    where: tuple[str, ...]
    negated: bool
    disputed: bool
    unsure: bool
    event: str | None
    claims: tuple[str, ...]
    reports: tuple[str, ...]


def timeline(
    actor: str,
    reports: Iterable[Told],
    ground: Ground,
    events: Mapping[str, str] | None = None,
    known_by: date | None = None,
) -> tuple[Entry, ...]:
    """Return what is told of an actor and its parts, in order of days, as known by a day.

    Claims of one event are one line; without events, those of one type, part, places and days.
    """
    groups: dict[tuple[str, ...], list[Told]] = {}
    parts: dict[tuple[str, ...], Part] = {}
    for told in sorted(reports, key=lambda t: (t.report.published or date.max, t.report.id, t.claim.trigger.start)):
        published = told.report.published
        if known_by is not None and (published is None or published > known_by):
            continue
        part = _part(actor, told.claim, ground)
        if part is None:
            continue
        key = _key(told, part, events or {})
        groups.setdefault(key, []).append(told)
        parts[key] = part
    entries = [_entry(group, parts[key], events or {}) for key, group in groups.items()]
    return tuple(sorted(entries, key=lambda e: (e.latest or date.max, e.earliest or date.min, e.claims)))


def _part(actor: str, claim: Claim, ground: Ground) -> Part | None:
    """Return the part of an actor in a claim; a part of its, or its state, counts as it."""
    world = ground.world

    def among(*roles: Role) -> bool:
        return any(actor in each.sides for role in roles for each in holders(claim, role, world))

    does = among(Role.ACTOR) or (claim.type in _TOGETHER and among(Role.PARTNER))
    if claim.type in {EventType.WITHDRAWAL, EventType.DEPLOYMENT} and not does:
        does = any(actor in each.sides for each in moved(claim, world)[0])
    if does:
        return Part.PLANNED if claim.phase is Phase.PLANNED else Part.DID
    if among(Role.TARGET):
        if claim.phase is Phase.PLANNED:
            return None  # what others mean to do to it is their plan
        return Part.SUFFERED
    return None


def _key(told: Told, part: Part, events: Mapping[str, str]) -> tuple[str, ...]:
    event = events.get(told.claim.id)
    if event is not None:
        return ("event", event, part)
    return ("claim", told.claim.type, part, str(days_of(told)), *sorted(_where(told.claim)))


def _where(claim: Claim) -> list[str]:
    fillers = [f for role, own in claim.roles.items() if role.is_place for f in own]
    return list(dict.fromkeys(f.is_ or f.text for f in fillers))


def _entry(group: Sequence[Told], part: Part, events: Mapping[str, str]) -> Entry:
    claims = [told.claim for told in group]
    days = [days_of(told) for told in group]
    against = [_against(claim) for claim in claims]
    return Entry(
        earliest=max((a for a, _ in days if a), default=None),
        latest=min((b for _, b in days if b), default=None),
        part=part,
        type=claims[0].type,
        phase=max((claim.phase for claim in claims), key=_PHASES.index),
        where=tuple(dict.fromkeys(place for claim in claims for place in _where(claim))),
        negated=all(against),
        disputed=any(against) and not all(against),
        unsure=all(claim.certainty is not Certainty.CERTAIN for claim in claims),
        event=events.get(claims[0].id),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(dict.fromkeys(told.report.id for told in group)),
    )


def _against(claim: Claim) -> bool:
    return claim.polarity is Polarity.NO or any(link.stance is Stance.DENIES for link in claim.said_by)
