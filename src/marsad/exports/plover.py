"""Events in the manner of PLOVER, one JSON object a line, by our own mapping.

Auxiliary modes stand in ``context``: historical, future, hypothetical, negation. A plan is what the manual calls it (a planned
retreat CONCEDE, planned talks AGREE); planned violence only where somebody threatens it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from marsad.exports.cells import own, quotes, written
from marsad.exports.coding import aspect, code_of
from marsad.exports.port import Context, Format
from marsad.model.claim import Certainty, EventType, NumberKind, Polarity
from marsad.model.scheme import Aspect
from marsad.views.account import Account, days, main_spot, name_of, place_name, point

#: Types in which both sides act.
_MUTUAL = frozenset({EventType.CLASH, EventType.TALKS, EventType.AGREEMENT})
_COUNTED = {NumberKind.KILLED: "dead", NumberKind.WOUNDED: "injured", NumberKind.COUNT: "size"}


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return a line for each event that PLOVER can say; the others are noted as left out."""
    scheme = context.schemes["plover"]
    for account in accounts:
        code = code_of(account, scheme, context.world) or _refused(account, context)
        if code is None:
            context.leave(account, "no_code")
            continue
        context.kept += 1
        yield msgspec.json.encode(_row(account, code, context) | own(account, f"plover-{scheme.version}")) + b"\n"


def _refused(account: Account, context: Context) -> str | None:
    """Return the code of what did not happen, where refusing it has none of its own: its own code, negated in ``context``."""
    if aspect(account) is not Aspect.REFUSED:
        return None
    event = msgspec.structs.replace(account.event, polarity=Polarity.YES, occurred=None)
    return code_of(msgspec.structs.replace(account, event=event), context.schemes["plover"], context.world)


def _row(account: Account, code: str, context: Context) -> dict[str, Any]:
    event, world = account.event, context.world
    when = days(account)
    kind, _, mode = code.partition("/")
    spot = main_spot(account, world)
    found = point(spot, world) if spot else None
    others = event.partners or event.targets
    mutual = event.type in _MUTUAL
    return {
        "id": event.id,
        "event_date": when.first if when else None,
        "event_date_end": when.last if when else None,
        "event_type": kind,
        "event_mode": mode or None,
        "context": _contexts(account),
        "actor": _sides((*event.actors, *others) if mutual else event.actors, context),
        "recipient": [] if mutual else _sides(others, context),
        "location": place_name(spot, world, context.lang) if spot else None,
        "latitude": found[0] if found else None,
        "longitude": found[1] if found else None,
        "precision_km": spot.precision_km if spot and found else None,
        "magnitude": {name: event.numbers[number] for number, name in _COUNTED.items() if number in event.numbers},
        "text": quotes(account),
        "source": written(account),
    }


def _contexts(account: Account) -> list[str]:
    held = {
        "historical": account.event.background,
        "future": aspect(account) is Aspect.PLANNED,
        "hypothetical": all(claim.certainty is Certainty.POSSIBLE for claim in account.claims),
        "negation": aspect(account) is Aspect.REFUSED,
    }
    return [name for name, holds in held.items() if holds]


def _sides(actors: Iterable[str], context: Context) -> list[dict[str, str]]:
    codes = context.actors
    return [
        {
            "id": actor,
            "name": name_of(actor, context.world, context.lang),
            "code": codes[actor].plover if actor in codes else "",
        }
        for actor in dict.fromkeys(actors)
    ]


FORMAT = Format("plover", ".plover.jsonl", "application/jsonl", "events in the manner of PLOVER", write)
