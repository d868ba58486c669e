"""What a record rests on: the bytes that reports came as, listed with their hashes so that anybody can check them.

A manifest is JSON, an entry to a line, and ``digest``: the SHA-256 of these lines as they stand, each with its newline and
without the comma behind it. Who publishes the digest today can prove tomorrow what was on record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from marsad.errors import InputError, RecordError, worded
from marsad.store import Arrival, ReportFilter

if TYPE_CHECKING:
    from marsad.store import Store

#: What a manifest of this make is called.
FORMAT = "marsad-manifest-1"
#: The list of hashes beside bytes that are written out, in the form of ``sha256sum``.
SUMS = "SHA256SUMS"
_PIECE = 1 << 20
_PAGE = 200


class Entry(msgspec.Struct, frozen=True):
    """How a report came, one way of it. Instants are ISO; ``recorded``: when the record took it in; ``retrieved``: when it was fetched."""

    report: str
    sha256: str
    size: int
    where: str
    media_type: str = ""
    encoding: str = ""
    url: str = ""
    outlet: str = ""
    title: str = ""
    published: str = ""
    dating: str = ""
    recorded: str = ""
    by: str = ""
    retrieved: str = ""
    status: int = 0


class Manifest(msgspec.Struct, frozen=True):
    """A list of evidence."""

    format: str
    record: str
    made: str
    entries: tuple[Entry, ...]
    digest: str


class Amiss(msgspec.Struct, frozen=True):
    """What a check found."""

    where: str
    what: str


_ENTRY = msgspec.json.Encoder()


def entries(store: Store) -> Iterator[Entry]:
    """Give an entry for each way that a report came, in the order of recording."""
    for page in _paged(store.arrivals()):
        wanted = ReportFilter(ids=tuple(dict.fromkeys(each.report for each in page)))
        reports = {report.id: report for report in store.reports(wanted, text=False)}
        for each in page:
            report, way = reports[each.report], each.way
            told = way.retrieved
            moment = report.published_at or report.published
            yield Entry(
                report=each.report,
                sha256=each.sha256,
                size=each.size,
                where=way.where,
                media_type=way.media_type,
                encoding=way.encoding,
                url=report.url,
                outlet=report.outlet,
                title=report.title,
                published=moment.isoformat() if moment else "",
                dating=way.dating.value,
                recorded=each.at,
                by=each.who,
                retrieved=told.at.isoformat() if told else "",
                status=told.status if told else 0,
            )


def manifest_lines(store: Store) -> Iterator[bytes]:
    """Give the lines of a manifest of all that a record rests on."""
    last = store.transactions(1)
    head = {"format": FORMAT, "record": store.identity(), "made": last[0].at if last else ""}
    yield msgspec.json.encode(head)[:-1] + b',"entries":[\n'
    digest = hashlib.sha256()
    before = b""
    for entry in entries(store):
        line = _ENTRY.encode(entry)
        digest.update(line + b"\n")
        if before:
            yield before + b",\n"
        before = line
    if before:
        yield before + b"\n"
    yield b'],"digest":"' + digest.hexdigest().encode() + b'"}\n'


def write_originals(store: Store, folder: Path) -> int:
    """Write the bytes that reports came as into a folder, each named by its hash, with a list that ``sha256sum -c`` checks."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, None] = {}
    for each in store.arrivals():
        if each.sha256 not in written:
            (folder / each.sha256).write_bytes(store.blob(each.sha256))
            written[each.sha256] = None
    (folder / SUMS).write_text("".join(f"{name}  {name}\n" for name in written), "ascii")
    return len(written)


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in a file; raise ``InputError`` where it is none."""
    advice = "Give a file that marsad evidence --manifest wrote."
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise InputError(
            worded("cannot be read ({why})", why=error.strerror), where=str(path), advice="Check the name."
        ) from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InputError(worded("this is no manifest ({why})", why=error), where=str(path), advice=advice) from None
    if found.format != FORMAT:
        raise InputError(
            worded("its format is {found}, not {wanted}", found=found.format, wanted=FORMAT),
            where=str(path),
            advice=advice,
        )
    return found


def check_folder(manifest: Manifest, folder: Path) -> Iterator[Amiss]:
    """Say what of a manifest is not in a folder as it was: files are known by what they hold, whatever they are called."""
    yield from _own(manifest)
    there = {_hash(path): path.stat().st_size for path in sorted(folder.rglob("*")) if path.is_file()}
    for entry in manifest.entries:
        if entry.sha256 not in there:
            yield Amiss(entry.report, f"no file holds what came from {entry.where} ({entry.sha256})")
        elif there[entry.sha256] != entry.size:
            yield Amiss(entry.report, f"it has {there[entry.sha256]} bytes, not {entry.size}")


def check_record(manifest: Manifest, store: Store) -> Iterator[Amiss]:
    """Say what of a manifest is no longer in a record as it was."""
    yield from _own(manifest)
    if manifest.record != store.identity():
        yield Amiss(store.place.name, f"the manifest is of another record ({manifest.record})")
    now = {(each.report, each.sha256, each.where): each for each in entries(store)}
    for entry in manifest.entries:
        found = now.get((entry.report, entry.sha256, entry.where))
        if found is None:
            yield Amiss(entry.report, f"the record does not know that it came from {entry.where}")
            continue
        changed = [name for name in entry.__struct_fields__ if getattr(entry, name) != getattr(found, name)]
        if changed:
            yield Amiss(entry.report, f"the record says otherwise of it: {', '.join(changed)}")
        try:
            digest = hashlib.sha256(store.blob(entry.sha256)).hexdigest()
        except RecordError:
            digest = ""
        if digest != entry.sha256:
            yield Amiss(entry.report, f"its bytes are not those that came from {entry.where}")


def _own(manifest: Manifest) -> Iterator[Amiss]:
    digest = hashlib.sha256()
    for entry in manifest.entries:
        digest.update(_ENTRY.encode(entry) + b"\n")
    if digest.hexdigest() != manifest.digest:
        yield Amiss("manifest", "its entries are not those that its digest was made of")


def _paged(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    page: list[Arrival] = []
    for each in arrivals:
        page.append(each)
        if len(page) >= _PAGE:
            yield page
            page = []
    if page:
        yield page


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
