"""Whatever a server sends, it is fetched or refused: nothing else is raised, within bounds of time and memory."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.web.server import serving

from marsad.errors import FetchError
from marsad.readers.fetch.fetcher import Bounds, Fetched, Fetcher

LINES = st.sampled_from(
    [
        *(
            b"HTTP/1.1 200 OK",
            b"HTTP/1.1 304 Not Modified",
            b"HTTP/1.1 302 Found",
            b"HTTP/9.9 200 OK",
            b"HTTP/1.1 99999 X",
            b"ICY 200 OK",
        ),
        *(b"Content-Length: 5", b"Content-Length: -1", b"Content-Length: 99999999999999999999", b"Content-Length: x"),
        *(
            b"Transfer-Encoding: chunked",
            b"Transfer-Encoding: gzip, chunked",
            b"Content-Encoding: gzip",
            b"Content-Encoding: \xff",
        ),
        *(
            b"Location: /",
            b"Location: http://[",
            b"Location: //",
            b"Location: \xd9\x85",
            b"Location: javascript:x",
            b"Location: ",
        ),
        *(
            b"Retry-After: 9999999999999999",
            b"Retry-After: \xd9\xa3",
            b"Retry-After: Mon, 99 Foo 0000",
            b"Content-Type: ;;;",
        ),
        *(
            b"ETag: " + b"x" * 9000,
            b"X: " + b"y" * 200_000,
            b": no name",
            b"no colon",
            b" folded",
            b"",
            b"5\r\nhello",
            b"ffffffff",
            b"0",
        ),
    ]
)
ANSWERS = st.one_of(
    st.binary(max_size=200),
    st.lists(LINES, max_size=8).map(b"\r\n".join),
    st.lists(LINES, max_size=6).map(lambda lines: b"HTTP/1.1 200 OK\r\n" + b"\r\n".join(lines) + b"\r\n\r\nhello"),
)


@contextmanager
def saying(answer: bytes) -> Iterator[str]:
    """The address of a server that says some bytes to whoever comes, and hangs up."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            with peer:
                try:
                    if peer.recv(65536).startswith(b"GET /robots.txt"):
                        peer.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
                    else:
                        peer.sendall(answer)
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def outcome(fetcher: Fetcher, address: str) -> Fetched | FetchError | None:
    try:
        return fetcher.fetch(address)
    except FetchError as fault:
        return fault


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS)
def test_any_answer_is_fetched_or_refused(answer):
    fetcher = Fetcher("marsad/test", Bounds(size=100_000, seconds=2.0, silence=0.3, pause=0.0), allow_private=True)
    with saying(answer) as address:
        found = outcome(fetcher, address)
    assert found is not None, "nothing was said of what is known of it"
    if isinstance(found, FetchError):
        assert found.advice
        assert found.again <= 7 * 24 * 3600
    else:
        assert len(found.source.data or b"") <= 100_000


@pytest.mark.parametrize(
    "rules",
    [b"\x00\xff" * 500, b"User-agent: *\nCrawl-delay: nan\nDisallow", b"User-agent: marsad\nDisallow: /*$?*\n" * 2000],
)
def test_any_rules_for_robots_are_read(rules):
    with serving() as server:
        server.put("/robots.txt", rules, content_type="text/plain")
        found = outcome(Fetcher("marsad/test", Bounds(pause=0.0), allow_private=True), server.put("/1"))
    assert isinstance(found, Fetched) or "robots" in str(found)
