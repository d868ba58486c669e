"""Short news of sport, markets, courts and the weather in words of war; what is only held to be right, or remembered."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text

QUIET = """
Liverpool captured the league title on Sunday after a siege of the Everton goal, with Salah firing in two shots.
Zamalek have recaptured top spot in the Egyptian league after firing three past Ismaily in Cairo.
Two men were shot dead in a bar in Marseille in what police called a settling of scores between drug dealers.
Robbers stormed a jewellery shop in Milan, fired two shots in the air and fled on a motorbike.
A gunman opened fire in a nightclub in Chicago early on Sunday, wounding five people.
Floods killed 14 people in Khyber Pakhtunkhwa and forced hundreds of families to leave their homes.
A wildfire near Latakia was brought under control on Sunday after residents were evacuated from three villages.
A lorry collided with a minibus on the Aleppo road, killing six people and wounding four.
The software firm launched an assault on spam, blocking 2 million messages a day.
Oil traders retreated on Monday after crude struck its highest level since 2022.
Apple launched a phone that can be deployed as a base station, targeting rural Nigeria.
The health ministry in Mali has deployed mobile clinics along the Niger river to fight measles.
Ants have captured a building in Nicosia, and residents are demanding that the council act.
A cabinet minister came under attack in parliament over bread prices in Tripoli.
The ruling coalition in Baghdad collapsed after a bloc withdrew its six ministers.
""".strip().splitlines()


@pytest.mark.parametrize("text", QUIET)
def test_a_short_report_of_another_field_tells_nothing(known: Library, text: str) -> None:
    assert [(c.type, c.trigger.text) for c in read_text(text, known, published=MONDAY)] == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen kidnapped a football coach near Wad Madani on Sunday.", "kidnapped"),
        ("Shelling hit a stadium in Kharkiv during a match, killing two players.", "Shelling"),
        ("Soldiers were deployed around the museum in Khartoum.", "deployed"),
        ("An attack on a hospital in El Fasher killed 70 people.", "attack"),
        ("Two bakers were shot dead in the market in Homs.", "shot dead"),
        ("Hundreds of families fled their homes as rebels shelled the flooded villages.", "fled"),
    ],
)
def test_one_word_of_a_conflict_is_enough_for_it_to_be_told(known: Library, text: str, trigger: str) -> None:
    claim_at(known, text, trigger)


@pytest.mark.parametrize(
    "text",
    [
        "The West should strike a deal with Tehran.",
        "If Sudan's generals had any shame, they would surrender power and leave the stage to civilians.",
        "It is easy to attack Lebanon's army.",
        "Kuwait marked the anniversary of its liberation with fireworks.",
        "Iraq marked the tenth anniversary of the capture of Mosul by Islamic State.",
    ],
)
def test_what_is_held_to_be_right_or_remembered_is_not_told(known: Library, text: str) -> None:
    assert [(c.type, c.trigger.text) for c in read_text(text, known, published=MONDAY)] == []


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("The mediators said the rebels should withdraw from Goma.", "withdraw", "planned yes certain"),
        ("The army should withdraw from Homs by March 20.", "withdraw", "planned yes certain"),
        ("The militia would attack Goma if the army left, its commander said.", "attack", "planned yes possible"),
        ("The army attacked Homs on the anniversary of the uprising.", "attacked", "done yes certain"),
    ],
)
def test_what_somebody_said_or_a_day_is_set_for_is_told(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


def test_what_was_decades_ago_is_history(known: Library) -> None:
    long_ago, lately = (
        "A century ago, French troops occupied Damascus.",
        "Two days ago, rebels captured the town of Bor.",
    )
    assert claim_at(known, long_ago, "occupied").background
    assert not claim_at(known, lately, "captured").background


def test_what_has_a_crew_is_no_drone(known: Library) -> None:
    crash = "A military helicopter crashed near Konya, killing two of its crew."
    assert all(c.type != "drone_strike" for c in read_text(crash, known, published=MONDAY))
    claim_at(known, "A drone crashed into a building in Erbil.", "crashed into")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("RSF fighters overran the base, the last army foothold in Babanusa.", "foothold"),
        ("The crossing, used by coalition convoys heading for Erbil, had been shut since Friday.", "heading"),
        ("A Reuters journalist visited the airport and saw Russian aircraft.", "visited"),
        ("Police said one of them was the mastermind of the Pahalgam attack.", "attack"),
        ("Survivors recalled the massacre of bus passengers.", "massacre"),
        ("The world should press both sides to lay down their arms.", "lay down their arms"),
        ("The RSF promised to open a route for those who wish to leave El Fasher.", "leave"),
        ("The army shelled those who tried to enter Bara.", "enter"),
    ],
)
def test_what_only_tells_who_or_which_is_no_event(known: Library, text: str, trigger: str) -> None:
    assert trigger not in [c.trigger.text for c in read_text(text, known, published=MONDAY)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army has a foothold in Babanusa.", "foothold"),
        ("Coalition convoys were heading for Erbil on Friday.", "heading"),
        ("The US envoy visited the airport on Monday.", "visited"),
        ("The attack in Pahalgam killed 26 tourists.", "attack"),
        ("Witnesses recalled the massacre of 40 villagers on March 7.", "massacre"),
        ("The mediators pressed both sides to lay down their arms.", "lay down their arms"),
        ("The RSF said it wished to leave El Fasher.", "leave"),
    ],
)
def test_the_same_words_of_an_event_tell_it(known: Library, text: str, trigger: str) -> None:
    claim_at(known, text, trigger)
