"""Ways out: which formats there are, and a record's events on their way into one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

import msgspec

from marsad.app.record.asking import Asking
from marsad.app.record.overlay import Overlay
from marsad.app.record.site import day
from marsad.errors import InputError, RecordError
from marsad.exports import acled, cameo, changes, feed, ftm, geojson, kml, parquet, plover, table, ucdp
from marsad.exports.jsonl import line
from marsad.exports.port import Context, Format
from marsad.knowledge.schemes import SCHEMES, actor_codes, country_codes, load_scheme
from marsad.model.event import Event
from marsad.record.changes import Change
from marsad.record.changes import changes as changes_of
from marsad.store import ClaimFilter, Decision, EventFilter, Store
from marsad.views.account import Account

#: The formats of events, by name.
FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        acled.FORMAT,
        feed.ATOM,
        feed.JSON,
        cameo.FORMAT,
        table.FORMAT,
        ftm.FORMAT,
        geojson.FORMAT,
        parquet.GEO,
        table.HXL,
        kml.FORMAT,
        parquet.FORMAT,
        plover.FORMAT,
        ucdp.FORMAT,
    )
}
#: What else a record can be written as: claims as people corrected them; all of it, lossless; what became of events.
OTHERS = {"claims": ".jsonl", "native": ".marsad.jsonl", "changes": ".changes.jsonl"}


class Exported(msgspec.Struct, frozen=True):
    """How many events (claims, rows) were written, and why others were not: reason → how many."""

    format: str
    kept: int
    left_out: dict[str, int]


def context_for(record: Asking, lang: str = "en") -> Context:
    """Return what exports need besides the events."""
    return Context(
        record.library.world,
        actors=actor_codes(),
        countries=country_codes(),
        schemes={name: load_scheme(name) for name in SCHEMES},
        lang=lang,
        left_out=[],
    )


def accounts(record: Asking, wanted: EventFilter = EventFilter()) -> Iterator[Account]:  # noqa: B008 - frozen
    """Yield the events that are wanted with their claims as people corrected them, in order of days."""
    decided = _decided(record.store.decisions(held=True))
    with record.store.reading():
        for part in record.store.stream_events(wanted):
            yield from accounts_of(record, part, decided)


def accounts_of(record: Asking, events: list[Event], decided: dict[str, int] | None = None) -> Iterator[Account]:
    """Yield events with their claims; ``decided``: claim → the transaction in which people last said something of it."""
    held = _decided(record.store.decisions(held=True)) if decided is None else decided
    versions = record.store.event_versions([event.id for event in events])
    for event in events:
        versions[event.id] = max([versions.get(event.id, 0), *(held[c] for c in event.claims if c in held)])
    times = record.store.transaction_times(versions.values())
    told = record.told_of(claim for event in events for claim in event.claims)
    for event in events:
        version = versions[event.id]
        known = tuple(told[claim] for claim in event.claims if claim in told)
        if known:
            yield Account(event, known, version, times.get(version, ""))


def _decided(decisions: Iterable[Decision]) -> dict[str, int]:
    found: dict[str, int] = {}
    for decision in decisions:
        for claim in filter(None, (decision.a, decision.b)):
            found[claim] = max(found.get(claim, 0), decision.tx)
    return found


def format_of(path: str) -> str:
    """Return the name of the format that a file's name asks for; raise ``InputError`` where none does."""
    name = Path(path).name
    suffixes = {each.suffix: each.name for each in FORMATS.values()} | {end: key for key, end in OTHERS.items()}
    for suffix in sorted(suffixes, key=len, reverse=True):
        if name.endswith(suffix):
            return suffixes[suffix]
    raise InputError(f"no format goes by the ending of '{name}'", where=path, advice="Name one with --format.")


def export(
    record: Asking,
    out: BinaryIO,
    name: str,
    *,
    wanted: EventFilter = EventFilter(),  # noqa: B008 - frozen
    lang: str = "en",
    since: int = 0,
) -> tuple[Exported, Context]:
    """Write the record, or the events of it that are wanted, in a format; return what was written and what was not.

    ``since``: for ``changes``, the transaction after which they came. Raise ``InputError`` where there is no such format.
    """
    context = context_for(record, lang)
    if name == "native":
        out.writelines(record.store.dump())
        context.kept = record.store.counts()["claims"]
    elif name == "claims":
        for told in record.stream_told(_claims(wanted)):
            out.write(line(told.claim))
            context.kept += 1
    elif name == "changes":
        found, now = changed(record, since)
        out.writelines(changes.write(found, now, context))
        context.kept = len(found)
    elif name in FORMATS:
        with record.store.reading():
            _lay_ground(record, context, name, wanted)
            out.writelines(FORMATS[name].write(accounts(record, wanted), context))
    else:
        known = ", ".join(sorted({*FORMATS, *OTHERS}))
        raise InputError(f"no format is called '{name}'", where="--format", advice=f"There are: {known}.")
    return Exported(name, context.kept, context.reasons()), context


