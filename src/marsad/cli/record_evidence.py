"""What a record rests on: ``evidence``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.common import FILE, note
from marsad.cli.record_options import answer_options, names_of, opened, record_option, write_json
from marsad.cli.show import Look
from marsad.errors import InputError

if TYPE_CHECKING:
    from marsad.app.record.record import Record

_HASH = re.compile(r"[0-9a-f]{64}")
_STDOUT = "-"


@click.command(
    epilog="""\b
Examples:
  marsad evidence r_…
  marsad evidence r_… --out page.html
  marsad evidence --manifest manifest.json --out originals/
  marsad evidence --verify manifest.json originals/"""
)
@click.argument("name", required=False, metavar="[REPORT|CLAIM|HASH|FOLDER]")
@click.option("--out", type=FILE, metavar="FILE|FOLDER", help="Write the original bytes there (- is standard output).")
@click.option("--manifest", type=FILE, metavar="FILE", help="Write the list of all evidence with its hashes.")
@click.option(
    "--verify", type=FILE, metavar="FILE", help="Check such a list against a folder, else against the record."
)
@answer_options
@record_option
def evidence(
    name: str | None,
    out: str | None,
    manifest: str | None,
    verify: str | None,
    as_json: bool,  # noqa: FBT001 - click passes it by name
    lang: str,
    **options: Any,
) -> int:
    """Show how a report came and give its bytes back; list all evidence with its hashes, or check such a list."""
    if sum(map(bool, (manifest, verify))) + (name is not None and not verify) != 1:
        raise click.UsageError("give a report, or --manifest, or --verify")
    if verify:
        return _verify(Path(verify), name, options, as_json=as_json)
    with opened(options) as record:
        if manifest:
            _write_manifest(record, manifest, out)
        elif out:
            _write_one(record, str(name), out)
        else:
            _show(record, str(name), lang, as_json=as_json)
    return 0


def _show(record: Record, name: str, lang: str, *, as_json: bool) -> None:
    from marsad.cli.show_arrival import report_lines

    report = record.report(name.partition(".")[0])
    came = list(record.store.arrivals([report.id]))
    if as_json:
        write_json(came)
        return
    for line in report_lines(report, came, names_of(record, lang), Look.of_stdout()):
        click.echo(line)


def _write_one(record: Record, name: str, out: str) -> None:
    data = record.store.blob(name) if _HASH.fullmatch(name) else record.store.original(name.partition(".")[0])
    _write(out, [data])
    if out != _STDOUT:
        note(f"{len(data):,} bytes written to {out}")


def _write_manifest(record: Record, manifest: str, out: str | None) -> None:
    from marsad.app.record.evidence import manifest_lines, write_originals

    with record.store.reading():
        _write(manifest, manifest_lines(record.store))
        if out:
            count = write_originals(record.store, Path(out))
            note(f"{count} originals written to {out}")


def _verify(path: Path, folder: str | None, options: dict[str, Any], *, as_json: bool) -> int:
    from marsad.app.record.evidence import check_folder, check_record, read_manifest

    manifest = read_manifest(path)
    if folder is not None:
        if not Path(folder).is_dir():
            raise InputError("there is no such folder", where=folder, advice="Give one, or none to check the record.")
        amiss = list(check_folder(manifest, Path(folder)))
    else:
        with opened(options) as record, record.store.reading():
            amiss = list(check_record(manifest, record.store))
    if as_json:
        write_json(amiss)
    else:
        for each in amiss:
            click.echo(f"{each.where}: {each.what}")
    if not amiss:
        note(f"all is as it was: {len(manifest.entries)} entries, digest {manifest.digest}")
    return 1 if amiss else 0


def _write(target: str, pieces: Iterable[bytes]) -> None:
    """Write bytes to a file, or to standard output."""
    if target == _STDOUT:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    from marsad.app.exporting import opened_for_writing

    with opened_for_writing(target) as file:
        file.writelines(pieces)
