"""Whose an office is: a ministry, a governor, the police of a province, "the government"."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.actors import choose
from marsad.extract.joint import land_beside
from marsad.extract.local_order import order_in
from marsad.extract.mentions import named_in
from marsad.extract.place_cues import noun_key
from marsad.extract.place_fit import is_capital
from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.refer import Referring
from marsad.text.normalise import key

_MOST = 0.75  # share of what a report names that makes it one on a single country
_LEAST = 2  # votes without which no country is the report's: one name of an actor may be a visitor's
_GOES_ON = 2  # paragraphs without a name that go on with the country of the one before
_RULED = frozenset({"state", "state_force", "government"})
_RULES = frozenset({"state", "body", "official", ""})  # nouns of offices, and names of them


class Offices(Referring):
    """Phrases that are an office of some state."""

    def _order(self, sent: Sent, group: Group) -> str | None:
        """Whose an office of security is that is named after its province (مديرية أمن حماة, the Diyala police command)."""
        if not group.hits:
            return None
        keys = [noun_key(sent, i, self.lang) for i in range(group.first, group.last)]
        named = next((h.last for h in group.hits if h.first <= group.head < h.last), group.head + 1)
        office = self._name_words("order_offices").intersection(keys[group.head - group.first : named - group.first])
        if not office or self._name_words("order").isdisjoint(keys):
            return None
        found = (self.decided.get((sent.starts[h.first] + h.pre, sent.ends[h.last - 1])) for h in group.hits)
        places = [self.world.places[got.id] for got in found if got is not None and got.id is not None]
        return order_in(places[0], self.world) if places else None

    def _office_here(self, group: Group) -> str | None:
        """Whose an office is by a name that several share: not that of a part of the country (Gaza Health Ministry) of which the report
        tells nothing, but its like in the whole country, where it tells of another part (in Jenin, the health ministry said).
        """
        known = self.world.actors.get(group.actor or "")
        if known is None or known.kind != "government" or all(f"u:{known.id}" not in h.refs for h in group.hits):
            return group.actor
        head, *office = known.name_en.split(" ")
        part = {ref[2:] for refs in named_in(head, "en", self.world) for ref in refs if ref[0] == "p"}
        places = [self.world.places[got.id] for got in self.decided.values() if got.id is not None]
        told = [p for p in places if p.country == known.country and p.level != "country"]
        if not (part and told) or any(part & {p.id, p.admin1, p.admin2} for p in told):
            return group.actor
        like = (a for a in self.world.actors.values() if a.country == known.country and a.kind == known.kind)
        found = next((a.id for a in like if a is not known and a.name_en.split(" ")[1:] == office), known.id)
        for hit in group.hits:
            hit.refs = (f"a:{found}",) if f"u:{known.id}" in hit.refs else hit.refs
        return found

    def _governs(self, group: Group) -> bool:
        """Whether the phrase is a governor: he stands for the state that his province lies in."""
        return group.noun == "official" and group.lexeme is not None and key(group.lexeme.lemma) in self.governors

    def _rules(self, sent: Sent, group: Group) -> Sequence[str]:
        """The country whose government an office is: that of whom its pronoun means (its interior ministry), that in whose
        capital it is told to be (the government in Baghdad), else the only one that its paragraph names, that of the report,
        or, where the paragraph names none, that of the one before.
        """
        own = self._country_of_owner(sent, group) or self._country_of_seat(sent, group)
        own = own or land_beside(sent, group, self.world)
        if own:
            return (own,)
        paragraph = sent.sentence.paragraph
        rules = self._ruled_by(paragraph)
        for before in range(paragraph - 1, paragraph - 1 - _GOES_ON, -1):
            if rules is not None:
                break
            rules = self._ruled_by(before)
        return rules or ()

    def _country_of_owner(self, sent: Sent, group: Group) -> str:
        """The country of the state or force that a pronoun before an office means; empty where there is none."""
        if group.hits[:1] == [] or not self._owned(sent, group):
            return ""
        owner = self.world.actors.get(self._owner(sent, group) or "")
        return owner.country if owner is not None and owner.kind in _RULED else ""

    def _country_of_seat(self, sent: Sent, group: Group) -> str:
        """The country in whose capital an office is told to be right behind it; empty where nothing tells."""
        at = next((k for k, each in enumerate(sent.groups) if each is group), len(sent.groups))
        behind = next((g for g in sent.groups[at + 1 : at + 3] if g.kind != "P"), None)
        if group.noun not in _RULES or behind is None or behind.prep not in self.within or not behind.hits:
            return ""
        hit = behind.hits[0]
        got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
        place = self.world.places.get((got.id if got is not None else None) or "")
        town = place is not None and place.level != "country"
        return place.country if place is not None and town and is_capital(place, self.world) else ""

    def _ruled_by(self, paragraph: int) -> tuple[str, ...] | None:
        """The country of a paragraph's offices, none where it names several; None where it names none."""
        if paragraph not in self._named:
            near = self.paragraphs.get(paragraph, [])
            found = self._lie_in(near) | {c for hit in self._named_in(near) if (c := self._home(hit))}
            told = sum(count for country, count in self.votes.items() if country)
            top = self.countries[:1]
            sure = bool(top) and self.votes[top[0]] >= max(_LEAST, _MOST * told)
            several = () if found or not near else None
            self._named[paragraph] = tuple(found) if len(found) == 1 else tuple(top) if sure else several
        return self._named[paragraph]

    def _home(self, hit: NameHit) -> str:
        """The country of the actor that a name means; empty where it is none, or is not decided."""
        actor = choose([ref for ref in hit.refs if ref[0] in "au"], self.world, self.countries, self.year)
        return actor.country if actor is not None else ""
