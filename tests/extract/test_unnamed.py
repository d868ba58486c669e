"""Whose forces, which province and which building are meant where no name tells, and where nothing is told."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Filler, Role


def _of(known: Library, text: str, words: str) -> Filler:
    """The last filler of the text's claims that reads so."""
    claims: list[Claim] = read_text(text, known)
    found = [f for claim in claims for fillers in claim.roles.values() for f in fillers if f.text == words]
    assert found, [(c.type, c.roles) for c in claims]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Israeli army shelled Tyre. The army said its troops had entered Khiam.", "its troops", "israeli-forces"),
        (
            "The Israeli army shelled Tyre. The Lebanese army said its troops had left Qana. The army entered Khiam.",
            "The army",
            "lebanese-army",
        ),
        ("قصف جيش العدو بلدة الخيام. ودخل الجيش بلدة قانا.", "الجيش", "lebanese-army"),
        ("The SDF, whose fighters entered Tal Brak at dawn, said the road was open.", "fighters", "sdf"),
        ("The villagers, whose fighters entered Tal Brak at dawn, said the road was open.", "fighters", None),
        (
            "The Israeli army raided Jenin. Palestinian police left. Soldiers shot a man dead.",
            "Soldiers",
            "israeli-forces",
        ),
        ("US warplanes bombed Hodeidah. The Houthis attacked an army post in Taiz.", "US warplanes", "us-forces"),
        (
            "قصفت الطائرات الأمريكية الحديدة. وهاجم الحوثيون نقطة للجيش في تعز.",
            "نقطة للجيش",
            "yemeni-government-forces",
        ),
        ("Government troops retook Sirwah in Yemen on Monday.", "Government troops", "yemeni-government-forces"),
        ("Government soldiers left Bara in Sudan on Monday.", "Government soldiers", "sudanese-army"),
    ],
)
def test_the_army_is_the_one_just_told_of_else_the_countrys_own(
    known: Library, text: str, words: str, actor: str
) -> None:
    assert _of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("A Turkish patrol was hit near Afrin. Two soldiers were killed.", "Two soldiers", "turkish-forces"),
        (
            "Turkish forces shelled Idlib and Israeli forces shelled Daraa. Two soldiers were killed.",
            "Two soldiers",
            None,
        ),
        ("Two soldiers were killed near Afrin.", "Two soldiers", None),
        ("دخلت دورية إسرائيلية قرية كودنة. واعتقلت قوة أخرى شابا في حضر.", "قوة أخرى", "israeli-forces"),
        ("دخل الأهالي قرية كودنة. واعتقلت قوة أخرى شابا في حضر.", "قوة أخرى", None),
        ("UNIFIL said a patrol was blocked by residents in Yater.", "a patrol", "unifil"),
        ("UNIFIL said that soldiers entered Yater.", "soldiers", None),
    ],
)
def test_soldiers_are_of_the_only_country_whose_forces_were_told_of(
    known: Library, text: str, words: str, actor: str | None
) -> None:
    assert _of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Houthi rebels fired on Taiz. US warplanes bombed the group's depots in Saada. Three of its fighters died.",
            "Three of its fighters",
            "houthis",
        ),
        ("Washington bombed depots in Saada. Three of its fighters died.", "Three of its fighters", None),
        ("RSF fighters fled Bara. The militia's artillery shelled El Obeid.", "The militia's artillery", "rsf"),
        ("Troops fled Bara. The town's artillery shelled El Obeid.", "The town's artillery", None),
        ("The Qassam Brigades: our fighters entered Rafah.", "our fighters", "qassam-brigades"),
        ("Israel: our fighters entered Rafah.", "our fighters", None),
    ],
)
def test_no_state_has_fighters(known: Library, text: str, words: str, actor: str | None) -> None:
    assert _of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("اقتحم مسلحون حوثيون قرية في محافظة إب.", "مسلحون حوثيون", "houthis"),
        ("وقصف المتمردون الحوثيون مدينة تعز.", "المتمردون الحوثيون", "houthis"),
        ("هاجم حوثيون مسلحون مدينة تعز.", "حوثيون مسلحون", "houthis"),
        ("أسر المقاتلون الحوثيين في جبهة مأرب.", "المقاتلون", None),
    ],
)
def test_fighters_of_a_party_are_one_phrase_with_its_name(
    known: Library, text: str, words: str, actor: str | None
) -> None:
    """Not where their cases tell them apart."""
    assert _of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "Troops entered Sweida province. Clashes broke out in the provincial capital.",
            "the provincial capital",
            "suwayda",
        ),
        (
            "Troops entered Sweida province. A curfew was imposed across the province.",
            "the province",
            "suwayda-governorate",
        ),
        ("استهدفت مسيرة مدينة نيالا. وقتل ستة في عاصمة الولاية.", "عاصمة الولاية", "nyala"),
        ("قصفت طائرات ريف درعا. وقال محافظ السويداء إن مسلحين هاجموا المحافظة.", "المحافظة", "suwayda-governorate"),
        ("Clashes broke out in Idlib and Hama. A curfew was imposed across the province.", "the province", None),
        ("Gunmen from Misrata entered the capital in Libya on Monday.", "the capital", "tripoli"),
        ("A bomb exploded in the Syrian capital. Clashes broke out in Aleppo.", "the Syrian capital", "damascus"),
    ],
)
def test_provinces_and_their_seats(known: Library, text: str, words: str, place: str | None) -> None:
    assert _of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words", "place", "located"),
    [
        ("A joint force raided an arms market in al-Baghdadi in Anbar.", "an arms market", "baghdadi", "area"),
        ("استهدفت الغارة السوق الشعبي في معرة النعمان.", "السوق الشعبي", "maarat-al-numan", "area"),
        ("أصابت مسيرة مقرا في نيالا. وقصف الجيش المطار يوم الثلاثاء.", "المطار", "nyala-airport", "exact"),
        ("أصابت مسيرة مقرا في نيالا. وقصف الجيش الحقل يوم الثلاثاء.", "الحقل", None, ""),
        ("A joint force raided an arms market on Monday.", "an arms market", None, ""),
    ],
)
def test_a_building_that_is_hit_is_where_its_town_is(
    known: Library, text: str, words: str, place: str | None, located: str
) -> None:
    found = _of(known, text, words)
    assert (found.is_, found.located) == (place, located)


