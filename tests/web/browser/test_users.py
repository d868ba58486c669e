"""Where there are users: signing in, seeing only what one may do, decisions under one's own name, signing out."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from tests.web.browser.conftest import Opened, ready, serving

from marsad.settings import Serving
from marsad.web.security.users import User, password_hash, write

WORD = "a long enough pass word 7"


@pytest.fixture
def guarded(filled, tmp_path):
    """The address of a server that lets in rana, who reviews, and sami, who reads."""
    users = tmp_path / "users.toml"
    secret = password_hash(WORD)
    write(users, {"rana": User("review", secret), "sami": User("read", secret)})
    with serving(filled, Serving(users=users)) as address:
        yield address


def sign_in(opened: Opened, address: str, name: str):
    page = opened(address)
    page.locator("#name").fill(name)
    page.locator("#password").fill(WORD)
    page.locator("main button").click()
    page.wait_for_url(re.compile(r"/(en|ar)/?(\?.*)?$|/review"))
    return page


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_signing_in_can_be_done_by_all(guarded, opened: Opened, lang):
    page = opened(f"{guarded}/{lang}/login")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found] == []
    assert page.locator(".bar nav li").count() == 0, "who is nobody yet sees no screens"


def test_who_reads_sees_claims_but_no_way_to_judge_or_add(guarded, opened: Opened):
    page = sign_in(opened, f"{guarded}/en/login", "sami")
    assert page.locator('.bar nav a[href$="/add"]').count() == 0
    page.goto(f"{guarded}/en/review")
    expect(page.locator(".desk-side .claim")).to_be_visible()
    assert page.locator("#judge").count() == 0


def test_who_reviews_is_named_and_can_leave(guarded, opened: Opened):
    page = sign_in(opened, f"{guarded}/ar/login", "rana")
    expect(page.locator(".person")).to_contain_text("rana")
    page.goto(f"{guarded}/ar/review")
    ready(page, "review")
    assert page.locator("#judge").count() == 1
    page.locator(".person button").click()
    page.wait_for_url(re.compile("/login"))
