"""Whose troops are meant in a report on several countries, and whose unit a number names."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, filler_of, read_arabic

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

_TWO_WARS = (
    "سيطرت ميليشيا فانو على لاليبيلا في إقليم أمهرة بإثيوبيا. وقصفت القوات الإثيوبية بلدة أدوا في تيغراي. "
    "وهاجمت حركة الشباب مدينة بلدوين وسط الصومال. {last}"
)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (_TWO_WARS.format(last="وقالت وزارة الإعلام الصومالية إن الجيش استعاد المدينة."), "الجيش", "somali-army"),
        (_TWO_WARS.format(last="وانسحب الجيش من مدينة غوندر."), "الجيش", "ethiopian-forces"),
        (
            "The Arakan Army attacked Kyaukphyu. Myanmar's military bombed Mrauk-U. In Colombia, the ELN freed two soldiers.",
            "two soldiers",
            None,
        ),
        (
            "The Arakan Army attacked Kyaukphyu. Myanmar's military bombed Mrauk-U. The rebels freed two soldiers.",
            "two soldiers",
            "myanmar-military",
        ),
        ("استعاد الجيش المالي بلدة نارا. وفي النيجر، نشر الجيش كتيبة في تيرا.", "الجيش", "nigerien-army"),
        ("استعاد الجيش المالي بلدة نارا. ونشر الجيش كتيبة في غاو.", "الجيش", "malian-army"),
        (
            "اعتقلت الاستخبارات العسكرية تاجراً في ود مدني في السودان. وأسقطت الدفاعات الأرضية مسيّرة فوق عطبرة.",
            "الدفاعات الأرضية",
            "sudanese-army",
        ),
    ],
)
def test_whose_troops_in_a_round_up(known: Library, text: str, words: str, actor: str | None) -> None:
    """The army of a sentence is that of the country it takes place in, not of the one most told of."""
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("قال الجيش الأوكراني إن روسيا أطلقت 140 مسيّرة على البلاد. وقصفت روسيا سومي.", "ukraine"),
        ("قال الجيش السوداني إن الجيش المصري انتشر في البلاد.", "sudan"),
    ],
)
def test_the_country_is_that_of_the_state_that_is_attacked(known: Library, text: str, country: str) -> None:
    assert filler_of(known, text, "البلاد").is_ == country


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("انسحبت الفرقة 98 الإسرائيلية من حي الزيتون.", "الفرقة 98 الإسرائيلية", "israeli-forces/98th-division"),
        ("توغلت آليات اللواء 7 الإسرائيلي في بلدة عبسان.", "آليات اللواء 7 الإسرائيلي", "israeli-forces/7th-brigade"),
        ("Israel's 36th Division left Khan Younis.", "Israel's 36th Division", "israeli-forces/36th-division"),
        (
            "The 98th Division of the army left Khan Younis.",
            "The 98th Division of the army",
            "israeli-forces/98th-division",
        ),
        ("قال مصدر أمني إن اللواء 52 انسحب من طوزخورماتو في العراق.", "اللواء 52", "iraqi-army/52nd-brigade"),
        ("An Israeli division left Khan Younis.", "An Israeli division", "israeli-forces"),
        ("The Syrian 98th Brigade left Homs.", "The Syrian 98th Brigade", "syrian-army/98th-brigade"),
    ],
)
def test_a_numbered_unit_is_of_the_army_of_its_nation(known: Library, text: str, words: str, actor: str) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("MONUSCO peacekeepers withdrew from Goma.", "MONUSCO peacekeepers", "monusco"),
        ("UNIFIL peacekeepers withdrew from Naqoura.", "UNIFIL peacekeepers", "unifil"),
        ("سلّمت كتائب القسام جثة إلى الصليب الأحمر في دير البلح.", "الصليب الأحمر", "icrc"),
        ("سلّم الجيش اللبناني جثة إلى الصليب الأحمر في مرجعيون.", "الصليب الأحمر", "lebanese-red-cross"),
    ],
)
def test_missions_and_societies(known: Library, text: str, words: str, actor: str) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("سيطرت حركة 23 مارس على بلدة واليكالي.", "بلدة واليكالي"),
        ("قصفت الطائرات محطة كهرباء أم دباكر.", "محطة كهرباء أم دباكر"),
    ],
)
def test_names_that_open_like_a_conjunction(known: Library, text: str, words: str) -> None:
    assert filler_of(known, text, words).text == words


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("أغار الطيران الإسرائيلي على مرتفعات الريحان وأطراف بلدة عيناتا.", ["مرتفعات الريحان", "أطراف بلدة عيناتا"]),
        ("أغار الطيران الإسرائيلي على بلدات الريحان وعيناتا.", ["الريحان", "عيناتا"]),
    ],
)
def test_edges_of_a_town_behind_another_place(known: Library, text: str, places: list[str]) -> None:
    """They are no parties (أطراف), and the plural before them is not theirs."""
    (claim,) = read_arabic(known, text)
    assert [f.text for f in claim.roles[Role.PLACE]] == places


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        (
            "A drone hit Kherson. Russia shelled Kupiansk. Kyiv said drones hit the Tuapse oil refinery and the port of Novorossiysk.",
            "the Tuapse oil refinery",
            "tuapse",
        ),
        ("Fighting went on in Kherson and Kupiansk. Gunmen stormed the Balad prison.", "the Balad prison", None),
        (
            "Mali's army bombed Kidal. Burkina Faso's army bombed Djibo. Troops left the outpost at Ber.",
            "the outpost",
            "ber-mali",
        ),
    ],
)
def test_sites_called_after_towns_abroad(known: Library, text: str, words: str, where: str | None) -> None:
    """A town that has no namesake lends its name to a site wherever the report takes place."""
    assert filler_of(known, text, words).is_ == where


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Turkish Air Force bombed Dohuk.", "The Turkish Air Force", "turkish-forces"),
        ("نفذت قيادة أفريقيا الأمريكية غارة قرب بوصاصو.", "قيادة أفريقيا الأمريكية", "us-africom"),
        ("PJAK attacked a post in Dohuk.", "PJAK", "pjak"),
        (
            "Lebanese military intelligence arrested a man in Arsal.",
            "Lebanese military intelligence",
            "lebanese-army/intelligence-directorate",
        ),
        ("زار عاصيمي غويتا مدينة سيغو.", "عاصيمي غويتا", "mali"),
    ],
)
def test_forces_by_their_names(known: Library, text: str, words: str, actor: str) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("اتفقت بغداد وأربيل على استئناف الدوريات.", "أربيل", "kurdistan-region"),
        ("Erbil sent troops to Makhmour.", "Erbil", "kurdistan-region"),
        ("هاجمت مسيّرة أربيل أمس.", "أربيل", "erbil"),
        ("A delegation travelled to Erbil.", "Erbil", "erbil"),
    ],
)
def test_the_seat_of_a_region_acts_for_its_government(known: Library, text: str, words: str, actor: str) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("قتلت الغارة قياديا بارزا لحزب الله في صيدا.", Role.TARGET, ["قياديا بارزا لحزب الله"]),
        ("سلم الجيش الإسرائيلي جثة لحماس في غزة.", Role.PARTNER, ["حماس"]),
        ("تظاهر سكان حلب وإدلب احتجاجاً على القصف.", Role.ACTOR, ["سكان حلب"]),
        ("تظاهر سكان حلب والمعلمون احتجاجاً على القصف.", Role.ACTOR, ["سكان حلب", "المعلمون"]),
        ("اجتمع وفدا البلدين في إسطنبول.", Role.ACTOR, ["وفدا البلدين"]),
        ("اجتمع وزيرا خارجية البلدين في الدوحة.", Role.ACTOR, ["وزيرا خارجية البلدين"]),
        ("أوقف الجيش اللبناني سائقا سوريا في عرسال.", Role.TARGET, ["سائقا سوريا"]),
    ],
)
def test_where_a_party_ends(known: Library, text: str, role: Role, words: list[str]) -> None:
    (claim,) = read_arabic(known, text)
    assert [f.text for f in claim.roles[role]] == words


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("210 trucks entered Gaza through the Zikim crossing.", "aid_delivery"),
        ("دخلت 140 شاحنة إلى قطاع غزة.", "aid_delivery"),
        ("دخلت شاحنات عسكرية قطاع غزة.", "advance"),
        ("40 trucks entered Syria from Iraq.", "advance"),
        ("Iran deported 4,000 Afghan refugees.", "displacement"),
        ("رحلت ليبيا 120 مهاجراً إلى تشاد.", "displacement"),
        ("رحلت السلطات 20 سجيناً إلى تشاد.", "prisoner_transfer"),
        ("فكك الجيش اللبناني منشأة عسكرية في وادي الحجير.", "destruction"),
        ("فككت القوات الأمريكية قاعدتها في الشدادي.", "withdrawal"),
    ],
)
def test_what_it_is(known: Library, text: str, event: str) -> None:
    assert [c.type for c in read_text(text, known, published=MONDAY)] == [event]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("الحشد الشعبي ينفي انسحاب اللواء 23 من خانقين.", "اللواء 23", "popular-mobilization/23rd-brigade"),
        ("الحشد الشعبي يعلن مقتل قائد اللواء 23 في العراق.", "قائد اللواء 23", "iraqi-army/23rd-brigade"),
        (
            "The SDF left Raqqa. Fighters loyal to Hikmat al-Hijri blocked the road.",
            "Fighters loyal to Hikmat al-Hijri",
            "suwayda-factions",
        ),
        (
            "The SDF left Raqqa. Fighters loyal to a sheikh blocked the road.",
            "Fighters loyal to a sheikh",
            None,
        ),
        ("The SDF left Raqqa. Fighters blocked the road.", "Fighters", "sdf"),
        ("انسحبت قوات المجلس العسكري من هباكانت في ميانمار.", "قوات المجلس العسكري", "myanmar-military"),
        ("سيطرت قوات أنتي بالاكا على زيميو.", "قوات أنتي بالاكا", "anti-balaka"),
        (
            "قصف الطيران المسيّر للجيش شاحنات وقود قرب الجنينة في السودان.",
            "الطيران المسيّر للجيش",
            "sudanese-army",
        ),
        ("وصلت قافلة للهلال الأحمر إلى الدلنج في السودان.", "قافلة للهلال الأحمر", "sudanese-red-crescent"),
    ],
)
def test_whose_they_are(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        ("Police clashed with gunmen in Mecufi. Tanzania closed the border.", "the border", None),
        ("Houthi fighters shelled Marib's Raghwan district.", "Marib's Raghwan district", "raghwan"),
        ("WFP trucks reached Tawila from Nyala.", "Nyala", "nyala"),
    ],
)
def test_where_it_was(known: Library, text: str, words: str, where: str | None) -> None:
    """A border is in no town, a governorate's district is not its town, and where a convoy comes from is no way."""
    assert filler_of(known, text, words).is_ == where


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("نسف الإرهابيون خزان مياه القرية.", Role.TARGET, "خزان مياه القرية"),
        ("An Israeli patrol slipped back across the Blue Line.", Role.VIA, "the Blue Line"),
        ("WFP trucks reached Tawila from Nyala.", Role.FROM, "Nyala"),
    ],
)
def test_which_part_it_has(known: Library, text: str, role: Role, words: str) -> None:
    (claim,) = read_text(text, known, published=MONDAY)
    assert [f.text for f in claim.roles[role]] == [words]
