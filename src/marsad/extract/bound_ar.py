"""Arabic: what somebody has to, or may, do (على القوات أن تنسحب، يجب على الجيش الانسحاب، بإمكانه أن يقصفها): it has not come about, and
he it is who would do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.governed import of_group
from marsad.extract.phase_ar import behind_that
from marsad.extract.reading import Clause, Group, Sent, names_actor
from marsad.extract.subjects_ar import may_agree
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.lexicon import Cue

#: Who may have a duty.
_WHO = frozenset({"force", "group", "state", "official", "body", "people"})
#: What stands beside the duty and tells nothing of it.
_LIGHT = frozenset({"B", "T", "C", "K", "P", "G", "X", "W", ","})


def bind(sent: Sent, analyser: Analyser) -> None:
    """Plan what somebody has to or may do, and give it its doer."""
    for clause in sent.clauses:
        _told_to(sent, clause, analyser)
        for word, who in _bound(sent, clause, analyser):
            _verbal(sent, clause, word, who, analyser)
            _nominal(sent, clause, word, who)


def _bound(sent: Sent, clause: Clause, analyser: Analyser) -> Iterator[tuple[Group, Group]]:
    """The words that bind somebody, or the preposition alone where it opens its clause, and whom."""
    for k, who in enumerate(clause.groups):
        if who.kind != "np" or k == 0:
            continue
        before = clause.groups[k - 1]
        opens = all(g.kind in _LIGHT or _is_now(g, analyser) for g in clause.groups[:k])
        if (
            (before.kind == "W" and sent.words[before.last - 1].key in analyser.sets["upon"])
            or (who.prep in analyser.sets["upon"] and opens)
            or (who.prep and before.kind == "v" and f"{before.lemma} {who.prep}" in analyser.sets["may_do"])
        ):
            yield before, who


def _is_now(group: Group, analyser: Analyser) -> bool:
    """Whether a verb only says that it is so now (بات على المسلحين | تسليم أسلحتهم)."""
    return group.kind == "v" and group.lemma in analyser.sets["copulas"]


def _verbal(sent: Sent, clause: Clause, word: Group, who: Group, analyser: Analyser) -> None:
    """What is told behind أن, the verbs joined to it included."""
    if who is not clause.groups[-1]:
        return
    told = {c.index for c in sent.clauses if c.parent == clause.index and c.opener == "comp" and c.first >= who.last}
    for each in sent.clauses:
        if each.parent in told and each.opener == "coord" and each.verb is not None and each.verb.joined:
            told.add(each.index)
    may = word.kind == "v" and bool(analyser.sets["may_do"])
    for each in sent.clauses:
        if each.index in told and each.subject is None:
            each.subject = who
    for predicate in sent.predicates:
        if predicate.clause not in told or predicate.reading.form not in {"pres", "ppres", "jus"}:
            continue
        if predicate.subject is None and predicate.group.kind == "v" and not predicate.passive:
            predicate.subject = who
        if may:
            predicate.cues.append(Cue(certainty="possible"))
            predicate.why.append("cue may")


def _nominal(sent: Sent, clause: Clause, word: Group, who: Group) -> None:
    """The verbal noun right behind who has to do it."""
    at = next((k for k, g in enumerate(clause.groups) if g is who), 0) + 1
    if word.kind == "v" or at >= len(clause.groups) or clause.groups[at].kind != "np" or clause.groups[at].prep:
        return
    alone = word.kind == "P"  # على الجيش | الانسحاب
    acts = clause.verb is not None and clause.verb.start < who.start and clause.groups[0] is not clause.verb
    if alone and (acts or not (names_actor(who) or who.noun in _WHO)):
        return
    for predicate in of_group(sent, clause.groups[at]):
        if predicate.subject is None and predicate.reading.form == "masdar" and not predicate.group.genitive:
            predicate.subject = who
            predicate.given.setdefault(Role.ACTOR, who)
            predicate.preps = [(prep, group) for prep, group in predicate.preps if group is not who]
            predicate.cues += [Cue(phase="planned")] if alone else []


def _told_to(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Let who is ordered or asked to do something behind أن do it, not who orders it (أمر القائد قواته | أن تنسحب، طلب الوزير من
    القوات | أن تنسحب).
    """
    verb, last = clause.verb, next((g for g in reversed(clause.groups) if g.kind not in {"P", "T", "B"}), None)
    asked = next((g for g in clause.groups if verb and f"{verb.lemma} {g.prep}" in analyser.sets["asks_of"]), None)
    if asked is not None:
        _nominal(sent, clause, asked, asked)
    if verb is None or last is None or last.kind != "np" or last is clause.subject:
        return
    moved = last is verb.of and verb.lemma in analyser.sets["object_control"]
    if not moved and f"{verb.lemma} {last.prep}" not in analyser.sets["asks_of"]:
        return
    for child in sent.clauses:
        told = child.verb if child.parent == clause.index and child.first == clause.last else None
        if told is None or not behind_that(told, sent) or not may_agree(told, last):
            continue
        if child.subject is not None and child.subject.clause == child.index:
            continue
        child.subject = last
        for predicate in sent.predicates:
            if predicate.group is told:
                predicate.subject = last
