"""Whose those are who are sent or ordered somewhere, and those who are told to be loyal to somebody.

::

    the LNA dispatched | two battalions       of who sends them, unless their own words tell another
    it has sent | about 200 men               men too, where an army or a band sends them
    forces loyal to | Libya's government      of that government, where it is their own country's
    militias loyal to | Iran in Syria         not Iran's: another country only backs them
"""

from __future__ import annotations

from marsad.extract.actors import choose
from marsad.extract.armies import army_of
from marsad.extract.known import MOVES, Known
from marsad.extract.only_army import only_army
from marsad.extract.place_fit import is_settlement
from marsad.extract.reading import Group, Sent, index_of
from marsad.model.claim import EventType
from marsad.model.entity import Actor
from marsad.text.normalise import key

_SENDS = frozenset({"state", "state_force", "coalition"})
_MARCH = frozenset({"state_force", "armed_group"})  # who sends men of his own
_STATES = frozenset({"state", "state_force", "government"})
_PARTIES = frozenset({"force", "group"})
_MOVING = _PARTIES | {"vehicle", "aircraft", "ship"}
_REACH = 3  # sentences back in which a band may have been told of
_APOSTROPHES = frozenset("'’")
_PEOPLE = frozenset({"people", "part"})


class SentOut(Known):
    """Phrases whose forces they are only a verb of sending, or a word for loyalty, tells."""

    def _soldiers(self, sent: Sent, group: Group) -> str | None:
        """Whose soldiers are; without any forces told of before, those of the country told of."""
        found = super()._soldiers(sent, group)
        bare = self.lang == "en" and not group.definite and self._lemma(group) in self._words("soldiers")
        return self._own_soldiers(sent) if found is None and bare else found

    def _own_soldiers(self, sent: Sent) -> str | None:
        """The army of the country told of, whose soldiers are told of first, where the report tells of no other state's forces, or
        its paragraph names no other state or force.
        """
        own = self.world.actors.get(army_of(self.about(sent), self.world) or "")
        if own is None:
            return None
        if self._only_forces(own):
            return own.id
        near = self.paragraphs.get(sent.sentence.paragraph, [sent])
        named = [ref[2:] for other in near for hit in other.hits for ref in hit.refs if ref[0] in "au"]
        known = [self.world.actors[id_] for id_ in named if id_ in self.world.actors]
        told = {actor.country for actor in known if actor.kind in _STATES} | self._lie_in(near)
        told |= {self.world.places[w.country].country for s in near for w in s.words if w.country}
        foes = any(actor.kind == "armed_group" and own.country in {actor.country, *actor.where} for actor in known)
        foes = foes or any(self._lemma(g) in self._words("fighters") for s in near for g in s.groups)
        occupies = {self.world.places[c].country if c in self.world.places else c for c in self.about(sent)[:1]} - {
            own.country
        }
        return own.id if (foes or occupies) and told and not told - {own.country, *own.where} else None

    def _only_forces(self, own: Actor) -> bool:
        """Whether all places of the report lie in the country of an army, and no other state's forces are told of."""
        if self.lang != "en" or self._lie_in(self.sents) != {own.country}:
            return False
        return only_army(self.sents, own, self.world, self.lang, self._words("forces_of_others"))

    def _sent_by(self, sent: Sent, group: Group) -> str | None:
        """The forces of the state that sends, withdraws or orders the troops that its verb has as its object."""
        soldiers = self._lemma(group) in self._words("soldiers")
        if group.hits or group.demonym or not (soldiers or self._may_be_sent(sent, group)):
            return None
        if group.prep and group.prep not in self._words("sent_with"):
            return None  # reinforced its border | with 500 troops
        clause = sent.clauses[group.clause] if 0 <= group.clause < len(sent.clauses) else None
        verb, subject = (clause.verb, clause.subject) if clause is not None else (None, None)
        if verb is None or verb.lexeme is None or subject is None or group.start < verb.start:
            return None
        if not (soldiers or verb.of is group or group.joined or group.prep):
            return None  # leaving behind mines, | a military officer said
        actor = self.world.actors.get(subject.actor or "")
        moves = any(sense.type in MOVES for sense in verb.lexeme.senses)
        moves = moves or key(verb.lexeme.lemma) in self._words("ordering")
        keeps = any(
            sense.type == EventType.PRESENCE for sense in verb.lexeme.senses
        )  # it still keeps | 200 troops there
        moves = moves or (keeps and subject is not group and not verb.passive and verb.of is group)
        if not moves or actor is None or verb.passive:
            return None
        if self._commands(actor):
            return army_of((actor.country,), self.world)
        if not soldiers and (actor.kind in _MARCH or (actor.kind == "body" and actor.noun_kind == "force")):
            return actor.id
        return self.forces_of(actor.id) if actor.kind in _SENDS else None

    def comes_from(self, sent: Sent, group: Group) -> bool:
        """Whether an English place only tells where the force or craft comes from that is the subject before it ("troops from Goma
        shelled …"): "the city" behind it is another.
        """
        if self.lang != "en" or group.place is None:
            return False
        if group.hits and group.hits[-1].last <= group.head and self._band_of_town(sent, group):
            return True  # seized Tripoli. The Zintan militia left the city
        if group.noun in _MOVING and group.hits and group.hits[-1].first > group.head + 1:
            return sent.words[group.hits[-1].first - 1].key in self._words("hailing")
        at = index_of(sent.groups, group)
        who = sent.groups[at - 2] if at > 1 and sent.groups[at - 1].kind == "P" else None
        moves = who is not None and who.noun in _MOVING and not who.prep
        return moves and group.prep in self._words("hailing") and any(clause.subject is who for clause in sent.clauses)

    def _band_of_town(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is a band or troops by the name of their town, where another town was told of before."""
        if group.noun != "group" and sent.words[group.head].key not in self._words("troops_of_towns"):
            return False
        told = (self.world.places.get(m.place.is_ or "") for m in self.discourse.mentions if m.place and not m.left)
        own = group.place.is_ if group.place is not None else None
        return any(place is not None and place.id != own and is_settlement(place) for place in told)

    def plain(self, sent: Sent, group: Group) -> bool:
        """Whether nothing tells whose an English force is but words that may be said of any (a large force, undercover troops)."""
        if self.lang != "en" or group.noun not in _PARTIES or group.demonym or group.member is not None:
            return False
        if group.noun == "group" and not (group.definite and group.plural):
            return False
        may = self._words("plain_forces" if group.noun == "force" else "reviling_bands")  # the outlaw groups
        words = [k for k in range(group.first, group.last) if k != group.head and sent.tags[k] not in "DOQU_P"]
        return all(sent.words[k].key in may for k in words)

    def of_one(self, group: Group) -> bool:
        """Whether "a force" may be an army's: no band has been told of just before that it may be of as well."""
        if self.lang != "en" or self._lemma(group) not in self._words("any_force"):
            return False
        near = (m.actor for here in self.discourse.around(group, self.world, _REACH) for m in here)
        known = (self.world.actors.get(id_ or "") for id_ in near)
        return not any(actor is not None and actor.kind == "armed_group" for actor in known)

    def lost_by(self, sent: Sent, group: Group) -> str | None:
        """Whose men an English side lost ("the army lost | three soldiers"): its own; empty where it is not known, None of others."""
        if self.lang != "en" or group.noun not in _PARTIES | _PEOPLE or group.hits or group.demonym or group.prep:
            return None
        clause = sent.clauses[group.clause] if 0 <= group.clause < len(sent.clauses) else None
        verb, subject = (clause.verb, clause.subject) if clause is not None else (None, None)
        if verb is None or subject is None or verb.passive or verb.of is not group:
            return None
        if verb.lemma not in self._words("losing"):
            return None
        actor = self.world.actors.get(subject.actor or "")
        if actor is not None and actor.kind in _MARCH | _SENDS:
            return self.forces_of(actor.id)
        return "" if self._lemma(group) in self._words("men") else None  # the enemy lost | 1,100 men: no civilians

    def _may_be_sent(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is a force of nobody told (two battalions, reinforcements), or a number of men."""
        if self.lang != "en" or group.definite or group.member is not None or self._others_told(sent, group):
            return False
        if self._has(sent, group, "some_of_those"):
            return False  # detained five aid workers and moved | three of them
        men = self._lemma(group) in self._words("men") and group.plural
        return group.noun == "force" or (men and group.noun in _PEOPLE)

    def _others_told(self, sent: Sent, group: Group) -> bool:
        """Whether a word before the head tells that they are another's (allied forces, a Wagner column)."""
        before = [sent.words[k] for k in range(group.first, group.head)]
        return any(w.capital or w.key in self._words("forces_of_others") for w in before if w.key != "the")

    def _commands(self, actor: Actor) -> bool:
        """Whether an office has the army under it: a ministry of defence, no other."""
        return actor.kind == "government" and actor.id.endswith(("defence-ministry", "defense-ministry"))

    def titled_before(self, sent: Sent, group: Group) -> str | None:
        """For whom somebody speaks whose name stands right behind his title and a comma (its commander, | Mahmoud Hamza)."""
        if self.lang != "en" or group.noun not in {"", "official"} or group.prep or group.joined:
            return None
        at = next((k for k, each in enumerate(sent.groups) if each is group), 0)
        before = sent.groups[max(0, at - 2) : at]
        if [g.kind for g in before] != ["np", ","] or not sent.words[group.first].capital or group.definite:
            return None
        title = before[0]
        office = title.noun == "official" and not title.plural and not title.prep
        return title.actor if office else None

    def of_a_band(self, sent: Sent, group: Group) -> bool:
        """Whether an English band is of another one that a country's genitive precedes (fighters from Chad's rebel group)."""
        marks = (
            sent.words[h.last].text[0] in _APOSTROPHES
            for h in group.hits
            if h.first > group.head and h.last < group.last
        )
        return self.lang == "en" and group.noun == "group" and any(marks)

    def loyal_to(self, sent: Sent, group: Group) -> str | None:
        """The forces of the government of their own country, or of the man at its head, that a force or band is told to be loyal to;
        None where none is told, or where it is another country's, which only backs them.
        """
        if self.lang != "en" or group.noun not in _PARTIES or group.demonym:
            return None
        words = self._words("loyal_to")
        at = next((k for k in range(group.head + 1, group.last) if sent.words[k].key in words), 0)
        hit = next((h for h in group.hits if at and h.first > at), None)
        if hit is None or any(h.first <= group.head for h in group.hits):
            return None
        found = choose(hit.refs, self.world, self.about(sent), self.year)
        only_loyal = sent.words[at].key in self._words("loyal_alone")
        if found is None or found.kind not in _STATES or not (only_loyal or hit.person):
            return None  # a militia allied with an army is none of it, one allied with a prime minister fights for him
        about = self.world.places.get(next(iter(self.about(sent)), ""))
        code = about.country if about is not None else next(iter(self.about(sent)), "")
        if found.country != code:
            return None
        own = [a.id for a in self.world.actors.values() if _whole_force(a, found)]
        forces = self.forces_of(found.id)
        return own[0] if forces == found.id and len(own) == 1 else forces


def _whole_force(actor: Actor, state: Actor) -> bool:
    """Whether an actor is a force of a state, and no service of it (libya/judicial-police)."""
    return actor.kind == "state_force" and actor.part_of == state.id and "/" not in actor.id
