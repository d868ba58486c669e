"""English verb forms by their place: finite verb, participle, -ing form, or a noun spelled alike.

A form in -ed with an object behind it is active, so finite; behind be and have it is a participle; a noun and a verb
spelled alike are told by what stands before and behind.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract import headlines_en, openings_en
from marsad.extract.follows_en import infinitive_follows, means_to, place_follows, says, state_follows
from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading
from marsad.model.report import SentenceKind

_NOUNISH = frozenset("DAU'")


def word_before(sent: Sent, i: int) -> int:
    """The nearest word before ``i`` that is no adverb, time or part of a phrase; -1 = none."""
    j = i - 1
    while (
        j >= 0
        and sent.tags[j] in {"_", "B", "T", "W", "?"}
        and (sent.tags[j] != "?" or sent.words[j].key.endswith("ly"))
    ):
        j -= 1
    return j


def _lemma(sent: Sent, j: int) -> str:
    return sent.words[j].key if j >= 0 else ""


def governed(sent: Sent, i: int, analyser: Analyser, which: str) -> bool:
    """Whether a form of the auxiliary (``be``, ``have``) governs word ``i``: "have not yet been", 'were "neutralised"'."""
    j = i - 2 if i > 1 and sent.tags[i - 1] == "«" else i - 1
    while j >= 0 and (sent.tags[j] in {"_", "B", "T", "G", "W", "X"} or _light(sent, j)):
        if sent.tags[j] in {"X", "?", "_"} and sent.words[j].key in analyser.lexicon.notes.get(which, ()):
            return True
        j -= 1
    return False


def _light(sent: Sent, j: int) -> bool:
    """Whether a word without a tag as yet may stand between an auxiliary and its verb."""
    if sent.tags[j] != "?":
        return False
    word = sent.words[j]
    return any(r.pos in {"aux", "neg", "adv", "cue"} for r in word.readings) or (
        word.key.endswith("ly") and not word.capital
    )


def best_form(verbs: list[Reading], sent: Sent, i: int, analyser: Analyser) -> Reading:
    """The form that fits what stands before: a participle behind be and have, a bare form behind "to" and modals."""
    before = sent.tags[i - 1] if i else "."
    order = {"past": 0, "pres": 1, "inf": 2, "pp": 3, "ger": 4}
    if i and sent.words[i - 1].key == "to":
        order = {"inf": 0, "pp": 1, "ger": 2, "past": 3, "pres": 4}
    elif governed(sent, i, analyser, "be") or governed(sent, i, analyser, "have"):
        order = {"pp": 0, "ger": 1, "past": 2, "inf": 3, "pres": 4}
    elif before in {"N", "M", "E"} and i + 1 < len(sent.words) and sent.words[i + 1].key in analyser.agent:
        order = {"pp": 0, "past": 1, "pres": 2, "inf": 3, "ger": 4}  # a clinic run by a charity
    elif before in {"Y", "X", "G"}:
        order = {"inf": 0, "pp": 1, "ger": 2, "past": 3, "pres": 4}
    return min(verbs, key=lambda r: order.get(r.form, 5))


def describing(sent: Sent, i: int, verbs: Sequence[Reading], nouns: Sequence[Reading]) -> Reading | None:
    """The adjective that an -ing form right behind a verb is before a noun ("withdraw | remaining troops"), the participle that ends a
    line behind a number ("at least 12 | killed"); None = it is neither.
    """
    ends = i + 1 >= len(sent.words) or sent.words[i + 1].mark in {".", ","}
    if ends and i and (sent.tags[i - 1] == "U" or any(c.last == i for c in sent.counts)):
        return next((r for r in verbs if r.form == "pp"), None)
    if i == 0 or sent.tags[i - 1] != "V" or any(r.form != "ger" for r in verbs) or i + 1 >= len(sent.words):
        return None
    behind = sent.words[i + 1]
    noun = behind.country or any(r.pos == "noun" and r.form in {"sg", "pl"} for r in behind.readings)
    return next((r for r in nouns if r.pos == "adj"), None) if noun else None


def opens_object(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a bare form right behind a verb, before a plural, is the first noun of its object ("ambushed supply convoys"); not
    where the verb makes somebody do it ("helped clear mines").
    """
    before = sent.picks[i - 1]
    if before is None or i + 1 >= len(sent.words):
        return False
    helps = analyser.lemma(before) in analyser.lexicon.notes.get("bare_infinitive", ())
    return not helps and any(r.pos == "noun" and r.form == "pl" for r in sent.words[i + 1].readings)


def _second_of_pair(sent: Sent, j: int) -> bool:
    """Whether the name that ends at ``j`` is joined to a phrase before it ("the government and M23 | plan to hold talks")."""
    k = j
    while k > 0 and sent.tags[k] == "_":
        k -= 1
    return k > 1 and sent.tags[k - 1] == "C" and sent.tags[k - 2] in {"N", "E", "_"}


