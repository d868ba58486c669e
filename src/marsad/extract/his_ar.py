"""Arabic: the masculine subject right before a word that is a past of his, a verbal noun and a present of hers alike (تسلم، تقدم)."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading

_QUALIFYING = frozenset("AQU")  # adjectives and the number of a unit (الفيلق الخامس، اللواء 105)
_NOUNS = frozenset("NM")


def he_before(sent: Sent, i: int, analyser: Analyser) -> Reading | None:
    """Return the masculine singular that only its adjectives, its number and «قد» part from word ``i``: a noun with the article
    (الجيش | قد، اللواء المدرع) or the noun that a known name opens with (الجيش السوري); None where there is none, or where it is
    whose something else is (قوات الجيش).
    """
    k = i - 1
    while k > 0 and (sent.tags[k] in _QUALIFYING or sent.words[k].key in analyser.maybe):
        k -= 1
    named = next((hit for hit in sent.hits if hit.first <= k < hit.last), None)
    first = named.first if named is not None else k
    if first < 0 or (first > 0 and sent.tags[first - 1] in _NOUNS and not sent.words[first].conj):
        return None
    if named is not None:
        noun = next((r for r in sent.words[first].readings if r.pos == "noun" and not r.prep), None)
    else:
        noun = sent.picks[k] if sent.tags[k] == "N" else None
    if noun is None or not noun.article or noun.form != "sg" or analyser.lexeme(noun).gender != "m":
        return None
    return noun


def of_her(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a present of the feminine stands right behind a masculine subject, where the word is a past of his as well
    (إن الجيش السوري قد تسلم القاعدة: took over, not "she hands over").
    """
    if reading.form not in {"pres", "ppres"} or reading.feats[:3] != "3fs" or he_before(sent, i, analyser) is None:
        return False
    return any(r.form == "past" and r.feats[:3] == "3ms" and not r.pre for r in sent.words[i].readings)


def rather_claims(reading: Reading, sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a present of the feminine is here the verb of taking an attack upon oneself that is spelled like it, with a party's
    name right behind (تبنى | تنظيم داعش الهجوم, and nobody "is built").
    """
    hit = sent.hit_at.get(i + 1)
    if reading.feats[:3] != "3fs" or reading.form == "past" or hit is None or hit.prep or hit.conj:
        return False
    if any(ref[0] not in "au" for ref in hit.refs):
        return False
    claiming = analyser.sets["claiming"]
    return any(
        r.form == "past" and r.feats[:3] == "3ms" and analyser.lemma(r) in claiming for r in sent.words[i].readings
    )
