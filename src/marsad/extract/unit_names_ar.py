"""Words behind which the name that somebody goes by stands: titles, and what armed bands call their men; pure.

::

    القيادي أبو | حمزة                 a title without the article
    كتيبة شهداء | أم الأرانب            the band is named for them and for the place: one name, its head is the band
"""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser

_BANDS = frozenset({"force", "group"})


def by_name(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a title without the article, which the name stands behind (أبو)."""
    reading = sent.picks[at] if at >= 0 and sent.tags[at] == "A" else None
    return reading is not None and not reading.article and analyser.lexeme(reading).kind == "title"


def in_quotes(sent: Sent, at: int, first: int) -> bool:
    """Whether a word stands in quotation marks that open inside the phrase that begins at ``first``: it is part of a name (متحرك
    «الشهيد | عثمان»).
    """
    opens = next((k for k in range(at - 1, first, -1) if sent.tags[k] in {"«", "»"}), -1)
    return opens > first and sent.tags[opens] == "«"


def named_for(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is what a band right before it calls its men: what stands behind it ends the band's name."""
    if at < 1 or sent.words[at].key not in analyser.sets["called_men"]:
        return False
    band = sent.picks[at - 1]
    known = band is not None and not band.article and not band.enclitic
    return known and band is not None and analyser.lexeme(band).kind in _BANDS
