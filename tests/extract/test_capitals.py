"""Capitals: towns where something happened, and what news calls their states by."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, read_arabic

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

CAPITALS = ("baghdad", "damascus", "tehran", "kyiv", "bamako", "kinshasa", "kigali", "niamey", "washington", "ankara")


@pytest.mark.parametrize("capital", CAPITALS)
@pytest.mark.parametrize("text", ["انفجرت عبوة ناسفة في {}.", "تعرضت {} لقصف صاروخي.", "قتل ثلاثة مدنيين في {}."])
def test_what_happens_in_a_capital_happens_there(known: Library, text: str, capital: str) -> None:
    (told,) = read_arabic(known, text.format(known.world.places[capital].name_ar))
    assert [f.is_ for f in told.roles[Role.PLACE]] == [capital]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        # the adjective is as good as misspelt: its name says which town it is
        ("غادرت القافلة العاصمة النيجيرية نيامي أمس.", "niamey"),
        ("غادرت القافلة العاصمة النيجيرية أمس.", "abuja"),
        ("غادرت القافلة المدينة السورية حلب أمس.", "aleppo"),
    ],
)
def test_a_town_s_name_tells_more_than_its_nationality(known: Library, text: str, town: str) -> None:
    (told,) = read_arabic(known, text)
    assert [f.is_ for f in told.roles[Role.FROM]] == [town]


@pytest.mark.parametrize("capital", CAPITALS)
@pytest.mark.parametrize("text", ["A bomb exploded in {}.", "Missiles hit {} overnight.", "Troops withdrew from {}."])
def test_in_english_too(known: Library, text: str, capital: str) -> None:
    (told,) = read_text(text.format(known.world.places[capital].name_en), known)
    assert capital in {f.is_ for role, fs in told.roles.items() if role.is_place for f in fs}


@pytest.mark.parametrize(
    ("text", "trigger", "state"),
    [
        ("Kigali denied sending troops to Goma.", "sending", "rwanda"),
        ("Talks between Kinshasa and the rebels resumed in Doha.", "Talks", "dr-congo"),
        ("نفت كيغالي إرسال قوات إلى غوما.", "إرسال", "rwanda"),
        ("أعلنت باماكو سحب قواتها من كيدال.", "سحب", "mali"),
    ],
)
def test_a_state_is_called_by_its_capital(known: Library, text: str, trigger: str, state: str) -> None:
    assert [f.is_ for f in claim_at(known, text, trigger).roles[Role.ACTOR]] == [state]


def test_in_salah_al_din_is_in_iraq(known: Library) -> None:
    for text in ("Gunmen attacked a base in Salah al-Din Governorate.", "In Salah al-Din, gunmen attacked a base."):
        claims = read_text(text, known)
        assert {f.is_ for c in claims for f in c.roles.get(Role.PLACE, ())} == {"salah-al-din-governorate"}


@pytest.mark.parametrize(
    ("capital", "state"),
    [("Mogadishu", "somalia"), ("Yerevan", "armenia"), ("Islamabad", "pakistan"), ("Khartoum", "sudan")],
)
def test_who_an_agreement_is_with_is_the_state(known: Library, capital: str, state: str) -> None:
    (signed,) = read_text(f"Ethiopia signed an agreement with {capital} on Monday.", known)
    assert [f.is_ for f in signed.roles[Role.PARTNER]] == [state]
    (shelled,) = read_text(f"Mortars hit {capital} on Monday.", known)
    assert [f.is_ for f in shelled.roles[Role.PLACE]] == [capital.lower()]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("In Mogadishu, a car bomb exploded near a checkpoint.", "mogadishu"),
        ("وفي بغداد، انفجرت سيارة مفخخة قرب نقطة تفتيش.", "baghdad"),
        ("A spokesman in Baghdad said a car bomb had exploded near a checkpoint.", None),
    ],
)
def test_a_spot_lies_in_the_capital_that_opens_its_sentence(known: Library, text: str, where: str | None) -> None:
    told = [c for c in read_text(text, known) if c.type == "explosion"]
    assert [f.is_ for f in told[-1].roles[Role.PLACE]] == [where]
