"""Arabic: which of two verbs that are spelled alike is the one that only says how far a deed has come (أجلت، تشرع، توقف)."""

from __future__ import annotations

from itertools import pairwise

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading
from marsad.model.lexicon import Lexeme

_SUBJECT = 6  # words behind a verb of phase in which its complement stands


def rather_phase(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb of doubtful meaning is here the verb of phase that is spelled like it: a verbal noun behind its
    preposition stands behind its subject (تشرع القوات في المغادرة, but ستشرع الممرات أمام المدنيين).
    """
    lexeme = analyser.lexeme(reading)
    if not lexeme.senses or lexeme.cue:
        return False
    if not any(r.finite and (cue := analyser.lexeme(r).cue) and cue.phase for r in sent.words[i].readings):
        return False
    if not all(sense.risk for sense in lexeme.senses):
        return _of_somebody(lexeme) and _deed_behind(sent, i, analyser)
    near = sent.words[i + 1 : i + _SUBJECT]
    return any(
        word.key in analyser.sets["circumstance"] and any(r.form == "masdar" for r in after.readings)
        for word, after in pairwise(near)
    )


def rather_ceasing(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a verb is here the one of ceasing that is spelled like it: the preposition that this goes with stands behind its
    subject (توقف مسلحون | عن القصف: they stopped, nobody was arrested).
    """
    ceasing, own = analyser.sets["ceases_from"], analyser.lemma(reading)
    others = {analyser.lemma(r) for r in sent.words[i].readings if r.finite} - {own}
    for word in sent.words[i + 1 : i + _SUBJECT] if others else ():
        if any(f"{other} {word.key}" in ceasing for other in others):
            return f"{own} {word.key}" not in ceasing
    return False


def _of_somebody(lexeme: Lexeme) -> bool:
    """Whether all that a verb tells is done to somebody or something, and never to a deed (أجلى)."""
    return all("target" in sense.needs or "cargo" in sense.needs or "from" in sense.needs for sense in lexeme.senses)


def _deed_behind(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the first bare word behind a verb and its subject that is no part of that is the verbal noun of an event, and no
    other noun (أجلت إسرائيل | الانسحاب).
    """
    for at in range(i + 2, min(i + _SUBJECT, len(sent.words))):
        readings = [r for r in sent.words[at].readings if not r.finite]
        whole = sent.words[at - 1].article or any(r.article for r in sent.words[at - 1].readings)
        if whole or any(hit.last == at for hit in sent.hits):  # not: فرق | الإنقاذ
            pass
        elif not any(r.prep or r.pos == "prep" for r in readings):
            continue
        if any(r.form == "masdar" and not r.prep and analyser.lexeme(r).senses for r in readings):
            return all(
                r.form == "masdar" or (r.pos == "noun" and analyser.lexeme(r).kind in {"", "event"}) for r in readings
            )
        if any(r.prep or r.pos == "prep" for r in readings):
            return False
    return False
