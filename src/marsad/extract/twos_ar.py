"""Arabic: what is two, and what is only spelled like two: a dual beside a plural, a verbal noun, an accusative."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser, Reading

_ALIF = "\u0627"
_YAA = "\u064a"
_TANWIN = "\u064b"
#: Kinds of what news tells of in twos (قائدا الفصيلين): not of deeds, whose accusative often stands alone (هجوما).
_COUNTED = frozenset(
    {"official", "people", "group", "force", "state", "body", "captive", "settlement", "site", "vehicle", "ship"}
)

_THINGS = frozenset({"building", "settlement", "site", "vehicle", "ship"})


def rather_pair(reading: Reading, sent: Sent, i: int) -> bool:
    """Whether a verbal noun in the dual is here the noun that it also is (قضاءي الحويجة والدبس)."""
    return (
        reading.form == "masdar"
        and reading.feats[1:2] == "d"
        and any(r.form == "du" and r.pre == reading.pre for r in sent.words[i].readings)
    )


def rather_many(reading: Reading, sent: Sent, i: int) -> bool:
    """Whether a dual of people is spelled as their plural, which is commoner by far (العاملين), or as another noun in the
    singular (العدوان: the aggression, not two enemies); or a plural before a count is the verbal noun that it also is.
    """
    counts = any(c.first == i + 1 and not c.conj for c in sent.counts) and not any(c.last == i for c in sent.counts)
    if counts and reading.form == "pl" and reading.pos == "noun":
        return any(r.form == "masdar" and r.pre == reading.pre for r in sent.words[i].readings)  # أسر | اثنين
    if reading.form != "du" or "c" in reading.feats:
        return False
    if any(r.form == "sg" and r.pos == "noun" and r.pre == reading.pre for r in sent.words[i].readings):
        return True
    return any(r.form == "pl" and r.lexeme == reading.lexeme and r.pre == reading.pre for r in sent.words[i].readings)


def two_of(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool | None:
    """Whether the reading is right about a word spelled as the accusative and as the dual before its genitive: they are
    two where a definite noun or a name stands right behind (طرفا النزاع، مخيما البريج والمغازي), for an accusative has
    no genitive. None = the word is not both.
    """
    word = sent.words[i]
    if word.key[-1:] == _YAA and not (reading.article or reading.enclitic):
        return _houses_of(reading, sent, i, analyser)
    if word.key[-1:] != _ALIF or reading.article or reading.enclitic or reading.finite:
        return None
    pairs = [r for r in word.readings if r.form == "du" and "c" in r.feats and r.pre == reading.pre]
    if not any(analyser.lexeme(r).kind in _COUNTED for r in pairs):
        return False if reading in pairs else None
    return (reading.form == "du") == (_TANWIN not in word.text and _definite_follows(sent, i))


def _houses_of(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool | None:
    """Whether the reading is right about two of something before their genitive that are spelled as a participle too (منزلي مواطنين);
    None = the word is not both.
    """
    of = [r for r in sent.words[i].readings if "c" in r.feats and r.pre == reading.pre]
    pairs = [r for r in of if r.form == "du" and analyser.lexeme(r).kind in _THINGS]
    if not pairs or not any(r.form in {"act", "pas"} for r in of) or not genitive_follows(sent, i):
        return None
    return reading in pairs


def _definite_follows(sent: Sent, i: int, last: int = 2) -> bool:
    """Whether a noun with its article or pronoun, or a name, stands right behind with nothing joined to it, or behind one
    bare noun more (وزيرا | خارجية البلدين).
    """
    if i + 1 >= len(sent.words):
        return False
    hit = sent.hit_at.get(i + 1)
    if hit is not None:
        counted = i > 0 and sent.tags[i - 1] == "U"
        of_nation = hit.last == i + 2 and sent.words[i + 1].country and not (counted or _another_joined(sent, i + 2))
        return not (hit.prep or hit.conj or of_nation)  # سائقا سوريا: a Syrian; but رئيسا سوريا ولبنان
    nouns = [r for r in sent.words[i + 1].readings[:1] if r.pos == "noun" and not r.prep and not r.conj]
    if any(r.article or r.enclitic for r in nouns):
        return True
    return last > 1 and any(r.form == "sg" for r in nouns) and _definite_follows(sent, i + 1, last - 1)


def _another_joined(sent: Sent, i: int) -> bool:
    """Whether a name is joined to the one before it."""
    hit = sent.hit_at.get(i)
    return hit is not None and bool(hit.conj)


def genitive_follows(sent: Sent, i: int) -> bool:
    """Whether a bare word stands right behind, which a dual without its noon must have."""
    if i + 1 >= len(sent.words) or sent.tags[i + 1] not in {"?", "E", "«"}:
        return False
    return not any(r.prep or r.conj or r.finite for r in sent.words[i + 1].readings[:1])


def rather_of_a_kind(sent: Sent, i: int) -> bool:
    """Whether a word spelled like the dual of a noun before its genitive is the adjective that it also is, of an indefinite noun
    right before it (مصدر أمني | القوات: no two securities).
    """
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] == "N" else None
    if before is None or before.article or before.enclitic or before.form not in {"sg", "pl"}:
        return False
    return any(r.pos == "adj" and r.form == "sg" and not (r.pre or r.enclitic) for r in sent.words[i].readings)


def of_two(verb: Group, before: Group) -> bool:
    """Whether a verb in the dual stands right behind two who are told by a dual."""
    two = before.reading is not None and before.reading.form == "du"
    return two and verb.reading is not None and verb.reading.feats[2:3] == "d" and not verb.joined
