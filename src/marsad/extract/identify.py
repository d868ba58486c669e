"""Which known actor or place each phrase names, and the filler that comes of it.

Places are decided over the whole report at once (``places.resolve``), actors phrase by phrase (``actors.actor_of``);
a definite phrase without a name takes its identity from what the report named before (``coreference``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from msgspec.structs import replace

from marsad.extract import not_themselves
from marsad.extract.by_event import CIVILIANS, DEEDS, DISPLACED, FLIGHT, by_event, marches
from marsad.extract.coreference import Mention
from marsad.extract.datelines import Datelines
from marsad.extract.kinds import DRIVEN, PLACES, kinds_of
from marsad.extract.lying_by import NEAR_KM
from marsad.extract.place_cues import by_candidate, narrowed, noun_key, place_mentions
from marsad.extract.place_fit import ON_BORDERS, distance_km, holds, is_settlement, is_small
from marsad.extract.place_words import PlaceMention
from marsad.extract.places import RESOLVED, Resolution, resolve
from marsad.extract.reading import Group, NameHit, Sent, index_of
from marsad.extract.seats import seat
from marsad.extract.spelling import index_of_names, propose, unknown_name
from marsad.model.claim import EventType, Filler, Role
from marsad.text.names import name_key
from marsad.text.normalise import key, loose

_APOSTROPHES = frozenset("'’")
_ENDS, _SHORT_KM = 2, 30.0  # a road by both its ends, and how long it may be to stand for an area
_NO_ARMY = PLACES | {"vehicle", "aircraft", "ship", "weapon", "equipment", "goods"}
#: Outlets that mostly tell of their own country.
_LOCAL = frozenset({"local", "state"})
_RESIDENTS = frozenset({"civilians", "local-residents"})
_OF_TOWNS = frozenset({"people", "source"})
_PEOPLE = frozenset({"people", "part"})
_FORCES = frozenset({"force", "group"})


class Identities(Datelines):
    """The identities of a report's phrases."""

    def decide(self, sents: list[Sent], beside: Sequence[PlaceMention] = ()) -> None:
        """Resolve all place names of the report together, with those of its other half (``beside``)."""
        self.sents = sents
        self.own, self.again = [], set()
        for sent in sents:
            self.paragraphs.setdefault(sent.sentence.paragraph, []).append(sent)
        mentions = place_mentions(sents, self.lang, self.text, self.world, self.locative)
        other = by_candidate(beside)
        own = [narrowed(mention, other, self.world) for mention in mentions] if beside else mentions
        own = [*self.openings, *own]
        homes = frozenset(self._actors_homes(sents))
        for resolution in resolve([*own, *beside], self.world, homes)[: len(own)]:
            mention = resolution.mention
            self.decided[mention.start, mention.end] = resolution
        votes: Counter[str] = Counter()
        self.venues = self._venues(sents)
        beyond = {s.starts[h.first] + h.pre for s in sents for h in s.hits if self._borders_on(s, h)} | self.venues
        places = [self.world.places[r.id] for (at, _), r in self.decided.items() if r.id and at not in beyond]
        votes.update(place.country for place in places for _ in range(2) if place.kind not in ON_BORDERS)
        for sent in sents:
            for hit in sent.hits:
                if sent.starts[hit.first] + hit.pre in beyond:
                    continue  # the army along the border with Chad is not Chad's
                votes.update(self._at_home(hit))
                named = {ref[2:] for ref in hit.refs if ref[0] == "a"}
                votes.update({self.world.actors[id_].country for id_ in named if id_ in self.world.actors})
        votes.update(place.country for place in places if place.kind == "border_crossing")
        self.open_with_dateline()
        self.settle(votes)
        self.spell(sents)

    def _actors_homes(self, sents: Iterable[Sent]) -> Iterator[str]:
        """The countries of the actors that names can only mean."""
        for refs in (hit.refs for sent in sents for hit in sent.hits if len(hit.refs) == 1):
            actor = self.world.actors.get(refs[0][2:]) if refs[0][0] == "a" else None
            if actor is not None and actor.country:
                yield actor.country

    def _at_home(self, hit: NameHit) -> set[str]:
        """The countries of the outlets that a name means, where they tell of their own: agencies report from everywhere."""
        outlets = (self.world.outlets[ref[2:]] for ref in hit.refs if ref[0] == "o")
        return {outlet.country for outlet in outlets if outlet.kind in _LOCAL}

    def spell(self, sents: list[Sent]) -> None:
        """Let an unknown name behind a word for a kind of place (بلدة، base) be the one known place of the report's
        country that is spelled alike.
        """
        for sent in sents:
            for group in sent.groups:
                if group.kind == "np" and not group.hits and (name := unknown_name(sent, group, self.world, self.lang)):
                    first, last, cue = name
                    start, end = sent.starts[first], sent.ends[last - 1]
                    own = propose(self.text[start:end], self.lang, cue, index_of_names(self.world))
                    near = [(id_, like) for id_, like in own if self._fits_here(id_, cue)]
                    if len(near) == 1:
                        id_, like = near[0]
                        place = self.world.places[id_]
                        why = f"spelled like {place.name_en} ({like:.0f} of 100)"
                        mention = PlaceMention(self.text[start:end], start, end, (id_,), cue, lang=self.lang)
                        point = (place.lat, place.lon, place.precision_km, place.located)
                        self.decided[start, end] = Resolution(mention, RESOLVED, id_, *point, why=why)
                        group.hits = [NameHit(first, last, (f"p:{id_}",))]

    def name(self, sents: list[Sent]) -> None:
        """Give every noun phrase its actor and place, in text order, so that later ones can refer back."""
        for sent in sents:
            self.open_line(sent)
            for group in sent.groups:
                if group.kind == "np":
                    self.identify(sent, group)
                    self.meant_again(sent, group)
                    self.note_own(sent, group)
                    if group.hits:
                        self._note_names(sent, group)
                    elif (army := self._army_of_site(sent, group)) is not None:
                        named = Mention("", "force", army, None, sentence=sent.index, start=group.start)
                        self.discourse.mentions.append(named)
                    outlet = group.noun == "media" and group.actor is None  # إذاعة مقديشو: nothing happened there
                    if (group.actor is not None or group.place is not None) and group.noun != "road" and not outlet:
                        words = {noun_key(sent, i, self.lang) for i in range(group.first, group.last)}
                        words.update(self._joined(sent, hit) for hit in group.hits if hit.pre)
                        held, left = self._held(sent, group), self.comes_from(sent, group)
                        self.discourse.note(group, self.world, frozenset(words), held=held, left=left)
                    elif group.noun in PLACES and group.lexeme is not None and self.goes_by_own(group):
                        self.discourse.unlocated.append((group.start, group.lexeme.lemma))
            self.lies_at(sent)
            self.in_town(sent)
        not_themselves.settle(sents, self.discourse, self.world)

    def _held(self, sent: Sent, group: Group) -> bool:
        """Whether a place only tells where the one right before it lies (the base | south of Hasakah)."""
        if group.place is None or not (group.prep or group.relation) or group.prep in self._words("bound"):
            return False
        apart = {"P", ","} if group.relation else {"P"}  # Zawiya, 45 km west of Tripoli
        before = next((g for g in reversed(sent.groups[: index_of(sent.groups, group)]) if g.kind not in apart), None)
        return before is not None and before.kind == "np" and before.place is not None

    def _joined(self, sent: Sent, hit: NameHit) -> str:
        """The key of the first word of a name without the letters joined to it (لمعبر رفح)."""
        return name_key(loose(sent.words[hit.first].text[hit.pre :]), self.lang, first=False)

    def _note_names(self, sent: Sent, group: Group) -> None:
        """Remember the actors named inside a phrase that is itself something else, and the town whose people it tells of
        ("residents of Nyala … the city").
        """
        if group.noun in _OF_TOWNS and group.hits[-1].first > group.head:
            self._note_town(sent, group.hits[-1])
        self.seen.update(ref[2:] for hit in group.hits for ref in hit.refs if ref[0] == "a")
        for hit in group.hits:
            for ref in hit.refs:
                if ref[0] == "a" and ref[2:] != group.actor:
                    nouns = [r for r in sent.words[hit.first].readings if r.pos == "noun"]
                    lemma = self.lexemes[nouns[0].lexeme].lemma if nouns else ""
                    kind = self.world.actors[ref[2:]].noun_kind
                    words = frozenset(sent.words[i].inner for i in range(hit.first, hit.last))
                    start = sent.starts[hit.first]
                    self.discourse.mentions.append(Mention(lemma, kind, ref[2:], None, words, sent.index, start))

    def _note_town(self, sent: Sent, hit: NameHit) -> None:
        """Remember a settlement as one that "the town" may mean."""
        got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
        town = self.world.places.get((got.id if got is not None else None) or "")
        if got is not None and town is not None and is_settlement(town):
            start, end = got.mention.start, got.mention.end
            place = Filler(got.mention.text, start, end, town.id, got.lat, got.lon, got.precision_km, got.located)
            self.discourse.mentions.append(Mention("", "settlement", None, place, sentence=sent.index, start=start))

    def identify(self, sent: Sent, group: Group) -> None:
        """Fill ``group.actor`` and ``group.place``."""
        group.actor = (self._person(group) if group.hits else None) or self._called_behind(sent, group)
        group.actor = group.actor or self._order(sent, group) or self._by_words(sent, group)
        group.actor = group.actor if (lost := self.lost_by(sent, group)) is None else lost or None
        some = group.noun == "part" and group.of is not None and group.of.noun == "group"
        if group.actor is not None and (group.noun == "group" or some):
            group.actor = self._bands(sent, group) or self.but_rebels(group)
        if group.actor is not None and self._the_army(sent, group):
            group.actor = self._army(group)
        if group.actor == CIVILIANS and self._men_of(group):
            group.actor = None
        if group.actor in {None, CIVILIANS} and group.hits:
            group.actor = self._men_named(group) or group.actor
        elif group.actor in {None, CIVILIANS} and group.noun in _PEOPLE:
            group.actor = self._sent_by(sent, group) or group.actor
        counted_people = bool(group.demonym) and sent.tags[group.head] == "U"
        if counted_people and group.actor is not None and self.world.actors[group.actor].kind == "state":
            group.actor = None  # ثلاثة سوريين are not Syria
        if group.actor is None and group.hits:
            group.actor = next(
                (r[2:] for h in group.hits for r in h.refs if r[0] == "u" and r[2:] in self.seen),
                None,
            )
        counted = group.member.noun if group.member is not None and group.noun == "part" else group.noun
        if group.actor is not None and not group.hits and not group.demonym and counted in _NO_ARMY:
            group.actor = None  # military bases and vehicles are no army
        of, unnamed = group.member, self.world.generic.get(self.lang, {}).values()
        armed = of is not None and of.noun == group.noun == "group" and of.definite and not of.hits
        if armed and group.actor in unnamed:
            group.actor = None  # مسلحون من التنظيم: what that is, the text before tells
        group.actor = group.actor or self._foe(sent, group) or self.loyal_to(sent, group)
        group.actor = group.actor or self.titled_before(sent, group)
        group.actor = self._office_here(group)
        backed = bool(group.hits) and group.noun not in PLACES and self._backed(sent, group)
        backed = backed or bool(self.hailing(sent, group))
        if group.actor is None and group.member is not None and group.noun not in PLACES and not backed:
            if group.member.actor is None:
                group.member.clause = (
                    group.member.clause or group.clause
                )  # what is inside a phrase stands where that does
                self.identify(sent, group.member)
            group.actor = group.member.actor
            if group.actor is not None and group.noun == "force":
                group.actor = self.unit_in(sent, group, self.forces_of(group.actor))  # قوات موالية للحكومة
        if group.actor is None and group.noun in {"force", "official", ""} and not group.demonym:
            group.actor = self._unit_here(sent, group)
        group.place = self._place(sent, group) if group.hits and not (backed or self.no_place(sent, group)) else None
        if group.place is not None and (town := self.other_town(sent, group, self._cue(group))) is not None:
            group.place = self._around_it(group, town, inside=True)
        if group.place is None and group.definite and group.reading is not None and self._means_country(sent, group):
            group.place = self._country(group)
        if group.actor is None and group.place is not None and self._governs(group):
            place = self.world.places.get(group.place.is_ or "")
            group.actor = self.world.states.get(place.country) if place is not None else None
        if group.actor is None and group.place is None:
            if not self._is_unit(self._numbered(sent, group.first, group.last)):  # the 7th is not the 55th named before
                self.refer_back(sent, group)
            if group.noun == "state" and not self._rules_here(group.actor):
                group.actor = None

    def _rules_here(self, actor: str | None) -> bool:
        """Whether "the authorities" may be a state's: not where all places told of lie in other countries."""
        known = self.world.actors.get(actor or "")
        if known is None or known.kind != "state":
            return True
        told = {
            self.world.places[got.id].country for got in self.decided.values() if not self._is_country(got) and got.id
        }
        return not told or known.country in told

    def _place(self, sent: Sent, group: Group) -> Filler | None:
        """The place that the phrase names: its own name, else the name inside it."""
        best: Resolution | None = None
        alone = 0  # the words of the phrase up to which its own name goes, where that place only tells where it lies
        ends: list[Resolution] = []
        road = ""
        for hit in group.hits:
            road = road or next((r[2:] for r in hit.refs if r[0] == "r"), "")
            key = (sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1])
            got = self.decided.get(key)
            ends += [got] if got is not None and got.id is not None else []
            if got is not None and got.id is not None and (best is None or self._lies_within(best, got)):
                best = got  # Syria's southern Sweida province
                alone = self.name_before(group, hit) if not group.away else 0
        if best is not None and self._lemma(group) in self.capital and (town := seat(best.id or "", self.world)):
            known = Filler("", 0, 0, town.id, town.lat, town.lon, town.precision_km, town.located)
            return self.stands(group, known, f"the capital of {best.id}")
        text = self.text[group.start : group.end]
        if road and (best is None or group.noun == "road"):
            return Filler(text, group.start, group.end, road, why="a road of the table")
        if best is None or best.id is None or (group.noun == "border" and self._is_country(best)):
            return None  # the border with Chad is not in Chad
        if group.noun == "road":
            return self._on_road(sent, group, best, ends)
        if alone:
            end = sent.ends[alone - 1]
            around = self._around(group, best, f"lies by {best.mention.text}", NEAR_KM)
            return replace(around, text=self.text[group.start : end], end=end)
        return self.town_within(sent, group, best.id) or self._around(group, best, best.why)

    def _lies_within(self, best: Resolution, got: Resolution) -> bool:
        """Whether a name of a phrase is told more closely by the next one: a country, province or border by a place in it (the
        Lebanese border village of Houla, the West Bank city of Jenin).
        """
        wide = self.world.places[best.id or ""] if best.id is not None else None
        if wide is None or wide.level == "country":
            return True
        town = self.world.places[got.id or ""]
        owned = self.text[best.mention.end : best.mention.end + 1] in _APOSTROPHES  # Erbil's Ankawa district
        by_sea = wide.kind == "sea" and (town.kind == "strait" or is_settlement(town))  # the Red Sea port of Eilat
        its = owned and bool(town.admin1) and town.admin1 == wide.admin1  # Marib's Raghwan district: of the governorate
        inside = wide.level == "area" or its or (wide.level in {"adm1", "adm2"} and holds(wide, town))
        return by_sea or (owned and holds(wide, town)) or its or (is_settlement(town) and inside)  # Gaza's Jabalia camp

    def _around(self, group: Group, found: Resolution, why: str, km: float = 0.0) -> Filler:
        """The phrase as a place that was decided, or as one around it."""
        point = (found.id, found.lat, found.lon, found.precision_km, found.located)
        return self.stands(group, Filler("", group.start, group.end, *point), why, km)

    def _on_road(self, sent: Sent, group: Group, best: Resolution, ends: Sequence[Resolution]) -> Filler | None:
        """Where a road is told to be: in the town whose streets they are, at what a preposition puts beside it (الطريق
        عند صرين), between its ends.
        """
        at = next((h.first for h in group.hits if sent.starts[h.first] + h.pre == best.mention.start), 0)
        if len(ends) == 1 and not self._is_country(best):
            if self._lemma(group) in self._words("streets"):
                return self._around(group, best, f"streets of {best.mention.text}")
            if is_small(self.world.places[best.id or ""]):  # the Walgha road, the road to Huwara, أوتوستراد المزة
                return self._around(group, best, f"a road to {best.mention.text}", NEAR_KM)
            if at > group.head + 1 and sent.words[at - 1].key in self.locative:
                return self._around(group, best, f"a road at {best.mention.text}", NEAR_KM)
        return self._between(group, ends)

    def _between(self, group: Group, ends: Sequence[Resolution]) -> Filler | None:
        """A short road by both its ends ("the road between Nawa and Tasil"): the area from the first to the second."""
        if len(ends) != _ENDS or any(end.id is None or self._is_country(end) for end in ends):
            return None
        first, second = (self.world.places[end.id or ""] for end in ends)
        km = distance_km(first, second)
        if km is None or not 0 < km <= _SHORT_KM:
            return None
        known = Filler(
            ends[0].mention.text, group.start, group.end, first.id, first.lat, first.lon, first.precision_km or 0.0
        )
        return self.stands(group, known, f"a road from {first.id} to {second.id}", float(ceil(km)))

    def _means_country(self, sent: Sent, group: Group) -> bool:
        """Whether the phrase stands for the country in play (البلاد، the country)."""
        key = sent.words[group.head].inner
        return key in self.country_words and not group.hits

    def filler(self, group: Group, role: Role, event: str = "") -> Filler:
        """The filler that a phrase makes in a role: place roles take its place, others its actor.

        ``event``: the claim's type; people who flee or return are displaced.
        """
        kinds = kinds_of(group, self.world)
        found = self._filler(group, role, event, kinds)
        own = role is Role.EXTENT or role.is_place  # the kinds of a bare name are those of all that bear it
        kind = group.noun if own else kinds[0] if kinds else ""
        place = self.world.places.get(found.is_ or "")
        if place is not None and place.level == "country":  # its centre is no spot where anything happened
            found = replace(found, lat=None, lon=None, precision_km=None)
        # a place may be only what it lies in, or what was named before
        lent = place is not None and group.noun != "area"
        named = (found.is_ is None or lent) and self.goes_by_own(group)
        return replace(found, kind=kind, named=named, stands_for=group.stands_for if own else "")

    def _filler(self, group: Group, role: Role, event: str, kinds: tuple[str, ...]) -> Filler:
        text = self.text[group.start : group.end]
        if role in {Role.ACTOR, Role.PARTNER} and (government := self.seated(group)):
            return Filler(text, group.start, group.end, government)
        spot = role.is_place or (kinds[:1] and kinds[0] in {"site", "settlement", "building", "road"})
        if spot and group.place is not None:
            apart = role.is_place and group.prep in self._words("apart")  # outside the base, near the town: not there
            made = self.stands(group, group.place, group.place.why, NEAR_KM if apart else 0.0)
            cut = group.start < group.place.end < group.end
            return replace(made, text=self.text[group.start : group.place.end], end=group.place.end) if cut else made
        if role.is_place:
            near = None if (group.sentence, group.start) in self.again else self._near(group)
            return near or Filler(text, group.start, group.end)
        actor = group.actor
        if (
            actor is None
            and group.place is not None
            and group.place.is_
            and role in {Role.ACTOR, Role.PARTNER, Role.TARGET}
            and group.noun != "part"  # two of Iraq's factions are no state
            and not self.of_a_band(self.sents[group.sentence], group)
            and not self.private(self.sents[group.sentence], group)
        ):
            actor = self._state(group.place.is_)
        if actor is not None and group.noun in {"force", "group"} and actor == self._state_of(group):
            actor = None if self.against_state(group) else self.forces_of(actor)  # قوات سلطة دمشق
        if actor is None and role is Role.ACTOR and event == EventType.INTERCEPTION.value:
            actor = self._shoots_down(group)
        if actor is None and role in {Role.TARGET, Role.ACTOR, Role.PARTNER, Role.CARGO}:
            actor = self._written_on(group)
        if actor == CIVILIANS and marches(role, event) and self._lemma(group) in self._words("men"):
            actor = None
        if event in FLIGHT and self._anyone(group, actor):
            actor = DISPLACED
        craft = group.noun in DRIVEN and self._is_state(actor)
        if role is Role.ACTOR and event in DEEDS and actor is not None and (craft or self._is_foe(group)):
            actor = self.forces_of(actor)
        actor = by_event(group, actor, role, event, self.world)
        if actor == CIVILIANS and self._no_civilians(group):
            actor = None
        if actor is None and role is Role.TARGET and spot:
            return self._near(group, hit=True) or Filler(text, group.start, group.end)
        return Filler(text, group.start, group.end, actor)

    def _is_state(self, actor: str | None) -> bool:
        """Whether an actor is a state: what its craft do, its forces do."""
        known = self.world.actors.get(actor or "")
        return known is not None and known.kind == "state"

    def _is_foe(self, group: Group) -> bool:
        """Whether the phrase is a word for an enemy: what he does, his forces do (احتجز العدو صياداً)."""
        return noun_key(self.sents[group.sentence], group.head, self.lang) in self._name_words("foe")

    def _anyone(self, group: Group, actor: str | None) -> bool:
        """Whether the phrase says no more than people or families: those who flee are then the displaced."""
        inner = group.of if group.noun == "part" and group.of is not None else group
        lemma = inner.lexeme.lemma if inner.lexeme is not None else ""
        return actor in _RESIDENTS and (key(lemma) in self.anyone or self._some(self.sents[group.sentence], group))
