"""How far a long run has come, on one line of standard error; nothing where that is no terminal."""

from __future__ import annotations

import sys
import time
from shutil import get_terminal_size

_EVERY = 0.1  # seconds between two drawings
_BAR = 20


class Progress:
    """Counts what happens. ``total``: files (or other ``unit``) to go through, 0 = not known; ``kept``: reports that took no time."""

    def __init__(self, *, total: int = 0, unit: str = "files", show: bool | None = None) -> None:
        self.files = self.reports = self.claims = self.known = self.kept = 0
        self._unit = unit
        self._total = total
        self._show = sys.stderr.isatty() if show is None else show
        self._began = time.monotonic()
        self._drawn = 0.0

    def draw(self, name: str = "") -> None:
        """Draw the line anew, not more often than an eye can follow."""
        now = time.monotonic()
        if self._show and now - self._drawn >= _EVERY:
            self._drawn = now
            sys.stderr.write("\r\x1b[K" + self.line(name, now - self._began)[: get_terminal_size().columns - 1])
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._show:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def line(self, name: str, seconds: float) -> str:
        """Return what is drawn after so many seconds."""
        parts = [f"{self.files:,} {self._unit}"]
        if self._total:
            done = min(_BAR, _BAR * self.files // self._total)
            parts = [f"{'█' * done}{'░' * (_BAR - done)} {self.files:,}/{self._total:,} {self._unit}"]
        parts += [f"{self.reports:,} reports", f"{self.claims:,} claims"]
        if seconds > 1:
            parts.append(f"{(self.reports + self.known - self.kept) / seconds:,.0f}/s")
        return "  ".join([*parts, name])

    def rate(self) -> float:
        """Return how many reports a second there were, 0 where that cannot be said."""
        seconds = time.monotonic() - self._began
        return (self.reports - self.kept) / seconds if seconds > 1 else 0.0
