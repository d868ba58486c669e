"""What the readers' tests share: one way to take something in."""

from pathlib import Path

import pytest
from tests.loaded import built_in

from marsad.app.receiving import received
from marsad.model.received import Fault, Options, Received, Source

MADE = Path(__file__).parents[1] / "data" / "received"


@pytest.fixture(scope="session")
def known():
    return built_in()


@pytest.fixture
def take(known):
    """Return a function that gives all that a path or bytes hold, faults among it."""

    def of(given: Path | bytes, name: str = "in", *, url: str = "", **said):
        if isinstance(given, bytes):
            source = Source(name, data=given, url=url)
        else:
            source = Source(given.name, str(given), url=url)
        return list(received(source, known, Options(**said)))

    return of


@pytest.fixture
def read(take):
    """Return a function that gives the reports, where nothing is a fault."""

    def of(*given, **said):
        found = take(*given, **said)
        assert [each for each in found if not isinstance(each, Received)] == []
        return found

    return of


@pytest.fixture
def one(read):
    """Return a function that gives the one report."""

    def of(*given, **said):
        (found,) = read(*given, **said)
        return found

    return of


@pytest.fixture
def fault(take):
    """Return a function that gives the one fault, where there is nothing else."""

    def of(*given, **said):
        (found,) = take(*given, **said)
        assert isinstance(found, Fault)
        assert found.error.where
        assert found.error.advice
        return found.error

    return of
