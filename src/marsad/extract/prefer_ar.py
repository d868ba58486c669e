"""Arabic: which of the readings of one side, verb or noun, is meant here.

The right form for the place first (jussive, adjective, adverb, rank), then the fewest joined letters and the most meaning.
"""

from __future__ import annotations

from marsad.extract import adjectives_ar, persons_ar
from marsad.extract.his_ar import of_her, rather_claims
from marsad.extract.phased_ar import rather_ceasing, rather_phase
from marsad.extract.reading import Sent
from marsad.extract.told_of_ar import rather_driving_out, rather_told_by_him, told_of_her
from marsad.extract.twos_ar import genitive_follows, rather_many, rather_of_a_kind, rather_pair, two_of
from marsad.extract.vowels_ar import FEMININE
from marsad.extract.words import Analyser, Reading
from marsad.model.claim import EventType

_ALIF = "\u0627"
#: Kinds of what is military itself and is no single soldier's.
_ARMED = frozenset({"vehicle", "aircraft", "force", "site", "weapon", "equipment", "ship"})
#: Behind what a word for a soldier only says of which kind it is (مصدر عسكري).
_QUALIFIED = _ARMED | {"source"}
_PERSONS = frozenset({"official", "people", "title", "group"})
_AND_VERB = ("و", "و")
_YAA = "\u064a"
_FIGHTS = frozenset({"group"})
_OBJECT, _FIXED = 6, 7  # words behind a verbal noun, or a verb, in which what it asks for stands
_NO_ACCOUNT = 4  # see _worth
_PARTIES = frozenset({"group", "force"})


