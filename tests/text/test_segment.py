"""Tokens and sentences: nothing lost, nothing moved, and cut where a reader would."""

# ruff: noqa: RUF001 (look-alikes are what is tested)

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model.layout import Layout
from marsad.text.segment import LONGEST_SENTENCE, sentences, tokens

TRICKY = st.text(
    st.one_of(
        st.sampled_from("اأبتمئؤءةـﻻﷺﹰ\u0654ًَّ٠٣۴5«»“”’\u200f\u202b\u202c\u200d\ufeff \u00a0"),
        st.sampled_from("aZéUS.,:;!?؟…،()[]'`-–—/|#@🔴•▪🇸\ufe0f\n\r\x00\u2028"),
        st.characters(exclude_categories=["Cs"]),
    )
)
PIECES = st.lists(
    st.sampled_from(
        ["دمشق ", "- ", "(رويترز) ", "– ", "قال ", "د. ", "انسحبت.", " «", "»", "عاجل | ", "اقرأ أيضا: ", "\n", "U.S. ", "Gen. ", "The ", "By Ali ", "3.5 ", "(Reporting by A) ", "🔴 ", "…", "؟ ", ". ", "#سوريا ", "المصدر: ", "“"]
    )
).map("".join)  # fmt: skip


def _tokens(text: str) -> list[str]:
    return [text[start:end] for start, end in zip(*tokens(text, 0, len(text)), strict=True)]


def _sentences(text: str, layout: Layout) -> list[tuple[str, str]]:
    found = sentences(text, 0, len(text), layout)
    return [(sentence.kind.value, text[sentence.start : sentence.end]) for sentence in found]


@given(TRICKY)
def test_every_letter_and_digit_is_in_one_token(text: str) -> None:
    starts, ends = tokens(text, 0, len(text))
    assert len(starts) == len(ends)
    before = 0
    covered: set[int] = set()
    for start, end in zip(starts, ends, strict=True):
        assert before <= start < end <= len(text)
        before = end
        covered.update(range(start, end))
    assert all(index in covered for index, sign in enumerate(text) if sign.isalnum())


@given(TRICKY, st.data())
def test_tokens_of_a_range_stay_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    starts, ends = tokens(text, start, end)
    assert all(start <= first < last <= end for first, last in zip(starts, ends, strict=True))


@given(st.one_of(TRICKY, PIECES), st.sampled_from(["ar", "en"]))
def test_every_letter_and_digit_is_in_one_sentence(ar: Layout, en: Layout, text: str, lang: str) -> None:
    found = sentences(text, 0, len(text), ar if lang == "ar" else en)
    before = 0
    paragraph = 0
    covered: set[int] = set()
    for sentence in found:
        assert before <= sentence.start < sentence.end <= len(text)
        assert sentence.paragraph in (paragraph, paragraph + 1)
        before, paragraph = sentence.end, sentence.paragraph
        covered.update(range(sentence.start, sentence.end))
    assert all(index in covered for index, sign in enumerate(text) if sign.isalnum())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قاعدة «أم 4» الدولي", ["قاعدة", "«", "أم", "4", "»", "الدولي"]),
        ("الـM4 والـ24", ["الـ", "M4", "والـ", "24"]),
        ("السورية-العراقية", ["السورية", "-", "العراقية"]),
        ("أَخْلَت القوّات", ["أَخْلَت", "القوّات"]),
        ("Syria's al-Jada'a don't", ["Syria", "'s", "al-Jada'a", "do", "n't"]),
        ("can't won’t isn't", ["can", "'t", "wo", "n’t", "is", "n't"]),
        ("Ezzor’s US-led M-4", ["Ezzor", "’s", "US-led", "M-4"]),
        ("U.S. Gen. Ali, 5 a.m.", ["U.S.", "Gen.", "Ali", ",", "5", "a.m."]),
        ("the base. It", ["the", "base", ".", "It"]),
        ("1,200 3.5 23/2/2026 14:30 60%", ["1,200", "3.5", "23/2/2026", "14:30", "60%"]),
        ("2026-02-23 30-day 12th", ["2026-02-23", "30", "-", "day", "12th"]),
        ("٢٣٫٥٪ و٢٤", ["٢٣٫٥٪", "و", "٢٤"]),
        ("في 2017.", ["في", "2017", "."]),
    ],
)
def test_tokens_are_cut_where_the_script_asks_for_it(text: str, expected: list[str]) -> None:
    assert _tokens(text) == expected


