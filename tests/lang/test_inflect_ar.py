"""Arabic inflection: every weak class by hand, with wrong spellings that must not come out."""

from __future__ import annotations

import pytest

from marsad.lang.ar import inflect

# past, present: finite forms as in print | forms that must not be made
VERBS = """
قصف يقصف: قصف قصفت قصفا قصفتا قصفوا يقصف تقصف يقصفون يقصفوا يقصفان تقصفان | قصفى يقصفين
أخلى يخلي: أخلى أخلت أخليا أخلتا أخلوا يخلي تخلي يخلون يخلوا يخليان تخليان يخل أخليت يخلى | أخلىت أخلىوا يخليون
رمى يرمي: رمى رمت رميا رموا يرمي يرمون يرم ترم رمي يرمى | رمىت يرميون
سعى يسعى: سعى سعت سعوا سعيا يسعى تسعى يسعون يسعيان يسع | سعىوا يسعىون
دعا يدعو: دعا دعت دعوا دعتا يدعو تدعو يدعون يدعوان يدع دعي يدعى | دعات يدعوون دعاوا
بقي يبقى: بقي بقيت بقيا بقوا يبقى تبقى يبقون يبقيان يبق | بقت بقيوا يبقىون
تولى يتولى: تولى تولت تولوا توليا يتولى تتولى يتولون يتول تولي | تولىت
اشترى يشتري: اشترى اشترت اشتروا يشتري يشترون يشتر اشتري يشترى | اشتراوا
استولى يستولي: استولى استولت استولوا استوليا يستولي يستولون يستول استولي يستولى | استولىت
عانى يعاني: عانى عانت عانوا يعاني يعانون يعان عوني | عانيوا
قال يقول: قال قالت قالا قالوا يقول تقول يقولون يقولوا يقل تقل قيل قيلت يقال تقال | يقولن قلت
باع يبيع: باع باعت باعوا يبيع يبيعون يبع بيع بيعت يباع | باعيوا
خاف يخاف: خاف خافت خافوا يخاف يخافون يخف | يخفون
أصاب يصيب: أصاب أصابت أصابوا أصابتا يصيب تصيب يصيبون يصب أصيب أصيبت أصيبوا يصاب تصاب | أصبت يصوب
انحاز ينحاز: انحاز انحازت انحازوا ينحاز ينحازون ينحز | انحيز
اغتال يغتال: اغتال اغتالت اغتالوا يغتال يغتالون يغتل اغتيل اغتيلت | يغتول
استعاد يستعيد: استعاد استعادت استعادوا يستعيد تستعيد يستعيدون يستعد استعيد استعيدت يستعاد تستعاد | استعدت
جاء يجيء: جاء جاءت جاءوا جاؤوا يجيء تجيء يجيئون يجئ | جاءىت
أساء يسيء: أساء أساءت أساؤوا يسيء يسيئون يسئ أسيء | أسائوا
شن يشن: شن شنت شنا شنوا يشن تشن يشنون يشنوا | شننوا يشنن
أعد يعد: أعد أعدت أعدوا يعد تعد يعدون | أعددوا
احتل يحتل: احتل احتلت احتلوا يحتل تحتل يحتلون يحتلوا | احتلن يحتلن
انضم ينضم: انضم انضمت انضموا ينضم ينضمون | انضمن
استمر يستمر: استمر استمرت استمروا يستمر يستمرون | استمرن
وصل يصل: وصل وصلت وصلوا وصلا يصل تصل يصلون يصلان يوصل | يوصلىون
وضع يضع: وضع وضعت وضعوا يضع يضعون يوضع توضع | يضعن
أوقف يوقف: أوقف أوقفت أوقفوا يوقف توقف يوقفون | يقف
اتصل يتصل: اتصل اتصلت اتصلوا يتصل يتصلون | يوتصل
أخذ يأخذ: أخذ أخذت أخذوا يأخذ تأخذ يأخذون يؤخذ تؤخذ | أاخذ
أكد يؤكد: أكد أكدت أكدوا يؤكد تؤكد يؤكدون | يأكد
سأل يسأل: سأل سألت سألوا يسأل يسألون سئل سئلت | سأئل
بدأ يبدأ: بدأ بدأت بدآ بدأوا بدؤوا يبدأ تبدأ يبدأون يبدؤون يبدآن بدئ بدئت | بدأا بدأان
أنشأ ينشئ: أنشأ أنشأت أنشأوا أنشؤوا ينشئ تنشئ ينشئون أنشئ أنشئت ينشأ تنشأ | ينشئأ
فاجأ يفاجئ: فاجأ فاجأت فاجأوا يفاجئ يفاجئون فوجئ فوجئت يفاجأ | فاجئ
شاهد يشاهد: شاهد شاهدت شاهدوا يشاهد يشاهدون شوهد شوهدت شوهدوا | شيهد
حاصر يحاصر: حاصر حاصرت حاصروا يحاصر تحاصر حوصر حوصرت حوصروا | حيصر
تبادل يتبادل: تبادل تبادلت تبادلوا تبادلا يتبادل يتبادلان تبودل تبودلت | تبادلىت
رأى يرى: رأى رأت رأوا رأيا يرى ترى يرون رئي | رأىت
شكل يشكل: شكل شكلت شكلوا يشكل تشكل يشكلون | شوكل
تقدم يتقدم: تقدم تقدمت تقدموا تقدما يتقدم تتقدم يتقدمون | تقودم
انسحب ينسحب: انسحب انسحبت انسحبوا انسحبا ينسحب تنسحب ينسحبون ينسحبان انسحبن ينسحبن | انوسحب
استهدف يستهدف: استهدف استهدفت استهدفوا يستهدف تستهدف يستهدفون يستهدفوا | استهيدف
دحرج يدحرج: دحرج دحرجت دحرجوا يدحرج يدحرجون | دوحرج
"""

