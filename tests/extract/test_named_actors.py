"""Who is meant: names with a genitive mark inside, armies by nation, holders of an office beside its name, scenes of violence."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def _who(known: Library, text: str, role: Role = Role.ACTOR) -> list[tuple[str, str | None]]:
    """The fillers of a role in all claims of a sentence, with whom they are."""
    return [(f.text, f.is_) for claim in read_text(text, known) for f in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Kurdistan Workers' Party attacked a convoy.", ("The Kurdistan Workers' Party", "pkk")),
        ("The People’s Protection Units attacked a convoy.", ("The People’s Protection Units", "ypg")),
        ("Hamas's armed wing attacked a convoy.", ("Hamas's armed wing", "qassam-brigades")),
        ("Iraqi soldiers attacked a convoy.", ("Iraqi soldiers", "iraqi-army")),
        ("Iraq's army attacked a convoy.", ("Iraq's army", "iraqi-army")),
        ("Iraqi forces attacked a convoy.", ("Iraqi forces", "iraqi-security-forces")),
        ("Iran-backed militants attacked a convoy.", ("Iran-backed militants", "iran-backed-groups")),
        ("هاجم جنود عراقيون قافلة.", ("جنود عراقيون", "iraqi-army")),
        ("هاجمت قوات عراقية قافلة.", ("قوات عراقية", "iraqi-security-forces")),
        ("انسحاب مسلحين حوثيين من المنطقة.", ("مسلحين حوثيين", "houthis")),
        ("انسحبت قوات الحكومة اليمنية من المنطقة.", ("قوات الحكومة اليمنية", "yemeni-government-forces")),
        ("Hemedti visited the town.", ("Hemedti", "rsf")),
        ("أجرى ولي العهد السعودي محادثات مع زعماء محليين.", ("ولي العهد السعودي", "saudi-arabia")),
    ],
)
def test_who_acts(known: Library, text: str, who: tuple[str, str]) -> None:
    assert _who(known, text) == [who]


@pytest.mark.parametrize("text", ["Soldiers attacked a convoy.", "هاجم جنود قافلة.", "انسحب الحزب من الحكومة اليمنية."])
def test_nobody_in_particular(known: Library, text: str) -> None:
    """Soldiers without a nationality are of no army; who leaves a government withdraws from no place."""
    assert all(id_ is None for _, id_ in _who(known, text))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "التقى الأمين العام للأمم المتحدة أنطونيو غوتيريش زعماء محليين.",
            ["الأمين العام للأمم المتحدة أنطونيو غوتيريش", "زعماء محليين"],
        ),
        (
            "أجرى ولي العهد السعودي الأمير محمد بن سلمان محادثات مع زعماء محليين.",
            ["ولي العهد السعودي الأمير محمد بن سلمان", "زعماء محليين"],
        ),
        ("التقى الرئيس اللبناني الأمير محمد بن سلمان في الرياض.", ["الرئيس اللبناني", "الأمير محمد بن سلمان"]),
    ],
)
def test_the_holder_of_an_office_belongs_to_its_name(known: Library, text: str, parties: list[str]) -> None:
    """One who stands for somebody else is another party."""
    claim = read_text(text, known)[0]
    assert [f.text for role in (Role.ACTOR, Role.PARTNER) for f in claim.roles.get(role, ())] == parties


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Beirut strike kills Hezbollah commander.", [], [("Beirut", "beirut")]),
        ("Tripoli clashes left two dead.", [], [("Tripoli", "tripoli")]),
        ("Damascus shelling of Suwayda kills three.", [("Damascus", "syria")], [("Suwayda", "suwayda")]),
        ("Washington strikes on Sanaa killed five.", [("Washington", "us")], [("Sanaa", "sanaa")]),
    ],
)
def test_a_town_before_violence_is_its_scene(
    known: Library, text: str, actors: list[tuple[str, str]], places: list[tuple[str, str]]
) -> None:
    """Unless the violence is aimed at another place: then it is the capital that stands for its state."""
    assert (_who(known, text), _who(known, text, Role.PLACE)) == (actors, places)


@pytest.mark.parametrize(
    ("text", "target", "numbers"),
    [
        ("أفرج عن نصف السجناء البالغ عددهم 600.", "نصف السجناء", []),
        ("أفرج عن السجناء البالغ عددهم 600.", "السجناء", [600]),
        ("أفرج عن جميع المعتقلين البالغ عددهم 40 معتقلاً.", "جميع المعتقلين", [40]),
    ],
)
def test_how_many_they_are_is_nobody_else(known: Library, text: str, target: str, numbers: list[int]) -> None:
    claim = read_text(text, known)[0]
    assert [f.text for f in claim.roles[Role.TARGET]] == [target]
    assert Role.ACTOR not in claim.roles
    assert [n.low for n in claim.numbers.values()] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("أصيب 45 يوم الجمعة في غزة.", {"wounded": 45}),
        ("مقتل 12 يوم الاثنين في غارة على صعدة.", {"killed": 12}),
        ("استمر الحصار 12 يوماً.", {}),
    ],
)
def test_a_number_before_the_name_of_a_day_counts_people(known: Library, text: str, numbers: dict[str, int]) -> None:
    claim = read_text(text, known)[0]
    assert {str(kind): n.low for kind, n in claim.numbers.items()} == numbers


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("انفجرت عبوة بدورية للواء 62 في حماة.", ("دورية للواء 62", "syrian-army/62nd-brigade")),
        ("قتل مسلحون قائد اللواء 62 في حماة.", ("قائد اللواء 62", "syrian-army/62nd-brigade")),
        ("قتل مسلحون قائد اللواء في حماة.", ("قائد اللواء", None)),
    ],
)
def test_a_numbered_unit_is_of_the_army_where_it_is(known: Library, text: str, target: tuple[str, str | None]) -> None:
    """Behind a joined preposition and behind its commander as well; without its number it may be any."""
    assert _who(known, text, Role.TARGET) == [target]


def test_letters_joined_to_a_noun_that_begins_with_lam(known: Library) -> None:
    """للواء is ل and لواء: the noun keeps its first letter."""
    claim = read_text("سلمت القوات الموقع للواء 62.", known)[0]
    assert [f.text for f in claim.roles[Role.PARTNER]] == ["لواء 62"]
