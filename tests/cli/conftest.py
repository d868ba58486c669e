"""The command as a user runs it."""

import json
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


@pytest.fixture(scope="session")
def nursery(environment):
    """A process that runs commands in children of its own: see there."""
    command = [sys.executable, "-P", str(Path(__file__).with_name("nursery.py"))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        yield process
        process.communicate()


@pytest.fixture
def marsad(environment, nursery, tmp_path, tmp_path_factory):
    """Return a function that runs the command in an empty folder and gives back what it said."""
    files = {name: tmp_path_factory.mktemp("said") / name for name in ("in", "out", "err")}

    def run(*arguments, stdin: bytes = b"", code: int | None = 0, **env: str):
        words = list(map(str, arguments))
        if env:  # what Python itself may look at before it begins
            command = [sys.executable, "-P", "-m", "marsad", *words]
            done = subprocess.run(
                command, input=stdin, capture_output=True, timeout=120, cwd=tmp_path, check=False, env=environment | env
            )
            said = Said(done.returncode, done.stdout.decode(), done.stderr.decode())
        else:
            for name, data in (("in", stdin), ("out", b""), ("err", b"")):
                files[name].write_bytes(data)
            asked = {"arguments": words, "cwd": str(tmp_path), "env": environment}
            nursery.stdin.write(json.dumps(asked | {name: str(path) for name, path in files.items()}) + "\n")
            nursery.stdin.flush()
            ended = int(nursery.stdout.readline())
            said = Said(ended, files["out"].read_bytes().decode(), files["err"].read_bytes().decode())
        assert "Traceback" not in said.err, said.err
        assert code is None or said.code == code, (said.code, said.err)
        return said

    return run


class Said:
    """What a command printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
