"""Filters find what a plain look at every claim and event finds, in the same order, rare terms or common ones."""

from dataclasses import dataclass
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.model.claim import EventType, Filler, Phase, Polarity, Role, SourceKind
from marsad.model.event import Event, Origin, Standing
from marsad.store import (
    Addition,
    ClaimFilter,
    EventFilter,
    EventRow,
    Item,
    ReportFilter,
    Run,
    Store,
    finding,
    streaming,
)

TYPES = (EventType.WITHDRAWAL, EventType.SHELLING, EventType.CONTROL)
SITES = ("qasrak-base", "tanf-base", "kobani")
DAYS = [date(2026, 2, 1) + timedelta(days=n) for n in range(0, 120, 15)]
COUNTRY = {"qasrak-base": "SY", "tanf-base": "SY", "kobani": "SY", "": ""}


def some(values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


def perhaps(values):
    return st.none() | st.sampled_from(values)


CLAIM_FILTERS = st.builds(
    ClaimFilter,
    types=some(TYPES),
    places=some([*SITES, "SY", "nowhere"]),
    spots=some([*SITES, "SY"]),
    actors=some(["us-forces", "us-forces/1st", "syrian-army"]),
    sources=some([SourceKind.LOCAL_SOURCE, SourceKind.OFFICIAL]),
    phases=some([Phase.DONE, Phase.PLANNED]),
    polarity=perhaps([Polarity.YES, Polarity.NO]),
    background=perhaps([True, False]),
    lang=st.sampled_from(["", "en", "ar"]),
    since=perhaps(DAYS),
    until=perhaps(DAYS),
    known_by=perhaps(DAYS),
    limit=perhaps([1, 5, 100]),
    offset=st.sampled_from([0, 2]),
)
EVENT_FILTERS = st.builds(
    EventFilter,
    types=some(TYPES),
    places=some([*SITES, "SY", "nowhere"]),
    spots=some([*SITES, "SY"]),
    actors=some(["us-forces", "syrian-army"]),
    sources=some([SourceKind.LOCAL_SOURCE, SourceKind.OFFICIAL]),
    phases=some([Phase.DONE, Phase.PLANNED]),
    polarity=perhaps([Polarity.YES, Polarity.NO]),
    background=perhaps([True, False]),
    lang=st.sampled_from(["", "en", "ar"]),
    since=perhaps(DAYS),
    until=perhaps(DAYS),
    known_by=perhaps(DAYS),
    independent=st.sampled_from([0, 2]),
    limit=perhaps([1, 5, 100]),
    offset=st.sampled_from([0, 2]),
)


@dataclass
class Filled:
    store: Store
    claims: list[Item]
    events: list[EventRow]
    published: dict[str, date | None]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request, empty, made):
    """A record with reports of many kinds, and as many events."""
    report, claim, item = made
    additions, events, published = [], [], {}
    for n in range(60):
        told = report(n, published=None if n % 17 == 3 else DAYS[n % 8])
        site = SITES[n % 3] if n % 5 else ""
        kind = {
            "type": TYPES[n * n % 3],
            "phase": Phase.PLANNED if n % 7 == 0 else Phase.DONE,
            "polarity": Polarity.NO if n % 11 == 0 else Polarity.YES,
            "background": n % 13 == 0,
            "lang": "ar" if n % 4 == 0 else "en",
            "day": None if n % 6 == 0 else DAYS[(n * 3) % 8],
        }
        made_claim = claim(told, **kind)
        if made_claim.time and n % 4 == 1:  # of many days, or open at its beginning
            first = made_claim.time.latest - timedelta(days=40) if n % 8 == 1 else None
            made_claim = msgspec.structs.replace(
                made_claim, time=msgspec.structs.replace(made_claim.time, earliest=first)
            )
        roles = dict(made_claim.roles)
        if not site:
            del roles[Role.FROM]
        else:
            place = roles[Role.FROM][0]
            roles[Role.FROM] = (msgspec.structs.replace(place, is_=site),)
        if n % 3 == 0:
            roles[Role.ACTOR] = (Filler("US forces", 10, 19, is_="syrian-army"),)
        made_claim = msgspec.structs.replace(made_claim, roles=roles)
        additions.append(Addition(told, (item(made_claim, within=("SY",) if site else ()),), Run("marsad", "1")))
        published[told.id] = told.published
        events.append(_event(n, made_claim, site, told.published))
    with Store(empty[request.param](request)) as store:
        store.add_readings(additions)
        ids = store.mint(len(events))
        events = [
            msgspec.structs.replace(row, event=msgspec.structs.replace(row.event, id=name))
            for row, name in zip(events, ids, strict=True)
        ]
        store.set_members({row.event.id: row.event.claims for row in events})
        store.set_events(events)
        claims = [a.items[0] for a in additions]
        yield Filled(store, claims, events, published)


