"""Which lines of a report are in which language, and which part translates which.

Lines are told by their script and, where other languages share it, by the function words of the layouts:
Kurdish, Turkish or French is no English, Persian or Sorani no Arabic; such lines are in no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from marsad.model.layout import Layout
from marsad.model.report import Part, Sentence, SentenceKind
from marsad.text.align import SAME, Paragraph, align, paragraph_of, resemblance
from marsad.text.lines import compile_layout
from marsad.text.normalise import loose
from marsad.text.segment import ARABIC_LETTERS, sentences

_SAMPLE = 20_000  # code points of a line that are looked at for its script
_JUDGED = 400  # and for its language
#: With more paragraphs than this a text is a collection, and no part is asked to be another's translation.
_MOST_PARAGRAPHS = 500
_ENOUGH_WORDS = 20  # fewer tell no language: the line goes with the others of its script
_COMMON_SHARE = 0.08
_FOREIGN_SHARE = 0.02
_MIXED_LETTERS = 60
_VOTES_KEPT = 50_000  # words whose vote is remembered
_LONGEST_HEADLINE = 220

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_ARABIC = re.compile(rf"[{ARABIC_LETTERS}]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_OTHER = re.compile(r"[\u0370-\u05ff\u0700-\u074f\u0900-\u1dff\u2c00-\u2dff\u3040-\ud7ff]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Letters that Persian, Kurdish and Urdu have and Arabic has not (ی and ک are left out: keyboards mix them in).
_NOT_ARABIC = re.compile("[پچژڤۆێەڕڵٹڈڑےں]")
_NOT_ENGLISH = re.compile(r"[À-ɏ\u1e00-\u1eff]")
_ENDS = tuple('.!؟?…»"”:')


class _Run(msgspec.Struct, frozen=True):
    """A stretch of one script: ``script`` is ``ar``, ``en`` (Latin) or empty."""

    start: int
    end: int
    script: str


def parts(text: str, layouts: Sequence[Layout]) -> tuple[Part, ...]:
    """Return the parts of ``text``, one for each language of ``layouts`` that it holds, in order of appearance.

    Paragraphs of each part count from 0. ``twin`` is set on both of two parts that say the same.
    """
    by_script = {layout.lang: layout for layout in layouts}
    runs = [run for run in _runs(text, by_script) if run.script in by_script]
    found: list[Part] = []
    for lang in dict.fromkeys(run.script for run in runs):
        mine = [run for run in runs if run.script == lang]
        kept = _in_language(text, mine, by_script[lang])
        told = _told(text, kept, by_script[lang])
        if told:
            found.append(Part(lang, told))
    found.sort(key=lambda part: part.sentences[0].start)
    if len(found) == 2 and _same(text, *found):
        found = [msgspec.structs.replace(part, twin=1 - index) for index, part in enumerate(found)]
    return tuple(found)


def pairs(text: str, part_a: Part, part_b: Part) -> list[tuple[int, int]]:
    """Return which paragraphs of two parts go together, as pairs of paragraph numbers in order.

    A paragraph that the other side splits in two stands in two pairs; one without a match in none.
    """
    return align(_paragraphs(text, part_a), _paragraphs(text, part_b))


def _runs(text: str, layouts: dict[str, Layout]) -> Iterator[_Run]:
    """Yield the lines with their scripts; a line of two languages is cut at sentences."""
    for line in _LINE.finditer(text):
        start, end = line.span()
        arabic, latin, other = _letters(text, start, end)
        mixed = min(arabic, latin) >= _MIXED_LETTERS and min(arabic, latin) * 4 >= arabic + latin
        if not mixed or "ar" not in layouts:
            yield _Run(start, end, _script(arabic, latin, other))
            continue
        cuts = [sentence.start for sentence in sentences(text, start, end, layouts["ar"])]
        last: _Run | None = None
        for first, behind in pairwise([start, *cuts[1:], end]):
            script = _script(*_letters(text, first, behind))
            if last is not None and script in (last.script, ""):
                last = _Run(last.start, behind, last.script)
                continue
            if last is not None:
                yield last
            last = _Run(first, behind, script)
        if last is not None:
            yield last


def _letters(text: str, start: int, end: int) -> tuple[int, int, int]:
    """Return how many letters are Arabic, Latin and other; 1 stands for all where there is one script."""
    sample = text[start : min(end, start + _SAMPLE)]
    if sample.isascii():
        return 0, int(_LATIN.search(sample) is not None), 0
    if _LATIN.search(sample) is None and _OTHER.search(sample) is None:
        return (1, 0, 0) if _ARABIC.search(sample) else (0, 0, 0)  # of one script the share is all
    return (
        sum(map(len, _ARABIC.findall(sample))),
        sum(map(len, _LATIN.findall(sample))),
        sum(map(len, _OTHER.findall(sample))),
    )


def _script(arabic: int, latin: int, other: int) -> str:
    """Return whose line it is; a few Latin names do not make an Arabic line English."""
    if other > max(arabic, latin) or not (arabic or latin):
        return ""
    return "ar" if arabic * 2 >= latin else "en"


def _in_language(text: str, runs: list[_Run], layout: Layout) -> list[_Run]:
    """Return those runs that are in the layout's language, not in another of its script."""
    judged = [_judge(text[run.start : min(run.end, run.start + _JUDGED)], layout) for run in runs]
    words = sum(count for count, _, _ in judged)
    hits = sum(count for _, count, _ in judged)
    foreign = sum(count for _, _, count in judged)
    overall = _plausible(words, hits, foreign)
    kept = []
    for run, (count, found, odd) in zip(runs, judged, strict=True):
        if _plausible(count, found, odd) if count >= _ENOUGH_WORDS else overall:
            kept.append(run)
    return kept


