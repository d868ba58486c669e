"""Whose forces "its", "our", the army, a second patrol mean: by the clause around them, by who speaks, by what went before."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Set as AbstractSet
from itertools import pairwise

from marsad.extract import troops
from marsad.extract.actors import choose
from marsad.extract.armies import army_of, polices
from marsad.extract.authors import heading_names
from marsad.extract.coreference import OWNERS
from marsad.extract.known import POLICE_MINISTRY
from marsad.extract.place_cues import noun_key
from marsad.extract.reading import Clause, Group, NameHit, Sent
from marsad.extract.relative import whose_told
from marsad.extract.sent_out import SentOut
from marsad.model.entity import Actor

_ARMED_NOUNS = frozenset({"force", "group", "aircraft"})
_AGAIN = _ARMED_NOUNS | {"vehicle", "ship"}  # a second convoy
#: Kinds of those who may issue a communiqué of "our forces"; and of phrases that only name them beside somebody else.
_ISSUERS = frozenset({"state_force", "armed_group", "coalition", "body", "government"})
_PERSONS = frozenset({"people", "captive"})
#: What people may have as well as forces.
_THINGS = frozenset({"building", "vehicle"})
_CRAFT = frozenset({"vehicle", "ship", "aircraft"})
_MISSIONS = frozenset({"body", "organisation", "coalition"})
#: Who tells of troops that are his own.
_SENDERS = frozenset({"state", "state_force", "government"})
_OFFICES = frozenset({"official", "body"})
_SPEAKS_FOR = frozenset({"official", "media", "source", "people"})
_SPOKE = 2  # sentences back in which somebody may have spoken who goes on


class OwnSide(SentOut, ABC):
    """Whose a phrase is that only a pronoun, a speaker or an earlier phrase tells."""

    @abstractmethod
    def _by_words(self, sent: Sent, group: Group) -> str | None:
        """The actor that the words of a phrase mean, which ``whose`` tells."""

    def _serves(self, group: Group) -> bool:
        """Whether a noun means an arm, a service or a band that stands for no force of another name (المدفعية, the cell)."""
        return any(self._lemma(group) in self._words(name) for name in ("branches", "own_services", "services"))

    def _served(self, sent: Sent, group: Group) -> str | None:
        """Whose an arm or service is: the speaker's, that of the only country whose forces were just told of, the
        country's own; None of a band, or where nothing tells.
        """
        lemma, home = self._lemma(group), army_of(self.about(sent), self.world)
        if lemma in self._words("own_services"):
            return home
        if lemma not in self._words("branches"):
            return None
        spoken = [c.subject for c in self._above(sent, group) if c.speaks and c.subject is not None]
        if any(g.noun in _OFFICES and g.definite and g.actor is None and not g.hits for g in spoken):
            return None  # the defence minister said | the navy: of which country is not told
        told = self._spokesman(sent, group) or self._whole(self._soldiers(sent, group))
        if told and told != home and troops.shoots_down(sent):
            return home  # Russia launched 148 drones, | the air force said, 113 of which it had shot down
        own = lemma in self._words("own_branches") or (not told and self.lang == "en" and troops.shoots_down(sent))
        return told or (home if own else None)  # the air force said that it had shot down 71 drones: over its own land

    def _shoots_down(self, group: Group) -> str | None:
        """Whose air defence systems are that shoot something down: as those of an arm (``_served``)."""
        if self._lemma(group) not in self._words("air_defence_arms") or group.hits or group.demonym:
            return None
        sent = self.sents[group.sentence]
        told = self._spokesman(sent, group) or self._whole(self._soldiers(sent, group))
        return told or army_of(self.about(sent), self.world)

    def _another(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase names the next force of a kind, and nothing else tells whose (a second patrol, قوة أخرى)."""
        if group.hits or group.definite or group.noun not in _AGAIN or group.plural:
            return False
        words = [k for k in range(group.first, group.last) if k != group.head]
        return self._bare(sent, group, but="AN") and any(
            noun_key(sent, k, self.lang) in self._name_words("next_of_kind") for k in words
        )

    def _owner(self, sent: Sent, group: Group) -> str | None:
        """Whose a phrase with a pronoun is: the subject's of its clause or of those that this hangs on (أعلن الحزب أن
        مقاتليه), else the one that could be meant in its sentence or the one before.
        """
        if self._ours(sent, group):
            return self._speaker(sent, group)
        if self._lemma(group) in self._words("of_craft"):
            craft = [g for g in sent.groups if g.kind == "np" and g.noun in _CRAFT and g.end <= group.start]
            if craft:
                return craft[-1].actor  # seized a tanker and arrested | its crew
        if (holder := whose_told(sent, group, self._words("whose"))) is not None:
            actor = self.world.actors.get(holder.actor or "")
            return actor.id if actor is not None and actor.kind in OWNERS and troops.may_own(actor, group) else None
        said, foe, struck = "", "", self._struck(sent, group)
        own = sent.clauses[group.clause].subject if 0 <= group.clause < len(sent.clauses) else None
        struck = struck and (
            own is None or own is group or own.actor is not None
        )  # a suspect threw stones at its soldiers
        for clause in self._above(sent, group):
            subject = clause.subject
            if subject is None or subject is group or subject.start >= group.start or not self._agrees(subject, group):
                continue
            if group.joined and subject.end <= group.start and self._own_beside(sent, group, clause):
                continue  # it said that the army | and its own troops
            actor = self.world.actors.get(subject.actor or "")
            unknown = actor is None and subject.unknown and subject.end <= group.start
            if unknown and clause.speaks and self.lang == "en" and group.noun in _ARMED_NOUNS:
                return None  # the TPNPB said | its fighters: of one that no table has
            if actor is None or actor.kind not in (OWNERS | _MISSIONS) or not troops.may_own(actor, group):
                continue
            if clause.speaks and (band := troops.arrested_band(sent, group, subject)) is not None:
                return band
            verb = clause.verb.lexeme if clause.verb is not None and clause.index == group.clause else None
            accuses = verb is not None and verb.saying is not None and verb.saying.stance != "threatens"
            if struck and not foe and not accuses:  # but: accused the coalition of bombing its posts
                foe = self.forces_of(actor.id)
                continue
            if (clause.index == group.clause or clause.speaks) and self.forces_of(actor.id) != foe:
                return actor.id
            said = said or (actor.id if self.forces_of(actor.id) != foe else "")

        def fits(actor: Actor) -> bool:
            return troops.may_own(actor, group) and self.forces_of(actor.id) != foe

        if not said and (group.noun == "official" or self._somebody_s(sent, group)):
            return None
        return said or self.discourse.owner(group, self.world, fits)

    def _own_beside(self, sent: Sent, group: Group, clause: Clause) -> bool:
        """Whether an English phrase with "own" stands beside the subject of its clause, under somebody who tells of both."""
        own = any(sent.words[k].key in self._words("ones_own") for k in range(group.first, group.head))
        verb = clause.verb
        beside = verb is not None and group.end <= verb.start
        return own and beside and any(c.speaks and c.subject is not None for c in self._above(sent, group))

    def _agrees(self, owner: Group, group: Group) -> bool:
        """Whether a pronoun joined to a phrase may be its owner's by its gender: «عناصره» are no battalion's (كتيبة)."""
        pronoun = (group.reading.enclitic if group.reading is not None else "") or self._belongs(group)
        readings = self.sents[owner.sentence].words[owner.head].readings
        genders = {self.lexemes[reading.lexeme].gender for reading in readings if reading.pos == "noun"}
        return not (pronoun == "3ms" and genders == {"f"}) and not (
            pronoun == "3fs" and genders == {"m"} and not owner.plural
        )

    def _somebody_s(self, sent: Sent, group: Group) -> bool:
        """Whether a body that no table has, or people whose house or vehicle it is, stand before the phrase in its sentence:
        then it is theirs, not of a party named farther off (جهاز الإسعاف … فرقه, a worker … his vehicle).
        """
        nouns = _PERSONS | {"body"} if group.noun in _THINGS else {"body"}
        here = (g for g in sent.groups if g.kind == "np" and g.start < group.start)
        return any(g.noun in nouns and (g.actor is None or g.noun in _PERSONS) for g in here)

    def _struck(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is what a verb or noun of attack in its clause hits: nobody shells its own posts."""
        clause = sent.clauses[group.clause] if 0 <= group.clause < len(sent.clauses) else None
        before = (g for g in reversed(clause.groups) if g.start < group.start) if clause is not None else ()
        for each in before:
            senses = each.lexeme.senses if each.lexeme is not None else ()
            told = {sent.words[other.head].key for other in clause.groups} if clause is not None else set()
            idiom = [sense for sense in senses if not told.isdisjoint(sense.fixed)]  # فتح النار على سيارته
            types = {sense.type for sense in idiom or senses}
            if types:
                return types <= troops.HITS
        return False

    def _belongs(self, group: Group) -> str:
        """The person of the pronoun behind a word for belonging at a phrase's end (طائرة تابعة | لها); empty where there is none."""
        sent, at = self.sents[group.sentence], group.last - 1
        own = sent.picks[at] if at - 1 > group.head else None
        belongs = own is not None and own.pos == "prep" and sent.words[at - 1].key in self._words("belongs_to_it")
        return own.pronoun if own is not None and belongs else ""

    def _ours(self, sent: Sent, group: Group) -> bool:
        """Whether the phrase is the speaker's own (قواتنا, our air defences)."""
        if group.reading is not None and group.reading.enclitic.startswith("1"):
            return True
        return any(sent.words[k].key in self._words("first_person") for k in range(group.first, group.head))

    def _speaker(self, sent: Sent, group: Group) -> str | None:
        """Who says "our forces": whom the clause around it has speak, else, outside a quotation, who issues the report."""
        for clause in self._above(sent, group):
            subject = clause.subject
            if clause.speaks and subject is not None and subject is not group and subject.start < group.start:
                actor = self.world.actors.get(subject.actor or self._told_to_be(sent, subject) or "")
                if actor is not None and actor.kind in _ISSUERS:
                    return actor.id
        before = sent.tags[: group.first]
        if before.count("«") > before.count("»"):
            return self._speaker_behind(sent, group)
        if any(c.speaks and c.subject is not None and c.subject.noun in _PERSONS for c in sent.clauses):
            return None  # they shelled | our church, a villager said
        issuers = _MISSIONS if group.noun == "body" else _ISSUERS  # "our mission" is no army's
        told = self.world.actors.get(self._heading(sent, group) or self._issuer(issuers) or "")
        return told.id if told is not None and troops.may_own(told, group) else None

    def _speaker_behind(self, sent: Sent, group: Group) -> str | None:
        """The forces of the state or party whose man is told to have said it behind the quotation (“our troops …,” an official said)."""
        says = (c.subject for c in sent.clauses if c.subject is not None and c.subject.start > group.end)
        told = next((g for g in says if any(c.subject is g and c.speaks for c in sent.clauses)), None)
        told = told or self._said_behind(sent, group)
        by = (self._by_words(sent, told) or self._told_to_be(sent, told)) if told is not None else None
        actor = self.world.actors.get(by or "")
        if actor is None or actor.kind not in _ISSUERS | {"state"} or group.noun == "body":
            return None
        return self._forces_of_state(actor)

    def _said_behind(self, sent: Sent, group: Group) -> Group | None:
        """Who stands right behind the verb of saying that follows a quotation ("Our troops …," said | Colonel Nabil Abdallah)."""
        for verb, who in pairwise(g for g in sent.groups if g.start > group.end and g.kind != "X"):
            said = verb.kind == "v" and verb.lexeme is not None and verb.lexeme.saying is not None
            if said and who.kind == "np" and not who.prep:
                return who
        return None

    def _told_to_be(self, sent: Sent, person: Group) -> str | None:
        """For whom a person speaks by what stands behind his name and a comma (Colonel Nabil Abdallah, | the army spokesman)."""
        at = next((k for k, each in enumerate(sent.groups) if each is person), len(sent.groups))
        behind = sent.groups[at + 1 : at + 3]
        if self.lang != "en" or [g.kind for g in behind] != [",", "np"]:
            return None
        title = behind[1]
        told = title.noun == "official" and not title.prep and not title.joined and not title.plural
        return self._by_words(sent, title) if told else None

    def _heading(self, sent: Sent, group: Group) -> str | None:
        """Who is named before the colon that what a phrase stands in follows (The Brigades – Jenin: our fighters …)."""
        at = next((k for k in range(group.first) if sent.words[k].text == ":"), 0)
        named = (choose(hit.refs, self.world, self.about(sent), self.year) for hit in sent.hits if hit.last <= at)
        return next((actor.id for actor in named if actor is not None and actor.kind in _ISSUERS), None)

    def _issuer(self, kinds: AbstractSet[str]) -> str | None:
        """Who says "our forces": whose outlet it is, else the only party that speaks by its name in the report, else
        the only one that acts in it.
        """
        if self.outlet:
            return self.outlet
        named = (choose(hit.refs, self.world, self.countries, self.year) for hit in heading_names(self.sents))
        if stated := next((actor.id for actor in named if actor is not None and actor.kind in kinds), None):
            return stated
        speak, act = set[str](), set[str]()
        for sent in self.sents:
            for clause in sent.clauses:
                subject = clause.subject
                if not clause.speaks and any(g is not subject and self._ours(sent, g) for g in clause.groups):
                    continue  # خلايا داعش هاجمت | نقاطنا
                for hit in subject.hits if subject is not None and subject.noun not in _SPEAKS_FOR else ():
                    found = choose(hit.refs, self.world, self.about(sent), self.year)
                    if found is not None and found.kind in kinds and not self._reviled(sent, hit):
                        act.add(found.id)
                        speak |= {found.id} if clause.speaks else set()
        for found_ids in (speak, act):
            if found_ids:
                roots = {id_.partition("/")[0] for id_ in found_ids}
                whole = found_ids if len(found_ids) == 1 else roots  # an army and its own units speak for the army
                return whole.pop() if len(whole) == 1 else None
        return None

    def _reviled(self, sent: Sent, hit: NameHit) -> bool:
        """Whether a name is one that only its enemies use (the rebel militia, المليشيا الإرهابية): no one speaks of himself so."""
        return any(noun_key(sent, k, self.lang) in self._name_words("reviling") for k in range(hit.first, hit.last))

    def _spoken_of(self, sent: Sent, group: Group) -> str | None:
        """The forces of the army, state or ministry that says something of troops, where its sentence names no other
        side; of a patrol, where it names no other army.
        """
        patrols = self._lemma(group) in self._words("patrols")
        for clause in self._above(sent, group):
            subject = clause.subject
            if not clause.speaks or subject is None or subject.start >= group.start:
                continue
            actor = self.world.actors.get(subject.actor or "")
            if actor is None or not (actor.kind in _SENDERS or (actor.kind == "body" and patrols)):
                break
            force = self._forces_of_state(actor)
            press = subject.noun == "media" or any(ref[0] == "o" for hit in subject.hits for ref in hit.refs)
            if press and not self._is_fighting(force):
                force = (
                    army_of((actor.country,), self.world) or force
                )  # Wafa said | troops raided: no police of its own
            sides = self.discourse.sides(group, self.world)
            rivals = {id_ for id_ in sides if self._is_army(id_) or not patrols} - {force}
            others = any(self._another_country(id_, actor) for id_ in rivals)
            return None if others or self.forces_of(troops.hit_by(sent, group)) == force else force
        return self._in_sentence(group) if patrols else None

    def _is_fighting(self, id_: str) -> bool:
        """Whether a force is an army, and no police."""
        found = troops.force_of(id_, self.world)
        return found is None or not polices(found)

    def _forces_of_state(self, actor: Actor) -> str:
        """The forces that a state, or a ministry of it, tells of."""
        if actor.kind == "government" and not actor.id.endswith(POLICE_MINISTRY):
            return army_of((actor.country,), self.world) or actor.id
        return self.forces_of(actor.id)

    def _another_country(self, id_: str, than: Actor) -> bool:
        """Whether a side is no force of the country of an actor."""
        found = troops.force_of(id_, self.world)
        return found is None or found.kind != "state_force" or found.country != than.country

    def _in_sentence(self, group: Group) -> str | None:
        """The only army that the sentence of a patrol names before it (two soldiers were killed when a patrol …); without
        one, the mission whose communiqué it is.
        """
        armies = {id_ for id_ in self.discourse.sides(group, self.world) if self._is_army(id_)}
        if armies:
            return armies.pop() if len(armies) == 1 else None
        ours = any(self._ours(sent, each) for sent in self.sents for each in sent.groups if each.kind == "np")
        issuer = self.world.actors.get((self.outlet or (self._issuer(_MISSIONS) if ours else "")) or "")
        return issuer.id if issuer is not None and issuer.kind == "body" else None

    def _fighters(self, sent: Sent, group: Group) -> str | None:
        """The armed group that fighters are of whom nothing else tells: the only one that the report has named so far,
        in their sentence or just before, where it does nothing to them.
        """
        behind = {noun_key(sent, k, self.lang) for k in range(group.last, min(group.last + 1, len(sent.words)))}
        if self._lemma(group) not in self._words("fighters") or behind & self._name_words("whose_behind"):
            return None  # fighters | loyal to somebody else
        band = troops.only_band(self.discourse, group, self.world)
        if band and self.opened(sent.index) and not group.definite:
            named = {mention.sentence for mention in self.discourse.mentions if mention.actor == band}
            band = (
                None if named <= self._other_scenes(sent) else band
            )  # In Burkina Faso, | jihadists: not those told of in Mali
        if (unknown := self._attackers(group)) is not None:
            return unknown
        above = self._above(sent, group) if band else ()
        told = [c.subject or (c.verb.of if c.verb is not None else None) for c in above if not c.speaks]
        return None if any(g not in (None, group) and g.actor == band for g in told) else band

    def _speaks_on(self, sent: Sent, group: Group) -> str | None:
        """Who "the group" is that says something more: the organisation that spoke last, in its sentence or the two before;
        empty where that is one called so that no table has (a rights group said … the group said); None otherwise.
        """
        speaks = any(clause.speaks and clause.subject is group for clause in sent.clauses)
        if not speaks or group.plural or not group.definite or not self._bare(sent, group):
            return None
        near = self.sents[max(0, sent.index - _SPOKE) : sent.index + 1]
        spoke = [c.subject for other in near for c in other.clauses if c.speaks and c.subject is not None]
        last = next((subject for subject in reversed(spoke) if subject.start < group.start), None)
        if last is None:
            return None
        known = self.world.actors.get(last.actor or "")
        if known is not None:
            return known.id if known.kind == "organisation" else None
        return "" if last.actor is None and self._lemma(last) == self._lemma(group) and not last.definite else None

    def _bands(self, sent: Sent, group: Group) -> str | None:
        """The only armed group told of so far that "the gunmen" are, where no men whom nobody knows were told of."""
        if self._lemma(group) not in self._words("the_armed") or not (group.plural and group.definite):
            return None
        if group.hits or not self._bare(sent, group) or group.actor in self.discourse.actors(self.world):
            return None
        return (
            band
            if (band := troops.only_band(self.discourse, group, self.world)) != self._spokesman(sent, group)
            else None
        )

    def _attackers(self, group: Group) -> str | None:
        """Whom "the attackers" are where the report told of unknown gunmen: no band whose patrol they ambushed."""
        words = self._words("attackers")
        return troops.masked(self.discourse, group, self.world, words) if self._lemma(group) in words else None

    def _of_his_land(self, sent: Sent, group: Group) -> str | None:
        """The forces of the land of who is told to say what a phrase stands in, where it is of "his country" (أعلن الوزير الفرنسي سحب |
        قوات بلاده).
        """
        behind = [pick for pick in sent.picks[group.head + 1 : group.last] if pick is not None]
        his = [
            pick
            for pick in behind
            if pick.enclitic[:1] == "3" and self.lexemes[pick.lexeme].lemma in self.country_words
        ]
        return self._spokesman(sent, group) if his else None

    def _spokesman(self, sent: Sent, group: Group) -> str | None:
        """The actor that is told to say what a phrase stands in; None where nobody is, or none that is known."""
        for clause in self._above(sent, group):
            subject = clause.subject
            if clause.speaks and subject is not None and subject is not group and subject.end <= group.start:
                actor = self.world.actors.get(subject.actor or "")
                return self._forces_of_state(actor) if actor is not None else subject.actor
        return None

    def _owned(self, sent: Sent, group: Group) -> bool:
        """Whether a pronoun tells whose the phrase is (its forces, قواتها)."""
        if group.reading is not None and group.reading.enclitic[:1] in {"1", "3"}:
            return True
        if whose_told(sent, group, self._words("whose")) is not None or self._belongs(group):
            return True
        if group.noun == "official":  # رئيس حكومتها
            behind = (sent.picks[k] for k in range(group.head + 1, group.last))
            if any(reading is not None and reading.enclitic[:1] == "3" for reading in behind):
                return True
        whose = self.possessive | self._words("first_person")
        return any(sent.words[k].key in whose for k in range(group.first, group.head))
