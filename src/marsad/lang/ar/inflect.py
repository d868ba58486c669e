"""Arabic inflection: from the forms a dictionary gives to every spelling that news prints.

The weak class is read off the spelling of past and present, as written with their hamzas. *News profile*: third
person, and the first plural in which armed groups speak (قصفنا، نحذر); a feminine plural only where it cannot be
taken for another word. A spelling that stands only before an
attached pronoun carries feats that end in ``+`` (أخلا+ها, قصفو+ه, سيطرت+ها). Passives are given only where
they are spelled otherwise than the active; the cascade settles the rest.

Forms and feats are those of ``model.lexicon.Lexicon``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.lang.ar.nominals import (
    Form,
    adjective_forms,
    masdar_forms,
    noun_forms,
    participle_forms,
    participles,
)
from marsad.lang.ar.stems import Verb, bare

__all__ = [
    "Form",
    "adjective_forms",
    "masdar_forms",
    "noun_forms",
    "participle_forms",
    "participles",
    "verb_forms",
]

#: A feminine plural this short is nearly always another word (عدن, قلن).
_SHORTEST_FEMININE_PLURAL = 5
#: A jussive of two letters is nearly always another word (يق, تر).
_SHORTEST_JUSSIVE = 3
#: A first person plural whose stem is shorter, or as short and hollow, is often a noun (نهر, نزول).
_SHORTEST_OF_US = 3


def verb_forms(
    past: str, present: str, *, past_f: str = "", passive: str = "", passives: bool = True
) -> Iterator[Form]:
    """Every finite form, as (form, feats, spelling).

    ``past_f`` and ``passive`` (third person feminine past; past passive) overrule what the spelling tells.
    ``passives`` is false for intransitive verbs, whose passives would be other words (سار: سير, بات: بيت).
    """
    verb = Verb(past, present)
    forms = [*_past(verb, bare(past_f)), *_present(verb)]
    if passives or passive:
        forms += [*_past_passive(verb, bare(passive)), *_present_passive(verb)]
    yield from dict.fromkeys(forms)


def _past(verb: Verb, past_f: str) -> Iterator[Form]:
    past = verb.past
    if verb.weak:
        stem, glide = past[:-1], verb.glide
        yield "past", "3ms", past
        yield "past", "3fs", past_f or (past + "ت" if past[-1] == "ي" else stem + "ت")
        yield "past", "3mp", stem + "وا"
        yield "past", "3mp+", stem + "و"
        yield "past", "3md", stem + glide + "ا"
        yield "past", "3fd", (past if past[-1] == "ي" else stem) + "تا"
        yield "past", "1p", stem + glide + "نا"
        if past[-1] == "ى":
            yield "past", "3ms+", _join(stem, "ا")
        return
    yield "past", "3ms", past
    yield "past", "3fs", past_f or past + "ت"
    yield "past", "3fd", past + "تا"
    yield "past", "3md", _join(past, "ا")
    if not (verb.hollow or verb.may_double or past[-1] == "ن"):
        yield "past", "1p", past + "نا"
    for stem in _before_waw(past):
        yield "past", "3mp", stem + "وا"
        yield "past", "3mp+", stem + "و"
    if not verb.hollow and not verb.may_double and past[-1] not in "نءأ" and len(past) + 1 >= _SHORTEST_FEMININE_PLURAL:
        yield "past", "3fp", past + "ن"


def _past_passive(verb: Verb, given: str) -> Iterator[Form]:
    stem = given or verb.past_passive
    if not stem:
        return
    yield "ppast", "3ms", stem
    joined = _before_waw(stem)[-1]
    yield "ppast", "3fs", joined + "ت"
    if stem[-1] == "ي":
        yield "ppast", "3mp", stem[:-1] + "وا"
        yield "ppast", "3md", stem + "ا"
        return
    yield "ppast", "3md", _join(joined, "ا")
    yield "ppast", "3fd", joined + "تا"
    for base in _before_waw(stem):
        yield "ppast", "3mp", base + "وا"


def _present(verb: Verb) -> Iterator[Form]:
    stem = verb.stem
    for form, feats, spelling in _present_of(stem, weak=verb.weak):
        ending = spelling[-1]
        subjunctive = feats[2] in "pd" and (ending == "ا" or (feats[-1] == "+" and ending == "و"))
        yield "jus" if subjunctive else form, feats, spelling
    if not (verb.weak or verb.hollow or verb.may_double) and stem[-1] not in "نءأئ":
        feminine = "ي" + stem + "ن"
        if len(feminine) >= _SHORTEST_FEMININE_PLURAL:
            yield "pres", "3fp", feminine
    short = ""
    if verb.weak:
        short = stem[:-1]
    elif verb.hollow:
        short = stem[:-2] + _final_hamza(stem)
    if len(short) + 1 >= _SHORTEST_JUSSIVE:
        yield "jus", "3ms", "ي" + short
        yield "jus", "3fs", "ت" + short
        if len(short) + 1 >= _SHORTEST_OF_US and len(verb.past) > _SHORTEST_OF_US:  # but نحو
            yield "jus", "1p", "ن" + short
    if len(stem) >= _SHORTEST_OF_US and not (verb.hollow and len(stem) == _SHORTEST_OF_US):
        yield "pres", "1p", "ن" + stem


def _present_passive(verb: Verb) -> Iterator[Form]:
    stem = verb.present_passive
    if stem:
        for _, feats, spelling in _present_of(stem, weak=verb.weak):
            if feats[-1] != "+":
                yield "ppres", feats, spelling


def _present_of(stem: str, *, weak: bool) -> Iterator[Form]:
    """The present with its moods, from its stem (without the person's letter)."""
    for person, letter in (("3ms", "ي"), ("3fs", "ت")):
        yield "pres", person, letter + stem
        if stem[-1] == "ى":
            yield "pres", person + "+", letter + _join(stem[:-1], "ا")
        elif stem[-1] == "أ":
            yield "pres", person + "+", letter + stem[:-1] + "ؤ"
    for base in (stem[:-1],) if weak else _before_waw(stem):
        for feats, ending in (("3mp", "ون"), ("3mp+", "ون"), ("3mp", "وا"), ("3mp+", "و")):
            yield "pres", feats, "ي" + base + ending
    dual = _before_waw(stem)[-1] if stem[-1] == "ء" else stem
    if weak:
        dual = stem[:-1] + ("و" if stem[-1] == "و" else "ي")
    for person, letter in (("3md", "ي"), ("3fd", "ت")):
        yield "pres", person, letter + _join(dual, "ان")
        yield "pres", person, letter + _join(dual, "ا")


def _before_waw(stem: str) -> tuple[str, ...]:
    """The stem as written before an ending: a final hamza may change its seat (بدأوا, بدؤوا; يجيئون)."""
    if stem[-1] == "أ":
        return stem, stem[:-1] + "ؤ"
    if stem[-2:] == "يء":
        return (stem[:-1] + "ئ",)
    if stem[-1] == "ء":
        return stem, stem[:-1] + "ؤ"
    return (stem,)


def _join(stem: str, ending: str) -> str:
    """Stem and ending; hamza on alif and alif are written as one letter (بدآ)."""
    if stem[-1:] == "أ" and ending[0] == "ا":
        return stem[:-1] + "آ" + ending[1:]
    return stem + ending


def _final_hamza(stem: str) -> str:
    """The last letter of a hollow stem once its long vowel is gone: hamza takes that vowel's seat (يسيء → يسئ)."""
    if stem[-1] not in "ءئؤ":
        return stem[-1]
    return {"ي": "ئ", "و": "ؤ"}.get(stem[-2], "أ")


def spellings(forms: Iterable[Form]) -> set[str]:
    """The spellings alone, those before a pronoun left out."""
    return {spelling for _, feats, spelling in forms if not feats.endswith("+")}
