"""Arabic as agencies, monitors and local pages write it, the right beside the wrong: who does what behind verbs of going on,
with whose help, how far off; what is only spoken of.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import filler_of, read_arabic, roles_of, types_of

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("واصلت قوات النظام قصفها لمدينة جاسم", "قوات النظام", "مدينة جاسم"),
        ("تواصل قوات الدعم السريع قصفها المدفعي على الفاشر", "قوات الدعم السريع", "الفاشر"),
        ("ومنذ أيام تواصل 'الدعم السريع' قصفها على الفاشر", "الدعم السريع", "الفاشر"),
        ("واصل الطيران الحربي قصفه لمدينة الباب", "الطيران الحربي", "مدينة الباب"),
    ],
)
def test_who_goes_on_shelling_is_not_shelled(known: Library, text: str, actor: str, place: str) -> None:
    """The pronoun of the verbal noun stands for the subject of the verb of going on, where what is hit is told."""
    (claim,) = read_arabic(known, text)
    roles = roles_of(claim)
    assert (roles["actor"], roles["place"], "target" in roles) == ([actor], [place], False)


def test_what_is_reached_is_shelled(known: Library) -> None:
    """Nothing else tells what is hit: the pronoun does."""
    claim = next(c for c in read_arabic(known, "وصلت القوات إلى البلدة وبدأت قصفها") if c.type == "shelling")
    assert roles_of(claim)["place"] == ["البلدة"]


@pytest.mark.parametrize(
    "text",
    [
        "تمكنت قوات الجيش والقبائل، مسنودين بالتحالف العربي، من استعادة جبل هيلان",
        "تمكنت قوات الجيش والقبائل من استعادة جبل هيلان مسنودة بطيران التحالف",
    ],
)
def test_who_helps_does_not_part_the_sentence(known: Library, text: str) -> None:
    """With whose help somebody acts stands aside, with commas or without."""
    (claim,) = read_arabic(known, text)
    assert roles_of(claim) == {"actor": ["قوات الجيش", "القبائل"], "place": ["جبل هيلان"]}


def test_armed_men_backed_by_a_state_are_still_called_so(known: Library) -> None:
    """Right behind an indefinite noun it says which men they are."""
    (claim,) = read_arabic(known, "هاجم مسلحون مدعومون من تركيا قرية أبو راسين")
    assert roles_of(claim)["actor"] == ["مسلحون مدعومون من تركيا"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قصفت طائرة مسيرة المطار فجر اليوم", "المطار"),
        ("استهدفت مسيرة المستشفى الوحيد", "المستشفى الوحيد"),
        ("أصابت قذيفة هاون المنزل", "المنزل"),
    ],
)
def test_what_a_craft_strikes_is_no_part_of_its_name(known: Library, text: str, target: str) -> None:
    """The definite site behind an indefinite craft or shell is what its verb strikes."""
    (claim,) = read_arabic(known, text)
    assert roles_of(claim)["target"] == [target]


def test_aircraft_of_a_party_are_still_its_own(known: Library) -> None:
    """A party behind aircraft has them."""
    (claim,) = read_arabic(known, "قصفت طائرات التحالف المطار")
    assert roles_of(claim)["actor"] == ["طائرات التحالف"]


def test_vehicles_and_a_drone_destroyed_are_no_drone_strike(known: Library) -> None:
    """What stands on the ground is not shot down; a drone alone is."""
    text = "دمرت القوات ثلاث عربات مدرعة وأربع سيارات وطائرة مسيرة"
    (claim,) = read_arabic(known, text)
    assert (claim.type, len(claim.roles[Role.TARGET])) == ("destruction", 3)
    assert types_of(known, "دمرت الدفاعات الجوية 12 مسيرة") == [("interception", "دمرت")]


def test_what_the_town_is_part_of_is_no_second_place(known: Library) -> None:
    """A capital in other words, whom a camp is for, and the country stand between a place and what contains it."""
    text = "قصفت قوات الدعم السريع مدينة الفاشر عاصمة ولاية شمال دارفور غربي البلاد"
    assert roles_of(read_arabic(known, text)[0])["place"] == ["مدينة الفاشر"]
    attack, capture = read_arabic(known, "هاجمت الدعم السريع مخيم زمزم للنازحين شمال دارفور وأعلنت سيطرتها عليه")
    assert roles_of(attack)["place"] == roles_of(capture)["place"] == ["مخيم زمزم"]


def test_the_suburb_of_a_city_is_not_struck_by_it(known: Library) -> None:
    """The city behind the name of its quarter only tells where that is."""
    (claim,) = read_arabic(known, "استهدفت غارة إسرائيلية الضاحية الجنوبية لبيروت")
    assert roles_of(claim) == {"actor": ["إسرائيلية"], "place": ["الضاحية الجنوبية"]}
    assert filler_of(known, "استهدفت غارة إسرائيلية الضاحية الجنوبية لبيروت", "الضاحية الجنوبية").is_ == "dahiyeh"
    text = "بغداد - انفجرت عبوة ناسفة في الضاحية الجنوبية، ما أدى إلى مقتل شرطي"
    assert filler_of(known, text, "الضاحية الجنوبية").is_ is None


@pytest.mark.parametrize(
    "text",
    [
        "أوعز الرئيس للجيش بالتصدي لأي توغل إسرائيلي",
        "دعا الوزير إلى الاستعداد لأي هجوم على الموانئ",
    ],
)
def test_any_such_event_is_none(known: Library, text: str) -> None:
    """What is to be met should it come has not come."""
    assert not {"advance", "attack"} & {kind for kind, _ in types_of(known, text)}


def test_no_such_event_is_denied(known: Library) -> None:
    """Under a negation it did not happen."""
    (claim,) = [c for c in read_arabic(known, "لم تسجل أي إصابات في الهجوم على البلدة") if c.type == "casualty"]
    assert claim.polarity == "no"


def test_how_far_off_a_strike_was_is_no_place_of_it(known: Library) -> None:
    """Behind a place what stands so far off says no more of it; alone it is what the strike was near."""
    text = "شنت مسيرة غارة على الناقورة، على بعد نحو 200 متر من نقطة للجيش اللبناني"
    assert roles_of(read_arabic(known, text)[0])["place"] == ["الناقورة"]
    (claim,) = read_arabic(known, "شنت مسيرة غارة على مسافة 200 متر من بلدة الخيام")
    assert (roles_of(claim)["place"], "from" in roles_of(claim)) == (["بلدة الخيام"], False)


def test_what_an_attack_led_to_is_done_whatever_the_preposition(known: Library) -> None:
    """أدى لمقتل is أدى إلى مقتل: no aim."""
    text = "هاجمت الدعم السريع المخيم بعد اشتباكات، ما أدى لمقتل 400 شخص ونزوح عشرات الآلاف"
    assert all(claim.phase == "done" for claim in read_arabic(known, text))


def test_homes_are_those_of_people(known: Library) -> None:
    """The raider does not own the homes that he searches; his posts are his."""
    text = "قال سكان في نيالا إن قوات الدعم السريع داهمت منازلهم"
    assert filler_of(known, text, "منازلهم").is_ != "rsf"


def test_the_authorities_are_not_those_of_a_country_named_in_passing(known: Library) -> None:
    """They are of the country that most is told of, or nobody known."""
    text = "طرابلس - قالت وزارة الداخلية الليبية إن وفدا من القاهرة وصل إلى العاصمة. واعتقلت السلطات عشرة مهاجرين في صبراتة"
    assert filler_of(known, text, "السلطات").is_ != "egypt"
    assert filler_of(known, "قالت مصر إنها سترد. واعتقلت السلطات عشرة أشخاص في أسوان", "السلطات").is_ == "egypt"


def test_lebanon_joined_to_another_country_is_no_village(known: Library) -> None:
    """ولبنان is "and Lebanon" before it is "and to Banan"."""
    (claim,) = read_arabic(known, "أعلنت إسرائيل ولبنان وقف إطلاق النار")
    assert roles_of(claim) == {"actor": ["إسرائيل"], "partner": ["لبنان"]}


def test_the_party_by_another_name_does_not_part_the_sentence(known: Library) -> None:
    """An apposition between commas is no object; one joined to others is."""
    (claim,) = read_arabic(known, "دمرت كتائب القسام، الجناح المسلح لحركة حماس، دبابتين وسط خان يونس")
    assert roles_of(claim)["target"] == ["دبابتين"]
    text = "أعلنت كتائب القسام، الجناح المسلح لحركة حماس، استهداف دبابتين"
    assert roles_of(read_arabic(known, text)[0])["actor"] == ["كتائب القسام"]


@pytest.mark.parametrize("text", ["قصف الجيش البلدة يوم 12 من فبراير الجاري", "قصف الجيش البلدة في ١٢ من شباط"])
def test_a_day_of_a_month_is_one_day(known: Library, text: str) -> None:
    """Figures and من before the month."""
    (claim,) = read_arabic(known, text)
    assert claim.time is not None
    assert (claim.time.earliest, claim.time.latest) == (date(2026, 2, 12), date(2026, 2, 12))


def test_stopping_something_arrests_nobody(known: Library) -> None:
    """وقف is an end of what goes on, توقيف an arrest."""
    assert types_of(known, "أعلن الجيش وقف عملياته في الجنوب") == [("ceasefire", "وقف")]
    assert "arrest" not in {kind for kind, _ in types_of(known, "أجبر القصف القوات على وقفه")}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("اغتال مجهولون همام الرفاعي في بلدة أم ولد", ["همام الرفاعي"]),
        ("اعتقلت قوات الاحتلال محمد أبو زهرة وسامر العلي في بلدة بيتا", ["محمد أبو زهرة", "سامر العلي"]),
        ("اغتالت إسرائيل القيادي حسن نصر الله", ["القيادي حسن نصر الله"]),
    ],
)
def test_a_persons_name_is_who_was_taken_or_killed(known: Library, text: str, target: list[str]) -> None:
    """A name of descent is no town, أبو and نصر الله go on with a name, an official is no part of a country's name."""
    assert roles_of(read_arabic(known, text)[0])["target"] == target


