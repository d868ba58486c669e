"""English inflection: regular spelling rules; what is irregular the data files give.

Forms and feats are those of ``model.lexicon.Lexicon``. Of several words the first is inflected of a verb (``pull
out``: pulled out), and of a noun the last, or the one before a preposition (``show of force``: shows of force).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

#: form, feats, spelling, as in ``model.lexicon.Lexicon``.
Form = tuple[str, str, str]

_SIBILANT = ("s", "x", "z", "ch", "sh")
_CONSONANT_Y = re.compile("[^aeiou]y$")
_ONE_SYLLABLE = re.compile("^[^aeiou]*(?:[aeiou]|qu[aeiou])[^aeiouwxy]$")
_STRESSED_AT_END = re.compile(
    "^(?:(?:ad|com|e|o|per|re|sub|trans)mit|(?:con|in|oc|re)cur|(?:com|dis|ex|im|pro|re)pel"
    "|(?:con|de|in|pre|re|trans)fer|(?:re|un)?equip|(?:be|re)?gin|(?:for|re)get|(?:be|off|out|re|up)set"
    "|(?:de|inter|bar)?ter|pa?trol|control|rebel|kidnap|handicap|abet|regret|be?gin|out?run|abhor|embed|unplug|re?run)$"
)
_STRESS_ELSEWHERE = frozenset({"bar", "enter", "barter"})
_FINAL_L = re.compile("(?:[^aeiou][aeiou]|ue)l$")
_HEAD_BEFORE = frozenset({"of", "on", "in", "for", "to", "at", "with", "from", "by", "against"})
_PLURAL_ONLY = re.compile("[^suia]s$|(?<!speci)(?<!regi)men$|people$|police$|personnel$")
_MAN = re.compile("(?<!hu)(?<!ger)(?<!ro)(?<!otto)(?<!sha)man$")


def verb_forms(
    base: str, past: Sequence[str] = (), participle: Sequence[str] = (), gerund: Sequence[str] = ()
) -> Iterator[Form]:
    """Every finite form, participle and gerund; given ones stand instead of the regular ones."""
    head, _, rest = base.partition(" ")
    rest = " " + rest if rest else ""
    yield "inf", "", base
    yield "pres", "3s", third_person(head) + rest
    regular = tuple(form + rest for form in past_of(head))
    for spelling in past or regular:
        yield "past", "", spelling
    for spelling in participle or past or regular:
        yield "pp", "", spelling
    for spelling in gerund or tuple(form + rest for form in gerund_of(head, past)):
        yield "ger", "", spelling


def noun_forms(noun: str, plurals: Sequence[str] = (), form: str = "") -> Iterator[Form]:
    """Singular and plural. ``form``: the name of both forms (``masdar``), told apart by ``s`` and ``p``.

    A noun that is a plural itself (``talks``, ``reinforcements``) has no singular.
    """
    one, many = ((form, "s"), (form, "p")) if form else (("sg", ""), ("pl", ""))
    if not plurals and _PLURAL_ONLY.search(_head(noun)[1]):
        yield *many, noun
        return
    yield *one, noun
    for plural in plurals or (plural_of(noun),):
        yield *many, plural


def third_person(verb: str) -> str:
    """The third person of the present: carries, reaches, goes, has."""
    if verb == "have":
        return "has"
    if verb.endswith((*_SIBILANT, "o")):
        return verb + "es"
    return _s(verb)


def past_of(verb: str) -> tuple[str, ...]:
    """The regular past: moved, carried, stopped; both spellings where they differ (travelled, traveled)."""
    if verb.endswith("e"):
        return (verb + "d",)
    if _CONSONANT_Y.search(verb):
        return (verb[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(verb))


def gerund_of(verb: str, past: Sequence[str] = ()) -> tuple[str, ...]:
    """The gerund; a doubled letter of the given past (``committed``) is kept."""
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return (verb[:-1] + "ing",)
    doubled = verb + verb[-1]
    if any(form.split(" ")[0] == doubled + "ed" for form in past):
        return (doubled + "ing",)
    return tuple(stem + "ing" for stem in _stems(verb))


def plural_of(noun: str) -> str:
    """The plural: strikes, convoys, enemies, gunmen, air strikes, shows of force."""
    front, head, tail = _head(noun)
    if _MAN.search(head.lower()):
        return front + head[:-3] + "men" + tail
    if head.endswith("sis"):
        return front + head[:-2] + "es" + tail
    if head.endswith(_SIBILANT):
        return front + head + "es" + tail
    return front + _s(head) + tail


def _head(noun: str) -> tuple[str, str, str]:
    """What stands before the word that is inflected, the word, and what stands after it."""
    words = noun.split(" ")
    at = next((i - 1 for i, word in enumerate(words) if i and word in _HEAD_BEFORE), len(words) - 1)
    front = "".join(word + " " for word in words[:at])
    return front, words[at], "".join(" " + word for word in words[at + 1 :])


def _s(word: str) -> str:
    return word[:-1] + "ies" if _CONSONANT_Y.search(word) else word + "s"


def _stems(verb: str) -> tuple[str, ...]:
    """The verb as written before -ed and -ing: a last consonant after a short stressed vowel is doubled."""
    doubled = verb + verb[-1]
    if verb in _STRESS_ELSEWHERE:
        return (verb + "r",) if verb == "bar" else (verb,)
    if _ONE_SYLLABLE.search(verb) or _STRESSED_AT_END.search(verb):
        return (doubled,)
    if _FINAL_L.search(verb) and not re.search("[aeiou]{2}l$", verb.replace("quel", "kel").replace("guel", "gel")):
        return (doubled, verb)
    if verb.endswith("ic"):
        return (verb + "k",)
    return (verb,)
