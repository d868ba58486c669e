"""What a line is: dateline, byline, or noise, by the word lists of a ``Layout``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from marsad.model.layout import Layout
from marsad.model.report import SentenceKind
from marsad.text.normalise import loose

_HEAD = 120  # code points of a line that are looked at for an opening phrase
_LONGEST_NOISE = 300
_LONGEST_BYLINE = 160
_LONGEST_WITHIN = 160
_LONGEST_CREDIT = 60
_LONGEST_DATELINE = 90
_LONGEST_LABEL = 40
#: A dateline without agency, bracket, date or capitals needs so much text behind it.
_SHORTEST_NEWS = 40

_TAG = re.compile(r"(?:https?://|www\.|t\.me/)\S+|[#@]\w+")
_TAGGED = re.compile(r"[#@]|://|www\.|t\.me/")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"[\s(\[{\"'*•|>#-]+")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_BEHIND = r"\s*[:/|–—-]"
#: What may stand between a dateline and its news.
_DASH = re.compile(r"\s*(?:[–—−]|--|ـ(?=\s)|(?<=[\s)])-(?=\s)|/|:|\|)\s*")
#: One of these stands behind every label and dateline.
_SIGN = re.compile("[-–—−ـ/:|]")
_CUT = re.compile(r"[-–—−ـ/,،:()\[\]|«»\"“”]+")
_BRACKET = re.compile(r"\([^()]{2,40}\)")
_CAPITALS = re.compile(r"[A-Z][A-Z.' -]{2,}")
_ARTICLE = re.compile(r"(?:al|ad|an|ar|as|at|ash|el|ez|az|de|of)\b", re.IGNORECASE)
#: "Saturday – Sunday, …": what follows the dash belongs to what stands before it.
_LISTED = re.compile(r"\w+[،,]")
#: "The source - according to the agency - said": what stands between two dashes is an aside of the sentence.
_ASIDE = re.compile(r"[^.،,:\n–—-]{3,50}?\s?[-–—ـ]\s(?=\S)")
_DAY = re.compile(r"(\D+?) \d{1,2} (\D+?)(?: \d{4})?")
_TO = "\u0644"
_PLACE_AND_NAME = 2
_WORDS_OF_PLACE = 2
_UNENDED = re.compile(r"[؟!?…]|\.\s")


class Lines:
    """A layout made ready for matching."""

    def __init__(self, layout: Layout) -> None:
        self.lang = layout.lang
        self.byline = _Openings(layout.byline)
        self.noise = _Openings(layout.noise)
        self.noise_lines = frozenset(map(loose, layout.noise_lines))
        self.noise_within = tuple(map(loose, layout.noise_within))
        self.label = _Openings(f"{phrase}:" for phrase in layout.labels)
        self.agencies = frozenset(_plain(name) for name in layout.agencies)
        self.months = frozenset(map(loose, layout.months))
        self.abbreviations = frozenset(map(loose, layout.abbreviations))
        self.openers = frozenset(map(loose, layout.openers))
        self.common = frozenset(map(loose, layout.common))
        #: what words of texts tell of their language (``parts``), kept between reports
        self.votes: dict[str, int] = {}

    def kind(self, text: str, start: int, end: int) -> SentenceKind:
        """Return what the line or sentence ``start``..``end`` is: byline, noise or body."""
        if end - start > _LONGEST_NOISE:
            return SentenceKind.BODY
        line = text[start:end]
        opening = _OPENING.match(line)
        head = loose(line[opening.end() if opening else 0 :][:_HEAD])
        if len(line) <= _LONGEST_BYLINE and (match := self.byline.match(head)):
            bracketed = line[0] in "([" and line.rstrip(" .")[-1:] in (")", "]")
            if bracketed or self._names_follow(line, match.group()):
                return SentenceKind.BYLINE
        if len(line) <= _LONGEST_CREDIT:
            if self._credits(line):
                return SentenceKind.BYLINE
            if head.strip(" .:!()[]|") in self.noise_lines:
                return SentenceKind.NOISE
        if self.noise.match(head):
            return SentenceKind.NOISE
        if not _LETTER.search(_TAG.sub("", line) if _TAGGED.search(line) else line):
            return SentenceKind.NOISE
        return SentenceKind.BODY

    def sentence_kind(self, text: str, start: int, end: int) -> SentenceKind:
        """Return what a single sentence is; beside openings, noise may stand anywhere in a short one."""
        if self.holds_noise(text, start, end):
            return SentenceKind.NOISE
        return self.kind(text, start, end)

    def holds_noise(self, text: str, start: int, end: int) -> bool:
        """Whether a short sentence holds a phrase that only noise has."""
        if end - start > _LONGEST_WITHIN:
            return False
        folded = loose(text[start:end])
        return any(phrase in folded for phrase in self.noise_within)

    def is_aside(self, text: str, start: int, end: int) -> SentenceKind:
        """Return what the bracketed words ``start``..``end`` are that close a paragraph."""
        head = loose(text[start:end][:_HEAD]).lstrip(" ([")
        if self.byline.match(head) or self._credits(text[start:end]):
            return SentenceKind.BYLINE
        return SentenceKind.NOISE if self.noise.match(head) else SentenceKind.BODY

    @staticmethod
    def may_open(text: str, start: int, end: int) -> bool:
        """Whether a sign stands near ``start`` without which there is neither label nor dateline."""
        return _SIGN.search(text, start, min(end, start + _LONGEST_LABEL + _LONGEST_DATELINE)) is not None

    def label_end(self, text: str, start: int, end: int) -> int:
        """Return where the label at ``start`` ("Breaking |") ends with its bar; ``start`` if there is none."""
        head = text[start : min(end, start + _LONGEST_LABEL)]
        sign = re.search(r"[:/|–—-]\s*", head)
        if sign is None or loose(head[: sign.start()]).strip() + ":" == ":":
            return start
        return start + sign.end() if self.label.is_whole(loose(head[: sign.end()]).rstrip()) else start

    def dateline_end(self, text: str, start: int, end: int) -> int:
        """Return where the dateline that opens the line ends with its dash; ``start`` if there is none."""
        head = text[start : min(end, start + _LONGEST_DATELINE)]
        clock = _CLOCK.match(head)
        if clock and (dash := _DASH.match(head, clock.end())):
            return start + dash.end()
        sure = start
        weak = start
        for dash in _DASH.finditer(head):
            prefix = head[: dash.start()]
            if not prefix or _UNENDED.search(prefix.rstrip(".")):
                break
            parts = self._places(prefix)
            if not parts:
                continue
            sign = dash.group().strip()
            behind = end - start - dash.end()
            if (opens := text[start + dash.end() : end])[:1].islower() and not _ARTICLE.match(opens):
                continue  # the Observatory — a monitor — said
            if self._is_sure(prefix, parts, sign) and behind:
                sure = start + dash.end()
            elif (
                weak == start
                and behind >= _SHORTEST_NEWS
                and self._is_weak(dash, prefix, parts)
                and not _LISTED.match(text, start + dash.end(), end)
                and not _ASIDE.match(text, start + dash.end(), end)
            ):
                weak = start + dash.end()
        return sure if sure > start else weak

    def is_dateline(self, text: str, start: int, end: int) -> bool:
        """Whether the whole line is a place with an agency (دمشق - سانا)."""
        if end - start > _LONGEST_CREDIT:
            return False
        line = text[start:end].rstrip(" :-–—")
        parts = [] if _UNENDED.search(line) else self._places(line)
        return len(parts) > 1 and all(self._is_agency(part) for part in parts[1:])

    def _places(self, prefix: str) -> list[str]:
        """Return the pieces of a dateline, or nothing where ``prefix`` cannot be one."""
        parts = [part for piece in _CUT.split(prefix) if (part := piece.strip())]
        if not parts or len(parts) > 6:
            return []
        for part in parts:
            words = part.split()
            if len(words) > 4:
                return []
            for word in words:
                if word[0].isascii() and word[0].islower() and not _ARTICLE.match(word):
                    return []
        named = [word for word in parts[0].split() if not word.isdecimal()]
        if not parts[0][0].isascii() and len(named) > 3:
            return []
        return parts

    def _is_sure(self, prefix: str, parts: list[str], sign: str) -> bool:
        told = len(parts) > 1 and parts[0].split()[-1] == _TO  # مصدر أمني لـ«الميادين»: he told it the agency
        agency = not told and any(self._is_agency(part) for part in parts)
        if sign == "/":
            return agency
        if sign == ":":
            return agency and len(parts) > 1
        if sign == "|":
            return agency
        dated = len(parts) > 1 and any(part[0].isdecimal() for part in parts[1:])
        shouted = _CAPITALS.fullmatch(parts[0]) is not None
        return agency or dated or shouted or _BRACKET.search(prefix) is not None

    def _is_weak(self, dash: re.Match[str], prefix: str, parts: list[str]) -> bool:
        """Whether "Damascus – …" may pass: one or two words, with the day or a name behind a slash, and a dash that stands
        free.
        """
        sign = dash.group()
        if sign.strip() in ("/", ":") or not sign[-1].isspace():
            return False
        if not (sign[0].isspace() or sign[0] in "ـ|"):
            return False
        if len(parts) == _PLACE_AND_NAME and "/" in prefix:
            return all(len(part.split()) <= _WORDS_OF_PLACE for part in parts)  # Sirnak/ Anadolia –
        place = self._without_day(parts[0])
        return len(parts) == 1 and len(place.split()) <= (3 if parts[0][0].isascii() else _WORDS_OF_PLACE)

    def _without_day(self, part: str) -> str:
        """The place before a day with its month (عمان 11 شباط); the part itself where it has none."""
        dated = _DAY.fullmatch(part)
        return dated[1] if dated is not None and loose(dated[2]) in self.months else part

    def _is_agency(self, part: str) -> bool:
        return _plain(part) in self.agencies

    def _credits(self, line: str) -> bool:
        """Whether the line holds names of agencies and nothing else."""
        parts = [part for piece in re.split(r"[()\[\],،/+|–—:]| - ", line) if (part := piece.strip(" ."))]
        return bool(parts) and all(self._is_agency(part) for part in parts)

    @staticmethod
    def _names_follow(line: str, phrase: str) -> bool:
        """Whether a byline's phrase is followed by names: capitals in Latin script, no long sentence."""
        words = _WORD.findall(line)[len(_WORD.findall(phrase)) :]
        if not words or len(words) > 14:
            return False
        latin = [word for word in words if word[0].isascii()]
        small: int = sum(word[0].islower() for word in latin)
        if latin and latin[0][0].islower():
            return False
        return small * 5 <= len(words) * 2


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(loose(name)))