# past, present: what stands only before a pronoun
BEFORE_PRONOUN = """
أخلى يخلي: أخلا أخلو يخلو
قصف يقصف: قصفو يقصفون يقصفو
تبنى يتبنى: تبنا يتبنا تبنو
دعا يدعو: دعو يدعون
بدأ يبدأ: بدؤو يبدؤ
رأى يرى: رآ رأو
"""

# past, present, masdar: active, passive participle
PARTICIPLES = """
قصف يقصف قصف: قاصف مقصوف
سحب يسحب سحب: ساحب مسحوب
أخذ يأخذ أخذ: آخذ مأخوذ
سأل يسأل سؤال: سائل مسؤول
بدأ يبدأ بدء: بادئ مبدوء
وصل يصل وصول: واصل موصول
قال يقول قول: قائل مقول
باع يبيع بيع: بائع مبيع
رمى يرمي رمي: رامي مرمي
دعا يدعو دعوة: داعي مدعو
شن يشن شن: - مشنون
شكل يشكل تشكيل: مشكل مشكل
أكد يؤكد تأكيد: مؤكد مؤكد
سوى يسوي تسوية: مسوي مسوى
حاصر يحاصر حصار: محاصر محاصر
أعلن يعلن إعلان: معلن معلن
أخلى يخلي إخلاء: مخلي مخلى
أصاب يصيب إصابة: مصيب مصاب
أعد يعد إعداد: معد معد
تقدم يتقدم تقدم: متقدم متقدم
تبنى يتبنى تبني: متبني متبنى
تبادل يتبادل تبادل: متبادل متبادل
انسحب ينسحب انسحاب: منسحب -
احتجز يحتجز احتجاز: محتجز محتجز
احتل يحتل احتلال: محتل محتل
اغتال يغتال اغتيال: مغتال مغتال
استهدف يستهدف استهداف: مستهدف مستهدف
استعاد يستعيد استعادة: مستعيد مستعاد
أنشأ ينشئ إنشاء: منشئ منشأ
"""

