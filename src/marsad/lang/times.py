"""Words of time and number: the data files ``time.yaml`` and ``numbers.yaml`` made into records."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from marsad.errors import DataError
from marsad.model.times import NumberWords, TimeWords
from marsad.text.normalise import key, loose

#: What a phrase is cut into; ``extract.when.tokens`` cuts reports the same way.
_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\s]")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME_KEYS = frozenset(("lang", "week_starts", "weekend", "joined", "outside", "signal", "macros", "words", "patterns"))
_NUMBER_KEYS = frozenset(
    ("lang", "units_first", "values", "scales", "vague", "bounds", "bounds_after", "between", "to")
) | {"join", "prefixes", "ordinals"}


def read_time(path_text: str, lang: str, where: str, numbers: NumberWords | None = None) -> TimeWords:
    """Return the words of time that the text of a ``time.yaml`` holds; ``where`` names it in errors."""
    data = _mapping(path_text, lang, where, _TIME_KEYS)
    tables = {
        name: {
            phrase_key(word): str(value)
            for value, words in _section(table, f"{where}: words: {name}").items()
            for word in _lines(words, f"{where}: words: {name}: {value}")
        }
        for name, table in _section(data.get("words"), f"{where}: words").items()
    }
    return TimeWords(
        lang=lang,
        tables=tables,
        patterns={
            kind: _lines(shapes, f"{where}: patterns: {kind}")
            for kind, shapes in _section(data.get("patterns"), f"{where}: patterns").items()
        },
        macros={str(k): str(v) for k, v in _section(data.get("macros", {}), where).items()},
        signal=str(data.get("signal", "")),
        outside=_lines(data.get("outside", []), f"{where}: outside"),
        joined={loose(k): str(v) for k, v in _section(data.get("joined", {}), where).items()},
        week_starts=_weekdays(data.get("week_starts", ["monday"]), where),
        weekend=_weekdays(data.get("weekend", ["saturday", "sunday"]), where),
        numbers=numbers if numbers is not None else NumberWords(lang=lang),
    )


def read_numbers(path_text: str, lang: str, where: str) -> NumberWords:
    """Return the number words that the text of a ``numbers.yaml`` holds."""
    data = _mapping(path_text, lang, where, _NUMBER_KEYS)

    def words(name: str) -> tuple[str, ...]:
        listed = _lines(data.get(name, []), f"{where}: {name}")
        return tuple(dict.fromkeys(fold(word) for word in listed for fold in (key, loose)))

    def values(name: str) -> dict[str, str]:
        return {
            fold(_spaced(word)): str(value)
            for value, listed in _section(data.get(name, {}), f"{where}: {name}").items()
            for word in _lines(listed, f"{where}: {name}: {value}")
            for fold in _FOLDS
        }

    def numbers(name: str) -> dict[str, int]:
        try:
            return {word: int(value) for word, value in values(name).items()}
        except ValueError as fault:
            raise DataError(f"{name}: {fault}", where=where, advice="the keys are whole numbers") from fault

    return NumberWords(
        lang=lang,
        values=numbers("values"),
        scales=numbers("scales"),
        vague=values("vague"),
        bounds=values("bounds"),
        bounds_after=values("bounds_after"),
        between=words("between"),
        to=words("to"),
        join=words("join"),
        prefixes=words("prefixes"),
        ordinals=numbers("ordinals"),
        units_first=data.get("units_first") == "yes",
    )


_FOLDS: tuple[Callable[[str], str], ...] = (key, loose)


def phrase_key(phrase: str) -> str:
    """Return the folded pieces of a phrase, joined by spaces, as the finder looks them up."""
    return " ".join(_PIECE.findall(loose(phrase)))


def _spaced(phrase: str) -> str:
    return " ".join(_PIECE.findall(phrase)) if "-" in phrase else phrase


def _mapping(text: str, lang: str, where: str, allowed: frozenset[str]) -> dict[str, Any]:
    try:
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (strings only: no objects are made)
    except yaml.YAMLError as fault:
        raise DataError(f"no YAML: {fault}", where=where, advice="check the indents") from fault
    data = _section(data, where)
    unknown = sorted(set(data) - allowed)
    if unknown:
        raise DataError(
            f"unknown key «{unknown[0]}»",
            where=where,
            advice=f"known: {', '.join(sorted(allowed))}",
        )
    if data.get("lang") != lang:
        raise DataError(f"lang is «{data.get('lang')}», not «{lang}»", where=where, advice="fix the line lang:")
    return data


def _section(data: object, where: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise DataError("a mapping should stand here", where=where, advice="write «name: …» lines")
    return data


def _lines(data: object, where: str) -> tuple[str, ...]:
    if not isinstance(data, list) or not all(isinstance(item, str) for item in data):
        raise DataError("a list should stand here", where=where, advice="one word a line, «- …»")
    return tuple(data)


def _weekdays(data: object, where: str) -> tuple[int, ...]:
    names = _lines(data, f"{where}: days")
    for name in names:
        if name not in _DAYS:
            raise DataError(f"no day «{name}»", where=where, advice=f"one of {', '.join(_DAYS)}")
    return tuple(_DAYS.index(name) for name in names)
