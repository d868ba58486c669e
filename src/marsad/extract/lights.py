"""What a verb that lends its arguments to an event noun says of it beyond them: that it goes on, that it is no order."""

from __future__ import annotations

from marsad.extract.governed import carried
from marsad.extract.reading import Clause, Group, Sent
from marsad.model.report import SentenceKind


def dealt(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether a verb that may order what is to be done deals a blow here (وجه التحالف ضربة، but وجه الوزير بسحب القوات)."""
    light, cue = verb.lexeme.light if verb.lexeme is not None else None, verb.lexeme.cue if verb.lexeme else None
    if light is None or light.event != "object" or cue is None or cue.phase != "planned" or cue.polarity:
        return False
    return any(p.governor == "light" for p in carried(sent, clause, verb.of))


def under_way(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether the present of a main clause tells what is going on (تنفذ القوات عملية تمشيط)."""
    if sent.sentence.kind is not SentenceKind.BODY or clause.opener != "main" or verb.negated:
        return False
    present = verb.reading is not None and verb.reading.form == "pres"
    return present and not any(g.kind in {"G", "X", "W"} and g.start < verb.start for g in clause.groups)
