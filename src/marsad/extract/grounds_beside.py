"""What stands beside a toll and did not bring it about: amid what it came, since when it is counted, whom the losses befell."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent, index_of, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import Role

_PARTIES = frozenset({"force", "group"})


def only_beside(predicate: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether an event noun only says amid what ("backed by strikes"), or in Arabic since when (منذ بدء | المواجهات), something came."""
    if predicate.group.kind != "np":
        return False
    if predicate.group.prep in analyser.sets["only_amid"]:
        return True
    groups = sent.clauses[predicate.clause].groups
    at = index_of(groups, predicate.group)
    while at > 0 and groups[at].genitive:
        at -= 1
    return analyser.arabic and at >= 0 and groups[at].prep in analyser.sets["since"]


def apart_losses(toll: Predicate, cause: Predicate, analyser: Analyser) -> bool:
    """Whether losses without a figure are told of a party in another Arabic clause than a violence behind them, which may be its own
    (إلحاق خسائر بالميليشيا، مشيرا إلى أن | الهجوم أحبط).
    """
    if not analyser.arabic or toll.numbers or toll.clause == cause.clause or cause.start < toll.start:
        return False
    if toll.group.kind != "np":  # but: قتل مسلحون يستقلون سيارة في | غارة
        return False
    hit = toll.fillers.get(Role.TARGET, ())
    return bool(hit) and all(g.noun in _PARTIES or (not g.noun and names_actor(g)) for g in hit)
