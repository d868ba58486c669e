"""Histories of places, plans and routes as a person reads them in a terminal, each line with whose word it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from marsad.cli.show import Look, columns
from marsad.cli.show_event import Names
from marsad.model.claim import Role, Stance
from marsad.model.event import Told
from marsad.record.fulfils import LEAVE
from marsad.record.holders import Holder
from marsad.record.plans import Plan
from marsad.record.routes import Route
from marsad.record.sites import Interval
from marsad.record.spells import Edge

_DAYS = 22  # two days and the dots between them
_WHAT = 44
#: So many sources are named for a line; the rest are counted.
_SOURCES = 2


def edge(day: Edge, names: Names) -> str:
    """Return the day on which something began, as precisely as it is told."""
    match day.precision:
        case "day" | "after":
            return str(day.earliest)
        case "year":
            return f"{day.earliest:%Y}"
        case "month":
            return f"{day.earliest:%Y-%m}"
        case "by":
            return f"{names.label('deadline')} {day.latest}"
        case "between":
            return f"{day.earliest}..{day.latest}"
        case _:
            return "?"


def interval_line(one: Interval, told: Mapping[str, Told], names: Names, look: Look) -> str:
    """Return one line for a stretch of a place's history: since when, who and what; on whose word, and who disputes it."""
    what = names.label(f"status.{one.status.value}")
    if one.who.key:
        what = f"{holder(one.who, names)}: {what}"
    if one.to.key:
        what += f" {names.label('role.to')} {holder(one.to, names)}"
    if one.implied:
        what += f" ({names.label('implied')})"
    line = _columns(edge(one.start, names), what, sources(one.claims, told, names), look)
    if not one.disputed:
        return line
    against = sources(one.contested_by, told, names) or names.label("doubted")
    return f"{line}\n" + _columns("", "", f"{names.label('occurred.disputed')}: {against}", look)


def plan_lines(plan: Plan, as_of: date, told: Mapping[str, Told], names: Names, look: Look) -> Iterator[str]:
    """Give the lines of a plan: by when, who means to do what; then what has come of it by a day."""
    result = plan.outcome(as_of)
    if result is None:
        return
    who = names.joined(holder(each, names) for each in plan.who)
    key = f"aim.{plan.aim}{'.state' if plan.aim == LEAVE and plan.type.is_state else ''}"
    aim = names.label(key) if key in names.labels else plan.aim
    what = " ".join(
        part for part in (f"{who}:" if who else "", aim, names.joined(map(names.place, plan.where))) if part
    )
    due = [d.latest for d in plan.deadlines if d.latest]
    by = f"{names.label('deadline')} {due[0]}" if due else ""
    yield _columns(by, what, sources(plan.claims, told, names), look)
    for rival in due[1:]:
        yield _columns(f"{names.label('rival')} {rival}", "", "", look)
    outcome = f"→ {names.label(f'outcome.{result.outcome.value}')} ({as_of})"
    yield _columns("", outcome, sources(result.claims, told, names), look)


def route_line(route: Route, told: Mapping[str, Told], names: Names, look: Look) -> str:
    """Return one line for a way: the day, from, via, to."""
    steps = []
    for role in (Role.FROM, Role.VIA, Role.TO):
        spots = [names.place(s.id) if s.id else s.text for s in route.spots if s.role is role]
        if spots:
            steps.append(f"{names.label(f'role.{role.value}')} {names.joined(spots)}")
    day = route.latest or route.published
    return _columns(str(day or "?"), " ".join(steps), sources(route.claims, told, names), look)


def holder(who: Holder, names: Names) -> str:
    """Return what a force is called; its words where no table has it."""
    return who.text if who.key.startswith("~") else names.actor(who.key)


def sources(claims: Sequence[str], told: Mapping[str, Told], names: Names) -> str:
    """Return on whose word claims stand: source and outlet, from the half of a report that is in the reader's language."""
    known = [told[claim] for claim in claims if claim in told]
    own = {each.report.id for each in known if each.claim.lang == names.lang}
    chosen = [each for each in known if each.claim.lang == names.lang or each.report.id not in own]
    found = list(dict.fromkeys(_source(each, names) for each in chosen))
    more = f" (+{len(found) - _SOURCES})" if len(found) > _SOURCES else ""
    return "; ".join(found[:_SOURCES]) + more


def _source(told: Told, names: Names) -> str:
    link = next(iter(told.claim.said_by), None)
    word = names.label("own") if link is None else link.text
    if link is not None and link.stance is Stance.DENIES:
        word = f"{names.label('negated')} {word}"
    return f"{word} · {told.report.outlet}" if told.report.outlet else word


def _columns(day: str, what: str, word: str, look: Look) -> str:
    first, second = " " * max(0, _DAYS - columns(day)), " " * max(0, _WHAT - columns(what))
    return f"    {look.words(day)}{first}  {look.words(what)}{second}  {look.words(word)}".rstrip()


def section(title: str, lines: Iterable[str], look: Look) -> Iterator[str]:
    """Give a heading and its lines, if there are any."""
    own = list(lines)
    if own:
        yield look.paint(look.words(title), bold=True)
        yield from own
        yield ""
