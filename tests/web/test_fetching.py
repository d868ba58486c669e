"""Addresses given on the page are fetched only where the server was told so, and never from its own network."""

import re
from functools import partial

import pytest
from litestar.testing import TestClient
from tests.web.server import serving

import marsad
from marsad.app.record.fetching import Network
from marsad.settings import Serving
from marsad.web.app import application

PAGE = """<html><head><title>Convoy</title><meta property="article:published_time" content="2026-02-23"></head>
<body><article><h1>Convoy leaves the base</h1><p>U.S. forces withdrew from the Qasrak base in Hasakah on Monday, a local source said.
The convoy of thirty trucks drove towards Iraq along the M4 road, he added, and nobody was hurt.</p></article></body></html>"""


def asked(path, address, *, fetch=True, do="read"):
    """Return the page that answers an address."""
    with TestClient(application(marsad.open(path), Serving(fetch=fetch)), base_url="http://127.0.0.1") as client:
        csrf = re.search(r'name="csrf" content="([^"]*)"', client.get("/ar/add").text)
        assert csrf
        return client.post("/ar/add", data={"csrf": csrf[1], "address": address, "do": do})


@pytest.fixture
def path(tmp_path):
    marsad.open(tmp_path / "own.db").close()
    return tmp_path / "own.db"


def test_nothing_is_fetched_where_the_server_was_not_told_so(path):
    with serving() as site:
        page = asked(path, site.put("/convoy", PAGE), fetch=False)
        assert site.paths() == []
    assert 'name="address"' not in page.text


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "169.254.169.254", "10.0.0.1"])
def test_nothing_of_the_own_network_is_fetched(path, host):
    page = asked(path, f"http://{host}:9/latest/meta-data")
    assert "وهو ليس عنواناً عاماً" in page.text


def test_no_file_is_fetched(path):
    page = asked(path, "file:///etc/passwd")
    assert "root:" not in page.text
    assert 'role="alert"' in page.text


def test_what_stands_at_an_address_is_read_and_kept_when_that_is_said(path, monkeypatch):
    monkeypatch.setattr("marsad.web.desk.Network", partial(Network, allow_private=True))
    with serving() as site:
        address = site.put("/convoy", PAGE)
        seen = asked(path, address)
        assert "Qasrak" in seen.text
        with marsad.open(path) as record:
            assert list(record.store.reports()) == []
        kept = asked(path, address, do="keep")
        assert "/ar/report/" in str(kept.url)
    with marsad.open(path) as record:
        (report,) = record.store.reports()
        assert report.url == address
