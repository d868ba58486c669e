"""Arabic blows and whose they are: of whom a blow is told, who claims it, who comes along, which town it struck."""

from __future__ import annotations

import pytest
from tests.extract.asking import line, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "أقدمت القوات على تخريب صرح الشهداء في المخيم. وذكرت الوكالة أن القوات اعتقلت شابا.",
            "destruction done yes actor=القوات place=المخيم target=صرح الشهداء / arrest done yes actor=القوات target=شابا detained=1 < الوكالة asserts",
        ),
        (
            "أصدرت قيادة الجيش أمرا بإيقاف استهداف مصادر النيران.",
            "",
        ),
        (
            "أوقفت الشرطة ثلاثة مشتبه بهم في المدينة.",
            "arrest done yes actor=الشرطة place=المدينة target=ثلاثة مشتبه بهم detained=3",
        ),
        (
            "استهدف قصف مماثل لقوات الدعم السريع سوقا في الأبيض.",
            "shelling done yes actor=قوات الدعم السريع place=الأبيض target=سوقا",
        ),
        (
            "استهدف قصف لمواقع الحوثيين مدينة صعدة.",
            "shelling done yes place=مدينة صعدة target=مواقع الحوثيين",
        ),
        (
            "تبنت حركة الشباب هجوما على قاعدة عسكرية.",
            "attack done yes actor=حركة الشباب target=قاعدة عسكرية < حركة الشباب asserts",
        ),
        (
            "تبنى تنظيم داعش هجوم موسكو.",
            "attack done yes place=موسكو < تنظيم داعش asserts",
        ),
        (
            "هجوم دمشق على قسد مستمر.",
            "attack done yes actor=دمشق target=قسد",
        ),
        (
            "قاتل الجنود دفاعاً عن بلادهم.",
            "clash done yes actor=الجنود",
        ),
        (
            "قال إن قوات كبيرة من جيش الاحتلال، ترافقها جرافة عسكرية، اقتحمت المخيم.",
            "attack done yes actor=قوات كبيرة من جيش الاحتلال place=المخيم / movement ongoing yes actor=قوات كبيرة من جيش الاحتلال escort=جرافة عسكرية",
        ),
        (
            "اعتدت القوات بالضرب على فتى يبلغ من العمر 15 عاماً خلال اقتحام المخيم.",
            "attack done yes actor=القوات target=فتى / attack done yes actor=القوات place=المخيم",
        ),
        (
            "هاجمت القوات شبانا رشقوها بالحجارة.",
            "attack done yes actor=القوات target=شبانا / attack done yes actor=شبانا target=القوات",
        ),
        (
            "سقط صاروخ باليستي مساء أمس، أطلقه الحوثيون على حي سكني بمدينة مأرب.",
            "shelling done yes actor=الحوثيون means=صاروخ باليستي place=حي سكني",
        ),
        (
            "اقتحمت القوات مخيم بلاطة، شمالي الضفة الغربية، وأجبرت العائلات على النزوح منه.",
            "attack done yes actor=القوات place=مخيم بلاطة / displacement done yes actor=القوات from=مخيم بلاطة target=العائلات",
        ),
        (
            "تسبب القتال في إيقاف حركة الملاحة الجوية.",
            "closure done yes target=حركة الملاحة الجوية",
        ),
        (
            "قالت إدارة الإعلام والاتصال في وزارة الدفاع السورية إن قسد هاجمت نقطة للجيش.",
            "attack done yes actor=قسد target=نقطة للجيش < إدارة الإعلام والاتصال في وزارة الدفاع السورية asserts",
        ),
    ],
)
def test_blow_is_whose_it_is(known: Library, text: str, told: str) -> None:
    """Neither what is hit nor who comes along strikes, what is stopped is no arrest, and a verbal noun says nothing."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told
