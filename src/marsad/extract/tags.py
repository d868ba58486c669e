"""What each word of a sentence is, in its place: one letter a word, and the reading that was chosen.

What both languages share: punctuation, numbers, times, known names, fixed phrases, function words. The choice
between verb and noun is each language's own (``tags_ar``, ``tags_en``).
"""

from __future__ import annotations

from marsad.extract import quantities
from marsad.extract.mentions import phrase_at
from marsad.extract.reading import NameHit, Sent
from marsad.extract.words import Analyser, Reading, Word

#: Class of a function word (docs/lexicon.md) → its letter.
LETTERS = {
    "prep": "P",
    "conj": "C",
    "sub": "S",
    "comp": "K",
    "rel": "R",
    "neg": "G",
    "aux": "X",
    "pron": "O",
    "dem": "D",
    "det": "D",
    "quant": "Q",
    "adv": "B",
    "part": "N",
    "cond": "I",
    "vague": "N",
    "frame": "F",
    "word": "W",
    "cue": "W",
    "title": "A",
    "adj": "A",
    "agent": "P",
    "to": "Y",
}
_MARKS = {
    "،": ",",
    ",": ",",
    ";": ".",
    "؛": ".",
    ".": ".",
    "…": ".",
    "!": ".",
    "؟": ".",
    "?": ".",
    ":": ":",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "«": "«",
    "“": "«",
    "»": "»",
    "”": "»",
    '"': '"',
    "–": ",",
    "—": ",",
    "-": "-",
    "/": "-",
    "|": ".",
}
_PLACES = frozenset({"site", "building", "settlement", "area", "road", "border"})
_MONEY = frozenset("$€£")
_QUOTING = frozenset('«»"')
_CLOSING = frozenset('”»"')
_DASHES = frozenset("-–—")
#: Signs that say of the figure behind them that it is near enough.
_ABOUT = frozenset("~≈")
_CURLED = frozenset("“”")
_SINGLE = frozenset("'‘’`")
_POSSESSIVE = frozenset({"'", "’", "'s", "’s"})
_DIGIT = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")  # noqa: RUF001 - Persian digits are met in Arabic print


def mark(sent: Sent, analyser: Analyser) -> None:
    """Give every word that both languages treat alike its tag; leave ``?`` on the others."""
    n = len(sent.words)
    sent.tags, sent.picks = ["?"] * n, [None] * n
    opened = False
    named = {k for hit in sent.hits for k in range(hit.first + 1, hit.last)} if analyser.arabic else ()
    for i, word in enumerate(sent.words):
        if i in named and (_MARKS.get(word.text, "") in _QUOTING or word.text in _DASHES):
            continue  # حركة «الشباب», حركة تحرير السودان – قيادة مناوي
        letter = _letter(word) if word.mark is None else word.mark
        if word.text in _SINGLE and analyser.arabic:
            letter = '"'  # 'الدعم السريع': Arabic has no apostrophe
        elif word.text in _CURLED and analyser.arabic:
            letter = _as_it_stands(sent, i) or letter
        if not letter:
            continue
        if letter == "." and ((analyser.arabic and _of_initials(sent, i)) or _in_quotation(sent, i)):
            letter = ","
        if letter == '"':
            opened = not (opened or _closes(sent, i))  # one that closes what the sentence before opened opens nothing
            letter = "«" if opened else "»"
        if word.text in _ABOUT and i + 1 < n and sent.starts[i + 1] == sent.ends[i]:
            letter = "A"  # ~30 trucks
        if word.text in _DASHES and 0 < i < n - 1:
            apart = sent.ends[i - 1] < sent.starts[i], sent.ends[i] < sent.starts[i + 1]
            letter = "-" if not any(apart) else "," if all(apart) else letter  # Damascus–Homs; Beit Hanoun - army
        sent.tags[i] = letter
    for first, last, _ in sent.when:
        _cover(sent, first, last, "T")
    quantities.cover(sent, analyser)
    _settle(sent, analyser)


def _of_initials(sent: Sent, i: int) -> bool:
    """Whether a full stop stands right behind a single letter: initials of somebody who is not named (المواطن (ا.ص.))."""
    before = sent.words[i - 1].text if i > 0 and sent.ends[i - 1] == sent.starts[i] else ""
    return len(before) == 1 and before.isalpha()


def _in_quotation(sent: Sent, i: int) -> bool:
    """Whether a stop only ends what is quoted, and who says it stands behind (“Troops entered the town.” a resident said)."""
    if i + 2 >= len(sent.words) or sent.words[i + 1].text not in _CLOSING or sent.starts[i + 1] > sent.ends[i]:
        return False
    return sent.words[i + 2].text[0].isalpha()


def _as_it_stands(sent: Sent, i: int) -> str:
    """Whether a curled quotation mark opens or closes by the spaces around it, whichever way it is curled (”الزاوية“)."""
    before = i > 0 and sent.ends[i - 1] == sent.starts[i] and sent.words[i - 1].text[-1].isalnum()
    behind = i + 1 < len(sent.words) and sent.ends[i] == sent.starts[i + 1] and sent.words[i + 1].text[0].isalnum()
    if before == behind:
        return "«" if before and len(sent.words[i - 1].text.rstrip("ـ")) == 1 else ""  # و”جهاز دعم الاستقرار”
    return "»" if before else "«"


def _closes(sent: Sent, i: int) -> bool:
    """Whether a straight quotation mark stands right behind a word or mark and not right before a word ("to leave", he said)."""
    if i == 0 or sent.ends[i - 1] < sent.starts[i]:
        return False
    behind = sent.words[i + 1] if i + 1 < len(sent.words) else None
    return behind is None or sent.starts[i + 1] > sent.ends[i] or not behind.text[0].isalnum()


