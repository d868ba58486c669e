"""Records to test on: each test that asks for ``store`` runs on SQLite and on a PostgreSQL of its own."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from marsad.model.claim import (
    Certainty,
    Claim,
    EventType,
    Filler,
    Link,
    Phase,
    Polarity,
    Quote,
    Role,
    SourceKind,
    Stance,
)
from marsad.model.report import Report
from marsad.model.when import Relation, When
from marsad.store import Addition, Item, Run, Store

_NUMBERS = count()
DAY = date(2026, 2, 23)
RUN = Run("marsad", "1", "lexicon", "gazetteer")


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """What programs are run in: this tree."""
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}


# --- records --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """Name of an engine → what makes an empty record there and returns where."""
    folder = tmp_path_factory.mktemp("records")
    Store(folder / "empty.db", create=True).close()

    def sqlite(_: pytest.FixtureRequest) -> str:
        return str(shutil.copy(folder / "empty.db", folder / f"{next(_NUMBERS)}.db"))

    templates: list[str] = []

    def postgresql(request: pytest.FixtureRequest) -> str:
        make = request.getfixturevalue("make_database")
        if not templates:
            where = make()
            Store(where, create=True).close()
            templates.append(where.partition("///")[2].partition("?")[0])
        return str(make(templates[0]))

    return {"sqlite": sqlite, "postgresql": postgresql}


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, empty) -> Iterator[str]:
    """Where an empty record is; it is gone after the test, for a hundred of them would fill a gigabyte."""
    address = str(empty[request.param](request))
    drop = os.unlink if request.param == "sqlite" else request.getfixturevalue("drop_database")
    yield address
    drop(address)


@pytest.fixture
def clock():
    """A clock that goes on by a second whenever it is looked at."""
    ticks = count()
    return lambda: datetime(2026, 3, 1, tzinfo=UTC) + timedelta(seconds=next(ticks))


@pytest.fixture
def store(where, clock) -> Iterator[Store]:
    """An empty record, opened."""
    with Store(where, clock=clock) as opened:
        yield opened


# --- what goes into them --------------------------------------------------------------------------------------------


def made_report(number: int = 1, **fields) -> Report:
    """A report that holds enough words for the claims below."""
    text = f"Report {number}. US forces left Qasrak on Monday, a local source said. Convoys drove towards Iraq. " * 2
    given: dict[str, Any] = {"id": f"r_{number}", "text": text, "published": DAY, "outlet": "okaz"} | fields
    return Report(**given)


def _at(text: str, word: str) -> tuple[str, int, int]:
    start = text.index(word)
    return word, start, start + len(word)


def made_claim(report: Report, key: str = "k1", day: date | None = DAY, **fields) -> Claim:
    """A claim that its report bears out."""
    text = report.text
    given: dict[str, Any] = {
        "report": report.id,
        "id": f"{report.id}.{key}",
        "lang": "en",
        "type": EventType.WITHDRAWAL,
        "phase": Phase.DONE,
        "polarity": Polarity.YES,
        "certainty": Certainty.CERTAIN,
        "background": False,
        "trigger": Quote(*_at(text, "left")),
        "roles": {
            Role.ACTOR: (Filler(*_at(text, "US forces"), is_="us-forces/1st"),),
            Role.FROM: (Filler(*_at(text, "Qasrak"), is_="qasrak-base", lat=36.7, lon=40.5),),
        },
        "numbers": {},
        "time": When(Relation.ON, *_at(text, "Monday"), earliest=day, latest=day) if day else None,
        "said_by": (Link(*_at(text, "a local source"), kind=SourceKind.LOCAL_SOURCE, stance=Stance.ASSERTS),),
        "evidence": Quote(*_at(text, "US forces left Qasrak on Monday")),
        "rule": "withdrawal:leave",
    } | fields
    return Claim(**given)


def made_item(claim: Claim, *keys: str, within: tuple[str, ...] = ("al-hasakah", "SY")) -> Item:
    """A claim with a fact that names it and block keys."""
    parties = [each.is_ or "" for role in (Role.ACTOR, Role.TARGET) for each in claim.roles.get(role, ())]
    wholes = tuple(sorted({name.rpartition("/")[0] for name in parties if "/" in name}))
    return Item(claim, claim.id.encode(), keys or ("posture|qasrak-base",), within, wholes)


@pytest.fixture
def report():
    """What makes a report by its number."""
    return made_report


@pytest.fixture
def claim():
    """What makes a claim of a report."""
    return made_claim


@pytest.fixture
def item():
    """What makes an item of a claim."""
    return made_item


@pytest.fixture(scope="session")
def made():
    """What makes reports, claims and items, for fixtures that outlive a test."""
    return made_report, made_claim, made_item


@pytest.fixture
def addition():
    """What makes an addition of a report with claims of the given keys."""

    def make(number: int = 1, keys: tuple[str, ...] = ("k1", "k2"), run: Run = RUN, **fields) -> Addition:
        told = made_report(number, **fields)
        return Addition(told, tuple(made_item(made_claim(told, key)) for key in keys), run, sketch=(number, 7))

    return make
