"""Actors, places, roads, outlets, and the names by which a text may call them."""

from __future__ import annotations

from datetime import date

import msgspec


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place or site. WGS 84, latitude first; None = no sure point (list it, never pin it).

    ``level``: country, adm1, adm2, town, quarter, site, area, water; ``precision_km``: the true place lies within;
    ``located``: ``exact``, ``proxy`` (a village for a base) or ``area``; ``importance`` 0–100; ``word``: its name
    is also a common word and needs a cue (``ar``, ``en`` or both); ``also``: ids that may be the same place.
    """

    id: str
    kind: str
    level: str
    name_en: str
    name_ar: str
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    importance: float = 0
    located: str = "exact"
    word: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    source: str = ""


class Road(msgspec.Struct, frozen=True, omit_defaults=True):
    """A road as ordered waypoints: (lat, lon) or None where a waypoint has no sure point, and place ids or names."""

    id: str
    name_en: str
    name_ar: str
    points: tuple[tuple[float, float] | None, ...] = ()
    names: tuple[str, ...] = ()
    confidence: str = ""


class Actor(msgspec.Struct, frozen=True, omit_defaults=True):
    """A known actor. ``kind`` as in actors.yaml; ``noun_kind``: the kind (``model.lexicon.KINDS``) it counts as.

    ``needs``: words one of which must stand near an ambiguous name; ``where``: codes of further countries in reports on
    which its unsure names count (العدو in Lebanon is Israel); ``called``: keys of words by which a text goes on to call it ("the party"); ``active``: years (from, to), None = open.
    ``areas``: ids of the governorates whose police and offices of security it is, or has.
    ``before``: the actor that its names meant until the day ``since`` (the Syrian army was the Assad government's).
    """

    id: str
    kind: str
    noun_kind: str
    name_en: str
    name_ar: str
    country: str = ""
    part_of: str = ""
    active: tuple[int | None, int | None] = (None, None)
    needs: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    before: str = ""
    since: date | None = None
    source: str = ""  # kind of source (contract) that it is when quoted


class Outlet(msgspec.Struct, frozen=True, omit_defaults=True):
    """A news outlet or agency; ``wire``: others print its copy; ``word``: its name in capitals is also printed as a word (Wafa)."""

    id: str
    name_en: str
    name_ar: str
    country: str = ""
    kind: str = ""
    wire: bool = False
    word: bool = False


class World(msgspec.Struct, frozen=True):
    """All that is known of actors and places.

    ``names``: language → key (``text.normalise.loose``) of a name's first word → list of (the other words' keys,
    references), longest first. A reference is ``a:ID`` (actor), ``p:ID`` (place), ``r:ID`` (road), ``o:ID`` (outlet);
    ``u:ID`` is an actor by a name that alone does not decide (القوات الحكومية, "Interior Ministry");
    ``h:ID:FROM:TO`` is a person who stands for an actor from one year to another (empty = open).
    The keys of a name's words are those of ``text.names.name_key``: without the article, so that both spellings
    meet. ``forces``: country id → the actor that "its forces" are. ``states``: country code or place id of a
    country → actor id of the state; ``forces`` takes both too.

    ``common``: language → names of places (keys joined by a space) that are common words as well: they need a cue.
    ``article``: Arabic names of one word (keys) that are always written with (true) or always without (false) the
    article: شمال is not «الشمال», nor عند «العند». ``caps``: English names of one word (keys) that count only where the text writes them in capitals (US, IS, WHO).
    ``generic``: language → words (keys joined by a space) → id of people outside any group (``civilians``).
    ``links``: language → words (keys) between a part and its whole ("members of the SDF"). ``backing``: keys of words that make what is named
    by them a backer of the phrase ("Iran-backed"). ``last``: keys of words behind which none of the kind are left. ``staying``: keys of
    verbs by which who will be somewhere is there already. ``whose``: keys of words that open a phrase which only the text around it explains
    (his unit). Folded (``text.normalise.loose``): ``at_once``, words by which what is meant is due as soon as it is told; ``both``, words
    that open a phrase for two places named before, and ``dual``, endings of nouns that mean two. ``units``: language → nouns
    for units of a force (keys) → the word in a unit's id. ``cues``: language → words for kinds of places (keys joined by a space) → class (``base``, ``crossing``, ``town``).
    ``seats``: id of a country or governorate → id of its capital or seat.
    """

    places: dict[str, Place]
    roads: dict[str, Road]
    actors: dict[str, Actor]
    outlets: dict[str, Outlet]
    names: dict[str, dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]]
    forces: dict[str, str]
    states: dict[str, str]
    common: dict[str, frozenset[str]] = {}
    article: dict[str, bool] = {}
    caps: frozenset[str] = frozenset()
    generic: dict[str, dict[str, str]] = {}
    links: dict[str, frozenset[str]] = {}
    backing: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    staying: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()
    at_once: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    dual: tuple[str, ...] = ()
    units: dict[str, dict[str, str]] = {}
    cues: dict[str, dict[str, str]] = {}
    seats: dict[str, str] = {}
