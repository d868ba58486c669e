"""A written word with its readings, and all that is asked of it wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from marsad.model.lexicon import Lexeme
from marsad.text.normalise import loose

_PAIR = 2
VERB_FORMS = frozenset({"past", "pres", "jus", "ppast", "ppres"})


class Reading(NamedTuple):
    """One analysis of a word. ``pre``: code points of the surface that joined letters take up."""

    lexeme: int
    pos: str
    form: str
    feats: str
    pre: int = 0
    conj: str = ""
    prep: str = ""
    article: bool = False
    future: bool = False
    subjunctive: bool = False
    enclitic: str = ""
    tail: int = 0  # code points of the attached pronoun

    @property
    def finite(self) -> bool:
        """Whether it is a finite verb."""
        return self.form in VERB_FORMS

    @property
    def pronoun(self) -> str:
        """The person of the pronoun that a complementiser or preposition carries or is (أنها, إنهم); empty where it has none."""
        return self.enclitic or (self.feats[:3] if self.feats[:1] == "3" else "")


#: A fixed phrase: a reading for the joined letters of its first word, keys of its other words, packed readings.
Phrase = tuple[Reading, tuple[str, ...], str]
#: A name that a word may open: keys of its other words, references, and of the word: code points taken off, key, conjunction,
#: preposition.
Opening = tuple[tuple[str, ...], tuple[str, ...], int, str, str, str]
#: Readings of a word: as function word, all that may be, as finite verb, as noun.
Sides = tuple[Reading | None, tuple[Reading, ...], list[Reading], list[Reading]]
#: What tells of a field: keys of the words behind its first one, and its row in the lexicon's table of fields.
FieldRow = tuple[tuple[str, ...], int]
Row = TypeVar("Row")


class Word:
    """All that is known of one spelling.

    ``names``: for each way to take joined letters off, (code points taken off, key of a name's first word, conjunction,
    preposition); ``inner``: the key that the word has inside a name; ``loose``: the coarser fold, for numbers and times;
    ``phrases``: key of the word behind (empty = any other) → the fixed phrases that the two may open, longest first, as
    (a reading for the joined letters, keys of the other words, packed readings).

    The rest are answers to questions that are asked at every occurrence: ``means``: what must stand in the same sentence (keys of
    words) for the word to be a trigger or to open one, one set of which is enough; ``timed``: it may tell of a time (a set: before one of these
    pieces); ``piece``: its own first piece as times are read; ``counts``: a number may open here; ``country``: of an adjective of nationality; ``direction``: a word
    of direction; ``press``, ``stipulates``: a word of the sets of these names, as a noun and as a verb; ``says``: it may be a word of saying; ``topic``: the kind of its first noun or adjective of known kind; ``fields``: what it opens that tells of what news is about. What stages find out about a spelling they keep in ``mark`` (its tag, where it has but one),
    ``sides`` (its readings by class), ``lemmas``, ``inners`` (its key in a name without so many code points) and ``opens`` (names of the table ``table`` that it may open,
    by their second word).
    """

    __slots__ = (
        "article",
        "bare",
        "capital",
        "conj",
        "country",
        "counts",
        "direction",
        "fields",
        "inner",
        "inners",
        "key",
        "lemmas",
        "loose",
        "mark",
        "means",
        "names",
        "opens",
        "phrases",
        "piece",
        "pre",
        "prep",
        "press",
        "readings",
        "says",
        "sides",
        "stipulates",
        "table",
        "text",
        "timed",
        "topic",
    )

    def __init__(self, text: str, word_key: str) -> None:
        self.text = text
        self.key = word_key
        self.readings: tuple[Reading, ...] = ()
        self.names: tuple[tuple[int, str, str, str], ...] = ()
        self.phrases: dict[str, tuple[Phrase, ...]] = {}
        self.inner = ""
        self.inners: dict[int, str] = {}
        self.bare = word_key  # without joined letters and article
        self.loose = loose(text)
        self.means: tuple[tuple[str, ...], ...] = ()
        self.counts = False
        self.country = ""
        self.direction = False
        self.fields: tuple[FieldRow, ...] = ()
        self.press = False
        self.says = False
        self.stipulates = False
        self.mark: str | None = None
        self.sides: Sides | None = None
        self.lemmas: str | None = None
        self.topic = ""
        self.timed: bool | frozenset[str] = False
        self.piece = ""
        self.opens: dict[str, tuple[Opening, ...]] = {}
        self.table: object = None
        self.capital = any(part[:1].isupper() for part in text.split("-"))
        # joined letters of a word that no reading explains
        self.pre = 0
        self.conj = ""
        self.prep = ""
        self.article = False


def by_second(rows: list[Row], others: list[tuple[str, ...]]) -> dict[str, tuple[Row, ...]]:
    """Entries of several words by the second, under each also those of a single word, in the order given.

    ``others``: the words behind the first of each entry. Under the empty key stand those of a single word only.
    """
    if not rows:
        return {}
    found: dict[str, list[Row]] = {rest[0]: [] for rest in others if rest}
    found[""] = []
    for row, rest in zip(rows, others, strict=True):
        for listed in [found[rest[0]]] if rest else found.values():
            listed.append(row)
    return {second: tuple(listed) for second, listed in found.items()}


def beside(lexeme: Lexeme) -> list[tuple[str, ...]]:
    """Which words (keys) must stand beside a lexeme for it to tell of an event, one set of which is enough."""
    if not all(sense.fixed for sense in lexeme.senses):
        return [()]
    return [tuple(words.split(" ")) for sense in lexeme.senses for words in sense.fixed]


def nations_in(written: str, demonyms: Mapping[str, str]) -> list[str]:
    """The countries of two nationalities that a hyphen joins, in order (US-Israeli); none where either is something else (US-made)."""
    parts = written.split("-")
    found = [demonyms.get(part, "") for part in parts]
    return found if len(parts) == _PAIR and all(found) else []
