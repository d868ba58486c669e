"""Numbers that no number before a noun tells: one person by the form of the noun or by name, twice, "his death"; pure.

::

    قُتل سالم العولقي، killed Bilal al-Jasim    one person, by a name that no table has
    led to his death، أدى إلى مقتله            one person, by the pronoun at the event noun
    struck twice، أغارت مرتين                 two events
"""

from __future__ import annotations

from marsad.extract.reading import Group, Predicate, Quantity, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Number
from marsad.text.normalise import key

_PERSONS = frozenset({"people", "official", "captive", "force", "group", ""})
_SINGULAR = frozenset({"sg", "act", "pas"})
_HIS = "3ms"
_JOINS_NAMES = ("al-", "el-", "ibn", "bin", "abu")
_OF_MANY = ("ون", "ين", "ات", "ان")
_SHORT = 3


def one(group: Group, sent: Sent | None, analyser: Analyser, text: str) -> Number | None:
    """Return the number 1 where the phrase names one person, by its form; else None."""
    if group.noun not in _PERSONS or group.plural or group.kind != "np":
        return None
    if group.lexeme is None or group.reading is None:
        named = sent is not None and _is_named(group, sent, analyser)
        return Number(1, 1, text[group.start : group.end], group.start, group.end) if named else None
    if group.reading.form not in _SINGULAR or key(group.lexeme.lemma) in analyser.sets["collective"]:
        return None
    if any(hit.first <= group.head < hit.last for hit in group.hits) or not group.noun:
        return None
    return Number(1, 1, text[group.start : group.end], group.start, group.end)


def _is_named(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether the phrase is the name of a person whom no table has: capitals, an Arabic word that nothing explains."""
    if any(hit.person and hit.first <= group.head < hit.last for hit in group.hits):
        return True
    if group.hits:
        return False
    if analyser.arabic:
        return _unread_name(sent, group.first, analyser)
    first = group.first
    while first < group.last - 1 and sent.tags[first] in {"D", "N"} and not sent.words[first].capital:
        first += 1  # the citizen
    words = sent.words[first : group.last]
    capitals = [w.capital or w.text.lower().startswith(_JOINS_NAMES) for w in words]
    return (len(words) > 1 or first > group.first) and all(capitals) and words[0].capital


def _unread_name(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether an Arabic word opens a person's name: a given name, or a word without readings that is no plural."""
    word = sent.words[at]
    if word.key in analyser.given:
        return True
    return not word.readings and word.key.isalpha() and len(word.key) > _SHORT and not word.key.endswith(_OF_MANY)


def his_own(predicate: Predicate, sent: Sent, analyser: Analyser, text: str) -> Number | None:
    """Return the number 1 where a singular pronoun at an event noun is the victim (مقتله, his death); else None."""
    if predicate.group.kind != "np":
        return None
    before = sent.words[predicate.word - 1].key if predicate.word > predicate.group.first else ""
    if predicate.reading.enclitic != _HIS and before not in analyser.sets["his_or_her"]:
        return None
    return Number(1, 1, text[predicate.start : predicate.end], predicate.start, predicate.end)


def times_over(predicate: Predicate, sent: Sent, analyser: Analyser, text: str) -> Number | None:
    """Return how often what a verb tells happened (twice, مرتين, three times); None where that is not told."""
    clause = sent.clauses[predicate.clause]
    verb = clause.verb
    if verb is None or not verb.first <= predicate.word < verb.last:
        return None
    last = max((group.last for group in clause.groups), default=0)
    for k in range(predicate.word + 1, min(last, len(sent.words))):
        if sent.words[k].key in analyser.sets["twice"]:
            return Number(2, 2, sent.words[k].text, sent.starts[k], sent.ends[k])
        counted = _counted_by(sent, k)
        if counted is not None and sent.words[k].key in analyser.sets["times_over"]:
            start, end = sent.starts[counted.first], sent.ends[k]
            return Number(counted.low, counted.high, text[start:end], start, end)
    return None


def _counted_by(sent: Sent, k: int) -> Quantity | None:
    """The number phrase right before a word."""
    return next((phrase for phrase in sent.counts if phrase.last == k), None)
