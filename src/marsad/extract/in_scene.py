"""In which town something without a name of its own lies, where neither its phrase nor a place beside it says: the scene of its
sentence, or of the one before.

::

    In Zawiya, 45 km west of Tripoli, … fired around the refinery       Zawiya: Tripoli only tells where that lies
    … closed the complex                                                Zawiya still
    around El Obeid, the capital of North Kordofan, where … shelled the eastern neighbourhoods     El Obeid
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.coreference import Mention
from marsad.extract.own_names import OwnNames
from marsad.extract.place_fit import distance_km, holds, is_capital, is_settlement
from marsad.extract.reading import Group, Sent
from marsad.model.claim import Filler
from marsad.model.entity import Place

_WATERS = frozenset({"river", "sea", "lake", "strait", "border"})
_SPOTS = frozenset({"site", "building", "settlement", "area"})
_FAR_KM = 30.0
_AFTER = 2  # sentences without a place that go on with the scene of the one before


class InScene(OwnNames):
    """Where a report is, as it goes on."""

    def _here(self, group: Group) -> Filler | None:
        """The town or site that the sentence of a phrase is at before it, else the nearest of the two before that names any."""
        if self.lang == "ar":  # joins what happened in one town to what did in the next
            return self.discourse.only_town(group.sentence - 1, self.world)
        if not group.hits and self._lemma(group) in self._words("own_land"):
            return None  # crossed into its territory
        quarter = group.noun == "settlement"
        for back in range(_AFTER + 1):
            at = group.sentence - back
            if at < 0:
                return None
            here = [m for m in self._told_in(at, quarter=quarter) if back or m.start < group.start]
            if here:
                return self._innermost(at, here)
        return None

    def other_town(self, sent: Sent, group: Group, cue: str) -> Filler | None:
        """The town that an English quarter or site lies in by the text, where the tables know its name from far away ("In Taiz, shells
        fell on the Dahi neighbourhood", "the Gamboru Market, Maiduguri").
        """
        place = self.world.places.get((group.place.is_ if group.place is not None else None) or "")
        if place is None or self.lang == "ar":
            return None
        behind = self._town_behind(sent, group)
        if cue == "quarter":
            town = behind or self._here(group)
        else:
            first = group.hits[0].last <= group.head and group.noun in {"site", "building"} and is_settlement(place)
            town = behind if first else None
        own = self.world.places.get((town.is_ if town is not None else None) or "")
        if own is None or not is_settlement(own):
            return None
        km = distance_km(own, place)
        return town if km is not None and km > _FAR_KM else None

    def _town_behind(self, sent: Sent, group: Group) -> Filler | None:
        """The town that a phrase is told to be in: by a preposition, or bare behind a comma."""
        behind = [g for g in sent.groups if g.start >= group.end][:2]
        comma = bool(behind) and behind[0].kind == ","
        found = next((g for g in behind if g.kind not in {"P", ","}), None)
        if found is None or found.kind != "np" or found.joined or not found.hits:
            return None
        if found.prep not in ({""} if comma else self.within | {"of"}):
            return None
        hit = found.hits[0]
        got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
        if got is None or got.id is None:
            return None
        return Filler(got.mention.text, found.start, found.end, got.id, got.lat, got.lon, got.precision_km, got.located)

    def _told_in(self, sentence: int, *, quarter: bool) -> Iterator[Mention]:
        """The places that a sentence names, countries and waters apart; for a quarter, none that is one."""
        for mention in self.discourse.told_in(sentence, self.world):
            place = self._place_of(mention)
            if place is None or place.level == "country" or place.kind in _WATERS or mention.left:
                continue
            if not (quarter and place.kind == "quarter"):
                yield mention

    def _innermost(self, sentence: int, here: list[Mention]) -> Filler | None:
        """The one place that all other places of a sentence contain, what only tells where one lies left out; a capital,
        from where news is told, only where something is told to be in it.
        """
        free = [m for m in here if not m.held] or here
        places = {place.id: place for m in free if (place := self._place_of(m)) is not None}
        for mention in free:
            own = self._place_of(mention)
            if own is None or any(other.id != own.id and not holds(other, own) for other in places.values()):
                continue
            if is_capital(own, self.world) and not self._is_at(sentence, mention):
                continue
            return mention.place
        return None

    def _is_at(self, sentence: int, mention: Mention) -> bool:
        """Whether a sentence is set in a place: it opens with it, or tells what of it ("a mosque in Kabul"); "signed in Kabul" may
        only tell where that was.
        """
        phrases = [g for g in self.sents[sentence].groups if g.kind not in {"P", "x"}]
        at = next((k for k, g in enumerate(phrases) if g.kind == "np" and g.start <= mention.start < g.end), -1)
        if at < 0 or phrases[at].prep not in self.within:
            return False
        return at == 0 or (phrases[at - 1].kind == "np" and phrases[at - 1].noun in _SPOTS)

    def _place_of(self, mention: Mention) -> Place | None:
        return self.world.places.get((mention.place.is_ if mention.place is not None else None) or "")
