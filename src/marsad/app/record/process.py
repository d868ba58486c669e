"""A process that reads for this one, as this one sees it: started, greeted, given tasks; what comes of them; its end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

import marsad
from marsad.app.record.worker import Opening, messages, send

#: So many bytes of results may lie in its pipe, and are taken out of it at once: while this process is at work, that one goes on.
_PIPE = 1 << 20


class LostError(Exception):
    """A process ended in the middle of its work, or cannot be used."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(what)
        self.advice = advice


class Process:
    """A process that reads. It has to be greeted before it is given tasks."""

    def __init__(self) -> None:
        source = str(Path(marsad.__file__).parents[1])
        path = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH", "")]))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "marsad.app.record.worker"],
            bufsize=_PIPE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in, self._out = self._process.stdin, self._process.stdout
        with suppress(ImportError, OSError):  # smaller ones do too
            from fcntl import F_SETPIPE_SZ, fcntl  # noqa: PLC0415 - not on every system

            fcntl(self._out.fileno(), F_SETPIPE_SZ, _PIPE)
        self._messages = messages(self._out)  # type: ignore[arg-type]

    def greet(self, opening: Opening, same: tuple[str, str]) -> None:
        """Say with what to read; raise ``LostError`` where that is not what this program reads with."""
        self.send(msgspec.msgpack.encode(opening))
        answer = next(self._messages, None)
        if answer is None:
            raise lost()
        if msgspec.msgpack.decode(answer, type=tuple[str, str]) != same:
            raise LostError("words or names have changed since this began", "Start again.")

    def send(self, data: bytes) -> None:
        """Give it a task; raise ``LostError`` where it is no more."""
        try:
            send(self._in, data)  # type: ignore[arg-type]
        except (OSError, ValueError):
            raise lost() from None

    def answers(self) -> Iterator[bytes]:
        """Give what it says, until it ends."""
        return self._messages

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def end(self) -> None:
        """End it, and let go of what belongs to it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._in, self._out):
            with suppress(OSError):
                pipe.close()


def lost() -> LostError:
    """Return what is told of a task that a process did not survive."""
    advice = "Give it alone, or in parts; if it is an ordinary report, please tell us."
    return LostError("reading it took too long or too much memory, or broke the program", advice)
