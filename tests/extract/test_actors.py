"""Noun phrases to actors: names, parts of a whole, nationalities, people without a group."""

import pytest

from marsad.extract.actors import actor_of, choose
from marsad.knowledge.load import load_world
from marsad.text.names import name_key, words_of


@pytest.fixture(scope="module")
def world():
    return load_world()


def hits_of(world, lang, words):
    found, i = [], 0
    while i < len(words):
        best = None
        for rest, refs in world.names[lang].get(name_key(words[i], lang, first=True), ()):
            inner = tuple(name_key(w, lang, first=False) for w in words[i + 1 : i + 1 + len(rest)])
            if inner == rest and (best is None or len(rest) >= best[0]):
                best = (len(rest), refs)
        if best:
            found.append((i, i + 1 + best[0], best[1]))
            i += best[0]
        i += 1
    return found


def actor(world, phrase, head, kind, *, nation=None, **about):
    """The actor of a phrase whose head is the word ``head``."""
    lang = "en" if phrase.isascii() else "ar"
    words = words_of(phrase, lang)
    at = words.index(words_of(head, lang)[0])
    hits = [(a - at, b - at, refs) for a, b, refs in hits_of(world, lang, words)]
    keys = [name_key(w, lang, first=i == 0) for i, w in enumerate(words)]
    return actor_of(keys[at:], kind, hits, nation, world, before=keys[:at], **about)


@pytest.mark.parametrize(
    ("phrase", "head", "kind", "id_"),
    [
        ("القوات الأمريكية", "القوات", "force", "us-forces"),
        ("قوات سوريا الديمقراطية", "قوات", "force", "sdf"),
        ("وحدات من الجيش السوري", "وحدات", "force", "syrian-army"),
        ("مسلحي داعش", "مسلحي", "group", "isis"),
        ("عناصر من تنظيم داعش", "عناصر", "group", "isis"),
        ("قيادي في حزب الله", "قيادي", "official", "hezbollah"),
        ("رتل للتحالف الدولي", "رتل", "vehicle", None),
        ("الفرقة 60 في الجيش السوري", "الفرقة", "force", "syrian-army/60th-division"),
        ("اللواء 444", "اللواء", "force", "gna-forces/444th-brigade"),
        ("members of the SDF", "members", "group", "sdf"),
        ("SDF fighters", "fighters", "group", "sdf"),
        ("the Syrian army", "army", "force", "syrian-army"),
        ("the 60th Division of the Syrian army", "Division", "force", "syrian-army/60th-division"),
        ("a Hezbollah commander", "commander", "official", "hezbollah"),
        ("ISIS detainees", "detainees", "captive", "isis"),
        ("the White House", "House", "body", "us"),
    ],
)
def test_names(world, phrase, head, kind, id_):
    assert actor(world, phrase, head, kind) == id_


@pytest.mark.parametrize(
    ("phrase", "head", "kind", "nation", "id_"),
    [
        ("جنود إسرائيليون", "جنود", "force", "israel", "israeli-forces"),
        ("قوة إسرائيلية", "قوة", "force", "israel", "israeli-forces"),
        ("دورية تركية", "دورية", "force", "turkey", "turkish-forces"),
        ("مقاتلات أمريكية", "مقاتلات", "aircraft", "united-states", "us-forces"),
        ("American soldiers", "soldiers", "force", "united-states", "us-forces"),
        ("Israeli aircraft", "aircraft", "aircraft", "israel", "israeli-forces"),
        ("American trucks", "trucks", "vehicle", "united-states", None),
        ("شاحنات تركية", "شاحنات", "vehicle", "turkey", None),
        ("مسؤول أمريكي", "مسؤول", "official", "united-states", "us"),
        ("Turkish officials", "officials", "official", "turkey", "turkey"),
        ("Syrian fighters", "fighters", "group", "syria", None),
        ("Syrian civilians", "civilians", "people", "syria", "civilians"),
    ],
)
def test_nationalities(world, phrase, head, kind, nation, id_):
    assert actor(world, phrase, head, kind, nation=nation) == id_


@pytest.mark.parametrize(
    ("phrase", "head", "kind", "id_"),
    [
        ("عشرات المدنيين", "عشرات", "part", "civilians"),
        ("خمسة مدنيين", "مدنيين", "people", "civilians"),
        ("مجهولون", "مجهولون", "group", "unidentified-gunmen"),
        ("مستوطنون", "مستوطنون", "people", "israeli-settlers"),
        ("أهالي القرية", "أهالي", "people", "local-residents"),
        ("السجناء", "السجناء", "captive", "prisoners"),
        ("gunmen", "gunmen", "group", "unidentified-gunmen"),
        ("unknown persons", "persons", "people", "unidentified-gunmen"),
        ("wounded persons", "persons", "people", None),
        ("protesters", "protesters", "people", "protesters"),
        ("displaced people", "displaced", "people", "displaced-people"),
        ("the base", "base", "site", None),
    ],
)
def test_people_outside_any_group(world, phrase, head, kind, id_):
    assert actor(world, phrase, head, kind) == id_


@pytest.mark.parametrize(
    ("phrase", "head", "kind", "id_"),
    [
        ("موظف أممي", "موظف", "official", "un"),
        ("حوثي", "حوثي", "", "houthis"),
        ("موظف محلي", "موظف", "official", None),
    ],
)
def test_adjectives_of_bodies_and_groups(world, phrase, head, kind, id_):
    assert actor(world, phrase, head, kind) == id_


def test_name_of_several_actors_needs_the_country(world):
    assert actor(world, "وزارة الدفاع", "وزارة", "body") is None
    assert actor(world, "وزارة الدفاع", "وزارة", "body", countries=("SY",)) == ("syrian-defence-ministry")
    assert actor(world, "وزارة الدفاع", "وزارة", "body", countries=("turkey", "SY")) == ("turkish-defence-ministry")
    assert actor(world, "Internal Security Forces", "Forces", "force", countries=("LB",)) == (
        "lebanese-internal-security"
    )


def test_army_without_a_name_is_that_of_the_country_told_of(world):
    assert actor(world, "الجيش", "الجيش", "force", countries=("LB",)) == "lebanese-army"
    assert actor(world, "the army", "army", "force", countries=("syria",)) == "syrian-army"
    assert actor(world, "الجيش", "الجيش", "force") is None


def test_government_forces_of_a_country(world):
    assert actor(world, "القوات الحكومية", "القوات", "force", countries=("YE",)) == ("yemeni-government-forces")
    assert actor(world, "القوات الحكومية", "القوات", "force", countries=("SY",)) == ("syrian-government-forces")


def test_actor_of_the_year_is_chosen(world):
    refs = ("u:assad-government-forces", "u:syrian-army")
    for year, name in ((2016, "assad-government-forces"), (2026, "syrian-army"), (None, "syrian-army")):
        found = choose(refs, world, ("SY",), year)
        assert found is not None
        assert found.id == name


def test_the_base_is_not_al_qaeda(world):
    assert actor(world, "القاعدة", "القاعدة", "site", countries=("SY",)) is None
    assert actor(world, "تنظيم القاعدة", "تنظيم", "group") == "al-qaeda"
