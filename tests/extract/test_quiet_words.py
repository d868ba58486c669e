"""Words of war said of weather, illness, markets, films and games tell no event; the same words of forces do."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


def told(known: Library, text: str) -> list[str]:
    return [str(claim.type) for claim in read_text(text, known, published=date(2026, 2, 23))]


QUIET = [
    "تسيطر موجة حر على العراق منذ أسبوع",
    "اجتاحت أسراب الجراد حقول القمح في ريف الحسكة",
    "دمرت الآفات محصول القمح في ريف الحسكة هذا الموسم",
    "رفع البنك المركزي المصري الفائدة في معركته ضد التضخم",
    "تراجعت الأسهم، وحذر متعاملون من هجوم جديد على مستوى الدعم",
    "أصيب المزارعون بخسائر كبيرة بعدما ضرب الصقيع بساتين الغوطة",
    "الفيلم الذي عرض في بيروت يستعيد سنوات الحصار",
    "استسلم بطل الشطرنج القادم من حلب بعد 40 نقلة",
    "انتشرت الكوليرا في تعز",
    "ارتفع عدد الإصابات بحمى الضنك في كسلا إلى 90 حالة",
    "أصدر القضاء اللبناني حكماً بسجن موظف سابق سبع سنوات بتهمة الرشوة",
    "The rector of Aden University heard their demands",
    "Crews could not reach the wounded in Kosti",
    "Families buried the dead in Kosti",
    "لم تتمكن الفرق من الوصول إلى الجرحى في كوستي",
    "حررت شرطة المرور 450 مخالفة في صنعاء خلال أسبوع",
    "أعلنت وزارة التربية السورية فتح باب التسجيل في الجامعات",
    "تعرضت مواقع إلكترونية حكومية في العراق لهجوم قرصنة",
    "The prime minister pledged to press on with tax reform",
    "Hackers attacked government websites in Iraq",
    "A heatwave has held Iraq in its grip for a week, with temperatures in Basra hitting 51 degrees",
    "Wildfires advanced on villages near Latakia",
    "The film, shot in Beirut and Tripoli, explores the legacy of the siege",
    "Egypt's central bank raised rates in its battle against inflation",
    "Cholera advanced on the camps around Taiz",
    "Thousands of fans stormed the pitch in Casablanca after the whistle",
]

WAR = [
    ("تسيطر قوات سوريا الديمقراطية على سد تشرين منذ أسبوع", ["control"]),
    ("دمر الجيش منازل المدنيين في ريف الحسكة", ["destruction"]),
    ("شردت السيول 200 عائلة في درنة", ["displacement"]),
    ("أصيب ثلاثة مزارعين بجروح في الغوطة", ["casualty"]),
    ("قصف مسلحون قرية الجرنية", ["shelling"]),
    ("هاجم مسلحون نادي الضباط في عدن", ["attack"]),
    ("شن المسلحون هجوماً على ملعب المدينة", ["attack"]),
    ("سمحت شرطة الحاجز بمرور قافلة مساعدات إلى صنعاء", ["movement"]),
    ("ارتفع عدد الإصابات بالرصاص في كسلا إلى 90", ["casualty"]),
    ("The rector heard the students' demands for the release of prisoners", ["release"]),
    ("Troops could not reach Kosti", ["advance"]),
    ("Three people were wounded in Kosti", ["casualty"]),
    ("وصل الجيش إلى كوستي", ["deployment"]),
    ("أعلنت السلطات فتح معبر نصيب", ["reopening"]),
    ("The army has held Raqqa in its grip for a week", ["control"]),
    ("Troops advanced on villages near Latakia", ["advance"]),
    ("Gunmen stormed the stadium in Casablanca", ["attack"]),
    ("Floods displaced 200 families in Derna", ["displacement"]),
    ("Two men were shot in Tripoli", ["attack"]),
]


@pytest.mark.parametrize("text", QUIET)
def test_what_no_force_does_is_no_claim(known: Library, text: str) -> None:
    assert told(known, text) == []


@pytest.mark.parametrize(("text", "types"), WAR)
def test_what_forces_do_is_told_beside_it(known: Library, text: str, types: list[str]) -> None:
    assert told(known, text) == types
