"""What became of events since an earlier state of the record, one JSON object a line: new, updated, merged into, split, withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from marsad.exports.port import Context
from marsad.exports.table import row
from marsad.record.changes import Change
from marsad.views.account import Account


def write(changes: Iterable[tuple[Change, Account | None]], context: Context) -> Iterator[bytes]:
    """Return a line for each change; of an event that is still there with its columns as they are now."""
    for change, account in changes:
        context.kept += 1
        now = row(account, context) if account is not None else None
        yield msgspec.json.encode(msgspec.to_builtins(change) | {"now": now}) + b"\n"
