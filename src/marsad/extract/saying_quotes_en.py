"""English quotations of several sentences whose speaker is named only in a later one, or was in the sentence before: "They
shelled us. Two men died," a resident said.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.attribution import chain_at
from marsad.extract.reading import Sent
from marsad.extract.saying_marks import unclosed_quote
from marsad.extract.saying_scopes import Memory, Scope
from marsad.model.claim import Link

_MOST = 12  # sentences of one quotation


@dataclass(slots=True)
class Open:
    """The sentences of a quotation whose speaker is not known yet, each with where it is quoted from, and who spoke before."""

    sents: list[tuple[Sent, int]] = field(default_factory=list)
    before: list[Link] = field(default_factory=list)
    last: list[Link] = field(default_factory=list)  # who spoke last before the sentence at hand


def carry(sent: Sent, scopes: list[Scope], pending: Open, memory: Memory, *, arabic: bool) -> None:
    """Give who speaks in or right behind the sentence that closes a quotation all the sentences of it."""
    if arabic:
        return
    spoken = [s for s in scopes if s.cue_start >= 0 and s.links]
    if pending.sents:
        end = _closes(sent)
        if end < 0:
            pending.sents.append((sent, sent.sentence.start))
            if len(pending.sents) > _MOST:
                pending.sents = []
            return
        links = chain_at(end - 1, spoken) or pending.before
        for each, start in [*pending.sents, (sent, sent.sentence.start)]:
            _give(each, start, end if each is sent else each.sentence.end, links)
        pending.sents = []
    opens = unclosed_quote(sent)
    if opens >= 0 and not memory.open_quote and not chain_at(opens + 1, spoken):
        pending.sents, pending.before = [(sent, opens)], pending.last


def _give(sent: Sent, start: int, end: int, links: list[Link]) -> None:
    """Have the predicates from ``start`` to ``end`` be told by the speaker."""
    for predicate in sent.predicates:
        if not start <= predicate.start < end:
            continue
        inner = [k for k in predicate.said_by if all((k.start, k.end) != (link.start, link.end) for link in links)]
        predicate.said_by = [*links, *inner]


def _closes(sent: Sent) -> int:
    """Where the quotation mark stands that closes what sentences before have opened; -1 = none does."""
    for group in sent.groups:
        if group.kind == "»":
            return group.start
        if group.kind == "«" and group.start > sent.sentence.start:
            return -1
    return -1
