"""Out of a record: ``list``, ``events``, ``show``, ``contradictions``, ``search``, ``history``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from marsad.cli.record_options import (
    answer_options,
    ids,
    names_of,
    opened,
    record_option,
    write_json,
    write_lines,
)
from marsad.cli.show import Look, claim_lines, visible
from marsad.model.claim import EventType, Phase, SourceKind

if TYPE_CHECKING:
    from marsad.app.record.record import Record
    from marsad.cli.show_event import Names
    from marsad.model.event import Event

_F = TypeVar("_F", bound=Callable[..., Any])
_EVENT, _REPORT = "e", "r_"


class _Type(click.Choice[str]):
    """A type of event, by its name or as lists in Arabic call it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the name of a type."""
        if isinstance(value, str) and not value.isascii():
            from marsad.app.types import type_cards

            value = next((card.name for card in type_cards() if card.label["ar"] == value), value)
        return super().convert(value, param, ctx)


def filters(command: _F) -> _F:
    """Add the options that events are filtered by, and how many of them are shown."""
    limit = click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many.")
    return narrowing(limit(command))


def narrowing(command: _F) -> _F:
    """Add the options that events are filtered by."""
    for decorate in (
        click.option("--independent", type=int, default=0, metavar="N", help="At least so many independent origins."),
        click.option("--lang", "told_in", type=click.Choice(["ar", "en"]), help="Told in this language."),
        click.option(
            "--source", type=click.Choice([k.value for k in SourceKind]), multiple=True, help="Kind of source."
        ),
        click.option("--phase", type=click.Choice([p.value for p in Phase]), multiple=True),
        click.option("--until", metavar="DATE", help="Not after this day."),
        click.option("--since", metavar="DATE", help="Not before this day."),
        click.option("--actor", multiple=True, metavar="NAME", help="Name or id of an actor; its parts count."),
        click.option("--place", multiple=True, metavar="NAME", help="Name or id of a place; what lies in it counts."),
        click.option("--type", "types", type=_Type([t.value for t in EventType]), multiple=True),
    ):
        command = decorate(command)
    return command


@click.command(
    epilog="""\b
Examples:
  marsad events --place Hasakah --since 2026-02-01 --independent 2
  marsad events --type withdrawal --phase planned --in ar
  marsad events --actor "U.S. forces" --json"""
)
@filters
@answer_options
@record_option
def events(as_json: bool, lang: str, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """List events, the latest first; each with [independent origins/reports]. All filters must hold; repeated ones add up."""
    with opened(options) as record:
        found = _events(record, options)
        _write_events(record, found, lang, as_json=as_json)


@click.command(
    epilog="""\b
Examples:
  marsad contradictions --since 2026-02-01
  marsad contradictions --place Qasrak --in ar"""
)
@filters
@answer_options
@record_option
def contradictions(as_json: bool, lang: str, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """List what sources contradict each other on: each side with the words it rests on."""
    from marsad.cli.show_event import conflict_lines, event_line

    with opened(options) as record:
        found = _events(record, options, conflicts=True)
        if as_json:
            write_json(conflict for event in found for conflict in event.conflicts)
            return
        names, look = names_of(record, lang), Look.of_stdout()

        def lines() -> Iterator[str]:
            for event in found:
                yield event_line(event, names, look)
                told = record.told(event)
                for conflict in event.conflicts:
                    yield from conflict_lines(conflict, told, names, look)

        write_lines(lines(), nothing="no contradictions there")


@click.command(
    "list",
    epilog="""\b
