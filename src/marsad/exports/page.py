"""A document as one HTML file that needs nothing besides: its own style, drawings in it, prints on A4."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from marsad.views.document import COMMA, Block, Document, Kind, Picture, Reference, Run, Table

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 46rem; margin-inline: auto; padding: 1.5rem; line-height: 1.6;
  font-family: "Noto Naskh Arabic", "Amiri", "Noto Serif", "DejaVu Serif", serif; }
h1 { line-height: 1.2; margin-block-end: 0; } h2 { margin-block-start: 1.8rem; border-block-end: 1px solid; }
.span { margin-block-start: 0.2rem; } .note { font-size: 0.9rem; opacity: 0.8; }
li { margin-block: 0.4rem; } sup { unicode-bidi: isolate; } sup a { text-decoration: none; margin-inline-start: 0.15rem; }
table { border-collapse: collapse; break-inside: avoid; } caption { text-align: start; font-weight: bold; }
th, td { border: 1px solid; padding: 0.25rem 0.6rem; text-align: start; }
li small { opacity: 0.55; } figure { margin: 1rem 0; break-inside: avoid; } svg, img { max-width: 100%; height: auto; direction: ltr; }
blockquote { margin: 0.2rem 0; } .references { font-size: 0.85rem; } .references li { overflow-wrap: anywhere; }
h2, h3 { break-after: avoid; } article + article { break-before: page; }
@page { size: A4; margin: 18mm; } @media print { body { padding: 0; max-width: none; } a { color: inherit; } }
"""


def render(documents: Iterable[Document], drawn: dict[str, bytes] | None = None) -> Iterator[str]:
    """Return one page with the documents one after another, each in its language and direction.

    ``drawn``: SVG → PNG, of pictures that are to stand in the page as such.
    """
    held = list(documents)
    first = held[0]
    yield f'<!doctype html>\n<html lang="{first.lang}" dir="{_direction(first.lang)}">\n<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(first.title)} · {escape(first.subtitle)}</title><style>{_STYLE}</style></head>\n<body>\n"
    for document in held:
        yield from _document(document, drawn or {})
    yield "</body></html>\n"


def _document(document: Document, drawn: dict[str, bytes]) -> Iterator[str]:
    yield f'<article lang="{document.lang}" dir="{_direction(document.lang)}">\n'
    yield f'<h1>{escape(document.title)}</h1>\n<p class="span">{escape(document.subtitle)}</p>\n'
    listing = False
    for part in document.parts:
        item = isinstance(part, Block) and part.kind is Kind.ITEM
        if item != listing:
            yield "<ul>\n" if item else "</ul>\n"
            listing = item
        match part:
            case Block():
                yield _block(part, document.lang)
            case Table():
                yield _table(part)
            case Picture():
                yield f"<figure>{_picture(part, drawn)}<figcaption>{escape(part.caption)}</figcaption></figure>\n"
    if listing:
        yield "</ul>\n"
    if document.references:
        yield f'<h2>{escape(document.references_title)}</h2>\n<ol class="references">\n'
        for reference in document.references:
            yield _reference(reference, document.lang)
        yield "</ol>\n"
    yield "</article>\n"


def _picture(picture: Picture, drawn: dict[str, bytes]) -> str:
    data = drawn.get(picture.svg)
    if data is None:
        return picture.svg
    return f'<img alt="{escape(picture.caption)}" src="data:image/png;base64,{b64encode(data).decode("ascii")}">'


def _block(block: Block, lang: str) -> str:
    text = "".join(_run(run, lang) for run in block.runs)
    match block.kind:
        case Kind.HEADING:
            return f"<h2>{text}</h2>\n"
        case Kind.SUBHEADING:
            return f"<h3>{text}</h3>\n"
        case Kind.ITEM:
            shown = f" <small>{block.id}</small>" if block.event else ""
            return f"<li>{text}{shown}</li>\n"
        case Kind.NOTE:
            return f'<p class="note">{text}</p>\n'
        case Kind.PARAGRAPH:
            return f"<p>{text}</p>\n"


def _run(run: Run, lang: str) -> str:
    text = escape(run.text)
    if run.lang:
        text = f'<bdi lang="{run.lang}" dir="{_direction(run.lang)}">{text}</bdi>'
    refs = "".join(f'<a href="#{lang}-{number}">{number}</a>' for number in run.refs)
    return text + (f"<sup>{refs}</sup>" if refs else "")


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.header) if any(table.header) else ""
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in table.rows
    )
    top = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table><caption>{escape(table.caption)}</caption>{top}<tbody>\n{rows}</tbody></table>\n"


def _reference(reference: Reference, lang: str) -> str:
    about = [f"<bdi>{escape(each)}</bdi>" for each in (reference.outlet or reference.report, reference.title) if each]
    if reference.published is not None:
        about.append(f'<time datetime="{reference.published}">{reference.published}</time>')
    if reference.url.startswith(("http://", "https://")):
        about.append(f'<a href="{escape(reference.url)}"><bdi>{escape(reference.url)}</bdi></a>')
    quotes = "".join(
        f'<blockquote lang="{reference.lang}" dir="{_direction(reference.lang)}">«{escape(words)}»</blockquote>'
        for words in reference.quotes
    )
    between = COMMA[lang]
    return f'<li id="{lang}-{reference.number}">{between.join(about)}{quotes}</li>\n'


def _direction(lang: str) -> str:
    return "rtl" if lang == "ar" else "ltr"
