"""What a phrase without a name of its own stands for: whose forces, which group, which place.

Tried in turn: the land of its adjective (الأراضي السورية), whose it is ("its forces"), the definite noun inside it
(مسلحو الجماعة), its own noun (``coreference``). Only a definite phrase means what was named before: an indefinite
force or group ("troops", فصائل) is nobody known.
"""

from __future__ import annotations

from copy import copy

from marsad.extract.actors import is_army, is_police, police_of
from marsad.extract.containing import two_named
from marsad.extract.coreference import VAGUE, Mention
from marsad.extract.kinds import PLACES
from marsad.extract.place_cues import noun_key
from marsad.extract.place_fit import holds, nested
from marsad.extract.reading import Group, Sent
from marsad.extract.remainder import only_number, stands_for_some, take_kind, whole
from marsad.extract.seats import Seated, province
from marsad.extract.troops import AGAIN, same_again, who_attacked
from marsad.model.claim import Filler
from marsad.text.normalise import key

_ARMED_NOUNS = frozenset({"force", "group", "aircraft"})
_PARTIES = frozenset({"force", "group", "body"})
_SERVING = _ARMED_NOUNS | {"part", "vehicle", "weapon", "official"}  # of the engineers, no graduates of engineering
_DESCRIBED = frozenset({"group"})  # the extremist organisation: an adjective may describe them
_WIDE = frozenset({"", VAGUE, "district"})  # classes of المنطقة
_ARMS = frozenset({"weapon", "equipment"})  # handed over, they are nobody
_CRAFT = frozenset({"vehicle", "ship"})
_OWNED = _ARMED_NOUNS | {"vehicle", "weapon", "equipment", "ship", "site", "building"}
_HAD = _OWNED | {"official"}  # its spokesman
_IN_TOWN_KM = 5.0
_FORCES = frozenset({"state_force", "armed_group"})
_SPOKE = 3  # sentences back in which who issued a statement is looked for
_APOSTROPHES = frozenset("'’")
_REFERS = frozenset({"group", "body", "force", "site", "settlement", "area", "state"})


