"""Arabic: who does it and who tells of it, behind relative clauses, participles and verbal nouns; what is put where; one victim."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, read_arabic

from marsad.app.library import Library
from marsad.model.claim import NumberKind, Role


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        ("إن القوات التي أرسلتها بغداد دخلت سنجار.", "دخلت", "actor", "القوات"),
        ("وقالت الوزارة إن الفرقة التي دربتها تركيا تسلمت مطار كويرس.", "تسلمت", "partner", "الفرقة"),
        ("القافلة التي هاجمها مسلحون كانت تنقل وقودا إلى باماكو.", "تنقل", "actor", "القافلة"),
        ("الطائرة التي أسقطها الجيش كانت تحلق فوق الأبيض.", "تحلق", "actor", "الطائرة"),
        ("العائلات التي هجرها القصف عادت إلى منازلها في جنين.", "عادت", "actor", "العائلات"),
        ("الصواريخ التي أطلقتها إيران أصابت قاعدة عين الأسد.", "أصابت", "target", "قاعدة عين الأسد"),
        ("الغارة التي أكدتها إسرائيل استهدفت سيارة في صور.", "الغارة", "target", "سيارة"),
        ("الجماعة التي خطفت صحفيين كانوا يغطون الحرب أفرجت عنهم.", "أفرجت", "actor", "الجماعة"),
        ("القوات التي تسيطر على المدينة لم تنسحب من مواقعها.", "تنسحب", "actor", "القوات"),
    ],
)
def test_the_verb_behind_tells_of_whom_the_sentence_opens_with(
    known: Library, text: str, trigger: str, role: str, who: str
) -> None:
    assert facet(claim_at(known, text, trigger), role) == who


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("الجماعة التي خطفت صحفيين كانوا يغطون الحرب أفرجت عنهم.", "خطفت", "الجماعة"),
        ("القوات التي بدأت تنسحب من القاعدة تركت معدات.", "تنسحب", "القوات"),
        ("الفصائل التي تسلمت حواجز أقامها الجيش انسحبت منها.", "أقامها", "الجيش"),
    ],
)
def test_the_verb_inside_keeps_its_own(known: Library, text: str, trigger: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == who


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("لم يبدأ الانسحاب الذي أعلنته الوزارة أمس.", "الانسحاب", "الوزارة"),
        ("القوة التي أعلنت الوزارة تشكيلها انتشرت في درعا.", "انتشرت", "الوزارة"),
        ("قال المتحدث باسم الجيش الذي نفى الانسحاب إن قواته باقية في الفاشر.", "باقية", "المتحدث باسم الجيش"),
    ],
)
def test_who_tells_of_what_the_clause_qualifies(known: Library, text: str, trigger: str, source: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == source


def test_whoever_left_goes_into_the_state_behind_a_joined_verb(known: Library) -> None:
    entered = claim_at(known, "غادر الرتل القاعدة فجرا ودخل العراق عبر معبر الوليد.", "دخل")
    assert (facet(entered, "actor"), facet(entered, "to"), facet(entered, "via")) == ("الرتل", "العراق", "معبر الوليد")
    left = claim_at(known, "انسحب الجيش من كيدال وغادرت فرنسا مالي.", "غادرت")
    assert (facet(left, "actor"), facet(left, "from")) == ("فرنسا", "مالي")


def test_a_base_does_not_lie_where_those_who_left_it_came_to(known: Library) -> None:
    for text in ("غادر الرتل القاعدة فجرا ودخل العراق عبر معبر الوليد.", "غادرت الطائرة المطار وهبطت في نيالا."):
        (start,) = [f for c in read_arabic(known, text) for role, fs in c.roles.items() if role == "from" for f in fs]
        assert start.is_ is None


@pytest.mark.parametrize(
    "text",
    [
        "وكان الجيش السوري قد تسلم الأحد الماضي حقل الجبسة.",
        "الجيش السوري تسلم حقل الجبسة.",
        "وقال إن الجيش السوري تسلم حقل الجبسة.",
        "وقال إن اللواء 105 تسلم حقل الجبسة.",
    ],
)
def test_he_took_it_over(known: Library, text: str) -> None:
    taken = claim_at(known, text, "تسلم")
    assert (taken.type, facet(taken, "stands"), facet(taken, "place")) == ("handover", "done yes certain", "حقل الجبسة")
    assert facet(taken, "partner")


def test_they_hand_it_over_and_the_taking_over_of_it(known: Library) -> None:
    handed = claim_at(known, "قوات الجيش السوري تسلم المعبر إلى الحكومة.", "تسلم")
    assert (facet(handed, "actor"), facet(handed, "partner")) == ("قوات الجيش السوري", "الحكومة")
    told = claim_at(known, "أعلن الجيش السوري تسلم القاعدة.", "تسلم")
    assert (facet(told, "place"), facet(told, "said")) == ("القاعدة", "الجيش السوري")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("استهدفت مسيّرة دراجة نارية، ما أدى إلى سقوط شهيد وجريح.", {"killed": 1, "wounded": 1}),
        ("أغارت مسيّرة على سيارة وسقط شهيد وجريحان.", {"killed": 1, "wounded": 2}),
        ("أوقع القصف قتيلا في صور.", {"killed": 1}),
        ("لم يسقط أي قتيل في القصف على صور.", {}),
        ("سقط في القصف على صور 30 شخصا بين قتيل وجريح.", {}),
    ],
)
def test_a_victim_without_a_number_is_one(known: Library, text: str, numbers: dict[str, int]) -> None:
    told = {str(kind): number.low for c in read_arabic(known, text) for kind, number in c.numbers.items()}
    assert {kind: low for kind, low in told.items() if kind != "count"} == numbers


def test_those_who_flee_did_not_shell(known: Library) -> None:
    fled = read_arabic(known, "فر السكان من بلدة كفرا بعد القصف المدفعي على أطرافها.")
    assert all(not facet(c, "actor") for c in fled if c.type == "shelling")
    left = claim_at(known, "انسحبت الفصائل من البلدة بعد قصف مواقع الجيش.", "قصف")
    assert facet(left, "actor") == "الفصائل"


def test_a_relative_clause_inside_a_demand_tells_what_is_so(known: Library) -> None:
    text = "طالب رئيس الحكومة نواف سلام بالضغط على إسرائيل للانسحاب من النقاط الخمس التي لا تزال تحتلها."
    held = claim_at(known, text, "تحتلها")
    assert (facet(held, "actor"), facet(held, "stands")) == ("إسرائيل", "ongoing yes certain")
    assert [str(link.stance) for link in held.said_by] == ["asserts"]
    asked = claim_at(known, "دعا الرئيس إسرائيل إلى الانسحاب من النقاط التي تحتلها.", "الانسحاب")
    assert (asked.phase, [str(link.stance) for link in asked.said_by]) == ("planned", ["demands"])


def test_what_lies_around_a_base_of_a_nation(known: Library) -> None:
    text = "سقط صاروخان في محيط القاعدة الأمريكية في الشدادي."
    (place,) = claim_at(known, text, "سقط").roles[Role.PLACE]
    assert (place.text, place.is_) == ("محيط القاعدة الأمريكية", "shaddadi")
    (land,) = claim_at(known, "دخلت القوات الأراضي السورية.", "دخلت").roles[Role.TO]
    assert land.is_ == "syria"


def test_a_participle_of_saying_goes_on_with_the_speaker(known: Library) -> None:
    text = "قال مصدر في قسد إن القاعدة ستسلم لقوى الأمن الداخلي، مضيفاً أن القوات انسحبت من درعا."
    assert facet(claim_at(known, text, "انسحبت"), "said") == "مصدر في قسد"
    handed = claim_at(known, text, "تسلم")
    assert facet(handed, "said") == "مصدر في قسد"
    assert [f.is_ for f in handed.roles[Role.PLACE]] == [None]
    closed = claim_at(known, "قال مصدر إن المعبر أغلق، مشيرا إلى أن القوات انسحبت من درعا أمس.", "أغلق")
    assert facet(closed, "place") == "المعبر"


@pytest.mark.parametrize(
    ("text", "trigger", "killed"),
    [
        ("شهدت المدينة اشتباكات قتل فيها ثلاثة جنود.", "اشتباكات", 3),
        ("شهدت المدينة اشتباكات قتل خلالها ثلاثة جنود.", "اشتباكات", 3),
        ("نفذت طائرات ثلاث ضربات جوية في وادي حوران وقتل فيها أربعة إرهابيين.", "ضربات جوية", 4),
        ("الغارة التي قتل فيها أربعة جنود استهدفت ثكنة في بارا.", "الغارة", 4),
    ],
)
def test_those_killed_in_it_are_its_dead(known: Library, text: str, trigger: str, killed: int) -> None:
    assert claim_at(known, text, trigger).numbers[NumberKind.KILLED].low == killed


def test_a_handover_on_terms(known: Library) -> None:
    text = "من المقرر أن تسلم قوات التحالف مطار حرير في سبتمبر المقبل، على أن يبقى نحو 200 جندي في أربيل."
    handed = claim_at(known, text, "تسلم")
    assert (handed.type, handed.phase, facet(handed, "place")) == ("handover", "planned", "مطار حرير")
    agreed = claim_at(known, "نص الاتفاق على أن تسلم القوات المطار.", "تسلم")
    assert facet(agreed, "said") == "الاتفاق"


@pytest.mark.parametrize(
    ("text", "actor", "to"),
    [
        ("فر السكان من الفاشر باتجاه طويلة.", "السكان", "tawila"),
        ("فر السكان من الفاشر باتجاه بلدة الكومة.", "السكان", None),
    ],
)
def test_where_those_who_flee_are_bound(known: Library, text: str, actor: str, to: str | None) -> None:
    fled = claim_at(known, text, "فر")
    assert (facet(fled, "actor"), [f.is_ for f in fled.roles[Role.TO]]) == (actor, [to])


def test_who_did_it_behind_its_side(known: Library) -> None:
    text = "تعرضت المدينة لقصف مدفعي من جانب قوات الدعم السريع طال حي أبو شوك."
    assert facet(claim_at(known, text, "قصف مدفعي"), "actor") == "قوات الدعم السريع"
    assert not facet(claim_at(known, "من جانب آخر، قصفت طائرات حي أبو شوك.", "قصفت"), "actor")


@pytest.mark.parametrize(
    "text",
    [
        "انسحب الجيش تفادياً لوقوع اشتباكات.",
        "انسحبت القوات لتفادي الحصار.",
        "أعلن الجيش أنه قضى على قيادي، من دون أن يسميه.",
    ],
)
def test_what_is_averted_or_left_unnamed_is_no_event(known: Library, text: str) -> None:
    assert {str(c.type) for c in read_arabic(known, text)} <= {"withdrawal", "attack"}
    assert claim_at(known, "تفادى الجيش اقتحام البلدة.", "اقتحام").polarity == "no"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("تبنى تنظيم داعش الهجوم على القاعدة.", "تنظيم داعش"),
        ("تبنت حركة حماس الهجوم على القاعدة.", "حركة حماس"),
        ("الهجوم الذي تبناه تنظيم داعش أوقع أربعة قتلى في الرقة.", "تنظيم داعش"),
    ],
)
def test_who_takes_it_upon_himself_did_it(known: Library, text: str, who: str) -> None:
    assert facet(claim_at(known, text, "الهجوم"), "actor") == who
    built = claim_at(known, "تبنى القاعدة الجديدة في الحسكة.", "تبنى")
    assert (built.type, facet(built, "actor")) == ("base_established", "")


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "via"),
    [
        ("إن رتلاً مسلحاً قادماً من السودان عبر الحدود ودخل العوينات.", "عبر", "رتلاً مسلحاً", "الحدود"),
        ("رتل أمريكي عبر معبر سيمالكا باتجاه أربيل.", "عبر", "رتل أمريكي", "معبر سيمالكا"),
        ("إن الرتل انسحب عبر معبر الوليد.", "انسحب", "الرتل", "معبر الوليد"),
        ("وقال إن الرتل القادم عبر معبر الوليد وصل إلى التنف.", "وصل", "الرتل", ""),
    ],
)
def test_who_went_across(known: Library, text: str, trigger: str, actor: str, via: str) -> None:
    told = claim_at(known, text, trigger)
    assert (facet(told, "actor"), facet(told, "via")) == (actor, via)


def test_whose_men_they_are_is_no_second_party(known: Library) -> None:
    fought = claim_at(known, "اشتبك مسلحون مع دورية للجيش الليبي.", "اشتبك")
    assert (facet(fought, "actor"), facet(fought, "partner")) == ("مسلحون", "دورية للجيش الليبي")
    held = claim_at(known, "أوقفت الشرطة مشتبهين بالانتماء لداعش في الأنبار.", "أوقفت")
    assert facet(held, "actor") == "الشرطة"


def test_a_numbered_unit_is_not_of_the_army_that_left(known: Library) -> None:
    text = "أنهت القوات الأميركية إخلاء قاعدتها في حقل كونيكو. وانتشرت وحدات من الفرقة 86 في محيط الحقل."
    (unit,) = claim_at(known, text, "انتشرت").roles[Role.ACTOR]
    assert unit.is_ == "syrian-army/86th-division"
    text = "توغل الجيش الإسرائيلي في القنيطرة. ودخلت الفرقة 210 بلدة جباتا الخشب."
    (unit,) = claim_at(known, text, "دخلت").roles[Role.ACTOR]
    assert unit.is_ == "israeli-forces/210th-division"


def test_those_in_the_plural_of_subjects_act(known: Library) -> None:
    text = "اقتحمت قوات الاحتلال المخيم، بينما هاجم مستوطنون رعاة قرب قرية قصرة."
    assert facet(claim_at(known, text, "هاجم"), "actor") == "مستوطنون"
    assert facet(claim_at(known, "قتل مسلحون في البلدة.", "قتل"), "target") == "مسلحون"


def test_where_it_was_made_tells_nobody(known: Library) -> None:
    assert not facet(claim_at(known, "قصفت صواريخ أمريكية الصنع البلدة.", "قصفت"), "actor")
    (drone,) = claim_at(known, "أسقط الجيش مسيرة تركية الصنع.", "أسقط").roles[Role.TARGET]
    assert drone.is_ is None
    assert facet(claim_at(known, "قصفت طائرات أمريكية البلدة.", "قصفت"), "actor") == "طائرات أمريكية"


def test_a_number_with_the_article_counts_the_noun_before(known: Library) -> None:
    sent = claim_at(known, "ستنشر الدول الثلاث قوة مشتركة في المثلث الحدودي.", "تنشر")
    assert (facet(sent, "actor"), facet(sent, "cargo")) == ("الدول الثلاث", "قوة مشتركة")


def test_what_has_a_cause_or_a_place_of_its_own(known: Library) -> None:
    text = "أعلن الجيش أن سلاح الجو هاجم أربعين هدفاً، وأن جندياً أصيب بنيران قناص شمالي القطاع."
    assert facet(claim_at(known, text, "هاجم"), "wounded") == ""
    assert facet(claim_at(known, text, "أصيب"), "wounded") == "1"
    text = "قضى ثمانية في غارة على خيمة، فيما انتشلت الطواقم جثامين خمسة شهداء من تحت أنقاض منزل في حي الزيتون."
    assert facet(claim_at(known, text, "غارة"), "killed") == "8"
    assert facet(claim_at(known, text, "جثامين"), "killed") == "5"


def test_a_capital_named_for_its_state_has_no_airport_in_dispute(known: Library) -> None:
    told = read_arabic(known, "لا خلاف مع دمشق حول المطار، وسيبقى عناصر الشرطة عند المطار.")
    assert all(f.is_ != "damascus-airport" for c in told for fs in c.roles.values() for f in fs)
    (place,) = claim_at(known, "هبطت الطائرة في دمشق وغادر الجنود المطار.", "غادر").roles[Role.FROM]
    assert place.is_ == "damascus-airport"


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("قال مسؤول إن ثلاثة قتلوا.", "قتلوا", "ثلاثة"),
        ("قال مسؤول إن ثلاثة مدنيين قتلوا.", "قتلوا", "ثلاثة مدنيين"),
        ("المدنيون الذين قتلوا في القصف كانوا نازحين.", "القصف", "المدنيون"),
        ("المسلحون قتلوا جنديا.", "قتلوا", "جنديا"),
        ("القوات قتلت ثلاثة في جنين.", "قتلت", "ثلاثة"),
    ],
)
def test_who_was_killed_by_nobody_named(known: Library, text: str, trigger: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), "target") == who


@pytest.mark.parametrize(
    "text", ["قتل ثلاثة مدنيين في قطاع غزة.", "اعتقلت القوات شابا في قطاع غزة.", "تظاهر المئات في قطاع غزة."]
)
def test_the_gaza_strip_is_where_it_happened(known: Library, text: str) -> None:
    (told,) = read_arabic(known, text)
    assert [f.is_ for f in told.roles[Role.PLACE]] == ["gaza-strip"]
