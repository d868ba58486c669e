"""Addresses into a record: pages, feeds and the pages behind them, each once, whatever of them fails."""

from __future__ import annotations

import pytest
from tests.web.server import HTML, bomb, endless, serving

from marsad.app.record.fetching import Network
from marsad.errors import FetchError
from marsad.model.received import Dating, Options

NET = Network(allow_private=True, max_size=500_000, max_seconds=2, pause=0)
FOLLOW = Network(allow_private=True, max_size=500_000, max_seconds=2, pause=0, follow=True)


@pytest.fixture
def server():
    with serving() as made:
        yield made


def taken(record, *addresses, network=NET, **options):
    return list(record.take(addresses, network=network, **options))


def new(found):
    return [each for each in found if each.added is not None and each.added.new]


def faults(found):
    return [each.failed.error for each in found if each.failed is not None]


def arrivals(record):
    return list(record.store.arrivals())


def test_a_page_is_kept_with_its_evidence(record, server):
    address = server.put("/1", HTML, etag='"a"')
    server.redirect("/old", "/1")
    (added,) = new(taken(record, server.base + "/old"))
    report = added.reading.report
    assert (report.url, report.outlet, str(report.published)) == (address, "Levant Wire", "2026-02-23")
    assert "US forces leave Qasrak" in report.title
    assert added.reading.claims
    (arrival,) = arrivals(record)
    assert record.store.blob(arrival.sha256) == HTML.encode()
    assert arrival.way.dating is Dating.METADATA
    assert arrival.way.where == address
    retrieved = arrival.way.retrieved
    assert retrieved is not None
    assert (retrieved.url, retrieved.redirects) == (address, (server.base + "/old",))
    assert retrieved.headers["etag"] == '"a"'


def test_a_page_that_is_as_it_was_is_asked_for_and_not_sent(record, server):
    address = server.put_known("/1")
    taken(record, address)
    again = taken(record, address)
    assert [each.known for each in again] == [1]
    assert server.asked[-1][1]["if-none-match"] == '"v1"'
    server.put_known("/1", HTML.replace("forty trucks", "fifty trucks"), etag='"v2"')
    assert len(new(taken(record, address))) == 1
    assert record.store.counts()["reports"] == 2


def test_a_page_is_read_again_where_more_is_said_of_it(record, server):
    address = server.put_known("/1")
    taken(record, address)
    assert len(new(taken(record, address, options=Options(outlet="Okaz")))) == 1


def test_a_server_that_knows_no_states_sends_again_and_nothing_is_read(record, server):
    address = server.put("/1")
    taken(record, address)
    (again,) = taken(record, address)
    assert (again.known, again.reading) == (1, None)


def test_what_fails_costs_nothing_else_and_is_asked_for_again(record, server):
    server.put("/1", HTML)
    server.put("/500", b"", 500)
    server.put("/429", b"", 429, retry_after="60")
    server.put("/bomb", bomb(), content_encoding="gzip")
    server.put_pieces("/endless", endless)
    server.redirect("/file", "file:///etc/passwd")
    server.redirect("/loop", "/loop")
    server.put("/picture", b"\x89PNG", content_type="image/png")
    paths = ("/none", "/500", "/429", "/bomb", "/endless", "/file", "/loop", "/picture", "/1")
    found = taken(record, *(server.base + path for path in paths))
    told = [error.what for error in faults(found)]
    assert len(told) == len(paths) - 1
    words = ("no such page", "fails", "too often", "larger", "larger", "no page of the web", "on and on", "no text")
    for what, word in zip(told, words, strict=True):
        assert word in what
    assert len(new(found)) == 1
    server.put("/500", HTML.replace("forty", "sixty"))
    assert len(new(taken(record, server.base + "/500"))) == 1


def test_private_hosts_are_not_asked_unless_allowed(record, server):
    (error,) = faults(taken(record, server.put("/1"), network=Network(pause=0)))
    assert "no public address" in error.what
    assert server.asked == []


def test_a_page_that_holds_no_report_is_told_of_each_time(record, server):
    address = server.put_known("/1", "<html><body></body></html>")
    assert len(faults(taken(record, address))) == 1
    assert len(faults(taken(record, address))) == 1


def test_a_feed_s_items_are_reports(record, server):
    feed = server.put_feed(etag='"f1"')
    found = new(taken(record, feed))
    assert {each.reading.report.url for each in found} == {server.base + "/one", server.base + "/two"}
    assert {str(each.reading.report.published) for each in found} == {"2026-02-23", "2026-02-24"}
    assert {each.reading.report.outlet for each in found} == {"Levant Wire"}
    assert server.paths() == ["/rss"], "nothing that it leads to was fetched"
    assert {each.way.dating for each in arrivals(record)} == {Dating.FEED}


def test_the_pages_behind_a_feed_are_followed_once(record, server):
    server.put("/one", HTML)
    server.put("/two", HTML.replace("forty trucks", "fifty trucks").replace("article:published_time", "x"))
    feed = server.put_feed()
    found = new(taken(record, feed, network=FOLLOW))
    assert [each.where for each in found] == [server.base + "/one", server.base + "/two"]
    days = {each.reading.report.url: str(each.reading.report.published) for each in found}
    assert days == {server.base + "/one": "2026-02-23", server.base + "/two": "2026-02-24"}
    assert [each.way.dating for each in arrivals(record)] == [Dating.METADATA, Dating.FEED]
    assert server.paths() == ["/rss", "/one", "/two"]
    server.put_feed(body=FEED_OF_THREE)
    server.put("/three", HTML.replace("forty trucks", "sixty trucks"))
    again = taken(record, feed, network=FOLLOW)
    assert [each.where for each in new(again)] == [server.base + "/three"]
    assert server.paths()[3:] == ["/rss", "/three"]
    assert sum(each.known for each in again) == 2


def test_where_a_page_is_not_to_be_had_its_item_counts(record, server):
    server.put("/one", HTML)
    feed = server.put_feed()
    found = taken(record, feed, network=FOLLOW)
    assert faults(found) == []
    assert [each.where.startswith(server.base) for each in new(found)] == [True, True]
    (_, item) = arrivals(record)
    assert "could not be read: there is no such page" in " ".join(item.way.notes)


def test_a_way_of_asking_is_kept_apart(record, server):
    """A feed whose items were taken as they are is followed when that is asked for."""
    server.put("/one", HTML)
    feed = server.put_feed(etag='"f"')
    taken(record, feed)
    assert len(new(taken(record, feed, network=FOLLOW))) == 1


def test_faults_are_errors_of_fetching(record, server):
    (error,) = faults(taken(record, server.base + "/none"))
    assert isinstance(error, FetchError)
    assert error.where == server.base + "/none"


FEED_OF_THREE = """<?xml version="1.0"?><rss version="2.0"><channel><title>Levant Wire</title><link>{base}/</link><description>x</description>
<item><title>Three</title><link>{base}/three</link><pubDate>Wed, 25 Feb 2026 10:00:00 +0300</pubDate><description>Third.</description></item>
<item><title>Two</title><link>{base}/two</link><pubDate>Tue, 24 Feb 2026 10:00:00 +0300</pubDate><description>Second.</description></item>
<item><title>One</title><link>{base}/one</link><pubDate>Mon, 23 Feb 2026 10:00:00 +0300</pubDate><description>First.</description></item>
</channel></rss>"""
