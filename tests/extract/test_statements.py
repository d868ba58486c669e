"""Statements whose first line says whose they are: who speaks in them, whose forces are "ours", what they deny."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY

from marsad.app.reading import read_text
from marsad.model.claim import Role

STATEMENT = """بيان صادر عن المكتب الإعلامي لقوات سوريا الديمقراطية
أحبطت قواتنا ليلة أمس هجوماً شنته خلايا تنظيم داعش على إحدى نقاطنا في بلدة ذيبان، ما أدى إلى مقتل اثنين من المهاجمين. \
وصادرت قواتنا أسلحة وذخائر. وننفي الأنباء المتداولة عن انسحاب قواتنا من حقل كونيكو."""


@pytest.fixture
def told(known):
    return {str(c.type): c for c in read_text(STATEMENT, known, published=MONDAY)}


def test_who_issues_it_says_all_of_it(told):
    assert {c.said_by[-1].is_ for c in told.values()} == {"sdf"}


def test_our_forces_are_those_of_who_issues_it_not_of_whom_it_tells(told):
    assert [f.is_ for f in told["weapons_seizure"].roles["actor"]] == ["sdf"]
    assert [f.is_ for f in told["attack"].roles["actor"]] == ["isis"]
    assert [f.is_ for f in told["casualty"].roles["target"]] != ["sdf"]


def test_what_it_denies_in_the_first_person_is_denied(told):
    claim = told["withdrawal"]
    assert (claim.said_by[-1].stance, [f.is_ for f in claim.roles["actor"]]) == ("denies", ["sdf"])


def test_a_report_on_a_statement_is_not_the_statement(known):
    text = "بيان للجيش يؤكد انسحاب القوات من كسلا\nوقال سكان إن قوات الدعم السريع دخلت المدينة."
    entered = [c for c in read_text(text, known, published=MONDAY) if c.trigger.text == "دخلت"]
    assert [[link.text for link in c.said_by] for c in entered] == [["سكان"]]


@pytest.mark.parametrize(
    "text",
    [
        "قالت قوات سوريا الديمقراطية إن خلايا داعش هاجمت نقطة في ذيبان. وقتل اثنان من المهاجمين.",
        "هاجم مقاتلو داعش نقطة لقسد في ذيبان. وقتل اثنان من المهاجمين.",
    ],
)
def test_the_attackers_are_who_attacked(known, text):
    killed = [c for c in read_text(text, known, published=MONDAY) if c.type == "casualty"]
    assert [[f.is_ for f in c.roles[Role.TARGET]] for c in killed] == [["isis"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("#Sudan: SAF says air defences shot down 3 drones over Merowe", ["SAF"]),
        ("#السودان: الجيش يعلن إسقاط ثلاث مسيرات في مروي", ["الجيش"]),
        ("Defence ministry: air defences shot down 3 drones over Merowe", ["Defence ministry"]),
    ],
)
def test_the_country_that_a_post_is_tagged_with_says_nothing(known, text, said):
    claim = read_text(text, known, published=MONDAY)[0]
    assert [link.text for link in claim.said_by] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The army moved vehicles to Ras al-Ain, the North Press agency reported.", ["the North Press agency"]),
        ("Rebels abducted 20 villagers, the administrator told Radio Okapi.", ["Radio Okapi", "the administrator"]),
        ("North Darfur officials said the army left Kutum.", ["North Darfur officials"]),
    ],
)
def test_an_outlet_is_known_by_its_name_and_by_the_word_it_opens_with(known, text, said):
    assert [link.text for link in read_text(text, known, published=MONDAY)[0].said_by] == said
