"""Pictures of every screen in both languages, on a desk and on a phone, from the demo's reports.

Run: PYTHONPATH=src python docs/screenshots.py FOLDER [NAME…]   (needs Chromium; MARSAD_CHROMIUM may name it)
     PYTHONPATH=src python docs/screenshots.py --readme         (the two of the README, into docs/img)
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import uvicorn
from playwright.sync_api import Browser, sync_playwright

import marsad
from marsad.app import demo
from marsad.settings import Serving
from marsad.web.app import application
from marsad.web.rendering import SCREENS

ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"]
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
IMAGES = Path(__file__).parent / "img"
#: Of the README: name → (language, screen).
README = {"watch-en": ("en", "watch"), "reader-ar": ("ar", "reader")}


def main(args: list[str]) -> None:
    """Take the pictures that are asked for."""
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as (address, paths), _browser() as browser:
        if args == ["--readme"]:
            IMAGES.mkdir(exist_ok=True)
            for name, (lang, screen) in README.items():
                _take(browser, f"{address}/{lang}{paths[screen]}", (1150, 700), IMAGES / f"{name}.png", whole=False)
            return
        target = Path(args[0] if args else "screenshots")
        target.mkdir(parents=True, exist_ok=True)
        for screen, path in paths.items():
            for lang in ("en", "ar"):
                for size, box in SIZES.items():
                    if not args[1:] or screen in args[1:]:
                        _take(
                            browser, f"{address}/{lang}{path}", box, target / f"{screen}-{lang}-{size}.png", whole=True
                        )


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Serve the demo's reports; give the address, and that of each screen by its name."""
    record = marsad.open(folder / "demo.db")
    for sample in demo.samples():
        record.add(sample.path, published=sample.published, outlet=sample.outlet)
    report = next(each.id for each in record.store.reports() if each.outlet == "Okaz")
    event = record.events(site="qasrak-base", conflicts=True)[0].id
    paths = dict(SCREENS) | {
        "watch": "/?on=2026-02-26",
        "reader": f"/report/{report}",
        "site": "/site/qasrak-base?on=2026-02-26",
        "event": f"/event/{event}",
        "actor": "/actor/us-forces",
        "found": "/search?q=qasrak",
        "nothing": "/site/damascus",
        "fault": "/nowhere",
    }
    server = uvicorn.Server(uvicorn.Config(application(record, Serving()), port=0, log_level="error", ws="none"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", paths
    server.should_exit = True
    thread.join(10)


@contextmanager
def _browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("MARSAD_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=ARGS)
        yield made
        made.close()


def _take(browser: Browser, address: str, box: tuple[int, int], path: Path, *, whole: bool) -> None:
    context = browser.new_context(viewport={"width": box[0], "height": box[1]}, locale="en-GB")
    page = context.new_page()
    page.goto(address)
    if page.locator("#map").count():
        page.wait_for_selector('body[data-ready="map"]', state="attached")
    page.wait_for_timeout(250)
    page.screenshot(path=path, full_page=whole)
    context.close()
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
