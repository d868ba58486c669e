"""Every row of the tables of patterns: what is found, the days, the relation.

The tables mark the TIMEX3 extent without its governing word, and have relations that the claim contract has not.
The contract wins; where it differs a row is judged thus:

- ``for``, ``every``, ``ref`` tell no day: ``resolve`` gives None. So does a time that only hangs on an event
  ("three days after the attack"). "Now" in the sense of a state (حالياً) is such a ``ref``.
- A range ("from 10 to 15 February", "between 2014 and 2019") is one ``on`` over the whole of it.
- ``within_future`` is ``by``; a deadline's earliest day is publication.
- ``since`` has no latest, ``until`` no earliest day. "For the past three days" is ``since``.
- A bare preposition (في) stays outside.
- Without a publication date both ends are open and ``offset`` keeps what was said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.extract.when import find, report_anchor, resolve
from marsad.model.times import TimeWords

_TABLES = Path(__file__).parents[2] / "data" / "time_patterns"
_MARK = re.compile(r"\[\[(.*?)\]\]")
_PUBLISHED = date(2026, 2, 23)
_FUTURE = {
    "en": re.compile(r"\b(will|must|plan|expected|arrives|begins|meets|resume|gave|holds|lasts|by)\b"),
    "ar": re.compile(r"(?<!\w)(س[يتن]\S+|يصل|تبدأ|يبدأ|يعقد|يجب|خطة|يُتوقع|أمهلت|تُستأنف|يُعاد|يكتمل|تُسلّم|يستمر)"),
}
_PRESENT = {"en": re.compile(r"\bhas been\b|\bhave held\b"), "ar": re.compile("تشهد|تسيطر")}


def _rows(lang: str) -> list[Any]:
    data = yaml.load((_TABLES / f"{lang}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return [pytest.param(lang, row, id=row["id"]) for row in data["items"]]


def _tense(lang: str, sentence: str) -> str:
    """Return the tense as the verbs of the table's sentences show it."""
    if _PRESENT[lang].search(sentence):
        return "present"
    return "future" if _FUTURE[lang].search(sentence) else "past"


def _expected(row: dict[str, Any], anchor: date | None) -> tuple[str, str, str] | None:
    """Return relation and days as the contract has them."""
    relation, first, last = row["r"], row["e"], row["l"]
    if relation in {"for", "every", "ref"} or (row["c"] == "anaphora" and relation == "after"):
        return None
    if relation in {"within_future", "by"}:
        return "by", anchor.isoformat() if anchor else "null", last
    if relation == "since":
        return relation, first, "null"
    return (relation, "null", last) if relation == "until" else (relation, first, last)


@pytest.mark.parametrize(("lang", "row"), [*_rows("ar"), *_rows("en")])
def test_row_is_read_as_the_table_has_it(lang: str, row: dict[str, Any], words: Callable[[str], TimeWords]) -> None:
    """Extent, days and relation of every expression; nothing in the traps."""
    marks = [m[1] for m in _MARK.finditer(row["s"])]
    sentence = _MARK.sub(r"\1", row["s"])
    published = None if row.get("d") == "null" else _PUBLISHED
    mentions = find(sentence, 0, len(sentence), words(lang))
    anchor, _ = report_anchor(mentions, published, sentence)
    tense = _tense(lang, sentence)
    if row["c"] == "trap":
        assert not mentions
        return
    rows = row.get("tx", [row])
    if row["c"] == "range":
        low, high = rows[0]["e"], rows[-1]["l"]
        marks, rows = [f"{marks[0]}…{marks[-1]}"], [{"r": "on", "e": low, "l": high}]
    assert len(mentions) == len(marks)
    for mention, mark, wanted in zip(mentions, marks, rows, strict=True):
        text = sentence[mention.start : mention.end]
        assert all(piece in text for piece in mark.removeprefix("في ").split("…"))
        assert len(text) <= len(mark) + 18
        found = resolve(mention, anchor, tense, planned=False, text=sentence)
        shown = found and (
            str(found.relation),
            *(str(d or "null") for d in (found.earliest, found.latest)),
        )
        assert shown == _expected({"c": row["c"], **wanted}, anchor)
