"""What is kept between questions is what would be found anew, and stays within bounds."""

from __future__ import annotations

import random

import pytest

from marsad.app.library import Library
from marsad.extract import kinds
from marsad.extract.gate import Gate
from marsad.extract.kinds import kinds_of, kinds_of_reference
from marsad.extract.place_fit import distance_km
from marsad.extract.place_votes import nearest_spot
from marsad.extract.reading import Group, NameHit
from marsad.extract.words import Analyser
from marsad.model.entity import Place, World
from marsad.text.names import keys_of


def _world(level: str) -> World:
    place = Place("x", "city", level, "X", "س")
    return World(places={"x": place}, roads={}, actors={}, outlets={}, names={}, forces={}, states={})


def _group(refs: tuple[str, ...]) -> Group:
    return Group("np", 0, 1, 0, 0, 1, hits=[NameHit(0, 1, refs)])


def test_kinds_of_names_are_kept_world_by_world(known: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """One name in two worlds is two things; a full store is emptied and gives the same answers."""
    town, sea = _world("town"), _world("water")
    for _ in range(2):
        assert kinds_of(_group(("p:x",)), town) == ("settlement",)
        assert kinds_of(_group(("p:x",)), sea) == ("water",)
    monkeypatch.setattr(kinds, "_KEPT_NAMES", 3)
    for listed in list(known.world.names["en"].values())[:200]:
        for _, refs in listed:
            found = tuple(dict.fromkeys(kind for ref in refs for kind in kinds_of_reference(ref, known.world)))
            assert sorted(kinds_of(_group(refs), known.world)) == sorted(found)
    assert len(kinds._names(known.world)) <= 3


@pytest.mark.parametrize("name", ["Deir ez-Zor", "قاعدة التنف", "the U.S. Army", "دير الزور"])
def test_keys_of_a_name_are_kept_by_language(name: str) -> None:
    for lang in ("ar", "en", "ar"):
        assert keys_of(name, lang) == keys_of.__wrapped__(name, lang)


def test_the_nearest_spot_is_the_nearest_of_all() -> None:
    """Looked for from its latitude outwards; rivals and places without a point are no spots."""
    draw = random.Random(1)
    places = [
        Place(str(n), "town", "town", "", "", lat=draw.uniform(-80, 80), lon=draw.uniform(-180, 180)) for n in range(60)
    ]
    spots = sorted(((p.lat, p) for p in places if p.lat is not None), key=lambda spot: spot[0])
    for place in places:
        rivals = {place.id: (0.0, [""]), places[0].id: (0.0, [""])}
        apart = [distance_km(place, other) for other in places if other.id not in rivals]
        assert nearest_spot(place, spots, rivals) == min(km for km in apart if km is not None)
    assert nearest_spot(Place("a", "town", "town", "", ""), spots, {}) is None
    assert nearest_spot(places[0], [], {}) is None


def test_a_gate_that_has_forgotten_all_answers_the_same(known: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many stretches are kept, then all are forgotten, even within a text."""
    text = "The weather was fine today.\nTroops withdrew from the base.\nلم ينم أحد.\nقصفت الطائرات البلدة.\n" * 3
    fresh = Gate((Analyser(lexicon) for lexicon in known.lexicons.values()), known.world)
    expected = list(fresh.live(text))
    assert len(expected) == 6
    monkeypatch.setattr("marsad.extract.gate._KEPT", 4)
    small = Gate((Analyser(lexicon) for lexicon in known.lexicons.values()), known.world)
    assert list(small.live(text)) == expected
    assert len(small._known) <= 4
