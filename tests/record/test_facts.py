"""What merging looks at of a claim, and what its report lends it."""

import msgspec
import pytest
from tests.loaded import built_in
from tests.record.claims import WORLD, Desk, by, day, on

from marsad.app.merging import atlas_for
from marsad.app.reading import read_report
from marsad.model.entity import Place
from marsad.model.report import Report
from marsad.record.atlas import atlas_of
from marsad.record.facts import Fact, facts_of, named_spots

ATLAS = atlas_of(WORLD)


@pytest.fixture(scope="module")
def read():
    """Return a function from a text and its headline to the facts of its claims, by trigger."""
    known = built_in()

    def facts(text: str, title: str = "") -> dict[str, Fact]:
        report = Report("r", text, day(9), "outlet", title)
        reading = read_report(report, known)
        told = facts_of(report, reading.claims, atlas_for(known))
        return {text[fact.start :].split(maxsplit=1)[0].strip(".,،"): fact for fact in told}

    return facts


def only(desk: Desk) -> Fact:
    (fact,) = facts_of(desk.told[0].report, [desk.told[0].claim], ATLAS)
    return fact


def test_a_base_and_the_town_it_is_named_after_are_one_spot():
    assert ATLAS.spot["ridge-base"] == ATLAS.spot["ridge"] == "ridge"
    assert ATLAS.spot["fort"] == "fort"


def test_a_province_lies_in_the_greater_region_that_its_middle_is_in():
    places = (
        Place("north", "region", "area", "North", "الشمال", "XA", lat=11.0, lon=10.0, precision_km=150, located="area"),
        Place("south", "region", "area", "South", "الجنوب", "XA", lat=7.0, lon=10.0, precision_km=150, located="area"),
        Place(
            "beyond", "region", "area", "Beyond", "ما وراء", "XB", lat=11.0, lon=10.0, precision_km=150, located="area"
        ),
        Place("p", "governorate", "adm1", "P", "ب", "XA", lat=10.5, lon=10.2, precision_km=60, located="area"),
        Place("v", "village", "town", "V", "ف", "XA", admin1="p", lat=10.4, lon=10.1, precision_km=2),
    )
    within = atlas_of(msgspec.structs.replace(WORLD, places={place.id: place for place in places})).within
    assert within["v"] == ("p", "north", "c:XA")
    assert within["p"] == ("north", "c:XA")


def test_a_force_counts_with_the_whole_that_it_is_part_of_and_people_are_no_party():
    desk = Desk()
    desk.says(3, "attack", place="mill", actor="home-guard", target="civilians")
    fact = only(desk)
    assert (fact.who, fact.who_of, fact.whom) == (("home-guard",), ("home-army", "home-guard"), ())


def test_where_it_is_depends_on_the_type_and_the_other_end_is_kept():
    desk = Desk()
    desk.says(3, "withdrawal", from_="fort", to="gate", when=on(3))
    assert (only(desk).spots, only(desk).origin, only(desk).goal) == (("fort",), ("fort",), ("gate",))
    desk = Desk()
    desk.says(3, "deployment", place="fort")
    assert (only(desk).spots, only(desk).goal) == (("fort",), ("fort",))
    desk = Desk()
    desk.says(3, "movement", from_="fort", to="gate")
    assert only(desk).spots == ("fort", "gate")


def test_the_finest_place_counts_and_a_state_that_is_hit_is_no_place():
    desk = Desk()
    desk.says(3, "air_strike", place=("mill", "xanadu"), target="xanadu")
    assert only(desk).spots == ("mill",)
    desk = Desk()
    desk.says(3, "sanction", target="xanadu")
    assert only(desk).spots == ()


def test_days_are_those_that_the_clause_states():
    desk = Desk()
    desk.says(3, "withdrawal", "planned", from_="fort", when=by(20, 3))
    fact = only(desk)
    assert (fact.first, fact.last) == (day(3).toordinal(), day(20).toordinal())
    assert fact.published == day(3).toordinal()


