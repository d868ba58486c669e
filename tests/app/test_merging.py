"""Small stories of our own, from text to events: what is one, what only looks like one."""

from datetime import datetime
from pathlib import Path

import pytest
from tests.loaded import built_in

from marsad.app.merging import merge_readings
from marsad.app.reading import read_report
from marsad.model.report import Report


@pytest.fixture(scope="module")
def known():
    return built_in()


@pytest.fixture(scope="module")
def merged(known):
    """Return a function that merges reports given as (id, outlet, instant, text)."""

    def run(*reports: tuple[str, str, str, str]):
        readings = []
        for id_, outlet, instant, text in reports:
            at = datetime.fromisoformat(f"{instant}+03:00")
            readings.append(read_report(Report(id_, text, at.date(), outlet, published_at=at), known))
        return merge_readings(readings, known)

    return run


def clusters(found, *types):
    """Return the events of some types as sets of (report, trigger)."""
    return [
        {(found.told[claim].report.id, found.told[claim].claim.trigger.text) for claim in event.claims}
        for event in found.events
        if event.type in types
    ]


def holding(found, report, trigger):
    return next(
        event
        for event in found.events
        for claim in event.claims
        if (found.told[claim].report.id, found.told[claim].claim.trigger.text) == (report, trigger)
    )


HIT = (
    "hit",
    "Cedar Coast News",
    "2026-05-04T10:00",
    (
        "An Israeli drone struck a lorry in Blida on Monday, killing two men, the health ministry said. "
        "Israeli artillery shelled the outskirts of Mays al-Jabal earlier in the day."
    ),
)
HIT_ARABIC = (
    "hit-ar",
    "صدى الناقورة",
    "2026-05-04T19:00",
    "استهدفت مسيّرة إسرائيلية، اليوم الاثنين، شاحنة في بلدة بليدا. وقال رئيس البلدية إن الغارة أدت إلى مقتل رجلين.",
)
NEXT_VILLAGE = (
    "village",
    "صدى الناقورة",
    "2026-05-04T20:00",
    "أغارت مسيّرة إسرائيلية اليوم الاثنين على دراجة نارية في بلدة عيترون.",
)
NEXT_DAY = (
    "day",
    "Cedar Coast News",
    "2026-05-05T12:00",
    "An Israeli drone struck a house in Blida on Tuesday, wounding a woman, the civil defence said.",
)


def test_one_strike_in_two_languages_is_one_event_and_two_stories(merged):
    found = merged(HIT, HIT_ARABIC)
    event = holding(found, "hit", "struck")
    assert event is holding(found, "hit-ar", "استهدفت") is holding(found, "hit-ar", "الغارة")
    assert found.copies == ()
    assert event.standing.stories == 2
    assert event.standing.independent == 2


def test_the_next_village_and_the_next_day_are_other_events(merged):
    found = merged(HIT, HIT_ARABIC, NEXT_VILLAGE, NEXT_DAY)
    strike = holding(found, "hit", "struck")
    assert strike is not holding(found, "village", "أغارت")
    assert strike is not holding(found, "day", "struck")
    assert strike is not holding(found, "hit", "shelled")


def test_a_second_figure_is_a_conflict_with_both_sides(merged):
    other = (*HIT_ARABIC[:3], HIT_ARABIC[3].replace("مقتل رجلين", "مقتل ثلاثة رجال"))
    event = holding(merged(HIT, other), "hit", "struck")
    (conflict,) = (each for each in event.conflicts if each.field == "killed")
    assert [side.value for side in conflict.sides] == ["2", "3"]
    assert event.numbers["killed"] == (2, 3)


LEAVING = (
    "leaving",
    "Jazira Wire",
    "2026-03-10T09:00",
    (
        "HASAKAH (JW) - U.S. forces began withdrawing from the Kharab al-Jir base on Tuesday, two security sources said. "
        "Thirty trucks left the base at dawn and headed for the Semalka crossing, a witness said. "
        "An American official said all U.S. troops would leave Syria by the end of April."
    ),
)
LEAVING_REWRITTEN = (
    "rewritten",
    "The Gulf Mirror",
    "2026-03-10T13:00",
    (
        "U.S. forces have started withdrawing from the Kharab al-Jir base, two security sources told Jazira Wire on Tuesday. "
        "At dawn thirty trucks left the base and headed for the Semalka crossing, a witness said. "
        "All U.S. troops would leave Syria by the end of April, an American official said."
    ),
)
LEAVING_TRANSLATED = (
    "translated",
    "جريدة الخابور",
    "2026-03-10T15:00",
    (
        "بدأت القوات الأمريكية، اليوم الثلاثاء، الانسحاب من قاعدة خراب الجير، بحسب مصدرين أمنيين. "
        "وغادرت ثلاثون شاحنة القاعدة فجراً باتجاه معبر سيمالكا، وفق شاهد عيان. "
        "وقال مسؤول أمريكي إن كل القوات الأمريكية ستغادر سوريا بحلول نهاية نيسان."
    ),
)
LEAVING_SEEN = (
    "seen",
    "شبكة المالكية",
    "2026-03-10T18:00",
    (
        "شوهدت مروحيات فوق المالكية ظهر اليوم الثلاثاء. وبدأت القوات الأمريكية الانسحاب من قاعدة خراب الجير صباحاً، "
        "كما قال قيادي في قوات سوريا الديمقراطية."
    ),
)
LEFT = (
    "left",
    "Jazira Wire",
    "2026-04-28T09:00",
    "The last U.S. troops left Syria on Monday, the Pentagon said.",
)


