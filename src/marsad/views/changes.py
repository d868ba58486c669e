"""What is so of places on one day that was not known to be so on an earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from marsad.record.sites import SiteHistory, State


class Change(msgspec.Struct, frozen=True):
    """Of ``place``: the states that are new, and those that are no more. ``disputed``: newly in dispute, though still told."""

    place: str
    gone: tuple[State, ...]
    new: tuple[State, ...]
    disputed: tuple[State, ...]


def changes(
    sites: Mapping[str, SiteHistory], since: date, on: date, known_by: date | None = None
) -> tuple[Change, ...]:
    """Return what changed between two days: what could be said on ``since`` beside what can be said of ``on``.

    ``known_by``: as reports published by that day have it; None = by all there are. What nobody published anything on between, and
    whose days pass no border, is the same.
    """
    found = []
    for place, history in sites.items():
        if not _may_have(history, since):
            continue
        before = {_key(state): state for state in history.state(since, since)}
        after = {_key(state): state for state in history.state(on, known_by)}
        gone = tuple(state for key, state in before.items() if key not in after)
        new = tuple(state for key, state in after.items() if key not in before)
        doubted = tuple(
            state
            for key, state in after.items()
            if key in before and state.interval.disputed and not before[key].interval.disputed
        )
        if gone or new or doubted:
            found.append(Change(place, gone, new, doubted))
    return tuple(found)


def _key(state: State) -> tuple[str, str]:
    return state.interval.who.key, state.interval.status.value


def _may_have(history: SiteHistory, since: date) -> bool:
    """Whether anything was published, or happened, after the earlier day."""
    return any(
        one.published is None or one.published > since or (one.latest is not None and one.latest > since)
        for one in history.told
    )
