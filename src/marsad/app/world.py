"""The world as the program uses it: compiled once, then read from the cache."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from marsad.app.cache import cached, digest_of
from marsad.model.entity import World
from marsad.settings import Settings


def open_world(settings: Settings, places: Sequence[Path] = (), actors: Sequence[Path] = ()) -> tuple[World, str]:
    """Return what is known of places and actors, the user's own files laid over the built-in ones, with its digest."""
    digest = digest_of(_sources(places, actors))

    def build() -> World:
        from marsad.knowledge.load import load_world  # noqa: PLC0415 - costs time, mostly not needed

        return load_world(places, actors)

    return cached("world", digest, settings, build, World), digest


def _sources(places: Sequence[Path], actors: Sequence[Path]) -> tuple[Path, ...]:
    from marsad.knowledge.sources import data_files  # noqa: PLC0415

    return data_files(places, actors)
