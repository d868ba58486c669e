"""Who is counted on which claim: victims and their cause, what a convoy is made up of, two and one without a number."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text

Told = dict[str, dict[str, tuple[int | None, int | None]]]


def _told(known: Library, text: str) -> Told:
    """The numbers of each claim by its trigger."""
    return {
        claim.trigger.text: {str(kind): (n.low, n.high) for kind, n in claim.numbers.items()}
        for claim in read_text(text, known)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the violence that the relative clause qualifies, not the nearer one
        (
            "The officer recalled the rocket fire that killed a farmer near Raqqa and the missiles that destroyed a mill.",
            {"rocket fire": {"killed": (1, 1)}, "destroyed": {}},
        ),
        (
            "شهد المطار قصفا صاروخيا أصيب فيه عشرات الجنود، وهجمات متفرقة بالمسيرات.",
            {"قصفا": {"wounded": (24, 99)}, "هجمات": {}},
        ),
        # what another verb did
        (
            "Gunfire was heard in Ras Lanuf, and a mortar round clipped a wall of the school, killing a guard.",
            {"Gunfire": {}, "killing": {"killed": (1, 1)}},
        ),
        ("Gunmen fired on a bus near Ataq and fled, killing three people.", {"fired on": {"killed": (3, 3)}}),
        # what had struck the house long before
        (
            "انتشل مسعفون 9 جثث من تحت أنقاض منزل في حي التفاح كان قد قصف في أيار.",
            {"جثث": {"killed": (9, 9)}, "قصف": {}},
        ),
        # the wounds somebody died of
        ("توفي شرطي في الكوت متأثرا بإصابته.", {"توفي": {"killed": (1, 1)}}),
        (
            "توفي جندي متأثرا بجروح أصيب بها في غارة على صيدا قبل أسبوع.",
            {"توفي": {"killed": (1, 1)}, "غارة": {}},
        ),
    ],
)
def test_deaths_are_told_of_their_cause(known: Library, text: str, told: Told) -> None:
    assert _told(known, text) == told


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("أدى انفجار لغم إلى مقتل طفل وإصابة آخر في ريف الرقة.", {"killed": (1, 1), "wounded": (1, 1)}),
        ("أدى انفجار لغم إلى مقتل طفل وإصابة الآخر في ريف الرقة.", {"killed": (1, 1)}),
        (
            "Gunmen fired on a post, which led to the death of a guard and the injury of two others.",
            {"killed": (1, 1), "wounded": (2, 2)},
        ),
        ("سقط شهيد وأربعة جرحى في قصف على بلدة عيتا.", {"killed": (1, 1), "wounded": (4, 4)}),
        ("سقط الشهيد وأربعة جرحى في قصف على بلدة عيتا.", {"wounded": (4, 4)}),
        ("Five soldiers, two of them officers, were wounded in an ambush near Tikrit.", {"wounded": (5, 5)}),
        ("Two people, a driver and a guard, were killed in the strike on the plant.", {"killed": (2, 2)}),
        ("A driver, a guard and a cook were killed in the strike on the plant.", {"killed": (3, 3)}),
        ("An ambush left two soldiers and a civilian interpreter dead.", {"killed": (3, 3)}),
        ("A strike killed Hamas leader Karim al-Masri in Sidon.", {"killed": (1, 1)}),
        ("A strike killed the fighters of Green Brigade in Sidon.", {}),
        ("لقي عنصران من مجلس دير الزور العسكري حتفهما إثر كمين.", {"killed": (2, 2)}),
        ("أودت ضربة بطائرة بدون طيار بحياة أربعة عمال.", {"killed": (4, 4)}),
        ("نفذ مسلحون إعدامات ميدانية بحق ثلاثة مزارعين في سهل الروج.", {"killed": (3, 3)}),
        ("حيّدت القوات التركية 12 مسلحا شمال العراق.", {"count": (12, 12)}),
        ("أوقع القصف على خان شيخون خمسة من الجنود قتلى.", {"killed": (5, 5)}),
        ("أوقع القصف على خان شيخون قتلى.", {}),
        ("Three soldiers were found dead in Daraa.", {"killed": (3, 3)}),
        ("Soldiers were found dead in Daraa.", {}),
        (
            "Thousands of mourners marched through Beirut behind the coffin of a commander who was killed.",
            {"killed": (1, 1)},
        ),
        ("هاجم مستوطنون قرية قصرة وأسفر الهجوم عن إصابات بشرية.", {}),
    ],
)
def test_victims_of_one_cause(known: Library, text: str, numbers: dict[str, tuple[int, int]]) -> None:
    """Neutralised may mean captured or wounded: it is no number of the dead."""
    assert next(iter(_told(known, text).values())) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("دخلت قافلة مساعدات إلى مدينة السويداء عبر معبر نصيب، وضمت 27 شاحنة.", {"count": (27, 27)}),
        ("دخلت دورية إلى البلدة، وقال المختار إن القرية تضم 300 منزل.", {}),
        ("انطلقت قافلة من البوابة الفرعية لمعبر رفح، وعلى متنها 2600 طن من الدقيق.", {"count": (2600, 2600)}),
        ("تتواصل حركة العائلات النازحة عبر الممر، وقد بلغ عددها نحو 400 عائلة.", {"count": (400, 400)}),
        ("دخلت القافلة إلى المدينة التي يبلغ عدد سكانها 40 ألف نسمة.", {}),
        ("A convoy of the 66th Division composed of ten vehicles set off from Mayadin.", {"count": (10, 10)}),
        ("A convoy entered the camp on Sunday; it included 12 tankers.", {"count": (12, 12)}),
        ("The convoy entered a camp which comprises 40 tents.", {}),
        ("The army ordered the remaining 900 troops to leave within two months.", {"count": (900, 900)}),
        ("أفرجت الحركة عن 20 أسيرا مقابل ألفي معتقل.", {"count": (20, 20)}),
        ("أفرجت الحركة عن 20 أسيرا و12 معتقلا.", {"count": (32, 32)}),
        ("Hamas released 20 hostages in return for nearly 2,000 prisoners.", {"count": (20, 20)}),
        ("جرّفت آليات الاحتلال نحو 40 دونماً من الأراضي غرب بئر عجم.", {"count": (40, 40)}),
        ("جرّفت آليات الاحتلال أراضي زراعية غرب بئر عجم.", {}),
        ("أبطلت فرق الهندسة مفعول عبوتين قرب الرمادي.", {"count": (2, 2)}),
        ("بلغ عدد النازحين من المدينة 40 ألف شخص.", {"displaced": (40000, 40000)}),
        ("قُدّر عدد من اقتُلعوا من السويداء بالآلاف.", {"displaced": (1000, 9999)}),
        ("اعتقل الجنود المواطنين محمود الخلف وزياد الحسن.", {"detained": (2, 2)}),
        ("اعتقل الجنود المعلمين محمود وزياد وسامر.", {}),
        ("فخخت القوة منزلين ونسفتهما.", {"count": (2, 2)}),
        ("فخخت القوة منازل ونسفتها.", {}),
        ("ألقت طائرة مسيرة قنبلتين قرب آلية في بلدة عيترون.", {}),
    ],
)
def test_what_is_made_up_of_how_many(known: Library, text: str, numbers: dict[str, tuple[int, int]]) -> None:
    """What an aircraft drops is no number of strikes."""
    assert next(iter(_told(known, text).values())) == numbers


def test_who_is_told_of_again_is_counted_once(known: Library) -> None:
    """A later verb that denies, or a pronoun, counts nobody a second time."""
    told = _told(known, "رجعت إلى ناحية جنديرس 400 عائلة، بعد ثماني سنوات على اقتلاعها منها.")
    assert list(told.values()) == [{"count": (400, 400)}, {}]
    told = _told(known, "Two suspects escaped from the prison in Hawija on Sunday and have not been recaptured.")
    assert told["recaptured"] == {}


def test_a_court_that_voids_a_decision_defuses_nothing(known: Library) -> None:
    assert _told(known, "أبطلت المحكمة مفعول القرار.") == {}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The army bombed a wedding party in Kutum, killing 21 people including nine children.", 21),
        ("The raid killed 12 people including three women and two soldiers.", 12),
        ("The raid killed 12 people and three soldiers.", 15),
    ],
)
def test_who_is_among_those_counted_is_not_counted_again(known: Library, text: str, killed: int) -> None:
    assert [n["killed"] for n in _told(known, text).values() if "killed" in n] == [(killed, killed)]
