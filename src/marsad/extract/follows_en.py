"""What stands behind an English word that tells its verb forms from its noun forms."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading


def infinitive_follows(sent: Sent, i: int) -> bool:
    """Whether "to" and a bare verb that is no noun stand behind ("the army plans to deploy")."""
    if i + 2 >= len(sent.words) or sent.words[i + 1].key != "to":
        return False
    readings = sent.words[i + 2].readings
    return any(r.form == "inf" for r in readings) and not any(r.pos == "noun" for r in readings)


def state_follows(sent: Sent, i: int) -> bool:
    """Whether a participle or adjective follows a verb of remaining."""
    return i + 1 < len(sent.words) and any(r.form == "pp" or r.pos == "adj" for r in sent.words[i + 1].readings)


def place_follows(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a preposition of place follows a verb of remaining ("no unit remains at the base")."""
    return i + 1 < len(sent.words) and sent.words[i + 1].key in analyser.locative


def means_to(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether an -s form of what is meant to be done stands behind "and" in a sentence with a verb ("and plans to extend it")."""
    cues = [analyser.lexeme(r).cue for r in verbs if r.form == "pres"]
    return any(cue is not None and cue.phase == "planned" for cue in cues) and "V" in sent.tags[:i]
