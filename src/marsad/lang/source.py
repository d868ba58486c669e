"""One data file under reading: its YAML tree in our subset, and the faults found in it."""

from __future__ import annotations

from pathlib import Path

import yaml

from marsad.lang.faults import Fault, guess, letter_faults

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_STRING = "tag:yaml.org,2002:str"
Pairs = dict[str, tuple[yaml.Node, yaml.Node]]


class Source:
    """One file under reading, with the faults found in it."""

    def __init__(self, path: Path, shown: str) -> None:
        self.shown = shown
        self.faults: list[Fault] = []
        try:
            self.text = path.read_text("utf-8-sig")
        except UnicodeDecodeError as fault:
            self.text = ""
            line = path.read_bytes()[: fault.start].count(b"\n") + 1
            self.faults.append(Fault(shown, line, "is not UTF-8", advice="save the file as UTF-8"))
        self.lines = self.text.splitlines()
        self.faults += letter_faults(shown, self.lines)

    def at(self, node: yaml.Node, message: str, advice: str = "", level: str = "error") -> None:
        """Add a fault at a node."""
        start, end = node.start_mark, node.end_mark
        line = min(start.line, len(self.lines) - 1)
        text = self.lines[line] if self.lines else ""
        length = end.column - start.column if end.line == start.line else len(text) - start.column
        self.faults.append(Fault(self.shown, line + 1, message, text, start.column + 1, length, advice, level))

    def on(self, line: int, message: str, advice: str = "", word: str = "", level: str = "error") -> None:
        """Add a fault on a line (from 1), marked under ``word`` where it stands there."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        column = text.find(word) if word else 0
        mark = (column + 1, len(word)) if word and column >= 0 else (1, max(1, len(text)))
        self.faults.append(Fault(self.shown, line, message, text, *mark, advice, level))

    def tree(self) -> yaml.MappingNode | None:
        """The file's top mapping, or None where there is none."""
        try:
            node = yaml.compose(self.text, Loader=_LOADER)
        except yaml.MarkedYAMLError as fault:
            mark = fault.problem_mark or fault.context_mark
            self.on(
                (mark.line if mark else 0) + 1,
                f"not well-formed: {fault.problem}",
                "look at the indentation here and above",
            )
            return None
        except yaml.YAMLError as fault:
            self.on(1, f"not well-formed: {fault}")
            return None
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.at(node, "a file holds keys with values", "begin with a line such as 'verbs:'")
            return None
        self._style(node, set())
        return node

    def _style(self, node: yaml.Node, seen: set[int]) -> None:
        """Fault all that is outside the subset."""
        if id(node) in seen:
            self.at(node, "anchors and aliases are not used here", "write the lines out")
            return
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.tag != _STRING:
                self.at(
                    node,
                    f"the tag {node.tag} is not used here",
                    "all values are strings; delete it",
                )
            if node.style in {"|", ">"}:
                self.at(node, "texts of several lines are not used here", "write the value on one line")
            elif node.end_mark.line != node.start_mark.line and node.value:
                self.at(
                    node,
                    "a value ends on its own line",
                    "write it on one line, or indent what follows it rightly",
                )
            return
        if isinstance(node, yaml.CollectionNode) and node.flow_style:
            self.at(
                node,
                "write one item to a line",
                "[a, b] and {a: b} show in the wrong order when they hold Arabic; write '- a' on a line of its own",
            )
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                self._style(part, seen)

    def pairs(self, node: yaml.Node, allowed: frozenset[str], what: str) -> Pairs:
        """Key → its node and its value's; unknown keys and keys given twice are told and left out."""
        found: Pairs = {}
        if not isinstance(node, yaml.MappingNode):
            self.at(node, f"{what} is written as 'key: value' lines", "begin with the word's key")
            return found
        for key, value in node.value:
            name = str(key.value)
            if name in found:
                self.at(key, f"'{name}' is given twice", "delete one, or make a list of both values")
            elif allowed and name not in allowed:
                self.at(key, f"{what} has no '{name}'", guess(name, allowed))
            else:
                found[name] = (key, value)
        return found

    def strings(self, key: yaml.Node, node: yaml.Node) -> tuple[str, ...]:
        """The value or values of a key; an empty one is told."""
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        values: list[str] = []
        for item in items:
            if not isinstance(item, yaml.ScalarNode):
                self.at(item, f"'{key.value}' takes words, not keys")
            elif not item.value.strip():
                self.at(key, f"'{key.value}' has no value", "write one, or delete the line")
            elif item.value in values:
                self.at(item, f"«{item.value}» is given twice", "delete one")
            else:
                values.append(item.value)
        return tuple(values)

    def items(self, key: yaml.Node, node: yaml.Node) -> list[yaml.Node]:
        """The items of a section."""
        if isinstance(node, yaml.SequenceNode):
            return list(node.value)
        self.at(key, f"'{key.value}' is a list", "begin each item with '- '")
        return []
