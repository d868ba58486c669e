"""English participles and -ing forms by their place: active, passive, or an adjective before a noun.

With an object behind it a form in -ed is active, so finite; where another verb heads the clause it qualifies a noun.
"""

from __future__ import annotations

from marsad.extract import openings_en
from marsad.extract.forms_en import governed, has_verb, object_follows, verb_later, word_before
from marsad.extract.reading import Sent
from marsad.extract.tags import phrase_forms
from marsad.extract.words import Analyser, Reading


def _in_name(sent: Sent, i: int) -> bool:
    """Whether a capital participle is the last part of a name (the Ministry of Migration and Displaced)."""
    words = sent.words
    joined = i > 1 and words[i - 1].key == "and" and words[i].capital and words[i - 2].capital
    return joined and any(not w.capital and w.key.isalpha() for w in words[: i + 4])


def participle(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> str:
    """V or Z for a form in -ed (or an irregular past): with an object behind it it is active, so finite."""
    if _in_name(sent, i):
        return "N"
    if governed(sent, i, analyser, "be") or governed(sent, i, analyser, "have"):
        return "V"
    own = sent.words[i].readings if i not in sent.spans else ()
    forms = {r.form for r in own} if own else phrase_forms(sent, i, reading, analyser)
    both = {"past", "pp"} <= forms
    if reading.form == "past" and not both:
        return "V"
    j = word_before(sent, i)
    tag = sent.tags[j] if j >= 0 else "."
    following = sent.words[i + 1] if i + 1 < len(sent.words) else None
    noun_follows = following is not None and any(r.pos in {"noun", "adj"} for r in following.readings)
    behind_to = i > 0 and sent.tags[i - 1] == "_" and sent.words[i - 1].key == "to"
    if behind_to and noun_follows and i not in sent.spans:
        return "A"  # stopped work due to renewed fighting
    if both and (_held_to(sent, i, tag, analyser) or (tag == "Z" and sent.words[j].key in analyser.sets["held_to_be"])):
        return "Z"
    if both and _kept_so(sent, j, analyser) and not object_follows(sent, i):
        return "Z"
    if both and tag == "?" and i in sent.spans and _stays(sent, j, reading, analyser):
        return "Z"  # remained | cut off
    if both and _left_so(sent, j, analyser) and not object_follows(sent, i):
        return "Z"  # leaving dozens | injured
    if (
        both
        and tag in {"N", "E"}
        and analyser.lemma(reading) in analyser.sets["called_by_name"]
        and _by_name(sent, i + 1)
    ):
        return "Z"  # a member of the guard | named Karim Saleh died
    if both and tag in {".", "«"} and not object_follows(sent, i) and openings_en.fronted(sent, i):
        return "Z"
    if tag in {"D", "'"} or (tag in {"A", "U", "P", "Q"} and i not in sent.spans and (noun_follows or tag == "P")):
        return "A"
    if both and tag == "C" and noun_follows and sent.words[j].key in analyser.sets["members_behind"]:
        return "A"  # prisoners including | ousted leader Aung San Suu Kyi
    cue = analyser.lexeme(reading).cue
    if both and cue is not None and cue.phase and following is not None and tag in {"N", "E", "_"}:
        if any(r.form == "ger" for r in following.readings):
            return "V"  # convoys started withdrawing
    last = sent.spans.get(i, i + 1)
    by_agent = last < len(sent.words) and sent.words[last].key in analyser.agent and sent.tags[last] != "T"
    by_channel = by_agent and _by_channel(sent, last + 1, analyser)
    active = analyser.sets["never_passive"] | analyser.sets["goes_itself"]  # fled | by boat
    if by_agent and not by_channel and analyser.lemma(reading) not in active:
        return "Z"
    if tag in {"N", "E"} and both and openings_en.own_subject(sent, j, analyser):
        return "V"
    opens = tag in {".", ":", "S", "K"} or (
        tag == "," and sent.tags[0] in {"T", "P"} and not {"V", "X", "Z", ","} & set(sent.tags[:j])
    )  # On Monday, renewed clashes
    if opens and i not in sent.spans and both and verb_later(sent, i, analyser):
        if noun_follows or (i + 1 < len(sent.tags) and sent.tags[i + 1] == "E"):
            return "A"  # Suspected militants ambushed a convoy
    before = sent.picks[j] if j >= 0 and tag == "V" else None
    if before is not None and analyser.lemma(before) in analyser.lexicon.notes.get("copula", ()):
        return "Z"
    named = following is not None and sent.tags[i + 1] == "E"  # met jailed PKK leader
    beside = before is not None and sent.spans.get(j, j + 1) == i
    if before is not None and beside and (noun_follows or named) and before.form != "pp" and i not in sent.spans:
        return "A"  # conduct targeted raids, cordoned off targeted zones
    if before is not None and beside and both and before.form == "pp" and not object_follows(sent, i, sure=True):
        return "Z"  # was found beheaded
    if tag == "C" and both and sent.tags[j - 1] == "Z" and not object_follows(sent, i, sure=True):
        return "Z"  # was found bound and shot
    if tag in {"N", "E", "M"} and openings_en.only_behind_preposition(sent, j) and not object_follows(sent, i):
        return "Z"
    if tag in {"N", "E"} and openings_en.told_of(sent, i) and "V" in sent.tags[:i]:
        return "Z"  # killed two people reported to be spies
    if tag == "," and both and not _has_verb_before_comma(sent, j) and _aside_between_commas(sent, i):
        return "Z"  # the attack, | blamed on the group, | took place
    if analyser.lexeme(reading).saying is not None and tag != ".":
        if openings_en.laid_on(sent, i, reading, analyser) and (has_verb(sent, i) or verb_later(sent, i, analyser)):
            return "Z"
        return "Z" if has_verb(sent, i) and openings_en.reproached(sent, i, reading, analyser) else "V"
    if tag != "C" and reading.form == "pp" and not both:
        return "V" if _joined_to_perfect(sent, i, analyser) else "Z"
    if tag == "," and j > 0 and sent.tags[j - 1] == "A" and noun_follows and i not in sent.spans:
        return "A"  # special, targeted operations
    if tag == "," and _has_verb_before_comma(sent, j):
        told = openings_en.speaker_closes(sent, j, analyser)
        return "Z" if _passive_follows(sent, i, analyser) and not told else "V"
    if tag in {"N", "E", "M"} and openings_en.behind_gerund(sent, j) and not object_follows(sent, i):
        return "Z"
    if tag in {"N", "E", "M", "?"} and openings_en.at_rest(sent, i, reading, analyser):
        return "Z"
    if tag == "M" and has_verb(sent, i) and _meant(reading, analyser) and not object_follows(sent, i):
        return "Z"  # accused of breaking a truce agreed last month
    if tag in {"Q", "D"} and both and has_verb(sent, i) and not object_follows(sent, i):
        return "Z"  # left another injured
    if both and tag == "U" and _goes_on_counting(sent, i, j, analyser):
        return "Z"  # put the toll at 13 dead and 30 | wounded
    if tag in {"N", "E", "M", "U", ")", "A"} and (has_verb(sent, i) or verb_later(sent, i, analyser)):
        if object_follows(sent, i) or _intransitive(reading, analyser) or _main_verb_due(sent, i, analyser):
            return "V"
        if _shares_object(sent, i):
            return "V"
        told = openings_en.said_of(sent, i, reading, analyser) and not verb_later(sent, i, analyser)
        return "V" if told else "Z"
    return "V"


def _goes_on_counting(sent: Sent, i: int, j: int, analyser: Analyser) -> bool:
    """Whether a number that ends at ``j``, with the form behind it at the end, is joined to a count of the dead."""
    k = next((k for k in range(j, -1, -1) if sent.tags[k] not in {"U", "_"}), -1)
    told = sent.words[k - 1].readings if k > 1 and any(r.pos == "conj" for r in sent.words[k].readings) else ()
    dead = any(r.pos in {"adj", "noun"} and analyser.lexeme(r).senses for r in told) and not object_follows(sent, i)
    return dead and "V" in sent.tags[:k]


def _joined_to_perfect(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether "and" joins the participle, which has an object, to a verb behind a form of "have" ("had entered the village and | blown
    up two houses").
    """
    listed = i > 0 and (sent.tags[i - 1] == "," or any(r.pos == "conj" for r in sent.words[i - 1].readings))
    if not listed or not object_follows(sent, i):
        return False
    for j in range(i - 2, -1, -1):
        if sent.tags[j] in {".", "K", "R", "S"}:
            return False
        if sent.words[j].key in analyser.sets["have"]:
            return any(r.form == "pp" for word in sent.words[j + 1 : j + 3] for r in word.readings)
    return False


def _held_to(sent: Sent, i: int, tag: str, analyser: Analyser) -> bool:
    """Whether a participle right behind the form tells what a thing is only held to have suffered ("rockets believed fired by")."""
    if tag not in {"N", "E", "M"} or sent.words[i].key not in analyser.sets["held_to_be"] or i + 2 >= len(sent.words):
        return False
    behind = sent.words[i + 2].readings
    passive = any(r.pos in {"prep", "agent"} for r in behind)
    return passive and any(r.form == "pp" for r in sent.words[i + 1].readings)


def _by_channel(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether a word or two tell through what somebody spoke ("said by phone", "told them by satellite phone")."""
    return any(word.key in analyser.sets["channels"] for word in sent.words[at : at + 2])


def _stays(sent: Sent, j: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether a word that is not told yet is a verb of remaining, right before a fixed phrase that tells what befell somebody (but
    "remain | dug in").
    """
    if analyser.lemma(reading) in analyser.sets["goes_itself"]:
        return False
    copulas = analyser.lexicon.notes.get("copula", ())
    return any(r.pos == "verb" and analyser.lemma(r) in copulas for r in sent.words[j].readings)


def _left_so(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the number or "others" that ends at word ``j`` is whom a verb of leaving leaves in a state; of forms that are no
    -ing form only right behind a bare number.
    """
    k = j
    while k > max(0, j - 3) and sent.tags[k] in {"U", "Q", "_", "N"}:
        k -= 1
    pick = sent.picks[k] if 0 <= k < j else None
    bare = sent.tags[j] == "U"
    return pick is not None and (pick.form == "ger" or bare) and analyser.lemma(pick) == "leave"


def _kept_so(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the phrase that ends at word ``j`` is what a verb keeps in a state ("keeping the crossing | shut", "kept the roads to the
    town | sealed off").
    """
    k = j
    while k > 0 and (
        sent.tags[k] in {"N", "E", "A", "U", "D", "_", "'"} or (sent.tags[k] == "P" and sent.words[k].key == "to")
    ):
        k -= 1
    pick = sent.picks[k] if 0 <= k < j else None
    return pick is not None and sent.tags[k] in {"M", "V"} and analyser.lemma(pick) in analyser.sets["keeping"]


def _main_verb_due(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the clause outside a relative one still lacks its verb ("residents who had fled the fighting returned")."""
    opens = next((j for j in range(i - 1, 0, -1) if sent.tags[j] in {"R", ".", ",", "K", "S", "«", ":", "W"}), 0)
    held = sent.tags[opens] == "W" and sent.tags[opens - 1] in {"N", "E", "M"}  # rockets | believed to have been fired
    if not (sent.tags[opens] == "R" or held) or "V" not in sent.tags[opens:i] or verb_later(sent, i, analyser):
        return False
    return all(sent.tags[j] not in {"V", "X", "Z", "W"} for j in range(opens))


def _shares_object(sent: Sent, i: int) -> bool:
    """Whether a past form with an object of its own is joined right behind ("kidnapped and later released three drivers")."""
    j = sent.spans.get(i, i + 1)
    if j + 1 >= len(sent.words) or all(r.pos != "conj" for r in sent.words[j].readings) or has_verb(sent, i):
        return False
    j += 1
    while j + 1 < len(sent.words) and any(r.pos == "adv" for r in sent.words[j].readings):
        j += 1
    forms = {r.form for r in sent.words[j].readings}
    return "past" in forms and sent.tags[j] == "?" and object_follows(sent, j)


def _meant(reading: Reading, analyser: Analyser) -> bool:
    """Whether a verb says of an event that it is meant to happen (agree, plan)."""
    cue = analyser.lexeme(reading).cue
    return cue is not None and cue.phase == "planned"


def _intransitive(reading: Reading, analyser: Analyser) -> bool:
    """Whether a verb has no object in any of its senses: then its participle qualifies nothing."""
    lexeme = analyser.lexeme(reading)
    return lexeme.saying is not None or (bool(lexeme.senses) and not any("object" in s.roles for s in lexeme.senses))


def _aside_between_commas(sent: Sent, i: int) -> bool:
    """Whether a participle with a preposition behind it stands in a remark that a comma closes, with the verb right behind that."""
    last = sent.spans.get(i, i + 1)
    if last >= len(sent.words) or all(r.pos not in {"prep", "agent"} for r in sent.words[last].readings):
        return False
    close = next((k for k in range(last, len(sent.words) - 1) if sent.words[k].mark == ","), 0)
    if not close or i == 0 or sent.tags[i - 1] != "," or "," in sent.tags[: i - 1]:
        return False  # forces, withdrawing from the town, | responded with shells, said the governor
    return any(r.form in {"past", "pres"} or r.pos == "aux" for r in sent.words[close + 1].readings)


def _has_verb_before_comma(sent: Sent, j: int) -> bool:
    return any(t == "V" for t in sent.tags[:j])


def _passive_follows(sent: Sent, i: int, analyser: Analyser) -> bool:
    last = sent.spans.get(i, i + 1)
    return last < len(sent.words) and sent.words[last].key in analyser.behind_passive


def gerund(sent: Sent, i: int, analyser: Analyser) -> str:
    """V after be, A before a noun behind an article, M elsewhere."""
    if governed(sent, i, analyser, "be"):
        return "V"
    j = word_before(sent, i)
    tag = sent.tags[j] if j >= 0 else "."
    if tag == "V" and sent.words[i].key in analyser.sets["attributes"] and i + 1 < len(sent.words):
        if any(r.form == "pl" for r in sent.words[i + 1].readings):
            return "A"  # conducted fighting patrols
    if sent.words[i].key in analyser.sets["mounting"] and _amid(sent, j, analyser) and i + 1 < len(sent.words):
        if any(r.pos == "noun" for r in sent.words[i + 1].readings):
            return "A"  # fled amid escalating violence
    moving = tag == "P" and i + 1 < len(sent.words) and sent.words[i - 1].key in analyser.agent
    if moving and any(r.pos == "noun" and r.form == "pl" for r in sent.words[i + 1].readings):
        own = [r for r in sent.words[i].readings if r.form == "ger"]
        if own and all(analyser.lexeme(r).senses and _intransitive(r, analyser) for r in own):
            return "A"  # torched by retreating soldiers
    if (
        tag in {"D", "A", "U"}
        and i + 1 < len(sent.words)
        and (sent.tags[i + 1] == "U" or any(r.pos == "noun" for r in sent.words[i + 1].readings))
    ):
        return "A"
    return "M"


def _amid(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the word at ``j`` opens what goes on besides ("amid", "despite"), or nothing stands before."""
    return j < 0 or sent.tags[j] in {".", ","} or sent.words[j].key in analyser.sets["only_amid"]


def _by_name(sent: Sent, i: int) -> bool:
    """Whether a name in capitals opens at ``i``, and a verb stands right behind it."""
    end = next((k for k in range(i, len(sent.words)) if not sent.words[k].capital), len(sent.words))
    behind = sent.words[end].readings if i < end < len(sent.words) else ()
    return any(r.pos in {"verb", "aux"} and r.form not in {"ger", "inf"} for r in behind)
