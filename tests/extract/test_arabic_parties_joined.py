"""Who in Arabic has no part in what is told though the grammar offers it: what is done, what is handed out, who stands before."""

from __future__ import annotations

import pytest
from tests.extract.asking import facet, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "event", "role", "wanted"),
    [
        # an operation or a notice does nothing itself; who carries it out does
        ("نفذت عملية نسف لمنازل في خان يونس", "destruction", "actor", ""),
        ("نفذت قوات الاحتلال عملية نسف لمنازل في خان يونس", "destruction", "actor", "قوات الاحتلال"),
        ("شملت الإخطارات بهدم المنازل في حي البستان", "destruction", "actor", ""),
        ("وصلت إخطارات بهدم عشرة منازل إلى أهالي سلوان", "destruction", "actor", ""),
        ("سلمت قوات الاحتلال إخطارات بهدم ثلاثة منازل في بلدة سلوان", "destruction", "actor", "قوات الاحتلال"),
        # a highway is where it went off, not what it was done with
        ("هز انفجار اتوستراد السلام تبعه إطلاق نار", "explosion", "place", "اتوستراد السلام"),
        ("هز انفجار اتوستراد السلام تبعه إطلاق نار", "explosion", "means", ""),
        # a new party before a further verb is whom that tells of; two before their verb stay together
        ("انسحب الجيش السوداني من الفاشر والدعم السريع يسيطر عليها", "control", "actor", "الدعم السريع"),
        ("انسحب الجيش السوداني من الفاشر والدعم السريع يسيطر عليها", "withdrawal", "actor", "الجيش السوداني"),
        ("انسحبت القوات من المدينة والحركة تسيطر عليها", "control", "actor", "الحركة"),
        ("انسحبت القوات الكينية من البلدة وحركة الشباب سيطرت عليها", "capture", "actor", "حركة الشباب"),
        ("قصف الجيش السوداني والدعم السريع مدينة الفاشر", "shelling", "actor", "الجيش السوداني; الدعم السريع"),
    ],
)
def test_who_is_told_of(known: Library, text: str, event: str, role: str, wanted: str) -> None:
    """Each reading beside one that must not be."""
    made = [claim for claim in read_arabic(known, text) if claim.type == event]
    assert [facet(claim, role) for claim in made] == [wanted]
