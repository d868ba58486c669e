"""What a file is, is told by its content: names say nothing, and a text is not taken for what it only begins like."""

import pytest
from tests.readers.conftest import MADE

from marsad.model.received import Fault


@pytest.mark.parametrize(
    "text",
    [
        "BM-21 rockets hit the base.",
        "ID3 Army units left the base.",
        "From Damascus the convoy went on.\nUp to date: no one was hurt.",
        "<عاجل> انسحبت القوات من القاعدة.",
        "[عاجل] انسحبت القوات من القاعدة.",
        "{عاجل} انسحبت القوات من القاعدة.",
        "#سوريا انسحبت القوات من القاعدة.",
        "Date: 23 February 2026\nSource: the desk\n\nThe convoy left the base.",
        "The convoy left.\n---\nIt crossed the border.",
        "RIFF and raff of the war.",
        "MZ\u0090 left.",
        "عاجل | قصف | دير الزور",
        "Damascus, Syria; the convoy left, a source said.",
        "Damascus, Syria\nThe convoy left, a source said.",
        "Publication date, source and all\nThe convoy left, a source said.",
    ],
)
def test_a_text_is_a_text_whatever_it_begins_like(one, text):
    found = one(text.encode(), "report.pdf")
    assert (found.reader, found.report.text) == ("text", text)


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        *(
            ("libreoffice.docx", "docx"),
            ("libreoffice.odt", "odt"),
            ("libreoffice.pdf", "pdf"),
            ("chromium.html", "html"),
        ),
        *(("libreoffice.xlsx", "xlsx"), ("feedgen.rss", "feed"), ("feedgen.atom", "feed"), ("wacz.wacz", "html")),
    ],
)
def test_a_wrong_name_does_not_matter(take, name, reader):
    assert {each.reader for each in take((MADE / name).read_bytes(), "report.txt")} == {reader}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word"),
        (rb"{\rtf1\ansi The convoy left.}", "Rich Text"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 40, "7z"),
        (b"Rar!\x1a\x07\x01\x00", "RAR"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"BM\x8a\x00\x00\x00\x00\x00", "bitmap"),
        (b"\0\0\0\x18ftypmp42", "sound or film"),
        (b"SQLite format 3\x00", "database"),
    ],
)
def test_what_is_known_and_not_read_is_named_with_what_to_do(take, data, what):
    (found,) = take(data, "report.txt")
    assert isinstance(found, Fault)
    assert what in found.error.what
    assert found.error.advice
