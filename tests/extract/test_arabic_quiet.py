"""Arabic news of accidents, campaigns of health, thefts, fires and cabinets, beside news of the same words that is of a conflict."""

from __future__ import annotations

import pytest
from tests.extract.asking import types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    "text",
    [
        "لقي 14 شخصا مصرعهم وأصيب 34 آخرون أمس في انقلاب حافلة لنقل المسافرين، وفق بيان للدفاع المدني.",
        "أصيب 19 شخصا في حادث مرور خطير تمثل في انحراف حافلة، وتدخلت فرق الإسعاف.",
        "شهدت العاصمة حادثا مأساويا بعد أن سقطت حافلة في وادي الحراش، ما أسفر عن إصابة 24 شخصا.",
        "تستهدف الحملة الوطنية للتطعيم ضد الحصبة جميع طلاب المدارس الابتدائية.",
        "تخصصت عصابة في خطف الحقائب من المصلين داخل المساجد أثناء السرقات.",
        "دفعت الحماية المدنية بفرق الإطفاء من أجل السيطرة على الحرائق في غابات تيبازة.",
        "بدأ الاجتماع الأسبوعي لمجلس الوزراء المصري لمناقشة مشروع قانون الموازنة.",
        "أوقفت دوريات الأمن في الطائف شابا متورطا في سرقة دراجة، ثم اقتيد إلى المركز.",
        "دشن المحافظ في مقر المديرية حملة التطعيم ضد الحصبة.",
        "أدى نشوب حريق في سوق شعبي إلى إصابة ثلاثة باعة باختناق.",
        "عاقبت محكمة في طرابلس الموظف بالسجن ثلاث سنوات.",
        "حاصرت الفرق ألسنة اللهب في المستودع.",
        "لاحقه رجال الأمن بعد إتلاف قفل باب الصيدلية.",
    ],
)
def test_quiet_news_tells_no_event(known: Library, text: str) -> None:
    """Nobody armed is named, or what is done is done to fires, bills and bags."""
    assert types_of(known, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استهدف مسلحون حافلة للجيش قرب دير الزور وقتلوا 3 جنود.", "attack"),
        ("خطف مسلحون طبيبا من مستشفى الكوليرا في الفاشر.", "abduction"),
        ("سيطر الجيش على غابات الفردوس بعد قصف مدفعي.", "capture"),
        ("أوقفت دورية إسرائيلية شابا عند حاجز حوارة واقتادته إلى جهة مجهولة.", "arrest"),
        ("حاصرت قوات الاحتلال المستشفى واندلعت النيران في محيطه.", "siege"),
        ("أدت غارة على سوق شعبي إلى نشوب حريق وإصابة ثلاثة باعة.", "air_strike"),
        ("أدى قصف على المخيم إلى نشوب حريق هائل وإصابة 3 نازحين.", "shelling"),
        ("ناقش المبعوث مع قائد الجيش وقف إطلاق النار.", "talks"),
    ],
)
def test_news_of_a_conflict_still_does(known: Library, text: str, told: str) -> None:
    """The same words beside forces and weapons mean what they say."""
    assert told in {kind for kind, _ in types_of(known, text)}
