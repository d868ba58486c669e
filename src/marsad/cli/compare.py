"""``compare``: two codings of the same days side by side."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import os
import sys

import click

from marsad.cli.common import FILE, complain, note


@click.command(
    epilog="""\b
Examples:
  marsad export ours.acled.csv --since 2026-02-01 --until 2026-02-28
  marsad compare theirs.csv ours.acled.csv --out differences.csv
  marsad compare theirs.csv ours.acled.csv --json"""
)
@click.argument("a", type=FILE, metavar="A.csv")
@click.argument("b", type=FILE, metavar="B.csv")
@click.option("--out", type=FILE, metavar="FILE", help="Write all rows, paired and alone, as CSV.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, one object a line: pairs, then rows of one file alone."
)
def compare(a: str, b: str, out: str | None, as_json: bool) -> int:  # noqa: FBT001 - click passes it by name
    """Compare two codings, in ACLED's columns or in those of marsad's table: matched, only in one, differing fields."""
    from marsad.app.comparing import known_by, read_coding
    from marsad.app.library import library
    from marsad.settings import from_environment
    from marsad.views.compare import COLUMNS, rows_of
    from marsad.views.compare import compare as compared_of

    known = known_by(library(from_environment(os.environ)))
    sides = [read_coding(name, known) for name in (a, b)]
    faults = [fault for _, found in sides for fault in found]
    for fault in faults:
        complain(fault)
    compared = compared_of(sides[0][0], sides[1][0])
    if out:
        from marsad.app.exporting import opened_for_writing
        from marsad.exports.cells import rows

        with opened_for_writing(out) as file:
            for piece in rows(COLUMNS, rows_of(compared)):
                file.write(piece)
    if as_json:
        import msgspec

        for row in rows_of(compared):
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        return 1 if faults else 0
    click.echo(f"matched      {len(compared.matched)}")
    click.echo(f"only in {a}  {len(compared.only_a)}")
    click.echo(f"only in {b}  {len(compared.only_b)}")
    for field, share in compared.agreement().items():
        click.echo(f"  {field:<8} agrees in {share:.0%} of the matched")
    if faults:
        note(f"{len(faults)} rows could not be read")
    return 1 if faults else 0
