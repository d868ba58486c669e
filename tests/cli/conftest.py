"""The command as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def environment(compiled):
    """What the command is run in: this tree, and compiled tables apart from the user's own."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "MARSAD_CACHE_DIR": str(compiled)}


@pytest.fixture
def marsad(environment, tmp_path):
    """Return a function that runs the command in an empty folder and gives back what it said."""

    def run(*arguments, stdin: bytes = b"", code: int | None = 0, **env: str):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "marsad", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            timeout=120,
            cwd=tmp_path,
            check=False,
            env=environment | env,
        )
        said = Said(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in said.err, said.err
        assert code is None or said.code == code, (said.code, said.err)
        return said

    return run


class Said:
    """What a command printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