def _event(n, claim, site, published):
    origins = tuple(Origin(str(i), "s", SourceKind.LOCAL_SOURCE, False, ("r",), ("c",)) for i in range(n % 4))
    first, day = (claim.time.earliest, claim.time.latest) if claim.time else (None, None)
    event = Event(
        id="",
        type=claim.type,
        phase=claim.phase,
        polarity=claim.polarity,
        occurred=True,
        background=claim.background,
        earliest=first,
        latest=day,
        spots=(),
        actors=(),
        targets=(),
        partners=(),
        numbers={},
        claims=(claim.id,),
        standing=Standing(1, 1, 1, origins),
    )
    places = (site, "SY") if site else ()
    actors = ("syrian-army",) if n % 3 == 0 else ("us-forces", "us-forces/1st")
    return EventRow(event, places, actors, (claim.lang,), (SourceKind.LOCAL_SOURCE,), published)


def _paged(found, wanted):
    stop = None if wanted.limit is None else wanted.offset + wanted.limit
    return found[wanted.offset : stop]


def _plainly(filled, wanted):
    """The same by looking at every claim."""
    found = []
    for number, item in enumerate(filled.claims):
        claim, published = item.claim, filled.published[item.claim.report]
        places = {f.is_ for role, fs in claim.roles.items() if role.is_place for f in fs} | set(item.within)
        actors = {f.is_ for f in claim.roles[Role.ACTOR]} | {f.is_.split("/")[0] for f in claim.roles[Role.ACTOR]}
        first, day = (claim.time.earliest, claim.time.latest) if claim.time else (published, published)
        holds = (
            not wanted.types or claim.type in wanted.types,
            not wanted.places or places & set(wanted.places),
            not wanted.spots or places & set(wanted.spots),
            not wanted.actors or actors & set(wanted.actors),
            not wanted.sources or SourceKind.LOCAL_SOURCE in wanted.sources,
            not wanted.phases or claim.phase in wanted.phases,
            wanted.polarity in (None, claim.polarity),
            wanted.background in (None, claim.background),
            wanted.lang in ("", claim.lang),
            wanted.since is None or (day is not None and day >= wanted.since),
            wanted.until is None or first is None or first <= wanted.until,
            wanted.known_by is None or (published is not None and published <= wanted.known_by),
        )
        if all(holds):
            found.append((day or date(1970, 1, 1), number, claim))
    found.sort(key=lambda row: row[:2], reverse=True)
    return _paged([claim for _, _, claim in found], wanted)


def _plain_events(filled, wanted):
    found = []
    for number, row in enumerate(filled.events):
        event = row.event
        first, day = (event.earliest, event.latest) if event.latest else (row.day, row.day)
        holds = (
            not wanted.types or event.type in wanted.types,
            not wanted.places or set(row.places) & set(wanted.places),
            not wanted.spots or set(row.places) & set(wanted.spots),
            not wanted.actors or set(row.actors) & set(wanted.actors),
            not wanted.sources or SourceKind.LOCAL_SOURCE in wanted.sources,
            not wanted.phases or event.phase in wanted.phases,
            wanted.polarity in (None, event.polarity),
            wanted.background in (None, event.background),
            wanted.lang in ("", *row.langs),
            wanted.since is None or (day is not None and day >= wanted.since),
            wanted.until is None or first is None or first <= wanted.until,
            event.standing.independent >= wanted.independent,
            wanted.known_by is None or (row.day is not None and row.day <= wanted.known_by),
        )
        if all(holds):
            found.append((day or date(1970, 1, 1), number, event))
    found.sort(key=lambda row: row[:2], reverse=True)
    return [event for _, _, event in found]


