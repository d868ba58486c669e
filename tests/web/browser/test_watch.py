"""The first screen: what the slider shows, what an address restores, labels that do not collide, lanes."""

from __future__ import annotations

import re
from urllib.parse import unquote

from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, Opened, ready

BOXES = """() => [...document.querySelectorAll(".map-label, .map-name")].map(e => {
  const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom, e.textContent]; })"""


def shapes(page: Page) -> dict[str, str]:
    """Return which shape stands for each place."""
    return {
        str(mark.get_attribute("data-site")): str(mark.get_attribute("data-shape"))
        for mark in page.locator(".map-site").all()
    }


def slide(page: Page, day: str) -> None:
    """Move the slider to a day and wait until the page tells of it."""
    page.evaluate(
        """day => { const box = document.getElementById("map"), slider = document.getElementById("slider");
        slider.value = (Date.parse(day) - Date.parse(box.dataset.first)) / 86400000;
        slider.dispatchEvent(new Event("input", { bubbles: true })); }""",
        day,
    )
    page.wait_for_selector(f'body[data-on="{day}"]', state="attached")


def test_the_slider_shows_what_was_so_that_day(site, opened: Opened):
    page = ready(opened(f"{site}/en?on=2026-02-12"), "map")
    assert shapes(page)["qasrak-base"] == "present"
    assert shapes(page)["shaddadi-base"] == "leaving"
    slide(page, "2026-02-24")
    assert shapes(page)["qasrak-base"] == "leaving"
    assert shapes(page)["shaddadi-base"] == "left"
    assert "on=2026-02-24" in page.url
    assert page.locator("#on-words").inner_text() == "24 February 2026"
    expect(page.locator("#day .states")).to_contain_text("Qasrak base")
    expect(page.locator("#day .changed")).to_contain_text("leaving")
    assert page.locator("#slider").get_attribute("aria-valuetext") == "24 February 2026"


def test_the_days_before_and_after_are_a_step_away(site, opened: Opened):
    page = ready(opened(f"{site}/ar?on=2026-02-24"), "map")
    page.locator('.step[rel="prev"]').click()
    page.wait_for_selector('body[data-on="2026-02-23"]', state="attached")
    page.locator("#slider").focus()
    page.keyboard.press("ArrowLeft")  # time runs from right to left
    page.wait_for_selector('body[data-on="2026-02-24"]', state="attached")


def test_an_address_restores_day_filter_place_and_view_without_moving_the_map(site, opened: Opened):
    address = f"{site}/en?on=2026-02-24&actor=us-forces&site=qasrak-base&map=36.500,40.900,8.5"
    page = ready(opened(address), "map")
    page.wait_for_timeout(300)
    assert page.url == address, "restoring an address changes nothing in it"
    assert page.locator('.map-site.chosen[data-site="qasrak-base"]').count() == 1
    assert page.locator('select[name="actor"]').input_value() == "us-forces"
    assert "shaddadi-prison" not in shapes(page), "only what the actor is told to be at"
    box, mark = page.locator("#map").bounding_box(), page.locator('[data-site="qasrak-base"]').bounding_box()
    assert box
    assert mark
    assert box["x"] < mark["x"] < box["x"] + box["width"]
    page.locator('[data-site="kharab-al-jir"]').click()
    assert "site=kharab-al-jir" in page.url
    assert "map=36.500,40.900,8.5" in unquote(page.url), "choosing a place does not move the map"
    expect(page.locator(".leaflet-popup-content")).to_contain_text("±")


def test_moving_the_map_is_kept_in_the_address(site, opened: Opened):
    page = ready(opened(f"{site}/en"), "map")
    page.locator(".leaflet-control-zoom-in").click()
    page.wait_for_url(re.compile("map="))


def test_labels_do_not_collide(site, opened: Opened):
    for lang in ("en", "ar"):
        page = ready(opened(f"{site}/{lang}?on=2026-02-24"), "map")
        boxes = page.evaluate(BOXES)
        assert len(boxes) > 20
        hit = [
            (a[4], b[4])
            for i, a in enumerate(boxes)
            for b in boxes[:i]
            if a[0] + 1 < b[2] and b[0] + 1 < a[2] and a[1] + 3 < b[3] and b[1] + 3 < a[3]
        ]
        assert hit == []


def test_the_map_stays_left_to_right_and_its_names_go_by_their_own_direction(site, opened: Opened):
    page = ready(opened(f"{site}/ar"), "map")
    assert page.evaluate("getComputedStyle(document.getElementById('map')).direction") == "ltr"
    assert page.evaluate("getComputedStyle(document.querySelector('.map-label')).direction") == "rtl"
    spaced = "[...document.querySelectorAll('*')].filter(e => !['normal', '0px'].includes(getComputedStyle(e).letterSpacing)).length"
    assert page.evaluate(spaced) == 0, "Arabic letters are joined"


def test_time_runs_in_the_direction_of_reading(site, opened: Opened):
    where = {}
    for lang in ("en", "ar"):
        page = ready(opened(f"{site}/{lang}?on=2026-02-24"), "map")
        where[lang] = float(str(page.locator(".now").first.get_attribute("x1")).rstrip("%"))
    assert abs(where["en"] + where["ar"] - 100) < 0.01


def test_markers_are_reached_by_keyboard_and_say_what_they_are(site, opened: Opened):
    page = ready(opened(f"{site}/en?on=2026-02-24"), "map")
    mark = page.locator('[data-site="qasrak-base"]')
    assert "leaving" in str(mark.get_attribute("aria-label"))
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup-content")).to_contain_text("Qasrak base")


def test_a_country_is_told_of_but_never_pinned(site, opened: Opened):
    page = ready(opened(f"{site}/en"), "map")
    assert "syria" not in shapes(page)
    expect(page.locator("#day .states")).to_contain_text("an area: no spot is shown for it")


def test_on_a_phone_the_slider_stays_in_sight_and_the_rest_is_a_tab_away(site, opened: Opened):
    page = ready(opened(f"{site}/ar", PHONE, has_touch=True, is_mobile=True), "map")
    page.mouse.wheel(0, 900)
    page.evaluate("scrollTo(0, 700)")
    expect(page.locator("#slider")).to_be_in_viewport()
    page.locator(".tabs summary").click()
    page.locator('.tabs details a[href$="/about"]').click()
    page.wait_for_url(re.compile("/ar/about"))


def test_what_was_known_then_can_be_asked_for(site, opened: Opened):
    page = opened(f"{site}/en?on=2026-02-12&known=then")
    expect(page.locator("#day .states")).not_to_contain_text("Al-Tanf garrison")
    assert page.locator('input[name="known"]').is_checked()
