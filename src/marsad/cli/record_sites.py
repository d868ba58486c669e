"""Out of a record: ``sites`` and ``plans``, and what an actor did."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.record_options import answer_options, ids, names_of, opened, record_option, write_json, write_lines
from marsad.cli.show import Look
from marsad.cli.show_event import days

if TYPE_CHECKING:
    from marsad.app.record.record import Record
    from marsad.app.record.site import Site
    from marsad.cli.show_event import Names
    from marsad.record.holders import Holder
    from marsad.record.plans import Deadline, Plan, Result
    from marsad.record.sites import Interval, State
    from marsad.record.spells import Edge
    from marsad.record.timelines import Entry

_NAME = 26
#: So many of the claims are shown that the outcome of a plan is known from.
_SHOWN = 2


@click.command(
    epilog="""\b
Examples:
  marsad sites --as-of 2026-02-24
  marsad sites Qasrak "al-Tanf" --as-of 2026-03-01 --known-on 2026-02-24
  marsad sites --within Hasakah --in ar"""
)
@click.argument("places", nargs=-1, metavar="[PLACE]...")
@click.option("--as-of", metavar="DATE", help="What was so on this day; default: the last day of publication.")
@click.option("--known-on", metavar="DATE", help="As reports published by this day have it.")
@click.option("--within", default="", metavar="PLACE", help="Only what lies in this place.")
@answer_options
@record_option
def sites(
    places: tuple[str, ...],
    as_of: str | None,
    known_on: str | None,
    within: str,
    as_json: bool,  # noqa: FBT001 - click passes it by name
    lang: str,
    **options: Any,
) -> None:
    """Say who is at each base, crossing, prison, town: present, leaving, left, in control; and on how many claims that rests."""
    from marsad.app.record.site import day

    with opened(options) as record:
        on = day(as_of) if as_of else record.last_day()
        known_by = day(known_on) if known_on else None
        if places:
            found = [record.site(place) for place in dict.fromkeys(ids(places, "place", record))]
        else:
            found = record.sites(within=ids([within], "place", record) if within else ())
        rows = [(site, state) for site in found for state in (site.state(on, known_by) if on else ())]
        if as_json:
            write_json({"site": site.id, "on": on, "known_by": known_by, "state": state} for site, state in rows)
            return
        names, look = names_of(record, lang), Look.of_stdout()
        write_lines(
            (_state_line(site.id, state, names, look) for site, state in rows),
            nothing="nothing is told of the state of these places on that day"
            if on
            else "the record holds no dated report",
        )


def _state_line(place: str, state: State, names: Names, look: Look) -> str:
    each = state.interval
    marks = [names.label("occurred.disputed")] if each.disputed else []
    if not state.sure:
        marks.append(names.label("perhaps"))
    name = names.place(place)
    parts = [look.words(name, _NAME), _status(each, names, look), *(look.words(mark) for mark in marks)]
    return "  ".join([*parts, look.paint(f"[{len(each.claims)}/{len(each.reports)}]", dim=True)])


def _status(each: Interval, names: Names, look: Look) -> str:
    status = look.paint(look.words(names.label(f"status.{each.status.value}")), bold=True)
    to = f"{names.label('role.to')} {_who(each.to, names)}" if each.to.key else ""
    since = f"{names.label('since')} {edge(each.start)}" if each.start.earliest or each.start.latest else ""
    who = "" if each.status.of_access else look.words(_who(each.who, names))
    return "  ".join(part for part in (who, status, look.words(to) if to else "", since) if part)


def _who(holder: Holder, names: Names) -> str:
    if not holder.key:
        return names.label("no_actor")
    return holder.text if holder.key.startswith("~") else names.actor(holder.key)


def edge(each: Edge) -> str:
    """Return a day as far as it is known."""
    return days(each.earliest, each.latest)


def site_lines(site: Site, record: Record, names: Names, look: Look) -> Iterator[str]:
    """Give the whole history of a place: each interval with the words it rests on, then what was intended."""
    intervals, meant = site.intervals(), site.intentions()
    claims = [claim for each in intervals for claim in (*each.claims, *each.contested_by)] + [
        each.claim for each in meant
    ]
    told = {each.claim.id: each for each in record.store.told(claims, text=False)}
    if intervals or meant:
        yield look.paint(look.words(names.place(site.id)), bold=True)
    for each in intervals:
        end = f"  {names.label('until')} {edge(each.end)}" if each.end else ""
        disputed = f"  {look.words(names.label('occurred.disputed'))}" if each.disputed else ""
        yield f"  {_status(each, names, look)}{end}{disputed}"
        for claim in (*each.claims, *each.contested_by):
            if claim in told:
                yield _evidence(told[claim], look, against=claim in each.contested_by)
    for one in meant:
        by = f"  {names.label('deadline')} {one.latest}" if one.latest else ""
        label = look.words(f"{names.label('intended')}: {names.label(f'status.{one.status.value}')}")
        yield f"  {label}  {look.words(_who(one.who, names))}{by}"
        if one.claim in told:
            yield _evidence(told[one.claim], look)


def _evidence(told: Any, look: Look, *, against: bool = False) -> str:
    mark = "≠" if against else " "
    return f"   {mark} {told.report.published or '?'!s:<10}  {look.words(told.report.outlet)}  {look.words(told.claim.evidence.text)}"


@click.command(
    epilog="""\b
