"""Arabic towns that saw or came under something, lists of whom it befell where, nouns for captives as what is told, and who does
what is being made ready.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import line, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "شهدت بلدة مجدل زون في قضاء صور قصفاً مدفعياً.",
            "shelling done yes place=بلدة مجدل زون",
        ),
        (
            "شهدت مدينة حلب في حي الشيخ مقصود اشتباكات عنيفة.",
            "clash done yes place=حي الشيخ مقصود",
        ),
        (
            "تعرضت بلدة العديسة في قضاء مرجعيون لقصف مدفعي.",
            "shelling done yes place=بلدة العديسة",
        ),
        (
            "تعرض حقل كونيكو في دير الزور لقصف صاروخي.",
            "shelling done yes place=دير الزور target=حقل كونيكو",
        ),
        (
            "تقدمت القوات نحو بلدة الخيام في محافظة النبطية وسيطرت عليها.",
            "advance done yes actor=القوات to=بلدة الخيام / capture done yes actor=القوات place=بلدة الخيام",
        ),
        (
            "تقع بلدة الخيام في جنوب لبنان. وشنت طائرات إسرائيلية غارات عليها.",
            "air_strike done yes actor=طائرات إسرائيلية place=بلدة الخيام",
        ),
        (
            "شهدت بلدة مجدل زون قصفاً مدفعياً، وشن الطيران غارة عليها.",
            "shelling done yes place=بلدة مجدل زون / air_strike done yes actor=الطيران place=بلدة مجدل زون",
        ),
        (
            "اعتقلت قوات الاحتلال شابين من بلدة يعبد، وثلاثة شبان من قباطية.",
            "arrest done yes actor=قوات الاحتلال place=بلدة يعبد|قباطية target=شابين|ثلاثة شبان detained=5",
        ),
        (
            "اعتقلت قوات الاحتلال أحمد سالم من بلدة يعبد، ومحمود خالد من قباطية.",
            "arrest done yes actor=قوات الاحتلال place=بلدة يعبد|قباطية target=أحمد سالم|محمود خالد",
        ),
        (
            "قصف الطيران سيارة في بلدة الخيام، ومنزلا في كفركلا.",
            "air_strike done yes actor=الطيران place=بلدة الخيام|كفركلا target=سيارة|منزلا",
        ),
        (
            "اعتقلت القوات رجلا من بلدة يعبد، وبلدة قباطية.",
            "arrest done yes actor=القوات place=بلدة يعبد|بلدة قباطية target=رجلا detained=1",
        ),
        (
            "قال الطبيب إن آلاف المدنيين محتجزون لدى الدعم السريع في سجن شالا.",
            "detention ongoing yes actor=الدعم السريع place=سجن شالا target=آلاف المدنيين detained=1000 < الطبيب asserts",
        ),
        (
            "قال الوزير إن 300 من عناصر التنظيم محتجزون في سجن الصناعة.",
            "detention ongoing yes place=سجن الصناعة target=300 من عناصر التنظيم detained=300 < الوزير asserts",
        ),
        (
            "اعتقل الجيش معتقلين فارين في القرية.",
            "arrest done yes actor=الجيش place=القرية target=معتقلين فارين",
        ),
    ],
)
def test_town_is_where_it_was_and_who_was_taken_elsewhere_is_no_town(known: Library, text: str, told: str) -> None:
    """What only contains the town is not where; a list of people with their towns has them apart."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "دخلت قوات الجيش السوري إلى البلدة تمهيداً لتسلم القاعدة من القوات الأمريكية.",
            "advance done yes actor=قوات الجيش السوري to=البلدة / handover planned yes actor=القوات الأمريكية partner=قوات الجيش السوري place=القاعدة",
        ),
        (
            "يستعد الجيش السوري لتسلم القاعدة من القوات الأمريكية.",
            "handover planned yes actor=القوات الأمريكية partner=الجيش السوري place=القاعدة",
        ),
        (
            "تستعد القوات لتدخل المدينة.",
            "advance planned yes actor=القوات to=المدينة",
        ),
        (
            "عثرت القوات الأمنية على حزامين ناسفين في منزل بحي الزهور.",
            "weapons_seizure done yes actor=القوات الأمنية place=منزل target=حزامين ناسفين count=2",
        ),
        (
            "انفجرت عبوتان ناسفتان في درعا.",
            "explosion done yes means=عبوتان ناسفتان place=درعا",
        ),
        (
            "استهدف القصف سيارتي إسعاف في بلدة عيترون.",
            "shelling done yes place=بلدة عيترون target=سيارتي إسعاف count=2",
        ),
        (
            "قالت مصادر في «الأسايش» إن دورية تعرضت لهجوم في القامشلي.",
            "attack done yes place=القامشلي target=دورية < مصادر في «الأسايش» asserts",
        ),
        (
            "قالت مصادر «الوكالة» إن دورية تعرضت لهجوم في القامشلي.",
            "attack done yes place=القامشلي target=دورية < مصادر asserts",
        ),
        (
            "قتل قيادي في «داعش» بغارة في مدينة الباب.",
            "air_strike done yes place=مدينة الباب target=قيادي في «داعش» killed=1",
        ),
        (
            "ارتفع عدد شهداء الغارة على بلدة عيترون إلى 2.",
            "air_strike done yes place=بلدة عيترون killed=2",
        ),
        (
            "قوات الجيش تساندها طائرات مسيرة سيطرت على بلدة بارا.",
            "capture done yes actor=قوات الجيش place=بلدة بارا",
        ),
    ],
)
def test_made_ready_in_pairs_and_between_quotes(known: Library, text: str, told: str) -> None:
    """Who is to take over gets it, two of a kind are two, the quotes around a name belong to it."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told
