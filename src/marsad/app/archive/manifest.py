"""What a folder of parts holds, in one file: which inputs, how many reports and claims, what failed, hashes of all.

It says nothing of when, where and by how many it was read: whoever reads the same gets the same manifest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from marsad.app.archive.parts import FORMAT, Failure, Summary
from marsad.app.archive.writing import PARTS, remove, summary_of, write
from marsad.errors import InputError

NAME = "manifest.json"


class Manifest(msgspec.Struct, frozen=True):
    """``made_with``: version, words and names; ``digest``: SHA-256 of the ids of the parts and their claims' SHA-256, sorted.

    ``failures``: all of the parts', told once here, and ``unread``: parts that no process survived, which are tried again by the next run.
    """

    format: str
    made_with: tuple[str, str, str]
    bytes: int
    reports: int
    claims: int
    failed: int
    digest: str
    failures: tuple[Failure, ...]
    unread: tuple[Failure, ...]
    parts: tuple[Summary, ...]


def summaries(out: Path) -> list[Summary]:
    """Return those of all whole parts in a folder, by id."""
    found = (summary_of(path) for path in sorted((out / PARTS).glob("*.json")))
    return [each for each in found if each is not None]


def refuse_others(out: Path, made_with: tuple[str, str, str]) -> None:
    """Raise ``InputError`` where a folder holds parts that were read with another version, or other words or names."""
    for each in summaries(out):
        if each.made_with != made_with:
            what = f"holds parts that marsad {each.made_with[0]} read with other words or names"
            raise InputError(what, where=str(out), advice="Give another folder, or remove this one to read all anew.")


def settle(out: Path, gone_through: Collection[str], ids: Collection[str], unread: Iterable[Failure]) -> Manifest:
    """Write the manifest of a folder and return it.

    ``gone_through``: names of the files that were read; ``ids``: of the parts they have now: those that they had before they
    changed are taken away.
    """
    kept = []
    for each in summaries(out):
        if each.id not in ids and all(stretch.name in gone_through for stretch in each.stretches):
            remove(out, each)
        else:
            kept.append(each)
    made = _manifest(kept, tuple(unread))
    write(out / NAME, msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n")
    return made


def read(out: Path) -> Manifest:
    """Return the manifest of a folder; raise ``InputError`` where there is none that can be read."""
    path = out / NAME
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError:
        advice = "Name the folder that marsad archive read wrote (--out), after it has come to its end."
        raise InputError("no manifest", where=str(path), advice=advice) from None
    except msgspec.MsgspecError as fault:
        raise InputError(f"no manifest ({fault})", where=str(path), advice="Run marsad archive read again.") from None
    if found.format != FORMAT:
        raise InputError(f"of another make: {found.format}", where=str(path), advice="Read the archive anew.")
    return found


def _manifest(parts: list[Summary], unread: tuple[Failure, ...]) -> Manifest:
    digest = hashlib.sha256()
    for each in parts:
        digest.update(f"{each.id} {each.claims_sha256}\n".encode())
    return Manifest(
        FORMAT,
        parts[0].made_with if parts else ("", "", ""),
        sum(each.bytes for each in parts),
        sum(each.reports for each in parts),
        sum(each.claims for each in parts),
        sum(len(each.failures) for each in parts),
        digest.hexdigest(),
        tuple(failure for each in parts for failure in each.failures),
        unread,
        tuple(msgspec.structs.replace(each, failures=()) for each in parts),
    )
