"""What XML can hold, in drawings, documents and feeds alike: reports hold what they like."""

from __future__ import annotations

#: Controls, halves of letters, and what is no letter.
_UNSPEAKABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), 65533)


def speakable(words: str) -> str:
    """Return words with a sign of replacement (U+FFFD) for each that XML cannot hold."""
    return words.translate(_UNSPEAKABLE)
