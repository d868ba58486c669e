"""Arabic: whether a word that may be a finite verb and a noun is the verb in its place.

Nominal after a preposition, in a genitive chain, and where a verb that takes a verbal noun stands before it; verbal
after a complementiser, a relative, a negation or قد; at the head of a clause a following definite agent makes it a verb.
"""

from __future__ import annotations

from marsad.extract.persons_ar import a_party, heads_what_follows, ranked_on
from marsad.extract.reading import Sent
from marsad.extract.told_of_ar import (
    agent_follows,
    befell_in_it,
    definite,
    laid_for,
    lasted,
    of_another,
    told_at_last,
    told_of_her,
    told_of_him,
    vows_on,
)
from marsad.extract.vowels_ar import marked_double, marked_passive
from marsad.extract.words import Analyser, Reading
from marsad.model.claim import SPEECH_ACTS, EventType
from marsad.model.lexicon import Lexeme

_OPENS_VERB = frozenset("KRGXSI")
_PAST = frozenset({"past", "ppast"})
_PHRASE = frozenset("NEA_TP")
_OF_TALK = frozenset({EventType.TALKS.value, EventType.AGREEMENT.value, *SPEECH_ACTS})
_CARRIERS = frozenset({"vehicle", "aircraft", "ship", "people", "group"})


#: The ending of the masculine plural where it is no genitive.
_OBLIQUE = "\u064a\u0646"
_NOMINATIVE = "\u0648\u0646"
_TWO = "\u0627\u0646"


