"""Rows to the records of ``model`` and back."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from marsad.model.claim import Claim, Role
from marsad.model.report import Report
from marsad.record.blocks import number_of
from marsad.store.values import Blob, Encoded, Item

#: What lies within so many days is looked for by its last day alone.
SPAN = 31
_EPOCH = date(1970, 1, 1).toordinal()
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_CLAIM = msgspec.msgpack.Decoder(Claim)
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER)
_NUMBERS = msgspec.msgpack.Decoder(list[int])
_SIGNED = 1 << 63
_WORTH = 200  # bytes that are tried to be made fewer
#: What zlib looks back over, as a power of two, and how large its tables are where all lies within: clearing larger ones takes
#: thrice as long as compressing a report, which comes out the same.
_WINDOW, _TABLES = 13, 6
#: More bytes are kept as they are: whatever a record from elsewhere says, no more comes out of a few.
LARGEST = 128 << 20


class ReportRow(NamedTuple):
    """What is kept of a report besides its text."""

    id: str
    outlet: str
    url: str
    title: str
    published: int | None
    published_at: str | None


def day_of(day: date | None) -> int | None:
    """The day as a number: days since 1970-01-01."""
    return None if day is None else day.toordinal() - _EPOCH


def date_of(day: int | None) -> date | None:
    """The day that a number is."""
    return None if day is None else date.fromordinal(day + _EPOCH)


def encode(value: object) -> bytes:
    """The value as msgpack; equal values give equal bytes."""
    return _ENCODER.encode(value)


def numbers_of(data: bytes) -> list[int]:
    """The numbers that ``encode`` made the bytes of."""
    return _NUMBERS.decode(data)


def signed(number: int) -> int:
    """A number of 64 bits as databases take it."""
    if -_SIGNED <= number < _SIGNED:
        return number
    number &= 2 * _SIGNED - 1
    return number - 2 * _SIGNED if number >= _SIGNED else number


def all_signed(numbers: Iterable[int]) -> set[int]:
    """Numbers of 64 bits as databases take them, each once."""
    found = set(numbers)
    if not found or (min(found) >= -_SIGNED and max(found) < _SIGNED):
        return found
    return set(map(signed, found))


def rare_mark_of(text: str) -> int:
    """The number that a mark of copies is kept as."""
    return int.from_bytes(hashlib.blake2b(bytes_of(text), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=1 << 15)
def mark_of(text: str) -> int:
    """The same of a mark that comes again: what is told of on a day."""
    return rare_mark_of(text)


@lru_cache(maxsize=1 << 16)
def word_of(term: str) -> int:
    """The number that a term of search is kept as: words come again for ever, blocks only for some days."""
    return number_of(term)


def key_of(claim_id: str) -> tuple[str, str]:
    """The report's id and the claim's own key in a claim id."""
    report, _, key = claim_id.rpartition(".")
    return report, key


def body_of(claim: Claim) -> bytes:
    """What a claim says, without its and its report's id: equal where two readings say the same."""
    return encode(msgspec.structs.replace(claim, report="", id=""))


def claim_of(body: bytes, report: str, key: str) -> Claim:
    """The claim of a row."""
    claim = _CLAIM.decode(body)
    msgspec.structs.force_setattr(claim, "report", report)  # ours alone yet: a copy would double the time
    msgspec.structs.force_setattr(claim, "id", f"{report}.{key}")
    return claim


def report_of(row: Any, text: str) -> Report:
    """The report of a row of ``report``."""
    moment = datetime.fromisoformat(row.published_at) if row.published_at else None
    return Report(row.id, text, date_of(row.published), row.outlet, row.title, moment, row.url)


def text_of(data: bytes) -> str:
    """The text of a blob."""
    return data.decode("utf-8", "surrogatepass")


def bytes_of(text: str) -> bytes:
    """The blob of a text."""
    return text.encode("utf-8", "surrogatepass")


def packed(data: bytes) -> tuple[bytes, bool]:
    """Bytes as they are kept, and whether they are compressed: where that saves some."""
    if _WORTH <= len(data) <= LARGEST:
        made = zlib.compressobj(wbits=_WINDOW, memLevel=_TABLES) if len(data) <= 1 << _WINDOW else zlib.compressobj()
        small = made.compress(data) + made.flush()
        if len(small) < len(data):
            return small, True
    return data, False


def blob_of(data: bytes) -> Blob:
    """Bytes as they are kept."""
    return Blob(hashlib.sha256(data).digest(), *packed(data))


def encoded(text: str, claims: Iterable[Claim]) -> Encoded:
    """A text and claims as they are kept."""
    return Encoded(blob_of(bytes_of(text)), tuple(map(body_of, claims)))


def unpacked(row: Any) -> bytes:
    """The bytes of a row of ``blob``."""
    data = bytes(row.bytes)
    return inflated(data) if row.packed else data


def inflated(data: bytes) -> bytes:
    """What was compressed (zlib); raise ``zlib.error`` where that is more than marsad compresses, or damaged."""
    made = zlib.decompressobj()
    whole = made.decompress(data, LARGEST + 1)
    if len(whole) > LARGEST or not made.eof:
        raise zlib.error("damaged, or too large")
    return whole


def day_told(claim: Claim, published: int | None) -> int:
    """The last day that a claim may be of: of its own time, else that of publication, else 0."""
    when = claim.time
    days = (day_of(when.latest), published, day_of(when.earliest)) if when is not None else (published,)
    return next((day for day in days if day is not None), 0)


def is_wide(day: int, earliest: int | None, latest: int | None) -> bool:
    """Whether what ends on ``day`` may have been more than ``SPAN`` days before."""
    return day - earliest > SPAN if earliest is not None else latest is not None


def ready(item: Item) -> Item:
    """The same item with what is put of it worked out, which another process than the writer's can do."""
    return Item(item.claim, item.fact, blocks=tuple(blocks_of(item)), terms=tuple(sorted(terms_of(item))))


def blocks_of(item: Item) -> Iterable[int]:
    """The numbers of the block keys that a claim is kept under."""
    return item.blocks or set(map(number_of, item.keys))


def terms_of(item: Item) -> Iterable[str]:
    """What a claim is found by."""
    if item.terms:
        return item.terms
    claim = item.claim
    found = {f"type:{claim.type.value}"}
    found.update(f"source:{link.kind.value}" for link in claim.said_by)
    found.update(f"place:{place}" for place in item.within)
    found.update(f"actor:{actor}" for actor in item.wholes)
    for role, fillers in claim.roles.items():
        if role.is_place or role in _PARTIES:
            kind = "place" if role.is_place else "actor"
            found.update(f"{kind}:{filler.is_}" for filler in fillers if filler.is_)
    return found
