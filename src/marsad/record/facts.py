"""What merging looks at of a claim: small, without its words, so that it can be stored and read by the million.

Days are ordinals (``date.toordinal``), 0 = open or unknown. What a claim leaves open and its report supplies — the
place or the day told just before it — is kept apart from what its own clause says, and weighs less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from marsad.model.claim import Claim, EventType, Filler, Phase, Polarity, Role, Stance
from marsad.model.report import Report
from marsad.model.when import Grain, Relation
from marsad.record.alike import PROCESS
from marsad.record.atlas import COUNTRY, PROVINCE, TOWN, Atlas
from marsad.text.names import keys_of, name_key, words_of
from marsad.text.normalise import loose
from marsad.text.skeleton import skeleton

#: Where a type's event is, by role, best first; all other types: ``_HERE``.
_ANCHORS: dict[EventType, tuple[Role, ...]] = {
    EventType.WITHDRAWAL: (Role.FROM, Role.PLACE),
    EventType.DISPLACEMENT: (Role.FROM, Role.PLACE),
    EventType.ESCAPE: (Role.FROM, Role.PLACE),
    EventType.DEPLOYMENT: (Role.TO, Role.PLACE),
    EventType.ADVANCE: (Role.TO, Role.PLACE),
    EventType.RETURN: (Role.TO, Role.PLACE),
    EventType.AID_DELIVERY: (Role.TO, Role.PLACE),
}
_HERE = (Role.PLACE, Role.TARGET)
_WAYS = frozenset({EventType.MOVEMENT, EventType.PRISONER_TRANSFER})
_OUT = frozenset({EventType.WITHDRAWAL, EventType.DISPLACEMENT, EventType.ESCAPE})
#: Types whose moved force stands as cargo or target where a sender is the actor.
_MOVED = frozenset({EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.MOVEMENT, EventType.ADVANCE})
_ARTICLES = ("ال", "وال", "بال", "لل", "كال")
_SHORT_WORD = 4
_BEFORE, _WORDS_BEFORE = 40, 2  # letters and words before a trigger among which its article stands
#: Days that a grain spans, beyond the first.
_GRAIN: dict[Grain | None, int] = {Grain.WEEK: 6, Grain.MONTH: 30, Grain.SEASON: 91, Grain.YEAR: 364}
_CARRY = 3  # claims back that lend their place or day
_LONGEST_NAME = 3  # words
_SAID_WITHIN = 24  # letters between who speaks and the day on which he does
_SHORT_NAME = 2  # consonants of a name that says anything


class Fact(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One claim as merging sees it.

    ``word``: its trigger, folded; ``definite``: 1 where it is a noun of what is known ("the strike"), −1 of what is new
    ("a second strike"), 0 where that does not show. ``negated``: said not to be so, or denied. ``first``, ``last``: the days its own clause states; ``near_day``: the day
    that the report told of just before. ``spots``: where it is (ids of ``Atlas.spot``), ``scale`` how fine, ``within`` what
    holds them, ``holders`` those next to them; ``names``: skeletons of places in no table, ``?`` for a place without a name;
    ``near_spots``: where the clause names no known place, those that it lies near, or that were told of just before;
    ``beside``: they stand in its own clause. ``origin`` and ``goal``: those spots that things leave and reach. ``who`` acts, ``whom`` it befalls (with
    the wholes that they are part of, in ``who_of``, ``whom_of``). ``numbers``: (kind, low, high), −1 = open. ``source``:
    the innermost source's kind and id.
    """

    id: str
    report: str
    lang: str
    start: int
    word: str
    type: EventType
    definite: int
    phase: Phase
    negated: bool
    background: bool
    published: int
    first: int
    last: int
    near_day: int
    spots: tuple[str, ...]
    scale: int
    within: tuple[str, ...]
    holders: tuple[str, ...]
    names: tuple[str, ...]
    near_spots: tuple[str, ...]
    beside: bool
    origin: tuple[str, ...]
    goal: tuple[str, ...]
    who: tuple[str, ...]
    who_of: tuple[str, ...]
    whom: tuple[str, ...]
    whom_of: tuple[str, ...]
    numbers: tuple[tuple[str, int, int], ...]
    source: str


