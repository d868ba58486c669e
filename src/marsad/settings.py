"""The settings of marsad: one frozen record; nothing else reads the environment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """``cache_dir``: where compiled tables are kept; may be missing or not writable, None = keep nothing."""

    cache_dir: Path | None = None


class Serving(msgspec.Struct, frozen=True):
    """How a record is served.

    ``host``, ``port``: where to listen; port 0 = any free one. ``hosts``: names by which browsers may call it, besides
    those of this machine itself. ``users``: file of who may come in, None = whoever is at this machine. ``audit``: file
    that tells who came in, None = beside ``users``. ``secret``: signs sessions; empty = a new one each time. ``tiles``:
    address of map tiles (``https://…/{z}/{x}/{y}.png``), empty = only the map that comes with marsad. ``max_body``: bytes that a
    request may bring. ``https``: browsers reach it by https only. ``fetch``: pages and documents of the web are fetched for who may add reports,
    by this machine and never from its own network; else no address that users give is fetched.
    """

    host: str = "127.0.0.1"
    port: int = 8420
    hosts: tuple[str, ...] = ()
    users: Path | None = None
    audit: Path | None = None
    secret: str = ""
    tiles: str = ""
    max_body: int = 4_000_000
    https: bool = False
    fetch: bool = False


def session_secret(env: Mapping[str, str]) -> str:
    """Return what signs sessions, ``MARSAD_SECRET``: no option, for others on the machine see those. Empty: a new one each time."""
    return env.get("MARSAD_SECRET", "")


def from_environment(env: Mapping[str, str]) -> Settings:
    """Return the settings that the environment asks for; called once, by whoever starts the program.

    ``MARSAD_CACHE_DIR`` names the cache folder (empty = no cache), else ``XDG_CACHE_HOME/marsad``,
    else ``~/.cache/marsad`` of ``HOME``.
    """
    own = env.get("MARSAD_CACHE_DIR")
    if own is not None:
        return Settings(cache_dir=Path(own) if own else None)
    base = env.get("XDG_CACHE_HOME", "")
    if base:
        return Settings(cache_dir=Path(base) / "marsad")
    home = env.get("HOME", "")
    return Settings(cache_dir=Path(home) / ".cache" / "marsad" if home else None)
