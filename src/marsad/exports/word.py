"""A document as DOCX, right to left where its language is; needs the package python-docx."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from docx import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from marsad.views.document import COMMA, Block, Document, Kind, Picture, Reference, Run, Table
from marsad.views.speakable import speakable

_FONT = "Noto Naskh Arabic"
_WIDTH = Mm(160)


def render(documents: Iterable[Document], drawn: dict[str, bytes] | None = None) -> bytes:
    """Return the documents as one file. ``drawn``: SVG → PNG of the pictures; those that are not drawn are left out."""
    made = Docx()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    for index, document in enumerate(documents):
        if index:
            made.add_page_break()  # type: ignore[no-untyped-call]
        _write(made, document, drawn or {})
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _write(made: Any, document: Document, drawn: dict[str, bytes]) -> None:
    lang = document.lang
    _fill(made.add_heading(level=0), (Run(document.title),), lang)
    _fill(made.add_paragraph(), (Run(document.subtitle),), lang)
    for part in document.parts:
        match part:
            case Block():
                _fill(_paragraph(made, part.kind), part.runs, lang)
            case Table():
                _table(made, part, lang)
            case Picture():
                if part.svg in drawn:
                    made.add_picture(io.BytesIO(drawn[part.svg]), width=_WIDTH)
                    made.paragraphs[-1].paragraph_format.space_before = Pt(10)  # a table may end right above
                    _fill(made.add_paragraph(style="Caption"), (Run(part.caption),), lang)
    if document.references:
        _fill(made.add_heading(level=1), (Run(document.references_title),), lang)
        for reference in document.references:
            _reference(made, reference, lang)


def _paragraph(made: Any, kind: Kind) -> Any:
    match kind:
        case Kind.HEADING:
            return made.add_heading(level=1)
        case Kind.SUBHEADING:
            return made.add_heading(level=2)
        case Kind.ITEM:
            return made.add_paragraph(style="List Bullet")
        case Kind.NOTE | Kind.PARAGRAPH:
            return made.add_paragraph()


def _fill(paragraph: Any, runs: Iterable[Run], lang: str) -> None:
    """Put runs into a paragraph that runs in the direction of the language."""
    if lang == "ar":
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no word for it
        properties.append(OxmlElement("w:bidi"))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT  # of a paragraph that runs from the right: its beginning
    for run in runs:
        _text(paragraph, run.text, run.lang or lang)
        for number in run.refs:
            _text(paragraph, f"[{number}]", lang).font.superscript = True


def _text(paragraph: Any, text: str, lang: str) -> Any:
    made = paragraph.add_run(speakable(text))
    properties = made._r.get_or_add_rPr()  # noqa: SLF001
    fonts = OxmlElement("w:rFonts")
    fonts.set(qn("w:cs"), _FONT)
    properties.append(fonts)
    if lang == "ar":
        properties.append(OxmlElement("w:rtl"))
    return made


def _table(made: Any, table: Table, lang: str) -> None:
    _fill(made.add_paragraph(), (Run(table.caption),), lang)
    grid = made.add_table(rows=0, cols=len(table.header), style="Table Grid")
    if lang == "ar":
        grid._tblPr.append(OxmlElement("w:bidiVisual"))  # noqa: SLF001
    lines = [table.header, *table.rows] if any(table.header) else list(table.rows)
    for line in lines:
        for cell, text in zip(grid.add_row().cells, line, strict=True):
            _fill(cell.paragraphs[0], (Run(text),), lang)


def _reference(made: Any, reference: Reference, lang: str) -> None:
    about = [reference.outlet or reference.report, reference.title, str(reference.published or ""), reference.url]
    between = COMMA[lang]
    paragraph = made.add_paragraph()
    _fill(paragraph, (Run(f"[{reference.number}] "), Run(between.join(each for each in about if each))), lang)
    for words in reference.quotes:
        quote = made.add_paragraph()
        quote.paragraph_format.left_indent = Mm(8)
        _fill(quote, (Run(f"«{words}»"),), reference.lang)
        for run in quote.runs:
            run.font.size = Pt(9)
