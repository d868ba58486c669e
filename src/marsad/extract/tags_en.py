"""English: verb, noun or participle? ("strikes", "attack", "shelled", "seized").

A noun after an article, adjective, preposition or possessive; a verb after "to", a modal or a plural subject; a form
in -ed is a participle after be and have, and, without them, where another verb heads the clause.
"""

from __future__ import annotations

from marsad.extract import follows_en, forms_en, numerals_en, openings_en, participles_en, that_en, unknown_en
from marsad.extract.reading import Sent
from marsad.extract.tags import function_reading, letter_of, mark, phrase_forms
from marsad.extract.words import Analyser, Reading, Word
from marsad.model.report import SentenceKind

_NOUNISH = frozenset("DAU'")
_SUBJECTS = frozenset("NEOR")
_PASSED = frozenset("_W")
_PAIR = 2
_SPEAKING = frozenset({"official", "people", "group", "force"})


def tag(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.tags`` and ``sent.picks``."""
    mark(sent, analyser)
    _phrases(sent, analyser)
    numerals_en.free_orphans(sent, analyser)
    for i, word in enumerate(sent.words):
        if sent.tags[i] != "?":
            continue
        if i and sent.tags[i - 1] == "X" and word.key in analyser.lexicon.notes.get("after_aux", ()):
            sent.tags[i] = "B"  # has since been restored
            continue
        if openings_en.told_as(sent, i, word, analyser):
            sent.tags[i] = "B"  # were reported | killed
            continue
        if (
            i
            and sent.tags[i - 1] in {"D", "'"}
            and word.key in analyser.sets["sole"]
            and _attributive(sent, i, analyser)
        ):
            sent.tags[i] = "A"  # the town's | only hospital
            continue
        reading = _choose(sent, i, word, analyser)
        sent.picks[i] = reading
        if reading is None:
            if unknown_en.verb(sent, i, word, analyser):
                sent.tags[i] = "V"
                continue
            adverb = (word.key.endswith("ly") and not word.capital) or _adverbial(sent, i, word, analyser)
            sent.tags[i] = (
                "B" if adverb else "Z" if unknown_en.qualifies(sent, i, word) else "A" if _adjective(word) else "N"
            )
            continue
        lexeme = analyser.lexeme(reading)
        letter = letter_of(reading, reading.pos, lexeme.kind)
        if lexeme.kind == "demonym" and word.key.endswith("s") and (reading.form == "pl" or lexeme.lemma.endswith("s")):
            letter = "N"  # 40 Syrians
        if letter == "M" and reading.form != "ger" and _named(sent, i):
            letter = "N"
        elif letter == "N" and lexeme.senses and not _named(sent, i):
            letter = "M"
        elif letter == "A" and lexeme.senses and not _attributive(sent, i, analyser):
            letter = "Z"
        if reading.form in {"pp", "past"} and letter in {"V", "Z"}:
            letter = participles_en.participle(sent, i, reading, analyser)
        elif reading.form == "ger":
            letter = participles_en.gerund(sent, i, analyser)
        sent.tags[i] = letter
    openings_en.inside_phrases(sent)
    openings_en.quoted_saying(sent, analyser)
    openings_en.only_held(sent, analyser)


def _named(sent: Sent, i: int) -> bool:
    """Whether a capital event noun is part of a name, in a line that is not all in capitals: the Liberation Movement, the Exchange Committee."""
    if not sent.words[i].capital or i in sent.spans:
        return False
    beside = [
        j for j in (i - 1, i + 1) if 0 < j < len(sent.words) and sent.words[j].capital and not sent.words[j].country
    ]
    return i > 0 and bool(beside) and sum(w.capital for w in sent.words) * 2 < len(sent.words)


def _attributive(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether an adjective stands before its noun, which may be a people (50 wounded Palestinians)."""
    if i + 1 >= len(sent.words):
        return False
    behind = sent.words[i + 1]
    many = behind.key.endswith("s") and any(analyser.lexeme(r).kind == "demonym" for r in behind.readings)
    return many or any(r.pos == "noun" for r in behind.readings)


def _adjective(word: Word) -> bool:
    """Unknown lower-case words in these endings are adjectives."""
    if "-" in word.key and word.key.endswith(
        ("ed", "-led", "-held", "-run", "-born", "-wide", "-made", "-style", "-era", "-bound", "-scale")
    ):
        return True
    return not word.capital and word.key.endswith(
        ("ous", "ful", "ive", "able", "ible", "less", "ern", "ary", "-led", "-backed")
    )


def _phrases(sent: Sent, analyser: Analyser) -> None:
    """Forms of phrasal verbs found by ``mark``: their letter depends on what stands before them."""
    for i, reading in enumerate(sent.picks):
        if i in sent.spans and (_rather_verb(sent, i, analyser) or _rather_noun(sent, i, analyser)):
            sent.tags[i], sent.tags[i + 1], sent.picks[i] = "?", "?", None
            del sent.spans[i]
            continue
        if reading is not None and reading.pos == "adj" and i in sent.spans and analyser.lexeme(reading).senses:
            last = sent.spans[i]
            if not (last < len(sent.words) and any(r.pos == "noun" for r in sent.words[last].readings)):
                sent.tags[i] = "Z"  # on high alert
        if reading is None or reading.pos != "verb" or i not in sent.spans:
            continue
        chosen = sent.picks[i] = _form_of_phrase(sent, i, reading, analyser)
        sent.tags[i] = "M" if chosen.form == "masdar" else sent.tags[i]
        if chosen.form in {"pp", "past"}:
            sent.tags[i] = participles_en.participle(sent, i, chosen, analyser)
        elif chosen.form == "ger":
            sent.tags[i] = participles_en.gerund(sent, i, analyser)


def _rather_verb(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a noun of two words is a subject and its verb here ("Israeli drone strikes a motorcycle")."""
    reading, last = sent.picks[i], sent.spans[i]
    if reading is None or reading.pos != "noun" or last - i != _PAIR:
        return False
    weapon = analyser.lexeme(reading).kind == "weapon"  # enemy artillery shells the hills
    if not weapon and not analyser.lexeme(reading).senses:
        return False
    if not any(r.form == "pres" for r in sent.words[last - 1].readings) or forms_en.has_verb(sent, i):
        return False
    behind = sent.words[last].readings if last < len(sent.words) else ()
    opens = any(r.pos in {"det", "dem", "quant"} for r in behind) or (last < len(sent.words) and sent.tags[last] == "U")
    told = weapon or sent.sentence.kind is SentenceKind.HEADLINE  # drone strikes SDF post
    named = told and last < len(sent.words) and sent.tags[last] == "E"
    bare = sent.sentence.kind is SentenceKind.HEADLINE and bool(behind) and all(r.pos == "noun" for r in behind)
    return (opens or named or bare) and not forms_en.verb_later(sent, i, analyser)  # drone strikes car


def _rather_noun(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb with its particle is a noun and a preposition here: behind an article or possessive ("its call for")."""
    reading = sent.picks[i]
    if reading is None or reading.pos != "verb" or i == 0:
        return False
    noun = any(r.pos == "noun" for r in sent.words[i].readings)
    if reading.form == "pres":
        return noun and (sent.tags[i - 1] in {"U", "Q"} or any(c.last == i for c in sent.counts))  # hit two trucks in
    if reading.form != "inf":
        return False
    before = {r.pos for r in sent.words[i - 1].readings}
    owned = i > 1 and "noun" in before and sent.words[i - 2].key in analyser.indefinite  # an army bus in the desert
    return noun and (owned or ("det" in before and "rel" not in before))  # but troops, which set up a post


def _form_of_phrase(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> Reading:
    """The form of a phrasal verb whose forms are spelled alike ("set free"): by what stands before."""
    if reading.form != "inf":
        return reading
    forms = phrase_forms(sent, i, reading, analyser)
    if "masdar" in forms and follows_en.noun_due(sent, i):
        return reading._replace(form="masdar")
    forms -= {"masdar"}
    return forms_en.best_form([reading._replace(form=form) for form in sorted(forms | {"inf"})], sent, i, analyser)


def _perfect(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a form of "have" behind an auxiliary is one too, for a participle comes next (will have left, would not have)."""
    if sent.words[i].key not in analyser.lexicon.notes.get("have", ()):
        return False
    for word in sent.words[i + 1 : i + 4]:
        if any(r.form == "pp" for r in word.readings):
            return True
        if not any(r.pos in {"adv", "neg"} for r in word.readings) and not word.key.endswith("ly"):
            return False
    return False


def _possesses(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a form of "have" behind its subject is no auxiliary: a noun phrase opens right behind it (has a base), with
    no participle (had the base evacuated).
    """
    if sent.words[i].key not in analyser.lexicon.notes.get("have", ()) or not 0 < i < len(sent.words) - 1:
        return False
    behind = sent.words[i + 1].readings
    opens = any(r.pos == "det" for r in behind) or any(c.first == i + 1 for c in sent.counts)
    opens = opens or any(r.pos == "noun" and r.form == "pl" for r in behind) or sent.words[i + 1].key == "no"
    done = any(r.form == "pp" for word in sent.words[i + 2 : i + 5] for r in word.readings)
    last = next(
        (j for j in range(i - 1, -1, -1) if sent.tags[j] not in _PASSED), 0
    )  # the United States has, no longer has
    return opens and not done and sent.tags[last] in _SUBJECTS


def _choose(sent: Sent, i: int, word: Word, analyser: Analyser) -> Reading | None:
    readings = word.readings
    if not readings:
        return None
    verbs = [r for r in readings if r.pos == "verb" and r.form != "masdar"]
    nouns = [r for r in readings if r.form == "masdar" or r.pos in {"noun", "adj", "title", "part", "vague", "phrase"}]
    function = function_reading(word)
    governed = bool(verbs) and i > 0 and sent.tags[i - 1] == "X"
    if function is not None and function.pos == "adv" and i and sent.tags[i - 1] == "D" and nouns:
        if any(r.pos in {"pron", "det"} for r in sent.words[i - 1].readings) and _closes_phrase(sent, i):
            return _noun(nouns, sent, i, analyser)  # at his home
    if verbs and _possesses(sent, i, analyser):
        return forms_en.best_form(verbs, sent, i, analyser)
    if function is not None and (not governed or _perfect(sent, i, analyser)):
        return _function(sent, i, readings, function, analyser)
    if function is None and _adverbial(sent, i, word, analyser):
        return None
    if verbs and function is None and openings_en.in_place_name(sent, i):
        return _noun(nouns, sent, i, analyser) if nouns else None
    if verbs and nouns:
        if (left := forms_en.describing(sent, i, verbs, nouns)) is not None:
            return left
        is_verb = forms_en.is_verb(sent, i, verbs, analyser)
        return forms_en.best_form(verbs, sent, i, analyser) if is_verb else _noun(nouns, sent, i, analyser)
    if verbs:
        return None if _only_noun(sent, i, verbs, analyser) else forms_en.best_form(verbs, sent, i, analyser)
    return _noun(nouns, sent, i, analyser) if nouns else readings[0]


def _closes_phrase(sent: Sent, i: int) -> bool:
    """Whether no noun stands right behind word ``i``, so that it is the noun of its phrase."""
    behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
    return not any(r.pos in {"noun", "adj"} or r.form == "masdar" for r in behind)


def _adverbial(sent: Sent, i: int, word: Word, analyser: Analyser) -> bool:
    """Whether a word such as first, then, long stands before a verb as its adverb."""
    if word.key not in analyser.lexicon.notes.get("before_verb", ()) or i + 1 >= len(sent.words):
        return False
    if i and sent.tags[i - 1] in _NOUNISH:
        return False
    notes = analyser.lexicon.notes
    modal = i > 0 and sent.words[i - 1].key in (*notes.get("modals", ()), *notes.get("future", ()))
    forms = {"inf"} if modal else {"past", "pp"}  # must | first | withdraw
    return any(r.form in forms for r in sent.words[i + 1].readings)


def _only_noun(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a word known only as a bare or -s verb form stands where a noun must: behind an article or a verb."""
    if not {r.form for r in verbs} <= {"inf", "pres"} or i in sent.spans or i == 0:
        return False
    tag = sent.tags[i - 1]
    if tag in {"U", "Q"} and forms_en.stays(sent, i, verbs, analyser):
        return False  # nine remain in custody
    if tag == "D" and any(r.pos == "dem" for r in sent.words[i - 1].readings):
        return not forms_en.opens_phrase(sent, i)  # this includes people
    if tag in {"D", "'", "A", "U", "Q"}:
        return True
    if tag == "V":
        reading = sent.picks[i - 1]
        finite = reading is not None and reading.form in {"inf", "pres", "past"}
        return finite and (any(r.form == "pres" for r in verbs) or forms_en.opens_object(sent, i, analyser))
    if tag in {"N", "M"} and follows_en.names_one(sent, i, analyser):
        return True  # ambushed an army | supply convoy
    if tag == "C":
        j = i - 2
        return (
            j >= 0
            and sent.tags[j] in {"N", "E"}
            and i + 1 < len(sent.words)
            and any(r.pos == "noun" for r in sent.words[i + 1].readings)
        )
    return False


def _noun(nouns: list[Reading], sent: Sent, i: int, analyser: Analyser) -> Reading:
    """The reading on the noun's side: an adjective before a noun, or before "and" and another adjective."""
    k = i + 2 if i + 1 < len(sent.words) and sent.words[i + 1].key in {"and", "or"} else i + 1
    free = k < len(sent.words) and (sent.tags[k] in {"?", "E"} or (k > i + 1 and follows_en.adjective_at(sent, k)))
    following = sent.words[k].readings if free else ()  # civilian and military sites
    wanted = {"adj"} if k > i + 1 else {"noun", "adj"}
    before_noun = any(r.pos in wanted or (r.form == "masdar" and k == i + 1) for r in following)
    if any(r.form == "pp" for r in following) and k + 1 < len(sent.words):
        before_noun = before_noun and all(
            r.pos not in {"prep", "agent", "pron", "comp", "det"} for r in sent.words[k + 1].readings
        )  # suspected of, the military confirmed it
        before_noun = before_noun and all(c.first != k + 1 for c in sent.counts)  # clashes over land killed | 18
    predicative = i > 0 and (
        sent.tags[i - 1] in {"X", "G", "B"} and any(r.pos == "adj" and analyser.lexeme(r).senses for r in nouns)
    )
    predicative = predicative or (
        i > 0
        and sent.tags[i - 1] == "N"
        and not before_noun
        and any(r.pos == "adj" and analyser.lexeme(r).senses for r in nouns)
    )  # left two soldiers dead
    plain = [r for r in nouns if r.pos == "noun" and not analyser.lexeme(r).senses]
    if not before_noun and plain and i and sent.words[i - 1].key == "the" and any(r.pos == "adj" for r in nouns):
        return plain[0]  # the displaced
    events = [analyser.lexeme(r) for r in following if r.pos == "noun" or r.form == "masdar"]
    if k == i + 1 and any(e.senses for e in events) and all(e.kind in {"", "event"} for e in events):
        if doers := [r for r in plain if analyser.lexeme(r).kind == "group"]:
            return doers[0]  # a rebel attack
    if (before_noun or predicative) and not (plain and k == i + 1 and _subject_due(sent, i, analyser, plain)):
        done = k > i + 1 and any(r.form == "pp" for r in following)  # killed a sheikh | and burned homes
        adjectives = [r for r in nouns if r.pos == "adj" and not (done and analyser.lexeme(r).kind == "title")]
        if adjectives:
            return adjectives[0]
    return min(nouns, key=lambda r: (not analyser.lexeme(r).senses, r.pos == "adj"))


def _subject_due(sent: Sent, i: int, analyser: Analyser, nouns: list[Reading]) -> bool:
    """Whether a word that may be noun or adjective is the subject of the past verb behind it, which may be an adjective,
    for the clause has no other ("an official accused the army").
    """
    if i + 1 >= len(sent.words) or not any(analyser.lexeme(r).kind in _SPEAKING for r in nouns):
        return False
    behind = sent.words[i + 1].readings
    if forms_en.stays(sent, i + 1, [r for r in behind if r.form == "pres"], analyser):
        return not forms_en.has_verb(sent, i)  # the mayor remains in custody
    if not any(r.form == "past" for r in behind) or any(r.pos == "noun" for r in behind):
        return False
    return not forms_en.has_verb(sent, i) and not forms_en.verb_later(sent, i + 1, analyser)


def _function(sent: Sent, i: int, readings: tuple[Reading, ...], function: Reading, analyser: Analyser) -> Reading:
    """The class of a function word that may be of several."""
    classes = {r.pos: r for r in readings}
    before = forms_en.word_before(sent, i)
    if "comp" in classes and ("rel" in classes or "dem" in classes):
        tag = sent.tags[before] if before >= 0 else "."
        pick = sent.picks[before] if before >= 0 else None
        said = pick is not None and analyser.lexeme(pick).saying is not None
        told = "K" in sent.tags[:before] or that_en.said_before(sent, before, analyser)
        joined = before >= 0 and sent.words[before].key in {"and", "but"} and told
        if tag == "," and told:
            return classes["comp"]
        if (
            tag in {"V", "Z"}
            or said
            or joined
            or (tag in {"M", "N"} and that_en.says(sent, before, analyser))
            or that_en.told_aside(sent, i, before, analyser)
            or that_en.told(sent, before, analyser)
        ):
            return classes["comp"]
        if tag in {"N", "E", "M", "U"} and "rel" in classes:
            return classes["rel"]
        behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
        if any(r.pos == "det" for r in behind):
            return classes["comp"]  # what matters is that | the army left
        return classes.get("dem", classes["comp"])
    if "sub" in classes and "prep" in classes and _role_behind(sent, i, analyser):
        return classes["prep"]
    if "sub" in classes and "prep" in classes:
        return classes["sub"] if _clause_follows(sent, i) else classes["prep"]
    if "rel" in classes and "sub" in classes:
        return classes["sub"]
    if "prep" in classes and "adv" in classes:
        return classes["prep"] if i + 1 < len(sent.words) and sent.tags[i + 1] not in {".", ","} else classes["adv"]
    return function


def _role_behind(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb with a role behind "as" stands right before the word ("worked as a courier")."""
    pick = sent.picks[i - 1] if i and sent.tags[i - 1] in {"V", "Z"} else None
    return pick is not None and analyser.lemma(pick) in analyser.sets["as_role"]


def _clause_follows(sent: Sent, i: int) -> bool:
    """Whether a finite verb stands behind a subject before the next mark: then the word opens a clause."""
    seen = False
    for j in range(i + 1, min(i + 14, len(sent.words))):
        if sent.tags[j] in {",", ".", ":", "«", "»"}:
            return seen and sent.tags[j] == "," and follows_en.verb_behind_aside(sent, j)
        readings = sent.words[j].readings
        if (
            j == i + 1
            and any(r.form == "ger" for r in readings)
            and sent.tags[j] == "?"
            and not forms_en.verb_opens(sent, j + 1)
        ):
            return False
        if sent.tags[j] == "X" or any(r.pos == "aux" for r in readings):
            return seen
        if seen and sent.tags[j] == "V" and j in sent.spans:
            return True  # as gunmen blew up a pipeline
        if seen and any(r.form == "past" for r in readings) and not all(r.pos != "verb" for r in readings):
            return True
        noun = any(r.pos == "noun" for r in readings)
        if seen and any(r.form == "pres" for r in readings) and not noun:
            return True
        many = any(r.form == "pl" for r in sent.words[j - 1].readings)
        if seen and many and any(r.form == "inf" for r in readings):
            if not noun or (j <= i + 3 and forms_en.object_follows(sent, j)):
                return True  # as gunmen attack a checkpoint
        seen = True
    return False
