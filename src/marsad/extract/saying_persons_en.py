"""English: which speaker "he" or "she" means: one person, no group that was quoted since, no member of somebody's household."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.reading import Group, Sent, index_of
from marsad.extract.sources import strength
from marsad.extract.words import Analyser
from marsad.model.claim import Link
from marsad.model.entity import World

_PERSONS = frozenset({"official", "people"})
_PEOPLE = frozenset({"official", "people", "captive", "source"})
_NAME = 2  # words of a name that nothing explains


def one_person(sent: Sent, group: Group, words: Analyser) -> bool:
    """Whether a phrase tells of one person, by his office, rank or name alone."""
    if group.kind != "np":
        return False
    ranked = not group.plural and sent.words[group.head].key in words.sets["one_man"]
    told = group.noun in _PERSONS and (not group.plural or any(hit.person for hit in group.hits))
    named = not group.noun and (any(hit.person for hit in group.hits) or (group.unknown and group.name_words >= _NAME))
    return ranked or told or named


def last_person(sent: Sent, links: Sequence[Link], words: Analyser) -> list[Link]:
    """The last of those who speak in a sentence that is one person; empty = none is."""
    persons = [g for g in sent.groups if one_person(sent, g, words)]
    return [link for link in links if any(g.start < link.end and link.start < g.end for g in persons)][-1:]


def means_person(sent: Sent, before: Sequence[Group], words: Analyser) -> bool:
    """Whether the last pronoun among the groups before a verb of saying is "he" or "she"."""
    pronoun = next((g for g in reversed(before) if g.kind == "O"), None)
    return pronoun is not None and sent.words[pronoun.first].key in words.lexicon.notes.get("pronoun_person", ())


def may_be_he(sent: Sent, subject: Group, words: Analyser) -> bool:
    """Whether a phrase may be whom "he" means: one person, and none who is called by another ("his wife")."""
    return one_person(sent, subject, words) and sent.words[subject.first].key not in words.lexicon.notes.get(
        "pronoun_person", ()
    )


def speaks_in_relative(sent: Sent, verb: Group, world: World) -> int | None:
    """Where the subject of an English sentence stands that a pronoun means inside a relative clause ("officers stopped a lorry | they
    said had been stolen"); None where it is nobody that speaks.
    """
    clause = sent.clauses[verb.clause]
    at = index_of(sent.groups, clause.subject) if clause.opener == "rel" and clause.subject is not None else -1
    return at if at >= 0 and clause.subject is not None and strength(clause.subject, world) > 1 else None


def last_body(sent: Sent, links: Sequence[Link]) -> list[Link]:
    """The last of those who speak in a chain that is no person and no people: whom "it" means; empty = none is."""
    people = [g for g in sent.groups if g.kind == "np" and g.noun in _PEOPLE]
    return [link for link in links if not any(g.start < link.end and link.start < g.end for g in people)][-1:]


def means_it(sent: Sent, before: Sequence[Group], words: Analyser) -> bool:
    """Whether the last pronoun among the groups before a verb of saying is "it"."""
    pronoun = next((g for g in reversed(before) if g.kind == "O"), None)
    return pronoun is not None and sent.words[pronoun.first].key in words.lexicon.notes.get("pronoun_it", ())
