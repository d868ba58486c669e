"""English "…, the deadliest attack on troops in months": a remark that ranks what has been told tells nothing besides."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_ASIDE = "x"
_ENDS = frozenset({",", ".", ":", ")"})
_CLAUSES = frozenset({"S", "R", "K"})


def set_aside(sent: Sent, analyser: Analyser) -> None:
    """Take such a remark out of the grammar, from its comma to the next mark or clause, where no verb is its own."""
    groups, ranks = sent.groups, analyser.sets["ranks"]
    for k in range(1, len(groups) - 1):
        named = groups[k + 1]
        whole = groups[k + 3] if [g.kind for g in groups[k + 1 : k + 4]] == ["np", "P", "np"] else named
        event = whole if sent.tags[named.head] == "U" else named  # one of the worst massacres
        if groups[k].kind != "," or named.kind != "np" or named.prep or not _ranked(sent, event, ranks):
            continue
        if not any(g.kind == "v" for g in groups[:k]):
            continue
        end = next((i for i in range(k + 2, len(groups)) if groups[i].kind in _ENDS | _CLAUSES), len(groups))
        if any(g.kind in {"v", "X", "W"} for g in groups[k + 1 : end]):
            continue  # …, the first strike killed two
        for group in groups[k + 1 : end]:
            group.kind = _ASIDE


def _ranked(sent: Sent, named: Group, ranks: frozenset[str]) -> bool:
    """Whether a phrase ranks one event among its like: the first such incident, its deadliest attack, one of the worst massacres."""
    words = [word.key for word in sent.words[named.first : named.last]]
    alone = words[-1:] and words[-1] in ranks  # the latest in a series of attacks
    return bool(named.inner or alone) and any(word in ranks for word in words)