def test_who_tells_a_medium_is_who_did_it(known: Library) -> None:
    """The pronoun behind "its saying that" is of whom the medium quotes."""
    text = "نقلت منظمة «سايت» عن الجماعة قولها إنها قتلت 60 جنديا في بلدة دجيبو"
    claim = next(c for c in read_arabic(known, text) if c.numbers)
    assert (roles_of(claim)["actor"], roles_of(claim)["target"]) == (["الجماعة"], ["60 جنديا"])


def test_a_website_is_no_site_that_is_taken(known: Library) -> None:
    """الموقع is the post told of, not the website that tells."""
    text = "نقل موقع «سايت» عن الجماعة أن عناصرها اقتحموا موقعا عسكريا وسيطروا على الموقع"
    assert not filler_of(known, text, "الموقع").stands_for


@pytest.mark.parametrize(
    "text",
    [
        "لم تحدد الجهات المعنية أسباب اندلاع المواجهات المسلحة",
        "لم تصدر الجهات الطبية أي بيانات رسمية عن عدد القتلى أو الجرحى",
    ],
)
def test_what_nobody_said_more_of_is_not_denied(known: Library, text: str) -> None:
    """Causes and tolls that are not made known are none that did not happen."""
    assert not read_arabic(known, text)


def test_without_saying_how_many_is_no_toll(known: Library) -> None:
    """دون أن opens a verb."""
    text = "نفذت القوات عملية أسفرت عن قتل خمسة مسلحين دون أن تحدد حصيلة القتلى"
    assert [claim.polarity for claim in read_arabic(known, text)] == ["yes"]


