"""Every screen, in both languages, over a record that holds scripts in all fields that one may fill: they stay words."""

import re

import pytest
from litestar.testing import TestClient

import marsad
from marsad.settings import Serving
from marsad.web.app import application, screens

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A server over such a record, and what may stand in the braces of addresses."""
    path = tmp_path_factory.mktemp("record") / "hostile.db"
    with TestClient(application(marsad.open(path), Serving()), base_url="http://127.0.0.1") as client:
        text = f"{EVIL} U.S. forces withdrew from the Qasrak base on Monday, a local source said {EVIL}.\n{EVIL}"
        sent = {"text": text, "published": "2026-03-02", "outlet": f"Outlet{EVIL}", "title": f"Title{EVIL}"}
        added = client.post("/api/v1/reports", json={**sent, "url": f"javascript:{EVIL}", "by": EVIL}).json()
        (claim, *_) = added["claims"]
        client.post(f"/api/v1/claims/{claim['id']}/accept", json={"by": EVIL, "reason": EVIL})
        names = [added["report"], claim["id"], *added["events"], "qasrak-base", "us-forces", EVIL.replace("/", "")]
        yield client, names


def addresses(names):
    for route in screens():
        if route.method == "GET":
            for name in names if "{" in route.path else [""]:
                before, _, rest = route.path.partition("{")
                yield f"{before}{name}{rest.partition('}')[2]}".rstrip("/")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_scripts_stay_words_on_every_screen(hostile, lang):
    client, names = hostile
    shown = 0
    for path in dict.fromkeys(addresses(names)):
        for query in ({}, {"q": EVIL, "place": EVIL, "as_of": EVIL, "back": EVIL, "next": EVIL, "claim": EVIL}):
            page = client.get(f"/{lang}{path}", params=query, follow_redirects=False)
            assert page.status_code < 500, (path, query)
            if "html" in page.headers["content-type"]:
                assert "<script>alert" not in page.text, (path, query)
                assert "<img src=x" not in page.text, (path, query)
                assert not re.search(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', page.text)), (path, query)
                assert 'href="javascript:' not in page.text, (path, query)
                shown += "&lt;script&gt;alert" in page.text
            else:
                assert "script" not in page.headers["content-type"]
    assert shown > 5, "it is shown, as words"
