"""Pages, feeds and archives of the web, made by Chromium, feedgen, warcio and wacz (``data/received/make_web.py``)."""

import gzip
import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from tests.data.received.texts import WEB_FIRST as FIRST
from tests.data.received.texts import WEB_SECOND as SECOND
from tests.data.received.texts import WEB_TITLE as TITLE
from tests.readers.conftest import MADE

from marsad.model.received import Dating

AT = datetime(2026, 2, 23, 23, 40, tzinfo=timezone(timedelta(hours=3)))
WHERE = "https://news.example/2026/qasrak"


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("warcio.warc.gz", f"warcio.warc.gz/warcio.warc/{WHERE}"),
        ("wacz.wacz", f"wacz.wacz/archive/crawl.warc.gz/crawl.warc/{WHERE}"),
    ],
)
def test_an_archive_gives_the_page_with_how_it_was_fetched_and_nothing_else(one, name, where):
    """Not robots.txt, what was gone, nor the picture."""
    found = one(MADE / name)
    assert found.report.text == f"{TITLE}\n{FIRST}\n{SECOND}"
    assert (found.report.title, found.report.outlet, found.report.url) == (TITLE, "صحيفة المدينة", WHERE)
    assert (found.report.published, found.report.published_at) == (date(2026, 2, 23), AT)
    assert found.dating is Dating.METADATA
    assert found.where == where
    assert found.original.startswith(b"<!doctype html>")
    assert found.retrieved.at == datetime(2026, 2, 24, 6, tzinfo=UTC)
    assert (found.retrieved.url, found.retrieved.status, found.retrieved.headers["ETag"]) == (WHERE, 200, '"7"')


def test_a_page_that_chromium_saved_is_a_page_and_the_day_of_saving_not_its_day(one):
    found = one(MADE / "chromium.mhtml")
    assert found.report.text == f"{TITLE}\n{FIRST}\n{SECOND}"
    assert (found.report.url, found.report.published, found.dating) == (WHERE, None, Dating.UNKNOWN)


@pytest.mark.parametrize("name", ["feedgen.rss", "feedgen.atom"])
def test_items_of_a_feed_are_reports_with_the_instant_of_publication(read, name):
    """Not that of their last change, two days later; a script in an item is no text."""
    one, two = read(MADE / name)
    assert one.report.text == f"{TITLE}\n{FIRST}"
    assert (one.report.title, one.report.url, one.report.outlet) == (TITLE, "https://news.example/1", "صحيفة المدينة")
    assert (one.report.published_at, two.report.published_at) == (AT, AT + timedelta(hours=2))
    assert (one.report.published, two.report.published) == (date(2026, 2, 23), date(2026, 2, 24))
    assert one.dating is Dating.FEED
    assert one.where == f"{name}#1"
    assert FIRST in one.original.decode()
    assert SECOND not in one.original.decode()


def test_a_json_feed_is_read_alike(read):
    items = [{"id": "1", "url": "https://www.okaz.com.sa/1", "title": TITLE, "content_html": f"<p>{FIRST}</p>"}]
    items[0]["date_published"] = AT.isoformat()
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "عكاظ", "items": items}
    (found,) = read(json.dumps(feed).encode())
    assert found.report.text == f"{TITLE}\n{FIRST}"
    assert (found.report.published_at, found.report.outlet) == (AT, "Okaz")


def page(head: str = "", body: str = f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>") -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8><title>{TITLE}</title>{head}</head><body>{body}</body></html>".encode()


def test_a_page_that_contradicts_itself_on_its_day_is_said_to(one):
    head = '<meta property="article:published_time" content="2026-02-23T10:00:00+03:00">'
    body = f'<article><time datetime="2026-02-21">21</time><p>{FIRST}</p><p>{SECOND}</p></article>'
    found = one(page(head, body))
    assert found.report.published == date(2026, 2, 23)
    assert found.notes == (
        "the page contradicts itself on its day: time says 2026-02-21, meta article:published_time 2026-02-23",
    )


def test_one_instant_in_two_zones_is_no_contradiction(one):
    linked = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-02-24T01:00+03:00"}]}</script>'
    found = one(page(linked + '<meta property="article:published_time" content="2026-02-23T22:00:00Z">'))
    assert found.report.published == date(2026, 2, 24)
    assert found.notes == ()


def test_a_day_in_the_address_alone_is_called_that(one):
    found = one(page(), url="https://news.example/2026/02/23/qasrak.html")
    assert (found.report.published, found.dating) == (date(2026, 2, 23), Dating.NAME)


def test_a_title_is_that_of_the_page_not_of_its_site(one):
    head = '<meta property="og:site_name" content="صحيفة المدينة">'
    body = f"<header><h1>صحيفة المدينة</h1></header><article><p>{FIRST}</p><p>{SECOND}</p></article>"
    html = page(head, body).replace(b"</title>", " - صحيفة المدينة</title>".encode())
    assert one(html).report.title == TITLE


def test_a_page_without_any_day_has_none(one):
    found = one(page())
    assert (found.report.published, found.dating) == (None, Dating.UNKNOWN)


@pytest.mark.parametrize("declared", ["windows-1256", "utf-8", ""])
def test_a_page_in_windows_1256_is_read_whatever_it_says(one, declared):
    head = f'<meta charset="{declared}">' if declared else ""
    html = f"<html><head>{head}<title>{TITLE}</title></head><body><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    found = one(html.encode("cp1256"))
    assert found.report.text == f"{TITLE}\n{FIRST}\n{SECOND}"
    assert found.encoding == "windows-1256"
    assert bool(found.notes) == (declared != "windows-1256")


def test_a_page_without_text_is_told_of(fault):
    assert "no main text" in fault(page(body="<nav><a href=/>x</a></nav><script>var a = 1</script>")).what


def test_a_feed_that_declares_entities_is_refused(fault):
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    assert "entities" in fault(bomb.encode()).what


def test_broken_feeds_are_read_as_far_as_they_go(read):
    whole = (MADE / "feedgen.rss").read_bytes()
    found = read(whole[: whole.index(b"</channel>")])
    assert [each.report.title for each in found] == [TITLE, "قصف"]
    assert "well-formed" in found[0].notes[0]


def test_other_xml_is_told_of(fault):
    assert "neither a feed nor a page" in fault(b'<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>').what


def test_an_archive_that_is_cut_off_gives_what_stands_before(take):
    whole = (MADE / "warcio.warc.gz").read_bytes()
    assert take(whole[:40])[0].error.advice
    plain = gzip.decompress(whole)
    first, *_ = take(plain[: plain.index(b"robots.txt")])
    assert first.report.title == TITLE
