"""Number phrases read from folded words: digits, number words, bounds, ranges, vague counts.

::

    phrase   = bound? (range | plain) after?
    range    = between plain join plain  |  plain to plain
    plain    = vague scale?  |  cardinal
    cardinal = sums of units, tens, hundreds and scales, in the order of the language
"""

from __future__ import annotations

import re

from marsad.model.times import NumberWords

#: low, high (inclusive, None = open), index of the first word after the phrase.
NumberPhrase = tuple[int | None, int | None, int]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_RANGE = re.compile(r"(\d{1,6})[-–—](\d{1,6})")
_LONGEST = 6  # words of the longest phrase in a table
_VALUE = 5  # words of the longest phrase for a number ("a quarter of a million")
_TWO = 2
_HUNDRED = 100
_THOUSAND = 1000
_DASHES = frozenset("-–—")


def heads(table: NumberWords) -> frozenset[str]:
    """Return the words that a number phrase in words may begin with."""
    phrases = (table.values, table.scales, table.vague, table.bounds, table.between)
    return frozenset(phrase.split(" ")[0] for listed in phrases for phrase in listed)


def may_open(key: str, opening: frozenset[str]) -> bool:
    """Whether ``number_at`` may find a phrase that starts at this word; ``opening``: the table's ``heads``."""
    return key in opening or key[:1].isdecimal() or "-" in key


def number_at(keys: list[str], i: int, table: NumberWords) -> NumberPhrase | None:
    """Return the number phrase that starts at word ``i`` as (low, high, next index), or None.

    Keys are words folded with either strength of ``text.normalise``; hyphens may be words of their own.
    """
    if i < len(keys) and (ends := _RANGE.fullmatch(keys[i])) is not None:
        return (int(ends[1]), int(ends[2]), i + 1) if int(ends[1]) < int(ends[2]) else None
    bound, start = phrase_at(keys, i, table.bounds)
    opened = next((size for size in (_TWO, 1) if " ".join(keys[start : start + size]) in table.between), 0)
    if opened:
        return _between(keys, start + opened, table)
    plain = _plain(keys, start, table)
    if plain is None:
        return None
    low, high, end = plain
    if end + 1 < len(keys) and (keys[end] in table.to or keys[end] in _DASHES):
        upper = _plain(keys, end + 1, table)
        if upper is not None and upper[1] is not None and low is not None and upper[1] > low:
            return low, upper[1], upper[2]
    after, behind = phrase_at(keys, end, table.bounds_after)
    if after is not None:
        bound, end = after, behind
    if bound == "least":
        return low, None, end
    if bound == "most":
        return None, high, end
    return low, high, end


def cardinal_at(keys: list[str], i: int, table: NumberWords) -> tuple[float, int] | None:
    """Return the plain number that starts at word ``i`` with the index after it, or None."""
    if i >= len(keys):
        return None
    head = keys[i]
    if "-" in head[1:] and head not in table.values:
        parts = head.split("-")
        whole = _of_words(parts, 0, table)
        return (whole[0], i + 1) if whole is not None and whole[1] == len(parts) else None
    if head[:1].isdecimal():
        value = _of_digits(head)
        if value is None:
            return None
        end = i + 1
        if end < len(keys) and keys[end] in table.scales and value < _THOUSAND:
            return _and_more(keys, end + 1, value * table.scales[keys[end]], table.scales[keys[end]], table)
        return value, end
    found = _of_words(keys, i, table)
    scale = table.scales.get(keys[found[1] - 1], 0) if found is not None else 0
    scale = scale or (_THOUSAND if found is not None and found[0] in {_THOUSAND, _TWO * _THOUSAND} else 0)  # ألفان
    return _and_more(keys, found[1], found[0], scale, table) if found is not None and scale else found


def _and_more(keys: list[str], i: int, value: float, scale: int, table: NumberWords) -> tuple[float, int]:
    """Return a number of thousands or millions with the rest joined to it (68 ألفاً و500), and the index after it."""
    bare = _without_prefix(keys[i], table) if i < len(keys) and scale >= _THOUSAND else None
    if i + 1 < len(keys) and keys[i] in table.prefixes and keys[i + 1][:1].isdecimal():
        rest = cardinal_at(keys, i + 1, table) if scale >= _THOUSAND else None
    else:
        rest = cardinal_at([*keys[:i], bare, *keys[i + 1 :]], i, table) if bare is not None else None
    return (value + rest[0], rest[1]) if rest is not None and rest[0] < scale else (value, i)


