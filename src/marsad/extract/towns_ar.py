"""Towns that an Arabic phrase lists by commas behind the plural noun for them (بلدات معركة، مارون، يارون والحلوسية)."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.beside_ar import names_town
from marsad.extract.reading import Group

_HEADS = frozenset({"settlement", "area"})
_NAME = 2  # words of a name that no table holds, at the most


def listed(head: Group, groups: Sequence[Group], k: int) -> bool:
    """Whether the comma at ``k`` is followed by one more town of the list that the phrase ``head`` opens."""
    if k + 1 >= len(groups) or groups[k].kind != "," or head.noun not in _HEADS or not head.plural or not head.hits:
        return False
    if head.noun == "area" and head.relation == "near":
        return False  # in the hills above Kamanyola | , South Kivu
    town = groups[k + 1]
    if town.kind != "np" or town.prep or town.joined or town.genitive:
        return False
    if town.hits:
        return town.hits[0].first == town.first and all(names_town(hit) for hit in town.hits)
    bare = not (town.noun or town.inner or town.definite) and town.last - town.first <= _NAME
    return bare and k + 2 < len(groups) and (groups[k + 2].kind == "," or groups[k + 2].joined)
