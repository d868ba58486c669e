"""Arabic: who leaves, and whence, behind a noun of leaving (انسحاب قوات بلاده | من العراق): the place is none of theirs."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.model.claim import EventType, Role

_LEAVING = frozenset({"force", "group", "vehicle", "aircraft", "people", "weapon", "equipment"})


def left(groups: list[Group], k: int, other: Group) -> bool:
    """Whether ``other``, a place behind "from", is what the genitive at ``k`` of an event noun is told to leave."""
    np, noun = groups[k], groups[k - 1].lexeme if k > 0 else None
    reading = groups[k - 1].reading if k > 0 else None
    if noun is None or reading is None or not np.genitive or np.noun not in _LEAVING:
        return False
    place = any(ref[0] == "p" for hit in other.hits for ref in hit.refs)
    from_there = any(sense.roles.get(other.prep, ())[:1] == (Role.FROM.value,) for sense in noun.senses)
    return place and from_there and reading.form == "masdar"


def giver_leaves(sent: Sent) -> None:
    """Let who hands a place over be who has left it, where a pronoun could be of either (سلّم التحالف القاعدة إلى الجيش | بعد انسحابه)."""
    for own in sent.predicates:
        if own.sense is None or own.dropped or own.sense.type != EventType.WITHDRAWAL:
            continue
        if not own.reading.enclitic.startswith("3") or own.group.kind != "np" or not own.group.prep:
            continue
        for given in sent.predicates:
            if given.sense is None or given.clause != own.clause or given.sense.type != EventType.HANDOVER:
                continue
            doers, takers = given.fillers.get(Role.ACTOR, []), given.fillers.get(Role.PARTNER, [])
            left = own.fillers.get(Role.ACTOR, [])
            if len(doers) == len(left) == 1 and any(left[0] is taker for taker in takers) and not given.passive:
                own.fillers = {**own.fillers, Role.ACTOR: doers}
