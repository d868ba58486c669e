"""The elements of arrays in JSON of any size, one at a time, as bytes; nothing of what is not asked for is kept."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import IO

import msgspec

from marsad.errors import InputError, worded

DEEPEST = 200
_CHUNK = 256 << 10
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[{}\[\],:]|[^\s{}\[\],:"]++|"', re.DOTALL)
_LONGEST_KEPT = 4096  # bytes of a value of what lies around


class Element(msgspec.Struct, frozen=True):
    """An element: its bytes; ``number``: its place in its array, from 1; ``around``: what stood before it in the objects around it,
    the outermost first, of numbers and texts only.
    """

    raw: bytes
    number: int
    around: tuple[dict[str, str], ...]


class _Frame:
    """An object or array that is open: the name that it has in its object, and what stood in it so far."""

    def __init__(self, name: str, *, array: bool) -> None:
        self.name = name
        self.array = array
        self.key = ""
        self.expects_key = not array
        self.values: dict[str, str] = {}
        self.count = 0


def elements(file: IO[bytes], wanted: Container[str], name: str, most: int) -> Iterator[Element]:
    """Give the elements of each array that has one of the names ``wanted``; an array around all has none: ``""``.

    ``name`` is for errors, ``most`` the longest that an element may be. Raise ``InputError`` where the JSON is broken.
    """
    scanner = _Scanner(file, name, most)
    stack: list[_Frame] = []
    for token, start, end in scanner.tokens():
        first = token[:1]
        top = stack[-1] if stack else None
        element = top is not None and top.array and top.name in wanted
        if first in b"{[":
            if element and top is not None and scanner.mark is None:
                scanner.mark, scanner.marked = start, len(stack)
            if top is not None:
                top.count += 1
            stack.append(_Frame(top.key if top and not top.array else "" if top is None else "\0", array=first == b"["))
            if len(stack) > DEEPEST:
                raise InputError("nested too deeply", where=name, advice="Give the part of it that holds the reports.")
        elif first in b"}]":
            if top is None or top.array is not (first == b"]"):
                raise _broken(name, end)
            stack.pop()
            if scanner.mark is not None and scanner.marked == len(stack):
                raw = scanner.slice(end)
                yield Element(raw, stack[-1].count, tuple(frame.values for frame in stack if not frame.array))
            if not stack:
                return
        elif top is None:
            raise _broken(name, end)
        elif first == b",":
            top.expects_key = not top.array
        elif first == b":":
            top.expects_key = False
        elif top.array:
            top.count += 1
            if element and scanner.mark is None:
                yield Element(token, top.count, tuple(frame.values for frame in stack if not frame.array))
        elif top.expects_key:
            top.key = _value(token)
        elif scanner.mark is None and len(token) <= _LONGEST_KEPT:
            top.values[top.key] = _value(token)
    if stack or not scanner.begun:
        raise _broken(name, scanner.base)


class _Scanner:
    """The tokens of a file, kept from ``mark`` on."""

    def __init__(self, file: IO[bytes], name: str, most: int) -> None:
        self._file = file
        self._name = name
        self._most = most
        self._buffer = b""
        self.base = 0  # of the buffer, in the file
        self.mark: int | None = None
        self.marked = 0
        self.begun = False

    def tokens(self) -> Iterator[tuple[bytes, int, int]]:
        """Give each token with where it begins and ends in the file."""
        place, last = 0, False
        while not last:
            chunk = self._file.read(_CHUNK)
            last = not chunk
            kept = place if self.mark is None else min(place, self.mark - self.base)
            self._buffer = self._buffer[kept:] + chunk
            if self.base == 0 and not self.begun:
                self._buffer = self._buffer.removeprefix(b"\xef\xbb\xbf")
            self.base += kept
            place -= kept
            if len(self._buffer) > self._most + _CHUNK:
                raise InputError(
                    worded("a value of more than {size} MB", size=self._most >> 20),
                    where=self._name,
                    advice="Give it in parts.",
                )
            for match in _TOKEN.finditer(self._buffer, place):
                end = match.end()
                cut = end == len(self._buffer) and match[0][:1] not in b"{}[],:"
                if not last and (match[0] == b'"' or cut):
                    place = match.start()
                    break
                if match[0] == b'"':
                    raise _broken(self._name, self.base + match.start())
                self.begun = True
                place = end
                yield match[0], self.base + match.start(), self.base + end
            else:
                place = len(self._buffer)

    def slice(self, end: int) -> bytes:
        """Return the bytes from the mark on, and take it away."""
        assert self.mark is not None, "an element has begun"
        raw = self._buffer[self.mark - self.base : end - self.base]
        self.mark = None
        return raw


def _value(token: bytes) -> str:
    try:
        value = msgspec.json.decode(token)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
    return "" if value is None else str(value)


def _broken(name: str, place: int) -> InputError:
    return InputError(
        worded("broken JSON at byte {place}", place=f"{place:,}"),
        where=name,
        advice="It may be cut off: export it again.",
    )
