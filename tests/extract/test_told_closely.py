"""What a sentence tells, to the letter: who says it to its end, since when, with what, and what is only counted or closed in a manner
of speaking.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        (
            "The strike killed nine people, including three children, according to the health ministry, which is run by Hamas.",
            "strike",
            "said",
            "the health ministry",
        ),
        (
            "Fighters have not been able to enter the town since 27 February.",
            "enter",
            "stands",
            "done no certain",
        ),
        ("Fighters have been able to enter the town.", "enter", "stands", "done yes certain"),
        ("أكد مصدر ملاحي وصول ثلاث سفن إلى ميناء الحديدة.", "وصول", "said", "مصدر ملاحي"),
    ],
)
def test_it_is_told_as_it_stands(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told


def test_since_looks_back(known: Library) -> None:
    claim = claim_at(known, "Fighters have not been able to enter the town since 1 February.", "enter")
    assert facet(claim, "days") == "2026-02-01..None"


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("A guided bomb hit an apartment block in Kharkiv.", "hit", "air_strike"),
        ("A roadside bomb hit a patrol in Kharkiv.", "hit", "explosion"),
        ("سقط برميل متفجر على كفرنبل.", "سقط", "air_strike"),
        ("سقطت قنبلة موجهة على مبنى في خاركيف.", "سقطت", "air_strike"),
        ("سقطت قذيفة على مبنى في خاركيف.", "سقطت", "shelling"),
    ],
)
def test_bombs_that_only_aircraft_drop_are_an_air_strike(known: Library, text: str, trigger: str, kind: str) -> None:
    assert claim_at(known, text, trigger).type == kind


def test_a_number_counts_what_was_counted_before(known: Library) -> None:
    lost = read_text("71 drones were shot down and 19 were lost.", known, published=MONDAY)
    assert [str(c.type) for c in lost] == ["interception"]
    hit = read_text("Three soldiers and five vehicles were hit and two were killed.", known, published=MONDAY)
    assert [facet(c, "killed") for c in hit] == ["2"]


def test_a_closed_session_is_no_closed_place(known: Library) -> None:
    claims = read_text("يعقد المجلس جلسة مغلقة الخميس.", known, published=MONDAY)
    assert all(c.type != "closure" for c in claims)
    assert claim_at(known, "لا يزال معبر رفح مغلقا.", "مغلقا").type == "closure"


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("Fighting spread to the town of Bor on Sunday.", "Fighting", "place", "the town of Bor"),
        ("امتدت المعارك إلى مدينة بور الأحد.", "المعارك", "place", "مدينة بور"),
        ("RSF shelling of Kadugli killed 17 people, local responders report.", "shelling", "said", "local responders"),
        ("Hundreds of families crossed the border into Chad.", "crossed the border into", "to", "Chad"),
        ("عبرت مئات العائلات الحدود إلى تشاد هربا من القتال.", "عبرت", "to", "تشاد"),
    ],
)
def test_where_it_went_and_who_reports_it(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told


def test_those_beside_the_clause_with_something_yet_to_do(known: Library) -> None:
    text = "The army began drawing down its forces in Iraq, with fewer than 2,000 troops to remain in Erbil."
    left, stay = (claim_at(known, text, trigger) for trigger in ("drawing down", "remain"))
    assert facet(left, "target") == "its forces"
    assert (stay.phase, facet(stay, "actor")) == ("planned", "fewer than 2,000 troops")


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("Rebels left the town before shelling it, two residents said by phone.", "left", "said", "two residents"),
        (
            "A doctor reached by phone said dozens were wounded in Suwayda.",
            "wounded",
            "said",
            "A doctor reached by phone",
        ),
        ("Hamas returned the bodies of four hostages to Israel.", "returned", "target", "the bodies of four hostages"),
        ("The army took possession of the base on Sunday.", "took possession of", "partner", "The army"),
        ("اتهمت القوات حكومة دمشق بقصف القرية.", "قصف", "said", "القوات"),
        ("اتهمت القوات حكومة دمشق بقصف القرية.", "قصف", "actor", "حكومة دمشق"),
        ("استهدفت طائرة أميركية من دون طيار سيارة في مأرب.", "استهدفت", "actor", "طائرة أميركية من دون طيار"),
        ("انفجر لغم من مخلفات الحرب في قرية تل علوش.", "انفجر", "place", "قرية تل علوش"),
        ("أعلنت الوزارة تعيين العميد أحمد الدالاتي قائداً للأمن.", "تعيين", "target", "العميد أحمد الدالاتي"),
        (
            "عثر على رفات 11 شخصاً، يُعتقد أنهم أُعدموا عام 2013 على يد قوات النظام البائد.",
            "أُعدموا",
            "target",
            "11 شخصاً",
        ),
        ("انفجرت سيارة مفخخة يقودها انتحاري عند نقطة تفتيش.", "انفجرت", "place", "نقطة تفتيش"),
        ("سقط 20 عنصرا من المليشيا بين قتيل وجريح.", "سقط", "target", "20 عنصرا من المليشيا"),
    ],
)
def test_who_did_it_to_whom(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    "text",
    [
        "The army said it was not aware of casualties in Rafah.",
        "The army did not comment and was not aware of casualties in Rafah.",
        "The army said it had no information about a strike on Rafah.",
        "قال الجيش إنه ليس على علم بوقوع إصابات في رفح.",
    ],
)
def test_who_knows_nothing_of_it_tells_nothing(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


def test_where_aid_is_given_out_is_a_place(known: Library) -> None:
    text = "Seven Palestinians were killed by Israeli gunfire near an aid distribution point west of Rafah on Monday."
    assert [(str(c.type), facet(c, "days")) for c in read_text(text, known, published=MONDAY)] == [
        ("attack", "2026-02-23..2026-02-23")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb went off next to their patrol in Diyala on Sunday.", [("explosion", "Diyala")]),
        ("Gunmen opened fire on their patrol near Hit.", [("attack", "Hit")]),
        ("US forces embarked on a patrol in Qamishli.", [("exercise", "Qamishli")]),
        ("The separatists swept across Hadramout.", [("advance", "Hadramout")]),
        ("The army will withdraw remaining troops from Iraq.", [("withdrawal", "")]),
        ("القوات بسطت سيطرتها على الخوي.", [("capture", "الخوي")]),
        ("بسط مقاتلو الحركة سيطرتهم على الخوي.", [("capture", "الخوي")]),
        (
            "نفذ الطيران الحربي غارات على مرتفعات الريحان، كما أغارت مسيّرة على بلدة ياطر.",
            [("air_strike", "مرتفعات الريحان"), ("drone_strike", "بلدة ياطر")],
        ),
    ],
)
def test_one_claim_of_its_own_type_for_each_deed(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    claims = read_text(text, known, published=MONDAY)
    assert [(str(c.type), facet(c, "place")) for c in claims] == told


def test_also_is_no_source_at_the_head_of_a_sentence(known: Library) -> None:
    own = read_text("كما نشرت الكتيبة دورياتها في مزدة.", known, published=MONDAY)
    assert [(str(c.type), len(c.said_by)) for c in own] == [("deployment", 0)]
    said = read_text("أخلى الجيش القاعدة، كما نشرت الوكالة.", known, published=MONDAY)
    assert [[link.text for link in c.said_by] for c in said] == [["الوكالة"]]


def test_who_was_left_dead_is_not_what_burnt(known: Library) -> None:
    text = "انسحبت القوات مخلفة عشرات القتلى وعدداً من المركبات المحترقة."
    told = {str(c.type): dict(c.numbers) for c in read_text(text, known, published=MONDAY)}
    assert not told["destruction"]
    assert told["casualty"]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The shelling described by residents began on Sunday in Bara.", "shelling", ""),
        ("The strike reported by local media killed four soldiers near Homs.", "strike", ""),
        ("The attack claimed by the Houthis hit a ship.", "attack", "the Houthis"),
        ("The offensive launched by the Sudanese army began on Sunday in Bara.", "offensive", "the Sudanese army"),
    ],
)
def test_by_whom_it_was_announced_is_not_who_does_it(known: Library, text: str, trigger: str, who: str) -> None:
    told = next(c for c in read_text(text, known, published=MONDAY) if c.trigger.text == trigger)
    assert facet(told, "actor") == who


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Trucks left the base at dawn and crossed into Iraq through the al-Walid crossing.", None),
        ("The plane left the airport and landed in Nyala.", None),
        ("Gunmen attacked the base and killed two soldiers in Kutum.", "kutum"),
    ],
)
def test_a_base_lies_not_where_they_went_on_to(known: Library, text: str, point: str | None) -> None:
    first = read_text(text, known, published=MONDAY)[0]
    assert [f.is_ for role, fs in first.roles.items() if role in {"from", "target"} for f in fs] == [point]


def test_camps_of_a_town_with_a_common_word_for_its_name(known: Library) -> None:
    text = "انتشرت قوات الجيش اليمني في سيئون. ولا تزال قوات الطوارئ تمسك بمعسكرات رماه."
    held = read_text(text, known, published=MONDAY)[-1]
    assert [(f.text, f.is_) for f in held.roles[Role.PLACE]] == [("معسكرات رماه", "rumah-hadramawt")]


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        (
            "A drone strike believed to have been conducted by the United States hit a car.",
            "drone strike",
            "target",
            "a car",
        ),
        ("A missile believed to have been fired by the Houthis hit a tanker.", "hit", "target", "a tanker"),
        ("A missile believed to have been fired by the Houthis hit a tanker.", "hit", "actor", "the Houthis"),
        ("Militants believed to be from the south attacked a village.", "attacked", "actor", "Militants"),
        (
            "Drones believed to belong to the Rapid Support Forces hit a depot.",
            "hit",
            "actor",
            "the Rapid Support Forces",
        ),
    ],
)
def test_what_is_thought_of_it_parts_nobody_from_what_he_did(
    known: Library, text: str, trigger: str, role: str, who: str
) -> None:
    assert facet(claim_at(known, text, trigger), role) == who


def test_who_shot_it_down_did_not_fire_it(known: Library) -> None:
    text = "KYIV - Russian forces launched 148 drones at Ukraine, the air force said, adding that it had shot down 113."
    told = read_text(text, known, published=MONDAY)
    assert [link.is_ for c in told for link in c.said_by] == ["ukrainian-forces"] * 2
    (downed,) = [c for c in told if c.type == "interception"]
    assert [f.is_ for f in downed.roles[Role.ACTOR]] == ["ukrainian-forces"]
    struck = read_text("Israeli forces struck Beirut, the air force said.", known, published=MONDAY)
    assert [link.is_ for c in struck for link in c.said_by] == ["israeli-forces"]


def test_what_is_averted_is_no_event(known: Library) -> None:
    told = read_text("The army withdrew from Bara to avoid encirclement.", known, published=MONDAY)
    assert [str(c.type) for c in told] == ["withdrawal"]
    assert claim_at(known, "The army avoided storming the district.", "storming").polarity == "no"


def test_what_goes_on_behind_an_aside(known: Library) -> None:
    text = "Washington has vacated al-Tanf, which it occupied in 2016, and the Conoco gas field."
    left = claim_at(known, text, "vacated")
    assert (facet(left, "from"), left.background) == ("al-Tanf; the Conoco gas field", False)
    held = claim_at(known, text, "occupied")
    assert (facet(held, "place"), held.background) == ("al-Tanf", True)
    struck = claim_at(known, "Israel struck Tyre, and Lebanon condemned it.", "struck")
    assert facet(struck, "said") == ""


def test_halted_patrols_are_not_arrested(known: Library) -> None:
    assert read_text("نفت الوزارة إيقاف الدوريات في درعا.", known, published=MONDAY) == []
    held = claim_at(known, "أوقفت دورية للجيش شابا في عرسال.", "أوقفت")
    assert (held.type, facet(held, "actor")) == ("arrest", "دورية للجيش")


@pytest.mark.parametrize(
    ("text", "partners", "actors"),
    [
        ("Rebels seized Bara after two days of fighting with the army and allied militias.", 2, 0),
        ("Fighting between the army and the RSF killed three.", 1, 1),
    ],
)
def test_those_whom_others_fight_with_are_one_side(known: Library, text: str, partners: int, actors: int) -> None:
    (fight,) = [c for c in read_text(text, known, published=MONDAY) if c.type == "clash"]
    assert (len(fight.roles.get(Role.PARTNER, ())), len(fight.roles.get(Role.ACTOR, ()))) == (partners, actors)


def test_what_a_quote_opens_with_qualifies_its_noun(known: Library) -> None:
    held = claim_at(known, "The army arrested “suspected militants” in Hit.", "arrested")
    assert (facet(held, "actor"), facet(held, "target")) == ("The army", "suspected militants")
    assert read_text("Several dozen were flown to Jordan.", known, published=MONDAY) == []
    (wounded,) = read_text("A bomb wounded three internal security members near Raqqa.", known, published=MONDAY)
    assert [f.is_ for f in wounded.roles[Role.TARGET]] == [None]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The UN called for a ceasefire.", "ceasefire"),
        ("Egypt demanded a truce in Gaza.", "truce"),
        ("دعت الأمم المتحدة إلى هدنة.", "هدنة"),
        ("طالبت الأمم المتحدة بوقف إطلاق النار.", "وقف إطلاق النار"),
    ],
)
def test_who_asks_for_a_truce_does_not_keep_it(known: Library, text: str, trigger: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "stands").startswith("planned")
    assert not claim.roles.get(Role.ACTOR)
    assert [link.stance for link in claim.said_by] == ["demands"]


def test_who_announces_a_truce_keeps_it(known: Library) -> None:
    claim = claim_at(known, "The army announced a ceasefire in Sweida.", "ceasefire")
    assert [filler.text for filler in claim.roles[Role.ACTOR]] == ["The army"]


@pytest.mark.parametrize("both", ["الطرفين", "الجانبين"])
def test_two_sides_are_not_the_one_that_speaks(known: Library, both: str) -> None:
    claim = claim_at(known, f"قالت واشنطن إن {both} اتفقا على هدنة.", "هدنة")
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == [None]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("استعادت قوات الأمن الحاجز في جبلة.", "قوات الأمن"),
        ("استعاد جهاز دعم الاستقرار معسكر حمزة جنوب طرابلس.", "جهاز دعم الاستقرار"),
    ],
)
def test_what_a_force_is_called_says_nothing_of_what_it_does(known: Library, text: str, who: str) -> None:
    claim = claim_at(known, text, text.split(maxsplit=1)[0])
    assert facet(claim, "actor") == who


def test_calm_that_is_restored_is_no_capture(known: Library) -> None:
    assert not read_text("استعادت قوات الأمن الهدوء في المدينة.", known, published=MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("الاشتباكات في المدينة مستمرة.", "الاشتباكات"),
        ("الاشتباكات لا تزال مستمرة في حمص.", "الاشتباكات"),
        ("قال متحدث إن المفاوضات مع دمشق لا تزال جارية.", "المفاوضات"),
    ],
)
def test_what_is_still_going_on_is_ongoing(known: Library, text: str, trigger: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == "ongoing yes certain"


def test_an_adjective_of_what_stands_between_says_nothing_of_it(known: Library) -> None:
    claim = claim_at(known, "الهجوم على قوة مستمرة في التقدم.", "الهجوم")
    assert facet(claim, "stands") == "done yes certain"


def test_who_holds_it_is_not_told_where_it_is_asked(known: Library) -> None:
    text = "Residents could not confirm who controlled the town of Bara."
    assert not read_text(text, known, published=MONDAY)
    told = claim_at(known, "The RSF, who control Bara, shelled El Obeid.", "control")
    assert facet(told, "place") == "Bara"


def test_what_comes_first_is_told_by_its_verb(known: Library) -> None:
    claim = claim_at(known, "The general said the RSF must first withdraw from El Fasher.", "withdraw")
    assert (facet(claim, "actor"), facet(claim, "from")) == ("the RSF", "El Fasher")
    assert facet(claim, "stands").startswith("planned")
