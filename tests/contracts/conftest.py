"""What the tests of the claim contract read with: all built-in words, places and actors."""

import pytest
from tests.loaded import built_in

from marsad.app.library import Library


@pytest.fixture(scope="session")
def words() -> Library:
    """Return the built-in library."""
    return built_in()
