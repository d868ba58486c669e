"""``marsad eval``: a team measures the reader on its own annotations."""

import json
from pathlib import Path

GOLD = Path(__file__).parents[2] / "gold" / "seed"
FAULTY = """\
id: x
lang: en
text: They left Homs
claims:
- {trigger: fled, type: withdrawl, form: Homs}
"""


def test_all_figures_are_printed_and_written(marsad, tmp_path):
    out = tmp_path / "figures.json"
    said = marsad("eval", GOLD, "--by", "lang", "--errors", "2", "--json", out)
    for name in ("claim (headline)", "trigger+type", "role", "place within km", "said by", "time"):
        assert name in said.out
    figures = json.loads(out.read_text("utf-8"))
    assert figures["gold_claims"] == 36
    assert set(figures["by"]) == {"ar", "en"}
    assert figures["failed"] == {}
    kinds = {error["kind"] for error in figures["errors"]}
    assert (f"{GOLD}" in said.out) == bool(kinds)


def test_figures_for_programs_can_go_to_standard_output(marsad):
    said = marsad("eval", GOLD, "--json", "-").out
    assert json.loads(said[said.index("{") :])["reports"] == 1


def test_faulty_annotations_are_told_and_nothing_is_measured(marsad, tmp_path):
    (tmp_path / "own.yaml").write_text(FAULTY)
    said = marsad("eval", tmp_path, code=1)
    assert said.out == ""
    for words in (
        "own.yaml:5: the trigger «fled» is not in the text",
        "own.yaml:5: unknown type «withdrawl»\n  Did you mean «withdrawal»?",
        "own.yaml:5: unknown role or field «form»\n  Did you mean «from»?",
    ):
        assert words in said.err
    assert "3 faults; nothing was measured" in said.err


def test_a_folder_without_gold_is_told(marsad, tmp_path):
    assert "holds no gold report" in marsad("eval", tmp_path, code=1).err
    marsad("eval", tmp_path / "nowhere", code=2)


def test_a_file_that_cannot_be_written_is_told(marsad, tmp_path):
    said = marsad("eval", GOLD, "--json", tmp_path / "nowhere" / "x.json", code=1)
    assert "cannot be written" in said.err


def test_own_points_are_judged(marsad, tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "x.yaml").write_text(
        "id: x\nlang: en\npublished: 2026-02-23\ntext: U.S. forces withdrew from Qasrak base.\n"
        "claims:\n- {trigger: withdrew, type: withdrawal, actor: U.S. forces, "
        "from: {text: Qasrak base, is: own-qasrak}}\n"
    )
    assert "no point for 1 ids" in marsad("eval", tmp_path / "gold").err
    points = tmp_path / "points.yaml"
    points.write_text("own-qasrak: {lat: 36.706, lon: 40.512, km: 5}\n")
    said = marsad("eval", tmp_path / "gold", "--places", points)
    assert "place within km" in said.out
    assert said.err == ""
