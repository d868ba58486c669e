"""Whether two claims tell of one event: a plain list of features, each with its weight and its reason, and what forbids it.

Weights are log-odds in tenths of a guess, set by reason and not fitted: a shared place or day of a coarse kind says
little, a shared village and day much, what a claim leaves open says nothing. A veto stands whatever the score.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from marsad.model.claim import EventType, Phase
from marsad.model.event import Band, Pair, Reason
from marsad.record.alike import ALIKE, MUTUAL, OWN_DOING, PROCESS, SPOKEN
from marsad.record.atlas import COUNTRY, DISTRICT, PROVINCE, TOWN
from marsad.record.facts import Fact, is_under_way, name_spot

#: From here on two claims may be joined; from there on a person is asked.
JOIN = 4.5
SUGGEST = 3.0

#: Weight, and what it says: ``(0.0, "")`` for a feature that says nothing, −inf for a veto.
Finding = tuple[float, str]
_NOTHING: Finding = (0.0, "")

_STATES = frozenset({EventType.PRESENCE, EventType.CONTROL, EventType.DETENTION})
_SAME_SPOT = {COUNTRY: 0.3, PROVINCE: 0.8, DISTRICT: 1.5}
_SAME_SITE = 3.0
_INSIDE = {COUNTRY: 0.0, PROVINCE: 0.3, DISTRICT: 0.8}
_LENT_PLACE = {1: 2.0, 0: 1.5, -1: 0.5}  # to "the strike", to a verb, to "a strike"
_NAMED_BESIDE = 2.2
_LIES_AT = 1.2
_LENT_DAY = {1: 1.2, 0: 1.2, -1: 0.4}
_SPOKEN_AT = 1.0  # capitals see many meetings
_WHOLE_AREA = 1.7  # that one force leaves, holds or enters
_DENIED_AGAIN = 1.2
_TOGETHER = -1.5  # what is told of several places at once is no telling of one of them, but has it as its part
_FRESH, _RECENT, _STALE = 1, 3, 8  # days between what is told and its report


def _veto(why: str) -> Finding:
    return -inf, why


_DAYS_APART = _veto("days apart")
_TOO_EARLY = _veto("told before it was")
_PLACES_APART = _veto("places apart")
_ANOTHER_ACTOR = _veto("another actor")


def type_(a: Fact, b: Fact) -> Finding:
    """Types that say the same or nearly; others never tell of one event."""
    weight = ALIKE.get((a.type, b.type))
    if weight is None:
        return _veto(f"{a.type} is no {b.type}")
    return weight, "same type" if a.type is b.type else f"{a.type} may be told as {b.type}"


def stage(a: Fact, b: Fact) -> Finding:
    """What is planned has not happened; of what takes days, its course is not its end.

    What is said not to have been done fits both the plan and the deed.
    """
    one, other = a.phase, b.phase
    if a.type is not b.type and any(each.negated and each.type is EventType.CASUALTY for each in (a, b)):
        return _veto("nobody hurt is no denial")
    if one is other:
        return _NOTHING
    if Phase.PLANNED in (one, other):
        done = b if one is Phase.PLANNED else a
        if done.negated and done.type not in _STATES:
            return 0.0, "said not to have been done"
        return _veto("planned, and happened")
    if a.type in PROCESS and b.type in PROCESS and Phase.BEGUN in (one, other) and Phase.DONE in (one, other):
        return _veto("begun, and done")
    if a.type in PROCESS and a.type is b.type:
        going = a if one is Phase.ONGOING else b
        of_a_day = going.first > 0 and going.first == going.last  # "a convoy is leaving": an act, no course
        if of_a_day is (Phase.BEGUN in (one, other)):
            return -0.5, "going on, and begun" if of_a_day else "going on, and done"
        return _NOTHING
    if Phase.DONE in (one, other) and (a.type is not b.type or a.type is EventType.ADVANCE):
        return -1.0, "on its way, and there" if a.type is b.type else "another type, going on and done"
    return _NOTHING


def days(a: Fact, b: Fact) -> Finding:
    """Days that both clauses state must meet; a clause without a day is taken to be fresh news of its report."""
    if a.last or a.first:
        if b.last or b.first:
            return _stated(a, b)
        return _fresh(a, b)
    if b.last or b.first:
        return _fresh(b, a)
    return _undated(a, b)


def _stated(a: Fact, b: Fact) -> Finding:
    if a.report == b.report and a.lang == b.lang and a.type is b.type and _two_times(a, b):
        return _veto("told apart in one report")
    first, last = max(a.first, b.first), min(a.last or 10**7, b.last or 10**7)
    if first > last:
        if a.type in _STATES:
            return (-0.5 if first - last <= _STALE else -3.0), "a state of other days"
        if Phase.PLANNED in (a.phase, b.phase):
            if _put_off(a, b):
                return -0.5, "put off"
            return (0.8, "not done when it was due") if _fell_due(a, b) else (-1.0, "other deadlines")
        return _DAYS_APART
    if not first or last >= 10**7:
        return 0.3, "open days that meet"
    length = max(a.last - a.first, b.last - b.first) if a.first and b.first and a.last and b.last else 99
    if length == 0:
        return 2.0, "same day"
    if length <= 2:
        return 1.5, "days that meet"
    if (a.first, a.last) == (b.first, b.last):
        return 1.5, "same span of days"
    return (1.0 if length <= _STALE else 0.5), "spans of days that meet"


def _fell_due(a: Fact, b: Fact) -> bool:
    """Whether one is a plan, and the other tells soon after its deadline that it has not been done."""
    plan, deed = (a, b) if a.phase is Phase.PLANNED else (b, a)
    return deed.negated and deed.phase is not Phase.PLANNED and 0 < deed.first - plan.last <= _STALE and plan.last > 0


def _put_off(a: Fact, b: Fact) -> bool:
    """Whether one plan names another day for what the other is due on, by when it is due."""
    first, later = (a, b) if a.last <= b.last else (b, a)
    if a.phase is not Phase.PLANNED or b.phase is not Phase.PLANNED or a.negated or b.negated:
        return False
    return first.published < later.published <= first.last < later.last < first.last + 4 * _STALE


def only_day(fact: Fact) -> int:
    """Return the day of what happened on one: what happened on another one is something else. 0 = it has no such day."""
    if fact.first != fact.last or fact.phase is Phase.PLANNED or fact.type in _STATES:
        return 0
    return fact.first


def _two_times(a: Fact, b: Fact) -> bool:
    """Whether one report tells of two days, or of a night and a day."""
    if (a.first, a.last) == (b.first, b.last) or not (a.first and a.last and b.first and b.last):
        return False
    return a.last - a.first <= 1 and b.last - b.first <= 1


def _fresh(dated: Fact, open_: Fact) -> Finding:
    """A stated day beside a clause without one."""
    if open_.near_day and dated.first <= open_.near_day <= (dated.last or open_.near_day):
        return _LENT_DAY[open_.definite], "day told just before"
    if not open_.published:
        return _NOTHING
    if Phase.PLANNED in (dated.phase, open_.phase):
        gap = abs(dated.published - open_.published)
        return (0.6 if gap <= _RECENT else -0.5 if gap <= 4 * _STALE else -2.0), "plans told near each other"
    gap = open_.published - (dated.last or open_.published)
    if gap < 0 and open_.published >= dated.first > 0:
        gap = 0
    if gap < 0:
        return _TOO_EARLY
    if dated.first and not open_.background and gap <= _FRESH:
        return 0.8, "day of its report"
    if gap <= _RECENT:
        return 0.4, "shortly before its report"
    if gap <= _STALE:
        return -0.3, "some days before its report"
    if is_under_way(dated) and is_under_way(open_):
        return -0.5, "under way since"
    return -2.0, "long before its report"


def _undated(a: Fact, b: Fact) -> Finding:
    if not a.published or not b.published:
        return _NOTHING
    if a.report == b.report:
        return _NOTHING
    gap = abs(a.published - b.published)
    if gap <= _FRESH:
        return 0.6, "reports of one day"
    if gap <= _STALE and a.type in _STATES:
        return 0.3, "a state told twice in days"
    if gap <= _RECENT:
        return 0.0, "reports of near days"
    if Phase.PLANNED in (a.phase, b.phase) or a.type in _STATES or (is_under_way(a) and is_under_way(b)):
        return (-0.5 if gap <= 4 * _STALE else -2.0), "reports of other weeks"
    return (-1.5 if gap <= _STALE else -3.0), "reports of other days"


def place(a: Fact, b: Fact) -> Finding:
    """Places that both clauses name must be one, or one within the other; places that are lent say less, forbid nothing."""
    if a.spots:
        return _places(a, b) if b.spots else _lent(a.spots, a, b)
    if b.spots:
        return _lent(b.spots, b, a)
    if a.names and b.names:
        if _same_names(a.names, b.names):
            return 2.5, "same name of a place"
        if "?" not in a.names and "?" not in b.names:
            return -1.0, "other names of places"
    for named, open_ in ((a, b), (b, a)):
        if named.names and not open_.names and open_.near_spots:
            found = _lent(tuple(map(name_spot, named.names)), named, open_)
            if found[0] > 0:
                return found
    if a.near_spots and b.near_spots and _related(a.near_spots, b.near_spots):
        return (1.5 if a.report == b.report else 1.0), "place told just before, of both"
    return _NOTHING


def _lent(spots: tuple[str, ...], told: Fact, open_: Fact) -> Finding:
    """The place of one clause beside another that has none of its own but may lie where others do."""
    if not open_.near_spots:
        return _NOTHING
    if not _related(open_.near_spots, spots):
        return -0.5, "another place was told of"
    if open_.beside:
        if all(name == "?" for name in open_.names):
            return _NAMED_BESIDE, "place named beside it"
        if open_.type not in OWN_DOING or _related(told.who, open_.who):  # else it may be another of the posts there
            return _LIES_AT, "place that it lies at"
        return _NOTHING
    if open_.names:
        return (0.5, "place told just before") if "?" in open_.names else _NOTHING
    return _LENT_PLACE[open_.definite], "place told just before"


def _places(a: Fact, b: Fact) -> Finding:
    if a.spots == b.spots or _related(a.spots, b.spots):
        if (a.origin or b.origin) and _crossing(a, b):
            return _veto("one leaves it, one comes")
        if a.type is not b.type and EventType.MOVEMENT in (a.type, b.type) and _passing(a, b):
            return 1.0, "there, not said to come or go"
        if a.spots != b.spots and min(a.scale, b.scale) >= TOWN:
            if set(a.spots).issubset(b.spots) or set(b.spots).issubset(a.spots):
                return _TOGETHER, "told together with other places"
            return 1.0, "places that meet"
        if a.type in OWN_DOING and a.scale < TOWN:
            known = _related(a.who_of, b.who_of)
            return (_WHOLE_AREA if known else _WHOLE_AREA - 0.5), "same area as a whole"
        if a.type in SPOKEN or b.type in SPOKEN:
            return min(_SPOKEN_AT, _SAME_SPOT.get(a.scale, _SAME_SITE)), "said at the same place"
        return _SAME_SPOT.get(a.scale, _SAME_SITE), "same place"
    finer, coarser = (a, b) if a.scale >= b.scale else (b, a)
    if finer.scale == coarser.scale and _related(finer.spots, coarser.within):
        finer, coarser = coarser, finer
    if _related(coarser.spots, finer.within):
        return _INSIDE.get(coarser.scale, 0.5), "place within the other's"
    if coarser.scale <= PROVINCE and _related(coarser.within, finer.within):
        return -0.5, "may lie within the other's"
    return _PLACES_APART


def _crossing(a: Fact, b: Fact) -> bool:
    """Whether the shared spot is what one leaves and the other reaches."""
    if not (a.origin and b.goal) and not (b.origin and a.goal):
        return False
    shared = set(a.spots).intersection(b.spots)
    leaves = shared.intersection(a.origin), shared.intersection(b.origin)
    reaches = shared.intersection(a.goal), shared.intersection(b.goal)
    return bool((leaves[0] and reaches[1] and not leaves[1]) or (leaves[1] and reaches[0] and not leaves[0]))


def _passing(a: Fact, b: Fact) -> bool:
    """Whether a movement is at a place without leaving or reaching it."""
    moved = a if a.type is EventType.MOVEMENT else b
    return not moved.origin and not moved.goal


def _same_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(name in other for name in one if name != "?")


def parties(a: Fact, b: Fact) -> Finding:
    """Who acts: one force's own doing is never another's; who is blamed for a strike may be disputed."""
    if not a.who or not b.who:
        if a.type in MUTUAL and not (a.who or b.who):
            return _NOTHING
        if a.type in MUTUAL and b.type in MUTUAL and _related(a.who_of + a.whom_of, b.who_of + b.whom_of):
            return 0.8, "a party in common"
        return _NOTHING
    if a.who == b.who or _related(a.who, b.who):
        return 1.2, "same actor"
    if _related(a.who, b.who_of) or _related(b.who, a.who_of):
        return 1.0, "an actor and its whole"
    if a.type in MUTUAL and b.type in MUTUAL and _related(a.who_of + a.whom_of, b.who_of + b.whom_of):
        return 0.8, "a party in common"
    if a.type in OWN_DOING:
        return _ANOTHER_ACTOR
    return -1.5, "another actor"


def _related(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether they share something: they are few, so that a set of them would be dear."""
    for each in one:  # noqa: SIM110 - a generator would be dearer than all of it
        if each in other:
            return True
    return False


