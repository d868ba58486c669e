"""Numbers that no number before a noun tells: one person by the form of the noun or by name, twice, "his death"; pure.

::

    قُتل سالم العولقي، killed Bilal al-Jasim    one person, by a name that no table has
    led to his death، أدى إلى مقتله            one person, by the pronoun at the event noun
    struck twice، أغارت مرتين                 two events
"""

from __future__ import annotations

from marsad.extract.reading import Group, Predicate, Quantity, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Number, Role
from marsad.text.normalise import key, loose

_PERSONS = frozenset({"people", "official", "captive", "force", "group", ""})
_SINGULAR = frozenset({"sg", "act", "pas"})
_BODILY = frozenset({"killed", "wounded"})
_HIS = "3ms"
_BOTH = "3md"
_AND = "و"
_JOINS_NAMES = ("al-", "el-", "ibn", "bin", "abu")
_OF_MANY = ("ون", "ين", "ات", "ان")
_SHORT = 3
_PAIR = 2
_BRACKETED = 8  # words in which the bracket around initials closes
_NAME = 4  # words in which the second of two names opens


def one(group: Group, sent: Sent | None, analyser: Analyser, text: str, *, named: bool = True) -> Number | None:
    """Return the number 1 where the phrase names one person, by its form; else None. ``named``: a name will do."""
    if sent is not None and both_told(group, sent):
        return None
    if group.noun not in _PERSONS or group.plural or group.kind != "np":
        return None
    if not analyser.arabic and sent is not None and _paired(group, sent):
        return Number(2, 2, text[group.start : group.end], group.start, group.end)
    if not analyser.arabic and sent is not None and group.hits and _an_unnamed(group, sent, analyser):
        return Number(1, 1, text[group.start : group.end], group.start, group.end)
    if group.lexeme is None or group.reading is None:
        named = named and sent is not None and (_is_named(group, sent, analyser) or _somebody(group, sent, analyser))
        return Number(1, 1, text[group.start : group.end], group.start, group.end) if named else None
    head = key(group.lexeme.lemma).split(" ")[0 if analyser.arabic else -1]
    several = head in analyser.sets["collective"] and group.lexeme.kind != "title"  # a فريق is a team, the الفريق a man
    if group.reading.form not in _SINGULAR or several:
        return None
    if any(hit.first <= group.head < hit.last for hit in group.hits) or not group.noun:
        return None
    return Number(1, 1, text[group.start : group.end], group.start, group.end)


