"""The claim: what one clause of one report asserts, and on whose word.

Values of the enums are those of the claim contract, letter by letter.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from marsad.model.when import When


class EventType(StrEnum):
    """The event and state types of the contract."""

    WITHDRAWAL = "withdrawal"
    DEPLOYMENT = "deployment"
    MOVEMENT = "movement"
    BASE_ESTABLISHED = "base_established"
    HANDOVER = "handover"
    CAPTURE = "capture"
    ADVANCE = "advance"
    EXERCISE = "exercise"
    CLASH = "clash"
    SHELLING = "shelling"
    AIR_STRIKE = "air_strike"
    DRONE_STRIKE = "drone_strike"
    INTERCEPTION = "interception"
    EXPLOSION = "explosion"
    SUICIDE_ATTACK = "suicide_attack"
    ATTACK = "attack"
    ABDUCTION = "abduction"
    DESTRUCTION = "destruction"
    ARREST = "arrest"
    PRISONER_TRANSFER = "prisoner_transfer"
    ESCAPE = "escape"
    RELEASE = "release"
    SIEGE = "siege"
    WEAPONS_SEIZURE = "weapons_seizure"
    CEASEFIRE = "ceasefire"
    AGREEMENT = "agreement"
    TALKS = "talks"
    DISARMAMENT = "disarmament"
    SANCTION = "sanction"
    FORMATION = "formation"
    DEFEAT = "defeat"
    APPOINTMENT = "appointment"
    THREAT = "threat"
    DEMAND = "demand"
    CONDEMNATION = "condemnation"
    DISPLACEMENT = "displacement"
    RETURN = "return"
    AID_DELIVERY = "aid_delivery"
    PROTEST = "protest"
    CLOSURE = "closure"
    REOPENING = "reopening"
    CASUALTY = "casualty"
    PRESENCE = "presence"
    CONTROL = "control"
    DETENTION = "detention"

    @property
    def is_state(self) -> bool:
        """Whether the type is a state that holds, not an event that happens."""
        return self in _STATES

    @property
    def is_speech_act(self) -> bool:
        """Whether the type is recorded only where its content is no event of another type."""
        return self in SPEECH_ACTS


_STATES = frozenset({EventType.PRESENCE, EventType.CONTROL, EventType.DETENTION})
#: Types that are recorded only where their content is no event of another type.
SPEECH_ACTS = frozenset({EventType.THREAT, EventType.DEMAND, EventType.CONDEMNATION})


class Phase(StrEnum):
    """Whether it is intended, has started, goes on, or has happened."""

    PLANNED = "planned"
    BEGUN = "begun"
    ONGOING = "ongoing"
    DONE = "done"


class Polarity(StrEnum):
    """``no``: said not to happen, not to have happened, or to be so no longer."""

    YES = "yes"
    NO = "no"

    def __invert__(self) -> Polarity:
        """Return the other one."""
        return Polarity.NO if self is Polarity.YES else Polarity.YES


class Certainty(StrEnum):
    """How sure the text is; ordered from certain to possible."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Role(StrEnum):
    """What a filler is to the event."""

    ACTOR = "actor"
    TARGET = "target"
    PARTNER = "partner"
    PLACE = "place"
    FROM = "from"
    TO = "to"
    VIA = "via"
    MEANS = "means"
    CARGO = "cargo"
    ESCORT = "escort"
    EXTENT = "extent"
    TOPIC = "topic"

    @property
    def is_place(self) -> bool:
        """Whether its fillers are places."""
        return self in PLACE_ROLES


PLACE_ROLES = frozenset({Role.PLACE, Role.FROM, Role.TO, Role.VIA})


class NumberKind(StrEnum):
    """What a number on a claim counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    DETAINED = "detained"
    DISPLACED = "displaced"
    COUNT = "count"


class SourceKind(StrEnum):
    """What kind of source a link of an attribution chain is."""

    MEDIA = "media"
    OFFICIAL = "official"
    MILITARY = "military"
    ARMED_GROUP = "armed_group"
    WITNESS = "witness"
    LOCAL_SOURCE = "local_source"
    MONITOR = "monitor"
    ORGANISATION = "organisation"
    PERSON = "person"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Stance(StrEnum):
    """What a source does with the content it is quoted for."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    DEMANDS = "demands"
    THREATENS = "threatens"
    PROMISES = "promises"


class Quote(msgspec.Struct, frozen=True, gc=False):
    """Words of the report with their position; the base of trigger and evidence."""

    text: str
    start: int
    end: int


class Filler(msgspec.Struct, frozen=True, gc=False, rename={"is_": "is"}, omit_defaults=True):
    """A role's filler: the exact noun phrase, and what it is where that is known.

    ``lat``, ``lon`` WGS 84; ``precision_km``: the true place lies within. ``located`` says how the point
    was found (``exact``, ``proxy``, ``area``); ``why`` gives the reasons of the resolver.

    ``kind``: what sort of thing the phrase names (``model.lexicon.KINDS``), '' = not known; of an extent, ``part``
    or ``whole`` where it is that. ``named``: the phrase holds a proper name that no table has. ``stands_for``: words of
    such a name, told before, that the phrase means ("the camp").
    """

    text: str
    start: int
    end: int
    is_: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    located: str = ""
    why: str = ""
    kind: str = ""
    named: bool = False
    stands_for: str = ""


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number phrase: ``low``..``high`` inclusive, None = open on that side."""

    low: int | None
    high: int | None
    text: str
    start: int
    end: int


class Link(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """One link of an attribution chain. ``is_`` is the actor or outlet, where known."""

    text: str
    start: int
    end: int
    kind: SourceKind
    stance: Stance
    cue: str = ""
    is_: str | None = msgspec.field(default=None, name="is")


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One assertion of one clause, as the contract has it.

    ``roles`` maps a role to its fillers in text order; ``said_by`` is outermost first, empty = the outlet's
    own voice; ``rule`` names the lexicon entry and construction that gave the claim.
    """

    report: str
    id: str
    lang: str
    type: EventType
    phase: Phase
    polarity: Polarity
    certainty: Certainty
    background: bool
    trigger: Quote
    roles: dict[Role, tuple[Filler, ...]]
    numbers: dict[NumberKind, Number]
    time: When | None
    said_by: tuple[Link, ...]
    evidence: Quote
    rule: str
    flags: tuple[str, ...] = ()
