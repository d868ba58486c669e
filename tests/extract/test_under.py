"""What lies under siege, fire or somebody's hand: the place that is told of, not only who is above it."""

import pytest
from tests.extract.asking import MONDAY, claim_at

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Phase, Role


def told(text, known):
    return read_text(text, known, published=MONDAY)


def ids(claim, role):
    return [filler.is_ for filler in claim.roles.get(role, ())]


def texts(claim, role):
    return [filler.text for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "event", "place"),
    [
        ("El Fasher remains under RSF siege.", EventType.SIEGE, "el-fasher"),
        ("El Fasher is under siege by the RSF.", EventType.SIEGE, "el-fasher"),
        ("Kadugli has been under a tight siege for two years.", EventType.SIEGE, "kadugli"),
        ("Kherson is under constant shelling.", EventType.SHELLING, "kherson"),
        ("لا تزال الفاشر تحت حصار الدعم السريع", EventType.SIEGE, "el-fasher"),
        ("ترزح كادقلي تحت حصار خانق", EventType.SIEGE, "kadugli"),
        ("بلدة عيترون تحت القصف", EventType.SHELLING, "aitaroun"),
        ("تعيش مدينة الدلنج تحت وطأة حصار خانق تفرضه قوات الدعم السريع", EventType.SIEGE, "dilling"),
    ],
)
def test_the_place_is_under_it_still(known, text, event, place):
    (claim,) = told(text, known)
    assert (claim.type, claim.phase) == (event, Phase.ONGOING)
    assert ids(claim, Role.PLACE) == [place]


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("The base was under rocket attack for two hours.", Phase.DONE),
        ("The base is under rocket attack.", Phase.ONGOING),
        ("باتت القاعدة تحت القصف المدفعي", Phase.DONE),
        ("القاعدة تحت القصف المدفعي", Phase.ONGOING),
    ],
)
def test_what_is_told_as_past_is_over(known, text, phase):
    (claim,) = told(text, known)
    assert claim.phase is phase
    assert texts(claim, Role.TARGET) + texts(claim, Role.PLACE) in (["The base"], ["القاعدة"])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Saada came under attack by Saudi artillery.", "saudi-forces"),
        ("Saada came under attack by Houthi fighters.", "houthis"),
        ("Saada came under attack from Israeli warplanes.", "israeli-forces"),
    ],
)
def test_who_attacks_is_not_who_is_attacked(known, text, actor):
    (claim,) = told(text, known)
    assert ids(claim, Role.ACTOR) == [actor]
    assert ids(claim, Role.PLACE) == ["saada"]
    assert Role.TARGET not in claim.roles


def test_a_place_falls_to_whose_control_it_comes_under(known):
    (claim,) = told("Two villages fell under Houthi control.", known)
    assert claim.type is EventType.CAPTURE
    assert ids(claim, Role.ACTOR) == ["houthis"]
    assert texts(claim, Role.PLACE) == ["Two villages"]


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("تقع بلدة مارع تحت سيطرة الجيش الوطني", "sna", "marea"),
        ("تحكم هيئة تحرير الشام مدينة إدلب", "hts", "idlib"),
    ],
)
def test_who_holds_it(known, text, actor, place):
    (claim,) = told(text, known)
    assert claim.type is EventType.CONTROL
    assert (ids(claim, Role.ACTOR), ids(claim, Role.PLACE)) == ([actor], [place])


def test_a_verb_that_is_spelled_alike_keeps_its_fixed_words(known):
    claim = claim_at(known, "يحكم التنظيم سيطرته على القرية", "سيطرته")
    assert claim.type is EventType.CAPTURE
    assert told("حكم القاضي على الضابط بالسجن", known) == []


def test_what_remains_is_told_by_its_state_and_the_remains_of_the_dead_are_none(known):
    claim = claim_at(known, "Rebels shelled Idlib. The airport remains closed to civilian traffic.", "closed")
    assert (claim.type, claim.phase) == (EventType.CLOSURE, Phase.ONGOING)
    assert texts(claim, Role.PLACE) == ["The airport"]
    lost = told("The remains of twelve fighters killed in the ambush were returned.", known)
    assert all(claim.type is not EventType.CLOSURE for claim in lost)
