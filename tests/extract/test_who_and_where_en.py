"""Who and where in English: who does what stands beside the main clause, where a phrase for a place ends."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        (
            "The war in Sudan escalated, with the army launching drone attacks on Nyala and carrying out eight air raids.",
            *("air raids", "actor", "the army"),
        ),
        ("Tensions rose, with the police arresting protesters in Tunis.", "arresting", "target", "protesters"),
        (
            "Clashes continued in Goma, with M23 fighters capturing Rutshuru on Sunday.",
            *("capturing", "stands", "done yes certain"),
        ),
        (
            "Clashes are continuing in Goma, with M23 fighters advancing on Rutshuru.",
            *("advancing", "stands", "ongoing yes certain"),
        ),
    ],
)
def test_who_does_what_goes_on_beside_the_main_clause(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        ("Gunmen stormed Birnin Zarma village early in the morning.", "stormed", "place", "Birnin Zarma village"),
        ("Gunmen raided the town of Damri late at night.", "raided", "place", "the town of Damri"),
        ("A drone hit a family home in Kadugli.", "hit", "target", "a family home"),
        ("A strike killed the late commander of the brigade in Nyala.", "strike", "place", "Nyala"),
    ],
)
def test_a_word_for_the_time_of_day_ends_the_phrase_before_it(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In areas occupied by Israel, homes were demolished.", "control"),
        ("Areas still occupied by Israel in southern Lebanon are closed.", "control"),
        ("Two villages occupied by rebels on Monday were burned.", "capture"),
    ],
)
def test_land_that_is_called_occupied_is_held_and_what_was_occupied_on_a_day_was_taken(
    known: Library, text: str, kind: str
) -> None:
    assert str(claim_at(known, text, "occupied").type) == kind


def test_initials_are_of_the_army_of_the_country_told_of(known: Library) -> None:
    text = "Al-Shabaab said soldiers from SNA left the base near Mogadishu."
    assert filler_of(known, text, "soldiers from SNA").is_ == "somali-army"
    assert filler_of(known, "SNA fighters entered Afrin in Syria.", "SNA fighters").is_ == "sna"


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("The army bombarded Zee Phyu Kone and Kan Gyi villages.", "bombarded", "Zee Phyu Kone; Kan Gyi villages"),
        ("A strike hit Wadsa and Karmoun villages.", "strike", "Wadsa; Karmoun villages"),
    ],
)
def test_the_plural_at_the_end_of_a_list_says_of_what_kind_its_names_are(
    known: Library, text: str, trigger: str, places: str
) -> None:
    assert facet(claim_at(known, text, trigger), "place") == places


def test_a_rival_government_is_no_state(known: Library) -> None:
    text = "Myanmar's shadow National Unity Government captured Kawlin in November."
    assert filler_of(known, text, "Myanmar's shadow National Unity Government").is_ == "nug-myanmar"


@pytest.mark.parametrize(
    ("text", "trigger", "want"),
    [
        (
            "The army kept residents from returning to Yaroun.",
            *("returning", "return done no actor=residents to=Yaroun"),
        ),
        (
            "Residents were barred from returning to Yaroun.",
            *("returning", "return done no actor=Residents to=Yaroun"),
        ),
        (
            "The siege did not stop the RSF from shelling the town.",
            "shelling",
            "shelling done yes actor=the RSF place=the town",
        ),
    ],
)
def test_who_is_kept_from_it_was_to_do_it(known: Library, text: str, trigger: str, want: str) -> None:
    assert line(claim_at(known, text, trigger)) == want


def test_who_blocks_others_from_entering_enters_nothing(known: Library) -> None:
    told = read_text("Settlers blocked buses from entering Jenin on Monday.", known)
    assert [(c.type, facet(c, "actor")) for c in told] == [("siege", "Settlers")]


@pytest.mark.parametrize(
    ("text", "trigger", "want"),
    [
        ("A Red Cross convoy entered the besieged town of Dilling.", "entered", "aid_delivery"),
        ("A UN convoy of 22 trucks reached Kadugli on Tuesday.", "reached", "aid_delivery"),
        ("A UNIFIL convoy entered the village of Kfar Kila.", "entered", "advance"),
        ("A military convoy reached Kadugli on Tuesday.", "reached", "movement"),
        ("A UN convoy reached Kadugli. Another convoy entered Dilling on Sunday.", "entered", "aid_delivery"),
    ],
)
def test_whose_convoy_it_is_tells_what_it_brings(known: Library, text: str, trigger: str, want: str) -> None:
    assert claim_at(known, text, trigger).type == want


@pytest.mark.parametrize(
    ("text", "words", "want"),
    [
        ("Israeli strikes on Gaza killed twelve people.", "Gaza", "gaza-strip"),
        ("Israeli strikes on Gaza City killed twelve people.", "Gaza City", "gaza-city"),
    ],
)
def test_a_name_of_a_strip_and_its_city_is_the_strip(known: Library, text: str, words: str, want: str) -> None:
    assert filler_of(known, text, words).is_ == want


@pytest.mark.parametrize(
    ("text", "trigger", "want"),
    [
        (
            "The forces surrounded a house in the eastern quarter of Qabatiya.",
            *("surrounded", "siege done yes actor=The forces place=the eastern quarter of Qabatiya target=a house"),
        ),
        (
            "The forces surrounded the village of Beita.",
            "surrounded",
            "siege done yes actor=The forces place=the village of Beita",
        ),
    ],
)
def test_a_building_is_what_is_surrounded(known: Library, text: str, trigger: str, want: str) -> None:
    assert line(claim_at(known, text, trigger)) == want


def test_who_leaves_his_boots_behind_is_told_to_leave_no_place(known: Library) -> None:
    assert read_text("“They left their boots,” said a resident.", known) == []