def facts_of(report: Report, claims: Sequence[Claim], atlas: Atlas) -> tuple[Fact, ...]:
    """Return the facts of a report's claims, all of one reading, in text order."""
    ordered = sorted(claims, key=lambda claim: (claim.trigger.start, claim.id))
    found = [_own(report, claim, atlas) for claim in ordered]
    over = {lang: named_spots(report.title, lang, atlas) for lang in {fact.lang for fact in found} if report.title}
    for index, (fact, claim) in enumerate(zip(found, ordered, strict=True)):
        before = [other for other in found[max(0, index - _CARRY) : index] if other.lang == fact.lang]
        beside = () if fact.spots or fact.near_spots else _beside(claim, atlas)
        found[index] = _carried(fact, before[::-1], beside, over.get(fact.lang, ()))
    return tuple(found)


def is_plan(fact: Fact) -> bool:
    """Whether it is intended, not yet so."""
    return fact.phase is Phase.PLANNED


def _own(report: Report, claim: Claim, atlas: Atlas) -> Fact:
    where = _where(claim, atlas)
    who, whom = _parties(claim, atlas)
    first, last = _days(claim, report.published)
    return Fact(
        id=claim.id,
        report=report.id,
        lang=claim.lang,
        start=claim.trigger.start,
        word=loose(claim.trigger.text),
        type=claim.type,
        definite=_definite(report, claim, atlas),
        phase=claim.phase,
        negated=claim.polarity is Polarity.NO or any(link.stance is Stance.DENIES for link in claim.said_by),
        background=claim.background,
        published=report.published.toordinal() if report.published else 0,
        first=first,
        last=last,
        near_day=0,
        spots=where.spots,
        scale=min((atlas.scale[spot] for spot in where.spots), default=-1),
        within=tuple(sorted({outer for spot in where.spots for outer in atlas.within[spot]})),
        holders=tuple(sorted({atlas.within[spot][0] for spot in where.spots if atlas.within[spot]})),
        names=where.names,
        near_spots=where.near,
        beside=bool(where.near),
        origin=where.origin,
        goal=where.goal,
        who=who,
        who_of=_wholes(who, atlas),
        whom=whom,
        whom_of=_wholes(whom, atlas),
        numbers=tuple(
            (kind.value, -1 if n.low is None else n.low, -1 if n.high is None else n.high)
            for kind, n in sorted(claim.numbers.items())
        ),
        source=f"{claim.said_by[-1].kind.value}:{claim.said_by[-1].is_ or ''}" if claim.said_by else "",
    )


def _carried(fact: Fact, before: Sequence[Fact], beside: tuple[str, ...], over: tuple[str, ...]) -> Fact:
    """Return the fact with the place and the day that others lend it.

    A place: what its own clause names without saying that it is there, else where the claims before it are, the nearest
    first, else what stands over the report. A day: that of the claims before it.
    """
    spots = fact.near_spots
    if not fact.spots and not spots:
        told = (other.spots or tuple(name_spot(name) for name in other.names if name != "?") for other in before)
        spots = beside if len(beside) == 1 else next((found for found in told if found), ()) or over
    day = 0
    if not (fact.first or fact.last) and fact.phase is not Phase.PLANNED and not fact.background:
        day = next((other.first for other in before if other.first and other.first == other.last), 0)
    if not spots and not day:
        return fact
    own = fact.beside or (bool(spots) and spots == beside)
    return msgspec.structs.replace(fact, near_spots=spots, beside=own, near_day=day)


def _beside(claim: Claim, atlas: Atlas) -> tuple[str, ...]:
    """Return the towns and sites that the claim's clause names in whatever role, or outside of all."""
    fillers = {filler.is_ for fillers in claim.roles.values() for filler in fillers}
    known = (id_ for id_ in fillers if id_ in atlas.exact and atlas.scale[id_] >= TOWN)
    return tuple(sorted(atlas.spot[id_] for id_ in known)) or named_spots(claim.evidence.text, claim.lang, atlas)


def name_spot(name: str) -> str:
    """Return what stands for a place in no table where spots are lent."""
    return f"~{name}"


def named_spots(text: str, lang: str, atlas: Atlas) -> tuple[str, ...]:
    """Return the towns and sites whose names the text holds, as far as a name can only be one's."""
    names = atlas.names.get(lang)
    if not names:
        return ()
    words = words_of(text, lang)
    keys = [name_key(word, lang, first=True) for word in words]
    found: dict[str, None] = {}
    at = 0
    while at < len(keys):
        size = next((n for n in range(_LONGEST_NAME, 0, -1) if tuple(keys[at : at + n]) in names), 0)
        if size:
            found[names[tuple(keys[at : at + size])]] = None
        at += size or 1
    return tuple(sorted(found))


