"""All that a reading needs to know, opened once: the languages and the world, from the cache where they are unchanged."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from marsad.app.cache import cached, digest_of
from marsad.app.world import open_world
from marsad.lang.folders import FOLDER, LANGUAGES, data_files
from marsad.lang.packed import Packed, unpack
from marsad.model.entity import World
from marsad.model.lexicon import Lexicon
from marsad.settings import Settings

#: The code that decides how data files are compiled: a change of it makes a kept lexicon stale.
_CODE = tuple(
    FOLDER / name
    for name in (
        *(
            "compile.py",
            "drafts.py",
            "languages.py",
            "load.py",
            "packed.py",
            "schema.py",
            "spell.py",
            "times.py",
        ),
        *("ar/clitics.py", "ar/inflect.py", "ar/nominals.py", "ar/stems.py", "en/inflect.py"),
        "../model/lexicon.py",
        "../text/normalise.py",
    )
)
_FRAMES = FOLDER.parent / "knowledge" / "event_types"


class Library(msgspec.Struct, frozen=True):
    """The compiled languages by their code, and what is known of places and actors.

    ``words``, ``names``: digests of the data files that these were made from, for whoever keeps what was read with them.
    """

    lexicons: dict[str, Lexicon]
    world: World
    words: str = ""
    names: str = ""


def library(
    settings: Settings,
    lexicon_dir: Path | None = None,
    places: Sequence[Path] = (),
    actors: Sequence[Path] = (),
) -> Library:
    """The library with the user's own files laid over the built-in ones.

    ``lexicon_dir`` holds a folder for each language that it adds to (``ar``, ``en``). Raises ``DataError`` where own files
    have faults.
    """
    with _without_collection():
        opened = {lang: _lexicon(settings, lang, lexicon_dir) for lang in LANGUAGES}
        world, names = open_world(settings, places, actors)
        words = " ".join(digest for _, digest in opened.values())
        return Library({lang: lexicon for lang, (lexicon, _) in opened.items()}, world, words, names)


@contextlib.contextmanager
def _without_collection() -> Iterator[None]:
    """Hold the garbage collector: it would look through some 100,000 new records, none of them garbage, again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # what is loaded stays: it need not be looked through later either
            gc.enable()


def open_lexicon(settings: Settings, lang: str, lexicon_dir: Path | None = None) -> Lexicon:
    """One compiled language."""
    return _lexicon(settings, lang, lexicon_dir)[0]


def _lexicon(settings: Settings, lang: str, lexicon_dir: Path | None) -> tuple[Lexicon, str]:
    """One compiled language, with the digest of what it was made from."""
    own = lexicon_dir / lang if lexicon_dir is not None and (lexicon_dir / lang).is_dir() else None
    files = data_files(FOLDER / lang) + (data_files(own) if own else [])
    digest = digest_of([*files, *sorted(_FRAMES.glob("*.yaml")), *_CODE])

    def build() -> Packed:
        from marsad.knowledge.event_types import load_frames  # noqa: PLC0415 - costs time, mostly not needed
        from marsad.lang.languages import load_packed  # noqa: PLC0415

        return load_packed(lang, load_frames(), own)

    return unpack(cached(f"lexicon-{lang}", digest, settings, build, Packed)), digest
