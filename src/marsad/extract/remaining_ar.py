"""Arabic: who is still, or no longer, somewhere, told by a bare copula (ما زالوا على الحاجز، لم تعد القوات في المطار).

No verb and no participle tells it: what was said to go on is that the subject is where the preposition says.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.reading import Clause, Group, Predicate
from marsad.extract.tense import being_there
from marsad.extract.words import Analyser
from marsad.model.claim import Phase
from marsad.model.entity import World
from marsad.model.lexicon import Lexeme

_PASSED = frozenset({"T", "B", ","})
_ACTING = frozenset({"state", "force", "group"})


def copulas(
    clause: Clause, made: list[Predicate], analyser: Analyser, world: World
) -> Iterator[tuple[Group, Lexeme, Group]]:
    """Give each copula of the clause that says so, the adjective in whose stead it stands, and who is there."""
    verb = clause.verb
    if verb is None and clause.opener not in {"rel", "sub"}:
        yield from _counted_there(clause, analyser, world)
    for k, group in enumerate(clause.groups):
        if group.kind != "W" or group.cue is None or group.cue.phase != Phase.ONGOING:
            continue
        behind = [g for g in clause.groups[k + 1 :] if g.kind not in _PASSED]
        before = [g for g in clause.groups[:k] if g.kind == "np" and not g.prep and not g.joined]
        if before and before[-1] is clause.groups[k - 1] and event_itself(before[-1]):
            continue  # المعارك لا تزال | دائرة | في المدينة
        subject = next((g for g in reversed(before) if g.hits or g.noun), None)  # القوات هناك لا تزال
        if behind and behind[0].kind == "np" and not behind[0].prep:
            subject, behind = behind[0], behind[1:]
        if subject is not None and subject.lexeme is not None and subject.lexeme.cue is not None:
            continue  # الاشتباكات لا تزال | مستمرة | في المدينة
        while behind and behind[0].kind == "P":
            behind = behind[1:]
        spot = behind[0] if behind and behind[0].kind == "np" else None
        if verb is not None and not (spot is not None and _told_besides(clause, spot, verb)):
            continue
        lexeme = being_there(analyser)
        if spot is None or subject is None or lexeme is None or any(_between(p, group, verb) for p in made):
            continue
        if any("place" in sense.roles.get(spot.prep, ()) for sense in lexeme.senses):
            if PLACES & set(kinds_of(spot, world)):
                yield group, lexeme, subject


def event_itself(group: Group) -> bool:
    """Whether a phrase is headed by an event noun, not by a word for those who act in it (المتظاهرون)."""
    deed = group.reading is not None and group.reading.form not in {"act", "pas"}
    return deed and group.head in group.inner and group.noun in {"", "event"}


def _counted_there(clause: Clause, analyser: Analyser, world: World) -> Iterator[tuple[Group, Lexeme, Group]]:
    """The word that tells how many of its soldiers a state or force has in a named place, with the state; or how many there are, with
    them (لدى واشنطن 900 جندي في سوريا، هناك 900 جندي أمريكي في سوريا).
    """
    groups = [g for g in clause.groups if g.kind not in _PASSED]
    for k, group in enumerate(groups[:-3]):
        has = group.kind == "P" and group.lemma in analyser.sets["having"]
        alone = group.kind == "np" and group.last == group.head + 1 and group.reading is not None
        there = alone and group.reading is not None and analyser.lemma(group.reading) in analyser.sets["there"]
        if not (has or there):
            continue
        owner, men, *behind = groups[k + 1 :] if has else groups[k:]
        if owner is not group and not _ACTING.intersection(kinds_of(owner, world)):
            return
        counted = men.kind == "np" and men.first < men.head and not (men.prep or men.joined or men.definite)
        spot = next((g for g in behind if g.kind != "P"), None)
        lexeme = being_there(analyser)
        if not counted or kinds_of(men, world)[:1] != ("force",) or spot is None or lexeme is None:
            return
        placed = any("place" in sense.roles.get(spot.prep, ()) for sense in lexeme.senses)
        if placed and spot.kind == "np" and spot.hits and PLACES.intersection(kinds_of(spot, world)):
            yield group, lexeme, owner if has else men
        return


def _between(predicate: Predicate, copula: Group, verb: Group | None) -> bool:
    """Whether the predicate stands behind the copula, and before the verb that is told besides."""
    return predicate.start > copula.start and (verb is None or predicate.start < verb.start)


def _told_besides(clause: Clause, spot: Group, verb: Group) -> bool:
    """Whether the clause's verb is a second thing told, joined behind the spot (ما زالوا في مواقعهم ولم يتلقوا أوامر)."""
    between = [g for g in clause.groups if spot.end <= g.start <= verb.start]
    return verb.start > spot.end and any(g.joined and g.kind in {"v", "G", "X", "W"} for g in between)
