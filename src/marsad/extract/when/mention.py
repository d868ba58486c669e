"""A time expression as it stands in a text, before a day is known."""

from __future__ import annotations

import msgspec

from marsad.extract.when.algebra import Expr
from marsad.model.when import Grain


class TimeMention(msgspec.Struct, frozen=True):
    """An expression of time at ``start``..``end`` of the report's text, its governing word included.

    ``signal`` is the class of that word (``since until by before after within over for as_of in``) or empty;
    ``anchor_weekday`` is (offset, weekday) where the text names the weekday of the day ``offset`` days from its
    own ("today (Monday)"), Monday = 0; ``grain`` is set where a part of the day or an hour is named;
    ``granted``: the length follows a word that grants time (an ultimatum); ``rule`` names kind and shape.
    """

    start: int
    end: int
    expr: Expr
    kind: str
    signal: str = ""
    anchor_weekday: tuple[int, int] | None = None
    grain: Grain | None = None
    approx: bool = False
    granted: bool = False
    rule: str = ""
