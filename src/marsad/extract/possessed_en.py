"""What English pronouns beside an event mean: its object, what stands behind its prepositions, and whose an event noun is that
has a possessive ("its withdrawal" is theirs who left, "their release" theirs who were held).
"""

from __future__ import annotations

from marsad.extract import where_en
from marsad.extract.pronouns_en import before, nobody, object_pronoun, own_subject, stands_for
from marsad.extract.reading import Clause, Group, Predicate, Sent, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_BORNE = frozenset(
    t.value
    for t in (
        *(EventType.ARREST, EventType.ABDUCTION, EventType.RELEASE, EventType.DETENTION, EventType.CASUALTY),
        *(EventType.PRISONER_TRANSFER, EventType.APPOINTMENT),
    )
)

_WRECKED = frozenset({"vehicle", "aircraft", "ship", "building", "site", "goods", "equipment", "weapon"})
_MADE = frozenset({EventType.AGREEMENT.value, EventType.CEASEFIRE.value, EventType.TALKS.value})


def pronouns(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser, earlier: Sent | None) -> None:
    """Pronouns as objects, as possessives and behind prepositions."""
    if _held_by_them(sent, predicate, words):
        predicate.dropped = "it only tells whose prisoners they are"
        return
    owner = possessor(sent, predicate, clause, earlier, words)
    if owner is not None:
        belong(predicate, owner)
    if predicate.group is clause.verb and predicate.passive and clause.opener == "rel":
        own = predicate.object is not None and any(g is predicate.object for g in clause.groups)
        predicate.subject = (
            None if own and predicate.subject is clause.anchor else predicate.subject
        )  # whose house was hit
    if predicate.group is clause.verb:
        at = next(i for i, g in enumerate(clause.groups) if g is predicate.group)
        predicate.nobody = nobody(sent, clause.groups[:at] or before(sent, clause), words)
        pronoun = object_pronoun(clause.groups[at + 1 :])
        if pronoun is not None and predicate.object is None and not predicate.passive:
            predicate.object = stands_for(sent, pronoun, clause, earlier, words, acts=False)
    elif predicate.object is None and predicate.group.kind == "np" and predicate.reading.form == "ger":
        at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
        pronoun = object_pronoun(clause.groups[at + 1 :])
        meant = stands_for(sent, pronoun, clause, earlier, words, acts=False) if pronoun is not None else None
        if pronoun is not None and (wrecked := _wrecked(sent, clause, predicate, pronoun, words)) is not None:
            predicate.object = wrecked
        elif meant is not None and meant is not (clause.verb.of if clause.verb is not None else None):
            predicate.object = meant  # accused the army of shelling it
    found = [
        (
            prep,
            where_en.place_meant(sent, g, earlier, words, prep, predicate)
            or stands_for(sent, g, clause, earlier, words, acts=False)
            if g.kind == "O"
            else g,
        )
        for prep, g in predicate.preps
    ]
    if (spot := where_en.there(sent, clause, predicate, earlier, words)) is not None:
        found.append(("in", spot))
    predicate.preps = [(prep, g) for prep, g in found if g is not None and g.kind == "np"]


def _wrecked(sent: Sent, clause: Clause, predicate: Predicate, pronoun: Group, words: Analyser) -> Group | None:
    """What "it" means that was destroyed by what the verb before tells: what was hit, not where ("fired at a lorry in the area,
    destroying | it"); None of any other -ing form.
    """
    if sent.words[pronoun.first].key != "it" or any(s.type != EventType.DESTRUCTION for s in predicate.senses):
        return None
    start = clause.verb.end if clause.verb is not None else predicate.start
    between = [g for g in clause.groups if start <= g.start < predicate.start and g.kind == "np" and not g.plural]
    things = [g for g in between if g.noun in _WRECKED and g.prep not in words.locative - words.onto]
    return things[0] if things else None


def possessor(sent: Sent, predicate: Predicate, clause: Clause, earlier: Sent | None, words: Analyser) -> Group | None:
    """Whom a possessive before an event noun means ("its withdrawal", "their departure")."""
    group = predicate.group
    if group.kind != "np" or predicate.before or predicate.subject is not None or sent.tags[group.first] != "D":
        return None
    if predicate.reading.form == "ger" or group.head != predicate.word:
        return None
    borne = bool(predicate.senses) and all(sense.type in _BORNE for sense in predicate.senses)
    if not borne and clause.parent >= 0 and (own := own_subject(sent, group, clause, words)) is not None:
        return own  # the first to arrive since the group tightened | its blockade
    owned = sent.words[group.first].key in words.sets["pronoun_it"] | words.sets["pronoun_they"]
    if owned and _of_parties(predicate) and (party := _doer(clause, group)) is not None:
        return party  # The SDF freed men from a jail in Raqqa under | its agreement with Damascus
    return stands_for(sent, group, clause, earlier, words, acts=True, suffers=borne)


def _of_parties(predicate: Predicate) -> bool:
    """Whether what a possessive stands before is only ever made by parties, no town's."""
    return bool(predicate.senses) and all(sense.type in _MADE for sense in predicate.senses)


def _doer(clause: Clause, group: Group) -> Group | None:
    """The party that is the subject of a clause which has the phrase behind its verb; None where it is none, or does not agree."""
    verb, doer = clause.verb, clause.subject
    if verb is None or doer is None or verb.passive or group.start < verb.end or clause.speaks or not group.prep:
        return None
    return doer if names_actor(doer) or doer.noun in {"group", "state", "body", "force"} else None


def belong(predicate: Predicate, owner: Group) -> None:
    """Give an event noun whose it is: what befalls people is theirs who suffer it ("after their arrest"), all else theirs who
    do it ("before its retreat").
    """
    if predicate.of is None and predicate.senses and all(sense.type in _BORNE for sense in predicate.senses):
        predicate.given.setdefault(Role.TARGET, owner)
        return
    predicate.subject = owner
    predicate.governor = predicate.governor or "content"


def _held_by_them(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether a word for keeping people stands behind "in" and a possessive, beside another event ("shot five men in their custody")."""
    group, verb = predicate.group, sent.clauses[predicate.clause].verb
    if predicate.lexeme.lemma not in words.sets["kept_in"] or group.prep != "in" or sent.tags[group.first] != "D":
        return False
    return verb is not None and verb.of is not None and any(p.group is verb for p in sent.predicates)
