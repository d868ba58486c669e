"""English phrases of persons: a name behind a title or a noun for people, a people, somebody's relative."""

from __future__ import annotations

from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.words import Analyser
from marsad.model.entity import World

_HAILING = frozenset({"people", "group", "force"})
_ORIGINS = frozenset({"settlement", "area", "state"})


def persons(sent: Sent, made: Group, analyser: Analyser) -> str:
    """The kind of a phrase whose head is an English personal name behind a title or noun, or a people ("Syrians")."""
    if sent.words[made.head].key in analyser.sets["aged"] and made.last == made.head + 2:
        pick = sent.picks[made.head + 1]
        if pick is not None and analyser.lexeme(pick).kind == "demonym":
            made.head, made.reading, made.lexeme = made.head + 1, pick, analyser.lexeme(pick)
            return "people"  # a 65-year-old | Palestinian
    reading = made.reading
    if reading is not None:
        demonym = analyser.lexeme(reading).kind == "demonym"
        between = sent.tags[made.first + 1 : made.head]
        alone = made.last == made.head + 1 and made.head > made.first and set(between) <= {"A"}
        if demonym and alone and sent.words[made.first].key in analyser.indefinite:
            return "people"  # a Palestinian was killed, a sick Palestinian
        people = demonym and sent.words[made.head].key.endswith("s")
        counted = any(sent.tags[k] in "UQ" for k in range(made.first, made.head))
        return ("people" if counted else "nation") if people else ""
    if not sent.words[made.head].capital and not made.hits:  # killed 11 diggers
        counted = any(sent.tags[k] in "UQ" for k in range(made.first, made.head))
        ending = sent.words[made.head].key.endswith(tuple(analyser.sets["people_endings"]))
        return "people" if counted and ending else ""
    named = [h for h in made.hits if h.first <= made.head < h.last]
    if named and _relative(sent, made, named[0], analyser):
        made.hits.remove(named[0])
        return "people"  # her son | Nasir is no town
    if not sent.words[made.head].capital or named:
        return ""
    for k in range(made.head - 1, made.first - 1, -1):
        each = sent.picks[k]
        if each is None or sent.tags[k] not in {"N", "A"}:
            continue
        lexeme = analyser.lexeme(each)
        if lexeme.kind in {"title", "official"}:
            return "official"
        if lexeme.pos == "noun" and lexeme.kind in {"people", "source", "captive", "group", "force", "body", "media"}:
            return lexeme.kind
    return ""


def commanded(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether the phrase is for the men whom somebody leads ("his men will not leave the town")."""
    led = sent.words[made.head].bare in analyser.sets["led_men"]
    return led and sent.words[made.first].key in analyser.sets["possessive"]


def _relative(sent: Sent, made: Group, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a place's name is that of somebody's relative here: right behind a noun for one person that has a possessive."""
    before = sent.picks[hit.first - 1] if hit.first > made.first else None
    if before is None or before.pos != "noun" or before.form == "pl" or analyser.lexeme(before).kind != "people":
        return False
    return all(ref[0] == "p" for ref in hit.refs) and sent.words[made.first].key in analyser.sets["possessive"]


def more(sent: Sent, groups: list[Group], k: int, world: World, analyser: Analyser) -> int:
    """How many groups behind a phrase for persons belong to it: whose bodies, where from, whom they help; they are taken into it."""
    sets = analyser.sets
    taken = dead(sent, groups, k, sets["the_dead"]) or helpers(sent, groups, k, sets["helping_whom"])
    return 2 * (taken or from_where(groups, k, analyser.agent, world))


def dead(sent: Sent, groups: list[Group], k: int, of_whom: frozenset[str]) -> bool:
    """Take into a phrase for the dead that are handed over whose they are ("handed over the bodies | of two hostages")."""
    if k == 0 or k + 2 >= len(groups) or groups[k - 1].kind != "v" or groups[k + 1].kind != "P":
        return False
    np, other, verb = groups[k], groups[k + 2], groups[k - 1].lexeme
    if other.kind != "np" or other.prep != "of" or sent.words[np.head].bare not in of_whom:
        return False
    if verb is None or all(sense.type != "handover" for sense in verb.senses):
        return False
    np.noun, np.head, np.last, np.end = "people", other.head, other.last, other.end
    np.hits = [*np.hits, *other.hits]
    return True


def from_where(groups: list[Group], k: int, agent: frozenset[str], world: World) -> bool:
    """Take into a phrase for those who did something where they are from ("beaten by fighters | from Misrata"): they came from
    there, nothing was done from there.
    """
    if k + 2 >= len(groups) or groups[k].prep not in agent or groups[k].noun not in _HAILING or groups[k].hits:
        return False
    np, other = groups[k], groups[k + 2]
    if groups[k + 1].kind != "P" or other.kind != "np" or other.prep != "from" or other.inner:
        return False
    if not set(kinds_of(other, world)[:1]) & _ORIGINS:
        return False
    np.last, np.end, np.hits = other.last, other.end, [*np.hits, *other.hits]
    return True


def helpers(sent: Sent, groups: list[Group], k: int, helping: frozenset[str]) -> bool:
    """Take into a phrase for forces whom they help ("the forces | supporting them"): they are somebody else."""
    if k + 2 >= len(groups) or groups[k].noun != "force" or groups[k].hits or groups[k + 2].kind != "O":
        return False
    np, helps, whom = groups[k], groups[k + 1], groups[k + 2]
    if helps.kind != "np" or helps.last - helps.first > 1 or sent.words[helps.first].bare not in helping:
        return False
    np.noun, np.last, np.end = "group", whom.last, whom.end
    return True
