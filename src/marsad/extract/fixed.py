"""The fixed words of a sense: those one of which must stand beside its trigger, and those that rule it out.

They stand behind the trigger, and in front of it where that is a verb told of a phrase before it (قافلة تحمل مساعدات | وصلت) or
an adjective (جلسة | مغلقة).
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.adjectives_ar import fights
from marsad.extract.reading import Group, Predicate, Sent, index_of
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.lexicon import Sense
from marsad.text.normalise import key

_FIXED_REACH = 8  # words, marks aside, behind a trigger in which its fixed words may stand
#: Tags of English words behind which another clause, or who says it, begins.
_ELSEWHERE = frozenset("FKS")
#: Tags of words with which an object begins.
_OPENS_OBJECT = frozenset("DNAEUQMO")


def viable(predicate: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Keep the senses whose fixed words stand here; False where none is left: then the word takes no arguments."""
    if not any(sense.fixed or sense.not_fixed for sense in predicate.senses):
        return bool(predicate.senses)
    behind, meant = _behind(predicate.word, sent, analyser), _resumed(predicate, sent, analyser)
    front = _in_front if analyser.arabic else _who_does
    behind = (
        behind[0] + _described(predicate, sent) + _befallen(predicate, sent, analyser),
        behind[1] + front(predicate, sent, analyser) + _led_to(predicate, sent, analyser),
    )
    faults = [
        (s, _fault(s, *behind) and (_fault(s, *meant) if meant else _fault(s, *behind))) for s in predicate.senses
    ]
    predicate.senses = tuple(sense for sense, fault in faults if not fault)
    if not predicate.senses:
        predicate.dropped = "; ".join(f"{sense.rule}: {fault}" for sense, fault in faults)
    return bool(predicate.senses)


def _behind(word: int, sent: Sent, analyser: Analyser) -> tuple[str, str]:
    """The words behind a trigger, as they stand and without joined letters; with the lemmas that they may have."""
    first = sent.spans.get(word, word + 1)
    last = first + 2 * _FIXED_REACH
    if (
        analyser.arabic
    ):  # what a verb joined to it is done to is not its own (أوقف سيارة | وأطلق النار، | كما أغارت مسيرة)
        joined = (
            k
            for k in range(first, min(last, len(sent.words)))
            if (sent.tags[k] in {"V", "X"} and (p := sent.picks[k]) and (p.conj or _opener(sent, k) == "S"))
            or (sent.tags[k] == "K" and (p := sent.picks[k]) and p.conj)  # قصفت البلدة، | وإن مسيرة ألقت قنبلة
        )
        last = next(joined, last)
        backing = analyser.sets["backed_by"]  # هاجموا البلدة | بدعم من مسيرات
        last = next(
            (k for k in range(first, min(last, len(sent.words))) if _lemma_at(sent, k, analyser) in backing), last
        )
    else:  # left the base, | according to a statement; left the base | while people were hurt
        last = next((k for k in range(first, min(last, len(sent.words))) if sent.tags[k] in _ELSEWHERE), last)
    own = _named(sent, first, last)
    near = [(k, sent.words[k]) for k in range(first, min(last, len(sent.words))) if not sent.words[k].mark][
        :_FIXED_REACH
    ]
    words = [word for _, word in near]
    left = [word for k, word in near if k not in own] if own else words
    spots = _of_places(sent, first, last) if analyser.arabic else set()  # استهدفوا قاعدة بلد | الجوية
    if analyser.arabic:
        spots |= _fighters(sent, first, last, analyser)
    told = [word for k, word in near if k not in spots] if spots else words
    whole = "".join(f"«{name}»" for name in _whole_names(sent, first, last)) if spots else ""
    return _spelled(left), f"{_spelled(told)}/ {' '.join([analyser.lemmas(w) for w in told])} {whole}"


def _opener(sent: Sent, k: int) -> str:
    """The tag of the word or fixed phrase right before word ``k`` (في حين | استهدف)."""
    at = k - 1
    while at > 0 and sent.tags[at] == "_":
        at -= 1
    return sent.tags[at]


def _named(sent: Sent, first: int, last: int) -> set[int]:
    """The words of names of several words (معبر باب السلامة), and those that say which force is meant (قوات | الأمن): none of
    them tells what the trigger means.
    """
    own = {k for h in sent.hits if first <= h.first < last and h.last - h.first > 1 for k in range(h.first, h.last)}
    forces = (g for g in sent.groups if g.noun == "force" and first <= g.first < last)
    return own | {k for g in forces for k in range(g.head + 1, g.last)}


def _of_places(sent: Sent, first: int, last: int) -> set[int]:
    """The words behind the first of phrases for named places."""
    return {k for g in _places(sent, first, last) for k in range(g.first + 1, g.last)}


def _whole_names(sent: Sent, first: int, last: int) -> list[str]:
    """Phrases for named places as they stand, which are fixed words only as a whole (مخيم الهول)."""
    places = _places(sent, first, last)
    return [" ".join([sent.words[g.first].bare, *(w.key for w in sent.words[g.first + 1 : g.last])]) for g in places]


def _places(sent: Sent, first: int, last: int) -> list[Group]:
    named = [
        g for g in sent.groups if first <= g.first < last and any(all(r[0] == "p" for r in h.refs) for h in g.hits)
    ]
    return [g for g in named if g.noun in {"", "site", "settlement"}]


