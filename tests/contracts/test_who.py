"""Who phrases without a name of their own are, and who persons stand for: sentences of our own in both languages."""

from datetime import date

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role

DAY = date(2026, 2, 23)


def whose(words, text: str, event: str, role: str, day: date = DAY) -> str | None:
    """The identity of the first filler of a role."""
    claims = [c for c in read_text(text, words, published=day) if c.type == EventType(event)]
    found = [f for c in claims for f in c.roles.get(Role(role), ())]
    assert found, f"no {role} of a {event} is read in «{text}»"
    return found[0].is_


@pytest.mark.parametrize(
    ("text", "role", "year", "id_"),
    [
        ("President Erdogan met the Iraqi foreign minister in Ankara.", "actor", 2025, "turkey"),
        ("Prime Minister Nawaf Salam met the French envoy.", "actor", 2025, "lebanon"),
        ("Ahmed al-Sharaa met the Jordanian king in Amman.", "actor", 2025, "syria"),
        ("Ahmed al-Sharaa met the Jordanian king in Amman.", "actor", 2023, "hts"),
        ("التقى رئيس الوزراء نواف سلام الموفد الفرنسي في بيروت.", "actor", 2025, "lebanon"),
        ("التقى رئيس الوزراء نواف سلامة الموفد الفرنسي.", "actor", 2025, None),
        ("The envoy met Joe Biden in Washington.", "partner", 2023, "us"),
        ("The envoy met Joe Biden in Washington.", "partner", 2026, None),
    ],
)
def test_a_person_stands_for_whom_he_leads_in_the_year_of_the_report(words, text, role, year, id_):
    assert whose(words, text, "talks", role, date(year, 6, 1)) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        (
            "شنت قوة من قيادة عمليات كركوك هجوماً على وادي الشاي في العراق.",
            "attack",
            "actor",
            "iraqi-army/operations-commands",
        ),
        (
            "Border guards of the Northern Military Zone shot down a drone in Jordan.",
            "interception",
            "actor",
            "jordanian-army/border-guard",
        ),
        ("أفاد شهود بأن داعش هاجم حاجزاً في العراق.", "attack", "actor", "isis"),
    ],
)
def test_units_and_commands_are_of_their_force(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        ("Three men broke out of Homs prison on Sunday.", "escape", "actor", "prisoners"),
        ("أُفرج عن سبعة سعوديين بموجب الصفقة.", "release", "target", "prisoners"),
        ("تظاهر المئات في مدينة تعز أمس.", "protest", "actor", "protesters"),
        ("نزحت مئات العائلات من القرية.", "displacement", "actor", "displaced-people"),
        ("Gunmen abducted a pharmacist in Homs.", "abduction", "target", "civilians"),
        ("Turkish artillery shelled the village.", "shelling", "actor", "turkish-forces"),
        ("A Turkish official met the governor of Raqqa.", "talks", "actor", "turkey"),
        ("The Russians withdrew from the Tiyas air base.", "withdrawal", "actor", "russian-forces"),
    ],
)
def test_people_are_what_the_event_makes_them(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        ("قصفت مدفعية العدو أطراف بلدة يارون في جنوب لبنان.", "shelling", "actor", "israeli-forces"),
        ("قصفت مدفعية العدو سوق مدينة الأبيض في السودان.", "shelling", "actor", None),
        ("Coalition aircraft bombed the bridge in Deir ez-Zor, Syria.", "air_strike", "actor", "global-coalition"),
        ("Coalition aircraft bombed the bridge in Saada, Yemen.", "air_strike", "actor", "arab-coalition-yemen"),
        ("هاجمت الجماعة المدعومة من إيران نقطة في مأرب.", "attack", "actor", None),
        ("The governor of Hasakah met tribal elders.", "talks", "actor", "syria"),
        ("A mine exploded under a UNIFIL vehicle in Naqoura.", "explosion", "target", "unifil"),
        (
            "UNIFIL said a patrol was blocked. The mission withdrew from the village of Yater.",
            "withdrawal",
            "actor",
            "unifil",
        ),
        ("The army left Homs. The base was later bombed by Russian jets.", "air_strike", "actor", "russian-forces"),
        ("دخلت قافلة أممية إلى السويداء.", "aid_delivery", "actor", "un"),
    ],
)
def test_who_is_meant_depends_on_the_report(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


def test_what_is_named_only_later_is_not_meant(words):
    claims = read_text("The forces arrested nine men. Coalition forces left Hasakah in Syria.", words, published=DAY)
    arrest = next(c for c in claims if c.type is EventType.ARREST)
    assert [f.is_ for f in arrest.roles[Role.ACTOR]] != ["global-coalition"]


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        ("كوباني – يطوّق مسلحون المدينة من الشرق منذ ثلاثة أيام، ولا دواء فيها.", "siege", "place", "kobani"),
        ("دمشق – يطوّق مسلحون المدينة من الشرق منذ ثلاثة أيام، ولا دواء فيها.", "siege", "place", None),
        ("Clashes broke out in Lebanon's Akkar governorate on Monday.", "clash", "place", "akkar-governorate"),
        ("اندلعت اشتباكات في عمّان أمس.", "clash", "place", "amman"),
        ("A convoy reached El Obeid. A bomb exploded in the hospital.", "explosion", "place", "el-obeid"),
        ("A convoy reached Damascus. A bomb exploded in the hospital.", "explosion", "place", None),
        ("A convoy reached El Obeid. The army left all positions.", "withdrawal", "from", None),
    ],
)
def test_places_follow_from_the_report(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("توغلت قوة إسرائيلية في قرية كودنا بريف القنيطرة في سوريا.", "kodna"),
        ("توغلت قوة إسرائيلية في تلة كودنا بريف القنيطرة في سوريا.", None),
        ("سيطر مسلحون على حاجز البانوراما في الحسكة.", None),
    ],
)
def test_a_name_is_spelled_like_a_place_of_its_kind_only(words, text, id_):
    places = [
        f for c in read_text(text, words, published=DAY) for r in (Role.PLACE, Role.TO) for f in c.roles.get(r, ())
    ]
    assert (id_ in {f.is_ for f in places}) if id_ else not {"kodna", "panorama-prison"} & {f.is_ for f in places}
    assert all("spelled like" in f.why for f in places if f.is_ == "kodna")
