"""Arabic strikers that go by a word, quoted nationalities and names, relative clauses that only say who announced something."""

from __future__ import annotations

import pytest
from tests.extract.asking import line, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "استشهد ثلاثة مواطنين في قصف العدو على بلدة الخيام.",
            "shelling done yes actor=العدو place=بلدة الخيام target=ثلاثة مواطنين killed=3",
        ),
        (
            "قتل طفل في قصف الاحتلال.",
            "shelling done yes actor=الاحتلال target=طفل killed=1",
        ),
        (
            "قتل ثلاثة في قصف مواقع النظام.",
            "shelling done yes target=مواقع النظام killed=3",
        ),
        (
            'استشهد 5 فلسطينيين في قصف "إسرائيلي" على مخيم البريج.',
            "shelling done yes actor=إسرائيلي place=مخيم البريج target=5 فلسطينيين killed=5",
        ),
        (
            'واصل الجيش "الإسرائيلي" قصف المخيم.',
            'shelling ongoing yes actor=الجيش "الإسرائيلي" place=المخيم',
        ),
        (
            'أعلنت حركة "الشباب" مسؤوليتها عن هجوم في مقديشو.',
            'attack done yes actor=حركة "الشباب" place=مقديشو < حركة "الشباب" asserts',
        ),
        (
            "قتل أربعة عناصر من حركة «الشباب».",
            "casualty done yes target=أربعة عناصر من حركة «الشباب» killed=4",
        ),
        (
            "رصد المراسل تحرك رتل في إطار الخطة التي أعلنت عنها الوزارة.",
            "movement done yes actor=رتل < المراسل asserts",
        ),
        (
            "وصلت دبابات الجيش إلى الدوار، وحاصرت جامعة الأقصى.",
            "movement done yes actor=دبابات الجيش to=الدوار / siege done yes actor=دبابات الجيش target=جامعة الأقصى",
        ),
        (
            "إن انتحارياً كان يرتدي ملابس مدنية فجّر نفسه أمام الثكنة.",
            "suicide_attack done yes actor=انتحارياً place=الثكنة",
        ),
        (
            "انتحاري فجر نفسه في مقديشو.",
            "suicide_attack done yes actor=انتحاري place=مقديشو",
        ),
        (
            "تهدف الخطوة إلى استعادة الاستقرار في المحافظة.",
            "",
        ),
        (
            "استعاد الجيش بلدة بارا.",
            "capture done yes actor=الجيش place=بلدة بارا",
        ),
    ],
)
def test_enemy_strikes_and_is_not_struck(known: Library, text: str, told: str) -> None:
    """Quotation marks make no party of an adjective and none less of a name; a university is besieged, no besieger."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told
