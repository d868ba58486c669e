"""Documents made by LibreOffice and Chromium (``data/received/make.py``): their text comes back letter by letter."""

import io
import re
import zipfile
from datetime import date

import pytest
from tests.data.received.texts import COLUMNS, PARAGRAPHS, POINTS, ROWS, SECOND, TITLE
from tests.readers.conftest import MADE

from marsad.model.received import Dating
from marsad.readers.pdf import joined, nonsense

TEXT = "\n".join((TITLE, *PARAGRAPHS, *SECOND))


@pytest.mark.parametrize(
    "name",
    [
        *("libreoffice.docx", "libreoffice.odt", "chromium.html"),
        *("libreoffice.pdf", "libreoffice-amiri.pdf", "chromium.pdf", "chromium-amiri.pdf"),
    ],
)
def test_the_text_comes_back_letter_by_letter_with_its_title_and_day(one, name):
    found = one(MADE / name)
    assert found.report.text == TEXT
    assert found.report.title == TITLE
    assert found.report.published == date(2026, 2, 23)
    assert found.dating is Dating.TEXT
    assert found.original == (MADE / name).read_bytes()
    assert found.where == name


@pytest.mark.parametrize("name", ["libreoffice.pdf", "chromium.pdf"])
def test_pages_of_a_pdf_are_spans_of_its_text(one, name):
    found = one(MADE / name)
    first, second = found.pages
    assert (first.number, second.number) == (1, 2)
    assert first.span.of(found.report.text) == "\n".join((TITLE, *PARAGRAPHS))
    assert second.span.of(found.report.text) == "\n".join(SECOND)


def test_the_day_on_which_a_file_was_made_is_told_and_not_taken(one):
    """The documents were made months after the day that their text states."""
    found = one(MADE / "libreoffice.pdf")
    assert any(re.fullmatch(r"the file says that it was made on 20\d\d-\d\d-\d\d", note) for note in found.notes)


