"""What "the base", "the organisation", المنطقة stand for: the last fitting thing that the report named.

A definite phrase without a name takes the identity of the latest mention whose phrase has the same noun ("the dam"
behind "Tishreen Dam"), else of the latest of the same kind. "Its forces", قواته are those of the actor that the
sentence is about. A stand-in for a country (البلاد) takes the country of the latest place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from marsad.extract.kinds import ARMED_ACTORS, PLACES, kinds_of
from marsad.extract.place_fit import FITS, SETTLEMENTS, WELL, holds, is_capital, is_settlement, kind_score, kinds_meant
from marsad.extract.reading import Group
from marsad.model.claim import Filler
from marsad.model.entity import Actor, Place, World

VAGUE = "region"  # "the area", المنطقة: whatever was named last
_REACH = 14  # mentions back
_AGENTS = frozenset({"force", "group", "state", "official", "body", "people", "captive"})
#: Which kinds a vague or general stand-in may mean.
_STANDS_FOR = {
    "area": ("settlement", "site", "area"),
    "settlement": ("settlement",),
    "site": ("site",),
    "building": ("building", "site"),
    "border": ("border",),
    "road": ("road",),
    "water": ("water",),
    "force": ("force",),
    "group": ("group",),
    "state": ("state",),
    "people": ("people",),
    "captive": ("captive", "people"),
}
OWNERS = frozenset({"state", "government", "state_force", "armed_group", "coalition", "international"})
_ITS = frozenset({"3ms", "3fs"})  # its gates; "their homes" are people's
_ANYONES = frozenset("123")
_TOPIC = 2  # times that a noun must have meant a place for it to mean that place still
_PASSED = 2  # sentences after which a place that was only named is no longer the one talked of


@dataclass(slots=True)
class Mention:
    """A named thing of the report, as later phrases may mean it; ``words``: keys of its phrase's words."""

    lemma: str
    kind: str
    actor: str | None
    place: Filler | None
    words: frozenset[str] = frozenset()
    sentence: int = 0
    start: int = 0
    held: bool = False  # only tells where the place before it lies (the base | south of Hasakah)
    left: bool = False  # only tells where the force before it comes from (a column | from Abidjan)


