"""Time expressions: found, put into a small algebra, resolved against the report's day. Pure.

``find`` reads a sentence, ``resolve`` works a mention out, ``report_anchor`` and ``stated_date`` say from which day.
"""

from __future__ import annotations

from marsad.extract.when.anchor import report_anchor, stated_date
from marsad.extract.when.find import find
from marsad.extract.when.mention import TimeMention
from marsad.extract.when.resolve import resolve

__all__ = ["TimeMention", "find", "report_anchor", "resolve", "stated_date"]
