"""Names to places: each trap of names that outlets really use, and when a place must not be pinned."""

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text
from marsad.extract.place_cues import by_candidate, narrowed
from marsad.extract.place_words import PlaceMention
from marsad.extract.places import resolve
from marsad.knowledge.load import load_world
from marsad.model.claim import Role
from marsad.text.names import keys_of


@pytest.fixture(scope="module")
def world():
    return load_world()


def found(world, lang, name):
    keys = keys_of(name, lang)
    for rest, refs in world.names[lang].get(keys[0], ()):
        if rest == keys[1:]:
            return tuple(ref[2:] for ref in refs if ref[0] == "p")
    return ()


def mention(world, name, *, kind="", inside=(), relation="", lang=None):
    lang = lang or ("en" if name.isascii() else "ar")
    return PlaceMention(
        name,
        0,
        len(name),
        found(world, lang, name),
        kind_cue=kind,
        containers=inside,
        relation=relation,
        lang=lang,
    )


def only(world, name, **cues):
    return resolve([mention(world, name, **cues)], world)[0]


def ids(world, *names):
    """Resolve names of one report together; a name may be a pair with its kind word."""
    pairs = [(name, "") if isinstance(name, str) else name for name in names]
    report = [mention(world, name, kind=kind) for name, kind in pairs]
    return [resolution.id for resolution in resolve(report, world)]


def test_base_is_found_by_its_name_in_both_scripts(world):
    for name in ("قسرك", "Qasrak", "Qasrk"):
        assert only(world, name, kind="base").id == "qasrak-base"


def test_walid_crossings_are_told_apart_by_what_contains_them(world):
    north = only(world, "الوليد", kind="crossing", inside=("hasakah-governorate",))
    south = only(world, "الوليد", kind="crossing", inside=("anbar-governorate",))
    assert (north.id, south.id) == ("walid-crossing-north", "walid-tanf-crossing")


def test_walid_crossings_are_told_apart_by_the_rest_of_the_report(world):
    """490 km apart: the neighbours decide."""
    assert ids(world, ("قسرك", "base"), ("الوليد", "crossing"), "القامشلي")[1] == ("walid-crossing-north")
    assert ids(world, ("التنف", "base"), ("الوليد", "crossing"), "الرطبة")[1] == ("walid-tanf-crossing")


def test_walid_crossing_alone_is_ambiguous(world):
    alone = only(world, "الوليد", kind="crossing")
    assert alone.status == "ambiguous"
    assert alone.id is None
    assert alone.lat is None
    assert {c.id for c in alone.candidates[:2]} == {"walid-crossing-north", "walid-tanf-crossing"}


def test_rmeilan_is_the_oil_town_and_its_airfield(world):
    town, base = ids(world, "رميلان", ("رميلان", "base"))
    assert base == "rmeilan-airbase"
    assert town in {"rmeilan", "rmeilan-airbase"}
    assert only(world, "رميلان", relation="countryside", inside=("hasakah-governorate",)).lat > 36.5


@pytest.mark.parametrize(
    ("name", "kind", "id_"),
    [
        ("اليعربية", "crossing", "yarubiyah-rabia"),
        ("اليعربية", "town", "yarubiyah"),
        ("القائم", "crossing", "bukamal-qaim"),
        ("القائم", "city", "qaim"),
        ("رأس العين", "city", "ras-al-ayn-town"),
        ("رأس العين", "crossing", "ras-al-ayn"),
        ("باب الهوى", "crossing", "bab-al-hawa"),
        ("المالكية", "airport", "malikiyah-airfield"),
        ("الحسكة", "governorate", "hasakah-governorate"),
        ("الحسكة", "city", "hasakah"),
        ("Hasakah", "governorate", "hasakah-governorate"),
        ("Hol", "camp", "al-hol-camp"),
        ("الهول", "camp", "al-hol-camp"),
        ("الهول", "town", "hawl"),
        ("دمشق", "airport", "damascus-airport"),
    ],
)
def test_kind_word_chooses_between_places_of_one_name(world, name, kind, id_):
    assert only(world, name, kind=kind).id == id_


def test_qahtaniyah_follows_the_governorate_of_the_report(world):
    assert ids(world, "القحطانية", "القامشلي", "الحسكة")[0] == "qahtaniyah"
    assert ids(world, "القحطانية", ("القنيطرة", "governorate"), "الجولان")[0] == ("qahtaniyah-quneitra")