def _definite(report: Report, claim: Claim, atlas: Atlas) -> int:
    """Return whether the trigger is a noun of what is known, as its article tells; 0 where there is none."""
    word = loose(claim.trigger.text)
    if claim.lang == "ar":
        return int(any(word.startswith(article) for article in _ARTICLES) and len(word) > _SHORT_WORD)
    line = report.text[max(0, claim.trigger.start - _BEFORE) : claim.trigger.start]
    before = loose(line).split()[-_WORDS_BEFORE:]
    for each in reversed(before):
        if each in atlas.articles.get(claim.lang, ()):
            return 1
        if each in atlas.indefinite.get(claim.lang, ()):
            return -1
    return 0


def _days(claim: Claim, published: date | None) -> tuple[int, int]:
    """Return the first and the last day that a claim states: what has happened "since" a day happened then, a state holds on."""
    when = claim.time
    if when is None:
        return 0, 0
    first, last = _ordinal(when.earliest), _ordinal(when.latest)
    if when.relation is Relation.UNTIL:
        return 0, last
    happened = not claim.type.is_state and claim.phase is not Phase.PLANNED
    if when.relation is Relation.SINCE and first and happened:
        return first, first + _GRAIN.get(when.grain, 0)
    if first and not last and happened:
        return first, max(first, _ordinal(published))  # it was told of
    if first and first == last and happened and _of_saying(claim):
        return first - 1, last  # what is said on a day may be of the day before
    return first, last


def _of_saying(claim: Claim) -> bool:
    """Whether the day of a claim stands with who says it, and not in its own clause ("..., a minister said on Friday")."""
    when, own = claim.time, claim.evidence
    if when is None or own.start <= when.start < own.end:
        return False
    return any(0 <= when.start - link.end <= _SAID_WITHIN for link in claim.said_by)


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def is_under_way(fact: Fact) -> bool:
    """Whether it is the begin or the course of what takes days or weeks."""
    return fact.type in PROCESS and fact.phase in (Phase.BEGUN, Phase.ONGOING)


class _Where(NamedTuple):
    """Where a claim is: known spots, names in no table, known places near it, what is left and what reached."""

    spots: tuple[str, ...]
    names: tuple[str, ...]
    near: tuple[str, ...]
    origin: tuple[str, ...]
    goal: tuple[str, ...]


def _where(claim: Claim, atlas: Atlas) -> _Where:
    origin = _spots(claim, (Role.FROM,), atlas)
    goal = _spots(claim, (Role.TO,), atlas)
    if claim.type in _WAYS:
        roles: tuple[Role, ...] = (Role.FROM, Role.TO, Role.PLACE)
        spots = tuple(sorted({*goal, *origin})) or _spots(claim, (Role.PLACE,), atlas)
    elif claim.type in _ANCHORS:
        roles = _ANCHORS[claim.type]
        spots = next((found for role in roles if (found := _spots(claim, (role,), atlas))), ())
        if claim.type in _OUT:
            origin = origin or spots
        else:
            goal = goal or spots
    else:
        roles = _HERE
        spots = _spots(claim, roles, atlas) or _spots(claim, (Role.TO,), atlas)
    fillers = [filler for role in roles for filler in claim.roles.get(role, ()) if _is_spot(filler, role)]
    if spots:
        own = tuple(_names((f for f in fillers if f.kind == "site" and f.named), claim.lang, atlas))
        if own and min(atlas.scale[spot] for spot in spots) < TOWN:
            return _Where((), own, spots, origin, goal)  # a base of its own, and the province that it is in
        return _Where(spots, (), (), origin, goal)
    near = {atlas.spot[filler.is_] for filler in fillers if filler.is_ in atlas.spot and _only_near(filler, atlas)}
    near = near or {spot for filler in fillers for spot in _may_be(filler, claim.lang, atlas)}
    return _Where((), tuple(_names(fillers, claim.lang, atlas)), tuple(sorted(near)), origin, goal)


def _is_spot(filler: Filler, role: Role) -> bool:
    """Whether a filler may be where something is: a base that is hit is a place, soldiers that are hit are none."""
    return role is not Role.TARGET or (filler.kind == "site" and filler.named)