def test_rewrite_and_translation_are_one_story_and_an_own_report_is_not(merged):
    found = merged(LEAVING_TRANSLATED, LEAVING_SEEN, LEAVING, LEAVING_REWRITTEN)
    assert {frozenset(group) for group in found.copies} == {frozenset({"leaving", "rewritten", "translated"})}
    assert {kin.report: (kin.kind.value, kin.credited) for kin in found.kin} == {
        "rewritten": ("excerpt", True),
        "translated": ("translation", False),
    }
    event = holding(found, "leaving", "withdrawing")
    assert event is holding(found, "seen", "الانسحاب")
    assert event.standing.independent == 2
    assert event.standing.reports == 4


def test_begin_and_convoy_are_two_events_and_the_convoy_is_part_of_the_pull_out(merged):
    found = merged(LEAVING, LEAVING_REWRITTEN, LEAVING_TRANSLATED)
    begun, convoy = holding(found, "leaving", "withdrawing"), holding(found, "leaving", "left")
    assert convoy is not begun
    assert ("part_of", convoy.id, begun.id) in {(each.kind, each.a, each.b) for each in found.relations}


def test_a_plan_and_its_deed_are_two_events_and_the_deed_fulfils_the_plan(merged):
    found = merged(LEAVING, LEFT)
    plan, deed = holding(found, "leaving", "leave"), holding(found, "left", "left")
    assert plan is not deed
    assert ("fulfils", deed.id, plan.id) in {(each.kind, each.a, each.b) for each in found.relations}


def test_a_report_in_both_languages_is_one_story(merged):
    both = ("both", "Two Tongues", "2026-03-10T15:00", f"{LEAVING_TRANSLATED[3]}\n\n{LEAVING[3]}")
    found = merged(both)
    event = holding(found, "both", "withdrawing")
    assert event is holding(found, "both", "الانسحاب")
    assert event.standing.independent == event.standing.stories == 1


def test_halves_of_a_report_in_both_languages_add_no_event_and_no_origin(merged):
    both = ("both", "Two Tongues", "2026-03-10T15:00", f"{LEAVING_TRANSLATED[3]}\n\n{LEAVING[3]}")
    arabic = ("ar", "Two Tongues", "2026-03-10T15:00", LEAVING_TRANSLATED[3])
    english = ("en", "Two Tongues", "2026-03-10T15:00", LEAVING[3])
    found = merged(both, arabic, english)
    assert len(found.events) == len(merged(both).events)
    assert all(event.standing.stories == 1 and event.standing.independent == 1 for event in found.events)


def test_a_denial_is_told_of_the_happening_and_opposes_it(merged):
    denied = (
        "denied",
        "جريدة النيل",
        "2026-06-02T10:00",
        "نفى المتحدث باسم الجيش السوداني انسحاب الجيش من مدينة بابنوسة يوم الاثنين.",
    )
    said = (
        "said",
        "Blue Nile Post",
        "2026-06-01T18:00",
        "The Sudanese army withdrew from Babanusa on Monday, residents said.",
    )
    event = holding(merged(said, denied), "said", "withdrew")
    assert event.occurred is None
    assert event.standing.independent == len(event.standing.negated_by) == 1
    assert [conflict.kind for conflict in event.conflicts] == ["happened"]


def test_the_seed_again_and_its_halves_alone_add_no_event_and_no_origin(merged):
    text = (Path(__file__).parents[1] / "data" / "seed.txt").read_text("utf-8")
    arabic = "\n".join(line for line in text.splitlines() if line[:1] > "\u0600")
    english = "\n".join(line for line in text.splitlines() if line[:1] < "\u0600")
    seed = ("seed", "Okaz", "2026-02-23T12:00", text)
    once = merged(seed)
    found = merged(
        seed,
        ("again", "Okaz", "2026-02-23T13:00", text),
        ("ar", "Okaz", "2026-02-23T14:00", arabic),
        ("en", "Okaz", "2026-02-23T15:00", english),
    )
    assert len(once.events) == len(found.events) >= 15
    assert all(event.standing.stories == 1 for event in found.events)
    assert [event.standing.independent for event in found.events] == [
        event.standing.independent for event in once.events
    ]


def test_no_reading_gives_no_event(known):
    assert merge_readings([], known).events == ()
