"""The floors of reading quality: fails when a figure on the repository's gold falls below its own.

    PYTHONPATH=src python eval/gate.py                     say where every figure stands
    PYTHONPATH=src python eval/gate.py --raise             write floors 2 points below what is measured; never lower
    PYTHONPATH=src python eval/gate.py --lower 'dev ar claim' --because 'four hard reports came in'

floors.json holds the floors, digests of the gold that they were set on, and a digest of itself: it is not edited by
hand. When gold changes, --raise pins it anew; a floor that the new gold does not reach has to be lowered out loud.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marsad.app.evaluate.figures import Figures, value
from marsad.app.evaluate.gold import read_gold
from marsad.app.evaluate.measure import measure
from marsad.app.library import Library, library
from marsad.errors import DataError
from marsad.settings import from_environment

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "gold"
FLOORS = Path(__file__).with_name("floors.json")
SETS = ("dev", "seed")
FIGURES = (
    *("claim", "trigger_type", "role", "actor_id", "place_km", "phase", "polarity"),
    *("certainty", "background", "time", "numbers", "said_by", "source_kind", "stance"),
)
MARGIN = 0.02

Floors = dict[str, Any]


def measured(gold: Path, words: Library) -> dict[str, float]:
    """Return every figure by its name: the set, the language if it is of one, the figure."""
    out: dict[str, float] = {}
    for name in SETS:
        read = read_gold(gold / name)
        if read.faults:
            raise read.faults[0]
        done = measure(read.reports, read.places, words, by="lang")
        if done.failed:
            report, why = next(iter(done.failed.items()))
            raise DataError(f"could not be read: {why}", where=report)
        out |= _named(name, done.score.figures)
        for lang, figures in done.score.by.items():
            out |= _named(f"{name} {lang}", figures)
    return out


def _named(name: str, figures: Figures) -> dict[str, float]:
    shares = {figure: value(figures[figure]) for figure in FIGURES}
    return {f"{name} {figure}": share for figure, share in shares.items() if share is not None}


def digests(gold: Path) -> dict[str, str]:
    """Return a digest of each set: the names and bytes of its files, and the places beside them."""
    out = {}
    for name in SETS:
        digest = hashlib.sha256()
        for path in [gold / "places.yaml", *sorted((gold / name).rglob("*.yaml"))]:
            if path.exists():
                digest.update(path.relative_to(gold).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
        out[name] = digest.hexdigest()
    return out


def sealed(floors: Floors) -> Floors:
    """Return the floors with the digest of what they say."""
    body = {name: floors[name] for name in ("gold", "floors", "lowered")}
    said = json.dumps(body, ensure_ascii=False, sort_keys=True).encode()
    return body | {"digest": hashlib.sha256(said).hexdigest()}


def load(path: Path) -> Floors:
    """Return the floors of a file; none where there is no file."""
    if not path.exists():
        return sealed({"gold": {}, "floors": {}, "lowered": []})
    return dict(json.loads(path.read_text("utf-8")))


def faults(floors: Floors, gold: dict[str, str], shares: dict[str, float]) -> Iterator[str]:
    """Give what is wrong: floors changed by hand, another gold, figures below their floor or without one."""
    if sealed(floors)["digest"] != floors.get("digest"):
        yield "floors.json was changed by hand: use --raise, or --lower NAME --because WHY"
    for name, digest in gold.items():
        if floors["gold"].get(name) != digest:
            yield f"gold/{name} is not the one that the floors were set on: --raise, and commit both"
    for name, floor in floors["floors"].items():
        share = shares.get(name)
        if share is None:
            yield f"{name}: nothing to measure any more, its floor is {floor:.3f}"
        elif share < floor:
            yield f"{name}: {share:.3f} is below its floor of {floor:.3f}"


def raised(floors: Floors, gold: dict[str, str], shares: dict[str, float]) -> Floors:
    """Return the floors with each at least ``MARGIN`` below what is measured; none is lower than it was."""
    old = floors["floors"]
    new = {name: max(old.get(name, 0.0), _below(share)) for name, share in shares.items()}
    return sealed({**floors, "gold": gold, "floors": dict(sorted((old | new).items()))})


def lowered(floors: Floors, shares: dict[str, float], name: str, because: str) -> Floors:
    """Return the floors with one of them set to what is measured now, and the reason kept.

    The floor of what can no longer be measured goes.
    """
    old = floors["floors"]
    if name not in old:
        raise SystemExit(f"there is no floor '{name}'; there are: {', '.join(old)}")
    new = _below(shares[name]) if name in shares else None
    kept = {key: floor for key, floor in old.items() if key != name}
    if new is not None:
        kept[name] = min(old[name], new)
    why = {"figure": name, "from": old[name], "to": new, "because": because}
    return sealed({**floors, "floors": dict(sorted(kept.items())), "lowered": [*floors["lowered"], why]})


def _below(share: float) -> float:
    """Return ``MARGIN`` less, in whole thousandths; the last digits of a float do not cost one."""
    return max(0.0, math.floor((share - MARGIN) * 1000 + 1e-6) / 1000)


def main(argv: list[str] | None = None) -> int:
    """Run the gate; return 1 where it stays shut."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", action="store_true", dest="up")
    parser.add_argument("--lower", metavar="NAME")
    parser.add_argument("--because", metavar="WHY")
    args = parser.parse_args(argv)
    if bool(args.lower) != bool(args.because):
        parser.error("--lower and --because go together: say why")
    shares, gold = measured(GOLD, library(from_environment(os.environ))), digests(GOLD)
    floors = load(FLOORS)
    if args.lower:
        floors = lowered(floors, shares, args.lower, args.because)
    if args.up:
        floors = raised(floors, gold, shares)
    if args.lower or args.up:
        text = json.dumps(floors, ensure_ascii=False, indent=1) + "\n"
        FLOORS.write_text(text, encoding="utf-8")
    for name, share in shares.items():
        print(f"{name:28}{share:.3f}  floor {floors['floors'].get(name, 0.0):.3f}")
    wrong = list(faults(floors, gold, shares))
    for line in wrong:
        print(f"FAILED {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