Examples:
  marsad list
  marsad list events --place Qasrak
  marsad list claims --type withdrawal --since 2026-02-01
  marsad list reports --json""",
)
@click.argument("what", type=click.Choice(["events", "claims", "reports"]), default="events")
@filters
@answer_options
@record_option
def list_(what: str, as_json: bool, lang: str, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """List events, claims or reports. Reports are filtered by days and language only."""
    with opened(options) as record:
        if what == "events":
            _write_events(record, _events(record, options), lang, as_json=as_json)
        elif what == "claims":
            _list_claims(record, options, as_json=as_json)
        else:
            _list_reports(record, options, as_json=as_json)


def _list_claims(record: Record, options: dict[str, Any], *, as_json: bool) -> None:
    from marsad.app.record.site import day
    from marsad.cli.show_event import told_lines
    from marsad.store import ClaimFilter

    wanted = ClaimFilter(
        types=tuple(map(EventType, options["types"])),
        places=ids(options["place"], "place", record),
        actors=ids(options["actor"], "actor", record),
        sources=tuple(map(SourceKind, options["source"])),
        phases=tuple(map(Phase, options["phase"])),
        lang=options["told_in"] or "",
        since=day(options["since"]) if options["since"] else None,
        until=day(options["until"]) if options["until"] else None,
        limit=options["limit"],
    )
    found = record.store.told_where(wanted, text=False)
    if as_json:
        write_json(told.claim for told in found)
        return
    look = Look.of_stdout()
    write_lines((line for told in found for line in told_lines(told, look)), nothing="no claims there")


def _list_reports(record: Record, options: dict[str, Any], *, as_json: bool) -> None:
    from marsad.app.record.site import day
    from marsad.store import ReportFilter

    wanted = ReportFilter(
        since=day(options["since"]) if options["since"] else None,
        until=day(options["until"]) if options["until"] else None,
        lang=options["told_in"] or "",
        limit=options["limit"],
    )
    found = record.store.reports(wanted)
    if as_json:
        write_json(found)
        return
    look = Look.of_stdout()
    lines = (
        f"{report.id}  {report.published or '?'!s:<10}  {look.words(report.outlet)}  "
        f"{look.words(report.title or report.text[:70])}"
        for report in found
    )
    write_lines(lines, nothing="no reports there")


@click.command(
    epilog="""\b
Examples:
  marsad show e12
  marsad show r_….k…
  marsad show r_…
  marsad show qasrak-base --in ar"""
)
@click.argument("name", metavar="EVENT|CLAIM|REPORT|PLACE|ACTOR")
@answer_options
@record_option
def show(name: str, as_json: bool, lang: str, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """Show all that is known of an event, a claim, a report, a place or an actor, with the evidence in both languages."""
    from marsad.cli.record_sites import actor_lines, site_lines
    from marsad.cli.show import claims_text
    from marsad.cli.show_arrival import report_lines

    with opened(options) as record:
        look, names = Look.of_stdout(), names_of(record, lang)
        rows: list[Any]
        lines: list[str]
        if name.startswith(_REPORT) and "." in name:
            claim = record.claim(name)
            rows, lines = [claim], ["\n".join([*claim_lines(claim, look), *_where_from(record, name, look)])]
        elif name.startswith(_REPORT):
            report = record.report(name)
            claims = record.store.claims_of([name])
            claims.sort(key=lambda claim: claim.trigger.start)
            came = list(record.store.arrivals([name]))
            head = [*report_lines(report, came, names, look), "", report.text.rstrip() + "\n"]
            rows, lines = [report, *claims], [*head, claims_text(report, name, claims, look)]
        elif name.startswith(_EVENT) and name[1:].isdigit():
            rows, lines = _event(record, name, names, look)
        elif name in record.library.world.actors:
            entries = record.timeline(name)
            rows, lines = list(entries), list(actor_lines(entries, names, look))
        else:
            (place, *_) = ids([name], "place", record)
            site = record.site(place)
            rows, lines = list(site.intervals()), list(site_lines(site, record, names, look))
    if as_json:
        write_json(rows)
    else:
        write_lines(lines, nothing=f"nothing is told of {name}")


def _event(record: Record, name: str, names: Names, look: Look) -> tuple[list[Any], list[str]]:
    from marsad.cli.show_event import event_text

    event = record.event(name)
    told, relations = record.told(event), record.relations(event)
    rows = [{"event": event, "relations": relations, "claims": [each.claim for each in told.values()]}]
    return rows, [event_text(event, told, relations, names, look)]


def _where_from(record: Record, claim: str, look: Look) -> Iterator[str]:
    told = record.store.told([claim])
    events = record.store.events_of([claim])
    for each in told:
        yield f"    {look.paint('report', dim=True)}        {each.report.id}  {each.report.published or '?'}  {look.words(each.report.outlet)}"
    yield from (f"    {look.paint('event', dim=True)}         {event}" for event in events.values())


@click.command(
    epilog="""\b
