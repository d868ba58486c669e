"""Nations named by their people or adjective: whose forces are meant."""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Russians withdrew from Hmeimim in Syria.", "russian-forces"),
        ("The Israelis bombed Gaza.", "israeli-forces"),
    ],
)
def test_who_a_nation_stands_for(known: Library, text: str, actor: str) -> None:
    (claim,) = read_text(text, known, lang="en")
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("South Sudanese troops moved into the Heglig oil field on Wednesday.", "south-sudan-army"),
        ("Sudanese troops moved into the Heglig oil field on Wednesday.", "sudanese-army"),
        ("A South Sudanese strike hit the camp.", "south-sudan"),
        ("A Sudanese strike hit the camp.", "sudan"),
        ("دخلت قوات جنوب سودانية حقل هجليج.", "south-sudan-army"),
        ("دخلت قوات سودانية حقل هجليج.", "sudanese-army"),
    ],
)
def test_a_nationality_of_two_words_is_not_that_of_its_second(known: Library, text: str, actor: str) -> None:
    (claim,) = read_text(text, known)
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Lebanon's army entered Homs. Syrian forces left Homs and Hama.", "lebanese-army"),
        ("South Sudan's army deployed at Heglig. An RSF spokesman spoke in Nyala.", "south-sudan-army"),
        ("The army entered Homs. Syrian forces left Hama.", "syrian-army"),
    ],
)
def test_an_army_is_that_of_the_country_it_is_said_to_be_of(known: Library, text: str, actor: str) -> None:
    """Not that of the country that the report is mostly about."""
    assert [filler.is_ for filler in read_text(text, known)[0].roles[Role.ACTOR]] == [actor]


def test_authorities_at_a_crossing_of_two_countries_are_those_of_the_rest_or_nobody_s(known: Library) -> None:
    claim = read_text("اعتقلت القوات العراقية رجلين في الموصل. وأعادت السلطات فتح معبر القائم.", known, lang="ar")[-1]
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] in ([None], ["iraq"])
    claim = read_text("تسحب الولايات المتحدة قواتها من الموصل. وأعادت السلطات فتح معبر القائم.", known, lang="ar")[-1]
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] in ([None], ["iraq"])  # she rules neither side
    claim = read_text("أعادت السلطات العراقية فتح معبر القائم.", known, lang="ar")[-1]
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == ["iraq"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Turkey withdrew dozens of military vehicles from Tal Rifaat in Syria.", None),
        ("Turkey withdrew three military vehicles from Tal Rifaat in Syria.", None),
        ("Gunmen destroyed three army vehicles in Nawa in Syria.", "syrian-army"),
    ],
)
def test_military_vehicles_are_nobody_s(known: Library, text: str, target: str | None) -> None:
    (claim,) = read_text(text, known, lang="en")
    fillers = [filler for role in (Role.TARGET, Role.CARGO) for filler in claim.roles.get(role, ())]
    assert [filler.is_ for filler in fillers] == [target]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("A migrant from Chad was shot dead at a roadblock.", "A migrant from Chad", None),
        ("Militants from Uganda crossed the border.", "Militants from Uganda", None),
        ("Soldiers from Chad attacked the post.", "Soldiers from Chad", "chadian-army"),
        ("Fighters from the SDF attacked the post.", "Fighters from the SDF", "sdf"),
        ("هاجم مقاتلون من تشاد المركز.", "مقاتلون من تشاد", None),
        ("قتل جنود من تشاد في الكمين.", "جنود من تشاد", "chadian-army"),
    ],
)
def test_where_people_are_from_is_not_who_they_are(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor
