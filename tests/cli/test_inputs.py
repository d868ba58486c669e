"""What the user names."""

import pytest

from marsad.cli.inputs import content, names
from marsad.errors import InputError


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