def test_kind_word_itself_is_understood(world):
    assert only(world, "قسرك", kind="قاعدة").id == "qasrak-base"
    assert only(world, "الحسكة", kind="محافظة").id == "hasakah-governorate"


def test_bare_name_means_the_town_not_its_airport(world):
    assert only(world, "دير الزور").id == "deir-ez-zor"
    assert only(world, "Erbil").id == "erbil"


def test_site_without_a_point_is_listed_and_never_pinned(world):
    stone = only(world, "لايف ستون", kind="base")
    assert stone.id == "life-stone-base"
    assert (stone.lat, stone.lon, stone.precision_km) == (None, None, None)
    assert "never pinned" in stone.why


def test_countries_and_governorates_are_areas(world):
    for name, kind in (("سوريا", ""), ("الحسكة", "governorate"), ("Iraq", "")):
        place = only(world, name, kind=kind)
        assert place.located == "area"
        assert place.precision_km >= 50


def test_proxy_point_says_so(world):
    assert only(world, "الشدادي", kind="base").located == "proxy"


def test_unknown_base_near_a_known_town_stands_at_the_town_as_a_proxy(world):
    post = only(world, "الشحيل", kind="base")
    assert post.id == "shuhayl"
    assert post.located == "proxy"
    assert post.precision_km >= 10


def test_site_of_another_kind_does_not_vie_with_the_town_of_its_name(world):
    assert only(world, "Mukalla", kind="port").id == "mukalla"
    assert only(world, "Mukalla", kind="airport").id == "rayyan-airport"


def test_countryside_is_wider_than_the_town(world):
    town = only(world, "منبج")
    around = only(world, "منبج", relation="countryside")
    assert around.id in {"manbij", "manbij-district"}
    assert around.located == "area"
    assert around.precision_km > town.precision_km + 20


@pytest.mark.parametrize("word", ["شمال", "عند", "المعبر", "المدينة", "العديد", "كلما", "Port"])
def test_common_word_is_no_place_without_a_cue(world, word):
    assert only(world, word).status == "unlocated" or not found(world, "ar", word)


def test_common_word_is_a_place_with_a_kind_word_or_company(world):
    assert only(world, "الباب", kind="city").id == "bab"
    assert ids(world, "الباب", "منبج")[0] == "bab"
    assert ids(world, "الباب", "صنعاء")[0] is None


@pytest.mark.parametrize("name", ["دمشق", "مدينة دمشق", "Damascus", "City of Damascus"])
def test_damascus_is_the_city(world, name):
    assert only(world, name).id == "damascus"


def test_name_keeps_one_sense_in_a_report(world):
    """A second, bare mention follows the first one, of which the text tells more."""
    report = [
        mention(world, "القحطانية", inside=("quneitra-governorate",)),
        mention(world, "القحطانية"),
    ]
    assert [r.id for r in resolve(report, world)] == ["qahtaniyah-quneitra"] * 2


def test_tripoli_follows_the_country(world):
    assert ids(world, "طرابلس", "بيروت", "لبنان")[0] == "tripoli-lebanon"
    assert ids(world, "طرابلس", "ليبيا", "مصراتة")[0] == "tripoli"


def test_name_that_is_not_known_is_unlocated(world):
    nowhere = only(world, "Xyzzyville")
    assert nowhere.status == "unlocated"
    assert nowhere.candidates == ()


def test_scores_are_shares_and_carry_reasons(world):
    walid = only(world, "الوليد", kind="crossing")
    assert sum(c.score for c in walid.candidates) == pytest.approx(1, abs=0.01)
    assert all(c.why for c in walid.candidates)


def test_other_half_narrows_a_name_but_never_against_its_kind_word(world):
    """The base in the translation is not the town that this name stands for; the crossing there is this crossing."""
    town = mention(world, "الشدادي", kind="town")
    base = mention(world, "al-Shaddadi base")
    assert base.candidates == ("shaddadi-base",)
    assert resolve([narrowed(town, by_candidate([base]), world)], world)[0].id == "shaddadi"
    bare = mention(world, "الشدادي")
    assert narrowed(bare, by_candidate([base]), world).candidates == ("shaddadi-base",)