Examples:
  marsad search withdrawal Qasrak
  marsad search withdrawal from Hasakah --limit 5"""
)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many reports.")
@answer_options
@record_option
def search(words: tuple[str, ...], limit: int, as_json: bool, lang: str, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """Find reports, and the claims in them, by words of either language: names by any spelling, events by any word for them."""
    with opened(options) as record:
        found = record.search(" ".join(words), limit=limit)
        names = names_of(record, lang)
    if as_json:
        write_json(found)
        return
    look = Look.of_stdout()

    def lines() -> Iterator[str]:
        for hit in found:
            report = hit.report
            head = look.words(report.title or report.text[:70])
            yield f"{look.paint(report.id, dim=True)}  {report.published or '?'!s:<10}  {look.words(report.outlet)}  {head}"
            for claim in hit.claims:
                what = f"{names.type(claim.type):<18}{names.label(f'phase.{claim.phase.value}'):<9}"
                yield f"    {what}  {look.words(claim.evidence.text)}"

    write_lines(lines(), nothing="nothing answers to all of these words")


@click.command(
    epilog="""\b
Examples:
  marsad history e12
  marsad history r_….k…"""
)
@click.argument("name", metavar="EVENT|CLAIM")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
@record_option
def history(name: str, as_json: bool, **options: Any) -> None:  # noqa: FBT001 - click passes it by name
    """Show what became of an event or a claim: when it was read how, with what it was merged, what people decided."""
    with opened(options) as record:
        past = record.past(name)
        at = {tx.n: tx.at for tx in record.store.transactions()}
    if as_json:
        write_json([{"versions": past.versions, "members": past.members, "decisions": past.decisions}])
        return
    for version in past.versions:
        claim = version.claim
        read = f"{claim.type.value} {claim.phase.value} {claim.polarity.value}"
        click.echo(
            f"{_span(version.k_from, version.k_to, at)}  read as {read} by {version.run_from.extractor} {version.run_from.version}"
        )
    for member in past.members:
        click.echo(f"{_span(member.k_from, member.k_to, at)}  {member.claim} in {member.event}")
    for decision in past.decisions:
        undone = f"  undone by {decision.undone_by}" if decision.undone_by else ""
        words = [decision.verdict.value, decision.a, decision.b, decision.value, decision.by, decision.reason]
        said = visible(" ".join(word for word in words if word))
        click.echo(f"{at.get(decision.tx, ''):<24}  {decision.n} {said}{undone}")


def _span(first: int, last: int | None, at: dict[int, str]) -> str:
    return f"{at.get(first, ''):<24}  {'until ' + at.get(last, '') if last is not None else 'still'}"


def _events(record: Record, options: dict[str, Any], *, conflicts: bool = False) -> list[Event]:
    return record.events(
        types=options["types"],
        places=ids(options["place"], "place", record),
        actors=ids(options["actor"], "actor", record),
        since=options["since"],
        until=options["until"],
        phases=options["phase"],
        sources=options["source"],
        lang=options["told_in"] or "",
        independent=options["independent"],
        conflicts=conflicts,
        limit=options["limit"],
    )


def _write_events(record: Record, found: list[Event], lang: str, *, as_json: bool) -> None:
    from marsad.cli.show_event import event_line

    if as_json:
        write_json(found)
        return
    names, look = names_of(record, lang), Look.of_stdout()
    write_lines((event_line(event, names, look) for event in found), nothing="no events there")
