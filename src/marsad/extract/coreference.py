"""What "the base", "the organisation", المنطقة stand for: the last fitting thing that the report named.

A definite phrase without a name takes the identity of the latest mention whose phrase has the same noun ("the dam"
behind "Tishreen Dam"), else of the latest of the same kind. "Its forces", قواته are those of the actor that the
sentence is about. A stand-in for a country (البلاد) takes the country of the latest place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.kinds import kinds_of
from marsad.extract.place_fit import FITS, WELL, is_settlement, kind_score
from marsad.extract.reading import Group
from marsad.model.claim import Filler
from marsad.model.entity import Actor, Place, World

VAGUE = "region"  # "the area", المنطقة: whatever was named last
_REACH = 14  # mentions back
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
    "water": ("water",),
    "force": ("force",),
    "group": ("group",),
    "state": ("state",),
    "people": ("people",),
    "captive": ("captive", "people"),
}
OWNERS = frozenset(
    {"state", "government", "state_force", "armed_group", "coalition", "international"}
)
_ARMED = frozenset({"state_force", "armed_group", "coalition"})


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


@dataclass(slots=True)
class Discourse:
    """What the report has named so far, in order; with indices, so that a long report costs no more a phrase."""

    mentions: list[Mention] = field(default_factory=list)
    _indexed: int = 0
    _by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    _placed: list[Mention] = field(default_factory=list)
    _by_lemma: dict[str, int] = field(default_factory=dict)  # → position in _placed of the latest
    _by_word: dict[str, int] = field(default_factory=dict)
    _by_place: dict[str, int] = field(default_factory=dict)  # oldest first

    def _index(self) -> None:
        """Take the mentions since the last call into the indices."""
        for mention in self.mentions[self._indexed :]:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
            if mention.place is None or not mention.place.is_:
                continue
            at = len(self._placed)
            self._placed.append(mention)
            self._by_lemma[mention.lemma] = at
            self._by_word.update(dict.fromkeys(mention.words, at))
            self._by_place.pop(mention.place.is_, None)
            self._by_place[mention.place.is_] = at
        self._indexed = len(self.mentions)

    def _in(self, sentence: int) -> list[Mention]:
        """The mentions of a sentence, in order."""
        self._index()
        return self._by_sentence.get(sentence, [])

    def note(self, group: Group, world: World, words: frozenset[str] = frozenset()) -> None:
        """Remember a phrase that names something."""
        if group.actor is None and group.place is None:
            return
        kinds = kinds_of(group, world)
        lemma = group.lexeme.lemma if group.lexeme else ""
        kind = (
            world.actors[group.actor].noun_kind
            if group.actor in world.actors
            else kinds[0]
            if kinds
            else ""
        )
        self.mentions.append(
            Mention(lemma, kind, group.actor, group.place, words, group.sentence, group.start)
        )

    def find(self, group: Group, head: str, cue: str, world: World) -> Mention | None:
        """What a definite phrase without a name stands for; None where nothing fits.

        ``head``: key of its head noun; ``cue``: the class of places that the noun means, or empty.
        """
        if group.hits or not group.definite or group.lexeme is None:
            return None
        kind, lemma = group.noun, group.lexeme.lemma
        if kind in _PLACES and (
            group.plural or (group.reading is not None and group.reading.form == "du")
        ):
            return None
        recent = self.mentions[-_REACH:][::-1]
        if kind in _PLACES:
            return self._place(head, lemma, cue, kind, world)
        for same in recent:
            if same.actor and ((same.lemma == lemma and lemma) or head in same.words):
                return same
        wanted = _STANDS_FOR.get(kind, ())
        if kind not in _AGENTS or kind in {"people", "official"}:
            return None
        for each in wanted:
            found = next(
                (m for m in recent if m.kind == each and _known(world.actors.get(m.actor or ""))),
                None,
            )
            if found is not None:
                return found
        return None

    def _place(self, head: str, lemma: str, cue: str, kind: str, world: World) -> Mention | None:
        """The place that a definite noun for a place stands for."""
        self._index()
        same = max(self._by_lemma.get(lemma, -1) if lemma else -1, self._by_word.get(head, -1))
        if same >= 0:
            return self._placed[same]
        for least in (WELL, FITS) if cue and cue != VAGUE else ():
            for id_, at in reversed(self._by_place.items()):
                place = world.places.get(id_)
                if place is not None and kind_score(place, cue) >= least:
                    return self._placed[at]
        wanted = _STANDS_FOR.get(kind, ())
        near = self._placed[-_REACH:][::-1]
        if kind == "settlement":
            return next(
                (m for m in near if m.place and _settled(world.places.get(m.place.is_ or ""))), None
            )
        return next((m for m in near if m.kind in wanted), None)

    def owner(self, group: Group, world: World) -> str | None:
        """The actor that "its", "their", ـه before a noun mean: the only one that its sentence, else the
        one before, names."""
        here = [m for m in self._in(group.sentence) if m.start < group.start]
        for mentions in (here, self._in(group.sentence - 1)):
            actors = [world.actors.get(m.actor or "") for m in mentions]
            owners = {a.id for a in actors if a is not None and a.kind in OWNERS}
            if owners:
                return owners.pop() if len(owners) == 1 else None
        return None

    def issuer(self, world: World) -> str | None:
        """Who says "our forces": the armed side of the report, where it names one only."""
        named = (world.actors.get(m.actor or "") for m in self.mentions)
        armed = {a.id for a in named if a is not None and a.kind in _ARMED}
        return armed.pop() if len(armed) == 1 else None

    def sides(self, group: Group, world: World) -> set[str]:
        """The armed sides that the sentence names before a phrase; a state counts as its forces."""
        here = [m for m in self._in(group.sentence) if m.start < group.start]
        named = (world.actors.get(m.actor or "") for m in here)
        return {
            world.forces.get(a.country, a.id) if a.kind == "state" else a.id
            for a in named
            if a is not None and (a.kind in _ARMED or a.kind == "state")
        }

    def force(self, sentence: int, world: World) -> str | None:
        """The state's force that was named last, in this sentence or the two before."""
        return self._last(sentence, world, "state_force", 2)

    def armed(self, sentence: int, world: World) -> str | None:
        """The armed group that was named last, in this sentence or the two before."""
        return self._last(sentence, world, "armed_group", 2)

    def _last(self, sentence: int, world: World, kind: str, reach: int) -> str | None:
        """The only actor of a kind in the nearest sentence that names one; None where it names two."""
        for back in range(reach + 1):
            named = (world.actors.get(m.actor or "") for m in self._in(sentence - back))
            found = {actor.id for actor in named if actor is not None and actor.kind == kind}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def spot(self, group: Group, world: World) -> Filler | None:
        """The place around an unnamed one: the nearest settlement or area of its sentence, else of the one before."""
        here = [m for m in self._in(group.sentence) if m.place and m.place.is_]
        here.sort(key=lambda m: abs(m.start - group.start))
        before = [m for back in (1,) for m in reversed(self._in(group.sentence - back))]
        for found in (*here, *before):
            place = world.places.get((found.place.is_ or "") if found.place else "")
            if place is None or place.level in {"country", "area"}:
                continue
            if place.level != "site" or not several(group):
                return found.place
        return None


def several(group: Group) -> bool:
    """Whether the phrase names more than one thing, so that no single site can be it."""
    return group.plural or (group.reading is not None and group.reading.form == "du")


def _known(actor: Actor | None) -> bool:
    """Whether an actor is somebody: "the group" is never the gunmen whom nobody knows."""
    return actor is not None and actor.kind != "generic"


def _settled(place: Place | None) -> bool:
    return place is not None and is_settlement(place)
