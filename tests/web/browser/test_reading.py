"""The reader, the settings, adding: pairs that are lit together, citations, what is read before it is kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.web.browser.conftest import Opened, ready

import marsad

NEWS = "The Syrian army took control of the Qasrak base on Tuesday, a military source said. <script>alert(1)</script>"


@pytest.fixture(scope="session")
def report(filled):
    """The report in two languages."""
    with marsad.open(filled) as record:
        return next(each.id for each in record.store.reports() if each.outlet == "Okaz")


def test_a_claim_is_lit_in_both_languages_on_hover_and_on_focus(site, opened: Opened, report):
    page = ready(opened(f"{site}/en/report/{report}"), "reader")
    english = page.locator('article[lang="en"] mark.trigger', has_text="taking").first
    arabic = page.locator('article[lang="ar"] mark.trigger', has_text="\u062a\u0633\u0644\u0643").first
    english.hover()
    expect(english).to_have_class(re.compile(r"\bon\b"))
    expect(arabic).to_have_class(re.compile(r"\btwin\b"))
    page.mouse.move(2, 2)
    expect(english).not_to_have_class(re.compile(r"\bon\b"))
    arabic.locator("a").focus()
    expect(arabic).to_have_class(re.compile(r"\bon\b"))
    expect(english).to_have_class(re.compile(r"\btwin\b"))


def test_a_claim_that_was_clicked_is_in_the_address_and_lit_again_from_it(site, opened: Opened, report):
    page = ready(opened(f"{site}/ar/report/{report}"), "reader")
    page.locator('article[lang="en"] mark.trigger', has_text="taking").first.click()
    assert "claim=" in page.url
    again = ready(opened(page.url), "reader")
    expect(again.locator('article[lang="en"] mark.on.trigger')).to_have_text("taking")
    expect(again.locator(".claim.on")).to_be_in_viewport()
    assert again.locator('article[lang="ar"]').get_attribute("dir") == "rtl"
    assert again.locator('article[lang="en"]').get_attribute("dir") == "ltr"


def test_phases_are_drawn_by_line_and_not_by_colour_alone(site, opened: Opened, report):
    page = ready(opened(f"{site}/en/report/{report}"), "reader")
    style = "e => getComputedStyle(e).borderBlockEndStyle"
    drawn = {name: page.locator(f"mark.phase-{name}").first.evaluate(style) for name in ("done", "ongoing", "planned")}
    assert drawn == {"done": "solid", "ongoing": "double", "planned": "dashed"}


def test_a_citation_says_who_when_what_and_where(site, opened: Opened, report):
    page = ready(opened(f"{site}/en/report/{report}"), "reader")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".claim button[data-copy]").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Okaz, 23 February 2026" in copied
    assert f"/report/{report}" in copied


def test_settings_are_kept_and_the_address_may_say_otherwise(site, opened: Opened):
    page = opened(f"{site}/ar/plans")
    page.locator(".settings summary").click()
    page.locator('select[name="digits"]').select_option("arabic")
    page.locator('select[name="months"]').select_option("west")
    page.locator('select[name="theme"]').select_option("dark")
    with page.expect_navigation():
        page.locator(".settings form button").click()
    assert page.url.endswith("/ar/plans")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    said = page.locator("h1").inner_text()
    assert re.search(r"[\u0660-\u0669]{4}", said)
    assert "/" not in said
    page.goto(f"{site}/ar/plans?digits=latin")
    assert re.search(r"\b2026\b", page.locator("h1").inner_text())


def test_a_report_is_read_at_once_and_kept_only_when_that_is_said(own_site, opened: Opened):
    page = ready(opened(f"{own_site}/en/add"), "add")
    page.locator("#text").fill(NEWS)
    page.locator('input[name="published"]').fill("2026-03-18")
    page.locator('input[name="outlet"]').fill("Test Wire")
    expect(page.locator("#read .claim").first).to_contain_text("Capture")
    assert "&lt;script&gt;" in page.locator("#read article.text").first.inner_html(), "what is pasted is text"
    other = opened(f"{own_site}/en/reports")
    expect(other.locator("main")).not_to_contain_text("Qasrak base on Tuesday")
    page.locator("#keep").click()
    page.wait_for_url(re.compile("/report/r_"))
    expect(page.locator(".claim").first).to_contain_text("Capture")
    page.goto(f"{own_site}/en/site/qasrak-base")
    expect(page.locator("main")).to_contain_text("Test Wire")


def test_a_report_can_be_added_without_scripts(own_site, opened: Opened):
    page = opened(f"{own_site}/ar/add", java_script_enabled=False)
    page.locator("#text").fill(NEWS)
    page.locator('input[name="published"]').fill("2026-03-18")
    with page.expect_navigation():
        page.locator('button[value="read"]').click()
    assert page.locator("#read .claim").count() > 0
    page.locator('button[value="keep"]').click()
    page.wait_for_url(re.compile("/ar/report/r_"))


def test_a_search_is_its_address(site, opened: Opened):
    page = opened(f"{site}/en/search")
    page.locator('main input[name="q"]').fill("\u0642\u0633\u0631\u0643")
    page.locator("main form button").click()
    expect(page.locator("main")).to_contain_text("withdrawing")
    with page.expect_navigation():
        page.locator("aside a", has_text="Withdrawal").click()
    assert "type=withdrawal" in page.url
    assert page.locator('aside a[aria-current="true"]').count() == 1
