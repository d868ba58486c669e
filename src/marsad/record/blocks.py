"""Which claims are worth comparing: the keys that a fact is kept under, and those that it is looked up by.

A key is family of types, where, and when. Two facts may be tied only if one is kept under a key that the other asks
for; asking is symmetric, so that the order of adding does not matter.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

import msgspec

from marsad.record.alike import FAMILY
from marsad.record.atlas import DISTRICT, PROVINCE, is_country
from marsad.record.facts import Fact, is_plan, is_under_way, name_spot

_DAYS = 8  # to a bucket
_LONGEST = 32  # days that a time may span and still say when
_LONG = 64  # days to a bucket of what is meant or goes on for long
_PLAN = "p"
_COURSE = "c"
_UPPER, _LOWER = 24, 40  # bits


class Stand(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The numbers of the keys that a fact is kept under, and of those that it asks for."""

    kept: tuple[int, ...]
    asked: tuple[int, ...]


def stand_of(fact: Fact) -> Stand:
    """Return the keys of a fact as numbers, each once."""
    return Stand(tuple(set(map(_number, keys(fact)))), tuple(set(map(_number, probes(fact)))))


def number_of(key: str) -> int:
    """Return the number (64 bits, signed) that stands for a key. Two keys with one number propose some pairs more, no worse.

    What stands after the last bar, a stretch of days or a report, makes the upper bits: what is added together then lies
    together, and an index of millions of rows is written in a few places, not in thousands.
    """
    digest = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
    last = key.rpartition("|")[2]
    upper = int(last) if last.isdecimal() else crc32(last.encode("utf-8", "surrogatepass"))
    found = (upper % (1 << _UPPER) << _LOWER) | (digest >> _UPPER)
    return found - (1 << 64) if found >> 63 else found


_number = lru_cache(maxsize=1 << 15)(number_of)  # blocks come again for some days


def keys(fact: Fact) -> tuple[str, ...]:
    """Return the keys that the fact is kept under."""
    when = _when(fact)
    return (_report(fact), *(f"{place}|{time}" for place in places(fact) for time in when))


def probes(fact: Fact) -> tuple[str, ...]:
    """Return the keys under which facts are kept that may tell of the same event."""
    when = dict.fromkeys(near for time in _when(fact) for near in _near(time))
    return (_report(fact), *(f"{place}|{time}" for place in asked(fact) for time in when))


def places(fact: Fact) -> list[str]:
    """Return family and place of the keys that the fact is kept under, whatever the time."""
    family = FAMILY[fact.type]
    found = [f"{family}|a{spot}" for spot in fact.spots or fact.near_spots]
    if not fact.spots:
        found += [f"{family}|a{name_spot(name)}" for name in fact.names if name != "?"]
    elif fact.scale >= PROVINCE:
        found += [f"{family}|i{holder}" for holder in fact.holders if not is_country(holder)]
    return found


def asked(fact: Fact) -> list[str]:
    """Return family and place of the keys that the fact asks for: its own, and those of what holds it or lies in it."""
    family = FAMILY[fact.type]
    found = places(fact)
    if fact.spots and fact.scale >= PROVINCE:
        found += [f"{family}|a{holder}" for holder in fact.holders if not is_country(holder)]
    if 0 < fact.scale <= DISTRICT:
        found += [f"{family}|i{spot}" for spot in fact.spots]
    return found


def _report(fact: Fact) -> str:
    return f"{FAMILY[fact.type]}|r{fact.report}"


def _when(fact: Fact) -> tuple[str, ...]:
    """Return the buckets of days that the fact falls in; plans go by when they were told of, whatever their day, and so
    does what is under way for long.
    """
    if is_plan(fact):
        return (_told(fact, _PLAN),)
    first, last = fact.first, fact.last
    if first and last:
        days = range(first // _DAYS, last // _DAYS + 1) if last - first <= _LONGEST else range(0)
    else:
        day = last or fact.published
        days = range(day // _DAYS, day // _DAYS + 1) if day else range(0)
    buckets = tuple(map(str, days))
    if fact.negated:
        buckets = (*buckets, _told(fact, _PLAN))
    return (*buckets, _told(fact, _COURSE)) if is_under_way(fact) else buckets


def _told(fact: Fact, what: str) -> str:
    return f"{what}|{(fact.published or fact.last or fact.first) // _LONG}"


def _near(time: str) -> tuple[str, ...]:
    what, bar, bucket = time.rpartition("|")
    return tuple(f"{what}{bar}{int(bucket) + step}" for step in (-1, 0, 1))
