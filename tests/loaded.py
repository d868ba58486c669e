"""The built-in language and names, loaded once for all tests of a process: nothing changes them, and loading takes its time."""

import os
from functools import cache

from marsad.app.library import Library, library
from marsad.settings import from_environment


@cache
def built_in() -> Library:
    """The library that a user with no files of their own has."""
    return library(from_environment(os.environ))
