"""What a force, a convoy or a group of people is made up of, where that tells how many they are.

::

    قوة مؤلفة من خمس آليات، a convoy of 40 trucks      inside the phrase or right behind it
    وضمّت القافلة 27 شاحنة، and it comprises 840       a verb whose subject it is
    قوامها 650 شخصا، وعلى متنها 12 جنديا، بلغ عددها    a noun for number or load with its pronoun
"""

from __future__ import annotations

from marsad.extract.reading import Group, Predicate, Quantity, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Number
from marsad.text.normalise import key

_MADE_UP = frozenset({"vehicle", "force", "unit", "ship", "group"})
#: Words behind a word for being made up of in which the number may stand.
_NEAR = 5
_FAR = 8
#: The ending of a feminine participle, and the letter with which "she does" begins.
_HERS, _SHE = "\u0629", "\u062a"
_STOPS = frozenset(".C:;")


def composition(group: Group, sent: Sent, predicate: Predicate, analyser: Analyser) -> Quantity | None:
    """Return the number phrase that tells what one body is made up of; None where none does, or it is no single body."""
    if group.noun == "building":
        return None  # مبنى مكون من تسعة طوابق
    apart = _behind_comma(group, sent, predicate, analyser)
    if group.plural or apart is not None:
        return apart or _told_number(group, sent, analyser)
    reach = range(group.head + 1, min(max(group.head + _NEAR, group.last + 2), len(sent.words)))
    composed = analyser.sets["made_of"]
    words = [k for k in reach if sent.words[k].key in composed or k in _out_of(sent, group, analyser)]
    for phrase in sent.counts:
        if any(word < phrase.first <= word + 2 and not _done(sent, word + 1, phrase.first) for word in words):
            return phrase
    return _by_verb(group, sent, composed) or _of_its_number(group, sent, predicate, analyser)


def _behind_comma(group: Group, sent: Sent, predicate: Predicate, analyser: Analyser) -> Quantity | None:
    """The number behind a word for being made up of that stands behind a comma, after all else that is told of the force or convoy
    with which it agrees (دفع الجيش بتعزيزات نحو البلدة، | مؤلفة من 25 آلية): no other such body stands between.
    """
    if not analyser.arabic or group.sentence != sent.index or group.noun not in _MADE_UP | {"body", ""}:
        return None
    for phrase in sent.counts:
        at = phrase.first - 1 - (sent.words[phrase.first - 1].key in analyser.sets["out_of"])
        word = sent.words[at] if at > group.last else None
        if word is None or sent.tags[at - 1] != "," or word.key not in analyser.sets["made_of"]:
            continue
        between = [g for g in sent.groups if group.end <= g.start < sent.starts[at] and g.kind == "np"]
        other = any(g.noun in _MADE_UP for g in between) or any(
            p.sense is not None and not p.dropped and group.last < p.word < at
            for p in sent.predicates
            if p is not predicate
        )
        hers = word.key.endswith(_HERS) or word.key.startswith(_SHE)
        if not other and hers == (group.plural or group.gender == "f"):
            return phrase
    return None


def _done(sent: Sent, first: int, last: int) -> bool:
    """Whether an -ing form stands in front of a number: it is done to those who are counted ("a man convicted of killing two")."""
    return any((reading := sent.picks[k]) is not None and reading.form == "ger" for k in range(first, last))


def _told_number(group: Group, sent: Sent, analyser: Analyser) -> Quantity | None:
    """The number that a participle right behind a plural tells of it (السجناء البالغ عددهم 600)."""
    for k in range(group.head + 2, min(group.head + _NEAR, len(sent.words))):
        reading = sent.picks[k]
        if sent.tags[k - 1] != "Z" or reading is None or not reading.enclitic.startswith("3"):
            continue
        if analyser.lexicon.lexemes[reading.lexeme].lemma in analyser.sets["its_number"]:
            return next((phrase for phrase in sent.counts if phrase.first == k + 1), None)
    return None


def _out_of(sent: Sent, group: Group, analyser: Analyser) -> list[int]:
    """The words for "out of" inside a phrase for vehicles, right before a number (قافلة مساعدات من 55 شاحنة)."""
    homes = group.lexeme is not None and key(group.lexeme.lemma) in analyser.lexicon.notes.get("household", ())
    if group.noun not in _MADE_UP and not homes:
        return []
    firsts = {phrase.first for phrase in sent.counts}
    within = range(group.head + 1, group.last)
    return [k for k in within if k + 1 in firsts and sent.words[k].key in analyser.sets["out_of"]]


def _by_verb(group: Group, sent: Sent, composed: frozenset[str]) -> Quantity | None:
    """The number right behind a verb for comprising whose subject the phrase is."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or clause.subject is not group or sent.words[verb.head].bare not in composed:
            continue
        for phrase in sent.counts:
            if verb.last <= phrase.first <= verb.last + 1:
                return phrase
    return None


def _of_its_number(group: Group, sent: Sent, predicate: Predicate, analyser: Analyser) -> Quantity | None:
    """The number behind a noun for number or load whose pronoun is the phrase, before anything else is told."""
    others = [p.word for p in sent.predicates if p.word > predicate.word and p.sense is not None and not p.dropped]
    last = min(others, default=len(sent.words))
    for k in range(max(group.last, predicate.word + 1), last):
        reading = sent.picks[k]
        if reading is None or not reading.enclitic.startswith("3"):
            continue
        if analyser.lexicon.lexemes[reading.lexeme].lemma not in analyser.sets["its_number"]:
            continue
        for phrase in sent.counts:
            if k < phrase.first <= k + _FAR and not _STOPS & set(sent.tags[k + 1 : phrase.first]):
                return phrase
    return None


def told_before(group: Group, sent: Sent, predicate: Predicate) -> bool:
    """Whether the phrase takes part in an event of the sentence before this one, or stands in another sentence."""
    if group.sentence != predicate.sentence:
        return True
    live = (p for p in sent.predicates if p.word < predicate.word and p.sense is not None and not p.dropped)
    return any(group is g for p in live for got in p.fillers.values() for g in got)


def told_by(phrase: Quantity, sent: Sent, text: str) -> tuple[Number, Group | None]:
    """Return the number of a phrase, and the noun phrase that it counts."""
    counted = next((g for g in sent.groups if g.kind == "np" and g.first <= phrase.first < g.last), None)
    start, end = sent.starts[phrase.first], sent.ends[min(phrase.last, len(sent.words) - 1)]
    if counted is not None and counted.last == phrase.last:
        end = counted.end  # a family of seven
    return Number(phrase.low, phrase.high, text[start:end], start, end), counted
