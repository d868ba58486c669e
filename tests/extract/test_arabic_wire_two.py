"""Arabic as agencies, monitors and local pages write it, the right beside the wrong: where it happens, whose a unit is, who
did it behind what else was told, who is dead.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of, read_arabic, roles_of, types_of

from marsad.app.library import Library
from marsad.model.claim import NumberKind, Role


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أصيب جندي في انفجار عبوة ناسفة بمحافظة ديالى", "محافظة ديالى"),
        ("قتل جندي في هجوم مسلح بمحافظة ديالى", "محافظة ديالى"),
        ("قتل شاب بقصف مدفعي بريف حماة", "ريف حماة"),
        ("شن الطيران غارات بمحافظة صعدة", "محافظة صعدة"),
        ("عثرت القوات على أسلحة بمحافظة ديالى", "محافظة ديالى"),
    ],
)
def test_a_province_behind_ba_is_where_it_happens(known: Library, text: str, place: str) -> None:
    """Weapons behind it are what it is done with, areas where."""
    assert roles_of(read_arabic(known, text)[0])["place"] == [place]


def test_that_does_nothing(known: Library) -> None:
    """جاء ذلك names nobody."""
    (claim,) = read_arabic(known, "جاء ذلك خلال عملية أمنية نفذتها القوة في تلعفر")
    assert roles_of(claim)["actor"] == ["القوة"]


@pytest.mark.parametrize(
    "text", ["أسفر الهجوم عن سقوط 12 جنديا", "قال الجيش إن 12 جنديا سقطوا في هجوم على موقع قرب غاو"]
)
def test_soldiers_who_fell_are_dead(known: Library, text: str) -> None:
    """They are counted as killed, and took nothing."""
    (claim,) = read_arabic(known, text)
    assert (claim.type, claim.numbers[NumberKind.KILLED].low) == ("attack", 12)


def test_a_force_that_falls_is_not_dead(known: Library) -> None:
    """A division that falls to somebody is lost to him."""
    assert "casualty" not in {kind for kind, _ in types_of(known, "سقطت الفرقة 17 بيد التنظيم")}


def test_provinces_share_the_second_part_of_their_names(known: Library) -> None:
    """جنوب وشمال كردفان are two, and the dual before them is neither."""
    text = "نزح 4 آلاف شخص من ولايتي جنوب وشمال كردفان"
    (claim,) = read_arabic(known, text)
    assert [f.is_ for f in claim.roles[Role.FROM]] == ["south-kordofan-state", "north-kordofan-state"]
    assert roles_of(read_arabic(known, "انتشرت القوات في شمال وشرق سوريا")[0])["place"] == ["شمال وشرق سوريا"]


def test_what_stands_in_brackets_is_no_second_place(known: Library) -> None:
    """It tells where the place before it lies, or where a group is banned."""
    text = "سقطت قذيفة هاون على مدينة إعزاز (شمال حلب) دون تسجيل إصابات"
    assert roles_of(read_arabic(known, text)[0])["place"] == ["مدينة إعزاز"]
    text = "عثرت القوات على أنفاق لتنظيم داعش (المحظور في روسيا والعديد من الدول)"
    assert "place" not in roles_of(read_arabic(known, text)[0])


def test_fierce_clashes_are_between_their_parties(known: Library) -> None:
    """An unknown feminine word right behind the fights describes them."""
    text = "تشهد الفاشر اشتباكات ضارية بين الجيش السوداني وقوات الدعم السريع"
    roles = roles_of(read_arabic(known, text)[0])
    assert (roles["actor"], roles["partner"]) == (["الجيش السوداني"], ["قوات الدعم السريع"])


def test_the_quarters_struck_in_a_district_named_before_are_the_place(known: Library) -> None:
    """What stands before the verb only contains them."""
    text = "وفي مديرية التحيتا جنوب الحديدة، قصفت ميليشيات الحوثي أحياء سكنية بالقذائف المدفعية"
    assert roles_of(read_arabic(known, text)[0])["place"] == ["أحياء سكنية"]


def test_a_brigade_is_that_of_the_force_behind_its_number(known: Library) -> None:
    """بالحشد الشعبي right behind it tells whose it is."""
    text = "تمكنت قوة من اللواء 53 بالحشد الشعبي، الجمعة، من تفجير كدسين للعتاد في قضاء تلعفر"
    assert filler_of(known, text, "قوة من اللواء 53").is_ == "popular-mobilization/53rd-brigade"


def test_a_shell_that_wrecks_a_house_is_what_it_was_wrecked_with(known: Library) -> None:
    """Nobody unnamed is the shell."""
    (claim,) = read_arabic(known, "تسببت قذيفة مدفعية بتدمير منزل المواطن صالح في قرية العكش")
    assert (roles_of(claim)["means"], "actor" in roles_of(claim)) == (["قذيفة مدفعية"], False)


def test_on_its_way_is_no_place(known: Library) -> None:
    """في طريقها says where it goes."""
    text = "دخلت الشاحنات من معبر رفح في طريقها إلى معبر كرم أبو سالم"
    assert "place" not in roles_of(read_arabic(known, text)[0])


def test_a_district_behind_a_dash_and_initials_part_no_sentence(known: Library) -> None:
    """The Lebanese army tells where a place lies behind a dash, and whom it held by initials."""
    text = "أوقفت دورية في منطقة بشامون – عاليه المواطن (ا.ص.) لاتجاره بالأسلحة، وضبطت في حوزته كمية من الأسلحة"
    arrest, seizure = read_arabic(known, text)
    assert roles_of(arrest) == {"actor": ["دورية"], "target": ["المواطن"], "place": ["منطقة بشامون"]}
    assert roles_of(seizure)["actor"] == ["دورية"]


def test_where_a_place_lies_is_not_whence_it_was_attacked(known: Library) -> None:
    """الواقعة على بعد ... من tells where the area is."""
    text = "شن مسلحون هجوما على منطقة غدوة، الواقعة على بعد 60 كيلومتراً من مدينة سبها"
    assert roles_of(read_arabic(known, text)[0]) == {"actor": ["مسلحون"], "place": ["منطقة غدوة"]}


def test_who_did_it_may_stand_behind_where_it_was_done(known: Library) -> None:
    """نفذته takes up the attack, not the south."""
    text = "قتل ضابط في هجوم استهدف معسكرهم ببلدة تراغن في أقصى الجنوب الليبي نفذته مجموعة مسلحة"
    assert roles_of(read_arabic(known, text)[0])["actor"] == ["مجموعة مسلحة"]


def test_one_of_several_is_masculine(known: Library) -> None:
    """A feminine verb's subject is still the group that attacked."""
    text = "هاجمت مجموعة مسلّحة منطقة الفقهاء، وقتلت أحد عناصر الحرس البلدي، واختطفت مواطناً آخر"
    assert [roles_of(claim)["actor"] for claim in read_arabic(known, text)] == [["مجموعة مسلّحة"]] * 2


