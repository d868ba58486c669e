"""Which time dates which event: the scopes of times in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_report
from marsad.readers.text import report

LIBRARY = built_in()
PUBLISHED = date(2026, 2, 23)  # a Monday

#: text, then the trigger's first letters → first day of its time, or empty for none
ROWS = [
    (
        "On Sunday gunmen stormed the police station in Raqqa and burned it.",
        {"burned": "2026-02-22"},
    ),
    (
        "Gunmen stormed the police station in Raqqa on Sunday and abducted two officers.",
        {"abducted": ""},
    ),
    # an hour beside a day is that day's
    ("Militants stormed the post at 3:30 am on 14 February.", {"stormed": "2026-02-14"}),
    # "that day" is none of a mere year
    ("The group was driven from Raqqa in 2017. The same day it attacked a post.", {"attacked": ""}),
    ("The army said on Sunday that its troops had entered Raqqa.", {"entered": ""}),
    ("The army said on Sunday that its troops entered Raqqa.", {"entered": "2026-02-22"}),
    ("The army said on Sunday that its troops will enter Raqqa.", {"enter": ""}),
    (
        "Syrian troops entered Raqqa on Sunday after gunmen left the town.",
        {"entered": "2026-02-22", "left": ""},
    ),
    (
        "Rebels closed the road in 2015, when government forces captured Raqqa.",
        {"captured": "2015-01-01"},
    ),
    ("The SDF handed over Al-Omar field under the 10 February agreement.", {"handed over": ""}),
    ("The SDF handed over Al-Omar field on 10 February under the agreement.", {"handed over": "2026-02-10"}),
    # a deadline without its year that was over last week is none of next year
    ("The deal had said that the SDF would hand over the field by 15 February.", {"hand": "None"}),
    # the day is news: the post was built before that
    (
        "Turkish troops abandoned the post they had built above Tal Brak on Sunday.",
        {"abandoned": "2026-02-22", "built": ""},
    ),
    (
        "Turkish troops shelled the village that rebels had captured on Sunday.",
        {"shelled": "", "captured": "2026-02-22"},
    ),
    (
        "Turkish troops abandoned the post they had built above Tal Brak last year.",
        {"abandoned": "", "built": "2025-01-01"},
    ),
    ("أكملت القوات الأمريكية، الأحد، انسحابها من قاعدة الشدادي.", {"انسحاب": "2026-02-22"}),
    ("في أيار 2015 سيطر تنظيم داعش على الرمادي وانسحب الجيش منها.", {"انسحب": "2015-05-01"}),
    ("سيطرت القوات على الرمادي الأحد، واعتقلت عشرة مسلحين.", {"اعتقل": ""}),
    ("احتجز الجيش السوري في 12 الجاري صياداً قرب طرطوس.", {"احتجز": "2026-02-12"}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_time_dates_the_events_of_its_scope(text: str, expected: dict[str, str]) -> None:
    claims = read_report(report(text, published=PUBLISHED, outlet="", title=""), LIBRARY).claims
    for trigger, first in expected.items():
        claim = next(c for c in claims if c.trigger.text.startswith(trigger))
        assert (str(claim.time.earliest) if claim.time else "") == first


@pytest.mark.parametrize(
    "text",
    [
        "The army will leave Raqqa by the end of the week.",
        "سينسحب الجيش من الرقة بحلول نهاية الأسبوع.",
    ],
)
def test_the_end_of_a_week_is_its_last_day_not_its_first(text: str) -> None:
    (claim,) = read_report(report(text, published=PUBLISHED, outlet="", title=""), LIBRARY).claims
    assert claim.time is not None
    assert (str(claim.time.earliest), str(claim.time.latest)) == ("2026-02-23", "2026-03-01")
