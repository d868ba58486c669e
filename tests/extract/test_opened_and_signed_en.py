"""English: the country that a report opens with, the source that closes it, suburbs with names, and sides that are two."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "said"),
    [
        ("Sudan: RSF shelled El Fasher on Monday.", "shelled", ""),
        ("Central African Republic: gunmen killed four people in Bria.", "killed", ""),
        ("Israel: our fighters entered Rafah.", "entered", "Israel"),
        ("Health ministry: shelling killed four people in Bara.", "shelling", "Health ministry"),
        ("IED hits army convoy near Mubi; 4 soldiers killed – local vigilantes.", "IED", "local vigilantes"),
        ("Two killed near Erez - army", "killed", "army"),
        ("Fighters stormed a base near Kismayo - the capital of Jubaland.", "stormed", ""),
    ],
)
def test_who_says_it_before_a_colon_or_behind_a_dash(known: Library, text: str, trigger: str, said: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen killed a trader in the Jaramana suburb of Damascus.", "the Jaramana suburb of Damascus"),
        ("Gunmen killed a trader in the southern suburbs of Beirut.", "the southern suburbs of Beirut"),
    ],
)
def test_a_suburb_keeps_the_name_before_it(known: Library, text: str, place: str) -> None:
    assert facet(claim_at(known, text, "killed"), "place") == place


def test_rival_forces_are_no_army(known: Library) -> None:
    rival = claim_at(known, "Rival Sudanese forces fought near Tine.", "fought")
    alone = claim_at(known, "Sudanese forces fought near Tine.", "fought")
    named = claim_at(known, "Rival RSF fighters clashed in Nyala.", "clashed")
    assert [c.roles[Role.ACTOR][0].is_ for c in (rival, alone, named)] == [None, "sudanese-army", "rsf"]


def test_a_long_sentence_of_names_is_english(known: Library) -> None:
    """Few of its words are articles; what news in English goes on about speaks for the language too."""
    text = (
        "Al-Shabaab fighters stormed a military base in Elasha Biyaha outside Mogadishu on Friday, briefly seizing "
        "control before pulling out, a Somali officer told Reuters."
    )
    assert [c.trigger.text for c in read_text(text, known, published=date(2026, 3, 10))] == ["stormed", "pulling out"]
    german = (
        "Die Armee hat in der Nacht zu Freitag das Dorf angegriffen und dabei mindestens zwanzig Menschen verletzt, "
        "wie ein Sprecher in der Hauptstadt am Abend mitteilte."
    )
    assert read_text(german, known, published=date(2026, 3, 10)) == []
