"""All time expressions of a sentence: the longest shape at each word, from left to right."""

from __future__ import annotations

import re

import msgspec

from marsad.extract.when.algebra import Between, Dated, Day, Expr, Vague, Weekday
from marsad.extract.when.compose import BUILDERS, Slots, grain_of
from marsad.extract.when.mention import TimeMention
from marsad.extract.when.tokens import REACH, Grammar, Shape, Token
from marsad.model.times import TimeWords
from marsad.text.normalise import Folded, Strength, fold_text

#: Classes that may govern an expression.
_SIGNALS = ("since", "until", "by", "before", "after", "within", "over", "for", "as_of", "in")
#: Signals that hang a time on an event where a possessive follows.
_RELATIVE = frozenset(("since", "until", "before", "after"))
#: Classes of first, second …
_NTH = frozenset(("ordinal", "ordword"))
#: How many words before a length may grant it ("gave the gunmen 48 hours").
_GRANT_REACH = 7
_GRAMMARS: dict[int, tuple[TimeWords, Grammar]] = {}


def find(text: str, start: int, end: int, words: TimeWords, before: Expr | None = None) -> list[TimeMention]:
    """Return the time expressions of ``text[start:end]``, a sentence, in order and without overlap.

    Positions are code points of ``text``. Lengths, habits and vague words ("for two days", "recently") are
    among them: ``resolve`` gives None for these. ``before`` is the last day or stretch that the text ahead of
    the sentence names, to which "that date" may point.
    """
    grammar = grammar_of(words)
    folded = fold_text(text[start:end], Strength.LOOSE)
    letters, tokens = grammar.read(folded.text)
    found: list[TimeMention] = []
    i, core = 0, -1
    while i < len(letters):
        if core < i:
            ahead = grammar.core.search(letters, i)
            if ahead is None:
                break
            core = ahead.start()
        if core - i > REACH:
            i = core - REACH
        ahead = grammar.opening.search(letters, i)
        if ahead is None:
            break
        if ahead.start() > i:
            i = ahead.start()
            continue
        hit = _longest(grammar, letters, i)
        if hit is None:
            i += 1
            continue
        i = hit.match.end()
        if hit.shape.kind == "span" and _opens_weekday(tokens, i):
            i = hit.start + 1
            continue  # مقتل 12 | يوم الاثنين
        if hit.shape.kind == "skip" or _named(tokens, hit.start, i):
            continue  # a trap, or a name that holds a word of time
        mention = _mention(hit, tokens, grammar, before, folded, start)
        if mention is None:
            i = hit.start + 1
            continue
        found.append(mention)
        if isinstance(mention.expr, Dated | Day | Weekday | Between):
            before = mention.expr
    return found


def grammar_of(words: TimeWords) -> Grammar:
    """Return the compiled grammar of ``words``, made once for each record."""
    kept = _GRAMMARS.get(id(words))
    if kept is None or kept[0] is not words:
        kept = _GRAMMARS[id(words)] = (words, Grammar(words))
    return kept[1]


class _Hit(msgspec.Struct):
    """A shape that matches, from ``start`` with its signal or from ``core`` without."""

    shape: Shape
    match: re.Match[str]
    start: int
    signal: re.Match[str] | None


def _longest(grammar: Grammar, letters: str, i: int) -> _Hit | None:
    """Return the longest match that begins at word ``i``; of equal ones the first of the data file."""
    best: _Hit | None = None
    reach = i
    for shape in grammar.starting_with(letters[i]):
        match = shape.match(letters, i)
        if match is not None and match.end() > reach:
            best, reach = _Hit(shape, match, i, None), match.end()
    if letters[i] not in grammar.governing:
        return best
    signal = grammar.signal.match(letters, i)
    if signal is None:
        return best
    for core in range(i + 1, min(signal.end(), len(letters) - 1) + 1):
        for shape in grammar.starting_with(letters[core]):
            match = None if shape.bare else shape.match(letters, core)
            if match is None or match.end() <= i + 1:
                continue
            first = best is not None and best.shape.order <= shape.order
            if match.end() > reach or (match.end() == reach and not first):
                best, reach = _Hit(shape, match, i, signal), match.end()
    return best


def _mention(
    hit: _Hit,
    tokens: list[Token],
    grammar: Grammar,
    before: Expr | None,
    folded: Folded,
    base: int,
) -> TimeMention | None:
    """Return the mention of a match, or None where its words do not go together (day 45)."""
    shape, first, last = hit.shape, hit.start, hit.match.end()
    at = _slots(hit.match, shape.classes, last)
    if hit.signal is not None:
        at = _slots(hit.signal, grammar.signal.classes, hit.match.start()) + at
    slots = Slots([(name, tokens[i].classes[name]) for i, name in at], grammar.words, before)
    expr = BUILDERS[shape.kind](slots)
    if expr is None:
        return None
    signal, own = "until" if slots.has("till_now") else "", first
    for i, name in at:
        if i == first and name in grammar.words.outside and last > first + 1:
            own = first + 1
        if name in _SIGNALS and i <= first + 1 and not signal:
            signal = "as_of_status" if tokens[i].classes[name] == "as_of" else name
    if shape.kind in {"ago", "ahead"} and signal != "since":
        signal = ""
    earlier = range(max(0, first - 2), first)
    if signal == "since" and any(_NTH & tokens[k].classes.keys() for k in earlier):
        expr = Vague("nth")  # "the first delivery since October"
    if last < len(tokens) and "possessive" in tokens[last].classes:
        if signal in _RELATIVE:
            expr = Vague("event")  # "after last month's election"
        elif signal in {"as_of", "in"}:
            signal, own = "", first + 1  # the toll from | Sunday's attack, held in | Saturday's raid
    left, right = folded.span(tokens[own].start, tokens[last - 1].end)
    if folded.original[right : right + 1] == "ء":  # folded away at the end of الأربعاء
        right += 1
    named = isinstance(expr, Day) and expr.weekday is not None
    return TimeMention(
        start=base + left,
        end=base + right,
        expr=expr,
        kind=shape.kind,
        signal=signal,
        anchor_weekday=(expr.offset, expr.weekday) if named else None,  # type: ignore[union-attr,arg-type]
        grain=grain_of(shape.kind, slots),
        approx=slots.has("approx"),
        granted=shape.kind == "span" and _granted(tokens, first),
        rule=f"{shape.kind}: {shape.source}",
    )


def _slots(match: re.Match[str], classes: tuple[str, ...], end: int) -> list[tuple[int, str]]:
    """Return the words of a match up to ``end`` with the classes that they are read as."""
    return sorted((where[0], name) for where, name in zip(match.regs[1:], classes, strict=True) if 0 <= where[0] < end)


def _named(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words are part of a name: after "hospital" and the like, or before "Movement"."""
    if first > 0 and "name_before" in tokens[first - 1].classes:
        return True
    return last < len(tokens) and "name_after" in tokens[last].classes


def _opens_weekday(tokens: list[Token], last: int) -> bool:
    """Whether the last word of a length is the word "day" that opens the name of the day behind it."""
    return last < len(tokens) and "day_word" in tokens[last - 1].classes and "weekday" in tokens[last].classes


def _granted(tokens: list[Token], first: int) -> bool:
    return any("grant" in token.classes for token in tokens[max(0, first - _GRANT_REACH) : first])
