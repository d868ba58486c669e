"""Who and where in English: who does what stands beside the main clause, where a phrase for a place ends."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        (
            "The war in Sudan escalated, with the army launching drone attacks on Nyala and carrying out eight air raids.",
            *("air raids", "actor", "the army"),
        ),
        ("Tensions rose, with the police arresting protesters in Tunis.", "arresting", "target", "protesters"),
        (
            "Clashes continued in Goma, with M23 fighters capturing Rutshuru on Sunday.",
            *("capturing", "stands", "done yes certain"),
        ),
        (
            "Clashes are continuing in Goma, with M23 fighters advancing on Rutshuru.",
            *("advancing", "stands", "ongoing yes certain"),
        ),
    ],
)
def test_who_does_what_goes_on_beside_the_main_clause(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        ("Gunmen stormed Birnin Zarma village early in the morning.", "stormed", "place", "Birnin Zarma village"),
        ("Gunmen raided the town of Damri late at night.", "raided", "place", "the town of Damri"),
        ("A drone hit a family home in Kadugli.", "hit", "target", "a family home"),
        ("A strike killed the late commander of the brigade in Nyala.", "strike", "place", "Nyala"),
    ],
)
def test_a_word_for_the_time_of_day_ends_the_phrase_before_it(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want
