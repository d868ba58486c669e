"""A document as Markdown (CommonMark with tables and footnotes)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from marsad.views.document import Block, Document, Kind, Picture, Reference, Run, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def render(document: Document) -> Iterator[str]:
    """Return the document, piece by piece. Pictures are left out: Markdown has no place for a drawing in the text."""
    yield f"# {_safe(document.title)}\n\n{_safe(document.subtitle)}\n"
    before: Kind | None = None
    for part in document.parts:
        match part:
            case Block():
                yield ("" if part.kind is Kind.ITEM and before is Kind.ITEM else "\n") + _block(part)
                before = part.kind
            case Table():
                yield _table(part)
                before = None
            case Picture():
                before = None
    if document.references:
        yield f"\n## {_safe(document.references_title)}\n\n"
        yield from map(_reference, document.references)


def _block(block: Block) -> str:
    text = _runs(block.runs)
    match block.kind:
        case Kind.HEADING:
            return f"## {text}\n"
        case Kind.SUBHEADING:
            return f"### {text}\n"
        case Kind.ITEM:
            return f"- {text} `{block.id}`\n" if block.event else f"- {text}\n"
        case Kind.NOTE:
            return f"*{text}*\n"
        case Kind.PARAGRAPH:
            return f"{text}\n"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_safe(run.text) + "".join(f"[^{number}]" for number in run.refs) for run in runs)


def _table(table: Table) -> str:
    lines = [
        f"\n**{_safe(table.caption)}**\n",
        "| " + " | ".join(map(_safe, table.header)) + " |",
        "|---" * len(table.header) + "|",
    ]
    lines += ["| " + " | ".join(map(_safe, row)) + " |" for row in table.rows]
    return "\n".join(lines) + "\n"


def _reference(reference: Reference) -> str:
    said = " ".join(f"«{_safe(words)}»" for words in reference.quotes)
    about = [reference.outlet or reference.report, reference.title, str(reference.published or ""), reference.url]
    return f"[^{reference.number}]: {', '.join(_safe(each) for each in about if each)}. {said}\n"


def _safe(text: str) -> str:
    """Return text in which nothing is taken for a mark of Markdown."""
    return _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", text))
