"""Several processes that read at a time, their results in the order of the tasks: what one process would give, sooner.

Each has its next tasks with it before it is through with one, and what comes of them is kept, as it came, until it is taken: so the
processes read on while whoever takes the results is at work for a while. How much is kept is bounded, by number and by bytes. A
process that dies costs the task it was at, which is told of; another one takes its place.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from threading import Condition, Lock, Thread
from time import monotonic
from typing import TypeVar

import msgspec

from marsad.app.library import Library
from marsad.app.record.process import LostError, Process, lost
from marsad.app.record.tasks import Failed, FileTask, ReportsTask, Result, Task, came
from marsad.app.record.worker import Opening
from marsad.errors import InputError

#: So many steps, done ones included, may be under way for each process: as much as they read while some batches are kept.
_AHEAD = 160
#: So many bytes of tasks and results may wait; the results that are to be taken next may always come.
_HELD = 16 << 20
#: So many tasks a process has with it.
_WITH_IT = 3
_PATIENCE = 300.0  # seconds without any result, then a process is taken for lost
_TICK = 1.0

_S = TypeVar("_S")


class _Box:
    """A task as it is sent, and what came of it and was not yet taken."""

    def __init__(self, number: int, name: str, task: bytes) -> None:
        self.number = number
        self.name = name
        self.task = task
        self.results: deque[bytes | Failed] = deque()
        self.done = False


class _Line:
    """A process, while there is one; the tasks that it has with it, and those to be sent to the one after it, both in order."""

    def __init__(self) -> None:
        self.process: Process | None = None
        self.sent: deque[_Box] = deque()
        self.again: list[_Box] = []
        self.silent = 0.0  # since when nothing has come of what it is at

    def leave(self, *boxes: _Box) -> None:
        """Leave tasks to the process after this."""
        self.again = sorted([*self.again, *boxes], key=lambda box: box.number)

    def overdue(self, now: float) -> bool:
        """Whether it is taken for lost."""
        return bool(self.sent) and now - self.silent > _PATIENCE


class Workers:
    """So many processes, started when there is work. ``library``: what theirs must be the same as."""

    def __init__(self, jobs: int, opening: Opening, library: Library) -> None:
        self._jobs = jobs
        self._opening = opening
        self._same = (library.words, library.names)
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder: msgspec.msgpack.Decoder[Result] = msgspec.msgpack.Decoder(Result)
        lock = Lock()
        self._work = Condition(lock)  # there is a task to be sent
        self._came = Condition(lock)  # something came of the first task
        self._room = Condition(lock)  # more results may come
        self._tasks: deque[_Box] = deque()
        self._first: _Box | None = None
        self._held = 0
        self._count = 0
        self._closed = False
        self._lines: list[_Line] = []
        self._threads: list[Thread] = []
        self._running: set[Process] = set()

    def run(self, steps: Iterable[Task | _S]) -> Iterator[Result | _S]:
        """Give the results of all tasks, and whatever else stands between them, in order."""
        under_way: deque[_Box | _S] = deque()
        rest = iter(steps)
        more = True
        while True:
            while more and (not under_way or (len(under_way) < _AHEAD * self._jobs and self._held < _HELD)):
                step = next(rest, self)
                if step is self:
                    more = False
                elif isinstance(step, FileTask | ReportsTask):
                    under_way.append(self._hand_out(step))
                else:
                    under_way.append(step)  # type: ignore[arg-type]
            if not under_way:
                return
            first = under_way[0]
            if not isinstance(first, _Box):
                under_way.popleft()
                yield first
            elif (result := self._next(first)) is not None:
                yield result
            else:
                under_way.popleft()

    def close(self) -> None:
        """Let the processes end, whatever they are at."""
        with self._work:
            self._closed = True
            for each in (self._work, self._came, self._room):
                each.notify_all()
            for process in self._running:
                process.kill()
        for thread in self._threads:
            thread.join()

    # --- whoever takes the results -----------------------------------------------------------------------------------

    def _hand_out(self, task: Task) -> _Box:
        name = _name(task)
        try:
            data = self._encoder.encode(task)
        except Exception as fault:  # noqa: BLE001 - as any other task that cannot be done
            box = _Box(0, name, b"")
            box.results.append(_failure(name, fault))
            box.done = True
            return box
        self._count += 1
        box = _Box(self._count, name, data)
        with self._work:
            self._tasks.append(box)
            self._held += len(box.task)
            self._work.notify_all()
        if len(self._lines) < self._jobs:
            self._lines.append(_Line())
            self._begin(self._serve, self._lines[-1])
        return box

    def _next(self, box: _Box) -> Result | None:
        """Return the next result of the first task, None at its end."""
        with self._came:
            if self._first is not box:
                self._first = box
                self._room.notify_all()
            while not box.results and not box.done:
                if not self._came.wait(_TICK):
                    self._kill_overdue()
            if not box.results:
                return None
            result = box.results.popleft()
            if isinstance(result, bytes):
                self._held -= len(result)
                self._room.notify_all()
        return came(self._decoder.decode(result)) if isinstance(result, bytes) else result

    def _kill_overdue(self) -> None:
        now = monotonic()
        for line in self._lines:
            if line.process is not None and line.overdue(now):
                line.process.kill()

    # --- a thread for each process that sends, one that listens ---------------------------------------------------------

    def _begin(self, what: object, *args: object) -> None:
        thread = Thread(target=what, args=args, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _serve(self, line: _Line) -> None:
        """Send tasks to a process, and to the one that takes its place, until there will be no more."""
        while (box := self._to_send(line)) is not None:
            try:
                process = line.process or self._started(line)
            except Exception as fault:  # noqa: BLE001 - whoever waits for the results must not wait for ever
                with self._came:
                    self._end(box, _failure(box.name, fault))
                continue
            with self._work:
                if line.process is not process:  # it has ended meanwhile
                    line.leave(box)
                    continue
                if not line.sent:
                    line.silent = monotonic()
                line.sent.append(box)
            try:
                process.send(box.task)
            except LostError:
                continue  # who listens to it will learn of it

    def _to_send(self, line: _Line) -> _Box | None:
        with self._work:
            while not self._closed:
                if line.again:
                    return line.again.pop(0)
                if self._tasks and len(line.sent) < _WITH_IT:
                    return self._tasks.popleft()
                self._work.wait()
        return None

    def _started(self, line: _Line) -> Process:
        process = Process()
        with self._work:
            self._running.add(process)
            if self._closed:
                process.kill()
        try:
            process.greet(self._opening, self._same)
        except BaseException:
            self._ended(process)
            raise
        with self._work:
            line.process = process
        self._begin(self._listen, line, process)
        return process

    def _listen(self, line: _Line, process: Process) -> None:
        """Put away what a process says until it ends, by itself or because it was made to."""
        for answer in process.answers():
            self._put(line, answer)
        self._ended(process)
        with self._work:
            line.process = None
            if line.sent:
                box = line.sent.popleft()
                self._end(box, _failure(box.name, lost()))
            line.leave(*line.sent)
            line.sent.clear()
            self._work.notify_all()

    def _put(self, line: _Line, answer: bytes) -> None:
        with self._room:
            box = line.sent[0]
            line.silent = float("inf")
            while self._held > _HELD and not (box is self._first and not box.results) and not self._closed:
                self._room.wait()
            line.silent = monotonic()
            if not answer:
                line.sent.popleft()
                self._end(box)
                self._work.notify_all()
                return
            box.results.append(answer)
            self._held += len(answer)
            if box is self._first:
                self._came.notify_all()

    def _end(self, box: _Box, failure: Failed | None = None) -> None:
        """Note that nothing more comes of a task."""
        if failure is not None:
            box.results.append(failure)
        self._held -= len(box.task)
        box.task = b""
        box.done = True
        self._came.notify_all()

    def _ended(self, process: Process) -> None:
        process.end()
        with self._work:
            self._running.discard(process)


def _failure(name: str, fault: Exception) -> Failed:
    """Return what is told of a task that was not done."""
    if isinstance(fault, LostError):
        return Failed(name, InputError.__name__, str(fault), name, fault.advice)
    what = f"cannot be read ({type(fault).__name__}: {fault})"[:200]
    return Failed(name, InputError.__name__, what, name, "It may be broken; if not, please tell us.")


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
