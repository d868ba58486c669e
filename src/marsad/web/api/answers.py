"""Lists as they are sent: a page of JSON, or all of it as a file; marked, so that what has not changed is not sent again."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

import marsad
from marsad.exports.jsonl import line
from marsad.web.api.lists import Stand, no_such_page
from marsad.web.api.maps import drawn
from marsad.web.api.questions import asked as question_of
from marsad.web.api.tables import COLUMNS, table
from marsad.web.route import Body

if TYPE_CHECKING:
    from marsad.web.here import Here

Rows = Callable[["Here", Any, Stand | None, int], Iterator[Any]]
_PAGE, _FILE = 50, 10_000
#: The longest page; only files may be longer.
_LONGEST = 500
#: Longer answers are not kept: there may be many of them.
_SMALL = 200_000
_JSON = msgspec.json.Encoder()
MEDIA = {
    "json": "application/json",
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "geojson": "application/geo+json",
}


class Listing(msgspec.Struct, frozen=True):
    """A list of the API: ``name`` is its address, ``question`` what may be asked, ``item`` what it holds.

    ``rows`` gives the items behind a stand; ``stand``: where one stands. ``formats``: what it comes in besides JSON.
    """

    name: str
    about: str
    question: type[Any]
    item: type[Any]
    rows: Rows
    stand: Callable[[Here, Any], Stand]
    formats: tuple[str, ...] = ("csv", "jsonl")


def listed(listing: Listing, form: str) -> Callable[[Here], Body]:
    """Return what answers a list in a form: ``json``, or a file."""

    def answer(here: Here) -> Body:
        asked = question_of(here.query, listing.question)
        return marked(here, lambda: _made(listing, form, asked, here), MEDIA[form])

    return answer


def marked(here: Here, make: Callable[[], tuple[bytes, str]], media: str) -> Body:
    """Return what ``make`` gives (content, address of the next page) with a mark that changes with the record alone.

    Whoever has it already is told so, and nothing is worked out.
    """
    mark = _mark(here)
    headers = {"etag": f'"{mark}"', "cache-control": "private, no-cache"}
    if here.headers.get("if-none-match", "").strip() == "*" or mark in here.headers.get("if-none-match", ""):
        return Body(b"", media, 304, headers)
    kept = here.desk.kept(("answer", mark))
    content, onward = kept if kept is not None else make()
    if kept is None and len(content) <= _SMALL:
        here.desk.keep(("answer", mark), (content, onward))
    if onward:
        headers["link"] = f'<{onward}>; rel="next"'
    return Body(content, media, headers=headers)


def _mark(here: Here) -> str:
    library = here.record.library
    parts = (
        str(here.version),
        here.path,
        urlencode(here.query),
        marsad.__version__,
        library.words,
        library.names,
    )
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _made(listing: Listing, form: str, asked: Any, here: Here) -> tuple[bytes, str]:
    size = min(asked.limit or _PAGE, _LONGEST) if form == "json" else asked.limit or _FILE
    after = _read(asked.cursor) if asked.cursor else None
    rows = listing.rows(here, asked, after, size)
    items = list(islice(rows, size))
    more = next(rows, None) is not None
    onward = _onward(here, listing.stand(here, items[-1])) if more else ""
    world = here.record.library.world
    match form:
        case "json":
            content = _JSON.encode({"items": items, "next": onward or None, "transaction": here.version})
        case "csv":
            content = table(items, COLUMNS[listing.item], world)
        case "geojson":
            content = drawn(items, here)
        case _:
            content = b"".join(_line(item) for item in items)
    return content, onward


def _line(item: Any) -> bytes:
    """Return an item as a line; a claim in the printed form of its contract."""
    claim = getattr(item, "claim", None)
    return line(claim) if claim is not None else _JSON.encode(item) + b"\n"


def _onward(here: Here, stand: Stand) -> str:
    cursor = base64.urlsafe_b64encode(_JSON.encode(stand)).decode("ascii").rstrip("=")
    query = [(name, value) for name, value in here.query if name != "cursor"]
    return f"{here.path}?{urlencode([*query, ('cursor', cursor)])}"


def _read(cursor: str) -> Stand:
    """Return what a cursor holds; raise ``Fault`` where it is none of ours."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        return tuple(msgspec.json.decode(raw, type=list[str | int | None]))
    except (ValueError, msgspec.MsgspecError):
        raise no_such_page() from None