def others(a: Fact, b: Fact) -> Finding:
    """Whom it befalls; reports often differ on who was hit."""
    if not a.whom or not b.whom:
        return _NOTHING
    if _related(a.whom, b.whom_of) or _related(b.whom, a.whom_of):
        return 0.8, "same target or partner"
    return -0.5, "another target or partner"


def numbers(a: Fact, b: Fact) -> Finding:
    """Figures that agree; tolls differ and are mended, so that others speak only a little against it."""
    if not a.numbers or not b.numbers:
        return _NOTHING
    mine = {kind: (low, high) for kind, low, high in a.numbers}
    shared = [(mine[kind], (low, high)) for kind, low, high in b.numbers if kind in mine]
    if not shared:
        return _NOTHING
    if any(one == other for one, other in shared):
        return 0.8, "same figure"
    return -0.4, "other figures"


def retold(a: Fact, b: Fact) -> Finding:
    """With its article, a strike is the one that its report told of before; so is what has the same place and days."""
    if a.report != b.report or a.lang != b.lang:
        return _NOTHING
    first, later = (a, b) if a.start < b.start else (b, a)
    if a.type is b.type and a.phase is b.phase and later.negated and not first.negated and not later.spots:
        return _DENIED_AGAIN, "denied in the same report"
    if later.definite > 0:
        return 1.0, "told again in one report"
    if a.type is b.type and a.spots and (a.spots, a.first, a.last) == (b.spots, b.first, b.last) and a.first:
        return 0.8, "same place and days in one report"
    return _NOTHING


