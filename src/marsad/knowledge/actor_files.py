"""Readers of actors, of the words for people without a group, and of outlets."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

import msgspec

from marsad.errors import DataError
from marsad.knowledge.files import Entry, empty, entries, fault, read_table, read_yaml
from marsad.knowledge.rows import NamedActor, distinct, once
from marsad.model.claim import SourceKind
from marsad.model.entity import Actor, Outlet
from marsad.model.lexicon import KINDS
from marsad.text.names import keys_of

#: Kind of an actor → the kind of noun it counts as, and the kind of source that it is when quoted.
ACTOR_KINDS = {
    "state": ("state", SourceKind.OFFICIAL),
    "government": ("body", SourceKind.OFFICIAL),
    "state_force": ("force", SourceKind.MILITARY),
    "armed_group": ("group", SourceKind.ARMED_GROUP),
    "coalition": ("force", SourceKind.MILITARY),
    "organisation": ("body", SourceKind.ORGANISATION),
    "body": ("body", SourceKind.ORGANISATION),
    "people": ("people", SourceKind.WITNESS),
    "generic": ("group", SourceKind.UNNAMED),
}
_ARABIC = re.compile("[\u0621-\u064a]")


class NamedOutlet(msgspec.Struct, frozen=True):
    """An outlet with its names."""

    outlet: Outlet
    en: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()


def is_arabic(name: str) -> bool:
    """Whether a name is written in Arabic script."""
    return _ARABIC.search(name) is not None


def read_actors(path: Path) -> list[NamedActor]:
    """Return the actors of a YAML file."""
    seen: dict[str, str] = {}
    found = []
    for entry in entries(read_yaml(path), "actors", path):
        once(seen, entry.text("id"), f"{path}:{entry.line}")
        found.append(_actor(entry, path))
    if not found:
        raise empty(path)
    return found


def _actor(entry: Entry, path: Path) -> NamedActor:
    id_, kind = entry.text("id"), entry.text("kind")
    if not id_ or not (entry.text("name_en") or entry.text("name_ar")):
        raise fault(path, entry.line, "no id or no name", "Give an id and a name in one language.")
    if kind not in ACTOR_KINDS:
        advice = f"Kinds: {' '.join(ACTOR_KINDS)}."
        raise fault(path, entry.line, f"«{id_}» is of unknown kind «{kind}»", advice)
    noun_kind, source = ACTOR_KINDS[kind]
    actor = Actor(
        id=id_,
        kind=kind,
        noun_kind=_one_of(entry, "noun_kind", noun_kind, KINDS, path),
        name_en=entry.text("name_en"),
        name_ar=entry.text("name_ar"),
        country=entry.text("country"),
        part_of=entry.text("part_of"),
        active=(_year(entry, "from", path), _year(entry, "to", path)),
        needs=entry.texts("needs"),
        where=entry.texts("where"),
        called=_called(entry),
        areas=entry.texts("areas"),
        before=entry.text("before"),
        since=_day(entry, "since", path),
        source=_one_of(entry, "source", source.value, tuple(SourceKind), path),
    )
    names = not entry.yes("words_only")
    return NamedActor(
        actor,
        en=distinct(actor.name_en, *entry.texts("variants_en")) if names else (),
        ar=distinct(actor.name_ar, *entry.texts("variants_ar")) if names else (),
        unsure=frozenset(entry.texts("unsure")),
        forces=entry.yes("forces_of_state"),
    )


def _called(entry: Entry) -> tuple[str, ...]:
    """Keys of the words by which a text goes on to call an actor: those of its name, and those that are listed."""
    names = (entry.text("name_en"), entry.text("name_ar"), *entry.texts("called"))
    keys = (key for name in names for key in keys_of(name, "ar" if is_arabic(name) else "en"))
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1))


def _one_of(entry: Entry, name: str, default: str, allowed: tuple[str, ...], path: Path) -> str:
    value = entry.text(name, default)
    if value not in allowed:
        advice = f"One of: {' '.join(allowed)}."
        raise fault(path, entry.line, f"unknown {name} «{value}»", advice)
    return value


def _year(entry: Entry, name: str, path: Path) -> int | None:
    text = entry.text(name)
    if not text:
        return None
    if not text.isdecimal():
        raise fault(path, entry.line, f"{name} «{text}» is no year", "Write it as 2015.")
    return int(text)


def _day(entry: Entry, name: str, path: Path) -> date | None:
    text = entry.text(name)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise fault(path, entry.line, f"{name} «{text}» is no day", "Write it as 2024-12-08.") from None


def check_parts(actors: dict[str, Actor], where: str) -> None:
    """Raise where an actor is part of one that is not there, or of itself by a detour, or comes after one that is not there."""
    for actor in actors.values():
        if actor.before and (actor.before not in actors or actor.since is None):
            advice = "Name an actor of the file under before, and the day under since."
            raise DataError(f"«{actor.id}» comes after «{actor.before}»", where=where, advice=advice)
        chain = [actor.id]
        while above := actors[chain[-1]].part_of:
            if above not in actors or above in chain:
                what = f"«{chain[-1]}» is part of «{above}»"
                advice = "Name an actor of the file, and no circle."
                raise DataError(what, where=where, advice=advice)
            chain.append(above)


_LISTS = ("links", "backing", "last", "staying", "whose", "at_once", "both", "dual")


class GenericWords(msgspec.Struct, frozen=True):
    """Words of one language by which phrases without a name mean an actor (``generic_actors.yaml``)."""

    people: dict[str, tuple[str, ...]]
    links: tuple[str, ...]
    backing: tuple[str, ...]
    last: tuple[str, ...]
    staying: tuple[str, ...]
    whose: tuple[str, ...]
    at_once: tuple[str, ...]
    both: tuple[str, ...]
    dual: tuple[str, ...]
    units: dict[str, tuple[str, ...]]


def read_generic(path: Path) -> dict[str, GenericWords]:
    """Return, for each language, the words for people without a group, for parts and for units."""
    top = read_yaml(path)
    found = {}
    for lang in top:
        entry: Entry = top[lang]
        people, units = (entry.get(name, Entry()) for name in ("people", "units"))
        found[lang] = GenericWords(
            people={id_: people.texts(id_) for id_ in people},
            links=entry.texts("links"),
            backing=entry.texts("backing"),
            last=entry.texts("last"),
            staying=entry.texts("staying"),
            whose=entry.texts("whose"),
            at_once=entry.texts("at_once"),
            both=entry.texts("both"),
            dual=entry.texts("dual"),
            units={name: units.texts(name) for name in units},
        )
        own = found[lang]
        for word in (w for words in (*own.people.values(), *(getattr(own, name) for name in _LISTS)) for w in words):
            if (lang == "ar") != is_arabic(word):
                what = f"«{word}» under the wrong language"
                raise fault(path, entry.line, what, "Move it to the other list.")
    return found


class NamedHolder(msgspec.Struct, frozen=True):
    """A person who stands for an actor from one year to another (None = open), with his or her names."""

    actor: str
    since: int | None = None
    until: int | None = None
    en: tuple[str, ...] = ()
    ar: tuple[str, ...] = ()


def read_holders(path: Path, actors: Collection[str]) -> list[NamedHolder]:
    """Return the persons of a table and whom each stands for; one of ``actors``."""
    found = []
    for row in read_table(path, ("name_en", "variants_en", "name_ar", "variants_ar", "actor", "from", "to")):
        if row["actor"] not in actors:
            advice = "Name an actor of the files, or leave the line out."
            raise fault(path, row.line, f"no actor «{row['actor']}»", advice)
        since, until = (int(row[name]) if row.get(name) else None for name in ("from", "to"))
        if since is not None and until is not None and since > until:
            raise fault(path, row.line, f"from {since} to {until}", "The first year comes first.")
        en, ar = (distinct(row[f"name_{lang}"], *row.get(f"variants_{lang}", "").split("|")) for lang in ("en", "ar"))
        found.append(NamedHolder(row["actor"], since, until, en, ar))
    return found


def read_outlets(path: Path) -> list[NamedOutlet]:
    """Return the outlets of a table."""
    columns = ("id", "name_en", "name_ar", "variants", "country", "kind", "is_wire")
    found = []
    for row in read_table(path, columns):
        variants = row.get("variants", "").split("|")
        outlet = Outlet(
            id=row["id"],
            name_en=row["name_en"],
            name_ar=row["name_ar"],
            country=row.get("country", ""),
            kind=row.get("kind", ""),
            wire=row.get("is_wire") == "1",
            word=row["name_en"].capitalize() in variants,
        )
        found.append(
            NamedOutlet(
                outlet,
                en=distinct(outlet.name_en, *(v for v in variants if not is_arabic(v))),
                ar=distinct(outlet.name_ar, *(v for v in variants if is_arabic(v))),
            )
        )
    if not found:
        raise empty(path)
    return found
