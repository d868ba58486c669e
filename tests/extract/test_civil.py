"""What those do who live of other things than a conflict, told in words of war: no news of one; what forces do in the same words is."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at

from marsad.app.library import Library
from marsad.app.reading import read_text

QUIET = """
The bank seized 40 houses last year from families who fell behind on their payments.
The supermarket chain is pulling out of Belgium and will close 50 shops.
The minister met farmers in Poznan to discuss milk prices.
The senator was ambushed by reporters over his tax returns.
Fishermen clashed with environmentalists over a plan to ban nets from the bay.
The mayor agreed with the bus drivers' union on a 4 per cent raise.
The tribunal ordered the developer to hand over the land to the villagers.
Doctors removed a tumour the size of a lemon; the patient was released on Friday.
Hackers hit the city library, and staff went back to paper cards for a week.
Two brothers died when their tractor crashed into a ditch near Limerick; the coroner spoke of an accident.
The council closed the bridge for six weeks of repairs and opened a temporary footbridge downstream.
Residents of the tower fled down the stairs when a fire broke out on the ninth floor.
Garbage collectors ended their strike in Athens.
Air traffic controllers in France called off a strike planned for the weekend.
أطلقت الشركة سراح هاتفها الجديد في الأسواق بعد طول انتظار.
استولى المصرف على أربعين منزلا من أسر تأخرت عن السداد.
التقى وزير الزراعة مزارعين في سوسة لبحث أسعار الحليب.
نزح النحل من خلاياه بسبب المبيدات، وفق باحثين.
أفرج القاضي عن رجل بكفالة بعد توقيفه بتهمة القيادة تحت تأثير الكحول.
""".strip().splitlines()


@pytest.mark.parametrize("text", QUIET)
def test_those_who_live_of_other_things_do_nothing_that_is_news_of_a_conflict(known: Library, text: str) -> None:
    assert [(c.type, c.trigger.text) for c in read_text(text, known, published=MONDAY)] == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The group seized 40 houses last year from families who had fled.", "seized"),
        ("Ethiopia is pulling out of Belgium's base in Djibouti.", "pulling out"),
        ("The minister met commanders in Kassala to discuss the truce.", "met"),
        ("The senator was ambushed by gunmen on his way home.", "ambushed"),
        ("Herders clashed with farmers in Plateau over a stolen cow, and six people were killed.", "clashed"),
        ("Two brothers died when their house in Kharkiv was shelled.", "shelled"),
        ("Tunisian police arrested the lawyer Ayachi Hammami at his home in the capital on Tuesday.", "arrested"),
        ("The Nassib crossing reopened to lorries on Sunday morning after three days.", "reopened"),
        ("The clinic in Bara reopened on Sunday.", "reopened"),
        ("Teachers staged a rally, demanding payment of their January salaries.", "demanding"),
        ("The road from Sweida to Damascus was closed again on Tuesday, drivers said, and prices rose.", "closed"),
        ("Residents of the tower fled to the cellar as rockets fell.", "fled"),
        ("Israel called off a strike on Beirut planned for the weekend.", "strike"),
        ("استولى المسلحون على أربعين منزلا من أسر نازحة.", "استولى"),
        ("اعتقلت الشرطة ثلاثة ناشطين في المطار.", "اعتقلت"),
    ],
)
def test_forces_prisoners_and_known_places_are_news(known: Library, text: str, trigger: str) -> None:
    claim_at(known, text, trigger)
