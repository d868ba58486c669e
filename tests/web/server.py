"""A server of our own for what the network may bring: pages, feeds, redirects, faults, and answers that are slow, huge or hostile."""

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

HTML = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>US forces leave Qasrak base</title>
<meta property="og:site_name" content="Levant Wire"><meta property="article:published_time" content="2026-02-23T12:10:00+03:00">
</head><body><article><h1>US forces leave Qasrak base</h1>
<p>U.S. forces began withdrawing from the Qasrak base in Hasakah on Monday, three security sources told Levant Wire.</p>
<p>A convoy of forty trucks drove towards Iraq at noon, the sources said. Local residents saw it pass through Tal Tamr.</p>
<p>The last soldiers would leave Syria within a month, an official said on condition of anonymity.</p></article></body></html>"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Levant Wire</title><link>{base}/</link>
<description>News</description><language>en</language>
<item><title>Shelling near Kobani</title><link>{base}/one</link><guid>{base}/one</guid>
<pubDate>Mon, 23 Feb 2026 10:00:00 +0300</pubDate>
<description>Turkish artillery shelled a village south of Kobani on Monday, local sources said. Two civilians were wounded.</description></item>
<item><title>Convoy reaches Rmelan</title><link>{base}/two</link><guid>{base}/two</guid>
<pubDate>Tue, 24 Feb 2026 10:00:00 +0300</pubDate>
<description>A convoy of the coalition entered the base of Rmelan from Iraq on Tuesday, a local source said.</description></item>
</channel></rss>"""


class Answers(BaseHTTPRequestHandler):
    """Answers as the table of its server says."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        answer = self.server.answers.get(self.path)
        try:
            if answer is None:
                self.say(404, b"nothing")
            else:
                answer(self)
        except OSError:
            self.close_connection = True

    def say(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Answer at once; ``content_type="x"`` is a header."""
        self.send_response(status)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in (
            {"content-type": "text/html; charset=utf-8", "content-length": str(len(body))} | given
        ).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


Answer = Callable[[Answers], None]


class Server(ThreadingHTTPServer):
    """A server on a port of its own. ``answers``: path → what answers; ``asked``: path and headers of each request."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def handle_error(self, *_: object) -> None:
        """Say nothing: who asked may hang up."""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def paths(self) -> list[str]:
        """What was asked for, rules for robots left aside."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def put(self, path: str, body: str | bytes = HTML, status: int = 200, **headers: str) -> str:
        """Let a path answer; return its address."""
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = lambda answers: answers.say(status, data, **headers)
        return self.base + path

    def put_feed(self, path: str = "/rss", body: str = FEED, **headers: str) -> str:
        return self.put(path, body.replace("{base}", self.base), 200, content_type="application/rss+xml", **headers)

    def redirect(self, path: str, target: str) -> str:
        return self.put(path, b"", 302, location=target)

    def put_known(self, path: str, body: str | bytes = HTML, etag: str = '"v1"') -> str:
        """Let a path answer with its state, and with no body to who knows that state already."""
        data = body.encode() if isinstance(body, str) else body

        def answer(answers: Answers) -> None:
            if answers.headers.get("if-none-match") == etag:
                answers.say(304, b"", etag=etag)
            else:
                answers.say(200, data, etag=etag)

        self.answers[path] = answer
        return self.base + path

    def put_pieces(self, path: str, pieces: Callable[[], Iterator[bytes]], **headers: str) -> str:
        """Let a path send pieces for as long as there are any."""

        def answer(answers: Answers) -> None:
            answers.send_response(200)
            answers.send_header("connection", "close")
            for name, value in ({"content-type": "text/html"} | headers).items():
                answers.send_header(name.replace("_", "-"), value)
            answers.end_headers()
            answers.close_connection = True
            for piece in pieces():
                answers.wfile.write(piece)
                answers.wfile.flush()

        self.answers[path] = answer
        return self.base + path


def slowly(seconds: float = 0.05) -> Iterator[bytes]:
    """A byte now and then, for ever."""
    while True:
        yield b"x"
        time.sleep(seconds)


def endless() -> Iterator[bytes]:
    while True:
        yield b"endless " * 8192


def bomb() -> bytes:
    """A few kilobytes that are 64 MB."""
    return gzip.compress(b"\x00" * (1 << 26))


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
