"""Arabic: the tag and the reading of each word in its place.

The same unvowelled letters often spell a verb and a noun (سحب: he withdrew, a withdrawal): ``verbal_ar`` tells which.
"""

from __future__ import annotations

from marsad.extract import persons_ar, unnamed_source_ar
from marsad.extract.across_ar import went_across
from marsad.extract.adjectives_ar import of_fighters
from marsad.extract.prefer_ar import cost
from marsad.extract.quoted_ar import in_name_of_body
from marsad.extract.reading import Sent
from marsad.extract.tags import function_reading, letter_of, mark
from marsad.extract.told_of_ar import fell_there, whom_it_befell
from marsad.extract.unit_names_ar import by_name
from marsad.extract.verbal_ar import verbal
from marsad.extract.vowels_ar import by_hamza, marked_passive, marked_present
from marsad.extract.word import Sides
from marsad.extract.words import Analyser, Reading, Word
from marsad.model.claim import EventType
from marsad.text.normalise import key

_ALIF = "\u0627"
_LIKE = "\u0643"  # the preposition that is joined to a word: no town is "like" something
_HAMZA_BELOW = "\u0625"
_NOMINAL = frozenset({"noun", "verb", "adj", "part", "vague", "title"})
_PAST = frozenset({"past", "ppast"})


