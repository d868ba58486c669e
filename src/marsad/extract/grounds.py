"""What a demand, threat, promise or denial only refers to as so: it is asserted, whatever is demanded or denied around it."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.extract.saying_scopes import with_stance
from marsad.extract.words import Analyser
from marsad.model.claim import Phase, Stance

#: Stances of who does not tell that something is so.
WISHES = frozenset({Stance.DEMANDS, Stance.THREATENS, Stance.PROMISES, Stance.DENIES})
_PAST = frozenset({"past", "ppast", "pp"})


def assert_grounds(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    """Let who demands or denies something assert what he tells as its ground or time ("after 30 families fled", بعد أن), since when
    (منذ وقف إطلاق النار), and what a relative clause tells as still so (التلال التي لا تزال تحتلها).
    """
    last = predicate.said_by[-1] if predicate.said_by else None
    if last is None or last.stance not in WISHES:
        return
    clause = sent.clauses[predicate.clause]
    while clause.opener == "coord" and clause.parent >= 0:
        clause = sent.clauses[clause.parent]
    grounds = analyser.lexicon.notes.get("grounds", ())
    past = predicate.reading.form in _PAST and clause.opener == "sub" and clause.word in grounds
    since = predicate.group.kind == "np" and predicate.group.prep in analyser.sets["since"]
    still = clause.opener == "rel" and any(cue.phase == Phase.ONGOING for cue in predicate.cues)
    if past or since or still:
        predicate.said_by[-1] = with_stance(last, Stance.ASSERTS.value, last.cue)
