"""English people told by where they are from, or by whom they were sent: "columns from Misrata left", "delegations from Israel and Syria met"."""

from __future__ import annotations

from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group
from marsad.model.entity import World

#: What may stand before a phrase that opens what a clause tells.
OPENING = frozenset({"T", ",", ".", ":", "S", "K", "R", "C", "I", "(", "»", "«"})
_HAILING = frozenset({"people", "force", "group", "official", "captive", "body"})
_ORIGINS = frozenset({"settlement", "area", "state", "site", "force", "group", "body"})


def hailing(np: Group, groups: list[Group], k: int, world: World) -> int:
    """Take "from the town" into the people or unit before it that go on to act or are acted on: the subject of the verb right
    behind ("columns from Misrata left", "elders from Zintan were received", "delegations from Israel | and Syria met").
    """
    if np.prep or np.inner or np.noun not in _HAILING or np.hits or k + 3 >= len(groups):
        return k
    other = groups[k + 2]
    if groups[k + 1].kind != "P" or other.kind != "np" or other.inner or other.prep != "from":
        return k
    kind = set(kinds_of(other, world)[:1])
    second = groups[k + 4] if k + 5 < len(groups) and groups[k + 3].kind == "C" else None
    pair = second is not None and second.joined and not second.prep and kind == set(kinds_of(second, world)[:1])
    verb = groups[k + 5] if pair else groups[k + 3]
    if not kind & _ORIGINS or verb.kind not in {"v", "X"} or verb.joined:
        return k
    first = next((i for i in range(k, -1, -1) if groups[i] is np), k)
    if first and groups[first - 1].kind not in OPENING:
        return k
    all_of_it = second is not None and np.noun != "official"
    for each in (other, second) if all_of_it else (other,):  # families from Daraa and Homs
        if each is not None:
            np.last, np.end, np.hits = each.last, each.end, [*np.hits, *each.hits]
    return k + 4 if all_of_it else k + 2
