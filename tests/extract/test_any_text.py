"""Whatever stands in a text, reading it gives claims that its own words bear out, or none; it never fails."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.loaded import built_in

from marsad.app.reading import read_text

KNOWN = built_in()
#: Words that open the rules, among which strange ones are thrown.
WORDS = [
    "قصفت",
    "القوات",
    "بلدة",
    "حلب",
    "الجمعة",
    "أن",
    "قال",
    "إلى",
    "من",
    "قتل",
    "12",
    "شخصا",
    "وانسحبت",
    "لم",
    "تنسحب",
    "في",
    "3",
    "شباط",
    "troops",
    "shelled",
    "Aleppo",
    "on",
    "Friday",
    "killing",
    "12",
    "people",
    "withdrew",
    "from",
    "said",
    "that",
    "not",
    "the",
    "base",
    "3",
    "February",
]
STRANGE = st.text(
    st.characters(categories=("No", "Nl", "Nd", "Mn", "Cf", "Po", "Sm", "So", "Lo", "Lu")), min_size=1, max_size=4
)


@given(
    st.lists(
        st.one_of(st.sampled_from(WORDS), STRANGE, st.sampled_from([".", "،", "\n", "«", "»", '"'])),
        min_size=3,
        max_size=30,
    )
)
@settings(deadline=None, max_examples=300)
def test_any_mixture_of_words_and_signs_is_read(words):
    text = "report " + " ".join(words)
    for claim in read_text(text, KNOWN, published=date(2026, 2, 23)):
        assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
        for fillers in claim.roles.values():
            assert all(text[f.start : f.end] == f.text for f in fillers)
