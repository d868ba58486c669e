"""Where a place without a known name lies: in or by a place that its own words, its sentence or the one before names."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from marsad.extract.coreference import VAGUE, Mention, several
from marsad.extract.in_scene import InScene
from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.new_names import new_alone
from marsad.extract.place_cues import bare_name
from marsad.extract.place_fit import (
    FITS,
    SERVES_KM,
    SITE_CUES,
    WELL,
    holds,
    is_around,
    is_capital,
    is_settlement,
    kind_score,
    the_only,
)
from marsad.extract.reading import Group, Sent, index_of
from marsad.model.claim import EventType, Filler
from marsad.model.entity import World
from marsad.text.names import name_key
from marsad.text.normalise import loose

INSIDE_KM, NEAR_KM = 5.0, 15.0  # the least radius of what lies in, or near, a named place
#: Classes of sites that are told of by what they are: "the field" is no spot in the town of the sentence before.
_HAS_ITS_OWN = frozenset({"field", "airport", "base", "crossing", "prison", "camp", "port"})
_PROVINCES = frozenset({"adm1", "adm2", "area"})
_SPOTS = frozenset({"site", "settlement", "building"})
_OF_TOWNS = frozenset({"quarter", "district"})  # each town has its own: a village spelled alike is none of them
#: The roles of where somebody comes to: of what only moves, also where it comes down (هبطت في نيالا).
_WAYS = {"": (("to",), ("via",)), EventType.MOVEMENT.value: (("to",), ("via",), ("place",))}


class LyingBy(InScene):
    """Places that are known only by what they lie in, or near."""

    def _called(self, group: Group, head: str, cue: str) -> Mention | None:
        """What a definite phrase stands for; an airport or port for that of the one town named before it in its sentence."""
        if cue in SERVES_KM and group.definite and not group.hits and not several(group):
            here = [m for m in self.discourse.around(group, self.world, 0)[0] if m.place is not None and m.place.is_]
            towns = {m.place.is_: m.place for m in here if m.place and _is_town(m.place.is_ or "", self.world)}
            town = next(iter(towns.values())) if len(towns) == 1 and len(here) == 1 else None
            if town is not None and self._state_told(group, town):
                town = None  # a dispute with Damascus over the airport
            own = self._site_of(group, town, cue) if town is not None else None
            if own is not None:
                return Mention("", "site", None, own, sentence=group.sentence, start=group.start)
        found = super()._called(group, head, cue)
        if (
            self.lang == "en"
            and cue == VAGUE
            and group.noun == "area"
            and (found is None or found.sentence < group.sentence - 1)
        ):
            town = self._here(group)  # shot in the Yaqshid district in Mogadishu … arrested two in the area
            return (
                found if town is None else Mention("", "area", None, town, sentence=group.sentence, start=group.start)
            )
        return found

    def in_town(self, sent: Sent) -> None:
        """Let a building or site known only by the province whose it is, or by whose it is, lie in the town that it is told to be in
        (مبنى المحافظة | في الموصل، مقرها | في تاجوراء).
        """
        groups = sent.groups
        for k, group in enumerate(groups):
            place = self.world.places.get((group.place.is_ or "") if group.place is not None else "")
            if place is None or group.noun not in {"building", "site"} or group.hits:
                continue
            owned = self.lang == "ar" and group.reading is not None and bool(group.reading.enclitic)
            if place.level not in _PROVINCES and not owned:
                continue
            behind = next((g for g in groups[k + 1 : k + 3] if g.kind != "P"), None)
            if behind is None or behind.prep not in self.within or not behind.hits or behind.place is None:
                continue
            town = self.world.places.get(behind.place.is_ or "")
            if town is None or not is_settlement(town):
                continue
            if holds(place, town):
                group.place = self.stands(group, behind.place, f"told to be in {town.id}")
            elif owned and town.id != place.id and not holds(town, place):
                group.place = self.stands(group, behind.place, f"told to be in {town.id}", INSIDE_KM)

    def town_within(self, sent: Sent, group: Group, area: str) -> Filler | None:
        """The town told of before that a definite noun for one means, where only the area is named that it lies in ("the West Kordofan
        town"); None where the area does not hold it.
        """
        outer = self.world.places.get(area)
        if (
            self.lang == "ar"
            or outer is None
            or group.noun != "settlement"
            or not group.definite
            or group.head < group.last - 1
        ):
            return None
        if is_settlement(outer) or any(hit.last > group.head for hit in group.hits):
            return None
        bare = copy(group)
        bare.hits, bare.demonym = [], ""
        meant = self._called(bare, *self._head(sent, group.head))
        town = self.world.places.get(meant.place.is_ or "") if meant is not None and meant.place is not None else None
        if meant is None or meant.place is None or town is None or not is_settlement(town) or not holds(outer, town):
            return None
        return self.stands(group, meant.place, f"the town told of in {outer.name_en}")

    def _state_told(self, group: Group, town: Filler) -> bool:
        """Whether a capital is named in a phrase's sentence for its state: behind no preposition of where something is."""
        place = self.world.places.get(town.is_ or "")
        if place is None or not is_capital(place, self.world):
            return False
        groups = self.sents[group.sentence].groups
        named = next((g for g in groups if g.kind == "np" and g.start <= town.start < g.end), None)
        return named is not None and named.prep not in self.within

    def refer_back(self, sent: Sent, group: Group) -> None:
        """Give a phrase without a name the identity of what it stands for; the city's airport is its only one."""
        if (town := self._and_its(sent, group)) is not None:
            own = self._site_of(group, town, self._cue(group))
            group.place = (
                self._around_it(group, town, inside=True) if own is None else self.stands(group, own, "its own")
            )
            return
        a_town = group.noun == "settlement" and self._lemma(group) not in self.capital
        land = self.world.places.get(group.demonym) if group.demonym and a_town else None
        if land is not None and (meant := self.town_within(sent, group, land.id)) is not None:
            group.place = meant  # the Libyan city
            return
        super().refer_back(sent, group)
        cue = self._cue(group)
        served = group.place if cue in SERVES_KM and not group.hits and not several(group) else None
        if served is not None and _is_town(served.is_ or "", self.world):
            own = self._site_of(group, served, cue)
            group.place = group.place if own is None else self.stands(group, own, f"the one of {served.text}")

    def _and_its(self, sent: Sent, group: Group) -> Filler | None:
        """The town named right before a site that is joined to it as its own (stormed Jenin and its camp)."""
        if group.noun != "site" or several(group) or not self._owned(sent, group) or self._ours(sent, group):
            return None
        before = [g for g in sent.groups[: index_of(sent.groups, group)] if g.kind != "C"]
        town = before[-1].place if before and before[-1].kind == "np" and before[-1].hits else None
        joined = group.joined and town is not None and _is_town(town.is_ or "", self.world)
        return town if joined else None

    def _near(self, group: Group, *, hit: bool = False) -> Filler | None:
        """What a place without a known name is known by: the site of its kind where it lies, else what its own
        preposition says contains it, or lies by it, as an area. ``hit``: it is what is struck, whose country is no answer.
        """
        kinds = kinds_of(group, self.world)
        if self.lang == "en" and group.noun == "part" and not group.hits:
            whole = self._inside(self.sents[group.sentence], group)  # the southern part of the town
            return self._around_it(group, whole.place, inside=True) if whole is not None and whole.place else None
        if (kinds in {("road",), ("border",), ("area",)} and not self._named_here(group)) or (
            several(group) and group.noun == "settlement" and self._parts(group)
        ):
            # the road at Sarrin, the frontier near Amuda, the front line at Bakhmut, the residential quarters in Aleppo
            beside = self._beside(group)
            around = None if beside is None else self._around_it(group, beside[0], inside=beside[1])
            if (
                around is None
                and beside is None
                and self._town_parts(group)
                and (town := self._here(group)) is not None
            ):
                around = self._around_it(group, town, inside=True)  # the eastern neighbourhoods
            if around is not None or kinds != ("area",):
                return around
        if group.noun == "settlement" and not group.definite and self._elsewhere(group):
            return None
        many = several(group) and "settlement" in kinds and not new_alone(group)
        if bare_name(self.sents[group.sentence], group, self.world.cues.get(self.lang, {})):
            return None  # it lies where the tables say, or nobody knows which of them it is
        if many and (beside := self._beside(group)) is not None and (beside[1] or beside[0].located == "area"):
            return self._around_it(group, beside[0], inside=True)  # villages in southern Lebanon, قراهم في ريف السويداء
        if not hit and (_SPOTS | {"area"}) & set(kinds) and (land := self._in_country(group)) is not None:
            return land
        seat = not hit and kinds == ("body",) and group.prep in self.locative  # outside the ministry | in Tripoli
        spots = _SPOTS & set(kinds) or (group.unknown and group.prep) or seat
        spots = spots or (kinds == ("area",) and self._in_town(group))
        if many or group.number is not None or not (spots or self._of_site(self.sents[group.sentence], group)):
            return None
        cue = self._cue(group)
        spot = self.discourse.spot(group, self.world)
        if spot is not None and (self._excepted(group, spot) or not self._lies_there(group, spot)):
            spot = None
        if spot is not None and (self._another_town(group, spot) or self._in_unknown(group)):
            spot = None
        alone = self._one_spot(group, kinds) and not group.stands_for  # but: the terminal | at Dhabba
        part = cue == "quarter" and not (
            several(group) or self._named_here(group) or group.member
        )  # a quarter by its own name
        before = self._here(group) if alone or part else None
        beside = self._beside(group)
        own = beside[0] if beside is not None and beside[1] else None  # the naval facility at Tartus
        for town in (own, None if own is not None else spot, None if own is not None or spot is not None else before):
            bare = not (group.hits or group.stands_for)
            site = self._site_of(group, town, cue) if town is not None and bare else None
            if town is not None and site is not None:
                return self.stands(group, site, f"the one of that kind in {town.text}")
        if beside is None and spot is not None and (_SPOTS & set(kinds) or seat) and self._alone(spot, group):
            beside = spot, False  # the only place that its sentence tells of
        apart = self.lang == "ar" and (spot is not None or (cue in _HAS_ITS_OWN and group.definite))
        if beside is None and before is not None and not apart:
            beside = before, part
        if beside is None:
            return None
        return self._around_it(group, beside[0], inside=beside[1])

    def _alone(self, spot: Filler, group: Group) -> bool:
        """Whether a place is the only one of a phrase's sentence, but for what contains it, and no capital, where news is only told,
        unless the sentence opens with it (In Mogadishu, …).
        """
        place = self.world.places.get(spot.is_ or "")
        if place is None or place.id in self.world.states:
            return False
        if is_capital(place, self.world) and not self._opens(group.sentence, spot):
            return False
        if self._told_from(group.sentence, spot):
            return False  # BANGKOK: an air strike on a village
        named = self.discourse.named(group.sentence, self.world)
        return {id_ for id_ in named if not is_around(self.world.places[id_], place)} == {place.id}

    def _told_from(self, sentence: int, spot: Filler) -> bool:
        """Whether a place stands alone before the colon that opens an English sentence: the news is told there."""
        opening = self.sents[sentence].groups[:4]
        colon = next((k for k, g in enumerate(opening) if g.kind == ":"), 0)
        return self.lang == "en" and colon > 0 and opening[0].start <= spot.start < opening[colon].start

    def _opens(self, sentence: int, spot: Filler) -> bool:
        """Whether a sentence begins with where something is."""
        first = next((g for g in self.sents[sentence].groups if g.kind == "np"), None)
        return first is not None and first.prep in self.within and first.start <= spot.start < first.end

    def _in_unknown(self, group: Group) -> bool:
        """Whether an English phrase is told to be in a settlement that no table has ("a school in the village of Kivsharenka")."""
        behind = [g for g in self.sents[group.sentence].groups if g.start >= group.end and g.kind != "P"][:1]
        if self.lang == "ar" or not behind or behind[0].kind != "np" or behind[0].prep not in self.within:
            return False
        quarter = behind[0].noun != "settlement" or self._cue(behind[0]) == "quarter"
        return not quarter and behind[0].place is None and self.goes_by_own(behind[0])

    def _another_town(self, group: Group, spot: Filler) -> bool:
        """Whether an English phrase is a settlement by a name that no table has, and a spot another one of its sentence."""
        place = self.world.places.get(spot.is_ or "")
        named = self.lang == "en" and group.noun == "settlement" and self._cue(group) != "quarter"
        return named and place is not None and is_settlement(place) and self.goes_by_own(group)

    def _excepted(self, group: Group, spot: Filler) -> bool:
        """Whether a place is told in the phrase's sentence only as the one left out (all crossings except Nasib)."""
        around = self.sents[group.sentence].groups
        return any(g.prep in self._words("excepting") and g.start <= spot.start < g.end for g in around)

    def _elsewhere(self, group: Group) -> bool:
        """Whether the phrase itself says where the place lies, and that is no place known (a town in the north)."""
        where = group.member
        return where is not None and where.noun in PLACES and (where.place is None or not where.place.is_)

    def _in_country(self, group: Group) -> Filler | None:
        """A spot, or several, of which only the country is told (five hilltops inside Lebanon): that, without a point."""
        beside = self._beside(group)
        place = self.world.places.get((beside[0].is_ if beside is not None and beside[1] else None) or "")
        if place is None or place.level != "country" or self.goes_by_own(group):
            return None
        return Filler(self.text[group.start : group.end], group.start, group.end, place.id, why=f"in {place.id}")

    def _town_parts(self, group: Group) -> bool:
        """Whether an English phrase is of parts of a town, without a name, or of one (the northern districts)."""
        noun = self._cue(group) in _OF_TOWNS or self._lemma(group) in self._words("edges_of_towns")
        parts = self.lang == "en" and noun and bool(group.known or group.definite)
        leaves = group.prep in self._words("bound") and self.goes_by_own(group)  # left Mukalla | for the Brom district
        return parts and not (leaves or group.member or self._named_here(group))

    def _named_here(self, group: Group) -> bool:
        """Whether the tables have a name of a phrase; in English, whether that is a place which can be meant here."""
        return any(self.lang == "ar" or self._tells(group, hit) for hit in group.hits)

    def _fits_here(self, id_: str, cue: str) -> bool:
        """Whether a place is of the kind that the word beside its name says, and in the country of the report."""
        place = self.world.places[id_]
        least = WELL if cue in _OF_TOWNS else FITS
        return place.country in self.countries[:1] and kind_score(place, cue) >= least

    def _parts(self, group: Group) -> bool:
        """Whether a phrase is of parts of a town, without a name (the residential quarters)."""
        return self._cue(group) == "quarter" and not group.hits

    def _around_it(self, group: Group, around: Filler, *, inside: bool) -> Filler | None:
        """A phrase as what lies in, or else near, a place; None where that is too wide to tell where."""
        place = self.world.places.get(around.is_ or "")
        if place is None or place.level == "country" or around.precision_km is None:
            return None
        if place.level == "area" and self.goes_by_own(group):
            return None  # the camp of the 315th Brigade is anywhere in the valley
        town = (
            group.noun == "settlement" and is_settlement(place) and self._cue(group) != "quarter"
        )  # villages lie about it
        least = INSIDE_KM if inside and not town else NEAR_KM
        more = max(least, around.precision_km) - around.precision_km
        more += 0.0 if inside else INSIDE_KM
        return self.stands(group, around, f"lies {'in' if inside else 'near'} {around.text}", more)

    def _lies_there(self, group: Group, spot: Filler) -> bool:
        """Whether a place is told as where something is, no part of a party's name, and no party (the field, which Juba
        calls …).
        """
        groups = self.sents[group.sentence].groups
        named = next((g for g in groups if g.kind == "np" and g.start <= spot.start < g.end), None)
        if named is None:
            return True
        behind = spot.start > group.start
        if not behind and group.prep in self._words("bound") and self.goes_by_own(group):
            return False  # left Fashir | for a town: it lies elsewhere
        if behind and (named.prep in self._words("bound") or self._reached(group.sentence, named)):
            return False  # left the camp for Tarhuna, left the airport and landed in Nyala
        if behind and any(g.kind == "K" and group.start < g.start < spot.start for g in groups):
            told = (g.place for sent in self.sents[: group.sentence] for g in sent.groups)
            if all(place is None or place.is_ != spot.is_ for place in told):
                return False  # the base was handed over, he said, adding | that troops had left Daraa
        return named.place is not None and (not behind or bool(named.prep or named.relation) or named.noun in PLACES)

    def _reached(self, sentence: int, place: Group) -> bool:
        """Whether a phrase is told as where somebody came to, or through what."""
        told = (p for p in self.sents[sentence].predicates if not p.dropped)
        ways = ((p, prep) for p in told for prep, group in p.preps if group is place)
        return any(s.roles.get(prep, ())[:1] in _WAYS.get(s.type, _WAYS[""]) for p, prep in ways for s in p.senses)

    def _one_spot(self, group: Group, kinds: Sequence[str]) -> bool:
        """Whether the phrase is one definite spot without a known name: it may lie where the sentence before was."""
        definite = (group.known or group.definite) and not several(group)
        spot = "settlement" not in kinds and bool(_SPOTS & set(kinds))  # the capital is another city
        wide = group.noun in {"part", "border"}
        return spot and definite and not (wide or group.hits or self.goes_by_own(group))

    def _cue(self, group: Group) -> str:
        """The class of places that the noun of a phrase means."""
        lemma = loose(group.lexeme.lemma) if group.lexeme is not None else ""
        return self.world.cues.get(self.lang, {}).get(name_key(lemma, self.lang, first=True), "")

    def _site_of(self, group: Group, around: Filler, cue: str) -> Filler | None:
        """The site of the phrase's kind that has the name of the place around it (a prison in Shaddadi), or the only
        airport or port that its town has.
        """
        if cue not in SITE_CUES or several(group) or self._of_somebody(group):
            return None
        town = self.world.places.get(around.is_ or "")
        if cue in SERVES_KM and group.definite and town is not None and (only := the_only(town, cue, self.world)):
            return Filler(
                *(around.text, around.start, around.end, only.id, only.lat, only.lon, only.precision_km, only.located)
            )
        for decided in self.decided.values():
            if decided.id != around.is_:
                continue
            for candidate in decided.candidates:
                place = self.world.places[candidate.id]
                if kind_score(place, cue) >= WELL:
                    return Filler(
                        *(around.text, around.start, around.end, place.id, place.lat, place.lon),
                        *(place.precision_km, place.located),
                    )
        return None

    def _in_town(self, group: Group) -> bool:
        """Whether a phrase says of itself in which town, or at which site, it lies (خط التماس | في دير حافر)."""
        beside = self._beside(group)
        place = self.world.places.get((beside[0].is_ if beside is not None and beside[1] else None) or "")
        return place is not None and (is_settlement(place) or place.level == "site")

    def _of_somebody(self, group: Group) -> bool:
        """Whether a noun behind an Arabic phrase's head says whose or what it is (مقر | الحكومة): none that is called by its town."""
        picks = self.sents[group.sentence].picks[group.head + 1 : group.last]
        return self.lang == "ar" and not group.hits and any(pick is not None and pick.pos == "noun" for pick in picks)


def _is_town(id_: str, world: World) -> bool:
    return id_ in world.places and is_settlement(world.places[id_])
