"""Whoever speaks in the first person did it: in both languages, once all that is said has its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract import first_person_ar, first_person_en
from marsad.extract.reading import Sent
from marsad.extract.words import Analyser


def name(sents: Sequence[Sent], words: Analyser) -> None:
    """Make the speaker, or his side, the subject of what he tells of himself."""
    of_language = first_person_ar.name if words.arabic else first_person_en.name
    for sent in sents:
        of_language(sent, sents, words)
