"""Reading the data files: tables and YAML whose values are all strings; each fault with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from marsad.errors import DataError

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Entry(dict[str, Any]):
    """A mapping of a YAML file that knows its line (from 1)."""

    line: int = 0

    def text(self, name: str, default: str = "") -> str:
        """Return the string under ``name``."""
        value = self.get(name, default)
        return value.strip() if isinstance(value, str) else default

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the strings of the list under ``name``; a single string counts as a list of one."""
        value = self.get(name)
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        return tuple(str(item).strip() for item in value or ())

    def yes(self, name: str) -> bool:
        """Return whether the value is ``yes``."""
        return self.text(name) == "yes"


class Row(dict[str, str]):
    """A row of a table that knows its line (from 1)."""

    line: int = 0


def read_text(path: Path) -> str:
    """Return the text of a data file (UTF-8, without byte order mark)."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DataError(
            "the file cannot be read",
            where=str(path),
            advice=f"Check that it is there and readable ({error.strerror}).",
        ) from error
    except UnicodeDecodeError as error:
        raise DataError(
            f"no UTF-8 text (byte {error.start})",
            where=str(path),
            advice="Save the file as UTF-8.",
        ) from error


def read_table(path: Path, needed: tuple[str, ...], optional: tuple[str, ...] = ()) -> list[Row]:
    """Return the rows of a table with tabs and a header line; ``#`` opens a comment line.

    All ``needed`` columns must be there; a column that is neither needed nor optional is a fault,
    for it is mostly a misspelt one.
    """
    lines = read_text(path).split("\n")
    numbered = ((n, x.rstrip("\r")) for n, x in enumerate(lines, 1))
    kept = [(n, x) for n, x in numbered if x.strip() and not x.startswith("#")]
    if not kept:
        raise empty(path)
    columns = kept[0][1].split("\t")
    _check_columns(path, kept[0][0], columns, needed, optional)
    rows = []
    for number, line in kept[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise fault(
                path, number, f"{len(cells)} columns where the header has {len(columns)}",
                "Look for a tab too many.",
            )  # fmt: skip
        row = Row(zip(columns, (cell.strip() for cell in cells), strict=False))
        row.line = number
        rows.append(row)
    return rows


def _check_columns(
    path: Path, line: int, columns: list[str], needed: tuple[str, ...], optional: tuple[str, ...]
) -> None:
    missing = [name for name in needed if name not in columns]
    if missing:
        raise fault(path, line, f"no column {', '.join(missing)}", f"Columns: {' '.join(needed)}.")
    unknown = [name for name in columns if name not in needed and name not in optional]
    if unknown:
        known = " ".join((*needed, *optional))
        raise fault(path, line, f"unknown column {', '.join(unknown)}", f"Columns: {known}.")


def read_yaml(path: Path) -> Entry:
    """Return the mapping of a YAML file; all values are strings, a key given twice is a fault."""
    text = read_text(path)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise fault(path, line, f"no YAML: {error.problem}", "Look at the indentation and quotes.") from error
    except yaml.YAMLError as error:
        raise fault(path, 1, "no YAML", str(error)) from error
    if node is None:
        raise empty(path)
    value = _value(node, path)
    if not isinstance(value, Entry):
        raise fault(path, 1, "no mapping", "The file must begin with a key and a colon.")
    return value


def _value(node: yaml.Node, path: Path) -> Any:
    """Return a node as string, list or ``Entry``."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, path) for item in node.value]
    entry = Entry()
    entry.line = node.start_mark.line + 1
    for name, value in node.value:
        key = str(name.value)
        if key in entry:
            line = name.start_mark.line + 1
            raise fault(path, line, f"«{key}» stands twice", "Join the two.")
        entry[key] = _value(value, path)
    return entry


def entries(top: Entry, name: str, path: Path) -> Iterator[Entry]:
    """Yield the mappings of the list under ``name``; anything else in it is a fault."""
    for item in top.get(name) or ():
        if not isinstance(item, Entry):
            raise fault(path, top.line, f"«{item}» in {name} is no mapping", "Write «- id: …».")
        yield item


def fault(path: Path, line: int, what: str, advice: str) -> DataError:
    """Return the error for a fault in a line."""
    return DataError(what, where=f"{path}:{line}", advice=advice)


def empty(path: Path) -> DataError:
    """Return the error for a file without a row: an empty table of places would find nothing, silently."""
    return DataError("the file holds nothing", where=str(path), advice="Restore it, or leave it out.")


def number(row: Row | Entry, name: str, path: Path) -> float | None:
    """Return the number under ``name``, None where nothing stands."""
    text = str(row.get(name) or "").strip()
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise fault(path, row.line, f"{name} «{text}» is no number", "Write it as 36.5.") from None
