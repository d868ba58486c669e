"""Parts read by Daft: by processes of this machine, or of a cluster by Ray, in whatever order they are done."""
# ruff: noqa: PLC0415 - extras

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from marsad.app.archive import storage
from marsad.app.archive.parts import Outcome, Part, Setup
from marsad.app.archive.reading import PartReader
from marsad.errors import InputError


class Engine(StrEnum):
    """Where parts are read."""

    LOCAL = "local"
    RAY = "ray"


#: What Daft raises where a runner was chosen before.
_CHOSEN = (RuntimeError, ValueError)


class LostError(Exception):
    """A process was lost, with what it was at."""


class Reader:
    """What Daft makes one of in each process. Parts and outcomes go to and fro as bytes, which all processes can send."""

    def __init__(self, setup: bytes) -> None:
        self._reader = PartReader(msgspec.msgpack.decode(setup, type=Setup))

    def __call__(self, part: bytes) -> bytes:
        """Read a part."""
        return msgspec.msgpack.encode(self._reader.read(msgspec.msgpack.decode(part, type=Part)))


def begin(engine: Engine, address: str = "") -> int:
    """Make the engine ready; return how many cores it has. ``address``: of a Ray cluster, empty = as ``RAY_ADDRESS`` says, or one here."""
    daft = storage.engine()
    if engine is Engine.LOCAL:
        with contextlib.suppress(*_CHOSEN):
            daft.set_runner_native()
        from marsad.app.record.workers import cores

        return cores()
    ray = _ray()
    if not ray.is_initialized():
        ray.init(address=address or None, log_to_driver=False, logging_level="ERROR")
    with contextlib.suppress(*_CHOSEN):
        daft.set_runner_ray(noop_if_initialized=True)
    return max(1, int(ray.cluster_resources().get("CPU", 1)))


def outcomes(parts: Sequence[Part], setup: Setup, *, jobs: int, apart: bool) -> Iterator[Outcome]:
    """Give what came of each part, as they are done. ``apart``: in processes of their own.

    Raise ``LostError`` where a process is lost; what it and others had finished stays finished.
    """
    daft: Any = storage.engine()
    reader = daft.cls(max_concurrency=jobs, use_process=apart)(Reader)(msgspec.msgpack.encode(setup))
    frame = daft.from_pydict({"part": [msgspec.msgpack.encode(part) for part in parts]}).into_batches(1)
    told = frame.select(reader(daft.col("part")).alias("outcome"))
    decoder = msgspec.msgpack.Decoder(Outcome)
    try:
        for row in told.iter_rows(results_buffer_size=jobs):
            yield decoder.decode(row["outcome"])
    except (RuntimeError, OSError, ValueError) as fault:
        raise LostError(str(fault)[:300]) from fault


def _ray() -> Any:
    from importlib import import_module

    try:
        return import_module("ray")
    except ImportError:
        advice = "Install marsad[cluster]; in a checkout: uv pip install ray."
        raise InputError("a cluster needs the package ray", where="--engine ray", advice=advice) from None
