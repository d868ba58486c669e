"""Which words tell what news is about: the rows of ``fields.tsv``, by the first word of each spelling."""

from __future__ import annotations

from marsad.extract.word import FieldRow, Word
from marsad.model.lexicon import Lexicon


class FieldWords:
    """The words of fields of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.table = lexicon.fields
        self._by_first: dict[str, list[FieldRow]] = {}
        for row, each in enumerate(self.table):
            for spelling in each.spellings:
                first, *rest = spelling.split(" ")
                self._by_first.setdefault(first, []).append((tuple(rest), row))

    def opened_by(self, keys: list[str]) -> tuple[FieldRow, ...]:
        """What a word with these keys tells or opens, the longest first."""
        found = dict.fromkeys(row for each in dict.fromkeys(keys) for row in self._by_first.get(each, ()))
        return tuple(sorted(found, key=lambda row: -len(row[0])))

    @staticmethod
    def told_at(words: list[Word], at: int) -> tuple[int, int] | None:
        """The row of the table that the words from ``at`` on tell and how many they are; None = they tell nothing."""
        opened = words[at].fields
        following = words[at + 1] if opened and at + 1 < len(words) else None
        for rest, row in opened:
            if rest and (following is None or rest[0] not in (following.bare, following.key)):
                continue  # most go no further: a common first word opens many
            behind = words[at + 1 : at + 1 + len(rest)]
            if len(behind) == len(rest) and all(
                each in (word.bare, word.key) for word, each in zip(behind, rest, strict=True)
            ):
                return row, 1 + len(rest)
        return None
