"""English that says who says it and who is who: claims to have done, a source quoted saying, wings in brackets, an army that is no
state's, those fired on who flee, victims of a fight joined by "and".
"""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("A captain and two guards also died in the ambush near Gao.", "ambush", "killed", "3"),
        ("A soldier died in the ambush near Gao.", "ambush", "killed", "1"),
        ("No soldier died in the ambush near Gao.", "ambush", "killed", ""),
        ("The RSF claim to have captured Bara.", "captured", "actor", "The RSF"),
        ("The RSF claim to have captured Bara.", "captured", "said", "The RSF"),
        ("The RSF claims it captured Bara.", "captured", "said", "The RSF"),
        (
            "The paper quoted a source saying that Israel struck a depot near Homs.",
            "struck",
            "said",
            "The paper < a source",
        ),
        ("The agency quoted an officer saying troops had killed two men.", "killed", "actor", "troops"),
        ("The agency quoted an officer saying troops had killed two men.", "killed", "said", "The agency < an officer"),
        ("The ministry issued a statement saying troops had entered Homs.", "entered", "actor", "troops"),
        ("SLA (Minnawi), JEM (Jibril) and the army attacked Mellit.", "attacked", "actor", "SLA; JEM; the army"),
        ("Strikes hit Sarmin (Idlib) and Hama.", "Strikes", "place", "Sarmin; Hama"),
        ("RSF fighters opened fire on civilians fleeing El Fasher.", "fleeing", "actor", "civilians"),
        ("The fighters left the base, heading for El Fasher.", "left", "actor", "The fighters"),
        ("The gunmen fled on a motorbike towards the forest.", "fled", "means", "a motorbike"),
        ("The gunmen fled on a motorbike towards the forest.", "fled", "target", ""),
        ("All the troops will be out of Mali by 1 June.", "be out of", "stands", "planned yes certain"),
        ("Russian forces shelled Velyka Balka and Novoselivka.", "shelled", "place", "Velyka Balka; Novoselivka"),
        ("Gunmen attacked Gatawa on Sunday.", "attacked", "place", "Gatawa"),
        ("Gunmen attacked Adam Moussa on Sunday.", "attacked", "target", "Adam Moussa"),
        ("Gunmen attacked the FDSX on Sunday.", "attacked", "target", "the FDSX"),
    ],
)
def test_who_says_and_who_does(known: Library, text: str, trigger: str, what: str, told: str):
    """Whoever claims has it said, whoever flees is who was fired on, a name that is shelled is a town's."""
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The South Sudan Opposition Army attacked Malakal.", "The South Sudan Opposition Army", None),
        ("The South Sudan army attacked Malakal.", "The South Sudan army", "south-sudan-army"),
        ("The Sudan Liberation Army attacked Mellit.", "The Sudan Liberation Army", "slm-al-nur"),
        ("A car bomb exploded in the Zahraa district of Homs.", "the Zahraa district of Homs", "zahra-homs"),
        ("Rebels shelled Zahraa, north of Aleppo.", "Zahraa", "zahraa"),
    ],
)
def test_an_army_of_liberation_is_no_states(known: Library, text: str, words: str, meant: str | None):
    """A country's name does not make an opposition's army the country's."""
    assert filler_of(known, text, words, MONDAY).is_ == meant


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army's media wing said troops had killed three men in Homs.", "military"),
        ("Hamas's media wing said fighters had struck a tank.", "armed_group"),
    ],
)
def test_a_media_wing_is_of_the_kind_of_whose_it_is(known: Library, text: str, kind: str):
    """The media wing of an army is military, that of a group the group's."""
    claim = claim_at(known, text, "killed" if kind == "military" else "struck")
    assert [link.kind.value for link in claim.said_by] == [kind]
