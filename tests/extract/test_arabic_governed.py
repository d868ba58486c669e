"""What Arabic verbs and nouns of agreeing, ordering, allowing and preventing make of the event behind them."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Certainty, Claim, Phase, Polarity, Role

PUBLISHED = date(2026, 2, 23)


def _claims(known: Library, text: str, event: str) -> list[Claim]:
    return [c for c in read_text(f"{text}.", known, published=PUBLISHED) if c.type == event]


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        # what is agreed on stays planned however much stands between: those joined, with whom, where, when
        ("اتفق طرفا الحرب في السودان على تبادل 300 أسير", "release", Phase.PLANNED, Polarity.YES),
        ("اتفقت الحكومة والحوثيون برعاية أممية على تبادل 300 أسير", "release", Phase.PLANNED, Polarity.YES),
        (
            "توافق ممثلو العشائر والفصائل، أمس الأحد، على سحب القوات من البلدة",
            "withdrawal",
            Phase.PLANNED,
            Polarity.YES,
        ),
        ("تبادل الطرفان 300 أسير عند المعبر", "release", Phase.DONE, Polarity.YES),
        # a commander is no order; who "and arrived" has not been kept up
        ("قال آمر الكتيبة إن مقاتليه صدوا الهجوم وأسروا ستة", "arrest", Phase.DONE, Polarity.YES),
        ("صدر أمر بسحب القوات من القاعدة", "withdrawal", Phase.PLANNED, Polarity.YES),
        ("ووصل وفد من الحركة إلى القاهرة", "talks", Phase.DONE, Polarity.YES),
        # an order or plan that is not there
        ("لم تتلق الوحدات أوامر بالانسحاب من القاعدة", "withdrawal", Phase.PLANNED, Polarity.NO),
        ("لا توجد خطط لسحب القوات من القاعدة", "withdrawal", Phase.PLANNED, Polarity.NO),
        ("تلقت الوحدات أوامر بالانسحاب من القاعدة", "withdrawal", Phase.PLANNED, Polarity.YES),
        # whom somebody keeps from it
        ("منع الجنود الأهالي من العودة إلى القرية", "return", Phase.DONE, Polarity.NO),
        ("منعت الميليشيا قافلتين سابقتين من دخول المدينة", "advance", Phase.DONE, Polarity.NO),
        ("مكن الجنود الأهالي من العودة إلى القرية", "return", Phase.DONE, Polarity.YES),
    ],
)
def test_outlook(known: Library, text: str, event: str, phase: Phase, polarity: Polarity) -> None:
    """The only claim of the type has gone so far, and is affirmed or denied so."""
    assert [(c.phase, c.polarity) for c in _claims(known, text, event)] == [(phase, polarity)]


@pytest.mark.parametrize(
    ("text", "event", "role", "filler"),
    [
        # the masculine dual before its genitive, spelled as an accusative
        ("اتفق طرفا الحرب في السودان على تبادل 300 أسير", "agreement", Role.ACTOR, "طرفا الحرب"),
        ("التقى قائدا الفصيلين في مدينة عدن", "talks", Role.ACTOR, "قائدا الفصيلين"),
        ("شن هجوماً الجيش السوري على مواقع التنظيم", "attack", Role.TARGET, "مواقع التنظيم"),
        ("اعتقل الجيش قائداً عسكرياً في جنين", "arrest", Role.TARGET, "قائداً عسكرياً"),
        ("اعتقل الجيش قائدا عسكريا في جنين", "arrest", Role.TARGET, "قائدا عسكريا"),
        # who is allowed, told or forced to does it
        ("سمح الجيش للقافلة بدخول المدينة", "advance", Role.ACTOR, "قافلة"),
        ("أوعز الوزير إلى الفرقة بالانتشار في المدينة", "deployment", Role.ACTOR, "الفرقة"),
        ("منع الجنود الأهالي من العودة إلى القرية", "return", Role.ACTOR, "الأهالي"),
        ("تعهدت الحكومة بوقف إطلاق النار", "ceasefire", Role.ACTOR, "الحكومة"),
        # who refuses aid is the actor
        ("منعت الميليشيا قافلة مساعدات من دخول المدينة", "aid_delivery", Role.ACTOR, "الميليشيا"),
        ("منعت الميليشيا قافلة مساعدات من دخول المدينة", "aid_delivery", Role.TO, "المدينة"),
    ],
)
def test_role(known: Library, text: str, event: str, role: Role, filler: str) -> None:
    """The only claim of the type has the phrase in the role."""
    (claim,) = _claims(known, text, event)
    assert [f.text for f in claim.roles[role]] == [filler]


def test_refused_aid_is_no_advance(known: Library) -> None:
    """Aid that was kept from a town makes one claim."""
    assert not _claims(known, "منعت الميليشيا قافلة مساعدات من دخول المدينة", "advance")


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("لم تستبعد الوزارة سحب القوات من القاعدة", Certainty.POSSIBLE),
        ("استبعد المتحدث سحب القوات من القاعدة", Certainty.PROBABLE),
    ],
)
def test_what_is_not_ruled_out_is_possible(known: Library, text: str, certainty: Certainty) -> None:
    """It is not denied, and not told as sure either."""
    (claim,) = _claims(known, text, "withdrawal")
    assert (claim.polarity, claim.certainty) == (Polarity.YES, certainty)
