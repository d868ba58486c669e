"""A request as what answers it sees it: the record, the language, who asks and for what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urlencode

import msgspec

from marsad.web.route import Role

if TYPE_CHECKING:
    from marsad.app.record.record import Record
    from marsad.web.desk import Desk

T = TypeVar("T")

#: Languages of the page, the first for whoever asks for none of them.
LANGS = ("en", "ar")


class Person(msgspec.Struct, frozen=True):
    """Who asks. ``name`` is empty where there are no users; ``session``: its id where one signed in by a cookie."""

    name: str = ""
    role: Role = Role.ADMINISTER
    session: str = ""
    by_token: bool = False


class Here(msgspec.Struct, frozen=True):
    """A request.

    ``path`` is without the language; ``names``: what stands in the braces of the route's path; ``query``: what follows the
    question mark, in order, names may come twice; ``form``: the fields of a form; ``files``: name → bytes of what was
    sent with it; ``body``: what else was sent; ``is_page``: a person reads the answer, no program; ``version`` of the record
    that is asked, None where it is being changed.
    """

    desk: Desk
    lang: str
    path: str
    method: str = "GET"
    names: Mapping[str, str] = {}
    query: Sequence[tuple[str, str]] = ()
    form: Mapping[str, str] = {}
    files: Mapping[str, bytes] = {}
    body: bytes = b""
    headers: Mapping[str, str] = {}
    cookies: Mapping[str, str] = {}
    person: Person = Person()
    client: str = ""
    is_page: bool = True
    version: int | None = None

    @property
    def record(self) -> Record:
        """The record that is served."""
        return self.desk.record

    @property
    def origin(self) -> str:
        """Where the server is called by who asks, such as ``http://127.0.0.1:8420``."""
        return f"{'https' if self.desk.serving.https else 'http'}://{self.headers.get('host', '')}"

    @property
    def dir(self) -> str:
        """The direction of the page: ``rtl`` or ``ltr``."""
        return "rtl" if self.lang == "ar" else "ltr"

    @property
    def csrf(self) -> str:
        """What goes into every form as field ``csrf``, and with every change that a script asks for as ``X-CSRF-Token``."""
        return self.desk.people.sessions.form_token(self.person.session)

    def may(self, role: str) -> bool:
        """Whether who asks may ``read``, ``review`` or ``administer``."""
        return self.person.role >= Role[role.upper()]

    def first(self, name: str, default: str = "") -> str:
        """Return the first value of that name in the query."""
        return next((value for key, value in self.query if key == name), default)

    def all(self, name: str) -> tuple[str, ...]:
        """Return all values of that name in the query."""
        return tuple(value for key, value in self.query if key == name and value)

    def url(self, path: str, lang: str = "", **query: Any) -> str:
        """Return the address of a screen in the language of this one, or in ``lang``."""
        return f"/{lang or self.lang}{quote(path, safe='/~:@!$&*+,;=')}{asked(query)}"

    def with_query(self, **changes: Any) -> str:
        """Return the address of this screen with other values in its query; None takes a name out."""
        kept = [(name, value) for name, value in self.query if name not in changes]
        new = [pair for name, value in changes.items() for pair in _pairs(name, value)]
        tail = urlencode(kept + new)
        return self.url(self.path) + (f"?{tail}" if tail else "")

    @property
    def in_other_language(self) -> str:
        """The address of this screen in the other language."""
        tail = urlencode(list(self.query))
        return self.url(self.path, "en" if self.lang == "ar" else "ar") + (f"?{tail}" if tail else "")

    def cached(self, key: object, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, kept until the record changes; ``key`` says what it is of."""
        return self.desk.cached(key, make, self.version)


def asked(query: Mapping[str, Any]) -> str:
    """Return a query with its question mark; empty where nothing is asked."""
    tail = urlencode([pair for name, value in query.items() for pair in _pairs(name, value)])
    return f"?{tail}" if tail else ""


def _pairs(name: str, value: Any) -> list[tuple[str, str]]:
    if value is None or value == "":
        return []
    if isinstance(value, (list, tuple)):
        return [(name, str(each)) for each in value]
    return [(name, str(value))]


def language(headers: Mapping[str, str]) -> str:
    """Return the language that a browser prefers among ours."""
    best, found = 0.0, LANGS[0]
    for part in headers.get("accept-language", "").split(","):
        name, _, rest = part.strip().partition(";")
        lang = name.strip().partition("-")[0].lower()
        try:
            weight = float(rest.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if lang in LANGS and weight > best:
            best, found = weight, lang
    return found
