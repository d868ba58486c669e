"""Reading one claim of a gold file, with every fault that it has."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from marsad.app.evaluate.forms import Bounds, Interval, Mention, Stated
from marsad.app.evaluate.spans import Spans, occurrences, words
from marsad.errors import DataError
from marsad.knowledge.files import Entry, fault
from marsad.model.claim import (
    Certainty,
    EventType,
    NumberKind,
    Phase,
    Polarity,
    Role,
    SourceKind,
    Stance,
)
from marsad.model.report import Span
from marsad.model.when import Relation

_NOTHING = frozenset({"", "null", "~", "none"})
_YES = frozenset({"true", "yes"})
_NO = frozenset({"false", "no"})
_FIELDS = (
    *("lang", "type", "phase", "polarity", "certainty", "background", "trigger", "nth", "roles"),
    *("numbers", "time", "said_by", "evidence", "note"),
)
_ROLES = tuple(role.value for role in Role)
_NUMBERS = tuple(kind.value for kind in NumberKind)
_KNOWN = (*_FIELDS, *_ROLES, *_NUMBERS)


def many(value: Any) -> list[Any]:
    """Return a YAML value as a list: nothing is empty, a single thing a list of one."""
    if isinstance(value, list):
        return value
    return [] if value is None or (isinstance(value, str) and not said(value)) else [value]


def said(value: Any) -> str:
    """Return a YAML string without edge blanks; empty where it says nothing (null)."""
    text = value.strip() if isinstance(value, str) else ""
    return "" if text.lower() in _NOTHING else text


class Reader:
    """Reads a claim; ``faults`` and ``notes`` hold what was wrong or doubtful, file and line first."""

    def __init__(self, path: Path, entry: Entry, text: str, style: str) -> None:
        self.path, self.entry, self.text, self.style = path, entry, text, style
        self.faults: list[DataError] = []
        self.notes: list[str] = []

    def claim(self) -> Stated | None:
        """Return the claim; None where it has no trigger in the text or no type that there is."""
        entry = self.entry
        flat = {**entry, **_mapping(entry.get("roles")), **_mapping(entry.get("numbers"))}
        for name in flat:
            if name not in _KNOWN:
                self._fault(f"unknown role or field «{name}»", _meant(name, _KNOWN))
        type_ = self._one_of("type", entry, EventType, "")
        trigger = self._trigger()
        facets = {
            "phase": self._one_of("phase", entry, Phase, "done"),
            "polarity": self._one_of("polarity", entry, Polarity, "yes"),
            "certainty": self._one_of("certainty", entry, Certainty, "certain"),
            "background": "true" if self._yes(entry, "background") else "false",
        }
        roles = {(role, str(raw)): self._mention(raw, role) for role in _ROLES for raw in many(flat.get(role))}
        numbers = {
            name: tuple(sorted(map(self._bounds, many(flat[name])), key=str))
            for name in _NUMBERS
            if many(flat.get(name))
        }
        claim = Stated(
            type=type_,
            trigger=trigger,
            evidence=self._evidence(trigger),
            facets=facets,
            lang=entry.text("lang").lower()[:2],
            style=self.style,
            line=entry.line,
            roles=tuple(roles.values()),
            numbers=numbers,
            time=self._time(),
            said_by=tuple(self._link(raw) for raw in many(entry.get("said_by"))),
        )
        return claim if type_ and trigger.spans else None

    def _fault(self, what: str, advice: str, at: Any = None) -> None:
        line = at.line if isinstance(at, Entry) else self.entry.line
        self.faults.append(fault(self.path, line, what, advice))

    def _one_of(self, name: str, entry: Entry, known: Iterable[str], default: str) -> str:
        """Return the value of a closed set; a value that is none of it is a fault."""
        value = said(entry.get(name))
        names = [str(item) for item in known]
        if not value:
            if not default:
                self._fault(f"no {name}", f"One of: {' '.join(names)}.", entry)
            return default
        if value in names:
            return value
        self._fault(f"unknown {name} «{value}»", _meant(value, names), entry)
        return default

    def _yes(self, entry: Entry, name: str) -> bool:
        value = said(entry.get(name)).lower()
        if value and value not in _YES | _NO:
            self._fault(f"{name} «{value}»", "Write true or false.", entry)
        return value in _YES

    def _trigger(self) -> Mention:
        raw = self.entry.get("trigger")
        own = raw if isinstance(raw, Entry) else Entry({"text": str(raw or "")})
        nth = said(own.get("nth")) or said(self.entry.get("nth"))
        text = own.text("text")
        standing, anywhere = occurrences(self.text, text)
        if not anywhere:
            what = f"the trigger «{text}» is not in the text" if text else "no trigger"
            self._fault(what, "Copy the words from the text, letter by letter.")
            return Mention(text, ())
        if not nth:
            spans = self._given(own, text) or (standing or anywhere)[:1]
            return Mention(text, spans)
        if not nth.isdecimal() or not int(nth):
            self._fault(f"nth «{nth}» is no number", "Write it as 1, 2, 3 …")
            return Mention(text, ())
        n = int(nth) - 1  # counted by words, and by letters where that gives another place
        spans = tuple(sorted({found[n] for found in (standing, anywhere) if n < len(found)}))
        if not spans:
            count = len(anywhere)
            self._fault(f"nth {nth}, but «{text}» stands {count} times", "Count in the text.")
        elif len(spans) > 1:
            where = f"{self.path}:{self.entry.line}"
            told = f"{where}: nth {nth} of «{text}» is one place by words, another by letters"
            self.notes.append(f"{told}: either counts")
        return Mention(text, spans)

    def _given(self, raw: Entry, text: str) -> Spans:
        """Return the span that ``start`` (and ``end``) name; empty where none is given or it is off."""
        start, end = said(raw.get("start")), said(raw.get("end"))
        if not start.isdecimal():
            return ()
        first = int(start)
        last = int(end) if end.isdecimal() else first + len(text)
        if words(self.text[first:last]) == words(text):
            return (Span(first, last),) if last > first else ()
        _, anywhere = occurrences(self.text, text)
        return (min(anywhere, key=lambda span: abs(span.start - first)),) if anywhere else ()

    def _words(self, raw: Any, what: str) -> tuple[Entry, str, Spans]:
        """Return a filler's or source's mapping, words and places; words that are not in the text are a fault."""
        own = raw if isinstance(raw, Entry) else Entry({"text": str(raw)})
        text = own.text("text")
        standing, anywhere = occurrences(self.text, text)
        if not anywhere:
            told = f"{what} «{text}» is not in the text" if text else f"{what} without text"
            self._fault(told, "Copy the words from the text, letter by letter.", raw)
        return own, text, self._given(own, text) or standing or anywhere

    def _mention(self, raw: Any, role: str) -> Mention:
        own, text, spans = self._words(raw, role)
        id_ = said(own.get("is")).lower()
        optional = self._yes(own, "optional")
        return Mention(text, spans, role, id_, optional=optional)

    def _link(self, raw: Any) -> Mention:
        own, text, spans = self._words(raw, "said_by")
        kinds, stances = [str(k) for k in SourceKind], [str(s) for s in Stance]
        kind = self._one_of("kind", own, kinds, "unnamed") if said(own.get("kind")) else ""
        stance = self._one_of("stance", own, stances, "asserts") if said(own.get("stance")) else ""
        return Mention(text, spans, kind=kind, stance=stance)

    def _evidence(self, trigger: Mention) -> Spans:
        raw = self.entry.get("evidence")
        if not isinstance(raw, Entry) and not said(raw):
            return trigger.spans
        return self._words(raw, "evidence")[2]

    def _bounds(self, raw: Any) -> Bounds:
        if not isinstance(raw, Entry):
            exact = self._whole(raw, self.entry)
            return exact, exact
        return self._whole(raw.get("low"), raw), self._whole(raw.get("high"), raw)

    def _whole(self, raw: Any, at: Entry) -> int | None:
        value = said(raw)
        if value and not value.isdecimal():
            self._fault(f"«{value}» is no number", "Write {low: 3, high: null}.", at)
            return None
        return int(value) if value else None

    def _time(self) -> Interval | None:
        raw = self.entry.get("time")
        if not isinstance(raw, Entry):
            if said(raw):
                advice = "Write {text: …, earliest: …, latest: …, relation: …}."
                self._fault(f"time «{raw}» is no mapping", advice)
            return None
        relation = self._one_of("relation", raw, Relation, "on")
        return self._date(raw, "earliest"), self._date(raw, "latest"), relation

    def _date(self, raw: Entry, name: str) -> str | None:
        value = said(raw.get(name))[:10]
        if not value:
            return None
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            self._fault(f"{name} «{value}» is no day", "Write it as 2026-02-23, or null.", raw)
            return None


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _meant(word: str, known: Iterable[str]) -> str:
    """Return advice on a word that is none of those known: what was meant, or all there are."""
    names = list(known)
    close = difflib.get_close_matches(word, names, n=1)
    return f"Did you mean «{close[0]}»?" if close else f"One of: {' '.join(names)}."
