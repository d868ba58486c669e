"""The review desk: a key for each decision wherever an Arabic layout puts its letters; what was decided, and undone."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.web.browser.conftest import PHONE, Opened, ready

#: What an Arabic layout types with the keys of the desk.
ARABIC = {
    "KeyA": "ش",
    "KeyC": "ؤ",
    "KeyR": "ق",
    "KeyS": "س",
    "KeyU": "ع",
    "KeyJ": "ت",
    "KeyK": "ن",
    "KeyE": "ث",
    "KeyN": "ى",
    "KeyX": "ء",
    "KeyG": "ل",
    "Digit1": "١",
}


def strike(page: Page, code: str) -> None:
    """Strike a key of an Arabic keyboard."""
    page.evaluate(
        """([code, key]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true }))""",
        [code, ARABIC[code]],
    )


def shown(page: Page) -> str:
    """Return which claim is on the desk."""
    return str(page.locator('#judge input[name="claim"]').input_value())


def go(page: Page, code: str) -> str:
    """Strike a key that leads on; return the claim that is on the desk then."""
    with page.expect_navigation():
        strike(page, code)
    ready(page, "review")
    return shown(page)


def left(page: Page) -> int:
    return int(re.findall(r"\d+", page.locator("h1").inner_text())[0])


def test_keys_of_an_arabic_layout_decide_and_the_next_comes_by_itself(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/ar/review"), "review")
    first, count = shown(page), left(page)
    second = go(page, "KeyA")
    assert second != first
    assert left(page) == count - 1
    third = go(page, "KeyR")
    assert third not in {first, second}
    decided = page.locator("table tbody tr")
    assert first in decided.nth(1).inner_text()
    assert second in decided.nth(0).inner_text()
    assert go(page, "KeyU") == second, "what was undone is on the desk again"
    assert left(page) == count - 1


def test_looking_and_moving_decide_nothing(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/en/review"), "review")
    first, count = shown(page), left(page)
    second = go(page, "KeyJ")
    assert go(page, "KeyK") == first
    assert go(page, "KeyS") == second
    assert left(page) == count
    assert page.locator("table tbody tr").count() == 0


def test_a_correction_says_what_the_words_mean(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/en/review"), "review")
    claim = shown(page)
    page.locator('#judge select[name="phase"]').select_option("done")
    page.locator('#judge input[name="reason"]').fill("<img src=x onerror=alert(1)>")
    page.keyboard.press("Escape")
    go(page, "KeyC")
    row = page.locator("table tbody tr").first
    expect(row).to_contain_text('"phase":"done"')
    expect(row).to_contain_text("<img src=x onerror=alert(1)>")
    page.goto(f"{own_site}/en/review?claim={claim}")
    expect(page.locator(".desk-side .claim")).to_contain_text("done")


def test_nothing_is_corrected_where_the_form_says_what_the_claim_says(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/en/review"), "review")
    claim = shown(page)
    assert go(page, "KeyC") == claim
    expect(page.locator('[role="status"]')).to_be_visible()
    assert page.locator("table tbody tr").count() == 0


def test_numbers_pick_places_and_letters_in_a_field_are_letters(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/en/review"), "review")
    while not page.locator('[data-keys="places"] input[value]:not([value=""])').count():
        go(page, "KeyJ")
    page.locator('[data-keys="places"] input[value=""]').check()
    strike(page, "Digit1")
    assert page.locator('[data-keys="places"] input').first.is_checked()
    reason = page.locator('#judge input[name="reason"]')
    claim = shown(page)
    reason.focus()
    page.keyboard.type("a rare case")
    assert reason.input_value() == "a rare case"
    assert shown(page) == claim


def test_what_is_selected_by_hand_is_accepted_by_one_key_and_undone_by_one(own_site, opened: Opened):
    """Going from claim to claim keeps the selection; what was only looked at stays open."""
    page = ready(opened(f"{own_site}/ar/review"), "review")
    count, first = left(page), shown(page)
    strike(page, "KeyX")
    second = go(page, "KeyJ")
    third = go(page, "KeyJ")
    strike(page, "KeyX")
    assert "(2)" in page.locator("#batch .accept").inner_text()
    assert go(page, "KeyG") not in {first, third}
    assert left(page) == count - 2
    row = page.locator("table tbody tr").first
    expect(row).to_contain_text("×2")
    go(page, "KeyU")
    assert left(page) == count
    page.goto(f"{own_site}/ar/review?claim={second}")
    ready(page, "review")
    assert page.locator("#batch .accept").inner_text().count("(") == 0, "nothing is selected any more"
    assert go(page, "KeyG") == second
    expect(page.locator('[role="status"]')).to_be_visible()
    assert left(page) == count


def test_what_is_selected_is_rejected_without_scripts_too(own_site, opened: Opened):
    page = opened(f"{own_site}/en/review", java_script_enabled=False)
    count = left(page)
    for box in page.locator('.queue input[type="checkbox"]').all()[1:4]:
        box.check()
    with page.expect_navigation():
        page.locator("#batch .reject").click()
    assert left(page) == count - 3
    with page.expect_navigation():
        page.locator("table tbody tr").first.get_by_role("button").click()
    assert left(page) == count


def test_a_phone_has_three_large_buttons_in_sight(site, opened: Opened):
    page = ready(opened(f"{site}/ar/review", PHONE, has_touch=True), "review")
    buttons = page.locator("#judge .acts button")
    assert buttons.count() == 3
    for button in buttons.all():
        expect(button).to_be_in_viewport()
        box = button.bounding_box()
        assert box
        assert box["height"] >= 48
        assert box["width"] >= 100


def test_the_desk_works_without_scripts(own_site, opened: Opened):
    page = opened(f"{own_site}/en/review", java_script_enabled=False)
    first = shown(page)
    with page.expect_navigation():
        page.locator("#judge .accept").click()
    assert shown(page) != first
    with page.expect_navigation():
        page.locator("button.undo").first.click()
    assert shown(page) == first


def test_keys_are_told_on_the_desk(site, opened: Opened):
    page = ready(opened(f"{site}/en/review"), "review")
    page.keyboard.press("?")
    expect(page.locator("#keys dl")).to_be_visible()


def test_same_and_not_the_same_are_said_by_a_key_each_and_undone(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/ar/review"), "review")
    claims = page.locator(".queue li a").evaluate_all("links => links.map(a => a.href)")
    found = next((href for href in claims if ready(opened(href), "review").locator('[data-key="KeyE"]').count()), None)
    assert found is not None, "the demo's record holds events that may be the same"
    page = ready(opened(found), "review")
    claim, other = shown(page), page.locator('form:has([data-key="KeyE"]) input[name="other"]').input_value()
    assert go(page, "KeyE") == claim, "the same claim stays on the desk"
    assert page.locator(f'form:has([data-key="KeyE"]) input[value="{other}"]').count() == 0
    assert page.locator('[data-key="KeyN"]').count() == 1, "what it is held to be one event with can be told apart"
    before = page.locator("table tbody tr").count()
    assert go(page, "KeyN") == claim
    assert page.locator("table tbody tr").count() == before + 1
    go(page, "KeyU")
    go(page, "KeyU")
    assert page.locator(f'form:has([data-key="KeyE"]) input[value="{other}"]').count() == 1, "apart again"
