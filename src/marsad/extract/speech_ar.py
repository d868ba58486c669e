"""Arabic: where the words of a speaker open behind a verb of saying without a word for "that" (وأضاف: «قواتنا قصفت مواقعهم»)."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.reading import Clause, Group


def opens(now: Clause, groups: Sequence[Group], k: int) -> bool:
    """Whether what a speaker says opens at ``k``: at a quotation mark behind the verb of saying and its subject that holds a verb, or
    at a colon there. The subject of the verb inside may stand before it, and is no part of the clause of who says it.
    """
    verb = now.verb
    if verb is None or verb.lexeme is None or verb.lexeme.saying is None:
        return False
    mark, behind = groups[k].kind, groups[k + 1 :]
    if mark == ":":
        return bool(behind) and behind[0].kind != "«" and _tells(behind, ".")
    return mark == "«" and _tells(behind, "»")


def _tells(groups: Sequence[Group], end: str) -> bool:
    """Whether a verb stands before the group of kind ``end``."""
    for group in groups:
        if group.kind == end:
            return False
        if group.kind == "v":
            return True
    return False


def spoken(clauses: Sequence[Clause], now: Clause) -> Clause | None:
    """The clause that a speaker's words opened at a quotation mark, of which ``now`` is a part; None where there is none."""
    while now.parent >= 0:
        if now.opener == "comp" and now.groups and now.groups[0].kind == "«":
            return now
        now = clauses[now.parent]
    return None
