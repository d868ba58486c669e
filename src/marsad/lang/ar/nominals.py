"""Arabic nouns, adjectives, verbal nouns and participles in every spelling that news prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.lang.ar.stems import Verb, bare

#: form, feats, spelling, as in ``model.lexicon.Lexicon``.
Form = tuple[str, str, str]

_SHORTEST_NOUN = 3
_DIPTOTE = (5, 6)


def noun_forms(noun: str, plurals: Sequence[str] = (), gender: str = "") -> Iterator[Form]:
    """Singular, dual and the given plurals (sound or broken); gender is ``m`` or ``f``, read off ة if empty.

    A noun in ة without a plural takes -ات.
    """
    noun = bare(noun)
    sex = gender or ("f" if noun.endswith("ة") else "m")
    given = tuple(bare(p) for p in plurals)
    if not given and noun.endswith("ة"):
        given = (noun[:-1] + "ات",)
    forms: list[Form] = [("sg", sex + tail, word) for tail, word in _singular(noun)]
    forms += [("du", sex + tail, word) for tail, word in (*_dual(noun), *_two_of(noun))]
    for plural in given:
        forms += [("pl", sex + tail, word) for tail, word in _plural(plural)]
    yield from dict.fromkeys(forms)


def masdar_forms(masdar: str) -> Iterator[Form]:
    """A verbal noun with its dual and its plural in -ات."""
    masdar = bare(masdar)
    sex = "f" if masdar.endswith("ة") else "m"
    forms: list[Form] = [("masdar", sex + "s" + tail, word) for tail, word in _singular(masdar)]
    if masdar.endswith("ي") and masdar[0] == "ت" and len(masdar) > _SHORTEST_NOUN:
        forms.append(("masdar", sex + "s", masdar[:-1]))
    forms += [("masdar", sex + "d" + tail, word) for tail, word in _dual(masdar)]
    plural = (masdar[:-1] if masdar[-1] in "ةى" else masdar) + "ات"
    if masdar.endswith("اة"):
        plural = masdar[:-2] + "يات"
    forms += [("masdar", "fp" + tail, word) for tail, word in (("", plural), ("+", plural))]
    yield from dict.fromkeys(forms)


def adjective_forms(word: str, plurals: Sequence[str] = ()) -> Iterator[Form]:
    """An adjective in both genders and all numbers, as ``sg du pl`` with its gender.

    ``plurals`` are those that are not in -ون.
    """
    for _, feats, spelling in _inflect("", bare(word), weak=False):
        yield {"s": "sg", "d": "du", "p": "pl"}[feats[1]], feats[0] + feats[2:], spelling
    for plural in plurals:
        for tail, spelling in _plural(bare(plural)):
            yield "pl", "m" + tail, spelling


def participles(past: str, present: str, masdar: str = "") -> tuple[str, str]:
    """The active and the passive participle, masculine singular; empty where there is none worth knowing.

    ``masdar`` tells form II from form I, which unvowelled letters do not.
    """
    verb = Verb(past, present, masdar)
    if verb.form == "1":
        return _form_one(verb)
    stem = verb.stem
    active = "م" + stem
    if verb.form == "7" and not verb.weak:
        return active, ""
    if verb.weak:
        return "م" + stem[:-1] + "ي", "م" + stem[:-1] + "ى"
    if verb.hollow:
        return active, "م" + stem[:-2] + "ا" + ("ء" if stem[-1] in "ئؤ" else stem[-1])
    if stem[-1] == "ئ":
        return active, "م" + stem[:-1] + "أ"
    return active, active


def _form_one(verb: Verb) -> tuple[str, str]:
    past, stem = verb.past, verb.stem
    if verb.doubled:  # the active one (شان, صاد) is spelled like too many other words
        return "", "م" + past + "و" + past[-1]
    first, middle, last = past[0], past[1], past[2]
    head = "آ" if first == "أ" else first + "ا"
    if verb.hollow:
        if last == "ء":
            return "", ""
        passive = {"و": "م" + first + "و" + last, "ي": "م" + first + "ي" + last}.get(stem[-2], "")
        return first + "ائ" + last, passive
    seat = "ئ" if middle in "أئ" else middle
    if verb.weak:
        return head + seat + "ي", "م" + first + seat + ("و" if stem[-1] == "و" else "ي")
    front = "م" + first + ("ؤ" if middle in "أئ" else middle) + "و"
    if last in "أئ":
        return head + seat + "ئ", front + "ء"
    return head + seat + last, front + last


def participle_forms(form: str, word: str) -> Iterator[Form]:
    """A participle (``form`` is ``act`` or ``pas``) in both genders and all numbers."""
    word = bare(word)
    if word:
        weak = word[-1] == "ى" or (form == "act" and word[-1] == "ي")
        yield from dict.fromkeys(_inflect(form, word, weak=weak))


def _inflect(form: str, word: str, *, weak: bool) -> Iterator[Form]:
    """Gender and number endings of an adjective or participle; ``weak``: it ends in a root's ي or ى."""
    if word.endswith("ة"):
        for tail, spelling in _singular(word):
            yield form, "fs" + tail, spelling
        return
    stem = word
    feminine = word + "ة"
    sound = word
    if weak:
        stem = word[:-1] + "ي"
        sound = word[:-1]
        feminine = stem + "ة" if word[-1] == "ي" else word[:-1] + "اة"
        if word[-1] == "ي" and len(sound) >= _SHORTEST_NOUN:
            yield form, "ms", sound
    for tail, spelling in _singular(word):
        yield form, "ms" + tail, spelling
    yield form, "ms+", word[:-1] + "ا" if word[-1] == "ى" else word
    for tail, spelling in _singular(feminine):
        yield form, "fs" + tail, spelling
    for tail, spelling in _dual(stem):
        yield form, "md" + tail, spelling
    for tail, spelling in _dual(feminine):
        yield form, "fd" + tail, spelling
    for tail, ending in (("", "ون"), ("", "ين"), ("c", "و"), ("c", "ي")):
        yield form, "mp" + tail, sound + ending
        if tail:
            yield form, "mpc+", sound + ending
    for tail in ("", "+"):
        yield form, "fp" + tail, _and_alif(stem, "ات")


