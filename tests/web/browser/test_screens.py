"""Every screen, in both languages, at the width of a desk and of a phone: it is there, it fits, all can use it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.web.browser.conftest import DESKTOP, PHONE, Opened, ready

import marsad
from marsad.web.rendering import SCREENS

READY = {"watch": "map", "site": "map", "event": "map", "reader": "reader", "review": "review", "add": "add"}
LOCKED = {"css-orientation-lock": {"enabled": False}}  # asked of the style sheet, once
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "preload": False,
}
#: Colours are the same in both languages, and by far the longest to look at.
SKIPPED = {"ar": LOCKED, "en": LOCKED | {"color-contrast": {"enabled": False}}}


@pytest.fixture(scope="session")
def paths(filled):
    """Screen → an address of it, without the language."""
    with marsad.open(filled) as record:
        report = next(each.id for each in record.store.reports() if each.outlet.startswith("Desert"))
        event = record.events(site="qasrak-base", conflicts=True)[0].id
    return dict(SCREENS) | {
        "reader": f"/report/{report}",
        "site": "/site/qasrak-base",
        "event": f"/event/{event}",
        "actor": "/actor/us-forces",
        "found": "/search?q=qasrak&type=withdrawal",
    }


NAMES = (*(name for name, _ in SCREENS), "reader", "site", "event", "actor", "found")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", NAMES)
def test_a_screen_is_there_fits_and_can_be_used_by_all(site, opened: Opened, paths, name, lang):
    first, second = (DESKTOP, PHONE) if lang == "en" else (PHONE, DESKTOP)
    page = opened(f"{site}/{lang}{paths[name]}", first)
    if name in READY:
        ready(page, READY[name])
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.dir") == ("rtl" if lang == "ar" else "ltr")
    found = Axe().run(page, options=RULES | {"rules": SKIPPED[lang]}).response["violations"]
    assert [(each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found] == []
    for width, height in (first, second):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing may stand outside"
        # a phone has tabs below, a desk the bar above
        assert page.locator("nav.tabs").is_visible() == ((width, height) == PHONE)


@pytest.mark.parametrize("name", NAMES)
def test_without_scripts_a_screen_says_as_much(site, opened: Opened, paths, name):
    page = opened(f"{site}/en{paths[name]}", java_script_enabled=False)
    said = page.locator("main").inner_text()
    assert len(said) > 40
    if name in {"watch", "site"}:
        assert "leaving" in said
        assert "Qasrak base" in page.content()
    if name == "reader":
        assert page.locator("mark a").count() > 4
        page.locator("mark a").first.click()
        assert page.locator(".claim:target").count() == 1


def test_no_way_to_hold_a_phone_is_locked(site, opened: Opened):
    found = Axe().run(opened(f"{site}/ar"), options={"runOnly": ["css-orientation-lock"]}).response
    assert (len(found["passes"]), found["violations"]) == (1, [])


@pytest.mark.parametrize("path", ["/", "/report"])
def test_in_the_dark_words_can_be_read(site, opened: Opened, paths, path):
    page = opened(f"{site}/ar{paths['reader'] if path == '/report' else path}", color_scheme="dark")
    found = Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]
    assert [[node["html"][:120] for node in each["nodes"][:3]] for each in found] == []


def test_the_first_load_is_small(site, opened: Opened):
    page = opened(f"{site}/ar/about")
    sizes: dict[str, int] = {}
    page.on("response", lambda r: sizes.__setitem__(r.url, int(r.headers.get("content-length", "0"))))
    page.goto(f"{site}/ar")
    ready(page, "map")
    assert len(sizes) > 6
    assert sum(sizes.values()) <= 150_000, sizes