def cost(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> tuple[int, int, int]:
    """Order of the readings of one side: right form here, then fewest joined letters and most meaning."""
    bare = reading.pre - (1 if reading.conj else 0)
    wrong = _wrong(reading, sent, i, analyser) or rather_pair(reading, sent, i)
    wrong = wrong or _rather_joined(reading, sent, i, analyser) or rather_many(reading, sent, i)
    two = two_of(reading, sent, i, analyser)
    wrong = wrong or two is False
    pair = reading.form == "du" or reading.feats[1:2] == "d" or (reading.form == "pl" and reading.pos == "adj")
    construct = pair and "c" in reading.feats and not two
    wrong_dual = construct and (reading.article or not genitive_follows(sent, i))
    split = (bare > 0 and not reading.future) + bool(reading.enclitic) + bool(reading.conj)
    split += bool(reading.conj) and reading.finite and any(not r.pre and r.finite for r in sent.words[i].readings)
    worth = _worth(reading, analyser)
    named = construct and i + 1 < len(sent.tags) and sent.tags[i + 1] == "E"  # قضاءي الحويجة
    named = named and not rather_of_a_kind(sent, i)
    return (wrong + (construct and not named) + wrong_dual, split * (2 if reading.finite else 4) + min(worth, 3), worth)


def _wrong(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the form does not fit the place, or the word is here rather something else that it also is."""
    form, pos = reading.form, reading.pos
    if pos in {"noun", "adj"} and _rather_saying(reading, sent, i, analyser):
        return True
    if form == "pl" and _rather_told(sent, i, analyser):
        return True
    if form == "jus":
        return not _follows_jussive(sent, i, analyser)
    if form == "past" and reading.feats[:3] == "3ms" and _may_be_hers(sent, i) and told_of_her(sent, i, analyser):
        return True  # قوات الاحتلال تهدم المنزل: they pull it down, it did not fall
    if form == "past":
        before = i > 0 and sent.tags[i - 1] in {"K", "W", "_"}
        if before and sent.words[i - 1].key in analyser.nominal_comp and _may_be_present(sent, i):
            return True
    if form == "ppres" and any(r.form == "past" and analyser.lexeme(r).light for r in sent.words[i].readings):
        return True  # توصل الطرفان إلى: they reached, it is not connected
    if form in {"pres", "ppres"} and rather_told_by_him(reading, sent, i, analyser):
        return True
    if form in {"past", "pres", "ppres"}:
        unlike = _disagrees(reading, sent, i, analyser) or of_her(reading, sent, i, analyser)
        unlike = unlike or rather_claims(reading, sent, i, analyser) or rather_ceasing(reading, sent, i, analyser)
        return unlike or rather_phase(reading, sent, i, analyser) or _rather_fixed(reading, sent, i, analyser)
    if pos == "noun":
        return (
            _rather_adjective(reading, sent, i, analyser)
            or _rather_forming(reading, sent, i, analyser)
            or _rather_rank(reading, sent, i, analyser)
            or _rather_lending(reading, sent, i, analyser)
            or _rather_edges(reading, sent, i, analyser)
            or rather_driving_out(reading, sent, i, analyser)
        )
    if pos == "adj":
        return _rather_adverb(reading, sent, i, analyser) or adjectives_ar.rather_one(reading, sent, i, analyser)
    if form == "masdar" and sent.words[i].country:
        return True  # وزير تركي: of that nation, not two leavings
    if form == "masdar" and (
        adjectives_ar.rather_agreeing(reading, sent, i) or adjectives_ar.rather_state(reading, sent, i)
    ):
        return True
    return form in {"masdar", "act", "pas"} and _rather_rank(reading, sent, i, analyser)


def _rather_saying(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a noun is here the participle of saying that it also is: in the accusative, its content opens right behind
    (مشيرا إلى أن); or behind a comma, whom it speaks of stands there (، متهما | الجيش بقصف القرية).
    """
    behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
    if reading.article or reading.enclitic or reading.prep or not behind:
        return False
    said = [analyser.lexeme(r).saying for r in sent.words[i].readings if r.form == "act"]
    if any(r.pos in {"prep", "comp"} for r in behind):
        return "a" in reading.feats and any(saying is not None for saying in said)
    apart = i > 0 and sent.tags[i - 1] == "," and not any(r.prep or r.conj for r in behind)
    return apart and any(saying is not None and saying.addressee == "object" for saying in said)


def _rather_told(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a plural is here the verbal noun that it also is: what the verb of saying before its subject tells
    (أعلنت الكتيبة | أسر جنديين; but أعلنت أسر المعتقلين).
    """
    if i < 2 or sent.tags[i - 1] not in {"N", "E", "A"}:
        return False
    if not any(r.form == "masdar" and not r.article and analyser.lexeme(r).senses for r in sent.words[i].readings):
        return False
    verb = next((k for k in range(i - 2, max(-1, i - 6), -1) if sent.tags[k] not in {"N", "E", "A", "_"}), -1)
    picked = sent.picks[verb] if verb >= 0 and sent.tags[verb] == "V" else None
    saying = analyser.lexeme(picked).saying if picked is not None else None
    return saying is not None and "object" in saying.content


def _rather_adjective(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a noun for people is here the adjective that it also is, behind a noun that it agrees with (رتلا عسكريا)."""
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] in {"N", "M"} else None
    kind = analyser.lexeme(reading).kind
    if kind == "captive" and _held_by(reading, sent, i, analyser):
        return True  # الدبلوماسيين | المحتجزين لدى المجلس العسكري
    if kind == "area" and adjectives_ar.of_no_area(reading, sent, i):
        return True  # فصائل | محلية، but قرى | محلية الرهد
    if kind in {"aircraft", "vehicle"} and adjectives_ar.of_craft(reading, sent, i, analyser):
        return any(r.pos == "adj" and r.article == reading.article and not r.prep for r in sent.words[i].readings)
    if (
        before is None
        or reading.pos != "noun"
        or analyser.lexeme(reading).kind not in {"force", "people", "official", "group", "media", "time"}
    ):
        return False
    if analyser.lexeme(reading).kind == "time" and analyser.lexeme(before).kind not in {"official", "body"}:
        return False  # القائد العام, but نهاية العام
    if analyser.lexeme(reading).kind == "official" and analyser.lexeme(before).kind in _PERSONS:
        return False  # الطرق الرئيسة, but التقى الوزير | الرئيس
    if analyser.lexeme(reading).kind == "official" and not reading.article and i + 1 < len(sent.words):
        if any(r.article and r.pos == "noun" for r in sent.words[i + 1].readings):
            return False  # موكب | رئيس الوزراء
    if (before.form == "pl" or analyser.lexeme(before).gender == "f") and reading.form == "sg" and reading.article:
        if not sent.words[i].key.endswith(FEMININE):
            return False  # اعتقلت القوات | الشاب
    if before.form == "sg" and reading.form == "pl" and _kinds(before, reading, analyser) <= _PARTIES:
        return False  # طرد الجيش | المتمردين
    if reading.article and i + 1 < len(sent.words) and sent.words[i + 1].key in analyser.given:
        if persons_ar.spelled_as_name(sent, i + 1):
            return False  # اعتقل الجيش | الشاب أحمد
    own = bool(before.enclitic) and sent.tags[i - 1] == "M" and reading.form == "sg"  # قصفها المدفعي
    like = (before.article or own) == reading.article and ("a" in before.feats) == ("a" in reading.feats)
    armed = analyser.lexeme(before).kind in _QUALIFIED and before.form == "sg" and not before.enclitic
    of_arms = armed and reading.form == "sg"  # رتل عسكري, but رصاص مسلحين
    of_arms = of_arms or (before.form in {"pl", "sg"} and _talks(before, analyser))  # محادثات سرية
    of_arms = of_arms or (before.form == reading.form == "sg" and _of_descent(before, sent.words[i].key, analyser))
    of_arms = of_arms or (before.form == reading.form == "sg" and _kinds(before, reading, analyser) <= _FIGHTS)
    return (
        like
        and not reading.conj
        and (reading.article or "a" in reading.feats or of_arms)
        and any(adjectives_ar.qualifies(r, reading, sent, i, analyser) for r in sent.words[i].readings)
    )


def _held_by(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a word for those who are held qualifies the people before it, and by whom stands behind; or says how they still are."""
    if not (reading.pre or reading.article) and persons_ar.still_so(sent, i, analyser):
        return any(r.pos == "adj" and not r.pre and not r.article for r in sent.words[i].readings)
    if (
        i == 0
        or i + 1 >= len(sent.words)
        or sent.tags[i - 1] not in {"N", "A", "U", "M"}
        or reading.prep
        or reading.conj
    ):
        return False
    if sent.words[i + 1].key not in analyser.sets["held_by"] or (
        sent.tags[i - 1] == "U" and not sent.words[i - 1].article
    ):
        return False  # ١٤ | محتجزاً لدى الفصيل
    return any(r.pos == "adj" and r.article == reading.article and not r.pre for r in sent.words[i].readings) or (
        reading.article and any(r.pos == "adj" and r.article for r in sent.words[i].readings)
    )


def _kinds(first: Reading, second: Reading, analyser: Analyser) -> set[str]:
    """The kinds of two nouns (مسلح ملثم: of groups, both)."""
    return {analyser.lexeme(first).kind, analyser.lexeme(second).kind}


def _of_descent(before: Reading, word: str, analyser: Analyser) -> bool:
    """Whether a word with the ending of descent stands behind something abstract (وجود عسكري, but حياة مدني)."""
    noun = analyser.lexeme(before)
    return noun.kind == "abstract" and noun.lemma not in analyser.sets["life"] and word.endswith(_YAA)


def _talks(reading: Reading, analyser: Analyser) -> bool:
    """Whether a noun tells of nothing but talks."""
    senses = analyser.lexeme(reading).senses
    return bool(senses) and all(sense.type == EventType.TALKS.value for sense in senses)


def _disagrees(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb cannot have the definite noun right behind it as its subject for its gender, while another
    reading of the word can (تسلم الجيش: took over, not "she hands over").
    """
    if (
        reading.form not in {"past", "pres", "ppres"}
        or reading.feats[:1] != "3"
        or reading.enclitic
        or i + 1 >= len(sent.words)
    ):
        return False
    if sent.tags[i + 1] not in {"?", "E"}:
        return False
    if reading.feats[1:2] == "f" and _men(sent, i + 1):
        return any(r.finite and r.form == "past" and r.feats[1:2] == "m" for r in sent.words[i].readings)
    if not sent.words[i + 1].readings:
        return False
    party = (r for r in sent.words[i + 1].readings if r.form == "sg" and analyser.lexeme(r).kind in _PARTIES)
    noun = next(party, None) or next((r for r in sent.words[i + 1].readings if r.pos != "vague"), None)
    if noun is None or noun.pos != "noun" or noun.form != "sg" or noun.prep or noun.conj:
        return False
    named = sent.tags[i + 1] == "E" and analyser.lexeme(noun).kind == "body"  # تلقى | جهاز مكافحة الإرهاب
    if not (noun.article or named) and analyser.lexeme(noun).kind not in {"official", *_PARTIES}:
        return False  # تفقد وزير الدفاع: inspected, not "she loses"; تبنى | تنظيم «سرايا أنصار السنة»
    gender = analyser.lexeme(noun).gender
    return (
        gender in {"m", "f"}
        and reading.feats[1:2] != gender
        and any(r.finite and r.form == "past" and r.feats[1:2] == gender for r in sent.words[i].readings)
    )


def _men(sent: Sent, at: int) -> bool:
    """Whether a word is a sound plural of men in the nominative, by its noun or its name (تسلم | الحوثيون | المعسكر)."""
    hit, word = sent.hit_at.get(at), sent.words[at]
    named = hit is not None and hit.last == at + 1 and all(ref[0] in "au" for ref in hit.refs)
    plural = named or any(r.form == "pl" and not r.prep and not r.conj for r in word.readings)
    return plural and word.key.endswith("ون")


def _rather_fixed(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb that asks for fixed words has none behind it, but the one that is spelled like it has (وقع الرتل في كمين),
    or asks for none (تحكم الهيئة | المدينة, not تُحكم سيطرتها).
    """
    lexeme = analyser.lexeme(reading)
    senses = lexeme.senses
    own = {words for sense in senses for words in sense.fixed}
    others = [r for r in sent.words[i].readings if own and r.finite and r.lexeme != reading.lexeme]
    meant = [sense for r in others if r.form == reading.form for sense in analyser.lexeme(r).senses]
    asked = {words for sense in meant for words in sense.fixed}
    near = {word.key for word in sent.words[i + 1 : i + _FIXED]}
    more = lexeme.cue is not None or lexeme.saying is not None or lexeme.light is not None
    free = not more and all(sense.fixed for sense in senses) and any(not sense.fixed for sense in meant)
    return (free or not asked.isdisjoint(near)) and own.isdisjoint(near)


def _rather_forming(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a noun for a force is here the verbal noun that it also is: a bare noun for such a body is its genitive
    (تشكيل لجنة أمنية).
    """
    if reading.pos != "noun" or reading.article or analyser.lexeme(reading).kind != "force" or i + 1 >= len(sent.words):
        return False
    if not any(
        r.form == "masdar" and r.pre == reading.pre and any(not sense.fixed for sense in analyser.lexeme(r).senses)
        for r in sent.words[i].readings
    ):
        return False
    following = sent.words[i + 1].readings
    return any(
        r.pos == "noun"
        and not r.prep
        and not r.conj
        and analyser.lexeme(r).kind in {"body", "force", "group", "abstract", "state"}
        for r in following
    ) and not any(r.pos == "adj" for r in following)


def _rather_lending(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a noun is here the verbal noun of a light verb that it also is: an event noun stands behind it, whose act
    it is between them or not (تنفيذ الجيش هجوما، إجراء محادثات).
    """
    if reading.article or reading.enclitic or reading.form != "sg":
        return False
    light = [
        r for r in sent.words[i].readings if r.form == "masdar" and r.pre == reading.pre and analyser.lexeme(r).light
    ]
    if not any(analyser.lexeme(r).light.event == "object" for r in light):  # type: ignore[union-attr]
        return False
    reach = _OBJECT if analyser.lexeme(reading).kind in {"", "abstract", "event"} else 2  # تنظيم | وقفة; قيادة الشرطة
    for k in range(i + 1, min(i + reach, len(sent.words))):
        picked = sent.picks[k] if not sent.words[k].article else None  # of a fixed phrase
        told = picked is not None and picked.pos == "phrase" and bool(analyser.lexeme(picked).senses)
        if told or any(
            r.pos == "noun" and not (r.article or r.prep or r.conj) and analyser.lexeme(r).senses
            for r in sent.words[k].readings
        ):
            return True
    return False


def _rather_edges(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a plural of parties is here the edges of a place that stands right behind (وأطراف بلدة كفركلا)."""
    if analyser.lexeme(reading).kind != "state" or reading.article or reading.enclitic or i + 1 >= len(sent.words):
        return False
    behind = [
        r for r in sent.words[i + 1].readings if r.pos == "noun" and analyser.lexeme(r).kind in {"settlement", "area"}
    ]
    place = bool(behind) and all(r.form == "sg" for r in behind)  # أطراف بلدات: the plural opens a list
    return place and any(r.pos == "noun" and analyser.lexeme(r).kind == "area" for r in sent.words[i].readings)


def _rather_rank(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the noun for a formation is here the rank that it also is: a rank follows, or a name that is unknown or a
    person's (الفريق الركن جاسم).
    """
    rank = sent.picks[i - 1] if i > 0 else None
    if i > 1 and sent.tags[i - 1] == "_":  # الفريق أول | ركن
        rank = next((r for r in sent.words[i - 2].readings if analyser.lexeme(r).kind == "title"), None)
    if reading.form in {"act", "pas"}:  # المدعو فلان، أبو فلان; but مشيرا إلى
        if not (reading.article or "c" in reading.feats):
            return False
        titles = [r for r in sent.words[i].readings if analyser.lexeme(r).kind == "title" and r.form == "sg"]
        return any(r.article == reading.article and r.pre == reading.pre for r in titles)
    if reading.form == "masdar" and rank is not None and analyser.lexeme(rank).kind == "title":
        return any(analyser.lexeme(r).kind == "title" for r in sent.words[i].readings)
    if reading.pos != "noun" or i + 1 >= len(sent.words):
        return False
    if not reading.article or analyser.lexeme(reading).kind != "force":
        return False
    if not any(analyser.lexeme(r).kind == "title" for r in sent.words[i].readings):
        return False
    known = sent.hit_at.get(i + 1)
    if known is not None and known.person and not known.conj and not known.prep:
        return True  # الفريق | عبد الفتاح البرهان
    if sent.tags[i + 1] not in {"?", "N"}:
        return False
    following = sent.words[i + 1]
    name = not following.readings and not following.article and not following.conj and not following.prep
    return name or any(analyser.lexeme(r).kind == "title" and r.article for r in following.readings)


def _rather_joined(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb that tells nothing is here rather "and" with one that does (ودعت الأهالي: called on, not took leave)."""
    if reading.form == "ppast" and not reading.conj and tuple(sent.words[i].key[:2]) == _AND_VERB:
        return any(r.finite and r.conj and not r.prep for r in sent.words[i].readings)  # ووصل: and arrived
    if not reading.finite or reading.conj or _worth(reading, analyser) < _NO_ACCOUNT:
        return False
    return any(
        r.finite and r.conj and r.form == reading.form and _worth(r, analyser) < _NO_ACCOUNT
        for r in sent.words[i].readings
    )


def _rather_adverb(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether an accusative adjective is here the adverb that it also is: no accusative stands before it (انسحب
    الجيش تدريجيا).
    """
    if reading.pos != "adj" or "a" not in reading.feats or reading.article or analyser.lexeme(reading).kind == "adv":
        return False
    if i > 0 and sent.tags[i - 1] in {"N", "M", "A", "Z"} and sent.words[i - 1].key.endswith(_ALIF):
        return False
    return any(analyser.lexeme(r).kind == "adv" for r in sent.words[i].readings)


def _may_be_present(sent: Sent, i: int) -> bool:
    """Whether the word has a reading as a present verb."""
    return any(r.form in {"pres", "ppres"} for r in sent.words[i].readings)


def _may_be_hers(sent: Sent, i: int) -> bool:
    """Whether the word has a reading as a present of the feminine."""
    return any(r.form == "pres" and r.feats[:3] == "3fs" and not r.pre for r in sent.words[i].readings)


def _worth(reading: Reading, analyser: Analyser) -> int:
    """How little a reading means: 0 for a trigger or a noun of known kind, 4 for a word of no account."""
    lexeme = analyser.lexeme(reading)
    if lexeme.kind == "event" and reading.pos == "noun" and not (lexeme.senses or reading.article):
        return 1  # تسلل: the verbal noun tells more
    if lexeme.pos == "adj" and analyser.lemma(reading) in analyser.elative:
        worth = 0
    elif lexeme.senses or (reading.pos == "noun" and lexeme.kind):
        worth = 1 if lexeme.kind == "time" or (not lexeme.senses and lexeme.kind in {"abstract", "document"}) else 0
    elif lexeme.light:
        worth = 1
    elif lexeme.saying or lexeme.cue:
        worth = 2
    else:
        worth = 4
    return worth + 2 if reading.form in {"act", "pas"} or reading.pos == "vague" else worth


def _follows_jussive(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the word before asks for the jussive (لم)."""
    picked = sent.picks[i - 1] if i > 0 else None
    return picked is not None and analyser.lemma(picked) in analyser.past_neg
