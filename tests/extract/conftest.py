"""What the tests of reading share: the built-in language and names, loaded once."""

from __future__ import annotations

import os

import pytest

from marsad.app.library import Library, library
from marsad.settings import from_environment


@pytest.fixture(scope="session")
def known() -> Library:
    """The built-in language and names."""
    return library(from_environment(os.environ))
