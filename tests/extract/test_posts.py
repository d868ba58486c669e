"""What lines of posts and tickers tell: a source that signs, a speaker on a line of its own, tolls that have risen."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def told(text: str, known: Library) -> list[Claim]:
    return list(read_text(text, known, published=date(2026, 3, 10)))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two soldiers killed in ambush near Beit Lahia - army", "army"),
        ("Troops pull back from Sirte – Al Jazeera", "Al Jazeera"),
        ("مقتل ثلاثة جنود في كمين قرب بيت لاهيا - الجيش", "الجيش"),
        # who he was, and where it lies, is no source
        ("Fighters captured the leader - a former army officer", ""),
        ("غارة على سيارة في بلدة ياطر - قضاء بنت جبيل", ""),
    ],
)
def test_a_line_may_end_in_its_source(known: Library, text: str, source: str) -> None:
    (claim,) = told(text, known)
    assert " ".join(link.text for link in claim.said_by) == source
    assert not any(filler.text.endswith("-") for fillers in claim.roles.values() for filler in fillers)


def test_a_speaker_on_a_line_of_its_own_says_what_follows(known: Library) -> None:
    post = told("المتحدث العسكري:\nقصفت المدفعية قرى حدودية.\nوانسحبت دورية من تلة.", known)
    assert [[link.text for link in claim.said_by] for claim in post] == [["المتحدث العسكري"]] * 2
    heading = told("آخر المستجدات:\nقصفت المدفعية قرى حدودية.", known)
    assert [len(claim.said_by) for claim in heading] == [0]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("ارتفعت حصيلة القصف إلى قتيلين وسبعة جرحى", 2, 7),
        ("ارتفعت حصيلة الغارة إلى شهيد و3 جرحى", 1, 3),
        ("ارتفعت حصيلة القصف إلى خمسة قتلى وسبعة جرحى", 5, 7),
        ("أسفر القصف عن قتيلين وأربعة جرحى", 2, 4),
    ],
)
def test_the_dead_and_the_wounded_of_a_toll_are_counted_apart(
    known: Library, text: str, killed: int, wounded: int
) -> None:
    (claim,) = told(text, known)
    assert {kind: number.low for kind, number in claim.numbers.items()} == {"killed": killed, "wounded": wounded}
    assert Role.TARGET not in claim.roles


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The toll from Sunday's drone attack on the market of Dilling rose to 19", ("2026-03-08", "2026-03-08")),
        ("The road to Dilling is closed from Sunday", ("2026-03-08", "None")),
    ],
)
def test_a_day_that_owns_an_event_is_its_day(known: Library, text: str, day: tuple[str, str]) -> None:
    (claim,) = told(text, known)
    assert claim.time is not None
    assert (str(claim.time.earliest), str(claim.time.latest)) == day


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("قصف من الجولان على قرية كودنة", {"from": "الجولان", "place": "قرية كودنة"}),
        ("غارة من طائرة مسيرة على دراجة نارية", {"means": "طائرة مسيرة", "target": "دراجة نارية"}),
        # a base on a road is but that base
        ("انسحبت القوات من قاعدة على طريق السويداء", {"actor": "القوات", "from": "قاعدة"}),
    ],
)
def test_where_a_strike_came_from_and_what_it_hit(known: Library, text: str, roles: dict[str, str]) -> None:
    (claim,) = told(text, known)
    assert {role.value: " ".join(f.text for f in fillers) for role, fillers in claim.roles.items()} == roles
