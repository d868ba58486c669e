"""What a speaker says behind a colon or a quotation mark, without a word for "that", is a clause of its own."""

import pytest
from tests.extract.asking import MONDAY, facet

from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "type_", "actor", "target"),
    [
        ('وقال المتحدث: "قواتنا قصفت قوة معادية في بلدة كرنوي".', "shelling", "قواتنا", "قوة معادية"),
        ("وأضاف الناطق «قواتنا قصفت قوة معادية في كرنوي».", "shelling", "قواتنا", "قوة معادية"),
        ("وأوضح الناطق: مدفعيتنا قصفت مواقع المتمردين في كرنوي.", "shelling", "مدفعيتنا", "مواقع المتمردين"),
        ("وأكد العقيد: «المسلحون اختطفوا ثلاثة مزارعين قرب كرنوي».", "abduction", "المسلحون", "ثلاثة مزارعين"),
        # the verb first, and a word for "that": as before
        ('وقال المتحدث: "قصفت قواتنا قوة معادية في بلدة كرنوي".', "shelling", "قواتنا", "قوة معادية"),
        ("وقال المتحدث إن قواتنا قصفت قوة معادية في بلدة كرنوي.", "shelling", "قواتنا", "قوة معادية"),
        # whom the marks name is no speech
        ("وقال «أبو عمر» إن المسلحين اختطفوا ثلاثة مزارعين.", "abduction", "المسلحين", "ثلاثة مزارعين"),
    ],
)
def test_its_subject_may_stand_before_its_verb(known, text, type_, actor, target):
    (claim,) = [each for each in read_text(text, known, published=MONDAY) if each.type == type_]
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, target)
    assert claim.said_by


@pytest.mark.parametrize(
    "text",
    [
        "استهدف الطيران ثلاث قرى: كفرنبل وحاس وكفروما.",
        "وقال المصدر إن الطيران استهدف ثلاث قرى: كفرنبل وحاس وكفروما.",
    ],
)
def test_a_list_behind_a_colon_is_no_speech(known, text):
    (claim,) = read_text(text, known, published=MONDAY)
    assert claim.type == "air_strike"
    assert facet(claim, "actor") == "الطيران"


def test_who_speaks_goes_on_behind_the_closing_mark(known):
    text = "وقال المتحدث: «المسلحون هاجموا بلدة كرنوي»، مضيفا أن قواته انسحبت من كلبس."
    attack, withdrawal = read_text(text, known, published=MONDAY)
    assert (attack.type, facet(attack, "actor")) == ("attack", "المسلحون")
    assert (withdrawal.type, facet(withdrawal, "actor"), facet(withdrawal, "from")) == ("withdrawal", "قواته", "كلبس")
    assert [link.text for link in withdrawal.said_by] == ["المتحدث"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # who fled and what came in are no part of the deaths that somebody confirms next
        ("الناس هربوا إلى القرى، فيما أكد مسعف مقتل ستة مدنيين.", {"target": "ستة مدنيين"}),
        ("وصلت الشاحنات، وأكد مسعف مقتل ستة مدنيين.", {"target": "ستة مدنيين"}),
        # who fired is
        ("قصف الجيش السوق، فيما أكد مسعف مقتل ستة مدنيين.", {"target": "ستة مدنيين", "actor": "الجيش"}),
    ],
)
def test_who_acted_last_may_have_done_what_is_confirmed_next(known, text, roles):
    *_, claim = read_text(text, known, published=MONDAY)
    assert {role.value: facet(claim, role.value) for role in claim.roles} == roles
    assert [link.text for link in claim.said_by] == ["مسعف"]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("وقال الناطق باسم الجيش السوداني: دمرت قواتنا أفراد ومعدات العدو في نيالا.", "sudanese-army", None),
        ("وقال الجيش السوداني إن قواته قتلت جنودا في نيالا.", "sudanese-army", None),
        # those whom somebody else kills, or nobody told of, are its own
        ("وقال الناطق باسم الجيش السوداني: قتلت المليشيا جنودا في نيالا.", "rsf", "sudanese-army"),
        ("وقال الجيش السوداني إن جنودا قتلوا في نيالا.", None, "sudanese-army"),
        ("صد الجيش السوداني هجوماً للمليشيا على مواقعه في نيالا، وقُتل في المواجهات أربعة جنود.", None, "sudanese-army"),
    ],
)
def test_nobody_s_forces_are_their_own_victims(known, text, actor, target):
    *_, claim = read_text(text, known, published=MONDAY)
    assert [who.is_ for who in claim.roles.get(Role.ACTOR, ())] == ([actor] if actor else [])
    assert claim.roles[Role.TARGET][0].is_ == target


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وأشار إلى أن القوات انسحبت من المطار، لافتا إلى أن المسلحين سيطروا على المبنى.", []),
        ("وأشار المصدر إلى أن القوات انسحبت من المطار، لافتا إلى أن المسلحين سيطروا على المبنى.", ["المصدر"]),
    ],
)
def test_whoever_is_told_of_does_not_go_on_telling(known, text, said):
    *_, claim = read_text(text, known, published=MONDAY)
    assert claim.type == "capture"
    assert [link.text for link in claim.said_by] == said


@pytest.mark.parametrize(
    ("text", "actors", "said"),
    [
        ("وقال المصدر إن المسلحين جددوا خروقات الهدنة وقصفوا مواقع.", ["المسلحين", "المسلحين"], ["المصدر"]),
        ("وقال المصدر إن المسلحين جددوا هجماتهم.", ["المسلحين"], ["المصدر"]),
        # whoever renews what he says goes on saying it
        ("جدد الوزير رفضه الهجوم على المطار.", [""], ["الوزير"]),
        # whoever records a deed has not done it
        ("وثقت الشبكة السورية لحقوق الإنسان مقتل 23 مدنيا في حمص.", [""], ["الشبكة السورية لحقوق الإنسان"]),
    ],
)
def test_who_renews_a_deed_does_not_speak(known, text, actors, said):
    claims = read_text(text, known, published=MONDAY)
    assert [facet(claim, "actor") for claim in claims] == actors
    assert [[link.text for link in claim.said_by] for claim in claims] == [said] * len(claims)