def tag(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.tags`` and ``sent.picks``."""
    mark(sent, analyser)
    _quote_bracketed(sent)
    unnamed_source_ar.set_apart(sent, analyser)
    if sent.tags and sent.tags[0] in {"U", "T"} and ":" in sent.words[0].text and sent.spans.get(0, 1) == 1:
        sent.tags[0] = ","  # the hour of a live note
    for i, word in enumerate(sent.words):
        if word.key in analyser.given and persons_ar.names(sent, i, analyser):
            persons_ar.take(sent, i)
        if persons_ar.undotted(sent, i, analyser):
            persons_ar.take(sent, i)
        if sent.tags[i] == "?" and persons_ar.in_name(sent, i, analyser):
            persons_ar.take(sent, i)
        if sent.tags[i] == "E" and (
            persons_ar.by_descent(sent, i) or persons_ar.called_like_a_place(sent, i, analyser)
        ):
            persons_ar.take(sent, i)
        if sent.tags[i] == "?":
            reading = _choose(sent, i, word, analyser)
            sent.picks[i] = reading
            if reading is None:
                sent.tags[i] = "N"
                _unlike_unknown(sent, i, analyser)
            else:
                lexeme = analyser.lexeme(reading)
                sent.tags[i] = letter_of(reading, reading.pos, lexeme.kind)
                if sent.tags[i] == "V" and i > 0 and sent.tags[i - 1] == "P" and not reading.conj:
                    _open_clause(sent, i - 1, analyser)
                if sent.tags[i] == "P" and i + 1 < len(sent.words) and sent.tags[i + 1] == "U":
                    if analyser.lemma(reading) in analyser.about:
                        sent.tags[i] = "Q"  # نحو 300 جندي: about, not towards
                if sent.tags[i] == "A" and i > 0 and lexeme.kind == "demonym":
                    if persons_ar.surname(sent, i, reading, analyser.given):
                        persons_ar.take(sent, i)
                        continue
                    if _their_own(sent, i, reading):
                        sent.tags[i] = "N"
                if sent.tags[i] == "N" and (reading.form == "masdar" or lexeme.senses):
                    sent.tags[i] = "M"
                elif sent.tags[i] == "A" and lexeme.senses:
                    sent.tags[i] = "Z"
                if sent.tags[i] in "AZNM":
                    _unlike(sent, i, reading, analyser)
    _except(sent, analyser)
    _over_there(sent, analyser)
    _whose_clock(sent, analyser)
    _one_of_them(sent, analyser)


def _whose_clock(sent: Sent, analyser: Analyser) -> None:
    """Take the town by whose clock an hour is told for an adverb (الساعة 4 مساء | بتوقيت صنعاء): nothing happens there."""
    for i in range(len(sent.words) - 1):
        if sent.words[i].key not in analyser.sets["by_clock"] or sent.tags[i] == "T":
            continue
        hit = sent.hit_at.pop(i + 1, None)
        last = hit.last if hit is not None else i + 2
        sent.hits = [each for each in sent.hits if each is not hit]
        sent.tags[i:last] = "B" * (last - i)
        sent.picks[i:last] = [None] * (last - i)


def _one_of_them(sent: Sent, analyser: Analyser) -> None:
    """Pass over "one of them" between a verb and its object (ضربات استهدفت | إحداها | سيارة): they did it of whom the verb tells."""
    for i in range(1, len(sent.words) - 1):
        if sent.tags[i - 1] == "V" and sent.words[i].key in analyser.sets["one_among"]:
            behind = sent.picks[i + 1] if sent.tags[i + 1] in "NM" else None
            if behind is not None and not (behind.prep or behind.conj or behind.article):
                sent.tags[i], sent.picks[i] = "B", None


def _over_there(sent: Sent, analyser: Analyser) -> None:
    """Take "there" for an adverb where nothing stands behind it that it could tell of (وتمركزت | هناك, but هناك 900 جندي), and right
    behind the verb of an event, whose subject it parts from it (وقتل | هناك | أربعة جنود).
    """
    for i in range(1, len(sent.words)):
        if sent.tags[i] != "D" or sent.words[i].key not in analyser.sets["there"] or sent.tags[i - 1] not in "VNEAZM_":
            continue
        verb = sent.picks[i - 1] if sent.tags[i - 1] == "V" else None
        deed = verb is not None and bool(analyser.lexeme(verb).senses)
        if deed or i + 1 == len(sent.words) or sent.tags[i + 1] not in "NMUQAED":
            sent.tags[i] = "B"


def _except(sent: Sent, analyser: Analyser) -> None:
    """Take "but" before a noun for a preposition: what it excepts is in the same clause (لم يبق في القاعدة | إلا | نحو ألف جندي), so
    is where it alone is so (لا يسيطر | إلا | على حي); not behind a negation of what is to come, where it opens a condition.
    """
    future = analyser.sets["not_to_come"]
    for i in range(len(sent.words) - 1):
        word, reading, hit = sent.words[i], sent.picks[i + 1], sent.hit_at.get(i + 1)
        if sent.tags[i] != "K" or word.key not in analyser.exceptive or _HAMZA_BELOW not in word.text:
            continue  # ألا is "that not"
        joined = (reading is not None and reading.prep) or (hit is not None and hit.prep)
        if sent.tags[i + 1] in {"N", "M", "E", "U", "Q"} and not joined:
            sent.tags[i] = "P"
            continue
        denied = next((sent.words[k].key for k in range(i - 1, -1, -1) if sent.tags[k] == "G"), "")
        allowed = sent.tags[i + 1] == "M" and bool(joined)  # لم تسمح | إلا | بدخول شاحنتين
        apart = sent.tags[i + 1] == "P" and sent.words[i + 1].key in analyser.sets["apart_from"]
        if denied and denied not in future and (apart or (allowed and denied in analyser.sets["not_come"])):
            sent.tags[i] = "P"


def _quote_bracketed(sent: Sent) -> None:
    """Read brackets around nothing but a name, behind a bare noun that it is the genitive of, as quotation marks (عناصر تنظيم |
    (داعش), but قوات سوريا الديمقراطية (قسد)).
    """
    for hit in sent.hits:
        first, last = hit.first - 1, hit.last
        if first < 1 or last >= len(sent.tags) or (sent.tags[first], sent.tags[last]) != ("(", ")"):
            continue
        before = sent.words[first - 1].readings
        bare = any(r.pos == "noun" and not (r.article or r.enclitic) for r in before)
        if bare and not any(r.article for r in before) and sent.tags[first - 1] == "?":
            sent.tags[first], sent.tags[last] = "«", "»"


def _their_own(sent: Sent, i: int, reading: Reading) -> bool:
    """Whether a nationality in the definite plural qualifies nothing before it: those people themselves (انسحاب
    الأمريكيين، آخر الروس).
    """
    before = sent.picks[i - 1]
    if reading.form != "pl" or not reading.article or before is None or sent.tags[i - 1] not in {"M", "A"}:
        return False
    return not (before.article or before.enclitic) and before.form in {"masdar", "sg"}


def _unlike(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> None:
    """Make a negated adjective behind its noun one adjective: it tells no event (ذخيرة غير منفجرة)."""
    own, noun = (sent.picks[i - 1], sent.picks[i - 2]) if i > 1 and sent.tags[i - 1] == "G" else (None, None)
    if own is None or sent.tags[i - 2] not in {"N", "M", "A", "_"} or reading.prep or reading.conj:
        return
    if (
        analyser.lemma(own) not in analyser.unlike
        or (reading.form == "masdar" and all(analyser.lexeme(r).pos != "adj" for r in sent.words[i].readings))
        or reading.article != bool(noun and noun.article)
    ):
        return
    _as_one(sent, i, reading._replace(pre=own.pre, conj=own.conj, prep=own.prep))


def _unlike_unknown(sent: Sent, i: int, analyser: Analyser) -> None:
    """Make one adjective of a negating word behind its noun and a word that nothing explains (لفترة غير محددة)."""
    own, noun = (sent.picks[i - 1], sent.picks[i - 2]) if i > 1 and sent.tags[i - 1] == "G" else (None, None)
    if own is None or noun is None or sent.tags[i - 2] not in {"N", "M", "A"} or own.prep or own.conj:
        return
    if analyser.lemma(own) in analyser.unlike and sent.words[i].key.startswith("ال") == noun.article:
        _as_one(sent, i, None)


def _as_one(sent: Sent, i: int, reading: Reading | None) -> None:
    """Make word ``i`` and the one before it one adjective."""
    sent.tags[i - 1 : i + 1] = ["A", "_"]
    sent.picks[i - 1], sent.picks[i] = reading, None
    sent.spans[i - 1] = i + 1


def _open_clause(sent: Sent, i: int, analyser: Analyser) -> None:
    """What stood as a preposition opens a clause before a verb (حتى تم، من يسيطر)."""
    picked = sent.picks[i]
    if picked is not None and not picked.enclitic and not picked.feats:  # but طائرة تابعة لها | قصفت
        sent.tags[i] = "R" if analyser.lemma(picked) in analyser.lexicon.notes.get("partitive", ()) else "S"


def _choose(sent: Sent, i: int, word: Word, analyser: Analyser) -> Reading | None:
    """The reading of word ``i`` in its place; None = an unknown word, read as a noun."""
    readings = word.readings
    if not readings:
        return None
    function, readings, verbs, nouns = word.sides or _sides(word, analyser)
    if (verbs or function) and in_name_of_body(sent, i, analyser):
        function, verbs = None, []
        if not nouns:
            return None
    if word.bare in analyser.sets["fighting"] and (fighting := of_fighters(sent, i, analyser)) is not None:
        return fighting
    if function and function.pos == "comp" and _called(sent, i, function, analyser):
        return None  # ولاية وان
    if function and function.pos == "aux" and verbs and _past_follows(sent, i):
        return function  # فقد انسحبت: and has, not "lost"
    joined = function and function.pre and function.pos != "frame"  # ووفق المرصد: and according to
    if function and not (joined and any(not r.pre for r in verbs + nouns)):
        if not verbs and not nouns:
            return function
        if function.pos == "prep" and verbs and (_sole_verb(sent, i, verbs) or went_across(sent, i, verbs, analyser)):
            return min(verbs, key=lambda r: cost(r, sent, i, analyser))
        if len(word.key) - function.pre <= 3 or function.pos in {
            "prep",
            "sub",
            "comp",
            "rel",
            "aux",
            "frame",
        }:
            return function
    if verbs and i > 0 and sent.tags[i - 1] == "N" and word.key in analyser.sets["begins_town"]:
        return None  # قرية عين القاضي
    if _calls_a_district(sent, i, readings, analyser):
        return None  # مديرية هدن
    if _calls_a_spot(sent, i, readings, analyser):
        return None  # تل المانع
    if i > 0 and i + 1 < len(sent.words) and not sent.words[i + 1].readings and _bare_town(sent, i - 1, analyser):
        if all(r.prep == _LIKE or (r.form == "du" and not r.pre) for r in readings):
            return None  # مستوطنة كرمي تسور
    if verbs and i > 1 and sent.words[i - 1].key in analyser.sets["begins_town"] and _bare_town(sent, i - 2, analyser):
        return None  # بلدة عين علق
    if verbs and i > 0 and by_name(sent, i - 1, analyser) and sent.words[i - 1].key in analyser.sets["name_openers"]:
        return None  # عائلة أبو | سبت
    if verbs and not nouns and _after_preposition(sent, i, verbs, analyser):
        return None  # إلى عين زيوان: a name that is not known
    if verbs and nouns:
        side = verbs if _one_killed(sent, i, verbs, analyser) or verbal(sent, i, verbs, nouns, analyser) else nouns
    else:
        side = verbs or nouns or list(readings)
    two = _two_sides(sent, i, side, analyser)
    best = two or side[0] if len(side) == 1 or two is not None else min(side, key=lambda r: cost(r, sent, i, analyser))
    if best.form == "act" and (suffers := whom_it_befell(best, sent, i, analyser)) is not None:
        return suffers
    if best.form == "past" and (marked_passive(word, best) or fell_there(sent, i, best, analyser)):
        best = best._replace(form="ppast")
    elif best.form == "pres" and marked_present(word, best, analyser):
        best = best._replace(form="ppres")
    return best


def _two_sides(sent: Sent, i: int, nouns: list[Reading], analyser: Analyser) -> Reading | None:
    """The dual of a word of direction, or of an area behind a bare noun for towns, right before the name of a place, which owns it,
    however it is spelled (قرى | ريفي | بارا: the two countrysides, or what is called so, no "rural"; قرى | قضائي | صور).
    """
    placed = any(h.first == i + 1 and not h.pre and all(ref[0] == "p" for ref in h.refs) for h in sent.hits)
    if not placed:
        return None
    duals = (r for r in nouns if r.form == "du" and "c" in r.feats and not r.enclitic)
    towns = i > 0 and _bare_town(sent, i - 1, analyser)
    sides = analyser.sets["direction"]
    return next((r for r in duals if key(analyser.lexeme(r).lemma) in sides or (towns and _area(r, analyser))), None)


def _area(reading: Reading, analyser: Analyser) -> bool:
    """Whether a noun is one for an area."""
    return analyser.lexeme(reading).kind == "area"


def _calls_a_spot(sent: Sent, i: int, readings: tuple[Reading, ...], analyser: Analyser) -> bool:
    """Whether a definite adjective or participle stands behind the bare noun of a hill, valley or town: it is its name (تل المانع,
    قرية الملح, but التل المقابل).
    """
    spot = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] == "N" else None
    if spot is None or spot.article or spot.enclitic or spot.form != "sg":
        return False
    if not readings or not (analyser.lemma(spot) in analyser.sets["spots"] or _bare_town(sent, i - 1, analyser)):
        return False
    return all(r.article and not r.prep and (r.pos == "adj" or r.form in {"act", "pas"}) for r in readings)


def _calls_a_district(sent: Sent, i: int, readings: tuple[Reading, ...], analyser: Analyser) -> bool:
    """Whether a word that may only be an indefinite plural of an event stands behind the bare noun for a district: it is its name."""
    district = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] == "N" else None
    if district is None or district.article or district.enclitic or district.form != "sg":
        return False
    described = i + 1 < len(sent.words) and any(r.pos == "adj" for r in sent.words[i + 1].readings)
    if described or analyser.lemma(district) not in analyser.sets["towns_called"]:
        return False
    return all(r.form == "pl" and r.pos == "noun" and not (r.pre or r.article or r.enclitic) for r in readings)


def _bare_town(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a noun for a town with neither article nor pronoun."""
    reading = sent.picks[at] if sent.tags[at] == "N" else None
    if reading is None or reading.article or reading.enclitic:
        return False
    return analyser.lexeme(reading).kind == "settlement"


def _one_killed(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a verb of killing opens the sentence, one of a nation behind it (قتل | فلسطيني; a strike may be of a nation: قصف
    إسرائيلي).
    """
    after = sent.words[i + 1] if i + 1 < len(sent.words) else None
    if i > 0 or after is None or not after.country or after.article or after.text[:1] == "ل":
        return False
    if any(r.article for r in after.readings) or sent.tags[i + 1] in {"T", "U"}:
        return False
    return any(s.type == EventType.CASUALTY for r in verbs for s in analyser.lexeme(r).senses)


def _called(sent: Sent, i: int, function: Reading, analyser: Analyser) -> bool:
    """Whether a word spelled as "and that" without its hamza is what the bare noun for a place before it is called."""
    word, before = sent.words[i], sent.picks[i - 1] if i > 0 and sent.tags[i - 1] == "N" else None
    if before is None or before.article or before.enclitic or function.enclitic:
        return False
    spelled = word.text[1:2] == _ALIF and word.key in analyser.sets["towns_like_that"]
    return spelled and analyser.lexeme(before).kind in {"area", "settlement", "body"}


def _sole_verb(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a word that opens the sentence, a preposition or a past verb, is its only verb (عبر رتل المعبر, عبر نحو ألف شخص)."""
    if i > 0 or not all(r.form in _PAST for r in verbs) or len(sent.words) < 3:
        return False
    follower = () if any(c.first == 1 for c in sent.counts) else sent.words[1].readings[:1]
    if any(r.prep or r.conj or r.pos not in {"noun", "verb", "part"} for r in follower):
        return False
    behind = (word for word, tag in zip(sent.words, sent.tags, strict=True) if tag != "_")  # ألف is a number there
    return not any(any(r.finite for r in word.readings) for word in list(behind)[2:])


def _sides(word: Word, analyser: Analyser) -> Sides:
    """The readings of a word as function word, all, as finite verb, as noun; kept with the word."""
    readings = by_hamza(word, word.readings, analyser)
    verbs = [r for r in readings if r.finite]
    nouns = [r for r in readings if not r.finite and r.pos in _NOMINAL]
    word.sides = (function_reading(word), readings, verbs, nouns)
    return word.sides


def _after_preposition(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a preposition that no verb follows stands right before."""
    picked = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] == "P" else None
    if picked is None or picked.enclitic or any(r.conj or r.subjunctive for r in verbs):
        return False
    return analyser.lemma(picked) not in analyser.lexicon.notes.get("before_verb", ())


def _past_follows(sent: Sent, i: int) -> bool:
    """Whether the next word can only be a past verb."""
    readings = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
    return (
        bool(readings)
        and any(r.form in _PAST for r in readings)
        and all(r.finite or r.form == "masdar" for r in readings)
    )
