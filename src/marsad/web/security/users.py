"""Who may come in: a file that names them, their roles, and what their passwords and tokens are known by.

::

    [rana]
    role = "review"                     # read, review or administer
    password = "scrypt:15:8:3:…:…"      # as ``marsad users add`` makes it
    tokens = ["sha256:…"]               # for programs

Neither passwords nor tokens can be read out of it. The file is read again when it changes.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import logging
import re
import secrets
import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from marsad.errors import DataError, worded
from marsad.web.route import Role

_LOG = logging.getLogger("marsad.web")
_ROLES = {role.name.lower(): role for role in Role if role is not Role.NOBODY}
_NAME = re.compile(r"[\w.@-]{1,60}")
#: Cost of a guess: 2**15 blocks of 8 × 128 bytes (32 MB), three times over.
_LOG_N, _R, _P = 15, 8, 3
_MEMORY = 256 * 2**20


class User(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A user as the file has them."""

    role: str
    password: str = ""
    tokens: tuple[str, ...] = ()


class Users:
    """The users of a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._held: Mapping[str, User] = read(path)

    def all(self) -> Mapping[str, User]:
        """Return the users by their names; nobody while the file has a fault."""
        try:
            stat = self._path.stat()
            seen = (stat.st_mtime_ns, stat.st_size)
            if seen != self._seen:
                self._seen, self._held = seen, {}
                self._held = read(self._path)
        except (OSError, DataError) as fault:
            _LOG.error("nobody may come in: %s", fault)
            self._held = {}
        return self._held

    def by_password(self, name: str, password: str) -> User | None:
        """Return the user of that name and password. It takes as long where there is no such name."""
        user = self.all().get(name)
        right = matches(password, user.password if user and user.password else _NOBODY)
        return user if right and user is not None and user.password else None

    def by_token(self, token: str) -> tuple[str, User] | None:
        """Return the name and the user whose token it is."""
        asked = token_hash(token)
        found = None
        for name, user in self.all().items():
            if any(hmac.compare_digest(asked, each) for each in user.tokens):
                found = (name, user)
        return found


def role_of(user: User) -> Role:
    """Return what the user may do."""
    return _ROLES[user.role]


def read(path: Path) -> dict[str, User]:
    """Return the users of a file; raise ``DataError`` where it has a fault."""
    advice = "Make it with: marsad users add NAME --users FILE"
    try:
        rows = tomllib.loads(path.read_text("utf-8"))
        found = {name: msgspec.convert(row, User) for name, row in rows.items()}
    except OSError as error:
        raise DataError(
            worded("the file of users cannot be read ({why})", why=error.strerror), where=str(path), advice=advice
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise DataError(worded("this is no file of users: {why}", why=error), where=str(path), advice=advice) from None
    for name, user in found.items():
        check(name, user.role, where=f"{path}, {name}")
    return found


def check(name: str, role: str, *, where: str) -> None:
    """Raise ``DataError`` where somebody cannot be called so, or there is no such role."""
    if not _NAME.fullmatch(name):
        raise DataError("no name for a user", where=where, advice="Letters, digits, dots and hyphens, at most 60.")
    if role not in _ROLES:
        raise DataError(
            worded("there is no role '{role}'", role=role),
            where=where,
            advice=worded("One of: {names}.", names=", ".join(_ROLES)),
        )


def write(path: Path, users: Mapping[str, User]) -> None:
    """Write the file anew, whole, for its owner's eyes alone."""
    lines = []
    for name, user in users.items():
        lines += [f"[{msgspec.json.encode(name).decode()}]", f'role = "{user.role}"']
        lines += [f'password = "{user.password}"'] if user.password else []
        lines += [f"tokens = {msgspec.json.encode(user.tokens).decode()}"] if user.tokens else []
        lines.append("")
    new = path.with_name(f".{path.name}.new")
    try:
        new.touch(mode=0o600)
        new.write_text("\n".join(lines), "utf-8")
        new.replace(path)
    except OSError as error:
        advice = "Name a file in a folder that you may write."
        raise DataError(
            worded("cannot be written ({why})", why=error.strerror), where=str(path), advice=advice
        ) from None


def password_hash(password: str) -> str:
    """Return what a password is known by."""
    salt = secrets.token_bytes(16)
    return f"scrypt:{_LOG_N}:{_R}:{_P}:{_text(salt)}:{_text(_scrypt(password, salt, _LOG_N, _R, _P))}"


def matches(password: str, kept: str) -> bool:
    """Whether it is the password that is kept so; never, where what is kept makes no sense."""
    try:
        kind, n, r, p, salt, key = kept.split(":")
        if kind != "scrypt":
            return False
        made = _scrypt(password, base64.b64decode(salt), int(n), int(r), int(p))
        return hmac.compare_digest(made, base64.b64decode(key))
    except ValueError:
        return False


def new_token() -> str:
    """Return a token: 32 bytes of chance."""
    return f"marsad_{secrets.token_urlsafe(32)}"


def token_hash(token: str) -> str:
    """Return what a token is known by: it is chance itself, so that it need not cost anything."""
    return "sha256:" + hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _scrypt(password: str, salt: bytes, log_n: int, r: int, p: int) -> bytes:
    word = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(word, salt=salt, n=2**log_n, r=r, p=p, maxmem=_MEMORY, dklen=32)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


#: Nobody's password: what a guess at a name that is not there is compared with.
_NOBODY = f"scrypt:{_LOG_N}:{_R}:{_P}:{_text(bytes(16))}:{_text(bytes(32))}"
