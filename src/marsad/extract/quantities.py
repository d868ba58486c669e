"""Number phrases in a sentence: which words belong together and what they count up to.

"أكثر من ثمانين", "at least four", سبعة عشر are one unit to the grammar (letter U), so that what they count follows
them in the same phrase.
"""

from __future__ import annotations

from marsad.extract.numbers import number_at
from marsad.extract.reading import Quantity, Sent
from marsad.extract.words import Analyser, Reading

_DASHES = frozenset("-–")
_LETTERS_BEFORE = 2


def mark_quantities(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.counts`` with the number phrases, left to right; those of times and names are none."""
    if not any(word.counts for word in sent.words):
        return
    keys = [word.loose for word in sent.words]
    taken = {k for first, last, _ in sent.when for k in range(first, last)}
    taken |= {k for hit in sent.hits for k in range(hit.first, hit.last)}
    i = 0
    while i < len(keys):
        counts = sent.words[i].counts and i not in taken and not _of_model(sent, i)
        got = _at(sent, keys, i, analyser) if counts else None
        if got is None or got.last - 1 in taken:
            i += 1
            continue
        sent.counts.append(got)
        i = got.last


#: Letters by which a joined word is told that looks like a number without them (وأحد, not واحد).
_HAMZA = frozenset({"\u0623", "\u0625"})


def _of_model(sent: Sent, i: int) -> bool:
    """Whether the figure at word ``i`` is joined by a dash to the letters of a model: إف-16، سو-24، شاهد-136."""
    if i < _LETTERS_BEFORE or not sent.words[i].text.isdecimal():
        return False
    letters, dash = sent.words[i - 2], sent.words[i - 1]
    joined = sent.ends[i - 2] == sent.starts[i - 1] and sent.ends[i - 1] == sent.starts[i]
    return joined and dash.text in _DASHES and letters.key.isalpha()


def _at(sent: Sent, keys: list[str], i: int, analyser: Analyser) -> Quantity | None:
    """The number phrase at word ``i``, joined letters taken off where it has none as it stands."""
    table = analyser.lexicon.time.numbers
    made: Quantity | None = None
    first = keys[i]
    begins = (
        first in analyser.number_starts or first[:1].isdecimal() or first.split("-", 1)[0] in analyser.number_starts
    )
    got = number_at(keys, i, table) if begins else None
    if got is not None:
        made = Quantity(i, got[2], got[0], got[1])
    elif analyser.arabic and all(reading.pre for reading in sent.words[i].readings):  # بأكثر من عشرين
        for letters in analyser.lexicon.proclitics:
            written = letters.written
            if letters.on != "noun" or not keys[i].startswith(written) or len(keys[i]) <= len(written) + 1:
                continue
            bare = [*keys[:i], keys[i][len(written) :], *keys[i + 1 :]]
            got = number_at(bare, i, table)
            if got is not None:
                made = Quantity(i, got[2], got[0], got[1], len(written), letters.conj, letters.prep)
                break
    if made is None or made.last <= i or (made.low is None and made.high is None):
        return None
    behind = sent.words[made.last] if made.last < len(sent.words) else None
    if behind is not None and (behind.text[:1] in {"%", "-"} or behind.key.startswith("year")):
        return None
    if behind is not None and analyser.arabic and keys[made.last - 1] in analyser.sets["out_of"]:
        if behind.readings and all(reading.finite for reading in behind.readings):
            return None  # عدد من اقتلعوا: the number of those who
    return made


def cover(sent: Sent, analyser: Analyser) -> None:
    """Tag the words of each number phrase as one unit, where the grammar would not see that by itself."""
    _cover_models(sent)
    counter = analyser.counter
    for count in sent.counts:
        words = sent.words[count.first : count.last]
        if any(r.finite for r in words[0].readings) and not _no_jussive(sent, count):
            continue
        if any(r.pos == "prep" for r in words[-1].readings):
            continue
        if len(words) == 1 and words[0].readings and not (_no_jussive(sent, count) or _as_it_stands(sent, count)):
            continue
        sent.tags[count.first : count.last] = ["U"] + ["_"] * (len(words) - 1)
        sent.spans[count.first] = count.last
        if (count.conj or count.prep) and counter is not None:
            sent.picks[count.first] = Reading(counter, "quant", "w", "", count.pre, count.conj, count.prep)


def _as_it_stands(sent: Sent, count: Quantity) -> bool:
    """Whether a number is one with its first letter, which all else that it may be takes for "and" (واحد: no "and one of")."""
    word = sent.words[count.first]
    return not count.conj and _HAMZA.isdisjoint(word.text) and all(r.conj for r in word.readings)


def _no_jussive(sent: Sent, count: Quantity) -> bool:
    """Whether a number that is spelled as a jussive can be none, for want of the particle before it (تسع)."""
    before = sent.words[count.first - 1] if count.first else None
    asked = before is not None and any(r.pos in {"neg", "cond"} for r in before.readings)
    return not asked and all(r.form == "jus" for r in sent.words[count.first].readings)


def _cover_models(sent: Sent) -> None:
    """Tag the letters and the figure of a model as one noun."""
    for i, word in enumerate(sent.words):
        if word.counts and _of_model(sent, i) and not {"E", "T"} & set(sent.tags[i - 2 : i + 1]):
            sent.tags[i - 2 : i + 1] = ["N", "_", "_"]
            sent.picks[i - 2 : i + 1] = [None, None, None]
            sent.spans[i - 2] = i + 1
