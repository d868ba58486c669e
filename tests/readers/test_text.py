"""Files that are reports, files that are none, and what the reader says of them."""

import contextlib
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import InputError, MarsadError
from marsad.readers.plain import decoded
from marsad.readers.text import report
from marsad.readers.wrapped import unwrapped


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\u200f\u202c \u2066".encode(), "no word"),
        ("قصف".encode("utf-16")[:-1], "UTF-16"),
        ("قسد".encode() + b"\xff", "byte 6 is 0xFF"),
        (b"abc\x00\x00\x00def", "at character 3"),
        (b"\xed\xa0\x80abc", "not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name_the_fault_and_advice(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        decoded(data, "a.txt")
    assert said in caught.value.what
    assert caught.value.where == "a.txt"
    assert caught.value.advice


@pytest.mark.parametrize(
    "text",
    ["قصف\x00 على البلدة", "\u202bقسد\u202c انسحبت", "ﻗﺎﻋﺪﺓ ﻻ", "a\r\nb\x0cc", "قَصْف", "🔴 قصف 🇸🇾"],
)
def test_every_code_point_of_a_text_is_kept(text: str) -> None:
    """A stray NUL, direction marks and presentation forms move no position."""
    assert decoded(text.encode(), "a.txt").text == text


def test_only_a_leading_byte_order_mark_is_dropped() -> None:
    assert decoded("\ufeffقصف\ufeff".encode(), "a.txt").text == "قصف\ufeff"


def test_strays_are_let_through_up_to_one_in_a_thousand() -> None:
    text = "كلمة " * 400
    assert decoded((text + "\x00\x01").encode(), "a.txt").text.endswith("\x01")
    with pytest.raises(InputError):
        decoded((text + "\x00\x01\x02").encode(), "a.txt")


def test_what_cannot_be_opened_is_named(fault, one, tmp_path: Path) -> None:
    assert "no such file" in fault(tmp_path / "none.txt").what
    assert "cannot be read" in fault(Path("a\x00b")).what
    good = tmp_path / "a.txt"
    good.write_bytes("قصف".encode())
    assert one(good).report.text == "قصف"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "The army withdrew from the Qasrak base yesterday\nin Hasakah on Monday towards Iraq, so a\nsource said.\n\nMore follows.\n",
            "The army withdrew from the Qasrak base yesterday in Hasakah on Monday towards Iraq, so a source said.\n\nMore follows.\n",
        ),
        (
            "انسحبت القوات الأمريكية من قاعدة قسرك في\r\nريف الحسكة باتجاه العراق اليوم الإثنين\r\nبحسب مصدر محلي.",
            "انسحبت القوات الأمريكية من قاعدة قسرك في  ريف الحسكة باتجاه العراق اليوم الإثنين  بحسب مصدر محلي.",
        ),
    ],
)
def test_lines_broken_at_so_many_columns_are_joined_without_moving_a_letter(one, broken: str, whole: str) -> None:
    found = one(broken.encode())
    assert found.report.text == whole
    assert found.original == broken.encode()
    assert "broken at" in found.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "عنوان قصير\nانسحبت القوات الأمريكية من قاعدة قسرك باتجاه العراق بحسب مصدر.\nوأضاف المصدر أن القافلة عبرت الحدود ليلا.",
        "The troops left the base at noon on Monday\nThe convoy crossed the border at midnight on Sunday.",
        "- the first of the points that are listed here\n- the second of the points that are listed here\n- the third",
        "One short line\nand another\nand a third one",
    ],
)
def test_lines_that_end_a_sentence_a_headline_or_a_point_are_left_alone(one, text: str) -> None:
    assert one(text.encode()).report.text == text


@given(st.text(alphabet="ab. \n\r-", max_size=400))
def test_no_letter_is_moved(text: str) -> None:
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text).split() == text.split()


@given(st.binary())
def test_no_bytes_raise_anything_but_our_own_error(data: bytes) -> None:
    with contextlib.suppress(MarsadError):
        decoded(data, "a.txt")


def test_the_id_hangs_on_text_and_day_alone() -> None:
    day = date(2026, 2, 23)
    one = report("انسحبت القوات", published=day, outlet="okaz", title="عنوان")
    assert re.fullmatch(r"r_[0-9a-f]{12}", one.id)
    assert one.id == report("انسحبت القوات", published=day).id
    assert one.id != report("انسحبت القوات").id
    assert one.id != report("انسحبت القوات.", published=day).id


def test_a_report_without_words_is_refused() -> None:
    with pytest.raises(InputError):
        report(" … ")