def test_authorities_are_no_place(known: Library) -> None:
    """Even where the capital stood for the state before: nothing lies near them."""
    text = "بحث الوفد في بغداد ملف الرواتب مع السلطات. ونددت البعثة باستهداف الحقل، داعية السلطات إلى ملاحقة الفاعلين."
    claims = read_text(text, known)
    assert all(f.is_ != "baghdad" for c in claims for f in c.roles.get(Role.TARGET, ()))


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("A strike killed Bilal al-Jasim in Idlib.", "Bilal al-Jasim", "idlib"),
        ("A strike hit Al Bab on Monday.", "Al Bab", "bab"),
        ("A strike hit Jasim on Monday.", "Jasim", "jasim"),
    ],
)
def test_a_persons_name_is_not_the_town_that_it_ends_with(known: Library, text: str, words: str, place: str) -> None:
    """What the strike hit lies where it was told to be."""
    assert _of(known, text, words).is_ in {place, None}


@pytest.mark.parametrize(
    ("text", "border"),
    [
        ("انتشر الجيش على الحدود الغربية يوم الاثنين.", None),
        ("انتشر الجيش في محافظة الغربية في مصر يوم الاثنين.", "gharbia-governorate"),
    ],
)
def test_an_adjective_behind_a_definite_noun_is_no_place(known: Library, text: str, border: str | None) -> None:
    places = [f.is_ for c in read_text(text, known) for r, got in c.roles.items() if r.is_place for f in got]
    assert border in places if border else "gharbia-governorate" not in places


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("هاجم مسلحون مجهولون قرية في محافظة درعا.", "مسلحون مجهولون", "unidentified-gunmen"),
        ("هاجم مسلحون من العشائر قرية في محافظة درعا.", "مسلحون من العشائر", "tribal-fighters"),
    ],
)
def test_gunmen_are_who_they_come_from(known: Library, text: str, words: str, actor: str) -> None:
    assert _of(known, text, words).is_ == actor