def _lay_ground(record: Asking, context: Context, name: str, wanted: EventFilter) -> None:
    """Give maps the ways that events tell, and sites."""
    if name not in {"geojson", "kml"}:
        return
    context.with_ways = True
    context.on = wanted.until or record.last_day()
    if context.on is not None and not wanted.actors:
        on = context.on
        found = record.sites(within=wanted.places)
        context.sites = tuple((site.id, states) for site in found if (states := site.state(on)))


def _claims(wanted: EventFilter) -> ClaimFilter:
    return ClaimFilter(
        types=wanted.types,
        places=wanted.places,
        actors=wanted.actors,
        sources=wanted.sources,
        phases=wanted.phases,
        lang=wanted.lang,
        since=wanted.since,
        until=wanted.until,
    )


def changed(record: Asking, since: int) -> tuple[list[Change], dict[str, Account]]:
    """Return what became of events after a transaction, and those of them that are there, as they are now."""
    store = record.store
    with store.reading():
        touched = store.touched_since(since)
        decisions = store.decisions()
        then, now = (Overlay(_held(decisions, at), record.library.world).rejected for at in (since, None))
        moved = [decision.a for decision in decisions if decision.tx > since]
        touched |= set(store.events_of(moved).values())
        before = _without(store.members(touched, at=since), then) if since else {}
        minted = store.minted_since(since)
        after = _without(store.members(touched | minted), now)
        found = changes_of(touched, before, after, minted, store.redirects())
        events = list(store.events_by_id(change.event for change in found if change.event in after).values())
        return found, {account.event.id: account for account in accounts_of(record, events)}


def _held(decisions: list[Decision], at: int | None) -> list[Decision]:
    """Return the decisions that held at a transaction (None = now)."""
    made = {decision.n: decision.tx for decision in decisions}
    late = max(made.values(), default=0) if at is None else at
    return [d for d in decisions if d.tx <= late and (d.undone_by is None or made[d.undone_by] > late)]


def _without(members: Mapping[str, Iterable[str]], rejected: AbstractSet[str]) -> dict[str, set[str]]:
    """Return events with their claims, those left out that people rejected, and events of which nothing is left."""
    found = {event: set(claims) - rejected for event, claims in members.items()}
    return {event: claims for event, claims in found.items() if claims}


def since_of(record: Asking, value: str) -> int:
    """Return the transaction that a version (its number) or a day stands for: the last one before that day."""
    if value.isdigit():
        return int(value)
    return record.store.transaction_at(f"{day(value).isoformat()}T00:00:00") or 0


def import_whole(record: Asking, path: str) -> dict[str, int]:
    """Read a file of the format ``native`` into an empty record; return how many rows each table has. See ``Store.load``.

    What a file says is looked over before it counts: raise ``RecordError``, and leave the record empty, where a claim does
    not stand in its report's text as it says, or anything else is amiss.
    """
    try:
        with Path(path).open("rb") as lines, record.store.writing("import", durable=True):
            counts = record.store.load(lines, path)
            for problem in record.store.check():
                what = f"{problem.where}: {problem.what}"
                raise RecordError(what, where=path, advice="Write it out anew from the record that it is of.")
            return counts
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", where=path, advice="Check the name.") from error


def move(source: Store, target: Store) -> dict[str, int]:
    """Copy a record whole into an empty one, of either database; return how many rows each table has.

    Raise ``RecordError`` where the two do not hold the same afterwards: nothing is left in the target then.
    """
    with source.reading(), target.writing("move", durable=True):
        lines = (line for piece in source.dump() for line in piece.splitlines(keepends=True))
        counts = target.load(lines, source.place.name)
        if source.fingerprints() != target.fingerprints():
            raise RecordError(
                "the copy is not the same", where=target.place.name, advice="Please tell us: this is a fault."
            )
    return counts


@contextmanager
def opened_for_writing(path: str) -> Iterator[BinaryIO]:
    """Give a file that takes the place of ``path`` only when all is written: an export is whole or not there.

    What is no file, such as a pipe or a device, is written to as it is.
    """
    target = Path(path)
    part = target.with_name(f"{target.name}.{token_hex(4)}.part")  # a name that may be somebody's is not written over
    try:
        aside = not target.exists() or target.is_file()
        with part.open("xb") if aside else target.open("wb") as out:
            yield out
        if aside:
            part.replace(target)
    except OSError as error:
        raise InputError(f"cannot be written ({error.strerror})", where=path, advice="Check the folder.") from error
    finally:
        part.unlink(missing_ok=True)
