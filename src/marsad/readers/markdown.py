"""Markdown into a report: its words without its marks; what stands over it between lines of dashes says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from marsad.model.received import Dating, Options, Received
from marsad.ports import Material
from marsad.readers.columns import folded, mapping_of
from marsad.readers.dates import known
from marsad.readers.plain import decoded
from marsad.readers.text import report as report_of

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_PAIR = re.compile(r"([^\W\d][\w .-]*?)\s*:\s*(.*)")
_HEADING = re.compile(r"^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
#: What is taken out, in order: pictures, links, emphasis and code, quotes, rules under headings and between parts.
_MARKS = (
    (re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),
    (_HEADING, r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-=*_][ \t]?){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[*+-][ \t]+(?=\S)", re.MULTILINE), ""),
)
_SAID = "marks of Markdown are taken out of the text"


def read(material: Material, options: Options) -> Iterator[Received]:
    """Give the report that a text with marks is."""
    data = material.data()
    text, encoding, notes = decoded(data, material.name)
    front = _FRONT.match(text)
    said = _front(front[1], options, material.name) if front else {}
    body = text[front.end() :] if front and said else text
    heading = _HEADING.search(body)
    title = said.get("title") or (heading[1] if heading and not body[: heading.start()].strip() else "")
    for pattern, kept in _MARKS:
        body = pattern.sub(kept, body)
    when = known(said.get("published", ""))
    report = report_of(
        body.strip("\r\n"), published=when.day if when else None, outlet=said.get("outlet", ""), title=title.strip()
    )
    yield Received(
        msgspec.structs.replace(report, published_at=when.at if when else None, url=said.get("url", "")),
        material.name,
        "markdown",
        dating=Dating.METADATA if when else Dating.UNKNOWN,
        original=data,
        media_type="text/markdown",
        encoding=encoding,
        notes=(*notes, _SAID),
    )


def _front(lines: str, options: Options, where: str) -> dict[str, str]:
    """Return the fields that the lines above a text state."""
    found = {}
    for line in lines.splitlines():
        match = _PAIR.fullmatch(line.strip())
        if match is not None:
            found[match[1]] = match[2].strip().strip("\"'")
    header = [*found, "text"]
    columns = {field: name for field, name in options.columns.items() if folded(name) in map(folded, header)}
    places = mapping_of(header, columns, where)
    return {field: found[header[place]] for field, place in places.items() if header[place] in found}
