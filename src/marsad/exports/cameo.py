"""Events as dyads with CAMEO codes, one a line with tabs, in the manner of Phoenix: by our own mapping.

A row needs someone who acts. The quad class follows from the code's root: 1 verbal and 2 material cooperation, 3 verbal
and 4 material conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from marsad.exports.cells import OWN, joined, own, quotes, rows, written
from marsad.exports.coding import aspect, code_of
from marsad.exports.port import Context, Format
from marsad.model.scheme import Aspect
from marsad.views.account import Account, Barred, barred, countries, days, main_spot, name_of, place_name, point

_COLUMNS = (
    "EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity", "SourceName",
    "TargetActorFull", "TargetActorEntity", "TargetName", "EventCode", "EventRootCode", "QuadClass",
    "Lat", "Lon", "LocationName", "CountryCode", "Text", "NewsSources",
)  # fmt: skip
#: Grounds on which what has happened is left out; a plan and a refusal have codes of their own.
_GROUNDS = frozenset({Barred.BACKGROUND, Barred.POSSIBLE, Barred.UNVOUCHED, Barred.NO_PLACE, Barred.NO_DAY})


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the table: a row for each pair of who acts and whom it is done to."""
    return rows((*_COLUMNS, *OWN), _lines(accounts, context), tab=True)


def _lines(accounts: Iterable[Account], context: Context) -> Iterator[dict[str, Any]]:
    scheme = context.schemes["cameo"]
    for account in accounts:
        ground = barred(account, context.world)
        code = code_of(account, scheme, context.world)
        if ground in _GROUNDS or (ground is not None and aspect(account) is Aspect.HAPPENED):
            context.leave(account, ground.value if ground else "")
        elif code is None:
            context.leave(account, "no_code")
        elif not account.event.actors:
            context.leave(account, "nobody_acts")
        else:
            context.kept += 1
            common = _row(account, code, context) | own(account, f"cameo-{scheme.version}")
            event = account.event
            pairs = product(event.actors, event.partners or event.targets or ("",))
            for number, (actor, other) in enumerate(pairs, 1):
                sides = _side("Source", actor, context) | _side("Target", other, context)
                yield common | sides | {"EventID": f"{event.id}.{number}"}


def _row(account: Account, code: str, context: Context) -> dict[str, Any]:
    world = context.world
    when = days(account)
    spot = main_spot(account, world)
    found = point(spot, world) if spot else None
    codes = countries(account, world)
    country = context.countries.get(codes[0]) if codes else None
    root = code[:2]
    return {
        "Date": when.first.strftime("%Y%m%d") if when else "",
        "Year": when.first.year if when else "",
        "Month": when.first.month if when else "",
        "Day": when.first.day if when else "",
        "EventCode": code,
        "EventRootCode": root,
        "QuadClass": _quad(int(root)),
        "Lat": found[0] if found else "",
        "Lon": found[1] if found else "",
        "LocationName": place_name(spot, world, context.lang) if spot else "",
        "CountryCode": country.alpha3 if country else "",
        "Text": quotes(account),
        "NewsSources": joined(written(account)),
    }


def _side(name: str, actor: str, context: Context) -> dict[str, str]:
    code = context.actors[actor].plover.replace(" ", "") if actor in context.actors else ""
    called = name_of(actor, context.world, context.lang) if actor else ""
    return {f"{name}ActorFull": code, f"{name}ActorEntity": code[:3], f"{name}Name": called}


def _quad(root: int) -> int:
    for quad, last in enumerate((5, 8, 13), 1):
        if root <= last:
            return quad
    return 4


FORMAT = Format("cameo", ".cameo.tsv", "text/tab-separated-values", "dyads with CAMEO codes", write)
