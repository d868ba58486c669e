"""Arabic: verb or noun? The same unvowelled letters often spell both (سحب: he withdrew, a withdrawal).

Nominal after a preposition, an article, in a genitive chain, and where a verb that takes a verbal noun stands
before it; verbal after a complementiser, a relative, a negation or قد; at the head of a clause a following
definite agent makes it a verb, a following adjective or preposition a noun.
"""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.tags import function_reading, letter_of, mark
from marsad.extract.words import Analyser, Reading, Word

_OPENS_VERB = frozenset("KRGXSI")
_STARTS = frozenset(",.:()»«C")
_PAST = frozenset({"past", "ppast"})


def tag(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.tags`` and ``sent.picks``."""
    mark(sent, analyser)
    for i, word in enumerate(sent.words):
        if sent.tags[i] == "?":
            reading = _choose(sent, i, word, analyser)
            sent.picks[i] = reading
            if reading is None:
                sent.tags[i] = "N"
            else:
                lexeme = analyser.lexeme(reading)
                sent.tags[i] = letter_of(reading, reading.pos, lexeme.kind)
                if sent.tags[i] == "N" and (reading.form == "masdar" or lexeme.senses):
                    sent.tags[i] = "M"
                elif sent.tags[i] == "A" and lexeme.senses:
                    sent.tags[i] = "Z"


def _choose(sent: Sent, i: int, word: Word, analyser: Analyser) -> Reading | None:
    """The reading of word ``i`` in its place; None = an unknown word, read as a noun."""
    readings = word.readings
    if not readings:
        return None
    function = function_reading(word)
    verbs = [r for r in readings if r.finite]
    nouns = [
        r
        for r in readings
        if not r.finite and r.pos in {"noun", "verb", "adj", "part", "vague", "title"}
    ]
    if function and not (
        function.pre and (verbs or nouns) and any(not r.pre for r in verbs + nouns)
    ):
        if not verbs and not nouns:
            return function
        if len(word.key) - function.pre <= 3 or function.pos in {
            "prep",
            "sub",
            "comp",
            "rel",
            "aux",
        }:  # noqa: PLR2004
            return function
    if verbs and nouns:
        side = verbs if _verbal(sent, i, verbs, nouns, analyser) else nouns
    else:
        side = verbs or nouns or list(readings)
    return min(side, key=lambda r: _cost(r, sent, i, analyser))


def _cost(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> tuple[int, int, int]:
    """Order of the readings of one side: fewest joined letters, then the lexeme that means most."""
    lexeme = analyser.lexeme(reading)
    worth = 0 if lexeme.senses or (reading.pos == "noun" and lexeme.kind) else 1 if lexeme.saying or lexeme.cue or lexeme.light else 2
    if reading.form in {"act", "pas"} or reading.pos == "vague":
        worth += 1
    bare = reading.pre - (1 if reading.conj else 0)
    after_jussive = i > 0 and sent.words[i - 1].key in {"لم", "ولم", "فلم"}
    wrong_mood = 1 if reading.form == "jus" and not after_jussive else 0
    construct = reading.form == "du" and "c" in reading.feats
    split = (bare > 0 and not reading.future) + bool(reading.enclitic) + bool(reading.conj)
    return (wrong_mood + construct + (construct and reading.article), split, worth)


def _verbal(
    sent: Sent, i: int, verbs: list[Reading], nouns: list[Reading], analyser: Analyser
) -> bool:
    """Whether the word is a verb here."""
    if all(r.prep or r.article for r in nouns):
        return not any(not r.pre for r in nouns)
    if all(r.form == "ppast" for r in verbs) and any(r.form == "masdar" for r in nouns):
        return False  # بدء is a beginning, not "was begun"
    if any(r.future or r.subjunctive for r in verbs) or (
        all(r.form == "pres" for r in verbs) and i == 0
    ):
        return True
    if all(r.form == "jus" for r in verbs) and not (i and sent.tags[i - 1] == "G"):
        return False
    j = i - 1
    while j >= 0 and sent.tags[j] == "_":
        j -= 1
    before = sent.tags[j] if j >= 0 else "."
    picked = sent.picks[j] if j >= 0 else None
    if before in _OPENS_VERB:
        return not (before == "S" and picked is not None and _takes_noun(sent, j))
    if before == "P":
        return False
    if before == "V" and picked is not None:
        lexeme = analyser.lexeme(picked)
        if lexeme.light or lexeme.cue or sent.words[j].key in {"تم", "جرى", "يتم", "ستتم", "سيتم"}:
            return False
    conj = any(r.conj for r in verbs)
    if before in "NMEAT" and not conj:
        definite = (
            before in "ET"
            or bool(picked and (picked.article or picked.enclitic))
            or sent.words[j].article
        )
        if not definite:
            return before == "T" and _agent_follows(sent, i)
        return all(r.form in _PAST for r in verbs) and (_agent_follows(sent, i) or before == "E")
    return _agent_follows(sent, i)


def _takes_noun(sent: Sent, j: int) -> bool:
    """Whether the subordinator may also be a preposition (بعد، قبل، عقب، إثر، حتى)."""
    return any(r.pos == "prep" for r in sent.words[j].readings)


def _agent_follows(sent: Sent, i: int) -> bool:
    """Whether a definite noun or a name without joined letters, or an indefinite person, stands right after."""
    k = i + 1
    while k < len(sent.words) and sent.tags[k] in {"T", "_", "(", ")"}:
        k += 1
    if k >= len(sent.words):
        return False
    if sent.tags[k] == "E":
        hit = next((h for h in sent.hits if h.first == k), None)
        return hit is not None and not hit.prep and not hit.conj
    if sent.tags[k] in {"«", "U"}:
        return True
    if sent.tags[k] != "?":
        return False
    word = sent.words[k]
    if not word.readings:
        return word.article and not word.prep
    first = word.readings[0]
    if first.prep or first.conj:
        return False
    return any(r.pos in {"noun", "quant", "part"} for r in word.readings) or any(
        r.article for r in word.readings
    )
