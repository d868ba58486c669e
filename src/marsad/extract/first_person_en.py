"""English speech in the first person: "we" are those for whom who is quoted speaks (“We took the base,” said a militia's spokesman)."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.authors import body_of
from marsad.extract.groups import finish_noun_phrase
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Predicate, Sent, index_of, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, SourceKind

_FIGHTING = frozenset({SourceKind.MILITARY, SourceKind.ARMED_GROUP, SourceKind.OFFICIAL})
_SIDES = frozenset({"force", "group", "state", ""})
_AHEAD = 4  # sentences behind in which a quotation may name its speaker


def name(sent: Sent, sents: Sequence[Sent], words: Analyser) -> None:
    """Make the side of who is quoted the subject of the verbs behind "we"; where it is not told, nobody."""
    for predicate in sent.predicates:
        if predicate.group.kind != "v" or predicate.subject is not None or predicate.passive or predicate.dropped:
            continue
        clause = sent.clauses[predicate.clause]
        before = clause.groups[: max(0, index_of(clause.groups, predicate.group))]
        pronoun = next((g for g in reversed(before) if g.kind in {"O", "np"}), None)
        if pronoun is not None and pronoun.kind == "O" and sent.words[pronoun.first].key in words.sets["we"]:
            if not _leaves_behind(predicate):
                predicate.subject = _side(predicate, sents[: sent.index + _AHEAD], words)


def _leaves_behind(predicate: Predicate) -> bool:
    """Whether a verb of leaving has a thing as its object, which is left behind by who need not go ("we left one truck burning")."""
    thing = predicate.object
    leaves = any(sense.type == EventType.WITHDRAWAL for sense in predicate.senses)
    return leaves and thing is not None and thing.noun not in PLACES and not thing.hits


def _side(predicate: Predicate, sents: Sequence[Sent], words: Analyser) -> Group | None:
    """The force or state that the last of those quoted is or speaks for, by his phrase or the one behind a comma."""
    link = predicate.said_by[-1] if predicate.said_by else None
    if link is None or link.kind not in _FIGHTING:
        return None
    for home in reversed(sents):
        for k, group in enumerate(home.groups):
            if group.kind != "np" or group.start != link.start:
                continue
            behind = home.groups[k + 2] if [g.kind for g in home.groups[k + 1 : k + 3]] == [",", "np"] else group
            side = group.noun in _SIDES and names_actor(group) and not any(hit.person for hit in group.hits)
            body = _body(home, group, words) or _body(home, behind, words)
            return body or (group if side else None)
    return None


def _body(home: Sent, speaker: Group, words: Analyser) -> Group | None:
    """The body whose spokesman a phrase names: the whole owner that opens it ("al Shabaab's | military spokesman")."""
    body = body_of(home, speaker, words)
    if body is None or speaker.member is not None:
        return body
    if body.last < speaker.last and home.tags[body.last] == "'":
        body = finish_noun_phrase(home, speaker.first, body.last, body.head, words)
    refs = [ref[2:] for hit in body.hits for ref in hit.refs if ref[0] == "a"]
    body.actor = refs[0] if len(refs) == 1 else None
    return body
