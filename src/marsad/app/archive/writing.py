"""The files of a part: written beside their place and moved there when they are whole, the summary last, so that it vouches for them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, Self

import msgspec

from marsad.app.archive import columns
from marsad.app.archive.parts import Summary
from marsad.errors import InputError
from marsad.model.claim import Claim
from marsad.model.report import Report

CLAIMS, REPORTS, PARTS = "claims", "reports", "parts"
_ROWS = 1_000  # of a group: what is held in memory
_PIECE = 1 << 20
_UNFINISHED = ".new-"


def arrow() -> tuple[Any, Any]:
    """Return pyarrow and its Parquet; raise ``InputError`` where they are not there."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        advice = "Install marsad[archive]; in a checkout: uv pip install pyarrow."
        raise InputError("archives need the package pyarrow", where="archive", advice=advice) from None
    return pa, pq


class _Table:
    """A Parquet file that is being written."""

    def __init__(self, path: Path, fields: dict[str, str]) -> None:
        self._pa, pq = arrow()
        self.path = path
        self._new = path.with_name(f"{_UNFINISHED}{os.getpid()}-{path.name}")
        self._schema = columns.schema(fields, self._pa)
        self._writer = pq.ParquetWriter(self._new, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def add(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self._flush()

    def close(self, *, keep: bool) -> None:
        if keep:
            self._flush()
        self._writer.close()
        if keep:
            with self._new.open("rb") as file:
                os.fsync(file.fileno())
            self._new.replace(self.path)
        else:
            self._new.unlink(missing_ok=True)

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._pa.Table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


class PartWriter:
    """Writes a part into a folder; nothing of it is there before ``finish``."""

    def __init__(self, out: Path, part_id: str) -> None:
        self._out = out
        self._id = part_id
        for name in (CLAIMS, REPORTS, PARTS):
            (out / name).mkdir(parents=True, exist_ok=True)
        self._claims = _Table(out / CLAIMS / f"{part_id}.parquet", columns.CLAIMS)
        self._reports = _Table(out / REPORTS / f"{part_id}.parquet", columns.REPORTS)
        self._digest = hashlib.sha256()
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._open:
            self._claims.close(keep=False)
            self._reports.close(keep=False)

    @property
    def claims_sha256(self) -> str:
        """Of the lines of the claims so far."""
        return self._digest.hexdigest()

    def claim(self, claim: Claim, report: Report) -> None:
        """Add a claim."""
        row = columns.claim_row(claim, report)
        self._digest.update(row["claim"].encode("utf-8") + b"\n")
        self._claims.add(row)

    def report(self, row: dict[str, Any]) -> None:
        """Add a report, or a document that could not be read."""
        self._reports.add(row)

    def tables(self) -> dict[str, str]:
        """Put the tables in their place; return their names in the folder with their SHA-256."""
        self._open = False
        found = {}
        for table in (self._claims, self._reports):
            table.close(keep=True)
            found[str(table.path.relative_to(self._out))] = sha256_of(table.path)
        return found

    def finish(self, summary: Summary) -> None:
        """Say that the part is whole."""
        write(summary_path(self._out, self._id), msgspec.json.format(msgspec.json.encode(summary), indent=1) + b"\n")


def summary_path(out: Path, part_id: str) -> Path:
    """Return where the summary of a part stands."""
    return out / PARTS / f"{part_id}.json"


def summary_of(path: Path) -> Summary | None:
    """Return a part's summary, None where there is none, or its files are not all there."""
    try:
        summary = msgspec.json.decode(path.read_bytes(), type=Summary)
    except (OSError, msgspec.MsgspecError):
        return None
    out = path.parent.parent
    return summary if all((out / name).is_file() for name in summary.files) else None


def remove(out: Path, summary: Summary) -> None:
    """Take a part away: its summary first, so that it never vouches for what is gone."""
    summary_path(out, summary.id).unlink(missing_ok=True)
    for name in summary.files:
        (out / name).unlink(missing_ok=True)


def tidy(out: Path) -> None:
    """Remove what runs that were killed left unfinished; for who is the only one at work there."""
    for folder in (out, *(out / name for name in (CLAIMS, REPORTS, PARTS))):
        for path in folder.glob(f"{_UNFINISHED}*"):
            path.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Write a whole file or none."""
    new = path.with_name(f"{_UNFINISHED}{os.getpid()}-{path.name}")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
