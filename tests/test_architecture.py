"""The shape of the house: what a reader may rely on wherever they look."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = sorted((ROOT / "src").rglob("*.py"))
LOCKS = {name: (ROOT / name).read_text() for name in ("requirements.lock", "requirements-dev.lock")}
ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]+")
MARKS = re.compile(r"[\u064b-\u065f\u0670]")
AFFIXES = set(ARABIC.findall("ال وال بال كال لل ين ون ان تين تان ات ية يون يين"))


def is_script(path: Path) -> bool:
    """Say whether a file is about letters and inflection themselves."""
    return path.is_relative_to(ROOT / "src/marsad/text") or "lang" in path.parts


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*SOURCE, *sorted((ROOT / "tests").rglob("*.py"))], ids=name)
def test_no_file_is_longer_than_400_lines(path):
    assert len(path.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", [p for p in SOURCE if not is_script(p)], ids=name)
def test_words_of_a_language_stand_in_data_files_not_in_code(path):
    """Comments and docstrings may give examples; the article and endings are grammar, not words."""
    assert set(strings_with_words(path)) - AFFIXES == set()


def strings_with_words(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_bytes())
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            letters = MARKS.sub("", node.value)
            yield from (word for word in ARABIC.findall(letters) if len(word) > 1)


@pytest.mark.parametrize("path", SOURCE, ids=name)
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_bytes()))


def pins(lock: str) -> dict[str, str]:
    """Return package and marker → version of a lock."""
    found = re.findall(r"^([\w.-]+)==(\S+)( ; [^\\\n]*)?", LOCKS[lock], re.MULTILINE)
    return {package + marker.strip(): version for package, version, marker in found}


def test_locks_pin_every_package_with_hashes_and_name_no_address():
    for lock, text in LOCKS.items():
        assert pins(lock)
        assert "://" not in text
        assert "--index-url" not in text
        for block in re.split(r"\n(?=\w)", text):
            assert "--hash=sha256:" in block, block


def test_the_lock_of_development_holds_that_of_use():
    """``check`` counts on it: one environment serves both."""
    held = pins("requirements-dev.lock")
    for name_, version in pins("requirements.lock").items():
        assert version in {held.get(name_), held.get(name_.partition(";")[0])}, name_  # there perhaps everywhere


def test_no_path_of_a_machine_stands_in_the_tree():
    """What is tracked must read the same on every machine."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout.split("\0")
    assert "LICENSE" in tracked
    for file in filter(None, tracked):
        path = ROOT / file
        if path.is_file() and path.suffix not in {".lock", ".tsv"}:
            text = path.read_text("utf-8", errors="replace")
            assert not re.search(r"(?<![\w.-])/(home|root|Users|work)/\w", text), file
