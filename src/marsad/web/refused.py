"""What msgspec says of a value that is none, as sentences with values, so that they can be said in Arabic."""

from __future__ import annotations

import re

from marsad.errors import Worded, worded

_SAID = (
    (re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<got>[^`]+)`"), "Expected `{wanted}`, got `{got}`"),
    (
        re.compile(r"Expected `(?P<wanted>[^`]+)` matching regex (?P<pattern>.+)"),
        "Expected `{wanted}` matching regex {pattern}",
    ),
    (
        re.compile(r"Expected `(?P<wanted>[^`]+)` of length (?P<bound>[<>]= \d+)"),
        "Expected `{wanted}` of length {bound}",
    ),
    (re.compile(r"Expected `(?P<wanted>[^`]+)` (?P<bound>[<>]=? .+)"), "Expected `{wanted}` {bound}"),
    (re.compile(r"Invalid enum value (?P<value>.+)"), "Invalid enum value {value}"),
    (re.compile(r"Invalid (?P<kind>\S+(?: encoded \S+)?)"), "Invalid {kind}"),
    (re.compile(r"Object missing required field `(?P<name>[^`]+)`"), "Object missing required field `{name}`"),
    (re.compile(r"Object contains unknown field `(?P<name>[^`]+)`"), "Object contains unknown field `{name}`"),
)


def refused(fault: Exception) -> tuple[str, str]:
    """Return what msgspec finds wrong, and the path of where: ``limit``, ``roles[0].is``; empty for the whole.

    >>> refused(ValueError("Expected `int` >= 1 - at `$.limit`"))
    ('Expected `int` >= 1', 'limit')
    """
    what, _, where = str(fault).partition(" - at `$")
    return _worded(what), where.strip("`").removeprefix(".")


def _worded(what: str) -> str | Worded:
    for form, pattern in _SAID:
        found = form.fullmatch(what)
        if found is not None:
            return worded(pattern, **found.groupdict())
    return what
