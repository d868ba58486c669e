"""Days in either system of months and either script of digits."""

from datetime import date

from marsad.views.calendar import Calendar
from marsad.web.look import months

DAY = date(2026, 2, 3)


def test_months_are_named_by_either_system_or_both():
    named = {system: Calendar(months("ar", system)).long(DAY) for system in ("levant", "west", "both")}
    assert named["levant"] != named["west"]
    assert all(part in named["both"] for part in (named["levant"].split()[1], named["west"].split()[1]))


def test_english_has_one_name_for_a_month():
    assert {Calendar(months("en", system)).long(DAY) for system in ("levant", "west", "both")} == {"3 February 2026"}


def test_digits_are_those_that_were_chosen():
    latin, arabic = (Calendar(months("en", "west"), indic) for indic in (False, True))
    assert latin.digits("a 2026-02-03") == "a 2026-02-03"
    assert arabic.digits("a 2026-02-03") == "a \u0662\u0660\u0662\u0666-\u0660\u0662-\u0660\u0663"


def test_a_short_day_has_one_name_only():
    assert "/" not in Calendar(months("ar", "both")).short(DAY)
