"""The outlet of a report by the table of outlets: by the site that it stood on, else by its name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from marsad.app.library import Library
from marsad.knowledge.outlet_sites import outlet_at, sites
from marsad.text.names import keys_of

#: Sites on which many publish: an address there says nothing of who did.
_SHARED = frozenset(
    ("t.me", "telegram.me", "x.com", "twitter.com", "facebook.com", "youtube.com", "news.google.com", "web.archive.org")
)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)")
_CREDIT = re.compile(r"[(\[]([^()\[\]\n]{2,80})[)\]][ .]*$")
_PARTS = re.compile(r"[،,/+|–—:]| - ")
_LONGEST_CREDIT = 60
_SCRIPTS = ("en", "ar")


def outlet_name(name: str, url: str, library: Library) -> str:
    """Return what the table calls the outlet that ``name`` (of a site, a feed, a channel, a column) or ``url`` means.

    Where the table knows neither, the name as it is, else the host of the address. A name of the table on a site that is
    not that outlet's is taken for another outlet of the same name.
    """
    known = library.world.outlets
    url = _archived(url)
    host = _host(url)
    here = outlet_at(url) if url else ""
    if here in known:
        return known[here].name_en
    found = by_name(name, library)
    if found and (not host or host in _SHARED or found not in sites().values()):
        return known[found].name_en
    return name or ("" if host in _SHARED else host)


def by_name(name: str, library: Library) -> str:
    """Return the id of the one outlet that bears a name, in either script; nothing where none does, or several do."""
    found: set[str] = set()
    for lang in _SCRIPTS:
        keys = keys_of(name, lang)
        for rest, refs in library.world.names[lang].get(keys[0], ()) if keys else ():
            if rest == keys[1:]:
                found.update(ref[2:] for ref in refs if ref.startswith("o:"))
    return found.pop() if len(found) == 1 else ""


def credited(text: str, outlet: str, library: Library) -> str:
    """Return the outlet that the end of a text credits, by the table's name: "(Reuters)", or a last line of agencies alone.

    Nothing where it credits none, or only the ``outlet`` that printed it.
    """
    last = text.rstrip().rsplit("\n", 1)[-1].strip()
    bracketed = _CREDIT.search(last)
    names = bracketed[1] if bracketed is not None else last if len(last) <= _LONGEST_CREDIT else ""
    found = [by_name(part, library) for part in _PARTS.split(names) if part.strip(" .")]
    if not found or not all(found):
        return ""
    known = library.world.outlets
    wires = [known[each] for each in found if known[each].wire or bracketed is not None]
    return next((each.name_en for each in wires if outlet not in (each.name_en, each.name_ar)), "")


def _archived(url: str) -> str:
    """Return the address that an address of the Internet Archive stands for, else the address itself."""
    match = _ARCHIVED.match(url)
    return match[1] if match is not None else url


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
