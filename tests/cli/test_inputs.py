"""What the user names: days and files."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.cli.inputs import content, names, published_day
from marsad.errors import DateError, InputError

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize("written", ["2026-02-23", " 2026-02-23 ", "٢٠٢٦-٠٢-٢٣", "۲۰۲۶-۰۲-۲۳"])
def test_a_day_is_read_in_any_digits(written):
    assert published_day(written, today=TODAY) == (date(2026, 2, 23), "")


@pytest.mark.parametrize("written", ["", "yesterday", "2026-02-30", "23/02/2026", "0026-02-23"])
def test_a_nonsense_day_is_refused_with_advice(written):
    with pytest.raises(DateError) as caught:
        published_day(written, today=TODAY)
    assert caught.value.where == "--published"
    assert caught.value.advice


@given(st.text(max_size=12))
def test_no_day_raises_anything_but_our_error(written):
    with contextlib.suppress(DateError):
        published_day(written, today=TODAY)


def test_a_day_to_come_is_kept_and_told_of():
    day, warning = published_day("2026-03-02", today=TODAY)
    assert day == date(2026, 3, 2)
    assert "after today" in warning


def test_without_names_standard_input_is_read_and_no_name_twice():
    assert names([]) == ["-"]
    assert names(["b", "a", "b"]) == ["b", "a"]


def test_a_missing_file_is_named_with_the_one_that_was_meant(tmp_path):
    (tmp_path / "report.txt").write_text("x")
    with pytest.raises(InputError, match="no such file") as caught:
        content(str(tmp_path / "reprot.txt"))
    assert "report.txt" in caught.value.advice


def test_a_folder_is_no_report(tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        content(str(tmp_path))
