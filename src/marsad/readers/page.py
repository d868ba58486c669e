"""A page of the web taken apart: its main text, and all that it says of itself. Runs apart (``readers.apart``)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from marsad.errors import InputError

_OUTSIDE = ["//nav", "//aside", "//footer", "//script", "//style", "//noscript", "//template", "//form", "//iframe"]
#: Names of meta elements that state when a page was published, the surest first.
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued"),
    *("citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date"),
    *("publication_date", "dc.date", "dcterms.date", "dcterms.created", "date"),
)
_SITE = ("application-name", "dc.publisher", "twitter:site")
_TITLE = ("og:title", "twitter:title", "dc.title")
_NEWS = re.compile(r"article|posting|report|webpage|liveblog", re.IGNORECASE)
_DEEPEST = 12
_SPACES = re.compile(r"[ \t\r\f\v]+")


class Page(msgspec.Struct, frozen=True):
    """What a page says, and what it says of itself: dates as (where it says so, the date as written), the surest first."""

    text: str = ""
    title: str = ""
    site: str = ""
    url: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    found_date: str = ""  # by trafilatura, in whatever the page shows


def parse(html: str, url: str) -> Page:
    """Return what a page holds; raise ``InputError`` where the page has no main text."""
    import trafilatura  # noqa: PLC0415 - costs a third of a second
    from lxml import html as lxml_html  # noqa: PLC0415

    tree = trafilatura.load_html(html)
    if tree is None:
        raise InputError("no page of HTML", advice="Give its text.")
    said = _said(tree)
    text = ""
    for way in ({"favor_precision": True}, {}):
        found = trafilatura.bare_extraction(
            lxml_html.fromstring(lxml_html.tostring(tree, encoding="unicode")),
            url=url or None,
            include_comments=False,
            prune_xpath=_OUTSIDE,
            **way,  # type: ignore[arg-type]
        )
        text = _lines(getattr(found, "text", "") or "")
        if text:
            break
    if not text:
        raise InputError("no main text is found in the page", advice="Copy its text to a file and give that.")
    return msgspec.structs.replace(said, text=text, found_date=_found_date(tree, url))


def _said(tree: Any) -> Page:
    """Return what a page says of itself."""
    metas = _metas(tree)
    linked = [found for script in tree.xpath("//script[@type='application/ld+json']") for found in _linked(script.text)]
    dates = [*_linked_dates(linked), *((f"meta {name}", metas[name]) for name in _PUBLISHED if name in metas)]
    marked = tree.xpath("//time[@datetime][@pubdate or contains(@itemprop, 'datePublished')]")
    dates += [("time", time.get("datetime")) for time in marked]
    dates += [("itemprop", node.get("content")) for node in tree.xpath("//*[@itemprop='datePublished'][@content]")]
    times = tree.xpath("//article//time[@datetime]") or tree.xpath("//main//time[@datetime]")
    if len({time.get("datetime") for time in times}) == 1:
        dates.append(("time", times[0].get("datetime")))
    names = (metas.get("og:site_name"), _publisher(linked), *(metas.get(name) for name in _SITE))
    site = next((_one_line(name) for name in names if name), "")
    titles = [*(metas[name] for name in _TITLE if name in metas), *_texts(tree, "//h1"), *_texts(tree, "//title")]
    canonical = [*tree.xpath("//link[@rel='canonical']/@href"), metas.get("og:url", "")]
    return Page(
        title=next((title for each in titles if (title := _title(each, site))), ""),
        site=site,
        url=next((str(each).strip() for each in canonical if str(each).startswith(("http://", "https://"))), ""),
        dates=tuple((where, str(value).strip()) for where, value in dates if value),
    )


def _title(text: str, site: str) -> str:
    """Return a title without the name of its site, on one line; nothing where it is only that."""
    title = _one_line(text)
    if site:
        title = re.sub(rf"\s+[|–—-]\s+{re.escape(site)}$", "", title)
    return "" if title == site else title


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for name in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if name:
                found.setdefault(name.strip().lower(), meta.get("content").strip())
    return {name: value for name, value in found.items() if value}


def _linked(source: str | None) -> Iterator[dict[str, Any]]:
    """Give the objects of a script of linked data, those inside others too."""
    try:
        yield from _objects(json.loads(source or ""), 0)
    except (ValueError, RecursionError):
        return


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)


def _linked_dates(linked: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for each in sorted(linked, key=lambda each: "rticle" not in str(each.get("@type", ""))):
        if _NEWS.search(str(each.get("@type", ""))) and isinstance(each.get("datePublished"), str):
            yield "JSON-LD", each["datePublished"]


def _publisher(linked: list[dict[str, Any]]) -> str:
    for each in linked:
        publisher = each.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return str(publisher["name"])
    return ""


def _found_date(tree: Any, url: str) -> str:
    from htmldate import find_date  # noqa: PLC0415

    try:
        return find_date(tree, url=url or None, extensive_search=False, original_date=True, min_date="1995-01-01") or ""
    except (ValueError, TypeError):
        return ""


def _texts(tree: Any, path: str) -> list[str]:
    return [node.text_content() for node in tree.xpath(path)]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> str:
    """Return the text of a page, one block a line, without what trafilatura marks tables and lists with."""
    found = []
    for raw in text.split("\n"):
        line = _SPACES.sub(" ", raw).strip()
        if line.startswith("|") and line.endswith("|"):
            line = line.strip("| ").strip()
            if not line.strip("-| "):
                continue
        found.append(line.removeprefix("- "))
    return "\n".join(line for line in found if line)
