"""What a process and those that it started use meanwhile: processor time, time in which they waited for a core, memory. By /proc."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE") / (1 << 20)


class Use(msgspec.Struct):
    """Of some processes: seconds on a core, seconds that they would have been on one but for others, MB in memory of each."""

    busy: float = 0.0
    waiting: float = 0.0
    memory: tuple[float, ...] = ()


def used(pid: int) -> Use:
    """Return what a process has used, nothing where it is no more."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        threads = [Path(each.path, "schedstat").read_text().split() for each in os.scandir(f"/proc/{pid}/task")]
    except (OSError, IndexError):
        return Use()
    return Use(
        (int(fields[11]) + int(fields[12])) / _TICK, sum(int(each[1]) for each in threads) / 1e9, (pages * _PAGE,)
    )


def started_by(pid: int) -> list[int]:
    """Return the processes that a process started."""
    found: list[int] = []
    try:
        for each in os.scandir(f"/proc/{pid}/task"):
            found += map(int, Path(each.path, "children").read_text().split())
    except OSError:
        return found
    return sorted(found)


class Observed:
    """A process, those that it started, and those that they started, looked at again and again."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._last: dict[int, Use] = {}

    def now(self) -> tuple[Use, Use]:
        """Return what the process has used, and what all others have; of those it started, memory of each that is there."""
        readers = started_by(self._pid)
        helpers = [each for reader in readers for each in started_by(reader)]
        for each in (self._pid, *readers, *helpers):
            now, before = used(each), self._last.get(each, Use())
            self._last[each] = Use(max(now.busy, before.busy), max(now.waiting, before.waiting), now.memory)
        others = [use for pid, use in self._last.items() if pid != self._pid]
        busy, waiting = sum(use.busy for use in others), sum(use.waiting for use in others)
        return self._last[self._pid], Use(busy, waiting, tuple(m for pid in readers for m in self._last[pid].memory))
