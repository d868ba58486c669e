"""Whether a report holds any word that may tell of an event: most of a stream holds none, and is done with here.

Asked by spelling, before anything else is made of the text: what a stretch between spaces may mean is worked out once and kept.
Most words of events have other senses too (a road opened, a film won): such a word counts only in a sentence that, with
the two before it, has words of the kinds that one of its senses needs, and the words that are fixed with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

import msgspec

from marsad.extract.asked import UNKNOWN, Ask, asks, bounded, brings, counts, may_be_anyone, nominal, opens, refers
from marsad.extract.reading import Sent
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.entity import World
from marsad.text.segment import tokens

#: So many stretches are kept, then all are forgotten.
_KEPT = 200_000
_ENOUGH = 4  # sentences at the beginning that all may tell of an event, for the rest to be taken for such
REACH = 2  # sentences before, in which what a pronoun means or a dropped subject is looked for
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
#: A full stop behind a whole word, before a capital or an Arabic letter: a sentence surely ends there.
_STOPPED = r"(?:(?<=[a-z]{3}[.!?])|(?<=[ء-ي]{3}[.!?؟]))"
_BEGUN = r"\s+(?=[A-Zء-ي])"
_ARABIC, _LATIN = re.compile("[\u0620-\u06ff]"), re.compile("[A-Za-z\u00c0-\u024f]")
_QUOTE = re.compile("[«“\"'(]")


class Known(msgspec.Struct, frozen=True, gc=False):
    """What is known of a stretch between spaces.

    ``kinds``: what it brings by itself, ``unknown``: a name that nothing explains, ``opens``: what names bring that go on
    with a word of this key; ``keys``, ``inner``: its words as fixed words, and names, may call them; ``counts``: it holds
    a word that may stand for what it counts; ``ends``: and ends in it; ``bounds``: what makes it the bound of a number;
    ``noun``: it begins with a noun; ``refers``: it may mean what sentences before named. ``free``: one of its asks names no
    kinds; ``least``: else one of these is asked for.
    """

    asks: tuple[Ask, ...]
    kinds: int
    unknown: bool
    opens: dict[str, int]
    keys: frozenset[str]
    inner: frozenset[str]
    counts: bool
    ends: bool
    bounds: frozenset[str]
    noun: bool
    refers: bool
    free: bool
    least: int


class Gate:
    """The words of some languages, asked whether they may tell of an event."""

    def __init__(self, analysers: Iterable[Analyser], world: World) -> None:
        self.analysers = tuple(analysers)
        self.world = world
        self._end = re.compile(_STOPPED + "".join(_unended(analyser) for analyser in self.analysers) + _BEGUN)
        self._known: dict[str, Known] = {}
        self._quiet: set[str] = set()
        self._sure: set[str] = set()

    def tells(self, text: str) -> bool:
        """Whether ``text`` may tell of an event: False is certain, True is not."""
        return next(self.live(text), None) is not None

    def live(self, text: str) -> Iterator[tuple[int, int]]:
        """Where those sentences stand that have what one of their words asks for; in order, none smaller than a sentence.

        Of a text whose first sentences all have, the rest is one stretch: it is not asked further.
        """
        quiet, sure = self._quiet, self._sure
        if quiet.issuperset(text.split()):
            return
        before: list[list[str]] = []
        told: dict[int, int] = {}  # number of a sentence → the kinds that it brings, once asked for
        quiet_ones = 0
        for number, (start, end) in enumerate(self._sentences(text)):
            if number == _ENOUGH and not quiet_ones:
                yield start, len(text)
                return
            stretches = text[start:end].split()
            quiet_ones += 1
            if not sure.isdisjoint(stretches):
                quiet_ones -= 1
                yield start, end
            elif not quiet.issuperset(stretches):
                told[number] = self._kinds(stretches)
                offered = 0
                for back, earlier in enumerate(reversed(before), 1):
                    if number - back not in told:
                        told[number - back] = self._kinds(earlier)
                    offered |= told[number - back]
                if self._holds(stretches, told[number], offered):
                    quiet_ones -= 1
                    yield start, end
            before = [*before[1 - REACH :], stretches]

    def _kinds(self, stretches: list[str]) -> int:
        """The kinds that a sentence brings. A capital tells no name where a sentence opens."""
        kinds = 0
        for at, stretch in enumerate(stretches):
            known = self._known.get(stretch) or self._learn(stretch)
            kinds |= known.kinds
            if known.unknown and at:
                kinds |= UNKNOWN
            if known.opens and at + 1 < len(stretches):
                behind = self._known.get(stretches[at + 1]) or self._learn(stretches[at + 1])
                for key in behind.inner:
                    kinds |= known.opens.get(key, 0)
        return kinds

    def _holds(self, stretches: list[str], kinds: int, before: int) -> bool:
        """Whether a sentence has what one of its words asks for; ``kinds``, ``before``: what it, and those before, bring."""
        found = [self._known.get(stretch) or self._learn(stretch) for stretch in stretches]
        if not kinds & UNKNOWN and any(known.counts and _stands_alone(found, at) for at, known in enumerate(found)):
            kinds |= UNKNOWN
        around = kinds | before
        if any(known.refers for known in found):
            kinds = around
        keys: frozenset[str] | None = None
        for known in found:
            if not known.free and not known.least & around:
                continue
            for ask in known.asks:
                if not all(kinds & mask for mask in ask.near) or not all(around & mask for mask in ask.far):
                    continue
                if not ask.words:
                    return True
                if keys is None:
                    keys = frozenset[str]().union(*(each.keys for each in found))
                if ask.words <= keys:
                    return True
        return False

    def _sentences(self, text: str) -> Iterator[tuple[int, int]]:
        """The text in stretches none of which is smaller than a sentence."""
        for line in _LINE.finditer(text):
            start, end = line.span()
            if not _QUOTE.search(text, start, end):  # a quotation may hold several sentences in one
                for stop in self._end.finditer(text, start, end):
                    yield start, stop.start()
                    start = stop.end()
            yield start, end

    def _learn(self, stretch: str) -> Known:
        """Work out what a stretch between spaces asks for and brings."""
        if len(self._known) >= _KEPT:
            self._known.clear()
            self._quiet.clear()
            self._sure.clear()
        starts, ends = tokens(stretch, 0, len(stretch))
        kinds, unknown, refer = 0, False, False
        asked: set[Ask] = set()
        opened: dict[str, int] = {}
        keys: set[str] = set()
        inner: set[str] = set()
        bounds: set[str] = set()
        counted = [False] * len(starts)
        noun = bool(starts)
        arabic = _ARABIC.search(stretch) is not None and _LATIN.search(stretch) is None
        for analyser in self.analysers:
            if arabic and not analyser.arabic:
                continue
            for at, (first, last) in enumerate(zip(starts, ends, strict=True)):
                word = analyser.word(stretch[first:last])
                asked |= asks(word, analyser)
                kinds |= brings(word, analyser, self.world)
                for second, more in opens(word, analyser, self.world).items():
                    opened[second] = opened.get(second, 0) | more
                keys |= _keys(word, analyser)
                inner.update((word.inner, word.key))
                unknown = unknown or may_be_anyone(word, analyser)
                refer = refer or refers(word, analyser)
                counted[at] = counted[at] or counts(word, analyser)
                bounds |= bounded(word, analyser)
                noun = noun and (at > 0 or nominal(word))
        made = self._known[stretch] = Known(
            tuple(asked),
            kinds,
            unknown,
            opened,
            frozenset(keys),
            frozenset(inner),
            any(counted),
            bool(counted) and counted[-1] and not any(counted[:-1]),
            frozenset(bounds),
            noun,
            refer,
            any(not ask.near and not ask.far for ask in asked),
            reduce(or_, ((ask.near + ask.far)[0] for ask in asked if ask.near or ask.far), 0),
        )
        if not asked:
            self._quiet.add(stretch)
        elif Ask() in asked:
            self._sure.add(stretch)
        return made


def _unended(analyser: Analyser) -> str:
    """The pattern of a place that does not stand behind one of a language's abbreviations."""
    layout = analyser.lexicon.layout
    return "".join(f"(?<!{re.escape(each)}[.])" for each in layout.abbreviations) if layout is not None else ""


def _stands_alone(found: list[Known], at: int) -> bool:
    """Whether a word that counts may stand for what it counts: no noun, nor a number that decides it, follows."""
    behind = found[at + 1 : at + 3]
    known = found[at]
    if not behind or not known.ends:
        return True
    if len(behind) > 1 and behind[1].counts and not known.bounds.isdisjoint(behind[0].inner):
        return False  # more than a hundred
    return not (behind[0].noun or behind[0].counts)


def _keys(word: Word, analyser: Analyser) -> set[str]:
    """The keys by which a word may be one that is fixed with a trigger: as it stands, without joined letters, its lemmas."""
    lemmas = {analyser.lemma(reading) for reading in word.readings if reading.pos in {"noun", "adj"}}
    return {word.key, word.bare, *lemmas}


def runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Rising numbers as runs (first, last excluded) without gaps."""
    starts = [k for k in numbers if k - 1 not in numbers]
    return [(k, next(n for n in range(k, numbers[-1] + 2) if n not in numbers)) for k in starts]


def meets(sent: Sent, span: tuple[int, int]) -> bool:
    """Whether a sentence stands in a stretch of the report, or part of it does."""
    return span[0] < sent.sentence.end and sent.sentence.start < span[1]
