"""What an analyst asks before using own words and places: are they in order?"""

from __future__ import annotations

from pathlib import Path

import marsad.lang
from marsad.errors import DataError
from marsad.knowledge.event_types import load_frames
from marsad.knowledge.imports import read_any_places
from marsad.lang.faults import Fault
from marsad.lang.languages import check

BUILT_IN = Path(marsad.lang.__file__).parent
LANGUAGES = ("ar", "en")


def lexicon_faults(folder: Path | None) -> list[Fault]:
    """Return all faults of the lexicon in ``folder``, of the built-in one if None; warnings are among them."""
    root = folder or BUILT_IN
    found = [root / lang for lang in LANGUAGES if (root / lang).is_dir()]
    if not found:
        raise DataError(
            "holds no folder of a language",
            where=str(root),
            advice=f"put own words into {root}/ar and {root}/en, named as the built-in files are",
        )
    frames = load_frames()
    return [fault for path in found for fault in check(path, frames)]


def places_faults(path: Path) -> list[DataError]:
    """Return the first fault of a file of places, in a list; an empty one where it is in order."""
    try:
        read_any_places(path)
    except DataError as fault:
        return [fault]
    return []