Feature = Callable[[Fact, Fact], Finding]
#: All that is looked at, in this order: what forbids most comes first.
FEATURES: tuple[Feature, ...] = (type_, stage, days, place, parties, others, numbers, retold)


def score(a: Fact, b: Fact) -> float:
    """Return the sum of the features' weights; −inf = a veto.

    Asked twenty times for each claim: features that can say nothing of two facts, as most lack this or that, are not asked.
    """
    if (total := ALIKE.get((a.type, b.type))) is None:
        return -inf
    if a.phase is not b.phase or (a.type is not b.type and (a.negated or b.negated)):
        total += stage(a, b)[0]
    if total > -inf:
        total += days(a, b)[0]
    if total > -inf:
        total += place(a, b)[0]
    if total == -inf:
        return total
    if (a.who and b.who) or (a.type in MUTUAL and b.type in MUTUAL):
        total += parties(a, b)[0]
    if a.whom and b.whom:
        total += others(a, b)[0]
    if a.numbers and b.numbers:
        total += numbers(a, b)[0]
    if a.report == b.report:
        total += retold(a, b)[0]
    return total


def compare(a: Fact, b: Fact) -> Pair:
    """Return two claims compared, with every reason; all vetoes are told, the first one named."""
    if a.id > b.id:
        a, b = b, a
    reasons, veto, total = [], "", 0.0
    for feature in FEATURES:
        weight, level = feature(a, b)
        if not level:
            continue
        reasons.append(Reason(feature.__name__.rstrip("_"), level, weight))
        if weight == -inf:
            veto = veto or level
        else:
            total += weight
    return Pair(a.id, b.id, total, band(-inf if veto else total), tuple(reasons), veto)


def band(total: float) -> Band:
    """Return what becomes of a pair with this score."""
    if total >= JOIN:
        return Band.JOINED
    return Band.SUGGESTED if total >= SUGGEST else Band.APART
