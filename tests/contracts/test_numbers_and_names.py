"""Numbers on claims, and who and where its phrases are: sentences of our own in both languages."""

from datetime import date

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import Claim, EventType, NumberKind, Role

DAY = date(2026, 2, 23)


def read(words, text: str, event: str) -> Claim:
    found = [c for c in read_text(text, words, published=DAY) if c.type == EventType(event)]
    assert found, f"no {event} is read in «{text}»"
    return found[0]


@pytest.mark.parametrize(
    ("text", "event", "kind", "low", "high"),
    [
        ("قتل شخصان وأصيب ثالث بانفجار لغم في ريف حماة.", "explosion", "killed", 2, 2),
        ("قتل شخصان وأصيب ثالث بانفجار لغم في ريف حماة.", "explosion", "wounded", 1, 1),
        ("أسفر القصف عن مقتل طفل وإصابة عدد من المدنيين.", "shelling", "killed", 1, 1),
        ("أسفر القصف عن مقتل طفل وإصابة عدد من المدنيين.", "shelling", "wounded", 2, None),
        ("وأودت الضربة بحياة أربعة عمال يمنيين.", "air_strike", "killed", 4, 4),
        ("سيّرت الهيئة قافلة مساعدات من 55 شاحنة إلى غزة.", "aid_delivery", "count", 55, 55),
        ("قدّم الشركاء مساعدات نقدية إلى 210 أسر.", "aid_delivery", "count", 210, 210),
        ("اعتقلت الشرطة عدداً من حراسه أمس.", "arrest", "detained", 2, None),
        ("A number of their commanders were killed in an air strike.", "air_strike", "killed", 2, None),
        ("The arrests bring the number of surrenders to 92.", "disarmament", "count", 92, 92),
        ("وأضاف أن عدد المعتقلين منذ بدء الحملة تجاوز 410.", "arrest", "detained", 410, None),
        ("نزحت 60 عائلة من القرية.", "displacement", "count", 60, 60),
        ("دخل رتل مؤلف من 40 شاحنة إلى قاعدة قسرك.", "advance", "count", 40, 40),
        ("أدت الحرب إلى نزوح أكثر من أربعة ملايين شخص.", "displacement", "displaced", 4_000_000, None),
        ("Around 60 families fled toward Duhok.", "displacement", "count", 60, 60),
        ("The SDF released six prisoners and 12 women.", "release", "count", 18, 18),
        ("The attack claimed the lives of five people.", "attack", "killed", 5, 5),
        (
            "A soldier was killed and two others were wounded in a mine explosion near Palmyra.",
            *("explosion", "wounded", 2, 2),
        ),
    ],
)
def test_a_claim_states_its_numbers(words, text, event, kind, low, high):
    number = read(words, text, event).numbers[NumberKind(kind)]
    assert (number.low, number.high) == (low, high)
    assert text[number.start : number.end] == number.text


def test_a_year_is_no_tally(words):
    claims = read_text("وأضاف أن عدد المعتقلين تضاعف منذ 2014.", words, published=DAY)
    assert not any(claim.numbers for claim in claims)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The army took two villages near Manbij.", "capture"),
        ("سيطر الجيش على ثلاث قرى في ريف منبج.", "capture"),
    ],
)
def test_places_are_not_counted(words, text, event):
    assert not read(words, text, event).numbers


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        ("وصلت مجموعة من المهربين إلى الحدود. واعتقل الجيش السوري المهربين.", "arrest", "target", "smugglers"),
        ("توغل جنود الاحتلال في بلدة الخيام.", "advance", "actor", "israeli-forces"),
        ("Hezbollah shelled Metula. Its fighters withdrew from Khiam.", "withdrawal", "actor", "hezbollah"),
        ("Around 60 families fled toward Duhok.", "displacement", "actor", "displaced-people"),
    ],
)
def test_a_phrase_is_the_actor_that_it_stands_for(words, text, event, role, id_):
    assert read(words, text, event).roles[Role(role)][0].is_ == id_


def test_a_definite_noun_is_the_place_that_was_named_by_it(words):
    text = "Troops reached Tishreen Dam on Sunday. The army shelled Manbij. Fighters withdrew from the dam."
    claim = read(words, text, "withdrawal")
    assert claim.roles[Role.FROM][0].is_ == "tishreen-dam"


def test_an_unnamed_spot_takes_the_place_around_it_and_says_so(words):
    claim = read(words, "A bomb exploded at a checkpoint near Manbij.", "explosion")
    (spot,) = claim.roles[Role.PLACE]
    assert (spot.text, spot.is_, spot.located) == ("a checkpoint", "manbij", "area")
    assert spot.precision_km is not None
    assert spot.precision_km > 5
    assert "Manbij" in spot.why


@pytest.mark.parametrize(
    ("text", "event", "count"),
    [
        ("نسفت الفرقة 60 نفقاً قرب منبج.", "destruction", None),  # the 60th Division
        ("نسفت القوات 60 نفقاً قرب منبج.", "destruction", 60),
    ],
)
def test_the_name_of_a_unit_counts_nothing(words, text, event, count):
    found = read(words, text, event).numbers.get(NumberKind.COUNT)
    assert (found.low if found is not None else None) == count


@pytest.mark.parametrize(
    "text",
    [
        "غادر 30 مقاتلاً القرية وأخلوا ثلاثة كهوف.",
        "In May three brigades crossed the border and then withdrew.",
    ],
)
def test_who_moves_is_counted_by_the_first_verb_only(words, text):
    claims = read_text(text, words, published=DAY)
    assert [sorted(claim.numbers) for claim in claims] == [[NumberKind.COUNT], []]


@pytest.mark.parametrize(
    ("text", "is_", "located"),
    [
        ("A bomb exploded on the road between Nawa and Tasil in Daraa.", "nawa", "area"),
        ("A bomb exploded on the road between Damascus and Aleppo.", None, ""),  # too long to stand for one area
    ],
)
def test_a_short_road_lies_between_its_ends(words, text, is_, located):
    (road,) = read(words, text, "explosion").roles[Role.PLACE]
    assert (road.is_, road.located) == (is_, located)
