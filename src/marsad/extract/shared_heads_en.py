"""What joined names of English places share: a plural head ("the towns of" A and B, A and B "districts") stands outside them; the
rest of a name is that of each of its bearings ("North | and South Kivu").
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from marsad.extract.reading import Group, NameHit, Sent
from marsad.model.entity import World

_SHARED = frozenset({"settlement", "area", "site", "water"})
_ARMED = frozenset({"force", "aircraft", "vehicle", "weapon", "ship"})
_TWO = 2


def strip(sent: Sent) -> None:
    """Leave a plural head that joined names of places share outside them: "the towns of" A and B, A and B "districts"."""
    groups = sent.groups
    for k, np in enumerate(groups):
        if np.kind == "np" and np.plural and np.noun == "state" and any(h.last == np.head for h in np.hits):
            np.noun = "area"  # North Kordofan and West Darfur | states
        if np.kind != "np" or not np.plural or np.noun not in _SHARED or np.relation:
            continue
        if not np.hits:
            _strip_unknown(sent, groups, k)
            continue
        hit = np.hits[0]
        if np.head < hit.first and np.last == hit.last and _listed(groups, k + 1):
            np.start = sent.starts[hit.first]
        elif hit.last == np.head and np.joined and k > 1 and groups[k - 1].kind == "C" and groups[k - 2].hits:
            np.end = sent.ends[hit.last - 1]
            first = groups[k - 2]
            if sent.tags[first.first] == "D" and first.hits[0].first == first.first + 1:
                first.start = sent.starts[first.first + 1]


def _strip_unknown(sent: Sent, groups: list[Group], k: int) -> None:
    """Leave the head outside a name that no table has, where it is joined to one that a table has ("the Litani and Awali | rivers")."""
    np = groups[k]
    named = np.joined and np.head == np.last - 1 > np.first and all(w.capital for w in sent.words[np.first : np.head])
    if not named or sent.words[np.head].capital or k < _TWO or groups[k - 1].kind != "C" or not groups[k - 2].hits:
        return
    np.end, first = sent.ends[np.head - 1], groups[k - 2]
    if sent.tags[first.first] == "D" and first.hits[0].first == first.first + 1:
        first.start = sent.starts[first.first + 1]


def _listed(groups: list[Group], k: int) -> bool:
    """Whether another name of a list stands behind a comma or conjunction."""
    mark, other = groups[k : k + 1], groups[k + 1 : k + 2]
    return bool(other) and mark[0].kind in {",", "C"} and other[0].kind == "np" and bool(other[0].hits)


def share_head(sent: Sent) -> None:
    """Let nationalities that are joined to one with a noun share its kind ("Burundian | and Rwandan soldiers")."""
    groups = sent.groups
    for k, last in enumerate(groups):
        if last.kind != "np" or not last.joined or last.last - last.first < _TWO:
            continue
        kind = last.noun or sent.words[last.last - 1].topic  # a name may hold the noun: Congolese troops
        own = (
            sent.tags[last.first] == "D"
        )  # with an article of its own it shares nothing: villagers | and the Turkish army
        at = k - 2 if kind in _ARMED and not own else -1
        while at >= 0 and groups[at + 1].kind in {"C", ","} and _nation(sent, groups[at]):
            groups[at].noun, groups[at].plural = kind, last.plural
            at -= 2


def _nation(sent: Sent, group: Group) -> bool:
    """Whether a phrase is a bare adjective of nationality, no word for people (Palestinians)."""
    word = sent.words[group.first]
    bare = group.kind == "np" and group.last == group.first + 1 and bool(word.country)
    return bare and not (word.key.endswith("s") and sent.tags[group.first] == "N")


def give_rest(sent: Sent, world: World, bearings: AbstractSet[str]) -> None:
    """Let a bearing that is joined to a name of another one be the place that it means with that name's rest ("North | and South Kivu",
    "North, Central and South Darfur").
    """
    groups = sent.groups
    for k, last in enumerate(groups):
        if last.kind != "np" or not last.joined or not last.hits or last.hits[0].first != last.first:
            continue
        rest = tuple(word.key for word in sent.words[last.first + 1 : last.hits[0].last])
        at = k - 2
        while rest and at >= 0 and groups[at + 1].kind in {"C", ","}:
            refs = _with_rest(sent, groups[at], rest, world) if sent.words[groups[at].first].key in bearings else ()
            if not refs:
                break
            groups[at].hits, groups[at].noun = (
                [NameHit(groups[at].first, groups[at].last, refs, shared=True)],
                last.noun,
            )
            at -= 2


def _with_rest(sent: Sent, group: Group, rest: tuple[str, ...], world: World) -> tuple[str, ...]:
    """The places that a bearing means with the rest of a name; empty where it means none."""
    if group.kind != "np" or group.last != group.first + 1:
        return ()
    rows = world.names.get("en", {}).get(sent.words[group.first].key, ())
    return next((refs for more, refs in rows if more == rest and all(ref[0] == "p" for ref in refs)), ())
