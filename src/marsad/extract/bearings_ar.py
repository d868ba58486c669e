"""Provinces that share the second part of their names: ولايتي | جنوب | وشمال كردفان are South and North Kordofan."""

from __future__ import annotations

from itertools import pairwise

from marsad.extract.kinds import MOVABLES
from marsad.extract.reading import Group, NameHit, Sent
from marsad.model.entity import World


def part(sent: Sent, world: World, bearings: frozenset[str]) -> None:
    """Make a phrase of its own of every bearing that goes before a joined name of a place and is one with that name's rest; the
    bare plural or dual before them, which counts them, gives them its preposition. A name that opens with one of ``bearings`` right
    behind a thing tells where that is.
    """
    groups = sent.groups
    for thing, place in pairwise(groups):
        beside = (
            thing.kind == "np" and place.kind == "np" and not (place.prep or place.joined) and place.first == thing.last
        )
        if beside and thing.noun in MOVABLES and place.hits and place.hits[0].first == place.first:
            if sent.words[place.first].key in bearings and all(ref[0] == "p" for ref in place.hits[0].refs):
                place.prep = sent.words[place.first].key  # سيارة | جنوب لبنان
    for k, last in enumerate(groups):
        if last.kind != "np" or not last.joined or not last.hits or last.hits[0].first != last.first:
            continue
        rest = tuple(word.inner for word in sent.words[last.first + 1 : last.hits[0].last])
        first = k
        while first > 0 and groups[first - 1].kind == "P" and _of(sent, groups[first - 1], rest, world):
            first -= 1
        if first == k or not rest:
            continue
        head = groups[first - 1] if first > 0 else None
        prep = ""
        if head is not None and head.kind == "np" and head.last == head.head + 1 and not head.hits:
            if head.reading is None or head.reading.form not in {"du", "pl"}:
                continue
            prep, head.kind = head.prep, "x"
        for at in range(first, k):
            groups[at] = _named(sent, groups[at], last, _of(sent, groups[at], rest, world))
            groups[at].prep, groups[at].joined = (prep, False) if at == first else ("", True)
        last.prep = ""


def _of(sent: Sent, group: Group, rest: tuple[str, ...], world: World) -> tuple[str, ...]:
    """The places that a bearing means with the rest of a name; empty where it means none."""
    rows = world.names.get("ar", {}).get(sent.words[group.first].bare, ()) if group.last == group.first + 1 else ()
    return next((refs for more, refs in rows if more == rest and all(ref[0] == "p" for ref in refs)), ())


def _named(sent: Sent, group: Group, like: Group, refs: tuple[str, ...]) -> Group:
    """The phrase of a bearing that names a place by itself."""
    at = group.first
    pre = 1 if group.joined else 0
    made = Group("np", at, at + 1, at, sent.starts[at] + pre, sent.ends[at], sentence=group.sentence)
    made.noun, made.definite, made.known = like.noun, True, True
    made.hits = [NameHit(at, at + 1, refs, pre, shared=True)]
    return made