def _singular(noun: str) -> Iterator[tuple[str, str]]:
    """A singular, with accusative alif and the spelling before a pronoun."""
    yield "", noun
    if noun[-1] == "ة":
        yield "+", noun[:-1] + "ت"
    elif noun[-1] == "ى":
        yield "+", noun[:-1] + "ا"
    elif noun[-1] == "أ":
        yield "+", noun[:-1] + "ؤ"
    elif noun[-1] != "ا" and noun[-2:] != "اء":
        yield "a", noun + "ا"


def _dual(noun: str) -> Iterator[tuple[str, str]]:
    """The dual's four endings; the masculine -ا of the construct is that of nouns alone (``_two_of``)."""
    if len(noun) < _SHORTEST_NOUN - 1:
        return
    stem = {"ة": noun[:-1] + "ت", "ى": noun[:-1] + "ي"}.get(noun[-1], noun)
    yield "", _and_alif(stem, "ان")
    yield "", stem + "ين"
    yield "c", stem + "ي"
    if noun[-1] == "ة":
        yield "c", stem + "ا"


def _two_of(noun: str) -> Iterator[tuple[str, str]]:
    """The masculine dual before its genitive (طرفا النزاع), spelled as the accusative: what follows tells them apart."""
    if len(noun) >= _SHORTEST_NOUN - 1 and noun[-1] not in "ةىاأء":
        yield "c", noun + "ا"


def _plural(plural: str) -> Iterator[tuple[str, str]]:
    """A plural as given; one in -ون brings -ين and the construct forms with it."""
    if plural.endswith(("ون", "ين")) and len(plural) > _SHORTEST_NOUN + 1:
        stem = plural[:-2]
        yield "", stem + "ون"
        yield "", stem + "ين"
        for ending in "وي":
            yield "c", stem + ending
            yield "c+", stem + ending
        return
    if plural.endswith("ات"):
        yield "", plural
        return
    for tail, spelling in _singular(plural):
        if not (tail == "a" and _is_diptote(plural)):
            yield tail, spelling
    if plural[-1] == "ي" and _is_diptote(plural):
        yield "", plural[:-1]


def _is_diptote(plural: str) -> bool:
    """Whether a broken plural takes no accusative alif: مواقع, صواريخ, قذائف."""
    return len(plural) in _DIPTOTE and plural[2] == "ا" and (len(plural) == _DIPTOTE[0] or plural[4] in "يئ")


def _and_alif(stem: str, ending: str) -> str:
    """Stem and an ending in alif; hamza on alif and alif are one letter (منشآت)."""
    return stem[:-1] + "آ" + ending[1:] if stem[-1] == "أ" else stem + ending
