"""Our own stories: the site histories and outcomes of plans that each states come out of its reports, read by marsad itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.loaded import built_in

from marsad.app.evaluate.bundles import read_bundle
from marsad.app.evaluate.histories import measure
from marsad.app.library import Library
from marsad.errors import DataError

STORIES = Path(__file__).parents[2] / "gold" / "stories"
TOLD = [
    "aqtan",
    "asad",
    "balhaf",
    "hamza",
    "hudur",
    "jufra",
    "kadugli",
    "nahud",
    "nasib",
    "sinjar",
    "tabqa",
    "tessalit",
]


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return built_in()


@pytest.mark.parametrize("story", TOLD)
def test_what_the_story_states_comes_out(known: Library, story: str) -> None:
    rows = measure(read_bundle(STORIES / story), known)
    assert {row.stated: f"{row.wrong}: {row.said}" for row in rows if not row.came_out} == {}
    assert {"site", "plan", "deadline", "outcome"} <= {row.kind for row in rows}


def test_no_story_is_left_out() -> None:
    assert sorted(path.parent.name for path in STORIES.glob("*/bundle.yaml")) == TOLD


BUNDLE = """\
id: tale
events:
- {id: e1, type: withdrawal, phase: planned, place: qasrak-base}
sites:
- {site: qasrak-base, status: leaving, actor: us-forces, from: '2026-02', known_from: [tale-r01]}
plans:
- id: p1
  event: e1
  who: us-forces
  what: leave
  announced_in: [tale-r01]
  deadline: {latest: '2026-03-01'}
  rival_deadlines:
  - {latest: '2026-04-01'}
  outcome:
  - {as_of: '2026-02-24', status: late}
"""
REPORT = """\
id: tale-r01
published: 2026-02-23T10:00+03:00
text: |
  U.S. forces will withdraw from the Qasrak base by 15 March, an official said.
"""


@pytest.fixture
def tale(tmp_path: Path) -> Path:
    """A story that is stated wrongly throughout."""
    (tmp_path / "bundle.yaml").write_text(BUNDLE)
    (tmp_path / "tale-r01.yaml").write_text(REPORT)
    return tmp_path


def test_each_row_that_does_not_come_out_says_what_we_have_instead(known: Library, tale: Path) -> None:
    rows = {row.kind + row.stated: row for row in measure(read_bundle(tale), known)}
    assert {row.wrong for row in rows.values()} == {
        *("another status or actor", "", "another day", "no such rival", "another outcome")
    }
    assert "us-forces present" in next(row.said for key, row in rows.items() if key.startswith("site"))
    assert "pending" in next(row.said for key, row in rows.items() if key.startswith("outcome"))


def test_a_month_is_all_its_days(tale: Path) -> None:
    (site,) = read_bundle(tale).sites
    assert site.start == (date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("event: e1", "event: e9", "no event"),
        ("as_of: '2026-02-24'", "as_of: soon", "no day"),
        ("from: '2026-02'", "from: '2026-02-31'", "no day"),
    ],
)
def test_a_fault_in_a_bundle_is_told_with_its_line(tale: Path, old: str, new: str, what: str) -> None:
    path = tale / "bundle.yaml"
    path.write_text(BUNDLE.replace(old, new))
    with pytest.raises(DataError, match=what) as caught:
        read_bundle(tale)
    assert str(path) in str(caught.value)


def test_a_report_without_an_hour_or_text_is_a_fault(tale: Path) -> None:
    for change in (("2026-02-23T10:00+03:00", "yesterday"), ("id: tale-r01", "id: ''")):
        (tale / "tale-r01.yaml").write_text(REPORT.replace(*change))
        with pytest.raises(DataError):
            read_bundle(tale)
    (tale / "tale-r01.yaml").unlink()
    with pytest.raises(DataError, match="no report"):
        read_bundle(tale)
