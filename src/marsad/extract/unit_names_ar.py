"""Words behind which the name that somebody goes by stands: titles, and what armed bands call their men; pure.

::

    القيادي أبو | حمزة                 a title without the article
    كتيبة شهداء | أم الأرانب            the band is named for them and for the place: one name, its head is the band
"""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.vowels_ar import FEMININE
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


def ranked(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether word ``j`` goes on with which of its kind a unit is: the second word of its number, or its arm behind that (الفرقة
    الرابعة | عشرة | مشاة).
    """
    unit = sent.picks[head] if 0 <= head < j - 1 else None
    if unit is None or not unit.article or analyser.lemma(unit) not in analyser.sets["numbered_units"]:
        return False
    order, teens = sent.picks[j - 1], analyser.sets["teens"]
    if sent.words[j].key in teens:
        alike = sent.words[j].key.endswith(FEMININE) == sent.words[j - 1].key.endswith(
            FEMININE
        )  # الكتيبة الثانية | عشر دبابات
        return alike and sent.tags[j - 1] == "A" and order is not None and order.article
    told = sent.words[j - 1].key in teens or (sent.tags[j - 1] == "A" and order is not None and order.article)
    return told and sent.words[j].key in analyser.sets["arms"]


def told_out(sent: Sent, j: int, head: int, analyser: Analyser) -> bool:
    """Whether word ``j`` stands behind all that tells which unit it is (الفرقة الرابعة عشرة | مواقع)."""
    return ranked(sent, j - 1, head, analyser) and not ranked(sent, j, head, analyser)
