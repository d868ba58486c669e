"""What merging asks of the world, worked out once: what lies in what, which ids mean one spot, who belongs to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, hypot, inf, radians

import msgspec

from marsad.model.entity import Place, World
from marsad.model.lexicon import Lexicon
from marsad.record.wider import Wider
from marsad.text.names import keys_of
from marsad.text.normalise import loose

#: How fine a place is: greater is finer.
COUNTRY, PROVINCE, DISTRICT, TOWN, SITE = range(5)
_SCALE = {
    "country": COUNTRY,
    "adm1": PROVINCE,
    "area": PROVINCE,
    "water": PROVINCE,
    "adm2": DISTRICT,
    "town": TOWN,
    "quarter": TOWN,
    "site": SITE,
}
_KM = 111.2  # to a degree of latitude
_MARGIN = 3.0  # km between the points of a base and the village that it is named after, beyond their precision
#: Kinds of actors that stand for no party in particular: they neither tie nor part two claims.
_NOBODY = frozenset({"generic", "people"})


_FEW = 4  # namesakes among which a name still says something
_Unsure = dict[tuple[str, ...], tuple[str, ...]]


class Atlas(msgspec.Struct, frozen=True):
    """``spot``: place id → the id that stands for it (a base and the village it is named after are one);
    ``scale``: how fine that is; ``within``: place id → what holds it, countries as ``c:CODE``.

    ``wholes``: actor id → itself and what it is part of; ids without a party are missing. ``institutions``: actors
    that speak with one voice (an army, a ministry), where a state or "gunmen" do not. ``exact``: places that are spots of
    their own, no areas; ``names``: language → keys of a name → the one town or site that it can only be; ``unsure``: those that
    may be one of several, or a common word; ``kinds``: language → words for kinds of places. ``articles``, ``indefinite``: language → words before a noun of what is known, of what is new.
    """

    spot: dict[str, str]
    scale: dict[str, int]
    within: dict[str, tuple[str, ...]]
    wholes: dict[str, tuple[str, ...]]
    institutions: frozenset[str]
    exact: frozenset[str]
    names: dict[str, dict[tuple[str, ...], str]]
    unsure: dict[str, dict[tuple[str, ...], tuple[str, ...]]]
    kinds: dict[str, frozenset[str]]
    articles: dict[str, frozenset[str]]
    indefinite: dict[str, frozenset[str]]


def is_country(holder: str) -> bool:
    """Whether what holds a place is its country."""
    return holder.startswith("c:")


def atlas_of(world: World, lexicons: Iterable[Lexicon] = ()) -> Atlas:
    """Return what merging needs of ``world`` and of the languages."""
    languages = {lexicon.lang: lexicon.notes for lexicon in lexicons}
    spot = _spots(world)
    names = {lang: _names(lang, world, spot) for lang in world.names}
    areas = _areas(world)
    wider = Wider(world)
    wholes = {id_: (id_, *wider.of_actor(id_)) for id_, actor in world.actors.items() if actor.kind not in _NOBODY}
    return Atlas(
        spot=spot,
        scale={id_: _SCALE.get(place.level, PROVINCE) for id_, place in world.places.items()},
        within={id_: tuple(dict.fromkeys(_within(place, wider, world, areas))) for id_, place in world.places.items()},
        wholes=wholes,
        institutions=frozenset(id_ for id_ in wholes if world.actors[id_].kind != "state"),
        exact=frozenset(id_ for id_, place in world.places.items() if place.located != "area"),
        names={lang: found[0] for lang, found in names.items()},
        unsure={lang: found[1] for lang, found in names.items()},
        kinds={
            lang: frozenset(loose(word) for words in cues for word in words.split())
            for lang, cues in world.cues.items()
        },
        articles={
            lang: frozenset((*notes.get("article", ()), *notes.get("possessive", ())))
            for lang, notes in languages.items()
        },
        indefinite={lang: frozenset(notes.get("indefinite", ())) for lang, notes in languages.items()},
    )


def _names(lang: str, world: World, spot: dict[str, str]) -> tuple[dict[tuple[str, ...], str], _Unsure]:
    """Return the names that can only be one town's or site's, by their keys, and those that may be one of a few, or no name."""
    common = world.common.get(lang, frozenset())
    found: dict[tuple[str, ...], str] = {}
    unsure: _Unsure = {}
    for first, entries in world.names[lang].items():
        for rest, references in entries:
            keys = (first, *rest)
            places = {reference[2:] for reference in references if reference.startswith("p:")}
            fine = {id_ for id_ in places if id_ in spot and _SCALE.get(world.places[id_].level, PROVINCE) >= TOWN}
            spots = {spot[id_] for id_ in fine}
            sure = len(places) == len(references) and " ".join(keys) not in common
            if sure and len(spots) == 1 and len(fine) == len(places & spot.keys()):
                found[keys] = min(spots)
            elif 0 < len(spots) <= _FEW:
                unsure[keys] = tuple(sorted(spots))
    return found, unsure


def _within(place: Place, wider: Wider, world: World, areas: dict[str, list[str]]) -> Iterator[str]:
    """Yield what holds a place, the nearest first."""
    held = list(wider.of_place(place.id))
    yield from (outer for outer in held if outer not in wider.countries)
    yield from areas.get(place.id if place.level == "adm1" else place.admin1, ())
    country = place.country or (world.places[place.admin1].country if place.admin1 in world.places else "")
    if country:
        yield f"c:{country}"


def _areas(world: World) -> dict[str, list[str]]:
    """Return for each province the greater regions of its country that its middle lies in."""
    found: dict[str, list[str]] = {}
    regions = [p for p in world.places.values() if p.kind in {"region", "border"} and p.lat is not None]
    for province in world.places.values():
        if province.level == "adm1" and province.lat is not None:
            found[province.id] = [
                region.id
                for region in regions
                if region.country == province.country
                and (region.precision_km or 0) >= max(province.precision_km or 0, _km(region, province))
            ]
    return found


def _spots(world: World) -> dict[str, str]:
    """Return for each place what stands for it: of those that share their bare name and their point, the town,
    else the first by id. What the tables give as further ids of a place leads to it too.
    """
    kinds = {
        lang: sorted((tuple(keys_of(words, lang)) for words in cues), key=len, reverse=True)
        for lang, cues in world.cues.items()
    }
    found: dict[str, str] = {}
    by_name: dict[tuple[str, ...], list[Place]] = {}
    for place in world.places.values():
        if _SCALE.get(place.level, PROVINCE) >= TOWN and place.lat is not None:
            # many have an English name alone; to have no name is nothing that two places share
            lang, name = ("ar", place.name_ar) if place.name_ar else ("en", place.name_en)
            if keys := _bare(name, lang, kinds.get(lang, [])):
                by_name.setdefault(keys, []).append(place)
    for namesakes in by_name.values():
        namesakes.sort(key=lambda place: (place.level != "town", place.id))
        for index, place in enumerate(namesakes):
            first = next(other for other in namesakes[: index + 1] if other is place or _near(place, other))
            found[place.id] = found.get(first.id, first.id)
    for place in world.places.values():
        stands = found.setdefault(place.id, place.id)
        for other in place.also:
            found.setdefault(other, stands)
    return found


def _bare(name: str, lang: str, kinds: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the keys of a name without the word for its kind before it (قاعدة الشدادي → شدادي)."""
    keys = keys_of(name, lang)
    for kind in kinds:
        if len(kind) < len(keys) and keys[: len(kind)] == kind:
            return keys[len(kind) :]
    return keys


def _near(one: Place, other: Place) -> bool:
    return _km(one, other) <= (one.precision_km or 0) + (other.precision_km or 0) + _MARGIN


def _km(one: Place, other: Place) -> float:
    """Return how far apart two points are."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    return hypot(one.lat - other.lat, (one.lon - other.lon) * cos(radians(one.lat))) * _KM
