"""What "the province", "the provincial capital", العاصمة mean: the governorate in play, its seat, the country's; pure."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.coreference import Discourse, Mention
from marsad.extract.kinds import PLACES
from marsad.extract.place_cues import noun_key
from marsad.extract.reading import Group, Sent
from marsad.extract.the_army import TheArmy
from marsad.model.claim import Filler
from marsad.model.entity import Place, World

_REACH = 8  # sentences back, the dateline counted as the first
_FAR_MORE = 2  # times the votes of the next country
_GOVERNED = frozenset({"governorate", "district"})


def province(discourse: Discourse, group: Group, world: World) -> Place | None:
    """The governorate that the nearest sentence with a place before a phrase tells of: named itself or by its seat,
    else that in which its places lie; None where there are two.
    """
    for here in discourse.around(group, world, min(_REACH, group.sentence + 1)):
        places = list(_places(here, world))
        order = [id_ for place in places if (id_ := _own(place, world))]
        named = {order[-1]} if order and here[0].sentence == group.sentence else set(order)  # the last one of its own
        found = named or {place.admin1 for place in places if place.admin1}
        if found:
            return world.places.get(found.pop()) if len(found) == 1 else None
    return None


def _places(here: Iterable[Mention], world: World) -> Iterable[Place]:
    """The places of mentions, countries apart."""
    for mention in here:
        place = world.places.get((mention.place.is_ or "") if mention.place else "")
        if place is not None and place.level != "country":
            yield place


def _own(place: Place, world: World) -> str:
    """The governorate that a place is, or is the seat of; empty for any other."""
    if place.kind == "governorate":
        return place.id
    areas = (world.places[area] for area, seat in world.seats.items() if seat == place.id and area in world.places)
    return next((area.id for area in areas if area.kind in _GOVERNED), "")


def seat(area: str, world: World) -> Place | None:
    """The capital of a country or the seat of a governorate, where the tables tell it."""
    return world.places.get(world.seats.get(area, ""))


class Seated(TheArmy):
    """Phrases that tell a place by its rank only."""

    def _governed(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is the bare noun for a governorate (المحافظة), or only tells its seat (مركز المحافظة)."""
        nouns = self._name_words("provincial")
        if not nouns or group.hits or group.demonym or not (group.known or group.definite) or group.plural:
            return False
        if noun_key(sent, group.head, self.lang) in nouns and self._bare(sent, group):
            return group.noun in PLACES
        return noun_key(sent, group.head, self.lang) in self._name_words("seat") and self._of_province(sent, group)

    def _of_province(self, sent: Sent, group: Group) -> bool:
        """Whether a word for a governorate stands beside the noun (the provincial capital, عاصمة المحافظة)."""
        words = [noun_key(sent, k, self.lang) for k in range(group.first, group.last) if k != group.head]
        return any(w in self._name_words("provincial") for w in (*words, *self._lemma(group).split(" ")))

    def _seat(self, sent: Sent, group: Group) -> Filler | None:
        """The governorate in play, its seat, or the capital of the country: what the phrase means of these."""
        if group.hits or group.plural:
            return None
        bare = self._lemma(group) not in self.capital and self._bare(sent, group)
        if bare or self._of_province(sent, group):
            area = province(self.discourse, group, self.world)
            found = area if bare or area is None else seat(area.id, self.world)
        elif (named := self._capital_told(group)) is not None and not group.demonym:
            found = named
        else:
            land = self._country(group) if not group.demonym and self._one_country() else None
            found = seat(group.demonym or (land.is_ if land else "") or "", self.world)
        if found is None:
            return None
        known = Filler(
            *(found.name_en, group.start, group.end, found.id, found.lat, found.lon, found.precision_km, found.located)
        )
        return self.stands(group, known, "the governorate in play" if bare else "the seat of what is told of")

    def _capital_told(self, group: Group) -> Place | None:
        """The only capital of a country that the sentence of a phrase names as a place before it (reached Bamako … the capital)."""
        sent = self.sents[group.sentence]
        acting = [c.subject for c in sent.clauses]
        before = (g for g in sent.groups if g.start < group.start and not any(g is each for each in acting))
        told = {g.place.is_ for g in before if g.place is not None}
        lands = (area for area in self.world.seats if area in self.world.states)
        found = {self.world.seats[area] for area in lands} & told
        return self.world.places.get(found.pop() or "") if len(found) == 1 else None

    def _own_land(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is the land of whom its pronoun means (its territory, أراضيها): no place named before."""
        return not group.hits and self._lemma(group) in self._words("own_land") and self._owned(sent, group)

    def _land(self, sent: Sent, group: Group) -> Filler | None:
        """The country that an area with an adjective of nationality lies in (الأراضي السورية), or that of the state whose it is."""
        owner = None if group.demonym else self.world.actors.get(self._owner(sent, group) or "")
        own = owner.id if owner is not None and owner.kind == "state" else ""  # a state has the name of its country
        found = self.world.places.get(group.demonym or own)
        why = "the country of its adjective" if group.demonym else "the country of its owner"
        return None if found is None else self._area(group, found, why)

    def _one_country(self) -> bool:
        """Whether the report tells of one country far more than of any other."""
        top, *others = [count for country, count in self.votes.most_common(2) if country] or [0]
        return top >= _FAR_MORE * max(others, default=0) and top > 0
