"""What may still belong to an Arabic noun phrase under construction: the next genitive, adjective, name or number."""

from __future__ import annotations

from marsad.extract import adjectives_ar, persons_ar
from marsad.extract.beside_ar import (
    behind_counted,
    names_place,
    names_town,
    said_of,
    second_argument,
    speaks_of,
    strikes,
)
from marsad.extract.kinds import DRIVEN, PLACES
from marsad.extract.phrase_ends_ar import apart_from_party, counted_one_by_one, opens_own, qualified_as
from marsad.extract.phrase_numbers_ar import COUNTABLE, dual_apart, number_belongs, of_unit, same_pair
from marsad.extract.reading import NameHit, Sent
from marsad.extract.unit_names_ar import by_name, named_for, ranked
from marsad.extract.vowels_ar import FEMININE, SHOWS_NO_CASE
from marsad.extract.words import Analyser, Reading, Word

_TANWIN = ("\u0627\u064b", "\u064b\u0627")
_PERSONS = frozenset({"official", "people"})
_ACTING = frozenset({"force", "group", "people", "official", "body", "aircraft"})


class Phrase:
    """The noun phrase under construction: what may still follow."""

    __slots__ = ("accusative", "adjective", "closed", "counted", "elative", "official", "open", "person")

    def __init__(self) -> None:
        self.open = False  # a genitive may follow
        self.adjective = False  # the last word is an adjective: another may be joined to it
        self.closed = False  # definite: adjectives with the article may follow
        self.elative = False  # the last word is an elative or ordinal: its noun may follow
        self.accusative = False
        self.counted = False  # a number waits for its noun
        self.official = False  # a person's name may follow
        self.person = False  # a person's name has begun


def plural_with_noon(word: Word, reading: Reading | None) -> bool:
    """A sound plural or dual that keeps its noon takes no genitive."""
    key = word.key
    if reading is not None and reading.form == "pl" and key.endswith("ين"):
        if any(r.form == "du" and r.lexeme == reading.lexeme for r in word.readings):
            return True  # مسلحين: spelled as their dual, so a sound plural
    return bool(
        reading
        and (reading.form in {"pl", "du"} or reading.feats[1:2] in {"p", "d"})
        and "c" not in reading.feats
        and key.endswith(("ون", "ين", "ان"))
        and (reading.form == "du" or reading.pos != "noun" or key.endswith("ون"))
    )


