"""DOCX and ODT into reports. The day on which a file was made is no day of publication: it is only told of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.errors import InputError, worded
from marsad.model.received import Options, Received
from marsad.ports import Material
from marsad.readers.apart import apart
from marsad.readers.text import report as report_of

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_docx(material: Material, options: Options) -> Iterator[Received]:
    """Give the report that a DOCX is."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    yield _received(material, options, "docx", kind)


def read_odt(material: Material, options: Options) -> Iterator[Received]:
    """Give the report that an ODT is."""
    yield _received(material, options, "odt", "application/vnd.oasis.opendocument.text")


def _received(material: Material, options: Options, name: str, media_type: str) -> Received:
    data = material.data()
    found = apart(f"office_parts:parse_{name}", data, name=material.name, seconds=options.limits.seconds)
    if not found["text"]:
        raise InputError("holds no word", where=material.name, advice="Give a file that holds a report.")
    made = _DAY.match(found["made"])
    notes = (worded("the file says that it was made on {day}", day=made[0]),) if made else ()
    report = report_of(found["text"], title=found["title"])
    return Received(report, material.name, name, original=data, media_type=media_type, notes=notes)
