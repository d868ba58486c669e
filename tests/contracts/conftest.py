"""What the tests of the claim contract read with: all built-in words, places and actors."""

import os

import pytest

from marsad.app.library import Library, library
from marsad.settings import from_environment


@pytest.fixture(scope="session")
def words() -> Library:
    """Return the built-in library."""
    return library(from_environment(os.environ))
