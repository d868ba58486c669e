"""Signs on a page back into the order of reading."""

import pytest

from marsad.readers.visual import Glyph, line_text

SPACE = 3.0


def glyphs(shown: str, *, gaps: bool = False) -> list[Glyph]:
    """Return signs that stand from left to right as in ``shown``; ``gaps``: blanks are gaps, not signs."""
    found, left = [], 0.0
    for number, sign in enumerate(shown):
        width = SPACE if sign == " " else 5.0
        if not (sign == " " and gaps):
            found.append(Glyph(sign, left, left + width, 10.0, number))
        left += width
    return found


@pytest.mark.parametrize("gaps", [False, True])
@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("قارعلا ىلإ", "إلى العراق"),
        ("The base", "The base"),
        ("ةنحاش 50 تلقن", "نقلت 50 شاحنة"),
        ("M4 يلودلا قيرطلا", "الطريق الدولي M4"),
        (".M4 يلودلا قيرطلا", "الطريق الدولي M4."),
        ("F-16 ةرئاط", "طائرة F-16"),
        ("23.5 نم رثكأ", "أكثر من 23.5"),
        ("12:30 ةعاسلا", "الساعة 12:30"),
        ("2026/02/23 موي", "يوم 2026/02/23"),
        ("(شعاد) ميظنتلا", "التنظيم (داعش)"),
        (")شعاد( ميظنتلا", "التنظيم (داعش)"),
        ("The base (قارعلا) was left", "The base (العراق) was left"),
        ("km 5 دعب ىلع", "على بعد 5 km"),
    ],
)
def test_a_line_is_read_as_it_was_written(shown, text, gaps):
    assert line_text(glyphs(shown, gaps=gaps)) == text


def test_a_line_of_a_document_in_arabic_runs_from_right_to_left_though_its_names_are_latin():
    shown = "US Central Command تلاق"
    assert line_text(glyphs(shown), arabic=True) == "قالت US Central Command"
    assert line_text(glyphs("The base"), arabic=True) == "The base"


def test_the_order_in_the_file_does_not_matter():
    signs = glyphs("M4 يلودلا قيرطلا")
    assert line_text(list(reversed(signs))) == line_text(signs)


def test_an_alef_joined_to_its_lam_stands_behind_it():
    signs = [Glyph("ا", 10, 20, 10, 0), Glyph("ل", 10, 20, 10, 1), Glyph("س", 20, 30, 10, 2), Glyph("م", 0, 10, 10, 3)]
    assert line_text(signs) == "سلام"


def test_marks_stay_on_their_letters_and_forms_of_print_become_letters():
    signs = [
        Glyph("\ufed7", 20, 30, 10, 0),
        Glyph("\u064e", 24, 26, 10, 1),
        Glyph("\ufebc", 10, 20, 10, 2),
        Glyph("\ufed2", 0, 10, 10, 3),
    ]
    assert line_text(signs) == "ق\u064eصف"
