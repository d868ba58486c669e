"""Reports as read, invented by the hundred thousand as news comes: events that some outlets tell, copies, translations.

Some 900 claims a day of 300 events, each told by three claims in the middle and the greatest of a day by dozens; the
busiest of 6,000 places sees four in a hundred of them. A twelfth of all reports are copies, a twenty-fifth translations. Half
the claims state their day, a tenth name no place. Words are drawn by Zipf's law, so that texts share what texts share.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from typing import NamedTuple

import msgspec

from marsad.app.library import Library
from marsad.app.reading import Reading
from marsad.model.claim import (
    Certainty,
    Claim,
    EventType,
    Filler,
    Link,
    Number,
    NumberKind,
    Phase,
    Polarity,
    Quote,
    Role,
    SourceKind,
    Stance,
)
from marsad.model.report import Part, Report, Sentence
from marsad.model.when import Grain, Relation, When

CLAIMS_A_REPORT, REPORTS_A_DAY, EVENTS_A_DAY = 12, 75, 300
START = date(2023, 1, 1)
_PLACES, _PLACE_SKEW, _TYPE_SKEW = 6000, 0.8, 0.7
_ACTORS_A_PLACE = 4
_OUTLETS, _WORDS = 80, 30_000
_COPIES, _TRANSLATIONS = 0.08, 0.04
_DATED, _PLACELESS, _NAMELESS, _PLANNED, _COUNTED = 0.5, 0.1, 0.2, 0.08, 0.25
_LETTERS = {"ar": "ابتجحدرسشعفقكلمنهوي", "en": "abcdefghiklmnoprstuw"}


class _Event(NamedTuple):
    """What happens on a day."""

    day: date
    kind: EventType
    place: str
    who: str
    whom: str
    toll: int
    planned: bool


def _weights(count: int, skew: float) -> list[float]:
    return list(accumulate(1 / rank**skew for rank in range(1, count + 1)))


class News:
    """Invents reports at places and of actors that the tables hold, the same ones each time."""

    def __init__(self, library: Library, seed: int = 1) -> None:
        draw = self._draw = random.Random(seed)
        world = library.world
        self._places = sorted(id_ for id_, place in world.places.items() if place.level in {"town", "site"})
        draw.shuffle(self._places)
        del self._places[_PLACES:]
        self._actors = sorted(world.actors)
        self._kinds = list(EventType)
        self._by_place = _weights(len(self._places), _PLACE_SKEW)
        self._by_kind = _weights(len(self._kinds), _TYPE_SKEW)
        self._by_word = _weights(_WORDS, 1.0)
        self._by_event = _weights(EVENTS_A_DAY, 0.6)
        self._words = {
            lang: ["".join(draw.choices(letters, k=draw.randint(2, 8))) for _ in range(_WORDS)]
            for lang, letters in _LETTERS.items()
        }

    def readings(self, claims: int) -> Iterator[Reading]:
        """Yield reports, day by day, until they hold so many claims."""
        draw, made, day = self._draw, 0, START
        today: list[_Event] = []
        while made < claims:
            today, before = self._events(day), today
            told: list[tuple[str, list[_Event], Reading]] = []
            for number in range(REPORTS_A_DAY):
                report = self._report(f"{day:%y%m%d}-{number}", day, number)
                chance = draw.random()
                if told and chance < _COPIES:
                    reading = self._copy(report, draw.choice(told)[2])
                elif told and chance < _COPIES + _TRANSLATIONS:
                    lang, events, _ = draw.choice(told)
                    reading = self._told(report, "en" if lang == "ar" else "ar", events)
                else:
                    lang = draw.choice(("ar", "ar", "en"))
                    pool = before if before and draw.random() < 0.2 else today
                    events = draw.choices(pool, cum_weights=self._by_event, k=CLAIMS_A_REPORT)
                    reading = self._told(report, lang, events)
                    told.append((lang, events, reading))
                made += len(reading.claims)
                yield reading
            day += timedelta(days=1)

    def _events(self, day: date) -> list[_Event]:
        draw = self._draw
        found = []
        for _ in range(EVENTS_A_DAY):
            at = draw.choices(range(len(self._places)), cum_weights=self._by_place)[0]
            who, whom = (self._actors[(at * 7 + draw.randrange(_ACTORS_A_PLACE)) % len(self._actors)] for _ in "ab")
            kind = draw.choices(self._kinds, cum_weights=self._by_kind)[0]
            planned = draw.random() < _PLANNED
            found.append(_Event(day, kind, self._places[at], who, whom, draw.randint(1, 12), planned))
        return found

    def _report(self, name: str, day: date, number: int) -> Report:
        at = datetime.combine(day, time(number * 24 // REPORTS_A_DAY, number % 60), UTC)
        return Report(f"r_{name}", "", day, f"outlet-{self._draw.randrange(_OUTLETS)}", "", at)

    def _told(self, report: Report, lang: str, events: Sequence[_Event]) -> Reading:
        """Tell events in words of the report's own, a sentence for each."""
        draw = self._draw
        lines: list[str] = []
        claims, sentences, offset = [], [], 0
        for index, event in enumerate(events):
            words = draw.choices(self._words[lang], cum_weights=self._by_word, k=18)
            line = " ".join(words) + "."
            claims.append(self._claim(report, lang, index, event, line, offset))
            sentences.append(Sentence(offset, offset + len(line), index))
            lines.append(line)
            offset += len(line) + 1
        whole = msgspec.structs.replace(report, text="\n".join(lines))
        return Reading(whole, (Part(lang, tuple(sentences)),), tuple(claims))

    def _copy(self, report: Report, of: Reading) -> Reading:
        """Tell a report again in its words."""
        claims = tuple(
            msgspec.structs.replace(claim, report=report.id, id=f"{report.id}.{claim.id.rpartition('.')[2]}")
            for claim in of.claims
        )
        return Reading(msgspec.structs.replace(report, text=of.report.text), of.parts, claims)

    def _claim(self, report: Report, lang: str, index: int, event: _Event, line: str, offset: int) -> Claim:
        draw = self._draw
        starts = list(accumulate((len(word) + 1 for word in line.split(" ")), initial=offset))

        def span(word: int) -> tuple[str, int, int]:
            start = starts[word]
            text = line[start - offset : starts[word + 1] - offset - 1]
            return text, start, start + len(text)

        roles: dict[Role, tuple[Filler, ...]] = {}
        if draw.random() >= _PLACELESS:
            place = Filler(*span(4), is_=event.place, lat=35.0, lon=38.0, precision_km=1.0, located="exact")
            roles[_where(event.kind)] = (place,)
        if draw.random() >= _NAMELESS:
            roles[Role.ACTOR] = (Filler(*span(2), is_=event.who),)
        if draw.random() >= 2 * _NAMELESS:
            roles[Role.TARGET] = (Filler(*span(6), is_=event.whom),)
        dated = draw.random() < _DATED
        when = When(Relation.ON, *span(8), earliest=event.day, latest=event.day, grain=Grain.DAY) if dated else None
        counted = draw.random() < _COUNTED
        number = Number(event.toll, event.toll, *span(10))
        return Claim(
            report=report.id,
            id=f"{report.id}.k{index:02}",
            lang=lang,
            type=event.kind,
            phase=Phase.PLANNED if event.planned else draw.choice((*[Phase.DONE] * 6, Phase.ONGOING)),
            polarity=Polarity.NO if draw.random() < 0.03 else Polarity.YES,
            certainty=Certainty.CERTAIN,
            background=False,
            trigger=Quote(*span(3)),
            roles=roles,
            numbers={NumberKind.KILLED: number} if counted else {},
            time=when,
            said_by=(Link(*span(0), kind=draw.choice(list(SourceKind)), stance=Stance.ASSERTS),),
            evidence=Quote(line, offset, offset + len(line)),
            rule="invented",
        )


def _where(kind: EventType) -> Role:
    """Return the role in which a type has its place."""
    if kind in {EventType.WITHDRAWAL, EventType.DISPLACEMENT, EventType.ESCAPE}:
        return Role.FROM
    return Role.TO if kind in {EventType.DEPLOYMENT, EventType.ADVANCE, EventType.RETURN} else Role.PLACE
