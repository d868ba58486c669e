"""What an English report itself calls somebody: letters in brackets behind a name ("the Special Deterrence Force (SDF)"), a
family name told with a given one before ("Mahmoud Hamza, … Hamza").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from marsad.extract.reading import NameHit, Sent

_LETTERS = 2


@dataclass(slots=True)
class Called:
    """Short names that a report gave so far: ``letters`` with what they stand for, ``families`` that are no places."""

    letters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    families: set[str] = field(default_factory=set)

    def heed(self, sent: Sent, spots: frozenset[str], opens: Iterable[Collection[str]] = ()) -> None:
        """Note the short names of a sentence, and read those noted before so; ``spots``: prepositions before places; ``opens``: first
        words of names of places (Jabal, Khirbet).
        """
        for hit in sent.hits:
            if hit.last - hit.first == 1 and sent.words[hit.first].text in self.letters:
                hit.refs = self.letters[sent.words[hit.first].text]
        made = [meant for hit in sent.hits if (meant := self._spelled(sent, hit)) is not None]
        if made:
            kept = [hit for hit in sent.hits if all(hit.first != new.first for new in made)]
            sent.hits = sorted([*kept, *made], key=lambda hit: hit.first)
        if self.families:
            persons = [hit for hit in sent.hits if self._person(sent, hit, spots)]
            sent.hits = [hit for hit in sent.hits if all(hit is not person for person in persons)]
            sent.persons |= {person.first for person in persons}
        self._note_families(sent, spots, tuple(opens))

    def _spelled(self, sent: Sent, hit: NameHit) -> NameHit | None:
        """The letters in brackets behind a name of several words that stand for it, noted."""
        words = sent.words
        if hit.last - hit.first < _LETTERS or hit.last + 2 >= len(words) or hit.refs[0][0] != "a":
            return None
        between = [word.text for word in words[hit.last : hit.last + 4]]
        bracketed = between[:1] == ["("] and between[2:3] == [")"]
        apart = between[:2] == [",", "or"] and between[3:4] == [","]  # the Arakan Army, or AA,
        if not (bracketed or apart):
            return None
        at = 1 if bracketed else 2
        letters = between[at]
        opening = [word.text[:1] for word in words[hit.first : hit.last] if word.capital]
        if len(letters) < _LETTERS or not letters.isupper() or letters[0] not in opening:
            return None
        self.letters[letters] = hit.refs
        return NameHit(hit.last + at, hit.last + at + 1, hit.refs)

    def _note_families(self, sent: Sent, spots: frozenset[str], opens: Sequence[Collection[str]]) -> None:
        named = {k for hit in sent.hits for k in range(hit.first, hit.last)}
        for i in range(1, len(sent.words) - 1):
            before, word, after = sent.words[i - 1], sent.words[i], sent.words[i + 1]
            known = i in named or i - 1 in named or not word.capital or after.capital or not word.opens
            if (i > 1 and sent.words[i - 2].key in spots) or any(before.key in words for words in opens):
                continue  # from Wadi Suwayr
            if not known and before.capital and not before.readings and before.text.isalpha() and not before.country:
                self.families.add(word.text)
                sent.persons.add(i)

    def _person(self, sent: Sent, hit: NameHit, spots: frozenset[str]) -> bool:
        """Whether a place's name is that of somebody told of before."""
        if hit.last - hit.first > 1 or sent.words[hit.first].text not in self.families:
            return False
        place = all(ref[0] == "p" for ref in hit.refs)
        return place and not (hit.first and sent.words[hit.first - 1].key in spots)
