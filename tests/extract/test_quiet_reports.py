"""Reports with nothing to record give no claim, whatever words of war are in them; news of a conflict that has their words does.

The texts stand in ``quiet/``, one to a line.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.asking import MONDAY

from marsad.app.library import Library
from marsad.app.reading import explain, read_text
from marsad.model.report import Report

FOLDER = Path(__file__).parent / "quiet"


def lines(name: str) -> list[str]:
    """The lines of a file of ``quiet/`` that are no comments."""
    return [line for line in (FOLDER / name).read_text("utf-8").splitlines() if not line.startswith("#")]


def told_by(known: Library, text: str) -> list[tuple[str, str]]:
    """Type and trigger of what a text tells."""
    return [(str(claim.type), claim.trigger.text) for claim in read_text(text, known, published=MONDAY)]


@pytest.mark.parametrize("text", [*lines("en.txt"), *lines("ar.txt")])
def test_quiet_report_tells_nothing(known: Library, text: str) -> None:
    """Courts, cabinets, crime, sport, weather: the report as a whole says what its words mean."""
    assert told_by(known, text) == []


@pytest.mark.parametrize("line", [*lines("conflict_en.tsv"), *lines("conflict_ar.tsv")])
def test_news_of_a_conflict_keeps_its_claims(known: Library, line: str) -> None:
    """The same courts, ports, storms and matches where forces and weapons weigh more, or in the sentence itself."""
    told, text = line.split("\t")
    assert told in {kind for kind, _ in told_by(known, text)}


def test_the_trace_says_why_nothing_is_told(known: Library) -> None:
    """``marsad explain`` names the field and the words that told it."""
    report = Report("r_quiet", lines("en.txt")[1], published=MONDAY)
    why = "no claim: no news of a conflict: the report is of court (court, sentenced, jailed, defendant)"
    assert why in explain(report, known)


@pytest.mark.parametrize(
    "text",
    [
        (
            "The OCHA sub-office in Kassala reported that 14 trucks carrying food and shelter kits reached Wad Sharifey camp on 3"
            " March through the Adre crossing after a delay caused by insecurity on the road. Heavy rain damaged 120 shelters."
            " The school in the camp reopened on Monday. Cholera cases fell to 12 a week."
        ),
        (
            "أفاد مكتب أوتشا بأن قافلة من 12 شاحنة محملة بالمواد الغذائية وصلت إلى مدينة كادقلي عبر طريق الأبيض بعد تأخير دام أسبوعين،"
            " فيما أضرت الأمطار الغزيرة بنحو 120 مأوى، وأعيد فتح المدرسة الوحيدة، وتراجعت إصابات الكوليرا."
        ),
    ],
)
def test_relief_that_reaches_a_camp_is_told_though_rain_and_cholera_are(known, text):
    assert "aid_delivery" in [str(c.type) for c in read_text(text, known)]


MANY_THINGS = """Cholera cases in Tawila rose to 1,800, with 64 deaths, the health ministry said. Heavy rains flooded two clinics. \
Vaccination teams reached 12,000 children.
RSF attacks on Abu Shouk camp killed at least 14 people on 8 March. An aid truck hit a mine near Kutum, wounding the driver.
Malaria and measles cases are rising, and hospitals lack medicines. Schools remain closed because of the rains. Farmers received \
seeds before the harvest; market prices rose by 30 per cent."""


def test_a_paragraph_of_a_conflict_is_told_in_news_of_many_things(known):
    told = [c.trigger.text for c in read_text(MANY_THINGS, known, published=MONDAY)]
    assert told == ["attacks", "hit a mine"]
