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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "نفذت دورية عملية دهم في بلدة عين علق وضبطت لبنانيا.",
            "attack done yes actor=دورية place=بلدة عين علق / arrest done yes actor=دورية target=لبنانيا detained=1",
        ),
        (
            "علق الجيش عملياته في بلدة الخيام.",
            "ceasefire done yes actor=الجيش place=بلدة الخيام",
        ),
        (
            "يواصل الجيش ملاحقة المطلوبين ومروجي المخدرات، وأوقفت دورية مواطنا في طرابلس.",
            "arrest done yes actor=دورية place=طرابلس target=مواطنا detained=1",
        ),
        (
            "أرسلت القوات التركية الموجودة في إدلب تعزيزات إلى سرمين.",
            "deployment done yes actor=القوات التركية cargo=تعزيزات to=سرمين / presence ongoing yes actor=القوات التركية place=إدلب",
        ),
        (
            "القوات المتمركزة في البلدة انسحبت.",
            "presence ongoing yes actor=القوات place=البلدة / withdrawal done yes actor=القوات",
        ),
        (
            "دهمت الدورية شقة يستخدمها لتخزين السلاح، وضبطت بنادق.",
            "exercise done yes actor=الدورية target=شقة / weapons_seizure done yes actor=الدورية target=بنادق",
        ),
    ],
)
def test_towns_and_dealers_are_no_verbs(known: Library, text: str, told: str) -> None:
    """A town's name is no verb that suspends, dealers tell no rumours, what is stationed stands right before."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told
