"""Arabic troops of who speaks, sieges that are broken, whose attack it was, districts, plunder, and what is only to be kept from."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "أكد الناطق باسم القوة المشتركة دحر قوات الدعم السريع في جرجيرة.\nوأوضح البيان أن القوات دمرت 15 عربة.",
            "darfur-joint-force",
        ),
        (
            "أعلن الجيش السوداني التصدي لهجوم شنته قوات الدعم السريع على بارا.\nوأوضح بيان للجيش أن القوات دمرت 3 عربات.",
            "sudanese-army",
        ),
    ],
)
def test_the_troops_of_a_communique_are_its_issuers(known: Library, text: str, whose: str) -> None:
    """They were taken for the enemy's, whom the sentence before named last."""
    assert filler_of(known, text, "القوات").is_ == whose


@pytest.mark.parametrize(
    ("text", "trigger", "role", "filler"),
    [
        ("صد الجيش هجوما من قوات الدعم السريع على بارا.", "هجوما", "actor", "قوات الدعم السريع"),
        ("تعرضت القاعدة لهجوم من إيران.", "هجوم", "from", "إيران"),
        ("اختطف مسلحون يعتقد انتماؤهم للجماعة طفلا من قرية مالاري.", "اختطف", "actor", "مسلحون"),
        ("سيطرت القوات على مديرية ناطع.", "سيطرت", "place", "مديرية ناطع"),
        ("اقتحم مسلحون مديرية الأمن.", "اقتحم", "target", "مديرية الأمن"),
        ("تعرضت كادقلي لحصار خانق.", "حصار", "actor", ""),
        ("تعمدت قوات الدعم السريع قصف مستشفى الأبيض.", "قصف", "actor", "قوات الدعم السريع"),
        ("شنت القوات هجوما بالطائرات المسيرة على مدينة أوديسا.", "هجوما", "place", "مدينة أوديسا"),
        ("قتل 4 أشخاص جراء قصف روسي على مقاطعتي خاركيف ودونيتسك.", "قصف", "place", "خاركيف; دونيتسك"),
        ("شن الجيش قصفا على مقاطعة خاركيف.", "قصفا", "place", "مقاطعة خاركيف"),
        ("أكد القائد السيطرة على 39 مركبة قتالية.", "السيطرة", "target", "39 مركبة قتالية"),
    ],
)
def test_who_and_what(known: Library, text: str, trigger: str, role: str, filler: str) -> None:
    """Attacks from a force are its own, those from a country come from there; gunmen abduct; districts are places."""
    assert facet(claim_at(known, text, trigger), role) == filler


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("وصلت قوات الجيش مدينة كادوقلي ونجحت في فك حصارها.", "حصارها", "done no certain"),
        ("تمكن الجيش من فك حصار مدينة الدلنج.", "حصار", "done no certain"),
        ("سيمنع المحتجون مرور الشاحنات إلى الحقل.", "مرور", "planned no certain"),
    ],
)
def test_what_is_broken_or_kept_from_is_not(known: Library, text: str, trigger: str, stands: str) -> None:
    """A siege that is broken is none; what somebody will keep from happening is still to be kept from."""
    assert facet(claim_at(known, text, trigger), "stands") == stands


@pytest.mark.parametrize(
    "text",
    [
        "كانت المدينة على خط المواجهة بين الجيش والدعم السريع.",
        "ونقل البيان عن وكيل الوزارة لشؤون الإرهاب جون هيرلي قوله، «نواصل العمل مع حلفائنا».",
    ],
)
def test_lines_of_fighting_and_quotations_are_no_events(known: Library, text: str) -> None:
    """A front line is a place, and who is quoted is not carried anywhere."""
    assert read_text(text, known, published=MONDAY) == []
