"""Arabic event nouns that only take up what was told before: whose act it is, and where, stands there.

::

    بدأ الجيش إخلاء قاعدة قسرك. ومن المتوقع أن تكتمل عملية الإخلاء قبل نهاية الأسبوع     of the same base, by the same army

Such a noun is a claim only where it is told how far the act has come, or by when it will: a bare "the evacuation" is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.reading import Predicate, Sent
from marsad.model.claim import EventType, Role

_REACH = 2  # sentences back
_TAKEN = (Role.ACTOR, Role.FROM, Role.PLACE, Role.CARGO, Role.TARGET)
#: What goes on for days, so that its progress is news.
_LASTING = frozenset(
    {EventType.WITHDRAWAL.value, EventType.DISPLACEMENT.value, EventType.HANDOVER.value, EventType.DEPLOYMENT.value}
)


def take_up(sents: Sequence[Sent]) -> None:
    """Give a definite event noun of phase, which tells nothing by itself, the sense and the parties of the last one like it."""
    for sent in sents:
        for predicate in sent.predicates:
            if predicate.sense is None and _again(predicate):
                before = [p for s in sents[max(0, sent.index - _REACH) : sent.index] for p in s.predicates]
                told = next((p for p in reversed(before) if _told(p, predicate)), None)
                if told is None:
                    continue
                predicate.sense, predicate.dropped = told.sense, ""
                for role in _TAKEN:
                    if role in told.fillers and role not in predicate.fillers:
                        predicate.fillers[role] = list(told.fillers[role])
                predicate.why.append("taken up from before")


def _again(predicate: Predicate) -> bool:
    """Whether a masdar with the article, with no argument of its own, stands under a verb of phase."""
    if predicate.reading.form != "masdar" or not predicate.reading.article or predicate.group.kind != "np":
        return False
    phased = predicate.governor == "phase" or any(cue.phase for cue in predicate.cues)
    return phased and predicate.of is None and not predicate.preps and not predicate.given


def _told(earlier: Predicate, later: Predicate) -> bool:
    """Whether an earlier event is told by the same word."""
    sense = earlier.sense
    return sense is not None and not earlier.dropped and earlier.lexeme is later.lexeme and sense.type in _LASTING
