"""HTML of feeds and messages into text: all of it, one block a line. Runs apart (``readers.apart``)."""

from __future__ import annotations

from typing import Any

_SKIPPED = frozenset(
    {"script", "style", "head", "template", "noscript", "iframe", "object", "svg", "title", "select", "button"}
)
_BLOCKS = frozenset(
    (
        *(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "table",
            "blockquote",
            "hr",
            "pre",
        ),
        *(
            "section",
            "article",
            "header",
            "footer",
            "dd",
            "dt",
            "figcaption",
            "figure",
            "address",
            "center",
            "td",
            "th",
        ),
    )
)


def html_text(html: str) -> str:
    """Return the text of a piece of HTML; hidden parts, scripts, styles and quoted messages are left out."""
    if "<" not in html and "&" not in html:
        return _lines([html])
    from lxml import etree  # noqa: PLC0415 - costs time
    from lxml import html as lxml_html  # noqa: PLC0415

    try:
        tree = lxml_html.document_fromstring(f"<div>{html}</div>" if "<html" not in html.lower() else html)
    except (etree.ParserError, ValueError):
        return ""
    return node_text(tree)


def html_texts(pieces: list[str]) -> list[str]:
    """Return the texts of many pieces."""
    return [html_text(piece) for piece in pieces]


def node_text(tree: Any) -> str:
    """Return the text of an element and all in it."""
    found: list[str] = []
    waiting: list[Any] = [tree]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            found.append(each)
            continue
        if not isinstance(each.tag, str) or each.tag in _SKIPPED or _hidden(each):
            continue
        block = each.tag in _BLOCKS
        if block:
            found.append("\n")
            waiting.append("\n")
        for child in reversed(each):
            if child.tail:
                waiting.append(" ".join(f"_{child.tail}_".split())[1:-1])
            waiting.append(child)
        if each.text:
            found.append(each.text if each.tag == "pre" else " ".join(f"_{each.text}_".split())[1:-1])
    return _lines(found)


def _hidden(node: Any) -> bool:
    """Whether an element is not shown, or is what a message quotes, which is of another day."""
    if node.tag == "blockquote" and (node.get("type") == "cite" or "gmail_quote" in (node.get("class") or "")):
        return True
    style = (node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or node.get("hidden") is not None


def _lines(found: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(found).split("\n"))
    return "\n".join(line for line in lines if line)
