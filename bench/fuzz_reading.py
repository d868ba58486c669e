"""Random pieces of the lexicon's own sentences, joined at random, read for some seconds: any exception is a fault.

PYTHONPATH=src python bench/fuzz_reading.py 60 [SEED]     seconds, and a number that the choice begins with
"""

from __future__ import annotations

import os
import random
import sys
import time
import traceback
from datetime import date
from pathlib import Path

import yaml

from marsad.app.library import library
from marsad.app.reading import read_text
from marsad.settings import from_environment

_LANG = Path(__file__).parents[1] / "src" / "marsad" / "lang"
_BETWEEN = ("،", ".", ",", "-", "(", "»", "و", "and", "that", "أن")
_DAY = date(2026, 2, 23)


def sentences(lang: str) -> list[str]:
    """Return the sentences that the files of a language are tested with."""
    found: list[str] = []
    for path in sorted((_LANG / lang).rglob("*.yaml")):
        table = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        examples = (*(table.get("reads") or ()), *(table.get("not_read") or ()))
        found += [each["text"] if isinstance(each, dict) else each for each in examples]
    return found


def made(chance: random.Random, told: list[str]) -> str:
    """Return a text of one to four pieces."""
    words: list[str] = []
    for _ in range(chance.randint(1, 4)):
        piece = chance.choice(told).split()
        first = chance.randint(0, max(0, len(piece) - 2))
        words += piece[first : first + chance.randint(2, 14)]
        words += [chance.choice(_BETWEEN)] if chance.random() < 0.4 else []
    return f"{' '.join(words)}."


def main(seconds: float, seed: int) -> int:
    """Read until the time is up; print each kind of fault once, with its text. Return 1 if there was any."""
    words, chance = library(from_environment(os.environ)), random.Random(seed)
    told = {lang: sentences(lang) for lang in ("ar", "en")}
    seen: set[tuple[str, str, int | None]] = set()
    read, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        text = made(chance, told[chance.choice(("ar", "en"))])
        read += 1
        try:
            read_text(text, words, published=_DAY)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
            at = traceback.extract_tb(fault.__traceback__)[-1]
            kind = (type(fault).__name__, Path(at.filename).name, at.lineno)
            if kind not in seen:
                seen.add(kind)
                print(f"{kind[0]} in {kind[1]}:{kind[2]}: {fault}\n  {text}")
    print(f"{read:,} texts, {len(seen)} kinds of faults")
    return bool(seen)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60, int(sys.argv[2]) if len(sys.argv) > 2 else 1))
