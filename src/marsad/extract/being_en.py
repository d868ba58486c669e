"""English: a force that is somewhere, told by a bare copula ("some 900 troops are in the province", "they are still at the base").

No other verb and no participle tells it. A past copula tells where someone was, which is over as likely as not, and is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.tense import being_there
from marsad.extract.words import Analyser
from marsad.model.entity import World
from marsad.model.lexicon import Cue, Lexeme

_ARMED = frozenset({"force", "group"})
_NONE_THERE = Cue(phase="ongoing", polarity="no")
_PASSED = frozenset({"W", "B", "T", "P"})


def copulas(
    sent: Sent, clause: Clause, made: list[Predicate], analyser: Analyser, world: World
) -> Iterator[tuple[Group, Lexeme, Group]]:
    """Give the copula of the clause that says so, the adjective in whose stead it stands, and who is there."""
    if clause.verb is not None or clause.opener in {"rel", "sub"}:
        return
    for k, group in enumerate(clause.groups):
        if group.kind != "X" or sent.words[group.first].key not in analyser.sets["is_there"]:
            continue
        if sent.words[group.first].key in analyser.sets["been"] and not _still(sent, clause, k, analyser):
            continue
        before = [g for g in clause.groups[:k] if g.kind == "np" and not g.prep and not g.joined]
        told = None if before else _there_are(sent, clause, k, analyser)
        if told is not None:
            if any(g.kind == "G" for g in clause.groups[k : told[1]]):
                group.cue = _NONE_THERE
            before = [told[0]]
        start = told[1] if told is not None else k
        behind = next((g for g in clause.groups[start + 1 :] if g.kind not in _PASSED), None)
        lexeme = being_there(analyser)
        if not before or behind is None or behind.kind != "np" or lexeme is None or any(g.kind == "G" for g in before):
            return
        who = before[-1]
        if any(p.start > who.end for p in made) or not _ARMED.intersection(kinds_of(who, world)[:1]):
            return
        there = any("place" in sense.roles.get(behind.prep, ()) for sense in lexeme.senses)
        named = bool(behind.hits) or sent.tags[behind.first] == "D"  # but "in position"
        between = [g for g in clause.groups[start + 1 :] if g.end <= behind.start]
        if there and named and PLACES & set(kinds_of(behind, world)) and all(g.kind != "G" for g in between):
            still = next((g for g in between if g.kind == "W" and g.cue is not None), group)
            group.cue = group.cue or still.cue
            yield group, lexeme, who
        return


def _still(sent: Sent, clause: Clause, k: int, analyser: Analyser) -> bool:
    """Whether "been" at ``k`` tells what is so since some day ("have been in the valley since May", not "had been")."""
    have = next((g for g in reversed(clause.groups[:k]) if g.kind == "X"), None)
    return have is not None and sent.words[have.first].key in analyser.sets["has"]


def _there_are(sent: Sent, clause: Clause, k: int, analyser: Analyser) -> tuple[Group, int] | None:
    """Who there is, behind "there" and a copula at ``k`` ("there are no troops in the town"), with its place in the clause."""
    opens = next((g for g in clause.groups[:k] if g.kind not in {"K", "S", "C"}), None)
    if opens is None or sent.words[opens.first].key not in analyser.sets["there"]:
        return None
    at = next((j for j in range(k + 1, len(clause.groups)) if clause.groups[j].kind not in {"G", "B", "W", "Q"}), -1)
    who = clause.groups[at] if at >= 0 else None
    return (who, at) if who is not None and who.kind == "np" and not who.prep else None
