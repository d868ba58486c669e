"""A place with all that is told of it, as worked out now or as it was kept."""

from __future__ import annotations

import zlib
from datetime import date
from functools import cached_property

import msgspec

from marsad.app.library import Library
from marsad.app.published import published_day
from marsad.record.sites import MAKE, Intention, Interval, SiteHistory, State, state_of
from marsad.record.tellings import Telling


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a place: its intervals as known now, each encoded, and all that they were worked out of (packed).

    ``first``, ``after``: of each interval the day from which it may hold and the one from which it does no more (ordinals, 0 =
    open), so that only those need be decoded that are asked for: of a place that much is told of there are thousands. ``last``:
    the last day on which any of it was published; None where that is not known of all, or there is none.
    """

    first: tuple[int, ...]
    after: tuple[int, ...]
    intervals: tuple[bytes, ...]
    told: bytes
    last: date | None


_ENCODER = msgspec.msgpack.Encoder()
_KEPT = msgspec.msgpack.Decoder(_Kept)
_INTERVAL = msgspec.msgpack.Decoder(Interval)
_TOLD = msgspec.msgpack.Decoder(tuple[Telling, ...])


class Site:
    """A place with all that is told of it. Days may be given as year-month-day."""

    def __init__(self, place: str, history: SiteHistory | bytes) -> None:
        """``history``: or what ``keeping`` made of it."""
        self.id = place
        self._kept: _Kept | None = None
        if isinstance(history, SiteHistory):
            self.history = history
        else:
            self._kept = _KEPT.decode(history)

    @cached_property
    def history(self) -> SiteHistory:
        """All that is told of the place; where it was kept, that is unpacked when it is asked for."""
        from marsad.store import inflated  # noqa: PLC0415 - days are asked for where no record is open

        packed = self._kept.told if self._kept else b""
        return SiteHistory(self.id, _TOLD.decode(inflated(packed)))

    def state(self, on: date | str, known_by: date | str | None = None) -> tuple[State, ...]:
        """Return what was so on a day, as known by a day: one state for each force, more where the days told leave it open."""
        known, when = self._as_kept(known_by), day(on)
        if known is None:
            return state_of(self.intervals(known_by), when)
        at, rows = when.toordinal(), zip(known.first, known.after, known.intervals, strict=True)
        return state_of(
            [_INTERVAL.decode(each) for first, after, each in rows if first <= at < (after or at + 1)], when
        )

    def intervals(self, known_by: date | str | None = None) -> tuple[Interval, ...]:
        """Return the whole history, as known by a day."""
        known = self._as_kept(known_by)
        if known is not None:
            return tuple(map(_INTERVAL.decode, known.intervals))
        return self._now if known_by is None else self.history.intervals(day(known_by))

    def _as_kept(self, known_by: date | str | None) -> _Kept | None:
        """Return what was kept where it is as known by a day: by now, or the day on which all of it was published."""
        kept = self._kept
        if kept is None or known_by is None:
            return kept
        return kept if kept.last and day(known_by) >= kept.last else None

    @cached_property
    def _now(self) -> tuple[Interval, ...]:
        return self.history.intervals()

    def intentions(self, known_by: date | str | None = None) -> tuple[Intention, ...]:
        """Return what was meant to become of it, as known by a day."""
        return self.history.intentions(day(known_by) if known_by else None)


def made_with(library: Library) -> str:
    """Return what histories depend on besides claims: how they are worked out, and the tables of places and actors."""
    from marsad import __version__  # noqa: PLC0415 - the package imports this module's users

    return f"{__version__} {MAKE} {library.names}"


def keeping(history: SiteHistory) -> bytes:
    """Return a history as it is kept."""
    days = [one.published for one in history.told]
    known = [each for each in days if each is not None]
    last = max(known) if known and len(known) == len(days) else None
    told = zlib.compress(_ENCODER.encode(history.told), 1)
    intervals = history.intervals()
    spans = [each.span() for each in intervals]
    first = tuple(_ordinal(first) for first, _ in spans)
    after = tuple(_ordinal(after) for _, after in spans)
    return _ENCODER.encode(_Kept(first, after, tuple(map(_ENCODER.encode, intervals)), told, last))


def _ordinal(when: date | None) -> int:
    return when.toordinal() if when else 0


def day(value: date | str) -> date:
    """Return the day that is meant."""
    return published_day(value, where="day") if isinstance(value, str) else value
