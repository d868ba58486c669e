"""What adjectives say of an event noun: within its phrase (الانسحاب المتوقع, the planned withdrawal), or of it, in a sentence without a verb
(الاشتباكات مستمرة، الطريق ما زال مغلقا والمعارك متواصلة).
"""

from __future__ import annotations

from marsad.extract.governed import of_group
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.lexicon import Cue

_BETWEEN = frozenset({"X", "W", "T", "B"})


def cue_adjectives(sent: Sent, clause: Clause, k: int) -> None:
    """Apply what adjectives say of the event noun of the clause's phrase ``k``."""
    group = clause.groups[k]
    for i in group.cued:
        behind = i > group.inner[0]
        for predicate in of_group(sent, group):
            if clause.verb is not None and group.cued[i].phase == "planned" and _done(predicate, clause.verb):
                continue  # carried out a | planned | operation
            if (predicate.word < i) == behind and sent.picks[i] is not None:
                _apply(predicate, group.cued[i], sent.words[i].key)
    said = said_of(sent, clause, k)
    if said is not None and said.lexeme is not None and said.lexeme.cue is not None:
        for predicate in of_group(sent, group):
            if predicate.word == group.head:
                _apply(predicate, said.lexeme.cue, said.lexeme.lemma)
    if said is None and (cue := _still(clause, k)) is not None:
        for predicate in of_group(sent, group):
            if predicate.word == group.head:
                _apply(predicate, cue, "still")


def _still(clause: Clause, k: int) -> Cue | None:
    """What a word that something goes on says of the definite event before it, where no verb is told (المعارك | لا تزال | دائرة)."""
    group = clause.groups[k]
    if clause.verb is not None or not group.definite or group.prep or group.joined or k + 1 >= len(clause.groups):
        return None
    word = clause.groups[k + 1]
    return word.cue if word.kind == "W" and word.cue is not None and word.cue.phase == "ongoing" else None


def _done(predicate: Predicate, verb: Group) -> bool:
    """Whether the light verb of an event noun tells it as done."""
    past = verb.reading is not None and verb.reading.form in {"past", "pp"}
    return predicate.governor == "light" and past and not (verb.future or verb.infinitive or verb.negated)


def said_of(sent: Sent, clause: Clause, k: int) -> Group | None:
    """The bare indefinite adjective with a cue that a clause without a verb says of its definite phrase ``k``; else none."""
    group = clause.groups[k]
    if not group.definite or group.prep or group.genitive:
        return None
    verb = clause.verb
    if verb is not None and not (group.joined and verb.end <= group.start):
        return None
    for follower in clause.groups[k + 1 :]:
        if follower.kind in _BETWEEN:
            continue
        if verb is None and (follower.kind == "P" or (follower.kind == "np" and follower.prep and _whole(follower))):
            continue  # الاشتباكات | في المدينة | لا تزال مستمرة
        picked = sent.picks[follower.head] if follower.kind == "np" else None
        if picked is None or follower.prep or follower.joined or picked.article or picked.enclitic:
            return None
        adjective = picked.pos == "adj" or picked.form in {"act", "pas"}
        cue = follower.lexeme.cue if follower.lexeme is not None else None
        return follower if adjective and cue is not None and follower.last == follower.head + 1 else None
    return None


def _whole(group: Group) -> bool:
    """Whether no bare adjective behind the phrase can describe it: it is a name, or has the article or a pronoun."""
    return bool(group.hits) or group.definite


def _apply(predicate: Predicate, cue: Cue, word: str) -> None:
    predicate.cues.append(cue)
    predicate.why.append(f"cue {word}")
