"""What became of events since an earlier state of the record: new, updated, merged into another, split, withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum

import msgspec


class ChangeKind(StrEnum):
    """What became of an event."""

    NEW = "new"
    UPDATED = "updated"
    MERGED_INTO = "merged_into"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"


class Change(msgspec.Struct, frozen=True):
    """``event`` came, changed or went. ``into``: the events that took it in, or that parts of it became.

    ``joined``, ``left``: claims (ids, sorted) that came to be held to tell of it, and no longer are.
    """

    kind: ChangeKind
    event: str
    into: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def changes(
    touched: Iterable[str],
    before: Mapping[str, AbstractSet[str]],
    after: Mapping[str, AbstractSet[str]],
    parted: Mapping[str, str],
    redirects: Mapping[str, str | None],
) -> list[Change]:
    """Return what became of the events ``touched``, by id.

    ``before``, ``after``: event → its claims then and now; ``parted``: claims that left one for an event that is new → that
    event; ``redirects``: events that are no more → what took their place.
    """
    found = (
        _change(event, before.get(event, frozenset()), after.get(event, frozenset()), parted, redirects)
        for event in sorted(touched, key=_number)
    )
    return [change for change in found if change is not None]


def _change(
    event: str,
    before: AbstractSet[str],
    after: AbstractSet[str],
    parted: Mapping[str, str],
    redirects: Mapping[str, str | None],
) -> Change | None:
    joined, left = tuple(sorted(after - before)), tuple(sorted(before - after))
    if not before:
        return Change(ChangeKind.NEW, event, joined=joined) if after else None
    if not after:
        into = _last(event, redirects)
        if into is None:
            return Change(ChangeKind.WITHDRAWN, event, left=left)
        return Change(ChangeKind.MERGED_INTO, event, (into,), left=left)
    parts = sorted({parted[claim] for claim in left if claim in parted}, key=_number)
    if parts:
        return Change(ChangeKind.SPLIT, event, tuple(parts), joined, left)
    return Change(ChangeKind.UPDATED, event, joined=joined, left=left)


def _last(event: str, redirects: Mapping[str, str | None]) -> str | None:
    """Return what an event goes by now; None where nothing took its place."""
    seen = {event}
    into = redirects.get(event)
    while into is not None and into in redirects and into not in seen:
        seen.add(into)
        into = redirects[into]
    return into


def _number(event: str) -> tuple[int, str]:
    digits = event.removeprefix("e")
    return (int(digits) if digits.isdigit() else 0, event)
