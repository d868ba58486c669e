"""What is negated, asked, only possible or a duty is never told as done: shortened negations, questions, verbs of telling that tell
nothing, light verbs and verbs of declaring that are themselves still to come.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("The army didn't shell the town of Bara.", "shell", "done no certain"),
        ("The garrison didn’t surrender the airport to the rebels.", "surrender", "done no certain"),
        ("Turkish troops haven't withdrawn from Sinjar.", "withdrawn", "done no certain"),
        ("The detainees weren't released on Sunday.", "released", "done no certain"),
        ("Turkish troops aren't withdrawing from Sinjar.", "withdrawing", "ongoing no certain"),
        ("Israel won't bomb the port of Hodeidah.", "bomb", "planned no certain"),
        ("The militia can't enter the town of Bara.", "enter", "done no certain"),
        ("The militia cannot enter the town of Bara.", "enter", "done no certain"),
        ("Israel doesn't control the town of Khiam.", "control", "ongoing no certain"),
        ("The rebels did not leave Bara and did not shell the airport.", "shell", "done no certain"),
        ("Neither the army nor the RSF has entered the town of Bara.", "entered", "done no certain"),
        ("The president vetoed the deployment of troops to the border.", "deployment", "planned no certain"),
        ("The planned release of the hostages fell through.", "release", "planned no certain"),
        ("لم يسبق للجيش أن دخل مدينة بارا.", "دخل", "done no certain"),
        ("سبق للجيش أن دخل مدينة بارا.", "دخل", "done yes certain"),
        ("يستبعد أن تنسحب إسرائيل من الخيام هذا العام.", "تنسحب", "planned no probable"),
        ("لا يستبعد أن تنسحب إسرائيل من الخيام هذا العام.", "تنسحب", "planned yes possible"),
        ("The rebels did not leave Bara and shelled the airport.", "shelled", "done yes certain"),
    ],
)
def test_a_shortened_negation_denies_as_the_whole_word_does(
    known: Library, text: str, trigger: str, stands: str
) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


@pytest.mark.parametrize(
    "text",
    [
        "Did gunmen kidnap three aid workers in Baqubah?",
        "Has Israel struck the city of Homs?",
        "Is Turkey withdrawing from the town of Sinjar?",
        "Will Israel strike Iran?",
        "Israel strikes Iran?",
        "Should Turkey attack Kobani, the SDF will respond, its commander said.",
        "Had the army not retreated, the town would have fallen.",
        "هل قصف الجيش مدينة حمص؟",
        "هل تنسحب القوات التركية من سنجار؟",
    ],
)
def test_a_question_or_supposition_tells_nothing(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army left Bara, but will it return?", "left"),
        ("What happens after the withdrawal of US forces from Ain al-Asad?", "withdrawal"),
        ("What will the army, which shelled Bara on Sunday, do next?", "shelled"),
        ("ماذا بعد انسحاب القوات الأمريكية من عين الأسد؟", "انسحاب"),
    ],
)
def test_what_a_question_takes_as_given_is_told(known: Library, text: str, trigger: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == "done yes certain"


@pytest.mark.parametrize(
    "text",
    [
        "The army did not announce that it had withdrawn its troops from Bara.",
        "The army has not confirmed the capture of Bara.",
        "The ministry declined to confirm the withdrawal of its troops from Bara.",
        "Reuters could not confirm that the army had shelled Bara.",
        "The ministry didn't report any withdrawal from Bara.",
    ],
)
def test_what_nobody_told_is_no_claim(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("The army may announce a ceasefire in Bara.", "ceasefire", "planned yes possible"),
        ("Israeli warplanes could hit a weapons depot near Homs.", "hit", "planned yes possible"),
        ("The authorities may shut the Rabia crossing.", "shut", "planned yes possible"),
        ("The army did not announce a ceasefire in Bara.", "ceasefire", "done no certain"),
        ("The army will announce the withdrawal of its troops from Bara.", "withdrawal", "planned yes certain"),
        ("The United States is going to impose sanctions on two banks in Beirut.", "sanctions", "planned yes certain"),
        ("The army sent a unit to impose a curfew on the town of Bara.", "curfew", "planned yes certain"),
        ("Iraq managed to sign a security agreement with Turkey.", "security agreement", "done yes certain"),
        ("The minister left without holding talks with the ambassador.", "talks", "done no certain"),
        ("Rain prevented residents from holding a protest in Nasiriyah.", "protest", "done no certain"),
        ("The minister stressed the need for the withdrawal of foreign forces.", "withdrawal", "planned yes certain"),
        ("The militia is thought to have released the hostages.", "released", "done yes probable"),
        ("The army must complete its withdrawal from Bara.", "withdrawal", "planned yes certain"),
        ("Iraq should conclude a security agreement with Turkey.", "security agreement", "planned yes certain"),
        ("قد يشن مسلحون هجوما على مركز للشرطة في بعقوبة.", "هجوما", "planned yes possible"),
        ("لن يبرم العراق اتفاقا أمنيا مع تركيا.", "اتفاقا", "planned no certain"),
        ("من المتوقع أن يعلن الجيش السوداني هدنة في مدينة بارا.", "هدنة", "planned yes probable"),
        ("رفض وزير الخارجية العراقي عقد اجتماع مع السفير التركي.", "اجتماع", "planned no certain"),
        ("يستعد الجيش السوداني لحملة بهدف فرض حصار على مدينة بارا.", "حصار", "planned yes certain"),
        ("سيعلن الجيش سحب قواته من بارا.", "سحب", "planned yes certain"),
        ("منعت الأمطار الوزير من عقد اجتماع مع السفير التركي.", "اجتماع", "done no certain"),
        ("يستعد مسلحون لحملة بهدف شن هجوم على مركز للشرطة في بعقوبة.", "هجوم", "planned yes certain"),
        ("توقف الجيش السوداني عن شن غارات على مدينة بارا.", "غارات", "ongoing no certain"),
        ("تمكن مسلحون من شن هجوم على مركز للشرطة في بعقوبة.", "هجوم", "done yes certain"),
        ("أكد المتحدث ضرورة انسحاب القوات الأجنبية من ليبيا.", "انسحاب", "planned yes certain"),
        ("شدد الوزير على أهمية عودة النازحين إلى عفرين.", "عودة النازحين", "planned yes certain"),
        ("كاد القصف يودي بحياة المحافظ.", "يودي", "ongoing no certain"),
        # ما that denies, not "what"
        ("ما قصف الجيش السوداني مدينة بارا.", "قصف", "done no certain"),
        ("وأكد أن الجيش ما قصف مدينة بارا.", "قصف", "done no certain"),
        ("ما انسحبت القوات من بارا، بل عززت مواقعها.", "انسحبت", "done no certain"),
        ("ما زالت القوات تقصف بارا.", "تقصف", "ongoing yes certain"),
        ("سيطر الجيش على بارا ما دفع السكان إلى النزوح.", "النزوح", "done yes certain"),
        # a verb of phase, and the one that is spelled like it
        ("أجلت إسرائيل الانسحاب من الخيام.", "الانسحاب", "planned yes certain"),
        ("أجلت القوات سكان الخيام.", "أجلت", "done yes certain"),
        ("توقف مسلحون عن استهداف دورية للجيش في بعقوبة.", "استهداف", "ongoing no certain"),
        ("كانت القوات الإسرائيلية تدخل بلدة خان أرنبة.", "تدخل", "done yes certain"),
        ("لا تزال السلطات العراقية تعلق الرحلات الجوية في مطار بغداد.", "تعلق", "ongoing yes certain"),
        ("كاد مسلحون يهاجمون دورية للجيش في بعقوبة.", "يهاجمون", "ongoing no certain"),
        ("بدأ محتجون يتظاهرون في مدينة الناصرية.", "يتظاهرون", "begun yes certain"),
        ("خطف مسلحون يستقلون دراجات سائقا في بعقوبة.", "خطف", "done yes certain"),
        ("شن مسلحون هجوما على مركز للشرطة في بعقوبة.", "هجوما", "done yes certain"),
    ],
)
def test_an_event_noun_has_the_tense_of_the_verb_that_lends_it(
    known: Library, text: str, trigger: str, stands: str
) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


@pytest.mark.parametrize(
    ("text", "trigger", "stands", "actor"),
    [
        ("يجب على الجيش الانسحاب من بارا.", "الانسحاب", "planned yes certain", "الجيش"),
        ("يجب أن تنسحب القوات التركية من سنجار.", "تنسحب", "planned yes certain", "القوات التركية"),
        ("لا بد أن تنسحب القوات التركية من سنجار.", "تنسحب", "planned yes certain", "القوات التركية"),
        ("على إسرائيل أن تنسحب من الخيام.", "تنسحب", "planned yes certain", "إسرائيل"),
        ("قال الوزير إن على إسرائيل أن تنسحب من الخيام.", "تنسحب", "planned yes certain", "إسرائيل"),
        ("يمكن أن يقصف الجيش مدينة بارا.", "يقصف", "planned yes possible", "الجيش"),
        ("يمكن أن تكون القوات التركية قد انسحبت من سنجار.", "انسحبت", "done yes possible", "القوات التركية"),
        ("بات على المسلحين تسليم أسلحتهم خلال أسبوع.", "تسليم", "planned yes certain", "المسلحين"),
        ("على قسد تسليم سد تشرين، قال مسؤول في الحكومة.", "تسليم", "planned yes certain", "قسد"),
        ("بإمكان الجيش أن يقصف مدينة بارا.", "يقصف", "planned yes possible", "الجيش"),
        ("بعد أن تنسحب القوات من بارا سيدخلها الجيش.", "تنسحب", "planned yes certain", "القوات"),
        ("قبل أن تنسحب القوات من بارا قصفت المطار.", "تنسحب", "done yes certain", "القوات"),
        ("استطاع الجيش أن يسيطر على بارا.", "يسيطر", "done yes certain", "الجيش"),
    ],
)
def test_a_duty_or_a_chance_has_not_come_about(
    known: Library, text: str, trigger: str, stands: str, actor: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "stands"), facet(claim, "actor")) == (stands, actor)


@pytest.mark.parametrize(
    "text",
    [
        "حذر مصدر أمني من شن مسلحين هجوما على مركز للشرطة في بعقوبة.",
        "خشية اقتحام المدينة، سهر السكان في منازلهم.",
        "حذر مصدر أمني من قصف الجيش مدينة بارا.",
    ],
)
def test_what_is_only_feared_is_told_by_nobody(known: Library, text: str) -> None:
    assert [c.type for c in read_text(text, known, published=MONDAY) if c.type != "threat"] == []
