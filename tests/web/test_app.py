"""Addresses, languages, files, and what every answer says to the browser."""

import re

import pytest


@pytest.mark.parametrize(
    ("asked", "lang"),
    [
        ("", "en"),
        ("ar", "ar"),
        ("ar-SY,en;q=0.5", "ar"),
        ("en,ar;q=0.9", "en"),
        ("fr, ar;q=0.2", "ar"),
        ("*;q=x", "en"),
    ],
)
def test_the_first_page_is_in_the_language_that_the_browser_asks_for(client, asked, lang):
    answer = client.get("/", headers={"accept-language": asked}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/{lang}")


@pytest.mark.parametrize(("lang", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_a_page_says_its_language_and_direction(client, lang, direction):
    page = client.get(f"/{lang}/about")
    assert f'<html lang="{lang}" dir="{direction}">' in page.text
    assert page.headers["content-language"] == lang


@pytest.mark.parametrize("path", ["/en/about", "/en/nothing", "/api/v1/nothing", "/static/x/page.css"])
def test_every_answer_forbids_what_is_not_ours(client, path):
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'self'; ")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_a_file_is_kept_for_good_under_its_own_version_and_sent_packed(client):
    (address,) = re.findall(r'href="(/static/\w+/page.css)"', client.get("/en/about").text)
    file = client.get(address)
    assert "immutable" in file.headers["cache-control"]
    assert file.headers["content-type"].startswith("text/css")
    assert client.get(address, headers={"if-none-match": file.headers["etag"]}).status_code == 304
    map_ = client.get(address.replace("page.css", "leaflet/leaflet.js"), headers={"accept-encoding": "gzip"})
    assert int(map_.headers["content-length"]) < 50_000 < len(map_.content)
    assert "immutable" not in client.get("/static/old/page.css").headers["cache-control"]


@pytest.mark.parametrize(
    "name", ["../app.py", "..%2fapp.py", "%2e%2e/app.py", "....//app.py", "/etc/passwd", "%00", "a%5c..%5capp.py"]
)
def test_only_our_files_are_served(client, name):
    answer = client.get(f"/static/x/{name}")
    assert answer.status_code == 404
    assert "import" not in answer.text
