"""What the network may bring is fetched politely, or refused with a reason, within bounds."""

import time
import tracemalloc
from datetime import UTC, datetime

import pytest
from tests.web.server import HTML, Answers, bomb, endless, serving, slowly

from marsad.errors import FetchError
from marsad.readers.fetch.fetcher import Bounds, Fetched, Fetcher

BOUNDS = Bounds(size=1_000_000, seconds=1.0, silence=0.5, pause=0.0)


@pytest.fixture
def server():
    with serving() as made:
        yield made


@pytest.fixture
def fetcher():
    return Fetcher("marsad/test", BOUNDS, allow_private=True)


def refused(fetcher: Fetcher, address: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(address)
    assert caught.value.advice
    return caught.value


def fetched(fetcher: Fetcher, address: str, **known: str) -> Fetched:
    found = fetcher.fetch(address, **known)
    assert found is not None
    return found


def url_of(found: Fetched) -> str:
    assert found.source.retrieved is not None
    return found.source.retrieved.url


def test_a_page_comes_with_its_evidence(server, fetcher):
    address = server.put("/1", HTML, etag='"a"', last_modified="Mon, 23 Feb 2026 09:00:00 GMT", set_cookie="secret=1")
    found = fetched(fetcher, address)
    assert found.source.data == HTML.encode()
    assert found.source.url == address
    assert (found.etag, found.modified) == ('"a"', "Mon, 23 Feb 2026 09:00:00 GMT")
    retrieved = found.source.retrieved
    assert retrieved is not None
    assert (retrieved.url, retrieved.status, retrieved.redirects) == (address, 200, ())
    assert retrieved.headers["content-type"] == "text/html; charset=utf-8"
    assert "set-cookie" not in retrieved.headers
    assert abs((datetime.now(UTC) - retrieved.at).total_seconds()) < 10
    path, headers = server.asked[-1]
    assert path == "/1"
    assert headers["user-agent"] == "marsad/test"
    assert headers["host"] == server.base.removeprefix("http://")


def test_what_is_as_it_was_is_not_sent_again(server, fetcher):
    address = server.put_known("/1")
    first = fetched(fetcher, address)
    assert fetcher.fetch(address, etag=first.etag) is None
    assert fetched(fetcher, address, etag='"older"').source.data == HTML.encode()


@pytest.mark.parametrize("etag", ['"caf\u00e9"', '"\u0085"'])
def test_a_state_that_cannot_be_told_back_is_asked_for_anew(server, fetcher, etag):
    address = server.put_known("/1", etag=etag)
    found = fetched(fetcher, address)
    assert fetched(fetcher, address, etag=found.etag).source.data == HTML.encode()


def test_redirects_are_followed_and_told_of(server, fetcher):
    server.put("/end", HTML)
    server.redirect("/middle", "/end#part")
    address = server.redirect("/start", server.base + "/middle")
    found = fetched(fetcher, address)
    assert found.source.url == server.base + "/end"
    assert found.source.retrieved is not None
    assert found.source.retrieved.redirects == (address, server.base + "/middle")


@pytest.mark.parametrize("target", ["/loop", "/loop?again"])
def test_redirects_that_go_round_end(server, fetcher, target):
    server.redirect("/loop", target)
    server.redirect("/loop?again", "/loop")
    assert "on and on" in refused(fetcher, server.base + "/loop").what


def test_redirects_without_end_end(server, fetcher):
    for number in range(30):
        server.redirect(f"/{number}", f"/{number + 1}")
    assert "on and on" in refused(fetcher, server.base + "/0").what
    assert len(server.paths()) < 12


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/x", "gopher://127.0.0.1/"])
def test_only_pages_of_the_web_are_fetched(server, fetcher, target):
    address = server.redirect("/out", target)
    assert "no page of the web" in refused(fetcher, address).what
    assert "no page of the web" in refused(fetcher, target).what


def test_a_redirect_to_no_page_at_all_is_refused(server, fetcher):
    assert refused(fetcher, server.redirect("/out", "data:text/html,x")).what


def test_an_address_with_a_password_is_refused(fetcher):
    fault = refused(fetcher, "https://rana:secret@example.org/")
    assert "password" in fault.what
    assert "secret" not in str(fault)


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "no such page"), (410, "gone"), (403, "refused"), (500, "fails"), (503, "fails"), (418, "nothing to read")],
)
def test_faults_of_servers_are_told_in_words(server, fetcher, status, words):
    fault = refused(fetcher, server.put("/x", b"a page all the same", status))
    assert words in fault.what
    assert str(status) in fault.what


