"""Arabic: what is condemned, shown, or answered is not done by him who condemns, publishes or answers; where talks are held."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("قررت السلطات إغلاق السوق عقب استهداف المطار بأربع مسيرات.", "استهداف", ""),
        ("فرضت الشرطة حظر تجول بعد مهاجمة مركزها.", "مهاجمة", ""),
        ("انسحب الجيش بعد اقتحام المدينة.", "اقتحام", "الجيش"),
        ("تداول ناشطون مقطعاً مصوراً قالوا إنه يظهر حرق محال تجارية في قرية الدالية.", "حرق", ""),
        ("بث ناشطون مقطعاً يوثق اقتحام جنود إسرائيليين منزلاً في نابلس.", "اقتحام", "جنود إسرائيليين"),
        ("ندد أهالي البلدة باستمرار احتجاز أبنائهم.", "احتجاز", ""),
        ("وأدان المجلس استمرار الجماعة في احتجاز 59 موظفاً أممياً.", "احتجاز", "الجماعة"),
    ],
)
def test_who_did_it_is_not_who_tells_or_answers_it(known: Library, text: str, trigger: str, actor: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor


def test_a_denial_stays_one_before_what_is_said_besides(known: Library) -> None:
    text = "ونفت جماعة الحوثي أي صلة لها بالهجوم، قائلة إن قواتها انسحبت من المنطقة."
    denied = claim_at(known, text, "الهجوم").said_by
    said = claim_at(known, text, "انسحبت").said_by
    assert [link.stance for link in (*denied, *said)] == ["denies", "asserts"]
    owner = claim_at(known, "نفت طهران ضلوعها في استهداف الناقلة.", "استهداف")
    assert (facet(owner, "said"), facet(owner, "actor")) == ("طهران", "طهران")


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "partner", "place"),
    [
        ("انطلقت محادثات جنيف برعاية أممية.", "محادثات", "", "", "جنيف"),
        ("تواصلت محادثات القاهرة بين حماس والوسطاء.", "محادثات", "حماس", "الوسطاء", "القاهرة"),
        ("استؤنفت مفاوضات واشنطن وطهران في مسقط.", "مفاوضات", "واشنطن", "طهران", "مسقط"),
        ("التقى الوزير القائم بالأعمال الأمريكي في دمشق.", "التقى", "الوزير", "القائم بالأعمال الأمريكي", "دمشق"),
    ],
)
def test_talks_are_held_in_the_town_they_are_called_by(
    known: Library, text: str, trigger: str, actor: str, partner: str, place: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert tuple(facet(claim, role) for role in ("actor", "partner", "place")) == (actor, partner, place)


def test_what_is_discussed_has_not_happened(known: Library) -> None:
    assert types_of(known, "وبحث معه سبل استئناف مفاوضات جدة.") == []
