"""What belongs to an event that is told already is no second one; what is no party is none."""

from __future__ import annotations

import pytest
from tests.extract.asking import facet, read_arabic

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Troops raided a tunnel near Hit and killed six militants who were hiding in it.", ["attack"]),
        ("Six militants are hiding in a tunnel near Hit.", ["presence"]),
        ("خاض الجيش اشتباكا مع مسلحين تحصنوا في منزل", ["clash"]),
        ("يتحصن مسلحون في منزل قرب هيت", ["presence"]),
        ("احتجزت القوة راعيين واقتادتهما إلى جهة مجهولة", ["arrest"]),
        ("اعتقلت القوة راعيين واقتادتهما إلى سجن عوفر", ["arrest", "arrest"]),
        ("The air force destroyed a warehouse in Jabalia.", ["air_strike"]),
        ("Rebels destroyed a warehouse in Jabalia.", ["destruction"]),
        ("دمر سلاح الجو الملكي مزرعة في ريف السويداء", ["air_strike"]),
    ],
)
def test_events_told(known: Library, text: str, types: list[str]) -> None:
    assert [str(claim.type) for claim in read_text(text, known)] == types


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("لم يعد لقسد أي وجود عسكري في الشحيل", "actor", "قسد"),
        ("أعلنت الدفاع التركية تحييد 11 إرهابيا في متينا", "target", "11 إرهابيا"),
        ("وقعت ثلاثة انفجارات أودت بحياة طفل في حلب", "target", "طفل"),
        ("أودى انفجار بحياة مدني في حلب", "killed", "1"),
        ("أعلنت الدفاع التركية تحييد 11 إرهابيا في متينا", "actor", ""),
        ("وقع وزيرا الدفاع في البلدين مذكرة تفاهم للتدريب", "place", ""),
        ("غادر 180 لاجئاً سورياً مخيم الأزرق", "actor", "180 لاجئاً سورياً"),
        ("غادر 180 لاجئاً سورياً مخيم الأزرق", "from", "مخيم الأزرق"),
        ("غادر 180 جنديا سوريا أمس", "from", "سوريا"),
        ("فخخت القوة منزلا وفجرته في عيترون", "actor", "القوة"),
        ("استخدمت الشرطة الغاز المسيل للدموع في عمان", "means", "الغاز المسيل للدموع"),
    ],
)
def test_who_and_where(known: Library, text: str, role: str, words: str) -> None:
    (claim,) = read_arabic(known, text)
    assert facet(claim, role) == words


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("Russian equipment arrived at the Qasrak base.", "cargo", "Russian equipment"),
        ("Russian troops arrived at the Qasrak base.", "actor", "Russian troops"),
        ("A shipment of Iranian drones reached Port Sudan.", "cargo", "A shipment of Iranian drones"),
        ("What matters is that the army left Kobani.", "actor", "the army"),
        ("Sky News said the army left Kobani.", "said", "Sky News"),
        ("“Troops stormed the town of Nyala at dawn.” a resident said.", "said", "a resident"),
        ('"We heard shelling in Nyala all night!" said a resident.', "said", "a resident"),
        ("Kan News reported that the army left Kobani.", "said", "Kan News"),
        ("There is no truth to the news of the army's withdrawal from Kobani.", "stands", "done no certain"),
    ],
)
def test_what_came_and_who_says_so(known: Library, text: str, role: str, words: str) -> None:
    (claim,) = read_text(text, known)
    assert facet(claim, role) == words


@pytest.mark.parametrize(
    "text",
    ["Missiles reached Tel Aviv.", "There was no immediate news of a withdrawal of the army from Kobani."],
)
def test_no_arrival_and_no_word(known: Library, text: str) -> None:
    assert read_text(text, known) == []
