"""Reading quality has floors: a change that makes the reader worse on gold is told apart."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from tests.loaded import built_in

GATE = Path(__file__).parents[2] / "eval" / "gate.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", GATE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gate"] = module
    spec.loader.exec_module(module)
    return module


gate = _load()
GOLD = {"dev": "d1", "seed": "s1"}


def floors(**of) -> dict[str, object]:
    made: dict[str, object] = gate.sealed({"gold": GOLD, "floors": of, "lowered": []})
    return made


def test_no_figure_is_below_its_floor():
    """The one that guards the reader; raise floors with eval/gate.py --raise when it has got better."""
    shares = gate.measured(gate.GOLD, built_in())
    wrong = list(gate.faults(gate.load(gate.FLOORS), gate.digests(gate.GOLD), shares))
    assert not wrong, "\n".join(wrong)


def test_a_figure_below_its_floor_is_named():
    told = list(gate.faults(floors(a=0.5, b=0.5), GOLD, {"a": 0.499, "b": 0.5}))
    assert told == ["a: 0.499 is below its floor of 0.500"]


def test_raising_never_lowers():
    up = gate.raised(floors(a=0.5, b=0.5), GOLD, {"a": 0.4, "b": 0.9, "c": 0.3})
    assert up["floors"] == {"a": 0.5, "b": 0.88, "c": pytest.approx(0.28, abs=0.001)}
    assert list(gate.faults(up, GOLD, {"a": 0.4, "b": 0.9, "c": 0.3})) == ["a: 0.400 is below its floor of 0.500"]


def test_lowering_keeps_its_reason():
    down = gate.lowered(floors(a=0.5), {"a": 0.42}, "a", "harder gold")
    assert down["floors"] == {"a": 0.4}
    assert down["lowered"] == [{"figure": "a", "from": 0.5, "to": 0.4, "because": "harder gold"}]
    assert list(gate.faults(down, GOLD, {"a": 0.42})) == []


def test_a_floor_changed_by_hand_is_noticed():
    by_hand = json.loads(json.dumps(floors(a=0.5)))
    by_hand["floors"]["a"] = 0.1
    assert "changed by hand" in next(gate.faults(by_hand, GOLD, {"a": 0.2}))


def test_another_gold_is_noticed(tmp_path):
    assert "gold/dev is not the one" in next(gate.faults(floors(a=0.5), {**GOLD, "dev": "d2"}, {"a": 0.6}))
    for name in gate.SETS:
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.yaml").write_text("a")
    before = gate.digests(tmp_path)
    (tmp_path / "dev" / "x.yaml").write_text("b")
    after = gate.digests(tmp_path)
    assert (before["dev"] != after["dev"], before["seed"] == after["seed"]) == (True, True)


def test_what_is_no_longer_measured_is_told():
    assert "nothing to measure any more" in next(gate.faults(floors(a=0.5), GOLD, {}))
