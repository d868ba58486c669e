"""The working state of a reading: sentences of tagged words, groups, clauses, predicates.

These are mutable and live only while one report is read; what leaves the cascade are frozen claims.
Indices of words count within their sentence, end excluded; ``start`` and ``end`` are code points of the report.

One letter tags a word: V finite verb, M event noun (verbal noun, gerund, nominal trigger), Z participle or
adjective that asserts a state, N noun, A adjective, E part of a known name, U number, T time, Q quantifier, D determiner, O pronoun,
P preposition, C conjunction, S subordinator, K complementiser, R relative, G negation, X auxiliary, B adverb,
I conditional, F frame of saying, W cue word, _ a further word of a
fixed phrase, and punctuation: ``,`` ``.`` ``:`` ``(`` ``)`` ``«`` ``»``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.extract.words import Reading, Word
from marsad.model.claim import Filler, Link, Number, Role
from marsad.model.lexicon import Cue, Lexeme, Sense
from marsad.model.report import Sentence
from marsad.model.when import When


@dataclass(slots=True)
class NameHit:
    """A known name over words ``first``..``last`` (end excluded); ``pre``: joined letters before it."""

    first: int
    last: int
    refs: tuple[str, ...]
    pre: int = 0
    conj: str = ""
    prep: str = ""
    loose: bool = False  # also a common word: it needs a cue
    person: bool = False  # the name of a person, who stands for an actor
    shared: bool = False  # the rest of the name is that of another one behind it (جنوب وشمال كردفان)

    @property
    def new(self) -> bool:
        """Whether no table holds the name (``new_names``)."""
        return self.refs[0][0] == "n"


@dataclass(slots=True)
class Quantity:
    """A number phrase over words ``first``..``last`` (end excluded): from ``low`` to ``high`` (None = open).

    ``pre``: letters joined before it, with the conjunction and preposition that they are.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    pre: int = 0
    conj: str = ""
    prep: str = ""


@dataclass(slots=True)
class Group:
    """A chunk of words: a noun phrase, a verb with its particles, or a single function word.

    ``kind``: np, v, prep-less function letters as tags. Of a noun phrase: ``head`` word, ``noun`` the head's kind,
    ``prep`` the preposition before it (its key), ``ref`` the actor or place that it names; ``joined``: it
    continues the noun phrase or verb before it by a conjunction. ``text_start``/``text_end``: its span without
    joined letters.
    """

    kind: str
    first: int
    last: int
    head: int
    start: int
    end: int
    prep: str = ""
    noun: str = ""
    gender: str = ""
    unknown: bool = False  # a proper name that nothing explains, or a number that stands for what was named
    name_words: int = 0  # words of an unknown name in plain capitals, no letters of a body (JNF)
    plural: bool = False
    definite: bool = False
    known: bool = False  # definite, or made so by its genitive
    joined: bool = False
    lexeme: Lexeme | None = None
    reading: Reading | None = None
    hits: list[NameHit] = field(default_factory=list)
    demonym: str = ""
    owned: bool = False  # a craft or weapon with its owner written on it
    laden: bool = False  # a craft with its load of aid written on it
    some: bool = False  # only some of those are meant that the phrase tells: its number is not theirs
    number: Number | None = None
    genitive: bool = False  # the genitive of the event noun in the group before
    member: Group | None = None  # what a partitive or member belongs to
    of: Group | None = None  # first genitive, of an event noun
    inner: list[int] = field(default_factory=list)  # other event nouns inside the phrase
    cued: dict[int, Cue] = field(
        default_factory=dict
    )  # adjectives of them that say how far they have come (الانسحاب المتوقع)
    clause: int = 0
    when: int = -1  # index of a time mention
    actor: str | None = None
    unclear: bool = False  # whose it is has been weighed, and is not told: nothing later gives it an actor
    place: Filler | None = None
    stands_for: str = ""  # the words of a name that no table has, told before
    used: bool = False
    sentence: int = 0
    joint: tuple[Group, ...] = ()  # the phrases joined to it in its clause
    at: int = -1  # where it most likely stands in its clause: see ``index_of``
    accusative: bool = False
    oblique: bool = False
    quantified: bool = False  # behind a word for some of them, whose genitive it is (أحد | المسلحين)
    nominative: bool = False
    quoted: bool = False
    within: bool = False  # behind an Arabic "in"
    relation: str = ""  # countryside, outskirts, north … for places
    away: float = 0.0  # how far from the place named in it, in km
    cue: Cue | None = None
    opener: str = ""
    pluperfect: bool = False  # "had", كان before another verb
    lemma: str = ""  # key of the lexeme's lemma
    passive: bool = False
    future: bool = False
    infinitive: bool = False
    negated: bool = False


