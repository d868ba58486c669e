"""Arabic: who leaves, and whence, behind a noun of leaving (انسحاب قوات بلاده | من العراق): the place is none of theirs."""

from __future__ import annotations

from marsad.extract.reading import Group
from marsad.model.claim import Role

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
