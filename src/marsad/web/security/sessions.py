"""Signed cookies that say who has signed in, and tokens that show that a form is ours."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable

import msgspec

#: Hours after which one signs in anew.
HOURS = 12
_MARK = 32


class Session(msgspec.Struct, frozen=True, array_like=True):
    """Who signed in; an id of its own; until when it holds (seconds since 1970)."""

    name: str
    id: str
    until: int


class Sessions:
    """Makes and knows sessions. ``secret`` signs them: with another one they are worth nothing."""

    def __init__(self, secret: str, clock: Callable[[], float]) -> None:
        self._key = hashlib.sha256(secret.encode()).digest() if secret else secrets.token_bytes(32)
        self._clock = clock
        self._ended: dict[str, int] = {}

    def begin(self, name: str, known_by: str) -> str:
        """Return the cookie of a new session. ``known_by``: what the user's password is known by; another one ends it."""
        session = Session(name, secrets.token_urlsafe(12), int(self._clock()) + HOURS * 3600)
        body = msgspec.json.encode(session)
        return f"{_text(body)}.{_text(self._sign(b'session', body, known_by.encode()))}"

    def read(self, cookie: str) -> tuple[Session, Callable[[str], bool]] | None:
        """Return the session of a cookie that still holds, and what tells whether it is genuine by the user's ``known_by``."""
        body, _, mark = cookie.partition(".")
        try:
            raw, signature = _bytes(body), _bytes(mark)
            session = msgspec.json.decode(raw, type=Session)
        except (ValueError, msgspec.MsgspecError):
            return None
        if session.until <= self._clock() or session.id in self._ended:
            return None
        return session, lambda known_by: hmac.compare_digest(signature, self._sign(b"session", raw, known_by.encode()))

    def end(self, session: Session) -> None:
        """Let a session hold no longer."""
        now = self._clock()
        self._ended = {id_: until for id_, until in self._ended.items() if until > now}
        self._ended[session.id] = session.until

    def form_token(self, session: str) -> str:
        """Return the token for forms of a session (its id; empty: of whoever is here), another one each time it is asked for."""
        mask = secrets.token_bytes(_MARK)  # or packed pages would give it away by their length
        return _text(mask + _xor(mask, self._sign(b"form", session.encode())))

    def is_form_token(self, token: str, session: str) -> bool:
        """Whether the token is one of that session."""
        try:
            both = _bytes(token)
        except ValueError:
            return False
        mask, masked = both[:_MARK], both[_MARK:]
        return len(both) == 2 * _MARK and hmac.compare_digest(_xor(mask, masked), self._sign(b"form", session.encode()))

    def _sign(self, *parts: bytes) -> bytes:
        made = hmac.new(self._key, digestmod=hashlib.sha256)
        for part in parts:
            made.update(len(part).to_bytes(4, "big") + part)
        return made.digest()


def _xor(a: bytes, b: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(a, b, strict=True))


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
