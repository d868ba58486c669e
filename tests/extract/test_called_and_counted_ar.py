"""Arabic: who calls itself by a name, tolls that name their kind, and convoys with their load."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        (
            "تبنت مجموعة تطلق على نفسها «سرايا أولياء الدم» إطلاق صاروخين على حقل كورمور.",
            "إطلاق",
            "saraya-awliya-al-dam",
        ),
        ("سيطرت القوة المسماة «درع السودان» على بلدة أم القرى.", "سيطرت", "sudan-shield-forces"),
        ("أطلقت «سرايا أولياء الدم» صاروخين على حقل كورمور.", "أطلقت", "saraya-awliya-al-dam"),
    ],
)
def test_who_calls_itself_by_a_name_is_called_so(known: Library, text: str, trigger: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == [actor]
    assert facet(claim, "target") in {"", "حقل كورمور"}


@pytest.mark.parametrize(
    ("text", "trigger", "killed", "wounded"),
    [
        ("بلغت الحصيلة قتيلاً واحداً وتسعة مصابين.", "الحصيلة", "1", "9"),
        ("استقبلت المستشفيات جثامين 4 شهداء و18 مصاباً.", "جثامين", "4", "18"),
        ("قتل جندياً واحداً وأصيب اثنان.", "قتل", "1", "2"),
        ("بلغت الحصيلة تسعة قتلى و30 جريحاً.", "الحصيلة", "9", "30"),
    ],
)
def test_a_toll_counts_each_by_what_befell_him(
    known: Library, text: str, trigger: str, killed: str, wounded: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "killed"), facet(claim, "wounded")) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "to", "count"),
    [
        ("دخلت قافلة مساعدات أممية تضم 34 شاحنة إلى الدلنج يوم الأحد.", "الدلنج", "34"),
        ("دخلت قافلة أممية محملة بـ مساعدات غذائية إلى الدلنج.", "الدلنج", ""),
    ],
)
def test_a_convoy_goes_where_the_words_behind_its_load_say(known: Library, text: str, to: str, count: str) -> None:
    claim = claim_at(known, text, "دخلت")
    assert (facet(claim, "to"), facet(claim, "count")) == (to, count)


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("قال الجيش إن عدد القتلى في الخرطوم ارتفع إلى ستة.", "عدد القتلى", ""),
        ("أعلنت حماس أن حصيلة الشهداء ارتفعت إلى تسعة.", "حصيلة الشهداء", ""),
        (
            "قال المرصد إن حصيلة القتلى على يد قوات الدعم السريع في الفاشر بلغت 60.",
            "حصيلة القتلى",
            "قوات الدعم السريع",
        ),
    ],
)
def test_who_tells_of_a_toll_did_not_kill(known: Library, text: str, trigger: str, actor: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor
