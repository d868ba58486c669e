"""Whether a report holds any word that may tell of an event: most of a stream holds none, and is done with here.

Asked by spelling, before anything else is made of the text: what a stretch between spaces may mean is worked out once and kept.
A phrase counts only where all of its words stand somewhere in the text, and so do the fixed words that a sense asks for.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.text.segment import tokens

#: So many stretches are kept, then all are forgotten.
_KEPT = 200_000
#: What must stand in the text too for a word to tell something: sets of keys, one of which is enough.
Asked = tuple[frozenset[str], ...]
_SURE = frozenset[str]()


class Gate:
    """The words of some languages, asked whether they may tell of an event."""

    def __init__(self, analysers: Iterable[Analyser]) -> None:
        self.analysers = tuple(analysers)
        self._quiet: set[str] = set()
        self._asked: dict[str, Asked] = {}
        self._keys: dict[str, frozenset[str]] = {}

    def tells(self, text: str) -> bool:
        """Whether ``text`` may tell of an event: False is certain, True is not."""
        stretches = set(text.split())
        wanted: set[frozenset[str]] = set()
        for stretch in stretches - self._quiet:
            asked = self._asked.get(stretch)
            if asked is None:
                asked = self._learn(stretch)
            if _SURE in asked:
                return True
            wanted.update(asked)
        if not wanted:
            return False
        known = self._keys
        missing = [stretch for stretch in stretches if stretch not in known]
        for stretch in missing:
            self._learn(stretch)
        keys = frozenset[str]().union(*map(known.__getitem__, stretches))
        return any(needed <= keys for needed in wanted)

    def _learn(self, stretch: str) -> Asked:
        """Work out what a stretch between spaces asks for."""
        if len(self._keys) >= _KEPT:
            self._quiet.clear()
            self._asked.clear()
            self._keys.clear()
        starts, ends = tokens(stretch, 0, len(stretch))
        words = [
            analyser.word(stretch[first:last])
            for analyser in self.analysers
            for first, last in zip(starts, ends, strict=True)
        ]
        asked = tuple({needed for word in words for needed in self._needed(word)})
        self._keys[stretch] = frozenset(key for word in words for key in (word.key, word.bare))
        self._asked[stretch] = asked
        if not asked:
            self._quiet.add(stretch)
        return asked

    def _needed(self, word: Word) -> list[frozenset[str]]:
        """What must stand beside the word; the analyser told it for each of its meanings."""
        return [frozenset(needed) for needed in word.means]
