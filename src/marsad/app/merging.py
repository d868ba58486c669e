"""Reports to events, in memory: read, find copies and translations, merge. The record does the same piece by piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from marsad.app.library import Library
from marsad.app.reading import Reading
from marsad.extract.once import once_a_world
from marsad.model.entity import World
from marsad.model.event import Event, EventRelation, Judgement, Kin, Pair, Told
from marsad.model.report import Part, Report
from marsad.record.atlas import Atlas, atlas_of
from marsad.record.copies import Lazily, Made, Piece
from marsad.record.events import event_of
from marsad.record.facts import Fact, facts_of
from marsad.record.kinship import kindred, kinship
from marsad.record.merge import cluster
from marsad.record.order import by_telling
from marsad.record.relations import relations


class Merging(msgspec.Struct, frozen=True):
    """What reports tell together: ``told`` by claim; ``kin`` of each copy; pairs that a person may want to join."""

    events: tuple[Event, ...]
    told: dict[str, Told]
    kin: tuple[Kin, ...]
    relations: tuple[EventRelation, ...]
    suggested: tuple[Pair, ...]

    @property
    def copies(self) -> tuple[tuple[str, ...], ...]:
        """Groups of reports that are one story, the root first."""
        groups: dict[str, list[str]] = {}
        for each in self.kin:
            groups.setdefault(each.root, [each.root]).append(each.report)
        return tuple(tuple(group) for _, group in sorted(groups.items()))


_atlases: dict[int, tuple[Library, Atlas]] = {}


def atlas_for(library: Library) -> Atlas:
    """Return what merging needs of the library's world, kept as long as the library is in use."""
    kept = _atlases.get(id(library))
    if kept is None or kept[0] is not library:
        _atlases.clear()
        kept = _atlases[id(library)] = (library, atlas_of(library.world, library.lexicons.values()))
    return kept[1]


def merge_readings(readings: Sequence[Reading], library: Library, judgements: Iterable[Judgement] = ()) -> Merging:
    """Return the events that the claims of ``readings`` tell of, numbered in order of their first telling."""
    atlas = atlas_for(library)
    facts = [facts_of(reading.report, reading.claims, atlas) for reading in readings]
    pieces = [_piece(reading, told, library) for reading, told in zip(readings, facts, strict=True)]
    kin = tuple(each for group in kindred(pieces) for each in kinship(group))
    merged = cluster((fact for told in facts for fact in told), kin, judgements)
    told = {claim.id: Told(reading.report, claim) for reading in readings for claim in reading.claims}
    roots = {each.report: each.root for each in kin}
    clusters = sorted(merged.clusters, key=lambda claims: min(by_telling(told[claim]) for claim in claims))
    events = tuple(
        event_of(f"e{number}", [told[claim] for claim in claims], roots, merged.clauses, atlas)
        for number, claims in enumerate(clusters, 1)
    )
    return Merging(
        events,
        told,
        kin,
        relations(events, {claim: clause.fact for claim, clause in merged.clauses.items()}),
        merged.suggested,
    )


def _piece(reading: Reading, facts: Sequence[Fact], library: Library) -> Piece:
    return piece_of(reading.report, facts, library, lambda: reading.parts)


def piece_of(
    report: Report,
    facts: Sequence[Fact],
    library: Library,
    parts: Lazily[Part] = tuple,
    credits_: Lazily[str] = tuple,
    made: Made | None = None,
) -> Piece:
    """Return a report made ready for finding its copies, with all names that its outlet is credited by.

    ``parts``, ``credits_``: give its sentences by language, and whom it credits, when they are asked for; ``made``: what was worked
    out of it elsewhere.
    """
    return Piece(report, facts, _outlet_names(library.world).get(report.outlet, ()), parts, credits_, made)


@once_a_world
def _outlet_names(world: World) -> dict[str, tuple[str, str]]:
    """Return for each name of an outlet its names in both languages."""
    found: dict[str, tuple[str, str]] = {}
    for each in world.outlets.values():
        for name in (each.name_en, each.name_ar):
            found.setdefault(name, (each.name_en, each.name_ar))
    return found
