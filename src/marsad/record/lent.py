"""What a claim leaves open because the one beside it in its report has told it: claims as a reader of both understands them.

::

    seized the field, a day after the garrison pulled out       it pulled out of the field
    deployed in the field; the garrison has not left yet        it is in the field still
    has not handed over the base … the handover will be in May  the handover of that base
    left the valley … its spokesman denied any withdrawal       denied: the withdrawals told before
    left Tanf and Shaddadi … the army took over both bases      took over Tanf and Shaddadi

Claims themselves stay as they are; only what histories and plans make of them is worked out of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from marsad.model.claim import Claim, EventType, Filler, Phase, Polarity, Role, Stance
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.holders import Ground, Holder, holders, moved
from marsad.record.spots import TYPES, places
from marsad.text.names import keys_of
from marsad.text.normalise import loose

#: What one force comes to hold that another has left.
_TAKES = frozenset({EventType.CAPTURE, EventType.ADVANCE, EventType.HANDOVER, EventType.DEPLOYMENT})
_WHERE = (Role.FROM, Role.PLACE, Role.TARGET)
_PLACES = {"site": "site", "settlement": "town"}  # kinds of phrases → level of the places that they mean
_PAIR = 2
_GAP = 60  # characters between two clauses of one sentence, with who says so between them
_OWN = frozenset(
    {Role.TO, Role.EXTENT, Role.VIA, Role.MEANS}
)  # what a clause may tell and yet be of what was told before


def lend(reports: Iterable[Told], ground: Ground) -> list[Told]:
    """Return claims with what is lent to them, each in its place."""
    told = list(reports)
    if not any(_open(each.claim) or _two(each.claim, ground.world) for each in told):
        return told
    order = sorted(range(len(told)), key=lambda k: (told[k].report.id, told[k].claim.lang, told[k].claim.trigger.start))
    for _, numbers in groupby(order, key=lambda k: (told[k].report.id, told[k].claim.lang)):
        before: list[Claim] = []
        for number in numbers:
            claim = told[number].claim
            roles = _lent(claim, before, ground) if _open(claim) else _both(claim, before, ground.world)
            if roles is not None:
                told[number] = msgspec.structs.replace(told[number], claim=msgspec.structs.replace(claim, roles=roles))
            before.append(told[number].claim)
    return told


def _open(claim: Claim) -> bool:
    """Whether a claim on the state of a place names none."""
    return claim.type in TYPES and not any(role in claim.roles for role in (Role.PLACE, Role.FROM, Role.TARGET))


def _two(claim: Claim, world: World) -> Role | None:
    """Return the role in which a claim on the state of places has two that were named before ("both bases", القاعدتين)."""
    if claim.type not in TYPES:
        return None
    return next(
        (r for r in (*_WHERE, Role.TO) if len(f := claim.roles.get(r, ())) == 1 and _means_two(f[0], claim, world)),
        None,
    )


def _means_two(filler: Filler, claim: Claim, world: World) -> bool:
    if filler.kind not in _PLACES or filler.is_ is not None or filler.named:
        return False
    text = loose(filler.text)
    if any(text.startswith(f"{each} ") for each in world.both):
        return True
    noun = keys_of(filler.text, claim.lang)
    kinds = world.cues.get(claim.lang, {})
    return (
        len(noun) == 1
        and noun[0] != text
        and any(
            noun[0].endswith(end)
            and {single := noun[0].removesuffix(end), single.removesuffix("ت") + "ه"} & kinds.keys()
            for end in world.dual
        )
    )


def _both(claim: Claim, before: Sequence[Claim], world: World) -> _Roles | None:
    """The two places of its kind that the report named before, where there are just two."""
    role = _two(claim, world)
    if role is None:
        return None
    meant = claim.roles[role][0]
    told = [
        f for c in before for r in (*_WHERE, Role.TO) for f in c.roles.get(r, ()) if f.is_ in world.places or f.named
    ]
    found = {f.is_ or f.text: f for f in told if f.kind == meant.kind or _is_of(f, meant.kind, world)}
    return {**claim.roles, role: tuple(found.values())} if len(found) == _PAIR else None


def _is_of(filler: Filler, kind: str, world: World) -> bool:
    place = world.places.get(filler.is_ or "")
    return place is not None and place.level == _PLACES[kind]


def names_no_place(claim: Claim) -> bool:
    """Whether a claim may be lent its place by another one of its report."""
    return claim.type is EventType.WITHDRAWAL and _open(claim)


_Roles = dict[Role, tuple[Filler, ...]]


def _lent(claim: Claim, before: Sequence[Claim], ground: Ground) -> _Roles | None:
    if claim.said_by and claim.said_by[-1].stance is Stance.DENIES:
        return _all_denied(claim, before, ground)
    if claim.type is EventType.WITHDRAWAL and claim.phase is not Phase.PLANNED:
        return _left_to_others(claim, before, ground)
    if claim.phase is Phase.PLANNED and not claim.roles.keys() - _OWN:
        same = next((c for c in reversed(before) if c.type is claim.type and not _open(c)), None)
        return {**same.roles, **claim.roles} if same is not None else None
    return None


def _left_to_others(claim: Claim, before: Sequence[Claim], ground: Ground) -> _Roles | None:
    """What others take in the clause before, after this force has left or though it has not."""
    if not before:
        return None
    taken = before[-1]
    near = claim.evidence.start - taken.evidence.end <= _GAP
    done = taken.phase is Phase.DONE and taken.polarity is Polarity.YES and taken.background == claim.background
    if taken.type not in _TAKES or not near or not done or len(list(places(taken, ground))) != 1:
        return None
    role = Role.PARTNER if taken.type is EventType.HANDOVER else Role.ACTOR
    taker, leaver = holders(taken, role, ground.world), moved(claim, ground.world)[0]
    if not taker or any(a.beside(b) for a in taker for b in leaver):
        return None
    where = next((taken.roles[r] for r in (Role.TO, *_WHERE) if r in taken.roles), ())
    return {**claim.roles, Role.FROM: where} if where else None


def _all_denied(claim: Claim, before: Sequence[Claim], ground: Ground) -> _Roles | None:
    """All that was told of the kind before, where one side alone did it: who denies "any withdrawal" means these."""
    same = [c for c in before if c.type is claim.type and c.polarity is Polarity.YES and not _is_denied(c)]
    who = [_doer(c, ground) for c in same]
    known = [each for each in (*who, _doer(claim, ground)) if each is not None]
    if any(not each.beside(known[0]) for each in known) or (None in who and len(same) > 1):
        return None
    actor = next((c.roles[Role.ACTOR] for c in same if Role.ACTOR in c.roles), ())
    own = claim.roles.get(Role.ACTOR, ())
    where = tuple(f for c in same for role in _WHERE for f in c.roles.get(role, ()))
    if not where or not (own or actor):
        return None
    return {**claim.roles, Role.ACTOR: own or actor, Role.FROM: where}


def _is_denied(claim: Claim) -> bool:
    return bool(claim.said_by) and claim.said_by[-1].stance is Stance.DENIES


def _doer(claim: Claim, ground: Ground) -> Holder | None:
    found = moved(claim, ground.world)[0] or holders(claim, Role.ACTOR, ground.world)
    return found[0] if found else None
