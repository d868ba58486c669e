"""What changes the record, or reads a text for whoever asks: judging, adding, reading without keeping."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from marsad.app.published import dated_report
from marsad.app.reading import read_report
from marsad.errors import worded
from marsad.model.claim import Claim
from marsad.model.report import Report
from marsad.store import Decision, Ruling
from marsad.web.faults import Fault
from marsad.web.refused import refused
from marsad.web.route import Body, Role

if TYPE_CHECKING:
    from marsad.web.here import Here

T = TypeVar("T")

#: The longest text that is read while somebody waits for it.
_LONGEST = 200_000
_JSON = msgspec.json.Encoder()
Short = Annotated[str, Meta(max_length=300)]
Id = Annotated[str, Meta(min_length=1, max_length=200)]


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who decides (where there are users: who has signed in), and why, in their words."""

    by: Short = ""
    reason: Annotated[str, Meta(max_length=2000)] = ""


class Correction(Said, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a claim should have been read as: field → value, as for ``marsad judge correct``."""

    changes: Annotated[dict[Id, Short], Meta(min_length=1, max_length=30)]


class Pair(Said, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two claims, or events (all of their claims)."""

    a: Id
    b: Id


class Several(Said, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Claims that are decided of in one act."""

    claims: Annotated[list[Id], Meta(min_length=1, max_length=500)]


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A report: its text, and what the text does not say. ``lang``: read only what is in this language."""

    text: Annotated[str, Meta(min_length=1, max_length=_LONGEST)]
    published: date | None = None
    outlet: Short = ""
    title: Annotated[str, Meta(max_length=1000)] = ""
    url: Annotated[str, Meta(max_length=2000)] = ""
    lang: Annotated[str, Meta(pattern="^(auto|ar|en)$")] = "auto"


class Addition(Given, frozen=True, forbid_unknown_fields=True):
    """A report for the record, and who adds it."""

    by: Short = ""


class DecisionItem(msgspec.Struct, frozen=True):
    """A decision: ``n`` is what undoing it takes; ``events``: those that its claims are of now."""

    n: int
    verdict: str
    a: str
    b: str
    value: str
    reason: str
    by: str
    transaction: int
    undone_by: int | None
    events: list[str]


class ReadItem(msgspec.Struct, frozen=True):
    """What a text was read as. ``flags``: what a reader should know of it as a whole."""

    report: Report
    claims: list[Claim]
    flags: list[str]


class AddedItem(msgspec.Struct, frozen=True):
    """What adding a report did. ``new``: it was not there; ``events``: those that its claims are of."""

    report: str
    new: bool
    claims: list[Claim]
    events: list[str]
    flags: list[str]


class Change(msgspec.Struct, frozen=True):
    """An address that is posted to."""

    path: str
    about: str
    body: type[Any]
    item: Any
    do: Callable[[Here, Any], Any]
    role: Role = Role.REVIEW


def changed(change: Change) -> Callable[[Here], Body]:
    """Return what answers a change."""

    def answer(here: Here) -> Body:
        made = change.do(here, _body(here, change.body))
        return Body(_JSON.encode(made), headers={"cache-control": "no-store"})

    return answer


def _body(here: Here, kind: type[T]) -> T:
    media = here.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != "application/json":
        raise Fault(
            415,
            worded("the body is {media}", media=media or "of no type"),
            where="Content-Type",
            advice="Send application/json.",
        )
    try:
        made = msgspec.json.decode(here.body, type=kind)
    except msgspec.ValidationError as fault:
        what, where = refused(fault)
        raise Fault(400, what, where=where, advice="See /api/v1/openapi.json.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise Fault(400, worded("this is no JSON: {why}", why=fault), where="body") from None
    if b"\\u0000" in here.body:
        raise Fault(400, "it holds a sign that no text has (U+0000)", where="body")
    return made


def _who(here: Here, by: str) -> str:
    """Return in whose name something is done: nobody signs for another."""
    if not here.person.name:
        return by
    if by not in {"", here.person.name}:
        raise Fault(403, "it is signed with another name", where="by", advice="Leave it out: you have signed in.")
    return here.person.name


def _said(here: Here, said: Said) -> dict[str, str]:
    return {"by": _who(here, said.by), "reason": said.reason}


def accept(here: Here, said: Said) -> DecisionItem:
    """Record that a claim is right as it was read."""
    return _decision(here.record.accept(here.names["name"], **_said(here, said)), here)


def reject(here: Here, said: Said) -> DecisionItem:
    """Record that a report does not make this claim."""
    return _decision(here.record.reject(here.names["name"], **_said(here, said)), here)


def accept_all(here: Here, said: Several) -> list[DecisionItem]:
    """Record that claims are right as they were read: all or, where one is not there, none."""
    return [_decision(each, here) for each in here.record.decide_all(Ruling.ACCEPT, said.claims, **_said(here, said))]


def reject_all(here: Here, said: Several) -> list[DecisionItem]:
    """Record that reports do not make these claims: all or, where one is not there, none."""
    return [_decision(each, here) for each in here.record.decide_all(Ruling.REJECT, said.claims, **_said(here, said))]


def correct(here: Here, said: Correction) -> DecisionItem:
    """Record what a claim should have been read as."""
    return _decision(here.record.correct(here.names["name"], said.changes, **_said(here, said)), here)


def same(here: Here, said: Pair) -> DecisionItem:
    """Record that two claims tell of one event."""
    return _decision(here.record.same(said.a, said.b, **_said(here, said)), here)


def not_same(here: Here, said: Pair) -> DecisionItem:
    """Record that two claims do not tell of one event."""
    return _decision(here.record.not_same(said.a, said.b, **_said(here, said)), here)


def undo(here: Here, said: Said) -> DecisionItem:
    """Undo a decision, and those taken in one act with it."""
    name = here.names["name"]
    if not name.isascii() or not name.isdigit() or len(name) > 15:
        raise Fault(404, "there is no such decision", where=name[:100], advice="A decision goes by its number.")
    return _decision(here.record.undo(int(name), **_said(here, said)), here)


def read(here: Here, given: Given) -> ReadItem:
    """Return what a text says; nothing is kept."""
    reading = read_report(_report(here, given), here.record.library, given.lang)
    return ReadItem(reading.report, list(reading.claims), list(reading.flags))


def add(here: Here, given: Addition) -> AddedItem:
    """Read a report into the record; what is there already is not added again."""
    record = here.record
    who = _who(here, given.by)
    ((reading, added),) = here.desk.add([(_report(here, given), given.lang)], who=who)
    events = record.store.events_of(claim.id for claim in reading.claims)
    found = list(dict.fromkeys(events.values()))
    return AddedItem(added.report, added.new, list(reading.claims), found, list(reading.flags))


def _report(here: Here, given: Given) -> Report:
    made = dated_report(given.text, here.record.library, published=given.published, outlet=given.outlet)
    return msgspec.structs.replace(made, title=given.title, url=given.url)


def _decision(made: Decision, here: Here) -> DecisionItem:
    store = here.record.store
    with store.reading():
        events = store.events_of(each for each in (made.a, made.b) if "." in each)
    return item_of(made, sorted(set(events.values())))


def item_of(made: Decision, events: list[str]) -> DecisionItem:
    """Return a decision as it is sent."""
    words = (made.n, made.verdict.value, made.a, made.b, made.value, made.reason, made.by, made.tx, made.undone_by)
    return DecisionItem(*words, events)


CHANGES = (
    Change("/claims/{name:str}/accept", "The claim is right as it was read.", Said, DecisionItem, accept),
    Change("/claims/{name:str}/reject", "The report does not make this claim.", Said, DecisionItem, reject),
    Change("/claims/{name:str}/correct", "What the claim should have been read as.", Correction, DecisionItem, correct),
    Change("/accept", "The claims are right as they were read, in one act.", Several, list[DecisionItem], accept_all),
    Change("/reject", "Reports do not make these claims, in one act.", Several, list[DecisionItem], reject_all),
    Change("/same", "Two claims, or events, are one event.", Pair, DecisionItem, same),
    Change("/not-same", "Two claims, or events, are not one event.", Pair, DecisionItem, not_same),
    Change(
        "/decisions/{name:str}/undo",
        "Undo a decision by its number, and those taken in one act with it.",
        Said,
        DecisionItem,
        undo,
    ),
    Change("/read", "Read a text; nothing is kept.", Given, ReadItem, read, Role.READ),
    Change("/reports", "Read a report into the record.", Addition, AddedItem, add),
)
