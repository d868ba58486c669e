"""What the user names, as bytes: files or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from marsad.errors import InputError

STDIN = "-"


def names(given: Sequence[str]) -> list[str]:
    """Return the inputs to read, each once: what is given, else standard input."""
    return list(dict.fromkeys(given)) or [STDIN]


def content(name: str) -> bytes:
    """Return the bytes of a file, or of standard input for ``-``."""
    if name == STDIN:
        return sys.stdin.buffer.read()
    path = Path(name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", where=name, advice=_near(path)) from None
    except IsADirectoryError:
        raise InputError(
            "is a folder", where=name, advice=f"name its files, as in {path}/*.txt"
        ) from None
    except PermissionError:
        raise InputError("may not be read", where=name, advice="check its permissions") from None
    except OSError as fault:
        raise InputError(fault.strerror or str(fault), where=name) from None
    except ValueError:  # a NUL in the name
        raise InputError("no file can be called this", where=repr(name)) from None


def _near(path: Path) -> str:
    """Return advice that names the file most like ``path`` beside it, or the folder that is missing."""
    if not path.parent.is_dir():
        return f"there is no folder {path.parent} either"
    from difflib import get_close_matches  # noqa: PLC0415 - only for a fault

    near = get_close_matches(path.name, [each.name for each in path.parent.iterdir()], n=1)
    return f"did you mean {path.with_name(near[0])}?" if near else "check the name"


def counted(given: list[str], *, show: bool) -> Iterator[str]:
    """Give each name, and tell on standard error how far it has come, if ``show``."""
    for done, name in enumerate(given):
        if show:
            sys.stderr.write(f"\r\x1b[K{done}/{len(given)} {name}")
            sys.stderr.flush()
        yield name
    if show:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
