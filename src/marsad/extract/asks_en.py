"""Who asks for something in English behind what he said: the speaker, not whom he told of."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent

_ASKING = frozenset({"force", "group", "people", "captive", "state", "body", "official"})
_SKIPPED = frozenset({"B", "T", "W", "G", "X"})


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
