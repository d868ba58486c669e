"""Who came in, and who was refused: JSON Lines, one act a line. What was judged stands in the record itself."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import msgspec


class Act(msgspec.Struct, frozen=True):
    """An act: when (UTC, ISO), what, by whom, from where."""

    at: str
    what: str
    who: str
    client: str


class Audit:
    """The trail; kept in ``path``, nowhere where that is None."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = threading.Lock()

    def note(self, what: str, who: str, client: str) -> None:
        """Put an act on the trail."""
        if self._path is None:
            return
        act = Act(datetime.now(UTC).isoformat(timespec="seconds"), what, who, client)
        with self._lock:
            file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(file, msgspec.json.encode(act) + b"\n")
            finally:
                os.close(file)

    def last(self, count: int) -> list[Act]:
        """Return the last acts, the latest first."""
        if self._path is None or not self._path.is_file():
            return []
        lines = self._path.read_bytes().splitlines()[-count:]
        return [msgspec.json.decode(line, type=Act) for line in reversed(lines)]