def test_a_server_says_when_it_may_be_asked_again(server, fetcher):
    assert refused(fetcher, server.put("/s", b"", 429, retry_after="120")).again == 120
    assert refused(fetcher, server.put("/d", b"", 503, retry_after="Wed, 21 Oct 2015 07:28:00 GMT")).again == 0
    later = refused(fetcher, server.put("/l", b"", 503, retry_after="Wed, 21 Oct 2099 07:28:00 GMT"))
    assert later.again == 7 * 24 * 3600
    assert refused(fetcher, server.put("/n", b"", 429, retry_after="soon")).again == 0


def test_what_is_declared_too_large_is_not_fetched(server, fetcher):
    def answer(answers: Answers) -> None:
        answers.send_response(200)
        answers.send_header("content-length", "1000000000")
        answers.end_headers()

    server.answers["/huge"] = answer
    assert "larger than 1 MB" in refused(fetcher, server.base + "/huge").what


def test_what_does_not_end_is_left(server, fetcher):
    assert "larger than 1 MB" in refused(fetcher, server.put_pieces("/endless", endless)).what


def test_what_comes_drop_by_drop_is_left_in_time(server, fetcher):
    start = time.monotonic()
    assert "too long" in refused(fetcher, server.put_pieces("/drip", slowly)).what
    assert time.monotonic() - start < 5


def test_a_server_that_is_silent_is_left_in_time(server, fetcher):
    server.answers["/silent"] = lambda _: time.sleep(3)
    start = time.monotonic()
    assert "too long" in refused(fetcher, server.base + "/silent").what
    assert time.monotonic() - start < 2.5


def test_headers_that_come_drop_by_drop_are_left_in_time(server, fetcher):
    def answer(answers: Answers) -> None:
        answers.wfile.write(b"HTTP/1.1 200 OK\r\nx-long: ")
        for piece in slowly():
            answers.wfile.write(piece)

    server.answers["/heads"] = answer
    start = time.monotonic()
    assert "too long" in refused(fetcher, server.base + "/heads").what
    assert time.monotonic() - start < 5


def test_a_bomb_does_not_go_off(server, fetcher):
    address = server.put("/bomb", bomb(), content_encoding="gzip")
    tracemalloc.start()
    try:
        assert "larger than 1 MB" in refused(fetcher, address).what
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_what_follows_a_packed_page_is_not_kept(server, fetcher):
    import gzip

    def pieces():
        yield gzip.compress(HTML.encode())
        for _ in range(40):
            yield b"more" * (1 << 18)

    address = server.put_pieces("/more", pieces, content_encoding="gzip")
    tracemalloc.start()
    try:
        assert fetched(fetcher, address).source.data == HTML.encode()
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("frame", ["gzip", "zlib", "raw"])
def test_packed_answers_are_unpacked(server, fetcher, frame):
    import gzip
    import zlib

    data = HTML.encode() * 50
    raw = zlib.compressobj(wbits=-15)
    packed = {"gzip": gzip.compress(data), "zlib": zlib.compress(data), "raw": raw.compress(data) + raw.flush()}[frame]
    address = server.put("/p", packed, content_encoding="gzip" if frame == "gzip" else "deflate")
    assert fetched(fetcher, address).source.data == data


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip"])
def test_packings_that_were_not_asked_for_are_refused(server, fetcher, encoding):
    assert "not asked for" in refused(fetcher, server.put("/p", b"xx", content_encoding=encoding)).what


def test_what_is_said_to_be_packed_and_is_not_is_refused(server, fetcher):
    assert "cannot be unpacked" in refused(fetcher, server.put("/p", b"plain", content_encoding="gzip")).what


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "audio/mpeg"])
def test_what_is_no_text_is_not_fetched(server, fetcher, kind):
    assert kind in refused(fetcher, server.put("/p", b"x" * 100, content_type=kind)).what


def test_what_is_called_another_kind_is_fetched_all_the_same(server, fetcher):
    assert (
        fetched(fetcher, server.put("/p", HTML, content_type="application/octet-stream")).source.data == HTML.encode()
    )


