"""The words that events are told in: ``wording/en.yaml`` and ``wording/ar.yaml``, checked when they are loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from marsad.knowledge.files import Entry, fault, read_yaml
from marsad.model.claim import EventType
from marsad.model.wording import Wording

FOLDER = Path(__file__).with_name("wording")
_GROUPS = {
    "en": (
        "again",
        "beside",
        "several",
        "plural",
        "amount",
        "the",
        "the_capital",
        "the_alone",
        "determiners",
        "of",
        "opening",
        "along",
    ),
    "ar": ("again", "along", "beside", "feminine", "masculine", "numerals", "plural"),
}
_NEEDED = {
    "en": ("base", "past", "participle", "gerund", "noun"),
    "ar": ("past_m", "past_f", "present_m", "present_f", "masdar", "masdar_al", "noun", "happens_m", "happens_f"),
}
_MORE = {
    "en": (
        "article",
        "object",
        "alone",
        "bare",
        "none",
        "with",
        "place",
        "patient",
        "taking_base",
        "taking_past",
        "taking_gerund",
        "ended",
        "lasts",
    ),
    "ar": (
        "tail",
        "object",
        "alone",
        "bare",
        "with",
        "place",
        "patient",
        "taking_m",
        "taking_f",
        "taking_tail",
        "undergone",
        "not_by",
        "instead",
        "ended",
        "ended_planned",
        "ended_of",
        "lasts_m",
        "lasts_f",
    ),
}


@cache
def wording(lang: str, folder: Path = FOLDER) -> Wording:
    """Return the words of a language (``en`` or ``ar``); raise ``DataError`` where a type or a form of it is missing."""
    path = folder / f"{lang}.yaml"
    top = read_yaml(path)
    types = top.get("types") or Entry()
    for kind in EventType:
        if kind.value not in types:
            raise fault(path, top.line, f"no words for '{kind.value}'", "Write them under types, as for the others.")
    months = top.texts("months")
    if len(months) != 12:
        raise fault(path, top.line, f"{len(months)} months", "Write all twelve, from January.")
    return Wording(
        lang,
        {EventType(name): _forms(path, lang, name, entry) for name, entry in types.items()},
        months,
        dict(top.get("people") or {}),
        dict(top.get("words") or {}),
        {group: frozenset(word.lower() for word in top.texts(group)) for group in _GROUPS[lang]},
        dict(top.get("report") or {}),
    )


def _forms(path: Path, lang: str, name: str, entry: Entry) -> dict[str, str]:
    missing = [form for form in _NEEDED[lang] if not entry.text(form)]
    if missing:
        raise fault(path, entry.line, f"{name} has no {', '.join(missing)}", "Write it as for the other types.")
    unknown = [form for form in entry if form not in (*_NEEDED[lang], *_MORE[lang])]
    if unknown:
        known = ", ".join((*_NEEDED[lang], *_MORE[lang]))
        raise fault(path, entry.line, f"{name} has an unknown form {unknown[0]}", f"There are: {known}.")
    return {form: entry.text(form) for form in entry}
