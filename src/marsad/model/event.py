"""Events: claims of many reports that tell of one happening, one plan or one state; who vouches for it, what is disputed.

All of it is derived from claims and from what people decided; none of it is a fact of its own.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from marsad.model.claim import Claim, EventType, NumberKind, Phase, Polarity, Role, SourceKind
from marsad.model.report import Report


class Told(msgspec.Struct, frozen=True, gc=False):
    """A claim with the report that makes it."""

    report: Report
    claim: Claim


class KinKind(StrEnum):
    """How a report hangs together with the report that its story is from."""

    COPY = "copy"  # word for word, or nearly
    EXCERPT = "excerpt"  # a part of it
    REWRITE = "rewrite"  # the same facts in other words of the same language
    TRANSLATION = "translation"


class Kin(msgspec.Struct, frozen=True, gc=False):
    """``report`` tells the story of ``root`` again. ``credited``: it says so. ``score`` 0–1; ``why`` gives the measured reasons."""

    report: str
    root: str
    kind: KinKind
    credited: bool
    score: float
    why: str


class Verdict(StrEnum):
    """What a person, or a rule, says of two claims."""

    SAME = "same"
    NOT_SAME = "not_same"


class Judgement(msgspec.Struct, frozen=True):
    """A person's word on two claims (``a`` < ``b``, claim ids): of one event, or not. Later ones (greater ``n``) hold over earlier ones."""

    n: int
    a: str
    b: str
    verdict: Verdict
    by: str = ""
    reason: str = ""


class Reason(msgspec.Struct, frozen=True):
    """One ground for or against joining two claims: ``feature``, its ``level`` in words, its ``weight`` in log-odds (a veto: −inf)."""

    feature: str
    level: str
    weight: float


class Band(StrEnum):
    """What becomes of a pair of claims."""

    JOINED = "joined"
    SUGGESTED = "suggested"
    APART = "apart"


class Pair(msgspec.Struct, frozen=True):
    """Two claims (ids, ``a`` < ``b``) compared: ``score`` in log-odds, ``veto`` names what forbids joining them ('' = nothing)."""

    a: str
    b: str
    score: float
    band: Band
    reasons: tuple[Reason, ...]
    veto: str = ""


class Origin(msgspec.Struct, frozen=True, gc=False):
    """Whose word a claim in the end is: one source within one story.

    ``key`` is equal for claims that go back to the same word; ``named``: the source has a name or an office, is no
    anonymous plural; ``reports`` and ``claims`` are ids, sorted.
    """

    key: str
    text: str
    kind: SourceKind
    named: bool
    reports: tuple[str, ...]
    claims: tuple[str, ...]


class Standing(msgspec.Struct, frozen=True, gc=False):
    """On how many shoulders an event stands. No figure is derived from another: there is no score.

    ``reports``, ``outlets``, ``stories`` (copies and translations folded) count those that tell of it; ``origins`` are the
    independent ones that assert it, ``negated_by`` those that deny it or say that it is not so; ``recalled_in`` are
    reports that only tell it again without a source, as history.
    """

    reports: int
    outlets: int
    stories: int
    origins: tuple[Origin, ...]
    negated_by: tuple[Origin, ...] = ()
    recalled_in: tuple[str, ...] = ()

    @property
    def independent(self) -> int:
        """The number of independent origins that assert the event."""
        return len(self.origins)

    @property
    def named(self) -> int:
        """The number of those that have a name."""
        return sum(origin.named for origin in self.origins)


class ConflictKind(StrEnum):
    """On what two sides of a contradiction differ."""

    HAPPENED = "happened"
    NUMBER = "number"
    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    DEADLINE = "deadline"
    STATUS = "status"
    OUTCOME = "outcome"


class Side(msgspec.Struct, frozen=True, gc=False):
    """What one side of a contradiction says: ``value`` in words or figures, on the word of ``claims`` (ids, sorted)."""

    value: str
    claims: tuple[str, ...]


class Conflict(msgspec.Struct, frozen=True, gc=False):
    """A contradiction among claims of ``events``; at least two sides, none of them averaged away. ``field``: which number or role."""

    kind: ConflictKind
    field: str
    events: tuple[str, ...]
    sides: tuple[Side, ...]


class RelationKind(StrEnum):
    """How two events hang together: ``a`` RELATION ``b``."""

    PART_OF = "part_of"
    FULFILS = "fulfils"
    PRECEDES = "precedes"


class EventRelation(msgspec.Struct, frozen=True):
    """Event ``a`` stands in a relation to event ``b``; ``why`` says on what ground."""

    kind: RelationKind
    a: str
    b: str
    why: str


class Spot(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A place that claims name, in the role that it has to the event. ``id`` None: in no table; never pinned without ``lat``, ``lon`` (WGS 84)."""

    role: Role
    text: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None


class Event(msgspec.Struct, frozen=True, gc=False):
    """One happening, plan or state, as the claims that tell of it have it together.

    ``phase`` is the furthest that is told (a plan stays a plan: deed and plan are two events); ``occurred`` is no
    where every claim says that it is not so, None where sources disagree. ``earliest``, ``latest`` are the days that
    the claims' own times agree on, inclusive, None = open. ``claims`` are ids in order of publication; ``numbers`` are the
    bounds that all asserting claims agree on, else the whole range that is told (see ``conflicts``).
    """

    id: str
    type: EventType
    phase: Phase
    polarity: Polarity
    occurred: bool | None
    background: bool
    earliest: date | None
    latest: date | None
    spots: tuple[Spot, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    partners: tuple[str, ...]
    numbers: dict[NumberKind, tuple[int | None, int | None]]
    claims: tuple[str, ...]
    standing: Standing
    conflicts: tuple[Conflict, ...] = ()

    @property
    def when(self) -> tuple[date | None, date | None]:
        """The first and the last day."""
        return self.earliest, self.latest

    @property
    def sources(self) -> tuple[Origin, ...]:
        """The independent origins that assert it."""
        return self.standing.origins
