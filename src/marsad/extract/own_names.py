"""Proper names that no table has: whether a phrase bears one, and what a known place beside it then is to it."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.extract.coreference import several
from marsad.extract.kinds import PLACES
from marsad.extract.place_cues import noun_key
from marsad.extract.reading import Clause, Group, NameHit, Sent
from marsad.extract.whose import Owning
from marsad.model.claim import Filler

_PARTIES = frozenset({"force", "group"})
_SITES = frozenset({"site", "building"})
_AGAIN = 4  # sentences back to which "the camp" may go


@dataclass(frozen=True, slots=True)
class Named:
    """A place told by a name that no table has: ``noun`` the key of its head, ``place`` where it is known to lie."""

    noun: str
    text: str
    place: Filler | None
    sentence: int
    start: int


class OwnNames(Owning):
    """The names that phrases of a report bear besides those of the tables."""

    own: list[Named]
    again: set[tuple[int, int]]  # where phrases stand that mean one of these

    def note_own(self, sent: Sent, group: Group) -> None:
        """Remember a place that bears its own name."""
        if any(c.speaks and _tells(c, group) for c in sent.clauses):
            return  # موقع «سايت»: a website
        if group.noun in PLACES and not group.stands_for and not several(group) and self.goes_by_own(group):
            end = group.place.end if group.place is not None else group.end
            text = self.text[group.start : end]
            self.own.append(Named(noun_key(sent, group.head, self.lang), text, group.place, sent.index, group.start))

    def meant_again(self, sent: Sent, group: Group) -> None:
        """Let a definite phrase without a name ("the camp") be the place of its noun that was named last, where the tables
        do not have that; a word for any position may be any site.
        """
        if (
            group.noun not in _SITES
            or not group.definite
            or group.hits
            or several(group)
            or not self._bare(sent, group)
        ):
            return
        noun = noun_key(sent, group.head, self.lang)
        anything = noun in self._name_words("any_site")
        last = next(
            (o for o in reversed(self.own) if sent.index - o.sentence <= _AGAIN and (o.noun == noun or anything)), None
        )
        if last is None:
            return
        since = (m for m in reversed(self.discourse.mentions) if (m.sentence, m.start) > (last.sentence, last.start))
        if any(m.place is not None and (noun in m.words or (anything and m.kind == "site")) for m in since):
            return  # another of that kind has been named since
        group.stands_for = last.text
        self.again.add((sent.index, group.start))
        place = last.place
        group.place = None if place is None else self.stands(group, place, f"stands for {last.text}")

    def bears_name(self, group: Group) -> bool:
        """Whether a proper name that no table has stands in the phrase: capitals inside, or words that nothing explains."""
        return any(self._names(group, k) for k in self._free(group))

    def lies_at(self, sent: Sent) -> None:
        """Let a site without a name go by the one that no table has, at which its own words say that it lies ("the post
        they had built on Wuddle Hill").
        """
        for clause in sent.clauses:
            for k, group in enumerate(clause.groups):
                if group.kind != "np" or group.prep not in self.locative or group.hits or group.actor or group.place:
                    continue
                before = next((g for g in reversed(clause.groups[:k]) if g.kind != "P"), None)
                site = None if group.prep in self._words("apart") else before
                if clause.opener == "rel" and clause.verb is not None and clause.verb.start < group.start:
                    site = clause.anchor
                if site is None or site.noun not in _SITES or site.hits or site.stands_for or several(site):
                    continue
                named = group.unknown or (group.noun == "area" and self.bears_name(group))
                if site.kind == "np" and named and not self.bears_name(site):
                    site.stands_for = self.text[group.start : group.end]

    def name_before(self, group: Group, hit: NameHit) -> int:
        """Behind which word of a phrase for a place its own name is over, where a known one only tells where it lies
        (معسكر حمزة جنوب طرابلس); 0 where it has no name of its own.
        """
        sent = self.sents[group.sentence]
        at = hit.first
        while at > group.first + 1 and (sent.tags[at - 1] in {"P", "D"} or sent.words[at - 1].direction):
            at -= 1  # "west of", جنوب
        if group.noun not in PLACES or at == hit.first:
            return 0
        return at if any(k < at and self._names(group, k) for k in self._free(group)) else 0

    def goes_by_own(self, group: Group) -> bool:
        """Whether its own name is what a phrase goes by: none that the tables have, which only tells where it lies."""
        cut = group.place is not None and group.start < group.place.end < group.end
        if group.noun in _SITES and group.place is None and any(self._of_unit(group, hit) for hit in group.hits):
            return True
        return (cut or not any(self._tells(group, hit) for hit in group.hits)) and self.bears_name(group)

    def _of_unit(self, group: Group, hit: NameHit) -> bool:
        """Whether a name is that of a numbered unit behind the word for a site (the camp of the 37th Brigade)."""
        return hit.first > group.head and any("/" in ref and any(map(str.isdecimal, ref)) for ref in hit.refs)

    def _free(self, group: Group) -> list[int]:
        """The words of a phrase that are of no name which the tables tell."""
        sent = self.sents[group.sentence]
        taken = {k for hit in group.hits if self._tells(group, hit) for k in range(hit.first, hit.last)}
        return [k for k in range(group.first, group.last) if k not in taken and not sent.words[k].country]

    def _tells(self, group: Group, hit: NameHit) -> bool:
        """Whether a name that tables have is known to be meant: a place that was decided, an actor."""
        if hit.new:
            return False
        sent = self.sents[group.sentence]
        if all(ref[0] == "p" for ref in hit.refs):
            got = self.decided.get((sent.starts[hit.first] + hit.pre, sent.ends[hit.last - 1]))
            return got is None or got.id is not None
        return True

    def _names(self, group: Group, k: int) -> bool:
        """Whether a word of a phrase is, or numbers, a proper name."""
        sent = self.sents[group.sentence]
        if sent.tags[k] == "U" or (k > group.head + 1 and sent.words[k].loose in self.ordinals):
            return k > group.head  # a number behind the head is a name (the 37th Brigade, اللواء 37), before it a count
        if k == group.head and group.lexeme is not None and group.noun in _PARTIES:
            return False  # "the Front", "the Brigade" with a capital are called so, not named
        return (k > 0 and sent.words[k].capital) or self._unread(group, k)

    def _unread(self, group: Group, k: int) -> bool:
        """Whether an Arabic word has no reading at all."""
        sent = self.sents[group.sentence]
        word = sent.words[k]
        return self.lang == "ar" and sent.picks[k] is None and not word.readings and word.key.isalpha()


def _tells(clause: Clause, group: Group) -> bool:
    """Whether a phrase is who tells what a clause of saying holds: its subject, or what stands first behind its verb."""
    if clause.subject is not None or clause.verb is None:
        return clause.subject is not None and clause.subject.start == group.start
    behind = next((g for g in clause.groups if g.kind == "np" and g.start >= clause.verb.end), None)
    return behind is group and not group.prep