def phrase_at(keys: list[str], i: int, phrases: dict[str, str]) -> tuple[str | None, int]:
    """Return the value of the longest phrase of ``phrases`` at word ``i`` and the index after it."""
    for size in range(min(_LONGEST, len(keys) - i), 0, -1):
        value = phrases.get(" ".join(keys[i : i + size]))
        if value is not None:
            return value, i + size
    return None, i


def _plain(keys: list[str], i: int, table: NumberWords) -> NumberPhrase | None:
    vague, end = phrase_at(keys, i, table.vague)
    if vague is not None:
        low, _, high = vague.partition("-")
        return int(low) if low else None, int(high) if high else None, end
    found = cardinal_at(keys, i, table)
    return None if found is None else (round(found[0]), round(found[0]), found[1])


def _between(keys: list[str], i: int, table: NumberWords) -> NumberPhrase | None:
    first = _plain(keys, i, table)
    if first is None or first[2] >= len(keys):
        return None
    j = first[2]
    second = None
    if keys[j] in table.join or keys[j] in table.to or keys[j] in _DASHES:
        second = _plain(keys, j + 1, table)
    else:
        bare = _without_prefix(keys[j], table)
        if bare is not None:
            second = _plain([*keys[:j], bare, *keys[j + 1 :]], j, table)
    if second is None or first[0] is None or second[1] is None or second[1] < first[0]:
        return None
    return first[0], second[1], second[2]


def _of_digits(word: str) -> float | None:
    if _DIGITS.fullmatch(word) is None:
        return None
    if _GROUPED.fullmatch(word):
        return int(word.replace(",", ""))
    if word.isdecimal():
        return int(word)
    try:
        return float(word.replace(",", "."))
    except ValueError:
        return None


def _without_prefix(word: str, table: NumberWords) -> str | None:
    for letters in table.prefixes:
        if word.startswith(letters) and len(word) > len(letters):
            return word[len(letters) :]
    return None


def _value_at(keys: list[str], i: int, table: NumberWords) -> tuple[int, int] | None:
    for size in range(min(_VALUE, len(keys) - i), 0, -1):
        value = table.values.get(" ".join(keys[i : i + size]))
        if value is not None:
            return value, i + size
    return None


def _next_part(keys: list[str], i: int, table: NumberWords, *, joined: bool) -> tuple[int, int, bool] | None:
    """Return value, index after and whether a join word stood before, of the next part of a sum."""
    found = _value_at(keys, i, table)
    if found is not None:
        return (*found, False)
    if not joined or i >= len(keys):
        return None
    if keys[i] in table.join or keys[i] in _DASHES:
        found = _value_at(keys, i + 1, table)
        return None if found is None else (*found, True)
    bare = _without_prefix(keys[i], table)
    if bare is None:
        return None
    found = _value_at([*keys[:i], bare, *keys[i + 1 :]], i, table)
    return None if found is None else (*found, True)


def _of_words(keys: list[str], i: int, table: NumberWords) -> tuple[float, int] | None:
    """Sum up number words: parts must get smaller, except units before tens in Arabic."""
    total, group = 0, 0
    last = 0  # the part before, which says what may follow
    end = i
    while end < len(keys):
        word = keys[end]
        if word in table.scales and (group or (end == i and word not in table.values)):
            scale = table.scales[word]
            end += 1
            if scale == _HUNDRED:
                group = max(group, 1) * scale
                last = scale
                continue
            total, group, last = total + max(group, 1) * scale, 0, scale
            continue
        part = _next_part(keys, end, table, joined=end > i)
        if part is None or (end > i and not _may_follow(last, part[0], table, joined=part[2])):
            break
        group, last, end = group + part[0], part[0], part[1]
    return (float(total + group), end) if end > i else None


def _may_follow(last: int, part: int, table: NumberWords, *, joined: bool) -> bool:
    tens = 20 <= part < _HUNDRED and part % 10 == 0
    if tens and 0 < last < 10:
        return table.units_first and joined
    if last >= _HUNDRED:
        return part < last and (joined or not table.units_first)
    return not table.units_first and 20 <= last < _HUNDRED and last % 10 == 0 and part < 10
