"""What stands behind an English word that tells its verb forms from its noun forms."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading

#: What is called by two nouns of what it is for.
_BUILT = frozenset({"building", "site", "body"})
_POSSESSORS = frozenset({"'s", "’s", "s'", "s’"})


def infinitive_follows(sent: Sent, i: int) -> bool:
    """Whether "to" and a bare verb stand behind that is no noun ("the army plans to deploy"), or has its object right behind
    it ("the militia plans to hit the airport").
    """
    if i + 2 >= len(sent.words) or sent.words[i + 1].key != "to":
        return False
    readings = sent.words[i + 2].readings
    if not any(r.form == "inf" for r in readings):
        return False
    behind = sent.words[i + 3].readings if i + 3 < len(sent.words) else ()
    return not any(r.pos == "noun" for r in readings) or any(r.pos == "det" for r in behind)


def says(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a word of saying has behind it what only its verb takes: a perfect infinitive ("rebels claim | to have captured"),
    or a clause that a pronoun opens ("rebels claim | they captured").
    """
    if i + 2 >= len(sent.words) or not any(analyser.lexeme(r).saying is not None for r in verbs):
        return False
    behind, then = sent.words[i + 1].key, sent.words[i + 2]
    if behind == "to":
        return then.key in analyser.lexicon.notes.get("have", ())
    return behind in analyser.subject_pronoun and any(r.pos in {"verb", "aux"} for r in then.readings)


def state_follows(sent: Sent, i: int) -> bool:
    """Whether a participle, an adjective or a fixed phrase for a state ("in custody") follows a verb of remaining."""
    if i + 1 >= len(sent.words):
        return False
    fixed = sent.picks[i + 1] if i + 1 in sent.spans else None
    held = fixed is not None and fixed.pos == "phrase"
    return held or any(r.form == "pp" or r.pos == "adj" for r in sent.words[i + 1].readings)


def place_follows(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a preposition of place follows a verb of remaining ("no unit remains at the base")."""
    return i + 1 < len(sent.words) and sent.words[i + 1].key in analyser.locative


def means_to(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether an -s form of what is meant to be done stands behind "and" in a sentence with a verb ("and plans to extend it")."""
    cues = [analyser.lexeme(r).cue for r in verbs if r.form == "pres"]
    return any(cue is not None and cue.phase == "planned" for cue in cues) and "V" in sent.tags[:i]


def verb_behind_aside(sent: Sent, i: int) -> bool:
    """Whether the comma at ``i`` opens an aside of some words behind which a past verb stands ("as residents of the capital, El
    Obeid, | told").
    """
    end = next((j for j in range(i + 1, min(i + 7, len(sent.words) - 1)) if sent.words[j].mark == ","), 0)
    readings = sent.words[end + 1].readings if end else []
    return any(r.form == "past" and r.pos == "verb" for r in readings)


def adjective_at(sent: Sent, k: int) -> bool:
    """Whether word ``k`` is an adjective, or opens a fixed phrase with one (civilian and | military sites)."""
    if k >= len(sent.words):
        return False
    opens = sent.tags[k] == "N" and k in sent.spans and any(r.pos == "adj" for r in sent.words[k].readings)
    return sent.tags[k] == "A" or opens


def noun_due(sent: Sent, i: int) -> bool:
    """Whether a noun and no bare verb stands at ``i``: behind a preposition, article or possessor (in | return fire), or as the
    subject of the past verb right behind it (and | return fire | sent them back).
    """
    before = {r.pos for r in sent.words[i - 1].readings} if i else set[str]()
    if sent.words[i - 1].key == "to" or "aux" in before:
        return False
    if i and (before & {"prep", "det"} or sent.words[i - 1].text[-2:].lower() in _POSSESSORS):
        return True
    last = sent.spans.get(i, i + 1)
    behind = sent.words[last].readings if last < len(sent.words) else ()
    opens = i == 0 or bool(before & {"conj", "sub"}) or sent.tags[i - 1] in {",", "»", "«"}
    return opens and bool(behind) and all(r.form in {"past", "pp"} for r in behind)


def qualifiers_join(sent: Sent, j: int) -> bool:
    """Whether the conjunction at ``j`` joins two adjectives of one noun, or two nouns of one kind by which a building is called
    (military | and | logistical vehicles, the radio | and | television building).
    """
    if sent.tags[j - 1] == "A":
        return adjective_at(sent, j + 1)
    if sent.tags[j - 1] != "N" or sent.tags[j + 1 : j + 2] != ["N"] or sent.tags[j + 2 : j + 3] not in (["N"], ["M"]):
        return False
    one, other, built = sent.words[j - 1], sent.words[j + 1], sent.words[j + 2]
    plain = all(pick is not None and pick.form == "sg" for pick in (sent.picks[j - 1], sent.picks[j + 1]))
    return plain and one.topic == other.topic != built.topic and built.topic in _BUILT


def names_one(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether one thing is named right before a bare form with a noun behind it: no verb of one is in that form, unless it is made to
    ("an army | supply convoy").
    """
    before = sent.picks[i - 1]
    one = i > 1 and sent.words[i - 2].key in analyser.indefinite and before is not None and before.form == "sg"
    bare = all(r.form == "inf" for r in sent.words[i].readings if r.pos == "verb")
    noun = i + 1 < len(sent.words) and any(r.pos == "noun" for r in sent.words[i + 1].readings)
    governor = sent.picks[i - 3] if i > 2 and sent.tags[i - 3] in {"V", "M"} else None
    made = governor is not None and analyser.lemma(governor) in analyser.sets["bare_infinitive"]
    return one and bare and noun and not made
