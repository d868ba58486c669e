"""English regions behind a comma, with none behind them: they only tell where the place before lies."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from marsad.extract.reading import Group, Sent

_OPENS = frozenset({".", ",", "K", ":", "»", "«", "C", "S"})
_TELLS_ON = frozenset({"v", "X"})
_REGION = frozenset({"area", ""})


def set_aside(sent: Sent, locative: AbstractSet[str]) -> None:
    """Take out of the grammar the region that stands between a place behind the subject and its verb, after a comma that
    nothing closes ("gunmen in Goma | , North Kivu | killed two people"): it is no subject.
    """
    groups = sent.groups
    for k in range(2, len(groups) - 2):
        place, comma, region, verb = groups[k - 1 : k + 3]
        if (place.kind, comma.kind, region.kind) != ("np", ",", "np") or verb.kind not in _TELLS_ON:
            continue
        if place.prep not in locative or not _names_place(place) or not _is_region(region):
            continue
        if _behind_subject(groups, k - 1):
            comma.kind = region.kind = "x"


def _names_place(group: Group) -> bool:
    return any(ref[0] == "p" for hit in group.hits for ref in hit.refs)


def _is_region(group: Group) -> bool:
    """Whether a bare phrase is no more than the name of a place that no state has as its own name."""
    whole = len(group.hits) == 1 and group.hits[0].first == group.first and group.hits[0].last == group.last
    named = whole and {ref[0] for ref in group.hits[0].refs} == {"p"}
    return named and group.noun in _REGION and not (group.prep or group.joined or group.inner)


def _behind_subject(groups: list[Group], k: int) -> bool:
    """Whether the phrase at ``k`` hangs on a bare one that opens its clause, with no verb between."""
    while k > 1 and groups[k].kind == "np" and groups[k].prep and groups[k - 1].kind == "P":
        k -= 2
        while k > 0 and groups[k].kind == "x":
            k -= 1
    bare = groups[k].kind == "np" and not (groups[k].prep or groups[k].joined)
    return bare and (k == 0 or groups[k - 1].kind in _OPENS)