class _Openings:
    """Phrases that may open a line, as patterns by their first letter, each made where a line first begins with it."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """``phrases``: as a layout has them; behind one that ends with a colon some sign of that sort must stand."""
        self._phrases: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self._phrases.setdefault(loose(phrase)[0], []).append(phrase)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def match(self, head: str) -> re.Match[str] | None:
        """The longest phrase that ``head`` (folded) begins with."""
        pattern = self._beginning_with(head[:1])
        return pattern.match(head) if pattern is not None else None

    def is_whole(self, head: str) -> bool:
        """Whether ``head`` (folded) is one of the phrases and nothing else."""
        pattern = self._beginning_with(head[:1])
        return pattern is not None and pattern.fullmatch(head) is not None

    def _beginning_with(self, letter: str) -> re.Pattern[str] | None:
        found = self._patterns.get(letter)
        if found is None and letter in self._phrases:
            found = self._patterns[letter] = re.compile("|".join(map(_form, self._phrases[letter])))
        return found


def _form(phrase: str) -> str:
    folded = re.escape(loose(phrase.removesuffix(":"))).replace(r"\ ", r"\s+")
    return folded + (_BEHIND if phrase.endswith(":") else r"(?!\w)")


_KEPT_LAYOUTS = 16
_compiled: dict[int, tuple[Layout, Lines]] = {}


def compile_layout(layout: Layout) -> Lines:
    """Return the layout made ready for matching; the same layout gives the same object.

    Kept by identity: to hash a layout, as a cache by value would for every line, takes longer than to use it.
    """
    kept = _compiled.get(id(layout))
    if kept is None or kept[0] is not layout:
        if len(_compiled) >= _KEPT_LAYOUTS:
            _compiled.clear()
        kept = _compiled[id(layout)] = (layout, Lines(layout))
    return kept[1]
