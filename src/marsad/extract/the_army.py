"""Which army "the army" is: the one that was called so, that of who commands it, of who strikes, else the country's own."""

from __future__ import annotations

from marsad.extract import troops
from marsad.extract.actors import is_army
from marsad.extract.armies import army_of
from marsad.extract.joint import land_beside
from marsad.extract.own_side import OwnSide
from marsad.extract.place_cues import noun_key
from marsad.extract.reading import Group, Sent

_REACH = 3  # sentences back in which somebody may have been called an army
_STRUCK = 2  # sentences back in which strikes may have been told of whose army goes on


class TheArmy(OwnSide):
    """Phrases that are no more than the noun for an army."""

    def _the_army(self, sent: Sent, group: Group) -> bool:
        """Whether a phrase is the bare noun for an army."""
        return is_army(noun_key(sent, group.head, self.lang), self.world) and not group.hits and self._bare(sent, group)

    def _army(self, group: Group) -> str | None:
        """The army that "the army" means: another country's that was called so just before, else the country's own."""
        sent = self.sents[group.sentence]
        beside = land_beside(sent, group, self.world)
        told_by = (
            self._army_hurt(group) or self._commanded(group) or (army_of((beside,), self.world) if beside else None)
        )
        home = told_by or army_of(self.about(sent), self.world)
        if self._owned(sent, group):
            owner = self.world.actors.get(self._owner(sent, group) or "")
            return home if owner is None else army_of((owner.country,), self.world)  # Sudan said its army …
        nouns, hostile = self._name_words("army"), self._name_words("enemy")
        told = not (told_by or self.opened(group.sentence))  # In Niger, … the army: none called so before
        called = troops.army_called(self.discourse, group, nouns, hostile, home, self.world) if told else None
        if not called and told and self._unknown_army(sent, group):
            return None
        found = called or (self._army_that_strikes(group, home) if self._strikes(group) else None)
        return found or (None if self._at_war(group, home) or self._another_s(group, home, told_by) else home)

    def _unknown_army(self, sent: Sent, group: Group) -> bool:
        """Whether the last phrase that was called an army before "the army" is one that no table has (the Indonesian military)."""
        for other in reversed(self.sents[max(0, sent.index - _REACH) : sent.index + 1]):
            for each in reversed([g for g in other.groups if g.kind == "np" and g.start < group.start]):
                if is_army(noun_key(other, each.head, self.lang), self.world) and not self._the_army(other, each):
                    named = each.head > each.first and any(other.words[k].capital for k in range(each.first, each.head))
                    known = self.world.actors.get(each.actor or "")
                    no_army = each.actor is None or (known is not None and known.kind == "state")
                    return no_army and named and each.noun == "force"
        return False

    def _another_s(self, group: Group, home: str | None, told_by: str | None) -> bool:
        """Whether "the army" that says something may as well be the one whose soldiers the sentence before told of, in a country
        whose own army the report has not named ("wounded three American soldiers in Iraq. The military said …").
        """
        sent, own = self.sents[group.sentence], self.world.actors.get(home or "")
        speaks = any(clause.speaks and clause.subject is group for clause in sent.clauses)
        if own is None or told_by or not speaks or self._lie_in([sent]):
            return False
        if any(
            m.actor == own.id and (m.sentence, m.start) < (sent.index, group.start) for m in self.discourse.mentions
        ):
            return False
        told = self._told_of(group) - {own.country}
        return bool(told) and not self.opened(group.sentence)

    def _called_army_before(self, sent: Sent, group: Group) -> str | None:
        """Who was called by the noun of "the army" before it (the Arakan Army … the army), where the country told of has none."""
        noun = noun_key(sent, group.head, self.lang)
        told = (
            m for here in self.discourse.around(group, self.world, _REACH) for m in reversed(here) if noun in m.words
        )
        return next((m.actor for m in told if m.actor), None)

    def _at_war(self, group: Group, home: str | None) -> bool:
        """Whether "the army" hits something in a country that was told to strike, or to be struck by, another: it may be the army
        of either.
        """
        sent, own = self.sents[group.sentence], self.world.actors.get(home or "")
        hits = any(
            c.subject is group and c.verb is not None and c.verb.lexeme is not None and troops.hits(c.verb.lexeme)
            for c in sent.clauses
        )
        if own is None or not hits or self._lie_in([sent]) != {own.country}:
            return False
        for other in filter(troops.tells_hits, self.sents[: sent.index]):
            known = (self.world.actors.get(self._striker(other, g)) for g in other.groups if g.kind == "np")
            by, struck = {actor.country for actor in known if actor is not None}, self._lie_in([other])
            if any(own.country in ({c} | struck) and struck - {c} for c in by):
                return True
        return False

    def _strikes(self, group: Group) -> bool:
        """Whether an army says that it hit something (the military claimed to have struck a depot)."""
        own = [c.verb.lexeme for c in self.sents[group.sentence].clauses if c.subject is group and c.verb is not None]
        said = any(each is not None and each.saying is not None for each in own)
        return said and any(each is not None and troops.hits(each) for each in own)

    def _army_that_strikes(self, group: Group, home: str | None) -> str | None:
        """The army of the only other country whose strikes were told of just before, where it is the country of ``home``,
        whose army the report has not named, that is hit.
        """
        own = self.world.actors.get(home or "")
        sent = self.sents[group.sentence]
        if own is None or own.id in self.discourse.actors(self.world) or not self._lie_in([sent]) <= {own.country}:
            return None
        for other in reversed(self.sents[max(0, sent.index - _STRUCK) : sent.index + 1]):
            told = [g for g in other.groups if g.kind == "np" and g.start < group.start]
            struck = {self.forces_of(id_) for g in told if (id_ := self._striker(other, g))}
            if struck:
                known = self.world.actors.get(struck.pop()) if len(struck) == 1 else None
                return known.id if known is not None and known.country != own.country else None
        return None

    def _striker(self, sent: Sent, group: Group) -> str:
        """Whose strike a phrase is, or the state or force that it has do something; empty where it is neither."""
        if group.demonym and group.lexeme is not None and troops.hits(group.lexeme):
            return self.world.states.get(group.demonym, "")
        known = self.world.actors.get(group.actor or "")
        acts = any(c.subject is group and not c.speaks for c in sent.clauses)
        return known.id if acts and known is not None and known.kind in {"state", "state_force"} else ""

    def _army_hurt(self, group: Group) -> str | None:
        """The army that tells what its own soldiers did or suffered (Six Israeli soldiers were hurt, the military said): the
        only one that the clauses before name, by its soldiers, and no other soldiers, or army's sites, beside them.
        """
        sent = self.sents[group.sentence]
        clause = sent.clauses[group.clause] if 0 <= group.clause < len(sent.clauses) else None
        said = clause.verb.lexeme if clause is not None and clause.verb is not None else None
        if clause is None or clause.subject is not group or said is None or said.saying is None:
            return None
        before = [g for g in sent.groups if g.kind == "np" and g.start < group.start]
        own = [g for g in before if self._lemma(g) in self._words("soldiers")]
        armies = {g.actor for g in own}
        if len(armies) != 1 or any(self._the_army(sent, g) for g in before) or not own[0].demonym:
            return None
        acts = any(other.subject is each for other in sent.clauses for each in own) or before[0] is own[0]
        return own[0].actor if acts else None