def continues(sent: Sent, j: int, state: Phrase, analyser: Analyser, head: int) -> bool:
    """Whether word ``j`` belongs to the phrase under construction."""
    letter, reading, word = sent.tags[j], sent.picks[j], sent.words[j]
    hit = sent.hit_at.get(j) if letter == "E" else None
    joined = reading or hit or word  # the و of «واليكالي» is its own
    conj, prep = joined.conj or (hit.conj if hit else ""), joined.prep or (hit.prep if hit else "")
    if conj or prep:
        return _counts_on(sent, j, state, reading) or (state.person and not prep and _second_of_two(sent, j, head))
    if letter in "AZ" and sent.tags[j - 1] == "_" and _ends_in_preposition(sent, j - 1, analyser):
        return False  # القبض على | المتورطين
    article = reading.article if reading else word.article
    if state.person:
        return persons_ar.goes_on(sent, j, analyser) and not _next_office(sent, j, state, analyser, head)
    if letter in "NM" and j - 1 == head and sent.tags[head] == "A" and _another(sent, head, analyser):
        return False  # أغلقت أخرى | الطريق
    if letter == "M" and said_of(sent, j, head, analyser):
        return False  # نفى مهندس | توقف الضخ
    if letter in "MNAZE" and opens_own(sent, j, head, analyser):
        return False  # ثلاثة شبان | قيد التوقيف، تبادل الطرفان | الأسرى
    if j - 1 == head and letter in "NME" and speaks_of(sent, head, analyser):
        return False  # نفت الحركة ذلك، متهمة | الجيش بالقصف
    if letter in "NAE" and article and persons_ar.of_their_nation(sent, j):
        return True  # نقابة الصحفيين اليمنيين
    if letter == "N" and article and head > 0 and sent.tags[head - 1] == "U" and _struck_by(sent, j, head, analyser):
        return False  # بأربع قذائف هاون | الأراضي الزراعية
    if word.key in analyser.sets["with_backing"] and j > head + 1:
        return False  # استعادة جبل هيلان | مسنودة بالقبائل
    if letter in "NMEA" and (by_name(sent, j - 1, analyser) or named_for(sent, j - 1, analyser)):
        return True  # القيادي أبو | حمزة، كتيبة شهداء | أم الأرانب
    if letter in "NMU" and ranked(sent, j, head, analyser):
        return True  # الفرقة الرابعة | عشرة
    if reading is not None and reading.form in {"act", "pas"} and not article and _one_thing(sent, head, word.key):
        return False  # وقفة احتجاجية | مطالبين
    if letter in "EN" and (hit is not None or article) and persons_ar.in_that_office(sent, j, head, analyser):
        return True  # الأمين العام للأمم المتحدة | أنطونيو غوتيريش
    if letter in "NME" and 0 <= head < j - 1 and sent.tags[j - 1] == "U" and of_unit(sent, j - 1, analyser):
        return word.key in analyser.sets["arms"]  # الفرقة 60 | معسكر الشدادي, but اللواء 52 مشاة
    if state.counted and letter in "NMAQZE":
        return True
    if letter == "D":
        return state.open and not state.adjective  # انسحاب هذه القوات
    if letter == "U":  # الفرقة 60; but a number before a noun counts that noun
        return number_belongs(sent, j, state, analyser)
    if letter == "E":
        if hit is not None and _next_office(sent, j, state, analyser, head):
            return False  # الرئيس عبد الفتاح البرهان | المبعوث الأممي
        shown = sent.words[j - 1].text.endswith(_TANWIN) and sent.tags[j - 1] in "NM"
        if hit is not None and (shown or (state.accusative and j == head + 1)) and _accusative_of(word, hit):
            return True  # موظفاً أممياً، 59 موظفاً أممياً
        if hit is not None and apart_from_party(sent, j, head, hit, analyser):
            return False  # أمر الرئيس | الجيش السوداني، اتهم مصدر أمني | القوات التركية
        if hit is not None and names_place(hit) and _apart(sent, j, state, analyser, head):
            return False
        behind = j == head + 1 or (head >= 0 and sent.tags[head] == "M" and sent.tags[j - 1] == "N")
        if hit is not None and hit.last == j + 1 and behind and _of_a_party(sent, j, j - 1, hit):
            return True  # مسلحون حوثيون، انسحاب مسلحين حوثيين
        counted = behind_counted(sent, j, head, analyser)
        qualified = counted or (state.adjective and not state.closed and j - 1 > head >= 0 and sent.tags[head] == "N")
        if hit is not None and state.adjective and names_place(hit) and not word.country:
            qualified = qualified or (
                not state.closed and j - 1 > head >= 0 and sent.tags[head] == "M"
            )  # انتشار | جندي لبناني
        if (
            hit is not None
            and names_place(hit)
            and not of_unit(sent, head - 1, analyser)
            and (qualified_as(sent, j - 1, head, analyser) or counted_one_by_one(sent, head))
        ):
            qualified = True  # زار وفد عسكري | دمشق، دخلت 22 شاحنة | حلب
        if hit is not None and state.closed and _agreeing_people(sent, j, hit, head, analyser):
            return True  # البحرية السعودية
        if hit is not None and state.closed and j == head + 1 and _colour_of(sent, j, hit, head):
            return True  # لائحتها السوداء
        beside = j == head + 1 or (j == head + 2 and bool(sent.words[j - 1].country))
        if hit is not None and state.closed and beside and names_place(hit) and _is_town(sent, head, analyser):
            return True  # العاصمة طرابلس، العاصمة السورية دمشق
        return (
            (state.open and not qualified) or (state.official and state.closed) or head < 0 or sent.tags[head] in "DQ"
        )
    if letter in "AZ" and reading is not None and _state_of(sent, j, reading, head):
        return False  # وفاة شاب | متأثرا بجراحه
    if letter == "A":
        title = reading is not None and analyser.lexeme(reading).kind == "title"
        if title:
            return state.open or state.official
        if state.closed:
            if article and _sound_plural(word.key) and not _of_people(sent, head, analyser):
                return False  # الجيش | المسلحين
            named = head > 0 and sent.tags[head - 1] in "VP" and reading is not None and reading.feats == "m"
            return article or (named and _is_official(sent, j - 1, analyser))  # العميد صالح
        return not article or state.open or sent.tags[j - 1] in "QD"  # مبنى المالية
    if letter == "Z":
        if (_sound_plural(word.key) or (reading is not None and reading.form == "pl")) and not _of_people(
            sent, head, analyser
        ):
            return False  # دورية راعيين، القوة الأسرى
        return article == state.closed if state.closed else not article
    if letter == "N" and not article and dual_apart(sent, j, head, analyser):
        return same_pair(sent, j, head, analyser)
    known = reading is not None and reading.pos == "noun"
    if (
        known
        and reading is not None
        and j - 1 > head >= 0
        and letter == "N"
        and analyser.lexeme(reading).kind == "time"
        and not article
    ):
        return False  # رعاة أغنام | ساعة كاملة
    if letter in "NZA" and j == head + 1 and _both_subjects(sent, head, j):
        return True  # مسلحون مجهولون
    party = sent.hit_at.get(head) if letter in "NZA" and j == head + 1 and sent.tags[head] == "E" else None
    if party is not None and _of_a_party(sent, head, j, party):
        return True  # حوثيون مسلحون
    if letter in "NMQ":
        if state.adjective and state.open and j - 1 > head:
            kind = analyser.lexeme(reading).kind if reading is not None else ""
            qualified = article and kind in {"", "abstract"} and not adjectives_ar.of_kind(sent, j - 1, analyser)
            qualified = qualified or word.key in analyser.sets["whence_made"]  # أمريكية الصنع
            return state.elative or qualified  # آخر دفعة; مسبقة الصنع
        if sent.tags[j - 1] == "D" or (sent.tags[j - 1] == "Q" and not state.closed):
            return True
        if state.open:
            if (
                article
                and reading is not None
                and reading.form == "du"
                and sent.picks[j - 1] is None
                and sent.tags[j - 1] == "N"
            ):
                return False  # دعا بارزاني | الطرفين
            if second_argument(sent, j, analyser, head) or behind_counted(sent, j, head, analyser):
                return False
            return reading is None or "a" not in reading.feats or article or bool(reading.enclitic)
        if state.closed:
            if (
                reading is not None
                and j - 1 == head
                and sent.tags[head] == "E"
                and analyser.lexeme(reading).kind in _PERSONS
            ):
                return False  # اغتالت إسرائيل | القيادي
            if known and article and adjectives_ar.of_crafts(sent, j, head, analyser):
                return True
            if (known or letter == "M") and not (
                article and letter == "N" and word.key.endswith(("ي", "ية", "يين", "يون"))
            ):
                return False
            own = reading is not None and analyser.lexeme(reading).kind in COUNTABLE
            if known and (own or not any(r.pos == "adj" for r in word.readings)):
                return False  # القوات | القرية، المحافظ | الأهالي
            if article and _sound_plural(word.key) and not _of_people(sent, head, analyser):
                return False  # الجيش | المسلحين
            if article:
                return (
                    len(word.key) > 3
                )  # an unknown definite word, read as an adjective: names of places rarely follow so
            own = state.official or (sent.spans.get(head, head + 1) == j and takes_name(sent, head, analyser))
            return reading is None and own  # a person's name
        if state.accusative:
            return reading is None and word.text.endswith(("ًا", "اً"))
    return False


