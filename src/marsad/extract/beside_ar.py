"""What stands right behind an Arabic noun and is no part of its phrase: an argument of its own."""

from __future__ import annotations

from marsad.extract.kinds import PLACES
from marsad.extract.phrase_numbers_ar import of_unit
from marsad.extract.reading import NameHit, Sent
from marsad.extract.words import Analyser, Reading

_FEMININE = ("\u0629", "\u0627\u062a")
_SPOTS = frozenset({"settlement", "area", "site"})
_THROWN = frozenset({"aircraft", "weapon"})  # قصفت مسيرة | المطار، أصابت قذيفة | المنزل
_STRUCK = frozenset({"site", "building", "settlement", "vehicle"})
_STRIKES = frozenset({"air_strike", "drone_strike", "shelling", "attack"})
_ARMS = frozenset({"aircraft", "vehicle", "ship", "weapon", "force", "group"})


def said_of(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether the verbal noun is what the single, unnamed speaker before it said, not of what he is."""
    verb = sent.picks[head - 1] if head > 0 and sent.tags[head - 1] == "V" else None
    speaker, told = sent.picks[head] if head >= 0 else None, sent.picks[j]
    saying = analyser.lexeme(verb).saying if verb is not None else None
    if saying is None or "object" not in saying.content or speaker is None or told is None or j != head + 1:
        return False
    bare = told.form == "masdar" and not told.article and told.feats[1:2] == "s"
    return bare and not speaker.article and analyser.lexeme(speaker).kind in {"official", "people", "source"}


def speaks_of(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a participle of saying behind a comma, which has whom it speaks of as its object."""
    reading = sent.picks[at] if at > 0 and sent.tags[at - 1] == "," else None
    if reading is None or reading.form != "act" or reading.article:
        return False
    saying = analyser.lexeme(reading).saying
    return saying is not None and saying.addressee == "object"


def second_argument(sent: Sent, j: int, analyser: Analyser, head: int) -> bool:
    """Whether a bare noun right behind a bare subject of a verb is the verb's object, by the kinds of both
    (مسيرة | مستشفى، مجهول | قذيفة، شبان | آلية).
    """
    first, reading = sent.picks[head] if head >= 0 else None, sent.picks[j]
    if _struck_with(sent, j, head, analyser):
        return True
    if first is None or reading is None or head == 0 or sent.tags[head - 1] != "V" or "c" in first.feats:
        return False
    kind, its = analyser.lexeme(first).kind, analyser.lexeme(reading).kind
    if kind == "part":
        return False  # وشنت سلسلة غارات
    verb = sent.picks[head - 1]
    light = analyser.lexeme(verb).light if verb is not None else None
    event = its == "event" or analyser.lexeme(reading).pos == "phrase"  # نفذت دورية | عملية دهم
    if light is not None and light.event == "object" and event and not reading.article:
        return sent.words[j].text.endswith(_FEMININE)  # نفذت مسيرة | غارة; a masculine one shows its accusative
    if reading.article:  # دخلت دورية | القرية
        if analyser.lemma(first) in analyser.sets["on_the_move"] and its in _SPOTS:
            return True
        return kind in _THROWN and its in _STRUCK and verb is not None and strikes(verb, analyser)
    if kind in _ARMS and any(r.pos == "noun" and analyser.lexeme(r).kind == "area" for r in sent.words[j].readings):
        return True  # استهدفت مسيرات | أطراف البلدة، قصفت مدفعية | محيطها
    if kind == "aircraft" and its == "body" and reading.form == "pl":
        return True  # استهدفت طائرات | تجمعات
    if kind == "aircraft":
        return its in {"weapon", "building", "site", "people", "official", "settlement", "vehicle", "group"}
    if kind == "group":
        return its in {"weapon", "building", "site", "vehicle"}
    if kind == "vehicle" and reading.form == "pl":
        return its in {"building", "site"}  # قصفت دبابة | منازل
    return kind == "people" and first.form == "pl" and its in {"vehicle", "force", "goods", "weapon"}


def _struck_with(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a bare noun for what may be hit stands behind the weapon or craft that a verb of striking was told to be done with
    (قصف الجيش بطائرات مسيّرة | مواقع).
    """
    weapon, hit = sent.picks[head] if head > 0 else None, sent.picks[j]
    if weapon is None or hit is None or not weapon.prep or weapon.article or hit.article or hit.prep or hit.conj:
        return False
    if analyser.lexeme(weapon).kind not in _THROWN or analyser.lexeme(hit).kind not in _STRUCK | {"people", "body"}:
        return False
    k = head - 1
    while k > 0 and sent.tags[k] in {"N", "A", "E", "_"}:
        k -= 1
    verb = sent.picks[k] if sent.tags[k] == "V" else None
    return verb is not None and strikes(verb, analyser)


def behind_counted(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether a place stands behind a counted noun, which stays indefinite: it is an argument (ثلاث دبابات | القاعدة)."""
    reading, hit, own = sent.picks[j], sent.hit_at.get(j), sent.picks[head]
    if j != head + 1 or head < 1 or own is None or sent.tags[head - 1] not in {"U", "_"}:
        return False  # but المئات من مدينة الرهد
    if of_unit(sent, head - 1, analyser):
        return False  # الفرقة 60 | معسكر الشدادي
    place = reading is not None and reading.article and analyser.lexeme(reading).kind in PLACES
    place = (place or (hit is not None and names_place(hit))) and analyser.lexeme(own).kind not in PLACES
    return place and any(each.last == head for each in sent.counts)


def strikes(verb: Reading, analyser: Analyser) -> bool:
    """Whether a verb tells of striking its object."""
    return any("object" in sense.roles and sense.type in _STRIKES for sense in analyser.lexeme(verb).senses)


def names_town(hit: NameHit) -> bool:
    """Whether a name may be that of a place which is no state: a state's aircraft are its own."""
    states = {f"p:{ref[2:]}" for ref in hit.refs if ref[0] == "a"}
    return names_place(hit) and states.isdisjoint(hit.refs)


def names_place(hit: NameHit) -> bool:
    """Whether a name may be that of a place."""
    return any(ref[0] == "p" for ref in hit.refs)
