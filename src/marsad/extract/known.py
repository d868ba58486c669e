"""What is known of a report's phrases while their identities are worked out: the tables, the discourse, sets of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from marsad.extract.armies import army_of
from marsad.extract.by_country import by_country
from marsad.extract.coreference import Discourse
from marsad.extract.kinds import ARMED_ACTORS
from marsad.extract.place_cues import noun_key
from marsad.extract.place_fit import ON_BORDERS, is_capital
from marsad.extract.place_words import PlaceMention
from marsad.extract.places import Resolution
from marsad.extract.reading import Clause, Group, NameHit, Sent
from marsad.extract.told_where import Scene, told_each
from marsad.extract.troops import force_of, hit_by, soldiers_of, who_attacked
from marsad.model.claim import EventType, Filler
from marsad.model.entity import Place, World
from marsad.model.lexicon import Lexeme
from marsad.text.names import name_key
from marsad.text.normalise import key, loose

_LITTLE = frozenset("DOQU_PC")
POLICE_MINISTRY = "interior-ministry"  # its units are its own, not the army's
_NONE = frozenset[str]()
#: What a state does with troops of its own.
MOVES = frozenset(t.value for t in (EventType.DEPLOYMENT, EventType.WITHDRAWAL, EventType.MOVEMENT))
_STATES = frozenset({"state", "state_force", "government"})

_DRIVEN = frozenset({"vehicle", "weapon"})
_TALKED = frozenset({"talks", "agreement", "ceasefire"})
_FORCES = frozenset({"force", "group"})
_SITES = frozenset({"site", "building"})


class Known:
    """What the stages of identification share."""

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
        self.ordinals: Mapping[str, int] = {}
        self.capital: frozenset[str] = frozenset()
        self.governors: frozenset[str] = frozenset()
        self._keyed: dict[str, frozenset[str]] = {}
        self.decided: dict[tuple[int, int], Resolution] = {}
        self.discourse = Discourse(loose=lang == "en")
        self.sents: list[Sent] = []
        self.paragraphs: dict[int, list[Sent]] = {}
        self.votes: Counter[str] = Counter()
        self._scenes: list[Scene] = []  # the countries of each sentence
        self._told: list[Sequence[str]] = []  # those of the report for each sentence, its own first
        self._named: dict[int, tuple[str, ...] | None] = {}  # paragraph → the country that its offices belong to
        self.venues: set[int] = set()  # where names of capitals begin in which only talks are held
        self.within: frozenset[str] = frozenset()
        self.stand_in: frozenset[str] = frozenset()
        self.sets: Mapping[str, frozenset[str]] = {}  # the language's sets of words
        self.openings: list[PlaceMention] = []  # the places of datelines, in order
        self.outlet: str | None = None  # the actor whose outlet the report is of

    def settle(self, votes: Counter[str]) -> None:
        """Keep how much the report tells of each country, and in what order each of its sentences does."""
        self.votes = votes
        self.countries = [country for country, _ in votes.most_common() if country]
        self._scenes = [self._scene(sent) for sent in self.sents]
        self._told = told_each(self._scenes, self.countries, votes)

    def about(self, sent: Sent) -> Sequence[str]:
        """The countries of the report, those first in which what a sentence tells of takes place."""
        return self._told[sent.index] if sent.index < len(self._told) else self.countries

    def about_source(self, sent: Sent, group: Group) -> Sequence[str]:
        """The countries of a sentence; for a source that is told to be in a place, that place's country first (a military source
        in Bujumbura).
        """
        at = next((k for k, each in enumerate(sent.groups) if each is group), len(sent.groups))
        behind = next((g for g in sent.groups[at + 1 : at + 3] if g.kind != "P"), None)
        if group.noun != "source" or behind is None or behind.prep not in self.within or not behind.hits:
            return self.about(sent)
        hit = behind.hits[0]
        got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
        place = self.world.places.get((got.id if got is not None else None) or "")
        return self.about(sent) if place is None else [place.country, *self.about(sent)]

    def _other_scenes(self, sent: Sent) -> set[int]:
        """The sentences that tell of places in other countries only than those of a sentence."""
        own = self._scenes[sent.index].countries if sent.index < len(self._scenes) else frozenset[str]()
        found, last = set[int](), frozenset[str]()
        for k, scene in enumerate(self._scenes):
            last = scene.countries or (frozenset[str]() if scene.named - last else last)
            if own and last and own.isdisjoint(last):
                found.add(k)
        return found

    def _soldiers(self, sent: Sent, group: Group) -> str | None:
        """The forces of the only country whose forces were told of just before a phrase, where it is at; None where it is in
        another, whose own army the report has told of, too.
        """
        found = soldiers_of(self.discourse, group, self.world, self._other_scenes(sent))
        found = None if found and self.forces_of(hit_by(sent, group)) == self.forces_of(found) else found
        known, lies = self.world.actors.get(found or ""), self._lie_in([sent])
        here = {mention.actor for mention in self.discourse.around(group, self.world, 0)[0]}
        if known is None or known.country in lies or found in here:
            return found
        own = army_of([*lies], self.world) if len(lies) == 1 else None
        return None if own != found and own in self.discourse.actors(self.world) else found

    def _active_here(self, sent: Sent, band: str | None) -> str | None:
        """An armed group, unless its sentence names other countries only than those that it is active in (JNIM … | talks between
        Kinshasa and the rebels).
        """
        known = self.world.actors.get(band or "")
        told = self._scenes[sent.index].named if sent.index < len(self._scenes) else frozenset[str]()
        lands = (
            {known.country, *known.where} - {""} if known is not None and known.kind == "armed_group" else set[str]()
        )
        return band if not lands or not told or told & lands else None

    def _scene(self, sent: Sent) -> Scene:
        """The countries of the places that a sentence names: no capitals, where news is told and talks are held, and no
        country that does something.
        """
        found, opens = Counter[str](), ""
        nations = (self.world.places.get(word.country) for word in sent.words if word.country)
        named = {place.country for place in nations if place is not None}
        for hit in sent.hits:
            named |= {self.world.actors[ref[2:]].country for ref in hit.refs if ref[0] == "a"}
            got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
            place = self.world.places.get((got.id if got is not None else None) or "")
            if place is None or place.kind in ON_BORDERS or self._borders_on(sent, hit):
                continue
            at = hit.first - 1
            while at > 0 and (sent.tags[at] == "A" or sent.words[at].direction):
                at -= 1  # in neighbouring Uganda, وفي شمال مالي
            before = {sent.words[at].key, sent.words[at].bare} if at >= 0 else set[str]()
            inside = not self.locative.isdisjoint(before)  # وفي النيجر
            if place.level == "country":
                opens = opens or (place.country if inside and at == 0 else "")
                found[place.country] += inside
            elif not is_capital(place, self.world):
                found[place.country] += 1
        own = frozenset(c for c, n in found.items() if c and n)
        same_town = any(
            g.noun == "settlement" and g.definite and not g.hits and self._bare(sent, g) for g in sent.groups
        )
        return Scene(own, opens, (own | named) - {""}, same_town)

    def _men_of(self, group: Group) -> bool:
        """Whether the phrase is the men of somebody, of a force or armed group: they are no civilians ("men loyal to the brigade",
        "two of his men").
        """
        owner, last = group.member, self.sents[group.sentence].words[group.first : group.last][-2:]
        led = last[-1].bare in self._words("led_men") and last[0].key in self.possessive
        return led or (owner is not None and owner.noun in _FORCES and self._lemma(group) in self._words("men"))

    def _men_named(self, group: Group) -> str | None:
        """The force whose men a phrase is by the name before them ("Houthi security men"); None where it is of no force."""
        hit, sent = group.hits[-1], self.sents[group.sentence]
        ids = {ref[2:] for ref in hit.refs if ref[0] == "a"}
        between = [sent.words[k].key for k in range(hit.last, group.head)]
        if self.lang != "en" or not self._words("arms_of_men").issuperset(between):
            return None
        if hit.last > group.head or len(ids) != 1 or self._lemma(group) not in self._words("men"):
            return None
        known = self.world.actors.get(ids.pop())
        return known.id if known is not None and known.kind in ARMED_ACTORS else None

    def _of_rebels(self, sent: Sent, group: Group) -> bool:
        """Whether an official is one of no state by his noun or the words before it (a warlord, a Syrian rebel commander)."""
        before = (sent.words[k].key for k in range(group.first, group.head + 1))
        return group.noun == "official" and any(word in self._words("of_rebels") for word in before)

    def _venues(self, sents: Sequence[Sent]) -> set[int]:
        """Where the names of capitals begin in which talks are told to be held: news of talks is on those who talk."""
        found = set[int]()
        for sent in sents:
            if not any(sense.type in _TALKED for p in sent.predicates for sense in p.senses):
                continue
            for hit in (hit for group in sent.groups if group.prep in self.within for hit in group.hits):
                start = sent.starts[hit.first] + hit.pre
                got = self.decided.get((start, sent.ends[hit.last - 1]))
                place = self.world.places.get((got.id if got is not None else None) or "")
                if place is not None and is_capital(place, self.world):
                    found.add(start)
        return found

    def _words(self, name: str) -> frozenset[str]:
        """A set of words of the language; empty where it has none of that name."""
        return self.sets.get(name, _NONE)

    def _has(self, sent: Sent, group: Group, name: str) -> bool:
        """Whether a word of the phrase is of a set of words of the language."""
        return any(sent.words[k].bare in self._words(name) for k in range(group.first, group.last))

    def _name_words(self, name: str) -> frozenset[str]:
        """A set of words as keys of words inside a name (``place_cues.noun_key``)."""
        if name not in self._keyed:
            self._keyed[name] = frozenset(name_key(loose(word), self.lang, first=False) for word in self._words(name))
        return self._keyed[name]

    def _lemma(self, group: Group) -> str:
        return key(group.lexeme.lemma) if group.lexeme is not None else ""

    def _bare(self, sent: Sent, group: Group, *, but: str = "") -> bool:
        """Whether nothing but articles, pronouns and numbers stands at the noun: no adjective (unless ``but`` has its
        tag), genitive or name.
        """
        if group.demonym or group.member is not None or group.of is not None:
            return False
        return all(
            k == group.head or sent.tags[k] in _LITTLE or sent.tags[k] in but for k in range(group.first, group.last)
        )

    def _backed(self, sent: Sent, group: Group) -> bool:
        """Whether what the phrase names only backs it (الجماعة المدعومة من إيران)."""
        return any(noun_key(sent, i, self.lang) in self.world.backing for i in range(group.head + 1, group.last))

    def _only_backed(self, sent: Sent, group: Group) -> bool:
        """Whether nothing but who backs it is told of a group (الجماعة المدعومة من إيران, "the Iran-backed rebels")."""
        if self.lang == "en":
            told = all(self._article_or_backer(sent, k) for k in range(group.first, group.head))
            the = sent.words[group.first].key in self.article and group.head > group.first + 1
            return group.definite and told and the and group.head + 1 == group.last
        if group.noun != "group" or group.plural or group.head + 1 >= group.last or not group.definite:
            return False
        return noun_key(sent, group.head + 1, self.lang) in self.world.backing

    def _article_or_backer(self, sent: Sent, k: int) -> bool:
        """Whether word ``k`` is an article, or tells who backs somebody ("Iran-backed")."""
        key = sent.words[k].key
        return key in self.article or ("-" in key and key.rpartition("-")[2] in self.world.backing)

    def _above(self, sent: Sent, group: Group) -> Iterator[Clause]:
        """The clause of a phrase and those that it hangs on, inmost first."""
        at, left = group.clause, len(sent.clauses)
        while 0 <= at < len(sent.clauses) and left:
            yield sent.clauses[at]
            at, left = sent.clauses[at].parent, left - 1

    def forces_of(self, owner: str) -> str:
        """The forces of an owner: a state's, or the owner itself."""
        actor = self.world.actors.get(owner)
        if actor is None or actor.kind not in {"state", "government"} or actor.id.endswith(POLICE_MINISTRY):
            return owner
        return self.world.forces.get(actor.country, owner)

    def but_rebels(self, group: Group) -> str | None:
        """Whom the phrase means, but for those who fight the state by whose name they go ("Congo rebels"); "the attackers" are
        those who were told to attack.
        """
        who = group.of if group.noun == "part" and group.of is not None else group  # 96 of the attackers
        if self.lang == "en" and who.definite and not group.hits and self._lemma(who) in self._words("attackers"):
            attacked = who_attacked(self.sents, self.sents[group.sentence], group, self.world)
            if attacked is not None:
                return attacked or None
        actor = self.world.actors.get(group.actor or "")
        state = actor is not None and actor.kind in {"state", "government", "state_force"}
        return None if state and self.against_state(group) else group.actor

    def against_state(self, group: Group) -> bool:
        """Whether the phrase is a word for those who fight a state."""
        word = noun_key(self.sents[group.sentence], group.head, self.lang)
        return word in self._name_words("against_state")

    def _lie_in(self, sents: Sequence[Sent]) -> set[str]:
        """The countries in which the places lie that sentences name."""
        keys = [
            (s.starts[h.first] + h.pre, s.ends[h.last - 1])
            for s in sents
            for h in s.hits
            if not (self._borders_on(s, h) or s.starts[h.first] + h.pre in self.venues)
        ]
        found = (self.decided[key].id for key in keys if key in self.decided)
        places = [self.world.places[id_] for id_ in found if id_ is not None]
        return {place.country for place in places if place.kind not in ON_BORDERS} - {""}

    def opened(self, sentence: int) -> bool:
        """Whether a sentence opens with the country it is on, or goes on with one that did."""
        back = self._scenes[sentence::-1] if sentence < len(self._scenes) else []
        told = next((scene for scene in back if scene.countries or scene.opens), None)
        return told is not None and bool(told.opens)

    def _named_in(self, sents: Sequence[Sent]) -> Iterator[NameHit]:
        """The names in sentences but those of capitals where talks are held."""
        return (h for s in sents for h in s.hits if s.starts[h.first] + h.pre not in self.venues)

    def _told_of(self, group: Group) -> set[str]:
        """The countries whose forces the sentence before a phrase told of: not what flew over it, but what drove into it."""
        here = self.discourse.around(group, self.world, 1)[1]
        before = self.sents[group.sentence - 1].groups if group.sentence > 0 else []
        flew = {g.start for g in before if g.noun == "aircraft"}
        actors = [self.world.actors.get(mention.actor or "") for mention in here if mention.start not in flew]
        drove = (self.world.forces.get(g.demonym, "") for g in before if g.noun in _DRIVEN and g.demonym)
        actors += [self.world.actors.get(force) for force in drove]
        return {actor.country for actor in actors if actor is not None and actor.kind == "state_force"}

    def _borders_on(self, sent: Sent, hit: NameHit) -> bool:
        """Whether a name is a country's in a sentence that tells of a border: it may be the one beyond it."""
        named = (self.world.places.get(ref[2:]) for ref in hit.refs if ref[0] == "p")
        country = any(place is not None and place.level == "country" for place in named)
        line = self._words("bordering")
        return country and (
            any(group.noun == "border" for group in sent.groups) or any(word.key in line for word in sent.words)
        )

    def _commanded(self, group: Group) -> str | None:
        """The army that "the army" is for who commands it and says what it does, wherever that is (قال وزير الدفاع التركي إن |
        الجيش): a minister of defence, the head of a government or state, no envoy or foreign minister.
        """
        sent = self.sents[group.sentence]
        for clause in self._above(sent, group):
            subject = clause.subject
            if not clause.speaks or subject is None or subject is group or subject.start > group.start:
                continue
            actor = self.world.actors.get(subject.actor or "")
            words = {sent.words[k].inner for k in range(subject.first, subject.last)}
            commands = actor is not None and actor.kind in _STATES and subject.noun == "official"
            if actor is None or not commands or words.isdisjoint(self._name_words("commanders")):
                return None
            return army_of((actor.country,), self.world)
        return None

    def _country(self, group: Group) -> Filler | None:
        """The country that a sentence, or most of the report, is on; that of a state which tells what another one does to it."""
        sent = self.sents[group.sentence]
        chain = list(self._above(sent, group))
        who = [self.world.actors.get((c.subject.actor if c.subject is not None else None) or "") for c in chain]
        states = [(c, a.country) for c, a in zip(chain, who, strict=True) if a is not None and a.kind in _STATES]
        does = next((country for clause, country in states if not clause.speaks), "")
        tells = [country for clause, country in states if clause.speaks and does and country != does]
        about = [*tells, *self.about(sent)]
        found = by_country(self.world).itself.get(about[0]) if about else None
        return None if found is None else self._area(group, found, "the country in play")

    def _is_country(self, found: Resolution) -> bool:
        """Whether a name is decided to be a country, or is not decided."""
        return found.id is None or self.world.places[found.id].level == "country"

    def _area(self, group: Group, place: Place, why: str) -> Filler:
        """The phrase as an area of the tables."""
        text = self.text[group.start : group.end]
        return Filler(text, group.start, group.end, place.id, place.lat, place.lon, place.precision_km, "area", why)

    def _whole(self, id_: str | None) -> str | None:
        """The force that a part of it belongs to whose arms others are (air defences are none of an army's intelligence)."""
        root = self.world.actors.get((id_ or "").partition("/")[0])
        return root.id if root is not None and root.kind == "state_force" else id_

    def _moved(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is the genitive of a noun that tells how troops move (انسحاب | اللواء 23)."""
        at = next((i for i, each in enumerate(sent.groups) if each is group), 0)
        lexeme = sent.groups[at - 1].lexeme if at and group.genitive else None
        return lexeme is not None and any(sense.type in MOVES for sense in lexeme.senses)

    def _is_army(self, id_: str) -> bool:
        found = force_of(id_, self.world)
        return found is not None and found.kind == "state_force"

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

    def _of_site(self, sent: Sent, group: Group) -> bool:
        """Whether the nationality is that of a site whose surroundings are told (محيط القاعدة الأمريكية)."""
        inner = [sent.picks[k] for k in range(group.first, group.last) if k != group.head and sent.tags[k] == "N"]
        return any(r is not None and self.lexemes[r.lexeme].kind in _SITES for r in inner)
