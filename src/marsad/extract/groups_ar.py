"""Arabic words to groups: noun phrases (genitive chains with their adjectives) and verbs.

A noun phrase runs on while its last noun is open (no article, no pronoun, no name): the next noun is its
genitive. It is closed by an article, a pronoun or a name; after that only agreeing adjectives and, behind a title
or office, a person's name belong to it. A known noun after a closed phrase starts a new one: the subject and object
of a verb stand side by side without a mark between them.
"""

from __future__ import annotations

from marsad.extract import adjectives_ar
from marsad.extract.groups import finish_noun_phrase, quoted_end, word_group
from marsad.extract.parts_ar import count_among, pair_prepositions, parted
from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.words import Analyser, Reading

_COUNTABLE = frozenset({"weapon", "vehicle", "aircraft", "ship", "site", "building", "equipment", "settlement"})
_ACTING = frozenset({"force", "group", "people", "official", "body", "aircraft"})
_DASHES = frozenset("-–—")
_PHRASE = frozenset("NMEAUQDZ")


def group(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.groups``."""
    adjectives_ar.settle(sent, analyser)
    i, n = 0, len(sent.tags)
    prep, prep_at = "", -1
    while i < n:
        letter = sent.tags[i]
        reading = sent.picks[i]
        if letter == "P" and prep and prep_at == i - 1 and sent.words[i].direction:
            letter, reading, sent.tags[i], sent.picks[i] = "N", None, "N", None  # إلى شرق تشاد
        if letter in _PHRASE or (letter == "«" and quoted_end(sent, i)):
            made, last = _noun_phrase(sent, i, analyser)
            made.joined = made.joined or bool(sent.groups and sent.groups[-1].kind == "C")
            if prep:
                made.prep = prep if not made.prep or prep.endswith(f" {made.prep}") else made.prep
                made.opener = str(prep_at)
            prep = ""
            sent.groups += parted(sent, made, analyser)
            i = last
            continue
        made = word_group(sent, i, analyser)
        if letter == "P":
            prep, prep_at = sent.words[i].key[reading.pre if reading else 0 :], i
            if reading is not None:
                prep = analyser.lemma(reading)
                if reading.conj and sent.groups:
                    made.joined = True
                if reading.enclitic or reading.feats.startswith("3"):
                    made.kind, made.prep, prep = "O", prep, ""
                elif prep in analyser.lexicon.notes.get("except", ()):
                    made.opener, prep = "except", ""  # لم يبق سوى: what follows is the subject
        elif letter == "T":
            if prep:
                made.prep = prep
            prep = ""
        elif letter not in {"«", "»", "-"}:
            prep = ""
        sent.groups.append(made)
        i = sent.spans.get(i, i + 1)
    pair_prepositions(sent)
    count_among(sent, analyser)


def _before_noun(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is an elative or ordinal with its noun right behind (آخر معاقله): the noun heads the phrase."""
    picked = sent.picks[at]
    return (
        at + 1 < len(sent.tags) and sent.tags[at + 1] in {"N", "M"} and picked is not None
        and not picked.article and analyser.lemma(picked) in analyser.elative
    )


class _Phrase:
    """The noun phrase under construction: what may still follow."""

    __slots__ = ("accusative", "adjective", "closed", "counted", "elative", "official", "open")

    def __init__(self) -> None:
        self.open = False  # a genitive may follow
        self.adjective = False  # the last word is an adjective: another may be joined to it
        self.closed = False  # definite: adjectives with the article may follow
        self.elative = False  # the last word is an elative or ordinal: its noun may follow
        self.accusative = False
        self.counted = False  # a number waits for its noun
        self.official = False  # a person's name may follow


def _noun_phrase(sent: Sent, i: int, analyser: Analyser) -> tuple[Group, int]:
    state, first = _Phrase(), i
    head = -1
    j = i
    while j < len(sent.tags):
        letter = sent.tags[j]
        if letter in ",-" and head >= 0 and _road_between(sent, j, head, analyser):
            j += 1
            letter, state.open = "E", True
        elif letter == "-" and j > first and j + 1 < len(sent.tags) and sent.tags[j + 1] in "AEN" and sent.tags[j - 1] in "A_E":
            j += 1  # السورية-العراقية
            continue
        if letter == "«":
            end = quoted_end(sent, j)
            if not end or (j > i and not (state.open or state.closed)):
                break
            if head < 0:
                head = min(j + 1, end - 2)
            state.closed, state.open = True, False
            j = end
            continue
        if letter not in _PHRASE:
            break
        if j > first and (not _continues(sent, j, state, analyser, head) or _appointed(sent, first, j, analyser) or _fixed(sent, first, j, analyser)):
            break
        if head < 0 and letter in "NMEZA" and not (letter == "A" and _before_noun(sent, j, analyser)):
            head = j
        _advance(sent, j, letter, state, analyser)
        j = sent.spans.get(j, j + 1)
    if head < 0:
        head = first
    made = finish_noun_phrase(sent, first, j, head, analyser)
    if head + 1 < j and sent.tags[head + 1] == "N" and sent.picks[head + 1] is None and _is_rank(sent, head, analyser):
        made.noun = "official"  # اللواء خالد
    if sent.tags[head] == "A" and made.lexeme is not None and made.lexeme.kind == "title" and j - head > 1:
        made.noun = "official"  # الفريق الركن جاسم
    return made, j


def _fixed(sent: Sent, first: int, j: int, analyser: Analyser) -> bool:
    """Whether the word is one that the verb before the phrase is fixed with: its object (أطلق مستوطن | الرصاص)."""
    verb = sent.picks[first - 1] if first > 0 and sent.tags[first - 1] == "V" else None
    reading = sent.picks[j]
    if verb is None or sent.tags[j] not in {"N", "M", "E"} or sent.tags[j - 1] not in {"N", "A", "E", "_"}:
        return False
    bound = (reading.article or reading.enclitic) if reading is not None else sent.words[j].article
    if sent.tags[j] != "E" and not bound:
        return False  # a bare noun qualifies the one before it: سفينة مساعدات
    word = sent.words[j].key
    return any(word == words for sense in analyser.lexeme(verb).senses for words in sense.fixed)


def _appointed(sent: Sent, first: int, j: int, analyser: Analyser) -> bool:
    """Whether a rank behind who appoints opens the phrase of who is appointed (عين وزير الداخلية | العميد خالد)."""
    verb, rank = sent.picks[first - 1] if first > 0 else None, sent.picks[j]
    if verb is None or sent.tags[first - 1] != "V" or rank is None or analyser.lexeme(rank).kind != "title" or not rank.article:
        return False
    return any(sense.type == "appointment" for sense in analyser.lexeme(verb).senses)


def _road_between(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether the dash at ``j`` joins the two ends of a road (طريق دمشق – السويداء)."""
    picked = sent.picks[head]
    if sent.words[j].text not in _DASHES or j + 1 >= len(sent.tags) or sent.tags[j + 1] != "E":
        return False
    return sent.tags[j - 1] in {"E", "_"} and picked is not None and analyser.lexeme(picked).kind == "road"


def _advance(sent: Sent, j: int, letter: str, state: _Phrase, analyser: Analyser) -> None:
    """Take word ``j`` into the phrase."""
    reading = sent.picks[j]
    word = sent.words[j]
    state.adjective = state.elative = False
    if letter == "E":
        state.open, state.closed, state.counted = False, True, False
    elif letter == "U":
        state.counted = True
    elif letter in "NMQZ":
        article = reading.article if reading else word.article
        enclitic = bool(reading and reading.enclitic)
        state.accusative = (
            bool(reading and "a" in reading.feats)
            or word.key.endswith("ا")
            and word.text[-1:] in "ًا"
            and (word.text.endswith(("ًا", "اً")))
        )
        state.closed = article or enclitic
        end = sent.words[sent.spans.get(j, j + 1) - 1]
        if end is not word:  # a word of several parts is as open as its last part
            state.closed = state.closed or end.article or any(r.article for r in end.readings)
            state.adjective = not state.closed and bool(end.readings) and all(r.pos == "adj" or r.form in {"act", "pas"} for r in end.readings)
        state.open = not state.closed and not state.accusative and not _plural_with_noon(word.key, reading)
        state.counted = False
        if reading is not None:
            state.official = state.official or (
                reading.form != "pl" and analyser.lexeme(reading).kind in {"official", "people"}
            )
    elif letter == "A":
        article = reading.article if reading else word.article
        state.open = not article and not (reading and "a" in reading.feats)  # مسبقة الصنع، بعيدة المدى
        state.adjective = True
        before = sent.picks[j - 1] if j > 0 and sent.tags[j - 1] in "NZ" else None
        behind = before is not None and not before.article and not before.enclitic  # قوة أخرى
        state.elative = reading is not None and not article and not behind and analyser.lemma(reading) in analyser.elative
        if reading and analyser.lexeme(reading).kind == "title":
            state.official, state.closed = True, state.closed or article


def _plural_with_noon(key: str, reading: Reading | None) -> bool:
    """A sound plural or dual that keeps its noon takes no genitive."""
    return bool(
        reading
        and (reading.form in {"pl", "du"} or reading.feats[1:2] in {"p", "d"})
        and "c" not in reading.feats
        and key.endswith(("ون", "ين", "ان"))
        and (reading.form == "du" or reading.pos != "noun" or key.endswith("ون"))
    )


def _continues(sent: Sent, j: int, state: _Phrase, analyser: Analyser, head: int) -> bool:
    """Whether word ``j`` belongs to the phrase under construction."""
    letter, reading, word = sent.tags[j], sent.picks[j], sent.words[j]
    hit = sent.hit_at.get(j) if letter == "E" else None
    conj = (reading.conj if reading else word.conj) or (hit.conj if hit else "")
    prep = (reading.prep if reading else word.prep) or (hit.prep if hit else "")
    if conj or prep:
        return _counts_on(sent, j, state, reading)
    article = reading.article if reading else word.article
    if state.counted and letter in "NMAQZE":
        return True
    if letter == "D":
        return state.open and not state.adjective  # انسحاب هذه القوات
    if letter == "U":  # الفرقة 60; but a number before a noun counts that noun
        return _number_belongs(sent, j, state, analyser)
    if letter == "E":
        if hit is not None and _names_place(hit) and _apart(sent, j, state, analyser, head):
            return False
        qualified = state.adjective and not state.closed and j - 1 > head >= 0 and sent.tags[head] == "N"
        if hit is not None and state.closed and _agreeing_people(sent, j, hit, head, analyser):
            return True  # البحرية السعودية
        if hit is not None and state.closed and j == head + 1 and _names_place(hit) and not conj and _is_town(sent, head, analyser):
            return True  # العاصمة طرابلس
        return (
            (state.open and not qualified) or (state.official and state.closed) or head < 0 or sent.tags[head] in "DQ"
        )
    if letter == "A":
        title = reading is not None and analyser.lexeme(reading).kind == "title"
        if title:
            return state.open or state.official
        if state.closed:
            named = head > 0 and sent.tags[head - 1] in "VP" and reading is not None and reading.feats == "m"
            return article or (named and _is_official(sent, j - 1, analyser))  # العميد صالح
        return not article or state.open or sent.tags[j - 1] in "QD"  # مبنى المالية
    if letter == "Z":
        if _sound_plural(word.key) and not _of_people(sent, head):
            return False  # دورية راعيين
        return article == state.closed if state.closed else not article
    if letter == "N" and reading is not None and reading.form == "du" and not article and sent.tags[j - 1] not in "MQU":
        before = sent.picks[j - 1]
        if "c" not in reading.feats and analyser.lexeme(reading).kind in _COUNTABLE:
            return before is not None and before.form == "du" and j - 1 == head  # طائرتين مسيرتين
    known = reading is not None and reading.pos == "noun"
    if known and reading is not None and j - 1 > head >= 0 and letter == "N" and analyser.lexeme(reading).kind == "time" and not article:
        return False  # رعاة أغنام | ساعة كاملة
    if letter in "NMQ":
        if state.adjective and state.open and j - 1 > head:
            kind = analyser.lexeme(reading).kind if reading is not None else ""
            return state.elative or (article and kind in {"", "abstract"})  # آخر دفعة; مسبقة الصنع
        if sent.tags[j - 1] == "D" or (sent.tags[j - 1] == "Q" and not state.closed):
            return True
        if state.open:
            if article and reading is not None and reading.form == "du" and sent.picks[j - 1] is None and sent.tags[j - 1] == "N":
                return False  # دعا بارزاني | الطرفين
            if _second_argument(sent, j, reading, analyser, head):
                return False
            if reading is not None and "a" in reading.feats and not (article or reading.enclitic):
                return False
            return letter != "Q" or True
        if state.closed:
            if (known or letter == "M") and not (article and letter == "N" and word.key.endswith(("ي", "ية", "يين", "يون"))):
                return False
            if known and reading is not None and analyser.lexeme(reading).kind in _COUNTABLE:
                return False  # القوات | القرية
            if known and not any(r.pos == "adj" for r in word.readings):
                return False  # المحافظ | الأهالي
            if article and _sound_plural(word.key) and not _of_people(sent, head):
                return False  # الجيش | المسلحين
            if article:
                return _like_adjective(word.key)
            return reading is None and (state.official or (j - 1 == head and _is_rank(sent, head, analyser)))  # a person's name
        if state.accusative:
            return reading is None and word.text.endswith(("ًا", "اً"))
    return False


def _names_place(hit: NameHit) -> bool:
    """Whether a name may be that of a place."""
    return any(ref[0] == "p" for ref in hit.refs)


def _is_town(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a definite town, which its name may follow."""
    reading = sent.picks[at]
    return reading is not None and reading.article and reading.form == "sg" and analyser.lexeme(reading).kind == "settlement"


def _is_rank(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a definite rank, which is also a unit (اللواء، الفريق)."""
    reading = sent.picks[at]
    return reading is not None and reading.article and reading.form == "sg" and analyser.lemma(reading) in analyser.sets.get("ranks", ())


def _is_official(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a single person's office or rank."""
    reading = sent.picks[at]
    return reading is not None and reading.article and reading.form == "sg" and analyser.lexeme(reading).kind == "official"


def _agreeing_people(sent: Sent, j: int, hit: NameHit, head: int, analyser: Analyser) -> bool:
    """Whether the name of a country is here the adjective that it also is, behind a feminine noun."""
    reading = sent.picks[head] if head >= 0 and j == head + 1 else None
    if reading is None or not reading.article or hit.last != j + 1 or not sent.words[j].country:
        return False
    return analyser.lexeme(reading).gender == "f" and analyser.lexeme(reading).kind in {"force", "body", "group"}


def _apart(sent: Sent, j: int, state: _Phrase, analyser: Analyser, head: int) -> bool:
    """Whether the name of a place behind one who acts is an argument of its own (وفد عسكري | سد تشرين)."""
    reading = sent.picks[head] if head >= 0 else None
    kind = analyser.lexeme(reading).kind if reading is not None else ""
    if state.closed and not state.open:
        return state.official
    if kind == "weapon" or (kind in _ACTING and state.adjective):
        return sent.spans.get(j, j + 1) > j + 1
    return False


def _second_argument(sent: Sent, j: int, reading: Reading | None, analyser: Analyser, head: int) -> bool:
    """Whether a bare noun right behind a bare subject of a verb is the verb's object, by the kinds of both
    (مسيرة | مستشفى، مجهول | قذيفة، شبان | آلية)."""
    first = sent.picks[head] if head >= 0 else None
    if first is None or reading is None or reading.article or head == 0 or sent.tags[head - 1] != "V" or "c" in first.feats:
        return False
    kind, its = analyser.lexeme(first).kind, analyser.lexeme(reading).kind
    if kind == "aircraft":
        return its in {"weapon", "building", "site", "people", "official", "settlement", "vehicle", "group"}
    if kind == "group":
        return its in {"weapon", "building", "site", "vehicle"}
    return kind == "people" and first.form == "pl" and its in {"vehicle", "force", "goods", "weapon"}


def _sound_plural(key: str) -> bool:
    """Whether a word ends as the plurals of people's adjectives do."""
    return key.endswith(("ين", "ون")) and len(key) > 4  # noqa: PLR2004


def _of_people(sent: Sent, head: int) -> bool:
    """Whether the head may take an adjective in the plural of people: a plural not in -at, a dual, or unknown."""
    reading = sent.picks[head] if head >= 0 else None
    if reading is None:
        return True
    return reading.form in {"pl", "du"} and not sent.words[head].key.endswith("ات") or reading.pos != "noun"


def _counts_next(sent: Sent, j: int) -> bool:
    """Whether the number at word ``j`` stands before the noun that it counts."""
    after = sent.spans.get(j, j + 1)
    if after >= len(sent.tags) or sent.tags[after] not in "NMEZ":
        return False
    reading = sent.picks[after]
    figure = sent.words[j].text
    if figure.isdigit() and 10 < int(figure) < 100 and reading and reading.form == "pl":  # noqa: PLR2004
        return False  # اللواء 44 | وديان
    return not (reading.conj or reading.prep or reading.article) if reading else not sent.words[after].article


def _number_belongs(sent: Sent, j: int, state: _Phrase, analyser: Analyser) -> bool:
    """Whether a number goes on with the phrase: the genitive of an event noun or part (مقتل ثلاثة), or the number
    that a unit is called by (اللواء 444); else it opens the next phrase (الجيش تسعة من المقاتلين)."""
    k = j - 1
    while k > 0 and sent.tags[k] == "_":
        k -= 1
    if sent.tags[k] == "N" and _is_pair(sent, j) and sent.words[k].key.endswith(("ين", "ان")):
        return True  # مهربين اثنين
    if sent.tags[k] in "MQU":
        return state.open or sent.tags[k] == "U"
    picked = sent.picks[k]
    kind = analyser.lexeme(picked).kind if picked is not None else ""
    if not sent.words[j].text[0].isdigit():
        return state.open and not state.adjective and kind in {"", "part", "unit", "abstract", "time", "captive"}
    return not _counts_next(sent, j) or (state.open and not state.adjective and kind not in {"force", "group", "people", "official"})


def _is_pair(sent: Sent, j: int) -> bool:
    """Whether the word is the bare number two."""
    return any(each.first == j and each.low == each.high == 2 and each.last == j + 1 for each in sent.counts)  # noqa: PLR2004


def _counts_on(sent: Sent, j: int, state: _Phrase, reading: Reading | None) -> bool:
    """A joined tens word continues a number (خمسة وعشرين), a joined adjective another (عسكرية ولوجستية)."""
    if state.adjective and sent.tags[j] == "A" and reading is not None and not reading.prep:
        return True
    return state.counted and sent.tags[j] == "U" and bool(reading and reading.conj)


def _like_adjective(key: str) -> bool:
    """An unknown definite word behind a definite noun is read as its adjective; names of places rarely follow so."""
    return len(key) > 3  # noqa: PLR2004