Examples:
  marsad plans
  marsad plans --place Syria --as-of 2026-03-25
  marsad plans --actor "U.S. forces" --in ar"""
)
@click.option("--place", multiple=True, metavar="NAME", help="Name or id of a place; what lies in it counts.")
@click.option("--actor", multiple=True, metavar="NAME", help="Name or id of an actor; its parts count.")
@click.option("--as-of", metavar="DATE", help="What had come of it by this day; default: the last day of publication.")
@answer_options
@record_option
def plans(
    place: tuple[str, ...],
    actor: tuple[str, ...],
    as_of: str | None,
    as_json: bool,  # noqa: FBT001 - click passes it by name
    lang: str,
    **options: Any,
) -> None:
    """List what was planned, by when, and what came of it: met, late, missed, reversed, open."""
    from marsad.app.record.site import day

    with opened(options) as record:
        on = day(as_of) if as_of else record.last_day()
        found = record.plans(places=ids(place, "place", record), actors=ids(actor, "actor", record))
        rows = [(plan, plan.outcome(on)) for plan in found] if on else []
        rows = [(plan, result) for plan, result in rows if result is not None]
        if as_json:
            write_json({"plan": plan, "on": on, "result": result} for plan, result in rows)
            return
        names, look = names_of(record, lang), Look.of_stdout()
        rows = [(plan, result) for plan, result in rows if not _told_already(plan, result, rows)]
        claims = {claim for plan, result in rows if result for claim in (plan.claims[0], *result.claims[:_SHOWN])}
        told = {t.claim.id: t for t in record.store.told(sorted(claims), text=False)}
        lines = (line for plan, result in rows if result for line in _plan_lines(plan, result, told, names, look))
        write_lines(lines, nothing="no plans there")


def _plan_lines(plan: Plan, result: Result, told: dict[str, Any], names: Names, look: Look) -> Iterator[str]:
    outcome = look.paint(look.words(names.label(f"outcome.{result.outcome.value}")), bold=True)
    who = names.joined(_who(holder, names) for holder in plan.who) or names.label("no_actor")
    where = names.joined(names.place(place) for place in plan.where)
    deadlines = f" {names.label('rival')} ".join(_deadline(each) for each in plan.deadlines if _deadline(each))
    due = f"{names.label('deadline')} {deadlines}" if deadlines else ""
    parts = [outcome, look.words(who), look.words(names.type(plan.type)), look.words(where), look.words(due)]
    yield "  ".join(part for part in parts if part.strip("\u2068\u2069 "))
    said = f"{names.label('announced')} {plan.announced or '?'}  {' '.join(plan.reports)}"
    yield f"    {look.paint(look.words(said), dim=True)}"
    if plan.claims[0] in told:
        yield _evidence(told[plan.claims[0]], look)
    if result.why:
        yield f"    {look.paint(look.words(names.label(f'why.{result.why}')), dim=True)}"
    for claim in result.claims[:_SHOWN]:
        if claim in told:
            yield _evidence(told[claim], look)


def _told_already(plan: Plan, result: Result | None, rows: Sequence[tuple[Plan, Result | None]]) -> bool:
    """Whether a plan is only the giver's side of one that says who is to take over."""
    from marsad.model.claim import EventType
    from marsad.record.fulfils import BE_THERE, LEAVE

    if plan.type is not EventType.HANDOVER or plan.aim != LEAVE or result is None:
        return False
    return any(
        other.aim == BE_THERE and set(plan.claims) <= set(other.claims) and same and same.outcome is result.outcome
        for other, same in rows
    )


def _deadline(each: Deadline) -> str:
    return str(each.latest or "")


def actor_lines(entries: Iterable[Entry], names: Names, look: Look) -> Iterator[str]:
    """Give what an actor did, suffered and planned, day by day."""
    for entry in entries:
        spent = days(entry.earliest, entry.latest) or "?"
        where = names.joined(names.place(place) for place in entry.where)
        marks = [names.label("polarity.no")] if entry.negated else []
        marks += [names.label("occurred.disputed")] if entry.disputed else []
        what = f"{entry.part.value:<9}{look.paint(f'{names.type(entry.type):<18}', bold=True)}"
        phase = look.words(names.label(f"phase.{entry.phase.value}"))
        parts = [f"{spent:<22}", what, phase, look.words(where), *map(look.words, marks), entry.event or ""]
        yield "  ".join(part for part in parts if part)