@pytest.mark.parametrize("text", ["استهدف القصف مدرسة تؤوي نازحين", "استهدف القصف خيمة لإيواء نازحين"])
def test_whom_a_building_houses_does_not_flee_there(known: Library, text: str) -> None:
    """It only says what was hit."""
    (claim,) = read_arabic(known, text)
    assert claim.type == "shelling"
    assert roles_of(claim)["target"]


def test_quotation_marks_open_and_close_by_their_spaces(known: Library) -> None:
    """Curled either way, and behind joined letters."""
    for text in (
        "دارت مواجهات بين ”جهاز الردع“ و“جهاز دعم الاستقرار“ وسط العاصمة",
        "دارت مواجهات بين “جهاز الردع” و”جهاز دعم الاستقرار” وسط العاصمة",
    ):
        roles = roles_of(read_arabic(known, text)[0])
        assert (roles["actor"], roles["partner"]) == (["جهاز الردع"], ["جهاز دعم الاستقرار"])


def test_who_leads_a_force_does_not_part_it_from_its_foe(known: Library) -> None:
    """The second party stands behind the first one's leader."""
    text = "اندلعت اشتباكات جنوب الزاوية بين قوة الكتيبة 459 بقيادة محمد المرتاح، وقوة جهاز الدعم برئاسة حسن أبوزريبة"
    assert "partner" in roles_of(read_arabic(known, text)[0])


def test_a_second_like_strike_has_no_party_for_its_adjectives(known: Library) -> None:
    """ثانية مماثلة are adjectives."""
    assert "actor" not in roles_of(read_arabic(known, "استهدفت ضربة ثانية مماثلة وكرا آخر للإرهابيين")[0])


def test_men_targeted_with_bullets_are_not_shelled(known: Library) -> None:
    """Bullets are no shells."""
    assert types_of(known, "قتل شاب إثر استهدافه بالرصاص") == [("attack", "استهدافه")]
