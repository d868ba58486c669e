"""Reports that tell another report's story again in its language: copies, excerpts, rewrites; who credits whom.

Three words in a row that both hold, as a share of the shorter one's, tell copies from reports of the same event:
independent reporters share names and figures, not runs of words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar
from zlib import crc32

import msgspec

from marsad.model.event import KinKind
from marsad.model.report import Part, Report, SentenceKind
from marsad.record.alike import FAMILY
from marsad.record.facts import Fact
from marsad.record.row import Row
from marsad.text.align import Paragraph, paragraph_of
from marsad.text.names import keys_of
from marsad.text.normalise import loose
from marsad.text.skeleton import skeleton

_WORD = re.compile(r"\w+")
_COPY, _EXCERPT = 0.8, 0.5
_REWRITE, _REWRITE_TWO = 0.22, 0.35  # of runs of three and of two words
_ALIKE_LENGTH = 0.8
_FEWEST = 8  # runs of three in a text that may be compared
_FEWEST_COMMON, _FEWEST_REWRITTEN = 5, 9  # of them in both
_REWRITTEN_WITHIN = 3  # days
_SKETCH_SHARE, _SKETCH_SIZE = 2, 96
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_SHORT_NAME = 3
_LANGS = ("ar", "en")
_T = TypeVar("_T")
_TOLD = frozenset({SentenceKind.HEADLINE, SentenceKind.BODY})


#: What gives some things when they are needed.
Lazily = Callable[[], Iterable[_T]]


class Tie(NamedTuple):
    """How one report resembles an earlier one; ``score`` 0–1."""

    kind: KinKind
    score: float
    why: str


class Made(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What was worked out of a report elsewhere: see ``Piece``; its sentences are encoded, for not all reports need them."""

    threes: frozenset[int]
    sentences: bytes
    named: frozenset[int] | None = None
    whole: float | None = None


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")  # sets in the same order in every process
_SENTENCES = msgspec.msgpack.Decoder(tuple[Paragraph, ...])


class Piece:
    """A report made ready for comparing: its words in a row, and the facts of its claims by language."""

    def __init__(
        self,
        report: Report,
        facts: Sequence[Fact],
        outlets: Iterable[str] = (),
        parts: Lazily[Part] = tuple,
        credits_: Lazily[str] = tuple,
        made: Made | None = None,
    ) -> None:
        """Take the report, its facts in text order, the names by which others may credit its outlet, its sentences.

        ``credits_``: outlets that it is said to be taken over from, by more than its text: who forwarded a message said so. Both
        are asked for when they are needed: most reports are told apart by their words alone. ``made``: see ``Piece.made``.
        """
        self.report = report
        self.facts = tuple(facts)
        self._parts = parts
        self._credits = credits_
        self._made = made
        self.names = tuple(dict.fromkeys(name for name in (_bare(report.outlet), *map(_bare, outlets)) if name))

    def made(self) -> Made:
        """Return what another process that makes the same piece need not work out again."""
        return Made(self.threes, _ENCODER.encode(self.sentences), self.named, self.row.whole)

    @cached_property
    def credits(self) -> frozenset[str]:
        """The outlets that it is said to be taken over from, folded."""
        return frozenset(loose(_bare(name)) for name in self._credits())

    @property
    def words(self) -> list[str]:
        """The words of the text, folded; not held, for they are asked for once or twice."""
        return _WORD.findall(loose(self.report.text))

    @cached_property
    def threes(self) -> frozenset[int]:
        """Runs of three words, each as a number that stands for it."""
        return self._made.threes if self._made is not None else frozenset(_threes(self.words))

    @cached_property
    def twos(self) -> frozenset[int]:
        """Runs of two words, as numbers that stand for them in this process."""
        return frozenset(map(hash, pairwise(self.words)))

    @cached_property
    def sketch(self) -> tuple[int, ...]:
        """What ``sketch`` gives of its text."""
        return _sketched(self.threes)

    @cached_property
    def row(self) -> Row:
        """Its clauses in a row."""
        return Row(self.facts, self._made.whole if self._made is not None else None)

    @cached_property
    def sentences(self) -> tuple[Paragraph, ...]:
        """Its sentences, made ready to be aligned with those of another language."""
        if self._made is not None:
            return _SENTENCES.decode(self._made.sentences)
        told = [(part.lang, each) for part in self._parts() for each in part.sentences if each.kind in _TOLD]
        text = self.report.text
        return tuple(paragraph_of(i, text[each.start : each.end], lang) for i, (lang, each) in enumerate(told))

    @cached_property
    def named(self) -> frozenset[int]:
        """The places, parties, days and figures of its claims, each with the family of its type, as numbers that stand for them."""
        if self._made is not None and self._made.named is not None:
            return self._made.named
        return frozenset(
            crc32(f"{FAMILY[fact.type]}|{what}".encode("utf-8", "surrogatepass"))
            for fact in self.facts
            for what in (
                *fact.spots,
                *fact.who,
                *fact.whom,
                fact.first or "",
                *(f"{k}{low}" for k, low, _ in fact.numbers),
            )
            if what
        )

    @cached_property
    def told_of(self) -> tuple[tuple[str, str], ...]:
        """Language and mark of each claim's place, party, figure and day."""
        found: dict[tuple[str, str], None] = {}
        for fact in self.facts:
            family, lang = FAMILY[fact.type], fact.lang
            for what in (*fact.spots, *fact.who):
                found[lang, f"{family}|{what}"] = None
            for kind, low, high in fact.numbers:
                found[lang, f"{family}|{kind}{low}-{high}"] = None
            if fact.first and fact.last:
                found[lang, f"{family}|{fact.first}-{fact.last}"] = None
        return tuple(found)

    @cached_property
    def line(self) -> str:
        """The words in a row, with a blank before and behind."""
        return f" {' '.join(self.words)} "

    @cached_property
    def _sounds(self) -> dict[str, str]:
        return {}

    def sounds(self, lang: str) -> str:
        """Return how the whole text sounds, read as a language."""
        if lang not in self._sounds:
            self._sounds[lang] = skeleton(keys_of(self.report.text, lang))
        return self._sounds[lang]

    @cached_property
    def langs(self) -> frozenset[str]:
        """The languages that its claims are in."""
        return frozenset(fact.lang for fact in self.facts)


