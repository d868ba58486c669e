"""What governs a verbal noun governs those joined to it as well: a verb or noun of phase, a negation."""

from __future__ import annotations

from itertools import pairwise

from marsad.extract.adjective_cues import said_of
from marsad.extract.governed import noun_cue, of_group
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.model.lexicon import Cue

#: Forms of words that name an event: verbal noun, noun, fixed phrase.
NOUNS = frozenset({"masdar", "sg", "w"})


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
