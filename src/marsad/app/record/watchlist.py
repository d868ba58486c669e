"""What to watch, as a user writes it down: feeds, pages and folders, each at an interval; every fault with file, key and advice."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from marsad.errors import DataError
from marsad.model.received import Options

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_INTERVAL = re.compile(r"(\d+)\s*([smhd])")
_POLITE = 60.0  # seconds: what is not our own is not asked more often
_LONGEST = 30 * 86400.0
_LANGS = ("auto", "ar", "en")
#: Key → the type that its value must have, of the whole file, and of each source by its kind.
_GENERAL: dict[str, type] = {"contact": str, "by": str, "allow_private": bool, "max_size": float, "max_seconds": float}
_SHARED: dict[str, type] = {"every": str, "outlet": str, "lang": str}
_KINDS: dict[str, dict[str, type]] = {
    "feed": _SHARED | {"url": str, "follow": bool},
    "page": _SHARED | {"url": str},
    "folder": _SHARED | {"path": str, "columns": dict, "lines": bool},
}
_EVERY = {"feed": "15m", "page": "1h", "folder": "30s"}
_CALLED: dict[type, str] = {str: "a text in quotes", bool: "true or false", float: "a number", dict: "a table"}


class Watched(msgspec.Struct, frozen=True):
    """A feed, page or folder that is watched: ``address`` is its URL or path; ``every``: seconds between two looks."""

    kind: str
    address: str
    every: float
    follow: bool = False
    options: Options = Options()


class Watchlist(msgspec.Struct, frozen=True):
    """All that is watched, and how: see ``docs/watching.md``."""

    sources: tuple[Watched, ...]
    contact: str = ""
    by: str = ""
    allow_private: bool = False
    max_size: float = 30.0
    max_seconds: float = 60.0


def read_watchlist(path: Path) -> Watchlist:
    """Return what a file says is to be watched; raise ``DataError`` where it makes no sense."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise DataError(f"cannot be read ({error.strerror})", where=str(path), advice="Check the name.") from None
    except UnicodeDecodeError:
        raise DataError("not UTF-8", where=str(path), advice="Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        advice = 'Write it as in docs/watching.md: [[feed]], then url = "https://…" on a line of its own.'
        raise DataError(f"this is no TOML: {error}", where=str(path), advice=advice) from None
    general = {key: value for key, value in raw.items() if key not in _KINDS}
    _check(general, _GENERAL, str(path), list(_KINDS))
    if not (general.get("contact", "").isascii() and general.get("contact", "").isprintable()):
        advice = "Write an address of mail or of a page, in Latin letters."
        raise DataError("it cannot be told to a site", where=f"{path}: contact", advice=advice)
    private = bool(general.get("allow_private", False))
    sources: list[Watched] = []
    for kind in _KINDS:
        given = raw.get(kind, [])
        if not isinstance(given, list):
            raise DataError(f"[{kind}] stands alone", where=str(path), advice=f"Write [[{kind}]], with two brackets.")
        for number, each in enumerate(given, 1):
            where = f"{path}: {kind} {number}"
            if not isinstance(each, dict):
                raise DataError("this is no table", where=where, advice=f"Write [[{kind}]], and its keys below.")
            sources.append(_source(kind, each, where, path.parent, private=private))
    if not sources:
        raise DataError("it names nothing to watch", where=str(path), advice="Write [[feed]], [[page]] or [[folder]].")
    _refuse_twins(sources, str(path))
    return Watchlist(
        tuple(sources),
        contact=general.get("contact", ""),
        by=general.get("by", ""),
        allow_private=private,
        max_size=float(general.get("max_size", 30.0)),
        max_seconds=float(general.get("max_seconds", 60.0)),
    )


def _source(kind: str, raw: dict[str, Any], where: str, folder: Path, *, private: bool) -> Watched:
    _check(raw, _KINDS[kind], where)
    key = "path" if kind == "folder" else "url"
    address = raw.get(key, "")
    if not address:
        advice = 'path = "inbox"' if kind == "folder" else 'url = "https://example.org/rss"'
        raise DataError(f"it has no {key}", where=where, advice=f"Write {advice}.")
    if kind == "folder":
        address = str(folder / address)
    elif not address.startswith(("http://", "https://")):
        raise DataError(f"'{address}' is no web address", where=f"{where}: url", advice="Begin it with https://.")
    if raw.get("lang", "auto") not in _LANGS:
        raise DataError(f"'{raw['lang']}' is no language here", where=f"{where}: lang", advice="Write ar or en.")
    columns = raw.get("columns", {})
    for name, column in columns.items():
        if not isinstance(column, str):
            advice = 'columns = { text = "Body", published = "Date" }'
            raise DataError("the name of a column is a text", where=f"{where}: columns.{name}", advice=advice)
    options = Options(
        outlet=raw.get("outlet", ""), lang=raw.get("lang", "auto"), columns=columns, lines=raw.get("lines", False)
    )
    least = 1.0 if private or kind == "folder" else _POLITE
    every = _seconds(raw.get("every", _EVERY[kind]), f"{where}: every", least)
    return Watched(kind, address, every, raw.get("follow", False), options)


def _seconds(value: str, where: str, least: float) -> float:
    found = _INTERVAL.fullmatch(value.strip())
    if found is None:
        raise DataError(f"'{value}' is no interval", where=where, advice="Write 30s, 15m, 2h or 1d.")
    seconds = float(found[1]) * _UNITS[found[2]]
    if not least <= seconds <= _LONGEST:
        which = f"at least {least:.0f}s" if seconds < least else "at most 30d"
        raise DataError(
            f"'{value}' is too {'often' if seconds < least else 'seldom'}", where=where, advice=f"Write {which}."
        )
    return seconds


def _check(raw: dict[str, Any], keys: dict[str, type], where: str, more: list[str] | None = None) -> None:
    """Raise where a key is unknown, with the one that may be meant, or a value of another type."""
    known = [*keys, *(more or [])]
    for key, value in raw.items():
        if key not in keys:
            close = difflib.get_close_matches(key, known, 1)
            advice = f"Do you mean {close[0]}?" if close else f"There are: {', '.join(known)}."
            raise DataError(f"there is no key '{key}'", where=where, advice=advice)
        wanted = keys[key]
        number = wanted is float and isinstance(value, int | float) and not isinstance(value, bool) and value > 0
        if not number and not (wanted is not float and isinstance(value, wanted)):
            raise DataError(
                f"{value!r} is not {_CALLED[wanted]}", where=f"{where}: {key}", advice="See docs/watching.md."
            )


def _refuse_twins(sources: list[Watched], where: str) -> None:
    seen: set[str] = set()
    for each in sources:
        if each.address in seen:
            raise DataError(f"{each.address} is watched twice", where=where, advice="Leave one of them out.")
        seen.add(each.address)
