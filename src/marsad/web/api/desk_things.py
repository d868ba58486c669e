"""What is asked of the desk itself: who one is, what was decided, who came in. Never kept by anybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

from marsad.store import Tx
from marsad.web.api import questions as q
from marsad.web.api.changes import DecisionItem, item_of
from marsad.web.route import Body, Role
from marsad.web.security.audit import Act

if TYPE_CHECKING:
    from marsad.web.here import Here

_LAST = 500


class Plain(msgspec.Struct, frozen=True):
    """An address that answers with something that is not the record's alone."""

    path: str
    about: str
    question: type[Any]
    item: type[Any]
    make: Callable[[Here, Any], Any]
    role: Role = Role.READ


class Me(msgspec.Struct, frozen=True):
    """Who asks; ``csrf`` is what scripts of the page send with changes as X-CSRF-Token."""

    name: str
    role: str
    csrf: str


class Decided(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which decisions."""

    claim: Annotated[q.Words, Meta(description="about this claim")] | None = None
    limit: Annotated[int, Meta(ge=1, le=10_000, description="at most so many, the last ones")] = _LAST


class Trail(msgspec.Struct, frozen=True):
    """What was done to the record, and who came in or was refused: the last first."""

    transactions: list[Tx]
    acts: list[Act]


def plain(thing: Plain) -> Callable[[Here], Body]:
    """Return what answers with it."""

    def answer(here: Here) -> Body:
        made = thing.make(here, q.asked(here.query, thing.question))
        return Body(msgspec.json.encode(made), headers={"cache-control": "no-store"})

    return answer


def me(here: Here, _: q.Nothing) -> Me:
    """Return who asks."""
    return Me(here.person.name, here.person.role.name.lower(), here.csrf)


def decisions(here: Here, asked: Decided) -> list[DecisionItem]:
    """Return what was decided, the last first."""
    found = here.record.decisions(asked.claim or "")
    return [item_of(each, []) for each in reversed(found[-asked.limit :])]


def trail(here: Here, _: q.Nothing) -> Trail:
    """Return what was done and who came in."""
    return Trail(here.record.store.transactions(_LAST), here.desk.people.audit.last(_LAST))


PLAIN = (
    Plain("/me", "Who asks, and what they may do.", q.Nothing, Me, me),
    Plain("/decisions", "What people decided, the last first.", Decided, list[DecisionItem], decisions),
    Plain(
        "/audit",
        "What was done to the record, and who came in or was refused, the last first.",
        q.Nothing,
        Trail,
        trail,
        Role.ADMINISTER,
    ),
)
