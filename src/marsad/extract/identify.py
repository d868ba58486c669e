"""Which known actor or place each phrase names, and the filler that comes of it.

Places are decided over the whole report at once (``places.resolve``), actors phrase by phrase (``actors.actor_of``);
a definite phrase without a name takes its identity from what the report named before (``coreference``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from marsad.extract.actors import actor_of, army_of, choose
from marsad.extract.coreference import Discourse, Mention
from marsad.extract.kinds import kinds_of
from marsad.extract.place_fit import SITE_CUES, kind_score
from marsad.extract.places import PlaceMention, Resolution, resolve
from marsad.extract.reading import Group, NameHit, Sent
from marsad.model.claim import EventType, Filler, Role
from marsad.model.entity import World
from marsad.model.lexicon import Lexeme
from marsad.text.names import name_key
from marsad.text.normalise import key, loose

_PLACE_NOUNS = frozenset({"site", "settlement", "area", "road", "border", "water", "building"})
_NEAR = 3  # groups in which a container is looked for
_ARMED_NOUNS = frozenset({"force", "group", "aircraft"})
_OWNED = _ARMED_NOUNS | {"vehicle", "weapon", "equipment", "ship", "site", "building"}
_HAS_OWN = "interior-ministry"  # its units are its own, not the army's
_HARM = frozenset(
    t.value
    for t in (
        *(EventType.CASUALTY, EventType.ATTACK, EventType.ABDUCTION, EventType.ARREST, EventType.EXPLOSION),
        *(EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
    )
)
_FLIGHT = frozenset({EventType.DISPLACEMENT.value, EventType.RETURN.value})
_AROUND_KM = 10.0
_REFERS = frozenset({"group", "body", "force", "site", "settlement", "area", "state"})
_RESIDENTS, _DISPLACED = frozenset({"civilians", "local-residents"}), "displaced-people"


def place_mentions(
    sents: list[Sent], lang: str, text: str, world: World, locative: frozenset[str] = frozenset()
) -> list[PlaceMention]:
    """Every known place name of the report, with what its surroundings say of it."""
    out = []
    for sent in sents:
        for k, group in enumerate(sent.groups):
            for hit in group.hits:
                candidates = tuple(ref[2:] for ref in hit.refs if ref[0] == "p")
                if not candidates:
                    continue
                start = sent.starts[hit.first] + hit.pre
                end = sent.ends[hit.last - 1]
                out.append(
                    PlaceMention(
                        text=text[start:end], start=start, end=end, candidates=candidates,
                        kind_cue=_site_cue(sent, k, candidates, world, lang) or cue_of(sent, group, hit, world, lang),
                        containers=_containers(sent, k, locative), relation=group.relation, lang=lang,
                    )
                )
    return out


def _site_cue(sent: Sent, k: int, candidates: tuple[str, ...], world: World, lang: str) -> str:
    """The class of a site at the head of the phrase that one of the places is ("a base on the outskirts of the town
    of …"), or of a dual or plural head that joined names share (قاعدتي التنف والشدادي); else empty."""
    group = sent.groups[k]
    heads = [group]
    if group.joined:
        for before in reversed(sent.groups[max(0, k - _NEAR - 1) : k]):
            if before.kind == "np":
                heads += [before] if before.reading is not None and before.reading.form in {"du", "pl"} else []
                if not before.joined:
                    break
    for head in heads:
        cue = world.cues.get(lang, {}).get(_singular(sent, head), "")
        if cue in SITE_CUES and any(kind_score(world.places[c], cue) > 0 for c in candidates if c in world.places):
            return cue
    return ""


def _singular(sent: Sent, group: Group) -> str:
    """The key of the head noun as it stands, or of its lemma where it is a dual or plural."""
    if group.reading is not None and group.reading.form in {"du", "pl"} and group.lexeme is not None:
        return name_key(loose(group.lexeme.lemma), "ar", first=True)
    return sent.words[group.head].inner


def cue_of(sent: Sent, group: Group, hit: NameHit, world: World, lang: str) -> str:
    """The class of the kind word at a name (base, town, معبر), else of one in its phrase, as ``World.cues`` has it."""
    cues = world.cues.get(lang, {})
    for size in (3, 2, 1):
        for first, last in ((hit.last, hit.last + size), (hit.first - size, hit.first)):
            if first >= group.first and last <= group.last:
                found = cues.get(" ".join(sent.words[i].inner for i in range(first, last)))
                if found:
                    return found
    for i in range(group.first, group.last):
        found = cues.get(sent.words[i].inner)
        if found and not hit.first <= i < hit.last:
            return found
    return ""


def _containers(sent: Sent, k: int, locative: frozenset[str]) -> tuple[str, ...]:
    """Places named right behind the phrase: what contains it, if anything does."""
    out: list[str] = []
    for group in sent.groups[k + 1 : k + 1 + _NEAR]:
        if group.kind in {"v", ".", "K", "R"}:
            break
        if group.kind == "np" and (group.joined or not group.hits):
            break
        if group.kind == "np" and group.prep and locative and group.prep not in locative:
            break
        for hit in group.hits:
            out += [ref[2:] for ref in hit.refs if ref[0] == "p"]
    return tuple(out)


class Identities:
    """The identities of a report's phrases."""

    def __init__(
        self, world: World, lang: str, text: str, lexemes: Sequence[Lexeme], year: int | None = None
    ) -> None:
        self.lexemes = lexemes
        self.world, self.lang, self.text, self.year = world, lang, text, year
        self.countries: list[str] = []
        self.seen: set[str] = set()
        self.country_words: frozenset[str] = frozenset()
        self.locative: frozenset[str] = frozenset()
        self.possessive: frozenset[str] = frozenset()
        self.article: frozenset[str] = frozenset()
        self.anyone: frozenset[str] = frozenset()
        self.decided: dict[tuple[int, int], Resolution] = {}
        self.discourse = Discourse()

    def decide(self, sents: list[Sent], beside: Sequence[PlaceMention] = ()) -> None:
        """Resolve all place names of the report together, with those of its other half (``beside``)."""
        own = [_narrowed(m, beside) for m in place_mentions(sents, self.lang, self.text, self.world, self.locative)]
        for resolution in resolve([*own, *beside], self.world)[: len(own)]:
            mention = resolution.mention
            self.decided[mention.start, mention.end] = resolution
        votes: Counter[str] = Counter()
        for resolution in self.decided.values():
            if resolution.id is not None:
                votes[self.world.places[resolution.id].country] += 2
        for sent in sents:
            for hit in sent.hits:
                votes.update(
                    {self.world.actors[ref[2:]].country for ref in hit.refs if ref[0] == "a" and ref[2:] in self.world.actors}
                )
        self.countries = [country for country, _ in votes.most_common() if country]

    def name(self, sents: list[Sent]) -> None:
        """Give every noun phrase its actor and place, in text order, so that later ones can refer back."""
        for sent in sents:
            for group in sent.groups:
                if group.kind == "np":
                    self.identify(sent, group)
                    self._note_names(sent, group)
                    words = frozenset(sent.words[i].inner for i in range(group.first, group.last))
                    self.discourse.note(group, self.world, words)

    def _note_names(self, sent: Sent, group: Group) -> None:
        """Remember the actors named inside a phrase that is itself something else."""
        self.seen.update(ref[2:] for hit in group.hits for ref in hit.refs if ref[0] == "a")
        for hit in group.hits:
            for ref in hit.refs:
                if ref[0] == "a" and ref[2:] != group.actor:
                    nouns = [r for r in sent.words[hit.first].readings if r.pos == "noun"]
                    lemma = self.lexemes[nouns[0].lexeme].lemma if nouns else ""
                    kind = self.world.actors[ref[2:]].noun_kind
                    words = frozenset(sent.words[i].inner for i in range(hit.first, hit.last))
                    start = sent.starts[hit.first]
                    self.discourse.mentions.append(
                        Mention(lemma, kind, ref[2:], None, words, sent.index, start)
                    )

    def identify(self, sent: Sent, group: Group) -> None:
        """Fill ``group.actor`` and ``group.place``."""
        keys = [sent.words[i].inner for i in range(group.first, group.last)]
        hits = [(h.first - group.first, h.last - group.first, h.refs) for h in group.hits]
        head = group.head - group.first
        group.actor = actor_of(
            keys[head:], group.noun, [(a - head, b - head, r) for a, b, r in hits], group.demonym or None, self.world,
            before=keys[:head], countries=self.countries, year=self.year,
        )
        if group.actor is None:
            group.actor = next(
                (r[2:] for h in group.hits for r in h.refs if r[0] == "u" and r[2:] in self.seen), None
            )
        if group.actor is not None and not group.hits and not group.demonym and group.noun in _PLACE_NOUNS:
            group.actor = None  # military bases are no army
        if group.actor is None and group.member is not None and group.noun not in _PLACE_NOUNS:
            if group.member.actor is None:
                self.identify(sent, group.member)
            group.actor = group.member.actor
        group.place = self._place(sent, group)
        if group.place is None and group.definite and group.reading is not None and self._means_country(sent, group):
            group.place = self._country(group)
        if group.actor is None and group.place is None:
            self._refer_back(sent, group)

    def _refer_back(self, sent: Sent, group: Group) -> None:
        """Give a phrase without a name the identity of what it stands for."""
        if group.demonym and group.noun == "area":
            group.place = self._land(group)
            return
        if group.noun in _OWNED and self._owned(sent, group):
            ours = group.reading is not None and group.reading.enclitic.startswith("1")
            owner = self.discourse.issuer(self.world) if ours else self.discourse.owner(group, self.world)
            if owner is not None:
                group.actor = self._forces(owner)
                if group.noun in _ARMED_NOUNS or group.noun not in _PLACE_NOUNS:
                    return
        meant = None if group.hits else self._inside(sent, group)
        if meant is None:
            meant = self.discourse.find(self._unnamed(sent, group), *self._head(sent, group.head), self.world)
        if meant is not None:
            group.actor = meant.actor or group.actor
            if group.actor is not None and group.noun in _ARMED_NOUNS:
                group.actor = self._forces(group.actor)
            if meant.place is not None:
                group.place = self._stands(group, meant.place, f"stands for {meant.place.text}")
            return
        unknown = any(sent.picks[k] is None and sent.tags[k] in "NE" for k in range(group.head + 1, group.last))
        if group.hits or group.demonym or unknown:
            return  # a force with a name of its own
        if group.noun == "force":
            group.actor = self.discourse.force(group.sentence, self.world) or army_of(
                self.countries[:1], self.world
            )
        elif group.noun == "group" and group.plural:
            group.actor = self.discourse.armed(group.sentence, self.world)

    def _unnamed(self, sent: Sent, group: Group) -> Group:
        """The phrase, or, where it is a name that did not decide (الحزب), the noun that the word is as well."""
        if len(group.hits) != 1 or group.last - group.first != 1 or any(r[0] != "u" for r in group.hits[0].refs):
            return group
        reading = next((r for r in sent.words[group.head].readings if r.pos == "noun"), None)
        if reading is None or not (reading.article or group.definite):
            return group
        lexeme = self.lexemes[reading.lexeme]
        made = Group("np", group.first, group.last, group.head, group.start, group.end, sentence=group.sentence)
        made.lexeme, made.reading, made.noun, made.definite = lexeme, reading, lexeme.kind, True
        return made

    def _head(self, sent: Sent, word: int) -> tuple[str, str]:
        """The key of a noun and the class of places that it means."""
        noun = sent.words[word].inner
        return noun, self.world.cues.get(self.lang, {}).get(noun, "")

    def _inside(self, sent: Sent, group: Group) -> Mention | None:
        """What a definite noun inside the phrase stands for (مسلحو الجماعة, محيط المخيم, the gates of the camp)."""
        for k in range(group.head + 1, group.last):
            reading = sent.picks[k]
            if reading is None or sent.tags[k] != "N":
                continue
            before = k - 1
            while before > group.head and sent.tags[before] == "A":
                before -= 1
            if not reading.article and sent.words[before].key not in self.article:
                continue
            lexeme = self.lexemes[reading.lexeme]
            inner = Group("np", k, k + 1, k, sent.starts[k], sent.ends[k], sentence=group.sentence)
            inner.lexeme, inner.reading, inner.noun, inner.definite = lexeme, reading, lexeme.kind, True
            if lexeme.kind in _REFERS and (found := self.discourse.find(inner, *self._head(sent, k), self.world)):
                return found
        return None

    def _land(self, group: Group) -> Filler | None:
        """The country that an area with an adjective of nationality lies in (الأراضي السورية)."""
        found = self.world.places.get(group.demonym)
        if found is None:
            return None
        return Filler(
            self.text[group.start : group.end], group.start, group.end, found.id, found.lat, found.lon,
            found.precision_km, "area", "the country of its adjective",
        )

    def _owned(self, sent: Sent, group: Group) -> bool:
        """Whether a pronoun tells whose the phrase is (its forces, قواتها)."""
        if group.reading is not None and group.reading.enclitic[:1] in {"1", "3"}:
            return True
        return any(sent.words[k].key in self.possessive for k in range(group.first, group.head))

    def _forces(self, owner: str) -> str:
        """The forces of an owner: a state's, or the owner itself."""
        actor = self.world.actors.get(owner)
        if actor is None or actor.kind not in {"state", "government"} or actor.id.endswith(_HAS_OWN):
            return owner
        return self.world.forces.get(actor.country, owner)

    def _stands(self, group: Group, known: Filler, why: str, around: float = 0.0) -> Filler:
        """The filler of a phrase that stands for, or lies around, a known place."""
        km = known.precision_km
        return Filler(
            self.text[group.start : group.end], group.start, group.end, known.is_, known.lat, known.lon,
            None if km is None else km + around, "area" if around else known.located, why,
        )

    def _place(self, sent: Sent, group: Group) -> Filler | None:
        """The place that the phrase names: its own name, else the name inside it."""
        best: Resolution | None = None
        road = ""
        for hit in group.hits:
            road = road or next((r[2:] for r in hit.refs if r[0] == "r"), "")
            key = (sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1])
            got = self.decided.get(key)
            if got is not None and got.id is not None and (best is None or best.id is None):
                best = got
        text = self.text[group.start : group.end]
        if road and (best is None or group.noun == "road"):
            return Filler(text, group.start, group.end, road, why="a road of the table")
        if best is None or best.id is None:
            return None
        return Filler(
            text, group.start, group.end, best.id, best.lat, best.lon, best.precision_km, best.located, best.why
        )

    def _means_country(self, sent: Sent, group: Group) -> bool:
        """Whether the phrase stands for the country in play (البلاد، the country)."""
        key = sent.words[group.head].inner
        return key in self.country_words and not group.hits

    def _country(self, group: Group) -> Filler | None:
        """The country that most places of the report lie in."""
        found = next((p for c in self.countries[:1] for p in self.world.places.values() if p.level == "country" and p.country == c), None)
        if found is None:
            return None
        return Filler(
            self.text[group.start : group.end], group.start, group.end, found.id, found.lat, found.lon, found.precision_km,
            "area", "the country in play",
        )

    def filler(self, group: Group, role: Role, event: str = "") -> Filler:
        """The filler that a phrase makes in a role: place roles take its place, others its actor.

        ``event``: the claim's type; people who flee or return are displaced.
        """
        text = self.text[group.start : group.end]
        kinds = kinds_of(group, self.world)
        spot = role.is_place or (kinds[:1] and kinds[0] in {"site", "settlement", "building", "road"})
        if spot and group.place is not None:
            known = group.place
            return Filler(
                text, group.start, group.end, known.is_, known.lat, known.lon, known.precision_km, known.located, known.why
            )
        if role.is_place:
            named = any(ref[0] == "p" for hit in group.hits for ref in hit.refs)
            around = None if named else self.discourse.spot(group, self.world)
            if around is not None:
                return self._stands(group, around, f"lies in or near {around.text}", _AROUND_KM)
            return Filler(text, group.start, group.end)
        actor = group.actor
        if actor is None and group.place is not None and group.place.is_ and role in {Role.ACTOR, Role.PARTNER, Role.TARGET}:
            actor = self._state(group.place.is_)
        if actor is not None and group.noun in {"force", "group"} and actor == self._state_of(group):
            actor = self._forces(actor)  # قوات سلطة دمشق
        if actor is None and event in _HARM and role is Role.TARGET and group.noun == "people" and not group.hits:
            actor = "civilians"
        if actor is None and role in {Role.TARGET, Role.ACTOR, Role.PARTNER, Role.CARGO}:
            actor = self._written_on(group)
        if event in _FLIGHT and (actor is None and group.noun == "people" or self._anyone(group, actor)):
            actor = _DISPLACED
        return Filler(text, group.start, group.end, actor)

    def _anyone(self, group: Group, actor: str | None) -> bool:
        """Whether the phrase says no more than people or families: those who flee are then the displaced."""
        inner = group.of if group.noun == "part" and group.of is not None else group
        lemma = inner.lexeme.lemma if inner.lexeme is not None else ""
        return actor in _RESIDENTS and key(lemma) in self.anyone

    def _state_of(self, group: Group) -> str | None:
        return self._state(group.place.is_) if group.place is not None and group.place.is_ else None

    def _written_on(self, group: Group) -> str | None:
        """The armed owner that is written on what is hit or moved (مضافة لعناصر داعش)."""
        for hit in group.hits:
            found = choose(hit.refs, self.world, self.countries, self.year)
            if found is not None and found.kind in {"state_force", "armed_group", "coalition"}:
                return found.id
            if found is not None and found.kind == "state" and group.noun in {"vehicle", "aircraft", "weapon"}:
                return self._forces(found.id)
        return None

    def _state(self, place: str) -> str | None:
        """The state that a country, or its capital, stands for."""
        found = self.world.places.get(place)
        if found is None:
            return None
        return self.world.states.get(place) or (self.world.states.get(found.country) if found.level == "country" else None)


def _narrowed(mention: PlaceMention, beside: Sequence[PlaceMention]) -> PlaceMention:
    """The mention with those candidates only that a name of the report's other half has too, if there are any."""
    best = mention.candidates
    for other in beside:
        both = tuple(id_ for id_ in mention.candidates if id_ in other.candidates)
        if both and len(both) < len(best):
            best = both
    return msgspec.structs.replace(mention, candidates=best)


def fold(word: str) -> str:
    """The key of a word for number phrases."""
    return loose(word)
