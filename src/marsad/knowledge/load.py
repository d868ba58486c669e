"""All that is known of the world, from the built-in files and the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from marsad.errors import DataError
from marsad.knowledge.actor_files import (
    GenericWords,
    NamedHolder,
    NamedOutlet,
    check_parts,
    read_actors,
    read_generic,
    read_holders,
    read_outlets,
)
from marsad.knowledge.imports import read_any_places
from marsad.knowledge.naming import KindWords, NameTable, read_kind_words
from marsad.knowledge.place_files import read_common_words, read_places, read_seats, read_sites
from marsad.knowledge.rows import NamedActor, NamedPlace, NamedRoad, distinct
from marsad.knowledge.sources import BUILT_IN
from marsad.model.entity import Actor, Place, World
from marsad.text.names import keys_of
from marsad.text.normalise import loose

#: Level → classes of kind words that a name may be without: "Green Village" of a base stays whole.
_STRIPPED = {
    "site": frozenset(
        (
            *("base", "airport", "crossing", "prison", "camp"),
            *("port", "field", "hospital", "checkpoint", "embassy"),
        )
    ),
    "adm1": frozenset({"governorate", "district"}),
    "adm2": frozenset({"governorate", "district"}),
    "quarter": frozenset({"quarter", "camp"}),
}
_AREA_CODE_LENGTH = 5


def load_world(places: Sequence[Path] = (), actors: Sequence[Path] = ()) -> World:
    """Return what is known of places, roads, actors and outlets.

    ``places`` and ``actors`` are the user's own files; what they say goes before ours: own entries replace ours of
    the same id. Files of places may be of any format that ``knowledge.imports`` reads.
    """
    all_places, roads = _places(places)
    seats = read_seats(BUILT_IN / "seats.tsv", {named.place.id for named in all_places})
    words = read_common_words(BUILT_IN / "common_word_names.tsv")
    all_actors = _actors(actors, all_places, {area: seat for area, seat in seats.items() if seat not in words})
    outlets = read_outlets(BUILT_IN / "outlets.tsv")
    generic = read_generic(BUILT_IN / "generic_actors.yaml")
    kinds = read_kind_words()
    table = NameTable()
    _add_actors(table, all_actors)
    _add_places(table, all_places, kinds)
    _add_roads(table, roads)
    _add_outlets(table, outlets)
    _add_holders(table, read_holders(BUILT_IN / "office_holders.tsv", {named.actor.id for named in all_actors}))
    return World(
        places={named.place.id: _marked(named.place, words) for named in all_places},
        roads={named.road.id: named.road for named in roads},
        actors={named.actor.id: named.actor for named in all_actors},
        outlets={named.outlet.id: named.outlet for named in outlets},
        names=table.compiled(),
        forces=_by_country((n.actor for n in all_actors if n.forces), all_places),
        states=_by_country((n.actor for n in all_actors if n.actor.kind == "state"), all_places),
        common=_common(all_places, words),
        article=table.article,
        caps=table.caps,
        generic=_generic(generic, {named.actor.id for named in all_actors}),
        links={lang: frozenset(" ".join(keys_of(w, lang)) for w in g.links) for lang, g in generic.items()},
        backing=frozenset(key for lang, g in generic.items() for w in g.backing for key in keys_of(w, lang)),
        last=frozenset(key for lang, g in generic.items() for w in g.last for key in keys_of(w, lang)),
        staying=frozenset(" ".join(keys_of(w, lang)) for lang, g in generic.items() for w in g.staying),
        whose=frozenset(key for lang, g in generic.items() for w in g.whose for key in keys_of(w, lang)),
        at_once=frozenset(loose(w) for g in generic.values() for w in g.at_once),
        both=frozenset(loose(w) for g in generic.values() for w in g.both),
        dual=tuple(loose(w) for g in generic.values() for w in g.dual),
        units={
            lang: {" ".join(keys_of(w, lang)): unit for unit, ws in g.units.items() for w in ws}
            for lang, g in generic.items()
        },
        cues=kinds.cues,
        seats=seats,
    )


def _places(files: Sequence[Path]) -> tuple[list[NamedPlace], list[NamedRoad]]:
    """Return all places, the user's first, then sites, towns and areas, villages; and the roads."""
    sites, roads = read_sites(BUILT_IN / "sites.yaml")
    ours = [*sites, *read_places(BUILT_IN / "places.tsv")]
    by_id = {named.place.id: named for named in ours}
    for path in files:
        own, own_roads = read_any_places(path, known=ours)
        by_id.update({named.place.id: named for named in own})
        roads = [r for r in roads if r.road.id not in {o.road.id for o in own_roads}] + own_roads
    found = sorted(by_id.values(), key=lambda n: (n.rank, -n.place.importance, n.place.id))
    return found, roads


def _actors(files: Sequence[Path], places: Sequence[NamedPlace], seats: Mapping[str, str]) -> list[NamedActor]:
    by_id = {named.actor.id: named for named in read_actors(BUILT_IN / "actors.yaml")}
    for path in files:
        by_id.update({named.actor.id: named for named in read_actors(path)})
    check_parts(
        {id_: named.actor for id_, named in by_id.items()},
        str(files[-1] if files else BUILT_IN / "actors.yaml"),
    )
    for named in _other_states(by_id.values(), places, seats):
        by_id.setdefault(named.actor.id, named)
    return list(by_id.values())