def _subject_follows(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a masculine plural or dual that is no genitive stands right behind: it is what a verb does (حذر مسؤولون، جرح آخران), or
    "there" and then a noun or some who are counted (وقتل هناك | أربعة، ونشر هناك | بطاريات).
    """
    if i + 1 >= len(sent.words):
        return False
    word = sent.words[i + 1]
    if word.key in analyser.sets["there"]:
        nouns = sent.words[i + 2].readings[:1] if i + 2 < len(sent.words) else ()
        counted = any(count.first == i + 2 for count in sent.counts)
        return counted or any(r.pos == "noun" and not (r.prep or r.conj) for r in nouns)
    form = "pl" if word.bare.endswith(_NOMINATIVE) else "du" if word.bare.endswith(_TWO) else ""
    return bool(form) and any(r.form == form and not r.pre and not r.enclitic for r in word.readings)


def _with_itself(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether the word that a past verb makes its meaning with stands right behind with a pronoun (انتحاري | فجر | نفسه)."""
    behind = sent.words[i + 1] if i + 1 < len(sent.words) else None
    if behind is None or not any(r.enclitic for r in behind.readings):
        return False
    return any(
        behind.key in each
        for r in verbs
        if r.form in _PAST and not r.pre
        for sense in analyser.lexeme(r).senses
        for each in sense.fixed
    )


def _genitive_follows(sent: Sent, i: int, verbs: list[Reading], nouns: list[Reading], analyser: Analyser) -> bool:
    """Whether a dual or plural in the genitive stands behind a verbal noun whose verb takes no object (توغل دبابتين)."""
    if not any(r.form == "masdar" for r in nouns) or i + 1 >= len(sent.words):
        return False
    if any("object" in sense.roles for r in verbs for sense in analyser.lexeme(r).senses):
        return False
    word = sent.words[i + 1]
    return word.bare.endswith(_OBLIQUE) and any(r.form in {"du", "pl"} and not r.pre for r in word.readings)


def _did_it_to(sent: Sent, i: int, verbs: list[Reading], nouns: list[Reading]) -> bool:
    """Whether the word is a verb of several with whom they did it to, beside which only a participle is spelled so (وحاصروه), or what
    "we" did, at the head of what somebody says (هيئة العمليات: | رصدنا وصول تعزيزات).
    """
    if any(r.form == "past" and r.feats[:1] == "1" for r in verbs) and all(r.enclitic[:1] == "1" for r in nouns):
        if i + 1 < len(sent.words) and (i == 0 or sent.tags[i - 1] in {":", "«"}):
            return not any(r.finite for r in sent.words[i + 1].readings)
        return all(r.form not in {"masdar", "act"} for r in nouns)  # فجرنا عبوة: nobody has a dawn
    did = any(r.form == "past" and r.feats[:3] == "3mp" and r.enclitic and r.conj for r in verbs)
    return did and all(r.form == "act" and r.feats[:3] == "mpc" for r in nouns)


def verbal(sent: Sent, i: int, verbs: list[Reading], nouns: list[Reading], analyser: Analyser) -> bool:
    """Whether the word is a verb here."""
    word = sent.words[i]
    if all(r.prep or r.article for r in nouns):
        counted = any(c.first == i + 1 for c in sent.counts) and any(r.form == "masdar" for r in nouns)
        purpose = all(r.subjunctive for r in verbs) and (
            counted or _readying(sent, i - 1, analyser) or of_another(sent, i, verbs) or not agent_follows(sent, i)
        )  # لتبادل ألفي أسير، تمهيدا | لتسلم القاعدة
        return not purpose and not any(not r.pre for r in nouns)
    j = i - 1
    while j >= 0 and sent.tags[j] == "_":
        j -= 1
    before = sent.tags[j] if j >= 0 else "."
    if j < i - 1 and any(r.pos == "prep" for r in sent.words[i - 1].readings):
        before = "P"  # دعوات إلى | نزع
    picked = sent.picks[j] if j >= 0 else None
    if (picked is not None and ranked_on(picked, nouns, analyser)) or heads_what_follows(sent, i, nouns):
        return False
    if before == "F" and picked is not None and any(not r.pre for r in nouns):
        if analyser.lemma(picked) not in analyser.sets["frames_of_verbs"]:
            return False  # وفق | حاكم المقاطعة, but وفق ما | أعلن
    if before in "PU" and not any(r.conj for r in verbs):
        of_unit = before == "U" and told_of_him(sent, i, verbs, analyser)
        return of_unit and not _verb_before(sent, j, analyser)  # إن اللواء 105 | تسلم القاعدة
    if any(marked_passive(word, r) for r in verbs) or any(marked_double(word, r) for r in verbs):
        return True
    if _with_itself(sent, i, verbs, analyser) or _did_it_to(sent, i, verbs, nouns) or vows_on(sent, i, verbs, analyser):
        return True
    if _subject_follows(sent, i, analyser) and any(r.form == "past" for r in verbs):
        return True
    if laid_for(sent, i, verbs) or befell_in_it(sent, i, verbs) or told_at_last(sent, i, verbs):
        return True
    if lasted(sent, i, verbs, analyser):
        return True
    if _genitive_follows(sent, i, verbs, nouns, analyser):
        return False
    if all(r.form == "ppast" for r in verbs) and any(r.form == "masdar" for r in nouns):
        return False  # بدء is a beginning, not "was begun"
    if all(r.conj for r in verbs) and any(not r.conj and not r.pre for r in nouns):
        return False  # وزير is a minister, not "and was visited"
    if any(r.future or r.subjunctive for r in verbs) or (all(r.form == "pres" for r in verbs) and i == 0):
        return True
    if all(r.form == "jus" for r in verbs) and before != "G":
        return False
    if before == "W" and j < i - 1 and sent.words[i - 1].key == "ان":
        return True  # دون أن | تحدد
    if before in _OPENS_VERB:
        if before == "K" and picked is not None and not picked.pronoun:  # أنه قصف
            return not (analyser.lemma(picked) in analyser.nominal_comp and all(r.form in _PAST for r in verbs))
        return not (before == "S" and picked is not None and _takes_noun(sent, j, analyser))
    if (
        before in "NM"
        and picked is not None
        and picked.form == "du"
        and not _verb_before(sent, j, analyser)
        and any(r.feats[2:3] == "d" and r.form in _PAST for r in verbs)
    ):
        return True  # طفلين قتلا
    if before == "V" and picked is not None:
        lexeme = analyser.lexeme(picked)
        if lexeme.light or lexeme.cue or any(word.key in each for sense in lexeme.senses for each in sense.fixed):
            return False
        if all(r.form in _PAST and not r.conj for r in verbs):
            return False  # قد سلمت سجن المطار: no past verb follows another unjoined
        if any(r.form in _PAST for r in verbs) and any(r.form == "masdar" and not r.pre for r in nouns):
            return any(r.conj for r in verbs)  # أدى تجدد القتال
    if before == "," and any(r.form in _PAST and not r.pre for r in verbs) and _awaited_behind(sent, j):
        return True  # إن الجيش، بعد ترقب، قصف البلدة
    if not any(r.conj for r in verbs) and _completes(sent, i, analyser):
        return False  # فك قيد الأسرى
    hers = before in "NEA" and any(r.feats[:3] == "3fs" and r.form == "pres" and not r.pre for r in verbs)
    if hers and any(sent.tags[k] in {"X", "W"} for k in range(j)) and told_of_her(sent, i, analyser):
        return True  # كانت القوات | تدخل البلدة
    if before == "N" and picked is not None and picked.article and _told_had(sent, i, verbs):
        return True  # كان الحقل تعرض لضربة
    conj = any(r.conj for r in verbs)
    if not conj and any(r.form == "masdar" and not r.pre for r in nouns) and _content_awaited(sent, i, analyser):
        return False
    if all(r.feats[2:3] == "d" and r.form in _PAST and not r.conj for r in verbs) and any(
        "a" in r.feats for r in nouns
    ):
        if before != "R" and not (picked is not None and picked.form == "du"):
            return False  # بحثا عن
    if any(_brings_event(r, sent, i, analyser) for r in verbs):
        return True
    if all(r.form in _PAST and not r.conj for r in verbs) and _verb_before(sent, j, analyser):
        return False
    bare = before in "NMA" and picked is not None and not picked.article and not picked.enclitic
    if bare or (before == "E" and not sent.words[j].article and a_party(sent, j)):
        if any(r.enclitic and r.form in {*_PAST, "pres"} and not r.conj for r in verbs) and agent_follows(sent, i):
            return True  # ألغام زرعها التنظيم: a relative clause without relative
        if before == "M" and _carries([r for r in verbs if r.enclitic and not r.conj], analyser):
            return True  # هجوم | شنه صباح الأحد
    if conj and _after_foiling(sent, i, verbs, analyser):
        return True
    if conj or before == "C":
        parallel = _parallel(sent, i, verbs, analyser)
        if parallel == "M" and before == "," and _carries(verbs, analyser) and agent_follows(sent, i):
            return True  # شهدت البلدة قصفا، | وشن الطيران غارة
        if parallel:
            return parallel == "V"
    if before in "NMEAT" and not conj:
        definite = before in "ET" or bool(picked and (picked.article or picked.enclitic)) or sent.words[j].article
        counted = any(c.first == i + 1 for c in sent.counts)
        if not definite and counted and picked is not None and analyser.lexeme(picked).kind in _CARRIERS:
            return any(r.form == "pres" for r in verbs)  # شاحنات تحمل 180 طنا
        if not definite and _says_of_it(sent, i, verbs, nouns, analyser):
            return True  # أنفاق تعود لعناصر التنظيم
        if told_of_him(sent, i, verbs, analyser) and not _verb_before(sent, j, analyser):
            return True
        if any(r.feats[:3] == "3fs" and not r.pre for r in verbs) and told_of_her(sent, i, analyser):
            return True
        if not definite:
            return before == "T" and agent_follows(sent, i)
        if before == "T" and all(tag in "TP_," for tag in sent.tags[: j + 1]) and agent_follows(sent, i):
            return True  # ومنذ أيام | تواصل القوات قصفها
        return all(r.form in _PAST for r in verbs) and (agent_follows(sent, i) or before == "E")
    return agent_follows(sent, i)


def _readying(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the word is an adverb that only a noun of what is to come goes on with (تمهيدا ل، استعدادا ل)."""
    own = sent.picks[j] if j >= 0 and sent.tags[j] in {"W", "N", "M"} else None
    cue = analyser.lexeme(own).cue if own is not None else None
    adverb = own is not None and (sent.tags[j] == "W" or "a" in own.feats)
    return adverb and cue is not None and cue.phase == "planned"


def _carries(verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether the word may be a past verb of doing what the noun behind it tells (شن، نفذ)."""
    lights = [analyser.lexeme(r).light for r in verbs if r.form == "past"]
    return any(light is not None and light.event == "object" for light in lights)


def _says_of_it(sent: Sent, i: int, verbs: list[Reading], nouns: list[Reading], analyser: Analyser) -> bool:
    """Whether a present verb that is also a verbal noun of no account tells of the indefinite noun right before it."""
    before = sent.picks[i - 1] if i > 0 and sent.tags[i - 1] in "NA" else None
    if before is None or not any(r.form == "pres" and not r.pre for r in verbs):
        return False
    return not any(analyser.lexeme(r).senses or analyser.lexeme(r).kind or analyser.lexeme(r).cue for r in nouns)


def _completes(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the word is one that the verb before, with only its subject between, makes its meaning with."""
    j = i - 1
    while j >= 0 and sent.tags[j] in {"N", "A", "E", "_"}:
        j -= 1
    verb = sent.picks[j] if j >= 0 and sent.tags[j] == "V" else None
    if verb is None:
        return False
    return any(sent.words[i].key in each for sense in analyser.lexeme(verb).senses for each in sense.fixed)


def _told_had(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a past verb behind a definite noun that كان opens has a preposition or time right behind."""
    if i < 2 or sent.tags[i - 2] != "X" or not any(r.form in _PAST and not r.pre for r in verbs):
        return False
    after = sent.words[i + 1].readings[:1] if i + 1 < len(sent.words) else ()
    return bool(after) and (after[0].pos == "prep" or bool(after[0].prep))


def _content_awaited(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb of saying, phase or light sense before, with only its subject, a time or place phrase between,
    still lacks what is said or begun: then a verbal noun follows (أعلن في أيار حل نفسه).
    """
    bare = 0
    j = i - 1
    while j >= 0 and sent.tags[j] not in {".", ":", "K", "R", "S", "C", "(", "G"}:
        tag, picked = sent.tags[j], sent.picks[j]
        if tag == "," and sent.tags[j - 1] not in {"T", "_"} and sent.tags[min(j + 1, i)] != "T":
            j = _aside_opens(sent, j) - 1
            if j < 0:
                return False
            continue
        if tag == "V":
            lexeme = analyser.lexeme(picked) if picked is not None else None
            if lexeme is None or (picked is not None and picked.form == "ppast"):
                return False
            if lexeme.light and lexeme.light.event == "subject":
                return bare == 0 and not lexeme.senses
            if lexeme.light and lexeme.light.event == "object":
                return True
            return bool(lexeme.saying or lexeme.cue) and all(sense.fixed for sense in lexeme.senses)
        if tag == "M":
            return False
        bare += tag in "NE" and sent.tags[j - 1] not in {"P", "N", "E", "_", "A"}
        if bare > 1:
            return False
        j -= 1
    return False


def _aside_opens(sent: Sent, end: int) -> int:
    """The comma that opens the phrase of place or source which the comma at ``end`` closes; 0 where it closes none."""
    k = end - 1
    while k > 0 and sent.tags[k] not in {",", "V", "K", "R", "S", "."}:
        k -= 1
    return k if k > 0 and sent.tags[k] == "," and sent.tags[k + 1] in {"P", "F"} else 0


def _awaited_behind(sent: Sent, end: int) -> bool:
    """Whether an aside that the comma at ``end`` closes parts the subject of a complementiser from what is told of it."""
    k = end - 1
    while k > 0 and sent.tags[k] in _PHRASE | {"M", "U", "Q", "D"}:
        k -= 1
    if k < 1 or k == end - 1 or sent.tags[k] != ",":
        return False
    k -= 1
    first = k
    while k > 0 and sent.tags[k] in _PHRASE - {"P", "T"}:
        k -= 1
    return k < first and sent.tags[k] == "K"


def _verb_before(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether a full verb of the same clause stands before, with its subject up to word ``j``: no past verb may follow it unjoined."""
    j = next((k for k in range(j, 0, -1) if sent.tags[k] not in "AZ" or not definite(sent, k)), j)  # الأطراف المتقاتلة
    if sent.tags[j] not in "NMEVT_" or (sent.tags[j] in "NM" and not definite(sent, j)):
        return False
    while j >= 0 and sent.tags[j] in "NMEAUQD_TZP":
        j -= 1
    picked = sent.picks[j] if j >= 0 and sent.tags[j] == "V" else None
    due = picked is not None and picked.form == "pres" and j > 0 and sent.tags[j - 1] == "K"  # أن يوقف الجيش | قصف
    if picked is None or (j > 0 and sent.tags[j - 1] in "RSKIXC" and not due):
        return False
    return not picked.enclitic and analyser.lexeme(picked).pos == "verb"


def _brings_event(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the reading is a light verb whose subject is an event noun, and one follows (جرى تفكيكها)."""
    light = analyser.lexeme(reading).light
    if light is None or light.event != "subject" or i + 1 >= len(sent.words):
        return False
    return any(
        (r.form == "masdar" or analyser.lexeme(r).senses) and not r.prep and not r.finite
        for r in sent.words[i + 1].readings
    )


def _parallel(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> str:
    """What a joined word is joined to: V, a verb of the same person before a preposition or object; M, a verbal noun
    behind a preposition or verb; empty where that is not to be told.
    """
    follows = i + 1 < len(sent.words) and (
        sent.tags[i + 1] in {"P", "T", "B"} or any(r.pos == "prep" or r.prep for r in sent.words[i + 1].readings[:1])
    )
    for j in range(i - 1, -1, -1):
        picked = sent.picks[j]
        if sent.tags[j] in {".", ":", "K", "R"} or (sent.tags[j] == "S" and not _takes_noun(sent, j, analyser)):
            return ""
        if picked is None:
            continue
        if sent.tags[j] == "M" and (picked.form == "masdar" or analyser.lexeme(picked).senses) and not picked.article:
            governed = picked.prep or (j > 0 and sent.tags[j - 1] in {"P", "V"}) or bool(picked.conj)
            return "M" if governed or _content_awaited(sent, j, analyser) else ""
        if sent.tags[j] == "V":
            same = any(r.form == picked.form and r.feats[:3] == picked.feats[:3] for r in verbs)
            lexeme = analyser.lexeme(picked)
            return "V" if same and not lexeme.light and (follows or _next_deed(sent, i, lexeme)) else ""
    return ""


def _after_foiling(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a joined word tells what he who foiled or repelled an attack did to the attackers (أحبط الجيش هجوما | وقتل اثنين من
    المهاجمين): a verb of the same person, with somebody counted behind it.
    """
    if not any(c.first == i + 1 and not (c.prep or c.conj) for c in sent.counts):
        return False
    at = next((j for j in range(i - 1, -1, -1) if sent.tags[j] in {"V", ".", ":", "K", "R"}), -1)
    picked = sent.picks[at] if at >= 0 and sent.tags[at] == "V" else None
    if picked is None or not any(r.form == picked.form and r.feats[:3] == picked.feats[:3] for r in verbs):
        return False
    light = analyser.lexeme(picked).light
    return analyser.lemma(picked) in analyser.sets["foiling"] or (light is not None and not light.subject)


def _next_deed(sent: Sent, i: int, lexeme: Lexeme) -> bool:
    """Whether a joined verb goes on behind a deed, no word of talk, and takes an indefinite noun for its object (دخل الجيش
    البلدة وفرض | حظر تجول).
    """
    if not lexeme.senses or lexeme.saying or lexeme.cue or all(s.type in _OF_TALK for s in lexeme.senses):
        return False
    if any(c.first == i + 1 and not (c.prep or c.conj) for c in sent.counts):
        return True
    behind = sent.words[i + 1].readings if i + 1 < len(sent.words) and i + 1 not in sent.hit_at else ()
    return any(r.pos in {"noun", "part"} and not (r.article or r.enclitic or r.prep or r.conj) for r in behind)


def _takes_noun(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the subordinator may also be a preposition (بعد، قبل، عقب، إثر، حتى), unless more words make it one that
    only a verb follows (بعد أن).
    """
    picked = sent.picks[j]
    if picked is not None and analyser.lemma(picked) in analyser.lexicon.notes["only_verb"]:
        return False
    return any(r.pos == "prep" for r in sent.words[j].readings)
