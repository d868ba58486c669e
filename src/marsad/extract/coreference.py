"""What "the base", "the organisation", المنطقة stand for: the last fitting thing that the report named.

A definite phrase without a name takes the identity of the latest mention with the same head word, else of the same
kind. A stand-in for a country (البلاد) takes the country of the latest place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group
from marsad.model.claim import Filler
from marsad.model.entity import World

_REACH = 12  # mentions back
_PLACES = frozenset({"site", "settlement", "area", "building", "road", "border", "water"})
_AGENTS = frozenset({"force", "group", "state", "official", "body", "people", "captive"})
#: Which kinds a vague or general stand-in may mean.
_STANDS_FOR = {
    "area": ("settlement", "site", "area"),
    "settlement": ("settlement",),
    "site": ("site",),
    "building": ("building", "site"),
    "border": ("border",),
    "road": ("road",),
    "force": ("force",),
    "group": ("group",),
    "body": ("body",),
    "state": ("state",),
    "people": ("people",),
    "captive": ("captive", "people"),
}


@dataclass(slots=True)
class Mention:
    """A named thing of the report, as later phrases may mean it."""

    lemma: str
    kind: str
    actor: str | None
    place: Filler | None


@dataclass(slots=True)
class Discourse:
    """What the report has named so far, in order."""

    mentions: list[Mention] = field(default_factory=list)

    def note(self, group: Group, world: World) -> None:
        """Remember a phrase that names something."""
        if group.actor is None and group.place is None:
            return
        kinds = kinds_of(group, world)
        lemma = group.lexeme.lemma if group.lexeme else ""
        kind = world.actors[group.actor].noun_kind if group.actor in world.actors else kinds[0] if kinds else ""
        self.mentions.append(Mention(lemma, kind, group.actor, group.place))

    def find(self, group: Group) -> Mention | None:
        """What a definite phrase without a name stands for; None where nothing fits."""
        if group.hits or not group.definite or group.lexeme is None:
            return None
        kind, lemma = group.noun, group.lexeme.lemma
        if kind in _PLACES and (group.plural or (group.reading is not None and group.reading.form == "du")):
            return None
        wanted = _STANDS_FOR.get(kind, ())
        recent = self.mentions[-_REACH:][::-1]
        for same in recent:
            if same.lemma == lemma and same.lemma and (same.actor or same.place):
                if kind in _PLACES and same.place is None:
                    continue
                return same
        for near in recent:
            if kind in _PLACES and near.place is not None and near.kind in wanted:
                return near
            if kind in _AGENTS and near.actor is not None and near.kind in wanted and kind not in {"people", "official"}:
                return near
        return None
