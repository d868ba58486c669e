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


def test_a_name_that_several_places_bear_is_the_one_that_another_report_of_the_event_knows(record):
    left = "The Rapid Support Forces withdrew from Bara in North Kordofan on Monday, witnesses said."
    denied = "The Rapid Support Forces denied on Tuesday that they had withdrawn from Bara."
    elsewhere = "Hayat Tahrir al-Sham fighters pulled out of Bara at noon, two residents said."
    record.add(Report("", left, date(2026, 3, 2), "Gazette"))
    record.add(Report("", denied, date(2026, 3, 3), "Courier"))
    record.add(Report("", elsewhere, date(2026, 3, 3), "Observer"))
    (gone,) = (each for each in record.site("bara-sudan").intervals() if each.status.value == "left")
    assert (gone.who.key, len(gone.contested_by)) == ("rsf", 1)
    assert record.rebuild(check=True).well


def test_an_airport_that_only_its_town_is_known_of_is_a_place_of_its_own(record):
    took = "The Shabwa Defence Forces took over Ataq airport from Emirati forces on Sunday, an employee said."
    record.add(Report("", took, date(2026, 4, 13), "Monitor"))
    assert ("shabwa-defence-forces", "held") in story(record, "~ataq airport")
    assert record.site("ataq").intervals() == ()
    there = "Clashes went on near Ataq on Sunday. Emirati forces withdrew from the airport on Monday, an employee said."
    record.add(Report("", there, date(2026, 4, 14), "Herald"))
    assert "~airport" not in {site.id for site in record.sites()}
