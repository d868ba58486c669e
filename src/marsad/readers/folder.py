"""The files of a folder, in the order of their names, those in folders inside it too."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from marsad.errors import InputError, worded
from marsad.model.received import Fault, Source

#: Files that systems leave behind, and what a browser saves beside a page.
_LEFT = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_BESIDE = ("_files", ".files")
_DEEPEST = 40


def files(source: Source) -> Iterator[Source | Fault]:
    """Give each file; links are not followed, and hidden files and folders are passed over."""
    yield from _files(Path(source.path), source.name.rstrip("/"), source.depth, 0)


def passed_over(name: str) -> bool:
    """Whether a member of that name is left behind by a system, or hidden."""
    return any(part.startswith(".") or part.lower() in _LEFT for part in name.split("/") if part not in {"", ".", ".."})


def beside_a_page(name: str, names: Container[str]) -> bool:
    """Whether a file lies in the folder that a browser saved beside a page: ``page_files`` beside ``page.html``."""
    parts = name.split("/")
    for place, part in enumerate(parts[:-1]):
        page = next((part.removesuffix(end) for end in _BESIDE if part.endswith(end)), "")
        outer = "/".join([*parts[:place], page])
        if page and (f"{outer}.html" in names or f"{outer}.htm" in names):
            return True
    return False


def _files(folder: Path, name: str, depth: int, level: int) -> Iterator[Source | Fault]:
    if level > _DEEPEST:
        fault = InputError("folders lie too deep in one another", where=name, advice="Give the inner ones.")
        yield Fault(name, fault)
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        fault = InputError(
            worded("cannot be read ({why})", why=error.strerror), where=name, advice="Ask for the right to read it."
        )
        yield Fault(name, fault)
        return
    names = {path.name for path in entries}
    for path in entries:
        if path.is_symlink() or passed_over(path.name):
            continue
        where = f"{name}/{path.name}"
        if path.is_dir():
            if not beside_a_page(f"{path.name}/", names):
                yield from _files(path, where, depth, level + 1)
        elif path.is_file():
            yield Source(where, path=str(path), depth=depth)