def _next_office(sent: Sent, j: int, state: Phrase, analyser: Analyser, head: int) -> bool:
    """Whether a name that begins with an office opens a phrase of its own behind an official whose name has been told."""
    k = j - 1
    while k > head and sent.tags[k] == "_":
        k -= 1
    named = state.person or (k > head and sent.tags[k] == "E")
    if not (named and state.official) or sent.tags[j] != "E":
        return False
    return any(r.article and analyser.lexeme(r).kind == "official" for r in sent.words[j].readings)


def _ends_in_preposition(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is the preposition at the end of a phrase that tells an event: what stands behind is its argument."""
    first = at
    while first > 0 and sent.tags[first] == "_":
        first -= 1
    told = sent.picks[first]
    phrase = told is not None and analyser.lexeme(told).pos == "phrase" and bool(analyser.lexeme(told).senses)
    return phrase and any(r.pos == "prep" for r in sent.words[at].readings)


def _state_of(sent: Sent, j: int, reading: Reading, head: int) -> bool:
    """Whether an accusative participle tells in what state a single noun, itself in no accusative, did or suffered something."""
    noun = sent.picks[head] if head >= 0 and j == head + 1 else None
    if noun is None or noun.form != "sg" or noun.article or noun.enclitic or "a" in noun.feats:
        return False
    spelled = sent.words[j].text.endswith(("\u064b\u0627", "\u0627\u064b", "\u0627"))
    if head > 0 and sent.tags[head - 1] == "V" and not sent.words[head].bare.endswith(SHOWS_NO_CASE):
        return spelled and "a" in reading.feats  # قتل جندي | متأثرا بجراحه
    before = sent.picks[head - 1] if head > 0 else None
    genitive = sent.tags[head - 1] == "P" or (before is not None and before.form == "masdar") if head > 0 else False
    return spelled and "a" in reading.feats and genitive


def _another(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word stands for another one of those told of, not before the noun that it ranks (آخر دفعة)."""
    reading = sent.picks[at]
    ranks = reading is not None and analyser.lemma(reading) in analyser.elative
    return sent.words[at].key in analyser.sets["another"] and not ranks


def _colour_of(sent: Sent, j: int, hit: NameHit, head: int) -> bool:
    """Whether the name of a place is here the definite adjective that it also is, behind a noun with its article or pronoun."""
    noun = sent.picks[head] if head >= 0 else None
    if noun is None or hit.last != j + 1 or not (noun.enclitic or noun.article) or noun.form not in {"sg", "masdar"}:
        return False
    if sent.words[head].bare.endswith(FEMININE) and not sent.words[j].bare.endswith(FEMININE):
        return False  # قصفت المدفعية | القصير
    return any(r.pos == "adj" and r.article and not r.prep for r in sent.words[j].readings)


def _is_town(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a definite town, which its name may follow."""
    reading = sent.picks[at]
    return (
        reading is not None
        and reading.article
        and reading.form == "sg"
        and analyser.lexeme(reading).kind == "settlement"
    )


def is_rank(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a definite rank, which is also a unit (اللواء، الفريق)."""
    reading = sent.picks[at]
    ranks = analyser.sets.get("ranks", ())
    return reading is not None and reading.article and reading.form == "sg" and analyser.lemma(reading) in ranks


def takes_name(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether a name right behind the word is its own: behind a rank or a ship (حاملة الطائرات | جيرالد فورد)."""
    reading = sent.picks[at]
    single = reading is not None and reading.form == "sg"
    return reading is not None and single and (is_rank(sent, at, analyser) or analyser.lexeme(reading).kind == "ship")


def _is_official(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a single person's office or rank."""
    reading = sent.picks[at]
    return (
        reading is not None and reading.article and reading.form == "sg" and analyser.lexeme(reading).kind == "official"
    )


def _agreeing_people(sent: Sent, j: int, hit: NameHit, head: int, analyser: Analyser) -> bool:
    """Whether the name of a country is here the adjective that it also is, behind a feminine noun (البحرية | السعودية، الأراضي |
    السعودية).
    """
    reading = sent.picks[head] if head >= 0 and j == head + 1 else None
    if reading is None or not reading.article or hit.last != j + 1 or not sent.words[j].country:
        return False
    kind, hers = analyser.lexeme(reading).kind, analyser.lexeme(reading).gender == "f"
    return (hers and kind in {"force", "body", "group"}) or (kind in PLACES and (hers or reading.form == "pl"))


def _both_subjects(sent: Sent, noun: int, other: int) -> bool:
    """Whether two words are plurals in the case of subjects and alike in the article: no object stands beside its
    subject so, the second only describes the first.
    """
    one, two = sent.picks[noun], sent.picks[other]
    if one is None or two is None or two.conj or two.prep or one.article != two.article or one.enclitic:
        return False
    ends = (sent.words[k].key.endswith("ون") for k in (noun, other))
    return all(ends) and one.form == "pl" and sent.tags[noun] in "NZ"


def _of_a_party(sent: Sent, name: int, noun: int, hit: NameHit) -> bool:
    """Whether the name of a party is the adjective that it also is: in the plural of people beside a noun that agrees
    with it in article and case (المتمردون الحوثيون, but أسر المقاتلون | الحوثيين).
    """
    if noun < 0 or all(ref[0] not in "au" for ref in hit.refs):
        return False
    one, two, reading = sent.words[noun], sent.words[name], sent.picks[noun]
    bare = one.key[reading.pre :] if reading is not None else one.key
    alike = any(bare.endswith(end) and two.key.endswith(f"ي{end}") for end in ("ون", "ين"))
    return alike and bare.startswith("ال") == two.key.startswith("ال")


def _accusative_of(word: Word, hit: NameHit) -> bool:
    """Whether the name of a party is here the adjective that it also is, in the case of the indefinite noun before it."""
    own = any(ref[0] in "au" for ref in hit.refs)  # a state, which may be a place as well: لاجئا سوريا
    return own and tuple(word.key[-2:]) == ("ي", "ا") and hit.last == hit.first + 1


def _apart(sent: Sent, j: int, state: Phrase, analyser: Analyser, head: int) -> bool:
    """Whether the name of a place behind one who acts is an argument of its own (وفد عسكري | سد تشرين)."""
    reading = sent.picks[head] if head >= 0 else None
    kind = analyser.lexeme(reading).kind if reading is not None else ""
    if state.closed and not state.open:
        return state.official
    verb = sent.picks[head - 1] if head > 0 and j == head + 1 and sent.tags[head - 1] == "V" else None
    if verb is not None and kind in DRIVEN and names_town(sent.hit_at[j]):
        return strikes(verb, analyser)  # قصفت طائرات | دمشق
    if kind in {"weapon", "goods", "aircraft"} or (kind in _ACTING and state.adjective):
        return sent.spans.get(j, j + 1) > j + 1
    return False


def _sound_plural(key: str) -> bool:
    """Whether a word ends as the plurals of people's adjectives do."""
    return key.endswith(("ين", "ون")) and len(key) > 4


def _one_thing(sent: Sent, head: int, key: str) -> bool:
    """Whether the head is a single thing or event, which no participle in the plural of people qualifies."""
    reading = sent.picks[head] if head >= 0 else None
    return reading is not None and reading.form in {"w", "sg", "masdar"} and _sound_plural(key)


def _of_people(sent: Sent, head: int, analyser: Analyser) -> bool:
    """Whether the head may take an adjective in the plural of people: a plural not in -at, a dual, or unknown."""
    reading = sent.picks[head] if head >= 0 else None
    if reading is None:
        return True
    if reading.form == "pl" and analyser.lexeme(reading).gender == "f":
        return False  # الفرق
    return (reading.form in {"pl", "du"} and not sent.words[head].key.endswith("ات")) or reading.pos != "noun"


def _counts_on(sent: Sent, j: int, state: Phrase, reading: Reading | None) -> bool:
    """A joined tens word continues a number (خمسة وعشرين), a joined adjective another (عسكرية ولوجستية)."""
    if state.adjective and sent.tags[j] == "A" and reading is not None and not reading.prep:
        return True
    return state.counted and sent.tags[j] == "U" and bool(reading and reading.conj)


def _struck_by(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether the definite land or site behind counted weapons is what they struck."""
    weapon, hit = sent.picks[head], sent.picks[j]
    if weapon is None or hit is None or analyser.lexeme(weapon).kind != "weapon":
        return False
    return analyser.lexeme(hit).kind in {"area", "settlement", "site", "building"}


def _second_of_two(sent: Sent, j: int, head: int) -> bool:
    """Whether a name is that of the second of two, whom a dual tells (الطفلين سامر | ومازن العلي)."""
    two = head == j - 2 and head >= 0 and sent.words[head].key.endswith(("ان", "ين"))
    return two and sent.picks[j] is None and sent.tags[j] == "N"
