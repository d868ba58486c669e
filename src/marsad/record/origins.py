"""On whose word an event stands: the independent origins of its claims, each counted once.

An origin is one source within one story. The same institution is one origin in all stories; what has no name counts once
a story; a copy has its root's word; what an outlet only tells again has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

import msgspec

from marsad.model.claim import Claim, Link, Phase, Polarity, SourceKind, Stance
from marsad.model.event import Origin, Standing, Told
from marsad.model.when import Relation
from marsad.record.atlas import Atlas
from marsad.record.clauses import Clause
from marsad.record.order import by_telling, told_at
from marsad.text.normalise import loose

_NEWS_DAYS = 3  # an outlet's own voice that tells of longer ago only tells again
_KNOWN_AFTER = timedelta(hours=24)  # from when an outlet may tell another's news as known


class _Word(msgspec.Struct, frozen=True, gc=False):
    """A clause of one story: what tells it, the story's root first; its innermost source; whether it speaks against."""

    told: tuple[Told, ...]
    story: str
    source: Link | None
    against: bool


def standing(told: Sequence[Told], roots: Mapping[str, str], clauses: Mapping[str, Clause], atlas: Atlas) -> Standing:
    """Return on whose word the claims of one event are, which are given in the order of their telling.

    ``roots``: report → root of its story, itself where it is missing; ``clauses``: claim → the clause that it tells.
    """
    words = _words(told, roots, clauses)
    fresh = [word for word in words if not _recap(word, words)]
    sourced = {(word.story, word.against) for word in fresh if word.source is not None}
    # what an outlet adds in its own voice to what its source says is no second word on it
    counted = [word for word in fresh if word.source is not None or (word.story, word.against) not in sourced]
    reports = {each.report.id for each in told}
    told_fresh = {each.report.id for word in fresh for each in word.told}
    return Standing(
        reports=len(reports),
        outlets=len({each.report.outlet or each.report.id for each in told}),
        stories=len({word.story for word in words}),
        origins=_origins([word for word in counted if not word.against], atlas),
        negated_by=_origins([word for word in counted if word.against], atlas),
        recalled_in=tuple(sorted(reports - told_fresh)),
    )


def polarity(claims: Iterable[Claim]) -> Polarity:
    """Return what an event is said to be: ``no`` where no claim says that it is so."""
    return Polarity.YES if any(claim.polarity is Polarity.YES for claim in claims) else Polarity.NO


def speaks_against(claim: Claim, so: Polarity) -> bool:
    """Whether a claim says of an event of polarity ``so`` that it is otherwise."""
    denied = bool(claim.said_by) and claim.said_by[0].stance is Stance.DENIES
    return (claim.polarity is not so) is not denied


def _words(ordered: Sequence[Told], roots: Mapping[str, str], clauses: Mapping[str, Clause]) -> list[_Word]:
    so = polarity(each.claim for each in ordered)
    found: dict[str, list[Told]] = {}
    for each in ordered:
        found.setdefault(clauses[each.claim.id].id, []).append(each)
    words = []
    for told in found.values():
        story = roots.get(told[0].report.id, told[0].report.id)
        if len(told) > 1:
            told.sort(key=lambda each: (each.report.id != story, by_telling(each)))
        against = sum(1 if speaks_against(each.claim, so) else -1 for each in told)
        words.append(_Word(tuple(told), story, _source(told, story), against > 0))
    return words


def _source(told: Sequence[Told], story: str) -> Link | None:
    """Return the innermost source of a clause, by the first telling that names one; None = the root's own voice.

    Whom a copy credits is its root; the root's own voice is nobody else's.
    """
    for each in told:
        links = list(each.claim.said_by)
        if each.report.id != story and links and links[-1].kind is SourceKind.MEDIA:
            del links[-1]
        if links:
            return links[-1]
        if each.report.id == story:
            return None
    return None


def _recap(word: _Word, words: Sequence[_Word]) -> bool:
    """Whether an outlet tells in its own voice of what is known: history, yesterday's news, what others told before."""
    first = word.told[0]
    claim, report = first.claim, first.report
    if word.source is not None:
        return False
    if claim.background:
        return True
    if claim.type.is_state:
        return False
    days = _days_ago(first)
    if days > _NEWS_DAYS:
        return True
    at = told_at(report)
    earlier = [told_at(other.told[0].report) for other in words if other.story != word.story]
    known = any(at - before >= _KNOWN_AFTER for before in earlier)
    return known and (days >= 1 or claim.time is None or claim.phase is Phase.PLANNED)


def _days_ago(told: Told) -> int:
    """Return how many days before its report a claim's day lies; "earlier this month" counts from its middle."""
    when, published = told.claim.time, told.report.published
    if when is None or when.latest is None or published is None or when.relation is Relation.WITHIN_PAST:
        return 0
    span = (when.latest - when.earliest).days if when.earliest else 0
    return (published - when.latest).days + span // 2 if when.latest < published else 0


def _origins(words: Sequence[_Word], atlas: Atlas) -> tuple[Origin, ...]:
    found: dict[str, list[_Word]] = {}
    for word in words:
        found.setdefault(_key(word, atlas), []).append(word)
    origins = []
    for key, same in sorted(found.items()):
        source = same[0].source
        told = [each for word in same for each in word.told]
        origins.append(
            Origin(
                key=key,
                text=source.text if source else same[0].told[0].report.outlet,
                kind=source.kind if source else SourceKind.MEDIA,
                named=source is None or _named(source, atlas),
                reports=tuple(sorted({each.report.id for each in told})),
                claims=tuple(sorted(each.claim.id for each in told)),
            )
        )
    return tuple(origins)


def _key(word: _Word, atlas: Atlas) -> str:
    if word.source is None:
        return f"own:{word.story}"
    if _named(word.source, atlas):
        return f"is:{word.source.is_}" if word.source.is_ else f"name:{loose(word.source.text)}"
    if word.source.kind in _NAMELESS:
        return f"in:{word.story}:{word.source.kind}"
    return f"in:{word.story}:{loose(word.source.text)}"


def _named(source: Link, atlas: Atlas) -> bool:
    """Whether a source is an institution, a person or an outlet, who is the same wherever quoted."""
    if source.is_ in atlas.institutions:
        return source.kind not in _NAMELESS
    return source.kind in (SourceKind.MEDIA, SourceKind.PERSON)


_NAMELESS = frozenset({SourceKind.UNNAMED, SourceKind.WITNESS, SourceKind.LOCAL_SOURCE})
