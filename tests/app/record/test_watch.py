"""Watching goes on whatever fails, asks for changes only, and can end and begin at any moment without loss or repeats."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
from tests.web.server import HTML, Server, serving

from marsad.app.record import ahead
from marsad.app.record.watch import Seen, Watch
from marsad.app.record.watchlist import Watched, Watchlist

TEXT = "Turkish artillery shelled a village near Kobani on Monday, a local source said."


class Clock:
    """A clock that goes on only while somebody waits, and says stop after so many seconds."""

    def __init__(self, until: float) -> None:
        self.now = 0.0
        self.until = until

    def wait(self, seconds: float) -> bool:
        self.now += seconds
        return self.now > self.until


@pytest.fixture
def server():
    with serving() as made:
        yield made


def watched(record, *sources: Watched, until: float = 0.0, clock: Clock | None = None) -> Iterator[Seen]:
    clock = clock or Clock(until)
    watchlist = Watchlist(sources, allow_private=True, by="night desk")
    watch = Watch(record, watchlist, clock.wait, clock=lambda: clock.now)
    for each in watch._fetching.values():
        each._network = type(each._network)(
            follow=each._network.follow, allow_private=True, max_size=10**6, max_seconds=2, pause=0
        )
    return watch.run()


def new(seen):
    return [each.took.where for each in seen if each.took is not None and each.took.added and each.took.added.new]


def feed(server: Server, **more) -> Watched:
    return Watched("feed", server.put_feed(etag='"1"'), 600.0, **more)


def test_what_is_new_is_added_at_each_turn(record, server):
    source = feed(server)
    clock = Clock(1300)
    found = [(clock.now, seen) for seen in watched(record, source, clock=clock)]
    assert [at for at, seen in found if seen.took and seen.took.added] == [0.0, 0.0]
    assert [at for at, seen in found if seen.took and seen.took.known] == [600.0, 1200.0]
    assert record.store.transactions()[0].who == "night desk"


def test_histories_are_worked_out_while_nothing_is_due(record, server, tmp_path, monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)
    (tmp_path / "a.txt").write_text(
        "Turkish forces left the Qasrak base on Monday 23 February 2026, a local source said."
    )
    settle(tmp_path / "a.txt")
    list(watched(record, Watched("folder", str(tmp_path), 600.0), until=700.0))
    assert record.store.kept_places() == ["qasrak-base"]


def test_a_watch_that_begins_again_repeats_nothing(record, server):
    source = Watched("feed", server.put_known("/rss", server_feed(server)), 600.0)
    assert len(new(watched(record, source))) == 2
    assert new(watched(record, source)) == []
    assert server.asked[-1][1]["if-none-match"] == '"v1"'
    assert record.store.counts()["reports"] == 2


def server_feed(server: Server) -> str:
    from tests.web.server import FEED

    return FEED.replace("{base}", server.base)


def test_what_fails_is_left_alone_for_longer_and_comes_back(record, server):
    """600 s after the first failure, then twice as long each time; as often as before once it answers."""
    address = server.put("/1", b"", 503)
    clock = Clock(10_000)
    failures, backs = [], []
    for seen in watched(record, Watched("page", address, 600.0), clock=clock):
        if seen.failed:
            failures.append((clock.now, seen.after))
            if len(failures) == 3:
                server.put("/1", HTML)
        if seen.back:
            backs.append(clock.now)
    assert failures == [(0.0, 600.0), (600.0, 1200.0), (1800.0, 2400.0)]
    assert backs == [4200.0]
    assert record.store.counts()["reports"] == 1
    assert len(server.paths()) == 3 + 1 + 9


def test_waiting_grows_to_six_hours_and_no_longer(record):
    source = Watched("page", "http://127.0.0.1:9/", 600.0)
    afters = [seen.after for seen in watched(record, source, until=200_000) if seen.failed]
    assert max(afters) == afters[-1] == 6 * 3600.0
    assert afters[:3] == [600.0, 1200.0, 2400.0]


def test_a_server_is_left_alone_as_long_as_it_asks(record, server):
    address = server.put("/1", b"", 429, retry_after="5000")
    (seen,) = [each for each in watched(record, Watched("page", address, 600.0)) if each.failed]
    assert seen.after == 5000.0


def test_a_source_that_fails_does_not_hold_up_the_others(record, server, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    settle(tmp_path / "a.txt")
    sources = (
        Watched("page", "http://127.0.0.1:9/", 60.0),
        Watched("folder", str(tmp_path / "none"), 60.0),
        Watched("folder", str(tmp_path), 60.0),
        feed(server),
    )
    seen = list(watched(record, *sources))
    assert [str(each.failed.what)[:15] for each in seen if each.failed] == ["nothing answers", "there is no suc"]
    assert len(new(seen)) == 3


def settle(path) -> None:
    old = time.time() - 60
    os.utime(path, (old, old))


def test_files_that_come_into_a_folder_are_added_once(record, tmp_path):
    source = Watched("folder", str(tmp_path), 30.0)
    clock = Clock(200)
    found = []
    for n, text in enumerate((TEXT, TEXT.replace("Kobani", "Manbij"))):
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
        settle(tmp_path / f"{n}.txt")
    for seen in watched(record, source, clock=clock):
        found.append(seen)
        if clock.now == 0 and len(found) == 1:
            (tmp_path / "late.txt").write_text(TEXT.replace("Kobani", "Rmelan"), "utf-8")
            settle(tmp_path / "late.txt")
    assert sorted(new(found)) == [str(tmp_path / name) for name in ("0.txt", "1.txt", "late.txt")]
    assert sum(each.took.known for each in found if each.took) == 0, "what looks as it did is not opened again"


def test_a_file_that_is_being_written_waits(record, tmp_path):
    (tmp_path / "half.txt").write_text(TEXT[:40], "utf-8")
    source = Watched("folder", str(tmp_path), 30.0)
    assert new(watched(record, source)) == []
    (tmp_path / "half.txt").write_text(TEXT, "utf-8")
    settle(tmp_path / "half.txt")
    assert len(new(watched(record, source))) == 1


def test_a_part_that_fails_is_told_of_once(record, tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nonsense")
    settle(tmp_path / "bad.pdf")
    seen = list(watched(record, Watched("folder", str(tmp_path), 30.0), until=100))
    assert len([each for each in seen if each.took and each.took.failed]) == 1


def test_stopping_leaves_a_feed_half_followed_for_the_next_watch(record, server):
    server.put("/one", HTML)
    server.put("/two", HTML.replace("forty", "fifty"))
    source = Watched("feed", server.put_feed(etag='"1"'), 600.0, follow=True)
    watchlist = Watchlist((source,), allow_private=True)
    watch = Watch(record, watchlist, Clock(0).wait, clock=lambda: 0.0)
    first = []
    for seen in watch.run():
        first.append(seen)
        watch.stop()
    assert new(first) == [server.base + "/one"]
    assert new(watched(record, source)) == [server.base + "/two"]
