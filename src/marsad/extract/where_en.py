"""The place that an English pronoun or "there" means."""

from __future__ import annotations

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser


def place_meant(sent: Sent, pronoun: Group, earlier: Sent | None, words: Analyser, prep: str) -> Group | None:
    """The place that "it" or "them" means behind a preposition of place ("withdrew from it"); None = no place is near."""
    if prep not in words.locative | words.sets["ways"] or sent.words[pronoun.first].key not in words.lexicon.notes.get(
        "place_pronoun", ()
    ):
        return None
    return _last_place(sent, pronoun.start, earlier)


def there(sent: Sent, clause: Clause, predicate: Predicate, earlier: Sent | None, words: Analyser) -> Group | None:
    """The place that "there" behind an event means ("had been killed there"); None = none stands before it."""
    adverb = next(
        (
            g
            for g in clause.groups
            if g.kind == "B"
            and g.start > predicate.start
            and sent.words[g.first].key in words.lexicon.notes.get("there", ())
        ),
        None,
    )
    own = predicate.lexeme.lemma.rpartition(" ")[2] in words.lexicon.notes.get("there", ())  # remain there
    if (adverb is None and not own) or predicate.group.kind != "v":
        return None
    if any(prep in words.locative | words.sets["ways"] for prep, _ in predicate.preps):
        return None
    if predicate.object is not None and _is_place(predicate.object) and predicate.object.definite:
        return None
    return _last_place(sent, predicate.start, earlier)


def _last_place(sent: Sent, before: int, earlier: Sent | None) -> Group | None:
    """The last phrase before a position, or of the sentence before, that names or tells a place."""
    found = [g for g in sent.groups if g.kind == "np" and g.end <= before and _is_place(g)]
    if not found and earlier is not None:
        found = [g for g in earlier.groups if g.kind == "np" and _is_place(g)]
    return found[-1] if found else None


def _is_place(group: Group) -> bool:
    """Whether a phrase is a place: by its noun, else by a name that is one and no actor's."""
    if group.noun:
        return group.noun in PLACES
    return any(all(ref[0] == "p" for ref in hit.refs) for hit in group.hits)
