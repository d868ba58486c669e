"""Arabic: verbs that are spelled like nouns, told by agreeing with what stands before them as their subject."""

from __future__ import annotations

from marsad.extract.his_ar import he_before
from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading
from marsad.model.claim import EventType

_PAST = frozenset({"past", "ppast"})
_FOR = "\u0644"
_PHRASE = frozenset("NEA_TP")
_OPENS_CLAUSE = frozenset({".", ":", ",", "K", "S"})
_DRIVEN = frozenset({"force", "group", "people", "captive", "official"})
_THINGS = frozenset({"vehicle", "aircraft", "ship", "force", "group"})


_VOWED = frozenset({"threatens", "demands", "promises"})


def definite(sent: Sent, j: int) -> bool:
    """Whether a noun has the article or a pronoun."""
    picked = sent.picks[j]
    return bool(picked.article or picked.enclitic) if picked is not None else sent.words[j].article


def told_of_him(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a past verb that is spelled like its verbal noun, and like a present of the other gender, agrees with the
    masculine subject right before it (إن الجيش | تسلم القاعدة، إن رتلا عسكريا | قصف البلدة).
    """
    before = he_before(sent, i, analyser) or _indefinite_subject(sent, i)
    if before is None or before.form != "sg" or analyser.lexeme(before).gender != "m":
        return False
    return any(r.form in _PAST and r.feats[:3] == "3ms" and not r.pre for r in verbs)


def vows_on(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a joined verb of threatening, demanding or promising that opens a sentence goes on with what its speaker said (وتوعد |
    باستهداف السفن): the preposition of what is meant stands right behind it.
    """
    if (i > 0 and sent.tags[i - 1] != ".") or i + 1 >= len(sent.words):
        return False
    vows = (analyser.lexeme(r).saying for r in verbs if r.form == "past" and r.conj and r.feats[:2] == "3m")
    behind = {r.prep for r in sent.words[i + 1].readings}
    return any(vow is not None and vow.stance in _VOWED and not behind.isdisjoint(vow.content) for vow in vows)


def told_at_last(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a past verb tells what somebody did of whom only a present one has told behind a complementiser (أن مهاجما يرتدي
    سترة ناسفة | قتل الحراس).
    """
    if not any(r.form == "past" and r.feats[:3] == "3ms" and not r.pre for r in verbs):
        return False
    j = i - 1
    while j > 0 and sent.tags[j] in {"N", "A", "_", "Z"}:
        j -= 1
    verb = sent.picks[j] if j > 1 and sent.tags[j] == "V" and j < i - 1 else None
    who = sent.picks[j - 1] if verb is not None and sent.tags[j - 1] == "N" and sent.tags[j - 2] == "K" else None
    return verb is not None and who is not None and verb.form == "pres" and verb.feats[:3] == "3ms" and not who.article


def laid_for(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a past verb takes up the indefinite noun before it by its pronoun, and whom it was for stands behind it by another
    (كمين | نصبه لهم مسلحون).
    """
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] in "NM" else None
    if before is None or before.article or before.enclitic or i + 1 >= len(sent.words):
        return False
    taken_up = any(r.form == "past" and r.enclitic and not r.pre for r in verbs)
    return taken_up and any(r.pos == "prep" and r.feats for r in sent.words[i + 1].readings)


def befell_in_it(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a past verb has in what it happened by a pronoun right behind it, and whom it befell behind that (اشتباكات | قتل فيها
    ثلاثة جنود): behind its verbal noun stands whom it is of.
    """
    if i + 2 >= len(sent.words) or not any(r.form in _PAST and r.feats[:1] == "3" and not r.enclitic for r in verbs):
        return False
    if not any(r.pos == "prep" and r.feats[:1] == "3" for r in sent.words[i + 1].readings):
        return False
    whom = sent.words[i + 2].readings
    counted = any(count.first == i + 2 for count in sent.counts)
    return counted or any(r.pos in {"noun", "quant", "part"} and not (r.prep or r.conj) for r in whom)


def fell_there(sent: Sent, i: int, verb: Reading, analyser: Analyser) -> bool:
    """Whether "there" and how many stand behind a past verb of killing or wounding: who they were, and of no doer is told (وقتل |
    هناك أربعة جنود).
    """
    if i + 1 >= len(sent.words) or sent.words[i + 1].key not in analyser.sets["there"]:
        return False
    harms = any(s.type == EventType.CASUALTY for s in analyser.lexeme(verb).senses)
    return harms and any(count.first == i + 2 for count in sent.counts)


def whom_it_befell(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> Reading | None:
    """The adjective that a definite participle behind its noun also is, where nothing is told that it was done to (السيارة | المستهدفة
    على الطريق, but الغارات المستهدفة للمدنيين): it only says which one was struck.
    """
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] in {"N", "A"} else None
    if (
        before is None
        or not (before.article and reading.article)
        or analyser.lemma(reading) not in analyser.sets["aimed"]
    ):
        return None
    behind = sent.words[i + 1] if i + 1 < len(sent.words) else None
    if behind is not None and any(r.prep == _FOR or (r.pos == "noun" and not r.pre) for r in behind.readings[:1]):
        return None
    return next((r for r in sent.words[i].readings if r.pos == "adj" and r.article and r.pre == reading.pre), None)


def lasted(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a past verb of lasting has how long right behind it (اشتباك | دام ساعة, but اشتباك دام)."""
    if i + 1 >= len(sent.words) or not any(
        r.form == "past" and analyser.lemma(r) in analyser.sets["lasted"] for r in verbs
    ):
        return False
    behind = sent.words[i + 1].readings
    return sent.tags[i + 1] in {"T", "U"} or any(analyser.lexeme(r).kind == "time" for r in behind)


def told_of_her(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a feminine subject that opens its clause ends right before word ``i`` (قوات الاحتلال | تهدم المنزل، قوة عسكرية
    | تخلي القاعدة): no noun that is spelled like a present of hers goes on with a phrase that is definite or has its
    adjective. Behind a bare noun one may (حركة تحرر).
    """
    j = i - 1
    while j >= 0 and sent.tags[j] == "T":
        j -= 1
    if j < 0 or sent.tags[j] not in {"E", "N", "A", "_"} or (sent.tags[j] == "N" and not definite(sent, j)):
        return False
    while j > 0 and sent.tags[j - 1] in _PHRASE and sent.tags[_first_of(sent, j - 1)] not in {"W", "X"}:
        j -= 1
    opens = j == 0 or sent.tags[j - 1] in _OPENS_CLAUSE or _was_hers(sent, j - 1, analyser)
    if not opens or (j > 0 and sent.words[j].conj):
        return False
    picked = sent.picks[j]
    noun = next((r for r in sent.words[j].readings if r.pos == "noun" and not r.pre), None)
    head = noun if picked is None or picked.pos == "part" else picked
    if head is None:
        hit = sent.hit_at.get(j)
        return hit is not None and not (hit.prep or hit.conj) and not sent.words[j].article
    if head.pos != "noun" or head.prep or head.form == "du":
        return False
    lexeme = analyser.lexeme(head)
    return lexeme.gender == "f" or (head.form == "pl" and lexeme.kind in _THINGS)


def _first_of(sent: Sent, at: int) -> int:
    """The first word of the fixed phrase that word ``at`` ends, else the word itself."""
    while at > 0 and sent.tags[at] == "_":
        at -= 1
    return at


def _was_hers(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the words before a subject only say that what is told of her behind it was, or goes on (كانت القوات | تدخل، لا تزال)."""
    at = _first_of(sent, at)
    told, word = sent.picks[at], sent.words[at]
    if sent.tags[at] == "X":
        return word.key.endswith("\u062a") or word.key.startswith("\u062a")
    cue = analyser.lexeme(told).cue if told is not None and sent.tags[at] == "W" else None
    return cue is not None and cue.phase == "ongoing"


def _indefinite_subject(sent: Sent, i: int) -> Reading | None:
    """The noun that a complementiser opens and only its adjectives part from word ``i``."""
    j = i - 1
    while j > 0 and sent.tags[j] == "A":
        j -= 1
    return sent.picks[j] if j > 0 and sent.tags[j] == "N" and sent.tags[j - 1] == "K" else None


def of_another(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a present of hers behind «ل» cannot be of the definite subject right before it, of whom a masculine verb has told: it
    is the noun spelled like it (يستعد الجيش | لتسلم القاعدة).
    """
    if any(r.feats[:3] != "3fs" for r in verbs) or i < 2 or sent.tags[i - 1] not in {"N", "A", "E", "_"}:
        return False
    before = sent.picks[i - 1]
    if sent.tags[i - 1] in {"N", "A"} and not (before is not None and before.article):
        return False
    j = i - 1
    while j > 0 and sent.tags[j] in {"N", "A", "E", "_"}:
        j -= 1
    verb = sent.picks[j] if sent.tags[j] == "V" else None
    return verb is not None and verb.feats[:3] == "3ms"


def rather_told_by_him(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a present of hers is here the past verb of saying that it also is: no feminine noun stands behind (تبنى | تنظيم داعش)."""
    if reading.feats[:3] != "3fs" or reading.pre or i + 1 >= len(sent.words):
        return False
    said = any(r.form == "past" and r.feats[:3] == "3ms" and analyser.lexeme(r).saying for r in sent.words[i].readings)
    nouns = [r for r in sent.words[i + 1].readings if r.pos == "noun" and not r.pre]
    return said and bool(nouns) and all(analyser.lexeme(r).gender == "m" and r.form == "sg" for r in nouns)


def agent_follows(sent: Sent, i: int) -> bool:
    """Whether a definite noun or a name without joined letters, or an indefinite person, stands right after."""
    k = i + 1
    while k < len(sent.words) and (sent.tags[k] in {"T", "_", "(", ")"} or _sets_time_apart(sent, k)):
        k += 1
    if k >= len(sent.words):
        return False
    if sent.tags[k] == "E":
        hit = sent.hit_at.get(k)
        return hit is not None and not hit.prep and not hit.conj
    if sent.tags[k] in {"«", "U"}:
        return True
    if sent.tags[k] != "?":
        return False
    word = sent.words[k]
    if not word.readings:
        return word.article and not word.prep
    first = word.readings[0]
    if first.prep or first.conj:
        return False
    people = bool(word.country) and word.key.endswith(("ان", "ون"))  # قتل لبنانيان
    return people or any(r.pos in {"noun", "quant", "part"} or r.article for r in word.readings)


def _sets_time_apart(sent: Sent, k: int) -> bool:
    """Whether a comma stands right before or behind a time (هدمت، صباح اليوم، الجرافات منزلا)."""
    return sent.tags[k] == "," and ("T" in sent.tags[k + 1 : k + 2] or sent.tags[k - 1] in {"T", "_"})


def rather_driving_out(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a bare noun for goods is here the verbal noun that it also is: who does it, or to whom it is done, stands right behind
    (طرد | المتمردين، طرد | الجيش: no parcel).
    """
    if reading.article or reading.enclitic or analyser.lexeme(reading).kind != "goods" or i + 1 >= len(sent.words):
        return False
    if not any(
        r.form == "masdar" and r.pre == reading.pre and analyser.lexeme(r).senses for r in sent.words[i].readings
    ):
        return False
    hit = sent.hit_at.get(i + 1)
    if hit is not None:
        return not (hit.prep or hit.conj) and any(ref[0] in "au" for ref in hit.refs)
    behind = sent.words[i + 1].readings
    return any(r.pos == "noun" and not r.pre and analyser.lexeme(r).kind in _DRIVEN for r in behind)