def test_a_fact_can_be_stored_and_is_small():
    desk = Desk()
    desk.says(3, "air_strike", place="mill", actor="blue-army", count=3, when=on(3), stance="asserts")
    packed = msgspec.msgpack.encode(only(desk))
    assert msgspec.msgpack.decode(packed, type=Fact) == only(desk)
    assert len(packed) < 300


def test_what_comes_next_is_lent_the_place_and_day_told_before(read):
    facts = read("An Israeli drone struck a car in Aitaroun on Monday. The strike killed two men, residents said.")
    struck, strike = facts["struck"], facts["strike"]
    assert struck.spots == ("aitaroun",)
    assert (strike.spots, strike.near_spots, strike.near_day) == ((), ("aitaroun",), struck.first)
    assert (struck.definite, strike.definite) == (0, 1)


def test_a_new_strike_has_the_indefinite_article(read):
    facts = read("Residents of Aitaroun fled on Monday after an air strike killed a man in Blida.")
    assert facts["air"].definite == -1


def test_the_headline_lends_its_place_where_nothing_before_has_one(read):
    facts = read("أغارت مسيّرة على سيارة صباح اليوم.", "غارة على عيترون")
    assert facts["أغارت"].near_spots == ("aitaroun",)
    assert read("أغارت مسيّرة على سيارة صباح اليوم.")["أغارت"].near_spots == ()


def test_only_names_that_are_one_places_are_found_in_words(read):
    known = built_in()
    atlas = atlas_for(known)
    assert named_spots("Shelling near Aitaroun and Blida", "en", atlas) == ("aitaroun", "blida")
    assert named_spots("A strike on Syria", "en", atlas) == ()
    assert named_spots("x", "fr", atlas) == ()


def test_a_place_in_no_table_is_kept_by_its_sound_in_both_languages(read):
    english = read("Israeli troops withdrew from Jabal Zarqoun on Friday.")["withdrew"]
    arabic = read("انسحبت القوات الإسرائيلية يوم الجمعة من جبل زرقون.")["انسحبت"]
    assert english.spots == arabic.spots == ()
    assert set(english.names) & set(arabic.names) - {"?"}


def test_a_name_of_several_places_is_near_each_of_them(read):
    told = read("The Rapid Support Forces withdrew from Bara. Troops withdrew from Wuddle.")["withdrew"]
    assert (told.spots, bool(told.names)) == ((), True)
    told = read("The Rapid Support Forces denied that they had withdrawn from Bara.")["withdrawn"]
    assert (told.spots, told.beside) == ((), True)
    assert {"bara", "bara-sudan"} <= set(told.near_spots)


def test_a_base_that_is_hit_is_where_it_happened_whatever_province_is_named_beside_it(read):
    hit = read("Two drones attacked the Wuddle base in northern Iraq on Tuesday, the ministry said.")["attacked"]
    assert (hit.spots, hit.near_spots, bool(hit.names)) == ((), ("northern-iraq",), True)
    hit = read("Two drones attacked the soldiers in northern Iraq on Tuesday, the ministry said.")["attacked"]
    assert (hit.spots, hit.names) == (("northern-iraq",), ())


def test_a_base_of_a_foreign_name_is_known_by_it_in_both_languages(read):
    english = read("Turkish troops left the Zilkan base on Monday.")["left"].names
    assert set(english) & set(read("غادرت القوات التركية قاعدة زيلكان أمس.")["غادرت"].names)
    assert set(english) & set(read("غادرت القوات قاعدة زيلكان التركية أمس.")["غادرت"].names)


def test_a_day_on_which_something_is_said_may_be_the_day_after_it(read):
    said = read("Israel freed two men, a United Nations official said on Friday.")["freed"]
    own = read("Israel freed two men on Friday, a United Nations official said.")["freed"]
    assert (said.last - said.first, own.last - own.first, said.last) == (1, 0, own.last)
