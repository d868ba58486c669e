"""What is only asked, what nobody claims and what who speaks knows nothing of: such an event is not told as one that happened."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.model.lexicon import Cue


def weigh_questions(sent: Sent, whether: frozenset[str], how: frozenset[str], many: frozenset[str]) -> None:
    """What is asked or not known ("whether they left", ما إذا) is possible, whatever is said of the asking; of what is only asked how
    often it was ("how many had been killed", with ``how``) nothing is told.
    """
    asked = {c.index for c in sent.clauses if c.opener == "comp" and c.word in whether}
    for clause in sent.clauses:
        if clause.opener == "coord" and clause.parent in asked and clause.verb is not None and clause.verb.joined:
            asked.add(clause.index)
    for predicate in sent.predicates:
        if (opened := _asks_how_many(sent, predicate, how, many)) is not None:
            predicate.dropped = predicate.dropped or f"asked: {opened}"
        if predicate.clause in asked:
            predicate.cues = [cue for cue in predicate.cues if cue.polarity != "no" or _own_cue(sent, predicate, cue)]
            predicate.cues.append(Cue(certainty="possible"))
            predicate.why.append("cue asked")


def _asks_how_many(sent: Sent, predicate: Predicate, how: frozenset[str], words: frozenset[str]) -> str | None:
    """The words that open the clause of a predicate, where they ask for its number."""
    clause = sent.clauses[predicate.clause]
    if clause.word not in how or not clause.groups:
        return None
    number = next((g for g in clause.groups if g.kind == "np"), None)
    many = number is not None and any(sent.words[i].key in words for i in range(number.first, number.last))
    return f"{clause.word} many" if many else None


def _own_cue(sent: Sent, predicate: Predicate, cue: Cue) -> bool:
    """Whether a negation stands inside the predicate's own clause."""
    return any(
        g.kind in {"G", "W"} and g.start < predicate.start and (g.cue is None or g.cue == cue)
        for g in sent.clauses[predicate.clause].groups
    )


def disowned(sent: Sent, claiming: frozenset[str]) -> None:
    """Drop the event that nobody is said to have claimed, or been blamed for: the negation speaks of that, not of the event."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.lexeme is None or verb.lemma not in claiming:
            continue
        at = next((i for i, g in enumerate(sent.groups) if g is verb), 0)
        if not verb.negated and not any(
            g.kind == "G"
            for g in [*sent.groups[max(0, at - 1) : at], *(g for g in clause.groups if g.start < verb.start)]
        ):
            continue
        for predicate in sent.predicates:
            if (
                predicate.clause == clause.index
                and predicate.start >= verb.start
                and (predicate.group.definite or predicate.reading.article or predicate.group is verb)
            ):
                predicate.dropped = predicate.dropped or "told only as what nobody claims"


def supposed(sent: Sent, supposing: frozenset[str], would: frozenset[str], have: frozenset[str]) -> None:
    """Drop what an English auxiliary before its subject only supposes, up to the comma ("Should Turkey attack, | the SDF will respond",
    "Had the army not retreated, the town would have fallen"), and what would have come of it.
    """
    first = sent.groups[0] if sent.groups else None
    comma = next((g for g in sent.groups if g.kind == ","), None)
    if first is None or comma is None or first.kind not in {"X", "W"} or sent.words[first.first].key not in supposing:
        return
    if sent.groups[1].kind not in {"np", "O"} or sent.groups[1].prep:
        return
    for predicate in sent.predicates:
        before = [g for g in sent.clauses[predicate.clause].groups if g.kind == "X" and g.end <= predicate.start]
        keys = {sent.words[g.first].key for g in before}
        unreal = bool(keys & would) and bool(keys & have)
        if predicate.start < comma.start or (unreal and first.kind == "X"):
            predicate.dropped = predicate.dropped or "it is only supposed"


_ASKS = frozenset("?؟")
_CLOSING = frozenset("\"'”’»)")


def questions(sent: Sent, asking: frozenset[str], adjunct: frozenset[str]) -> None:
    """Drop what a question asks ("Has Israel struck Homs?", هل انسحبت القوات؟): all but what its relative clauses tell, and the event
    nouns behind a preposition of time or reason (``adjunct``), which it takes as given. A sentence that opens with no word of
    ``asking`` asks only what stands behind its last comma ("the army left, but will it return?").
    """
    last = next((word.text for word in reversed(sent.words) if word.text not in _CLOSING), "")
    if last[-1:] not in _ASKS:
        return
    opens = next((word for word in sent.words if word.text[:1].isalnum()), sent.words[0])
    commas = [g.start for g in sent.groups if g.kind == ","] if opens.key not in asking else []
    for predicate in sent.predicates:
        if commas and predicate.start < commas[-1]:
            continue
        told = predicate.group.kind == "np" and predicate.group.prep in adjunct
        if not told and sent.clauses[predicate.clause].opener != "rel":
            predicate.dropped = predicate.dropped or "it is only asked"


#: Words behind "not aware of" within which what is not known stands.
_NEAR = 8


def unknown(sent: Sent, ignorant: frozenset[str]) -> None:
    """Drop the event that who speaks says he knows nothing of ("was not aware of casualties", ليس على علم بوقوع إصابات): he neither
    tells nor denies it.
    """
    keys = [word.key for word in sent.words]
    ends = (
        at + len(words)
        for words in (phrase.split(" ") for phrase in ignorant)
        for at, key in enumerate(keys)
        if key == words[0] and keys[at : at + len(words)] == words
    )
    for end in ends:
        clause = next((c.index for c in sent.clauses if any(g.first < end <= g.last for g in c.groups)), -1)
        for predicate in sent.predicates:
            near = predicate.group.kind == "np" and 0 <= predicate.word - end < _NEAR
            if near and predicate.clause == clause:
                predicate.dropped = predicate.dropped or "who speaks knows nothing of it"
