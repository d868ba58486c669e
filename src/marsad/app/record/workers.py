"""Several processes that read at a time, their results in the order of the tasks: what one process would give, sooner.

Little is under way at any time: a task is handed out when there is room for its results. A process that dies costs the task it
was at, which is told of, and another one takes its place.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Thread, Timer
from typing import TypeVar

import msgspec

import marsad
from marsad.app.library import Library
from marsad.app.record.tasks import Failed, FileTask, ReportsTask, Result, Task
from marsad.app.record.worker import Opening, messages, send
from marsad.errors import InputError

#: Tasks of each process that may be under way, done ones included.
_AHEAD = 6
#: Results of a task that may wait to be taken.
_WAITING = 32
_PATIENCE = 300.0  # seconds without any result, then a process is taken for lost
_TICK = 0.2

_S = TypeVar("_S")


class Workers:
    """So many processes, started when there is work. ``library``: what theirs must be the same as."""

    def __init__(self, jobs: int, opening: Opening, library: Library) -> None:
        self._jobs = jobs
        self._opening = opening
        self._same = (library.words, library.names)
        self._tasks: Queue[tuple[Task, Queue[Result | None]]] = Queue()
        self._closed = Event()
        self._threads: list[Thread] = []
        self._running: set[_Process] = set()

    def run(self, steps: Iterable[Task | _S]) -> Iterator[Result | _S]:
        """Give the results of all tasks, and whatever else stands between them, in order."""
        under_way: deque[Queue[Result | None] | _S] = deque()
        rest = iter(steps)
        more = True
        while True:
            while more and len(under_way) < _AHEAD * self._jobs:
                step = next(rest, self)
                if step is self:
                    more = False
                elif isinstance(step, FileTask | ReportsTask):
                    under_way.append(self._hand_out(step))
                else:
                    under_way.append(step)  # type: ignore[arg-type]
            if not under_way:
                return
            first = under_way.popleft()
            if isinstance(first, Queue):
                while (result := first.get()) is not None:
                    yield result
            else:
                yield first

    def close(self) -> None:
        """Let the processes end, whatever they are at."""
        self._closed.set()
        for process in list(self._running):
            process.kill()
        for thread in self._threads:
            thread.join()

    def _hand_out(self, task: Task) -> Queue[Result | None]:
        results: Queue[Result | None] = Queue(_WAITING)
        self._tasks.put((task, results))
        if len(self._threads) < self._jobs:
            self._threads.append(Thread(target=self._serve, daemon=True))
            self._threads[-1].start()
        return results

    def _serve(self) -> None:
        """Do tasks in a process of its own until there will be no more."""
        process: _Process | None = None
        while not self._closed.is_set():
            try:
                task, results = self._tasks.get(timeout=_TICK)
            except Empty:
                continue
            try:
                if process is None:
                    process = _Process(self._opening, self._same)
                    self._running.add(process)
                for result in process.results(task):
                    self._give(result, results)
            except Exception as fault:  # noqa: BLE001 - whoever waits for the results must not wait for ever
                if process is not None:
                    self._running.discard(process)
                    process.end()
                process = None
                self._give(_lost(task, fault), results)
            self._give(None, results)
        if process is not None:
            process.end()

    def _give(self, result: Result | None, results: Queue[Result | None]) -> None:
        while not self._closed.is_set():
            try:
                results.put(result, timeout=_TICK)
            except Full:
                continue
            return


class _LostError(Exception):
    """A process ended in the middle of its work."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(what)
        self.advice = advice


class _Process:
    """A process that reads."""

    def __init__(self, opening: Opening, same: tuple[str, str]) -> None:
        source = str(Path(marsad.__file__).parents[1])
        path = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH", "")]))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "marsad.app.record.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin, messages(self._process.stdout)  # type: ignore[arg-type]
        self._decoder: msgspec.msgpack.Decoder[Result] = msgspec.msgpack.Decoder(Result)
        self._encoder = msgspec.msgpack.Encoder()
        self._send(self._encoder.encode(opening))
        if msgspec.msgpack.decode(self._next(), type=tuple[str, str]) != same:
            self.end()
            raise _LostError("words or names have changed since this began", "Start again.")

    def results(self, task: Task) -> Iterator[Result]:
        """Give what comes of a task; raise ``_LostError`` where the process did not survive it."""
        self._send(self._encoder.encode(task))
        while data := self._next():
            yield self._decoder.decode(data)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def end(self) -> None:
        """End it, and let go of what belongs to it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue

    def _send(self, data: bytes) -> None:
        try:
            send(self._in, data)  # type: ignore[arg-type]
        except OSError:
            raise self._lost() from None

    def _next(self) -> bytes:
        watch = Timer(_PATIENCE, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            for data in self._out:
                return data
        finally:
            watch.cancel()
        raise self._lost()

    def _lost(self) -> _LostError:
        self.end()
        advice = "Give it alone, or in parts; if it is an ordinary report, please tell us."
        return _LostError("reading it took too long or too much memory, or broke the program", advice)


def _lost(task: Task, fault: Exception) -> Failed:
    """Return what is told of a task that was not done."""
    where = _name(task)
    if isinstance(fault, _LostError):
        return Failed(where, InputError.__name__, str(fault), where, fault.advice)
    what = f"cannot be read ({type(fault).__name__}: {fault})"[:200]
    return Failed(where, InputError.__name__, what, where, "It may be broken; if not, please tell us.")


def _name(task: Task) -> str:
    if isinstance(task, FileTask):
        return task.source.name
    return f"{task.reports[0].where} … {task.reports[-1].where}"


def cores() -> int:
    """Return how many cores this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1
