"""Documents are taken apart in a process of their own, so that a broken or hostile one can neither fill the memory, nor run for
ever, nor bring down what called it: the process is ended, and the next document gets a new one.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import subprocess
import sys
import threading
from importlib import import_module
from typing import IO, Any

import msgspec

from marsad.errors import InputError, MarsadError, Worded, worded

#: Memory that the process may take.
MEMORY = 2 << 30
_LARGEST = 256 << 20  # bytes of an answer
_RENEW_AFTER = 768 << 20  # memory after which a new process is begun
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from marsad.readers.apart import serve; serve()"
_ADVICE = "Give the part of it that holds the report, or its text."


class Answer(msgspec.Struct, frozen=True):
    """What came of a call: its outcome, or a fault; ``what`` with the ``values`` to put in. ``last``: the process ends after it."""

    value: Any = None
    what: str = ""
    values: dict[str, str] = {}
    advice: str = ""
    last: bool = False


class _Helper:
    """The process, begun when it is needed."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.owner = 0
        self.lock = threading.Lock()

    def ready(self) -> subprocess.Popen[bytes]:
        """Return the process, a new one where there is none, or where it is that of the process that we were forked from."""
        if self.process is None or self.owner != os.getpid() or self.process.poll() is not None:
            self.end()
            self.process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-P", "-c", _PROGRAM, *filter(None, sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self.owner = os.getpid()
        return self.process

    def end(self) -> None:
        """End the process."""
        process, self.process = self.process, None
        if process is None:
            return
        if self.owner == os.getpid():
            process.kill()
        else:
            process.returncode = 0  # it is the process's that we were forked from: not ours to wait for
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


_helper = _Helper()
atexit.register(_helper.end)


def apart(function: str, *arguments: Any, name: str, seconds: float) -> Any:
    """Return what ``function`` (``module:name`` of the readers) makes of plain arguments.

    Raise ``InputError`` of ``name`` where it says so, takes longer than ``seconds`` or more memory than is allowed, or breaks.
    """
    sent = msgspec.msgpack.encode((function, arguments))
    with _helper.lock:
        served = _helper.process is not None
        data = _asked(sent, name, seconds)
        if data is None and served:  # it may have ended for another reason than this document
            data = _asked(sent, name, seconds)
        if data is None:
            raise InputError("breaks the program that reads it", where=name, advice=_ADVICE)
        answer = msgspec.msgpack.decode(data, type=Answer)
        if answer.last:
            _helper.end()
    if answer.what:
        what = worded(answer.what, **answer.values) if answer.values else answer.what
        raise InputError(what, where=name, advice=answer.advice or _ADVICE)
    return answer.value


def _asked(sent: bytes, name: str, seconds: float) -> bytes | None:
    """Return what the process answers, None where it ends instead; raise ``InputError`` where it takes too long."""
    process = _helper.ready()
    assert process.stdin is not None
    assert process.stdout is not None
    over = threading.Event()

    def stop() -> None:
        over.set()
        process.kill()

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        _write(process.stdin, sent)
        return _read(process.stdout)
    except (OSError, EOFError):
        _helper.end()
        if over.is_set():
            raise InputError(
                worded("takes longer than {seconds} seconds to read", seconds=f"{seconds:g}"),
                where=name,
                advice=_ADVICE,
            ) from None
        return None
    finally:
        timer.cancel()


def serve() -> None:
    """Answer calls on standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the key that interrupts is for who called, and who called ends this
    _limit()
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)  # what a library prints is no answer
    with contextlib.suppress(EOFError, OSError):
        while True:
            function, arguments = msgspec.msgpack.decode(_read(requests))
            _write(answers, _answer(function, arguments))


def _answer(function: str, arguments: list[Any]) -> bytes:
    """Return what a call comes to, packed."""
    module, _, name = function.partition(":")
    last = False
    try:
        value = getattr(import_module(f"marsad.readers.{module}"), name)(*arguments)
        data = msgspec.msgpack.encode(Answer(value, last=_grown()))
        if len(data) <= _LARGEST:
            return data
        answer = Answer(what="holds more than can be read at once")
    except MarsadError as fault:
        answer = _told(fault.what, fault.advice)
    except RecursionError:
        answer = Answer(what="nested too deeply")
    except MemoryError:
        answer, last = Answer(what="takes more memory than is allowed"), True
    except Exception as fault:  # noqa: BLE001 - whatever a library makes of a broken document
        said = f"{type(fault).__name__}: {fault}"[:200]
        answer = _told(
            worded("broken, or no such document ({why})", why=said), "Open and save it anew, or give its text."
        )
    return msgspec.msgpack.encode(msgspec.structs.replace(answer, last=last or _grown()))


def _told(what: str, advice: str) -> Answer:
    """Return a fault that keeps the pattern of its sentence on its way to the process that asked."""
    if isinstance(what, Worded):
        return Answer(what=what.pattern, values=dict(what.values), advice=advice)
    return Answer(what=what, advice=advice)


def _limit() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _grown() -> bool:
    """Whether the process holds so much memory that a new one should be begun; False where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - no path of the user's
            pages = int(file.read().split()[1])
    except (OSError, ValueError, IndexError):
        return False
    return pages * os.sysconf("SC_PAGE_SIZE") > _RENEW_AFTER


def _write(file: IO[bytes], data: bytes) -> None:
    file.write(len(data).to_bytes(8, "big"))
    file.write(data)
    file.flush()


def _read(file: IO[bytes]) -> bytes:
    head = file.read(8)
    if len(head) < 8:
        raise EOFError
    size = int.from_bytes(head, "big")
    data = file.read(size)
    if len(data) < size:
        raise EOFError
    return data
