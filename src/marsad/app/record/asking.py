"""Questions to a record: events, sites, plans, ways, actors, contradictions, the history of anything in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from marsad.app.library import Library
from marsad.app.record.around import told_around
from marsad.app.record.beside import beside
from marsad.app.record.knowing import as_known
from marsad.app.record.overlay import Overlay
from marsad.app.record.searching import Hit, hits
from marsad.app.record.shelf import decoded
from marsad.app.record.site import Site, day, keeping, made_with
from marsad.app.record.standing import Standing
from marsad.errors import NotRecordedError
from marsad.model.claim import Claim, EventType, Phase, SourceKind
from marsad.model.event import Event, EventRelation, Told
from marsad.model.report import Report
from marsad.record.holders import Ground, ground
from marsad.record.own_names import one_name
from marsad.record.plans import Plan, plans
from marsad.record.relations import relations
from marsad.record.routes import Route, routes
from marsad.record.sites import SiteHistory, histories
from marsad.record.spots import OWN, TYPES, own_name, own_place
from marsad.record.timelines import Entry, timeline
from marsad.store import ClaimFilter, ClaimVersion, Decision, EventFilter, Membership, Store, chunks
from marsad.text.names import keys_of

_NEAR = timedelta(days=130)  # around an event in which others may be part of it, or its plan or deed
_MANY = 400
_PART = 500  # claims that are held at a time
#: The history of a place is kept where so many claims were looked at for it: fewer are soon read again (0.2 ms each).
MANY = 25


class Past(NamedTuple):
    """What became of a claim or an event: its versions, the events it was held to tell of (or its claims), what people decided."""

    versions: list[ClaimVersion]
    members: list[Membership]
    decisions: list[Decision]


class Asking:
    """The part of a record that answers."""

    def __init__(self, store: Store, library: Library) -> None:
        self.store = store
        self.library = library
        self._ground: Ground | None = None
        self.standing = Standing(store, library.world, lambda: self.ground)

    # --- one thing ----------------------------------------------------------------------------------------------------

    def event(self, event_id: str) -> Event:
        """Return the event of that id, or what took its place."""
        return self.store.event(event_id)

    def claim(self, claim_id: str) -> Claim:
        """Return the claim of that id as people corrected it."""
        return self._overlay().claim(self.store.claim(claim_id))

    def report(self, report_id: str) -> Report:
        """Return the report of that id."""
        return self.store.report(report_id)

    def told(self, event: Event, *, text: bool = False) -> dict[str, Told]:
        """Return the claims of an event by id, as people corrected them, with their reports."""
        found = self._overlay().told(self.store.told(event.claims, text=text))
        return {each.claim.id: each for each in found}

    def told_of(self, claim_ids: Iterable[str]) -> dict[str, Told]:
        """Return claims by id, as people corrected them and without those they rejected, with their reports (texts left empty)."""
        return {each.claim.id: each for each in self._overlay().told(self.store.told(claim_ids, text=False))}

    def stream_told(self, wanted: ClaimFilter) -> Iterator[Told]:
        """Yield the claims that are wanted, as people corrected them, with their reports (texts left empty), some hundreds held at a time."""
        yield from self._streamed(wanted, self._overlay())

    def relations(self, event: Event) -> tuple[EventRelation, ...]:
        """Return what the event is part of and what is part of it, which plan it fulfils and which deeds fulfil it."""
        spots = tuple(spot.id for spot in event.spots if spot.id)
        first = event.earliest or event.latest
        last = event.latest or event.earliest
        wanted = EventFilter(
            places=spots,
            since=first - _NEAR if first else None,
            until=last + _NEAR if last else None,
            limit=_MANY,
        )
        near = {each.id: each for each in self.store.events(wanted)} if spots else {}
        near[event.id] = event
        claims = [claim for each in near.values() for claim in each.claims]
        facts = {name: decoded(data) for name, data in self.store.facts(claims).items()}
        whole = [each for each in near.values() if all(claim in facts for claim in each.claims)]
        return tuple(each for each in relations(whole, facts) if event.id in (each.a, each.b))

    def past(self, name: str) -> Past:
        """Return what became of a claim or an event over time; raise ``RecordError`` where there is neither."""
        if "." in name:
            found = Past(self.store.versions(name), self.store.membership(claim=name), self.store.decisions(name))
        else:
            members = self.store.membership(event=name)
            decisions = {d.n: d for each in members for d in self.store.decisions(each.claim)}
            found = Past([], members, [decisions[n] for n in sorted(decisions)])
        if not found.versions and not found.members:
            raise NotRecordedError(
                "there is no such claim or event", where=name, advice="marsad list shows those there are."
            )
        return found

    # --- many things --------------------------------------------------------------------------------------------------

    def events(
        self,
        *,
        types: Sequence[EventType | str] = (),
        site: str = "",
        places: Sequence[str] = (),
        actors: Sequence[str] = (),
        since: date | str | None = None,
        until: date | str | None = None,
        phases: Sequence[Phase | str] = (),
        sources: Sequence[SourceKind | str] = (),
        lang: str = "",
        independent: int = 0,
        conflicts: bool = False,
        known_by: date | str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Event]:
        """Return the events that are wanted, the latest first: all that is given must hold, of several values one.

        ``site``, ``places``: ids, of what holds them too; ``actors``: ids, of what they belong to too; ``independent``: at
        least so many independent origins; ``conflicts``: only what is in dispute; ``known_by``: as reports published by that
        day have it.
        """
        return self.events_where(
            EventFilter(
                types=tuple(map(EventType, types)),
                places=(*places, *([site] if site else [])),
                actors=tuple(actors),
                sources=tuple(map(SourceKind, sources)),
                phases=tuple(map(Phase, phases)),
                lang=lang,
                since=day(since) if since else None,
                until=day(until) if until else None,
                independent=independent,
                conflicts=conflicts,
                known_by=day(known_by) if known_by else None,
                limit=limit,
                offset=offset,
            )
        )

    def events_where(self, wanted: EventFilter) -> list[Event]:
        """Return the events that a filter finds, the latest first; with ``known_by``: as they could be known then."""
        found = self.store.events(wanted)
        return self.as_known(found, wanted.known_by) if wanted.known_by else found

    def claims_told(self, claims: Sequence[str]) -> list[Told]:
        """Return claims (ids) with their reports (without texts), as people corrected them; the rejected too."""
        overlay = self._overlay()
        return [Told(each.report, overlay.claim(each.claim)) for each in self.store.told(claims, text=False)]

    def as_known(self, events: Sequence[Event], known_by: date) -> list[Event]:
        """Return events as they could be known on a day."""
        return as_known(events, known_by, self.store, self.library)

    def judged(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the claims (ids) that people accepted or corrected, and those that they rejected."""
        overlay = self._overlay()
        return frozenset(overlay.accepted), frozenset(overlay.rejected)

    def claims_where(self, wanted: ClaimFilter) -> list[Told]:
        """Return the claims that a filter finds with their reports (without texts), as people corrected them; the rejected too."""
        overlay = self._overlay()
        return [Told(each.report, overlay.claim(each.claim)) for each in self.store.told_where(wanted, text=False)]

    def site(self, place: str) -> Site:
        """Return the history of a place (id of the tables, or ``~name``).

        That of a place of which many claims tell is kept, until one of these changes, where the record may be written.
        """
        place = self.ground.one.get(place, place)
        names, made = self.names_of(place), made_with(self.library)
        kept = self.store.kept_history(names, made)
        if kept is not None:
            return Site(place, kept)
        history, claims, tx = self.history_anew(place)
        if claims >= MANY:
            self.store.keep_history(place, made, keeping(history), tx)
        return Site(place, history)

    def history_anew(self, place: str) -> tuple[SiteHistory, int, int]:
        """Return the history of a place worked out from its claims, how many of these were looked at, and as of which transaction."""
        names, events = self.names_of(place), dict[str, str]()
        at_once = told_around(self.store, self.library.world, names, events)
        if at_once is not None:
            told, tx = at_once
            found = histories(told, self.ground, events)
        else:
            with self.store.reading():
                tx, names, events = self.store.version(), self.names_of(place), {}
                found = histories(self._told_at(names, events), self.ground, events)
        # what no table has goes by the name that was told first
        called = names if place.startswith(OWN) else (place,)
        return next((found[name] for name in called if name in found), SiteHistory(place, ())), len(events), tx

    def names_of(self, place: str) -> tuple[str, ...]:
        """Return a place and those whose claims may tell of it."""
        if place.startswith(OWN):
            return self._own_names(place)
        towns = [town for town, bases in self.ground.namesakes.items() if place in bases]
        also = self.library.world.places[place].also if place in self.library.world.places else ()
        return (place, *towns, *also)

    def called(self, place: str) -> str:
        """Return the words of the report that tells first of a place which no table has (``~name``)."""
        for told in self.stream_told(ClaimFilter(places=(place,))):
            for role, fillers in told.claim.roles.items():
                for filler in fillers:
                    if own_place(filler, role, told.claim.lang, self.library.world) == place:
                        return own_name(filler, told.claim.lang, self.library.world)
        return place.removeprefix(OWN)

    def own_place(self, name: str) -> str:
        """Return what a place goes by that no table has and of which a claim tells by this name; '' where none does."""
        found = (OWN + " ".join(keys_of(name, lang)) for lang in ("ar", "en"))
        return next((each for each in found if any(self.stream_told(ClaimFilter(places=(each,))))), "")

    def sites(self, *, within: str | Sequence[str] = ()) -> list[Site]:
        """Return the histories of all places of which anything is told, or of those ``within`` any of these, by id."""
        if not within:
            return [Site(place, history) for place, history in self.standing.histories().items()]
        wanted = ClaimFilter(types=tuple(TYPES), places=(within,) if isinstance(within, str) else tuple(within))
        return [Site(place, history) for place, history in self._histories(self._told(wanted)).items()]

    def plans(self, *, places: Sequence[str] = (), actors: Sequence[str] = ()) -> tuple[Plan, ...]:
        """Return the plans that are told of, in order of announcement, with what bears on them."""
        told = self._told(ClaimFilter(places=tuple(places), actors=tuple(actors)))
        return plans(told, self.ground, self._events_of(told))

    def routes(self, *, places: Sequence[str] = (), actors: Sequence[str] = ()) -> tuple[Route, ...]:
        """Return the ways that things went, go or will go."""
        told = self._told(ClaimFilter(places=tuple(places), actors=tuple(actors)))
        return routes(told, self.library.world, self._events_of(told))

    def timeline(self, actor: str, *, known_by: date | str | None = None) -> tuple[Entry, ...]:
        """Return what is told of an actor, day by day."""
        told = self._told(ClaimFilter(actors=(actor,)))
        return timeline(actor, told, self.ground, self._events_of(told), day(known_by) if known_by else None)

    def search(self, question: str, *, limit: int = 20) -> list[Hit]:
        """Return the reports that answer a question in either language, the best first, with their claims that do."""
        return hits(self.store, self.library, question, limit)

    def last_day(self) -> date | None:
        """Return the last day of publication in the record."""
        return self.store.last_published()

    # --- within -------------------------------------------------------------------------------------------------------

    @property
    def ground(self) -> Ground:
        """What is known of actors and places, worked out once."""
        if self._ground is None:
            self._ground = ground(self.library.world)
        return self._ground

    def _overlay(self) -> Overlay:
        return Overlay(self.store.decisions(held=True), self.library.world)

    def _streamed(self, wanted: ClaimFilter, overlay: Overlay) -> Iterator[Told]:
        with self.store.reading():
            for part in self.store.stream_told(wanted):
                yield from overlay.told(part)

    def _told(self, wanted: ClaimFilter) -> list[Told]:
        return list(self._overlay().told(self.store.told_where(wanted, text=False)))

    def _own_names(self, place: str) -> tuple[str, ...]:
        """Return the names of a place that no table has, as claims of its events have them, itself first."""
        names, asked = [place], set[str]()
        while left := [name for name in names if name not in asked]:
            asked.update(left)
            events: dict[str, str] = {}
            told = list(self._told_at(left, events))
            called = one_name(told, self.ground, events)
            tops = {called.get(name, name) for name in names}
            names += [
                name for name in {*called, *called.values()} if called.get(name, name) in tops and name not in names
            ]
        return (place, *sorted(names[1:]))

    def _told_at(self, places: Sequence[str], events: dict[str, str]) -> Iterator[Told]:
        """Yield the claims that may tell of places, then the others of their events: what is denied need not be named where it is.

        Some hundreds are held at a time. ``events`` gets each claim with its event.
        """
        overlay = self._overlay()
        here = self._streamed(ClaimFilter(places=tuple(places), types=tuple(TYPES)), overlay)
        while part := list(islice(here, _PART)):
            events.update(self._events_of(part))
            yield from part
        for names in chunks(sorted(set(events.values()))):
            members = self.store.members(names)
            others = {claim: event for event, claims in members.items() for claim in claims if claim not in events}
            events.update(others)
            for few in chunks(sorted(others)):
                yield from overlay.told(self.store.told(few, text=False))
        near = [claim for claim in beside(self.store, events) if claim not in events]
        for few in chunks(near):
            told = self.store.told(few, text=False)
            events.update(self._events_of(told))
            yield from overlay.told(told)

    def _histories(self, told: Iterable[Told]) -> dict[str, SiteHistory]:
        held = list(told)
        return histories(held, self.ground, self._events_of(held))

    def _events_of(self, told: Iterable[Told]) -> dict[str, str]:
        return self.store.events_of(each.claim.id for each in told)
