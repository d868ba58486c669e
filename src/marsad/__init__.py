"""marsad (مرصد): reads reports of armed conflict into sourced claims, in Arabic and English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from marsad.app.library import Library
    from marsad.app.reading import Reading
    from marsad.app.record.record import Record

__all__ = ["__version__", "open", "read"]
__version__ = "0.1.0"


def read(text: str, *, published: date | str | None = None, outlet: str = "", lang: str = "auto") -> Reading:
    """Return what a report says, clause by clause: ``.claims``, with ``.report`` and ``.flags``.

    ``published`` is the day of publication (year-month-day); None = the day that the text states, else relative
    days stay open. ``lang``: ``ar`` or ``en`` reads only what is in that language. With words and places of your
    own, or many reports at a time: ``marsad.app.library`` and ``marsad.app.reading``.
    """
    # here, so that importing a record does not load the reader
    from marsad.app.published import dated_report, published_day  # noqa: PLC0415
    from marsad.app.reading import read_report  # noqa: PLC0415

    day = published_day(published) if isinstance(published, str) else published
    library = _library()
    return read_report(dated_report(text, library, published=day, outlet=outlet), library, lang)


def open(where: str | Path, *, create: bool = True) -> Record:  # noqa: A001 - marsad.open, as gzip.open
    """Return the record in a file of SQLite, or at a ``postgresql://`` address: ``with marsad.open("syria.db") as record``.

    It is made where there is none, unless ``create`` says not to. Raise ``RecordError`` where it cannot be opened.
    """
    # here: reading needs no database
    from marsad.app.record.record import open_record  # noqa: PLC0415

    return open_record(where, _library(), create=create)


@cache
def _library() -> Library:
    import os  # noqa: PLC0415

    from marsad.app.library import library  # noqa: PLC0415
    from marsad.settings import from_environment  # noqa: PLC0415

    return library(from_environment(os.environ))
