"""Events that are only feared: a forecast is no claim ("for fear of air strikes", "warned of an offensive", حذرت من اجتياح رفح)."""

from __future__ import annotations

from marsad.extract.governed import child_behind
from marsad.extract.reading import Clause, Group, Sent, index_of
from marsad.extract.words import Analyser
from marsad.text.normalise import key

_LEST = 5  # phrases behind a verbal noun of averting, with what parts them


def fear(sent: Sent, words: Analyser) -> None:
    """Drop the events that stand behind "fear of", "warned of", حذر من, مخاوف من: a forecast is no claim."""
    _avert(sent, words)
    for clause in sent.clauses:
        dreaded = _dreaded(sent, clause, words)
        content = _content(sent, clause, words)
        bare = _bare_content(sent, clause, words)
        for predicate in sent.predicates:
            lest = predicate.group.kind == "np" and predicate.group.prep in words.sets["lest"]  # خشية | اقتحام المدينة
            inside = (
                lest or predicate.clause in content or (predicate.clause == clause.index and predicate.word >= bare)
            )
            if inside or any(predicate.group is group or predicate.by is group for group in dreaded):
                predicate.dropped = predicate.dropped or "told only as what is feared"


def _avert(sent: Sent, words: Analyser) -> None:
    """Drop what an Arabic verbal noun tells somebody to have done something lest it come about (انسحب | تفاديا لوقوع اشتباكات)."""
    for at, group in enumerate(sent.groups if words.arabic else ()):
        reading = group.reading
        if (
            group.lexeme is None
            or key(group.lexeme.lemma) not in words.sets["averting"]
            or reading is None
            or reading.article
        ):
            continue
        if reading.form != "masdar" or not (group.prep or group.accusative):
            continue
        behind = [g for g in sent.groups[at : at + _LEST] if g.kind == "np" and g.clause == group.clause]
        for predicate in sent.predicates:
            if predicate.word > group.head and any(predicate.group is each for each in behind):
                predicate.dropped = predicate.dropped or "told only as what is to be averted"


def _content(sent: Sent, clause: Clause, words: Analyser) -> set[int]:
    """The clauses that tell behind a noun for fear what is feared (fears that the truce could collapse, مخاوف من أن تنهار الهدنة)."""
    nouns = words.sets["dreaded"]
    named = [g for g in clause.groups if g.kind in {"np", "v"} and sent.words[g.head].key in nouns]
    child = _told_behind(sent, clause, named[-1], words) if named else None
    return {child.index} if child is not None else set()


def _whole(clause: Clause) -> bool:
    """Whether a clause has a subject of its own, and an object or something that puts it off (could, would)."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or subject.clause != clause.index:
        return False
    return verb.of is not None or any(g.kind in {"X", "W"} and g.start < verb.start for g in clause.groups)


def _bare_content(sent: Sent, clause: Clause, words: Analyser) -> int:
    """The word from which on a clause tells what the noun before its subject fears ("there are fears | the truce will collapse");
    behind its last word where it does not.
    """
    subject, beyond = clause.subject, len(sent.words)
    at = index_of(clause.groups, subject) if subject is not None and not words.arabic else -1
    before = clause.groups[at - 1] if at > 0 else None
    if before is None or subject is None or before.kind != "np" or subject.prep or before.last != subject.first:
        return beyond
    return subject.first if sent.words[before.head].key in words.sets["dreaded"] else beyond


def _told_behind(sent: Sent, clause: Clause, cause: Group, words: Analyser) -> Clause | None:
    """The clause that tells what is feared: behind "that", which may read as a relative but has a subject and an object of its
    own, or bare right behind the word ("residents fear | the army will").
    """
    child = child_behind(sent, clause, cause.last)
    if child is None:
        own = (
            c
            for c in sent.clauses
            if c.parent == clause.index and c.opener == "rel" and c.word in words.sets["that"] | {""}
        )
        child = next((c for c in own if c.groups and c.groups[0].first >= cause.last), None)
        return child if child is not None and not words.arabic and _whole(child) else None
    bare = child.opener == "coord" and child.subject is not None and child.subject.first == cause.last
    return child if child.opener == "comp" or bare else None


def _dreaded(sent: Sent, clause: Clause, words: Analyser) -> list[Group]:
    """The phrases of a clause that tell what is feared, with those joined to them."""
    nouns, verbs = words.sets["dreaded"], words.sets["dreading"]
    out: list[Group] = []
    cause: Group | None = None
    for group in clause.groups:
        if group.kind == "v":
            cause = group if group.lemma in verbs else None
        elif group.kind != "np":
            continue
        elif sent.words[group.head].key in nouns or (_does(group) and _dreads(group, words)):
            cause = group
        elif cause is not None and (group.prep in words.sets["dreaded_of"] or _its_object(cause, group, words)):
            out.append(group)
            cause = None
        elif out and not group.prep and (group.joined or _does(out[-1])):
            out.append(group)  # warned of an offensive and a siege, warned against expanding its attacks
        elif cause is None or cause.kind == "np" or group.prep:
            cause = None
    return out


def _its_object(cause: Group, group: Group, words: Analyser) -> bool:
    """Whether a phrase is what somebody fears ("residents fear | an attack", "fled, fearing | an attack")."""
    if group.prep or not _dreads(cause, words):
        return False
    return cause.of is group and not cause.passive if cause.kind == "v" else cause.last == group.first


def _dreads(group: Group, words: Analyser) -> bool:
    """Whether a verb form has what is feared as its object."""
    return group.reading is not None and words.lemma(group.reading) in words.sets.get("dreading_it", frozenset())


def _does(group: Group) -> bool:
    """Whether an English -ing form may have an object behind it."""
    return group.reading is not None and group.reading.form == "ger" and group.head == group.first
