"""How English clauses open: behind a preposition, where no subject stands; with a pronoun, which is one."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading


def only_behind_preposition(sent: Sent, j: int) -> bool:
    """Whether the phrase that ends at ``j`` opens the clause behind a preposition, so that no subject stands there."""
    while j >= 0 and sent.tags[j] in {"N", "E", "M", "D", "A", "U", "_", "'", "Q"}:
        j -= 1
    return j >= 0 and sent.tags[j] in {"P", "F"} and (j == 0 or sent.tags[j - 1] in {".", ",", "S", "K", "C", "«"})


def subject(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether a pronoun that can only be a subject, "nobody" or "there" stands at word ``j``."""
    if j >= len(sent.words):
        return False
    sets = analyser.sets
    return sent.words[j].key in sets["subject_pronoun"] - sets["place_pronoun"] | sets["nobody"] | sets["there"]


def reproached(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether "of" right behind a verb of accusing shows its participle ("dismissed two generals accused of plotting")."""
    behind = sent.words[i + 1].key if i + 1 < len(sent.words) else ""
    return behind in analyser.sets["of"] and analyser.lemma(reading) in analyser.sets["object_does"]
