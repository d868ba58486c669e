"""Whose a phrase is: the actor of its words, of the person in it, of the unit that it numbers, of what is written on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from itertools import pairwise

from marsad.extract.actors import actor_of, choose, is_army, may_mean
from marsad.extract.among import armed_among
from marsad.extract.armies import army_of
from marsad.extract.by_event import country_before
from marsad.extract.joint import noun_of
from marsad.extract.kinds import ARMED_ACTORS
from marsad.extract.local_order import government_at
from marsad.extract.offices import Offices
from marsad.extract.own_doing import watches
from marsad.extract.place_cues import noun_key
from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.troops import who_left
from marsad.extract.units import unit_of
from marsad.model.entity import Actor

_TEN = 10
_GENITIVES = frozenset({"'s", "’s", "s'", "s’"})
_FAR_MORE = 3  # times the votes of any other country that make one a report's own
_NO_UNITS: dict[str, str] = {}
_FIELDS_UNITS = frozenset({"state_force", "armed_group"})
_ARMS = frozenset({"force", "group", "aircraft", "vehicle", "weapon", "ship"})
_RULED = frozenset({"state", "state_force", "government"})
_HAILING = frozenset({"people", "captive", "group"})
_QUOTES = frozenset("«»")  # قوات «اليونيفيل»: no words of the phrase
_OWNABLE = frozenset({"vehicle", "site", "building", "aircraft", "weapon", "equipment"})


_APOSTROPHES = frozenset("'’")


class Owning(Offices):
    """The actors of a report's phrases, phrase by phrase."""

    def _person(self, group: Group) -> str | None:
        """Whom the person stands for whose name is the phrase, or follows the title in it (رئيس الوزراء سالم بن بريك)."""
        if group.noun != "official":
            return None
        person = next((hit for hit in group.hits if hit.person), None)
        found = choose(person.refs, self.world) if person is not None else None
        return None if found is None else found.id

    def _called_behind(self, sent: Sent, group: Group) -> str | None:
        """For whom a spokesman speaks whose name stands right behind (المتحدث باسم القوات المسلحة | العميد يحيى سريع)."""
        if group.noun != "official" or not group.definite or self._lemma(group) not in self._words("spokes"):
            return None
        behind = next((each for each in sent.groups if each.start >= group.end), None)
        if behind is None or behind.kind != "np" or behind.prep or behind.joined:
            return None
        return self._person(behind)

    def _by_words(self, sent: Sent, group: Group) -> str | None:
        """The actor that the words of the phrase mean (``actors.actor_of``)."""
        told = self._numbered(sent, group.first, group.last)
        if not (group.hits or group.demonym or may_mean(told, self.world)) or self._called_army(sent, group):
            return None
        if (
            group.noun == "force"
            and not (group.hits or group.demonym)
            and any(sent.words[k].key in self._words("forces_of_others") for k in range(group.first, group.head))
        ):
            return None  # partner security forces: of whom is not told
        if not group.hits and any(
            sent.words[k].key in self._words("sides_unnamed") for k in range(group.first, group.head)
        ):
            return None  # rival Sudanese forces: none of them is the army alone
        plain = [i for i in range(group.first, group.last) if sent.tags[i] not in _QUOTES or i == group.head]
        keys = [told[i - group.first] for i in plain]
        head = plain.index(group.head)
        private, noun = self.private(sent, group), noun_of(sent, group)
        found = actor_of(
            keys[head:],
            noun,
            [
                (bisect_left(plain, h.first) - head, bisect_left(plain, _end(h.last, group, told)) - head, h.refs)
                for h in group.hits
                if h not in self.hailing(sent, group)
            ],
            None if private or self._of_theirs(sent, group) else group.demonym or self._officer_of(sent, group) or None,
            self.world,
            before=keys[:head],
            countries=self.countries,
            here=self.about_source(sent, group),
            rules=self._rules(sent, group),
            year=self.year,
        )
        known = self.world.actors.get(found or "")
        state = known is not None and known.kind == "state"
        if known is not None and state and noun == "force" and noun != group.noun:
            return self.world.forces.get(known.country, found)  # القوات المصرية | والسعودية
        private = private or watches(group)
        return None if private and state else found  # a Turkish charity, Iraq's banks: no act of the state's

    def _officer_of(self, sent: Sent, group: Group) -> str:
        """The country whose officer a phrase names with his title ("Azerbaijan's President Ilham Aliyev"); empty where none is."""
        owner = next((h for h in group.hits if h.first == group.first), None)
        if owner is None or group.noun != "official" or owner.last + 1 >= group.head:
            return ""
        if sent.words[owner.last].text[0] not in _APOSTROPHES:
            return ""
        title = sent.picks[owner.last + 1]
        states = [self.world.actors[ref[2:]] for ref in owner.refs if ref[0] == "a"]
        if title is None or self.lexemes[title.lexeme].kind != "official":
            return ""
        return next((state.country for state in states if state.kind == "state"), "")

    def _of_theirs(self, sent: Sent, group: Group) -> bool:
        """Whether what makes up a band is of a nationality, and no forces of that state ("a coalition of | Haitian gangs")."""
        if self.lang != "en":
            return False
        if group.noun == "official" and group.member is not None and group.member.noun in {"group", "body"}:
            return group.member.definite and not group.member.hits  # an Iraqi leader of the organization
        of = [k for k in range(group.head + 1, group.last) if sent.words[k].country]
        behind = (r for k in range(of[0] + 1, group.last) for r in sent.words[k].readings) if of else ()
        kinds = {self.lexemes[reading.lexeme].kind for reading in behind if reading.pos == "noun"}
        return "group" in kinds and "force" not in kinds

    def _called_army(self, sent: Sent, group: Group) -> bool:
        """Whether an "army" is called by a name that no table has, or by what it is (جيش العزة, the Ta'ang army, an ethnic army): a
        group of its own, no country's army.
        """
        if self.lang == "en":
            return any(self._others(sent, group, k) for k in range(group.first + 1, group.head + 1))
        at = group.head + 1
        if self.lang != "ar" or at >= group.last or any(h.first <= at < h.last for h in group.hits) or group.demonym:
            return False
        head, word = sent.words[group.head], sent.words[at]
        if head.article or sent.tags[at] not in {"N", "M"} or word.key in self._words("of_the_state"):
            return False
        return noun_key(sent, group.head, self.lang) == head.bare and is_army(head.bare, self.world)

    def _others(self, sent: Sent, group: Group, at: int) -> bool:
        """Whether the word for an army at ``at`` has one before it that makes it a group's own."""
        word = sent.words[at - 1]
        if not is_army(noun_key(sent, at, self.lang), self.world):
            return False
        if word.key in self._words("of_no_state"):
            return True  # whatever the country: the Sudan Liberation Army
        refs = [ref for h in group.hits if h.first < at <= h.last for ref in h.refs]
        if any(ref[0] != "p" or self.world.places[ref[2:]].level == "country" for ref in refs):
            return False
        return word.capital and not (word.country or word.readings) and sent.tags[at - 1] != "U"  # Four army troops

    def hailing(self, sent: Sent, group: Group) -> list[NameHit]:
        """The names in a phrase that only tell where its people are from (a migrant from Chad, مقاتلون من تشاد)."""
        if group.noun not in _HAILING:
            return []
        behind = (hit for hit in group.hits if group.head < hit.first and any(ref[0] == "p" for ref in hit.refs))
        return [hit for hit in behind if sent.words[hit.first - 1].key in self._words("hailing")]

    def private(self, sent: Sent, group: Group) -> bool:
        """Whether a country before or behind the head only says where it is from: a firm, a name of its own ("Norway's DNO")."""
        if group.lexeme is not None or self._of_rebels(sent, group):
            return self._lemma(group) in self._words("private") or self._of_rebels(sent, group)
        if any(hit.first <= group.head < hit.last for hit in group.hits):
            return False
        word = sent.words[group.head]
        if self.lang == "ar":
            return sent.tags[group.first] == "«" and not word.country  # «دي إن أو» النرويجية
        before = sent.words[group.head - 1].text if group.head > group.first else ""
        return word.capital and not word.country and not word.readings and before[-2:].lower() in _GENITIVES

    def press(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is the name of an outlet that is told to say something, and no place of that name (Al Jazeera reported)."""
        if all(ref[0] != "o" for hit in group.hits for ref in hit.refs):
            return False
        return any(clause.speaks and clause.subject is group for clause in sent.clauses)

    def no_place(self, sent: Sent, group: Group) -> bool:
        """Whether a place's name in a phrase is part of another name: an outlet's, an English army's of its own (Myanmar Royal Dragon
        Army).
        """
        return self.press(sent, group) or (self.lang == "en" and self._called_army(sent, group))

    def _no_civilians(self, group: Group) -> bool:
        """Whether people who are harmed are no civilians for that: suspects, and "our men" of a police chief."""
        lemma, owned = self._lemma(group), self._owned(self.sents[group.sentence], group)
        of_post = group.member is not None and group.member.noun in {"site", "body", *_ARMS}  # of the checkpoint
        theirs = (owned and lemma in self._words("men")) or ((owned or of_post) and lemma in self._words("those_of_it"))
        lost = self.lost_by(self.sents[group.sentence], group) is not None
        among = armed_among(self.sents[group.sentence], group, self._words("members_behind") | self._words("mostly"))
        return theirs or lost or among or lemma in self._words("suspects")

    def _unit_here(self, sent: Sent, group: Group) -> str | None:
        """The numbered unit of the only army that the sentence, else its paragraph, can mean (the 60th Division)."""
        keys = self._numbered(sent, group.first, min(len(sent.words), group.last + 1))
        if self.world.units.get(self.lang, _NO_UNITS).keys().isdisjoint(keys):
            return None
        near = self.paragraphs.get(sent.sentence.paragraph, [])
        subject = sent.clauses[group.clause].subject if 0 <= group.clause < len(sent.clauses) else None
        acts = (subject is not None and (subject is group or subject.member is group)) or self._moved(sent, group)
        told = self._unit_of_behind(sent, group)
        told = told or (self.world.actors.get(self._spokesman(sent, group) or "") if acts else None)
        if told is not None and told.kind in _FIELDS_UNITS:  # the militia said that its 7th Brigade …
            named = unit_of(keys, (), told, self.world)
            return named if named != told.id else None
        spoken = {told.country} if told is not None and told.kind in _RULED else self._press_of(sent, group)
        left = who_left(self.sents[: sent.index], self.world)
        here, lies, before = self._armies_in([sent]), self._lie_in([sent]), self._told_of(group)
        if here == lies and lies & self._lie_in(self.sents[max(0, sent.index - 1) : sent.index]):
            here = before or here  # another's army goes on in the same country
        for named_by in (
            spoken,
            here,
            before,
            self._armies_in(near),
            self._armies_in(self.sents),
        ):
            states = named_by - left
            meant = self._far_most(states)
            if states and not meant:
                return None
            army = army_of([meant], self.world) if meant else None
            if army is not None:
                named = unit_of(keys, (), self.world.actors[army], self.world)
                return named if named != army else None
        return None

    def unit_in(self, sent: Sent, group: Group, force: str) -> str:
        """The numbered unit that a phrase is of a force, else the force (the 98th Division of the army)."""
        whole = self.world.actors.get(force)
        keys = self._numbered(sent, group.first, group.last)
        return (unit_of(keys, (), whole, self.world) if whole is not None else None) or force

    def _unit_of_behind(self, sent: Sent, group: Group) -> Actor | None:
        """The force of which a unit is called one right behind its number (اللواء 53 | بالحشد الشعبي)."""
        behind = next((g for g in sent.groups if g.start >= group.end and g.kind != "P"), None)
        if behind is None or behind.kind != "np" or behind.prep not in self._words("unit_of") or not behind.hits:
            return None
        hit = behind.hits[0]
        found = choose(hit.refs, self.world, self.about(sent), self.year) if hit.first <= behind.head else None
        return found if found is not None and found.kind in _FIELDS_UNITS else None

    def _far_most(self, countries: set[str]) -> str:
        """The one of some countries, or that of which the report tells far more than of the others; empty where none is."""
        told = sorted(countries, key=lambda country: self.votes[country], reverse=True)
        if len(told) < 2:
            return "".join(told)
        most, next_most = self.votes[told[0]], self.votes[told[1]]
        return told[0] if most > next_most and most >= _FAR_MORE * next_most else ""

    def _press_of(self, sent: Sent, group: Group) -> set[str]:
        """The country whose media, told to say what a phrase stands in, name no other: its own unit was hit."""
        speakers = (clause.subject for clause in self._above(sent, group) if clause.speaks)
        media = next((subject for subject in speakers if subject is not None and subject.noun == "media"), None)
        if media is None:
            return set()
        named = {code for hit in media.hits if (code := self._home(hit))}
        place = self.world.places.get((media.place.is_ if media.place is not None else None) or media.demonym)
        return named or ({place.country} if place is not None and place.level == "country" else set())

    def _armies_in(self, sents: Sequence[Sent]) -> set[str]:
        """The countries whose state sentences name, an enemy's apart, or in which the places lie that they name."""
        hits = (
            hit
            for other in sents
            for hit in other.hits
            if not (self._hostile(other, hit) or self._borders_on(other, hit))
        )
        actors = (self.world.actors[ref[2:]] for hit in hits for ref in hit.refs if ref[0] == "a")
        return {actor.country for actor in actors if actor.kind in _RULED} | self._lie_in(sents)

    def _numbered(self, sent: Sent, first: int, last: int) -> list[str]:
        """The keys of words, the ordinal of a unit in figures: اللواء السابع, الفرقة الخامسة عشرة, the Seventh Brigade."""
        keys = [noun_key(sent, i, self.lang) for i in range(first, last)]
        units = self.world.units.get(self.lang, _NO_UNITS)
        if units.keys().isdisjoint(keys):
            return keys
        order = self._beside_units(keys, list(range(first, last)), units)
        for i, (word, at) in enumerate(zip(keys, order, strict=True)):
            number = self.ordinals.get(sent.words[at].loose)
            if number is None:
                continue
            if keys[max(0, i - 1) : i] and keys[i - 1] in units:
                ten = at + 1 < len(sent.words) and noun_key(sent, at + 1, self.lang) in self._name_words("ten_more")
                keys[i] = str(number + (_TEN if ten else 0))
            elif keys[i + 1 : i + 2] and keys[i + 1] in units and word:
                keys[i] = str(number)
        return keys

    def _beside_units(self, keys: list[str], at: list[int], units: Container[str]) -> list[int]:
        """Move what stands behind the arm of a unit beside its noun (لواء المشاة الثامن, the 16th Infantry Division), in
        ``keys`` and in the words' places ``at``, which come back.
        """
        arms = self._name_words("unit_arms")
        for i, noun in enumerate(list(keys)):
            for step in (1, -1) if noun in units else ():
                far = i + step
                while 0 <= far < len(keys) and keys[far] in arms:
                    far += step
                if abs(far - i) > 1 and 0 <= far < len(keys):
                    keys.insert(i + (step > 0), keys.pop(far))
                    at.insert(i + (step > 0), at.pop(far))
                    return at
        return at

    def _foe(self, sent: Sent, group: Group) -> str | None:
        """The forces of whoever is "the enemy" in the country told of, where an adjective makes the phrase his
        (مسيّرة معادية, an enemy drone).
        """
        if group.noun not in _ARMS or group.hits or not self._has(sent, group, "hostile"):
            return None
        refs = (
            refs
            for foe in self._name_words("foe")
            for rest, refs in self.world.names[self.lang].get(foe, ())
            if not rest
        )
        foes = (choose(found, self.world, self.about(sent), self.year) for found in refs)
        return next((self.forces_of(foe.id) for foe in foes if foe is not None), None)

    def _is_unit(self, keys: Sequence[str]) -> bool:
        """Whether words are a unit with its number: it is no other unit that was named before."""
        units = self.world.units.get(self.lang, _NO_UNITS)
        return any((a in units and b[:1].isdecimal()) or (b in units and a[:1].isdecimal()) for a, b in pairwise(keys))

    def _hostile(self, sent: Sent, hit: NameHit) -> bool:
        """Whether a name is that of an enemy: a unit is none of his (العدو الإسرائيلي)."""
        return any(noun_key(sent, i, self.lang) in self._name_words("enemy") for i in range(hit.first, hit.last))

    def _written_on(self, group: Group) -> str | None:
        """The owner that is written on what is hit or moved (مضافة لعناصر داعش, eleven WFP trucks, an army truck)."""
        for hit in group.hits:
            if hit.first <= group.head < hit.last:
                continue  # its own name, which did not fit
            found = choose(hit.refs, self.world, self.about(self.sents[group.sentence]), self.year)
            if found is not None and (found.kind in ARMED_ACTORS or self._owns(found, group)):
                return found.id
            if found is not None and found.kind == "state" and group.noun in {"vehicle", "aircraft", "weapon"}:
                return self.forces_of(found.id)
        if group.noun == "site" and self._lemma(group) in self._words("posts"):
            country = group.demonym or country_before(group, self.world)  # a Turkish outpost, US bases
            if country in self.world.forces:
                return self.world.forces[country]
        if group.noun in _OWNABLE and group.last - group.first > 1:
            sent = self.sents[group.sentence]
            nouns = [i for i in range(group.first, group.last) if i != group.head and not _adjective(sent, i)]
            words = [noun_key(sent, i, self.lang) for i in nouns]
            if any(is_army(word, self.world) or word in self._words("written_arms") for word in words):
                return self._army_where(group) or self._army(group)
        return None

    def _army_of_site(self, sent: Sent, group: Group) -> str | None:
        """The army whose site or vehicle a phrase is by its words (an army base), in a report that tells of one country far
        more than of any other: it is told of, too, and soldiers who die there are its own.
        """
        if group.noun not in _OWNABLE or group.demonym or group.last - group.first == 1:
            return None
        nouns = [i for i in range(group.first, group.last) if i != group.head and not _adjective(sent, i)]
        if not any(is_army(noun_key(sent, i, self.lang), self.world) for i in nouns):
            return None
        home = self._far_most({country for country in self.votes if country})
        return army_of([home], self.world) if home else None

    def _army_where(self, group: Group) -> str | None:
        """The army of the country in which an army's site is said to lie (two army bases in central Mali)."""
        beside = self._beside(group) if group.noun == "site" else None
        place = self.world.places.get((beside[0].is_ if beside is not None and beside[1] else None) or "")
        return army_of((place.country,), self.world) if place is not None and place.country else None

    def _owns(self, owner: Actor, group: Group) -> bool:
        """Whether a body may have what the phrase names: its trucks and posts, not a place that is called after it."""
        return owner.kind in {"body", "organisation", "government"} and group.noun in _OWNABLE

    def _state(self, place: str) -> str | None:
        """The state that a country, or its capital, stands for."""
        found = self.world.places.get(place)
        if found is None:
            return None
        return self.world.states.get(place) or (
            self.world.states.get(found.country) if found.level == "country" else None
        )

    def seated(self, group: Group) -> str | None:
        """The government of a region whose seat is named and nothing else (أربيل)."""
        place = self.world.places.get((group.place.is_ if group.place is not None else None) or "")
        alone = [(hit.first, hit.last) for hit in group.hits] == [(group.first, group.last)]
        return government_at(place, self.world) if place is not None and alone else None

    def _state_of(self, group: Group) -> str | None:
        return self._state(group.place.is_) if group.place is not None and group.place.is_ else None


def _end(last: int, group: Group, keys: Sequence[str]) -> int:
    """The word behind a name, its genitive mark counted in, and the number of a unit (Lebanon's army, the PMF | 50th | Brigade)."""
    last = last + 1 if last < group.head and not keys[last - group.first] else last
    return last + 1 if last == group.head - 1 and keys[last - group.first][:1].isdecimal() else last


def _adjective(sent: Sent, i: int) -> bool:
    """Whether a word may be an adjective: military vehicles are nobody's, an army truck is the army's."""
    return any(reading.pos == "adj" for reading in sent.words[i].readings)
