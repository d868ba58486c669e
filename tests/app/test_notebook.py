"""The notebook of the documentation runs, cell by cell, and says what its text says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebook.ipynb"


def test_the_notebook_runs_and_joins_both_languages(capsys):
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    space: dict[str, Any] = {}
    for number, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), f"cell {number}", "exec"), space)
    events = space["events"]
    (row,) = events[(events.type == "withdrawal") & (events.phase == "begun")].to_dict("records")
    assert (row["place"], row["reports"], row["independent"]) == ("Qasrak base", 2, 2)
    told = capsys.readouterr().out
    assert "'killed': (3, 3)" in told
    assert "2026-02-22 []" in told
    assert "2026-02-24 [('us-forces', 'leaving')" in told
