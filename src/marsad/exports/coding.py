"""Which code of a foreign scheme says what an event is; none where no rule does: nothing is forced."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from marsad.model.claim import Claim, Phase, Polarity, Role, Stance
from marsad.model.entity import World
from marsad.model.scheme import Aspect, CodeRule, Scheme
from marsad.text.normalise import loose
from marsad.views.account import Account, countries

#: Roles in whose words the guards of a scheme look for theirs, besides the trigger.
_TELLING = (Role.MEANS, Role.EXTENT, Role.TARGET, Role.TOPIC)
_SPOKEN = frozenset({Stance.THREATENS, Stance.PROMISES})


def aspect(account: Account) -> Aspect:
    """Return whether an event has happened (or happens), is planned, or is said not to be done."""
    event = account.event
    if event.polarity is Polarity.NO or event.occurred is False:
        return Aspect.REFUSED
    return Aspect.PLANNED if event.phase is Phase.PLANNED else Aspect.HAPPENED


def code_of(account: Account, scheme: Scheme, world: World) -> str | None:
    """Return the code of the first rule that fits the event in its aspect, None where none does."""
    rules = scheme.rules.get(account.event.type, {}).get(aspect(account), ())
    return next((rule.code for rule in rules if _fits(rule, account, scheme, world)), None)


def _fits(rule: CodeRule, account: Account, scheme: Scheme, world: World) -> bool:
    event = account.event
    return (
        (not rule.words or any(_says(claim, scheme, rule.words) for claim in account.claims))
        and (not rule.actor or _has_kind(_acting(account), rule.actor, world))
        and (not rule.target or _has_kind(event.targets, rule.target, world))
        and (not rule.partner or bool(event.partners))
        and (not rule.abroad or is_abroad(account, world))
        and (not rule.spoken or any(link.stance in _SPOKEN for claim in account.claims for link in claim.said_by))
    )


def _says(claim: Claim, scheme: Scheme, words: str) -> bool:
    texts = [claim.trigger.text, *(filler.text for role in _TELLING for filler in claim.roles.get(role, ()))]
    pattern = _pattern(scheme.words[words], scheme.joined)
    return any(pattern.search(loose(text)) for text in texts)


@lru_cache(64)
def _pattern(words: tuple[str, ...], joined: tuple[str, ...]) -> re.Pattern[str]:
    front = "|".join(map(re.escape, joined))
    ends = (re.escape(word.removesuffix("*")) + ("" if word.endswith("*") else r"\b") for word in words)
    return re.compile(rf"\b(?:{front})?(?:{'|'.join(ends)})")


def _acting(account: Account) -> set[str]:
    """Return who acts, those too whom the event does not name for they are nobody in particular (protesters)."""
    fillers = (filler for claim in account.claims for filler in claim.roles.get(Role.ACTOR, ()))
    return {*account.event.actors, *(filler.is_ for filler in fillers if filler.is_)}


def _has_kind(actors: Iterable[str], kind: str, world: World) -> bool:
    return any(world.actors[actor].kind == kind for actor in actors if actor in world.actors)


def is_abroad(account: Account, world: World) -> bool:
    """Return whether an actor acts outside the country of its state."""
    where = set(countries(account, world))
    homes = {world.actors[actor].country for actor in account.event.actors if actor in world.actors} - {""}
    return bool(where and homes and not homes & where)
