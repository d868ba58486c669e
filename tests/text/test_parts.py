"""Languages told apart line by line, and a report set beside its translation."""

# ruff: noqa: RUF001 (Turkish has letters of its own)

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model.layout import Layout
from marsad.model.report import SentenceKind
from marsad.text.parts import pairs, parts

SEED = (Path(__file__).parents[1] / "data" / "seed.txt").read_text(encoding="utf-8")

FOREIGN = {
    "kurmanji": "Hêzên Sûriya Demokratîk duh li bajarê Hesekê êrîşek têk bir û gelek çek desteser kirin li wê derê.",
    "turkish": "Türk Silahlı Kuvvetleri bölgede operasyon başlattı ve çok sayıda terörist etkisiz hale getirildi dün gece.",
    "french": "Les forces kurdes ont annoncé dimanche le retrait de leurs combattants de la ville après un accord avec Damas.",
    "persian": "نیروهای ارتش روز گذشته از پایگاه خود در شمال شرق کشور عقب نشینی کردند و گفتند که به زودی برمی گردند.",
    "sorani": "هێزەکانی سوریای دیموکرات ڕایانگەیاند کە دوێنێ لە شاری حەسەکە هێرشێکیان تێکشکاند و چەکێکی زۆریان دەستبەسەردا گرت.",
    "hebrew": "כוחות הצבא נסוגו אתמול מן הבסיס שבצפון מזרח המדינה לאחר הסכם.",
    "russian": "Российские войска вчера покинули базу на северо-востоке страны после соглашения.",
}


@pytest.fixture(scope="module")
def layouts(ar: Layout, en: Layout) -> tuple[Layout, Layout]:
    return ar, en


def _paragraph_count(text: str, layouts: tuple[Layout, ...]) -> list[tuple[str, int, int | None]]:
    return [(part.lang, part.sentences[-1].paragraph + 1, part.twin) for part in parts(text, layouts)]


def test_the_seed_is_six_paragraphs_beside_six(layouts: tuple[Layout, Layout]) -> None:
    assert _paragraph_count(SEED, layouts) == [("ar", 6, 1), ("en", 6, 0)]
    arabic, english = parts(SEED, layouts)
    assert pairs(SEED, arabic, english) == [(number, number) for number in range(6)]
    assert pairs(SEED, english, arabic) == [(number, number) for number in range(6)]


def test_a_translation_under_each_paragraph_is_paired_as_well(
    layouts: tuple[Layout, Layout],
) -> None:
    lines = SEED.splitlines()
    text = "\n\n".join(line for both in zip(lines[:6], lines[6:], strict=True) for line in both)
    assert _paragraph_count(text, layouts) == [("ar", 6, 1), ("en", 6, 0)]
    assert pairs(text, *parts(text, layouts)) == [(number, number) for number in range(6)]


def test_a_paragraph_left_out_by_the_translator_has_no_match(
    layouts: tuple[Layout, Layout],
) -> None:
    lines = SEED.splitlines()
    text = "\n".join(lines[:7] + lines[8:])
    assert pairs(text, *parts(text, layouts)) == [(0, 0), (2, 1), (3, 2), (4, 3), (5, 4)]


def test_both_languages_in_one_line_are_still_two_parts(layouts: tuple[Layout, Layout]) -> None:
    found = parts(SEED.replace("\n", " "), layouts)
    assert [part.lang for part in found] == ["ar", "en"]


def test_an_unrelated_report_in_the_other_language_is_no_twin(
    layouts: tuple[Layout, Layout],
) -> None:
    text = SEED[: SEED.index("Western")] + (
        "Sudan's army said on Friday that it had retaken the airport of El Geneina from the Rapid Support Forces.\n"
        "A spokesman in Port Sudan told Reuters that 14 soldiers were killed.\n"
        "The United Nations has called for a truce before the rainy season."
    )
    assert _paragraph_count(text, layouts) == [("ar", 6, None), ("en", 3, None)]


@pytest.mark.parametrize("tongue", sorted(FOREIGN))
def test_another_language_is_in_no_part(layouts: tuple[Layout, Layout], tongue: str) -> None:
    assert parts(FOREIGN[tongue], layouts) == ()
    text = SEED.splitlines()[0] + "\n" + FOREIGN[tongue]
    assert _paragraph_count(text, layouts) == [("ar", 1, None)]


def test_an_english_line_keeps_names_with_their_marks(layouts: tuple[Layout, Layout]) -> None:
    """Marks on names in capitals speak against no language; on other words they do."""
    line = "Three members surrendered to forces in the Silopi district of Şırnak province, the ministry said in Ankara."
    assert [part.lang for part in parts(line, layouts)] == ["en"]


def test_latin_names_do_not_make_an_arabic_line_english(layouts: tuple[Layout, Layout]) -> None:
    text = "قالت القيادة المركزية U.S. Central Command (CENTCOM) إن الطائرة MQ-9 سقطت قرب الرقة"
    assert [part.lang for part in parts(text, layouts)] == ["ar"]


def test_a_headline_is_a_first_line_without_a_stop_over_lines_with_one(
    layouts: tuple[Layout, Layout],
) -> None:
    text = "الجيش ينسحب من القاعدة\nانسحب الجيش أمس من القاعدة الجنوبية.\nوقال مصدر إنه لن يعود."
    (part,) = parts(text, layouts)
    assert [sentence.kind for sentence in part.sentences] == [
        SentenceKind.HEADLINE,
        SentenceKind.BODY,
        SentenceKind.BODY,
    ]


def test_posts_that_never_end_their_lines_have_no_headline(
    layouts: tuple[Layout, Layout],
) -> None:
    text = "رتل يغادر القاعدة قبل قليل\nعدد الشاحنات تجاوز 40\nمروحيتان في سماء المنطقة"
    (part,) = parts(text, layouts)
    assert {sentence.kind for sentence in part.sentences} == {SentenceKind.BODY}


@given(st.lists(st.sampled_from([*SEED.splitlines(), *FOREIGN.values(), "", "#قسد", "Share"])))
def test_parts_are_in_order_and_their_twins_mutual(layouts: tuple[Layout, Layout], lines: list[str]) -> None:
    text = "\n".join(lines)
    found = parts(text, layouts)
    for index, part in enumerate(found):
        spans = [(sentence.start, sentence.end) for sentence in part.sentences]
        assert spans == sorted(spans)
        assert part.twin is None or found[part.twin].twin == index


@given(st.text())
def test_any_text_has_parts_or_none(layouts: tuple[Layout, Layout], text: str) -> None:
    assert len(parts(text, layouts)) <= 2
