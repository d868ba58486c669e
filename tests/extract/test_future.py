"""What will have happened has not happened yet."""

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text

KNOWN = built_in()


def phases(text: str) -> list[str]:
    return [claim.phase.value for claim in read_text(text, KNOWN, published=date(2026, 2, 23))]


@pytest.mark.parametrize(
    "text",
    [
        "Within two weeks the brigade will have left Homs.",
        "By Friday they will have withdrawn from Homs.",
        "خلال أسبوعين ستكون الفرقة قد غادرت حمص.",
        "سيكونون قد انسحبوا من حمص.",
        "سوف تكون الفرقة قد انسحبت من حمص.",
        "سيكون الانسحاب من حمص كاملاً.",
        # how long it will take, in whatever words
        "US officials said the withdrawal from Homs would take four to six weeks.",
        "The withdrawal from Homs will take weeks.",
        "الانسحاب من حمص سيستغرق أسابيع.",
        "قال مسؤولون إن الانسحاب من حمص سيستغرق من أربعة إلى ستة أسابيع.",
    ],
)
def test_the_future_perfect_is_planned(text):
    assert phases(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "They have left Homs.",
        "كانت الفرقة قد انسحبت من حمص.",
        "سيكون القائد أمام قاعدة انسحب منها العدو.",
        "The withdrawal from Homs took six weeks.",
        "استغرق الانسحاب من حمص ستة أسابيع.",
        # "due to" something is because of it
        "Families had to leave due to violent clashes in Homs.",
    ],
)
def test_what_has_happened_is_not(text):
    assert phases(text) == ["done"]


def test_who_had_to_flee_due_to_clashes_fled_what_took_place():
    assert phases("Families were forced to flee due to violent clashes in Homs on Tuesday night.") == ["done", "done"]


def test_who_is_due_to_leave_will():
    assert phases("The brigade is due to leave Homs on Sunday.") == ["planned"]


def test_its_time_is_a_deadline():
    (claim,) = read_text("خلال شهر سيكونون قد غادروا حمص.", KNOWN, published=date(2026, 2, 23))
    assert claim.time is not None
    assert (claim.time.relation, claim.time.latest) == ("by", date(2026, 3, 23))
