"""Feeds, pages and folders watched, what is new added: ``watch``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import signal
import sys
import threading
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.common import FILE, complain, note
from marsad.cli.record_options import opened, record_option, write_json
from marsad.cli.show import Look

if TYPE_CHECKING:
    from marsad.app.record.intake import Took
    from marsad.app.record.watch import Seen, Watch


@click.command(
    epilog="""\b
Examples:
  marsad watch sources.toml --record syria.db
  marsad watch sources.toml --once"""
)
@click.argument("sources", type=FILE, metavar="SOURCES.toml")
@click.option("--once", is_flag=True, help="Look at everything once and end; exit code 1 where something failed.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
@record_option
def watch(sources: str, once: bool, as_json: bool, **options: Any) -> int:  # noqa: FBT001 - click passes them by name
    """Watch feeds, pages and folders, and add what is new: a line for each report, a summary at the end.

    It can be stopped (Ctrl-C, SIGTERM) and started at any time: nothing is lost, nothing is added twice.
    """
    from marsad.app.record.watch import Watch
    from marsad.app.record.watchlist import read_watchlist

    watchlist = read_watchlist(Path(sources))
    stop = threading.Event()
    counts: Counter[str] = Counter()
    began = time.monotonic()
    with opened(options, create=True) as record:
        watching = Watch(record, watchlist, stop.wait)
        _heed_signals(watching, stop)
        note(f"watching {len(watchlist.sources)} sources for {record.store.place.name}")
        for seen in watching.once() if once else watching.run():
            if stop.is_set() and seen.failed is not None:
                continue  # it was given up, not lost
            _tell(seen, counts, as_json=as_json)
    lasted = timedelta(seconds=round(time.monotonic() - began))
    again = f", {counts['known']} were there" if counts["known"] else ""
    failed = f"; {counts['failed']} times something failed" if counts["failed"] else ""
    note(f"watched for {lasted}: {counts['new']} reports added{again}; {counts['claims']} claims{failed}")
    return 1 if once and counts["failed"] else 0


def _heed_signals(watching: Watch, stop: threading.Event) -> None:
    """Let the first signal end the watch after what it is at, a second one at once."""

    def heed(number: int, _: FrameType | None) -> None:
        if stop.is_set():
            signal.signal(number, signal.SIG_DFL)
            raise KeyboardInterrupt
        stop.set()
        watching.stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, heed)


def _tell(seen: Seen, counts: Counter[str], *, as_json: bool) -> None:
    if seen.failed is not None:
        counts["failed"] += 1
        complain(seen.failed)
        note(f"{seen.source.address}: tried again in {timedelta(seconds=round(seen.after))}")
    elif seen.back:
        note(f"{seen.source.address}: answers again")
    if seen.took is not None:
        _tell_taken(seen.took, counts, as_json=as_json)


def _tell_taken(took: Took, counts: Counter[str], *, as_json: bool) -> None:
    counts["known"] += took.known
    if took.failed is not None:
        counts["failed"] += 1
        complain(took.failed.error)
    if took.added is None or took.reading is None:
        return
    if not took.added.new:
        counts["known"] += 1
        return
    counts["new"] += 1
    counts["claims"] += len(took.added.opened)
    report, look = took.reading.report, Look.of_stdout()
    if as_json:
        write_json([{"report": report, "where": took.where, "claims": list(took.added.opened)}])
        return
    title = look.words(report.title or report.text[:70])
    words = [report.id, str(report.published or "?"), look.words(report.outlet), title, f"[{len(took.added.opened)}]"]
    click.echo("  ".join(words))
    sys.stdout.flush()
