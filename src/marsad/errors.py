"""The errors that marsad raises; each says where, what, and what to do.

::

    MarsadError
    ├── InputError        a report cannot be read (binary, bad UTF-8, empty, missing)
    │   └── FetchError    an address cannot be fetched
    ├── DateError         a publication date makes no sense
    ├── DataError         a data file (lexicon, places, actors …) is faulty
    ├── JudgementError    what a person says of a claim makes no sense
    ├── QuestionError     what is asked of a record cannot be understood
    ├── GroundingError    a claim is not borne out by its report: a fault of ours
    └── RecordError       a record cannot be opened, read or written
        ├── NotRecordedError  it holds nothing of that name, or no longer
        └── RulingError       a decision does not go with what it holds: undone already, one claim twice

What they say is an English sentence. Where values stand in it (``worded``) it keeps its pattern, so that ``knowledge/faults.tsv``
can say it in Arabic: the sentence, or its pattern, is the key there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Worded(str):
    """A sentence with the ``pattern`` and the ``values`` that it was made of: what it takes to say it in another language."""

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, str]


def worded(pattern: str, /, **values: object) -> Worded:
    """Return the sentence that a pattern makes with values.

    >>> worded("no column is named '{name}'", name="Body")
    "no column is named 'Body'"
    """
    plain = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
    made = Worded(pattern.format_map(plain))
    made.pattern, made.values = pattern, plain
    return made


class MarsadError(Exception):
    """Base of all that marsad raises on purpose.

    ``where`` names the file, line or field; ``what`` the fault; ``advice`` what to do about it; ``lang``: the language of
    whoever is told, empty where that is not known.
    """

    lang = ""

    def __init__(self, what: str, *, where: str = "", advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.advice = advice

    def __str__(self) -> str:
        """Return ``where: what`` with the advice on a line of its own."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n  {self.advice}" if self.advice else head


class InputError(MarsadError):
    """A report cannot be read."""


class FetchError(InputError):
    """An address cannot be fetched. ``again``: in how many seconds its server wants to be asked again, 0 where it does not say."""

    def __init__(self, what: str, *, where: str = "", advice: str = "", again: float = 0.0) -> None:
        super().__init__(what, where=where, advice=advice)
        self.again = again


class DateError(MarsadError):
    """A publication date makes no sense."""


class DataError(MarsadError):
    """A data file is faulty."""


class JudgementError(MarsadError):
    """What a person says of a claim makes no sense."""


class QuestionError(MarsadError):
    """What is asked of a record cannot be understood."""


class GroundingError(MarsadError):
    """A claim is not borne out by its report's text."""


class RecordError(MarsadError):
    """A record cannot be opened, read or written."""


class NotRecordedError(RecordError):
    """A record holds nothing of that name, or no longer."""


class RulingError(RecordError):
    """A decision does not go with what the record holds."""
