"""Reading one report loads what it needs and no more."""

import json
import subprocess
import sys

import pytest

from marsad.app import demo

#: loaded by other commands, by rare text or while compiling, never by a plain reading with compiled tables at hand
HEAVY = {
    *("yaml", "numpy", "scipy", "sqlite3", "rapidfuzz", "hijridate", "argparse", "asyncio", "ssl"),
    *(
        "socket",
        "http",
        "urllib.request",
        "difflib",
        "daachorse",
        "importlib.metadata",
        "multiprocessing",
    ),
    *("sqlalchemy", "alembic", "psycopg", "marsad.store"),
    *("httpx", "protego", "trafilatura", "lxml", "feedparser", "marsad.readers.fetch", "marsad.app.record"),
    *("litestar", "uvicorn", "jinja2", "marsad.web"),
    *("marsad.lang.compile", "marsad.lang.load", "marsad.knowledge.load", "marsad.app.types"),
}
SCRIPT = """
import json, sys
from marsad.cli.main import main
sys.argv = ["marsad", "read", sys.argv[1], "--jsonl"]
try:
    main()
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def loaded(environment):
    sample = str(demo.samples()[3].path)
    command = [sys.executable, "-P", "-c", SCRIPT, sample]
    compiling, reading = (
        subprocess.run(command, capture_output=True, check=True, env=environment, text=True) for _ in range(2)
    )
    assert compiling.stdout == reading.stdout
    return set(json.loads(reading.stderr.splitlines()[-1]))


@pytest.mark.parametrize("module", sorted(HEAVY))
def test_reading_does_not_load(loaded, module):
    assert module not in loaded


def test_help_loads_no_part_of_the_reader(environment):
    done = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", "-m", "marsad", "read", "--help"],
        capture_output=True,
        check=True,
        env=environment,
        text=True,
    )
    ours = {line.split("|")[2].strip() for line in done.stderr.splitlines() if "marsad" in line}
    assert {name for name in ours if name.split(".")[1:2] not in ([], ["cli"], ["errors"])} == set()
