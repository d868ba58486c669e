"""Who is quoted behind a comma, who "the group" is, what was heard, what ended after it took place, what is only aimed at."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text

_COMMITTEE = "The Tawila Resistance Committees said a drone hit a clinic. "
_CLINIC = '"Gunmen burned a school in Tawila," the group said in a statement.'


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ('The ministry added, "The army took Bara."', "took", "said", "The ministry"),
        ('The ministry noted, "The army took Bara."', "took", "said", "The ministry"),
        ('The statement continued, "Troops took Bara."', "took", "said", "The statement"),
        ('"Troops took Bara," added the ministry.', "took", "said", "the ministry"),
        ("Troops took Bara and added a second post.", "took", "said", ""),
        ("An officer told Radio Tamazuj that troops left Nasir.", "left", "said", "Radio Tamazuj < An officer"),
        ("Heavy artillery fire could be heard on Sunday in Bara.", "artillery fire", "stands", "done yes certain"),
        ("The shelling could resume in Bara.", "shelling", "stands", "planned yes possible"),
        ("Shelling hit Bara on Sunday but stopped in the evening.", "Shelling", "stands", "done yes certain"),
        ("The shelling of Bara stopped in the evening.", "shelling", "stands", "done no certain"),
        (
            "The ministry announced an offensive aimed at retaking Bara.",
            "retaking",
            "stands",
            "planned yes certain",
        ),
        ("The ministry announced the retaking of Bara.", "retaking", "stands", "done yes certain"),
        (
            "While the toll has yet to be confirmed by officials, local accounts suggest that gunmen stormed the base.",
            "stormed",
            "said",
            "local accounts",
        ),
        (
            "Although the toll has not been confirmed by the army, gunmen stormed the base.",
            "stormed",
            "stands",
            "done yes certain",
        ),
        ("Residents reported hearing sustained gunfire and explosions in Bara.", "explosions", "target", ""),
        ("Residents reported hearing sustained gunfire and explosions in Bara.", "explosions", "said", "Residents"),
        ("Rebels left after withdrawals by government forces from Bara.", "withdrawals", "actor", "government forces"),
        (
            "The group still controls rural areas and continues to carry out attacks.",
            "controls",
            "place",
            "rural areas",
        ),
        ("The group still controls rural areas and continues to carry out attacks.", "attacks", "actor", "The group"),
        ("The government was pressing efforts to reach a ceasefire with rebels.", "ceasefire", "actor", ""),
        ("The army said preparations were under way to deploy troops in Bara.", "deploy", "actor", ""),
        (
            "Two gunmen on a motorcycle, believed to be bandits, shot dead a guard in Bara.",
            "shot dead",
            "target",
            "a guard",
        ),
        ("Israeli forces killed Abbas Karky in Tyre.", "killed", "target", "Abbas Karky"),
        ("Israeli forces predawn Wednesday detained a man in Jenin.", "detained", "actor", "Israeli forces"),
        (
            "The State Emergency Service (SES) said a missile hit a school.",
            "hit",
            "said",
            "The State Emergency Service",
        ),
        ("A ministry update reported a drone strike on Bara.", "drone strike", "said", "A ministry update"),
    ],
)
def test_said_and_done(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    """A claim has the source of its quotation, and stands as its own words say."""
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Israeli forces killed Abbas Karky in Tyre.", ["attack"]),
        ("The government was pressing efforts to reach a ceasefire with rebels.", ["ceasefire"]),
        ("The army pressed towards Bara.", ["advance"]),
        ("No casualties or injuries were reported.", ["casualty no", "casualty no"]),
        ("The crossing serves Palestinians who travel to Jordan.", []),
    ],
)
def test_types(known: Library, text: str, types: list[str]) -> None:
    """What is told is told as what it is, each with its negation."""
    claims = read_text(text, known, published=MONDAY)
    assert [f"{c.type} {c.polarity}".removesuffix(" yes") for c in claims] == types


def test_the_group_that_speaks(known: Library) -> None:
    """After a committee has spoken, "the group" that speaks is the committee; after the UN has, the party it told of."""
    link = claim_at(known, _COMMITTEE + _CLINIC, "burned").said_by[-1]
    assert (link.is_, link.kind) == ("sudan-resistance-committees", "local_source")
    text = "The UN said JNIM fighters attacked Djibo. The group said it burned a post."
    assert claim_at(known, text, "burned").said_by[-1].is_ == "jnim"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A doctors' group said gunmen killed 12 people.", "organisation"),
        ("A rebel group said gunmen killed 12 people.", "armed_group"),
    ],
)
def test_kind_of_a_group(known: Library, text: str, kind: str) -> None:
    """A group of people of a calling carries no arms."""
    assert claim_at(known, text, "killed").said_by[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        (
            "A drone operated by Sudan's Rapid Support Forces hit a clinic.",
            "A drone operated by Sudan's Rapid Support Forces",
            "rsf",
        ),
        ("Palestinians attacked a settlement near Nablus.", "Palestinians", None),
        ("Russians attacked Kharkiv with drones.", "Russians", "russian-forces"),
        ("The blast left two members of the checkpoint dead.", "two members of the checkpoint", None),
        ("M23 took Walikale. The rebels hold the territorial capital.", "the territorial capital", "walikale"),
    ],
)
def test_who_and_where(known: Library, text: str, words: str, named: str | None) -> None:
    """Whose craft it is, whether people are a force, and which capital is meant."""
    assert filler_of(known, text, words).is_ == named
