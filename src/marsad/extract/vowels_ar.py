"""Arabic: what a printed vowel sign, hamza or shadda says of a verb's form; pure."""

from __future__ import annotations

from marsad.extract.words import Analyser, Reading, Word

_PAST = frozenset({"past", "ppast"})
_DAMMA, _SHADDA = "\u064f", "\u0651"
_DOTLESS = "\u0649"
_HAMZA_ABOVE, _HAMZA_BELOW = "\u0623", "\u0625"
_HAMZAS = frozenset({_HAMZA_ABOVE, _HAMZA_BELOW})
_MADDA = "\u0622"
_YAA = "\u064a"
_TANWIN = "\u064b"
_SEEN = "\u0633"
_ALIF = "\u0627"
_THREE = 4  # three letters and the mark

#: Letters that a noun ends in whose accusative has no letter of its own; any other has an alif in it (جنديا).
SHOWS_NO_CASE = ("ة", "ء", "ى", "ا")
#: The ending of most feminine nouns and adjectives.
FEMININE = "ة"


def marked_passive(word: Word, reading: Reading) -> bool:
    """Whether the word is printed with the vowel u on the first letter of its stem (قُتل), as a past passive is."""
    at = reading.pre + 1
    if word.text[at - 1 : at] == _ALIF:  # اعتُقل، استُهدف
        return reading.form in _PAST and _DAMMA in word.text[at : at + 3]
    return reading.form in _PAST and word.text[at : at + 1] == _DAMMA


def marked_present(word: Word, reading: Reading, analyser: Analyser) -> bool:
    """Whether the u printed on a present's first letter makes it passive (يُنقل، يُحتجز): forms II to IV have it
    in the active as well.
    """
    at = reading.pre + (1 if reading.future and word.text[reading.pre : reading.pre + 1] == _SEEN else 0)
    lemma = analyser.lexeme(reading).lemma
    short = len(lemma) == 3 and lemma[0] != _HAMZA_ABOVE and _SHADDA not in word.text
    return word.text[at + 1 : at + 2] == _DAMMA and (short or (lemma[0] in {_ALIF, "ت"} and len(lemma) > 4))


def marked_double(word: Word, reading: Reading) -> bool:
    """Whether the middle one of three letters is printed doubled (فجّر): then it is a verb."""
    stem = word.text[reading.pre :]
    return len(stem) == _THREE and stem[2] == _SHADDA and not reading.article and not reading.enclitic


def first_of(word: Word, reading: Reading) -> str:
    """The first letter behind what is joined, as printed."""
    return word.text[reading.pre : reading.pre + 1]


def by_hamza(word: Word, readings: tuple[Reading, ...], analyser: Analyser) -> tuple[Reading, ...]:
    """The readings that a printed hamza allows: below the alif no finite verb begins (إحالة), above it no verbal
    noun of a verb such as أحال.
    """
    out = []
    yaa = word.text.endswith(_YAA) and any(r.form == "pres" and analyser.lexeme(r).lemma[-1:] != _YAA for r in readings)
    below = any(r.pos == "noun" and r.form == "sg" and analyser.lexeme(r).lemma[:1] == _HAMZA_BELOW for r in readings)
    verb = any(r.finite for r in readings)
    madda = any(r.pos == "adj" and analyser.lexeme(r).lemma[:1] == _MADDA for r in readings)
    for r in readings:
        if verb and first_of(word, r) == _HAMZA_ABOVE and r.pos == "noun" and analyser.lexeme(r).lemma[:1] == _MADDA:
            continue  # أثار القصف is no آثار
        if r.form == "ppres" and word.text.endswith(_YAA) and any(other.form == "pres" for other in readings):
            continue  # تدعي الحركة: claims; who is called is تدعى
        if yaa and r.form == "pres" and analyser.lexeme(r).lemma.endswith(_YAA):
            continue  # تبقي is of أبقى, تبقى of بقي
        if yaa and r.form in _PAST | {"jus"} and analyser.lexeme(r).lemma.endswith(_DOTLESS):
            continue  # nor of تبقى
        stem, first = word.text[r.pre :], first_of(word, r)
        if not r.pre and word.text[1:2] in _HAMZAS and analyser.lexeme(r).lemma[1:2] == _ALIF:
            continue  # وأدان: and condemned, not two valleys; فإن: and that, no van
        if (
            r.form in _PAST
            and len(stem) == _THREE
            and stem[-1] == _SHADDA
            and len(analyser.lexeme(r).lemma) == _THREE - 1
        ):
            continue  # وفرّ: and fled, for no verb of three different letters doubles the last
        if r.finite and (first == _HAMZA_BELOW or _TANWIN in word.text):
            continue
        if first == _HAMZA_BELOW and r.form == "pl" and below:
            continue  # إخطار is a notice, أخطار are dangers
        if _other_final(word, r, analyser):
            continue  # قوي is strong, قوى are forces
        if first == _HAMZA_ABOVE and r.form in _PAST and analyser.lexeme(r).lemma[:1] == _MADDA:
            continue  # أبت is of أبى, آبت of آب
        if (
            first == _MADDA
            and analyser.lexeme(r).lemma[:1] == _HAMZA_ABOVE
            and (r.form in _PAST or (r.form == "sg" and madda))
        ):
            continue  # آمر is who commands, أمر commanded; آمن is safe, أمن safety
        if first == _HAMZA_ABOVE and r.form == "masdar" and not r.article:
            lemma = analyser.lexeme(r).lemma
            if len(lemma) > 3 and lemma[0] == _HAMZA_ABOVE:
                continue
        out.append(r)
    return tuple(out) or readings


def _other_final(word: Word, reading: Reading, analyser: Analyser) -> bool:
    """Whether a noun in dotless ى is printed with its dots: then it is the adjective of the same letters."""
    lemma = analyser.lexeme(reading).lemma
    return reading.pos == "noun" and reading.form == "sg" and lemma[-1:] == _DOTLESS and word.text.endswith(_YAA)