class Referring(Seated):
    """What the phrases of a report stand for that have no name."""

    def refer_back(self, sent: Sent, group: Group) -> None:
        """Give a phrase without a name the identity of what it stands for."""
        self._stand_for(sent, group)
        who = group.of if group.noun == "part" and group.of is not None else group
        if group.actor and not who.hits and self._lemma(who) in self._words("attackers"):
            attacked = who_attacked(self.sents, sent, who, self.world) if who.definite else None
            if attacked is not None:
                group.actor = attacked or None
            elif group.actor == self._speaker(sent, group):
                group.actor = None  # whoever they are, they are not those who tell of them
        elif group.actor and not who.hits and who.noun == "group" and who.plural:
            own = self._words("fighters") - self._words("the_armed")
            told = self._bands_of(who) or self._lemma(who) not in own
            by = (self._spokesman(sent, group), self._heading(sent, group))
            if told and not self._ours(sent, group) and group.actor in by:
                group.actor = None
        last = self.world.actors.get(group.actor or "")
        if last is not None and last.kind == "state_force" and not group.hits:
            if is_police(noun_key(sent, group.head, self.lang), self.world):
                group.actor = police_of(last.country, self.world)  # no army, but of the same country

    def _stand_for(self, sent: Sent, group: Group) -> None:
        if group.noun == "captive" and group.head == group.first and sent.spans.get(group.head) == group.last:
            return  # those held: a noun of its own, no "those" told of before
        if self._the_army(sent, group):
            group.actor = self._called_army_before(sent, group)
            return
        if group.noun == "state" and group.prep in self.locative and self._part_of_place(sent, group):
            group.noun = "area"  # على أطرافها: its edges, no parties
        if group.noun == "group" and not group.hits and (unknown := self._attackers(group)) is not None:
            group.actor = unknown
            return
        if group.noun == "group" and not group.hits and (speaker := self._speaks_on(sent, group)) is not None:
            group.actor = speaker or None
            return
        if self._some(sent, group):
            bare = not stands_for_some(sent, group, self._words("some_of_those"))
            meant_by = whole(self.sents, group, bare=bare, things=self._has(sent, group, "other_things"))
            group.actor = meant_by.actor if meant_by is not None else None
            if meant_by is not None and not bare and self.lang == "ar":
                take_kind(group, meant_by)
            return
        own = (self._sent_by, self._troops_of_speaker, self._of_his_land) if group.noun == "force" else ()
        if whose := next((actor for find in own if (actor := find(sent, group))), None):
            group.actor = whose
            return
        if group.noun == "area" and (group.demonym or self._own_land(sent, group)) and not self._of_site(sent, group):
            group.place = self._land(sent, group)
            return
        if group.noun == "building" and self._of_many(sent, group):
            return  # searched their homes: those of people
        if (group.noun in _HAD or (group.noun == "body" and self._ours(sent, group))) and self._owned(sent, group):
            owner = self._owner(sent, group)
            if owner is not None and group.noun not in _ARMS:
                group.actor = owner if group.noun == "official" else self.forces_of(owner)
                if group.noun in _ARMED_NOUNS or group.noun not in PLACES:
                    return
        if group.noun in _ARMED_NOUNS and self._owned(sent, group):
            return  # whose they are is not told
        meant = None if group.hits else self._inside(sent, group)
        if self._lemma(group) in self.capital or self._governed(sent, group):
            group.place = self._seat(sent, group)  # no city or province that was named last
            return
        if meant is None and (self._means_one(sent, group) or self._only_backed(sent, group)):
            asked = self._unnamed(sent, group)
            border = group.noun == "border" and " " not in self._lemma(group)  # it runs by many a town
            if asked.definite and not asked.hits and asked.lexeme is not None and not border:
                meant = self._called(asked, *self._head(sent, group.head))
                rebels = meant is not None and meant.actor is not None and self.against_state(asked)
                meant = None if rebels and meant and not self._active_here(sent, meant.actor) else meant
        if meant is not None:
            group.actor = meant.actor or group.actor
            if group.actor is not None and group.noun in _ARMED_NOUNS and not self._is_office(group.actor, group):
                group.actor = self.forces_of(group.actor)
            if meant.place is not None and group.noun in PLACES and not self._lies_apart(sent, group, meant.place):
                town = group.noun in {"site", "building"} and meant.kind == "settlement"
                around = _IN_TOWN_KM if town else 0.0  # the city's airport is not the city
                group.place = self.stands(group, meant.place, f"stands for {meant.place.text}", around)
            return
        if self._another(sent, group):
            group.actor = same_again(self.discourse, group, self.world)
            if group.actor is None and group.noun == "force":
                group.actor = self._soldiers(sent, group)
            if group.actor is None and group.noun in _CRAFT:
                self._of_their_nation(group)
            return
        branch = self._lemma(group) in self._words("branches")  # الطيران الحربي, the heavy artillery
        if group.hits or not (self._bare(sent, group, but="A" if branch else "") or self.plain(sent, group)):
            return
        if not group.definite and not (group.plural and self._serves(group)):
            if group.noun == "force":
                group.actor = self._spoken_of(sent, group)
                if group.actor is None and (self._lemma(group) in self._words("soldiers") or self.of_one(group)):
                    group.actor = self._soldiers(sent, group)
            elif group.noun == "group":
                group.actor = self._fighters(sent, group)
            return
        if self._serves(group):
            group.actor = self._served(sent, group)
        elif group.noun == "force":
            group.actor = self.discourse.force(group, self.world)
        elif group.noun == "group" and group.plural and not self._bands_of(group):
            group.actor = self._active_here(sent, self.discourse.armed(group, self.world))

    def _troops_of_speaker(self, sent: Sent, group: Group) -> str | None:
        """Whose "the troops" are in what a force says, or its statement: its own (أوضح بيان للجيش أن القوات دمرت عربات)."""
        if self._lemma(group) not in self._words("the_troops") or group.hits or not group.definite:
            return None
        if not self._bare(sent, group) or self._owned(sent, group):
            return None
        spoke = [c.subject for c in self._above(sent, group) if c.speaks and c.subject is not None]
        said_by = next((subject for subject in spoke if subject.end <= group.start), None)
        if said_by is None or said_by.noun == "media":
            return None
        near = [c for other in self.sents[max(0, sent.index - _SPOKE) : sent.index] for c in other.clauses]
        before = [c.subject for c in reversed(near) if c.speaks and c.subject is not None]
        bare = not said_by.hits and (said_by.noun == "document" or (said_by.noun == "official" and said_by.definite))
        for subject in [said_by, *(before if bare else [])]:
            ids = [subject.actor or "", *(ref[2:] for hit in subject.hits for ref in hit.refs[:1] if ref[0] == "a")]
            known = next((a for a in map(self.world.actors.get, ids) if a is not None), None)
            if known is not None:
                called = key(known.name_ar.split(" ")[0])
                return known.id if known.kind in _FORCES and called in self._words("called_forces") else None
        return None

    def _of_many(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase's pronoun is of several people (منازلهم, their homes)."""
        if group.reading is not None and group.reading.enclitic:
            return group.reading.enclitic[1:2] in {"m", "f"} and group.reading.enclitic[2:] == "p"
        return any(sent.words[k].key in self._words("of_many") for k in range(group.first, group.head))

    def _of_their_nation(self, group: Group) -> None:
        """Give the next thing of a kind the nation of the last one before it (an American convoy … a second convoy)."""
        sents = self.sents[max(0, group.sentence - AGAIN) : group.sentence + 1]
        before = [g for sent in sents for g in sent.groups if g.kind == "np" and g.noun == group.noun]
        for other in reversed([g for g in before if g.start < group.start and self._lemma(g) == self._lemma(group)]):
            known = self.world.places.get((other.place.is_ if other.place is not None else None) or "")
            group.actor, group.demonym = other.actor, other.demonym
            group.place = other.place if known is not None and known.level == "country" else None
            return

    def _called(self, group: Group, head: str, cue: str) -> Mention | None:
        """What a definite phrase stands for; a service or an arm ("the intelligence", المدفعية) for no force of another name."""
        if self._part_of_place(self.sents[group.sentence], group):
            return self.discourse.whereabouts(group, self.world)  # its runway, مداخله
        if self._lemma(group) in self.country_words and group.noun in PLACES:
            return None  # بلاده: no region, no country either where that is not told
        so = self._serves(group) or self._bands_of(group) or self._lemma(group) in self._words("organised")
        any_one = self._lemma(group) in self._words("any_group")
        found = self.discourse.find(group, head, cue, self.world, called_so=so, any_one=any_one)
        if found is not None and group.noun == "state" and found.lemma != self._lemma(group):
            return found if self._told_most(found.actor) else None  # السلطات in Libya, where a delegate came from Cairo
        return found

    def _part_of_place(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is a part of the place that its pronoun means (its runway, مداخله)."""
        return self._lemma(group) in self._words("parts_of_sites") and self._owned(sent, group)

    def _bands_of(self, group: Group) -> bool:
        """Whether a phrase means several groups, which are no single one (الفصائل)."""
        return group.plural and self._lemma(group) in self._words("bands")

    def _is_office(self, actor: str, group: Group) -> bool:
        """Whether a phrase is what an office is called: no force of its state (خلية الإعلام … الخلية)."""
        known = self.world.actors.get(actor)
        head = noun_key(self.sents[group.sentence], group.head, self.lang)
        return known is not None and known.kind == "government" and head in known.called

    def _told_most(self, actor: str | None) -> bool:
        """Whether a report tells of no country more than of an actor's."""
        known = self.world.actors.get(actor or "")
        most = max((self.votes[country] for country in self.votes if country), default=0)
        return known is None or self.votes[known.country] >= most

    def _some(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase counts some of those who were told of before, without a noun of its own."""
        some = stands_for_some(sent, group, self._words("some_of_those"))
        return some or (only_number(sent, group) and not group.prep)

    def _means_one(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase for a party may mean one that was named: a force with an adjective is another one, two
        sides are no single one.
        """
        if group.noun in PLACES:
            return self._bare(sent, group, but="A" if self._part_of_place(sent, group) else "")  # مدخلها الشمالي
        if group.noun not in _PARTIES:
            return True
        if group.reading is not None and group.reading.form == "du":
            return False
        described = group.noun in _DESCRIBED and not group.plural
        return self._bare(sent, group, but="A" if described else "")

    def _unnamed(self, sent: Sent, group: Group) -> Group:
        """The phrase, or, where it is a name that did not decide (الحزب), or only tells who backs it, its noun alone."""
        if self.lang == "ar" and self._only_backed(sent, group):
            alone = copy(group)
            alone.last, alone.hits = group.head + 1, []
            return alone
        if len(group.hits) != 1 or any(r[0] != "u" for r in group.hits[0].refs):
            return group
        articles = all(sent.words[k].key in self.article for k in range(group.first, group.head))  # the rebels
        articles = articles and (self.lang != "en" or group.first < group.head)
        articles = articles or (self.lang == "en" and self._only_backed(sent, group))
        if group.head + 1 != group.last or group.hits[0].first != group.head or not articles:
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
        for k in range(group.first, group.last):
            reading = sent.picks[k]
            if reading is None or sent.tags[k] != "N" or k == group.head:
                continue
            if k < group.head and sent.words[k + 1].text[0] not in _APOSTROPHES:
                continue
            before = k - 1
            while before > group.head and sent.tags[before] == "A":
                before -= 1
            if not reading.article and sent.words[before].key not in self.article:
                continue
            if sent.words[k].inner in self.country_words:
                continue  # مدينة في شمال البلاد: no city named before
            lexeme = self.lexemes[reading.lexeme]
            more = sent.tags[k + 1] if group.head < k < group.last - 1 else ""
            if lexeme.kind in _PARTIES and (more in {"N", "E"} or (more == "A" and lexeme.kind != "group")):
                continue  # the general authority: one with a name of its own
            inner = Group("np", k, k + 1, k, sent.starts[k], sent.ends[k], sentence=group.sentence)
            inner.lexeme, inner.reading, inner.noun, inner.definite = (
                lexeme,
                reading,
                lexeme.kind,
                True,
            )
            if is_army(noun_key(sent, k, self.lang), self.world):
                army = self._army(inner)
                return None if army is None else Mention(lexeme.lemma, "force", army, None)
            if self._lemma(inner) in self.capital:
                seat = self._seat(sent, inner)  # the capital's airport
                return None if seat is None else Mention(lexeme.lemma, "settlement", None, seat)
            if noun_key(sent, k, self.lang) in self._name_words("provincial"):
                area = province(self.discourse, group, self.world)
                place = None if area is None else self._area(group, area, "the governorate in play")
                return None if place is None else Mention(lexeme.lemma, "area", None, place)
            if self._lemma(inner) not in self._words("services") and self._serves(inner):
                actor = self._served(sent, inner) if group.noun in _SERVING else None
                return None if actor is None else Mention(lexeme.lemma, "force", actor, None)
            if lexeme.kind in _REFERS and (found := self._called(inner, *self._head(sent, k))):
                return found
        return None

    def _lies_apart(self, sent: Sent, group: Group, meant: Filler) -> bool:
        """Whether a place is told right behind the phrase in which what it might stand for does not lie (the battalion …
        its camp in Sabha).
        """
        own = self.world.places.get(meant.is_ or "")
        behind = next((g for g in sent.groups if g.start >= group.end and g.kind != "P"), None)
        if (
            own is None
            or behind is None
            or behind.kind != "np"
            or behind.prep not in self.within
            or group.noun == "area"
        ):
            return False
        for hit in behind.hits:
            got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
            where = self.world.places.get((got.id if got is not None else None) or "")
            if where is not None and where.id != own.id and not (holds(where, own) or nested(where, own)):
                return True
        return False

    def _beside(self, group: Group) -> tuple[Filler, bool] | None:
        """The place that a preposition right behind the phrase names (a barracks in Abu Salim), and whether the phrase lies within
        it. A comma may stand before it where it tells how far off and which way ("the village of Sefa, some 20 km north of
        Kadugli"), or what contains what has a name of its own ("…, in Bara locality, North Kordofan").
        """
        behind = [g for g in self.sents[group.sentence].groups if g.start >= group.end]
        bound = self._words("bound") if self.lang == "en" else frozenset()
        over = comma = False  # an unknown name stands between: how far off what follows is, is not told
        named = group.unknown or (group.noun in PLACES and self._has_words_of_its_own(group))
        for at, found in enumerate(behind):
            if found.kind == "," and not comma:
                comma = True
                continue
            if found.kind == "P" or (listed(group) and not over and _goes_on(found)):
                continue  # قريتي الدخول | والرمادة | شرق حمص
            if found.kind != "np":
                return None
            if comma and (found.joined or not (named or over) or not self._tells_where(found)):
                return None
            within = found.prep in self.within and not found.relation
            contains = comma and not found.prep and not found.relation
            if not (within or contains or found.prep in self.locative or (found.relation and found.prep not in bound)):
                return None  # fled Wad Haj | for the outskirts of Nahud: what was left lies elsewhere
            if found.place is not None and found.place.is_:
                two = self.lang == "ar" and any(two_named(found, g) for g in behind[at + 1 : at + 2])
                return None if two else (found.place, contains or (within and not over))
            if found.noun not in PLACES and not found.unknown:
                return None
            over, comma = over or not contains, False  # Sefa, a village in Lubero
        return None

    def _has_words_of_its_own(self, group: Group) -> bool:
        """Whether words that no table has, and that are written as names are, stand in the phrase."""
        words = self.sents[group.sentence].words
        known = {k for hit in group.hits for k in range(hit.first, hit.last)}
        free = [words[k] for k in range(group.first, group.last) if k not in known and k != group.head]
        return any(word.capital or (self.lang == "ar" and not word.readings) for word in free if not word.country)

    def _tells_where(self, found: Group) -> bool:
        """Whether a phrase behind a comma can only tell where what goes before lies: by a bearing, as a province, or by
        what it is ("Sefa, a village in Lubero").
        """
        if found.relation or found.prep in self.within:
            return True
        if found.prep or (found.noun and found.noun not in PLACES):
            return False
        if found.noun == "settlement" and not found.definite and not found.hits:
            return True
        place = self.world.places.get((found.place.is_ if found.place is not None else None) or "")
        return place is not None and place.level in {"adm1", "adm2"}


def listed(group: Group) -> bool:
    """Whether a phrase is one of the names that a dual or plural shares (قريتي الدخول والرمادة), or is joined as one."""
    shares = group.noun == "settlement" and group.reading is not None and group.reading.form in {"du", "pl"}
    return (shares or group.joined) and not (group.lexeme is not None and group.joined) and group.kind == "np"


def _goes_on(found: Group) -> bool:
    """Whether a group goes on with a list of bare names of places."""
    bare = found.kind == "np" and found.joined and not found.prep and found.lexeme is None
    return found.kind == "C" or (bare and all(ref[0] in "pn" for hit in found.hits for ref in hit.refs))
