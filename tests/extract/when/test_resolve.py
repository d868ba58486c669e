"""What holds of all times, and the fine points of the contract, on sentences of our own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import marsad.lang
from marsad.extract.when import find, report_anchor, resolve, stated_date
from marsad.lang.times import read_numbers, read_time
from marsad.model.times import TimeWords

Words = Callable[[str], TimeWords]
_MONDAY = date(2026, 2, 23)
_SAMPLES = (
    ("en", "The army left on Friday, before the end of March and since last week."),
    ("en", "It began two weeks ago, early this month, within three months, in late 2025."),
    ("en", "From 10 to 15 February and overnight, until Eid al-Fitr, over the past 30 days."),
    ("ar", "انسحبت القوات الجمعة الماضي، قبل نهاية آذار، ومنذ الأسبوع الماضي."),
    ("ar", "بدأ قبل أسبوعين، مطلع الشهر الجاري، خلال ثلاثة أشهر، أواخر عام 2025."),
    ("ar", "من 10 إلى 15 شباط، وليل أمس، حتى عيد الفطر، خلال الأيام الثلاثين الماضية."),
)
_DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))


@cache
def _load(lang: str) -> TimeWords:
    """Load outside of fixtures, which hypothesis would not reset."""
    folder = Path(marsad.lang.__file__).parent / lang
    numbers = read_numbers((folder / "numbers.yaml").read_text("utf-8"), lang, "numbers.yaml")
    return read_time((folder / "time.yaml").read_text("utf-8"), lang, "time.yaml", numbers)


def _read(
    sentence: str, words: TimeWords, anchor: date | None = _MONDAY, *, tense: str = "past"
) -> list[tuple[str, str, str] | None]:
    found = [
        resolve(mention, anchor, tense, planned=tense == "future", text=sentence)
        for mention in find(sentence, 0, len(sentence), words)
    ]
    return [(str(w.relation), str(w.earliest or ""), str(w.latest or "")) if w is not None else None for w in found]


@settings(max_examples=60, deadline=None)
@given(anchor=_DAYS, tense=st.sampled_from(("past", "present", "future", "")))
def test_earliest_is_never_after_latest(anchor: date, tense: str) -> None:
    """Whatever the day and the tense."""
    for lang, sentence in _SAMPLES:
        for mention in find(sentence, 0, len(sentence), _load(lang)):
            when = resolve(mention, anchor, tense, planned=False, text=sentence)
            if when is not None and when.earliest and when.latest:
                assert when.earliest <= when.latest


@settings(max_examples=60, deadline=None)
@given(anchor=_DAYS, tense=st.sampled_from(("past", "future")))
def test_a_week_later_a_weekday_is_a_week_later(anchor: date, tense: str) -> None:
    """Weekdays know no month and no year."""
    week = timedelta(7)
    for lang, sentence in (
        ("en", "Troops left on Friday."),
        ("ar", "غادرت القوات يوم الجمعة المقبل."),
    ):
        mention = find(sentence, 0, len(sentence), _load(lang))[0]
        first = resolve(mention, anchor, tense, planned=False, text=sentence)
        later = resolve(mention, anchor + week, tense, planned=False, text=sentence)
        assert first is not None
        assert later is not None
        assert first.earliest is not None
        assert later.earliest == first.earliest + week


@settings(max_examples=40, deadline=None)
@given(day=st.integers(1, 28), year=st.integers(1990, 2050))
def test_digits_of_any_script_agree(day: int, year: int) -> None:
    """٢٣ and 23 are one number."""
    eastern = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    western = f"وقع الهجوم في {day} شباط {year}."
    assert _read(western, _load("ar")) == _read(western.translate(eastern), _load("ar"))


@pytest.mark.parametrize(
    ("lang", "tense", "sentence", "wanted"),
    [
        ("en", "future", "They leave within days.", ("by", "2026-02-23", "")),
        ("ar", "future", "ستنسحب خلال أيام.", ("by", "2026-02-23", "")),
        ("en", "future", "It must be cleared before March 10.", ("by", "2026-02-23", "2026-03-10")),
        ("en", "future", "It opens by mid-March.", ("by", "2026-02-23", "2026-03-20")),
        ("en", "past", "Shelling has gone on since mid-January.", ("since", "2026-01-11", "")),
        ("en", "past", "The road was open by noon.", ("by", "", "2026-02-23")),
        ("en", "past", "All had left by Sunday.", ("by", "", "2026-02-22")),
        ("en", "future", "The ban holds as from March 1.", ("since", "2026-03-01", "")),
        ("ar", "future", "تغلق الطريق اعتباراً من الأربعاء.", ("since", "2026-02-25", "")),
        ("ar", "present", "يستمر القصف لليوم الثالث على التوالي.", ("since", "2026-02-21", "")),
        ("en", "present", "The strike entered its fifth day.", ("since", "2026-02-19", "")),
        ("en", "past", "Jets struck the depot last night.", ("on", "2026-02-22", "2026-02-23")),
        ("ar", "past", "قصفت الطائرات الموقع ليل أمس.", ("on", "2026-02-22", "2026-02-23")),
        ("en", "past", "Jets struck on Sunday evening.", ("on", "2026-02-22", "2026-02-22")),
        (
            "en",
            "past",
            "Troops came over the past week.",
            ("within_past", "2026-02-16", "2026-02-23"),
        ),
        ("ar", "past", "وصلوا خلال الأسبوع الماضي.", ("within_past", "2026-02-16", "2026-02-23")),
        ("ar", "past", "وصلوا الأسبوع الماضي.", ("on", "2026-02-14", "2026-02-22")),
        ("en", "past", "He has been held since three months.", ("on", "2025-11-23", "2025-11-23")),
        ("ar", "present", "يحاصرون البلدة منذ ثلاثة أشهر.", ("since", "2025-11-23", "")),
        ("en", "future", "It reopens after Eid al-Fitr.", ("after", "2026-03-20", "")),
        ("en", "future", "It opens before Ramadan.", ("by", "", "2026-02-17")),
        ("ar", "past", "التقوا في عيد الأضحى.", ("on", "2025-06-05", "2025-06-07")),
        (
            "en",
            "past",
            "The drone was seen earlier this month.",
            ("on", "2026-02-01", "2026-02-22"),
        ),
        ("ar", "past", "اتفقوا في 29 شباط.", ("on", "2024-02-29", "2024-02-29")),
    ],
)
def test_fine_points_of_the_contract(
    lang: str, tense: str, sentence: str, wanted: tuple[str, str, str], words: Words
) -> None:
    """Published on Monday 23 February 2026."""
    assert _read(sentence, words(lang), tense=tense) == [wanted]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The raid came three days after the truce."),
        ("en", "Hours later they withdrew."),
        ("en", "The battle lasted two weeks."),
        ("en", "Patrols pass every day."),
        ("en", "It fell apart within days."),
        ("ar", "انسحبوا بعد ثلاثة أيام من الهدنة."),
        ("ar", "استمر القتال أسبوعين."),
        ("ar", "تمر الدوريات يومياً."),
    ],
)
def test_what_tells_no_day_is_none(lang: str, sentence: str, words: Words) -> None:
    """Found, so that it is not read as something else, but without a day."""
    found = _read(sentence, words(lang))
    assert found
    assert not any(found)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "The delegate of the April 6 Movement read The Sunday Times."),
        ("en", "He may march with one of them; six of the 2,000 men fell in line."),
        ("ar", "نقلت «روسيا اليوم» عن حركة 23 مارس أن 2014 شخصاً نزحوا."),
        ("ar", "استقبل القائد العام وفد كتيبة الشهيد رمضان قرب سد تشرين."),
    ],
)
def test_names_that_hold_words_of_time_are_left_alone(lang: str, sentence: str, words: Words) -> None:
    """Outlets, movements, dams, persons."""
    assert _read(sentence, words(lang)) == []


def test_without_a_day_the_distance_is_kept(words: Words) -> None:
    """A report whose date is unknown loses nothing."""
    sentence = "Two shells fell yesterday."
    mention = find(sentence, 0, len(sentence), words("en"))[0]
    when = resolve(mention, None, "past", planned=False, text=sentence)
    assert when is not None
    assert (when.earliest, when.latest, when.offset) == (None, None, "doc - 1 day")


def test_today_by_a_wrong_weekday_moves_the_anchor_back(words: Words) -> None:
    """A crawler's date is later than the text's own today."""
    sentence = "أعلنت الوزارة، أمس (الجمعة)، مقتل جنديين."
    mentions = find(sentence, 0, len(sentence), words("ar"))
    anchor, flags = report_anchor(mentions, _MONDAY, sentence)
    assert anchor == date(2026, 2, 21)
    assert flags == ("weekday_contradicts_date",)
    assert report_anchor(mentions, date(2026, 2, 21), sentence) == (date(2026, 2, 21), ())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("دمشق، 23 شباط 2026\nانسحبت القوات.", _MONDAY),
        ("DAMASCUS, 23 February 2026 – Troops left.", _MONDAY),
        ("Published: 23 February 2026\nTroops left.", _MONDAY),
        ("Troops left.\n23/02/2026", _MONDAY),
        ("Troops left.\n05/02/2026", None),
        ("Troops left on 10 March 2025.", None),
        ("Troops took the town on 8 December 2024", None),
        ("انسحبت القوات من القاعدة في 10 آذار 2025.", None),
        ("Troops left.", None),
    ],
)
def test_stated_date_takes_only_what_is_beyond_doubt(text: str, wanted: date | None, words: Words) -> None:
    """A dateline or a line of its own."""
    assert stated_date(text, words("ar"), words("en")) == wanted


def test_hijri_tables_load_only_when_needed() -> None:
    """Start-up stays small."""
    code = "import sys, marsad.extract.when; sys.exit('hijridate' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=150, deadline=None)
@given(
    data=st.data(),
    lang=st.sampled_from(("ar", "en")),
    anchor=st.one_of(st.none(), st.dates()),
    tense=st.sampled_from(("past", "present", "future", "")),
)
def test_any_words_of_time_in_any_order_are_read_without_a_fault(
    data: st.DataObject, lang: str, anchor: date | None, tense: str
) -> None:
    """Day 45, 31 February and the ends of the calendar included."""
    table = _load(lang)
    vocabulary = sorted({word for each in table.tables.values() for word in each})
    numbers = ("0", "12", "31", "45", "1447", "1500", "2026", "9999", "31/02/2026", "24:00")
    sentence = " ".join(data.draw(st.lists(st.sampled_from([*vocabulary, *numbers]), min_size=1, max_size=8)))
    last = 0
    for mention in find(sentence, 0, len(sentence), table):
        assert last <= mention.start < mention.end <= len(sentence)
        last = mention.end
        when = resolve(mention, anchor, tense, planned=False, text=sentence)
        if when is not None and when.earliest and when.latest:
            assert when.earliest <= when.latest
