"""Places that no table has: one history, whatever reports of either language call them, and asked for by any of the names."""

from __future__ import annotations

from datetime import date

from marsad.model.report import Report

FIRST = Report(
    "",
    "The 444th Brigade seized the Hamza camp in southern Tripoli on Monday, a spokesman said.",
    date(2026, 6, 1),
    "Dispatch",
)
AGAIN = Report("", "سيطر اللواء 444 أمس الاثنين على معسكر حمزة جنوب طرابلس، وفق شهود.", date(2026, 6, 2), "الساحل")
RETAKEN = Report(
    "", "استعاد جهاز دعم الاستقرار معسكر حمزة جنوب طرابلس يوم الجمعة، وفق مصدر أمني.", date(2026, 6, 6), "الميدان"
)
OTHER = Report("", "سيطر اللواء 444 أمس الاثنين على معسكر الزغبوري جنوب طرابلس، وفق شهود.", date(2026, 6, 2), "الوطن")


def story(record, place):
    return [(i.who.key, i.status.value) for i in record.site(place).intervals()]


def test_two_names_of_one_event_are_one_place(record):
    for each in (FIRST, AGAIN, RETAKEN):
        record.add(each)
    told = [("gna-forces/444th-brigade", "held"), ("gna-forces/444th-brigade", "lost"), ("ssa-libya", "held")]
    assert sorted(story(record, "~hamza camp")) == told
    assert story(record, "~معسكر حمزه") == story(record, "~hamza camp")
    assert [site.id for site in record.sites()] == ["~hamza camp"]
    assert record.called("~معسكر حمزه") == "معسكر حمزة"
    assert (record.own_place("Hamza camp"), record.own_place("معسكر حمزة")) == ("~hamza camp", "~معسكر حمزه")
    assert record.own_place("Wuddle camp") == ""
    assert record.rebuild(check=True).well


def test_names_that_sound_otherwise_are_two_places(record):
    for each in (FIRST, OTHER):
        record.add(each)
    assert sorted(site.id for site in record.sites()) == ["~hamza camp", "~معسكر زغبوري"]
