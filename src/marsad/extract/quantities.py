"""Number phrases in a sentence: which words belong together and what they count up to.

"أكثر من ثمانين", "at least four", سبعة عشر are one unit to the grammar (letter U), so that what they count follows
them in the same phrase.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from marsad.extract.numbers import number_at, phrase_at
from marsad.extract.reading import Quantity, Sent
from marsad.extract.words import Analyser, Reading

_DASHES = frozenset("-–")
_LETTERS_BEFORE = 2
_ROUND = 100
_OLDEST = 12  # words in which they stand
_YEARS = (1900, 2099)
_SPOTS = frozenset({"settlement", "area", "site", "building", "road", "border"})


def mark_quantities(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.counts`` with the number phrases, left to right; those of times and names are none."""
    if not any(word.counts for word in sent.words):
        return
    keys = [word.loose for word in sent.words]
    taken = {k for first, last, _ in sent.when for k in range(first, last)}
    taken |= {k for hit in sent.hits for k in range(hit.first, hit.last)}
    taken |= ages(sent, analyser.sets)
    i = 0
    while i < len(keys):
        counts = sent.words[i].counts and i not in taken and not (_of_model(sent, i) or _of_year(sent, i))
        got = _at(sent, keys, i, analyser) if counts else None
        if got is None or got.last - 1 in taken:
            i += 1
            continue
        sent.counts.append(got)
        i = got.last


def ages(sent: Sent, sets: Mapping[str, AbstractSet[str]]) -> set[int]:
    """Return the words that only tell how old somebody is: a word for it ("aged") and the numbers behind it."""
    found: set[int] = set()
    of_age, between = sets.get("of_age", frozenset()), sets.get("between_ages", frozenset())
    for i, word in enumerate(sent.words):
        if word.key not in of_age or i + 1 >= len(sent.words):
            continue
        end = i + 1
        for k in range(i + 1, min(i + _OLDEST, len(sent.words))):
            if sent.words[k].counts and sent.words[k].key not in between:
                behind = sent.words[k + 1].readings if k + 1 < len(sent.words) else ()
                if any(r.pos == "noun" for r in behind):
                    break  # aged 30 | and two women
                end = k + 1
            elif sent.words[k].key not in between:
                break
        found |= set(range(i, end)) if end > i + 1 else set()
    return found


_PLACES = frozenset({"settlement", "area", "site"})
#: Letters by which a joined word is told that looks like a number without them (وأحد, not واحد).
_HAMZA = frozenset({"\u0623", "\u0625"})


def _of_model(sent: Sent, i: int) -> bool:
    """Whether the figure at word ``i`` is joined by a dash to the letters of a model: إف-16، سو-24، شاهد-136."""
    if i < _LETTERS_BEFORE or not sent.words[i].text.isdecimal():
        return False
    letters, dash = sent.words[i - 2], sent.words[i - 1]
    joined = sent.ends[i - 2] == sent.starts[i - 1] and sent.ends[i - 1] == sent.starts[i]
    return joined and dash.text in _DASHES and letters.key.isalpha()


def _of_year(sent: Sent, i: int) -> bool:
    """Whether the figure at word ``i`` is a year behind an article, before a noun that it does not count ("a 2020 ceasefire")."""
    figure = sent.words[i].text
    if i == 0 or not figure.isdecimal() or not _YEARS[0] <= int(figure) <= _YEARS[1] or i + 1 >= len(sent.words):
        return False
    article = any(r.pos == "det" for r in sent.words[i - 1].readings)
    nouns = [r for r in sent.words[i + 1].readings if r.pos == "noun" or r.form == "masdar"]
    return article and bool(nouns) and all(r.form != "pl" for r in nouns)


