"""marsad (مرصد): reads reports of armed conflict into sourced claims, in Arabic and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from marsad.app.reading import Reading

__all__ = ["__version__", "read"]
__version__ = "0.1.0"


def read(
    text: str, *, published: date | str | None = None, outlet: str = "", lang: str = "auto"
) -> Reading:
    """Return what a report says, clause by clause: ``.claims``, with ``.report`` and ``.flags``.

    ``published`` is the day of publication (year-month-day); None = the day that the text states, else relative
    days stay open. ``lang``: ``ar`` or ``en`` reads only what is in that language. Own words and places come in
    through ``marsad.app.library``.
    """
    from marsad.app.easy import read_text  # noqa: PLC0415 - importing a record should not load the reader

    return read_text(text, published=published, outlet=outlet, lang=lang)
