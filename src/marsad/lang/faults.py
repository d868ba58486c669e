"""Faults of language files: where, what, and what to do about it.

Under Arabic text a column alone misleads: the mark goes under the whole word, the word is printed in «», and an odd
letter is named.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

#: Letters and signs that look right and never match, and what to write instead (empty: delete it).
ALIEN = {
    "\u06cc": "ي",
    "\u06d0": "ي",
    "\u06a9": "ك",
    "\u06aa": "ك",
    "\u06c1": "ه",
    "\u06be": "ه",
    "\u06d5": "ه",
    "\u06c0": "ه",
    "\u0671": "ا",
    "\u0640": "",
    "\u00a0": " ",
    "\u202f": " ",
    "\u00ad": "",
    "\u061c": "",
    "\u200b": "",
    "\u200c": "",
    "\u200d": "",
    "\u200e": "",
    "\u200f": "",
    "\u202a": "",
    "\u202b": "",
    "\u202c": "",
    "\u202d": "",
    "\u202e": "",
    "\u2066": "",
    "\u2067": "",
    "\u2068": "",
    "\u2069": "",
    "\ufeff": "",
}
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_SUSPECT = re.compile("[" + "".join(ALIEN) + "\ufb50-\ufdff\ufe70-\ufefc]")
_WORD = re.compile(r"\S+")
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u04ff]")


class Fault(msgspec.Struct, frozen=True):
    """A fault: ``line`` and ``column`` from 1 in characters, ``length`` of the mark; ``level`` is ``error`` or ``warning``.

    ``file``: its path as the user gave it; ``text``: the whole line.
    """

    file: str
    line: int
    message: str
    text: str = ""
    column: int = 1
    length: int = 1
    advice: str = ""
    level: str = "error"

    def __str__(self) -> str:
        """Return ``file:line: what``, the line, a mark under the word, and the advice."""
        shown = [f"{self.file}:{self.line}: {'' if self.level == 'error' else self.level + ': '}{self.message}"]
        if self.text.strip():
            shown += [
                f"    {self.text}",
                "    " + " " * (self.column - 1) + "^" * max(1, self.length),
            ]
        if self.advice:
            shown.append(f"    {self.advice}")
        return "\n".join(shown)


def guess(word: str, allowed: Iterable[str]) -> str:
    """Advice on a word that is not one of ``allowed``: the nearest one, or all of them."""
    names = sorted(allowed)
    near = difflib.get_close_matches(word, names, 1, 0.6 if word.isascii() else 0.75)
    if near:
        return f"did you mean '{near[0]}'?"
    return "it takes: " + ", ".join(names) if names else ""


def letter_faults(file: str, lines: list[str], *, comment: str = "#") -> Iterator[Fault]:
    """Faults of letters: look-alikes, invisible signs, mixed scripts, decomposed text; comments are not looked at."""
    for number, text in enumerate(lines, 1):
        if text.isascii() or text.lstrip().startswith(comment):
            continue
        for word in _WORD.finditer(text):
            found = _fault_of_word(word.group())
            if found:
                message, advice = found
                yield Fault(file, number, message, text, word.start() + 1, len(word.group()), advice)


def _fault_of_word(word: str) -> tuple[str, str] | None:
    suspect = _SUSPECT.search(word)
    if suspect:
        letter = suspect.group()
        better = unicodedata.normalize("NFKC", letter) if _PRESENTATION.match(letter) else ALIEN[letter]
        name = unicodedata.name(letter, "")
        message = f"«{word}» holds U+{ord(letter):04X} {name}, which no text is looked up with"
        return message, f"write '{better}' instead" if better else "delete it"
    if unicodedata.normalize("NFC", word) != word:
        return (
            f"«{word}» is not in composed form (NFC)",
            f"write «{unicodedata.normalize('NFC', word)}»",
        )
    if _ARABIC.search(word) and _LATIN.search(word):
        return (
            f"«{word}» mixes Arabic and Latin letters",
            "write it in one script, or put a space between",
        )
    other = _CYRILLIC_OR_GREEK.search(word)
    if other:
        letter = other.group()
        name = unicodedata.name(letter, "")
        return f"«{word}» holds U+{ord(letter):04X} {name}", "write the Latin letter instead"
    return None