def _at(sent: Sent, keys: list[str], i: int, analyser: Analyser) -> Quantity | None:
    """The number phrase at word ``i``, joined letters taken off where it has none as it stands."""
    table = analyser.lexicon.time.numbers
    made: Quantity | None = None
    first = keys[i]
    begins = (
        first in analyser.number_starts or first[:1].isdecimal() or first.split("-", 1)[0] in analyser.number_starts
    )
    got = number_at(keys, i, table) if begins else None
    if got is not None and not (analyser.arabic and _reaches_further(keys, i, got[2], analyser)):
        if _lies_over(sent, i, got[2]):
            return None  # 62 drones | over eight regions: eight, as the next word is asked
        made = Quantity(i, got[2], got[0], got[1])
    elif analyser.arabic and (got is not None or all(reading.pre for reading in sent.words[i].readings)):
        made = _with_joined_letters(keys, i, analyser)  # بأكثر من عشرين
    if made is None or made.last <= i or (made.low is None and made.high is None):
        return None
    behind = sent.words[made.last] if made.last < len(sent.words) else None
    strong = behind is not None and behind.text == "-" and keys[made.last + 1 : made.last + 2]
    if strong and strong[0] in analyser.sets["strong"]:
        return made  # a 300-strong force, a 20-truck convoy
    if behind is not None and (behind.text[:1] in {"%", "-"} or behind.key.startswith("year")):
        return None
    shares, ahead = analyser.sets["percent"], [word.key for word in sent.words[made.last : made.last + 2]]
    if ahead and (ahead[0] in shares or " ".join(ahead) in shares):
        return None
    if behind is not None and analyser.arabic and keys[made.last - 1] in analyser.sets["out_of"]:
        if behind.readings and all(reading.finite for reading in behind.readings):
            return None  # عدد من اقتلعوا: the number of those who
    return _of_total(made, keys, analyser)


def _with_joined_letters(keys: list[str], i: int, analyser: Analyser) -> Quantity | None:
    """The number phrase at word ``i`` once letters that are joined to it are taken off."""
    for letters in analyser.lexicon.proclitics:
        written = letters.written
        if letters.on != "noun" or not keys[i].startswith(written) or len(keys[i]) <= len(written) + 1:
            continue
        got = number_at([*keys[:i], keys[i][len(written) :], *keys[i + 1 :]], i, analyser.lexicon.time.numbers)
        if got is not None:
            return Quantity(i, got[2], got[0], got[1], len(written), letters.conj, letters.prep)
    return None


def _reaches_further(keys: list[str], i: int, last: int, analyser: Analyser) -> bool:
    """Whether a number goes on for longer without its first letter, which is then "and" (وأحد عشر: and eleven, not one)."""
    bare = _with_joined_letters(keys, i, analyser)
    return bare is not None and bare.last > last


def _lies_over(sent: Sent, i: int, last: int) -> bool:
    """Whether a word for "more than" is here the preposition that it also is: a noun stands before it, a place is counted."""
    if i == 0 or last >= len(sent.words) or not any(r.pos == "prep" for r in sent.words[i].readings):
        return False
    before = sent.words[i - 1]
    noun = bool(before.readings) and all(r.pos == "noun" and r.form == "pl" for r in before.readings)
    return noun and sent.words[last].topic in _PLACES


def _of_total(made: Quantity, keys: list[str], analyser: Analyser) -> Quantity:
    """The number, with the greater one that it is part of behind it (سبعة من أصل ثمانية رهائن)."""
    opener, start = phrase_at(keys, made.last, dict.fromkeys(analyser.sets["of_total"], "of"))
    whole = number_at(keys, start, analyser.lexicon.time.numbers) if opener else None
    if whole is None or made.low is None or whole[0] is None or whole[0] <= made.low:
        return made
    return Quantity(made.first, whole[2], made.low, made.high, made.pre, made.conj, made.prep)


