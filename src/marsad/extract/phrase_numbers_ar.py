"""Whether a number or a dual belongs to the Arabic noun phrase before it, or opens the next one."""

from __future__ import annotations

from typing import Protocol

from marsad.extract.reading import Sent
from marsad.extract.vowels_ar import SHOWS_NO_CASE
from marsad.extract.words import Analyser

#: Things whose dual behind another noun is no genitive (قصفت طائرة | سيارتين).
COUNTABLE = frozenset({"weapon", "vehicle", "aircraft", "ship", "site", "building", "equipment", "settlement"})
_PERSONS = frozenset({"people", "force", "group", "official", "captive"})
_ACTING = frozenset({"aircraft", "vehicle", "ship", "weapon", "force", "group"})


class Opening(Protocol):
    """What is asked of the phrase under construction: whether a genitive may follow, whether its last word is an adjective."""

    open: bool
    adjective: bool


def _counts_next(sent: Sent, j: int, arms: frozenset[str]) -> bool:
    """Whether the number at word ``j`` stands before the noun that it counts."""
    after = sent.spans.get(j, j + 1)
    if after >= len(sent.tags):
        return False
    of_nation = sent.tags[after] == "A" and bool(sent.words[after].country) and not sent.words[after].article
    if sent.tags[after] not in "NMEZ" and not of_nation:  # القوات الإسرائيلية | 30 فلسطينيا
        return False
    if sent.words[after].key in arms:
        return False  # اللواء 52 مشاة
    reading, hit = sent.picks[after], sent.hit_at.get(after)
    if hit is not None and (hit.prep or hit.conj):
        return False  # اللواء 53 | بالحشد الشعبي
    figure = sent.words[j].text
    if figure.isdecimal() and 10 < int(figure) < 100 and reading and reading.form == "pl":
        return False  # اللواء 44 | وديان
    return not (reading.conj or reading.prep or reading.article) if reading else not sent.words[after].article


def dual_apart(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a dual is another argument than the phrase before it: two things, or two persons behind what acts (قتلت
    مسيرة | جنديين, but والدة طفلين).
    """
    reading = sent.picks[j]
    if reading is None or "c" in reading.feats or sent.tags[j - 1] in "MQU":
        return False
    if reading.form == "du" and analyser.lexeme(reading).kind in COUNTABLE:
        return True
    dual = any(r.form == "du" and r.lexeme == reading.lexeme and r.pos == "noun" for r in sent.words[j].readings)
    acting = sent.picks[head] if head >= 0 else None
    if not dual or reading.pre or acting is None or analyser.lexeme(reading).kind not in _PERSONS:
        return False
    return acting.form == "sg" and not acting.article and analyser.lexeme(acting).kind in _ACTING


def same_pair(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a dual tells of which kind the two right before it are (طائرتين | مسيرتين)."""
    before, reading = sent.picks[j - 1], sent.picks[j]
    if before is None or reading is None or before.form != "du":
        return False
    return j - 1 == head or analyser.lexeme(before).kind == analyser.lexeme(reading).kind


def number_belongs(sent: Sent, j: int, state: Opening, analyser: Analyser) -> bool:
    """Whether a number goes on with the phrase: the genitive of an event noun or part (مقتل ثلاثة), or the number
    that a unit is called by (اللواء 444); else it opens the next phrase (الجيش تسعة من المقاتلين).
    """
    k = j - 1
    while k > 0 and sent.tags[k] == "_":
        k -= 1
    if sent.tags[k] == "N" and _is(sent, j, 2) and sent.words[k].key.endswith(("ين", "ان")):
        return True  # مهربين اثنين
    counted = sent.tags[k] in "NA" or (
        sent.tags[k] == "M" and (pick := sent.picks[k]) is not None and pick.form == "sg"
    )
    if counted and _is(sent, j, 1) and not _names_next(sent, j):
        return True  # عائلة واحدة، قتيلاً واحداً
    if sent.tags[k] in "MQU":
        return state.open or sent.tags[k] == "U"
    picked = sent.picks[k]
    definite = picked is not None and (picked.article or picked.enclitic)
    if definite and sent.words[j].article and not sent.words[j].conj:
        return True  # الدول الثلاث، أفرادها الأربعة
    kind = analyser.lexeme(picked).kind if picked is not None else ""
    if not sent.words[j].text[0].isdecimal():
        return state.open and not state.adjective and kind in {"", "part", "unit", "abstract", "time", "captive"}
    if of_unit(sent, j, analyser) and _names_itself(sent, sent.spans.get(j, j + 1), analyser):
        return True  # تسلمت الفرقة 60 | معسكر الشدادي
    if kind in _ACTING and k > 0 and sent.tags[k - 1] == "V" and _counts_next(sent, j, analyser.sets["arms"]):
        return False  # هدمت جرافات | 12 منزلا
    return not _counts_next(sent, j, analyser.sets["arms"]) or (
        state.open and not state.adjective and kind not in {"force", "group", "people", "official"}
    )


def of_unit(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the figure at word ``j`` may be what a unit right before it is called by (الفرقة 60), or is a number with the article
    behind its noun (الدول الثلاث): it counts nothing that comes next.
    """
    unit = sent.picks[j - 1] if j > 0 else None
    if unit is None or not unit.article:
        return False
    if sent.words[j].article and not sent.words[j].conj:
        return True
    return sent.words[j].text.isdecimal() and analyser.lemma(unit) in analyser.sets["numbered_units"]


def _names_itself(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the noun behind a number is not what it counts: in the singular and no accusative though it would show, or with a
    name or genitive of its own (60 معسكر الشدادي، 72 قاعدة التنف; beside: 60 دبابة، 60 معسكرا).
    """
    hit, reading = sent.hit_at.get(at), sent.picks[at] if at < len(sent.tags) else None
    if hit is not None:
        return not (hit.prep or hit.conj) and all(ref[0] == "p" for ref in hit.refs)
    if reading is None or reading.pos != "noun" or reading.form != "sg" or reading.article or "a" in reading.feats:
        return False
    if not sent.words[at].bare.endswith(SHOWS_NO_CASE) or _carried_out(sent, at, analyser):
        return True
    name, noun = sent.hit_at.get(at + 1), sent.picks[at + 1] if at + 1 < len(sent.tags) else None
    return (name is not None and not name.prep) or (noun is not None and noun.article and not noun.prep)


def _carried_out(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the noun at ``at`` is what a verb of doing right before the unit says that it did (نفذت الفرقة 210 | عملية دهم)."""
    verb, told = (sent.picks[at - 3] if at > 2 and sent.tags[at - 3] == "V" else None), sent.picks[at]
    light = analyser.lexeme(verb).light if verb is not None else None
    return light is not None and light.event == "object" and told is not None and analyser.lexeme(told).kind == "event"


def _is(sent: Sent, j: int, number: int) -> bool:
    """Whether the word is the number, with its bound behind it or without."""
    return any(each.first == j and each.low == number and each.high in {number, None} for each in sent.counts)


def _names_next(sent: Sent, j: int) -> bool:
    """Whether a noun without article stands right behind the word (إحدى عشرة، أحد سكان البلدة; not عائلة واحدة بغارة)."""
    if j + 1 >= len(sent.tags) or sent.tags[j + 1] not in {"N", "M", "E"} or sent.words[j + 1].article:
        return False
    reading = sent.picks[j + 1]
    return reading is None or not (reading.prep or reading.conj)
