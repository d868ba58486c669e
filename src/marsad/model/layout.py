"""What the pages of a language look like: the word lists of ``lang/*/layout.yaml``."""

from __future__ import annotations

import msgspec


class Layout(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words by which lines that tell no event are known, and by which full stops that end nothing are.

    All are written as in print; matching folds them with ``text.normalise.loose``. A phrase of ``byline``,
    ``noise`` or ``labels`` opens its line; one that ends in ``:`` counts only with a colon, slash, bar or
    dash behind it. ``noise_lines`` are whole lines, ``noise_within`` may stand anywhere in a short line.
    ``agencies`` are names that datelines and credits hold. ``abbreviations`` never end a sentence (without
    their last full stop); after initials and dotted capitals only one of ``openers`` starts a new one.
    ``months``: names of months, for the day in a dateline. ``common``: function words that few other languages of the script share, to tell the language by.
    """

    lang: str
    byline: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    noise_lines: tuple[str, ...] = ()
    noise_within: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
