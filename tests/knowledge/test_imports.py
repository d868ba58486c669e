"""Files of other people: each format, and what the report tells of rows that are not kept."""

import json

import pytest

from marsad.errors import DataError
from marsad.extract.place_words import PlaceMention
from marsad.extract.places import resolve
from marsad.knowledge.imports import import_places
from marsad.knowledge.load import _places, load_world
from marsad.text.names import keys_of


@pytest.fixture(scope="module")
def known():
    return _places(())[0]


def write(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def geonames(id_, name, others, lat, lon, code="PPL", people="0"):
    cells = [id_, name, name, others, lat, lon, "P", code, "SY", *[""] * 5, people, *[""] * 4]
    return "\t".join(cells) + "\n"


def test_geonames_dump(tmp_path, known):
    path = write(
        tmp_path,
        "SY.txt",
        geonames("1", "Tall Kabir", "تل كبير,Тал", "36.45", "40.7", people="12000")
        + geonames("2", "Jabal Far", "", "36.3", "40.3", code="HLL"),
    )
    places, _, report = import_places(path, known=known)
    (place,) = places
    assert place.place.id == "gn-1"
    assert place.ar == ("تل كبير",)
    assert place.en == ("Tall Kabir",)
    assert place.place.admin1 == "hasakah-governorate"
    assert 25 < place.place.importance < 35
    assert report.other_kinds == {"(other)": 1}


def test_cod_table_with_hxl_tags(tmp_path, known):
    path = write(
        tmp_path,
        "cod.csv",
        "Place,اسم,P,Y1,X1\n#loc+name+en,#loc+name+ar,#loc+code,#geo+lat,#geo+lon\n"
        '"Umm Test, East",أم تست,C100,36.1,40.2\n',
    )
    with pytest.raises(DataError, match="no column"):
        import_places(write(tmp_path, "bad.csv", "a,b\n1,2\n"), known=known)
    (place,), _, _ = import_places(path, known=known)
    assert place.place.id == "C100"
    assert place.en == ("Umm Test, East",)
    assert place.ar == ("أم تست",)


def test_geojson_points(tmp_path, known):
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [40.2, 36.1]},
        "properties": {"name": "Umm Test", "name:ar": "أم تست", "place": "hamlet"},
    }
    top = {"type": "FeatureCollection", "features": [feature]}
    (place,), _, _ = import_places(write(tmp_path, "p.geojson", json.dumps(top)), known=known)
    assert (place.place.lat, place.place.lon, place.place.kind) == (36.1, 40.2, "village")
    assert place.ar == ("أم تست",)
    feature["geometry"] = {"type": "Polygon", "coordinates": []}
    with pytest.raises(DataError, match="no point"):
        import_places(write(tmp_path, "q.geojson", json.dumps(top)), known=known)


def test_report_counts_doubles_and_impossible_points(tmp_path, known):
    path = write(
        tmp_path,
        "gaz.csv",
        "id,name,name_ar,lat,lon\n"
        "1,Manbij,منبج,36.53,37.95\n"
        "2,Nowhere,لا مكان,99,37\n"
        "3,Null Island,جزيرة,0,0\n"
        "4,Far Hamlet,,36.4,40.9\n"
        "5,Far Hamlet,,36.402,40.901\n"
        "6,,,36.4,40.9\n",
    )
    places, _, report = import_places(path, known=known)
    assert [named.place.name_en for named in places] == ["Far Hamlet"]
    assert [double[0] for double in report.doubles] == ["manbij", "4"]
    assert [row[0] for row in report.impossible] == [3, 4]
    assert (report.rows, report.kept, report.no_arabic, report.nameless) == (6, 1, 1, [7])
    assert any("already known" in line for line in report.lines())


def test_file_of_which_nothing_is_kept_is_loud(tmp_path, known):
    path = write(tmp_path, "gaz.csv", "name,lat,lon\nNowhere,99,37\n")
    with pytest.raises(DataError, match="no place of 1 rows"):
        import_places(path, known=known)


def test_imported_villages_do_not_outweigh_the_town_of_that_name(tmp_path):
    """Three southern villages are called Rmeilan too, one next to Shaddadi."""
    path = write(
        tmp_path,
        "gaz.csv",
        "id,name,name_ar,lat,lon\n"
        "v1,Rmeilan,رميلان,36.06,40.75\n"
        "v2,Rumaylan,رميلان,35.9,40.6\n"
        "v3,Qasruk,قسروك,36.916,41.697\n",
    )
    world = load_world(places=[path])

    def mention(name, kind=""):
        keys = keys_of(name, "ar")
        refs = next(r for rest, r in world.names["ar"][keys[0]] if rest == keys[1:])
        ids = tuple(ref[2:] for ref in refs if ref[0] == "p")
        return PlaceMention(name, 0, len(name), ids, kind_cue=kind, lang="ar")

    report = [mention("رميلان"), mention("الشدادي"), mention("قسرك", "base")]
    town, _, base = resolve(report, world)
    assert town.lat is not None
    assert town.lat > 36.8
    assert base.id == "qasrak-base"
