"""What is to be watched is read as it is written, and every fault is told of with its place and what to do."""

import pytest

from marsad.app.record.watchlist import read_watchlist
from marsad.errors import DataError

GOOD = """
contact = "desk@example.org"
max_size = 5

[[feed]]
url = "https://okaz.example/rss"
every = "10m"
follow = true

[[page]]
url = "https://okaz.example/latest"

[[folder]]
path = "inbox"
outlet = "Desk"
columns = { text = "Body" }
"""


@pytest.fixture
def read(tmp_path):
    def run(text):
        path = tmp_path / "sources.toml"
        path.write_text(text, "utf-8")
        return read_watchlist(path)

    return run


def test_a_list_is_read(read, tmp_path):
    found = read(GOOD)
    assert (found.contact, found.max_size) == ("desk@example.org", 5.0)
    feed, page, folder = found.sources
    assert (feed.kind, feed.address, feed.every, feed.follow) == ("feed", "https://okaz.example/rss", 600.0, True)
    assert (page.every, page.follow) == (3600.0, False)
    assert (folder.address, folder.every) == (str(tmp_path / "inbox"), 30.0)
    assert (folder.options.outlet, folder.options.columns) == ("Desk", {"text": "Body"})


@pytest.mark.parametrize(
    ("text", "where", "what", "advice"),
    [
        ("[[feed]]\nurl = okaz", "sources.toml", "no TOML", "docs/watching.md"),
        ("", "sources.toml", "nothing to watch", "[[feed]]"),
        ("[feed]\nurl = 'https://x.example'", "sources.toml", "stands alone", "two brackets"),
        ("[[feed]]\nurl = 'https://x.example'\nevry = '5m'", "feed 1", "no key 'evry'", "every"),
        ("[[feeds]]\nurl = 'https://x.example'", "sources.toml", "no key 'feeds'", "feed"),
        ("[[feed]]\nevery = '5m'", "feed 1", "has no url", "https://"),
        ("[[folder]]\nevery = '5m'", "folder 1", "has no path", "path ="),
        ("[[page]]\nurl = 'okaz.example'", "page 1: url", "no web address", "https://"),
        ("[[feed]]\nurl = 'https://x.example'\nevery = 'often'", "feed 1: every", "no interval", "15m"),
        ("[[feed]]\nurl = 'https://x.example'\nevery = '5s'", "feed 1: every", "too often", "60s"),
        ("[[feed]]\nurl = 'https://x.example'\nevery = '99d'", "feed 1: every", "too seldom", "30d"),
        ("[[feed]]\nurl = 'https://x.example'\nevery = 5", "feed 1: every", "not a text", "watching"),
        ("[[feed]]\nurl = 'https://x.example'\nfollow = 'yes'", "feed 1: follow", "not true or false", "watching"),
        ("[[feed]]\nurl = 'https://x.example'\nlang = 'fr'", "feed 1: lang", "no language", "ar or en"),
        ("[[folder]]\npath = 'x'\ncolumns = { text = 1 }", "columns.text", "is a text", "columns ="),
        ("max_size = -1\n[[folder]]\npath = 'x'", "max_size", "not a number", "watching"),
        ("max_size = true\n[[folder]]\npath = 'x'", "max_size", "not a number", "watching"),
        ("contact = 'مكتب'\n[[folder]]\npath = 'x'", "contact", "cannot be told", "Latin letters"),
        ("feed = [1]", "feed 1", "no table", "[[feed]]"),
        ("feed = 1", "sources.toml", "stands alone", "two brackets"),
        ("[[folder]]\npath = 'x'\n[[folder]]\npath = 'x'", "sources.toml", "watched twice", "Leave one"),
    ],
)
def test_faults_are_told_with_place_and_advice(read, text, where, what, advice):
    with pytest.raises(DataError) as caught:
        read(text)
    fault = caught.value
    assert where in fault.where
    assert what in fault.what
    assert advice in fault.advice


def test_the_own_network_may_be_asked_often(read):
    (source,) = read("allow_private = true\n[[feed]]\nurl = 'http://desk.local/rss'\nevery = '5s'").sources
    assert source.every == 5.0


def test_no_such_file(tmp_path):
    with pytest.raises(DataError, match="cannot be read"):
        read_watchlist(tmp_path / "none.toml")
    (tmp_path / "old.toml").write_bytes("# قائمة".encode("windows-1256"))
    with pytest.raises(DataError, match="not UTF-8"):
        read_watchlist(tmp_path / "old.toml")


def test_the_example_in_the_documents_is_a_list(tmp_path):
    from pathlib import Path

    text = (Path(__file__).parents[3] / "docs" / "watching.md").read_text("utf-8")
    (tmp_path / "sources.toml").write_text(text.split("```toml\n")[1].split("```")[0], "utf-8")
    assert len(read_watchlist(tmp_path / "sources.toml").sources) == 4
