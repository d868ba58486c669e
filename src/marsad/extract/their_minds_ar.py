"""Arabic: what is on somebody's mind, which may have an event for its matter and tells none (موقفها من الهدنة)."""

from __future__ import annotations

from marsad.extract.reading import Group


def on_their_mind(placed: list[Group], calls: frozenset[str]) -> bool:
    """Whether what a verb calls for by its preposition is such (تراجعت عن موقفها | من الهدنة): no event behind it is meant."""
    return any(group.prep in calls and _of_their_mind(group) for group in placed)


def _of_their_mind(group: Group) -> bool:
    """Whether a phrase is something abstract of somebody's that tells no event and governs none (موقفها, but قرارها)."""
    lexeme, reading = group.lexeme, group.reading
    if group.noun != "abstract" or lexeme is None or reading is None or reading.enclitic[:1] != "3":
        return False
    return not (lexeme.senses or lexeme.cue or lexeme.light or lexeme.saying)
