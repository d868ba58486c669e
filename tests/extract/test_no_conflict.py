"""News of other things than a conflict, told in words that forces share, gives no claim; beside each the same words of a force."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text

QUIET = [
    # a parliament
    (
        "The opposition defeated the government in a late ballot in the lower house. The ruling party, which lost its majority "
        "last spring, regained control of the chamber after two members changed sides."
    ),
    # roads
    (
        "A minibus collided with a lorry near the toll gate on Friday, killing the driver and injuring six passengers, police "
        "said. The lorry rammed the barrier and its driver fled the scene. Two of the injured died in hospital."
    ),
    # an illness
    (
        "Cholera killed nine people in the district last month, the health office said. Another 40 patients were injured by "
        "the virus that has invaded the valley."
    ),
    # a website
    "Hackers launched a sustained attack on the lender's website. The bank lost 9,000 customers because of the attack.",
    # a storm
    "The storm left twelve people dead along the coast. It destroyed 30 houses.",
    "أعلنت وزارة الصحة وفاة تسعة أشخاص وإصابة أربعين آخرين بسبب السيول. وأضافت أن المحافظة الساحلية شهدت أكبر عدد من الوفيات.",
    "اصطدمت حافلة ركاب بشاحنة على الطريق الصحراوي فجر الجمعة، ما أدى إلى مقتل سبعة وإصابة عشرين. وفر سائق الشاحنة من المكان.",
    "سيطرت فرق الإطفاء على حريق في مصنع للألبان خلال ساعة.",
    "قضت محكمة الاستئناف بسجن ثلاثة من أفراد شبكة احتيال. واتجه أحدهم لاستيراد أدوات التزوير.",
    "دخلت البلاد مرحلة جديدة من النقاش بعد اقتراع هادئ.",
]

#: Sentences of a conflict with the same verbs, what each tells.
TOLD = [
    ("Fighters regained control of the town of Bara after two days of clashes.", "capture"),
    ("A minibus collided with an army truck near Bara, and gunmen opened fire on it, killing the driver.", "attack"),
    ("Cholera has spread in the camp. The militia shelled the camp and killed nine people.", "shelling"),
    ("The storm closed the road. Soldiers left the outpost at Bara on Sunday.", "withdrawal"),
    # relief goes on in the rain
    ("A convoy of 22 trucks reached Bara on Sunday. Floods held up six more.", "movement"),
    ("وصلت قافلة من 22 شاحنة إلى بارا. وأعاقت السيول ست شاحنات أخرى.", "movement"),
    ("A blast killed twelve people in the market. Rescuers rushed to the scene.", "explosion"),
    ("قتل سبعة أشخاص وأصيب عشرون في قصف استهدف حافلة ركاب. واصطدمت شاحنة بالحافلة.", "shelling"),
    ("سيطر المسلحون على البلدة بعد يومين من الأمطار.", "capture"),
    ("دخل الجيش البلدة صباح الجمعة.", "advance"),
]


@pytest.mark.parametrize("text", QUIET)
def test_news_of_other_things_tells_nothing(known: Library, text: str) -> None:
    claims = read_text(text, known, published=date(2026, 3, 10))
    assert [(claim.type, claim.trigger.text) for claim in claims] == []


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_the_same_words_of_a_force_are_told(known: Library, text: str, event: str) -> None:
    claims = read_text(text, known, published=date(2026, 3, 10))
    assert event in {str(claim.type) for claim in claims}
