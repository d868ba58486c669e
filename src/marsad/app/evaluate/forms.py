"""The claim as it is compared: what gold states and what the reader found, in one form."""

from __future__ import annotations

import re

import msgspec

from marsad.app.evaluate.spans import Spans
from marsad.model.claim import Claim, Filler, Link
from marsad.model.report import Report, Span

#: The facets of a claim that are judged by equality.
FACETS = ("phase", "polarity", "certainty", "background")
_ARABIC = re.compile("[\u0621-\u064a]")

Bounds = tuple[int | None, int | None]
Interval = tuple[str | None, str | None, str]


class Mention(msgspec.Struct, frozen=True):
    """A filler or a source: its words and the places where they may stand.

    ``id`` lower case, empty = none; ``point`` WGS 84, latitude first; ``optional``: neither required nor wrong;
    ``kind`` and ``stance`` of a source, empty = not said.
    """

    text: str
    spans: Spans
    role: str = ""
    id: str = ""
    point: tuple[float, float] | None = None
    optional: bool = False
    kind: str = ""
    stance: str = ""


class Stated(msgspec.Struct, frozen=True):
    """A claim of gold or of the reader. ``line`` of its file (0 = the reader's); ``lang`` empty = not said."""

    type: str
    trigger: Mention
    evidence: Spans
    facets: dict[str, str]
    lang: str = ""
    style: str = ""
    line: int = 0
    roles: tuple[Mention, ...] = ()
    numbers: dict[str, tuple[Bounds, ...]] = {}
    time: Interval | None = None
    said_by: tuple[Mention, ...] = ()

    @property
    def denied(self) -> bool:
        """Whether any link of the attribution chain denies it."""
        return any(link.stance == "denies" for link in self.said_by)

    @property
    def language(self) -> str:
        """Its language; where it is not said, that of the trigger's script."""
        return self.lang or ("ar" if _ARABIC.search(self.trigger.text) else "en")


class GoldReport(msgspec.Struct, frozen=True):
    """An annotated report; ``name`` is its id in its file, ``file`` where it was read from."""

    name: str
    file: str
    report: Report
    style: str
    claims: tuple[Stated, ...]


class GoldPlace(msgspec.Struct, frozen=True):
    """The true point of a place (WGS 84) and how far, in km, a resolved one may lie from it; None = not judged."""

    lat: float | None
    lon: float | None
    km: float | None


Places = dict[str, GoldPlace]


def of_claim(claim: Claim, style: str = "") -> Stated:
    """Return a claim of the reader in the form that is compared."""
    fillers = {
        (role, filler): _of_filler(role.value, filler) for role, found in claim.roles.items() for filler in found
    }
    when = claim.time
    days = [d.isoformat() if d else None for d in ((when.earliest, when.latest) if when else ())]
    return Stated(
        type=claim.type.value,
        trigger=Mention(claim.trigger.text, _spans(claim.trigger.start, claim.trigger.end)),
        evidence=_spans(claim.evidence.start, claim.evidence.end),
        facets={
            "phase": claim.phase.value,
            "polarity": claim.polarity.value,
            "certainty": claim.certainty.value,
            "background": "true" if claim.background else "false",
        },
        lang=claim.lang[:2],
        style=style,
        roles=tuple(fillers.values()),
        numbers={kind.value: ((n.low, n.high),) for kind, n in claim.numbers.items()},
        time=(days[0], days[1], when.relation.value) if when else None,
        said_by=tuple(map(_of_link, claim.said_by)),
    )


def _spans(start: int, end: int) -> Spans:
    return (Span(start, end),) if end > start else ()


def _of_filler(role: str, filler: Filler) -> Mention:
    point = None
    if filler.lat is not None and filler.lon is not None:
        point = (filler.lat, filler.lon)
    name = (filler.is_ or "").strip().lower()
    return Mention(filler.text, _spans(filler.start, filler.end), role, name, point)


def _of_link(link: Link) -> Mention:
    spans = _spans(link.start, link.end)
    return Mention(link.text, spans, kind=link.kind.value, stance=link.stance.value)
