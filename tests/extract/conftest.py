"""What the tests of reading share: the built-in language and names, loaded once."""

from __future__ import annotations

import pytest
from tests.loaded import built_in

from marsad.app.library import Library


@pytest.fixture(scope="session")
def known() -> Library:
    """The built-in language and names."""
    return built_in()
