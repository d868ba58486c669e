"""What may stand behind the question mark of an address of the API, field by field; whatever else does is refused.

Each is a record: its fields are what the API's own description lists, and what a request is checked by.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta

from marsad.errors import worded
from marsad.model.claim import EventType, Phase, SourceKind
from marsad.web.faults import Fault
from marsad.web.refused import refused

Q = TypeVar("Q", bound="Question")

#: Other names of fields.
_ALSO = {"known_by": "known_on"}
#: The most values of one field.
_VALUES = 50
Words = Annotated[str, Meta(min_length=1, max_length=500)]
Names = Annotated[tuple[Words, ...], Meta(max_length=_VALUES)]
Box = Annotated[
    str,
    Meta(
        pattern=r"^(-?[0-9]{1,3}(\.[0-9]{1,9})?,){3}-?[0-9]{1,3}(\.[0-9]{1,9})?$",
        description="west,south,east,north in degrees (WGS 84): what has a known point within",
    ),
]
Day = date
Lang = Literal["ar", "en"]


def _say(words: str) -> Meta:
    return Meta(description=words)


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What pages of a list take: how many, and from where on."""

    limit: (
        Annotated[int, Meta(ge=1, le=100_000, description="at most so many; 50 by default, 10000 of a file")] | None
    ) = None
    cursor: (
        Annotated[str, Meta(min_length=1, max_length=300, description="the page after, as `next` has it")] | None
    ) = None


class Known(Question, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Days of publication."""

    known_on: Annotated[Day, _say("as reports published by this day have it")] | None = None


class Reports(Known, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which reports."""

    since: Annotated[Day, _say("published on this day or later")] | None = None
    until: Annotated[Day, _say("published on this day or before")] | None = None
    lang: Annotated[Lang, _say("in this language, among others")] | None = None
    outlet: Annotated[Words, _say("published by this outlet")] | None = None


class Told(Known, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which claims, or events: all that is given must hold, of several values one."""

    type: Annotated[tuple[EventType, ...], Meta(max_length=_VALUES)] = ()
    phase: Annotated[tuple[Phase, ...], Meta(max_length=_VALUES)] = ()
    place: Annotated[Names, _say("names or ids of places; what lies in them counts")] = ()
    actor: Annotated[Names, _say("names or ids of actors; their parts count")] = ()
    source: Annotated[tuple[SourceKind, ...], Meta(max_length=_VALUES, description="kind of a quoted source")] = ()
    lang: Annotated[Lang, _say("told in this language")] | None = None
    since: Annotated[Day, _say("of this day or later")] | None = None
    until: Annotated[Day, _say("of this day or before")] | None = None
    as_of: (
        Annotated[Day, _say("of this day or before; what is planned for later stands by its announcement")] | None
    ) = None
    bbox: Box | None = None


class Claims(Told, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which claims."""

    report: Annotated[Words, _say("of the report with this id")] | None = None
    judged: Annotated[
        tuple[Literal["open", "accepted", "rejected"], ...],
        Meta(max_length=3, description="what people decided; rejected ones are left out unless they are asked for"),
    ] = ()


class Events(Told, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which events."""

    independent: Annotated[int, Meta(ge=0, le=1000, description="at least so many independent origins")] = 0


class Feed(Events, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which events, and in which language a feed names them."""

    in_: Annotated[Lang, _say("language of names and labels")] = msgspec.field(default="en", name="in")


class Sites(Known, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which places on which day."""

    as_of: Annotated[Day, _say("what was so on this day; by default the last day of publication")] | None = None
    within: Annotated[Words, _say("name or id of a place that they lie in")] | None = None
    bbox: Box | None = None


class SiteOn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """On which day, as known when."""

    as_of: Annotated[Day, _say("what was so on this day; by default the last day of publication")] | None = None
    known_on: Annotated[Day, _say("as reports published by this day have it")] | None = None


class Plans(Question, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which plans, and by which day their outcome is asked for."""

    as_of: (
        Annotated[
            Day,
            _say("what had come of it by this day, by what was published then; by default the last day of publication"),
        ]
        | None
    ) = None
    place: Annotated[Names, _say("names or ids of places; what lies in them counts")] = ()
    actor: Annotated[Names, _say("names or ids of actors; their parts count")] = ()


class Routes(Question, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which ways."""

    place: Annotated[Names, _say("names or ids of places; what lies in them counts")] = ()
    actor: Annotated[Names, _say("names or ids of actors; their parts count")] = ()
    type: Annotated[tuple[EventType, ...], Meta(max_length=_VALUES)] = ()
    phase: Annotated[tuple[Phase, ...], Meta(max_length=_VALUES)] = ()


class Timeline(Known, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Whose timeline."""

    actor: Annotated[Words, _say("name or id of an actor; its parts count")]
    since: Annotated[Day, _say("of this day or later")] | None = None
    until: Annotated[Day, _say("of this day or before")] | None = None


class Search(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is searched for, in either language."""

    q: Annotated[str, Meta(min_length=1, max_length=500, description="words, names, what happened, in either language")]
    limit: Annotated[int, Meta(ge=1, le=100, description="at most so many reports")] = 20


class Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What takes no question."""


def asked(query: Sequence[tuple[str, str]], kind: type[Any]) -> Any:
    """Return the question of an address as a record of ``kind``; raise ``Fault`` where a field is unknown or makes no sense.

    >>> asked([("limit", "5"), ("place", "Qasrak"), ("place", "الحسكة")], Events).place
    ('Qasrak', 'الحسكة')
    """
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    raw: dict[str, Any] = {}
    for given, value in query:
        name = _ALSO.get(given, given)
        if name not in fields:
            raise _unknown(name, fields)
        if "\0" in value:
            raise Fault(400, "it holds a sign that no text has (U+0000)", where=name)
        if isinstance(fields[name].default, tuple):
            raw.setdefault(name, []).append(value)
        elif name in raw:
            raise Fault(400, "it stands there twice", where=name, advice="Give it once.")
        else:
            raw[name] = value
    advice = "See /api/v1/openapi.json; days are year-month-day."
    try:
        made = msgspec.convert(raw, kind, strict=False)
    except msgspec.ValidationError as fault:
        what, where = refused(fault)
        raise Fault(400, what, where=where.partition("[")[0], advice=advice) from None
    for name, value in raw.items():
        if getattr(made, fields[name].name) is None:  # "null" is taken for nothing
            raise Fault(400, worded("'{value}' is nothing to ask for", value=value), where=name, advice=advice)
    return made


def _unknown(name: str, fields: Iterable[str]) -> Fault:
    known = sorted(fields)
    near = get_close_matches(name, known, 1)
    advice = (
        worded("Is '{near}' meant?", near=near[0])
        if near
        else worded("There are: {names}.", names=", ".join(known) or "none")
    )
    return Fault(400, "there is no such field", where=name[:100], advice=advice)
