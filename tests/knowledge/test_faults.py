"""What errors say can be said in Arabic: each sentence of the code stands in the table, and each of the table in the code."""

import ast
import string
from importlib import import_module
from pathlib import Path

import pytest

import marsad
from marsad import errors
from marsad.errors import DataError, worded
from marsad.knowledge.faults import said_in, sentences
from marsad.web.route import Role

_ROOT = Path(marsad.__file__).parent
#: What analysts of the lexicon and of figures, and who runs a cluster, are told stays English: files of the lexicon have faults of
#: their own kind.
_ENGLISH = (
    "lang",
    "knowledge",
    "app/archive",
    "app/evaluate",
    "app/checks.py",
    "app/cache.py",
    "app/record/watchlist.py",
    "cli",
    "extract",
)
_ERRORS = {name for name in vars(errors) if name.endswith("Error")} | {"Fault", "_UnreachableError", "_fault"}
#: Tables whose words go into a sentence, or are one.
_TABLES = (
    "marsad.readers.kinds:_MEDIA",
    "marsad.readers.kinds:_UNREAD",
    "marsad.readers.packed:_UNREAD",
    "marsad.readers.fetch.answer:_REFUSALS",
    "marsad.store.faults:_SQLITE",
    "marsad.store.faults:_POSTGRES",
)


def _texts(node: ast.AST, scopes: list[ast.AST]) -> list[str]:
    """Return the sentences that an expression may be: constants, a choice of them, a name that is given one."""
    match node:
        case ast.Constant(value=str(value)):
            return [value] if value else []
        case ast.IfExp(body=one, orelse=other):
            return _texts(one, scopes) + _texts(other, scopes)
        case ast.BoolOp(values=values):
            return [text for value in values for text in _texts(value, scopes)]
        case ast.Call(func=ast.Name(id="worded"), args=[pattern]):
            return _texts(pattern, scopes)
        case ast.Name(id=name):
            for scope in scopes:
                found = [text for each in ast.walk(scope) for value in _given(each, name) for text in _texts(value, [])]
                if found:
                    return found
            return []
        case _:
            return []


def _given(node: ast.AST, name: str) -> list[ast.AST]:
    match node:
        case ast.Assign(targets=[ast.Name(id=held)], value=value) if held == name:
            return [value]
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            return [value for held, value in zip(names, values, strict=True) if getattr(held, "id", "") == name]
        case _:
            return []


def _said(tree: ast.Module) -> set[str]:
    found: set[str] = set()

    def visit(node: ast.AST, scopes: list[ast.AST]) -> None:
        if isinstance(node, ast.FunctionDef):
            scopes = [node, *scopes]
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else ""
            if called == "worded":
                found.update(_texts(node.args[0], scopes))
            elif called in _ERRORS:
                places = [*node.args, *(each.value for each in node.keywords if each.arg == "advice")]
                found.update(text for each in places for text in _texts(each, scopes))
        for child in ast.iter_child_nodes(node):
            visit(child, scopes)

    visit(tree, [tree])
    return found


def _files() -> list[Path]:
    return [path for path in sorted(_ROOT.rglob("*.py")) if not str(path.relative_to(_ROOT)).startswith(_ENGLISH)]


@pytest.fixture(scope="module")
def code() -> set[str]:
    return {text for path in _files() for text in _said(ast.parse(path.read_text("utf-8")))}


def _values(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def test_each_sentence_that_an_error_says_has_an_arabic_one(code):
    assert sorted(code - set(sentences())) == []


def test_words_that_go_into_a_sentence_have_arabic_ones():
    for table in _TABLES:
        module, _, name = table.partition(":")
        held = getattr(import_module(module), name)
        rows = held.values() if isinstance(held, dict) else [row[1:] for row in held]
        assert [text for row in rows for text in row if text not in sentences()] == [], table


def test_the_same_values_stand_in_both_languages():
    """An Arabic sentence that lost a value would hide what was wrong; one with a value too many could not be said."""
    assert [pair for pair in sentences().items() if "{" in pair[0] and _values(pair[0]) != _values(pair[1])] == []


def test_no_sentence_is_left_in_the_table_that_nothing_says():
    held: set[str] = set()
    for path in _ROOT.rglob("*.py"):
        held |= {
            node.value
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    assert set(sentences()) - held - {role.name.lower() for role in Role} == _OF_THE_SYSTEM


def test_what_is_hidden_behind_a_bracket_or_a_colon_is_hidden_in_arabic_too():
    """Of faults of ours the page tells only what stands before these: names of files and hosts stand behind."""
    for english, arabic in sentences().items():
        if "({why})" in english or ": {why}" in english:
            assert not _values(arabic.partition(" (")[0].partition(":")[0]) & {"why"}, english


def test_values_are_put_in_and_said_in_arabic_themselves():
    sentence = worded("this is {what}", what="a JPEG picture")
    assert sentence == "this is a JPEG picture"
    assert said_in("en", sentence) == "this is a JPEG picture"
    assert said_in("ar", sentence) == "هذا الملف صورة JPEG"
    assert said_in("ar", worded("{name} is '{value}'", name="phase", value="{x}"), isolated=True) == (
        "الحقل \u2068phase\u2069 هو «\u2068{x}\u2069»"
    )


def test_what_the_table_does_not_have_is_said_as_it_is():
    assert said_in("ar", "Zlib says so") == "Zlib says so"
    assert said_in("ar", worded("no JSON Feed: {why}", why="at byte 3")) == "ليس تغذية JSON: at byte 3"


def test_a_row_that_is_none_is_refused_with_its_line(tmp_path, monkeypatch):
    table = tmp_path / "faults.tsv"
    table.write_text("en\tar\nempty\tفارغ\nempty\tخالٍ\n", encoding="utf-8")
    monkeypatch.setattr("marsad.knowledge.faults.FILE", table)
    sentences.cache_clear()
    with pytest.raises(DataError) as fault:
        sentences()
    sentences.cache_clear()
    assert fault.value.where == f"{table}:3"


#: What the system says, as Python has it.
_OF_THE_SYSTEM = {
    "Address already in use",
    "Cannot assign requested address",
    "File name too long",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Permission denied",
    "Read-only file system",
    "Request Entity Too Large",
    "Method Not Allowed",
}
