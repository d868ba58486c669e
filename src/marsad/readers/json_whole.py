"""Reports in JSON: an array of objects, an object that is one, or one that holds an array of them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.errors import InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received
from marsad.ports import Material
from marsad.readers.columns import known_columns
from marsad.readers.encoding import BY_LINES, encoding_of
from marsad.readers.json_lines import decoded, object_received
from marsad.readers.json_stream import elements


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report of each object; a faulty one is told of."""
    if encoding_of(material.head) not in BY_LINES:
        advice = "JSON is written in UTF-8: save it so."
        raise InputError("JSON that is not in UTF-8", where=material.name, advice=advice)
    if material.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from _elements(material, "", options)
        return
    data = material.data().removeprefix(b"\xef\xbb\xbf")
    found = decoded(data, material.name)
    if known_columns([name for name, value in found.items() if isinstance(value, str)], options.columns):
        yield object_received(found, material.name, options, data)
        return
    arrays = [name for name, value in found.items() if isinstance(value, list) and value and isinstance(value[0], dict)]
    if len(arrays) != 1:
        what = "no report and no array of reports"
        if arrays:
            what = worded("several arrays: {names}", names=", ".join(arrays)[:180])
        raise InputError(what, where=material.name, advice="Give an array of objects, or one object a line.")
    yield from _elements(material, arrays[0], options)


def _elements(material: Material, name: str, options: Options) -> Iterator[Received | Fault]:
    with material.stream() as file:
        for element in elements(file, {name}, material.name, options.limits.whole):
            where = f"{material.name}#{element.number}"
            if name and len(element.around) != 1:
                continue
            try:
                yield object_received(decoded(element.raw, where), where, options, element.raw)
            except (MarsadError, msgspec.MsgspecError) as fault:
                yield Fault(where, fault if isinstance(fault, MarsadError) else InputError(str(fault), where=where))