def sketch(text: str) -> tuple[int, ...]:
    """Return a few whole numbers below 2**32 out of the runs of words: texts that share two may be copies.

    Which ones are kept depends on the runs alone, so that a part of a text keeps its share of them.
    """
    return _sketched(runs_of_three(text))


def runs_of_three(text: str) -> set[int]:
    """Return the runs of three words of a text, each as a whole number below 2**32 that stands for it."""
    return _threes(_WORD.findall(loose(text)))


def _threes(words: Sequence[str]) -> set[int]:
    """Return a whole number below 2**32 for each run of three words."""
    spelled = [word.encode("utf-8", "surrogatepass") for word in words]
    ends = list(accumulate(len(word) + 1 for word in spelled))
    line = b" ".join(spelled)
    starts = [0, *ends]
    return {crc32(line[start : end - 1]) for start, end in zip(starts, ends[2:], strict=False)}


def _sketched(threes: Iterable[int]) -> tuple[int, ...]:
    kept = sorted(each for each in threes if each % _SKETCH_SHARE == 0)
    return tuple(kept[:_SKETCH_SIZE])


def copied(earlier: Piece, later: Piece) -> Tie | None:
    """Return how the later report copies the earlier one, None where it does not."""
    if not alike(earlier.threes, later.threes):
        return None
    fewer, more = sorted((earlier.threes, later.threes), key=len)
    common = len(fewer & more)
    share = common / len(fewer)
    if share < 1 and _tells_otherwise(earlier, later):
        return None  # the day's report in yesterday's words: another strike, or another toll
    why = f"{share:.0%} of its runs of three words"
    if share >= _EXCERPT:
        whole = share >= _COPY and len(fewer) >= _ALIKE_LENGTH * len(more)
        return Tie(KinKind.COPY if whole else KinKind.EXCERPT, share, why)
    if earlier.report.outlet and earlier.report.outlet == later.report.outlet:
        return None  # an outlet that goes on with its own story, or mends it
    if common < _FEWEST_REWRITTEN or _days_between(earlier.report, later.report) > _REWRITTEN_WITHIN:
        return None  # a phrase that both use, or one that was used long ago
    two = len(earlier.twos & later.twos) / min(len(earlier.twos), len(later.twos))
    if two < _REWRITE_TWO:
        return None
    return Tie(KinKind.REWRITE, two, f"{two:.0%} of its runs of two words")


def alike(one: frozenset[int], other: Collection[int]) -> bool:
    """Return whether texts that hold these runs of three words, each once, have enough of them in common to be copies at all."""
    fewer = min(len(one), len(other))
    if fewer < _FEWEST:
        return False
    common = len(one.intersection(other))
    return common >= _FEWEST_COMMON and common / fewer >= _REWRITE


def _tells_otherwise(one: Piece, other: Piece) -> bool:
    """Whether two reports give a happening that each tells of once, at one place, other days or another toll."""
    mine, theirs = _told_once(one), _told_once(other)
    for what in mine.keys() & theirs.keys():
        a, b = mine[what], theirs[what]
        if a.first and b.first and (a.last < b.first or b.last < a.first):
            return True
        tolls = {kind: (low, high) for kind, low, high in a.numbers}
        if any(tolls.get(kind, (low, high)) != (low, high) for kind, low, high in b.numbers):
            return True
    return False


def _told_once(piece: Piece) -> dict[tuple[str, tuple[str, ...]], Fact]:
    """Return the facts of a report by type and place, without those that it tells several times."""
    found: dict[tuple[str, tuple[str, ...]], list[Fact]] = {}
    for fact in piece.facts:
        if fact.spots:
            found.setdefault((fact.type.value, fact.spots), []).append(fact)
    return {what: told[0] for what, told in found.items() if len(told) == 1}


def _days_between(one: Report, other: Report) -> int:
    return abs((one.published - other.published).days) if one.published and other.published else 0


def names_outlet(report: Piece, other: Piece) -> bool:
    """Whether a report names the other one's outlet, in its own script or by the sound of its name."""
    if other.report.outlet == report.report.outlet:
        return False
    text = report.line
    for name in other.names:
        if loose(name) in report.credits:
            return True
        words = _WORD.findall(loose(name))
        if f" {' '.join(words)} " in text:
            return True
        if len(words) > 1:
            for lang in _LANGS:
                sound = _sound(name, lang)
                if len(sound) > 2 * _SHORT_NAME and sound in report.sounds(lang):
                    return True
    return False


@lru_cache(maxsize=4096)
def _sound(name: str, lang: str) -> str:
    return skeleton(keys_of(name, lang))


def _bare(outlet: str) -> str:
    """Return an outlet's name without what stands in brackets behind it."""
    return _BRACKETS.sub(" ", outlet).strip()
