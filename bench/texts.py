"""Texts to measure with: dense ones from the lexicon's own sentences and the demo, quiet ones beside them."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

import marsad
from marsad.app import demo

SOURCE = Path(marsad.__file__).parent
QUIET = Path(__file__).parent / "quiet.txt"
SENTENCES_A_REPORT = 9
TRIGGERED = 0.13  # share of reports with an event, in a sample of general news
ARABIC = re.compile(r"[\u0600-\u06ff]")


def sentences(lang: str) -> list[str]:
    """Return sentences that tell of events: those under ``reads:``, and the demo's reports in ``lang``."""
    found = [line for sample in demo.samples() for line in sample.path.read_text("utf-8").splitlines()]
    for path in sorted((SOURCE / "lang" / lang / "events").glob("*.yaml")):
        entries = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader).get("reads") or []
        found += [f"{entry['text'].rstrip('.')}." for entry in entries]
    return [line for line in found if bool(ARABIC.search(line)) == (lang == "ar")]


def quiet(lang: str) -> list[str]:
    """Return sentences that tell of none."""
    lines = QUIET.read_text("utf-8").splitlines()[1:]
    return [line for line in lines if bool(ARABIC.search(line)) == (lang == "ar")]


def reports(pool: list[str], size: int, seed: int = 1) -> list[str]:
    """Return reports of sentences drawn from ``pool``, ``size`` bytes of UTF-8 in all, the same each time."""
    draw = random.Random(seed)
    found: list[str] = []
    total = 0
    while total < size:
        found.append(" ".join(draw.choice(pool) for _ in range(SENTENCES_A_REPORT)))
        total += len(found[-1].encode())
    return found


def mixed(size: int, seed: int = 1) -> list[str]:
    """Return a stream in both languages in which ``TRIGGERED`` of the bytes are dense reports."""
    found: list[str] = []
    for lang in ("ar", "en"):
        found += reports(sentences(lang), int(size * TRIGGERED / 2), seed)
        found += reports(quiet(lang), int(size * (1 - TRIGGERED) / 2), seed)
    random.Random(seed).shuffle(found)
    return found


def cpu(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the least CPU time that ``work`` takes, in seconds."""
    best = float("inf")
    for _ in range(repeats):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def megabytes(texts: Iterable[str]) -> float:
    """Return the size of texts in UTF-8, in MB."""
    return sum(len(text.encode()) for text in texts) / 1e6


def vocabulary() -> list[str]:
    """Return the words of all texts here."""
    pool = (line for lang in ("ar", "en") for line in (*sentences(lang), *quiet(lang)))
    return sorted({word for line in pool for word in line.split()})


def names(count: int, *, real: float, seed: int = 1) -> list[str]:
    """Return names of one to three words, all different; ``real`` is the share of words that stand in the texts.

    The others are letters by chance, half of them in each script.
    """
    draw = random.Random(seed)
    words = vocabulary()
    letters = ("ابتجدرزسشصطعفقكلمنهوي", "abdefghijklmnorstuwyz")
    found: dict[str, None] = {}
    while len(found) < count:
        script = letters[len(found) % 2]
        parts = [
            draw.choice(words) if draw.random() < real else "".join(draw.choices(script, k=draw.randint(3, 8)))
            for _ in range(draw.choice((1, 2, 2, 3)))
        ]
        found[" ".join(parts)] = None
    return list(found)
