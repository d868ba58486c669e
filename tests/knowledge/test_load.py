"""The world from the data files: names meet across scripts, own files go first, faults are loud."""

import msgspec
import pytest

from marsad.errors import DataError
from marsad.knowledge.actor_files import read_holders
from marsad.knowledge.files import read_table, read_yaml
from marsad.knowledge.load import load_world
from marsad.knowledge.place_files import read_aliases, read_places
from marsad.model.entity import World
from marsad.model.lexicon import KINDS
from marsad.text.names import keys_of

TABLE = "id\tkind\tname_en\tname_ar\tlat\tlon\n"


@pytest.fixture(scope="module")
def world():
    return load_world()


def refs(world, lang, name):
    keys = keys_of(name, lang)
    return next((r for rest, r in world.names[lang].get(keys[0], ()) if rest == keys[1:]), ())


@pytest.mark.parametrize(
    ("lang", "name", "ref"),
    [
        ("ar", "قسرك", "p:qasrak-base"),
        ("en", "Qasrak", "p:qasrak-base"),
        ("en", "al-Tanf", "p:tanf-garrison"),
        ("en", "Al Tanf", "p:tanf-garrison"),
        ("ar", "التنف", "p:tanf-garrison"),
        ("en", "Deir ez-Zor", "p:deir-ez-zor"),
        ("en", "Deir al Zor", "p:deir-ez-zor"),
        ("en", "Deir Ezzor", "p:deir-ez-zor"),
        ("ar", "دير الزور", "p:deir-ez-zor"),
        ("en", "Ya'rubiyah", "p:yarubiyah"),
        ("ar", "القوات الأميركية", "a:us-forces"),
        ("en", "U.S. forces", "a:us-forces"),
        ("ar", "قسد", "a:sdf"),
        ("en", "the SDF", "a:sdf"),
        ("ar", "رويترز", "o:reuters"),
        ("en", "M4", "r:m4"),
        ("ar", "M4", "r:m4"),
        ("en", "Italy", "a:italy"),
    ],
)
def test_names_lead_to_what_they_name(world, lang, name, ref):
    assert ref in refs(world, lang, name)


def test_names_of_several_actors_decide_for_none(world):
    assert all(r.startswith("u:") for r in refs(world, "ar", "وزارة الدفاع"))
    assert refs(world, "ar", "القاعدة") == ("u:al-qaeda",)


def test_acronyms_that_are_words_count_in_capitals_only(world):
    assert {"us", "is", "who"} <= world.caps
    assert not {"isis", "qasrak"} & world.caps


def test_forces_and_states_go_by_code_and_place(world):
    assert world.forces["US"] == world.forces["united-states"] == "us-forces"
    assert world.states["SY"] == world.states["syria"] == "syria"
    assert "LY" not in world.forces


def test_references_and_links_lead_somewhere(world):
    known = {"a": world.actors, "u": world.actors, "p": world.places}
    known |= {"r": world.roads, "o": world.outlets, "h": world.actors}
    for table in world.names.values():
        for rests in table.values():
            for _, found in rests:
                assert all(ref.split(":")[1] in known[ref[0]] for ref in found)
    for actor in world.actors.values():
        assert not actor.part_of or actor.part_of in world.actors
        assert actor.noun_kind in KINDS
    for place in world.places.values():
        assert not place.admin1 or place.admin1 in world.places, place.id
        assert (place.lat is None) == (place.precision_km is None), place.id
    assert set(read_aliases().values()) <= set(world.places)


def test_a_person_who_stands_for_nobody_known_is_a_fault(tmp_path):
    head = "name_en\tvariants_en\tname_ar\tvariants_ar\tactor\tfrom\tto\n"
    path = tmp_path / "holders.tsv"
    path.write_text(f"{head}Jane Roe\t\t\t\tutopia\t2020\t\n", encoding="utf-8")
    with pytest.raises(DataError, match="no actor «utopia»"):
        read_holders(path, {"syria"})
    path.write_text(f"{head}Jane Roe\t\t\t\tsyria\t2020\t2019\n", encoding="utf-8")
    with pytest.raises(DataError, match="from 2020 to 2019"):
        read_holders(path, {"syria"})


def test_world_survives_its_compiled_form(world):
    packed = msgspec.msgpack.encode(world)
    assert msgspec.msgpack.decode(packed, type=World) == world


def test_areas_are_wide(world):
    for place in world.places.values():
        if place.level in {"country", "adm1"} and place.lat is not None:
            assert place.located == "area", place.id
            assert place.precision_km >= 5, place.id


def test_own_places_go_first_and_replace(world, tmp_path):
    own = tmp_path / "own.tsv"
    own.write_text(
        TABLE + "my-post\tmilitary_base\tHilltop post\tنقطة التلة\t36.1\t40.1\n"
        "qasrak-base\tmilitary_base\tQasrak base\tقاعدة قسرك\t36.7\t40.5\n",
        encoding="utf-8",
    )
    mine = load_world(places=[own])
    assert mine.places["my-post"].lat == 36.1
    assert mine.places["qasrak-base"].source == ""
    assert "p:my-post" in refs(mine, "ar", "نقطة التلة")
    assert len(mine.places) == len(world.places) + 1


def test_own_actors_are_added(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "actors:\n  - id: my-council\n    kind: armed_group\n    country: SY\n    part_of: sdf\n"
        "    name_en: Tal Hamis Military Council\n    name_ar: مجلس تل حميس العسكري\n",
        encoding="utf-8",
    )
    mine = load_world(actors=[own])
    assert mine.actors["my-council"].source == "armed_group"
    assert refs(mine, "ar", "مجلس تل حميس العسكري") == ("a:my-council",)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", "", "holds nothing"),
        (TABLE, "", "holds nothing"),
        ("id\tkind\tname_en\n", ":1", "no column name_ar"),
        (TABLE + "a\tcastle\tA\tا\t1\t2\n", ":2", "unknown kind"),
        (TABLE + "a\ttown\tA\tا\t136\t2\n", ":2", "no such point"),
        (TABLE + "a\ttown\tA\tا\t36\t\n", ":2", "one coordinate"),
        (TABLE + "a\ttown\tA\tا\tx\t2\n", ":2", "no number"),
        (TABLE + "a\ttown\t\t\t36\t2\n", ":2", "no name"),
        (TABLE + "a\ttown\tA\tا\t1\t2\na\ttown\tB\tب\t1\t2\n", ":3", "stands twice"),
        (TABLE + "a\ttown\tA\tا\t1\t2\t3\t4\n", ":2", "columns"),
    ],
)
def test_faults_of_a_table_are_named_with_file_and_line(tmp_path, text, line, what):
    path = tmp_path / "places.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_places(path)
    assert str(path) + line in caught.value.where
    assert what in caught.value.what
    assert caught.value.advice


def test_missing_file_is_loud(tmp_path):
    with pytest.raises(DataError, match="cannot be read"):
        load_world(places=[tmp_path / "nowhere.tsv"])


def test_yaml_values_stay_strings(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: no\nb: 12:30\nc: on\n", encoding="utf-8")
    assert dict(read_yaml(path)) == {"a": "no", "b": "12:30", "c": "on"}
    path.write_text("a: 1\na: 2\n", encoding="utf-8")
    with pytest.raises(DataError, match="twice"):
        read_yaml(path)


def test_misspelt_column_is_a_fault(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text("id\tnamme\n1\t2\n", encoding="utf-8")
    with pytest.raises(DataError, match="unknown column namme"):
        read_table(path, ("id",), ("name",))
