"""Rows of GDELT's files. Of its graph of articles (GKG) the headlines are read, as second-hand reports with what was coded of
them; its events and mentions hold no words to read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from marsad.errors import InputError, worded
from marsad.model.received import Dating, Fault, Options, Received
from marsad.ports import Material
from marsad.readers.columns import GDELT_GKG
from marsad.readers.lines import lines_of
from marsad.readers.text import report as report_of

#: Columns of GKG 2.1 that are kept as coding, by their place.
_CODING = {7: "themes", 9: "locations", 11: "persons", 13: "organizations", 15: "tone", 16: "dates", 17: "gcam"}
_TITLE = re.compile(r"<PAGE_TITLE>(.*?)</PAGE_TITLE>")
_ID, _DATE, _OUTLET, _URL, _EXTRAS = 0, 1, 3, 4, 26
_NO_WORDS = "GDELT's events and mentions hold no words of reports"


def read(material: Material, options: Options) -> Iterator[Received | Fault]:  # noqa: ARG001 - as all readers
    """Give the headline of each article of a file of GKG, and one fault for all rows without one.

    Raise ``InputError`` for files of events, which hold codes and addresses only.
    """
    without, all_rows = 0, 0
    for number, raw in lines_of(material):
        if isinstance(raw, InputError):
            yield Fault(f"{material.name}:{number}", raw)
            continue
        cells = raw.decode("utf-8", "replace").split("\t")
        if not raw.strip():
            continue
        if len(cells) not in GDELT_GKG:
            advice = "Fetch the pages that its column SOURCEURL names, and give those."
            raise InputError(_NO_WORDS, where=material.name, advice=advice)
        all_rows += 1
        title = _TITLE.search(cells[_EXTRAS])
        if title is None or not title[1].strip():
            without += 1
            continue
        try:
            yield _received(cells, html.unescape(title[1]).strip(), f"{material.name}:{number}", raw)
        except InputError as fault:
            yield Fault(f"{material.name}:{number}", fault)
    if without:
        what = worded("{without} of {all_rows} rows hold no headline", without=f"{without:,}", all_rows=f"{all_rows:,}")
        yield Fault(material.name, InputError(what, where=material.name, advice="Fetch the pages of those."))


def _received(cells: list[str], title: str, where: str, raw: bytes) -> Received:
    at = _seen(cells[_DATE])
    report = report_of(title, published=at.date() if at else None, outlet=cells[_OUTLET], title=title)
    return Received(
        msgspec.structs.replace(report, id=f"gdelt-{cells[_ID]}", url=cells[_URL], published_at=at),
        where,
        "gdelt",
        dating=Dating.FEED if at else Dating.UNKNOWN,
        original=raw,
        media_type="text/tab-separated-values",
        coding={name: cells[place] for place, name in _CODING.items() if cells[place]},
        notes=("its day is that on which GDELT saw it",),
    )


def _seen(value: str) -> datetime | None:
    try:
        return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
