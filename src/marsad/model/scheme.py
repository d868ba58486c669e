"""A foreign scheme of event codes, and how the types of the contract are said in it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from marsad.model.claim import EventType


class Aspect(StrEnum):
    """Of which events a rule speaks: ``refused`` are those that are said not to be done."""

    HAPPENED = "happened"
    PLANNED = "planned"
    REFUSED = "refused"


class CodeRule(msgspec.Struct, frozen=True):
    """``code`` holds where every guard does ('' or False = no guard).

    ``words``: a key of the scheme's words, one of which some claim has in its trigger, means, extent, target or topic; ``actor``,
    ``target``: the kind of one of them; ``partner``: the other side is told; ``abroad``: an actor's state is not that of
    the place; ``spoken``: a source threatens or promises it.
    """

    code: str
    words: str = ""
    actor: str = ""
    target: str = ""
    partner: bool = False
    abroad: bool = False
    spoken: bool = False


class Scheme(msgspec.Struct, frozen=True):
    """``version`` is that of our mapping. ``words`` are folded (``text.normalise.loose``), ``*`` at the end leaves it open;
    ``joined``: what may be written joined to the front of one.
    """

    name: str
    version: str
    codes: frozenset[str]
    words: dict[str, tuple[str, ...]]
    rules: dict[EventType, dict[Aspect, tuple[CodeRule, ...]]]
    joined: tuple[str, ...] = ()
    families: dict[str, tuple[str, ...]] = {}


class ActorCode(msgspec.Struct, frozen=True):
    """``inter``: class of actor as ACLED words it, at home; ``plover``: codes of country and sector."""

    inter: str
    plover: str


class Country(msgspec.Struct, frozen=True):
    """``iso``: three digits of ISO 3166; ``alpha3``: three letters; ``region``: as ACLED words it; ``gwno``: Gleditsch and Ward."""

    name: str
    iso: str
    alpha3: str
    region: str
    gwno: str
