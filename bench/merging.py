"""How fast claims are merged, without reading and storing, and how that grows with what is kept.

Run: PYTHONPATH=src python bench/merging.py [CLAIMS]. Facts are invented: some three claims tell of an event, six make a
report, four of a hundred places see a fifth of it all. Aims: 100,000 pairs/s; 3,000 claims/s added one report at a time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Collection, Iterable
from datetime import date

from marsad.model.claim import EventType, Phase
from marsad.model.event import Judgement, Kin
from marsad.record.blocks import stand_of
from marsad.record.facts import Fact
from marsad.record.memory import Memory
from marsad.record.merge import cluster
from marsad.record.nearby import decide
from marsad.record.same import score

CLAIMS_AN_EVENT, CLAIMS_A_REPORT, PLACES = 3, 6, 400
START, DAYS = date(2025, 1, 1).toordinal(), 365


class Shelf:
    """All that was added, by key."""

    def __init__(self) -> None:
        self.told: dict[str, Fact] = {}
        self.events: dict[str, tuple[str, ...]] = {}
        self.kept: dict[int, list[Fact]] = {}

    def add(self, facts: Iterable[Fact]) -> None:
        """Keep facts."""
        for fact in facts:
            self.told[fact.id] = fact
            for key in stand_of(fact).kept:
                self.kept.setdefault(key, []).append(fact)

    def by_keys(self, asked: Collection[int]) -> list[Fact]:
        """Facts under any of the keys."""
        return [fact for key in asked for fact in self.kept.get(key, ())]

    def stories(self, reports: Collection[str]) -> tuple[list[Fact], list[Kin]]:  # noqa: ARG002 - each is alone
        """None."""
        return [], []

    def judgements(self, claims: Collection[str]) -> list[Judgement]:  # noqa: ARG002 - nobody judges
        """None."""
        return []

    def facts(self, claims: Collection[str]) -> list[Fact]:
        """Facts of claims."""
        return [self.told[claim] for claim in claims]

    def clusters(self, claims: Collection[str]) -> set[tuple[str, ...]]:
        """Events as last decided."""
        return {self.events[claim] for claim in claims if claim in self.events}


def invented(count: int, seed: int = 1) -> list[list[Fact]]:
    """Return reports of invented facts, in the order of their days."""
    draw = random.Random(seed)
    types = list(EventType)
    events = sorted(
        (
            draw.randrange(START, START + DAYS),
            draw.choice(types),
            int(PLACES * draw.random() ** 2),
            draw.choice(("army", "rebels", "guard", "")),
        )
        for _ in range(count // CLAIMS_AN_EVENT)
    )
    reports = []
    for number in range(count // CLAIMS_A_REPORT):
        middle = number * len(events) * CLAIMS_A_REPORT // count
        told = [events[min(len(events) - 1, max(0, int(draw.gauss(middle, 30))))] for _ in range(CLAIMS_A_REPORT)]
        reports.append([fact(f"r{number}", at, draw, *event) for at, event in enumerate(told)])
    return reports


def fact(report: str, at: int, draw: random.Random, day: int, type_: EventType, place: int, who: str) -> Fact:
    placed, dated = draw.random() < 0.8, draw.random() < 0.6
    return Fact(
        *(f"{report}.k{at}", report, "en", at * 80, "word", type_, 0, Phase.DONE, False, False),
        *(day + draw.randrange(2), day if dated else 0, day if dated else 0, 0 if dated else day),
        *((f"p{place}",) if placed else (), 3 if placed else -1, (f"d{place // 20}", "c:X"), (f"d{place // 20}",)),
        *((), () if placed else (f"p{place}",), False, (), ()),
        *((who,) if who else (), (who,) if who else (), (), (), (), ""),
    )


def spent(name: str, count: int, began: float) -> None:
    seconds = time.process_time() - began
    print(f"{name:<44}{count / seconds:>12,.0f} a second")


def main(count: int) -> None:
    reports = invented(count)
    near = [each for told in reports[:60] for each in told]
    began = time.process_time()
    for a in near:
        for b in near:
            score(a, b)
    spent("pairs of claims compared", len(near) ** 2, began)
    began = time.process_time()
    found = cluster(each for told in reports for each in told)
    spent(f"claims merged all at once ({len(found.clusters)} events)", count, began)
    shelf, memory = Shelf(), Memory()
    began, tenth = time.process_time(), len(reports) // 10
    for number, told in enumerate(reports, 1):
        shelf.add(told)
        for event in decide(told, shelf, memory).clusters:
            shelf.events.update((claim, event) for claim in event)
        if number % tenth == 0 and number // tenth in (1, 10):
            spent(f"claims added by the report, the last of {number * CLAIMS_A_REPORT}", tenth * CLAIMS_A_REPORT, began)
        if number % tenth == 0:
            began = time.process_time()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000)
