"""Whom "the latter" means: the second of the two parties that the clauses before it, or the sentence before, named."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent, names_actor
from marsad.extract.words import Analyser

_PARTIES = frozenset({"force", "group", "state", "body"})
_TWO = 2


def second_of_two(sent: Sent, pronoun: Group, clause: Clause, earlier: Sent | None, words: Analyser) -> Group | None:
    """The second of two parties where a pronoun is a word for it; None of any other pronoun, or where not two were named."""
    if words.sets["second_of_two"].isdisjoint(sent.words[k].key for k in range(pronoun.first, pronoun.last)):
        return None
    here = [g for c in sent.clauses[: clause.index] for g in c.groups if g.start < pronoun.start]
    for groups in (here, earlier.groups if earlier is not None else []):
        parties = [g for g in groups if g.kind == "np" and _is_party(g)]
        if len(parties) == _TWO:
            return parties[1]
        if parties:
            return None
    return None


def _is_party(group: Group) -> bool:
    return group.noun in _PARTIES or (not group.noun and names_actor(group))
