"""Facts of our own, as short as a test may have them."""

from __future__ import annotations

from datetime import date
from typing import Any

from marsad.model.claim import EventType, Phase
from marsad.record.facts import Fact

_DAY = date(2026, 3, 2).toordinal()


def fact(id_: str, report: str = "", **changes: Any) -> Fact:
    """A drone strike on the village ``v1`` of district ``d1``, on day 0; days are counted from there."""
    fields: dict[str, Any] = {
        "id": id_,
        "report": report or f"r-{id_}",
        "lang": "en",
        "start": 0,
        "word": "strike",
        "type": EventType.DRONE_STRIKE,
        "definite": 0,
        "phase": Phase.DONE,
        "negated": False,
        "background": False,
        "published": 0,
        "first": 0,
        "last": 0,
        "near_day": None,
        "spots": ("v1",),
        "scale": 3,
        "within": ("c:LB", "d1", "g1"),
        "holders": ("d1",),
        "names": (),
        "near_spots": (),
        "beside": False,
        "origin": (),
        "goal": (),
        "who": (),
        "who_of": (),
        "whom": (),
        "whom_of": (),
        "numbers": (),
        "source": "",
    } | changes
    if "who" in changes and "who_of" not in changes:
        fields["who_of"] = fields["who"]
    if "whom" in changes and "whom_of" not in changes:
        fields["whom_of"] = fields["whom"]
    for name in ("published", "first", "last", "near_day"):
        fields[name] = 0 if fields[name] is None else _DAY + fields[name]
    return Fact(**fields)
