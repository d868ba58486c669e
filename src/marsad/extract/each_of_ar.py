"""«كل من» before names that are joined only says that all of them are meant (قصف الطيران | كلا من | خان شيخون وكفرنبل): the
names are read as though it were not there. Before a verb it is whoever does something (كل من شارك في الهجوم).
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.words import Analyser, Word

_NO_NAME = frozenset({"prep", "pron", "rel", "verb", "neg", "aux"})


def words_to_skip(words: Sequence[Word], analyser: Analyser) -> set[int]:
    """The positions of such words in a sentence."""
    each, of = analyser.sets["each_of"], analyser.sets["partitive"]
    skipped: set[int] = set()
    for i in range(len(words) - 2):
        if words[i].key in each and words[i + 1].key in of and _names(words[i + 2]):
            skipped |= {i, i + 1}
    return skipped


def _names(word: Word) -> bool:
    """Whether a word may be a name or a noun, and nothing that whoever is meant does."""
    return not any(reading.pos in _NO_NAME and not reading.pre for reading in word.readings)