@given(st.lists(st.integers(0, 10**6), min_size=1))
def test_both_digit_scripts_are_cut_alike(numbers: list[int]) -> None:
    latin = "قتل " + "، ".join(map(str, numbers)) + " جندي 3.5 و7/12"
    arabic = latin.translate({48 + digit: 0x660 + digit for digit in range(10)})
    assert tokens(latin, 0, len(latin)) == tokens(arabic, 0, len(arabic))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف. انسحاب! لماذا؟ نعم…", ["قصف.", "انسحاب!", "لماذا؟", "نعم…"]),
        ("انتهت العملية.وقالت القوات", ["انتهت العملية.", "وقالت القوات"]),
        ("قال د. محمد إن أ.ف.ب كتبت. ثم", ["قال د. محمد إن أ.ف.ب كتبت.", "ثم"]),
        ("المسافة 100 م. وقال", ["المسافة 100 م.", "وقال"]),
        ("وقال «انسحبنا. لن نعود». ثم", ["وقال «انسحبنا. لن نعود».", "ثم"]),
        ("قال “انسحبنا. لن نعود”. ثم", ["قال “انسحبنا. لن نعود”.", "ثم"]),
        ("قال «لن نعود.» وأضاف", ["قال «لن نعود.»", "وأضاف"]),
        ("سقط 3.5 طن في 2.4 كم", ["سقط 3.5 طن في 2.4 كم"]),
        ("🔴 قصف البلدة 🔴 نزوح", ["قصف البلدة", "نزوح"]),
        ("- القوات\n- العتاد", ["القوات", "العتاد"]),
        ("قصف أمس، ثم نزوح؛ وبعده", ["قصف أمس، ثم نزوح؛ وبعده"]),
    ],
)
def test_arabic_sentences(ar: Layout, text: str, expected: list[str]) -> None:
    assert [words for _, words in _sentences(text, ar)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. base. Gen. Ali left.", ["The U.S. base.", "Gen. Ali left."]),
        ("They left the U.S. The rest stay.", ["They left the U.S.", "The rest stay."]),
        ("At 5 a.m. on Monday. J. Smith", ["At 5 a.m. on Monday.", "J. Smith"]),
        ("On Jan. 5 it fell. Did it? Yes", ["On Jan. 5 it fell.", "Did it?", "Yes"]),
        ("“Why?” he asked.", ["“Why?” he asked."]),
        ("No. 5 brigade, Lt. Col. Ali", ["No. 5 brigade, Lt. Col. Ali"]),
    ],
)
def test_english_sentences(en: Layout, text: str, expected: list[str]) -> None:
    assert [words for _, words in _sentences(text, en)] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("دمشق - سانا", ["dateline"]),
        ("عدن، 12 آذار/مارس (رويترز) – قال مسؤول ذلك.", ["dateline", "body"]),
        ("الخرطوم 12 مارس 2024 (سونا)- أعلن الجيش", ["dateline", "body"]),
        ("بغداد/ واع/ أكد المتحدث", ["dateline", "body"]),
        ("عمان 11 شباط – أحبطت قوات حرس الحدود عملية تسلل عند الحدود الشمالية.", ["dateline", "body"]),
        ("مقتل 11 جنديا – أحبطت قوات حرس الحدود عملية تسلل عند الحدود الشمالية.", ["body"]),
        ("شرناق/ أخبارنا – نفذت القوات عملية أمنية واسعة في ريف المدينة الجنوبي.", ["dateline", "body"]),
        ("رويترز: الجيش ينسحب من المعبر", ["body"]),
        ("ليل السبت – الأحد، قصفت القوات البلدة مرات كثيرة ثم انسحبت", ["body"]),
        ("كتب: محمد العلي", ["byline"]),
        ("كتب الرئيس رسالة إلى نظيره", ["body"]),
        ("(د ب أ)", ["byline"]),
        ("المصدر: وكالات", ["byline"]),
        ("انسحبت القوات. (أ ف ب)", ["body", "byline"]),
        ("اقرأ أيضاً: ماذا بعد؟", ["noise"]),
        ("شاهد عيان قال إن القصف توقف", ["body"]),
        ("اشترك في الهجوم 20 مسلحا", ["body"]),
        ("#سوريا #شمال_شرق #قسد", ["noise"]),
        ("🔴 عاجل | قصف على البلدة", ["noise", "body"]),
    ],
)
def test_arabic_lines_that_tell_nothing_are_marked(ar: Layout, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in _sentences(text, ar)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Damascus (Reuters) – Forces left.", ["dateline", "body"]),
        ("BAGHDAD, 12 March – Forces left.", ["dateline", "body"]),
        ("BEIRUT, Lebanon (AP) — Two died.", ["dateline", "body"]),
        ("TAMPA, Fla. — Forces left.", ["dateline", "body"]),
        ("U.S. forces - backed by jets - left.", ["body"]),
        ("SDF: drone kills two", ["body"]),
        ("By Ahmad Karim and Sara Noor", ["byline"]),
        ("By Monday, the army had entered.", ["body"]),
        ("They left. (Reporting by A. Khalil; editing by B. Doe)", ["body", "byline"]),
        ("Read also: Who holds the dam?", ["noise"]),
        ("They left. All rights reserved.", ["body", "noise"]),
        ("https://example.org/a/b", ["noise"]),
    ],
)
def test_english_lines_that_tell_nothing_are_marked(en: Layout, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in _sentences(text, en)] == kinds


@pytest.mark.parametrize(
    "unit", ["انسحبت القوات ", "ا", "«ا. ", "“ا. ", "د. ", "(", "- ", ". ", "a'", "🔴", "\u064b", "A/"]
)  # fmt: skip
def test_one_long_line_takes_linear_time_and_makes_no_long_sentence(ar: Layout, unit: str) -> None:
    def took(length: int) -> float:
        """Seconds of the processor: those of the clock are also what other programs took of it."""
        text = (unit * (length // len(unit) + 1))[:length]
        begun = time.process_time()
        found = sentences(text, 0, len(text), ar)
        tokens(text, 0, len(text))
        taken = time.process_time() - begun
        assert all(sentence.end - sentence.start <= LONGEST_SENTENCE for sentence in found)
        return taken

    # sixteen times the text: about 16 where time is linear, 256 where it goes with the square
    shorter, longer = (min(took(length) for _ in range(2)) for length in (6_000, 96_000))
    assert longer < 64 * shorter + 0.1