def cover(sent: Sent, analyser: Analyser) -> None:
    """Tag the words of each number phrase as one unit, where the grammar would not see that by itself."""
    _cover_models(sent)
    if not analyser.arabic:
        _cover_estimates(sent, analyser)
        _cover_ages(sent, sorted(ages(sent, analyser.sets)))
    counter = analyser.counter
    between = {word.split(" ", 1)[0] for word in analyser.lexicon.time.numbers.between}
    for count in sent.counts:
        words = sent.words[count.first : count.last]
        ranged = words[0].loose in between and len(words) > 1
        if any(r.finite for r in words[0].readings) and not (ranged or _no_jussive(sent, count)):
            continue
        if any(r.pos == "prep" for r in words[-1].readings) and not _counts_noun(sent, count, analyser):
            continue
        plain = len(words) == 1 and bool(words[0].readings) and not _is_hundreds(sent, count)
        if plain and not (_no_jussive(sent, count) or _as_it_stands(sent, count)):
            continue
        sent.tags[count.first : count.last] = ["U"] + ["_"] * (len(words) - 1)
        sent.spans[count.first] = count.last
        if (count.conj or count.prep) and counter is not None:
            sent.picks[count.first] = Reading(counter, "quant", "w", "", count.pre, count.conj, count.prep)


def _cover_ages(sent: Sent, old: list[int]) -> None:
    """Tag each run of words that tells how old somebody is as one remark, which is no part of a phrase."""
    for k in old:
        opens = k - 1 not in old
        sent.tags[k], sent.picks[k] = ("B" if opens else "_"), None
        if opens:
            sent.spans[k] = next(j for j in range(k + 1, k + _OLDEST + 1) if j not in old)


def _cover_estimates(sent: Sent, analyser: Analyser) -> None:
    """Tag a word before a share that says how near it comes ("nearly 60 percent of", "almost all"): it denies no verb."""
    bounds, shares = analyser.lexicon.time.numbers.bounds, analyser.sets["percent"]
    for i in range(len(sent.words) - 2):
        word, behind = sent.words[i], sent.words[i + 1]
        if bounds.get(word.key) != "about" or any(c.first == i for c in sent.counts):
            continue
        ahead = [w.key for w in sent.words[i + 2 : i + 4]]
        share = behind.counts and bool(ahead) and (ahead[0] in shares or " ".join(ahead) in shares or ahead[0] == "%")
        if share or any(r.pos == "quant" for r in behind.readings):
            sent.tags[i], sent.picks[i] = "Q", None


def _as_it_stands(sent: Sent, count: Quantity) -> bool:
    """Whether a number is one with its first letter, which all else that it may be takes for "and" (واحد: no "and one of")."""
    word = sent.words[count.first]
    return not count.conj and _HAMZA.isdisjoint(word.text) and all(r.conj for r in word.readings)


def _counts_noun(sent: Sent, count: Quantity, analyser: Analyser) -> bool:
    """Whether the noun that is counted stands right behind a phrase that ends in "of" (العشرات من الأشخاص, a couple of men):
    no name (نزح الآلاف من كادقلي), no phrase of its own (a number of the militia's commanders).
    """
    if count.last >= len(sent.words) or count.last - count.first == 1:
        return False
    behind = sent.words[count.last]
    named = any(hit.first == count.last for hit in sent.hits)
    if named or not behind.readings:
        return not named and behind.key.isalpha()
    return any(
        r.pos in {"noun", "adj"}
        and not (r.prep or r.conj)
        and not (r.form == "sg" and analyser.lexeme(r).kind in _SPOTS)  # نزح المئات من المدينة
        for r in behind.readings
    )


def _is_hundreds(sent: Sent, count: Quantity) -> bool:
    """Whether an Arabic noun for a round number counts the bare singular behind it (مئة آلية، ألفي أسير)."""
    if count.low != count.high or (count.low or 0) < _ROUND or count.last >= len(sent.words):
        return False
    behind = sent.words[count.last]
    return not behind.article and any(r.pos == "noun" and r.form == "sg" and not r.pre for r in behind.readings)


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
