"""Records for the tests of what a user can ask of one."""

import os
from pathlib import Path

import pytest
from tests.loaded import built_in

from marsad.app.record.record import Record
from marsad.store import Store


@pytest.fixture(scope="session")
def known():
    return built_in()


@pytest.fixture
def record(known):
    with Record(Store(":memory:", create=True), known) as opened:
        yield opened


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """What programs are run in: this tree."""
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "src")}
