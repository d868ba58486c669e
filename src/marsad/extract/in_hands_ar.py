"""Arabic: in whose hands a place is, told without a verb or by one of being (المدينة | بيد الفصائل، لا تزال | في يد الجيش، بات | بيد الجيش).

What falls into somebody's hands is another matter: there the verb tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.reading import Clause, Group
from marsad.extract.tense import being_there
from marsad.extract.words import Analyser
from marsad.model.entity import World
from marsad.model.lexicon import Lexeme

_HOLDERS = frozenset({"force", "group", "state"})
_SAYS_ELSE = frozenset({"v", "Z"})


def holdings(clause: Clause, analyser: Analyser, world: World) -> Iterator[tuple[Group, Lexeme, Group]]:
    """Give the preposition of the clause that says so, the adjective in whose stead it stands, and what is held."""
    groups, sets = clause.groups, analyser.sets
    verb = clause.verb
    if verb is not None and verb.lemma not in sets["remaining_so"]:
        return
    for k, group in enumerate(groups[:-1]):
        if group.kind != "P" or group.lemma not in sets["in_hands"] or groups[k + 1].kind != "np":
            continue
        before = [g for g in groups[:k] if g.kind == "np" and not g.prep and (g is groups[0] or not g.joined)]
        held = before[-1] if before else clause.anchor if clause.opener == "rel" else None
        lexeme = being_there(analyser, "held_in_hands")
        told = any(g.kind in _SAYS_ELSE and g is not verb for g in groups[:k])
        if held is None or lexeme is None or told or held.inner or not PLACES & set(kinds_of(held, world)[:1]):
            continue
        if _HOLDERS & set(kinds_of(groups[k + 1], world)):
            yield group, lexeme, held
            return
