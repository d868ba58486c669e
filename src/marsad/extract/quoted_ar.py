"""Arabic: quotation marks around a single word for an act only keep it at arm's length (نفى الجيش «انسحاب» قواته): the word is
read as though they were not there. Elsewhere they name something (عملية «انسحاب»، التحالف التأسيسي «تأسيس»). Words that only
say that a name follows are read over too (جماعة | تطلق على نفسها | «سرايا أولياء الدم»).
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.each_of_ar import words_to_skip
from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Word

_LONGEST = 4  # words of such a phrase
_BRACKET = 8  # words in which a bracket around initials closes
_CALLED = frozenset({"body", "media", "group", "force"})
_OPEN, _CLOSE = frozenset({"«", '"', "“", "”"}), frozenset({"»", '"', "“", "”"})


def to_skip(words: Sequence[Word], analyser: Analyser) -> set[int]:
    """The positions of such marks among the words of a sentence, and of words that only say that all are meant."""
    skipped = _marks_to_skip(words, analyser) | words_to_skip(words, analyser) | _calling(words, analyser)
    return skipped | _initials(words)


def _initials(words: Sequence[Word]) -> set[int]:
    """The positions of one man's initials in brackets, behind which his sentence goes on (سلم الضابط | (ع.س) | نفسه); those of
    several tell how many they are.
    """
    skipped: set[int] = set()
    for i in range(1, len(words)):
        if words[i].text != "(" or (skipped and i <= max(skipped)):
            continue
        end = next((k for k in range(i + 1, min(i + _BRACKET, len(words))) if words[k].text == ")"), 0)
        inside = [word.text for word in words[i + 1 : end]] if end else []
        letters = [text for text in inside if text != "."]
        alone = len(words[i - 1].text) > 1 and (end + 1 == len(words) or len(words[end + 1].text) > 1)
        if letters and "." in inside and all(len(text) == 1 for text in letters) and alone:
            skipped.update(range(i, end + 1))
    return skipped


def _calling(words: Sequence[Word], analyser: Analyser) -> set[int]:
    """The positions of words between a noun and the name in quotation marks by which it calls itself."""
    skipped: set[int] = set()
    for i in range(2, len(words)):
        if words[i].text not in _OPEN:
            continue
        keys = [word.key for word in words[max(0, i - _LONGEST) : i]]
        length = next((n for n in range(len(keys), 0, -1) if " ".join(keys[-n:]) in analyser.sets["calling_itself"]), 0)
        if length and length < i and any(r.pos in {"noun", "adj"} for r in words[i - length - 1].readings):
            skipped.update(range(i - length, i))
    return skipped


def _marks_to_skip(words: Sequence[Word], analyser: Analyser) -> set[int]:
    skipped: set[int] = set()
    for i in range(len(words) - 2):
        if words[i].text in _OPEN and words[i + 2].text in _CLOSE and i not in skipped:
            if _tells(words[i + 1], analyser) and not (i and _may_be_called(words[i - 1])):
                skipped |= {i, i + 2}
            elif i and _of_nation(words[i + 1]) and any(r.pos in {"noun", "verb"} for r in words[i - 1].readings):
                skipped |= {i, i + 2}  # قصف "إسرائيلي"
    return skipped


def _tells(word: Word, analyser: Analyser) -> bool:
    """Whether the word is a verbal noun of an event without the article, and no other noun of which things are called."""
    told = [r for r in word.readings if r.form == "masdar" and not r.article and analyser.lexeme(r).senses]
    return bool(told) and not any(r.pos == "noun" and not analyser.lexeme(r).senses for r in word.readings)


def _of_nation(word: Word) -> bool:
    """Whether the word is a nationality without the article."""
    return bool(word.country) and not word.article and not any(r.article or r.pre for r in word.readings)


def _may_be_called(word: Word) -> bool:
    """Whether a noun without article, or an adjective of a name, stands before, which the quoted word may name."""
    bare = any(r.pos == "noun" and not r.article and not r.enclitic for r in word.readings)
    return bare or any(r.pos == "adj" and r.article for r in word.readings)


def in_name_of_body(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a word stands in the quotation marks around the name of a body, an outlet or a group right behind a noun for such a one
    (منظمة «أنقذوا | الأطفال»): no verb is told there.
    """
    opens = next((k for k in range(i - 1, max(0, i - _LONGEST) - 1, -1) if sent.words[k].text in _OPEN | _CLOSE), 0)
    if opens < 1 or sent.words[opens].text not in _OPEN:
        return False
    called = sent.picks[opens - 1] if sent.tags[opens - 1] == "N" else None
    if called is None or called.article or called.enclitic or analyser.lexeme(called).kind not in _CALLED:
        return False
    return any(sent.words[k].text in _CLOSE for k in range(i + 1, min(opens + _LONGEST + 2, len(sent.words))))
