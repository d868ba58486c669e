"""What a phrase without a name of its own stands for: whose forces, which group, which place.

Tried in turn: the land of its adjective (الأراضي السورية), whose it is ("its forces"), the definite noun inside it
(مسلحو الجماعة), its own noun (``coreference``). Only a definite phrase means what was named before: an indefinite
force or group ("troops", فصائل) is nobody known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from marsad.extract.actors import choose, is_police, police_of
from marsad.extract.coreference import OWNERS, VAGUE, Discourse, Mention
from marsad.extract.kinds import PLACES
from marsad.extract.place_cues import noun_key
from marsad.extract.places import PlaceMention, Resolution
from marsad.extract.reading import Clause, Group, Sent
from marsad.model.claim import Filler
from marsad.model.entity import Place, World
from marsad.model.lexicon import Lexeme
from marsad.text.normalise import key

_ARMED_NOUNS = frozenset({"force", "group", "aircraft"})
_PARTIES = frozenset({"force", "group", "body"})
_DESCRIBED = frozenset({"group"})  # the extremist organisation: an adjective may describe them
_WIDE = frozenset({"", VAGUE, "district"})  # classes of المنطقة
_LITTLE = frozenset("DOQU_PC")
_ARMS = frozenset({"weapon", "equipment"})  # handed over, they are nobody
_OWNED = _ARMED_NOUNS | {"vehicle", "weapon", "equipment", "ship", "site", "building"}
#: Kinds of those who may issue a communiqué of "our forces"; and of phrases that only name them beside somebody else.
_ISSUERS = frozenset({"state_force", "armed_group", "coalition", "body", "government"})
_SPEAKS_FOR = frozenset({"official", "media", "source", "people"})
_HAS_OWN = "interior-ministry"  # its units are its own, not the army's
_REFERS = frozenset({"group", "body", "force", "site", "settlement", "area", "state"})


class Referring:
    """What is known of a report's phrases, and what those without a name stand for."""

    def __init__(self, world: World, lang: str, text: str, lexemes: Sequence[Lexeme], year: int | None = None) -> None:
        self.lexemes = lexemes
        self.world, self.lang, self.text, self.year = world, lang, text, year
        self.countries: list[str] = []
        self.seen: set[str] = set()
        self.country_words: frozenset[str] = frozenset()
        self.locative: frozenset[str] = frozenset()
        self.possessive: frozenset[str] = frozenset()
        self.article: frozenset[str] = frozenset()
        self.anyone: frozenset[str] = frozenset()
        self.capital: frozenset[str] = frozenset()
        self.governors: frozenset[str] = frozenset()
        self.decided: dict[tuple[int, int], Resolution] = {}
        self.discourse = Discourse()
        self.sents: list[Sent] = []
        self.paragraphs: dict[int, list[Sent]] = {}
        self.votes: Counter[str] = Counter()
        self._named: dict[int, tuple[str, ...]] = {}  # paragraph → the country that its offices belong to
        self.within: frozenset[str] = frozenset()
        self.stand_in: frozenset[str] = frozenset()
        self.opening: PlaceMention | None = None  # the place of the dateline
        self.outlet: str | None = None  # the actor whose outlet the report is of

    def refer_back(self, sent: Sent, group: Group) -> None:
        """Give a phrase without a name the identity of what it stands for."""
        self._stand_for(sent, group)
        last = self.world.actors.get(group.actor or "")
        if last is not None and last.kind == "state_force" and not group.hits:
            if is_police(noun_key(sent, group.head, self.lang), self.world):
                group.actor = police_of(last.country, self.world)  # no army, but of the same country

    def _stand_for(self, sent: Sent, group: Group) -> None:
        if group.demonym and group.noun == "area":
            group.place = self._land(group)
            return
        if group.noun in _OWNED and self._owned(sent, group):
            owner = self._owner(sent, group)
            if owner is not None and group.noun not in _ARMS:
                group.actor = self.forces_of(owner)
                if group.noun in _ARMED_NOUNS or group.noun not in PLACES:
                    return
        if group.noun in _ARMED_NOUNS and self._owned(sent, group):
            return  # whose they are is not told
        meant = None if group.hits else self._inside(sent, group)
        if group.lexeme is not None and key(group.lexeme.lemma) in self.capital:
            return  # the capital is not the city that was named last
        if meant is None and self._means_one(sent, group):
            asked = self._unnamed(sent, group)
            if asked.definite and not asked.hits and asked.lexeme is not None:
                meant = self.discourse.find(asked, *self._head(sent, group.head), self.world)
        if meant is not None:
            group.actor = meant.actor or group.actor
            if group.actor is not None and group.noun in _ARMED_NOUNS:
                group.actor = self.forces_of(group.actor)
            if meant.place is not None:
                group.place = self.stands(group, meant.place, f"stands for {meant.place.text}")
            return
        if group.hits or not self._bare(sent, group):
            return
        if not group.definite:
            if group.noun == "force":
                group.actor = self._spoken_of(sent, group)
            return
        if group.noun == "force":
            group.actor = self.discourse.force(group, self.world)
        elif group.noun == "group" and group.plural:
            group.actor = self.discourse.armed(group, self.world)

    def _bare(self, sent: Sent, group: Group, *, but: str = "") -> bool:
        """Whether nothing but articles, pronouns and numbers stands at the noun: no adjective (unless ``but`` has its
        tag), genitive or name.
        """
        if group.demonym or group.member is not None or group.of is not None:
            return False
        return all(
            k == group.head or sent.tags[k] in _LITTLE or sent.tags[k] in but for k in range(group.first, group.last)
        )

    def _means_one(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase for a party may mean one that was named: a force with an adjective is another one, two
        sides are no single one.
        """
        if group.noun in PLACES:
            return self._bare(sent, group)
        if group.noun not in _PARTIES:
            return True
        if group.reading is not None and group.reading.form == "du":
            return False
        described = group.noun in _DESCRIBED and not group.plural
        return self._bare(sent, group, but="A" if described else "")

    def _owner(self, sent: Sent, group: Group) -> str | None:
        """Whose a phrase with a pronoun is: the subject's of its clause or of those that this hangs on (أعلن الحزب أن
        مقاتليه), else the one that could be meant in its sentence or the one before.
        """
        if group.reading is not None and group.reading.enclitic.startswith("1"):
            return self._issuer()
        said = ""
        for clause in self._above(sent, group):
            subject = clause.subject
            if subject is None or subject is group or subject.start >= group.start:
                continue
            actor = self.world.actors.get(subject.actor or "")
            if actor is None or actor.kind not in OWNERS:
                continue
            if clause.index == group.clause or clause.speaks:
                return actor.id
            said = said or actor.id
        return said or self.discourse.owner(group, self.world)

    def _issuer(self) -> str | None:
        """Who says "our forces": whose outlet it is, else the only party that speaks by its name in the report, else
        the only one that acts in it.
        """
        if self.outlet:
            return self.outlet
        speak, act = set[str](), set[str]()
        for sent in self.sents:
            for clause in sent.clauses:
                subject = clause.subject
                for hit in subject.hits if subject is not None and subject.noun not in _SPEAKS_FOR else ():
                    found = choose(hit.refs, self.world, self.countries, self.year)
                    if found is not None and found.kind in _ISSUERS:
                        act.add(found.id)
                        speak |= {found.id} if clause.speaks else set()
        for found_ids in (speak, act):
            if found_ids:
                return found_ids.pop() if len(found_ids) == 1 else None
        return None

    def _spoken_of(self, sent: Sent, group: Group) -> str | None:
        """The forces of the army or state that says something of troops, where its sentence names no other side."""
        for clause in self._above(sent, group):
            subject = clause.subject
            if not clause.speaks or subject is None or subject.start >= group.start:
                continue
            actor = self.world.actors.get(subject.actor or "")
            if actor is None or actor.kind not in {"state", "state_force"}:
                return None
            force = self.forces_of(actor.id)
            sides = self.discourse.sides(group, self.world)
            return force if sides <= {force} else None
        return None

    def _above(self, sent: Sent, group: Group) -> Iterator[Clause]:
        """The clause of a phrase and those that it hangs on, inmost first."""
        at, left = group.clause, len(sent.clauses)
        while 0 <= at < len(sent.clauses) and left:
            yield sent.clauses[at]
            at, left = sent.clauses[at].parent, left - 1

    def _unnamed(self, sent: Sent, group: Group) -> Group:
        """The phrase, or, where it is a name that did not decide (الحزب), the noun that the word is as well."""
        if len(group.hits) != 1 or group.last - group.first != 1 or any(r[0] != "u" for r in group.hits[0].refs):
            return group
        reading = next((r for r in sent.words[group.head].readings if r.pos == "noun"), None)
        if reading is None or not (reading.article or group.definite):
            return group
        lexeme = self.lexemes[reading.lexeme]
        made = Group(
            "np",
            group.first,
            group.last,
            group.head,
            group.start,
            group.end,
            sentence=group.sentence,
        )
        made.lexeme, made.reading, made.noun, made.definite = lexeme, reading, lexeme.kind, True
        return made

    def _head(self, sent: Sent, word: int) -> tuple[str, str]:
        """The key of a noun and the class of places that it means."""
        noun = noun_key(sent, word, self.lang)
        cue = self.world.cues.get(self.lang, {}).get(noun, "")
        vague = any(reading.pos == "vague" for reading in sent.words[word].readings)
        if cue in _WIDE and (vague or noun in self.stand_in):
            return noun, VAGUE
        return noun, cue

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
            more = sent.tags[k + 1] if k + 1 < group.last else ""
            if lexeme.kind in _PARTIES and (more in {"N", "E"} or (more == "A" and lexeme.kind != "group")):
                continue  # the general authority: one with a name of its own
            inner = Group("np", k, k + 1, k, sent.starts[k], sent.ends[k], sentence=group.sentence)
            inner.lexeme, inner.reading, inner.noun, inner.definite = (
                lexeme,
                reading,
                lexeme.kind,
                True,
            )
            if lexeme.kind in _REFERS and (found := self.discourse.find(inner, *self._head(sent, k), self.world)):
                return found
        return None

    def _land(self, group: Group) -> Filler | None:
        """The country that an area with an adjective of nationality lies in (الأراضي السورية)."""
        found = self.world.places.get(group.demonym)
        return None if found is None else self._area(group, found, "the country of its adjective")

    def _area(self, group: Group, place: Place, why: str) -> Filler:
        """The phrase as an area of the tables."""
        text = self.text[group.start : group.end]
        return Filler(text, group.start, group.end, place.id, place.lat, place.lon, place.precision_km, "area", why)

    def _owned(self, sent: Sent, group: Group) -> bool:
        """Whether a pronoun tells whose the phrase is (its forces, قواتها)."""
        if group.reading is not None and group.reading.enclitic[:1] in {"1", "3"}:
            return True
        return any(sent.words[k].key in self.possessive for k in range(group.first, group.head))

    def forces_of(self, owner: str) -> str:
        """The forces of an owner: a state's, or the owner itself."""
        actor = self.world.actors.get(owner)
        if actor is None or actor.kind not in {"state", "government"} or actor.id.endswith(_HAS_OWN):
            return owner
        return self.world.forces.get(actor.country, owner)

    def _beside(self, group: Group) -> tuple[Filler, bool] | None:
        """The place that a preposition right behind the phrase names (a barracks in Abu Salim), and whether the
        phrase lies within it.
        """
        behind = [g for g in self.sents[group.sentence].groups if g.start >= group.end]
        over = False  # an unknown name stands between: how far off what follows is, is not told
        for found in behind:
            if found.kind != "np":
                if found.kind == "P":
                    continue
                return None
            if found.prep not in self.locative and found.relation not in {"near", "outskirts"}:
                return None
            if found.place is not None and found.place.is_:
                return found.place, found.prep in self.within and not found.relation and not over
            if found.noun not in PLACES and not found.unknown:
                return None
            over = True
        return None

    def stands(self, group: Group, known: Filler, why: str, around: float = 0.0) -> Filler:
        """The filler of a phrase that stands for, or lies around, a known place."""
        km = known.precision_km
        return Filler(
            self.text[group.start : group.end],
            group.start,
            group.end,
            known.is_,
            known.lat,
            known.lon,
            None if km is None else km + around,
            "area" if around else known.located,
            why,
        )
