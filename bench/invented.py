"""Reports with claims for a record, invented by the hundred thousand with a spread like that of the real thing.

A few places and actors stand in most claims, most in few; three years of reports; a tenth of the texts in both languages.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

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
from marsad.model.when import Grain, Relation, When
from marsad.store import Addition, Item, Run

CLAIMS_A_REPORT = 12
PLACES, DISTRICTS, COUNTRIES, ACTORS, OUTLETS = 6000, 120, 4, 400, 80
START, DAYS = date(2023, 1, 1), 1100
RUN = Run("marsad", "bench", "lexicon", "gazetteer")
_AR = (
    "قالت مصادر محلية إن قوات انسحبت من قاعدة قرب البلدة باتجاه الطريق الدولي بعد أن قصفت مواقع في محيطها",
    "قالت مصادر محلية",
    "انسحبت",
    "قوات",
    "قاعدة قرب البلدة",
)
_EN = (
    "Local sources said that a force withdrew from a base near the town towards the highway after shelling positions",
    "Local sources",
    "withdrew",
    "a force",
    "a base near the town",
)
_CLAUSES = {"ar": _AR, "en": _EN}
_KINDS = (*[Phase.DONE] * 7, Phase.ONGOING, Phase.BEGUN, Phase.PLANNED)


def weights(count: int) -> list[float]:
    """Return the running sum of weights by Zipf's law."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def additions(claims: int, seed: int = 1, first: int = 0) -> Iterator[Addition]:
    """Yield reports until they hold so many claims; ``first`` is the number of the first."""
    draw = random.Random(seed)
    places, actors, types = weights(PLACES), weights(ACTORS), weights(len(EventType))
    kinds = list(EventType)
    for number in range(first, first + claims // CLAIMS_A_REPORT):
        lang = draw.choice(("ar", "ar", "en"))
        clause = _CLAUSES[lang]
        day = START + timedelta(days=(number * DAYS // max(first + claims // CLAIMS_A_REPORT, 80_000)) % DAYS)
        lines = [f"{clause[0]} {number}-{i}." for i in range(CLAIMS_A_REPORT)]
        report = Report(f"r_{number:012x}", "\n".join(lines), day, f"outlet-{draw.randrange(OUTLETS)}", lines[0])
        items = []
        offset = 0
        for i, line in enumerate(lines):
            place = draw.choices(range(PLACES), cum_weights=places)[0]
            who = draw.choices(range(ACTORS), cum_weights=actors, k=2)
            kind = draw.choices(kinds, cum_weights=types)[0]
            told = _claim(
                report, clause, offset, f"k{i:010x}", lang, kind, place, who, day - timedelta(days=draw.randrange(4))
            )
            district, country = f"district-{place % DISTRICTS}", f"country-{place % COUNTRIES}"
            bucket = day.toordinal() // 8
            keys = (f"{kind}|p{place}|{bucket}", f"{kind}|{district}|{bucket}", f"{kind}|r{number}")
            fact = f"{told.id}|{kind}|{place}|{who}|{day}|{district}|{country}".encode() * 3
            items.append(Item(told, fact, keys, (district, country), (f"actor-{who[0] // 4}",)))
            offset += len(line) + 1
        sketch = tuple(draw.getrandbits(64) for _ in range(16))
        yield Addition(report, tuple(items), RUN, sketch=sketch, langs=(lang,))


def _claim(
    report: Report,
    clause: tuple[str, ...],
    at: int,
    key: str,
    lang: str,
    kind: EventType,
    place: int,
    who: list[int],
    day: date,
) -> Claim:
    text, source, trigger, actor, where = clause

    def span(words: str) -> tuple[str, int, int]:
        start = at + text.index(words)
        return words, start, start + len(words)

    phase = _KINDS[(place + who[0] + at) % len(_KINDS)]
    why = "importance 45; is base; 8 km from another place; country votes 0.50"
    site = Filler(*span(where), is_=f"place-{place}", lat=35.0, lon=38.0, precision_km=1.0, located="exact", why=why)
    party = Filler(*span(actor), is_=f"actor-{who[0] // 4}/unit-{who[0]}")
    time = When(
        Relation.ON,
        *span(actor),
        earliest=day,
        latest=day,
        grain=Grain.DAY,
        offset="doc - 1 day",
        rule="point: PP? day",
    )
    return Claim(
        report=report.id,
        id=f"{report.id}.{key}",
        lang=lang,
        type=kind,
        phase=phase,
        polarity=Polarity.YES if place % 11 else Polarity.NO,
        certainty=Certainty.CERTAIN,
        background=place % 13 == 0,
        trigger=Quote(*span(trigger)),
        roles={Role.ACTOR: (party,), Role.FROM: (site,)},
        numbers={},
        time=time,
        said_by=(Link(*span(source), kind=SourceKind.LOCAL_SOURCE, stance=Stance.ASSERTS, cue="said"),),
        evidence=Quote(*span(text)),
        rule=f"{kind}:invented",
    )
