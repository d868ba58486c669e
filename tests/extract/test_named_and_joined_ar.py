"""Arabic: names in quotes, quarters of another country, tolls joined to other deeds, whose nationality is no state."""

from __future__ import annotations

from tests.extract.asking import MONDAY, claim_at, facet, filler_of, line, read_arabic, types_of

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def test_a_martyr_in_the_name_of_a_force_was_not_killed(known: Library) -> None:
    text = "أعلن الجيش السوداني أن قوات متحرك «الشهيد عثمان» فكت الطوق عن الأبيض بعد معارك مع الدعم السريع."
    claim = claim_at(known, text, "فكت")
    assert facet(claim, "actor") == "قوات متحرك «الشهيد عثمان»"
    assert all("killed" not in c.numbers for c in read_arabic(known, text))
    told = "نعت الكتائب «الشهيد» عثمان سالم الذي قُتل في غارة على جنين."
    assert any(kind in {"air_strike", "casualty"} for kind, _ in types_of(known, told))


def test_a_quarter_of_no_great_name_is_not_sought_in_another_country(known: Library) -> None:
    text = "مأرب | صدت القوات هجوماً حوثياً في جبهة الكسارة.\nتعز | أصاب قناص حوثي امرأة في حي الزهراء شرق المدينة."
    assert all(f.is_ != "zahra-homs" for c in read_arabic(known, text) for fs in c.roles.values() for f in fs)
    here = "فجّر مجهولون عبوة بسيارة ضابط في حي الزهراء بحمص."
    assert any(f.is_ == "zahra-homs" for c in read_arabic(known, here) for fs in c.roles.values() for f in fs)


def test_dead_soldiers_are_not_those_who_were_neutralised_beside_them(known: Library) -> None:
    text = "تحدث الجيش المالي عن مقتل ثمانية جنود وتحييد أربعين إرهابياً."
    assert facet(claim_at(known, text, "مقتل"), "killed") == "8"
    assert "killed" not in claim_at(known, text, "تحييد").numbers


def test_employees_of_a_nation_who_are_abducted_are_no_state(known: Library) -> None:
    text = "خُطف ثلاثة موظفين صينيين من منجم ذهب في مالي."
    assert filler_of(known, text, "ثلاثة موظفين صينيين", MONDAY).is_ != "china"


def test_a_force_that_is_formed_is_not_what_it_consists_of(known: Library) -> None:
    text = "أعلن تحالف دول الساحل تشكيل قوة موحدة قوامها خمسة آلاف جندي."
    assert next(line(c) for c in read_arabic(known, text)).startswith("formation done yes target=قوة موحدة")


def test_a_headline_tells_one_blast_of_a_mine_and_who_laid_it(known: Library) -> None:
    text = "انفجار لغم زرعته الميليشيا بسيارة تقل عمال إغاثة في مديرية عبدية يودي بحياة اثنين منهم"
    claims = read_arabic(known, text)
    assert [(str(c.type), c.trigger.text) for c in claims] == [("explosion", "انفجار")]
    assert facet(claims[0], "target") == "سيارة"


def test_quarters_of_a_force_are_where_they_are_told_to_be(known: Library) -> None:
    text = "تسلمت الكتيبة بوابة القره بوللي من قوة الدعم الأولى، على أن تُخلي الأخيرة مقرها في تاجوراء."
    assert claim_at(known, text, "تُخلي").roles[Role.FROM][0].is_ == "tajura"


def test_what_is_declared_declares_nothing(known: Library) -> None:
    text = "المجلس الانتقالي يرفض سحب قواته من وادي حضرموت ويعلن التعبئة العامة في سيئون"
    assert all("التعبئة" not in link.text for c in read_text(text, known, published=MONDAY) for link in c.said_by)
