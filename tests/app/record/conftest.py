"""Records for the tests of what a user can ask of one."""

import os
from pathlib import Path

import pytest

from marsad.app.library import library
from marsad.app.record.record import Record
from marsad.settings import from_environment
from marsad.store import Store


@pytest.fixture(scope="session")
def known():
    return library(from_environment(os.environ))


@pytest.fixture
def record(known):
    with Record(Store(":memory:", create=True), known) as opened:
        yield opened


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """What programs are run in: this tree."""
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "src")}
