"""What the user names."""

from marsad.cli.inputs import names


def test_without_names_standard_input_is_read_and_no_name_twice():
    assert names([]) == ["-"]
    assert names(["b", "a", "b"]) == ["b", "a"]
