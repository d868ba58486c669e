"""English verbs parted from their particle by their object: "shot two drones down", "pulling them out", "held the army responsible
for the raid".
"""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.word import Reading
from marsad.extract.words import Analyser

_PARTICLES = frozenset({"B", "P", "np"})


def rejoin(sent: Sent, analyser: Analyser) -> None:
    """Make a verb, and the particle behind its object, the one verb that they are; the particle is then no phrase of its own."""
    groups = sent.groups
    for k in range(len(groups) - 2):
        verb, thing, particle = groups[k : k + 3]
        ing = verb.kind == "np" and verb.reading is not None and verb.reading.form == "ger"
        if not (verb.kind == "v" or ing) or verb.last - verb.first != 1 or not sent.words[verb.first].phrases:
            continue
        if thing.kind not in {"np", "O"} or thing.prep or thing.joined or not _ends(groups, k + 2, thing):
            continue
        both = _both(sent, verb, sent.words[particle.first].key, analyser)
        if both is not None:
            verb.reading, verb.lexeme, verb.lemma = both, analyser.lexeme(both), analyser.lemma(both)
            particle.kind = "B"
            if ing:
                sent.picks[verb.first] = both


def _ends(groups: list[Group], k: int, thing: Group) -> bool:
    """Whether the word at ``k`` may be a particle: one word, with no phrase behind it that it governs; behind a pronoun ("set them
    free") it is no phrase of its own.
    """
    here = groups[k]
    if thing.kind == "O" and here.kind == "np" and here.last - here.first == 1 and not here.prep and not here.noun:
        return True
    if here.kind not in _PARTICLES or here.last - here.first != 1 or here.prep or here.joined:
        return False
    behind = groups[k + 1] if k + 1 < len(groups) else None
    if here.kind == "np":
        return here.noun == "" and behind is not None and behind.kind == "P"
    return here.kind == "B" or behind is None or behind.kind not in {"np", "T", "O", "Z"}


def _both(sent: Sent, verb: Group, particle: str, analyser: Analyser) -> Reading | None:
    """The reading of the verb with the particle, in the form that it has; None where the lexicon has no such verb."""
    reading = verb.reading
    if reading is None:
        return None
    for rows in sent.words[verb.first].phrases.values():
        for _, rest, packed in rows:
            if tuple(rest) != (particle,):
                continue
            for lexeme, pos, form, _ in analyser.unpack(packed):
                if pos == "verb" and form == reading.form:
                    return reading._replace(lexeme=lexeme)
    return None