# noun, plural, gender: spellings | spellings that must not be made
NOUNS = """
جندي جنود m: جندي جنديا جنديان جنديين جنود جنودا | جنديون جنديات
قاعدة قواعد f: قاعدة قاعدتان قاعدتين قاعدتي قاعدتا قواعد | قواعدا قاعدةا قاعدات
صاروخ صواريخ m: صاروخ صاروخا صاروخان صاروخين صواريخ | صواريخا
مسلح مسلحون m: مسلح مسلحا مسلحان مسلحون مسلحين مسلحو مسلحي | مسلحونا
هجوم هجمات m: هجوم هجوما هجومين هجمات | هجماتا
لقاء لقاءات m: لقاء لقاءين لقاءات | لقاءا
مستشفى مستشفيات m: مستشفى مستشفيان مستشفيين مستشفيات | مستشفىا
سيارة سيارات f: سيارة سيارتين سيارات | سيارةان
قتيل قتلى m: قتيل قتيلا قتيلين قتلى | قتلىا
ضاحية ضواحي f: ضاحية ضواحي ضواح | ضواحيا
قائد قادة m: قائد قائدا قادة | قادةا
"""


def rows(table: str) -> list[tuple[list[str], list[str], list[str]]]:
    """Words before the colon, words after it, words after the bar."""
    found = []
    for line in table.strip().splitlines():
        head, _, rest = line.partition(":")
        right, _, wrong = rest.partition("|")
        found.append((head.split(), right.split(), wrong.split()))
    return found


@pytest.mark.parametrize(("verb", "right", "wrong"), rows(VERBS), ids=lambda words: words[0] if words else "-")
def test_finite_forms_are_those_of_print(verb: list[str], right: list[str], wrong: list[str]) -> None:
    made = inflect.spellings(inflect.verb_forms(*verb))
    assert not set(right) - made
    assert not set(wrong) & made


def test_the_tables_hold_more_than_two_hundred_forms() -> None:
    assert sum(len(right) for _, right, _ in rows(VERBS)) > 200


@pytest.mark.parametrize(("verb", "right", "wrong"), rows(BEFORE_PRONOUN), ids=lambda words: words[0] if words else "-")
def test_spellings_before_a_pronoun_are_flagged(verb: list[str], right: list[str], wrong: list[str]) -> None:
    flagged = {spelling for _, feats, spelling in inflect.verb_forms(*verb) if feats.endswith("+")}
    assert not set(right) - flagged


@pytest.mark.parametrize(("verb", "right", "wrong"), rows(PARTICIPLES), ids=lambda words: words[0] if words else "-")
def test_participles(verb: list[str], right: list[str], wrong: list[str]) -> None:
    assert inflect.participles(*verb) == tuple("" if word == "-" else word for word in right)


@pytest.mark.parametrize(("noun", "right", "wrong"), rows(NOUNS), ids=lambda words: words[0] if words else "-")
def test_nouns(noun: list[str], right: list[str], wrong: list[str]) -> None:
    made = inflect.spellings(inflect.noun_forms(noun[0], [noun[1]], noun[2]))
    assert not set(right) - made
    assert not set(wrong) & made


def test_weak_participles_lose_or_keep_their_last_letter() -> None:
    active = inflect.spellings(inflect.participle_forms("act", "مخلي"))
    passive = inflect.spellings(inflect.participle_forms("pas", "مخلى"))
    assert {"مخل", "مخلية", "مخلون", "مخلين"} <= active
    assert {"مخلاة", "مخليات", "مخلون"} <= passive


def test_an_intransitive_verb_has_no_passive() -> None:
    """Else سار would make سير, and بات the house (بيت)."""
    assert "سير" not in inflect.spellings(inflect.verb_forms("سار", "يسير", passives=False))


def test_verbal_nouns_have_plural_accusative_and_pronoun_stem() -> None:
    forms = {spelling: feats for form, feats, spelling in inflect.masdar_forms("سيطرة") if form == "masdar"}
    assert forms["سيطرت"] == "fs+"
    assert {"انسحابا", "انسحابات"} <= inflect.spellings(inflect.masdar_forms("انسحاب"))
    assert "إخلاءا" not in inflect.spellings(inflect.masdar_forms("إخلاء"))


def test_given_forms_overrule() -> None:
    forms = set(inflect.verb_forms("أخلى", "يخلي", past_f="أخلت", passive="أخلي"))
    assert ("past", "3fs", "أخلت") in forms
    assert ("ppast", "3fs", "أخليت") in forms
