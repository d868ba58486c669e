"""Who is who where one report tells of a handover, another one of the same as a taking."""

from __future__ import annotations

from marsad.model.claim import Claim, EventType, Filler, Role

#: Type of the event, of the claim → role of the claim → what that role is to the event.
_PASSES = {
    (EventType.HANDOVER, EventType.CAPTURE): {Role.ACTOR: Role.PARTNER, Role.TARGET: Role.ACTOR},
    (EventType.CAPTURE, EventType.HANDOVER): {Role.PARTNER: Role.ACTOR, Role.ACTOR: Role.TARGET},
}


def fillers_in(claim: Claim, role: Role, type_: EventType) -> tuple[Filler, ...]:
    """Return who or what of a claim has a role in an event of a type: who takes what is handed over is its receiver."""
    passes = _PASSES.get((type_, claim.type))
    if passes is None:
        return claim.roles.get(role, ())
    return tuple(each for told, fillers in claim.roles.items() if passes.get(told, told) is role for each in fillers)
