"""Reports by the million, made of the lexicon's own sentences in both languages, each its own: what archives are measured with.

A sentence under ``reads:`` that names a place of the tables is a pattern: the name gives way to another, drawn by Zipf's law. A
report has some sentences that tell of events, others that do not, a day, an outlet and an address. Of the sentences that do not,
every other word is one of 30,000 that were invented: else reports would be taken for copies of one another. ``COPIED`` of them
are those of another outlet again. Every number gives the same report each time, whichever others were made.

Run: PYTHONPATH=src:bench python bench/synthetic.py NUMBER … prints some.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

import yaml

import texts
from marsad.app.library import Library, library
from marsad.settings import from_environment

START, REPORTS_A_DAY = date(2015, 1, 1), 275  # ten years of a million
OUTLETS = 80
COPIED = 0.08
SENTENCES = 6
_PLACE = "\ue000"  # where the name of a place is put
_ROLES = ("actor", "target", "partner", "place", "from", "to")
_WORDS = 30_000
_LETTERS = {"ar": "ابتجحدرسشعفقكلمنهوي", "en": "abcdefghiklmnoprstuw"}
_LEVELS = frozenset({"town", "site"})


class Made(NamedTuple):
    """A report as a row."""

    text: str
    published: str
    outlet: str
    url: str
    lang: str


class Synthetic:
    """Makes reports. ``told``: the share of reports that tell of events at all."""

    def __init__(self, known: Library, seed: int = 1, told: float = 1.0) -> None:
        self._seed, self._told = seed, told
        places = sorted(each.id for each in known.world.places.values() if each.level in _LEVELS)
        random.Random(seed).shuffle(places)
        every = known.world.places
        self._names = {
            "ar": [every[id_].name_ar for id_ in places if every[id_].name_ar],
            "en": [every[id_].name_en for id_ in places if every[id_].name_en],
        }
        self._weights = {
            lang: list(accumulate(1 / n**0.8 for n in range(1, len(names) + 1))) for lang, names in self._names.items()
        }
        self.patterns = {lang: patterns(lang, set(self._names[lang])) for lang in ("ar", "en")}
        self._quiet = {lang: [line.split() for line in texts.quiet(lang)] for lang in ("ar", "en")}
        draw = random.Random(seed)
        self._words = {
            lang: ["".join(draw.choices(letters, k=draw.randint(4, 9))) for _ in range(_WORDS)]
            for lang, letters in _LETTERS.items()
        }
        self._by_word = list(accumulate(1 / n for n in range(1, _WORDS + 1)))

    def report(self, number: int) -> Made:
        """Return the report of that number."""
        draw = random.Random(f"{self._seed}-{number}")
        outlet = draw.randrange(OUTLETS)
        if number and draw.random() < COPIED:
            other = self.report(max(0, number - draw.randint(1, REPORTS_A_DAY)))
            return other._replace(outlet=f"outlet-{outlet}", url=f"https://outlet-{outlet}.example/{number}")
        lang = draw.choice(("ar", "ar", "en"))
        day = START + timedelta(days=number // REPORTS_A_DAY)
        events = draw.randint(2, SENTENCES - 1) if draw.random() < self._told else 0
        lines = [self._sentence(draw, lang) for _ in range(events)]
        lines += [self._other(draw, lang) for _ in range(SENTENCES - events)]
        if not events:
            draw.shuffle(lines)
        half = len(lines) // 2
        text = f"{' '.join(lines[:half])}\n{' '.join(lines[half:])}\n({number})"
        return Made(text, day.isoformat(), f"outlet-{outlet}", f"https://outlet-{outlet}.example/{number}", lang)

    def reports(self, first: int, last: int) -> Iterator[Made]:
        """Yield the reports from ``first`` on, before ``last``."""
        return map(self.report, range(first, last))

    def _other(self, draw: random.Random, lang: str) -> str:
        """Return a sentence that tells of no event."""
        words = list(draw.choice(self._quiet[lang]))
        for at in range(1, len(words) - 1, 2):
            words[at] = draw.choices(self._words[lang], cum_weights=self._by_word)[0]
        return " ".join(words)

    def _sentence(self, draw: random.Random, lang: str) -> str:
        pattern = draw.choice(self.patterns[lang])
        while _PLACE in pattern:
            name = draw.choices(self._names[lang], cum_weights=self._weights[lang])[0]
            pattern = pattern.replace(_PLACE, name, 1)
        return f"{pattern.rstrip('.')}."


def patterns(lang: str, names: set[str]) -> list[str]:
    """Return the sentences under ``reads:``, with a sign where a place of the tables was named as it stands there."""
    found = []
    for path in sorted((texts.SOURCE / "lang" / lang / "events").glob("*.yaml")):
        for entry in yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader).get("reads") or []:
            text = entry["text"]
            for role in _ROLES:
                filler = entry.get(role)
                if isinstance(filler, str) and filler in names and text.count(filler) == 1:
                    text = text.replace(filler, _PLACE)
            found.append(text)
    return found


def main() -> None:
    made = Synthetic(library(from_environment(os.environ)))
    for number in map(int, sys.argv[1:] or ("1", "2", "3")):
        print(*made.report(number), sep="\n", end="\n\n")
    for lang, every in made.patterns.items():
        print(
            f"{lang}: {len(every)} patterns, {sum(_PLACE in each for each in every)} of them with a place to be drawn"
        )


if __name__ == "__main__":
    main()
