"""Arabic names of persons: given names are common words as well (سلام، ياسر، كاظم), so they count as names only behind
a title or noun for a person, and behind another given name (الأسيرة سلام، الفريق ياسر، المجاهد علي كاظم).
"""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.vowels_ar import SHOWS_NO_CASE
from marsad.extract.words import Analyser, Reading
from marsad.model.claim import EventType

_DOTLESS, _SHORT = "\u0649", 2
_YAA = "\u064a"
_REACH = 6  # words before a name in which its title may stand
_SO = "ين"
_PERSONS = frozenset({"official", "people", "captive", "title"})
_OF_SOMEBODY = frozenset(
    {EventType.CASUALTY, EventType.ARREST, EventType.ABDUCTION, EventType.RELEASE, EventType.DETENTION}
)  # of whom they are told in the genitive


def names(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the given name at word ``i`` is one here."""
    if i == 0 or sent.spans.get(i, i + 1) > i + 1 or sent.tags[i] in {"_", "T", "U"} or not spelled_as_name(sent, i):
        return False
    before = sent.picks[i - 1]
    if before is None and sent.tags[i - 1] == "N":
        if sent.words[i - 1].key in analyser.given or (i > 1 and _titled(sent, i - 2, analyser)):
            return True  # الطفلة مواهب | علي
    if i > 1 and sent.tags[i - 1] in {"N", "A"} and sent.words[i - 1].key in analyser.sets["in_names"]:
        return True  # ناصر بن | علي
    if before is not None and before.form == "masdar" and _unknown_behind(sent, i):
        return any(sense.type in _OF_SOMEBODY for sense in analyser.lexeme(before).senses)  # استشهاد | علي شعيتو
    if sent.tags[i - 1] not in {"E", "_"} and (before is None or not (before.article or before.enclitic)):
        return False  # the title, or what belongs to it, is definite
    for k in range(i - 1, max(-1, i - _REACH), -1):
        picked = sent.picks[k]
        if sent.tags[k] == "P" and sent.words[k].key in analyser.sets["in_which"] and k < i - 1:
            continue  # القيادي في الحركة علي نعيم
        if sent.tags[k] not in {"N", "A", "M", "E", "_"} or (k < i - 1 and picked is not None and picked.enclitic):
            return False
        if picked is not None and picked.form == "sg" and _a_person(picked, analyser):
            return True  # وزير الخارجية السابق بدر
    return False


def undotted(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether "upon" between two given names is the name written without its dots, in a sentence that leaves them out elsewhere
    (قتل حامد | على | حسن فى الهجوم).
    """
    if (
        not 0 < i < len(sent.words) - 1
        or not sent.words[i].text.endswith(_DOTLESS)
        or sent.words[i].key not in analyser.given
    ):
        return False
    before, behind = sent.words[i - 1].key, sent.words[i + 1].key
    named = before in analyser.given and sent.tags[i - 1] == "N" and sent.picks[i - 1] is None
    named = named and (behind in analyser.given or behind in analyser.sets["in_names"])
    short = (w for w in sent.words if w.text.endswith(_DOTLESS) and len(w.text) == _SHORT)
    return named and any(reading.pos == "prep" for w in short for reading in w.readings)


def in_name(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the word at ``i`` is father or son in a name, or the word behind one: no noun, whatever else it may mean (محمد | أبو
    حشيش).
    """
    fathers, before = analyser.sets["in_names"], sent.words[i - 1] if i else None
    if before is None or sent.tags[i - 1] != "N" or sent.picks[i - 1] is not None or not sent.words[i].key.isalpha():
        return False
    own = sent.words[i].key in fathers and before.key in analyser.given
    return own or (i > 1 and before.key in fathers and sent.words[i - 2].key in analyser.given)


def _a_person(reading: Reading, analyser: Analyser) -> bool:
    """Whether a noun in the singular is of a person: of one who fights too (المجاهد علي), where its plural is that of people."""
    lexeme = analyser.lexeme(reading)
    return lexeme.kind in _PERSONS or (lexeme.kind == "group" and lexeme.gender == "m" and reading.article)


def _unknown_behind(sent: Sent, i: int) -> bool:
    """Whether a bare word that nothing explains stands behind the one at ``i``, which has nothing joined to it itself."""
    behind = sent.words[i + 1] if i + 1 < len(sent.words) else None
    own = not (sent.words[i].conj or any(r.pos != "prep" for r in sent.words[i].readings))
    return (
        own
        and behind is not None
        and not behind.readings
        and not behind.article
        and i + 1 not in sent.hit_at
        and behind.key.isalpha()
    )


def _titled(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a definite noun for one person stands at word ``i``, behind which a name begins."""
    picked = sent.picks[i]
    return picked is not None and picked.article and picked.form == "sg" and _a_person(picked, analyser)


def called_like_a_place(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the place at word ``i`` is rather a given name: behind a noun for one person, before a further name (الطفلة | فرح |
    أحمد).
    """
    hit = sent.hit_at.get(i)
    if hit is None or hit.last != i + 1 or hit.pre or i == 0 or any(ref[0] != "p" for ref in hit.refs):
        return False
    return _titled(sent, i - 1, analyser) and i + 1 < len(sent.words) and sent.words[i + 1].key in analyser.given


def by_descent(sent: Sent, i: int) -> bool:
    """Whether the place at word ``i`` is rather whose descent a person's name tells: one word with the article and the ending of
    descent, right behind a bare word that nothing explains (همام | الرفاعي).
    """
    hit = sent.hit_at.get(i)
    if hit is None or hit.last != i + 1 or hit.pre or i == 0 or any(ref[0] != "p" for ref in hit.refs):
        return False
    word, before = sent.words[i], sent.words[i - 1]
    if not (word.key.startswith("ال") and word.key.endswith(_YAA)) or sent.tags[i - 1] != "N":
        return False
    return not before.readings and before.key.isalpha() and not before.article and not before.country


def surname(sent: Sent, i: int, reading: Reading, given: frozenset[str]) -> bool:
    """Whether a nationality in the singular is the surname of somebody whose given name stands before it (محمد | المصري)."""
    if i == 0 or reading.form != "sg" or not reading.article or reading.pre:
        return False
    return sent.tags[i - 1] == "N" and sent.picks[i - 1] is None and sent.words[i - 1].key in given


def names_a_man(sent: Sent, k: int, before: int, analyser: Analyser) -> bool:
    """Whether with word ``k`` a man's name goes on that may sound of a nation: behind a title without the article, of which names
    are made (أبو فلان التونسي), or, right behind the given name at ``before`` (-1: none), his surname (محمد المصري).
    """
    reading = sent.picks[k]
    if sent.tags[k] == "A" and reading is not None and not reading.article:
        return analyser.lexeme(reading).kind == "title"
    surname = before >= 0 and sent.tags[k] == "N" and reading is None
    return surname and sent.words[before].key in analyser.given and sent.picks[before] is None


def spelled_as_name(sent: Sent, i: int) -> bool:
    """Whether the spelling is that of the name, not of the preposition that it resembles (علي، على)."""
    return sent.words[i].text.endswith(_YAA) or not any(r.pos == "prep" for r in sent.words[i].readings)


def take(sent: Sent, i: int) -> None:
    """Read the word as a name that nothing explains."""
    sent.tags[i], sent.picks[i] = "N", None
    hit = sent.hit_at.pop(i, None)
    if hit is not None:
        sent.hits.remove(hit)
        sent.spans.pop(i, None)


def goes_on(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether word ``j`` belongs to the person's name that the phrase has come to: a further name, one by descent, or a
    bare noun before a further name (حسن شيخ محمود، محمد ولد أحمد).
    """
    reading = sent.picks[j]
    if reading is None and sent.tags[j] == "E":
        return not _is_spot(sent, j)
    if reading is None:
        return sent.tags[j] == "N"
    if analyser.lexeme(reading).kind == "title" and not (reading.pre or reading.article):
        return sent.tags[j] == "A"  # محمد | أبو زهرة
    if sent.tags[j] == "N" and j + 1 < len(sent.words) and sent.words[j + 1].key in analyser.sets["names_end"]:
        return not (reading.pre or reading.enclitic or reading.article)  # حسن | نصر الله
    if reading.form == "sg" and reading.pre == 0 and not reading.enclitic and j + 1 < len(sent.words):
        after = sent.tags[j] == "N" and sent.words[j + 1].key in analyser.given
        return after or _family_name(sent, j, reading, analyser) or _bare_surname(sent, j, reading, analyser)
    if reading.form == "masdar" and _bare_surname(sent, j, reading, analyser):
        return True
    return sent.tags[j] in {"A", "N"} and reading.article and not reading.enclitic and sent.words[j].key.endswith(_YAA)


def _is_spot(sent: Sent, j: int) -> bool:
    """Whether a known name at ``j``, where a person's may go on, is a place's: of several words, or behind two names (اللواء محمد
    الحسين | بورتسودان، العقيد سالم | قاعدة وادي سيدنا).
    """
    hit = sent.hit_at.get(j)
    if hit is None or hit.person or any(ref[0] != "p" for ref in hit.refs):
        return False
    return hit.last > j + 1 or (j > 1 and all(sent.tags[k] == "N" and sent.picks[k] is None for k in (j - 1, j - 2)))


def _family_name(sent: Sent, j: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether a word for a calling is the family name of somebody of whom one name has been told (الشاب عمار | الخطيب)."""
    if j < 2 or not reading.article or sent.words[j - 1].key not in analyser.given or sent.tags[j] != "N":
        return False
    whose = sent.picks[j - 2]
    named = whose is not None and whose.form == "sg" and analyser.lexeme(whose).kind == "people"
    return named and analyser.lexeme(reading).kind in {"official", "people"}


def _bare_surname(sent: Sent, j: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether a bare noun behind a given name, with nothing of its own behind it, is the family name: as an object it would
    show its accusative (القيادي فؤاد | شكر في الضاحية).
    """
    if sent.words[j - 1].key not in analyser.given or sent.picks[j - 1] is not None or reading.article:
        return False
    if reading.pre or reading.enclitic or j + 1 >= len(sent.tags):
        return False
    shown = sent.words[j].bare.endswith(SHOWS_NO_CASE) or "a" in reading.feats
    ends = sent.tags[j + 1] in {"P", ",", ".", "C"} or any(r.conj for r in sent.words[j + 1].readings[:1])
    return not shown and sent.tags[j] in {"N", "M"} and ends


def still_so(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a plural in the accusative says how those are who are still so (لا يزال موظفو المنظمة | محتجزين)."""
    if not sent.words[i].key.endswith(_SO) or sent.tags[i - 1] not in {"N", "A", "E", "_"}:
        return False
    picked = (sent.picks[k] for k in range(i - 1) if sent.tags[k] == "W")
    cues = (analyser.lexeme(each).cue for each in picked if each is not None)
    return any(cue is not None and cue.phase == "ongoing" for cue in cues)


def a_party(sent: Sent, at: int) -> bool:
    """Whether the name at the word is that of somebody who acts (قوات إسرائيلية)."""
    hit = sent.hit_at.get(at)
    return hit is not None and hit.refs[0][0] in "au" and hit.last - hit.first > 1


def heads_what_follows(sent: Sent, i: int, nouns: list[Reading]) -> bool:
    """Whether a bare noun opens a sentence with a town's name and a colon: whose word follows (أمن تعز: ضبط ثلاثة مشتبهين)."""
    town = sent.hit_at.get(i + 1)
    if town is None or town.prep or town.conj or town.last >= len(sent.words) or sent.words[town.last].text != ":":
        return False
    opens = i == 0 or not sent.words[i - 1].text.isalnum()
    return opens and any(not (r.pre or r.article) for r in nouns) and all(ref[0] == "p" for ref in town.refs)


def ranked_on(before: Reading, nouns: list[Reading], analyser: Analyser) -> bool:
    """Whether a word goes on with the title right before it (الفريق أول | ركن, which might be "he parked")."""
    titled = before.article and analyser.lexeme(before).kind == "title"
    return titled and any(not r.pre and analyser.lexeme(r).kind == "title" for r in nouns)


def of_their_nation(sent: Sent, j: int) -> bool:
    """Whether the word tells of what nation the people right before it are: both in the same plural, with the article."""
    before, word, noun = sent.words[j - 1], sent.words[j], sent.picks[j - 1]
    if not word.country or sent.tags[j - 1] != "N" or not (before.article or (noun is not None and noun.article)):
        return False
    return any(before.key.endswith(end) and word.key.endswith(end) for end in ("ون", "ين"))


def in_that_office(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a person's name, or the title before one, names the holder of the office that the phrase tells: both stand for
    the same (الأمين العام للأمم المتحدة | أنطونيو غوتيريش، ولي العهد السعودي | الأمير محمد بن سلمان).
    """
    at = j if sent.tags[j] == "E" else j + 1
    hit = sent.hit_at.get(at)
    if hit is None or not hit.person or head < 0:
        return False
    title = sent.picks[j] if at > j else None
    if at > j and (title is None or not title.article or analyser.lexeme(title).kind not in {"official", "title"}):
        return False
    before = [h for h in sent.hits if head <= h.first and h.last <= j]
    if any(h.person for h in before):
        return False
    told = {ref for h in before for ref in h.refs} | {f"a:{sent.words[k].country}" for k in range(head, j)}
    picked = sent.picks[head]
    office = picked is None or analyser.lexeme(picked).kind == "official"
    return office and not told.isdisjoint(hit.refs)
