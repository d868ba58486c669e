"""The words that events are told in, in one language."""

from __future__ import annotations

import msgspec

from marsad.model.claim import EventType


class Wording(msgspec.Struct, frozen=True):
    """``types``: forms of the words for each type, by the names that the language's file explains.

    ``months``: names of the twelve; ``people``: words for numbers of people; ``words``: what binds a sentence together;
    ``report``: titles and phrases of situation reports;
    ``heads``: groups of words by which names are inflected (``plural``, ``the``, ``feminine``, ``masculine``), folded to lower case.
    """

    lang: str
    types: dict[EventType, dict[str, str]]
    months: tuple[str, ...]
    people: dict[str, str]
    words: dict[str, str]
    heads: dict[str, frozenset[str]]
    report: dict[str, str]