def _letter(word: Word) -> str:
    """The tag that a spelling has wherever it stands: of marks and figures; empty for words. It is kept with the word."""
    letter = _MARKS.get(word.text, "")
    if letter:
        word.mark = letter
    elif word.text[0] in _DIGIT or word.text in _MONEY:
        word.mark = "U"
    elif word.text in _POSSESSIVE:
        word.mark = "'"
    elif not any(c.isalnum() for c in word.text):
        word.mark = ","
    else:
        word.mark = ""
    return word.mark


def _cover(sent: Sent, first: int, last: int, letter: str) -> None:
    sent.tags[first:last] = [letter] + ["_"] * (last - first - 1)
    sent.spans[first] = last


def _settle(sent: Sent, analyser: Analyser) -> None:
    """Names and fixed phrases where they overlap: the longer wins, a name where they are equal."""
    hits = {h.first: h for h in sent.hits}
    kept: list[NameHit] = []
    free_from = 0
    for i in [k for k, word in enumerate(sent.words) if word.phrases or k in hits]:
        if i < free_from or sent.tags[i] not in {"?", "U"}:
            continue
        hit = hits.get(i)
        if hit and any(rather(sent, hit, analyser) for rather in (_rather_place, _rather_event, _rather_deed)):
            hit = None
        phrase = phrase_at(sent, i, analyser) if sent.words[i].phrases else None
        phrase = None if phrase and _cuts_event(sent, phrase, analyser) else phrase
        free = _free(sent, i, max(hit.last if hit else 0, phrase[0] if phrase else 0))
        if phrase and phrase[0] <= free and (hit is None or phrase[0] > hit.last):
            lexeme = analyser.lexeme(phrase[1])
            _cover(sent, i, phrase[0], letter_of(phrase[1], lexeme.pos, lexeme.kind))
            sent.picks[i] = phrase[1]
            free_from = phrase[0]
        elif hit and hit.last <= free:
            kept.append(hit)
            _cover(sent, i, hit.last, "E")
            free_from = hit.last
    sent.hits, sent.hit_at = kept, {hit.first: hit for hit in kept}


def _cuts_event(sent: Sent, phrase: tuple[int, Reading], analyser: Analyser) -> bool:
    """Whether a fixed phrase that tells no event ends in the first word of one that does ("hit by | air strikes")."""
    last = phrase[0] - 1
    inner = (
        phrase_at(sent, last, analyser) if sent.words[last].phrases and not analyser.lexeme(phrase[1]).senses else None
    )
    return inner is not None and inner[0] > phrase[0] and bool(analyser.lexeme(inner[1]).senses)


def _rather_place(sent: Sent, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a name of one word that alone decides nothing is here the common noun for a place (القاعدة)."""
    if hit.last - hit.first > 1 or not all(ref[0] == "u" for ref in hit.refs):
        return False
    return any(r.pos == "noun" and analyser.lexeme(r).kind in _PLACES for r in sent.words[hit.first].readings)


def _rather_event(sent: Sent, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a place's name of one Arabic word without an article is here the event noun that it also is (غارة)."""
    if not analyser.arabic or hit.last - hit.first > 1 or not all(ref[0] == "p" for ref in hit.refs):
        return False
    readings = [r for r in sent.words[hit.first].readings if r.pos == "noun" and not r.article and r.pre <= hit.pre]
    events = [r for r in readings if analyser.lexeme(r).senses]  # في بعقوبة is no punishment: في | ب | عقوبة
    before = sent.words[hit.first - 1].readings if hit.first else ()
    return bool(events) and not any(r.pos == "noun" and analyser.lexeme(r).kind in _PLACES | {"water"} for r in before)


def _rather_deed(sent: Sent, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a party's name that alone decides nothing is here the verbal noun that it also is, with a place that it is done to
    (تحضيرات لفتح | الطريق).
    """
    if not analyser.arabic or hit.last - hit.first > 1 or hit.last >= len(sent.words) or hit.refs[0][0] != "u":
        return False
    deeds = [r for r in sent.words[hit.first].readings if r.form == "masdar" and not r.article and r.pre == hit.pre]
    behind = [r for r in sent.words[hit.last].readings if r.pos == "noun" and not (r.prep or r.conj)]
    return bool(deeds) and any(analyser.lexeme(r).kind in _PLACES for r in behind)


def _free(sent: Sent, first: int, last: int) -> int:
    """How far from ``first`` the words are not yet taken."""
    i = first
    while i < last and sent.tags[i] in {"?", "U", "-", "'"}:
        i += 1
    return i


def letter_of(reading: Reading, pos: str, kind: str) -> str:
    """The tag of a word of this part of speech in this form."""
    if pos == "verb":
        return {"masdar": "M", "ger": "M", "act": "Z", "pas": "Z", "pp": "Z"}.get(reading.form, "V")
    if pos == "phrase":
        return "M"
    if pos == "adj":
        return "A" if kind != "adv" else "B"
    if pos == "noun":
        return "M" if kind == "event" else "N"
    return LETTERS.get(pos, "N")


def function_reading(word: Word) -> Reading | None:
    """The reading of a word as a function word, where it has one."""
    for reading in word.readings:
        if reading.pos in LETTERS and reading.pos not in {"adj", "title", "part", "vague"}:
            return reading
    return None


def phrase_forms(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> set[str]:
    """The forms that the words of a phrasal verb at ``i`` may be (set free: bare, past and participle)."""
    rest = tuple(sent.words[k].key for k in range(i + 1, sent.spans[i]))
    return {
        form
        for entries in sent.words[i].phrases.values()
        for _, words, packed in entries
        if tuple(words) == rest
        for lexeme, _, form, _ in analyser.unpack(packed)
        if lexeme == reading.lexeme
    }
