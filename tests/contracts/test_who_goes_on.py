"""Who numbers without a noun, numbered units and "the enemy" are: sentences of our own in both languages."""

import pytest
from tests.contracts.test_who import whose

LEBANON = "أفادت مراسلتنا في لبنان بأن "


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        (
            "ISIS fighters attacked the post. Ten ISIS militants were held. Two of them escaped from a prison.",
            "escape",
            "actor",
            "isis",
        ),
        (
            "The Houthis abducted 24 UN employees in Sanaa. Nine of them were freed on Monday.",
            "release",
            "target",
            "un",
        ),
        ("أفرجت جماعة الحوثي عن 20 موظفاً، ونُقل سبعة منهم إلى سجن في ذمار.", "prisoner_transfer", "target", "prisoners"),
        ("أُصيب ثلاثة من مقاتلي «قسد» وقُتل خمسة آخرون في كمين.", "attack", "target", "sdf"),
        ("نزح نحو 30 ألف شخص من المدينة، وعاد 12 ألفاً.", "return", "actor", "displaced-people"),
    ],
)
def test_some_of_those_told_of_are_who_these_are(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        ("انتشرت وحدة من اللواء السابع في بلدة الخيام اللبنانية.", "deployment", "actor", "lebanese-army/7th-brigade"),
        (
            "أزالت وحدة من اللواء الثامن في لبنان ساتراً أقامه العدو الإسرائيلي.",
            "destruction",
            "actor",
            "lebanese-army/8th-brigade",
        ),
        (
            "The Israeli army said that troops of the 55th Brigade entered Beit Jinn.",
            "advance",
            "actor",
            "israeli-forces/55th-brigade",
        ),
        ("The Fifth Brigade of the Syrian army deployed in Daraa.", "deployment", "actor", "syrian-army/5th-brigade"),
        (
            "The Syrian army's 60th Division left Homs. Israeli jets then struck the 52nd Brigade in Daraa.",
            "air_strike",
            "target",
            "syrian-army/52nd-brigade",
        ),
    ],
)
def test_a_numbered_unit_is_of_the_only_army_that_it_can_be_of(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        (LEBANON + "محلّقة معادية ألقت قنبلة قرب صور.", "drone_strike", "actor", "israeli-forces"),
        (LEBANON + "العدو احتجز صياداً قبالة الناقورة.", "arrest", "actor", "israeli-forces"),
        ("أفاد مراسلنا في العراق بأن طائرة معادية قصفت معسكراً قرب كركوك.", "air_strike", "actor", None),
        (LEBANON + "آليات تابعة للاحتلال الإسرائيلي جرّفت كرماً قرب صور.", "destruction", "actor", "israeli-forces"),
    ],
)
def test_what_the_enemy_does_his_forces_do(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        (
            "In Khartoum, Sudan, the rebel militia fired drones at Merowe. Our air defences shot down six drones.",
            "interception",
            "actor",
            None,
        ),
        ("الخرطوم: قصفت المليشيا المتمردة سوقاً في أم درمان بالسودان.", "shelling", "actor", "rsf"),
        ("In Yemen, Al Qaeda fighters shelled a post in Abyan.", "shelling", "actor", "aqap"),
        ("In Iraq, Al Qaeda fighters shelled a post in Anbar.", "shelling", "actor", "al-qaeda"),
        ("In Aden, Yemen, the forces were merged into the Defence Ministry.", "disarmament", "partner", "yemen"),
        ("Border guards arrested two members of a smuggling network in Jordan.", "arrest", "target", "smugglers"),
    ],
)
def test_a_name_of_one_country_is_nobody_of_another(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_