def _plausible(words: int, hits: int, foreign: int) -> bool:
    if words < _ENOUGH_WORDS:
        return hits > 0 or foreign == 0
    return hits >= words * _COMMON_SHARE and foreign < words * _FOREIGN_SHARE * 5


def _judge(sample: str, layout: Layout) -> tuple[int, int, int]:
    """Return the words, those that speak for the language, and the letters that speak against it."""
    votes = compile_layout(layout).votes
    words = _WORD.findall(sample)
    told = list(map(votes.get, words))
    if None in told:
        if len(votes) > _VOTES_KEPT:
            votes.clear()
        for word in words:
            votes[word] = _vote(word, layout)
        told = list(map(votes.get, words))
    if layout.lang == "ar":
        odd = len(_NOT_ARABIC.findall(sample))
    elif sample.isascii():
        odd = 0
    else:  # names keep their marks in English print (Élysée)
        odd = sum(len(_NOT_ENGLISH.findall(word)) for word in words if not word[0].isupper())
    return len(told) - told.count(0), told.count(2), odd


def _vote(word: str, layout: Layout) -> int:
    """Return 0 for a word of another script, 1 for a word, 2 for one that speaks for the language."""
    folded = loose(word)
    common = folded in compile_layout(layout).common
    if layout.lang == "ar":
        told = common or (folded.startswith(_ARTICLES) and len(folded) > 4)
        return 1 + told if _ARABIC.match(folded) else 0
    return 1 + common if _LATIN.match(folded) else 0


#: The article with what may be joined before it; Persian and Kurdish have none.
_ARTICLES = ("ال", "وال", "بال", "لل", "فال", "كال")


def _told(text: str, runs: list[_Run], layout: Layout) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    paragraph = 0
    for run in runs:
        more = sentences(text, run.start, run.end, layout, paragraph=paragraph)
        found += more
        if more:
            paragraph = more[-1].paragraph + 1
    return tuple(_headlined(text, found))


def _headlined(text: str, found: list[Sentence]) -> list[Sentence]:
    """Return the sentences with the headline marked as such.

    A headline is a first paragraph, short and without a full stop, over paragraphs that mostly have one; posts
    that never end their lines have none.
    """
    last = {sentence.paragraph: sentence for sentence in found if sentence.kind is SentenceKind.BODY}
    numbers = sorted(last)
    ended = [number for number in numbers[1:] if text[: last[number].end].endswith(_ENDS)]
    if len(numbers) < 2 or len(ended) * 2 <= len(numbers) - 1:
        return found
    opening = [sentence for sentence in found if sentence.paragraph == numbers[0]]
    length = opening[-1].end - opening[0].start
    dated = any(sentence.kind is SentenceKind.DATELINE for sentence in opening)
    if numbers[0] in ended or dated or length > _LONGEST_HEADLINE:
        return found
    if text[last[numbers[0]].end - 1] in ".!…:":
        return found
    return [
        msgspec.structs.replace(sentence, kind=SentenceKind.HEADLINE)
        if sentence.paragraph == numbers[0] and sentence.kind is SentenceKind.BODY
        else sentence
        for sentence in found
    ]


def _paragraphs(text: str, part: Part) -> list[Paragraph]:
    """Return the paragraphs of a part that tell something."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in part.sentences:
        if sentence.kind in (SentenceKind.BODY, SentenceKind.HEADLINE):
            start, _ = spans.get(sentence.paragraph, (sentence.start, 0))
            spans[sentence.paragraph] = (start, sentence.end)
    return [
        paragraph_of(number, text[start : min(end, start + _SAMPLE)], part.lang)
        for number, (start, end) in sorted(spans.items())
    ]


def _same(text: str, part_a: Part, part_b: Part) -> bool:
    """Whether one part translates the other."""
    one, other = _paragraphs(text, part_a), _paragraphs(text, part_b)
    return max(len(one), len(other)) <= _MOST_PARAGRAPHS and resemblance(one, other) >= SAME
