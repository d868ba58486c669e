"""Where it happened: what a strike or blast hits in Arabic headlines, outskirts, towns told by their country, what only seems a name."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def _where(known: Library, text: str) -> list[tuple[str, str, str | None]]:
    """Role, text and identity of what the first claim has as its place or target, in that order."""
    claim = read_text(text, known)[0]
    roles = (Role.PLACE, Role.TO, Role.TARGET)
    return [(role.value, f.text, f.is_) for role in roles for f in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("انفجارات تهز دمشق.", ("place", "دمشق", "damascus")),
        ("هز انفجار دمشق.", ("place", "دمشق", "damascus")),
        ("اشتباكات عنيفة تهز مدينة حمص.", ("place", "مدينة حمص", "homs")),
        ("استهدفت غارات صنعاء.", ("place", "صنعاء", "sanaa")),
        ("استهدفت مسيّرات البوكمال.", ("place", "البوكمال", "bukamal")),
        ("قصفت طائرات دمشق.", ("place", "دمشق", "damascus")),
        ("قصفت دبابات أطراف خان يونس.", ("place", "أطراف خان يونس", "khan-yunis")),
        ("قصفت مدفعية محيط خان يونس.", ("place", "محيط خان يونس", "khan-yunis")),
        ("هز انفجار سوقاً في حمص.", ("place", "حمص", "homs")),
        ("A blast hit Baghdad.", ("place", "Baghdad", "baghdad")),
        ("A blast hit the Karrada district of Baghdad.", ("place", "the Karrada district of Baghdad", "karrada")),
        ("A blast hit a bus in Baghdad.", ("place", "Baghdad", "baghdad")),
    ],
)
def test_what_is_struck_or_shaken(known: Library, text: str, where: tuple[str, str, str]) -> None:
    assert _where(known, text)[0] == where


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قصفت طائرات روسيا إدلب.", [("طائرات روسيا", "russian-forces")]),
        ("استهدفت مسيّرات البوكمال.", []),
        ("وصلت شاحنات غزة إلى العريش.", [("شاحنات غزة", None)]),
    ],
)
def test_a_state_owns_its_aircraft_and_a_town_is_bombed_by_others(
    known: Library, text: str, actor: list[tuple[str, str | None]]
) -> None:
    assert [(f.text, f.is_) for f in read_text(text, known)[0].roles.get(Role.ACTOR, ())] == actor


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اشتباكات في طرابلس اللبنانية.", "tripoli-lebanon"),
        ("اشتباكات في طرابلس الليبية.", "tripoli"),
        ("قتل شخصان في إسرائيل يوم الاثنين.", "israel"),
        ("اشتباكات في منطقة تل رفعت.", "tal-rifaat"),
        ("اشتباكات في منطقة التل بريف دمشق.", "tall-district"),
        ("Shelling hit Aswan.", "aswan"),
        ("Clashes erupted in Amran.", "amran"),
        ("Clashes erupted in Amran governorate.", "amran-governorate"),
        ("A shell hit Saada hospital.", "saada"),
        ("Shelling hit villages in southern Lebanon.", "southern-lebanon"),
        ("Fighting erupted at the Jordanian-Syrian border.", "jordan-syria-border"),
    ],
)
def test_which_of_two_places_is_meant(known: Library, text: str, place: str) -> None:
    assert place in {id_ for _, _, id_ in _where(known, text)}


def test_a_day_behind_a_country_is_no_newspaper(known: Library) -> None:
    """The paper has the article («إسرائيل اليوم»)."""
    text = "قالت إسرائيل اليوم إن الجيش دخل خان يونس."
    assert [link.text for link in read_text(text, known)[0].said_by] == ["إسرائيل اليوم"]
