"""A program that adds reports and is killed while it does, or does so beside others like it; run by test_crashes.

adder.py WHERE ADDITIONS kill ROUNDS SEED | adder.py WHERE ADDITIONS share PROCESSES
"""

import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from marsad.store import Addition, Store


def add(where: str, additions: Sequence[Addition], told: int | None = None) -> None:
    """Add each report in a transaction, with an event for each of its claims; say a byte to ``told`` for each."""
    with Store(where) as store:
        for addition in additions:
            with store.writing("add"):
                added = store.add_reading(addition)
                if added.opened:
                    events = store.mint(len(added.opened))
                    store.set_members({event: [claim] for event, claim in zip(events, added.opened, strict=True)})
            if told is not None:
                os.write(told, b".")


def forked(where: str, additions: Sequence[Addition], told: int | None = None) -> int:
    """Add in a process of its own; return its id."""
    pid = os.fork()
    if pid:
        return pid
    try:
        add(where, additions, told)
        os._exit(0)
    except BaseException:  # noqa: BLE001 - whatever it is, it must not run on as its parent
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def broken(where: str) -> list[str]:
    """Say what is amiss with the record, or with a report of it."""
    with Store(where) as store:
        problems = [f"{p.rule} {p.where} {p.what}" for p in store.check()]
        halves = {r.id for r in store.reports(text=False)} - {c.report for c in store.claims()}
    return problems + [f"{report} has no claims" for report in sorted(halves)]


def main() -> None:
    """Do as the arguments say; print the number of reports that came through each round."""
    where, path, how, count, *rest = sys.argv[1:]
    additions = msgspec.msgpack.decode(Path(path).read_bytes(), type=list[Addition])
    if how == "share":
        pids = [forked(where, additions[n::2] + additions) for n in range(int(count))]
        sys.exit(max(os.waitpid(pid, 0)[1] for pid in pids))
    draw = random.Random(int(rest[0]))
    for number in range(int(count)):
        kill(where, additions, number + draw.randrange(4), draw.uniform(0.0, 0.01))
        if found := broken(where):
            sys.exit("\n".join(found))
        with Store(where) as store:
            print(store.counts()["reports"], flush=True)  # noqa: T201 - what the test reads


def kill(where: str, additions: Sequence[Addition], after: int, seconds: float) -> None:
    """Kill a process that adds, so many reports and seconds after it began."""
    ours, theirs = os.pipe()
    pid = forked(where, additions, theirs)
    os.close(theirs)
    for _ in range(after):
        if not os.read(ours, 1):
            break
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(ours)


if __name__ == "__main__":
    main()
