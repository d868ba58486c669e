"""Reports as JSON Lines, one object a line: ``id``, ``text``, ``published``, ``outlet``, ``title``, ``url``, ``lang``, or other names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from marsad.errors import InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received
from marsad.ports import Material
from marsad.readers.acled import acled_received, is_acled
from marsad.readers.columns import mapping_of
from marsad.readers.lines import lines_of
from marsad.readers.rows import row_received
from marsad.readers.text import report as report_of

_DECODER = msgspec.json.Decoder(dict[str, Any])
_SHOWN = 'One JSON object a line, as in {"id": "r1", "published": "2026-02-23T12:10+03:00", "text": "…"}'


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the reports of the lines, faulty lines as their fault; empty lines are passed over."""
    seen: set[str] = set()
    for number, raw in lines_of(material, guess=False):
        where = f"{material.name}:{number}"
        try:
            if isinstance(raw, InputError):
                raise raw
            if not raw.strip():
                continue
            found = object_received(decoded(raw, where), where, options, raw.strip())
            if found.report.id in seen:
                found = _again(found, number, where)
        except MarsadError as fault:
            yield Fault(where, fault)
        else:
            seen.add(found.report.id)
            yield found


def _again(found: Received, number: int, where: str) -> Received:
    """Return a report whose id an earlier line has, under another: two outlets may print one text. Raise where it was given that id."""
    report = found.report
    if report.id != report_of(report.text, published=report.published).id:
        what = worded("a report '{id}' stands on an earlier line", id=report.id)
        raise InputError(what, where=where, advice="Number them anew.")
    return msgspec.structs.replace(found, report=msgspec.structs.replace(report, id=f"{report.id}-{number}"))


def decoded(raw: bytes, where: str) -> dict[str, Any]:
    """Return the object that bytes hold; raise ``InputError`` where they hold none."""
    try:
        return _DECODER.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
        raise InputError(worded("no report: {why}", why=fault), where=where, advice=_SHOWN) from None


def object_received(found: dict[str, Any], where: str, options: Options, raw: bytes) -> Received:
    """Return the report that an object holds."""
    names = list(found)
    if is_acled(names):
        cells = {name: _text(value, name, where) for name, value in found.items()}
        return acled_received(cells, where, raw, "application/json")
    places = mapping_of(names, options.columns, where)
    row = {field: _text(found[names[place]], names[place], where) for field, place in places.items()}
    return row_received(row, where, "json", original=raw, media_type="application/json", strict=True)


def _text(value: Any, name: str, where: str) -> str:
    """Return a value as text; raise ``InputError`` where it is neither text nor a number that stands for a time or a name."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and name.lower() not in {"text", "title"}:
        return str(value)
    raise InputError(
        worded("no report: '{name}' is {kind}, not text", name=name, kind=type(value).__name__),
        where=where,
        advice=_SHOWN,
    )
