"""Names that are none here: of storms, of parts of towns, adjectives by which a party goes where they stand alone, outlets whose
name is a place's, what only begins like a name (Syrian air raids).
"""

from __future__ import annotations

from marsad.extract.reading import NameHit, Sent
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.entity import World

_OF = "\u0644"
_SETTLEMENT = "settlement"
_LIVED_IN = frozenset({"settlement", "area", "site"})


def drop_namesakes(sent: Sent, analyser: Analyser) -> None:
    """Drop names behind a word for what is only called so (Cyclone Mocha, إعصار موكا), and names of regions that are here a part
    of the town or camp behind them (المنطقة الشرقية | من المدينة، المنطقة الغربية | لمدينة الفاشر), and adjectives behind a definite
    word that a party goes by where they stand alone (القوات العراقية | المشتركة), bearings that qualify (مداخلها | الشرقية), and places
    called by a common noun that is here the first word of a longer name (التل | الأحمر), or that are the last of one.
    """
    words, parts = analyser.sets["namesakes"], analyser.sets["parts_of_towns"]
    longer = analyser.sets.get("longer_names", frozenset())  # Papua New | Guinea
    sent.hits = [
        hit
        for hit in sent.hits
        if not (hit.first and sent.words[hit.first - 1].key in words)
        and not (hit.first > 1 and sent.words[hit.first - 1].capital and sent.words[hit.first - 1].key in longer)
        and not (
            hit.last - hit.first > 1 and sent.words[hit.first].bare in parts and _of_town(sent, hit.last, analyser)
        )
        and not (analyser.arabic and (_qualifies(sent, hit) or _side(sent, hit, analyser) or _of_another(sent, hit)))
        and not (analyser.arabic and (_goes_on(sent, hit) or _ends_another(sent, hit, analyser)))
    ]


def _goes_on(sent: Sent, hit: NameHit) -> bool:
    """Whether an adjective that agrees with it stands behind a place's name of one word that is a common noun too."""
    if hit.last - hit.first > 1 or hit.last >= len(sent.words) or any(ref[0] != "p" for ref in hit.refs):
        return False
    genders = {r.feats for r in sent.words[hit.first].readings if r.article and r.pos == "noun" and r.form == "sg"}
    behind = {r.feats for r in sent.words[hit.last].readings if r.article and r.pos == "adj" and r.form == "sg"}
    return bool(genders & behind) and all(other.first != hit.last for other in sent.hits)


def _ends_another(sent: Sent, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a place's name of one word is only the second word of a village's that no table has (قرى سهوة | بلاطة)."""
    if hit.last - hit.first > 1 or hit.first < 2 or hit.pre or any(ref[0] != "p" for ref in hit.refs):
        return False
    first, head = sent.words[hit.first - 1], sent.words[hit.first - 2]
    if first.readings or first.article or sent.words[hit.first].article or not first.key.isalpha():
        return False
    if any(other.first <= hit.first - 1 < other.last for other in sent.hits):
        return False
    bare = (r for r in head.readings if r.pos == "noun" and not (r.article or r.enclitic))
    return any(analyser.lexeme(r).kind == _SETTLEMENT for r in bare)


def _of_another(sent: Sent, hit: NameHit) -> bool:
    """Whether an unsure name is only what the party behind it has (القيادة العامة | لقوات الدعم السريع)."""
    if any(ref[0] != "u" for ref in hit.refs):
        return False
    behind = next((other for other in sent.hits if other.first == hit.last), None)
    return behind is not None and behind.prep == _OF and all(ref[0] in "au" for ref in behind.refs)


def _qualifies(sent: Sent, hit: NameHit) -> bool:
    """Whether a name of one word is the adjective with the article that a nationality stands before."""
    if hit.last - hit.first > 1 or hit.prep or hit.conj or hit.first < 1 or any(ref[0] not in "au" for ref in hit.refs):
        return False
    nation = bool(sent.words[hit.first - 1].country)
    return nation and any(r.pos == "adj" and r.article for r in sent.words[hit.first].readings)


def _side(sent: Sent, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a name of one word is the bearing that tells which of its sides a thing's noun means (مداخلها | الشرقية): behind a noun
    that has its owner joined to it no name can stand as its owner.
    """
    if hit.last - hit.first > 1 or hit.prep or hit.conj or hit.first < 1:
        return False
    owned = any(r.pos == "noun" and r.enclitic for r in sent.words[hit.first - 1].readings)
    return owned and sent.words[hit.first].key in analyser.sets["name_tails"]


def _of_town(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether a town, a camp or a district stands at word ``at`` behind من or a joined ل."""
    if at >= len(sent.words):
        return False
    of, word = sent.words[at].key in analyser.sets["partitive"], sent.words[at]
    if of:
        if at + 1 >= len(sent.words):
            return False
        word = sent.words[at + 1]
    wanted = {reading for reading in word.readings if reading.pos == "noun" and (reading.prep == "ل") is not of}
    return any(analyser.lexeme(reading).kind in _LIVED_IN for reading in wanted)


def told_by(words: list[Word], hit: NameHit) -> bool:
    """Whether a word of saying stands right behind a name (Wafa | reported)."""
    return hit.last < len(words) and words[hit.last].says


def as_written(text: str, refs: tuple[str, ...], world: World, *, told: bool) -> tuple[str, ...]:
    """The references of a name of one word that may be an outlet's in capitals or something else's: SANA is not Sana'a; ``told``: it
    says something, which such an outlet does whose name is printed as a word as well.
    """
    if len(refs) == 1 or not any(ref[0] == "o" for ref in refs):
        return refs
    names = {ref: world.outlets[ref[2:]].name_en for ref in refs if ref[0] == "o" and ref[2:] in world.outlets}
    capitals = {ref: name for ref, name in names.items() if name.isupper()}
    meant = tuple(
        ref
        for ref, name in capitals.items()
        if name == text or (told and world.outlets[ref[2:]].word and name.capitalize() == text)
    )
    return meant or tuple(ref for ref in refs if ref not in capitals) if capitals else refs


def cuts_compound(words: list[Word], hit: NameHit, world: World) -> bool:
    """Whether the last word of a firm's name, in small letters, opens a fixed phrase that goes on behind it (Syrian air | raids); a
    force is called so in any letters (Haitian police | officers).
    """
    at, last = hit.last, words[hit.last - 1]
    firms = all(ref[0] == "a" and world.actors[ref[2:]].kind == "organisation" for ref in hit.refs)
    if last.capital or at >= len(words) or hit.last - hit.first == 1 or not firms:
        return False
    goes_on = (rest for entries in last.phrases.values() for _, rest, _ in entries)
    return any(rest and tuple(w.key for w in words[at : at + len(rest)]) == tuple(rest) for rest in goes_on)