@pytest.mark.parametrize("rare", [0, 3000])
@given(wanted=CLAIM_FILTERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_claims_are_those_that_a_look_at_each_finds(filled, monkeypatch, rare, wanted):
    monkeypatch.setattr(finding, "_RARE", rare)
    assert filled.store.claims(wanted) == _plainly(filled, wanted)


@pytest.mark.parametrize("rare", [0, 3000])
@given(wanted=EVENT_FILTERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_events_are_those_that_a_look_at_each_finds(filled, monkeypatch, rare, wanted):
    monkeypatch.setattr(finding, "_RARE", rare)
    expected = _plain_events(filled, wanted)
    assert filled.store.events(wanted) == _paged(expected, wanted)
    assert filled.store.count_events(wanted) == len(expected)


@pytest.mark.parametrize("rare", [0, 3000])
@given(wanted=EVENT_FILTERS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pages_of_events_go_on_where_the_last_one_ended(filled, monkeypatch, rare, wanted):
    monkeypatch.setattr(finding, "_RARE", rare)
    pages = _pages(filled.store.events, filled.store.event_stand, msgspec.structs.replace(wanted, offset=0))
    assert pages == _plain_events(filled, wanted)


@given(wanted=CLAIM_FILTERS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pages_of_claims_go_on_where_the_last_one_ended(filled, wanted):
    wanted = msgspec.structs.replace(wanted, offset=0)
    pages = _pages(filled.store.claims, filled.store.claim_stand, wanted)
    assert pages == _plainly(filled, msgspec.structs.replace(wanted, limit=None))


@pytest.mark.parametrize("part", [2, 7, 500])
@given(wanted=EVENT_FILTERS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_events_come_in_parts_none_greater_than_may_be_held_however_many_a_day_has(filled, monkeypatch, part, wanted):
    monkeypatch.setattr(streaming, "_PART", part)
    parts = list(filled.store.stream_events(wanted))
    assert [event for each in parts for event in each] == _plain_events(filled, wanted)[::-1]
    assert all(0 < len(each) <= part for each in parts)


@pytest.mark.parametrize("part", [2, 7, 500])
@given(wanted=CLAIM_FILTERS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_claims_come_in_parts_none_greater_than_may_be_held(filled, monkeypatch, part, wanted):
    monkeypatch.setattr(streaming, "_PART", part)
    parts = list(filled.store.stream_told(wanted))
    expected = _plainly(filled, msgspec.structs.replace(wanted, limit=None, offset=0))
    assert [told.claim for each in parts for told in each] == expected
    assert all(0 < len(each) <= part for each in parts)


def test_pages_of_reports_go_on_where_the_last_one_ended_those_without_a_day_last(filled):
    pages = _pages(filled.store.reports, filled.store.report_stand, ReportFilter(latest=True))
    assert sorted(report.id for report in pages) == sorted(filled.published)
    days = [report.published or date.min for report in pages]
    assert days == sorted(days, reverse=True)


def _pages(ask, stand, wanted):
    """All that is found, in pages of seven."""
    found, after = [], None
    while page := ask(msgspec.structs.replace(wanted, limit=7, after=after)):
        found += page
        after = stand(page[-1].id)
    return found


def test_claims_of_a_place_come_with_their_reports(filled):
    told = filled.store.told_where(ClaimFilter(places=("qasrak-base",), limit=3))
    assert len(told) == 3
    assert all(t.claim.report == t.report.id for t in told)
    assert all(t.report.text[t.claim.trigger.start : t.claim.trigger.end] == "left" for t in told)
