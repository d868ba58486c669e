"""Read the files of a language; every fault is collected with file, line and advice.

The YAML is a subset: block style, one string to a line, nothing but strings (``on``, ``no``, ``12:30`` stay what they
are). What is faulty is told and left out, so that one mistake hides no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

from marsad.lang.faults import Fault, guess
from marsad.lang.folders import data_files
from marsad.lang.schema import (
    CLASSES,
    FILES,
    KIND_NAMES,
    OTHER_FILES,
    ROLES,
    Section,
    Spec,
    sections,
    tables,
)
from marsad.lang.source import Pairs, Source
from marsad.model.claim import EventType, Role


class Entry(msgspec.Struct, frozen=True):
    """One item of a section: ``values``: key → strings; ``maps``: ``needs`` and ``never``: role → kinds;
    ``roles``: role → relations; ``marks``: key → its line.
    """

    file: str
    line: int
    section: str
    head: str
    values: dict[str, tuple[str, ...]]
    maps: dict[str, dict[str, tuple[str, ...]]]
    roles: dict[str, tuple[str, ...]]
    marks: dict[str, int] = {}

    def one(self, key: str) -> str:
        """The value of a key that takes one, or empty."""
        return next(iter(self.values.get(key, ())), "")


class RawFile(msgspec.Struct, frozen=True):
    """A file of entries: ``kind`` is ``event``, ``saying``, ``phase`` or ``light``; ``roles``: its shared valency."""

    file: str
    kind: str
    event: str
    roles: dict[str, tuple[str, ...]]
    entries: tuple[Entry, ...]
    lines: tuple[str, ...] = ()


class RawLanguage(msgspec.Struct, frozen=True):
    """All that the files of a language say, as they say it.

    ``tables``: name → rows by column; ``words``: class → function words; ``sets``: other lists of ``language.yaml``;
    ``defaults``: preposition → roles, best first.
    """

    lang: str
    files: tuple[RawFile, ...]
    tables: dict[str, tuple[dict[str, str], ...]]
    words: dict[str, tuple[str, ...]]
    sets: dict[str, tuple[str, ...]]
    defaults: dict[str, tuple[str, ...]]
    faults: tuple[Fault, ...]


def read_language(folder: Path, own: Path | None = None) -> RawLanguage:
    """All that the files of ``folder`` say; the name of the folder is the language's.

    The files of ``own``, a folder of the same shape, are laid over: their entries stand first and replace those of the
    same word, type and guards.
    """
    languages = [_read_folder(path, folder.name) for path in ([own] if own and own.is_dir() else []) + [folder]]
    return languages[0] if len(languages) == 1 else _lay_over(*languages)


def _read_folder(folder: Path, lang: str) -> RawLanguage:
    files: list[RawFile] = []
    faults: list[Fault] = []
    rows: dict[str, tuple[dict[str, str], ...]] = {}
    lists: dict[str, dict[str, tuple[str, ...]]] = {"words": {}, "sets": {}, "roles": {}}
    known = {f"{name}.tsv" for name in tables(lang)} | set(FILES) | OTHER_FILES | {"language.yaml"}
    for path in data_files(folder):
        name = path.relative_to(folder).as_posix()
        if name in OTHER_FILES:
            continue
        source = Source(path, f"{folder.name}/{name}")
        if name == "language.yaml":
            lists = _language(source)
        elif name in FILES:
            files.append(_entries(source, FILES[name], lang, ""))
        elif name.startswith("events/") and path.suffix == ".yaml":
            files.append(_entries(source, "event", lang, path.stem))
        elif name in known:
            rows[path.stem] = tuple(_rows(source, path.stem, lang))
        else:
            source.faults.append(Fault(source.shown, 1, f"no file is called '{name}' here", advice=guess(name, known)))
        faults += source.faults
    faults.sort(key=lambda fault: (fault.file, fault.line))
    return RawLanguage(lang, tuple(files), rows, lists["words"], lists["sets"], lists["roles"], tuple(faults))


def _lay_over(own: RawLanguage, built_in: RawLanguage) -> RawLanguage:
    """``own`` over ``built_in``: its words first, and instead of the same ones."""
    taken = {entry_identity(f, e) for f in own.files for e in f.entries}
    below = [
        msgspec.structs.replace(f, entries=tuple(e for e in f.entries if entry_identity(f, e) not in taken))
        for f in built_in.files
    ]
    rows = dict(built_in.tables)
    for name, mine in own.tables.items():
        words = {next(iter(row.values())) for row in mine}
        rows[name] = mine + tuple(r for r in rows.get(name, ()) if next(iter(r.values())) not in words)

    def joined(ours: dict[str, tuple[str, ...]], theirs: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return theirs | {k: tuple(dict.fromkeys((*v, *theirs.get(k, ())))) for k, v in ours.items()}

    return RawLanguage(
        built_in.lang,
        (*own.files, *below),
        rows,
        joined(own.words, built_in.words),
        joined(own.sets, built_in.sets),
        built_in.defaults | own.defaults,
        own.faults + built_in.faults,
    )


def entry_identity(file: RawFile, entry: Entry) -> tuple[object, ...]:
    """What makes two entries the same one: type, section, word, guards.

    The verbal noun counts: it alone tells هرب (fled) from هرّب (smuggled).
    """
    guards = [sorted(entry.maps.get(name, {}).items()) for name in ("needs", "never")]
    fixed = [entry.values.get(name, ()) for name in ("present", "masdar", "with", "without")]
    return (file.kind, file.event, entry.section, entry.head, str(guards), *fixed)


def _entries(source: Source, kind: str, lang: str, event: str) -> RawFile:
    """The entries of a file of words or events."""
    parts = sections(kind, lang)
    allowed = frozenset(parts) | ({"event", "roles"} if kind == "event" else frozenset())
    tree = source.tree()
    entries: list[Entry] = []
    roles: dict[str, tuple[str, ...]] = {}
    top = source.pairs(tree, frozenset(allowed), f"a file of {kind}") if tree else {}
    if kind == "event":
        _event_name(source, top, event)
        if "roles" in top:
            for role, (key, value) in source.pairs(top["roles"][1], frozenset(ROLES), "'roles'").items():
                roles[role] = source.strings(key, value)
    for name, section in parts.items():
        if name in top:
            for item in source.items(*top[name]):
                entry = _entry(source, name, section, item)
                if entry:
                    entries.append(entry)
    return RawFile(source.shown, kind, event, roles, tuple(entries), tuple(source.lines))


def _event_name(source: Source, top: Pairs, event: str) -> None:
    types = [t.value for t in EventType]
    if event not in types:
        source.on(1, f"no event type is called '{event}'", guess(event, types))
    if "event" not in top:
        source.on(1, "the file lacks 'event'", f"write 'event: {event}' under its first comment")
    elif top["event"][1].value != event:
        source.at(
            top["event"][1],
            f"the file is called {event}.yaml",
            f"write 'event: {event}', or rename the file",
        )


def _entry(source: Source, name: str, section: Section, item: yaml.Node) -> Entry | None:
    keys = frozenset(section.keys) | (frozenset(ROLES) if section.valency else frozenset())
    pairs = source.pairs(item, keys, f"an item of '{name}'")
    values: dict[str, tuple[str, ...]] = {}
    maps: dict[str, dict[str, tuple[str, ...]]] = {}
    roles: dict[str, tuple[str, ...]] = {}
    for key, (key_node, node) in pairs.items():
        spec = section.keys.get(key)
        if spec is None:
            roles[key] = source.strings(key_node, node)
        elif spec.shape == "map":
            maps[key] = _kinds_by_role(source, key, node)
        else:
            values[key] = _checked(source, key_node, node, spec)
    missing = [key for key in section.needed if not values.get(key)]
    if name == "verbs" and "masdar" in section.keys and "masdar" not in values and section.valency:
        advice = "add a line 'masdar: …' where the verb has one in use"
        source.on(item.start_mark.line + 1, "this verb lacks 'masdar'", advice, level="warning")
    for key in missing:
        source.on(
            item.start_mark.line + 1,
            f"this item of '{name}' lacks '{key}'",
            f"add a line '{key}: …'",
        )
    if section.head in missing:
        return None
    marks = {key: node.start_mark.line + 1 for key, (node, _) in pairs.items()}
    return Entry(
        source.shown,
        item.start_mark.line + 1,
        name,
        values[section.head][0],
        values,
        maps,
        roles,
        marks,
    )


def _checked(source: Source, key: yaml.Node, node: yaml.Node, spec: Spec) -> tuple[str, ...]:
    values = source.strings(key, node)
    if spec.shape == "one" and len(values) > 1:
        source.at(key, f"'{key.value}' takes one value")
        values = values[:1]
    for value in values:
        if spec.values and value not in spec.values:
            source.at(node, f"'{key.value}' cannot be '{value}'", guess(value, spec.values))
            return ()
    return values


def _kinds_by_role(source: Source, name: str, node: yaml.Node) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for role, (key, value) in source.pairs(node, frozenset(ROLES), f"'{name}'").items():
        kinds = source.strings(key, value)
        for kind in kinds:
            if kind not in KIND_NAMES:
                source.at(value, f"no kind is called '{kind}'", guess(kind, KIND_NAMES))
        found[role] = tuple(kind for kind in kinds if kind in KIND_NAMES)
    return found


def _language(source: Source) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {"words": {}, "sets": {}, "roles": {}}
    tree = source.tree()
    top = source.pairs(tree, frozenset({"words", "roles", "sets"}), "language.yaml") if tree else {}
    for part in ("words", "sets"):
        if part in top:
            for name, (key, value) in source.pairs(top[part][1], frozenset(), f"'{part}'").items():
                where = "words" if part == "words" and name in CLASSES else "sets"
                if name in found[where]:
                    source.at(
                        key, f"'{name}' is given under 'words' too", "call one otherwise, or make one list of both"
                    )
                found[where][name] = source.strings(key, value)
    for item in source.items(*top["roles"]) if "roles" in top else []:
        pairs = source.pairs(item, frozenset({"word", "role"}), "an item of 'roles'")
        if set(pairs) != {"word", "role"}:
            source.at(item, "an item of 'roles' gives 'word' and 'role'")
            continue
        word, role = (source.strings(*pairs[name]) for name in ("word", "role"))
        _known_roles(source, pairs["role"][1], role)
        found["roles"][word[0] if word else ""] = tuple(r for r in role if r in ROLES)
    return found


def _known_roles(source: Source, node: yaml.Node, roles: tuple[str, ...]) -> None:
    for role in roles:
        if role not in ROLES:
            source.at(node, f"no role is called '{role}'", guess(role, [r.value for r in Role]))


def _rows(source: Source, name: str, lang: str) -> Iterator[dict[str, str]]:
    """The rows of a TSV file, by column."""
    table = tables(lang)[name]
    header: list[str] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(source.lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = cells
            for column in header:
                if column not in table.columns:
                    source.on(
                        number,
                        f"{name}.tsv has no column '{column}'",
                        guess(column, table.columns),
                        column,
                    )
            for column in table.needed:
                if column not in header:
                    source.on(
                        number,
                        f"the header lacks the column '{column}'",
                        "columns are parted by tabs",
                    )
            continue
        if len(cells) > len(header):
            source.on(
                number,
                f"{len(cells)} cells under {len(header)} columns",
                "delete the tabs that are too many",
            )
            continue
        row = dict(zip(header, cells, strict=False))
        faulty = _faulty_cell(row, table.needed, table.columns)
        if faulty:
            source.on(number, *faulty)
            continue
        identity = tuple(row.get(column, "") for column in table.needed)
        if identity in seen:
            source.on(
                number,
                f"«{cells[0]}» stands on line {seen[identity]} already",
                "delete one",
                cells[0],
            )
            continue
        seen[identity] = number
        yield row


def _faulty_cell(
    row: dict[str, str], needed: tuple[str, ...], columns: dict[str, tuple[str, ...]]
) -> tuple[str, str, str] | None:
    for column in needed:
        if not row.get(column):
            return f"the cell of '{column}' is empty", "cells are parted by single tabs", ""
    for column, value in row.items():
        allowed = columns.get(column, ())
        if value and allowed and value not in allowed:
            return f"'{column}' cannot be '{value}'", guess(value, allowed), value
    return None
