"""Claims as a person reads them in a terminal.

Text of a report stands last on its line or in a column of its own. On a terminal each such text is wrapped in
first-strong isolates (U+2068 … U+2069), so that Arabic does not reorder what stands beside it; a pipe or file gets
none. Controls that a hostile report might hold are never printed.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click
import msgspec

from marsad.cli import inputs
from marsad.model.claim import Certainty, Claim, Filler, Link, Number, Phase, Polarity, Stance
from marsad.model.report import Report
from marsad.model.when import Relation, When

if TYPE_CHECKING:  # its module loads yaml, which reading does without
    from marsad.app.types import TypeCard

_LABEL = 14  # the longest, "threatened by", and a blank
_TEXT = 43
_TYPE = 18
_JOINERS = "\u200c\u200d"  # they shape the letters beside them

_SAYING = {
    Stance.ASSERTS: "said by",
    Stance.DENIES: "denied by",
    Stance.DOUBTS: "doubted by",
    Stance.DEMANDS: "demanded by",
    Stance.THREATENS: "threatened by",
    Stance.PROMISES: "promised by",
}
_COLOUR = {
    Phase.PLANNED: "yellow",
    Phase.BEGUN: "cyan",
    Phase.ONGOING: "cyan",
    Phase.DONE: "green",
}


class Look(msgspec.Struct, frozen=True):
    """How to write: with colours, with isolates."""

    colour: bool = False
    isolates: bool = False

    @classmethod
    def of_stdout(cls) -> Look:
        """Return what suits standard output: plain unless it is a terminal; no colours under NO_COLOR."""
        terminal = sys.stdout.isatty()
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(colour=terminal and not plain, isolates=terminal)

    def paint(self, text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
        """Return ``text`` in colour, or as it is."""
        if not self.colour or not text:
            return text
        return click.style(text, fg=fg, bold=bold or None, dim=dim or None)

    def words(self, text: str, width: int = 0, *, right: bool = False) -> str:
        """Return words of a report on one line, without controls, filled up to ``width`` columns."""
        shown = visible(text)
        room = " " * max(0, width - columns(shown))
        if self.isolates:
            shown = f"\u2068{shown}\u2069"
        return room + shown if right else shown + room


def visible(text: str) -> str:
    """Return ``text`` on one line: white space as single spaces, controls and bidi marks left out."""
    unseen = {"Cc", "Cf", "Cs"}
    line = " ".join(text.split())
    return "".join(c for c in line if c in _JOINERS or unicodedata.category(c) not in unseen)


def columns(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes: marks none, wide letters two."""
    width = 0
    for char in text:
        if unicodedata.category(char) not in {"Mn", "Me", "Cf"}:
            width += 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
    return width


def report_line(report: Report, name: str, count: int, look: Look) -> str:
    """Return the line above a report's claims: its name, day, outlet, and how many claims it makes."""
    day = report.published.isoformat() if report.published else "no date"
    told = "1 claim" if count == 1 else f"{count} claims"
    parts = [look.paint(visible(inputs.spoken(name)), bold=True), day, told]
    if report.outlet:
        parts.append(look.words(report.outlet))
    return "  ".join(parts)


def claim_lines(claim: Claim, look: Look) -> Iterator[str]:
    """Give the lines of one claim: what and when, then who, where and on whose word, then the words themselves."""
    yield _head(claim, look)
    right = claim.lang == "ar"
    for role, fillers in claim.roles.items():
        for filler in fillers:
            yield _line(role.value, filler.text, _known(filler), look, right=right)
    for kind, number in claim.numbers.items():
        yield _line(kind.value, number.text, amount(number), look, right=right)
    for depth, link in enumerate(claim.said_by):
        yield _line(_saying(link, depth), link.text, link.kind.value, look, right=right)
    if claim.time is not None:
        yield _line("time", claim.time.text, _loosely(claim.time), look, right=right)
    yield f"    {look.words(claim.evidence.text)}"


def _head(claim: Claim, look: Look) -> str:
    what = look.paint(f"{claim.type.value:<{_TYPE}}", bold=True)
    phase = look.paint(f"{claim.phase.value:<9}", fg=_COLOUR[claim.phase])
    marks = list(_marks(claim))
    if claim.polarity is Polarity.NO:
        marks[0] = look.paint(marks[0], fg="red", bold=True)
    day = period(claim.time)
    return "  ".join(part for part in (f"  {what}{phase}", day, *marks) if part).rstrip()


def _marks(claim: Claim) -> Iterator[str]:
    if claim.polarity is Polarity.NO:
        yield "NOT SO"
    if claim.certainty is not Certainty.CERTAIN:
        yield claim.certainty.value
    if claim.background:
        yield "background"
    yield from (visible(flag) for flag in claim.flags)


def _line(label: str, text: str, note: str, look: Look, *, right: bool) -> str:
    shown = look.words(text, _TEXT, right=right)
    return f"    {label:<{_LABEL}}{shown}  {look.paint(note, dim=True)}".rstrip()


def _known(filler: Filler) -> str:
    parts = [filler.is_ or ""]
    if filler.lat is not None and filler.lon is not None:
        parts.append(f"{filler.lat:.3f} {filler.lon:.3f}")
        if filler.precision_km is not None:
            parts.append(f"±{filler.precision_km:g} km")
    return "  ".join(part for part in parts if part)


def _saying(link: Link, depth: int) -> str:
    """Return the label of a link; what an outer source merely passes on is quoted."""
    return "quoting" if depth and link.stance is Stance.ASSERTS else _SAYING[link.stance]


def _loosely(when: When) -> str:
    """Return what the days in the first line do not say: roughly meant, or open for want of a day to count from."""
    known = when.earliest or when.latest
    notes = ["about" if when.approx else "", "" if known else "open", *when.flags]
    return "  ".join(note for note in notes if note)


def amount(number: Number) -> str:
    """Return a number as 3, 24-99, 3 or more, up to 5."""
    low, high = number.low, number.high
    if low is None:
        return f"up to {high}"
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low}-{high}"


def period(when: When | None) -> str:
    """Return the days of a claim: one day, two with a dash, or the one that bounds it; empty where none is known."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    first = when.earliest.isoformat() if when.earliest else ""
    last = when.latest.isoformat() if when.latest else ""
    match when.relation:
        case Relation.BY | Relation.BEFORE | Relation.UNTIL:
            return f"{when.relation.value} {last or first}"
        case Relation.SINCE | Relation.AFTER:
            return f"{when.relation.value} {first or last}"
        case Relation.ON | Relation.WITHIN_PAST:
            return first if first == last else f"{first}..{last}"


def claims_text(report: Report, name: str, claims: Iterable[Claim], look: Look) -> str:
    """Return a report with its claims as text, one block a claim, with its last newline."""
    told = list(claims)
    lines = [report_line(report, name, len(told), look)]
    for claim in told:
        lines += ["", *claim_lines(claim, look)]
    return "\n".join(lines) + "\n\n"


def types_lines(cards: Iterable[TypeCard], lang: str, look: Look) -> Iterator[str]:
    """Give a line for each type under the name of its family; the label stands last, for it may be Arabic."""
    family = ""
    for card in cards:
        if card.family != family:
            family = card.family
            yield look.paint(family, bold=True)
        roles = " ".join(f"{role}*" if role in card.needed else role for role in card.roles)
        label = look.words(card.label.get(lang, card.name))
        yield f"  {card.name:<{_TYPE}}{roles}  {label}"