def _other_states(
    actors: Iterable[NamedActor], places: Sequence[NamedPlace], seats: Mapping[str, str]
) -> Iterable[NamedActor]:
    """Yield a state for each country of the places that has none: any country may act, and news calls it by its capital too
    (``seats``: area → seat).
    """
    have = {named.actor.country for named in actors if named.actor.kind == "state"}
    by_id = {named.place.id: named.place for named in places}
    for named in places:
        place = named.place
        if place.level == "country" and place.country not in have:
            actor = Actor(
                id=place.id,
                kind="state",
                noun_kind="state",
                name_en=place.name_en,
                name_ar=place.name_ar,
                country=place.country,
                source="official",
            )
            capital = by_id.get(seats.get(place.id, ""))
            en, ar = (capital.name_en, capital.name_ar) if capital is not None else ("", "")
            yield NamedActor(actor, en=distinct(*named.en, en), ar=distinct(*named.ar, ar))


def _by_country(actors: Iterable[Actor], places: Iterable[NamedPlace]) -> dict[str, str]:
    """Return the actor for each country, under its code and under the id of its place."""
    codes = {actor.country: actor.id for actor in actors if actor.country}
    countries = {n.place.id: n.place.country for n in places if n.place.level == "country"}
    by_place = {id_: codes[code] for id_, code in countries.items() if code in codes}
    return dict(sorted({**codes, **by_place}.items()))


def _add_actors(table: NameTable, actors: Iterable[NamedActor]) -> None:
    for named in actors:
        for lang, names in (("en", named.en), ("ar", named.ar)):
            for name in names:
                mark = "u" if name in named.unsure else "a"
                table.add(lang, name, f"{mark}:{named.actor.id}")


def _add_places(table: NameTable, places: Iterable[NamedPlace], kinds: KindWords) -> None:
    for named in places:
        ref = f"p:{named.place.id}"
        for lang, names in (("en", named.en), ("ar", named.ar)):
            parts = [part for name in names for part in kinds.parts(name, lang)]
            for name in parts:
                table.add(lang, name, ref)
            stripped = _STRIPPED.get(named.place.level, frozenset()) if named.bare else frozenset()
            for name in parts:
                kind, keys = kinds.bare(name, lang)
                if kind in stripped and not kinds.names_settlement(keys, lang):
                    table.add_keys(lang, keys, ref)
                    if lang == "ar":
                        table.note_article(kinds.bare_words(name))


def _add_roads(table: NameTable, roads: Iterable[NamedRoad]) -> None:
    """Add roads; numbers such as M4 stand in Arabic texts too."""
    for named in roads:
        for name in named.en:
            table.add("en", name, f"r:{named.road.id}")
        codes = (n for n in named.en if len(n) < _AREA_CODE_LENGTH and n[-1].isdecimal())
        for name in (*named.ar, *codes):
            table.add("ar", name, f"r:{named.road.id}")


def _add_outlets(table: NameTable, outlets: Iterable[NamedOutlet]) -> None:
    for named in outlets:
        for lang, names in (("en", named.en), ("ar", named.ar)):
            for name in names:
                table.add(lang, name, f"o:{named.outlet.id}")


def _add_holders(table: NameTable, holders: Iterable[NamedHolder]) -> None:
    """Add persons with whom they stand for and when (``World.names``)."""
    for named in holders:
        ref = f"h:{named.actor}:{named.since or ''}:{named.until or ''}"
        for lang, names in (("en", named.en), ("ar", named.ar)):
            for name in names:
                table.add(lang, name, ref)


def _marked(place: Place, words: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> Place:
    """Return the place with the languages in which one of its names is a common word."""
    ar, en = words.get(place.id, ((), ()))
    if not ar and not en:
        return place
    langs = tuple(lang for lang, names in (("ar", ar), ("en", en)) if names)
    values = {name: getattr(place, name) for name in place.__struct_fields__}
    return Place(**{**values, "word": langs})


def _common(
    places: Iterable[NamedPlace], words: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
) -> dict[str, frozenset[str]]:
    """Return the names that are common words, by language."""
    found: dict[str, set[str]] = {"ar": set(), "en": set()}
    for ar, en in words.values():
        found["ar"].update(" ".join(keys_of(name, "ar")) for name in ar)
        found["en"].update(" ".join(keys_of(name, "en")) for name in en)
    for named in places:
        if named.place.word:
            found["ar"].update(" ".join(keys_of(n, "ar")) for n in named.ar if " " not in n)
            found["en"].update(" ".join(keys_of(n, "en")) for n in named.en if " " not in n)
    return {lang: frozenset(names) for lang, names in found.items()}


def _generic(words: dict[str, GenericWords], actors: set[str]) -> dict[str, dict[str, str]]:
    """Return the words for people without a group; each id must be an actor's."""
    found: dict[str, dict[str, str]] = {}
    for lang, generic in words.items():
        found[lang] = {}
        for id_, names in generic.people.items():
            if id_ not in actors:
                where = str(BUILT_IN / "generic_actors.yaml")
                raise DataError(f"no actor «{id_}»", where=where, advice="Add it to actors.yaml.")
            for name in names:
                found[lang].setdefault(" ".join(keys_of(name, lang)), id_)
    return found