def _acts_by(sent: Sent, i: int) -> bool:
    """Whether an -ing form that is else an adjective stands behind a noun and before a preposition ("forces | acting on a tip")."""
    named = any(r.pos not in {"verb", "adj"} and r.form != "masdar" for r in sent.words[i].readings)
    behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
    return not named and any(r.pos == "prep" for r in behind)


def is_verb(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a word that may be noun or verb is a verb here ("attack", "strikes", "fire")."""
    j = word_before(sent, i)
    tag = sent.tags[j] if j >= 0 else "."
    word = _lemma(sent, j)
    forms = {r.form for r in verbs}
    if i and "inf" in forms and _bare_form_due(sent, i, analyser):
        return True
    if tag == "A" and "pp" in forms and j == i - 1 and sent.words[j].country and i + 1 < len(sent.words):
        if any(r.pos in {"prep", "agent"} for r in sent.words[i + 1].readings):
            return True  # a Palestinian | accused of planning it
    if headlines_en.forces_of(sent, i, analyser) or (forms == {"pres"} and headlines_en.counted_noun(sent, i)):
        return False
    if forms == {"pres"} and headlines_en.acts_itself(sent, i):
        return False
    if tag == "," and headlines_en.second_verb(sent, i, forms):
        return True
    if i and sent.words[i - 1].key == "to":
        return "inf" in forms and not _takes_to(sent, i - 2, analyser)
    if tag == "G" and word == "no" and "inf" in forms:
        return False  # no aid had reached
    if word == "to" or tag in {"X", "G", "Y"}:
        if not forms & {"inf", "pp", "past", "ger"} and not _subject_of(sent, j):
            return False
        return not (governed(sent, i, analyser, "be") and forms <= {"inf", "pres"}) and not _aux_have_only(
            sent, i, forms, analyser
        )
    if forms == {"ger"} and tag == "P":
        behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
        return object_follows(sent, i, sure=True) or any(r.pos == "noun" and r.form == "pl" for r in behind)
    if forms == {"ger"} and tag in {"N", "E", "M"} and i and sent.tags[i - 1] != ",":
        seen = openings_en.seen_doing(sent, i, analyser)
        return _acts_by(sent, i) or object_follows(sent, i, sure=not seen)
    if forms == {"ger"} and _verb_next(sent, i):
        return False
    if tag == "U" and "pp" in forms and headlines_en.counted_alone(sent, i, j, analyser):
        return True
    if (j < 0 or sent.tags[j] == "«") and openings_en.qualifies(sent, i):
        return False
    if forms & {"past", "ger"}:
        return tag not in _NOUNISH and tag != "P"
    if tag in _NOUNISH or tag == "P":
        return False
    if tag in {"N", "E", "O", "R", "M"}:
        third = any(r.feats.startswith("3s") or r.form == "pres" for r in verbs)
        pick = sent.picks[j]
        one = j > 0 and sent.words[j - 1].key in analyser.indefinite  # a police post
        plural = not one and ((pick is not None and pick.form == "pl") or word in analyser.plural_subject)
        plural = plural or (tag == "E" and i - j > 1 and any(r.form == "pl" for r in sent.words[i - 1].readings))
        several = tag == "E" and headlines_en.names_many(sent, j)
        plural = plural or (several and sent.words[j].key.endswith("s")) or (tag == "E" and _second_of_pair(sent, j))
        if tag == "O" and word in analyser.subject_pronoun:
            return True
        if has_verb(sent, i):
            return False
        if third and not plural and stays(sent, i, verbs, analyser):
            return True  # the airport remains closed to traffic
        if third and _verb_of_it(sent, i):
            return False
        if says(sent, i, verbs, analyser):
            return True
        if third != (plural or several) and sent.spans.get(j, j + 1) == i and headlines_en.numbered_object(sent, i):
            return True
        if third and not plural and tag in {"N", "E"} and sent.tags[i - 1] in {"W", "B"} and object_follows(sent, i):
            return True  # the group still | controls rural areas
        if verb_later(sent, i, analyser):
            return False
        if tag == "R":
            return word in analyser.relative_subject
        if third != plural and infinitive_follows(sent, i):
            return True
        if tag == "E" and not several and openings_en.whom_it_befalls(sent, j):
            return False
        follows = sent.tags[i + 1] if i + 1 < len(sent.tags) else "."
        nominal = follows in {"D", "E", "U", "?", "P", "A", "N", "Q"}
        if third and not plural and object_follows(sent, i, sure=sent.sentence.kind is not SentenceKind.HEADLINE):
            return True  # a headline leaves articles out: drone targets car
        if any(analyser.lemma(r) in analyser.lexicon.notes.get("copula", ()) for r in verbs) and (
            state_follows(sent, i) or (third and not plural and place_follows(sent, i, analyser))
        ):
            return True
        if third and not plural and (_in_relative(sent, j) or headlines_en.goes_to(sent, i, verbs, analyser)):
            return True
        if (
            third
            and not plural
            and sent.words[j].capital
            and follows == "?"
            and any(r.pos == "prep" for r in sent.words[i + 1].readings)
        ):
            return not any(analyser.lexeme(r).senses for r in sent.words[i].readings if r.pos == "noun")
        return nominal and (plural or (third and tag == "E"))
    if tag == "C" and infinitive_follows(sent, i) and means_to(sent, i, verbs, analyser):
        return True
    if tag == "C" and _joins_verbs(sent, j):
        return object_follows(sent, i, sure=True)
    return False


def opens_phrase(sent: Sent, i: int) -> bool:
    """Whether the word behind the one at ``i`` opens a noun phrase: a plural, a number, a name, an article."""
    if i + 1 >= len(sent.words):
        return False
    readings = sent.words[i + 1].readings
    return sent.tags[i + 1] in "UED" or any(r.form == "pl" or r.pos in {"det", "quant", "part"} for r in readings)


def stays(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a verb of remaining stands before a state."""
    remains = any(analyser.lemma(r) in analyser.lexicon.notes.get("copula", ()) for r in verbs)
    return remains and state_follows(sent, i)


def _verb_of_it(sent: Sent, i: int) -> bool:
    """Whether a past form right behind the word, with no object behind it, is the verb of the word ("army recruits | killed and
    injured in", "fighters | wounded in").
    """
    if i + 2 >= len(sent.words) or not any(r.form == "past" for r in sent.words[i + 1].readings):
        return False
    return any(r.pos in {"prep", "conj"} for r in sent.words[i + 2].readings)


def _verb_next(sent: Sent, i: int) -> bool:
    """Whether the verb of the word comes right behind it: an auxiliary, or a past form before an article or a number."""
    if i + 2 >= len(sent.words):
        return False
    readings = sent.words[i + 1].readings
    if any(r.pos == "aux" for r in readings):
        return True
    counted = any(c.first == i + 2 for c in sent.counts)
    opens = counted or any(r.pos == "det" for r in sent.words[i + 2].readings)
    return opens and any(r.form == "past" for r in readings)


def _bare_form_due(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a modal that is a cue ("could return"), the "not" of one ("did not shell"), or "help" with an object or "with" behind
    ("help secure a truce", "help deal with") stands before.
    """
    if sent.tags[i - 1] == "_" and i in sent.spans.values():
        return sent.words[i - 1].key in analyser.lexicon.notes.get("denied_verb", ())
    if sent.tags[i - 1] == "W":
        return sent.words[i - 1].key in analyser.lexicon.notes.get("modals", ())
    pick = sent.picks[i - 1] if sent.tags[i - 1] == "V" else None
    return (
        pick is not None
        and analyser.lemma(pick) in analyser.lexicon.notes.get("helping", ())
        and (object_follows(sent, i, sure=True) or (i + 1 < len(sent.words) and sent.words[i + 1].key == "with"))
    )


def _in_relative(sent: Sent, j: int) -> bool:
    """Whether only a relative and its noun phrase stand before: "whose mandate ends in"."""
    while j >= 0 and sent.tags[j] in {"N", "E", "A", "M", "D", "_"}:
        j -= 1
    return j >= 0 and sent.tags[j] == "R"


def _takes_to(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the word at ``j`` has a noun behind its "to" (exposed to attack, subject to seizure, response to)."""
    return j >= 0 and sent.words[j].key in analyser.lexicon.notes.get("takes_to", ())


def _subject_of(sent: Sent, j: int) -> bool:
    return j >= 0 and sent.tags[j] == "O"


def _aux_have_only(sent: Sent, i: int, forms: set[str], analyser: Analyser) -> bool:
    """Whether the word is a bare or -s form right behind have: then it is a noun ("has control of")."""
    return (
        forms <= {"inf", "pres"}
        and sent.tags[i - 1] == "X"
        and sent.words[i - 1].key in analyser.lexicon.notes.get("have", ())
    )


def _joins_verbs(sent: Sent, j: int) -> bool:
    """Whether the word before the conjunction at ``j`` closes a phrase behind a bare verb form ("to seize the base and hold it")."""
    picks = [sent.picks[k] for k in range(max(0, j - 8), j) if sent.tags[k] == "V"]
    return any(pick is not None and pick.form in {"inf", "pres"} for pick in picks)


def object_follows(sent: Sent, i: int, *, sure: bool = False) -> bool:
    """Whether a noun phrase opens right behind the verb at ``i``; ``sure``: only by an article, a number, a name or a pronoun."""
    k = sent.spans.get(i, i + 1)
    while k < len(sent.words) and (
        sent.tags[k] == "B" or (sent.tags[k] == "?" and sent.words[k].key.endswith("ly") and not sent.words[k].capital)
    ):
        k += 1
    if k >= len(sent.words):
        return False
    tag = sent.tags[k]
    if tag in {"E", "U", "«"} or (tag == "_" and any(c.first < k < c.last for c in sent.counts)):
        return True  # a number, also one whose first word the verb has taken (handed | over 41 soldiers)
    if tag == "_" or tag != "?":
        return tag in {"D", "Q", "O", "N", "M", "A"}
    word = sent.words[k]
    classes = {r.pos for r in word.readings}
    if classes & {"det", "dem", "pron", "quant"}:
        return True
    if classes & {
        "prep",
        "conj",
        "sub",
        "comp",
        "rel",
        "neg",
        "aux",
        "adv",
        "agent",
        "to",
        "cond",
        "cue",
        "word",
        "frame",
    }:
        return False
    if sure:  # southern Lebanon
        return word.capital or ("adj" in classes and k + 1 < len(sent.words) and sent.words[k + 1].capital)
    if not word.readings:
        return True
    return any(r.pos in {"noun", "adj", "title", "part", "vague"} or r.form == "masdar" for r in word.readings)


def has_verb(sent: Sent, i: int) -> bool:
    """Whether the clause already has a finite verb before word ``i``."""
    for j in range(i - 1, -1, -1):
        opens = sent.tags[j] == "?" and any(r.pos == "sub" for r in sent.words[j].readings)  # phrasal verbs come first
        if opens or sent.tags[j] in {".", ",", ":", "K", "S", "R", "C", "«"}:
            return False
        if sent.tags[j] == "V" or sent.tags[j] == "X":
            return True
    return False


def verb_later(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a sure finite verb of its own subject stands in the same clause behind word ``i``."""
    inner = False  # behind "after", "before" the next verb is likely that of a clause of its own
    for j in range(sent.spans.get(i, i + 1), min(i + 16, len(sent.words))):
        if sent.tags[j] in {".", ",", ":", "«", "S", "K", "R"}:
            return False
        readings = sent.words[j].readings
        if any(r.pos == "sub" for r in readings) and any(r.pos == "prep" for r in readings):
            inner = True
            continue
        if inner and any(r.form == "past" for r in readings) and all(r.pos == "verb" for r in readings):
            inner = False
            continue
        if any(r.pos == "conj" for r in readings) and (
            verb_opens(sent, j + 1) or openings_en.subject(sent, j + 1, analyser)
        ):
            return False  # two joined verbs have one subject; what has its own is another clause
        if sent.tags[j] in {"E", "_"}:
            continue  # IS is a name
        if (sent.tags[j] == "X" or any(r.pos == "aux" for r in readings)) and not sent.words[j].key.endswith("ing"):
            if inner:
                continue  # after a curfew | was imposed
            return True
        if any(r.pos in {"rel", "comp", "sub"} for r in readings) and not any(r.pos == "prep" for r in readings):
            return False
        if sent.words[j - 1].key == "to" and any(r.form == "inf" for r in readings):
            continue  # plans to hit the airport
        article = any(r.pos in {"det", "dem"} for r in sent.words[j - 1].readings)
        behind = any(r.pos == "det" for word in sent.words[j + 1 : j + 2] for r in word.readings)
        behind = behind or (j + 1 < len(sent.tags) and sent.tags[j + 1] == "U")  # killed nine people
        if (
            not article
            and any(r.form == "past" for r in readings)
            and (not any(r.pos in {"noun", "adj"} for r in readings) or behind)  # blocked the road
        ):
            following = sent.words[j + 1].key if j + 1 < len(sent.words) else ""
            passive = any(r.form == "pp" for r in readings) and following in {"by", "from"}
            if not passive or (following == "from" and _goes_itself(sent, j, analyser)):
                return True
    return False


def _goes_itself(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether "from" behind a form in -ed tells where somebody went from himself ("a man convicted of murder | escaped from prison")."""
    return any(analyser.lemma(r) in analyser.sets["goes_itself"] for r in sent.words[j].readings if r.form == "past")


def verb_opens(sent: Sent, j: int) -> bool:
    """Whether a verb stands at word ``j``, adverbs passed over."""
    while j < len(sent.words) and sent.words[j].key.endswith("ly") and sent.tags[j] == "?":
        j += 1
    if j >= len(sent.words) or sent.tags[j] in {"E", "U", "T"}:
        return False
    readings = sent.words[j].readings
    return any(r.form in {"past", "pres", "pp"} or r.pos == "aux" for r in readings) or sent.tags[j] == "V"
