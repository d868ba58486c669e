"""The place that an English pronoun or "there" means."""

from __future__ import annotations

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Role


def place_meant(
    sent: Sent, pronoun: Group, earlier: Sent | None, words: Analyser, prep: str, predicate: Predicate
) -> Group | None:
    """The place that "it" or "them" means behind a preposition of place ("withdrew from it"), or behind "of" where the predicate
    tells that somebody leaves it ("pulled out of them"); None = no place is near.
    """
    left = any(Role.FROM in sense.roles.get(prep, ()) for sense in predicate.senses)
    if not (left or prep in words.locative | words.sets["ways"]) or sent.words[
        pronoun.first
    ].key not in words.lexicon.notes.get("place_pronoun", ()):
        return None
    many = sent.words[pronoun.first].key in words.lexicon.notes.get("pronoun_they", ())
    return _last_place(sent, pronoun.start, earlier, many=many)


_SPOTS = frozenset({"settlement", "site", "building"})


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


def _last_place(sent: Sent, before: int, earlier: Sent | None, *, many: bool = False) -> Group | None:
    """The last phrase before a position, or of the sentence before, that names or tells a place; ``many``: several of them,
    where any phrase does. What only tells where it lies is passed over ("five hilltops | inside the country").
    """
    found = _places(sent, [g for g in sent.groups if g.end <= before])
    if not found and earlier is not None:
        found = _places(earlier, earlier.groups)
    several = [g for g in found if g.plural] if many else []
    return (several or found)[-1] if found else None


def _places(sent: Sent, groups: list[Group]) -> list[Group]:
    """The phrases that name or tell a place, without those right behind another that tell where it lies, and without pronouns
    ("two of them"); "the town of Sabiid | in Lower Shabelle".
    """
    found: list[Group] = []
    for k, group in enumerate(groups):
        if group.kind != "np" or not _is_place(group) or sent.tags[group.last - 1] == "O":
            continue
        behind = bool(group.prep) and k > 1 and any(groups[k - 2] is g for g in found)
        lies = behind and group.noun == "area" and not groups[k - 2].hits
        named = behind and group.prep == "in" and groups[k - 2].noun in _SPOTS and bool(groups[k - 2].hits)
        if not (lies or named):
            found.append(group)
    return found


def _is_place(group: Group) -> bool:
    """Whether a phrase is a place: by its noun, else by a name that is one and no actor's."""
    if group.noun:
        return group.noun in PLACES
    return any(all(ref[0] == "p" for ref in hit.refs) for hit in group.hits)
