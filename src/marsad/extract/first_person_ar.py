"""Arabic communiqués in the first person: whoever speaks did it («سيطرنا على البلدة», قالت القوات؛ بيان صادر عن القيادة … هاجمنا)."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.authors import body_of, issuer_named
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.subjects_ar import first_person
from marsad.extract.words import Analyser
from marsad.model.claim import SourceKind

_FIGHTING = frozenset({SourceKind.MILITARY, SourceKind.ARMED_GROUP, SourceKind.OFFICIAL})


def name(sent: Sent, sents: Sequence[Sent], words: Analyser) -> None:
    """Make who is quoted, or else who issues the report, the subject of verbs in the first person that have none."""
    for predicate in sent.predicates:
        if predicate.group.kind == "v" and first_person(predicate.group) and predicate.subject is None:
            if not predicate.passive and not predicate.dropped:
                predicate.subject = _quoted(predicate, sent, sents, words) or _issuer(predicate, sent, sents, words)


def _quoted(predicate: Predicate, sent: Sent, sents: Sequence[Sent], words: Analyser) -> Group | None:
    """Who is quoted last around the verb, where a force or somebody of it speaks: the force that a spokesman speaks for."""
    link = predicate.said_by[-1] if predicate.said_by else None
    if link is None or link.kind not in _FIGHTING:
        return None
    for home in (sent, *reversed(sents[: sent.index])):
        for group in home.groups:
            if group.kind == "np" and group.start == link.start:
                return body_of(home, group, words) or group
    return None


def _issuer(predicate: Predicate, sent: Sent, sents: Sequence[Sent], words: Analyser) -> Group | None:
    """Who issued the statement that the report opens with, where nobody is quoted (بيان صادر عن | القيادة العامة)."""
    if predicate.said_by:
        return None
    named = ((home, issuer_named(home, words)) for home in sents[: sent.index + 1])
    home, found = next(((home, who) for home, who in named if who is not None), (sent, None))
    return found if found is not None and (home is not sent or found.start < predicate.start) else None