def _an_unnamed(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether an indefinite article stands before the name of a force whose last word is one of its men ("a Saudi border guard")."""
    nouns = [r for r in sent.words[group.last - 1].readings if r.pos == "noun" and r.form == "sg"]
    alone = [r for r in nouns if key(analyser.lexeme(r).lemma) not in analyser.sets["collective"]]
    men = any(analyser.lexeme(r).kind in {"people", "official", "force"} for r in alone)
    return men and sent.words[group.first].key in analyser.indefinite


def counted_before(predicate: Predicate, sent: Sent) -> Group | None:
    """Return the noun whose genitive the event noun is, and which may count it (ثلاثة حوادث | انفجار); None where there is none."""
    if not predicate.group.genitive:
        return None
    at = index_of(sent.groups, predicate.group)
    head = sent.groups[at - 1] if at > 0 else None
    if head is None or head.last != predicate.group.first or head.noun not in {"event", "part"}:
        return None
    return head


def one_victim(predicate: Predicate, sent: Sent, analyser: Analyser, text: str) -> Number | None:
    """Return the number 1 where an Arabic noun for a victim stands without article and number as what an attack led to (أوقع |
    قتيلا، سقوط قتيل | وجريح; but 30 بين قتيل وجريح، تشييع شهيد); else None.
    """
    group, victims = predicate.group, {sense.number for sense in predicate.senses}
    if not analyser.arabic or not victims or not victims <= _BODILY:
        return None
    at = index_of(sent.groups, group)
    first = group
    while at > 0 and first.joined and not first.prep:  # قتيل | وجريح
        at -= 1
        first = sent.groups[at]
    if first.prep or first.negated or group.definite or first.definite or first.kind != "np":
        return None
    verb = sent.clauses[group.clause].verb
    none = verb is not None and verb.negated  # لم يسقط أي قتيل
    if none or any(sent.words[i].key in analyser.sets["any"] for i in range(first.first, group.last)):
        return None
    head = sent.groups[at - 1] if first.genitive and at > 0 else None
    fell = head is not None and head.lexeme is not None and key(head.lexeme.lemma) in analyser.sets["fallen"]
    return one(group, sent, analyser, text, named=False) if fell or not first.genitive else None


def _paired(group: Group, sent: Sent) -> bool:
    """Whether a phrase names two persons under one article or owner ("its captain and chief engineer")."""
    joined = [k for k in range(group.first, group.last) if sent.tags[k] == "C"]
    if len(joined) != 1 or group.noun not in _PERSONS or not group.noun:
        return False
    words = sent.words[joined[0] - 1], sent.words[group.last - 1]
    return all(any(r.pos == "noun" and r.form == "sg" for r in word.readings) for word in words)


def _is_named(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether the phrase is the name of a person whom no table has: capitals, an Arabic word that nothing explains."""
    if any(hit.person and hit.first <= group.head < hit.last for hit in group.hits):
        return True
    if analyser.arabic:
        return not group.hits and _unread_name(sent, group.first, analyser)
    first = group.last
    while first > group.first and _in_a_name(sent.words[first - 1].text):
        first -= 1
    if any(hit.first < group.last and hit.last > first for hit in group.hits) or first == group.last:
        return False
    if not sent.words[first].capital:
        return False  # the fighter al-Kurdi is one, "a fighter from al-Kurdi street" is not
    if first == group.first:
        return group.last - first > 1
    return sent.tags[first - 1] == "N"  # the citizen Salim, Hamas leader Yahya Sinwar


def _in_a_name(text: str) -> bool:
    return text[:1].isupper() or text.lower().startswith(_JOINS_NAMES)


def _somebody(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether a phrase of words that no table has is one person among victims (a civilian interpreter)."""
    indefinite = sent.words[group.first].key in analyser.sets["indefinite"]
    return indefinite and not group.hits and not sent.words[group.head].capital and not group.noun


def _unread_name(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether an Arabic word opens a person's name: a given name, or a word without readings that is no plural."""
    word = sent.words[at]
    if word.key in analyser.given:
        return True
    return not word.readings and word.key.isalpha() and len(word.key) > _SHORT and not word.key.endswith(_OF_MANY)


def his_own(predicate: Predicate, sent: Sent, analyser: Analyser, text: str) -> Number | None:
    """Return the number 1 where a singular pronoun at an event noun or -ing form is the victim (مقتله, his death, killing
    him); else None.
    """
    if predicate.group.kind != "np":
        return None
    if predicate.reading.form == "ger" and predicate.group.last < len(sent.words):
        behind = predicate.group.last
        if sent.tags[behind] == "O" and sent.words[behind].key in analyser.sets["pronoun_person"]:
            return Number(1, 1, text[sent.starts[behind] : sent.ends[behind]], sent.starts[behind], sent.ends[behind])
    before = sent.words[predicate.word - 1].key if predicate.word > predicate.group.first else ""
    if predicate.reading.enclitic != _HIS and before not in analyser.sets["his_or_her"]:
        return None
    return Number(1, 1, text[predicate.start : predicate.end], predicate.start, predicate.end)


def the_two(predicate: Predicate, counted: str, text: str) -> Number | None:
    """Return the number 2 where a dual pronoun at the trigger is whom or what it befalls (اعتقلتهما، اقتيادهما); else None.

    ``counted``: what a counted target of the type counts; none where it is not counted.
    """
    if not counted or predicate.reading.enclitic != _BOTH or not predicate.fillers.get(Role.TARGET):
        return None
    return Number(2, 2, text[predicate.start : predicate.end], predicate.start, predicate.end)


def dual(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether the head is a dual that is spelled as no plural (رتلين, not نازحين)."""
    if group.reading is None or any(hit.first <= group.head < hit.last for hit in group.hits):
        return False
    readings = [r for r in sent.words[group.head].readings if r.pos in {"noun", "verb"}]
    if group.reading.form != "du":
        return any(r.form == "du" for r in readings) and two_named(group, sent, analyser)
    if group.noun not in _PERSONS:  # منزلين are two houses, and none who bring down
        readings = [r for r in readings if r.lexeme == group.reading.lexeme]
    several = any(r.form == "pl" or "p" in r.feats[-2:] for r in readings)
    return not several or two_named(group, sent, analyser)


def told_of(group: Group) -> bool:
    """Whether a phrase only takes up one person told of before (the hostage): no number."""
    return (
        group.definite and not group.plural and group.last - group.head == 1 and not group.hits and bool(group.lexeme)
    )


def two_named(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether two given names stand behind a noun that may be a dual (المواطنين محمود وزياد الخلف)."""
    at = group.head + 1
    if _initials(sent, at) == _PAIR:
        return True
    if at >= len(sent.words) or sent.words[at].key not in analyser.given:
        return False
    behind = [word.key for word in sent.words[at + 1 : at + _NAME]]
    joined = [k for k, word in enumerate(behind) if word[:1] == _AND and word[1:] in analyser.given]
    if len(joined) != 1:
        return False
    return not any(word[:1] == _AND for word in behind[joined[0] + 1 : joined[0] + 1 + _SHORT])


def second_named(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether a phrase names the second of two whom the dual before it counts (الشابان محمد سالم | وأحمد عودة)."""
    at = index_of(sent.groups, group)
    before = sent.groups[at - 1] if at > 0 else None
    if not group.joined or group.lexeme is not None or before is None or before.kind != "np":
        return False
    return dual(before, sent, analyser) and two_named(before, sent, analyser)


def both_told(group: Group, sent: Sent) -> bool:
    """Whether a number is of the dead and the wounded together (29 قتيلا وجريحا): how many died is not told; of either."""
    if group.lexeme is None or not group.lexeme.senses:
        return False
    at = index_of(sent.groups, group)
    behind = _of_both(group, sent.groups[at + 1]) if at + 1 < len(sent.groups) else False
    return behind or (at > 0 and _of_both(sent.groups[at - 1], group))


def _of_both(first: Group, second: Group) -> bool:
    """Whether a noun for victims without a number of its own is joined to one for others."""
    if not second.joined or second.last - second.first > 1 or first.lexeme is None or second.lexeme is None:
        return False
    own = {sense.number for sense in first.lexeme.senses if sense.number}
    others = {sense.number for sense in second.lexeme.senses if sense.number}
    if second.noun == "event" or (second.reading is not None and second.reading.form == "masdar"):
        return False  # خمسة قتلى | وإصابة عشرة
    counted = first.last - first.first > 1
    return counted and bool(own and others) and own.isdisjoint(others)


def _initials(sent: Sent, at: int) -> int:
    """How many persons are told by their initials in brackets from a word on (المواطنين (ح.ش.) و(م.ع.))."""
    found = 0
    while at < len(sent.words) and sent.words[at].text == "(":
        end = next((k for k in range(at + 1, min(at + _BRACKETED, len(sent.words))) if sent.words[k].text == ")"), 0)
        letters = [sent.words[k].text for k in range(at + 1, end)]
        if not end or not all(len(text) == 1 for text in letters):
            break
        found, at = found + 1, end + 1
        at += at < len(sent.words) and sent.words[at].key == _AND
    return found


def another(group: Group, sent: Sent, analyser: Analyser) -> Number | None:
    """Return the number 1 where the phrase is an ordinal without its noun (ثالث, a third), or "another"; else None."""
    first = group.first + (sent.tags[group.first] == "D")
    return ordinal_at(sent, group.head, analyser) if group.last - first == 1 else None


def ordinal_at(sent: Sent, at: int, analyser: Analyser) -> Number | None:
    """Return the number 1 where a word is an ordinal or "another"; else None."""
    word, ordinals = loose(sent.words[at].text), analyser.lexicon.time.numbers.ordinals
    if word in analyser.sets["another"] or word in ordinals or f"ال{word}" in ordinals:
        return Number(1, 1, sent.words[at].text, sent.starts[at], sent.ends[at])
    return None


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


def of_other_kind(group: Group, kind: str) -> bool:
    """Whether those of a phrase are called by what befell them, and that is another thing (جثامين 4 شهداء | و18 مصاباً); or are
    shells, which nobody counts as dead (أربع قذائف | سقطت).
    """
    if group.noun == "weapon" and kind in _BODILY:
        return True
    told = {sense.number for sense in group.lexeme.senses} if group.lexeme is not None else set()
    return bool(told) and told <= _BODILY and kind in _BODILY and kind not in told