@dataclass(slots=True)
class Discourse:
    """What the report has named so far, in order; with indices, so that a long report costs no more a phrase."""

    mentions: list[Mention] = field(default_factory=list)
    #: where a place was named that no table holds, with its noun: "the village" after it is that one
    unlocated: list[tuple[int, str]] = field(default_factory=list)
    loose: bool = False  # "the city" may be any town (English)
    _indexed: int = 0
    _by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    #: what a mention of a place may be called again by (lemma, word, kind) → the sentences that have one, in order
    _told_by: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _actors: set[str] = field(default_factory=set)
    #: (word, place) → the phrases without a name that meant the place by the word: "the base", its outskirts
    _again: dict[tuple[str, str], list[Mention]] = field(default_factory=dict)

    def _index(self, world: World) -> None:
        """Take the mentions since the last call into the indices; they come in the order of their sentences."""
        for mention in self.mentions[self._indexed :]:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
            if mention.actor:
                self._actors.add(mention.actor)
            if mention.place is None or not mention.place.is_:
                continue
            place = world.places.get(mention.place.is_)
            names = [("lemma", mention.lemma), *(("word", word) for word in mention.words)]
            for name in (*names, ("kind", place.kind)) if place is not None else names:
                told = self._told_by.setdefault(name, [])
                if not told or told[-1] != mention.sentence:
                    told.append(mention.sentence)
        self._indexed = len(self.mentions)

    def told_in(self, sentence: int, world: World) -> list[Mention]:
        """The mentions of a sentence, in order."""
        self._index(world)
        return self._by_sentence.get(sentence, [])

    def note(
        self, group: Group, world: World, words: frozenset[str] = frozenset(), *, held: bool = False, left: bool = False
    ) -> None:
        """Remember a phrase that names something."""
        if group.actor is None and group.place is None:
            return
        kinds = kinds_of(group, world)
        lemma = group.lexeme.lemma if group.lexeme else ""
        kind = world.actors[group.actor].noun_kind if group.actor in world.actors else kinds[0] if kinds else ""
        if kind == "state" and group.noun == "official":
            kind = "official"  # an envoy stands for his state, but "the government" later on does not mean him
        made = Mention(lemma, kind, group.actor, group.place, words, group.sentence, group.start, held, left)
        self.mentions.append(made)
        if not group.hits and made.place is not None and made.place.is_:
            for word in words:
                self._again.setdefault((word, made.place.is_), []).append(made)

    def find(
        self, group: Group, head: str, cue: str, world: World, *, called_so: bool = False, any_one: bool = False
    ) -> Mention | None:
        """What a definite phrase without a name stands for; None where nothing fits.

        ``head``: key of its head noun; ``cue``: the class of places that the noun means, or empty; ``called_so``: an
        actor is meant only if it was called by this noun; ``any_one``: every actor of its kind may be called so.
        """
        if group.hits or not group.definite or group.lexeme is None:
            return None
        kind, lemma = group.noun, group.lexeme.lemma
        if kind in PLACES and (group.plural or (group.reading is not None and group.reading.form == "du")):
            return None
        if kind in PLACES:
            if kind == "road":
                return None  # it is no spot
            pronoun = group.reading.enclitic if group.reading is not None else ""
            if pronoun[:1] in _ANYONES and pronoun not in _ITS:
                return None  # their homes
            if kind in {"area", "site"} and group.reading is not None and group.reading.enclitic in _ITS:
                return self.whereabouts(group, world)
            own = group.reading is not None and group.reading.enclitic in _ITS
            return (self._home(group, world) if own else None) or self._place(group, head, lemma, cue, world)
        recent = self._before(group)
        for same in recent:
            if not same.actor:
                continue
            called = world.actors[same.actor].called if same.actor in world.actors else ()
            if (same.lemma == lemma and lemma) or head in same.words or head in called:
                return same
            if any_one and not called_so and same.kind == kind and _known(world.actors.get(same.actor), world):
                return same  # the group: the last one, be it called a group or not
        wanted = _STANDS_FOR.get(kind, ())
        two = group.reading is not None and group.reading.form == "du"  # الطرفان: not the one last named
        if called_so or two or kind not in _AGENTS or kind in {"people", "official"}:
            return None
        for each in wanted:
            found = next((m for m in recent if m.kind == each and _known(world.actors.get(m.actor or ""), world)), None)
            if found is not None:
                return found
        return None

    def _before(self, group: Group) -> list[Mention]:
        """The latest mentions before a phrase, last first: what is named only later is not meant."""
        found: list[Mention] = []
        for at in range(bisect_right(self.mentions, group.sentence, key=lambda m: m.sentence) - 1, -1, -1):
            if self.mentions[at].start < group.start:
                found.append(self.mentions[at])
            if len(found) == _REACH:
                break
        return found

    def _place(self, group: Group, head: str, lemma: str, cue: str, world: World) -> Mention | None:
        """The place that a definite noun for a place stands for, in the nearest sentence that names one of its kind;
        None where that sentence names two.
        """
        self._index(world)
        if cue == VAGUE:
            return self._called_so(group, head, world) or self.whereabouts(group, world)
        well, fair = kinds_meant(cue) if cue else ((), ())
        tests: tuple[tuple[list[tuple[str, str]], Callable[[Mention], bool]], ...] = (
            (
                [("lemma", lemma), ("word", head)] if lemma else [("word", head)],
                lambda m: (m.lemma == lemma and bool(lemma)) or head in m.words,
            ),
            ([("kind", kind) for kind in well], lambda m: self._is_a(m, cue, WELL, world)),
            ([("kind", kind) for kind in (*well, *fair)], lambda m: self._is_a(m, cue, FITS, world)),
            (
                [("kind", kind) for kind in SETTLEMENTS] if group.noun == "settlement" else [],
                lambda m: m.actor is None and _settled(_known_place(m, world)) and not self._is_part(m, cue, world),
            ),
        )
        for keys, fit in tests:
            for sentence in self._latest(keys, group.sentence):
                here = [
                    m
                    for m in self.told_in(sentence, world)
                    if m.start < group.start
                    and m.place
                    and m.place.is_
                    and not (m.actor or m.left)  # Tel Aviv denied it
                ]
                found = {m.place.is_: m for m in here if m.place and fit(m)}
                if found:
                    anew = group.noun != "site" or group.sentence - sentence < _PASSED
                    only = self._talked_of([m.place.is_ or "" for m in found.values() if m.place], head, anew=anew)
                    only = only or (next(iter(found.values())) if len(found) == 1 else None)
                    if only is not None and self._named_since(only, group, lemma):
                        return None
                    return self._town_since(group, cue, sentence, only, world) or only
        return None

    def _called_so(self, group: Group, head: str, world: World) -> Mention | None:
        """The only place that the last sentence to use a noun for one called so ("the Tal Baydar site … the site")."""
        for sentence in [s for s in self._latest([("word", head)], group.sentence) if group.sentence - s <= _PASSED][
            :1
        ]:
            here = [m for m in self.told_in(sentence, world) if m.start < group.start and m.place and head in m.words]
            if len({m.place.is_ for m in here if m.place}) == 1:
                return here[-1]
        return None

    def _town_since(
        self, group: Group, cue: str, sentence: int, called: Mention | None, world: World
    ) -> Mention | None:
        """The only town that the sentence of "the town", else the one before, names, where one that was ``called`` so, and
        is no more of one, was named before that, or well before it.
        """
        least = max(FITS, kind_score(place, cue) if (place := _known_place(called, world)) else FITS)
        for at in (group.sentence, group.sentence - 1):
            if group.noun != "settlement" or at - sentence < (1 if at == group.sentence else _PASSED):
                return None
            here = {
                m.place.is_: m
                for m in self.told_in(at, world)
                if m.place
                and m.start < group.start
                and m.actor is None
                and not (m.held or m.left)
                and self._is_a(m, cue, FITS if at == group.sentence or self.loose else least, world)
            }
            if here:
                return next(iter(here.values())) if len(here) == 1 else None
        return None

    def _talked_of(self, found: Sequence[str], head: str, *, anew: bool) -> Mention | None:
        """The place that has been meant by a bare noun before, where only one of those that it may mean was; or another
        that the noun has meant again and again, where what it may mean was only named in passing (not ``anew``).
        """
        told = [place for place in found if (head, place) in self._again]
        if len(told) == 1:
            return self._again[head, told[0]][-1]
        often = [m for (word, _), m in self._again.items() if word == head and len(m) >= _TOPIC]
        return often[0][-1] if not (told or anew) and len(often) == 1 else None

    def _named_since(self, mention: Mention, group: Group, lemma: str) -> bool:
        """Whether a place of the same noun that no table holds was named between a mention and a phrase."""
        return any(mention.start < start < group.start and noun == lemma for start, noun in self.unlocated)

    def _home(self, group: Group, world: World) -> Mention | None:
        """The one town that the sentence named before "his town": that of the person it speaks of."""
        if group.noun != "settlement":
            return None
        here = {
            m.place.is_: m
            for m in self.told_in(group.sentence, world)
            if m.place and m.start < group.start and _settled(_known_place(m, world))
        }
        return next(iter(here.values())) if len(here) == 1 else None

    def _latest(self, keys: Sequence[tuple[str, str]], sentence: int) -> list[int]:
        """The last sentences up to one, two at most, that name a place which may be called so; the latest first."""
        found = set[int]()
        for each in keys:
            told = self._told_by.get(each, [])
            at = bisect_right(told, sentence)
            found.update(told[max(0, at - 2) : at])
        return sorted(found, reverse=True)[:2]

    def _is_a(self, mention: Mention, cue: str, least: float, world: World) -> bool:
        place = _known_place(mention, world)
        return bool(cue) and place is not None and kind_score(place, cue) >= least

    def _is_part(self, mention: Mention, cue: str, world: World) -> bool:
        """Whether a mention is a quarter, where the noun tells a whole town."""
        place = _known_place(mention, world)
        return place is not None and place.kind == "quarter" and kind_score(place, cue) < 0

    def whereabouts(self, group: Group, world: World) -> Mention | None:
        """The place named last in the sentence, else the only one, or the inmost, of the nearest of the two sentences
        before that names any: "the area", its gates.
        """
        for back in range(_PASSED + 1):
            here = [
                m
                for m in self.told_in(group.sentence - back, world)
                if m.start < group.start or back
                if (place := _known_place(m, world)) is not None
                and place.level != "country"
                and place.id not in world.states
                and not (m.actor and is_capital(place, world))  # Washington speaks, Damascus will take over the site
            ]
            if here:
                free = [m for m in here if not m.held] or here
                return self._inmost(free, world) if back else free[-1]
        return None

    def _inmost(self, here: Sequence[Mention], world: World) -> Mention | None:
        """The place that all the others of some mentions contain; None where there is none."""
        places = {place.id: place for m in here if (place := _known_place(m, world)) is not None}
        for mention in here:
            own = _known_place(mention, world)
            if own is not None and all(other.id == own.id or holds(other, own) for other in places.values()):
                return mention
        return None

    def around(self, group: Group, world: World, back: int) -> list[list[Mention]]:
        """The mentions before a phrase in its sentence and so many before it, the nearest sentence first."""
        here = [m for m in self.told_in(group.sentence, world) if m.start < group.start]
        return [here, *(self.told_in(group.sentence - k, world) for k in range(1, back + 1))]

    def owner(self, group: Group, world: World, fits: Callable[[Actor], bool]) -> str | None:
        """The actor that "its", "their", ـه before a noun mean: the only one that its sentence, else the
        one before, names of those that may have it (``fits``).
        """
        for mentions in self.around(group, world, 1):
            actors = [world.actors.get(m.actor or "") for m in mentions]
            owners = {a.id for a in actors if a is not None and a.kind in OWNERS and fits(a)}
            if owners:
                return owners.pop() if len(owners) == 1 else None
        return None

    def actors(self, world: World) -> set[str]:
        """All actors that the report has named so far."""
        self._index(world)
        return self._actors

    def sides(self, group: Group, world: World) -> set[str]:
        """The armed sides that the sentence names before a phrase; a state counts as its forces."""
        here = [m for m in self.told_in(group.sentence, world) if m.start < group.start]
        named = (world.actors.get(m.actor or "") for m in here)
        return {
            world.forces.get(a.country, a.id) if a.kind == "state" else a.id
            for a in named
            if a is not None and (a.kind in ARMED_ACTORS or a.kind == "state")
        }

    def force(self, group: Group, world: World) -> str | None:
        """The state's force that was named last, in this sentence or the two before."""
        return self._last(group, world, "state_force", 2)

    def armed(self, group: Group, world: World) -> str | None:
        """The armed group that was named last, in this sentence or the two before."""
        return self._last(group, world, "armed_group", 2)

    def _last(self, group: Group, world: World, kind: str, reach: int) -> str | None:
        """The only actor of a kind in the nearest sentence that names one; None where it names two."""
        for back in range(reach + 1):
            here = [m for m in self.told_in(group.sentence - back, world) if m.start < group.start]
            named = (world.actors.get(m.actor or "") for m in here)
            found = {actor.id for actor in named if actor is not None and actor.kind == kind}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def spot(self, group: Group, world: World) -> Filler | None:
        """The settlement or area of its sentence that stands nearest to a phrase."""
        here = [m for m in self.told_in(group.sentence, world) if m.place and m.place.is_ and not m.left]
        here.sort(key=lambda m: abs(m.start - group.start))
        for found in here:
            place = _known_place(found, world)
            if place is None or place.level in {"country", "area"}:
                continue
            if place.level != "site" or not several(group):
                return found.place
        return None

    def named(self, sentence: int, world: World) -> set[str]:
        """The places that a sentence names, countries apart."""
        found = {m.place.is_ for m in self.told_in(sentence, world) if m.place and m.place.is_}
        return {id_ for id_ in found if id_ in world.places and world.places[id_].level != "country"}

    def only_town(self, sentence: int, world: World) -> Filler | None:
        """The only place, countries apart, that a sentence names; None where that is a capital, where news is told."""
        named = {m.place.is_: m.place for m in self.told_in(sentence, world) if m.place and m.place.is_}
        towns = [i for i in named if i in world.places and world.places[i].level != "country"]
        return named[towns[0]] if len(towns) == 1 and not is_capital(world.places[towns[0]], world) else None


def _known_place(mention: Mention | None, world: World) -> Place | None:
    return world.places.get((mention.place.is_ or "") if mention and mention.place else "")


def several(group: Group) -> bool:
    """Whether the phrase names more than one thing, so that no single site can be it."""
    return group.plural or (group.reading is not None and group.reading.form == "du")


def _known(actor: Actor | None, world: World) -> bool:
    """Whether an actor is somebody: "the group" is never the gunmen whom nobody knows, nor the volunteers of an army."""
    whole = world.actors.get(actor.part_of or "") if actor is not None and actor.noun_kind == "group" else None
    return actor is not None and actor.kind != "generic" and (whole is None or whole.kind != "state_force")


def _settled(place: Place | None) -> bool:
    return place is not None and is_settlement(place)