def _spots(claim: Claim, roles: Iterable[Role], atlas: Atlas) -> tuple[str, ...]:
    """Return the finest known places in the roles: a base beside the town that it is in, a town beside its country."""
    found: dict[str, int] = {}
    for role in roles:
        for filler in claim.roles.get(role, ()):
            if filler.is_ not in atlas.spot or filler.is_ not in atlas.scale or _only_near(filler, atlas):
                continue
            if role is Role.TARGET and atlas.scale[filler.is_] <= PROVINCE:
                continue  # a state that is hit is its people
            spot = atlas.spot[filler.is_]
            found[spot] = max(found.get(spot, 0), atlas.scale[filler.is_])
    finest = max(found.values(), default=0)
    least = finest if finest >= TOWN else COUNTRY
    held = {holder for spot in found for holder in atlas.within.get(spot, ())}
    return tuple(sorted(spot for spot, scale in found.items() if scale >= least and spot not in held))


def _only_near(filler: Filler, atlas: Atlas) -> bool:
    """Whether what is named is in no table, and the id only that of a place near it."""
    return filler.located == "area" and filler.is_ in atlas.exact


def _may_be(filler: Filler, lang: str, atlas: Atlas) -> tuple[str, ...]:
    """Return the known places that a name which the reader left open may be of: others may tell which."""
    if filler.is_ is not None or not filler.named:
        return ()
    words = [name_key(word, lang, first=True) for word in words_of(filler.text, lang)]
    return atlas.unsure.get(lang, {}).get(tuple(words), ())


def _names(fillers: Iterable[Filler], lang: str, atlas: Atlas) -> Iterator[str]:
    """Yield the skeletons of places in no table; "the field" says no more than what was told before."""
    for filler in fillers:
        near = _only_near(filler, atlas)
        if filler.is_ is not None and not near:
            continue
        text = filler.stands_for or filler.text  # "the camp" that was named before
        words = loose(text).split()
        sounds = {skeleton(keys_of(name, lang)) for name in _proper(text, words, lang, atlas)}
        told = filler.named or filler.stands_for or near
        named = sorted(sound for sound in sounds if len(sound) >= _SHORT_NAME) if told else []
        if named:
            yield from named
        elif not _known(words[0], lang, atlas):
            yield "?"


def _proper(text: str, words: Sequence[str], lang: str, atlas: Atlas) -> Iterator[str]:
    """Yield what may be a name in a phrase, with and without the word for its kind: in English its words with a capital;
    in Arabic all of it, and what stands behind such a word (معسكر الخشعة، قاعدة زيلكان).
    """
    kinds = atlas.kinds.get(lang, frozenset())
    if lang == "en":
        before = (*atlas.articles.get(lang, ()), *atlas.indefinite.get(lang, ()))
        capital = [word for word in text.split() if not word.islower() and loose(word) not in before]
        yield " ".join(capital)
        yield " ".join(word for word in capital if loose(word) not in kinds)
        return
    if any(_bare(word, lang) not in kinds for word in words):
        yield " ".join(words)
    if len(words) > 1 and words[0] in kinds and words[1] not in kinds:
        yield " ".join(words[1:])
        if len(words) > 2 and words[2].startswith(_ARTICLES[0]) and not words[1].startswith(_ARTICLES[0]):
            yield words[1]  # an adjective behind it (قاعدة زيلكان التركية)


def _known(word: str, lang: str, atlas: Atlas) -> bool:
    """Whether a phrase that begins with ``word`` is definite."""
    return word.startswith(_ARTICLES[0]) if lang == "ar" else word in atlas.articles.get(lang, ())


def _bare(word: str, lang: str) -> str:
    return word.removeprefix(_ARTICLES[0]) if lang == "ar" else word


def _parties(claim: Claim, atlas: Atlas) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and whom it befalls, by ids that name a party."""

    def known(*roles: Role) -> tuple[str, ...]:
        ids = {filler.is_ for role in roles for filler in claim.roles.get(role, ())}
        return tuple(sorted(id_ for id_ in ids if id_ is not None and id_ in atlas.wholes))

    who, whom = known(Role.ACTOR), known(Role.TARGET, Role.PARTNER)
    if claim.type in _MOVED:
        moved = known(Role.CARGO, Role.TARGET)
        who, whom = who or moved, known(Role.PARTNER)
    return who, whom


def _wholes(ids: Iterable[str], atlas: Atlas) -> tuple[str, ...]:
    return tuple(sorted({whole for id_ in ids for whole in atlas.wholes[id_]}))
