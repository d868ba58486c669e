"""A text as a report."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from marsad.errors import InputError
from marsad.model.report import Report

_WORD = re.compile(r"[^\W_]")


def report(text: str, *, published: date | None = None, outlet: str = "", title: str = "") -> Report:
    """Return the report that ``text`` is; its id is ``r_`` and 12 hex digits of text and day.

    The same text of the same day has the same id whoever prints it and whatever stands over it.
    """
    if _WORD.search(text) is None:
        raise InputError("the report holds no word", where=title or outlet, advice="Give its text.")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    if published is not None:
        digest.update(b"\x00" + published.isoformat().encode("ascii"))
    return Report(f"r_{digest.hexdigest()[:12]}", text, published, outlet, title)
