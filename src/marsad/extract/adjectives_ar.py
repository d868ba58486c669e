"""Arabic adjectives that may also be nouns: behind an indefinite noun that they agree with they are its adjectives.

مسلحين مجهولين, محاولة اغتيال مماثلة: the second word says of which kind the first is, it is no party of its own.
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser, Reading

_PEOPLE = ("ين", "ون")
_OF_DESCENT = ("ي", "ية", "يون", "يين")
_CALLED = frozenset({"building", "site", "road", "settlement", "area", "border", "body"})
_SUBJECT = frozenset("NMAEQUD_")
_PERSONS = frozenset({"group", "people", "force", "official", "captive"})
_FIGHTERS = frozenset({"group", "force", "state"})


def settle(sent: Sent, analyser: Analyser) -> None:
    """Tag such words as adjectives; and those that tell of the dead behind a noun for a building or street called after one of
    them as plain nouns (مدرسة الشهيد فلان، مستشفى «الشهيد فلان»).
    """
    for i in range(1, len(sent.tags)):
        if sent.tags[i] == "M" and sent.words[i].bare in analyser.sets["called_after"] and _calls(sent, i, analyser):
            sent.tags[i] = "N"
            continue
        if sent.words[i].key in analyser.sets["of_note"] and _worth_telling(sent, i):
            sent.tags[i], sent.picks[i] = "A", None
            continue
        if _several_behind(sent, i) or _unknown_epithet(sent, i):
            sent.tags[i] = "A"
            continue
        epithet = sent.tags[i] == "Z" and sent.tags[i - 1] == "M"  # هجوما | مباغتا
        if not (epithet or sent.tags[i] in "NM") or i in sent.spans or i in sent.hit_at:
            continue
        reading, word = sent.picks[i], sent.words[i]
        if reading is None and _only_described(sent, i, analyser):
            sent.tags[i] = "A"
            continue
        if reading is None or reading.conj or reading.prep or reading.article or reading.enclitic:
            continue
        head = _noun_before(sent, i)
        if head < 0 or _opens_genitive(sent, i):
            continue
        noun = sent.picks[head]
        assert noun is not None
        for other in word.readings:
            if (
                other.pos == "adj"
                and other.form != "w"
                and (
                    _agrees(noun, other, (sent.words[head].key, word.key), analyser)
                    or (epithet and _of_its_case(noun, other))
                    or _counted(sent, head, noun, other, analyser)
                )
                and not (other.conj or other.prep or rather_one(other, sent, i, analyser))
            ):
                sent.tags[i], sent.picks[i] = "A", other
                if analyser.lexeme(other).senses and _copula_before(sent, head, analyser):
                    sent.tags[i] = "Z"  # ما زال ثلاثة موظفين محتجزين: that is what is told of them
                break


def _calls(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the bare noun for a building, site or street stands right before word ``i`` with the article, its quotation mark or
    not.
    """
    own = sent.picks[i]
    if own is None or not own.article or own.prep or own.conj:
        return False
    at = i - 2 if sent.tags[i - 1] == "«" else i - 1
    noun = sent.picks[at] if at >= 0 and sent.tags[at] in {"N", "M"} else None
    if noun is None or noun.article or noun.enclitic:
        return False
    return analyser.lexeme(noun).kind in _CALLED


def _several_behind(sent: Sent, i: int) -> bool:
    """Whether a bare word for several stands behind the indefinite plural that it counts (هجمات | عدة, but عدة هجمات)."""
    noun = sent.picks[i - 1] if sent.tags[i] == "Q" and sent.tags[i - 1] in "NM" else None
    if noun is None or noun.article or noun.enclitic or not (noun.form == "pl" or noun.feats[1:2] == "p"):
        return False
    return i + 1 >= len(sent.tags) or sent.tags[i + 1] not in "NMEQU"


def _unknown_epithet(sent: Sent, i: int) -> bool:
    """Whether a word that nothing explains, no adjective of descent, has the article of the event noun before it, which takes no
    genitive (الهجوم | الغادر).
    """
    noun, word = sent.picks[i - 1] if sent.tags[i - 1] == "M" else None, sent.words[i]
    unknown = sent.tags[i] == "N" and sent.picks[i] is None and word.article and not (word.prep or word.conj)
    return unknown and noun is not None and noun.article and not word.key.endswith(_OF_DESCENT)


