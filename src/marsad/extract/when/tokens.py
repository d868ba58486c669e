"""A sentence as a string of letters, one for each word, so that shapes of time are plain regular expressions.

Every set of classes that a word can have gets a letter of its own; a class name in a shape stands for all letters
whose set holds it. Words that no table knows are all the same letter.
"""

from __future__ import annotations

import re
from itertools import count

import msgspec

from marsad.extract.numbers import cardinal_at
from marsad.model.times import TimeWords

PIECE = re.compile(
    r"\d{1,4}\s?([/.-])\s?\d{1,2}\s?\1\s?\d{2,4}(?!\d)"  # 23/02/2026
    r"|\d{1,2}:\d{2}(?![\d:])"  # 14:30
    r"|\d+(?:[.,]\d{3})*(?:[.]\d+)?|[^\W\d_]+|[^\s]"
)
_UNKNOWN = "\u4e00"
_NAME = re.compile(r"[a-z_0-9]+|[A-Z]+|[?|()^]")
_NUMDATE = re.compile(r"(\d+)\s?[/.-]\s?(\d+)\s?[/.-]\s?(\d+)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_YEARS = range(1900, 2101)
_HIJRI_YEARS = range(1343, 1501)
#: Classes whose words alone do not make a sentence worth a second look.
_COMMON_NAMES = (
    "since until by before after within over for as_of in from to and the of a dash slash "
    "open close comma ord_end approx bound few dir past ahead later earlier era grant "
    "name_before name_after skip number possessive upon every run follow prev_day article "
    "ordword joined_in joined_to few_only hence such last_word shortly same "
    "of_length earlier_only nth_time"
)
_COMMON = frozenset(_COMMON_NAMES.split())
#: Classes of numbers: common, and part of a time only beside one of its words.
_NUMERIC = frozenset(("dom", "ordinal", "hhmm", "year_h"))
#: How many words of an expression may stand before its first word of time.
REACH = 6
Classes = dict[str, str]
#: Whether a word may tell of a time: always, never, or with one of these pieces behind it.
Told = bool | frozenset[str]
#: What stands behind the first figure of a date that is written with spaces (23 / 2 / 26).
_DATE_SIGNS = frozenset("/.-")
_NOTHING: Classes = {}
_SHORTEST = 4  # digits of a year


class Token(msgspec.Struct):
    """A word or phrase at ``start``..``end`` of the folded sentence: class → value."""

    start: int
    end: int
    classes: Classes


class Shape(msgspec.Struct):
    """A shape as the pattern of a regular expression: ``classes`` are those of its groups, in order.

    The expression is compiled where it may first match: a short report asks for few of some 250. Before, ``wanted`` are the
    sets of letters of each of which a match holds one, worked out where the shape is first tried.
    """

    kind: str
    source: str
    pattern: str
    classes: tuple[str, ...]
    order: int = 0
    bare: bool = False  # no signal may stand before it
    regex: re.Pattern[str] | None = None
    wanted: tuple[frozenset[str], ...] | None = None

    def match(self, letters: str, i: int) -> re.Match[str] | None:
        """Return the match of the shape at word ``i`` of a sentence, or None."""
        if self.regex is None:
            if self.wanted is None:
                self.wanted = tuple(map(frozenset, _wanted(self.pattern, 0)[0]))
            if any(some.isdisjoint(letters) for some in self.wanted):
                return None
            self.regex = re.compile(self.pattern)
        return self.regex.match(letters, i)


class Grammar:
    """The words and shapes of one language, compiled."""

    def __init__(self, words: TimeWords) -> None:
        """Compile ``words``; shapes are tried in the order in which they stand."""
        self.words = words
        self._letters: dict[frozenset[str], str] = {}
        self._next = count(ord(_UNKNOWN) + 1)
        #: first piece → (rest of the pieces, classes, letters that a joined particle takes), longest first
        self._phrases: dict[str, list[tuple[tuple[str, ...], Classes]]] = {}
        self._joined: dict[str, tuple[str, str, str]] = {}
        self._fill()
        self.triggers = self._trigger_words()
        self._behind = self._behind_heads()
        self._known = frozenset((*self._phrases, *words.numbers.values))
        for extra in _numeric_classes():
            self._letter(extra)
        #: class → the letters of all sets that hold it
        self._of_class: dict[str, str] = {}
        for names, letter in self._letters.items():
            for name in names:
                self._of_class[name] = self._of_class.get(name, "") + letter
        sources = [(kind, s) for kind, listed in words.patterns.items() for s in listed]
        self.shapes = [self._compile(kind, s, order) for order, (kind, s) in enumerate(sources)]
        #: what may stand before every shape that does not forbid it
        self.signal = self._compile("signal", words.signal)
        self.governing = frozenset(_first_letters(self.signal.pattern))
        core = [x for names, x in self._letters.items() if names - _COMMON - _NUMERIC]
        #: finds the next word of time
        self.core = re.compile(f"[{''.join(core)}]")
        self._starters: dict[str, list[Shape]] = {}
        for shape in self.shapes:
            for letter in dict.fromkeys(_first_letters(shape.pattern)):
                self._starters.setdefault(letter, []).append(shape)
        #: words that are the same wherever they stand: their letter and classes
        self._alone = {
            word: (self._letters[frozenset(entries[0][1])], entries[0][1])
            for word, entries in self._phrases.items()
            if not entries[0][0] and word not in words.numbers.values and not word[0].isdecimal()
        }
        #: finds the next word that a shape or what governs one may begin with
        self.opening = re.compile(f"[{''.join(self.governing.union(self._starters))}]")

    def starting_with(self, letter: str) -> list[Shape]:
        """Return the shapes that a word with this letter may begin."""
        return self._starters.get(letter, [])

    def _fill(self) -> None:
        merged: dict[str, Classes] = {}
        for name, table in self.words.tables.items():
            for phrase, value in table.items():
                merged.setdefault(phrase, {})[name] = value
        for word, number in self.words.numbers.ordinals.items():
            merged.setdefault(word, {}).setdefault("ordinal", str(number))
        for phrase, classes in merged.items():
            head, *rest = phrase.split(" ")
            self._phrases.setdefault(head, []).append((tuple(rest), classes))
            self._letter(classes)
            if phrase in self.words.numbers.values:
                self._letter({**classes, "number": ""})
        for entries in self._phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        for letters, name in self.words.joined.items():
            self._letter({name: letters})
            for head in [*self._phrases, *self.words.numbers.values]:
                if " " in head or not head.isalpha():
                    continue
                whole = letters + head
                # ل before the article is written لل
                if letters.endswith("ل") and head.startswith("ال"):
                    whole = letters + head[1:]
                if whole not in self._phrases and whole not in self.words.numbers.values:
                    self._joined.setdefault(whole, (letters, name, head))

    def _trigger_words(self) -> frozenset[str]:
        heads = {
            head for head, entries in self._phrases.items() if any(set(classes) - _COMMON for _, classes in entries)
        }
        return frozenset(heads | {w for w, (_, _, head) in self._joined.items() if head in heads})

    def _letter(self, classes: Classes | frozenset[str]) -> str:
        names = frozenset(classes)
        if names not in self._letters:
            self._letters[names] = chr(next(self._next))
        return self._letters[names]

    def _compile(self, kind: str, source: str, order: int = 0) -> Shape:
        groups: list[str] = []
        pattern = self._regex(source.removeprefix("^"), groups)
        return Shape(kind, source, pattern, tuple(groups), order, source.startswith("^"))

    def _regex(self, source: str, groups: list[str]) -> str:
        made: list[str] = []
        for piece in _NAME.findall(source):
            if piece == "(":
                made.append("(?:")
            elif piece in "?|)":
                made.append(piece)
            elif piece.isupper():
                made.append(f"(?:{self._regex(self.words.macros[piece], groups)})")
            else:
                letters = self._of_class.get(piece)
                groups.append(piece)
                made.append(f"([{letters}])" if letters else "((?!))")
        return "".join(made)

    def tells(self, word: str) -> Told:
        """Return whether a word (folded with ``loose``) makes its sentence worth reading for times.

        A set: only where one of these pieces stands behind it (``في`` before ``الوقت``).
        """
        pieces = [piece[0] for piece in PIECE.finditer(word)]
        told = [self._told(piece) for piece in pieces]
        return told[0] if len(told) == 1 else any(told)

    def _told(self, piece: str) -> Told:
        if piece[0].isdecimal():
            return bool(_numeric(piece).keys() - _COMMON - _NUMERIC) or _DATE_SIGNS
        if piece in self._joined:
            _, name, head = self._joined[piece]
            return name not in _COMMON or self._behind.get(head, False)
        return self._behind.get(piece, False)

    def _behind_heads(self) -> dict[str, Told]:
        """Return the words that open a phrase of time, with what must stand behind them (True: nothing)."""
        found: dict[str, Told] = {}
        for head, entries in self._phrases.items():
            rests = [rest for rest, classes in entries if classes.keys() - _COMMON - _NUMERIC]
            if rests:
                found[head] = () in rests or frozenset(rest[0] for rest in rests)
        return found

    def read(self, folded: str) -> tuple[str, list[Token]]:
        """Return the sentence as letters with the tokens behind them; both empty where no time is told."""
        found = list(PIECE.finditer(folded))
        keys = [piece[0] for piece in found]
        if self.triggers.isdisjoint(keys) and not any(map(_tells_time, keys)):
            return "", []
        letters: list[str] = []
        tokens: list[Token] = []
        known, particles, alone = self._known, self._joined, self._alone
        i = 0
        while i < len(keys):
            word = keys[i]
            start, end = found[i].span()
            if word in alone:
                letter, classes = alone[word]
                letters.append(letter)
                tokens.append(Token(start, end, classes))
                i += 1
                continue
            if word not in known and not word[0].isdecimal():
                joined = particles.get(word)
                if joined is None:
                    letters.append(_UNKNOWN)
                    tokens.append(Token(start, end, _NOTHING))
                    i += 1
                    continue
                particle, name, keys[i] = joined
                tokens.append(Token(start, start + len(particle), {name: particle}))
                letters.append(self._letters[frozenset((name,))])
                start += len(particle)
            size, classes = self._phrase(keys, i)
            number = self._number(keys, i)
            if number is not None and number[0] > size:
                size, classes = number
            elif number is not None and number[0] == size:
                classes = {**classes, **number[1]}
            letters.append(self._letters.get(frozenset(classes), _UNKNOWN))
            size = max(size, 1)
            tokens.append(Token(start, found[i + size - 1].end(), classes))
            i += size
        return "".join(letters), tokens

    def _phrase(self, keys: list[str], i: int) -> tuple[int, Classes]:
        for rest, classes in self._phrases.get(keys[i], ()):
            if not rest or tuple(keys[i + 1 : i + 1 + len(rest)]) == rest:
                return 1 + len(rest), classes
        return 0, {}

    def _number(self, keys: list[str], i: int) -> tuple[int, Classes] | None:
        word = keys[i]
        if word[0].isdecimal():
            classes = _numeric(word)
            if "number" not in classes:
                return 1, classes
            found = cardinal_at(keys, i, self.words.numbers)
            if found is None or found[1] == i + 1:
                return 1, classes
            return found[1] - i, {"number": str(round(found[0]))}
        if word not in self.words.numbers.values:
            return None
        found = cardinal_at(keys, i, self.words.numbers)
        return None if found is None else (found[1] - i, {"number": str(round(found[0]))})


def _tells_time(piece: str) -> bool:
    """Whether a word of digits may be a date, a year or an hour."""
    return len(piece) >= _SHORTEST and piece[0].isdecimal() and bool(_numeric(piece).keys() - {"number", "dom"})


def _numeric(word: str) -> Classes:
    """Return the classes of a word of digits."""
    if (match := _NUMDATE.fullmatch(word)) is not None:
        return {"numdate": "-".join(match.groups())}
    if (match := _CLOCK.fullmatch(word)) is not None and int(match[1]) < 25 and int(match[2]) < 60:
        return {"clock": word}
    if not word.isdecimal() or len(word) > 9:
        return {"number": word.replace(",", "").split(".")[0][:9] or "0"} if word[0].isdecimal() else {}
    value = int(word)
    classes = {"number": str(value)}
    if 1 <= value <= 31 and len(word) <= 2:
        classes["dom"] = str(value)
    if len(word) == 4 and value in _YEARS:
        classes["year"] = str(value)
    if len(word) == 4 and value in _HIJRI_YEARS:
        classes["year_h"] = str(value)
    if len(word) == 4 and value < 2400 and value % 100 < 60:
        classes["hhmm"] = str(value)
    return classes


def _numeric_classes() -> list[Classes]:
    samples = (
        "1",
        "25",
        "99",
        "2014",
        "1975",
        "1430",
        "1447",
        "1469",
        "1350",
        "9999",
        "1/1/2000",
        "14:30",
    )
    return [_numeric(sample) for sample in (*samples, "1199")]


def _first_letters(pattern: str) -> str:
    """Return the letters that a match may begin with (shapes hold groups, sets, ``?`` and ``|`` only)."""
    letters, _, _ = _first(pattern, 0)
    return letters


def _first(pattern: str, i: int) -> tuple[str, bool, int]:
    """Return first letters of the alternatives from ``i``, whether they may be empty, and the index after."""
    alternatives, empty_any = "", False
    letters, empty = "", True
    while i < len(pattern):
        sign = pattern[i]
        if sign == ")":
            i += 1
            break
        if sign == "|":
            alternatives, empty_any = alternatives + letters, empty_any or empty
            letters, empty = "", True
            i += 1
            continue
        if pattern.startswith("((?!))", i):
            own, own_empty, i = "", False, i + 6
        elif pattern.startswith("(?:", i):
            own, own_empty, i = _first(pattern, i + 3)
        else:  # ([letters])
            end = pattern.index("])", i)
            own, own_empty, i = pattern[i + 2 : end], False, end + 2
        if i < len(pattern) and pattern[i] == "?":
            own_empty = True
            i += 1
        if empty:
            letters += own
            empty = own_empty
    return alternatives + letters, empty_any or empty, i


def _wanted(pattern: str, i: int) -> tuple[list[str], int]:
    """Return sets of letters of each of which every match from ``i`` holds one, and the index after.

    Of alternatives that all want something, a match holds some letter that one of them wants.
    """
    alternatives: list[list[str]] = [[]]
    while i < len(pattern):
        sign = pattern[i]
        i += 1
        if sign == ")":
            break
        if sign == "|":
            alternatives.append([])
            continue
        if pattern.startswith("(?!))", i):
            own, i = [""], i + 5
        elif pattern.startswith("?:", i):
            own, i = _wanted(pattern, i + 2)
        else:  # ([letters])
            end = pattern.index("])", i)
            own, i = [pattern[i + 1 : end]], end + 2
        if i < len(pattern) and pattern[i] == "?":
            i += 1
        else:
            alternatives[-1] += own
    if len(alternatives) == 1:
        return alternatives[0], i
    return (["".join(map("".join, alternatives))] if all(alternatives) else []), i
