"""Documents of offices taken apart: DOCX, ODT and XLSX, which are packed XML. Runs apart (``readers.apart``).

Read from their XML, because python-docx leaves out what was inserted under tracked changes. What was deleted there is left out,
and so are comments.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from marsad.errors import InputError, worded

_MOST = 64 << 20  # bytes of a part
_MOST_IN_ALL = 512 << 20
_MOST_CELLS = 4_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MADE = ("{http://purl.org/dc/terms/}created", "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date")
_WORD_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_MC}Fallback"})
_WORD_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_ODT_SKIPPED = frozenset({f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_OFFICE}forms"})
_CELL = " | "


def parse_docx(data: bytes) -> dict[str, str]:
    """Return ``text``, ``title`` and ``made`` (as written) of a DOCX."""
    with _opened(data) as packed:
        body = _xml(packed, "word/document.xml").find(f"{_W}body")
        lines = [] if body is None else list(_blocks(body, _word_block))
        return {"text": _joined(lines), **_said(packed, "docProps/core.xml")}


def parse_odt(data: bytes) -> dict[str, str]:
    """Return ``text``, ``title`` and ``made`` (as written) of an ODT."""
    with _opened(data) as packed:
        body = _xml(packed, "content.xml").find(f"{_OFFICE}body/{_OFFICE}text")
        lines = [] if body is None else list(_blocks(body, _odt_block))
        return {"text": _joined(lines), **_said(packed, "meta.xml")}


def parse_xlsx(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Return the sheets of a workbook: name, rows of cells as text, days in ISO form."""
    import openpyxl  # noqa: PLC0415 - costs time

    with _opened(data) as packed:
        for info in packed.infolist():
            if info.filename.endswith((".xml", ".rels")):
                with packed.open(info) as part:
                    _refuse_types(part.read(4096), info.filename)
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheets, cells = [], 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says of its size is not to be trusted
        rows = []
        for row in sheet.iter_rows(values_only=True):
            values = [_cell(value) for value in row]
            while values and not values[-1]:
                values.pop()
            rows.append(values)
            cells += len(row)
            if cells > _MOST_CELLS:
                raise InputError(
                    worded("more than {most_cells} cells", most_cells=f"{_MOST_CELLS:,}"),
                    advice="Save it as CSV and give that.",
                )
        sheets.append((sheet.title, rows))
    return sheets


def _opened(data: bytes) -> zipfile.ZipFile:
    packed = zipfile.ZipFile(io.BytesIO(data))
    if sum(info.file_size for info in packed.infolist()) > _MOST_IN_ALL:
        raise InputError("unpacks to far more than a document holds", advice="Save it anew, without pictures.")
    return packed


def _xml(packed: zipfile.ZipFile, name: str) -> Any:
    from lxml import etree  # noqa: PLC0415 - costs time

    with packed.open(name) as part:
        data = part.read(_MOST + 1)
    if len(data) > _MOST:
        raise InputError("too large to be one report", advice="Give it in parts.")
    _refuse_types(data[:4096], name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _refuse_types(head: bytes, name: str) -> None:
    """Raise where XML declares a type or entities: no office writes any, and they may unfold without end."""
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head or "<!DOCTYPE".encode("utf-16-le") in head:
        raise InputError(
            worded("{name} declares entities, as no office does", name=name), advice="Open and save it anew."
        )


def _said(packed: zipfile.ZipFile, name: str) -> dict[str, str]:
    if name not in packed.namelist():
        return {"title": "", "made": ""}
    tree = _xml(packed, name)
    made = next((node.text for tag in _MADE for node in tree.iter(tag) if node.text), "")
    title = next((node.text for node in tree.iter(f"{_DC}title") if node.text), "")
    return {"title": " ".join(title.split()), "made": made}


def _blocks(body: Any, block: Callable[[Any], str | list[Any] | None]) -> Iterator[str]:
    """Give the paragraphs of a body, a row of a table as one line; without recursion, so that no depth matters."""
    waiting = list(reversed(body))
    while waiting:
        node = waiting.pop()
        found = block(node)
        if isinstance(found, str):
            yield found
        elif found is not None:
            waiting += reversed(found)


def _word_block(node: Any) -> str | list[Any] | None:
    if node.tag == f"{_W}p":
        return _words(node, _WORD_SKIPPED, _word_sign)
    if node.tag == f"{_W}tr":
        cells = (_words(cell, _WORD_SKIPPED, _word_sign) for cell in node.iter(f"{_W}tc"))
        return _CELL.join(" ".join(cell.split()) for cell in cells)
    return None if node.tag in _WORD_SKIPPED or not isinstance(node.tag, str) else list(node)


def _odt_block(node: Any) -> str | list[Any] | None:
    if node.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
        return _words(node, _ODT_SKIPPED, _odt_sign)
    if node.tag == f"{_TABLE}table-row":
        cells = (_words(cell, _ODT_SKIPPED, _odt_sign) for cell in node.iter(f"{_TABLE}table-cell"))
        return _CELL.join(" ".join(cell.split()) for cell in cells)
    return None if node.tag in _ODT_SKIPPED or not isinstance(node.tag, str) else list(node)


def _word_sign(node: Any) -> str:
    return node.text or "" if node.tag == f"{_W}t" else _WORD_SIGNS.get(node.tag, "")


def _odt_sign(node: Any) -> str:
    if node.tag == f"{_TEXT}s":
        count = node.get(f"{_TEXT}c", "1")
        return " " * min(int(count), 100) if count.isdecimal() else " "
    return {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(node.tag, "") + (node.text or "")


def _words(node: Any, skipped: frozenset[str], sign: Callable[[Any], str]) -> str:
    """Return the text of a paragraph."""
    tails = skipped is _ODT_SKIPPED  # in DOCX, what stands behind an element is no text
    found = []
    waiting: list[Any] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            found.append(each)
            continue
        if not isinstance(each.tag, str) or each.tag in skipped:
            continue
        if each.tag.endswith("}p") and each is not node and found:
            found.append("\n")  # a paragraph in a cell or frame
        found.append(sign(each))
        for child in reversed(each):
            if tails and child.tail:
                waiting.append(child.tail)
            waiting.append(child)
    return "".join(found)


def _joined(lines: list[str]) -> str:
    return "\n".join(line.strip() for text in lines for line in text.split("\n") if line.strip())


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
