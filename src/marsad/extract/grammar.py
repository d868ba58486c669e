"""What differs between the grammars of the languages, as one record that the pipeline is handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from marsad.extract import describe, groups_ar, groups_en, tags_ar, tags_en
from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Grammar:
    """The steps and word sets of one language (``sets`` of its language.yaml).

    ``where``: subordinators of bracketed remarks; ``inherits``: prepositions whose verbal noun has the clause's subject;
    ``purposes``: prepositions of an aim; ``before``: subordinators of the next step; ``but``: conjunctions that open a clause with a subject of its own;
    ``just_before``: times of what went before by hours ("hours earlier"), which is no history; ``only_once``: subordinators of what must first come about; ``ever_since``: of when it began;
    ``all_the_while``: of what holds meanwhile.
    """

    tag: Callable[[Sent, Analyser], None]
    group: Callable[[Sent, Analyser], None]
    describe: Callable[[Predicate, Sent, Analyser], None]
    subject_first: bool
    where: frozenset[str]
    inherits: frozenset[str]
    purposes: frozenset[str]
    before: frozenset[str]
    but: frozenset[str]
    just_before: frozenset[str]
    only_once: frozenset[str]
    ever_since: frozenset[str]
    all_the_while: frozenset[str]


def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon's language."""
    names = (
        "where",
        "inherits",
        "purposes",
        "before",
        "but",
        "just_before",
        "only_once",
        "ever_since",
        "all_the_while",
    )
    sets = {name: frozenset(lexicon.notes.get(name, ())) for name in names}
    if lexicon.lang == "ar":
        return Grammar(tags_ar.tag, groups_ar.group, describe.describe, subject_first=False, **sets)
    return Grammar(tags_en.tag, groups_en.group, describe.describe, subject_first=True, **sets)
