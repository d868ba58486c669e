"""The API's description of itself (OpenAPI 3.1), made from the records that requests and answers are checked by and made of."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

import marsad
from marsad.web.api.answers import MEDIA, Listing
from marsad.web.api.changes import CHANGES, Change
from marsad.web.api.desk_things import PLAIN
from marsad.web.api.feeds import MEDIA as FEEDS
from marsad.web.api.listings import LISTINGS
from marsad.web.api.questions import Feed
from marsad.web.api.things import THINGS, Thing
from marsad.web.faults import PROBLEM, Problem

BASE = "/api/v1"
_REF = "#/components/schemas/{name}"
_ABOUT = """Reports of armed conflict as sourced claims, and the events, places and plans that they tell of.
Positions are code points of the report's text as given, end excluded (in JavaScript: [...text].slice(start, end)), with the
quoted text beside them; days are ISO, inclusive, null = open; coordinates WGS 84."""
Json = dict[str, Any]


@cache
def document() -> bytes:
    """Return the description as JSON."""
    return msgspec.json.encode(described())


def described() -> Json:
    """Return the description."""
    schemas, components = _schemas()
    paths: dict[str, Json] = {}
    for listing in LISTINGS:
        for form in ("json", *listing.formats):
            path = f"{BASE}/{listing.name}" + ("" if form == "json" else f".{form}")
            paths[path] = {"get": _get(listing, _listed(listing, form, schemas), components)}
    for thing in THINGS:
        answer = {"application/json": {"schema": schemas[thing.item]}}
        paths[BASE + _plain(thing.path)] = {"get": _get(thing, answer, components)}
    for plain in PLAIN:
        answer = {"application/json": {"schema": schemas[plain.item]}}
        paths[BASE + plain.path] = {"get": _get(plain, answer, components)}
    for form, media in FEEDS.items():
        held = _operation(
            f"Events as a feed ({form}), for any filter of theirs.", {media: {}}, _parameters(Feed, components)
        )
        paths[f"{BASE}/feed.{form}"] = {"get": held}
    for change in CHANGES:
        paths.setdefault(BASE + _plain(change.path), {})["post"] = _post(change, schemas)
    return {
        "openapi": "3.1.0",
        "info": {"title": "marsad", "version": marsad.__version__, "description": _ABOUT},
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    }


def _schemas() -> tuple[dict[Any, Json], Json]:
    """Return the schema of each record that is sent or taken, and the components that they refer to."""
    kinds: list[Any] = [listing.item for listing in LISTINGS]
    kinds += [each for listing in LISTINGS for each in (listing.question,)]
    kinds += [each for thing in (*THINGS, *PLAIN) for each in (thing.item, thing.question)]
    kinds += [each for change in CHANGES for each in (change.body, change.item)]
    kinds += [Feed, Problem]
    unique = list(dict.fromkeys(kinds))
    made, components = msgspec.json.schema_components(unique, ref_template=_REF)
    return dict(zip(unique, made, strict=True)), components


def _get(asked: Any, content: Json, components: Json) -> Json:
    return _operation(asked.about, content, [*_in_path(asked), *_parameters(asked.question, components)])


def _post(change: Change, schemas: dict[Any, Json]) -> Json:
    answer = {"application/json": {"schema": schemas[change.item]}}
    held = _operation(change.about, answer, _in_path(change))
    held["requestBody"] = {"required": True, "content": {"application/json": {"schema": schemas[change.body]}}}
    return held


def _operation(about: str, content: Json, parameters: list[Json]) -> Json:
    faults = {
        "description": "where, what, and what to do",
        "content": {PROBLEM: {"schema": {"$ref": _REF.format(name="Problem")}}},
    }
    held: Json = {"summary": about, "responses": {"200": {"description": "OK", "content": content}, "default": faults}}
    if parameters:
        held["parameters"] = parameters
    return held


def _listed(listing: Listing, form: str, schemas: dict[Any, Json]) -> Json:
    if form != "json":
        return {MEDIA[form]: {}}
    page = {
        "type": "object",
        "properties": {
            "items": {"type": "array", "items": schemas[listing.item]},
            "next": {"type": ["string", "null"], "description": "address of the page after"},
            "transaction": {"type": "integer", "description": "number of the record's last change"},
        },
        "required": ["items", "next", "transaction"],
    }
    return {MEDIA[form]: {"schema": page}}


def _in_path(asked: Thing | Change | Any) -> list[Json]:
    if "{name:" not in getattr(asked, "path", ""):
        return []
    schema = {"type": "string", "minLength": 1, "maxLength": 200}
    return [{"name": "name", "in": "path", "required": True, "schema": schema}]


def _parameters(question: type[Any], components: Json) -> list[Json]:
    """Return the fields of a question as parameters of a query; its own schema is theirs alone."""
    schema = components[question.__name__]
    needed = set(schema.get("required", ()))
    return [
        {
            "name": name,
            "in": "query",
            "required": name in needed,
            "schema": _without_null(held),
            **({"description": held["description"]} if "description" in held else {}),
        }
        for name, held in schema["properties"].items()
    ]


def _without_null(schema: Json) -> Json:
    """Return the schema of a field that may be left out: what is not asked for is not sent as null."""
    held = {key: value for key, value in schema.items() if key not in {"default", "description"}}
    if "anyOf" in held:
        held["anyOf"] = [each for each in held["anyOf"] if each != {"type": "null"}]
        if len(held["anyOf"]) == 1:
            return {**{k: v for k, v in held.items() if k != "anyOf"}, **_without_null(held["anyOf"][0])}
    return held


def _plain(path: str) -> str:
    return path.replace("{name:str}", "{name}")