def _fighters(sent: Sent, first: int, last: int, analyser: Analyser) -> set[int]:
    """The words that say of somebody that he fights, and are spelled like an aircraft (الفصائل | المقاتلة)."""
    return {k for k in range(first, min(last, len(sent.words))) if fights(sent, k, analyser)}


def _lemma_at(sent: Sent, k: int, analyser: Analyser) -> str:
    """The key of the lemma that word ``k`` is read as; empty where it is read as none."""
    picked = sent.picks[k]
    return analyser.lemma(picked) if picked is not None else ""


def _described(predicate: Predicate, sent: Sent) -> str:
    """The words of the phrase that an adjective describes (جلسة | مغلقة); empty where it stands alone."""
    group = predicate.group
    if predicate.lexeme.pos != "adj" or group.kind != "np" or predicate.word == group.first:
        return ""
    return f"/{_spelled(sent.words[group.first : predicate.word])}"


def _in_front(predicate: Predicate, sent: Sent, analyser: Analyser) -> str:
    """The words of what stands in front of an Arabic verb and is told of by it, with its load (قافلة تحمل مساعدات | وصلت)."""
    clause = sent.clauses[predicate.clause]
    if predicate.group is not clause.verb:
        return ""
    at = index_of(clause.groups, predicate.group)
    before = [g for g in clause.groups[:at] if g.kind == "np"]
    if not before or before[0].prep or before[0].joined:
        return ""
    fighters = _fighters(sent, before[0].first, predicate.word, analyser)
    own = [sent.words[k] for k in range(before[0].first, predicate.word) if k not in fighters]
    near = [w for w in own if not w.mark][-_FIXED_REACH:]
    return f"/ {' '.join([w.key for w in near])} / {' '.join([analyser.lemmas(w) for w in near])} "


def _led_to(predicate: Predicate, sent: Sent, analyser: Analyser) -> str:
    """The Arabic verb that tells that something led to what an event noun tells (أدى الانفجار إلى | وفاة طفلة)."""
    verb, clause = None, sent.clauses[predicate.clause]
    at = index_of(clause.groups, predicate.group)
    if analyser.arabic and predicate.group.kind == "np" and at >= 0:
        verb = next((g for g in reversed(clause.groups[:at]) if g.kind == "v"), None)
        while at > 0 and clause.groups[at].joined and not clause.groups[at].prep:
            at -= 1  # إلى إصابة طفلة | ووفاة أخرى
    if verb is None or f"{verb.lemma} {clause.groups[at].prep}" not in analyser.sets["leads"]:
        return ""
    return f"/ {key(verb.lemma)} "


def _who_does(predicate: Predicate, sent: Sent, analyser: Analyser) -> str:
    """The words of what stands before an English verb that alone tell what is done ("hundreds of protesters | gathered")."""
    telling = analyser.sets["subject_tells"]
    clause = sent.clauses[predicate.clause]
    told = clause.anchor if clause.opener == "rel" and clause.anchor is not None else None
    near = sent.words[clause.first : predicate.word][-_FIXED_REACH:]
    if told is not None and told.sentence == sent.index:  # two trucks | that were about to cross
        near = [*sent.words[told.first : told.last], *near]
    return f"/ {' '.join([w.key for w in near if w.key in telling])} "


def _befallen(predicate: Predicate, sent: Sent, analyser: Analyser) -> str:
    """The words of what an English passive, or a verb with nothing right behind it, is told of: it is done to them, and rules a sense
    out as an object does (their bodies | burned, the corpses | were handed over).
    """
    last = sent.spans.get(predicate.word, predicate.word + 1)
    bare = last >= len(sent.tags) or sent.tags[last] not in _OPENS_OBJECT
    if analyser.arabic or predicate.reading.form not in {"past", "pp"} or not (predicate.group.passive or bare):
        return ""
    return _who_does(predicate, sent, analyser)


def _resumed(predicate: Predicate, sent: Sent, analyser: Analyser) -> tuple[str, str] | None:
    """The words of the phrase that a relative clause's verb takes up by its pronoun (قذيفة هاون أطلقها الحوثيون)."""
    clause = sent.clauses[predicate.clause]
    anchor = clause.anchor if clause.opener == "rel" and predicate.group is clause.verb else None
    if anchor is None or not predicate.reading.enclitic or anchor.sentence != sent.index:
        return None
    fighters = _fighters(sent, anchor.first, anchor.last, analyser) if analyser.arabic else ()
    near = [sent.words[k] for k in range(anchor.first, anchor.last) if k not in fighters]
    meant = _spelled(near)
    return meant, f"{meant}/ {' '.join([analyser.lemmas(w) for w in near])} "


def _fault(sense: Sense, behind: str, inflected: str) -> str:
    """Why the fixed words of a sense do not stand among those behind its trigger; empty where they do."""
    if sense.fixed and not any(f" {words} " in inflected or f"«{words}»" in inflected for words in sense.fixed):
        return f"none of its fixed words follows ({', '.join(sense.fixed[:3])})"
    for words in sense.not_fixed:
        if f" {words} " in behind:
            return f"{words} follows"
    return ""


def _spelled(words: Iterable[Word]) -> str:
    """Words as they stand and without joined letters."""
    near = [w for w in words if not w.mark]
    return f" {' '.join([w.key for w in near])} / {' '.join([w.bare for w in near])} "