def names_actor(group: Group) -> bool:
    """Whether a name in the phrase is that of an actor, surely or perhaps."""
    return any(ref[0] in "au" for hit in group.hits for ref in hit.refs)


def index_of(groups: Sequence[Group], group: Group) -> int:
    """Where the group itself (not an equal one) stands among groups; -1 = it does not."""
    if 0 <= group.at < len(groups) and groups[group.at] is group:
        return group.at
    for at, each in enumerate(groups):
        if each is group:
            return at
    return -1


@dataclass(slots=True)
class Clause:
    """A stretch of groups with at most one finite verb.

    ``opener``: main, sub, comp, rel, coord, participle; ``word``: the opener's key; ``parent``: index of the
    clause that it hangs on, -1 = none; ``anchor``: the noun phrase that a relative clause qualifies.
    """

    index: int
    opener: str
    word: str = ""
    parent: int = -1
    verb: Group | None = None
    groups: list[Group] = field(default_factory=list)
    anchor: Group | None = None
    subject: Group | None = None
    subject_given: bool = False
    pronoun: bool = False  # its subject is a pronoun
    speaks: bool = False  # its verb tells who says something
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Predicate:
    """A trigger with its arguments, on the way to a claim."""

    sentence: int
    clause: int
    group: Group
    word: int
    lexeme: Lexeme
    reading: Reading
    senses: tuple[Sense, ...]
    sense: Sense | None = None
    start: int = 0
    end: int = 0
    subject: Group | None = None
    object: Group | None = None
    of: Group | None = None
    agent: Group | None = None
    before: list[Group] = field(default_factory=list)
    preps: list[tuple[str, Group]] = field(default_factory=list)
    fillers: dict[Role, list[Group]] = field(default_factory=dict)
    cues: list[Cue] = field(default_factory=list)
    given: dict[Role, Group] = field(default_factory=dict)  # by a light verb
    by: Group | None = None  # the light verb, or the verb that declares it: its tense is the event's
    passive: bool = False
    governor: str = ""
    when: When | None = None
    dated: int = -1  # a time mention that a gapped conjunct brings
    said_by: list[Link] = field(default_factory=list)
    denied_by: Link | None = None  # who denies it right after it is told (وهو ما نفته الوزارة)
    denied_doer: Group | None = None  # whose part in it is denied ("the Pentagon denied any involvement")
    numbers: dict[str, Number] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    refuted: int = -1  # the clause that says it is untrue
    at_last: bool = False  # not done until then: what says until when says when
    nobody: bool = False  # whom it befalls, or who does it, is "no one": the role is filled by none
    counted: bool = False  # a number stands right before its word
    dropped: str = ""  # why no claim came of it
    yields: list[Predicate] = field(
        default_factory=list
    )  # the event nouns to which a verb of phase or a light one gives way


@dataclass(slots=True)
class Sent:
    """A sentence under analysis."""

    index: int
    sentence: Sentence
    text: str
    starts: list[int]
    ends: list[int]
    words: list[Word]
    tags: list[str] = field(default_factory=list)
    picks: list[Reading | None] = field(default_factory=list)
    hits: list[NameHit] = field(default_factory=list)
    hit_at: dict[int, NameHit] = field(default_factory=dict)  # the same by first word
    counts: list[Quantity] = field(default_factory=list)
    spans: dict[int, int] = field(default_factory=dict)  # first word of a fixed phrase or name → its end
    when: list[tuple[int, int, int]] = field(default_factory=list)  # first, last, index of the mention
    persons: set[int] = field(default_factory=set)  # words that are somebody's family name, as the report told before
    exceptive: list[int] = field(default_factory=list)  # words that take back a negation (إلا، سوى)
    groups: list[Group] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    predicates: list[Predicate] = field(default_factory=list)
    earlier: Sent | None = None  # the sentence before it, once it has clauses
