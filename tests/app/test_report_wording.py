"""What an editor of either language would strike out of a situation report is not in it."""

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.record.record import Record
from marsad.app.situation import situation
from marsad.model.report import Report
from marsad.store import Store
from marsad.views.document import Block, Kind, plain

REPORTS = (
    Report("", "The Semalka crossing between Syria and the Kurdistan Region of Iraq reopened on Thursday after being closed for nine days, an official at the crossing said.", date(2026, 2, 12), "Rudaw"),
    Report("", "قُتل 19 مدنياً على الأقل وأُصيب 33 آخرون في قصف مدفعي شنته قوات الدعم السريع على مدينة الأبيض، وفق شبكة أطباء السودان.", date(2026, 2, 9), "سودان تربيون"),
    Report("", "The Rapid Support Forces shelled El Obeid with artillery on Monday, killing at least 19 civilians, the Sudan Doctors Network said.", date(2026, 2, 9), "Sudan Tribune"),
    Report("", "Some 2,300 families fled the town of Bara in North Kordofan between 5 and 10 February because of fighting, according to the International Organization for Migration.", date(2026, 2, 11), "OCHA"),
    Report("", "خرج مئات الأشخاص في مظاهرة في مدينة القامشلي احتجاجاً على القصف.", date(2026, 2, 14), "وكالة هاوار"),
    Report("", "U.S. forces have not fully withdrawn from the Qasrak base, a U.S. defense official said on Wednesday.", date(2026, 2, 18), "AP"),
    Report("", "بدأت القوات الأمريكية صباح اليوم سحب معدات عسكرية من قاعدة الشدادي.\n\nوقال المصدر إن 45 شاحنة غادرت القاعدة.", date(2026, 2, 2), "وكالة الفرات"),
    Report("", "أعلنت وزارة الدفاع السورية أن وحدات من الجيش العربي السوري تسلمت اليوم قاعدة الشدادي بعد انسحاب القوات الأمريكية منها بشكل كامل.", date(2026, 2, 5), "سانا"),
    Report("", "An Israeli airstrike on the outskirts of Nabatieh in southern Lebanon killed one person on Sunday, the health ministry said. The Israeli military said it had struck a Hezbollah commander.", date(2026, 2, 15), "L'Orient Today"),
    Report("", "قال مسؤولون سوريون وأكراد إن القوات الأمريكية انسحبت من قاعدة التنف أمس.", date(2026, 2, 24), "عكاظ"),
    Report("", "Local sources said that U.S. forces left Kharab al-Jir base on Tuesday.", date(2026, 2, 24), "Jazira News"),
    Report("", "U.S. forces will leave the Rumaylan base by 20 March, an American official said.", date(2026, 2, 10), "Reuters"),
    Report("", "قال مسؤول أمريكي إن القوات الأمريكية ستنسحب من قاعدة رميلان قبل 20 آذار/مارس.", date(2026, 2, 10), "عنب بلدي"),
    Report("", "سيطرت القوات الحكومية اليمنية على جبل استراتيجي شمالي مأرب بعد معارك مع الحوثيين.", date(2026, 2, 16), "المصدر أونلاين"),
    Report("", "Inmates broke out of al-Aqtan prison early on Monday, a guard said. Police recaptured 97 of the prisoners who escaped from the prison.\n\nOn Tuesday gunmen attacked the prison.", date(2026, 2, 17), "Euphrates Observer"),
    Report("", "Another round of talks is planned for 20 February in Hasakah.", date(2026, 2, 13), "Al-Monitor"),
)  # fmt: skip


@pytest.fixture(scope="module")
def told():
    with Record(Store(":memory:", create=True), built_in()) as record:
        for report in REPORTS:
            record.add(report)
        days = date(2026, 2, 1), date(2026, 2, 28)
        documents = {lang: situation(record, *days, lang, drawings=False) for lang in ("ar", "en")}
    return {
        lang: "\n".join(plain(p.runs) for p in document.parts if isinstance(p, Block) and p.kind is Kind.ITEM)
        for lang, document in documents.items()
    }


@pytest.mark.parametrize(
    ("lang", "said", "unsaid"),
    [
        ("en", "Semalka crossing (معبر سيمالكا) has been closed since 3 February", "is being closed since"),
        ("en", "crossing was reopened on 12 February", "Kurdistan"),
        ("en", "shelled El Obeid (الأبيض) on 9 February 2026 (at least 19 killed", "in El Obeid"),
        ("en", "Some 2,300 families fled from Bara (بارا) between 5 and 10 February 2026,", "number: 2,300"),
        ("en", "did not withdraw completely from", ""),
        ("en", "Al-Shaddadi base: US forces — leaving, from 2 to 5 February 2026", "until 5 February"),
        ("en", "Israeli forces (الجيش الإسرائيلي) carried out an air strike", "Israel (إسرائيل) and"),
        ("en", "", "«المصدر»"),
        ("ar", "يستمر إغلاق معبر سيمالكا (Semalka crossing) منذ 3", "يجري إغلاق"),
        ("ar", "قصفت قوات الدعم السريع (Rapid Support Forces) الأبيض", "33 آخرون"),
        ("ar", "احتج مئات الأشخاص في القامشلي (Qamishli)، بحسب", "احتجت مئات"),
        ("ar", "نزح سكان من بارا", "نزح نازحون"),
        ("ar", "من المقرر إجراء محادثات", "من المقرر محادثات"),
        ("ar", "بالانسحاب بالكامل", ""),
        ("ar", "القوات الأمريكية — مغادرة جارية، من 2 إلى 5 شباط/فبراير 2026", "2026 حتى 5"),
        ("ar", "", "بحسب المصدر و"),
        ("en", "took «جبل استراتيجي شمالي مأرب»", "took Marib"),
        ("ar", "على جبل استراتيجي شمالي مأرب", "على مأرب"),
        ("en", "near Nabatieh", "in Nabatieh"),
        ("ar", "قرب النبطية", "في النبطية"),
        ("ar", "بحسب مسؤولين سوريين وأكراد", "بحسب مسؤولون"),
        ("en", "according to local sources", "according to Local"),
        ("en", "Inmates escaped from Al-Aqtan prison", "Inmates and 97 of"),
        ("en", "arrested 97 of the prisoners", "(97 detained)"),
        ("ar", "سجن الأقطان", "«the prison»"),
    ],
)
def test_an_editor_would_let_it_stand(told, lang, said, unsaid):
    assert said in told[lang]
    assert not unsaid or unsaid not in told[lang]


def test_who_is_gone_is_told_before_who_came(told):
    assert told["en"].index("US forces — gone") < told["en"].index("Syrian Army — in control")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_plan_is_told_once(told, lang):
    lines = told[lang].splitlines()
    assert sum(("Rumaylan" in line and " — " in line) or ("رميلان" in line and " — " in line) for line in lines) == 1
