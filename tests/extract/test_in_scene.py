"""Where what has no name of its own lies: in the town that its report is at; and where a name without a point does not lie."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Filler


def _of(known: Library, text: str, words: str) -> Filler:
    """The last filler of the text's claims that reads so."""
    claims = read_text(text, known)
    found = [f for claim in claims for fillers in claim.roles.values() for f in fillers if f.text == words]
    assert found, [(c.type, c.roles) for c in claims]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "In Zawiya, 45 km west of Tripoli, rival factions exchanged fire around the refinery.",
            "the refinery",
            "zawiya",
        ),
        (
            "In Zawiya, west of Tripoli, factions exchanged fire. The oil company closed the complex on Monday.",
            "the complex",
            "zawiya",
        ),
        (
            "Fighting raged around El Obeid, the capital of North Kordofan state, where the RSF shelled the eastern neighbourhoods.",
            "the eastern neighbourhoods",
            "el-obeid",
        ),
        (
            "M23 fighters entered Uvira. Residents of the town said gunmen remain in its northern districts.",
            "its northern districts",
            "uvira",
        ),
        ("In Kupiansk, bombs fell on the railway station district.", "the railway station district", "kupiansk"),
        ("In Sumy, drones struck the Zarichnyi district.", "the Zarichnyi district", "sumy"),
        (
            "Troops entered Qabatiya. A boy was shot dead near the vegetable market.",
            "the vegetable market",
            "qabatiya",
        ),
        (
            "Under an agreement signed in Damascus, the SDF handed over the gas plant to the ministry.",
            "the gas plant",
            None,
        ),
        ("M23 fighters entered Uvira. Its teams moved 43 families to safer districts.", "safer districts", None),
    ],
)
def test_what_has_no_name_lies_in_the_town_told_of(known: Library, text: str, words: str, place: str | None) -> None:
    assert _of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Bombs hit a school in the village of Kivsharenka and a hospital in Izyum, wounding six people.",
            "the village of Kivsharenka",
        ),
        (
            "People fled Goz Ali and the nearby settlement of Wad Haj for the outskirts of En Nahud.",
            "the nearby settlement of Wad Haj",
        ),
    ],
)
def test_a_village_of_no_table_is_not_the_town_beside_it(known: Library, text: str, words: str) -> None:
    assert _of(known, text, words).is_ is None


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("In Diyala, a bomb targeted a patrol of the army in Qara Tapa.", "Qara Tapa", "qara-tapa"),
        (
            "In Diyala, a bomb hit a patrol of the police on the outskirts of Qara Tapa.",
            "the outskirts of Qara Tapa",
            "qara-tapa",
        ),
        ("A drone attack on Rohingya who were fleeing killed dozens near Maungdaw.", "Maungdaw", "maungdaw"),
        ("Troops advanced on the edge of the settlement of Rybne.", "the edge of the settlement of Rybne", None),
    ],
)
def test_the_place_of_an_event_is_the_one_told_with_it(
    known: Library, text: str, words: str, place: str | None
) -> None:
    assert _of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("In Taiz, artillery shells fell on the Al-Dahi neighbourhood.", "the Al-Dahi neighbourhood", "taiz"),
        (
            "The army deployed in the eastern districts of Aleppo. SDF fighters shelled the Al-Midan neighbourhood.",
            "the Al-Midan neighbourhood",
            "aleppo",
        ),
        ("Shells fell on the Al-Midan neighbourhood in Damascus.", "the Al-Midan neighbourhood", "midan"),
        ("A bomb went off in the Gamboru Market, Maiduguri, wounding eight.", "the Gamboru Market", "maiduguri"),
        ("Forces withdrew from Mukalla towards the Brom Mayfa district.", "the Brom Mayfa district", None),
    ],
)
def test_a_quarter_or_market_lies_in_the_town_told_of(known: Library, text: str, words: str, place: str | None) -> None:
    """Many a town has a quarter of the name, and markets are called after other towns."""
    assert _of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "Al-Shabaab overran the town of Aadan Yabaal, 220 kilometres north of Mogadishu. Troops withdrew to the outskirts.",
            "the outskirts",
            "adan-yabaal",
        ),
        (
            "The army bombed the town of Bara. Explosions were heard in the southern part of the town.",
            "the southern part of the town",
            "bara-sudan",
        ),
        (
            "Russian troops attacked in the Lyman direction near the settlements of Zarichne and Yampil.",
            "Zarichne",
            "zarichne",
        ),
        ("Jets launched two strikes on the Hamrin mountain range.", "the Hamrin mountain range", "hamrin-mountains"),
        ("Police closed the Qalandiya checkpoint.", "the Qalandiya checkpoint", "qalandia-checkpoint"),
        (
            "Port Sudan, 14 February (Sudan Tribune) – The air force bombed the town of Bara.\n\nThe RSF shelled Dilling. The army repelled an attack on the city.",
            "the city",
            "dilling",
        ),
    ],
)
def test_edges_parts_and_fronts_are_of_the_town_told_last(
    known: Library, text: str, words: str, place: str | None
) -> None:
    assert _of(known, text, words).is_ == place
