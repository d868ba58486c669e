"""Gold and read claims made from plain values, as short as tests can write them."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from marsad.app.evaluate.forms import GoldPlace, Stated, of_claim
from marsad.app.evaluate.gold import Gold, read_gold
from marsad.app.evaluate.scoring import Score, score
from marsad.model.claim import Claim, Role

Raw = dict[str, Any]
PLACES: dict[str, Any] = {
    "qasrak-base": {"lat": 36.706, "lon": 40.512, "km": 5},
    "iraq": {"lat": 33.0, "lon": 44.0, "km": 600},
}
ROLES = [role.value for role in Role]


def span(text: str, part: str) -> Raw:
    start = text.index(part)
    return {"text": part, "start": start, "end": start + len(part)}


def printed(text: str, gold: Raw, **changes) -> Raw:
    """Return a gold claim in the printed form, as a perfect reader would give it, with changes."""
    g = {**gold, **changes}

    def at(filler) -> Raw:
        own = filler if isinstance(filler, dict) else {"text": filler}
        point = {k: v for k, v in PLACES.get(own.get("is", ""), {}).items() if k != "km"}
        return span(text, own["text"]) | {k: v for k, v in own.items() if k != "optional"} | point

    trigger = g["trigger"] if isinstance(g["trigger"], dict) else span(text, g["trigger"])
    first, last = trigger["start"], trigger["end"]
    time = g.get("time")
    return {
        "report": "r",
        "id": "r.k1",
        "lang": g.get("lang", ""),
        "type": g["type"],
        "phase": g.get("phase", "done"),
        "polarity": g.get("polarity", "yes"),
        "certainty": g.get("certainty", "certain"),
        "background": g.get("background", False),
        "trigger": trigger,
        "roles": {role: [at(f) for f in g[role]] for role in ROLES if g.get(role)},
        "numbers": {
            kind: {"text": text[:1], "start": 0, "end": 1, **g[kind]}
            for kind in ("killed", "wounded", "count")
            if kind in g
        },
        "time": {"start": 0, "end": 0, **time} if time else None,
        "said_by": [at(link) for link in g.get("said_by", [])],
        "evidence": {"text": "", "start": first, "end": last, **g.get("evidence", {})},
        "rule": "",
    }


def write_gold(folder: Path, name: str, text: str, claims: list[Raw], **meta) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    raw = {"id": name, "lang": "en", "published": "2026-02-23", "style": "wire", **meta}
    path = folder / f"{name}.yaml"
    body = yaml.safe_dump({**raw, "text": text, "claims": claims}, allow_unicode=True)
    path.write_text(body, encoding="utf-8")
    return path


def read(claims: list[Raw]) -> list[Stated]:
    return [of_claim(claim, "wire") for claim in msgspec.convert(claims, list[Claim])]


@pytest.fixture
def gold_of(tmp_path):
    """Return a function that gives the gold of one report."""

    def make(text: str, claims: list[Raw], **meta) -> Gold:
        write_gold(tmp_path / "gold", "r", text, claims, **meta)
        return read_gold(tmp_path / "gold")

    return make


@pytest.fixture
def figures(gold_of):
    """Return a function that scores claims in the printed form against gold, and gives the score."""

    def make(text: str, gold: list[Raw], system: list[Raw], places=None, by=None) -> Score:
        read_in = gold_of(text, gold)
        assert not read_in.faults, read_in.faults
        points = {k: GoldPlace(**v) for k, v in (PLACES if places is None else places).items()}
        return score(read_in.reports, {"r": read(system)}, points, by)

    return make


def f(out: Score, name: str) -> tuple[float, float, float]:
    figure = out.figures[name]
    assert figure is not None
    return round(figure["p"], 4), round(figure["r"], 4), round(figure["f1"], 4)
