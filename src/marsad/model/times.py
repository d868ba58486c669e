"""The compiled form of a language's time words (``lang/*/time.yaml``)."""

from __future__ import annotations

import msgspec


class TimeWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """Tables of time words of one language; keys folded with ``text.normalise.loose``."""

    lang: str
    tables: dict[str, dict[str, str]] = {}
