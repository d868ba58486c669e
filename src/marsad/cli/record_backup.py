"""A record laid aside and brought back: ``backup``, ``restore``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.common import note
from marsad.cli.record_options import DEFAULT

_RECORD = click.option(
    "--record",
    "where",
    envvar="MARSAD_RECORD",
    default=DEFAULT,
    show_default=True,
    metavar="FILE|URL",
    help="The record: a file, or postgresql://… (also MARSAD_RECORD).",
)


@click.command(
    epilog="""\b
Examples:
  marsad backup syria-2026-02-23.db --record syria.db
  marsad backup nightly.db --record postgresql://desk@db/syria"""
)
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@_RECORD
def backup(file: Path, where: str) -> None:
    """Write the record as it is now to a new file, also while others use it."""
    from marsad.app.backup import backup as lay_aside
    from marsad.store import Store

    with Store(where) as held:
        counts = lay_aside(held, file)
    note(f"{file}: {_told(counts)}")


@click.command(
    epilog="""\b
Examples:
  marsad restore syria-2026-02-23.db --record syria.db
  marsad restore nightly.db --record postgresql://desk@db/syria"""
)
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@_RECORD
def restore(file: Path, where: str) -> None:
    """Bring a record back from a backup into an empty one, a new file or a new database; the two are compared by hashes."""
    from marsad.app.backup import restore as bring_back
    from marsad.store import Store

    with Store(where, create=True) as made:
        counts = bring_back(file, made)
        note(f"{made.place.name}: {_told(counts)}; the same by hashes")


def _told(counts: dict[str, int]) -> str:
    return ", ".join(f"{counts[name]} {name}" for name in ("reports", "claims", "events", "judgements"))
