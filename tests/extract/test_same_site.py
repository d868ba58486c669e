"""Which site "the base" goes on to mean, and where roads, streets and airports lie that are told by a town."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Filler

TANF = "The army took the Tanf base.\nTroops searched the base on Sunday.\nRockets hit the base on Monday.\n"


def _of(known: Library, text: str, words: str) -> Filler:
    """The last filler of the text's claims that reads so."""
    claims = read_text(text, known, published=date(2025, 6, 1))
    found = [f for claim in claims for fillers in claim.roles.values() for f in fillers if f.text == words]
    assert found, [(c.type, c.roles) for c in claims]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            f"{TANF}Gunmen moved to Qasrak base on Tuesday.\nNobody was hurt.\nDrones struck the base on Wednesday.",
            "the base",
            "tanf-garrison",
        ),
        (f"{TANF}Gunmen attacked Qasrak base.\nDrones struck the base on Wednesday.", "the base", "qasrak-base"),
        (
            "حطت طائرات شحن في قاعدة حميميم.\nأما في القامشلي فغادرت القوات الروسية المطار.",
            "المطار",
            "qamishli-airport",
        ),
        (
            "دخلت قافلة من معبر رفح متجهة إلى معبر كرم أبو سالم.\nثم دخلت قافلة إلى المعبر من رفح.",
            "المعبر",
            "rafah-crossing",
        ),
        ("تدفق آلاف المحتجين إلى شوارع باتمان.", "شوارع باتمان", "batman"),
        ("أغلق الجيش الطريق عند صرين.", "الطريق عند صرين", "sarrin"),
        ("أغلق الجيش طريق صرين.", "طريق صرين", "sarrin"),
        ("أغلق الجيش طريق حلب.", "طريق حلب", None),
        ("لم تقصف القوات الأحياء السكنية في حلب.", "الأحياء السكنية", "aleppo"),
        ("لم تقصف القوات الأحياء السكنية.", "الأحياء السكنية", None),
        ("قصفت طائرة مسيّرة بلدة أم سيالة في شمال كردفان.", "بلدة أم سيالة", "umm-sayala"),
        ("Gunmen attacked a checkpoint in Belet Hawo on Sunday.", "Belet Hawo", "belet-hawo"),
        ("داهمت القوات حي النقار في قلقيلية.\nثم انسحبت القوات من وسط البلدة.", "وسط البلدة", "qalqilya"),
    ],
)
def test_where_it_is(known: Library, text: str, words: str, place: str | None) -> None:
    assert _of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("قال الحوثيون إن الجيش السعودي قصف مواقعهم.", "مواقعهم", "houthis"),
        ("The Houthis said the Saudi army had bombed one of its posts.", "one of its posts", "houthis"),
        ("The Saudi army blew up one of its posts.", "one of its posts", "saudi-forces"),
        ("The Houthis sent 200 men to the Raghwan front.", "200 men", "houthis"),
        ("Gunmen shot dead three men in Daraa.", "three men", "civilians"),
        ("Gunmen attacked the US embassy on Sunday, police in Doha said.", "the US embassy", "us"),
        ("داهمت قوة مشتركة منازل في بغداد.", "قوة مشتركة", "iraqi-security-forces"),
        ("داهمت قوة مشتركة منازل في بنغازي.", "قوة مشتركة", None),
        ("فرّقت الشرطة المحتشدين بالرصاص المطاطي.", "المحتشدين", "protesters"),
        ("يحتجز الحوثيون أكثر من 200 شخص في صنعاء.", "أكثر من 200 شخص", "prisoners"),
        (
            "دخل الجيش اللبناني بلدة الخيام.\nوعثرت بعثتنا على مخبأ أسلحة.\nوتحثّ اليونيفيل الجيش على ضبط النفس.",
            "بعثتنا",
            "unifil",
        ),
        (
            "Prime Minister Mohammed Shia al-Sudani left Baghdad. Sudani met the Turkish president in Ankara.",
            "Sudani",
            "iraq",
        ),
        (
            "Units of the Syrian army's 60th Division took the base from US forces. About 300 soldiers deployed there.",
            "About 300 soldiers",
            None,
        ),
        ("علّقت شركة الخطوط الليبية رحلاتها إلى بنغازي.", "شركة الخطوط الليبية", "libyan-airlines"),
        (
            "سيطر الحوثيون على عمران.\nوتسيطر الجماعة المدعومة من إيران على صنعاء.",
            "الجماعة المدعومة من إيران",
            "houthis",
        ),
    ],
)
def test_who_it_is(known: Library, text: str, words: str, actor: str | None) -> None:
    assert _of(known, text, words).is_ == actor


def test_common_words_are_no_new_names(known: Library) -> None:
    claims = read_text("قال نواف سلام إن فصائل محلية هاجمت الجيش.\nقال إن رجالاً في صالة قتلوا جندياً.", known)
    told = {f.is_ for claim in claims for fillers in claim.roles.values() for f in fillers}
    said = {link.is_ for claim in claims for link in claim.said_by if hasattr(link, "is_")}
    assert not (told | said) & {"peace-now", "fasayil", "salah-taiz"}
