"""How soon the map is there, of a dense record: 100,000 invented events of 100,000 claims, on places of our own tables.

Run: PYTHONPATH=src python bench/page.py [EVENTS] (making the record takes a minute or two; needs Chromium). MARSAD_BENCH_RECORD names
the record: one that is there is taken as it is, else it is made and kept. Aims: the first map within 2 s of asking for it, also the
very first time, when histories are still being worked out; a step of the slider within 500 ms; the first load of the demo's record
within 150 kB. Figures are of the clock, the browser's work included.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import Thread

import msgspec
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

import invented
import marsad
from marsad.app import demo
from marsad.model.claim import Claim, Filler, Phase, Polarity, Role, SourceKind
from marsad.model.entity import Place
from marsad.model.event import Event, Origin, Spot, Standing
from marsad.settings import Serving
from marsad.store import Addition, EventRow, Item, Store
from marsad.views.account import SPOTS
from marsad.web.app import application

EVENTS = 100_000
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
ACTORS = ("us-forces", "syrian-army", "sdf", "isis", "turkish-army", "russian-forces")


def placed(addition: Addition, places: list[Place], actors: list[str]) -> Addition:
    """Return invented claims moved to places and actors that the tables know."""
    items = []
    for item in addition.items:
        claim = item.claim
        (site,), (party,) = claim.roles[Role.FROM], claim.roles[Role.ACTOR]
        place = places[int(str(site.is_).removeprefix("place-")) % len(places)]
        actor = actors[int(str(party.is_).rpartition("-")[2]) % len(actors)]
        roles = {Role.FROM: (at(site, place),), Role.PLACE: (at(site, place),), Role.ACTOR: (named(party, actor),)}
        told: Claim = msgspec.structs.replace(claim, roles=roles)
        items.append(Item(told, item.fact, item.keys, (place.admin1, place.country)))
    made: Addition = msgspec.structs.replace(addition, items=tuple(items))
    return made


def at(site: Filler, place: Place) -> Filler:
    """Return the words as naming a place."""
    found: Filler = msgspec.structs.replace(site, is_=place.id, lat=place.lat, lon=place.lon, kind="site")
    return found


def named(party: Filler, actor: str) -> Filler:
    """Return the words as naming an actor."""
    found: Filler = msgspec.structs.replace(party, is_=actor, kind="force")
    return found


def filled(path: Path, count: int) -> None:
    """Make the record: claims, and an event for each of them."""
    with marsad.open(path) as record:
        world = record.library.world
    places = [p for p in world.places.values() if p.lat is not None and p.level in SPOTS and p.country in {"SY", "IQ"}]
    places.sort(key=lambda place: -place.importance)
    actors = [actor for actor in ACTORS if actor in world.actors]
    store = Store(path, create=True)
    stream = (placed(each, places, actors) for each in invented.additions(count))
    while batch := list(islice(stream, 100)):
        store.add_readings(batch)
    claims = iter(store.unmerged())
    draw = random.Random(5)
    for start in range(0, count, 2000):
        told = store.claims_by_id(list(islice(claims, 2000)))
        names = store.mint(len(told))
        store.set_members({name: [claim] for name, claim in zip(names, told, strict=True)})
        store.set_events([row(name, told[claim], draw) for name, claim in zip(names, told, strict=True)])
        if start + 2000 >= count:
            break
    store.close()


def row(name: str, claim: Claim, draw: random.Random) -> EventRow:
    """Return the event that one claim tells of."""
    (site,), (party,) = claim.roles[Role.FROM], claim.roles[Role.ACTOR]
    day = claim.time.latest if claim.time else None
    origins = tuple(
        Origin(
            f"{name}-{n}", "a source", SourceKind.LOCAL_SOURCE, named=False, reports=(claim.report,), claims=(claim.id,)
        )
        for n in range(draw.choice((1, 1, 2, 3)))
    )
    event = Event(
        *(name, claim.type, draw.choice((Phase.DONE, Phase.DONE, Phase.PLANNED)), Polarity.YES, True, False, day, day),
        spots=(Spot(Role.PLACE, site.text, site.is_, site.lat, site.lon, 1.0),),
        actors=(str(party.is_),),
        targets=(),
        partners=(),
        numbers={},
        claims=(claim.id,),
        standing=Standing(1, 1, 1, origins),
    )
    return EventRow(event, (str(site.is_),), event.actors, (claim.lang,), (SourceKind.LOCAL_SOURCE,), day)


def served(path: Path) -> Iterator[str]:
    """Serve the record; give its address."""
    server = uvicorn.Server(
        uvicorn.Config(application(marsad.open(path), Serving()), port=0, log_level="error", ws="none")
    )
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


def mapped(page: Page, address: str) -> float:
    """Open the first screen; return after how many milliseconds the map was drawn."""
    page.goto(address)
    page.wait_for_selector('body[data-ready="map"]', state="attached", timeout=60_000)
    return float(page.evaluate("performance.getEntriesByName('map')[0].startTime"))


def step(page: Page, n: int) -> float:
    """Move the slider; return after how many milliseconds all of the page tells of that day."""
    start = time.perf_counter()
    page.evaluate(
        """n => { const s = document.getElementById("slider"); s.value = Number(s.max) - 10 - n;
        s.dispatchEvent(new Event("input", { bubbles: true })); }""",
        n,
    )
    day = page.evaluate(
        """n => new Date(Date.parse(document.getElementById("map").dataset.first)
        + (Number(document.getElementById("slider").max) - 10 - n) * 86400000).toISOString().slice(0, 10)""",
        n,
    )
    page.wait_for_selector(f'body[data-on="{day}"]', state="attached", timeout=60_000)
    return (time.perf_counter() - start) * 1000


def told(name: str, times: list[float], aim: float = 0) -> None:
    """Print the median and the worst, and whether the aim is reached."""
    state = f"  ≤ {aim:g}: {'reached' if max(times) <= aim else 'MISSED'}" if aim else ""
    print(f"  {name:44}{sorted(times)[len(times) // 2]:9.0f}{max(times):9.0f} ms{state}", flush=True)


def measured(browser: Browser, address: str) -> None:
    print(f"  {'':44}{'median':>9}{'worst':>9}")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    told("first map, histories not worked out yet", [mapped(page, f"{address}/en")], 2000)
    start = time.perf_counter()
    page.wait_for_selector(".map-site", state="attached", timeout=300_000)
    told("… until histories are on the map", [(time.perf_counter() - start) * 1000])
    marks = page.locator(".map-site").count()
    told("first map after that", [mapped(browser.new_page(), f"{address}/en") for _ in range(5)], 2000)
    told("a step of the slider", [step(page, n) for n in range(8)], 500)
    for path in (
        "/en/search",
        "/en/search?type=clash",
        "/en/review",
        "/en/actors",
        "/en/reports",
        "/en/plans",
        "/ar/builder",
    ):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            page.goto(f"{address}{path}", wait_until="domcontentloaded")
            times.append((time.perf_counter() - start) * 1000)
        told(path, times)
    print(f"  markers drawn: {marks}")


def first_load(browser: Browser, address: str) -> None:
    """Print how many bytes the first screen of the demo's record is, all that it asks for, as they are sent."""
    sizes: dict[str, int] = {}
    for lang in ("en", "ar"):
        page = browser.new_context().new_page()
        sizes.clear()
        page.on("response", lambda answer: sizes.update({answer.url: int(answer.headers.get("content-length", "0"))}))
        mapped(page, f"{address}/{lang}")
        size = sum(sizes.values()) / 1000
        print(f"  first load of the demo, /{lang:39}{size:9.1f} kB  ≤ 150: {'reached' if size <= 150 else 'MISSED'}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("MARSAD_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(os.environ.get("MARSAD_BENCH_RECORD", f"{folder}/dense.db"))
        if not path.exists():
            filled(path, count)
        browser = playwright.chromium.launch(executable_path=found, args=ARGS)
        for address in served(path):
            measured(browser, address)
        small = Path(folder) / "demo.db"
        with marsad.open(small) as record:
            for sample in demo.samples():
                record.add(sample.path, published=sample.published, outlet=sample.outlet)
        for address in served(small):
            first_load(browser, address)
        browser.close()


if __name__ == "__main__":
    main()
