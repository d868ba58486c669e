"""A plural head that joined names of English places share: "the towns of" A and B, A and B "districts"; it stands outside them."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent

_SHARED = frozenset({"settlement", "area", "site"})


def strip(sent: Sent) -> None:
    """Leave a plural head that joined names of places share outside them: "the towns of" A and B, A and B "districts"."""
    groups = sent.groups
    for k, np in enumerate(groups):
        if np.kind != "np" or not np.plural or np.noun not in _SHARED or np.relation or not np.hits:
            continue
        hit = np.hits[0]
        if np.head < hit.first and np.last == hit.last and _listed(groups, k + 1):
            np.start = sent.starts[hit.first]
        elif hit.last == np.head and np.joined and k > 1 and groups[k - 1].kind == "C" and groups[k - 2].hits:
            np.end = sent.ends[hit.last - 1]
            first = groups[k - 2]
            if sent.tags[first.first] == "D" and first.hits[0].first == first.first + 1:
                first.start = sent.starts[first.first + 1]


def _listed(groups: list[Group], k: int) -> bool:
    """Whether another name of a list stands behind a comma or conjunction."""
    mark, other = groups[k : k + 1], groups[k + 1 : k + 2]
    return bool(other) and mark[0].kind in {",", "C"} and other[0].kind == "np" and bool(other[0].hits)
