"""Where several sites lie that have no names of their own: sentences of our own in both languages."""

from datetime import date

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role

DAY = date(2026, 2, 23)


def where(words, text: str, event: str, role: str) -> list[str | None]:
    claims = [c for c in read_text(text, words, published=DAY) if c.type == EventType(event)]
    return [f.is_ for c in claims for f in c.roles.get(Role(role), ())]


@pytest.mark.parametrize(
    ("text", "event", "role", "places"),
    [
        ("انسحبت القوات التركية من نقطتين صغيرتين قرب كاني ماسي.", "withdrawal", "from", ["kani-masi"]),
        ("The army withdrew from three posts at Sinuni in Iraq.", "withdrawal", "from", ["sinuni"]),
        ("The ministry in Damascus accused Israel of shelling homes.", "shelling", "target", [None]),
        ("دخل الجيش عدة قرى قرب كاني ماسي.", "advance", "to", [None]),
    ],
)
def test_several_sites_lie_where_the_sentence_puts_them(words, text, event, role, places):
    assert where(words, text, event, role) == places
