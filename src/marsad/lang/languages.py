"""Load a language: read its files, compile them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from marsad.errors import DataError
from marsad.lang.check import check_language
from marsad.lang.compile import compile_lexicon
from marsad.lang.drafts import default_roles
from marsad.lang.faults import Fault
from marsad.lang.folders import FOLDER
from marsad.lang.load import read_language
from marsad.lang.packed import Packed, pack, unpack
from marsad.lang.source import Source
from marsad.lang.times import read_numbers, read_time
from marsad.model.layout import Layout
from marsad.model.lexicon import Lexicon, TypeFrame
from marsad.model.times import TimeWords

#: Faults told at once where own files are refused.
_SHOWN = 5


def load_lexicon(lang: str, frames: Mapping[str, TypeFrame], own: Path | None = None) -> Lexicon:
    """The built-in language with the files of ``own`` (a folder of the same shape) laid over, compiled.

    Raises ``DataError`` where the own files have faults; those of the built-in ones are the tests' matter.
    """
    return unpack(load_packed(lang, frames, own))


def load_packed(lang: str, frames: Mapping[str, TypeFrame], own: Path | None = None) -> Packed:
    """The same, in the form that is kept between runs."""
    folder = FOLDER / lang
    if own is not None:
        _refuse_faults(own, frames)
    raw = read_language(folder, own)
    lexicon = compile_lexicon(raw, frames, _time(folder, lang), _layout(folder, lang))
    return pack(lexicon, {name: default_roles(frame, raw.defaults) for name, frame in frames.items()})


def check(folder: Path, frames: Mapping[str, TypeFrame]) -> list[Fault]:
    """All faults and warnings of the language files in ``folder``, by file and line; its name is the language's.

    A folder that adds to a built-in language may use the prepositions of that one.
    """
    base = FOLDER / folder.name
    over = read_language(base) if base.is_dir() and base.resolve() != folder.resolve() else None
    return check_language(read_language(folder), frames, over)


def _refuse_faults(own: Path, frames: Mapping[str, TypeFrame]) -> None:
    faults = [fault for fault in check(own, frames) if fault.level == "error"]
    if faults:
        shown = "\n".join(str(fault) for fault in faults[:_SHOWN])
        more = f"\n… and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
        raise DataError(
            f"{len(faults)} faults\n{shown}{more}",
            where=str(own),
            advice="run: marsad lexicon check DIR",
        )


def _time(folder: Path, lang: str) -> TimeWords:
    numbers, time = folder / "numbers.yaml", folder / "time.yaml"
    known = read_numbers(numbers.read_text("utf-8"), lang, f"{lang}/numbers.yaml") if numbers.exists() else None
    if time.exists():
        return read_time(time.read_text("utf-8"), lang, f"{lang}/time.yaml", known)
    return TimeWords(lang=lang, numbers=known) if known else TimeWords(lang=lang)


def _layout(folder: Path, lang: str) -> Layout | None:
    path = folder / "layout.yaml"
    if not path.exists():
        return None
    source = Source(path, f"{lang}/layout.yaml")
    tree = source.tree()
    names = frozenset(Layout.__struct_fields__) - {"lang"}
    lists = source.pairs(tree, names, "layout.yaml") if tree else {}
    lines = {name: source.strings(key, node) for name, (key, node) in lists.items()}
    if source.faults:
        raise DataError(str(source.faults[0]))
    return Layout(lang=lang, **lines)
