"""Spans that overlap are cut at every border, and no letter is lost or told twice."""

from hypothesis import given
from hypothesis import strategies as st

import marsad
from marsad.views.marks import Kind, Mark, cut, lines, marks_of

TEXT = "قال مسؤول إن القوات انسحبت 🙂 من القاعدة ثم عادت."


@st.composite
def marks(draw):
    start = draw(st.integers(0, len(TEXT) - 1))
    end = draw(st.integers(start + 1, len(TEXT)))
    return Mark(start, end, draw(st.sampled_from(Kind)), draw(st.sampled_from(["r.a", "r.b", "r.c"])))


@given(st.lists(marks(), max_size=8), st.integers(0, 20), st.integers(21, len(TEXT)))
def test_pieces_are_the_text_letter_for_letter(held, start, end):
    pieces = cut(TEXT, start, end, held)
    assert "".join(piece.text for piece in pieces) == TEXT[start:end]
    for piece in pieces:
        assert set(piece.claims) == {
            m.claim
            for m in held
            if m.kind is Kind.EVIDENCE and m.start <= piece.start and piece.start + len(piece.text) <= m.end
        }


def test_overlapping_clauses_are_cut_at_every_border():
    pieces = cut("abcdefgh", 0, 8, [Mark(0, 5, Kind.EVIDENCE, "r.a"), Mark(3, 8, Kind.EVIDENCE, "r.b")])
    assert [(piece.text, piece.claims) for piece in pieces] == [
        ("abc", ("r.a",)),
        ("de", ("r.a", "r.b")),
        ("fgh", ("r.b",)),
    ]


def test_of_claims_in_one_clause_each_trigger_goes_to_its_own():
    """Or a withdrawal that has begun would be drawn as the plan that is told in the same breath."""
    held = [Mark(0, 8, Kind.EVIDENCE, name) for name in ("r.a", "r.b")]
    held += [Mark(1, 2, Kind.TRIGGER, "r.b"), Mark(6, 7, Kind.TRIGGER, "r.a")]
    first = {piece.text: piece.claims[0] for piece in cut("abcdefgh", 0, 8, held)}
    assert first == {"a": "r.b", "b": "r.b", "cdef": "r.a", "g": "r.a", "h": "r.a"}


def test_lines_leave_out_their_ends_and_empty_ones():
    text = "  one \n\n two\r\n"
    assert [text[a:b] for a, b in lines(text, 0, len(text))] == ["one", "two"]


def test_all_words_that_a_claim_rests_on_are_marked():
    """Its clause, its trigger, who says so, when: a reader sees on what each field stands."""
    text = "Local sources said that two soldiers were killed in an attack near Hasakah on Monday."
    (claim, *_) = marsad.read(text, published="2026-02-24").claims
    held = list(marks_of(claim))
    assert {Kind.EVIDENCE, Kind.TRIGGER, Kind.SOURCE, Kind.TIME, Kind.FILLER} <= {mark.kind for mark in held}
    assert all(text[mark.start : mark.end].strip() for mark in held)
