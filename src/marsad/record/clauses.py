"""The units that merging joins: a clause of a story with all the claims that tell it, settled into one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

import msgspec

from marsad.model.event import Kin
from marsad.record.blocks import Stand, stand_of
from marsad.record.facts import Fact
from marsad.record.judged import Groups
from marsad.record.twins import settled, stories, twins

_KEPT, _ASKED = attrgetter("kept"), attrgetter("asked")


class Clause(msgspec.Struct, frozen=True, gc=False):
    """``id``: the claim that stands for it; ``told``: the facts that tell it, its root's first, as they were read;
    ``fact``: what they say together.
    """

    id: str
    told: tuple[Fact, ...]
    fact: Fact

    @property
    def least(self) -> str:
        """The least of its claims."""
        return self.id if len(self.told) == 1 else min(fact.id for fact in self.told)

    @property
    def stand(self) -> Stand:
        """What it is kept under and asks for: that of all that tell it, so that a store need not know what is settled."""
        if len(self.told) == 1:
            return stand_of(self.fact)
        stands = [stand_of(fact) for fact in self.told]
        kept, asked = ({key for stand in stands for key in each(stand)} for each in (_KEPT, _ASKED))
        return Stand(tuple(kept), tuple(asked))


def clauses_of(facts: Iterable[Fact], kin: Iterable[Kin], groups: Groups) -> list[Clause]:
    """Return the clauses of stories, in order of their claims; ``groups``: what people parted stays parted.

    Joins in ``groups`` the claims that tell one clause.
    """
    roots = {each.report: each.root for each in kin}
    found: list[Clause] = []
    for story in stories(facts, roots):
        for told in twins(story) if len(story) > 1 else _alone(story):
            for fact in told[1:]:
                groups.join(told[0].id, fact.id)
            found += [Clause(part[0].id, part, settled(part)) for part in _parts(told, groups)]
    return sorted(found, key=lambda clause: clause.id)


def _alone(story: Sequence[Sequence[Fact]]) -> tuple[tuple[Fact, ...], ...]:
    return tuple((fact,) for facts in story for fact in facts)


def _parts(told: Sequence[Fact], groups: Groups) -> list[tuple[Fact, ...]]:
    """Return the facts of a clause by the groups that people's words leave of it."""
    found: dict[str, list[Fact]] = {}
    for fact in told:
        found.setdefault(groups.top(fact.id), []).append(fact)
    return [tuple(part) for part in found.values()]
