"""Makes what comes from the web beside this script: feeds with feedgen, a WACZ with warcio and wacz, an MHTML page with Chromium.

``pip install feedgen wacz warcio`` into an environment of your own, then, from the root of the project,
``python -m tests.data.received.make_web``.
"""

import json
import os
import subprocess
import tempfile
import time
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

from feedgen.feed import FeedGenerator  # type: ignore[import-not-found]  # needed here only
from tests.data.received.texts import WEB_FIRST, WEB_SECOND, WEB_TITLE
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HERE = Path(__file__).parent
DAMASCUS = timezone(timedelta(hours=3))
AT = datetime(2026, 2, 23, 23, 40, tzinfo=DAMASCUS)
PAGE = f"""<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{WEB_TITLE} - صحيفة المدينة</title>
<meta property="og:site_name" content="صحيفة المدينة"><meta property="og:title" content="{WEB_TITLE}">
<link rel="canonical" href="https://news.example/2026/qasrak">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "{WEB_TITLE}", "datePublished": "2026-02-23T23:40:00+03:00", "dateModified": "2026-02-25T09:00:00+03:00",
"publisher": {{"@type": "Organization", "name": "صحيفة المدينة"}}}}</script>
<script>document.title = "changed"</script><style>p {{ margin: 0 }}</style></head><body>
<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>{WEB_TITLE}</h1><p>{WEB_FIRST}</p><p>{WEB_SECOND}</p></article>
<aside><a href="/other">اقرأ أيضا: خبر عن كرة القدم</a></aside><footer>جميع الحقوق محفوظة 2026</footer>
</body></html>
"""


def feeds() -> None:
    feed = FeedGenerator()
    feed.id("https://news.example/")
    feed.title("صحيفة المدينة")
    feed.link(href="https://news.example/", rel="alternate")
    feed.description("أخبار")
    feed.language("ar")
    for number, (title, text, at) in enumerate(
        ((WEB_TITLE, WEB_FIRST, AT), ("قصف", WEB_SECOND, AT + timedelta(hours=2))), 1
    ):
        entry = feed.add_entry(order="append")
        entry.id(f"https://news.example/{number}")
        entry.title(title)
        entry.link(href=f"https://news.example/{number}")
        entry.content(f"<p>{text}</p><script>alert(1)</script>", type="html")
        entry.published(at)
        entry.updated(at + timedelta(days=2))
    feed.rss_file(HERE / "feedgen.rss", pretty=True)
    feed.atom_file(HERE / "feedgen.atom", pretty=True)


def archive() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "crawl.warc.gz"
        with path.open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            writer.write_record(writer.create_warcinfo_record("crawl.warc.gz", {"software": "warcio"}))
            for url, status, kind, body in (
                ("https://news.example/2026/qasrak", "200 OK", "text/html", PAGE.encode()),
                ("https://news.example/robots.txt", "200 OK", "text/plain", b"User-agent: *\nDisallow: /private\n"),
                (
                    "https://news.example/gone",
                    "404 Not Found",
                    "text/html",
                    b"<html><p>Nothing is here any more.</p></html>",
                ),
                ("https://news.example/a.png", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n"),
            ):
                headers = StatusAndHeaders(status, [("Content-Type", kind), ("ETag", '"7"')], protocol="HTTP/1.1")
                record = writer.create_warc_record(
                    url,
                    "response",
                    payload=BytesIO(body),
                    http_headers=headers,
                    warc_headers_dict={
                        "WARC-Date": datetime(2026, 2, 24, 6, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
                    },
                )
                writer.write_record(record)
        (HERE / "warcio.warc.gz").write_bytes(path.read_bytes())
        subprocess.run(["wacz", "create", "-o", str(HERE / "wacz.wacz"), str(path)], check=True)


def snapshot() -> None:
    """Save the page as Chromium does, over its pipe of commands."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        page = Path(name) / "page.html"
        page.write_text(PAGE, "utf-8")
        (read, to_browser), (from_browser, write) = os.pipe(), os.pipe()
        command = f"exec chromium --headless --no-sandbox --disable-gpu --user-data-dir={name}/user --remote-debugging-pipe 3<&{read} 4>&{write}"
        browser = subprocess.Popen(["bash", "-c", command], pass_fds=(read, write))
        answers = os.fdopen(from_browser, "rb")

        def ask(number: int, method: str, session: str = "", **parameters: object) -> dict[str, str]:
            asked = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
            os.write(to_browser, json.dumps(asked).encode() + b"\0")
            while True:
                data = bytearray()
                while (char := answers.read(1)) != b"\0":
                    data += char
                answer = json.loads(data)
                if answer.get("id") == number:
                    return dict(answer["result"])

        target = ask(1, "Target.createTarget", url=page.as_uri())["targetId"]
        session = ask(2, "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        time.sleep(2)  # until it is shown
        saved = ask(3, "Page.captureSnapshot", session, format="mhtml")["data"]
        (HERE / "chromium.mhtml").write_bytes(saved.replace(page.as_uri(), "https://news.example/2026/qasrak").encode())
        browser.terminate()
        browser.wait()


if __name__ == "__main__":
    feeds()
    archive()
    snapshot()
