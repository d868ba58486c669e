"""What deadlines, doers and places of plans rest on, and what was stopped or only counted from: the wrong beside the right."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import MONDAY, claim_at

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, EventType, Phase, Polarity, Role, Stance


def _read(known: Library, text: str) -> list[Claim]:
    return read_text(text, known, published=MONDAY)


def _texts(claim: Claim, role: Role) -> list[str]:
    return [f.text for f in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian air defences shot down four drones before they hit the port.",
        "Two drones were intercepted before reaching Erbil.",
        "أسقطت الدفاعات الجوية مسيّرة قبل وصولها إلى مطار بورتسودان.",
        "اعترضت الدفاعات صاروخاً قبل أن يصيب المصفاة.",
    ],
)
def test_what_was_stopped_did_not_come_to_it(known: Library, text: str) -> None:
    assert [claim.type for claim in _read(known, text)] == [EventType.INTERCEPTION]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Air defences shot down two drones before a third hit the airport.", EventType.DRONE_STRIKE),
        ("Soldiers shot down a drone before they withdrew from the airport.", EventType.WITHDRAWAL),
        ("أسقطت الدفاعات مسيّرة قبل وصول التعزيزات إلى القاعدة.", EventType.DEPLOYMENT),
    ],
)
def test_what_others_did_afterwards_came_about(known: Library, text: str, type_: EventType) -> None:
    assert type_ in {claim.type for claim in _read(known, text)}


def test_a_speakers_they_are_the_force_and_not_the_outlets_trucks(known: Library) -> None:
    told = "French troops began leaving Gao on Monday. Dozens of trucks left the base at dawn. "
    told += "A Malian officer said they would leave the city within a week."
    assert _texts(claim_at(known, told, "leave"), Role.ACTOR) == ["French troops"]
    own = "Dozens of trucks left the base at dawn. They left the city at noon."
    assert _texts([c for c in _read(known, own) if c.trigger.text == "left"][1], Role.ACTOR) == ["Dozens of trucks"]


def test_one_official_is_no_they(known: Library) -> None:
    told = "بدأت القوات الفرنسية مغادرة غاو. وقال مسؤول مالي إنهم سيغادرون المدينة خلال أسبوع."
    assert _texts(claim_at(known, told, "يغادرون"), Role.ACTOR) == ["القوات الفرنسية"]
    several = claim_at(known, "قال مسؤولون في الحزب إنهم سيلتقون الوفد غداً.", "يلتقون")
    assert _texts(several, Role.ACTOR) == ["مسؤولون في الحزب"]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("مضى شهر على انسحاب الجيش من البلدة، بحسب ما قال سكان أمس الأحد.", "انسحاب", None),
        ("بعد أسبوع على انسحاب الجيش من البلدة، قال سكان أمس الأحد إن الطريق مقطوع.", "انسحاب", None),
        ("مضى عام على انسحاب الجيش من البلدة في 3 شباط 2025، قال سكان أمس.", "انسحاب", date(2025, 2, 3)),
        ("أكد سكان أمس الأحد انسحاب الجيش من البلدة.", "انسحاب", date(2026, 2, 22)),
        ("قصفت المدفعية البلدة في ثلاثة أيام متتالية.", "قصفت", None),
        ("قصفت المدفعية البلدة يوم الأحد.", "قصفت", date(2026, 2, 22)),
    ],
)
def test_what_a_length_is_counted_from_has_no_day_of_saying(
    known: Library, text: str, trigger: str, day: date | None
) -> None:
    when = claim_at(known, text, trigger).time
    assert (when.earliest if when is not None else None) == day


def test_a_firm_is_not_the_state_that_it_is_from(known: Library) -> None:
    firm = claim_at(known, "Norway's Equinox has suspended output at the plant.", "suspended")
    assert [f.is_ for f in firm.roles[Role.ACTOR]] == [None]
    army = claim_at(known, "Norway's army left the base on Monday.", "left")
    assert [f.is_ for f in army.roles[Role.ACTOR]] != [None]


def test_a_field_of_a_name_is_the_site_of_that_name(known: Library) -> None:
    for text in (
        "The army took control of the oil field of Heglig on Monday.",
        "The army took control of Panthou on Monday.",
        "The army took control of the Heglig oil field on Monday.",
    ):
        assert [f.is_ for f in claim_at(known, text, "took control").roles[Role.PLACE]] == ["heglig-oil-field"]


def test_a_quoted_time_is_a_deadline_and_no_part_of_a_name(known: Library) -> None:
    claim = claim_at(known, 'The company said it would restart both wells "within a week".', "restart")
    assert claim.phase is Phase.PLANNED
    assert claim.time is not None
    assert claim.time.latest == date(2026, 3, 2)
    named = claim_at(known, 'Fighters of "Liwa Thuwwar" left the town on Sunday.', "left")
    assert "Liwa Thuwwar" in _texts(named, Role.ACTOR)[0]


def test_how_long_emptying_a_base_takes_is_its_deadline(known: Library) -> None:
    claim = claim_at(known, "An officer said emptying the Kidal camp would take about ten days.", "emptying")
    assert (claim.type, claim.phase) == (EventType.WITHDRAWAL, Phase.PLANNED)
    assert claim.time is not None
    assert claim.time.latest == date(2026, 3, 5)
    assert not [c for c in _read(known, "Looters emptied the warehouse.") if c.type is EventType.WITHDRAWAL]


def test_the_operating_company_opens_nothing(known: Library) -> None:
    stopped = _read(known, "أوقفت الشركة المشغلة الإنتاج في حقل الثورة.")
    assert [claim.type for claim in stopped] == [EventType.CLOSURE]
    assert [claim.type for claim in _read(known, "شغلت الشركة محطة الضخ في الحقل.")] == [EventType.REOPENING]


def test_who_denies_any_withdrawal_denies_his_own_sides(known: Library) -> None:
    for text, side in (
        ("A spokesman for the Azawad Liberation Front denied any withdrawal.", "azawad-liberation-front"),
        ("Hezbollah denied any withdrawal and spoke of a redeployment.", "hezbollah"),
    ):
        claim = claim_at(known, text, "withdrawal")
        assert [f.is_ for f in claim.roles[Role.ACTOR]] == [side]
        assert claim.said_by[-1].stance is Stance.DENIES
    told = claim_at(known, "The Front denied the army's withdrawal.", "withdrawal")
    assert [f.text for f in told.roles[Role.ACTOR]] == ["the army"]
    assert told.said_by[-1].stance is Stance.DENIES


@pytest.mark.parametrize(
    ("text", "trigger", "history"),
    [
        ("Troops retook Gao on Wednesday. Rebels had pulled out of the city hours earlier.", "pulled out", False),
        ("Troops retook Gao on Wednesday. Rebels had seized the city after weeks of fighting.", "seized", True),
        ("استعاد الجيش غاو الأربعاء. وكان المتمردون قد انسحبوا من المدينة قبل ساعات.", "انسحبوا", False),
        ("استعاد الجيش غاو الأربعاء. وكان المتمردون قد سيطروا على المدينة بعد معارك.", "سيطروا", True),
    ],
)
def test_what_went_before_by_hours_is_no_history(known: Library, text: str, trigger: str, *, history: bool) -> None:
    assert claim_at(known, text, trigger).background is history


def test_a_hard_g_is_written_with_either_letter(known: Library) -> None:
    told = "سيطر الجيش المالي على كيدال. وانسحبت الجبهة من بلدة أجلهوك."
    assert [f.is_ for f in claim_at(known, told, "انسحبت").roles[Role.FROM]] == ["aguelhok"]
    other = "سيطر الجيش المالي على كيدال. وانسحبت الجبهة من بلدة أجرهوك."
    assert [f.is_ for f in claim_at(known, other, "انسحبت").roles[Role.FROM]] != ["aguelhok"]


def test_what_a_paper_provides_for_is_to_come(known: Library) -> None:
    for text in (
        "الهدنة التي أبرمت في كانون الثاني ونصت على انسحاب القوات الإسرائيلية من الجنوب خلال ستين يوماً.",
        "الاتفاق الذي أبرم في كانون الثاني ونص على انسحاب القوات الإسرائيلية من الجنوب.",
    ):
        assert claim_at(known, text, "انسحاب").phase is Phase.PLANNED
    assert claim_at(known, "أكد التقرير انسحاب القوات الإسرائيلية من الجنوب.", "انسحاب").phase is Phase.DONE


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("France will have no soldiers in Senegal by July, officials said.", "have", EventType.PRESENCE),
        ("Iran has no bases in Syria, its foreign minister said.", "has", EventType.PRESENCE),
        ("The United Nations will keep no troops in Mali after December.", "keep", EventType.PRESENCE),
        ("Russia no longer has troops in Niger.", "has", EventType.PRESENCE),
        ("Iran does not have bases in Syria.", "have", EventType.PRESENCE),
        ("The group holds no prisoners in Gaza.", "holds", EventType.DETENTION),
        ("The army seized no villages on Monday.", "seized", EventType.CAPTURE),
        ("لا تملك إيران أي قواعد في سوريا.", "تملك", EventType.PRESENCE),
    ],
)
def test_no_before_the_object_denies_the_verb(known: Library, text: str, trigger: str, type_: EventType) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, claim.polarity) == (type_, Polarity.NO)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The United States has troops in Libya.", "has"),
        ("The United States has 300 troops in Libya and no plans to withdraw them.", "has"),
        ("Turkey keeps troops in Mali and no aircraft.", "keeps"),
        ("تمتلك تركيا قواعد في العراق.", "تمتلك"),
    ],
)
def test_no_of_something_else_denies_nothing(known: Library, text: str, trigger: str) -> None:
    assert claim_at(known, text, trigger).polarity is Polarity.YES


def test_no_before_a_subject_that_is_told_of_stays_with_it(known: Library) -> None:
    claims = _read(known, "DNO confirmed no staff were injured at the Tawke field.")
    assert [(claim.type, claim.polarity) for claim in claims] == [(EventType.CASUALTY, Polarity.NO)]
    claims = _read(known, "The army has no intention of leaving the base.")
    assert [(claim.type, claim.polarity) for claim in claims] == [(EventType.WITHDRAWAL, Polarity.NO)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("With no end in sight, the soldiers stay in the valley.", Polarity.YES),
        ("No soldiers stay in the valley.", Polarity.NO),
    ],
)
def test_with_no_end_of_something_does_not_deny_what_stands_behind_the_comma(
    known: Library, text: str, polarity: Polarity
) -> None:
    assert claim_at(known, text, "stay").polarity is polarity


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("نفى الجيش أي انسحاب من القاعدة.", "انسحاب"),
        ("نفى مختار عيناتا وقوع أي غارة في بلدته.", "غارة"),
    ],
)
def test_who_denies_any_such_speaks_of_what_others_told(known: Library, text: str, trigger: str) -> None:
    assert claim_at(known, text, trigger).said_by[-1].stance is Stance.DENIES
    assert _read(known, f"أمر الجيش بالتصدي لأي {trigger}.") == []


@pytest.mark.parametrize("place", ["Jabal al-Zarif", "Khirbet Zaytoun", "Zaytoun Qadim"])
def test_two_words_behind_a_preposition_of_place_are_nobody(known: Library, place: str) -> None:
    claim = claim_at(known, f"The army withdrew from {place} on Monday.", "withdrew")
    assert _texts(claim, Role.FROM) == [place]
