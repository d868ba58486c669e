"""Arabic remarks inside a phrase that keep no verb from its object, and what a bare ما clause is told of."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "استهدفت مسيرات يعتقد أنها تابعة للدعم السريع مستودع وقود في كوستي.",
            "drone_strike",
            {Role.MEANS: "مسيرات", Role.TARGET: "مستودع وقود", Role.PLACE: "كوستي"},
        ),
        (
            "هاجم مسلحون يرجح أنهم من داعش حاجزا للجيش قرب الرقة.",
            "attack",
            {Role.ACTOR: "مسلحون", Role.TARGET: "حاجزا للجيش", Role.PLACE: "الرقة"},
        ),
        (
            "قصفت قوات الدعم السريع مخيمي أبو شوك وزمزم للنازحين.",
            "shelling",
            {Role.ACTOR: "قوات الدعم السريع", Role.PLACE: "مخيمي أبو شوك"},
        ),
        ("قصفت المسيرات محطة الكهرباء ما قطع التيار عن بورتسودان.", "closure", {Role.TARGET: "التيار"}),
        (
            "دمر الجيش تسع مركبات قتالية وأسر ثلاثة مقاتلين.",
            "destruction",
            {Role.ACTOR: "الجيش", Role.TARGET: "تسع مركبات قتالية"},
        ),
    ],
)
def test_who_did_what_to_what(known: Library, text: str, event: str, roles: dict[Role, str]):
    claim = next(c for c in read_text(text, known, published=date(2026, 2, 23)) if c.type == EventType(event))
    found = {role: fillers[0].text for role, fillers in claim.roles.items() if role in roles or role is Role.TARGET}
    assert found == roles


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("وزعت المنظمة خياما للنازحين في مخيم زمزم.", {"aid_delivery"}),
        ("وصل 300 نازح من كادقلي إلى المدينة.", {"displacement"}),
        ("يعتقد أن القوات انسحبت من الرقة.", {"withdrawal"}),
    ],
)
def test_where_displaced_people_are_they_did_not_flee(known: Library, text: str, types: set[str]):
    assert {c.type.value for c in read_text(text, known, published=date(2026, 2, 23))} == types
