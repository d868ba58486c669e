"""Who asks for something in English behind what he said: the speaker, not whom he told of; who tries to do something."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent

_ASKING = frozenset({"force", "group", "people", "captive", "state", "body", "official"})
_SKIPPED = frozenset({"B", "T", "W", "G", "X"})


def who(sent: Sent, clause: Clause) -> Group | None:
    """Who does what the verb of a clause without a subject tells, where what stands before it says so."""
    return asks_too(sent, clause) or tries(sent, clause)


def asks_too(sent: Sent, clause: Clause) -> Group | None:
    """Who said one thing and asks for another ("the mission said its patrol had been stopped, and called on the state to act"):
    behind a comma, or where what was told of before can ask for nothing.
    """
    verb = clause.verb
    saying = verb.lexeme.saying if verb is not None and verb.lexeme is not None else None
    if verb is None or saying is None or saying.stance != "demands" or not verb.joined or verb.infinitive:
        return None
    told = sent.clauses[clause.parent] if clause.parent >= 0 else None
    outer = sent.clauses[told.parent] if told is not None and told.parent >= 0 else None
    if (
        told is None
        or outer is None
        or not outer.speaks
        or outer.subject is None
        or told.opener not in {"coord", "comp"}
    ):
        return None
    before = [g.kind for g in sent.groups if g.end <= verb.start and g.kind not in _SKIPPED][-2:]
    thing = told.subject or (told.verb.of if told.verb is not None and told.verb.passive else None)
    mute = thing is not None and not thing.hits and (thing.noun not in _ASKING or thing.inner)
    return outer.subject if before == [",", "C"] or mute else None


def tries(sent: Sent, clause: Clause) -> Group | None:
    """Who is said by an -ing form right before the infinitive to try it: the phrase that the form qualifies ("killed villagers
    | trying to flee").
    """
    verb = clause.verb
    if verb is None or clause.parent < 0:
        return None
    before = [g for g in sent.clauses[clause.parent].groups if g.end <= verb.start]
    if [g.kind for g in before[-4:]] == ["np", "Z", "P", "X"]:
        return before[-4]  # killed a man said to have | joined the rebels
    if not verb.infinitive:
        return None
    before = before[-3:]
    if [g.kind for g in before] != ["np", "np", "P"] or before[1].prep or before[1].joined:
        return None
    trying = before[1].reading
    alone = before[1].last - before[1].first == 1
    return before[0] if alone and trying is not None and trying.form == "ger" else None


def for_whom(clause: Clause, outer: Clause) -> Group | None:
    """Who is to do what a noun calls for: "its call for the militia to leave", "a plan for the army to withdraw", or
    what is opened for somebody to take it ("opened a corridor for civilians to leave").
    """
    groups = [g for g in outer.groups if clause.verb is not None and g.end <= clause.verb.start]
    if len(groups) < 4 or groups[-1].kind != "P" or groups[-2].kind != "np" or groups[-2].prep != "for":
        return None
    told = groups[-4]
    calls = told.kind == "np" and (told.inner or (told.lexeme is not None and told.lexeme.cue is not None))
    way = outer.verb is not None and told is outer.verb.of and told.noun in {"road", "border", "site"}
    return groups[-2] if (calls or way) and (groups[-2].hits or groups[-2].noun in _ASKING) else None
