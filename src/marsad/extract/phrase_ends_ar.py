"""Words that open an Arabic phrase of their own though what stands before them could go on: a state in which somebody is, a plural
behind a dual, a settlement behind the name of another place.
"""

from __future__ import annotations

from marsad.extract.kinds import MOVABLES
from marsad.extract.reading import NameHit, Sent
from marsad.extract.unit_names_ar import told_out
from marsad.extract.words import Analyser, Reading

#: The ends of adjectives that say of which kind something is (عسكري).
_OF_A_KIND = ("ي", "ية")
_SPOTS = frozenset({"settlement", "site"})
_HIT = _SPOTS | {"building", "vehicle", "ship", "people"}
_HURT = frozenset({"killed", "wounded"})
_PERSONS = frozenset({"force", "group", "people", "official"})
_CRAFT = frozenset({"vehicle", "aircraft", "ship"})
_DOERS = _CRAFT | {"weapon", "event", "force", "group"}
_WHO_GO = frozenset({"body", "force", "group", "people", "official", "vehicle", "source"})


def opens_own(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether word ``j`` does not belong to the phrase that word ``head`` heads."""
    letter, reading = sent.tags[j], sent.picks[j]
    if letter in "NE" and (_behind_helper(sent, j, head, analyser) or _told_whole(sent, j, head)):
        return True
    if letter == "E" and _side_of_a_land(sent, j, head, analyser):
        return True  # غارة على سيارة | جنوب لبنان
    if (
        letter == "M"
        and reading is not None
        and reading.article
        and sent.picks[j - 1] is None
        and sent.tags[j - 1] == "N"
    ):
        if j > head + 1 and _person(sent, head, analyser):
            return True  # أعلن عضو الغرفة سالم زقلوط | التوصل إلى هدنة
    if letter in "NA" and any(_keys(sent, j, n) in analyser.sets["untrue"] for n in (2, 3)):
        return True  # الأنباء عن مقتل القائد | عارية عن الصحة
    if letter == "N" and _what_is_hit(sent, j, head, analyser):
        return True  # استهدف صاروخ | معسكر الميل
    if reading is None:
        return False
    if letter in "NM" and told_out(sent, j, head, analyser):
        return True
    if letter in "NM" and reading.enclitic and sent.tags[j - 1] in {"E", "_"} and _name_ends(sent, j):
        return True  # نفت طهران | ضلوعها
    if letter == "M":
        return _state_told(reading, analyser)
    if letter in "NAZ" and reading.article and reading.form == "pl" and _of_two(sent, head):
        return True
    if letter == "N" and reading.article and _behind_new_town(sent, j, analyser):
        return True  # خسارة مدينة بانماو | المتمردين
    if letter in "NA" and _whom(sent, j, head, analyser):
        return True  # استهدفت طائرة مسيرة | القيادي علي حسن
    if letter == "N" and _victim(sent, j, head, analyser):
        return True  # قتلت رصاصة قناص | امرأة
    if letter == "N" and analyser.lexeme(reading).kind in _SPOTS and counted_one_by_one(sent, head):
        return True  # قافلة من 22 شاحنة | مدينة الحسكة
    return letter == "N" and not reading.article and _another_place(sent, j, head, analyser)


def _behind_new_town(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether people in the plural stand behind the bare noun for a town and its name, which no table has."""
    told, town = sent.picks[j], sent.picks[j - 2] if j > 1 else None
    if told is None or town is None or sent.picks[j - 1] is not None or sent.tags[j - 1] != "N":
        return False
    named = not (town.article or town.enclitic or sent.words[j - 1].article)
    people = told.form == "pl" and analyser.lexeme(told).kind in _PERSONS
    return named and people and analyser.lexeme(town).kind == "settlement"


def _keys(sent: Sent, j: int, count: int) -> str:
    return " ".join([w.key for w in sent.words[j : j + count]])


def _whom(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a definite title of one person stands behind what strikes or acts and is its adjective nowhere: behind an indefinite
    noun with its adjective (غارة إسرائيلية | القيادي), behind a force with the article (القوة | القيادي سالم).
    """
    noun, word = sent.picks[head] if 0 <= head < j else None, sent.words[j]
    if noun is None or noun.enclitic or analyser.lexeme(noun).kind not in _DOERS:
        return False
    if not any(r.article and r.form == "sg" and analyser.lexeme(r).kind == "official" for r in word.readings):
        return False
    if noun.article:
        return j == head + 1 and analyser.lexeme(noun).kind in _PERSONS
    described = sent.tags[j - 1] in {"A", "_"} or any(
        r.pos == "adj" and not r.article for r in sent.words[j - 1].readings
    )
    return (j > head + 1 and described) or sent.spans.get(head, head + 1) == j > head + 1


def _victim(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a bare noun for people ends what a verb of killing or wounding has right behind it for its weapon: it is whom that hit
    (قتلت شظايا قذيفة هاون | طفلين, but رصاص | قناص).
    """
    weapon, verb = sent.picks[head] if 0 < head < j else None, sent.picks[head - 1] if head > 0 else None
    if weapon is None or verb is None or sent.tags[head - 1] != "V" or analyser.lexeme(weapon).kind != "weapon":
        return False
    if all(sense.number not in _HURT for sense in analyser.lexeme(verb).senses) or verb.form not in {"past", "pres"}:
        return False
    return _a_bare_person(sent, j, analyser) and not _a_bare_person(sent, j + 1, analyser)


def _a_bare_person(sent: Sent, at: int, analyser: Analyser) -> bool:
    reading = sent.picks[at] if at < len(sent.tags) and sent.tags[at] == "N" else None
    bare = reading is not None and not (reading.article or reading.enclitic or reading.prep or reading.conj)
    return reading is not None and bare and analyser.lexeme(reading).kind in _PERSONS


def _told_whole(sent: Sent, j: int, head: int) -> bool:
    """Whether the word before tells as an adjective in what state its bare noun is: no place or bare noun behind is its genitive
    (عائلات نازحة | بلدة الرهد).
    """
    state, reading, hit = sent.picks[j - 1], sent.picks[j], sent.hit_at.get(j)
    if sent.tags[j - 1] != "Z" or j - 1 <= head or state is None or state.pos != "adj" or state.article:
        return False
    if sent.tags[j] == "E":
        return hit is not None and all(ref[0] == "p" for ref in hit.refs) and not sent.words[j].country
    return reading is not None and reading.pos == "noun" and not reading.article


def _side_of_a_land(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether the name at ``j`` opens with a bearing behind an indefinite thing or person, whom no side of a land owns."""
    hit, noun = sent.hit_at.get(j), sent.picks[head] if 0 <= head < j else None
    if hit is None or hit.prep or hit.conj or noun is None or noun.article or noun.enclitic:
        return False
    named = sent.words[j].key in analyser.sets["bearings"] and all(ref[0] == "p" for ref in hit.refs)
    return named and noun.form == "sg" and analyser.lexeme(noun).kind in MOVABLES


def _person(sent: Sent, head: int, analyser: Analyser) -> bool:
    """Whether the phrase that word ``head`` heads is of one person."""
    noun = sent.picks[head] if head >= 0 else None
    return noun is not None and noun.form == "sg" and analyser.lexeme(noun).kind in {"official", "people"}


def _what_is_hit(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a building, base or vehicle, or people, stand behind the indefinite weapon or craft that its verb has as what struck:
    no weapon is a place's, nor theirs (استهدفت طائرة مسيرة | مجموعة من الشبان).
    """
    noun = sent.picks[head] if 0 < head < j else None
    of = sent.spans.get(j, j)  # مجموعة من | الشبان
    thing = sent.picks[of] if of < len(sent.picks) else None
    if any((r := sent.picks[k]) is None or analyser.lexeme(r).kind != "aircraft" for k in range(head + 1, j)):
        return False  # طائرة مسيرة | مجموعة من الشبان
    if noun is None or thing is None or sent.tags[head - 1] != "V" or noun.article or noun.enclitic or noun.prep:
        return False
    if noun.form != "sg" or analyser.lexeme(noun).kind not in {"weapon", "aircraft"}:
        return False
    hit = _HIT | _PERSONS if analyser.lexeme(noun).kind == "aircraft" else _HIT  # رصاصة قناص
    return analyser.lexeme(thing).kind in hit and not (thing.pre or thing.enclitic)


def _name_ends(sent: Sent, j: int) -> bool:
    """Whether the name of a place or party ends right before word ``j``: a noun that has its owner is none of its words."""
    return any(hit.last == j and not hit.person for hit in sent.hits)


def counted_one_by_one(sent: Sent, head: int) -> bool:
    """Whether the head is a singular behind its number (22 شاحنة): no place owns what is counted so."""
    noun = sent.picks[head] if head > 0 else None
    return noun is not None and sent.tags[head - 1] == "U" and noun.form == "sg" and not noun.enclitic


def qualified_as(sent: Sent, at: int, head: int, analyser: Analyser) -> bool:
    """Whether the word behind an indefinite head of people is a noun that says of which kind they are (وفد عسكري)."""
    noun, kind = sent.picks[head] if head >= 0 else None, sent.picks[at] if at == head + 1 else None
    if noun is None or kind is None or noun.article or noun.enclitic or noun.form != "sg" or sent.tags[at] != "N":
        return False
    if kind.form != "sg" or not sent.words[at].key.endswith(_OF_A_KIND):
        return False
    if analyser.lexeme(noun).kind not in _WHO_GO or analyser.lexeme(kind).kind not in _PERSONS:
        return False  # رئيس بلدية طمون
    return any(r.pos == "adj" and not (r.article or r.pre) for r in sent.words[at].readings)


def _behind_helper(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a place stands behind the bare craft that is told to come along with somebody (ترافقها جرافة | مخيم جنين): it is the
    object of the verb outside.
    """
    craft, verb = sent.picks[head] if head > 0 and j == head + 1 else None, sent.picks[head - 1] if head > 0 else None
    if craft is None or verb is None or sent.tags[head - 1] != "V" or craft.article or verb.enclitic[:1] != "3":
        return False
    if analyser.lemma(verb) not in analyser.sets["backing_up"] or analyser.lexeme(craft).kind not in _CRAFT:
        return False
    hit, place = sent.hit_at.get(j), sent.picks[j]
    named = hit is not None and any(ref[0] == "p" for ref in hit.refs)
    return named or (place is not None and analyser.lexeme(place).kind in {"settlement", "site", "area"})


def _of_two(sent: Sent, head: int) -> bool:
    """Whether the head is a definite dual: nothing in the plural agrees with it."""
    noun = sent.picks[head] if head >= 0 else None
    return noun is not None and noun.form == "du" and noun.article


def _state_told(reading: Reading, analyser: Analyser) -> bool:
    """Whether a fixed phrase tells of somebody before it in what state he is: it is no genitive of his."""
    if reading.pos != "phrase":
        return False
    return any(sense.phase == "ongoing" and "subject" in sense.roles for sense in analyser.lexeme(reading).senses)


def _another_place(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a bare noun for a settlement behind the unknown name of a place opens a phrase of its own."""
    own, place = sent.picks[j], sent.picks[head] if 0 <= head < j - 1 else None
    if own is None or place is None or sent.picks[j - 1] is not None or sent.tags[j - 1] != "N":
        return False
    return analyser.lexeme(own).kind == "settlement" and analyser.lexeme(place).kind in {"settlement", "area"}


def _place_ends(sent: Sent, j: int) -> bool:
    """Whether the name of a place ends right before word ``j``: no genitive follows it."""
    return any(hit.last == j and all(ref[0] == "p" for ref in hit.refs) for hit in sent.hits)


def apart_from_party(sent: Sent, j: int, head: int, hit: NameHit, analyser: Analyser) -> bool:
    """Whether the name of a force, group or state at word ``j`` is no part of the phrase of a person or source before it: of a title
    with the article, to which no name but a person's is joined, or of an indefinite noun with its adjective.
    """
    noun = sent.picks[head] if head >= 0 else None
    if noun is None or hit.person or sent.words[j].country or all(ref[0] not in "au" for ref in hit.refs):
        return False
    if noun.article and noun.form == "sg" and hit.last == j + 1 and sent.words[j].key.endswith(("ون", "ين")):
        return any(r.form == "pl" and r.article for r in sent.words[j].readings)  # طرد الجيش | الحوثيين
    if noun.article and noun.form == "sg" and j == head + 1:
        return analyser.lexeme(noun).kind == "official"
    if j > head + 1 and analyser.lexeme(noun).kind in {"official", "source"} and _place_ends(sent, j):
        return True  # اتهم رئيس بلدية صور | الجيش الإسرائيلي
    return j == head + 2 and qualified_as(sent, j - 1, head, analyser)
