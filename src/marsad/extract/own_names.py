"""Proper names that no table has: whether a phrase bears one, and what a known place beside it then is to it."""

from __future__ import annotations

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, NameHit
from marsad.extract.whose import Owning


class OwnNames(Owning):
    """The names that phrases of a report bear besides those of the tables."""

    def bears_name(self, group: Group) -> bool:
        """Whether a proper name that no table has stands in the phrase: capitals inside, or words that nothing explains."""
        return any(self._names(group, k) for k in self._free(group))

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
        return (k > 0 and sent.words[k].capital) or self._unread(group, k)

    def _unread(self, group: Group, k: int) -> bool:
        """Whether an Arabic word has no reading at all."""
        sent = self.sents[group.sentence]
        word = sent.words[k]
        return self.lang == "ar" and sent.picks[k] is None and not word.readings and word.key.isalpha()
