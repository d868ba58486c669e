"""A real browser on a served record. Nothing but the server may be asked, and no page may complain."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

import marsad
from marsad.settings import Serving
from marsad.web.app import application

ARGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # there is no network
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESKTOP, PHONE = (1280, 900), (390, 844)
Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, where the machine has one (``MARSAD_CHROMIUM`` may name it)."""
    found = os.environ.get("MARSAD_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on this machine; MARSAD_CHROMIUM may name one")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=list(ARGS))
        yield made
        made.close()


@contextmanager
def serving(record: Path, how: Serving = Serving()) -> Iterator[str]:  # noqa: B008 - frozen
    """Serve a record in a thread; give its address."""
    config = uvicorn.Config(application(marsad.open(record), how), port=0, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def site(filled: Path) -> Iterator[str]:
    """The address of a server of the demo's reports; nothing may be changed there."""
    with serving(filled) as address:
        yield address


@pytest.fixture
def own_site(filled: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server of a copy, to be changed."""
    copy = tmp_path / "own.db"
    with closing(sqlite3.connect(filled)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    with serving(copy) as address:
        yield address


class Tab:
    """A page in a context of its own, and what was amiss there: a browser takes long to make one, so they are used again."""

    def __init__(self, context: BrowserContext) -> None:
        self.page = context.new_page()
        self.page.set_default_timeout(15_000)
        self.own = "about:"
        self.complaints: list[str] = []
        self.page.on(
            "request", self._only_ours
        )  # heard, not held up: to let each pass would take the browser its cache
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    def _only_ours(self, request: Request) -> None:
        if not request.url.startswith((self.own, "data:", "about:")):
            self.complaints.append(f"asked for {request.url}")

    def emptied(self) -> list[str]:
        """Leave nothing of a test behind; return what was amiss."""
        self.page.goto("about:blank")  # what the page still asked for until then was ours
        said = self.complaints
        self.own, self.complaints = "about:", []
        self.page.context.clear_cookies()
        self.page.context.clear_permissions()
        return said


@pytest.fixture(scope="session")
def tabs() -> dict[str, list[Tab]]:
    """How a context was made → the tabs that no test uses now."""
    return {}


@pytest.fixture
def opened(browser: Browser, tabs: dict[str, list[Tab]]) -> Iterator[Opened]:
    """Opens an address in a context of its own; at the end nothing foreign was asked for and no page complained."""
    used: list[tuple[str, Tab]] = []

    def open_(address: str, size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        made = repr(sorted(options.items()))
        free = tabs.setdefault(made, [])
        tab = free.pop() if free else Tab(browser.new_context(**options))
        used.append((made, tab))
        tab.own = "/".join(address.split("/")[:3])
        tab.page.set_viewport_size({"width": size[0], "height": size[1]})
        tab.page.goto(address)
        return tab.page

    yield open_
    complaints = []
    for made, tab in used:
        complaints += tab.emptied()
        tabs[made].append(tab)
    assert complaints == []


def ready(page: Page, what: str = "") -> Page:
    """Wait until the scripts of a screen are done."""
    page.wait_for_selector(f'body[data-ready="{what}"]' if what else "body[data-ready]", state="attached")
    return page
