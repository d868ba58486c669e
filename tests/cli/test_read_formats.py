"""``marsad read`` on what reports come as: told where each stood, what was guessed, what could not be read."""

import json
import zipfile

ARABIC = "انسحبت القوات الأمريكية من قاعدة التنف باتجاه العراق."


def types(said):
    return [json.loads(line)["type"] for line in said.out.splitlines()]


def test_a_folder_of_formats_is_read_and_what_is_none_told_of(marsad, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "2026-02-23 old.txt").write_bytes(ARABIC.encode("windows-1256"))
    (folder / "rows.csv").write_text(f'النص,التاريخ\n"{ARABIC}",2026-02-24\n', "utf-8")
    (folder / "bad.bin").write_bytes(b"\0" * 200)
    with zipfile.ZipFile(folder / "more.zip", "w") as packed:
        packed.writestr("a/b.txt", ARABIC)
    said = marsad("read", "inbox", "--jsonl", code=1)
    assert types(said) == ["withdrawal"] * 3
    assert "inbox/2026-02-23 old.txt: its encoding is not stated: read as windows-1256" in said.err
    assert "inbox/2026-02-23 old.txt: dated 2026-02-23 by its name" in said.err
    assert "1 of 4 could not be read: inbox/bad.bin" in said.err
    assert "inbox/more.zip/a/b.txt: states no day of publication" in said.err
    shown = marsad("read", "inbox", code=1)
    assert "inbox/rows.csv:2" in shown.out
    assert "inbox/more.zip/a/b.txt" in shown.out


def test_a_column_is_named_by_the_user(marsad, tmp_path):
    (tmp_path / "t.csv").write_text(f"n,Body,Day\n1,{ARABIC},2026-02-24\n", "utf-8")
    said = marsad("read", "t.csv", "--jsonl", "--column", "text=Body", "--column", "published=Day")
    assert types(said) == ["withdrawal"]
    assert json.loads(said.out)["time"] is None or "2026-02-24" in said.out
    assert "text" in marsad("read", "t.csv", "--column", "words=Body", code=2).err
    assert "'Text'" in marsad("read", "t.csv", "--column", "text=Text", code=1).err


def test_explain_shows_what_stands_in_a_table(marsad, tmp_path):
    (tmp_path / "t.csv").write_text(f"text,date\n{ARABIC},2026-02-24\n", "utf-8")
    assert "withdrawal" in marsad("explain", "t.csv").out


def test_the_answer_is_the_same_however_python_orders_its_sets(marsad):
    """Two armies are told of as often as each other: the numbered division is of neither, and not of whichever comes first."""
    text = (
        "تتموضع قوة أمريكية في خربة أبو فلاح وتنتشر وحدات ألمانية داخل القاعدة. دمجت الوزارة ثلاثة فصائل في الفرقة 62."
    )
    answers = {
        marsad("read", "-", "--jsonl", "--published", "2026-02-23", stdin=text.encode(), PYTHONHASHSEED=str(seed)).out
        for seed in range(4)
    }
    (answer,) = answers
    assert "الفرقة 62" in answer
    assert "/62nd-division" not in answer
