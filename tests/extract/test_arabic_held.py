"""Arabic places told of as under somebody's control, words of others that are refused, and whose doing a claim tells."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim


def _claims(known: Library, text: str) -> list[Claim]:
    return read_text(text, known, published=MONDAY)


@pytest.mark.parametrize(
    ("text", "place", "actor"),
    [
        ("وصلت القافلة إلى مدينة نيالا الخاضعة لسيطرة قوات الدعم السريع.", "مدينة نيالا", "قوات الدعم السريع"),
        ("وقع الانفجار في حي خاضع لسيطرة الجيش.", "حي", "الجيش"),
        ("استهدفت مسيّرة مصنعا في مدينة دونيتسك الخاضعة للسيطرة الروسية.", "مدينة دونيتسك", "الروسية"),
        ("وصل الوفد إلى مدينة الضعين الواقعة تحت سيطرة الدعم السريع.", "مدينة الضعين", "الدعم السريع"),
        ("نزحت الأسر من المناطق التي تخضع لسيطرة الحوثيين.", "المناطق", "الحوثيين"),
    ],
)
def test_a_place_under_control_is_held_by_who_controls_it(known: Library, text: str, place: str, actor: str) -> None:
    """Such a place was read as one that is to be taken, or as nobody's."""
    [held] = [c for c in _claims(known, text) if c.type == "control"]
    assert [facet(held, "place"), facet(held, "actor"), facet(held, "stands")] == [place, actor, "ongoing yes certain"]
    assert not [c for c in _claims(known, text) if c.type == "capture"]


def test_a_place_that_came_under_control_was_taken(known: Library) -> None:
    """In the past it is an event, not a state."""
    claim = claim_at(known, "خضعت البلدة لسيطرة التنظيم الأسبوع الماضي.", "سيطرة")
    assert claim.type == "capture"


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "said"),
    [
        ("رفضت الحكومة مزاعم الدعم السريع بالسيطرة على مدينة الأبيض.", "السيطرة", "الدعم السريع", "الحكومة"),
        ("رفضت إثيوبيا اتهامات السودان بقصف مطار الخرطوم.", "قصف", "إثيوبيا", "إثيوبيا"),
        ("نفت الحركة اتهامات الجيش لها بقصف مخيم زمزم.", "قصف", "الحركة", "الحركة"),
    ],
)
def test_who_refuses_somebodys_word_denies_it(known: Library, text: str, trigger: str, actor: str, said: str) -> None:
    """Refused claims were told as done, on nobody's word; who accuses did not do it."""
    claim = claim_at(known, text, trigger)
    assert [facet(claim, "actor"), facet(claim, "said")] == [actor, said]
    assert [link.stance.value for link in claim.said_by] == ["denies"]


def test_who_refuses_to_leave_denies_nothing(known: Library) -> None:
    """A refused deed is one that will not be done."""
    claim = claim_at(known, "رفضت القوات الانسحاب من المعبر.", "الانسحاب")
    assert facet(claim, "stands") == "planned no certain"


@pytest.mark.parametrize(
    ("text", "trigger", "role", "filler"),
    [
        ("قصف الجيش الشطر الشمالي من مدينة بوكروفسك.", "قصف", "place", "الشطر الشمالي من مدينة بوكروفسك"),
        ("انسحبت القوات من الأحياء الغربية من مدينة بارا.", "انسحبت", "from", "الأحياء الغربية من مدينة بارا"),
        ("قصفت مدفعية الجيش وفق الموقع، تعزيزات للحوثيين في صرواح.", "قصفت", "target", "تعزيزات للحوثيين"),
        ("أعلن الجيش تدمير تعزيزات للحوثيين قرب صرواح.", "تدمير", "target", "تعزيزات للحوثيين"),
        ("دان الوزير تدمير القوات الإسرائيلية للمنازل في كفركلا.", "تدمير", "actor", "القوات الإسرائيلية"),
        ("يهاجم الحوثيون السفن المرتبطة بإسرائيل.", "يهاجم", "target", "السفن المرتبطة بإسرائيل"),
        ("أفاد التحالف في بيان نشرته وكالة واس بأنه شن غارات على صنعاء.", "غارات", "actor", "التحالف"),
        ("اندلعت اشتباكات في الزاوية بين قوة وكتيبة برئاسة حسن الغرياني.", "اشتباكات", "place", "الزاوية"),
        ("قام الجيش بتدمير عربة رباعية الدفع.", "تدمير", "target", "عربة رباعية الدفع"),
    ],
)
def test_what_belongs_to_whom(known: Library, text: str, trigger: str, role: str, filler: str) -> None:
    """Parts of towns, what is hit behind an aside, whose ships, who printed a statement, who leads a force."""
    assert facet(claim_at(known, text, trigger), role) == filler


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("تبذل جهود لوقف الاشتباكات في الزاوية.", "الاشتباكات", "planned no certain"),
        ("تدخل الأعيان لوقف القتال في الزاوية.", "وقف القتال", "planned yes certain"),
    ],
)
def test_an_end_that_is_only_aimed_at_is_still_to_come(known: Library, text: str, trigger: str, stands: str) -> None:
    """Efforts to stop the fighting have not stopped it."""
    assert facet(claim_at(known, text, trigger), "stands") == stands


@pytest.mark.parametrize(
    "text",
    [
        "في إطار محاربة التهريب والجريمة المنظمة، أوقفت الشرطة سيارة.",
        "أدى الحادث إلى سقوط أكثر من 27 بين قتيل وجريح من الحوثيين.",
    ],
)
def test_crime_and_the_fallen_are_no_fight_and_no_shell(known: Library, text: str) -> None:
    """Organised crime is no organisation that fights; who falls is no missile."""
    assert not [c for c in _claims(known, text) if c.type in {"clash", "shelling", "defeat"}]
