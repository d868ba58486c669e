"""What histories and plans rest on: on which day, at which of the places named, done or only announced; the wrong beside the right."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import MONDAY, claim_at

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def _read(known: Library, text: str) -> list[Claim]:
    return read_text(text, known, published=MONDAY)


def _fillers(claim: Claim, role: Role) -> list[str]:
    return [f.text for f in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        (
            "Rockets hit Nasib crossing on Wednesday, hours after a raid on Tuesday. Police deployed there the same day.",
            "deployed",
            18,
        ),
        (
            "سقطت قذائف على معبر نصيب ظهر الأربعاء، بعد ساعات من غارة مساء الثلاثاء. وانتشرت الشرطة قربه اليوم نفسه.",
            "انتشرت",
            18,
        ),
        # the day of what followed is what the sentence tells
        ("After a raid on Tuesday, rockets hit Nawa on Wednesday. Police deployed there the same day.", "deployed", 18),
        (
            "Rockets hit Nasib crossing on Wednesday. A raid followed on Thursday. Police deployed the same day.",
            "deployed",
            19,
        ),
    ],
)
def test_the_same_day_is_that_of_what_is_told_not_of_what_it_is_set_beside(
    known: Library, text: str, trigger: str, day: int
) -> None:
    when = claim_at(known, text, trigger).time
    assert when is not None
    assert when.earliest == when.latest == date(2026, 2, day)


@pytest.mark.parametrize(
    ("text", "role", "places"),
    [
        ("Police deployed at Kharab al-Jir, between Til Kocher and Rmeilan.", Role.PLACE, ["Kharab al-Jir"]),
        ("انتشرت الشرطة في خراب الجير، بين تل كوجر ورميلان.", Role.PLACE, ["خراب الجير"]),
        # no place stands before it: they are where it is
        ("Police deployed between Til Kocher and Rmeilan.", Role.PLACE, ["Til Kocher", "Rmeilan"]),
    ],
)
def test_places_between_which_another_lies_are_not_where_it_happened(
    known: Library, text: str, role: Role, places: list[str]
) -> None:
    (claim,) = _read(known, text)
    assert _fillers(claim, role) == places


def test_parties_between_whom_something_is_are_no_places(known: Library) -> None:
    claim = claim_at(known, "Talks were held in Geneva between Moscow and Kyiv.", "Talks")
    assert (_fillers(claim, Role.ACTOR), _fillers(claim, Role.PARTNER)) == (["Moscow"], ["Kyiv"])


@pytest.mark.parametrize(
    ("text", "trigger", "phase"),
    [
        ("The ministry announced the reopening of Nasib crossing within 48 hours.", "reopening", "planned"),
        ("أعلنت الوزارة فتح معبر نصيب خلال 48 ساعة.", "فتح", "planned"),
        ("أعلنت الوزارة فتح معبر نصيب اعتباراً من الأحد المقبل.", "فتح", "planned"),
        ("أعلنت القيادة نشر كتيبة في نوى خلال الأيام المقبلة.", "نشر", "planned"),
        ("أعلنت الوزارة فتح معبر نصيب خلال الساعات الماضية.", "فتح", "done"),
        ("أعلنت الوزارة فتح معبر نصيب أمس الأحد.", "فتح", "done"),
        ("أعلن الجيش السيطرة على عشر قرى خلال 48 ساعة.", "السيطرة", "done"),
        ("انسحبت الشرطة من نوى خلال 48 ساعة.", "انسحبت", "done"),
    ],
)
def test_what_is_announced_within_so_many_hours_is_yet_to_come(
    known: Library, text: str, trigger: str, phase: str
) -> None:
    assert claim_at(known, text, trigger).phase == phase


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("استهدفت مسيّرة مطار الخرطوم صباح أمس.", ["مطار الخرطوم"]),
        ("قصف طيران الجيش مطار نيالا صباح أمس.", ["مطار نيالا"]),
    ],
)
def test_a_craft_is_of_no_airport_that_it_hits(known: Library, text: str, target: list[str]) -> None:
    (claim,) = _read(known, text)
    assert _fillers(claim, Role.TARGET) == target


@pytest.mark.parametrize(
    ("text", "phase", "last"),
    [
        ("The withdrawal from the Qasrak base will take two weeks, an officer said.", "planned", date(2026, 3, 9)),
        ("قال ضابط إن الانسحاب من قاعدة قسرك سيستغرق أسبوعين.", "planned", date(2026, 3, 9)),
        ("يحتاج الانسحاب من قاعدة قسرك إلى أسبوعين.", "planned", date(2026, 3, 9)),
        ("The withdrawal from the Qasrak base took two weeks.", "done", None),
        ("استغرق الانسحاب من قاعدة قسرك أسبوعين.", "done", None),
    ],
)
def test_how_long_an_act_will_take_is_its_deadline(known: Library, text: str, phase: str, last: date | None) -> None:
    (claim,) = _read(known, text)
    assert claim.phase == phase
    assert (claim.time.latest if claim.time else None) == last


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("تولت الشرطة العسكرية حماية معبر نصيب.", ["معبر نصيب"]),
        ("تولت الشرطة العسكرية تأمين قاعدة قسرك.", ["قاعدة قسرك"]),
        ("تولت الشرطة العسكرية حماية المدنيين.", []),
    ],
)
def test_who_takes_the_guarding_of_a_place_over_takes_the_place_over(
    known: Library, text: str, place: list[str]
) -> None:
    (claim,) = _read(known, text)
    assert (claim.type, _fillers(claim, Role.PLACE)) == ("handover", place)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A large U.S. convoy left Qasrak on Monday. A second convoy left Himo.", "us-forces"),
        ("غادر رتل أمريكي كبير قاعدة قسرك. وغادر رتل أصغر نقطة هيمو.", "us-forces"),
        ("A large convoy left Qasrak on Monday. A second convoy left Himo.", None),
        ("A large U.S. convoy left Qasrak on Monday. A Turkish convoy left Himo.", "turkish-forces"),
    ],
)
def test_a_second_convoy_is_of_the_nation_of_the_first(known: Library, text: str, who: str | None) -> None:
    last = _read(known, text)[-1]
    assert [f.is_ for f in last.roles[Role.ACTOR]] == [who]


def test_the_name_of_a_company_that_is_spelled_holds_no_that(known: Library) -> None:
    (claim,) = _read(known, "استأنفت شركة «دي إن أو» الإنتاج في حقل طاوكي أمس.")
    assert (_fillers(claim, Role.ACTOR), _fillers(claim, Role.TARGET)) == (["شركة «دي إن أو»"], ["الإنتاج"])
    claim = claim_at(known, "قال شهود «إن الجيش» انسحب من نوى.", "انسحب")
    assert _fillers(claim, Role.ACTOR) == ["الجيش"]


@pytest.mark.parametrize(
    ("text", "actor", "origin"),
    [
        ("غادرت المدينة 14 حافلة صباح أمس.", ["14 حافلة"], ["المدينة"]),
        ("غادر قاعدة قسرك رتل أمريكي صباح أمس.", ["رتل أمريكي"], ["قاعدة قسرك"]),
        ("غادر الجيش مدينة نوى صباح أمس.", ["الجيش"], ["مدينة نوى"]),
        ("غادرت القوات القاعدة صباح أمس.", ["القوات"], ["القاعدة"]),
    ],
)
def test_who_leaves_may_stand_behind_the_place_that_is_left(
    known: Library, text: str, actor: list[str], origin: list[str]
) -> None:
    (claim,) = _read(known, text)
    assert (_fillers(claim, Role.ACTOR), _fillers(claim, Role.FROM)) == (actor, origin)


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("The army did not say who fired the rockets at Nawa.", "fired", []),
        ("It was not clear who fired the rockets at Nawa.", "fired", []),
        ("It is unclear who shelled Nawa.", "shelled", []),
        ("لم يذكر الجيش من أطلق الصاروخ على نوى.", "أطلق", []),
        ("The army struck the gunmen who fired the rockets at Nawa.", "fired", ["the gunmen"]),
        ("The army said that it fired the rockets at Nawa.", "fired", ["The army"]),
    ],
)
def test_who_does_not_say_who_it_was_did_not_do_it(known: Library, text: str, trigger: str, actor: list[str]) -> None:
    assert _fillers(claim_at(known, text, trigger), Role.ACTOR) == actor


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The reopening of Nasib crossing was postponed on Sunday.", None),
        ("The reopening of Nasib crossing was postponed to Thursday.", date(2026, 2, 26)),
        ("The reopening of Nasib crossing, planned for Tuesday, has been postponed to Thursday.", date(2026, 2, 26)),
        ("The second phase of the reopening of Nasib crossing was put off on Sunday.", None),
        ("أرجئت إعادة فتح معبر نصيب أمس الأحد.", None),
        ("أرجئت إعادة فتح معبر نصيب إلى الخميس.", date(2026, 2, 26)),
        ("The reopening of Nasib crossing was planned for Thursday.", date(2026, 2, 26)),
    ],
)
def test_what_is_put_off_is_planned_for_the_day_to_which_it_is(known: Library, text: str, day: date | None) -> None:
    (claim,) = _read(known, text)
    assert claim.phase == "planned"
    assert (claim.time.latest if claim.time else None) == day


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The army entered Dilling, ending a siege of the town.", "no"),
        ("The militia ended its siege of Dilling.", "no"),
        ("أنهى الجيش حصار الدلنج.", "no"),
        ("The militia began its siege of Dilling.", "yes"),
        ("بدأ المسلحون حصار الدلنج.", "yes"),
    ],
)
def test_a_siege_that_is_ended_is_none(known: Library, text: str, polarity: str) -> None:
    assert [c.polarity for c in _read(known, text) if c.type == "siege"] == [polarity]


@pytest.mark.parametrize(
    ("text", "trigger", "count"),
    [
        ("Police recaptured 97 of the inmates who escaped from the prison.", "escaped", None),
        ("ألقت الشرطة القبض على 97 من السجناء الذين فروا من السجن.", "فروا", None),
        ("Police recaptured nine inmates who escaped from the prison.", "escaped", 9),
        ("ألقت الشرطة القبض على تسعة سجناء فروا من السجن.", "فروا", 9),
    ],
)
def test_so_many_of_those_who_did_it_are_not_all_who_did(
    known: Library, text: str, trigger: str, count: int | None
) -> None:
    claim = claim_at(known, text, trigger)
    assert [number.low for number in claim.numbers.values()] == ([] if count is None else [count])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine men escaped from the prison.", "escape"),
        ("Nine families escaped from the camp.", "displacement"),
        ("Nine inmates escaped from the camp.", "escape"),
    ],
)
def test_who_escapes_from_a_prison_was_held_there(known: Library, text: str, told: str) -> None:
    assert [c.type for c in _read(known, text)] == [told]


def test_output_of_a_field_that_is_suspended_is_no_money(known: Library) -> None:
    assert claim_at(known, "The company has suspended output at the Tawke field.", "suspended").type == "closure"
    assert _read(known, "The bank has suspended payments to the company.") == []


def test_a_village_is_no_prison_of_its_name(known: Library) -> None:
    (claim,) = _read(known, "Rockets hit the village of Aqtan, north of Raqqa.")
    assert all(f.is_ != "aqtan-prison" for fillers in claim.roles.values() for f in fillers)
    (claim,) = _read(known, "Rockets hit Aqtan prison, north of Raqqa.")
    assert any(f.is_ == "aqtan-prison" for fillers in claim.roles.values() for f in fillers)


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("غادر الجيش القاعدة، وفق مصدر في بلدة نوى، التي سيطر عليها المسلحون أمس.", "سيطر", ["بلدة نوى"]),
        ("قصف الطيران البلدة التي انسحب منها الجيش أمس.", "انسحب", ["البلدة"]),
    ],
)
def test_a_pronoun_in_a_relative_clause_means_what_the_clause_qualifies(
    known: Library, text: str, trigger: str, place: list[str]
) -> None:
    claim = claim_at(known, text, trigger)
    assert _fillers(claim, Role.PLACE) + _fillers(claim, Role.FROM) == place


def test_what_was_agreed_on_is_no_source(known: Library) -> None:
    text = "وصلت عشر حافلات إلى بصرى الشام، وفق الهلال الأحمر، في المرحلة الأولى من الإجلاء الذي اتفق عليه الاثنين."
    topics = [f for claim in _read(known, text) for f in _fillers(claim, Role.TOPIC)]
    assert not any("الهلال" in topic for topic in topics)
