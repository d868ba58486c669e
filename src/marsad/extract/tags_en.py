"""English: verb, noun or participle? ("strikes", "attack", "shelled", "seized").

A noun after an article, adjective, preposition or possessive; a verb after "to", a modal or a plural subject; a form
in -ed is a participle after be and have, and, without them, where another verb heads the clause.
"""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.tags import function_reading, letter_of, mark
from marsad.extract.words import Analyser, Reading, Word

_NOUNISH = frozenset("DAU'")
_ENDS = frozenset(",.:()»«C")
_SUBJECT = frozenset("NEO")
_LONGEST_ADDRESSEE = 8  # words


def tag(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.tags`` and ``sent.picks``."""
    mark(sent, analyser)
    _phrases(sent, analyser)
    _orphans(sent)
    for i, word in enumerate(sent.words):
        if sent.tags[i] != "?":
            continue
        reading = _choose(sent, i, word, analyser)
        sent.picks[i] = reading
        if reading is None:
            if _unknown_verb(sent, i, word, analyser):
                sent.tags[i] = "V"
                continue
            adverb = (word.key.endswith("ly") and not word.capital) or _adverbial(sent, i, word, analyser)
            sent.tags[i] = "B" if adverb else "A" if _adjective(word) else "N"
            continue
        lexeme = analyser.lexeme(reading)
        letter = letter_of(reading, reading.pos, lexeme.kind)
        if lexeme.kind == "demonym" and word.key.endswith("s") and (reading.form == "pl" or lexeme.lemma.endswith("s")):
            letter = "N"  # 40 Syrians
        if letter == "N" and lexeme.senses:
            letter = "M"
        elif letter == "A" and lexeme.senses and not _attributive(sent, i):
            letter = "Z"
        if reading.form in {"pp", "past"} and letter in {"V", "Z"}:
            letter = _participle(sent, i, reading, analyser)
        elif reading.form == "ger":
            letter = _gerund(sent, i, analyser)
        sent.tags[i] = letter


def _orphans(sent: Sent) -> None:
    """Free the words of a number phrase whose first word a verb has taken ("turned over two fields")."""
    covered = -1
    for i, tag_ in enumerate(sent.tags):
        covered = max(covered, sent.spans.get(i, 0))
        if tag_ == "_" and i >= covered:
            sent.tags[i] = "?"


def _attributive(sent: Sent, i: int) -> bool:
    """Whether an adjective stands before its noun."""
    return i + 1 < len(sent.words) and any(r.pos == "noun" for r in sent.words[i + 1].readings)


def _adjective(word: Word) -> bool:
    """Unknown lower-case words in these endings are adjectives."""
    if "-" in word.key and word.key.endswith(("ed", "-led", "-held", "-run", "-born", "-wide", "-made", "-style", "-era", "-bound")):
        return True
    return not word.capital and word.key.endswith(("ous", "ful", "ive", "able", "ible", "less", "ern", "ary", "-led", "-backed"))


def _phrases(sent: Sent, analyser: Analyser) -> None:
    """Forms of phrasal verbs found by ``mark``: their letter depends on what stands before them."""
    for i, reading in enumerate(sent.picks):
        if reading is not None and reading.pos == "adj" and i in sent.spans and analyser.lexeme(reading).senses:
            last = sent.spans[i]
            if not (last < len(sent.words) and any(r.pos == "noun" for r in sent.words[last].readings)):
                sent.tags[i] = "Z"  # on high alert
        if reading is None or reading.pos != "verb" or i not in sent.spans:
            continue
        reading = sent.picks[i] = _form_of_phrase(sent, i, reading, analyser)
        if reading.form in {"pp", "past"}:
            sent.tags[i] = _participle(sent, i, reading, analyser)
        elif reading.form == "ger":
            sent.tags[i] = _gerund(sent, i, analyser)


def _form_of_phrase(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> Reading:
    """The form of a phrasal verb whose forms are spelled alike ("set free"): by what stands before."""
    if reading.form != "inf":
        return reading
    rest = tuple(sent.words[k].key for k in range(i + 1, sent.spans[i]))
    forms = {
        form
        for entries in sent.words[i].phrases.values()
        for _, words, packed in entries
        if tuple(words) == rest
        for lexeme, _, form, _ in analyser.unpack(packed)
        if lexeme == reading.lexeme
    }
    return _best([reading._replace(form=form) for form in sorted(forms | {"inf"})], sent, i, analyser)


def _before(sent: Sent, i: int) -> int:
    """The nearest word before ``i`` that is no adverb, time or part of a phrase; -1 = none."""
    j = i - 1
    while j >= 0 and sent.tags[j] in {"_", "B", "T", "W", "?"} and (sent.tags[j] != "?" or sent.words[j].key.endswith("ly")):
        j -= 1
    return j


def _lemma(sent: Sent, j: int) -> str:
    return sent.words[j].key if j >= 0 else ""


def _aux(sent: Sent, i: int, analyser: Analyser, which: str) -> bool:
    """Whether a form of the auxiliary (``be``, ``have``) governs word ``i``: "have not yet been"."""
    j = i - 1
    while j >= 0 and (sent.tags[j] in {"_", "B", "T", "G", "W", "X"} or _light(sent, j)):
        if sent.tags[j] in {"X", "?"} and sent.words[j].key in analyser.lexicon.notes.get(which, ()):
            return True
        j -= 1
    return False


def _light(sent: Sent, j: int) -> bool:
    """Whether a word without a tag as yet may stand between an auxiliary and its verb."""
    if sent.tags[j] != "?":
        return False
    word = sent.words[j]
    return any(r.pos in {"aux", "neg", "adv"} for r in word.readings) or (word.key.endswith("ly") and not word.capital)


def _choose(sent: Sent, i: int, word: Word, analyser: Analyser) -> Reading | None:
    readings = word.readings
    if not readings:
        return None
    verbs = [r for r in readings if r.pos == "verb" and r.form != "masdar"]
    nouns = [r for r in readings if r.form == "masdar" or r.pos in {"noun", "adj", "title", "part", "vague", "phrase"}]
    function = function_reading(word)
    if function is not None and not (verbs and sent.tags[max(i - 1, 0)] == "X" and i):
        return _function(sent, i, readings, function, analyser)
    if function is None and _adverbial(sent, i, word, analyser):
        return None
    if verbs and nouns:
        return _best(verbs, sent, i, analyser) if _verbal(sent, i, verbs, analyser) else _noun(nouns, sent, i, analyser)
    if verbs:
        return None if _only_noun(sent, i, verbs) else _best(verbs, sent, i, analyser)
    return _noun(nouns, sent, i, analyser) if nouns else readings[0]


def _unknown_verb(sent: Sent, i: int, word: Word, analyser: Analyser) -> bool:
    """Whether an unknown word in -ed is a verb here: behind an auxiliary, or between a noun and an object."""
    if word.capital or not word.key.endswith("ed") or "-" in word.key[:-4] or len(word.key) < 5:  # noqa: PLR2004
        return False
    if _aux(sent, i, analyser, "be") or _aux(sent, i, analyser, "have"):
        return True
    j = _before(sent, i)
    return j >= 0 and sent.tags[j] in {"N", "E", "O", "R"} and not _has_verb(sent, i) and _object_follows(sent, i, analyser)


def _adverbial(sent: Sent, i: int, word: Word, analyser: Analyser) -> bool:
    """Whether a word such as first, then, long stands before a verb as its adverb."""
    if word.key not in analyser.lexicon.notes.get("before_verb", ()) or i + 1 >= len(sent.words):
        return False
    if i and sent.tags[i - 1] in _NOUNISH:
        return False
    return any(r.form in {"past", "pp"} for r in sent.words[i + 1].readings)


def _only_noun(sent: Sent, i: int, verbs: list[Reading]) -> bool:
    """Whether a word known only as a bare or -s verb form stands where a noun must: behind an article or a verb."""
    if not {r.form for r in verbs} <= {"inf", "pres"} or i in sent.spans or i == 0:
        return False
    tag = sent.tags[i - 1]
    if tag in {"D", "'", "A", "U", "Q"}:
        return True
    if tag == "V":
        reading = sent.picks[i - 1]
        return reading is not None and reading.form in {"inf", "pres", "past"} and any(r.form == "pres" for r in verbs)
    if tag == "C":
        j = i - 2
        return j >= 0 and sent.tags[j] in {"N", "E"} and i + 1 < len(sent.words) and any(r.pos == "noun" for r in sent.words[i + 1].readings)
    return False


def _noun(nouns: list[Reading], sent: Sent, i: int, analyser: Analyser) -> Reading:
    """The reading on the noun's side: an adjective before a noun, or before "and" and another adjective."""
    k = i + 2 if i + 1 < len(sent.words) and sent.words[i + 1].key in {"and", "or"} else i + 1
    following = sent.words[k].readings if k < len(sent.words) and sent.tags[k] in {"?", "E"} else ()
    wanted = {"adj"} if k > i + 1 else {"noun", "adj"}
    before_noun = any(r.pos in wanted or (r.form == "masdar" and k == i + 1) for r in following)
    predicative = i > 0 and (sent.tags[i - 1] in {"X", "G", "B"} and any(r.pos == "adj" and analyser.lexeme(r).senses for r in nouns))
    if before_noun or predicative:
        adjectives = [r for r in nouns if r.pos == "adj"]
        if adjectives:
            return adjectives[0]
    return min(nouns, key=lambda r: (not analyser.lexeme(r).senses, r.pos == "adj"))


def _function(
    sent: Sent, i: int, readings: tuple[Reading, ...], function: Reading, analyser: Analyser
) -> Reading:
    """The class of a function word that may be of several."""
    classes = {r.pos: r for r in readings}
    before = _before(sent, i)
    if "comp" in classes and ("rel" in classes or "dem" in classes):
        tag = sent.tags[before] if before >= 0 else "."
        said = before >= 0 and sent.picks[before] is not None and analyser.lexeme(sent.picks[before]).saying is not None
        told = "K" in sent.tags[:before] or _said_before(sent, before, analyser)
        joined = before >= 0 and sent.words[before].key in {"and", "but"} and told
        if tag == "," and told:
            return classes["comp"]
        if tag in {"V", "Z"} or said or joined or (tag in {"M", "N"} and _says(sent, before)) or _told(sent, before, analyser):
            return classes["comp"]
        if tag in {"N", "E", "M", "U"} and "rel" in classes:
            return classes["rel"]
        return classes.get("dem", classes["comp"])
    if "sub" in classes and "prep" in classes:
        return classes["sub"] if _clause_follows(sent, i) else classes["prep"]
    if "rel" in classes and "sub" in classes:
        return classes["sub"]
    if "prep" in classes and "adv" in classes:
        return classes["prep"] if i + 1 < len(sent.words) and sent.tags[i + 1] not in {".", ","} else classes["adv"]
    return function


def _says(sent: Sent, j: int) -> bool:
    """Whether a noun may introduce a that-clause (reports that, claims that)."""
    return sent.words[j].key.endswith(("report", "reports", "claim", "claims", "news", "fact", "statement", "hope"))


def _said_before(sent: Sent, before: int, analyser: Analyser) -> bool:
    """Whether a verb of saying stands earlier in the sentence."""
    return any(
        sent.tags[j] == "V" and (reading := sent.picks[j]) is not None and analyser.lexeme(reading).saying is not None
        for j in range(max(before, 0))
    )


def _told(sent: Sent, before: int, analyser: Analyser) -> bool:
    """Whether the phrase that ends at ``before`` is whom a verb of saying right before it tells ("told this newspaper that")."""
    j = before
    while j >= 0 and before - j < _LONGEST_ADDRESSEE and sent.tags[j] in {"N", "E", "D", "A", "_", "O", "U", "'"}:
        j -= 1
    while j >= 0 and sent.tags[j] == "_":
        j -= 1
    reading = sent.picks[j] if j >= 0 else None
    if reading is None or sent.tags[j] != "V":
        return False
    saying = analyser.lexeme(reading).saying
    return saying is not None and bool(saying.addressee)


def _clause_follows(sent: Sent, i: int) -> bool:
    """Whether a finite verb stands behind a subject before the next mark: then the word opens a clause."""
    seen = False
    for j in range(i + 1, min(i + 14, len(sent.words))):
        if sent.tags[j] in {",", ".", ":", "«", "»"}:
            return False
        readings = sent.words[j].readings
        if j == i + 1 and any(r.form == "ger" for r in readings) and sent.tags[j] == "?" and not _verb_opens(sent, j + 1):
            return False
        if sent.tags[j] in {"X"} or any(r.pos == "aux" for r in readings):
            return seen
        if seen and any(r.form == "past" for r in readings) and not all(r.pos != "verb" for r in readings):
            return True
        if seen and any(r.form == "pres" for r in readings) and not any(r.pos == "noun" for r in readings):
            return True
        seen = True
    return False


def _best(verbs: list[Reading], sent: Sent, i: int, analyser: Analyser) -> Reading:
    """The form that fits what stands before: a participle behind be and have, a bare form behind "to" and modals."""
    before = sent.tags[i - 1] if i else "."
    order = {"past": 0, "pres": 1, "inf": 2, "pp": 3, "ger": 4}
    if i and sent.words[i - 1].key == "to":
        order = {"inf": 0, "pp": 1, "ger": 2, "past": 3, "pres": 4}
    elif _aux(sent, i, analyser, "be") or _aux(sent, i, analyser, "have"):
        order = {"pp": 0, "ger": 1, "past": 2, "inf": 3, "pres": 4}
    elif before in {"Y", "X", "G"}:
        order = {"inf": 0, "pp": 1, "ger": 2, "past": 3, "pres": 4}
    return min(verbs, key=lambda r: order.get(r.form, 5))


def _verbal(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a word that may be noun or verb is a verb here ("attack", "strikes", "fire")."""
    j = _before(sent, i)
    tag = sent.tags[j] if j >= 0 else "."
    word = _lemma(sent, j)
    forms = {r.form for r in verbs}
    if i and sent.words[i - 1].key == "to":
        return "inf" in forms and not _takes_to(sent, i - 2, analyser)
    if word == "to" or tag in {"X", "G", "Y"}:
        if not forms & {"inf", "pp", "past", "ger"} and not _subject_of(sent, j):
            return False
        return not (_aux(sent, i, analyser, "be") and forms <= {"inf", "pres"}) and not _aux_have_only(sent, i, forms, analyser)
    if forms == {"ger"} and tag == "P":
        follows = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
        return _object_follows(sent, i, analyser, sure=True) or any(r.pos == "noun" and r.form == "pl" for r in follows)
    if forms == {"ger"} and tag in {"N", "E", "M"} and i and sent.tags[i - 1] != ",":
        return _object_follows(sent, i, analyser, sure=True)
    if forms & {"past", "ger"}:
        return tag not in _NOUNISH and tag != "P"
    if tag in _NOUNISH or tag == "P":
        return False
    if tag in {"N", "E", "O", "R", "M"}:
        third = any(r.feats.startswith("3s") or r.form == "pres" for r in verbs)
        plural = bool(sent.picks[j] and sent.picks[j].form == "pl") or word in {"they", "we", "who", "police", "forces", "troops"}
        if tag == "O" and word in {"he", "she", "it", "which", "who", "they", "we"}:
            return True
        if _has_verb(sent, i) or _verb_later(sent, i):
            return False
        if tag == "R":
            return word in {"who", "which", "that"}
        follows = sent.tags[i + 1] if i + 1 < len(sent.tags) else "."
        nominal = follows in {"D", "E", "U", "?", "P", "A", "N"}
        if third and not plural and _object_follows(sent, i, analyser, sure=True):
            return True
        if any(analyser.lemma(r) in analyser.lexicon.notes.get("copula", ()) for r in verbs) and _state_follows(sent, i):
            return True
        if third and not plural and _in_relative(sent, j):
            return True
        if third and not plural and sent.words[j].capital and follows == "?" and any(r.pos == "prep" for r in sent.words[i + 1].readings):
            return not any(analyser.lexeme(r).senses for r in sent.words[i].readings if r.pos == "noun")
        return nominal and (plural or (third and tag == "E"))
    if tag == "C" and _joins_verbs(sent, j):
        return _object_follows(sent, i, analyser, sure=True)
    return False


def _in_relative(sent: Sent, j: int) -> bool:
    """Whether only a relative and its noun phrase stand before: "whose mandate ends in"."""
    while j >= 0 and sent.tags[j] in {"N", "E", "A", "M", "D", "_"}:
        j -= 1
    return j >= 0 and sent.tags[j] == "R"


def _state_follows(sent: Sent, i: int) -> bool:
    """Whether a participle or adjective follows a verb of remaining."""
    return i + 1 < len(sent.words) and any(r.form == "pp" or r.pos == "adj" for r in sent.words[i + 1].readings)


def _takes_to(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the word at ``j`` has a noun behind its "to" (exposed to attack, subject to seizure, response to)."""
    return j >= 0 and sent.words[j].key in analyser.lexicon.notes.get("takes_to", ())


def _subject_of(sent: Sent, j: int) -> bool:
    return j >= 0 and sent.tags[j] == "O"


def _aux_have_only(sent: Sent, i: int, forms: set[str], analyser: Analyser) -> bool:
    """Whether the word is a bare or -s form right behind have: then it is a noun ("has control of")."""
    return forms <= {"inf", "pres"} and sent.tags[i - 1] == "X" and sent.words[i - 1].key in analyser.lexicon.notes.get("have", ())


def _joins_verbs(sent: Sent, j: int) -> bool:
    """Whether the word before the conjunction at ``j`` closes a phrase behind a bare verb form ("to seize the base and hold it")."""
    return any(sent.tags[k] == "V" and sent.picks[k] is not None and sent.picks[k].form in {"inf", "pres"} for k in range(max(0, j - 8), j))


def _object_follows(sent: Sent, i: int, analyser: Analyser, *, sure: bool = False) -> bool:
    """Whether a noun phrase opens right behind the verb at ``i``; ``sure``: only by an article, a number, a name or a pronoun."""
    k = sent.spans.get(i, i + 1)
    while k < len(sent.words) and (sent.tags[k] == "B" or (sent.tags[k] == "?" and sent.words[k].key.endswith("ly") and not sent.words[k].capital)):
        k += 1
    if k >= len(sent.words):
        return False
    tag = sent.tags[k]
    if tag in {"E", "U", "«"}:
        return True
    if tag == "_" or tag != "?":
        return tag in {"D", "Q", "O", "N", "M", "A"}
    word = sent.words[k]
    classes = {r.pos for r in word.readings}
    if classes & {"det", "dem", "pron", "quant"}:
        return True
    if classes & {"prep", "conj", "sub", "comp", "rel", "neg", "aux", "adv", "agent", "to", "cond", "cue", "word", "frame"}:
        return False
    if sure:
        return word.capital
    if not word.readings:
        return True
    return any(r.pos in {"noun", "adj", "title", "part", "vague"} or r.form == "masdar" for r in word.readings)


def _has_verb(sent: Sent, i: int) -> bool:
    """Whether the clause already has a finite verb before word ``i``."""
    for j in range(i - 1, -1, -1):
        if sent.tags[j] in {".", ",", ":", "K", "S", "R", "C", "«"}:
            return False
        if sent.tags[j] == "V" or sent.tags[j] == "X":
            return True
    return False


def _verb_later(sent: Sent, i: int) -> bool:
    """Whether a sure finite verb of its own subject stands in the same clause behind word ``i``."""
    for j in range(sent.spans.get(i, i + 1), min(i + 16, len(sent.words))):
        if sent.tags[j] in {".", ",", ":", "«", "S", "K", "R"}:
            return False
        readings = sent.words[j].readings
        if any(r.pos == "conj" for r in readings) and _verb_opens(sent, j + 1):
            return False  # two joined verbs have one subject
        if sent.tags[j] == "X" or any(r.pos == "aux" for r in readings):
            return True
        if any(r.pos in {"rel", "comp", "sub"} for r in readings) and not any(r.pos == "prep" for r in readings):
            return False
        article = any(r.pos in {"det", "dem"} for r in sent.words[j - 1].readings)
        if not article and any(r.form == "past" for r in readings) and not any(r.pos in {"noun", "adj"} for r in readings):
            following = sent.words[j + 1].key if j + 1 < len(sent.words) else ""
            if not (any(r.form == "pp" for r in readings) and following in {"by", "from"}):
                return True
    return False


def _verb_opens(sent: Sent, j: int) -> bool:
    """Whether a verb stands at word ``j``, adverbs passed over."""
    while j < len(sent.words) and sent.words[j].key.endswith("ly") and sent.tags[j] == "?":
        j += 1
    if j >= len(sent.words) or sent.tags[j] in {"E", "U", "T"}:
        return False
    readings = sent.words[j].readings
    return any(r.form in {"past", "pres", "pp"} or r.pos == "aux" for r in readings) or sent.tags[j] == "V"


def _in_name(sent: Sent, i: int) -> bool:
    """Whether a capital participle is the last part of a name (the Ministry of Migration and Displaced)."""
    words = sent.words
    joined = i > 1 and words[i - 1].key == "and" and words[i].capital and words[i - 2].capital
    return joined and any(not w.capital and w.key.isalpha() for w in words[: i + 4])


def _participle(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> str:
    """V or Z for a form in -ed (or an irregular past): with an object behind it it is active, so finite."""
    if _in_name(sent, i):
        return "N"
    if _aux(sent, i, analyser, "be") or _aux(sent, i, analyser, "have"):
        return "V"
    own = sent.words[i].readings if i not in sent.spans else ()
    both = not own or (any(r.form == "past" for r in own) and any(r.form == "pp" for r in own))
    if reading.form == "past" and not both:
        return "V"
    j = _before(sent, i)
    tag = sent.tags[j] if j >= 0 else "."
    following = sent.words[i + 1] if i + 1 < len(sent.words) else None
    noun_follows = following is not None and any(r.pos in {"noun", "adj"} for r in following.readings)
    if tag in {"D", "'"} or (tag in {"A", "U", "P"} and i not in sent.spans and (noun_follows or tag == "P")):
        return "A"
    last = sent.spans.get(i, i + 1)
    if last < len(sent.words) and sent.words[last].key in analyser.agent:
        return "Z"
    if j >= 0 and tag == "V" and sent.picks[j] is not None and analyser.lemma(sent.picks[j]) in analyser.lexicon.notes.get("copula", ()):  # type: ignore[arg-type]
        return "Z"
    if tag in {"N", "E", "M"} and _only_behind_preposition(sent, j) and not _object_follows(sent, i, analyser):
        return "Z"
    if analyser.lexeme(reading).saying is not None and tag != ".":
        return "V"
    if tag in {".", "»"} and reading.form == "pp" and not both:
        return "Z"
    if tag == "," and _has_verb_before_comma(sent, j):
        return "Z" if _passive_follows(sent, i) else "V"
    if tag in {"N", "E", "M", "U", ")", "A"} and (_has_verb(sent, i) or _verb_later(sent, i)):
        if _object_follows(sent, i, analyser) or _intransitive(reading, analyser):
            return "V"
        return "Z"
    return "V"


def _only_behind_preposition(sent: Sent, j: int) -> bool:
    """Whether the phrase that ends at ``j`` opens the clause behind a preposition, so that no subject stands there."""
    while j >= 0 and sent.tags[j] in {"N", "E", "M", "D", "A", "U", "_", "'", "Q"}:
        j -= 1
    return j >= 0 and sent.tags[j] == "P" and (j == 0 or sent.tags[j - 1] in {".", ",", "S", "K", "C", "«"})


def _intransitive(reading: Reading, analyser: Analyser) -> bool:
    """Whether a verb has no object in any of its senses: then its participle qualifies nothing."""
    lexeme = analyser.lexeme(reading)
    return lexeme.saying is not None or (bool(lexeme.senses) and not any("object" in s.roles for s in lexeme.senses))


def _has_verb_before_comma(sent: Sent, j: int) -> bool:
    return any(t == "V" for t in sent.tags[:j])


def _passive_follows(sent: Sent, i: int) -> bool:
    last = sent.spans.get(i, i + 1)
    return last < len(sent.words) and sent.words[last].key in {"by", "in", "at", "from", "on"}


def _gerund(sent: Sent, i: int, analyser: Analyser) -> str:
    """V after be, A before a noun behind an article, M elsewhere."""
    if _aux(sent, i, analyser, "be"):
        return "V"
    j = _before(sent, i)
    tag = sent.tags[j] if j >= 0 else "."
    if tag in {"D", "A", "U"} and i + 1 < len(sent.words) and (
        sent.tags[i + 1] == "U" or any(r.pos == "noun" for r in sent.words[i + 1].readings)
    ):
        return "A"
    return "M"
