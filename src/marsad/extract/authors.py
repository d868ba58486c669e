"""Who stands "behind" an event or denies a part in it: the one whom the sentence gives it to."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import Clause, Group, NameHit, Sent, index_of, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.report import SentenceKind

#: What nobody does for another.
_OWN_DEEDS = frozenset({EventType.WITHDRAWAL.value, EventType.DISPLACEMENT.value})
_ISSUING = frozenset({"force", "group", "body", "state", ""})
_SIDES = frozenset({"force", "group", "body", "state"})


def name(sent: Sent, words: Analyser) -> None:
    """Make the subject of "were behind the attack" (كانت وراء الهجوم) the one who did it."""
    behind = words.lexicon.notes.get("behind", ())
    for predicate in sent.predicates:
        clause, group = sent.clauses[predicate.clause], predicate.group
        if (
            group.kind != "np"
            or not group.prep
            or not (group.definite or (words.arabic and (_known(predicate.of) or _responsible(clause, group, words))))
            or (clause.verb is not None and clause.verb.lexeme is not None and clause.verb.lexeme.senses)
        ):
            continue
        at = next((i for i, g in enumerate(clause.groups) if g is group), 0)
        before = [g for g in clause.groups[:at] if g.kind not in {"P", "X", "B", "W", "G", "O", "D"}]
        if group.prep not in behind:
            if clause.subject is not None and _disclaims(
                sent, clause, [g for g in before if g is not clause.subject], words
            ):
                predicate.given.setdefault(Role.ACTOR, clause.subject)
                predicate.governor = predicate.governor or "content"
            continue
        pronoun = any(g.kind == "O" for g in clause.groups[:at])  # said it was behind the attack
        author = clause.subject if pronoun or not before else before[-1]
        if clause.verb is None and author is not None and author.kind == "np" and (pronoun or not author.prep):
            predicate.given.setdefault(Role.ACTOR, author)
            predicate.governor = predicate.governor or "content"
    for clause in sent.clauses:
        _disclaimed(sent, clause, words)


def _disclaimed(sent: Sent, clause: Clause, words: Analyser) -> None:
    """For whom a spokesman denies having had a part in an event ("an RSF spokesman denied any role in the attack",
    نفى المتحدث باسم القوات مسؤوليتها).
    """
    speaker = clause.subject
    if speaker is None or not clause.speaks or not (sent.starts[0] <= speaker.start < sent.ends[-1]):
        return  # nobody, or who was named in another sentence
    body = body_of(sent, speaker, words)
    for predicate in sent.predicates if body is not None else ():
        if predicate.given.get(Role.ACTOR) is speaker:
            predicate.given[Role.ACTOR] = body  # type: ignore[assignment]


def _speaks_for(sent: Sent, group: Group, words: Analyser) -> bool:
    """Whether a phrase of the sentence, not one that a pronoun stands for, names a spokesman."""
    return group.sentence == sent.index and any(
        words.lemma(r) in words.sets["spokes"] for i in range(group.first, group.last) for r in sent.words[i].readings
    )


def body_of(sent: Sent, speaker: Group, words: Analyser) -> Group | None:
    """The body that a spokesman speaks for: the name in his phrase; None where it is none of a spokesman."""
    if not _speaks_for(sent, speaker, words):
        return None
    if speaker.member is not None:
        return speaker.member
    hit = next((h for h in speaker.hits if not h.person), None)
    return finish_noun_phrase(sent, hit.first, hit.last, hit.last - 1, words) if hit is not None else None


def own_deed_denied(sent: Sent) -> None:
    """Give the leaving that somebody denies without a word on whose it is to whom he is or speaks for ("a spokesman for the Front
    denied any withdrawal").
    """
    for predicate in sent.predicates:
        clause, group = sent.clauses[predicate.clause], predicate.group
        verb, subject = clause.verb, clause.subject
        if group.kind != "np" or group.prep or predicate.of or predicate.subject or predicate.before or not subject:
            continue
        saying = verb.lexeme.saying if verb is not None and verb.lexeme is not None else None
        if saying is None or saying.stance != "denies" or not all(s.type in _OWN_DEEDS for s in predicate.senses):
            continue
        after = index_of(clause.groups, group)
        if after < 1 or clause.groups[after - 1] is not verb:
            continue
        side = subject.member if subject.noun == "official" and subject.member is not None else subject
        if side.noun in _SIDES or side.hits:
            predicate.given.setdefault(Role.ACTOR, side)
            predicate.governor = predicate.governor or "content"


def _known(group: Group | None) -> bool:
    return group is not None and group.known


def _responsible(clause: Clause, group: Group, words: Analyser) -> bool:
    """Whether somebody's own responsibility stands right before an event (أعلنت الجماعة مسؤوليتها | عن هجوم)."""
    at = index_of(clause.groups, group)
    before = [g for g in clause.groups[:at] if g.kind != "P"]
    return bool(before) and _own_burden(before[-1], words)


def _own_burden(group: Group, words: Analyser) -> bool:
    """Whether a phrase is the word for responsibility with a pronoun of the third person."""
    reading = group.reading
    own = words.arabic and group.kind == "np" and reading is not None and reading.enclitic[:1] == "3"
    return own and reading is not None and words.lemma(reading) in words.sets["burden"]


def _disclaims(sent: Sent, clause: Clause, before: list[Group], words: Analyser) -> bool:
    """Whether the phrases before an event say that the subject denies its part in it ("denied any role in the bombing")."""
    verb = clause.verb
    if verb is None or verb.lexeme is None or verb.lexeme.saying is None or len(before) < 2 or before[-2] is not verb:
        return False
    parts, part = words.lexicon.notes.get("part_in", ()), sent.words[before[-1].head]
    if _own_burden(before[-1], words):
        behind = [g.noun for g in clause.groups if g.start > before[-1].end]
        return not {"media", "network"} & set(behind)  # the attack on social media
    return verb.lexeme.saying.stance == "denies" and (
        part.key in parts or any(words.lemma(r) in parts for r in part.readings)
    )


def heading_names(sents: Sequence[Sent]) -> Sequence[NameHit]:
    """The names in the first line where that only says whose statement it is (بيان صادر عن المكتب الإعلامي لقوات سوريا الديمقراطية,
    "Statement by the General Command of the SDF").
    """
    first = sents[0] if sents else None
    opens = next((g for g in first.groups if g.kind == "np"), None) if first is not None else None
    line = first is not None and first.sentence.kind is SentenceKind.HEADLINE
    return first.hits if first is not None and line and opens is not None and opens.noun == "document" else ()


def issuer_named(sent: Sent, words: Analyser) -> Group | None:
    """Who issued the statement that a sentence or heading names (بيان صادر عن | القيادة العامة): the force that it commands or
    speaks for, where that is named behind it.
    """
    for k, group in enumerate(sent.groups):
        at = group.first - 2
        if group.kind != "np" or at < 0 or group.noun not in _ISSUING:
            continue
        if sent.words[at].bare in words.sets["issued_by"] and sent.words[at + 1].key in words.sets["told_of"]:
            behind = sent.groups[k + 1] if k + 1 < len(sent.groups) else group
            party = names_actor(behind)
            return behind if party and behind.prep in words.sets["belonging"] else group  # القيادة العامة | لقوات …
    return None
