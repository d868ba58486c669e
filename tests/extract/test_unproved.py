"""Where a report has words of other news and none of a conflict, what is told in words of war needs a force, a place or violence."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at

from marsad.app.library import Library
from marsad.app.reading import read_text

QUIET = """
Tom Baxter, who for four decades drew the maps in the Ordnance Survey's walking guides, has died aged 91. He served in Malaya as a conscript.
A tram left the rails in Zurich on Tuesday morning, injuring five people, one of them seriously.
The trade minister met her Canadian counterpart in Ottawa to discuss lumber, and both hailed the progress made.
Locusts have invaded fields in southern Madagascar, threatening the rice crop. The government has sent two planes to spray them.
The storm knocked out power to 300,000 homes in Brittany and killed a man whose car was struck by a tree.
The company's founder, ousted last spring in a boardroom coup, has seized back control after investors rallied behind him.
Two people were killed when a light aircraft crashed into a field near Bendigo. The aviation authority has sent a team of investigators.
خسر مربو الأغنام في ويلز مئتي رأس في أسبوع من الفيضانات، وبدأت مياه النهر بالانحسار.
خرج قطار عن مساره قرب طنطا صباح الثلاثاء ما أدى إلى إصابة خمسة ركاب.
تحيي الفرقة حفلها في أطلال القلعة التي هدمها الغزاة قبل خمسة قرون.
عثر رجال الإنقاذ على سائح بلجيكي مفقود منذ أسبوع في واد بجزيرة كريت وهو حي.
ألغت المحكمة العليا اندماج سلسلتي متاجر ووجهت ضربة قوية لكبرى شركات التجزئة.
استقال نائب رئيس البلدية احتجاجا على خطة لبيع غابة المدينة.
تسبب انهيار صخري في إغلاق الطريق بين تيزي وزو وبجاية، ولم تسجل إصابات.
أفادت دائرة المرور بإغلاق جسر الجادرية ثلاثة أيام لأعمال الصيانة.
Sales of electric cars are in retreat across Europe as governments withdraw subsidies.
Some 200 doctors from 14 countries gathered in Nairobi to discuss snakebite.
Rents in Berlin have doubled in ten years, and young families are fleeing to Brandenburg.
Three passengers were arrested after a brawl on a ferry between Harwich and Hook of Holland.
اكتشف فريق من علماء الآثار مقبرة فرعونية في الأقصر تضم مومياوات سليمة.
غيّب الموت الممثل القدير عبد الرحمن أبو زهرة بعد مسيرة امتدت ستين عاما.
دهست شاحنة ثلاثة أشخاص كانوا ينتظرون الحافلة في ضاحية شمال عمان.
ودع الأهلي كأس مصر بعد خسارته بثلاثة أهداف أمام فريق من الدرجة الثانية.
A wave of strikes by nurses has forced hospitals in Lisbon to put off 3,000 operations.
Two ministers resigned from the Dutch cabinet over asylum rules.
The union of pharmacists has reached an agreement with the ministry on night shifts.
The committee will visit three towns that want to host the games and report back in May.
Norway will build a tunnel for ships under the Stad peninsula. The project had been dropped last year over its price.
انتهت محادثات الاندماج بين شركتي هوندا ونيسان بالفشل. وتراجع سهم الأخيرة خمسة في المئة.
""".strip().splitlines()


@pytest.mark.parametrize("text", QUIET)
def test_nothing_is_told_that_nothing_bears_out(known: Library, text: str) -> None:
    assert [(c.type, c.trigger.text) for c in read_text(text, known, published=MONDAY)] == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A boy, aged 12, died of his wounds in Rafah.", "died"),
        ("The foreign minister met her Canadian counterpart in Ottawa to discuss the truce.", "met"),
        ("Sudan has sent two planes to Port Sudan to evacuate its wounded soldiers.", "sent"),
        ("Dozens of trucks left the base at dawn.", "left"),
        ("The warehouse in Kosti, torched by looters, held grain.", "torched"),
        ("Houses were burned in Umm Dukhn at dawn. Nobody knew why.", "burned"),
        ("The general staff said the garrison had repelled six assaults.", "assaults"),
        ("Families are fleeing to Kosti, and rents in the town have doubled.", "fleeing"),
        ("Police in Tunis arrested three activists on Monday after a march.", "arrested"),
        ("The government withdrew its soldiers from Kosti, and subsidies for bread ended.", "withdrew"),
        ("Envoys from 14 countries gathered in Nairobi to discuss the truce in Sudan.", "gathered"),
        ("اكتشف فريق هندسي مستودعا للذخيرة قرب مقبرة في تدمر.", "اكتشف"),
        ("غيّب الأمن العسكري الناشط قبل عامين في سجن صيدنايا.", "غيّب"),
        ("Farmers fled their fields near Geissan after an attack on Monday.", "attack"),
        ("Norway will build a naval base at Stad, its army said.", "build"),
        ("Brazil condemned the attack on the embassy; mining firms closed their offices.", "attack"),
        ("The doctor who treated the wounded in El Fasher has been freed.", "freed"),
        ("A students' dormitory in Starobilsk was hit, killing six.", "killing"),
        ("أجلت الشركة موظفيها من حقل نفطي قرب بانتيو.", "أجلت"),
        ("أطلق سراح الطبيب الذي عالج الجرحى في الفاشر.", "أطلق"),
        ("غادرت المدينة 14 حافلة صباح أمس.", "غادرت"),
        ("دخلت دورية من الشرطة إلى بلدة الصبحة وشنت حملة دهم.", "دخلت"),
        ("انطلقت محادثات جنيف برعاية أممية.", "محادثات"),
        ("ألقت الشرطة القبض على المسؤول عن تفجير السوق.", "تفجير"),
        ("نصب المسلحون حاجزا على الطريق وهدموا منزلا في القرية.", "هدموا"),
    ],
)
def test_forces_wounds_and_places_bear_it_out(known: Library, text: str, trigger: str) -> None:
    claim_at(known, text, trigger)