def _worth_telling(sent: Sent, i: int) -> bool:
    """Whether the word says of an indefinite noun right before it only that it is worth telling (أضرار | تذكر), nothing of which
    goes on behind it.
    """
    noun = sent.picks[i - 1] if sent.tags[i - 1] in {"N", "M", "A"} else None
    if noun is None or noun.article or noun.enclitic:
        return False
    return i + 1 == len(sent.tags) or sent.tags[i + 1] not in {"N", "M", "E", "K"}


def _only_described(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a word that nothing explains can only be an adjective: it has the feminine ending right behind an indefinite noun
    for events, and a preposition, mark or time follows (اشتباكات | ضارية | بين).
    """
    word, noun = sent.words[i], sent.picks[i - 1]
    if (
        word.readings
        or not word.text.endswith("ة")
        or word.article
        or noun is None
        or sent.tags[i - 1] not in {"N", "M"}
    ):
        return False
    if noun.article or noun.enclitic or not analyser.lexeme(noun).senses or noun.form not in {"sg", "pl", "masdar"}:
        return False
    fits = noun.form == "pl" or "p" in noun.feats or analyser.lexeme(noun).gender == "f" or noun.feats[1:2] == "f"
    return fits and (i + 1 == len(sent.tags) or sent.tags[i + 1] in {"P", ",", ".", "T", "A", "S", "C"})


def predicative(sent: Sent, analyser: Analyser) -> None:
    """Read as adjectives the nouns for captives right behind a word for "was, remained" (كانوا موقوفين في سجن عدرا)."""
    for i in range(1, len(sent.tags)):
        reading = sent.picks[i]
        if (
            sent.tags[i] != "N"
            or reading is None
            or reading.article
            or reading.prep
            or reading.enclitic
            or i in sent.hit_at
        ):
            continue
        if not (_copula(sent, i - 1, analyser) or _told_of(sent, i, analyser)):
            continue
        for other in sent.words[i].readings:
            if other.pos == "adj" and analyser.lexeme(other).senses and not other.prep and not other.conj:
                sent.tags[i], sent.picks[i] = "Z", other
                break


def _told_of(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether word ``i`` is what a clause without a verb tells of its subject, which a complementiser or the clause's beginning
    opens: that one is definite, this one is not, and a preposition or time stands behind (إن المدنيين | محتجزون لدى القوات).
    """
    own = sent.picks[i]
    if own is None or own.conj or sent.tags[i + 1 : i + 2] not in (["P"], ["T"]):
        return False
    if own.form == "pl" and sent.words[i].key.endswith("ين"):
        return False
    before = sent.picks[i - 1]
    definite = sent.tags[i - 1] in {"E", "_"} or (before is not None and bool(before.article or before.enclitic))
    k = i - 1
    partitive = analyser.lexicon.notes.get("partitive", ())
    while k >= 0 and (sent.tags[k] in _SUBJECT or (sent.tags[k] == "P" and sent.words[k].key in partitive)):
        k -= 1
    return definite and (k < 0 or sent.tags[k] in {"K", ".", ":"})


def _copula(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the word says that something was, is still, or remained so."""
    while i > 0 and sent.tags[i] == "_":
        i -= 1
    reading = sent.picks[i]
    if reading is None:
        return False
    cue = analyser.lexeme(reading).cue
    if sent.tags[i] == "W" and cue is not None:
        return cue.phase == "ongoing"
    return sent.tags[i] == "X" or (sent.tags[i] == "V" and analyser.lemma(reading) in analyser.sets.get("copulas", ()))


def _copula_before(sent: Sent, head: int, analyser: Analyser) -> bool:
    """Whether a copula stands before the noun phrase of word ``head``, with nothing but the phrase between."""
    i = head
    while i > 0 and sent.tags[i] in {"N", "A", "U", "Q", "_", "E", "M"}:
        if sent.tags[i] == "_" and _copula(sent, i, analyser):
            return True
        i -= 1
    return _copula(sent, i, analyser)


def _noun_before(sent: Sent, i: int) -> int:
    """The indefinite noun right before word ``i``, or the head of the fixed phrase that ends there; -1 = none."""
    at = i - 1
    while at > 0 and sent.tags[at] == "_":
        at -= 1
    reading = sent.picks[at]
    if sent.tags[at] not in "NM" or reading is None or reading.article or reading.enclitic:
        return -1
    return at


def _opens_genitive(sent: Sent, i: int) -> bool:
    """Whether a noun follows that may be the genitive of word ``i``: none is of a plural that keeps its noon."""
    if sent.words[i].key.endswith(_PEOPLE) and any(r.form in {"pl", "du"} for r in sent.words[i].readings):
        return False
    if i + 1 >= len(sent.tags) or sent.tags[i + 1] not in "NMEQU":
        return False
    after = sent.picks[i + 1]
    return after is None or not (after.conj or after.prep)


def of_kind(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the word is an adjective that no genitive narrows down, as one does مسبقة in مسبقة الصنع: one of relation
    or a plural with its noon (بدأ رتل عسكري | الانسحاب، بدأ مسلحون مجهولون | الانسحاب).
    """
    reading = sent.picks[i]
    if reading is None or sent.tags[i] != "A":
        return False
    return analyser.lemma(reading).endswith("ي") or sent.words[i].key.endswith(_PEOPLE)


def _counted(sent: Sent, head: int, noun: Reading, adjective: Reading, analyser: Analyser) -> bool:
    """Whether the noun is one person by its form, many by the number before it (200 شخص محتجزين)."""
    if noun.form != "sg" or adjective.form != "pl" or analyser.lexeme(noun).kind not in _PERSONS:
        return False
    return any(each.last == head and (each.low or each.high or 0) > 2 for each in sent.counts)


def _of_its_case(noun: Reading, adjective: Reading) -> bool:
    """Whether an event noun and the adjective behind it are both masculine and shown in the accusative (هجوما | مباغتا)."""
    one = noun.form in {"sg", "masdar"} and adjective.form == "sg" and adjective.feats.startswith("m")
    return one and "f" not in noun.feats and "a" in noun.feats and "a" in adjective.feats


def _agrees(noun: Reading, adjective: Reading, keys: tuple[str, str], analyser: Analyser) -> bool:
    """Whether the adjective has gender, number and case of the noun: people's sound plurals and duals, feminine singulars."""
    before, key = keys
    people = key.endswith(_PEOPLE) and not (before.endswith(_PEOPLE) and before[-2:] != key[-2:])
    if noun.form in {"pl", "du"} and analyser.lexeme(noun).kind in _PERSONS:
        return people and adjective.form in {"pl", "du"}
    if noun.form == "pl" and key.endswith("ة"):
        return adjective.form == "sg" and adjective.feats.startswith("f")  # كمائن محكمة
    feminine = (
        "f" in noun.feats
        or analyser.lexeme(noun).gender == "f"
        or (noun.form == "w" and analyser.lexeme(noun).lemma.split(" ")[0].endswith("ة"))
    )
    return (
        noun.form in {"sg", "masdar", "w"} and feminine and adjective.form == "sg" and adjective.feats.startswith("f")
    )


def quality(sent: Sent, group: Group, k: int) -> bool:
    """Whether an event noun only says in what a noun is strong or quick (عبوة شديدة الانفجار)."""
    own, before = sent.picks[k], sent.picks[k - 1] if k - 1 > group.first else None
    if own is None or not own.article or before is None or sent.tags[k - 1] != "A":
        return False
    return before.pos == "adj" and not before.article and sent.tags[k - 2] in {"N", "M", "E", "_"}


def calls(sent: Sent, verb: Group, analyser: Analyser) -> bool:
    """Whether a passive only tells what somebody is called (ضابط يدعى سالم، ما يسمى والي كركوك)."""
    return sent.words[verb.head].key in analyser.sets["called"]


def of_crafts(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether the word for a craft is the adjective of the crafts that head its phrase (طائرات الاحتلال المسيرة)."""
    if head < 0 or not any(analyser.lexeme(r).kind == "aircraft" for r in sent.words[head].readings if r.pos == "noun"):
        return False
    if not any(analyser.lexeme(r).kind == "aircraft" for r in sent.words[j].readings if r.pos == "noun"):
        return False
    return any(r.pos == "adj" and r.article and not (r.prep or r.conj) for r in sent.words[j].readings)


def rather_agreeing(reading: Reading, sent: Sent, i: int) -> bool:
    """Whether a verbal noun with the article is here the adjective that is spelled like it, right behind a noun with the
    article (القرى المجاورة).
    """
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] in {"N", "M", "A"} else None
    if before is None or before.article != reading.article or reading.conj or reading.prep:
        return False
    several = sent.words[i - 1].key.endswith("ات") and sent.words[i].key.endswith("ة")  # محادثات | مباشرة مع الوفد
    several = several and all(r.prep or r.pos == "prep" for w in sent.words[i + 1 : i + 2] for r in w.readings)
    if not reading.article and (before.pos != "adj" or before.pre or reading.enclitic) and not several:
        return False  # but ضربة ثانية | مماثلة
    return any(
        r.pos == "adj" and r.article == reading.article and not (r.prep or r.conj) for r in sent.words[i].readings
    )


def rather_state(reading: Reading, sent: Sent, i: int) -> bool:
    """Whether a bare verbal noun is here the state that is spelled like it: a word of lasting and its subject stand before it
    (لا تزال الفاشر محاصرة).
    """
    if reading.article or reading.enclitic or reading.prep or reading.conj or i < 2:
        return False
    k = i - 1
    while k > 0 and sent.tags[k] in {"N", "E", "_", "A"}:
        k -= 1
    if sent.tags[k] not in {"W", "X"} or k == i - 1:
        return False
    return any(r.pos == "adj" and not r.pre and not r.article for r in sent.words[i].readings)


def rather_one(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether what may be set before a name is here the noun for somebody: no name follows (إصابة | طفلة, but الطفلة ريم)."""
    if reading.article or analyser.lexeme(reading).kind != "title":
        return False
    if all(r.pos != "noun" or analyser.lexeme(r).kind != "people" for r in sent.words[i].readings):
        return False
    behind = sent.words[i + 1] if i + 1 < len(sent.words) else None
    return behind is None or bool(behind.mark) or (bool(behind.readings) and behind.key not in analyser.given)


def qualifies(own: Reading, noun: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the reading of a word as an adjective fits where it is read as a noun."""
    fits = own.pos == "adj" and own.article == noun.article and not own.prep
    return fits and not rather_one(own, sent, i, analyser)


def of_no_area(reading: Reading, sent: Sent, i: int) -> bool:
    """Whether a bare noun for an area is here the adjective that it also is: a bare noun stands before it and no name of a place
    behind it (فصائل محلية).
    """
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] in {"N", "M", "A"} else None
    if before is None or before.article or before.enclitic or reading.article or reading.conj or reading.prep:
        return False
    named = sent.hit_at.get(i + 1)
    if named is not None and any(ref[0] == "p" for ref in named.refs):
        return False
    return any(r.pos == "adj" and not (r.article or r.conj or r.prep) for r in sent.words[i].readings)


def of_fighters(sent: Sent, i: int, analyser: Analyser) -> Reading | None:
    """The adjective that a word spelled like one for an aircraft is where it says of those right before it that they fight (الفصائل |
    المقاتلة، مع قوات | مقاتلة; but قصفت المقاتلة، أسقطت قوات | مقاتلة).
    """
    head = _described(sent, i)
    noun = sent.picks[head] if head >= 0 and sent.tags[head] == "N" else None
    if noun is None or noun.enclitic or analyser.lexeme(noun).kind not in _FIGHTERS:
        return None
    own = (r for r in sent.words[i].readings if r.pos == "adj" and r.article == noun.article and not (r.conj or r.prep))
    governed = noun.article or bool(noun.prep) or (head > 0 and sent.tags[head - 1] == "P")
    return next(own, None) if governed else None


def fights(sent: Sent, k: int, analyser: Analyser) -> bool:
    """Whether a word spelled like one for an aircraft is the adjective of those who fight, and tells of no aircraft."""
    if sent.tags[k] != "A" or sent.words[k].bare not in analyser.sets["fighting"]:
        return False
    noun = sent.picks[_described(sent, k)]
    return noun is not None and analyser.lexeme(noun).kind in _FIGHTERS


def of_craft(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a noun for a craft stands behind one for crafts that it only describes, right behind it or behind other adjectives of it
    (الطائرات المسيرة، سيارات مصفحة، طائرة حربية | مسيرة).
    """
    head = _described(sent, i)
    noun = sent.picks[head] if head >= 0 and sent.tags[head] in {"N", "M"} else None
    if noun is None or reading.pos != "noun" or reading.pre or noun.article != reading.article:
        return False
    kind = analyser.lexeme(noun).kind
    if kind != analyser.lexeme(reading).kind:
        return False
    return reading.article or kind == "vehicle" or (head < i - 1 and noun.form == reading.form)


def _described(sent: Sent, i: int) -> int:
    """The word before ``i`` and the adjectives right before it."""
    head = i - 1
    while head > 0 and sent.tags[head] == "A":
        head -= 1
    return head
