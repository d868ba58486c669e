"""Every spelling of a word, by its part of speech and language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.lang.ar import inflect as arabic
from marsad.lang.ar.clitics import ENCLITICS
from marsad.lang.drafts import Draft
from marsad.lang.en import inflect as english
from marsad.lang.schema import NO_RELATION

Form = tuple[str, str, str]

#: Classes of Arabic function words that take an attached pronoun (منها, أنهم, كلها, بعضهم).
_WITH_PRONOUN = frozenset({"prep", "comp", "quant"})
_ARTICLE = "ال"
_SHORTEST_VERB = 2
#: Words that end in a joined letter (رفضا ل, وفقا ل) stand without it: the letter is written with the next word.
_JOINED_END = (" ب", " ل", " ك")
_LONGEST_BARE_DEMONYM = ("ese", "ish", "ch", "ss")


def spell_out(draft: Draft, lang: str) -> Iterator[Form]:
    """Every form of a word, as (form, feats, spelling); several words are parted by a space."""
    yield from _ARABIC_BY_POS.get(draft.pos, _word)(draft) if lang == "ar" else _english(draft)


def _word(draft: Draft) -> Iterator[Form]:
    yield "w", "", draft.lemma
    if draft.lemma.endswith(_JOINED_END):
        yield "w", "", draft.lemma[:-2]


def _arabic_verb(draft: Draft) -> Iterator[Form]:
    past, _, rest = draft.lemma.partition(" ")
    present = draft.first("present").partition(" ")[0]
    if len(past) < _SHORTEST_VERB or len(present) < _SHORTEST_VERB:  # a fault, told by the loader
        return
    finite = arabic.verb_forms(
        past,
        present,
        past_f=draft.first("past_f"),
        passive=draft.first("passive"),
        passives=draft.transitive,
    )
    yield from _with_rest(finite, rest)
    masdars = [m for m in draft.spell.get("masdar", ()) if m != NO_RELATION]
    for masdar in masdars:
        head, _, tail = masdar.partition(" ")
        yield from _with_rest(arabic.masdar_forms(head), tail, article=True)
    if not draft.has_meaning:
        return
    # the verbal noun that shows the form best is the longest one
    active, passive = arabic.participles(
        past, present, max((m.partition(" ")[0] for m in masdars), key=len, default="")
    )
    actives = draft.spell.get("active") or [active]
    passives = draft.spell.get("participle") or ([passive] if draft.transitive else [])
    for form, words in (("act", actives), ("pas", passives)):
        for word in words:
            if word != NO_RELATION:
                yield from _with_rest(arabic.participle_forms(form, word), rest)


def _arabic_noun(draft: Draft) -> Iterator[Form]:
    noun, _, rest = draft.lemma.partition(" ")
    plurals = draft.spell.get("plural", [])
    if not rest:
        yield from arabic.noun_forms(noun, plurals, draft.gender)
        return
    sex = draft.gender or ("f" if noun.endswith("ة") else "m")
    yield from _with_rest((("sg", sex, noun),), rest, article=True)
    yield from _two_of(noun, rest, plurals, sex)
    for plural in plurals:
        head, _, tail = plural.partition(" ")
        forms = (f for f in arabic.noun_forms(head, [head], sex) if f[0] == "pl" and "a" not in f[1])
        yield from _with_rest(forms, tail, article=True)


def _two_of(noun: str, rest: str, plurals: list[str], sex: str) -> Iterator[Form]:
    """The dual of a noun and its adjective (حزامين ناسفين), or of one and its genitive (سيارتي إسعاف).

    The adjective is told by its changing with the plural, or by the feminine ending that both have.
    """
    if " " in rest or rest.startswith(_ARTICLE):
        return
    changes = any(plural.partition(" ")[2] not in {"", rest} for plural in plurals)
    qualifies = changes or (noun.endswith("ة") and rest.endswith("ة"))
    for form, feats, spelling in arabic.noun_forms(noun, [noun], sex):
        if form != "du" or (qualifies == feats.endswith("c")):
            continue
        if not qualifies:
            yield from _with_rest(((form, feats, spelling),), rest, article=True)
            continue
        for own, _, adjective in arabic.adjective_forms(rest.removesuffix("ة")):
            if own == "du" and adjective.endswith(spelling[-2:]) and ("ت" in adjective[-3:]) == rest.endswith("ة"):
                yield from _with_rest(((form, feats, spelling),), adjective, article=True)


def _arabic_adjective(draft: Draft) -> Iterator[Form]:
    if draft.kind == "adv":
        yield from _word(draft)
        return
    front, _, last = draft.lemma.rpartition(" ")
    for form, feats, spelling in arabic.adjective_forms(last, draft.spell.get("plural", [])):
        if not front:
            yield form, feats, spelling
        elif not feats.endswith("+"):
            yield form, feats, f"{front} {spelling}"


def _arabic_function_word(draft: Draft) -> Iterator[Form]:
    yield from _word(draft)
    if " " in draft.lemma:
        return
    stem = draft.lemma[:-1] + "ي" if draft.lemma.endswith("ى") else draft.lemma
    for pronoun, person in ENCLITICS.items():
        yield "w", person, stem + pronoun


def _with_rest(forms: Iterable[Form], rest: str, *, article: bool = False) -> Iterator[Form]:
    """Forms of a first word with the words after it; ``article``: these may be definite (إطلاق النار)."""
    if not rest:
        yield from forms
        return
    rests = [rest]
    words = rest.split(" ")
    if article and not any(word.startswith(_ARTICLE) for word in words):
        rests.append(" ".join([*words[:-1], _ARTICLE + words[-1]]))
        if len(words) > 1:
            rests.append(" ".join(_ARTICLE + word for word in words))
    for form, feats, spelling in forms:
        if not feats.endswith("+"):
            for words_after in rests:
                yield form, feats, f"{spelling} {words_after}"


_ARABIC_BY_POS = {
    "verb": _arabic_verb,
    "noun": _arabic_noun,
    "adj": _arabic_adjective,
    **dict.fromkeys(_WITH_PRONOUN, _arabic_function_word),
}


def _english(draft: Draft) -> Iterator[Form]:
    plurals = draft.spell.get("plural", [])
    if draft.pos == "verb":
        given = (draft.spell.get(name, []) for name in ("past", "participle", "gerund"))
        yield from english.verb_forms(draft.lemma, *given)
        for noun in draft.spell.get("noun", []):
            yield from english.noun_forms(noun, form="masdar")
    elif draft.pos == "noun":
        yield from english.noun_forms(draft.lemma, plurals)
    elif draft.pos == "adj" and draft.kind == "demonym":
        yield "sg", "", draft.lemma
        for plural in plurals or () if draft.lemma.endswith(_LONGEST_BARE_DEMONYM) else plurals or (draft.lemma + "s",):
            yield "pl", "", plural
    elif draft.pos == "adj" and draft.kind != "adv":
        yield "sg", "", draft.lemma
    else:
        yield from _word(draft)
