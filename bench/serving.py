"""Many at once: readers who look at pages and ask the API, reviewers who decide, all over a copy of the demo's record.

    PYTHONPATH=src .venv/bin/python bench/serving.py [--readers 50] [--reviewers 5] [--seconds 60] [--pause 1.0]

Each reader waits ``--pause`` seconds on average between two requests, as people do; ``--pause 0``: as fast as answers come.
Prints how many requests were answered, how long 50, 95 and 99 of 100 took at most, and what went wrong; leaves with 1 where
anything did. The clients share the machine with the server: figures are upper bounds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from marsad.app.demo.record import demo_record
from marsad.app.library import library
from marsad.settings import from_environment

#: Seconds within which 95 of 100 requests should be answered.
AIM = 0.5
PAGES = (
    *("/en", "/ar", "/en/plans", "/ar/plans", "/en/actors", "/ar/about", "/en/search?q=Qasrak", "/ar/search?q=قسرك"),
    *("/en/site/qasrak-base", "/ar/site/qasrak-base", "/en/review", "/en?as_of=2026-02-20", "/ar?as_of=2026-03-01"),
)
API = (
    *("/events", "/events?place=Hasakah&independent=2", "/events?bbox=38,35,43,38&as_of=2026-03-01", "/claims?lang=ar"),
    *("/sites?as_of=2026-02-24", "/sites.geojson?as_of=2026-03-01", "/plans", "/routes", "/contradictions", "/reports"),
    *("/search?q=withdrawal%20Qasrak", "/timeline?actor=us-forces", "/events.csv", "/claims.jsonl", "/feed.atom"),
    *("/events?known_on=2026-02-20",),
)


class Client:
    """One connection, kept open."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, path: str, body: object = None, *, packed: bool = True) -> tuple[int, bytes]:
        """Return status and content; a connection that the server has let go of is opened anew."""
        for last in (False, True):
            try:
                return await self._ask(path, body, packed=packed)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.reader = None
                if last:
                    raise
        raise AssertionError

    async def _ask(self, path: str, body: object, *, packed: bool) -> tuple[int, bytes]:
        if self.reader is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        assert self.writer is not None
        sent = b"" if body is None else json.dumps(body).encode()
        head = [f"{'POST' if sent else 'GET'} {quoted(path)} HTTP/1.1", "Host: 127.0.0.1"]
        head += ["Accept-Encoding: gzip"] if packed and not sent else []
        head += [f"Content-Length: {len(sent)}", "Content-Type: application/json"] if sent else []
        self.writer.write("\r\n".join([*head, "", ""]).encode() + sent)
        answer = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = re.search(r"content-length: (\d+)", answer)
        content = await self.reader.readexactly(int(length[1])) if length else b""
        return int(answer.split(" ", 2)[1]), content


def quoted(path: str) -> str:
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in path)


class Tally:
    """How long answers took by their kind, in seconds, and what went wrong."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {"page": [], "api": [], "decision": []}
        self.wrong: Counter[str] = Counter()

    async def ask(
        self, client: Client, kind: str, path: str, body: object = None, fine: tuple[int, ...] = (200,)
    ) -> bytes:
        """Return the content of an answer, and note how long it took and whether it was fine."""
        began = time.perf_counter()
        try:
            code, content = await client.ask(path, body)
        except (OSError, asyncio.IncompleteReadError) as fault:
            self.wrong[f"{path}: {fault!r}"] += 1
            return b""
        self.times[kind].append(time.perf_counter() - began)
        if code not in fine:
            self.wrong[f"{code} {path} {content[:200]!r}"] += 1
        return content


async def read(tally: Tally, port: int, until: float, pause: float, chance: random.Random) -> None:
    client = Client(port)
    await asyncio.sleep(chance.random() * pause)
    while time.monotonic() < until:
        if chance.random() < 0.5:
            await tally.ask(client, "page", chance.choice(PAGES))
        else:
            await tally.ask(client, "api", "/api/v1" + chance.choice(API))
        await asyncio.sleep(chance.random() * 2 * pause)


async def review(
    tally: Tally, port: int, until: float, pause: float, chance: random.Random, name: str, claims: list[str]
) -> None:
    client = Client(port)
    while time.monotonic() < until:
        await asyncio.sleep(chance.random() * 2 * (pause or 0.05))
        claim = chance.choice(claims)
        act = chance.choice(("accept", "accept", "reject", "correct"))
        body = {"by": name} | ({"changes": {"certainty": "probable"}} if act == "correct" else {})
        made = await tally.ask(client, "decision", f"/api/v1/claims/{claim}/{act}", body)
        if made and act != "accept":  # as it was: a record of rejected claims would be fast to read
            await tally.ask(client, "decision", f"/api/v1/decisions/{json.loads(made)['n']}/undo", {"by": name})


async def run(port: int, readers: int, reviewers: int, seconds: float, pause: float) -> Tally:
    tally, chance = Tally(), random.Random(1)
    client = Client(port)
    warm = Tally()
    for path in (*PAGES, *(f"/api/v1{each}" for each in API)):
        await warm.ask(client, "page", path)
    plain = await client.ask("/api/v1/claims.jsonl", packed=False)
    claims = [json.loads(line)["id"] for line in plain[1].splitlines()]
    until = time.monotonic() + seconds
    tasks = [read(tally, port, until, pause, random.Random(chance.random())) for _ in range(readers)]
    tasks += [
        review(tally, port, until, pause, random.Random(chance.random()), f"reviewer {n}", claims)
        for n in range(reviewers)
    ]
    await asyncio.gather(*tasks)
    tally.wrong.update(warm.wrong)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--reviewers", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=1.0)
    given = parser.parse_args()
    settings = from_environment(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        with demo_record(settings, library(settings)) as record:
            assert record.store.place.file is not None
            shutil.copy(record.store.place.file, path)
        command = [sys.executable, "-m", "marsad", "serve", "--record", str(path), "--port", "0"]
        server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        try:
            assert server.stderr is not None
            port = int(re.findall(r":(\d+)/", server.stderr.readline())[0])
            tally = asyncio.run(run(port, given.readers, given.reviewers, given.seconds, given.pause))
            ticks = Path(f"/proc/{server.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
        finally:
            if server.poll() is not None:
                print(f"the server ended: {server.returncode}\n{server.stderr.read() if server.stderr else ''}")
            server.terminate()
            server.wait()
    show(tally, given.seconds, sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"))
    return 1 if tally.wrong else 0


def show(tally: Tally, seconds: float, cpu: float) -> None:
    everything = [each for times in tally.times.values() for each in times]
    for kind, times in (*tally.times.items(), ("all", everything)):
        held = sorted(times)
        if held:
            at = [1000 * held[min(len(held) - 1, int(len(held) * share))] for share in (0.5, 0.95, 0.99)]
            print(
                f"{kind:<9} {len(held):>6}  {len(held) / seconds:>6.1f}/s  p50 {at[0]:>6.0f}  p95 {at[1]:>6.0f}  p99 {at[2]:>6.0f} ms"
            )
    worst = sorted(everything)[min(len(everything) - 1, int(len(everything) * 0.95))] if everything else 0.0
    reached = worst <= AIM and not tally.wrong
    print(f"aim: 95 of 100 within {1000 * AIM:.0f} ms, no errors: {'reached' if reached else 'MISSED'}")
    print(f"server: {cpu:.1f} s of CPU, its start included")
    for what, count in tally.wrong.most_common(10):
        print(f"WRONG {count} × {what}")


if __name__ == "__main__":
    sys.exit(main())
