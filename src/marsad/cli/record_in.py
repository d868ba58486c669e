"""What is done to a record besides adding: ``init``, ``rebuild``, ``judge``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from typing import Any

import click

from marsad.cli.common import note
from marsad.cli.record_options import DEFAULT, opened, record_option, write_json
from marsad.cli.show import visible


@click.command(
    epilog="""\b
Examples:
  marsad init syria.db
  marsad init postgresql://desk@localhost/syria"""
)
@click.argument("where", metavar="[FILE|URL]", default=DEFAULT, envvar="MARSAD_RECORD")
def init(where: str) -> None:
    """Make a record: a file, or the tables in a PostgreSQL database that is there and empty."""
    from marsad.store import Store

    with Store(where, create=True) as store:
        counts = store.counts()
    note(f"{where}: {counts['reports']} reports, {counts['claims']} claims, {counts['events']} events")


@click.command(
    epilog="""\b
Examples:
  marsad rebuild --check
  marsad rebuild
  marsad rebuild --histories"""
)
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 where something would change or is amiss.")
@click.option("--histories", is_flag=True, help="Only work out the histories of busy places that claims came to since.")
@record_option
def rebuild(check: bool, histories: bool, **options: Any) -> int:  # noqa: FBT001 - click passes them by name
    """Work all events out again from what was read and decided. With --check: prove that nothing changes.

    With --histories: after much was added, so that whoever asks first as of a day need not wait.
    """
    if check and histories:
        raise click.UsageError("--check works the histories out too: give one of the two")
    with opened(options) as record:
        if histories:
            note(f"histories worked out: {sum(1 for _ in record.work_ahead())}")
            return 0
        done = record.rebuild(check=check)
    for problem in done.problems:
        click.echo(f"{problem.where}: {problem.what} (rule {problem.rule})")
    for table in done.changed:
        click.echo(f"{table}: {'would change' if check else 'changed'}")
    if done.well:
        note("all is as it should be: nothing changed")
    return 1 if check and not done.well else 0


@click.command(
    epilog="""\b
Examples:
  marsad judge accept r_….k…
  marsad judge reject r_….k… --reason "the outlet withdrew it" --by rana
  marsad judge correct r_….k… type=movement place=qamishli
  marsad judge same e12 e31
  marsad judge not-same r_….k… r_….k…
  marsad judge undo 7
  marsad judge list"""
)
@click.argument("verdict", type=click.Choice(["accept", "reject", "correct", "same", "not-same", "undo", "list"]))
@click.argument("what", nargs=-1, metavar="CLAIM|EVENT|NUMBER [FIELD=VALUE]...")
@click.option("--by", default="", metavar="NAME", help="Who decides.")
@click.option("--reason", default="", help="Why, in your words.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
@record_option
def judge(
    verdict: str,
    what: tuple[str, ...],
    by: str,
    reason: str,
    as_json: bool,  # noqa: FBT001 - click passes it by name
    **options: Any,
) -> None:
    """Decide of claims, or of two whether they tell of one event. Nothing is lost: every decision can be undone."""
    from marsad.store import Ruling

    with opened(options) as record:
        said = {"by": by, "reason": reason}
        match verdict, what:
            case "list", _:
                rows = record.decisions(held=True)
            case "undo", [number] if number.isdigit():
                rows = [record.undo(int(number), **said)]
            case (("accept" | "reject"), [_, *_]):
                rows = record.decide_all(Ruling(verdict), what, **said)
            case "correct", [claim, *changes] if changes:
                rows = [record.correct(claim, _changes(changes), **said)]
            case "same", [a, b]:
                rows = [record.same(a, b, **said)]
            case "not-same", [a, b]:
                rows = [record.not_same(a, b, **said)]
            case _:
                raise click.UsageError(f"'{verdict}' is not said of that; see: marsad judge --help")
    if as_json:
        write_json(rows)
        return
    for row in rows:
        words = [f"{row.n}", row.verdict.value, row.a, row.b, row.value, row.by, row.reason]
        click.echo("  ".join(visible(word) for word in words if word))


def _changes(given: list[str]) -> dict[str, str]:
    found = {}
    for each in given:
        field, sign, value = each.partition("=")
        if not sign:
            raise click.UsageError(f"'{each}' is not FIELD=VALUE")
        found[field] = value
    return found
