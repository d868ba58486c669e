"""What a cue reaches: the verb or event noun that it governs, those joined to it, and what a light verb among them brings."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from marsad.extract import lights, stopped
from marsad.extract.adjective_cues import said_of
from marsad.extract.aims_en import aim_may_come, passes_over
from marsad.extract.governed import apart, child_behind, noun_cue, of_group
from marsad.extract.predicates import genitive_of
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.tense import past_beside_infinitive
from marsad.model.lexicon import Cue

#: Forms of words that name an event: verbal noun, noun, fixed phrase.
NOUNS = frozenset({"masdar", "sg", "pl", "w"})


def share(sent: Sent, clause: Clause, none_of: frozenset[str]) -> None:
    """Give what governs a verbal noun to the verbal nouns joined to it (ينص على انسحاب القوات وفتح الطريق)."""
    first: list[Predicate] = []
    for k, group in enumerate(clause.groups):
        if group.kind in {"v", ".", "K", "S", "R", ":"}:
            first = []
        if group.kind != "np" or group.genitive or (group.joined and said_of(sent, clause, k) is not None):
            continue
        here = [p for p in of_group(sent, group) if p.reading.form in NOUNS and p.word == group.head]
        if group.joined and first and group.prep in {"", first[0].group.prep}:
            apart = first[0].group.cued.values() if sent.tags[group.first] in {"D", "A"} else ()
            for predicate in here:
                for cue in first[0].cues:
                    if any(cue is told for told in apart):
                        continue  # the attempted murder and | subsequent kidnapping
                    if not any(cue is own for own in predicate.cues):
                        predicate.cues.append(cue)
                        predicate.why.append("cue shared")
                predicate.governor = predicate.governor or first[0].governor
                if predicate.governor == "phase" and predicate.subject is None:
                    predicate.subject = first[0].subject  # بدأت الفصائل تسليم المقار ونقل العتاد
        elif here := here or [p for p in of_group(sent, group) if p.reading.form == "ger" and p.governor == "phase"]:
            first = here  # continued shelling | and bombardment
        elif not group.joined and (own := noun_cue(sent, group)) is not None and _reaches(clause, k, own, none_of):
            first = [p for p in of_group(sent, group) if p.reading.form in NOUNS and p.word == group.head + 1]


def share_or(sent: Sent, either: frozenset[str]) -> None:
    """Give the negation of a verb to the one that "or" joins to it (لم ينسحب | أو يسلم سلاحه)."""
    for clause, after in pairwise(sent.clauses):
        verb, other = clause.verb, after.verb
        if verb is None or other is None or after.opener != "coord" or clause.groups[-1].kind != "C":
            continue
        last = sent.words[clause.groups[-1].first].key
        if last not in either or not verb.negated or other.negated or other.reading is None:
            continue
        if other.reading.form != "pres" or verb.reading is None or verb.reading.form != "pres":
            continue
        at = index_of(clause.groups, verb)
        none = [g for g in clause.groups[:at] if g.kind == "G"]
        if not none or any(g.kind == "G" for g in after.groups):
            continue
        other.negated = True
        cue = none[-1].lexeme.cue if none[-1].lexeme is not None else None
        for predicate in sent.predicates:
            if predicate.group is other:
                predicate.cues.append(cue or Cue(polarity="no"))
                predicate.why.append("negation shared")


def share_done(sent: Sent) -> None:
    """Give what an English verb says was brought about to the second infinitive behind it ("forced schools to close | and residents
    to flee").
    """
    for clause, after in pairwise(sent.clauses):
        verb, other = clause.verb, after.verb
        if verb is None or other is None or not (verb.infinitive and other.infinitive) or after.opener != "coord":
            continue
        if not any(g.kind == "C" for g in sent.groups if verb.end <= g.start < other.start):
            continue
        done = [cue for p in sent.predicates if p.group is verb for cue in p.cues if cue.phase == "done"]
        for predicate in sent.predicates if done else ():
            if predicate.group is other and not predicate.cues:
                predicate.cues.append(done[0])
                predicate.why.append("cue shared")


def tells_itself(sent: Sent, clause: Clause, subject: Group) -> bool:
    """Whether the verb behind a subject tells an event by its own senses, and does not only lend or tell what the subject
    tells ("no flights | were cancelled", not "no strike took place").
    """
    verb = clause.verb
    if verb is None or verb.lexeme is None or not (subject is clause.subject or (verb.passive and subject is verb.of)):
        return False
    lends = verb.lexeme.light is not None or verb.lexeme.saying is not None
    return not lends and any(p.group is verb for p in sent.predicates)


def _reaches(clause: Clause, k: int, cue: Cue, none_of: frozenset[str]) -> bool:
    """Whether a noun of phase governs what is joined to its genitive too (بعدم مهاجمة القوافل أو احتجاز العاملين): one that ends
    something (وقف قصف المدن | وفتح المعابر) only what stands behind "or".
    """
    group = clause.groups[k]
    none = group.lexeme is not None and group.lexeme.lemma in none_of
    return none or cue.polarity != "no" or any(g.kind == "C" for g in clause.groups[k + 1 : k + 4])


def told_before(sent: Sent, clause: Clause, verb: Group) -> list[Predicate]:
    """The event noun right before an Arabic verb of phase that has no object and agrees with it (كانت المعارك | توقفت)."""
    at, feats = index_of(clause.groups, verb) - 1, verb.reading.feats if verb.reading is not None else ""
    while at >= 0 and clause.groups[at].kind in {"X", "B", "T"}:
        at -= 1
    event = clause.groups[at] if at >= 0 else None
    if event is None or event.kind != "np" or event.prep or verb.of is not None or feats[:1] != "3":
        return []
    if feats[1:2] != ("f" if event.plural else event.gender or "m"):
        return []
    return [p for p in of_group(sent, event) if p.word == event.head]


def denied_anew(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether an auxiliary or a negation of its own stands before a joined verb ("did not leave and did not surrender")."""
    if any(g.kind in {"X", "G"} and g.end <= verb.start for g in clause.groups):
        return True
    at = index_of(sent.groups, verb)
    before = sent.groups[at - 1] if at > 0 else None
    return before is not None and before.kind in {"W", "G"} and before.cue is not None and bool(before.cue.polarity)


def apply(predicate: Predicate, cue: Cue, word: str) -> None:
    """Let a cue say how far an event has come; ``word`` is what brings it."""
    predicate.cues.append(cue)
    predicate.why.append(f"cue {word}")


def into(sent: Sent, clause: Clause, cue: Cue, word: str) -> None:
    """Apply a cue to the verb of a clause and to the verbs joined to it."""
    for predicate in sent.predicates:
        if predicate.clause == clause.index and (clause.verb is None or predicate.group is clause.verb):
            apply(predicate, cue, word)
    if clause.verb is not None:
        lent = clause.verb.lexeme is not None and clause.verb.lexeme.light is not None
        for predicate in sent.predicates:
            ended_or_begun = lent and predicate.governor == "phase" and predicate.group is clause.subject
            lends = predicate.by is clause.verb and not (cue.polarity and lights.only_said(predicate))
            if predicate.clause == clause.index and (lends or ended_or_begun):
                apply(predicate, cue, word)  # may hold talks, the truce may collapse
    for each in sent.clauses:
        if each.parent != clause.index or each.opener != "coord" or each.verb is None:
            continue
        if each.verb.joined or aim_may_come(clause, each, cue):
            if cue.polarity and denied_anew(sent, each, each.verb):
                continue  # has not left and is preparing: a negation ends where a new auxiliary stands
            if clause.verb is not None and past_beside_infinitive(clause.verb, each.verb):
                continue  # would not wait | and sent troops
            into(sent, each, cue, word)


def cue_word(sent: Sent, clause: Clause, k: int, group: Group, cue: Cue, sets: Mapping[str, frozenset[str]]) -> None:
    """A word before what it governs: the next predicate of its clause, or the clause behind it."""
    word = group.lexeme.lemma if group.lexeme else ""
    if passes_over(sent, clause, k, cue, word) or stopped.says_nothing(clause, k, cue, sets) or _said_twice(clause, k):
        return
    if cue.polarity == "no" and (said := _only_about(sent, clause, k, sets)) is not None:
        for predicate in (p for p in sent.predicates if p.clause == clause.index and p.start > said.end):
            apply(predicate, Cue(phase="done"), word)
        return
    of_phrase = group.kind == "G" and k > 0 and clause.groups[k - 1].kind == "P"  # with no end in sight, they stay
    for follower in clause.groups[k + 1 :]:
        if follower.kind == "v":
            follower.future = follower.future or group.future
            if (group.kind == "G" and group.opener == "was") or (
                group.kind == "W" and cue.polarity == "no" and not cue.phase
            ):
                follower.opener = "was"
            if any(g.opener == "except" for g in clause.groups[k + 1 :]):
                return  # none but …
            follower.negated = follower.negated or (group.kind == "G" or cue.polarity == "no")
            into(sent, clause, cue, word)
            return
        found = of_group(sent, follower) or [p for p in sent.predicates if p.group is follower]
        found = found or lights.inside(sent, clause, follower)  # بهدف شن | هجوم
        if group.kind == "G" and follower is clause.subject:
            found = [p for p in found if p.word == follower.head]  # no combat unit remains
        verb_behind = clause.verb is not None and clause.verb.start > follower.start and not apart(clause, follower)
        if found and verb_behind and all(p.lexeme.pos == "adj" or p.reading.form in {"act", "pas"} for p in found):
            continue  # ما زالت العائلات النازحة تنتظر
        if found:
            lent = genitive_of(clause, follower) if all(p.lexeme.light is not None for p in found) else None
            for predicate in [*found, *of_group(sent, lent)]:  # دون وقوع | إصابات
                apply(predicate, cue, word)
            if group.kind == "G" and tells_itself(sent, clause, follower):
                continue  # no flights | were suspended
            return
        if follower.kind in {".", ":"} or (follower.kind == "," and of_phrase):
            return
    if group.kind == "W" and cue.certainty and not cue.phase and not cue.polarity and not cue.background:
        told = [p for p in sent.predicates if p.clause == clause.index and p.end <= group.start and not p.dropped]
        if told and not lights.opens_next(sent, clause, group):
            apply(told[-1], cue, word)  # انسحبت على الأرجح
            return
    child = child_behind(sent, clause, group.last)
    if any(g.kind == "," for g in clause.groups[k + 1 :]):
        return  # لأنه غير مخول بالتصريح | ، إن القوات خرجت
    if child is not None and child.opener in {"comp", "coord"}:
        into(sent, child, cue, word)


def _only_about(sent: Sent, clause: Clause, k: int, sets: Mapping[str, frozenset[str]]) -> Group | None:
    """What is not there where it is only a word on what took place ("there was no claim of responsibility | for the bombing",
    دون أي تعليق | على الغارة).
    """
    thing = next((group for group in clause.groups[k + 1 :] if group.kind == "np"), None)
    return thing if thing is not None and sent.words[thing.head].bare in sets["words_about"] else None


def _said_twice(clause: Clause, k: int) -> bool:
    """Whether the negation at ``k`` only goes on with the one that opens its clause, no verb between them ("neither the army | nor
    the rebels").
    """
    if k < 2 or clause.groups[k].kind != "G" or clause.groups[0].kind != "G":
        return False
    return all(g.kind in {"np", "P", ",", "C"} for g in clause.groups[1:k])