def changed(name: str, member: str, change) -> bytes:
    """Return a document with one member changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(MADE / name) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in source.infolist():
            data = source.read(info)
            new.writestr(info, change(data.decode()).encode() if info.filename == member else data)
    return target.getvalue()


def test_tracked_changes_are_read_as_they_would_be_accepted(one):
    """What was inserted counts, what was deleted does not: python-docx has it the other way round for insertions."""
    change = (
        '<w:p><w:r><w:t>The troops </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>may leave</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t xml:space="preserve">left </w:t></w:r></w:ins><w:r><w:t>the base.</w:t></w:r></w:p>'
    )
    data = changed("libreoffice.docx", "word/document.xml", lambda xml: re.sub(r"(<w:body>)", rf"\1{change}", xml))
    assert one(data).report.text == f"The troops left the base.\n{TEXT}"


def test_comments_and_deletions_of_an_odt_are_left_out(one):
    inside = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    note = "<office:annotation><text:p>comment</text:p></office:annotation>"
    data = changed(
        "libreoffice.odt",
        "content.xml",
        lambda xml: re.sub(r"(<office:text[^>]*>)", rf"\1{inside}", xml).replace("</text:h>", f"{note}</text:h>"),
    )
    assert one(data).report.text == TEXT


def test_a_table_in_a_document_is_read_a_row_a_line(one):
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tr>{cell.format('القاعدة')}{cell.format('الحال')}</w:tr></w:tbl>"
    data = changed("libreoffice.docx", "word/document.xml", lambda xml: re.sub(r"(<w:body>)", rf"\1{table}", xml))
    assert one(data).report.text == f"القاعدة | الحال\n{TEXT}"


@pytest.mark.parametrize(
    ("name", "member"), [("libreoffice.docx", "word/document.xml"), ("libreoffice.odt", "content.xml")]
)
def test_entities_of_xml_are_refused(fault, name, member):
    """No office writes any; unfolded, nine of these would be a billion."""
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    data = changed(name, member, lambda xml: re.sub(r"(<\?xml[^>]*\?>)", rf"\1{bomb}", xml))
    assert "entities" in fault(data).what


def test_a_broken_document_is_told_of(fault):
    whole = (MADE / "libreoffice.docx").read_bytes()
    assert "broken" in fault(whole[: len(whole) // 2]).what
    assert "broken" in fault(changed("libreoffice.docx", "word/document.xml", lambda xml: xml[:500])).what


def test_columns_points_and_rows_of_a_page_are_read_one_after_another(one):
    lines = (TITLE, *COLUMNS, *COLUMNS, *(f"• {each}" for each in POINTS), *(f"{a} {b}" for a, b in ROWS))
    assert one(MADE / "chromium-columns.pdf").report.text == "\n".join(lines)


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        (("The convoy " * 10 + "left the", "base at noon."), "The convoy " * 10 + "left the base at noon."),
        (("The convoy " * 10 + "left.", "Base"), "The convoy " * 10 + "left.\nBase"),
        (("The convoy " * 10 + "left the\n1", "base"), "The convoy " * 10 + "left the\n1\nbase"),
        (("غادرت القافلة " * 10 + "قاعدة", "", "قسرك."), "غادرت القافلة " * 10 + "قاعدة قسرك."),
    ],
)
def test_a_sentence_goes_on_over_the_end_of_a_page(pages, text):
    whole, spans = joined(pages)
    assert whole == text
    assert [each.span.of(whole) for each in spans] == [page for page in pages if page]
    assert [each.number for each in spans] == [number for number, page in enumerate(pages, 1) if page]


def test_a_scanned_pdf_is_said_to_be_one(fault):
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    target = io.BytesIO()
    document.save(target)
    assert "scanned" in fault(target.getvalue()).what


def test_a_pdf_that_does_not_say_what_its_letters_are_is_told_of(fault):
    """Ghostscript made it of Chromium's, and lost that: what is left reads as nonsense."""
    assert "which letters" in fault(MADE / "ghostscript.pdf").what


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (TEXT, 0.0),
        ("أطلقت 3 صواريخ من طراز F-16 وM4، بحسب الـBBC و50 شاهدا (داعش) 'الحر' في 2026/02/23 و«قسد»/الجيش", 0.0),
        ("غا/1* قافلة تابعة للقو'* قاعد( قسرI", 3 / 6),
        ("قافلĀ تغاÿÿ قاعÿĀ قسĀك", 1.0),
        ("The base", 0.0),
    ],
)
def test_how_much_of_a_text_is_nonsense(text, share):
    assert nonsense(text) == pytest.approx(share, abs=0.02)


def test_a_pdf_that_is_cut_off_or_locked_is_told_of(fault):
    whole = (MADE / "libreoffice.pdf").read_bytes()
    assert "broken" in fault(b"%PDF-1.7\n" + whole[9:200]).what


def test_a_pdf_whose_pages_name_one_another_ends(take):
    """A page tree that is its own child."""
    loop = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    (found,) = take(loop)
    assert found.error.advice


def test_rows_of_a_workbook_are_reports(read):
    first, second = read(MADE / "libreoffice.xlsx")
    assert first.report.text == "غادرت قافلة أمريكية قاعدة قسرك باتجاه العراق."
    assert (first.report.title, first.report.outlet) == ("قافلة تغادر قسرك", "Okaz")
    assert (first.report.published, first.dating) == (date(2026, 2, 23), Dating.FEED)
    assert first.report.url == "https://www.okaz.com.sa/news/1"
    assert first.where == "libreoffice.xlsx/rows:2"
    assert second.report.text == "قصفت طائرة مسيرة بلدة في ريف دير الزور، وأصيب شخصان."


def test_a_workbook_whose_columns_nobody_knows_is_told_of_unless_the_user_says(take, one):
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["A1", "What happened", "When"])
    book.active.append([7, "The troops left the base.", date(2026, 2, 23)])
    target = io.BytesIO()
    book.save(target)
    (fault,) = take(target.getvalue())
    assert "no column" in fault.error.what
    assert "What happened" in fault.error.advice
    found = one(target.getvalue(), columns={"text": "what happened", "published": "When"})
    assert (found.report.text, found.report.published) == ("The troops left the base.", date(2026, 2, 23))
