"""What a module of the page or the API gives the server: routes, and what they answer with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from litestar.datastructures import Cookie

if TYPE_CHECKING:
    from marsad.web.here import Here


class Role(IntEnum):
    """What a person may do; each may do what those before may."""

    NOBODY = 0  # has not signed in
    READ = 1
    REVIEW = 2
    ADMINISTER = 3


class View(msgspec.Struct, frozen=True):
    """A page: a template of ``templates/`` with its values."""

    template: str
    values: Mapping[str, Any] = {}
    status: int = 200
    headers: Mapping[str, str] = {}


class Away(msgspec.Struct, frozen=True):
    """A way to another address of ours; ``cookies`` are set on the way."""

    address: str
    status: int = 303
    cookies: tuple[Cookie, ...] = ()


class Body(msgspec.Struct, frozen=True):
    """Anything else: bytes of a media type."""

    content: bytes
    media: str = "application/json"
    status: int = 200
    headers: Mapping[str, str] = {}


Reply = View | Away | Body


class Route(msgspec.Struct, frozen=True):
    """An address and what answers there.

    ``path`` as Litestar has it (``/events/{name:str}``, ``{name:path}`` where a name may hold a slash); of a screen without the
    language that stands before it. ``answer`` runs in a thread of its own; what a GET asks of the record it asks as of
    one moment. ``role``: what one must at least be.
    """

    path: str
    answer: Callable[[Here], Reply]
    method: Literal["GET", "POST", "DELETE"] = "GET"
    role: Role = Role.READ
