"""The settings of marsad: one frozen record; nothing else reads the environment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True):
    """``cache_dir``: where compiled tables are kept; may be missing or not writable, None = keep nothing."""

    cache_dir: Path | None = None


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
