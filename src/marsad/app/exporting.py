"""Ways out: which formats there are, and a record's events on their way into one."""

from __future__ import annotations

import gzip
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

import msgspec

from marsad.app.accounts import accounts
from marsad.app.changing import changed
from marsad.app.record.asking import Asking
from marsad.app.record.site import day
from marsad.errors import InputError, RecordError, worded
from marsad.exports import acled, cameo, changes, feed, ftm, geojson, kml, parquet, plover, table, ucdp
from marsad.exports.jsonl import line
from marsad.exports.port import Context, Format, LeftOut
from marsad.knowledge.schemes import SCHEMES, actor_codes, country_codes, load_scheme
from marsad.record.sites import State
from marsad.record.wider import Wider
from marsad.store import ClaimFilter, EventFilter, Store
from marsad.views.account import SPOTS

#: Longer lines of a record written out whole are no rows: the largest bytes that are kept are in one of them.
_LONGEST = 256 << 20
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


_GZIP = b"\x1f\x8b"


class Exported(msgspec.Struct, frozen=True):
    """How many events (claims, rows) were written, and why others were not: reason → how many."""

    format: str
    kept: int
    left_out: dict[str, int]


def context_for(record: Asking, lang: str = "en", left_out: Callable[[LeftOut], None] | None = None) -> Context:
    """Return what exports need besides the events; ``left_out`` is told what a format cannot say."""
    return Context(
        record.library.world,
        actors=actor_codes(),
        countries=country_codes(),
        schemes={name: load_scheme(name) for name in SCHEMES},
        lang=lang,
        on_left=left_out,
    )


def format_of(path: str) -> str:
    """Return the name of the format that a file's name asks for; raise ``InputError`` where none does."""
    name = Path(path).name
    suffixes = {each.suffix: each.name for each in FORMATS.values()} | {end: key for key, end in OTHERS.items()}
    for suffix in sorted(suffixes, key=len, reverse=True):
        if name.endswith(suffix):
            return suffixes[suffix]
    raise InputError(
        worded("no format goes by the ending of '{name}'", name=name), where=path, advice="Name one with --format."
    )


def export(
    record: Asking,
    out: BinaryIO,
    name: str,
    *,
    wanted: EventFilter = EventFilter(),  # noqa: B008 - frozen
    lang: str = "en",
    since: int = 0,
    left_out: Callable[[LeftOut], None] | None = None,
) -> Exported:
    """Write the record, or the events of it that are wanted, in a format; return how many were written and how many not, and why.

    ``since``: for ``changes``, the transaction after which they came; ``left_out`` is told each event that the format cannot
    say. However long the record, no more than some hundreds of events are held at a time. Raise ``InputError`` where there is
    no such format.
    """
    context = context_for(record, lang, left_out)
    if name == "native":
        out.writelines(record.store.dump())
        context.kept = record.store.counts()["claims"]
    elif name == "claims":
        for told in record.stream_told(_claims(wanted)):
            out.write(line(told.claim))
            context.kept += 1
    elif name == "changes":
        out.writelines(changes.write(changed(record, since), context))
    elif name in FORMATS:
        with record.store.reading():
            _lay_ground(record, context, name, wanted)
            out.writelines(FORMATS[name].write(accounts(record, wanted), context))
    else:
        known = ", ".join(sorted({*FORMATS, *OTHERS}))
        raise InputError(
            worded("no format is called '{name}'", name=name),
            where="--format",
            advice=worded("There are: {known}.", known=known),
        )
    return Exported(name, context.kept, context.reasons())


def _lay_ground(record: Asking, context: Context, name: str, wanted: EventFilter) -> None:
    """Give maps the ways that events tell, and sites."""
    if name not in {"geojson", "kml"}:
        return
    context.with_ways = True
    context.on = wanted.until or record.last_day()
    if context.on is not None and not wanted.actors:
        context.sites = _sites(record, context.on, set(wanted.places))


def _sites(record: Asking, on: date, within: AbstractSet[str]) -> Iterator[tuple[str, tuple[State, ...]]]:
    """Yield the spots of which anything is so on a day, or those ``within`` any of these places, by id, one worked out after another."""
    known, wider = record.library.world.places, Wider(record.library.world)
    for place in record.store.places_named():
        if place not in known or known[place].level not in SPOTS:
            continue
        if within and place not in within and within.isdisjoint(wider.of_place(place)):
            continue
        if states := record.site(place).state(on):
            yield place, states


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


def since_of(record: Asking, value: str) -> int:
    """Return the transaction that a version (its number) or a day stands for: the last one before that day."""
    if value.isdigit():
        return int(value)
    return record.store.transaction_at(f"{day(value).isoformat()}T00:00:00") or 0


def import_whole(record: Asking, path: str) -> dict[str, int]:
    """Read a file of the format ``native``, packed with gzip or not, into an empty record; return how many rows each table has.

    What a file says is looked over before it counts: raise ``RecordError``, and leave the record empty, where a claim does
    not stand in its report's text as it says, or anything else is amiss.
    """
    try:
        with _unpacked(path) as file, record.store.writing("import", durable=True):
            counts = record.store.load(_unmarked(iter(partial(file.readline, _LONGEST), b"")), path)
            for problem in record.store.check():
                what = worded("{where}: {what}", where=problem.where, what=problem.what)
                raise RecordError(what, where=path, advice="Write it out anew from the record that it is of.")
            return counts
    except EOFError as error:  # what is packed ends before its end
        raise RecordError(
            worded("not all rows are there: {short}", short="…"), where=path, advice="Copy the file again."
        ) from error
    except OSError as error:
        raise InputError(
            worded("cannot be read ({why})", why=error.strerror or error), where=path, advice="Check the name."
        ) from error


def _unmarked(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines, the first without the byte order mark that editors put there."""
    for number, line_ in enumerate(lines):
        yield line_ if number else line_.removeprefix(BOM_UTF8)


def _unpacked(path: str) -> gzip.GzipFile | BinaryIO:
    """Return a file opened to be read, unpacked where it is packed with gzip."""
    with Path(path).open("rb") as file:
        packed = file.read(len(_GZIP)) == _GZIP
    return gzip.open(path, "rb") if packed else Path(path).open("rb")


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
        raise InputError(
            worded("cannot be written ({why})", why=error.strerror), where=path, advice="Check the folder."
        ) from error
    finally:
        part.unlink(missing_ok=True)