def test_a_village_begins_with_a_spring(known: Library) -> None:
    """عين of a village's name appoints nobody."""
    (claim,) = read_arabic(known, "توغلت قوة إسرائيلية في قرية عين القاضي بريف القنيطرة الجنوبي")
    assert roles_of(claim)["place"] == ["قرية عين القاضي"]


def test_land_behind_counted_shells_was_struck(known: Library) -> None:
    """The shells are the means, the land the place."""
    (claim,) = read_arabic(known, "استهدفت القوات بأربع قذائف هاون الأراضي الزراعية جنوب بلدة جباتا الخشب")
    assert (roles_of(claim)["means"], roles_of(claim)["place"]) == (["أربع قذائف هاون"], ["الأراضي الزراعية"])


def test_one_of_a_nation_was_killed(known: Library) -> None:
    """قتل opens the sentence as a verb; قصف إسرائيلي is whose strike it was."""
    (claim,) = read_arabic(known, "قتل فلسطيني وأصيب آخر في هجوم على بيتا")
    assert roles_of(claim)["target"] == ["فلسطيني"]
    (claim,) = read_arabic(known, "قصف إسرائيلي على البلدة")
    assert roles_of(claim)["actor"] == ["إسرائيلي"]


def test_both_towns_of_a_strike_are_struck(known: Library) -> None:
    """A relative clause lends all that it joins."""
    text = "شن الطيران الحربي سلسلة غارات جوية استهدفت بلدتي كفركلا والعديسة"
    assert roles_of(read_arabic(known, text)[0])["place"] == ["كفركلا", "العديسة"]


def test_whom_a_source_accuses_is_not_the_source(known: Library) -> None:
    """The quoted name behind it is another party."""
    text = "اتهم مصدر في الجيش الليبي «داعش» بتنفيذ الهجوم على القوات في سبها"
    (claim,) = read_arabic(known, text)
    assert [link.text for link in claim.said_by] == ["مصدر في الجيش الليبي"]


def test_who_renews_shelling_is_not_shelled(known: Library) -> None:
    """The pronoun is of who shells again."""
    (claim,) = read_arabic(known, "جددت قوات النظام قصفها على بلدة حيان")
    assert roles_of(claim) == {"actor": ["قوات النظام"], "place": ["بلدة حيان"]}


def test_the_country_behind_a_comma_is_no_second_place(known: Library) -> None:
    """It only tells where the place before it lies; a joined one is another."""
    text = "استهدفت القوات تجمعا للجنود في موقع المطلة، شمالي إسرائيل، بالصواريخ"
    assert roles_of(read_arabic(known, text)[0])["place"] == ["موقع المطلة"]


def test_launchers_are_destroyed_on_the_ground(known: Library) -> None:
    """Only what flies is shot down."""
    assert types_of(known, "دمرت القوات ثلاث منصات إطلاق صواريخ في الحديدة") == [("destruction", "دمرت")]


def test_who_announces_a_drone_attack_made_it(known: Library) -> None:
    """As with attacks of other kinds."""
    text = "أعلن الحوثيون استهداف سفينة في البحر الأحمر بطائرتين مسيرتين"
    assert roles_of(read_arabic(known, text)[0])["actor"] == ["الحوثيون"]
