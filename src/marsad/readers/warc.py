"""Archives of the web (WARC, WACZ): the pages and documents in them, each with the address and time that it was fetched at."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from marsad.errors import InputError, worded
from marsad.model.received import Fault, Options, Retrieval
from marsad.ports import Material
from marsad.readers.packed import read_zip_members

#: Types of content that may be a report; pictures, styles, scripts and answers of programs are none.
_REPORTS = (
    *(
        "text/html",
        "application/xhtml",
        "application/pdf",
        "text/plain",
        "text/xml",
        "application/xml",
        "text/markdown",
    ),
    *("application/rss", "application/atom", "application/feed+json", "application/rdf", "message/rfc822"),
    *("application/vnd.openxmlformats", "application/vnd.oasis", "text/csv"),
)
_RECORDS = ("response", "resource")
_NO_REPORT = "/robots.txt"


def read(material: Material, options: Options) -> Iterator[Material | Fault]:
    """Give what servers answered with a report in it, in its order; redirects, errors and repetitions are passed over."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - costs time
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    most = options.limits.whole
    with material.stream() as file:
        records = iter(ArchiveIterator(file))
        while True:
            try:
                record = next(records)
                data = record.content_stream().read(most + 1) if _may_be_report(record) else b""
            except StopIteration:
                return
            except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError) as fault:
                advice = "It may be cut off; what stands before was read."
                raise InputError(
                    worded("broken ({why})", why=str(fault)[:190]), where=material.name, advice=advice
                ) from None
            url = record.rec_headers.get_header("WARC-Target-URI", "").strip("<>")
            if len(data) > most:
                where = f"{material.name}/{url}"
                large = InputError(
                    worded("larger than {size} MB", size=most >> 20), where=where, advice="Fetch it on its own."
                )
                yield Fault(where, large)
            elif data.strip():
                yield material.member(url or "record", data, url=url, retrieved=_retrieval(record, url))


def read_wacz(material: Material, options: Options) -> Iterator[Material | Fault]:
    """Give the archives that a WACZ holds."""
    yield from read_zip_members(material, options, _is_archive)


def _is_archive(info: zipfile.ZipInfo) -> bool:
    return info.filename.startswith("archive/") and info.filename.endswith((".warc", ".warc.gz"))


def _may_be_report(record: Any) -> bool:
    if record.rec_type not in _RECORDS:
        return False
    url = record.rec_headers.get_header("WARC-Target-URI", "") or ""
    if not url.startswith(("http://", "https://", "file:")) or url.split("?")[0].endswith(_NO_REPORT):
        return False
    if record.http_headers is not None:
        if record.http_headers.get_statuscode() != "200":
            return False
        kind = record.http_headers.get_header("Content-Type", "")
    else:
        kind = record.rec_headers.get_header("Content-Type", "")
    return not kind or kind.lower().strip().startswith(_REPORTS)


def _retrieval(record: Any, url: str) -> Retrieval | None:
    try:
        at = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date", ""))
    except ValueError:
        return None
    headers = dict(record.http_headers.headers) if record.http_headers is not None else {}
    return Retrieval(url, at, headers={str(name): str(value) for name, value in headers.items()})
