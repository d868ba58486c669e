"""Ways in: anything that reports come in, to the reports, each with where it stood and whose word its date is.

``received`` is all that others need. What cannot be read is a ``Fault`` among the reports, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

import msgspec

from marsad.app.finishing import finished
from marsad.app.library import Library
from marsad.errors import InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received, Source
from marsad.ports import Material, Reader
from marsad.readers.formats import Kind
from marsad.readers.kinds import kind_of, media_name
from marsad.readers.material import Stuff, stuff_of

#: Kind → the module, and the function where it is not ``read``, that reads it, loaded when one is met.
_READERS = {
    Kind.TEXT: "plain",
    Kind.MARKDOWN: "markdown",
    Kind.LINES: "json_lines",
    Kind.FEED: "feed",
    Kind.JSON_FEED: "feed:read_json",
    Kind.JSON: "json_whole",
    Kind.TELEGRAM: "telegram",
    Kind.TELEGRAM_HTML: "telegram_page",
    Kind.MAIL: "mail",
    Kind.MBOX: "mail:read_box",
    Kind.WARC: "warc",
    Kind.WACZ: "warc:read_wacz",
    Kind.PDF: "pdf",
    Kind.DOCX: "office:read_docx",
    Kind.ODT: "office:read_odt",
    Kind.SHEET: "sheet",
    Kind.TABLE: "table",
    Kind.PARQUET: "parquet",
    Kind.GDELT: "gdelt",
    Kind.HTML: "html",
    Kind.ZIP: "packed:read_zip",
    Kind.TAR: "packed:read_tar",
    Kind.GZIP: "packed:read_gzip",
}
#: Kinds that hold rows: each says for itself when it was published and by whom, before the user does.
_ROWS = frozenset({Kind.LINES, Kind.JSON, Kind.SHEET, Kind.TABLE, Kind.PARQUET, Kind.GDELT})
#: Kinds that hold many reports: each says for itself when it was published.
_MANY = _ROWS | {Kind.FEED, Kind.JSON_FEED, Kind.TELEGRAM, Kind.TELEGRAM_HTML, Kind.MBOX}
_NONE = Options()


def received(
    source: Source, library: Library, options: Options = _NONE, *, inside: bool = False
) -> Iterator[Received | Fault]:
    """Give the reports of a file, a folder or bytes in hand, in their order, and what could not be read.

    ``inside``: it was found in a folder, so that a picture is passed over. What a file is, is told by its content. Nothing is raised for what comes in; memory and time are bounded by ``options.limits``.
    """
    if source.data is None and source.path and Path(source.path).is_dir():
        from marsad.readers.folder import files  # noqa: PLC0415 - mostly not needed

        for each in files(source):
            if isinstance(each, Fault):
                yield each
            else:
                yield from _source(each, library, options, inside=True)
    else:
        yield from _source(source, library, options, inside=inside)


def received_as(
    stuff: Stuff, library: Library, options: Options, kind: Kind | None = None, reader: Reader | None = None
) -> Iterator[Received | Fault]:
    """Give what ``received`` gives of something that is open already. ``kind``: that of a stretch of a large file, which does not
    show it; ``reader``: what reads it instead of the one for its kind.
    """
    yield from _read(stuff, library, options, inside=kind is None, known=kind, reader=reader)


def _source(source: Source, library: Library, options: Options, *, inside: bool) -> Iterator[Received | Fault]:
    try:
        stuff = stuff_of(source, options.limits)
    except MarsadError as fault:
        yield Fault(source.name, fault)
        return
    yield from _read(stuff, library, options, inside=inside)


def _read(
    stuff: Stuff,
    library: Library,
    options: Options,
    *,
    inside: bool,
    known: Kind | None = None,
    reader: Reader | None = None,
) -> Iterator[Received | Fault]:
    """Give what one thing holds; whatever goes wrong with it costs nothing else."""
    try:
        kind = known or _kind(stuff, options, inside=inside)
        if kind is Kind.MEDIA:
            return
        for each in (reader or _reader(kind))(stuff, options):
            if isinstance(each, Fault):
                each.error.where = each.where
                yield each
            elif isinstance(each, Received):
                yield _finished(each, stuff, kind, library, options)
            else:
                yield from _read(cast("Stuff", each), library, options, inside=True)
    except MarsadError as fault:
        if not fault.where.startswith(stuff.name):
            fault.where = stuff.name
        yield Fault(fault.where, fault)
    except (RecursionError, MemoryError) as fault:
        what = "nested too deeply" if isinstance(fault, RecursionError) else "takes more memory than there is"
        yield Fault(stuff.name, InputError(what, where=stuff.name, advice="Give the part of it that holds the report."))
    except Exception as fault:  # noqa: BLE001 - a broken file should not cost the rest
        said = f"{type(fault).__name__}: {fault}"[:200]
        error = InputError(
            worded("cannot be read ({why})", why=said), where=stuff.name, advice="It may be broken; if not, report it."
        )
        yield Fault(stuff.name, error)


def _kind(stuff: Stuff, options: Options, *, inside: bool) -> Kind:
    """Return what it is; what holds no text is passed over inside others, and refused where the user names it."""
    if stuff.depth > options.limits.depth:
        advice = "Unpack it and give what is in it."
        raise InputError("containers lie too deep in one another", where=stuff.name, advice=advice)
    kind = kind_of(stuff, options)
    if kind is Kind.MEDIA and not inside:
        advice = "Give its text, in one of the formats that are read."
        raise InputError(worded("this is {what}", what=media_name(stuff.head)), where=stuff.name, advice=advice)
    return kind


def _finished(found: Received, stuff: Material, kind: Kind, library: Library, options: Options) -> Received | Fault:
    if len(found.report.text) > options.limits.characters:
        what = worded("a report of {count} characters is too long", count=f"{len(found.report.text):,}")
        return Fault(found.where, InputError(what, where=found.where, advice="Give it in parts."))
    try:
        made = finished(found, stuff.name, stuff.url, library, options, many=kind in _MANY, rows=kind in _ROWS)
    except MarsadError as fault:
        return Fault(found.where, fault)
    if made.retrieved is None and isinstance(stuff, Stuff) and stuff.retrieved is not None:
        return msgspec.structs.replace(made, retrieved=stuff.retrieved)
    return made


def _reader(kind: Kind) -> Reader:
    module, _, name = _READERS[kind].partition(":")
    return cast("Reader", getattr(import_module(f"marsad.readers.{module}"), name or "read"))