def test_order_of_mentions_does_not_matter(world):
    names = ["الوليد", "القامشلي", "القحطانية", "الباب", "منبج"]
    forwards = dict(zip(names, ids(world, *names), strict=True))
    backwards = dict(zip(names[::-1], ids(world, *names[::-1]), strict=True))
    assert forwards == backwards


def test_every_listed_name_leads_to_its_place(world):
    """Names of all shipped places, in both scripts, by the same keys that reading uses."""
    from marsad.knowledge.load import _places
    from marsad.knowledge.naming import read_kind_words

    kinds = read_kind_words()
    missed = []
    for named in _places(())[0]:
        for lang, names in (("ar", named.ar), ("en", named.en)):
            for name in (part for n in names for part in kinds.parts(n, lang)):
                if named.place.id not in found(world, lang, name):
                    missed.append((named.place.id, name))
                    continue
                report = [mention(world, name, lang=lang)]
                candidates = {c.id for c in resolve(report, world)[0].candidates}
                assert named.place.id in candidates
    assert missed == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Iran and Russia held talks in Moscow and Iran launched a drone attack on Erbil.", "moscow"),
        ("Officials met in Moscow, Iran said.", "moscow"),
    ],
)
def test_who_acts_in_the_next_clause_does_not_contain_the_place_before(text, place):
    talks = read_text(text, built_in(), published=date(2026, 2, 23))[0]
    assert [filler.is_ for filler in talks.roles[Role.PLACE]] == [place]


def test_the_actors_of_a_report_speak_for_their_country_where_no_place_does(world):
    taybeh = mention(world, "Taybeh")
    assert resolve([taybeh], world)[0].id is None
    assert resolve([taybeh], world, frozenset({"LB"}))[0].id == "taybeh"
    assert resolve([taybeh], world, frozenset({"LB", "PS"}))[0].id is None, "they are at home in both"
    bara = mention(world, "البارة")
    assert resolve([bara], world)[0].id == "bara-sudan"
    assert resolve([bara], world, frozenset({"SY"}))[0].id is None, "who leaves it is no force of Sudan"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # what lies in another direction of a town lies there, not where the tables have a namesake in another country
        ("Gunmen raided the village of Kafra east of Rutba.", "rutba"),
        ("Gunmen raided the village of Kafra near Tyre.", "kafra"),
        ("The army shelled Marea north of Aleppo.", "marea"),
        # the seat of whom a town's name belongs to is no airport or base of that town
        ("تسلمت الشرطة العسكرية مقر كتيبة ثوار طرابلس", "tripoli"),
        ("تسلمت الشرطة العسكرية مطار طرابلس", "tripoli-airport"),
    ],
)
def test_a_direction_of_a_town_says_where_a_place_lies(known, text, place):
    told = read_text(text, known, published=date(2026, 2, 23))[0]
    assert [filler.is_ for filler in told.roles[Role.PLACE]] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Niger, gunmen abducted two engineers near Dosso.", "dosso"),
        ("In Mali, militants killed nine people in Djenne.", "djenne"),
        ("Syrian forces in Aleppo received a prisoner from Walid.", None),
        ("In Niger, gunmen abducted Dosso.", None),
    ],
)
def test_a_name_of_people_behind_a_preposition_of_place_is_a_place_of_the_country_told_of(known, text, place):
    spots = [f.is_ for c in read_text(text, known) for got in c.roles.values() for f in got if f.lat is not None]
    assert [each for each in spots if each in {"dosso", "djenne", "walid", "al-walid"}] == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "spots", "said"),
    [
        ("التقى الشرع بوتين في الكرملين أمس.", ["kremlin"], []),
        ("Trump met al-Sharaa at the White House on Monday.", ["white-house"], []),
        ("قال الكرملين إن القوات الروسية انسحبت من القامشلي.", ["qamishli"], ["russia"]),
        ("The White House said U.S. forces would leave Qamishli.", ["qamishli"], ["us"]),
    ],
)
def test_a_seat_of_government_is_a_place_where_one_meets_and_its_state_where_it_speaks(known, text, spots, said):
    claim = read_text(text, known)[0]
    assert [f.is_ for got in claim.roles.values() for f in got if f.lat is not None] == spots
    assert [link.is_ for link in claim.said_by] == said
