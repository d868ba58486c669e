"""English sentences of our own, further: what has ended, who is meant, what a name is, what hangs on a condition."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Certainty, Claim, Polarity, Role


def claims(known: Library, text: str, event: str = "") -> list[Claim]:
    read = read_text(text, known, published=date(2026, 2, 23))
    return [claim for claim in read if not event or claim.type == event]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Clashes that broke out on Friday in Zawiya have stopped",
            [("Clashes", Polarity.YES), ("stopped", Polarity.NO)],
        ),
        ("Clashes in Zawiya have stopped", [("Clashes", Polarity.NO)]),
        ("Iraqi forces foiled a plot to bomb the shrine", [("bomb", Polarity.NO)]),
        ("Iraqi forces hatched a plan to bomb the shrine", [("bomb", Polarity.YES)]),
        ("The army foiled an attempt to smuggle 120 rifles into Homs", [("foiled", Polarity.YES)]),
        ("Neither side has released casualty figures", []),
        ("Troops beat back a Houthi infiltration attempt in Hays", [("infiltration attempt", Polarity.YES)]),
    ],
)
def test_what_has_ended_or_been_foiled(known: Library, text: str, told: list[tuple[str, Polarity]]) -> None:
    """An event that a relative clause begins and the verb ends makes two claims; what is foiled has not come about."""
    assert [(claim.trigger.text, claim.polarity) for claim in claims(known, text)] == told


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("The army recalled two battalions. They were flown to Muscat", "movement", Role.CARGO, ["two battalions"]),
        ("A car packed with explosives detonated near a bus in Manbij", "explosion", Role.MEANS, ["A car"]),
        ("A driver packed and left the army in Manbij", "explosion", Role.MEANS, []),
        ("The army retaliated with drone strikes on the convoy", "drone_strike", Role.ACTOR, ["The army"]),
        ("A man who worked as a courier in Raqqa was caught in a raid", "arrest", Role.TARGET, ["A man"]),
        ("A vehicle came under fire from gunmen near Raqqa", "attack", Role.ACTOR, ["gunmen"]),
        ("A vehicle came under fire from the hills near Raqqa", "attack", Role.ACTOR, []),
        ("The coalition handed control of the dam to the ministry", "handover", Role.PLACE, ["the dam"]),
        (
            "Hama is quiet, gunmen of the garrison are turning themselves in",
            "disarmament",
            Role.ACTOR,
            ["gunmen of the garrison"],
        ),
        ("Commander Hassan, head of the council, surrendered to them", "disarmament", Role.ACTOR, ["Commander Hassan"]),
    ],
)
def test_english_parties(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    found = [claim for claim in claims(known, text, event) if role in claim.roles or not fillers]
    assert [f.text for claim in found[-1:] for f in claim.roles.get(role, ())] == fillers


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Damascus and the council struck a deal on the dam", ["agreement"]),
        ("Israel struck a depot near Sidon", ["air_strike"]),
        ("An armed drone killed two fighters in Sinjar", ["drone_strike"]),
        ("A gunman killed two fighters in Sinjar", ["attack"]),
        ("The death toll climbed to 41", ["casualty"]),
        ("Prices climbed to 41 pounds", []),
        ("The airport hosts Russian helicopters", ["presence"]),
        ("The airport hosts a chess tournament", []),
    ],
)
def test_english_words_beside_their_likes(known: Library, text: str, events: list[str]) -> None:
    assert [claim.type for claim in claims(known, text)] == events


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("A source revealed to the agency that the troops left Rumah", "withdrawal", Role.ACTOR, ["the troops"]),
        ("The army said in a statement that its troops left Rumah", "withdrawal", Role.ACTOR, ["its troops"]),
        ("Jets struck hideouts on Mount Gara on Monday", "air_strike", Role.PLACE, ["Mount Gara"]),
        ("US forces vacated the last of their posts at Tanf", "withdrawal", Role.FROM, ["the last of their posts"]),
        (
            "Troops left a hilltop near the village of Labbouneh that they had held",
            "control",
            Role.PLACE,
            ["a hilltop"],
        ),
        ("Troops left a village near Tyre, which they had held", "control", Role.PLACE, ["Tyre"]),
        ("The 7th Division assumed full control of the base", "capture", Role.PLACE, ["the base"]),
        ("The minister assumed full control of himself", "capture", Role.PLACE, []),
    ],
)
def test_english_more_fillers(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    found = [claim for claim in claims(known, text, event) if role in claim.roles or not fillers]
    assert [f.text for claim in found[-1:] for f in claim.roles.get(role, ())] == fillers


def test_a_truce_that_fell_apart_is_told_twice(known: Library) -> None:
    """ "It" before a verb of ending is the truce; before another verb it is who acts."""
    found = claims(known, "Washington brokered a truce in Manbij, but it fell apart within days")
    assert [(claim.trigger.text, claim.polarity) for claim in found] == [
        ("truce", Polarity.YES),
        ("fell apart", Polarity.NO),
    ]
    assert len(claims(known, "Washington brokered a truce in Manbij, but it gave no details", "ceasefire")) == 1


def test_a_handover_that_took_place_is_told_by_the_handing(known: Library) -> None:
    """A definite event of which nothing new is told makes no claim; one that is dated does."""
    first = "The army handed over the camp to the police"
    assert len(claims(known, f"{first}, noting that the handover took place without incident")) == 1
    assert len(claims(known, f"{first}. The handover took place on Sunday")) == 2


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("The RSF has taken Kharasana, the next town to the north", "capture", Role.PLACE, ["Kharasana"]),
        ("The army has taken Umm Adara, a village near Bara", "capture", Role.PLACE, ["Umm Adara"]),
        ("The army has taken Bara and a village near Nahud", "capture", Role.PLACE, ["Bara", "a village"]),
        ("The RSF has taken Halima, a nurse, from the camp", "capture", Role.PLACE, []),
        (
            "The troops left the oil field of Heglig under the deal",
            "withdrawal",
            Role.FROM,
            ["the oil field of Heglig"],
        ),
    ],
)
def test_an_apposition_tells_what_a_name_is(
    known: Library, text: str, event: str, role: Role, fillers: list[str]
) -> None:
    """What is called a town is a place and is no second one; a nurse is none."""
    found = [claim for claim in claims(known, text, event) if role in claim.roles or not fillers]
    assert [f.text for claim in found[-1:] for f in claim.roles.get(role, ())] == fillers


def test_what_hangs_on_a_condition_is_possible(known: Library) -> None:
    """ "If the talks fail, the army will storm it" may come or not; "even if" takes nothing back."""
    for text, certainty in (
        ("If the talks fail, the army will storm the camp", Certainty.POSSIBLE),
        ("The army will storm the camp unless they leave", Certainty.POSSIBLE),
        ("The army will storm the camp even if they leave", Certainty.CERTAIN),
        ("The army will storm the camp on Friday", Certainty.CERTAIN),
    ):
        assert [claim.certainty for claim in claims(known, text, "attack")] == [certainty]


def test_who_is_taken_to_a_camp_takes_no_town(known: Library) -> None:
    """A participle that shares its auxiliary in a "where" clause is passive too."""
    led = "Soldiers retreated into Chad, where they"
    assert not claims(known, f"{led} were disarmed and taken to a camp at Iriba", "capture")
    assert claims(known, f"{led} regrouped, and the army took Iriba", "capture")


def test_a_relative_clause_gives_way_to_the_main_verb(known: Library) -> None:
    found = claims(known, "Residents who had fled the fighting returned to Bara on Sunday", "return")
    assert [f.text for f in found[0].roles[Role.ACTOR]] == ["Residents"]
    assert not claims(known, "Residents who had fled the fighting told of it on Sunday", "return")
