"""Arabic names between brackets and quotation marks, adjectives behind names, asides between dashes, who is meant before he is
named.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import line, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "إن الحادثة ناجمة عن هجوم إرهابي استهدف منزلاً بمنطقة المزاريع.",
            "attack done yes place=منطقة المزاريع target=منزلاً",
        ),
        (
            "دمّرت القوات العراقية المشتركة، خلال عملية برية، عشرة أوكار للإرهابيين في الأنبار.",
            "destruction done yes actor=القوات العراقية المشتركة place=الأنبار target=عشرة أوكار للإرهابيين count=10",
        ),
        (
            "هاجمت المشتركة مواقع الدعم السريع.",
            "attack done yes actor=المشتركة target=مواقع الدعم السريع",
        ),
        (
            "فككت الاستخبارات العسكرية شبكة إرهابية في كركوك.",
            "arrest done yes actor=الاستخبارات العسكرية place=كركوك target=شبكة إرهابية",
        ),
        (
            "دخل البلدة عشرات المسلحين.",
            "advance done yes actor=عشرات المسلحين to=البلدة count=24",
        ),
        (
            "تم نصب كمائن محكمة في القرية.",
            "attack done yes place=القرية",
        ),
        (
            "بعد سيطرتها على مدينة الفاشر، آخر معقل للجيش، هاجمت قوات الدعم السريع مدينة الأبيض.",
            "capture done yes actor=قوات الدعم السريع place=مدينة الفاشر / attack done yes actor=قوات الدعم السريع place=مدينة الأبيض",
        ),
        (
            "كان القيادي مسؤولاً عن إطلاق الصواريخ على إسرائيل.",
            "",
        ),
        (
            "ألقت الشرطة القبض على المسؤول عن تفجير السوق.",
            "arrest done yes actor=الشرطة target=المسؤول topic=تفجير السوق detained=1 / destruction done yes actor=المسؤول target=السوق",
        ),
        (
            "أعلن الجيش انفجار طائرتين مسيّرتين في الجليل.",
            "drone_strike done yes means=طائرتين مسيّرتين place=الجليل count=2 < الجيش asserts",
        ),
        (
            "قصفت طائرة سيارتين.",
            "air_strike done yes means=طائرة target=سيارتين count=2",
        ),
    ],
)
def test_who_did_it_is_neither_adjective_nor_office(known: Library, text: str, told: str) -> None:
    """An adjective behind a name is no party, a network is not who dismantles it, a pair of drones is one phrase."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قال المصدر - وفقاً لقناة السومرية - إن مسلحين هاجموا القرية.",
            "attack done yes actor=مسلحين place=القرية < قناة السومرية asserts < المصدر asserts",
        ),
        (
            "شنت عصابات تنظيم (داعش) هجوماً على القرية.",
            "attack done yes actor=عصابات تنظيم (داعش) place=القرية",
        ),
        (
            "قالت قوات سوريا الديمقراطية (قسد) إن الجيش قصف القرية.",
            "shelling done yes actor=الجيش place=القرية < قوات سوريا الديمقراطية asserts",
        ),
        (
            "أعلن حزب الله استهدافه «مستوطنة المالكية براجمة صواريخ كاتيوشا».",
            "shelling done yes actor=حزب الله means=راجمة صواريخ كاتيوشا place=مستوطنة المالكية < حزب الله asserts",
        ),
        (
            "امتدت المعارك إلى الرقة ومن ثم الحسكة، وقد تداولت أنباء عن انفجار لغم في القرية.",
            "clash done yes place=الرقة / explosion done yes means=لغم place=القرية",
        ),
        (
            "استشهد شخصان جراء الغارة، وعملت الفرق على نقل جثتيهما إلى مستشفى في بلدة بنت جبيل.",
            "air_strike done yes target=شخصان killed=2",
        ),
        (
            "القوات في حالة تأهب بعد هجوم استهدف قاعدة عين الأسد.",
            "exercise ongoing yes actor=القوات / attack done yes target=قاعدة عين الأسد",
        ),
        (
            "في حالة هجوم العدو ستنسحب القوات.",
            "",
        ),
        (
            "أفاد شهود بـ«انقطاع التيار الكهربائي».",
            "closure done yes target=التيار الكهربائي < شهود asserts",
        ),
    ],
)
def test_brackets_quotes_and_dashes_part_no_name(known: Library, text: str, told: str) -> None:
    """A name in brackets is the genitive before it, weapons in a quotation are no town, nobody but who speaks says it."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told