def test_robots_are_obeyed_and_asked_for_once(server, fetcher):
    server.put(
        "/robots.txt",
        "User-agent: *\nDisallow: /closed\nUser-agent: marsad\nDisallow: /not-you\n",
        content_type="text/plain",
    )
    server.put("/closed/1", HTML)
    server.put("/open", HTML)
    server.put("/not-you", HTML)
    fetcher.fetch(server.base + "/open")
    fetcher.fetch(server.base + "/closed/1")
    assert "robots.txt" in refused(fetcher, server.base + "/not-you").what
    server.redirect("/round", "/not-you")
    assert "robots.txt" in refused(fetcher, server.base + "/round").what
    assert [path for path, _ in server.asked].count("/robots.txt") == 1
    assert "/not-you" not in server.paths()


def test_a_site_whose_rules_fail_is_left_alone(server, fetcher):
    server.put("/robots.txt", b"", 503)
    assert "rules for robots" in refused(fetcher, server.put("/1")).what
    assert server.paths() == []


def test_a_host_is_asked_with_pauses_and_as_slowly_as_it_wants(server):
    waits: list[float] = []
    fetcher = Fetcher("marsad/test", Bounds(pause=0.2), allow_private=True, sleep=waits.append)
    address = server.put("/1")
    fetcher.fetch(address)
    assert waits == []
    fetcher.fetch(address)
    assert waits == [pytest.approx(0.2, abs=0.1)]
    server.put("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", content_type="text/plain")
    slow = Fetcher("marsad/test", Bounds(pause=0.2), allow_private=True, sleep=waits.append)
    slow.fetch(address)
    slow.fetch(address)
    assert waits[1:] == [pytest.approx(7, abs=0.2)]


def test_private_hosts_are_not_asked(server):
    fetcher = Fetcher("marsad/test", BOUNDS)
    fault = refused(fetcher, server.put("/1"))
    assert "no public address" in fault.what
    assert "--allow-private" in fault.advice
    assert server.asked == []


def test_a_redirect_does_not_lead_to_private_hosts(server):
    """The first hop is allowed to here; were the second not checked, it would be asked."""
    hosts = {"public.test": ["127.0.0.1"], "inner.test": ["127.0.0.1"]}
    seen: list[str] = []

    def resolve(host: str, _: int) -> list[str]:
        seen.append(host)
        return hosts[host]

    port = server.server_port
    server.redirect("/go", f"http://inner.test:{port}/secret")
    server.put("/secret", HTML)
    allowed = Fetcher("marsad/test", BOUNDS, allow_private=True, resolve=resolve)
    assert fetched(allowed, f"http://public.test:{port}/go").source.url.endswith("/secret")
    assert "inner.test" in seen
    guarded = Fetcher("marsad/test", BOUNDS, resolve=lambda host, port: ["127.0.0.1"])
    assert "no public address" in refused(guarded, f"http://public.test:{port}/go").what


def test_the_address_that_was_checked_is_the_one_connected_to(server):
    """A name that resolves to another host a moment later gains nothing: it is resolved once for each request."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])
    fetcher = Fetcher("marsad/test", BOUNDS, allow_private=True, resolve=lambda *_: next(answers))
    server.put("/1")
    found = fetched(fetcher, f"http://nowhere.invalid:{server.server_port}/1")
    assert url_of(found) == f"http://nowhere.invalid:{server.server_port}/1"
    assert server.asked[-1][1]["host"] == f"nowhere.invalid:{server.server_port}"


def test_without_a_scheme_https_is_tried_first(server):
    asked: list[int] = []

    def resolve(_: str, port: int) -> list[str]:
        asked.append(port)
        return ["127.0.0.1"]

    server.put("/1")
    fetcher = Fetcher("marsad/test", BOUNDS, allow_private=True, resolve=resolve)
    found = fetched(fetcher, f"desk.test:{server.server_port}/1")
    assert found.source.url.startswith("http://desk.test")


def test_where_nothing_answers_that_is_said(fetcher):
    assert "nothing answers" in refused(fetcher, "http://127.0.0.1:9/").what
    assert "not known" in refused(fetcher, "https://no-such-host.invalid/").what


@pytest.mark.parametrize("address", ["http://", "https://[::1", "http://exa mple.org:99999/", "https:///x"])
def test_nonsense_is_no_address(fetcher, address):
    assert refused(fetcher, address).what
