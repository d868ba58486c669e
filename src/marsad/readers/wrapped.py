"""Lines that were broken at so many columns, as mail programs and old wires do, made whole again."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100  # columns that lines are broken at
_SLACK = 18  # a line so much shorter than the longest may have been broken before a long word
_SURE = 0.75  # of all lines that others follow
_FEWEST = 2
_BREAK = re.compile(r"(?<=\S)([ \t]*\r?\n)(?=[^\s>*•\-–—#|])")
_ENDS = tuple(".!?؟:;…")


def unwrapped(text: str) -> str:
    """Return a text with blanks for the ends of lines that only keep it narrow, letter for letter as long as it was.

    A text is taken to be broken so where its lines are no longer than a hundred columns, and three in four that another line
    follows are nearly as long as the longest. Lists, headlines and short lines are left as they are.
    """
    lines = text.splitlines()
    widest = max(map(len, lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return text
    followed = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    full = [line for line in followed if len(line.rstrip()) >= widest - _SLACK]
    broken = [line for line in full if not line.rstrip().endswith(_ENDS)]
    if len(broken) < _FEWEST or len(full) < _SURE * len(followed):
        return text

    def joined(match: re.Match[str]) -> str:
        start = text.rfind("\n", 0, match.start()) + 1
        return " " * len(match[1]) if match.start() - start >= widest - _SLACK else match[1]

    whole = _BREAK.sub(joined, text)
    return text if whole == text else whole
