"""Who stands behind words for forces that every country has: the junta, army troops, security forces, the rebels."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text

IS = [
    # the rebels are whom the report told of, also where the word alone means others elsewhere
    ("The M23 rebels hold Masisi. On Tuesday the rebels seized Sake after clashes.", "the rebels", "m23"),
    ("Syrian rebels attacked Homs in 2015.", "Syrian rebels", "syrian-opposition"),
    # a junta is the state; its troops are the state's
    ("The Malian army lost a post near Tessalit. Junta troops burned the village.", "Junta troops", "malian-army"),
    ("Rebels attacked Tessalit in Mali. The junta bombed the town.", "The junta", "mali"),
    ("Fighting reached Sagaing in Myanmar. The junta bombed Monywa.", "The junta", "myanmar-military"),
    ("Burhan said army forces entered Kadugli.", "army forces", "sudanese-army"),
    ("Gunmen raided Gusau in Nigeria. Government forces killed ten of them.", "Government forces", "nigerian-army"),
    ("هاجم مسلحون غوساو في نيجيريا. وقصفت القوات الحكومية البلدة.", "القوات الحكومية", "nigerian-army"),
    ("هاجم الحوثيون تعز. وقصفت قوات الجيش الحكومي مواقعهم.", "قوات الجيش الحكومي", "yemeni-government-forces"),
    ("هاجم الحوثيون تعز. وقصف مقاتلو المقاومة مواقعهم.", "مقاتلو المقاومة", "popular-resistance-yemen"),
    # security forces: of a country without a police of its own, those of the state
    ("Seven men were killed by security forces in Bannu, Pakistan.", "security forces", "pakistani-forces"),
    ("According to ISPR, a raid was made in Bannu, where troops shelled the village.", "troops", "pakistani-forces"),
    # the gunmen of the only group told of, and nobody's where others were told of
    ("هاجمت حركة الشباب قاعدة في هيران. وقتل المسلحون سبعة جنود.", "المسلحون", "al-shabaab"),
    ("هاجم مسلحون مجهولون قاعدة في هيران. وقتل المسلحون سبعة جنود.", "المسلحون", "unidentified-gunmen"),
    ("Al-Shabaab attacked a base in Hiran. Gunmen killed seven soldiers.", "Gunmen", "unidentified-gunmen"),
    # suspects who are harmed are no civilians for that
    ("Police opened fire and killed two suspects in Quetta.", "two suspects", None),
    ("قالت الدولة العبرية إنها قصفت موقعا قرب صور.", "الدولة العبرية", "israel"),
    # air defence systems that shoot down are the speaker's; those that are hit nobody's by that
    ("Russia's defence ministry said air defence systems downed 12 drones.", "air defence systems", "russian-forces"),
    ("The army said drones destroyed three air defence systems in Kursk.", "three air defence systems", None),
    ("أعلنت وزارة الدفاع الروسية أن أنظمة الدفاع الجوي دمرت 31 مسيرة.", "أنظمة الدفاع الجوي", "russian-forces"),
]

SAID_BY = [
    # the group that speaks on is the organisation that spoke, not the party that it tells of
    ("The Sudan Doctors Network said the RSF shelled Kadugli. Two men were killed, the group said.", "the group",
     "sudan-doctors-network"),
    ("A Sudanese medical group said the RSF shelled Bara. A drone hit Kadugli, the group said.", "the group", None),
    ("Hamas attacked a post. Two of its men were killed, the group said.", "the group", "hamas"),
    # an office is called by its noun, and is no force of its state
    ("أعلنت خلية الإعلام الأمني مقتل مدني. وأفادت الخلية بأن انتحاريا فجر نفسه في كركوك.", "الخلية",
     "iraqi-security-media-cell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), IS)
def test_is(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(("text", "words", "actor"), SAID_BY)
def test_said_by(known: Library, text: str, words: str, actor: str | None) -> None:
    links = [link for claim in read_text(text, known) for link in claim.said_by if link.text == words]
    assert links
    assert links[-1].is_ == actor


NUMBERS = [
    # the dead and the wounded together: how many died is not told
    ("قال الوزير إن 29 قتيلا وجريحا سقطوا جراء قصف على مأرب.", "قصف", "killed", ""),
    ("سقط 12 قتيلا و30 جريحا في قصف على مأرب.", "قصف", "killed", "12"),
    # two whom a dual counts, by their names; one and another
    ("استشهد الشابان محمد سالم وأحمد عودة برصاص الاحتلال في نابلس.", "رصاص", "killed", "2"),
    # people of a nation behind who acts, an adjective of his own before them
    ("اعتقلت القوات الإسرائيلية 30 فلسطينيا من الضفة.", "اعتقلت", "detained", "30"),
    ("اعتقلت القوات الإسرائيلية 30 فلسطينيا من الضفة.", "اعتقلت", "actor", "القوات الإسرائيلية"),
    ("اعتقلت قوات الاحتلال 12 فلسطينيا من جنين.", "اعتقلت", "target", "12 فلسطينيا"),
]


@pytest.mark.parametrize(("text", "trigger", "what", "told"), NUMBERS)
def test_numbers(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told
