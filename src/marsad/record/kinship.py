"""Which reports tell one story: copies, rewrites, translations, each tied to the one root that the story is from."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from marsad.model.event import Kin, KinKind
from marsad.record.copies import Piece, Tie, alike, copied, names_outlet, runs_of_three
from marsad.record.order import told_at
from marsad.record.translations import abroad, translated

#: Marks in common that make two reports worth comparing.
MARKS = 2
_DAYS = 2  # between a report and its translation
_LANGS = ("ar", "en")
_STRONG = 0.5  # a tie from which a copy of a copy is one of the root


class Outline(NamedTuple):
    """What is seen of a report from afar: its runs of three words, each once, and the languages that its claims are in."""

    threes: array[int]
    langs: frozenset[str]


def outline(piece: Piece) -> Outline:
    """Return the outline of a report: a twentieth of what the report itself takes in memory."""
    return Outline(array("I", piece.threes), piece.langs)


def outline_of(text: str, langs: frozenset[str]) -> Outline:
    """Return the same of a report of which only the text is at hand, and the languages that its claims are in."""
    return Outline(array("I", runs_of_three(text)), langs)


def may_tie(piece: Piece, other: Outline) -> bool:
    """Return whether ``tie`` may relate two reports, for all that is seen of the other one; most that share marks it does not."""
    return abroad(piece.langs, other.langs) or alike(piece.threes, other.threes)  # what is dear last


def tie(earlier: Piece, later: Piece) -> Tie | None:
    """Return how a report tells an earlier one's story again, None where it tells its own."""
    return copied(earlier, later) or translated(earlier, later)


def kinship(pieces: Iterable[Piece]) -> tuple[Kin, ...]:
    """Return for each report that has one the root of its story, which is never itself the copy of another.

    ``pieces`` are reports that may be related: all that ``tie`` relates to one of them must be among them. The root is
    the one that others credit, else the earliest.
    """
    ordered = sorted(pieces, key=_order)
    credited = {
        id(piece) for piece in ordered for other in ordered if other is not piece and names_outlet(other, piece)
    }
    found: list[Kin] = []
    roots: list[tuple[Piece, list[Piece]]] = []
    for piece in sorted(ordered, key=lambda piece: id(piece) not in credited):
        kin = _kin(piece, roots)
        if kin is None:
            roots.append((piece, [piece]))
        else:
            found.append(kin)
    return tuple(sorted(found, key=lambda kin: kin.report))


def kindred(pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Return the groups of reports that may be one story: they share runs of words, or claims in two languages."""
    given = sorted(pieces, key=_order)
    above = list(range(len(given)))

    def top(index: int) -> int:
        while above[index] != index:
            index = above[index]
        return index

    for one, other in _proposed(given):
        if top(one) != top(other) and tie(given[one], given[other]) is not None:
            above[max(top(one), top(other))] = min(top(one), top(other))
    groups: dict[int, list[Piece]] = {}
    for index, piece in enumerate(given):
        groups.setdefault(top(index), []).append(piece)
    return tuple(tuple(group) for _, group in sorted(groups.items()) if len(group) > 1)


def marks(piece: Piece) -> tuple[str, ...]:
    """Return what a report is kept under: two reports that share ``MARKS`` of what one asks for are worth comparing.

    For copies these are runs of words, for translations what its claims tell of, with the day of its publication.
    """
    return (*runs(piece), *told(piece))


def asked(piece: Piece) -> tuple[str, ...]:
    """Return the marks of reports that may be copied or translated by, or from, this one."""
    return (*runs(piece), *told_abroad(piece))


def runs(piece: Piece) -> tuple[str, ...]:
    """Return the marks of its runs of words, which it is kept under and asks for."""
    return tuple(f"{each:x}" for each in piece.sketch)


def told(piece: Piece) -> tuple[str, ...]:
    """Return the marks of what its claims tell of, in its own language."""
    day = piece.report.published.toordinal() if piece.report.published else 0
    return tuple(f"{mark}|{lang}|{day}" for lang, mark in piece.told_of)


def told_abroad(piece: Piece) -> tuple[str, ...]:
    """Return the marks of reports that tell of the same in the other language, at about the same time."""
    day = piece.report.published.toordinal() if piece.report.published else 0
    far = _DAYS if piece.report.published_at else 1  # where no hour is known: of the days beside it
    days = range(day - far, day + far + 1) if day else range(1)
    foreign = [(other, mark) for lang, mark in piece.told_of for other in _LANGS if other != lang]
    return tuple(f"{mark}|{lang}|{near}" for lang, mark in foreign for near in days)


def _proposed(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Return pairs of reports that share marks enough."""
    kept: dict[str, list[int]] = {}
    found: list[tuple[int, int]] = []
    for index, piece in enumerate(pieces):
        shared = Counter(other for mark in asked(piece) for other in kept.get(mark, ()))
        found += [(other, index) for other, count in shared.items() if count >= MARKS]
        for mark in marks(piece):
            kept.setdefault(mark, []).append(index)
    return sorted(found)


def _kin(piece: Piece, roots: Sequence[tuple[Piece, list[Piece]]]) -> Kin | None:
    """Return the best tie to a story, and put the report into it: to its root, else to one that tells it again."""
    ties = [(*_rank(found), -index, found) for index, (root, _) in enumerate(roots) if (found := tie(root, piece))]
    if not ties:
        ties = [
            (*_rank(found), -index, found)
            for index, (_, members) in enumerate(roots)
            for member in members[1:]
            if (found := tie(member, piece)) and found.score >= _STRONG
        ]
    if not ties:
        return None
    *_, index, found = max(ties, key=lambda each: each[:3])
    root, members = roots[-index]
    credited = any(names_outlet(piece, member) for member in members)
    members.append(piece)
    return Kin(piece.report.id, root.report.id, found.kind, credited, round(found.score, 3), found.why)


def _rank(found: Tie) -> tuple[bool, float]:
    """Return what ties are chosen by: words in common say more than the order of what is told."""
    return found.kind is not KinKind.TRANSLATION, found.score


def _order(piece: Piece) -> tuple[datetime, str]:
    return told_at(piece.report), piece.report.id
