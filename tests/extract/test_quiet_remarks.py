"""What a page tells besides: a war in a page of sport, a match and a flood in news of a war, words of war in a report of nobody armed."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY

from marsad.app.library import Library
from marsad.app.reading import read_text


def told(known: Library, text: str) -> list[tuple[str, str]]:
    """Type and trigger of each claim of a text."""
    return [(str(claim.type), claim.trigger.text) for claim in read_text(text, known, published=MONDAY)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "A drone strike killed three people in Shabwa. Al-Ahli beat Al-Wahda 2-1 in Aden with a late goal. The coach praised his"
                " striker. The league resumes on Friday."
            ),
            [("drone_strike", "drone strike")],
        ),
        (
            (
                "A Russian missile hit a residential block in Kryvyi Rih on Tuesday night, killing seven people. The national football"
                " squad, which is preparing for a play-off, will deploy a new formation after defender Zabarnyi withdrew with a knee"
                " injury. The central bank kept its main rate. Temperatures of minus 20 are forecast."
            ),
            [("shelling", "hit")],
        ),
        (
            (
                "قتلت غارة بطائرة مسيرة ثلاثة أشخاص في شبوة. وفاز الأهلي على الوحدة بهدفين مقابل هدف في عدن. وأشاد المدرب بمهاجمه."
                " ويستأنف الدوري يوم الجمعة."
            ),
            [("drone_strike", "غارة")],
        ),
        (
            "A rocket hit a football pitch in Majdal Shams, killing 12 children who were playing a match.",
            [("shelling", "killing")],
        ),
        (
            (
                "قلب ريال مدريد تأخره إلى فوز بأربعة أهداف لهدفين. وحاصر أصحاب الأرض الفريق ساعة كاملة. وقال المدرب إن لاعبيه كانوا تحت القصف."
            ),
            [],
        ),
        ("سقط صاروخ على ملعب لكرة القدم في مجدل شمس فقتل 12 طفلاً كانوا يلعبون مباراة.", [("casualty", "قتل")]),
    ],
)
def test_what_arms_do_is_told_amid_other_news(known: Library, text: str, claims: list[tuple[str, str]]) -> None:
    """A page of sport and prices does not hide a strike."""
    assert told(known, text) == claims


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            (
                "The Syrian army sent reinforcements to Sweida on Thursday. Druze factions shelled an army checkpoint near Walgha."
                " In the capital, a film about the siege of Homs opened at the Kindi cinema."
            ),
            ["deployment", "shelling"],
        ),
        (
            (
                "Heavy fighting broke out between the army and the Rapid Support Forces near El Obeid on Sunday. The Nile has meanwhile"
                " burst its banks north of Khartoum, killing three people and destroying 200 homes. Al-Hilal of Omdurman, who play their"
                " home matches in exile, beat Young Africans 2-1 with a late strike from Jean Claude."
            ),
            ["clash"],
        ),
        (
            (
                "قصفت القوات الحكومية مواقع للحوثيين في جبهة مريس شمال الضالع مساء الثلاثاء. ووقعت وزيرة التجارة محاسن يعقوب في موسكو"
                " اتفاقاً لبيع الصمغ العربي. وافتتح في العاصمة فيلم عن حصار حمص في سينما الكندي."
            ),
            ["shelling"],
        ),
        (
            "The army shelled rebel positions near Bara. An attack on the central bank in Khartoum killed two guards.",
            ["shelling", "attack"],
        ),
        (
            "The army shelled rebel positions near Bara. The interior ministers of Libya and Tunisia met in Tunis on Sunday.",
            ["shelling", "talks"],
        ),
    ],
)
def test_a_remark_on_other_news_tells_nothing(known: Library, text: str, types: list[str]) -> None:
    """Films, matches, floods and deals of trade are none of a war's events; a bank that is hit is."""
    assert [kind for kind, _ in told(known, text)] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            (
                "Kenya's Faith Kipyegon broke clear on the final bend in Eugene and held off a late attack by Ethiopia's Gudaf Tsegay."
                " Tsegay collapsed on the line and was carried from the track. She now returns to her training base."
            ),
            [],
        ),
        (
            (
                "Meta has withdrawn a chatbot that told teenagers how to make explosives. A spokesman said the model had been ambushed"
                " with trick questions. New filters had been deployed."
            ),
            [],
        ),
        (
            (
                "Rail unions have held London hostage for three summers. Each time ministers have blinked, retreated and paid."
                " It is time to call their bluff."
            ),
            [],
        ),
        (
            (
                "Searchers pulled the body of a ninth tourist from the rubble of a hotel that collapsed in the resort of Bodrum."
                " Sniffer dogs and drones were deployed. Two contractors have been detained."
            ),
            [],
        ),
        (
            (
                "كلما اقترب الصيف أعلنت العائلات هدنة مع الكهرباء. يستسلم المكيف أولاً ثم الثلاجة ثم الأعصاب. والمولدات تقصفنا بالدخان."
            ),
            [],
        ),
        (
            (
                "Two journalists were released in Sanaa on Sunday after 18 months. Their newspaper said they were in poor health."
                " Five of their colleagues are still held."
            ),
            ["release", "detention"],
        ),
        (
            "خُطف رئيس بلدية كادقلي من مزرعته يوم السبت. وسمع الجيران سيارتين ليلاً. ولم يعرف مصيره بعد.",
            ["abduction"],
        ),
        ("A judge was shot dead outside his home in Derna. His driver was unhurt. Nobody saw the car.", ["attack"]),
        (
            (
                "The crew of a Spanish trawler took to life rafts after their vessel caught fire 90 miles off Senegal. All were picked up"
                " by a tanker. The vessel burned for a day."
            ),
            [],
        ),
        (
            "نجا طاقم سفينة صيد إسبانية بعد احتراقها قبالة السنغال. وانتشلت ناقلة برتغالية البحارة. وظلت السفينة تحترق يوماً ثم غرقت.",
            [],
        ),
        ("Houses were burned in Umm Dukhn at dawn. Nobody knew why. Survivors walked to Nyala.", ["destruction"]),
        (
            "عاد التلاميذ في الرقة إلى مدرسة حطين بعد إعادة تأهيلها. وتضم المدرسة 24 صفاً ومكتبة. وقالت مديرتها إن الجدران جديدة.",
            [],
        ),
        (
            "عادت مئات العائلات إلى الرقة يوم السبت. وكانت قد نزحت عام 2019. ووجد كثيرون منازلهم منهوبة.",
            ["return", "displacement"],
        ),
        (
            "They stormed the village of Umm Dukhn at dawn. Eleven people died there. Survivors walked to Nyala.",
            ["attack"],
        ),
        (
            "An attack on a hospital in El Fasher killed 70 people. Doctors said the ward was hit at dawn. Patients were moved.",
            ["attack"],
        ),
        (
            "The road from Sweida to Damascus was closed again on Tuesday. Drivers were angry. Food prices have doubled.",
            ["closure"],
        ),
    ],
)
def test_words_of_war_need_somebody_or_some_place(known: Library, text: str, types: list[str]) -> None:
    """A report that names nobody armed tells what forces do only of people or of a place that is known."""
    assert [kind for kind, _ in told(known, text) if kind != "casualty"] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            (
                "The museum has a new gallery on the siege of Vienna. On 12 September 1683 the cavalry attacked the camp. The exhibition"
                " runs until January."
            ),
            [],
        ),
        (
            (
                "توفي اللواء المتقاعد سعد مأمون في القاهرة بعد صراع مع المرض. قاد الراحل لواء مدرعاً في معارك الدبابات في سيناء عام 1973"
                " وأصيب في ساقه. ثم ألّف كتابين عن تربية النخيل."
            ),
            [],
        ),
        (
            (
                "Vimy Ridge drew 9,000 Canadians on Thursday for the anniversary of the battle in which their army took the hill."
                " The white monument has been cleaned. A piper played at dusk."
            ),
            [],
        ),
        (
            "The army withdrew from the museum in Khartoum on Sunday. Its gallery shows the siege of 1884. Nobody was there.",
            ["withdrawal"],
        ),
    ],
)
def test_what_is_only_remembered_is_not_told(known: Library, text: str, types: list[str]) -> None:
    """Battles of centuries past are shown in museums and told of the dead."""
    assert [kind for kind, _ in told(known, text)] == types
