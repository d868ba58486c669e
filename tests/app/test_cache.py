"""The cache of compiled tables: built once, built anew where in doubt, never in the way."""

from pathlib import Path

import pytest

from marsad.app.cache import cached, digest_of
from marsad.app.world import open_world
from marsad.errors import DataError
from marsad.settings import Settings, from_environment


def counting(values):
    def build():
        values.append(1)
        return {"a": 1}

    return build


def test_value_is_built_once(tmp_path):
    built: list[int] = []
    settings = Settings(tmp_path / "deep" / "cache")
    for _ in range(2):
        assert cached("x", "d1", settings, counting(built), dict[str, int]) == {"a": 1}
    assert len(built) == 1
    cached("x", "d2", settings, counting(built), dict[str, int])
    assert len(built) == 2


@pytest.mark.parametrize("damage", [b"", b"marsad1\n", b"junk" * 50, None])
def test_damaged_file_is_built_anew(tmp_path, damage):
    built: list[int] = []
    settings = Settings(tmp_path)
    cached("x", "d", settings, counting(built), dict[str, int])
    (file,) = tmp_path.glob("*.msgpack")
    content = file.read_bytes()
    file.write_bytes(content[:-1] + b"\x07" if damage is None else damage)
    assert cached("x", "d", settings, counting(built), dict[str, int]) == {"a": 1}
    assert len(built) == 2
    assert file.read_bytes() == content


def test_value_of_another_type_is_built_anew(tmp_path):
    settings = Settings(tmp_path)
    cached("x", "d", settings, lambda: ["a"], list[str])
    assert cached("x", "d", settings, lambda: {"a": 1}, dict[str, int]) == {"a": 1}


def test_folder_that_cannot_be_written_to_costs_only_time(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert cached("x", "d", Settings(blocked / "cache"), lambda: 1, int) == 1
    assert cached("x", "d", Settings(None), lambda: 1, int) == 1


def test_no_stray_files_and_old_ones_go(tmp_path):
    for i in range(12):
        cached("x", f"d{i}", Settings(tmp_path), lambda: 1, int)
    names = [file.name for file in tmp_path.iterdir()]
    assert 1 <= len(names) <= 7
    assert any("d11" in name for name in names), "the newest stays"


def test_digest_follows_content_and_salt(tmp_path):
    a = tmp_path / "a"
    a.write_text("1")
    first = digest_of([a])
    assert first == digest_of([a])
    assert first != digest_of([a], salt="2")
    a.write_text("2")
    assert first != digest_of([a])
    with pytest.raises(DataError):
        digest_of([tmp_path / "b"])


def test_world_comes_from_the_cache_and_is_not_made_again(tmp_path, monkeypatch):
    settings = Settings(tmp_path)
    built = open_world(settings)

    def made_again(*_: object) -> None:
        raise AssertionError("the tables were read again")

    monkeypatch.setattr("marsad.knowledge.load.load_world", made_again)
    assert open_world(settings) == built


def test_settings_come_from_the_environment_given():
    assert from_environment({"XDG_CACHE_HOME": "/c"}).cache_dir == Path("/c/marsad")
    assert from_environment({"HOME": "/h"}).cache_dir == Path("/h/.cache/marsad")
    assert from_environment({"MARSAD_CACHE_DIR": "/m"}).cache_dir == Path("/m")
    assert from_environment({"MARSAD_CACHE_DIR": ""}).cache_dir is None
    assert from_environment({}).cache_dir is None
