"""Arabic words to groups: noun phrases (genitive chains with their adjectives) and verbs.

A noun phrase runs on while its last noun is open (no article, no pronoun, no name): the next noun is its
genitive. It is closed by an article, a pronoun or a name; after that only agreeing adjectives and, behind a title
or office, a person's name belong to it. A known noun after a closed phrase starts a new one: the subject and object
of a verb stand side by side without a mark between them.
"""

from __future__ import annotations

from marsad.extract import adjectives_ar
from marsad.extract.beside_ar import speaks_of
from marsad.extract.groups import finish_noun_phrase, word_group
from marsad.extract.initials_ar import told_by_initials
from marsad.extract.kinds import PLACES
from marsad.extract.loads_ar import carry
from marsad.extract.parts_ar import count_among, pair_prepositions, parted, pass_over_distances
from marsad.extract.phrase_ar import Phrase, continues, is_rank, plural_with_noon
from marsad.extract.quotes import quoted_end
from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_DASHES = frozenset("-–—")
_TANWIN = ("\u0627\u064b", "\u064b\u0627")
_PHRASE = frozenset("NMEAUQDZ")
_OF_PEOPLE = ("يون", "يين")


def group(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.groups``."""
    adjectives_ar.settle(sent, analyser)
    adjectives_ar.predicative(sent, analyser)
    i, n = 0, len(sent.tags)
    if n > 1 and sent.words[0].key in analyser.sets["flash"] and sent.tags[0] in _PHRASE:
        sent.tags[0] = "B"  # عاجل مصدر أمني: …
    prep, prep_at = "", -1
    while i < n:
        letter = sent.tags[i]
        reading = sent.picks[i]
        if letter == "P" and prep and prep_at == i - 1 and sent.words[i].direction:
            letter, reading, sent.tags[i], sent.picks[i] = "N", None, "N", None  # إلى شرق تشاد
        if letter in _PHRASE or (letter == "«" and quoted_end(sent, i, analyser.sets["latin_letters"])):
            made, last = _noun_phrase(sent, i, analyser)
            made.joined = made.joined or bool(sent.groups and _joins(sent, sent.groups[-1], analyser))
            if prep:
                made.prep = prep if not made.prep or prep.endswith(f" {made.prep}") else made.prep
                made.opener = str(prep_at)
                _take_direction(sent, made, prep_at)
            elif _lies(sent, made, analyser) and sent.groups and sent.groups[-1].kind == "np":
                made.prep = sent.words[made.first].inner  # انتشار ألف جندي | جنوب الليطاني
            made.within = made.prep in analyser.sets["within"]
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
                if reading.enclitic or reading.feats[:1] in {"1", "3"}:
                    made.kind, made.prep, prep = "O", prep, ""
                    made.opener = "among" if made.prep in analyser.sets["among"] else ""
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
    pass_over_distances(sent, analyser)
    carry(sent, analyser)
    told_by_initials(sent)


def _as_noun(sent: Sent, i: int) -> None:
    """Read an adjective in the plural of people that opens a phrase as the noun that it also is (أجبر الجيش | المسلحين)."""
    picked = sent.picks[i]
    if sent.tags[i] != "A" or picked is None or picked.form not in {"pl", "du"} or i in sent.spans:
        return
    for other in sent.words[i].readings:
        if other.pos == "noun" and other.form == "pl" and (other.pre, other.article) == (picked.pre, picked.article):
            sent.tags[i], sent.picks[i] = "N", other
            return


def _take_direction(sent: Sent, made: Group, at: int) -> None:
    """Let the word of direction before a place belong to it (هجوم جنوب حيس), unless it tells where another place lies."""
    reading = sent.picks[at]
    before = sent.groups[-2] if len(sent.groups) > 1 else None  # the last one is the word itself
    if not sent.words[at].direction or (before is not None and before.kind == "np" and _placed(before)):
        return
    made.start = sent.starts[at] + (reading.pre if reading is not None else 0)
    made.relation = sent.words[at].inner


def _lies(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether the phrase is a name that a direction opens (جنوب الليطاني): without a preposition it tells where."""
    whole = any(hit.first == made.first and hit.last == made.last and not hit.conj for hit in made.hits)
    return whole and made.last - made.first > 1 and sent.words[made.first].inner in analyser.sets["bearings"]


def _placed(before: Group) -> bool:
    """Whether the phrase names a place that the next one may only locate."""
    return before.noun in PLACES or any(ref[0] == "p" for hit in before.hits for ref in hit.refs)


def _before_noun(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is an elative or ordinal with its noun right behind (آخر معاقله): the noun heads the phrase."""
    picked = sent.picks[at]
    return (
        at + 1 < len(sent.tags)
        and sent.tags[at + 1] in {"N", "M"}
        and picked is not None
        and not picked.article
        and analyser.lemma(picked) in analyser.elative
    )


def _noun_phrase(sent: Sent, i: int, analyser: Analyser) -> tuple[Group, int]:
    state, first = Phrase(), i
    _as_noun(sent, i)
    head = -1
    j = i
    while j < len(sent.tags):
        letter = sent.tags[j]
        if letter in ",-" and head >= 0 and _road_between(sent, j, head, analyser):
            j += 1
            letter, state.open = "E", True
        elif (
            letter == "-"
            and j > first
            and j + 1 < len(sent.tags)
            and sent.tags[j + 1] in "AEN"
            and sent.tags[j - 1] in "A_E"
        ):
            j += 1  # السورية-العراقية
            continue
        if letter == "«":
            end = quoted_end(sent, j, analyser.sets["latin_letters"])
            if not end or (j > i and not (state.open or state.closed)) or (j > i and _apart(sent, j + 1, analyser)):
                break
            if j > i and _quoted_behind_town(sent, j):
                break  # دخلوا بلدة زليتن | «لحماية الأهالي»
            if j == head + 1 and speaks_of(sent, head, analyser):
                break  # متهمة | «قسد» بالقصف
            if head < 0:
                head = min(j + 1, end - 2)
            state.closed, state.open = True, False
            j = end
            continue
        if letter not in _PHRASE:
            break
        if j > first and (
            not continues(sent, j, state, analyser, head)
            or _appointed(sent, first, j, analyser)
            or _fixed(sent, first, j, analyser)
            or (
                j > first and sent.words[j].key in analyser.sets["its_age"] | analyser.sets["its_strength"]
            )  # طفل | عمره خمس سنوات
        ):
            break
        if head < 0 and letter in "NMEZA" and not (letter == "A" and _before_noun(sent, j, analyser)):
            head = j
        _advance(sent, j, letter, state, analyser)
        j = sent.spans.get(j, j + 1)
    if head < 0:
        head = first
    made = finish_noun_phrase(sent, first, j, head, analyser)
    if head + 1 < j and sent.tags[head + 1] == "N" and sent.picks[head + 1] is None and is_rank(sent, head, analyser):
        made.noun = "official"  # اللواء خالد
    if sent.tags[head] == "A" and made.lexeme is not None and made.lexeme.kind == "title" and j - head > 1:
        made.noun = "official"  # الفريق الركن جاسم
    elif sent.tags[head] == "A" and not made.noun and made.lexeme is not None and made.lexeme.kind == "title":
        nouns = (analyser.lexeme(r) for r in sent.words[head].readings if r.pos == "noun")
        made.noun = next((lexeme.kind for lexeme in nouns if lexeme.kind == "people"), "")  # أوقفت المواطن
    return made, j


def _apart(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the quoted word is an indefinite accusative or names people: then it is an argument of its own (اتهم
    مصدر «فلولاً»، «مسلحين مجهولين»).
    """
    reading = sent.picks[j]
    if sent.tags[j] == "E":
        return sent.words[j].text.endswith(_TANWIN) or _accused(sent, j, analyser)  # «فلولاً ملثمين»
    if reading is None or reading.article or reading.enclitic:
        return False
    return "a" in reading.feats or (
        reading.form in {"pl", "du"} and analyser.lexeme(reading).kind in {"people", "group", "force", "captive"}
    )


def _quoted_behind_town(sent: Sent, j: int) -> bool:
    """Whether quoted words behind the name of a place are somebody's own words for something else, no other name of it."""
    named = next((hit for hit in sent.hits if hit.last == j), None)
    said = sent.words[j + 1]
    if named is None or any(ref[0] != "p" for ref in named.refs) or sent.tags[j + 1] == "E" or said.article:
        return False
    return said.text.endswith(_TANWIN) or any(reading.pos in {"noun", "adj"} for reading in said.readings)


def _accused(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the quoted name of a party is whom a source accuses, or the outlet that it tells (اتهم مصدر في الجيش | «داعش»
    بتنفيذ الهجوم، أبلغت مصادر | «العربي الجديد» أن).
    """
    hit = sent.hit_at.get(j)
    if hit is None or any(ref[0] not in "auo" for ref in hit.refs):
        return False
    k = j - 2
    while k > 0 and sent.tags[k] != "V" and sent.tags[k] in {"N", "A", "E", "_", "P"}:
        k -= 1
    verb, source = (sent.picks[k], sent.picks[k + 1]) if sent.tags[k] == "V" else (None, None)
    saying = analyser.lexeme(verb).saying if verb is not None else None
    told = saying is not None and saying.addressee == "object"
    return told and source is not None and analyser.lexeme(source).kind in {"source", "official"}


def _fixed(sent: Sent, first: int, j: int, analyser: Analyser) -> bool:
    """Whether the word is one that the verb before the phrase is fixed with: its object (أطلق مستوطن | الرصاص)."""
    verb = sent.picks[first - 1] if first > 0 and sent.tags[first - 1] == "V" else None
    reading = sent.picks[j]
    acting = sent.picks[j - 1]
    patrol = sent.tags[j - 1] == "M" and acting is not None and analyser.lexeme(acting).kind == "force"
    if verb is None or sent.tags[j] not in {"N", "M", "E"} or not (patrol or sent.tags[j - 1] in {*"NAZE_"}):
        return False  # أطلقت دورية | النار
    unknown = reading is None  # a word of no table counts as it stands: حتفهم
    if any(counted.last == j for counted in sent.counts):
        return False  # أطلقت عشرات الصواريخ
    bound = unknown or bool(reading and (reading.article or reading.enclitic))
    if bound and adjectives_ar.of_crafts(sent, j, first, analyser):
        return False  # قصفت طائرات الاحتلال المسيرة
    thing = reading is None or analyser.lexeme(reading).kind != "abstract"
    if sent.tags[j] != "E" and not bound and thing:
        return False  # a bare noun qualifies the one before it: سفينة مساعدات, but أطلقت إدارة السجن | سراح
    fixed = {words for sense in analyser.lexeme(verb).senses for words in sense.fixed}
    before = sent.picks[j - 1]
    thing = before is not None and analyser.lexeme(before).kind == "goods" and sent.words[j - 1].key in fixed
    return sent.words[j].key in fixed and not thing  # اقتلعوا شجرة زيتون


def _appointed(sent: Sent, first: int, j: int, analyser: Analyser) -> bool:
    """Whether a rank behind who appoints opens the phrase of who is appointed (عين وزير الداخلية | العميد خالد)."""
    verb, rank = sent.picks[first - 1] if first > 0 else None, sent.picks[j]
    if (
        verb is None
        or sent.tags[first - 1] != "V"
        or rank is None
        or analyser.lexeme(rank).kind != "title"
        or not rank.article
    ):
        return False
    return any(sense.type == "appointment" for sense in analyser.lexeme(verb).senses)


def _road_between(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether the dash at ``j`` joins the two ends of a road or front (طريق دمشق – السويداء، فتح طريق حلب - الرقة، محور ولغا – ريمة)."""
    if sent.words[j].text not in _DASHES or j + 1 >= len(sent.tags) or sent.tags[j + 1] != "E":
        return False
    at = j - 1
    while at > head and sent.tags[at] in {"E", "_"}:
        at -= 1
    picked = sent.picks[at]
    if at >= j - 1 or picked is None:
        return False
    return analyser.lexeme(picked).kind == "road" or analyser.lemma(picked) in analyser.sets["fronts"]


def _advance(sent: Sent, j: int, letter: str, state: Phrase, analyser: Analyser) -> None:
    """Take word ``j`` into the phrase."""
    reading = sent.picks[j]
    word = sent.words[j]
    state.adjective = state.elative = False
    if letter == "E":
        party = (
            sent.tags[j - 1] in {"N", "Z"} and not word.article and word.key.endswith(_OF_PEOPLE) if j > 0 else False
        )
        state.open, state.closed, state.counted = False, not party, False  # مسلحون حوثيون | الصحفي
    elif letter == "U":
        state.counted = True
    elif letter in "NMQZ":
        article = reading.article if reading else word.article
        enclitic = bool(reading and reading.enclitic)
        state.accusative = bool(reading and "a" in reading.feats) or (
            word.key.endswith("ا") and word.text[-1:] in "ًا" and (word.text.endswith(("ًا", "اً")))
        )
        state.closed = article or enclitic
        end = sent.words[sent.spans.get(j, j + 1) - 1]
        if end is not word:  # a word of several parts is as open as its last part
            state.closed = state.closed or end.article or any(r.article for r in end.readings)
            state.adjective = (
                not state.closed
                and bool(end.readings)
                and all(r.pos == "adj" or r.form in {"act", "pas"} for r in end.readings)
            )
        bare = not (state.closed or state.accusative or end.text.isdecimal())  # a model has no genitive: إف-16
        state.open = bare and not plural_with_noon(word, reading)
        state.counted = False
        state.person = state.person or (letter == "N" and reading is None and word.key in analyser.given)
        if reading is not None:
            state.official = state.official or (
                reading.form != "pl" and analyser.lexeme(reading).kind in {"official", "people", "captive"}
            )
    elif letter == "A":
        article = reading.article if reading else word.article
        state.open = not article and not (reading and "a" in reading.feats)  # مسبقة الصنع، بعيدة المدى
        state.adjective = True
        state.counted = state.counted and not article  # الفرقة 210 الإسرائيلية | عملية دهم
        before = sent.picks[j - 1] if j > 0 and sent.tags[j - 1] in "NZ" else None
        behind = before is not None and not before.article and not before.enclitic  # قوة أخرى
        state.elative = (
            reading is not None and not article and not behind and analyser.lemma(reading) in analyser.elative
        )
        if reading and analyser.lexeme(reading).kind == "title":
            state.official, state.closed = True, state.closed or article


def _joins(sent: Sent, before: Group, analyser: Analyser) -> bool:
    """Whether the phrase behind goes on with what is before: no new topic behind "but" (إلا أن | مسيّرة أغارت)."""
    key = " ".join(sent.words[k].key for k in range(before.first, before.last))
    return before.kind == "C" and key not in analyser.sets["but"]
