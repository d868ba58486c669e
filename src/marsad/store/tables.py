"""The tables of a record, the same in SQLite and PostgreSQL. The migrations make them; a test compares the two.

Inside, everything has a whole number (``n``), given out by the one writer that holds the lock; ids of reports, claims,
events and places stand in text only where they are spelled. Days are numbers too: days since 1970-01-01. A row holds as
recorded at transaction T where ``k_from <= T`` and ``k_to`` is NULL or ``> T``.

Facts are appended (``tx`` to ``judgement``); of them only ``k_to`` with ``run_to``, and ``undone_by``, are ever set
later; triggers refuse all else. The events' own names (``event``, ``redirect``) and the history of ``member`` are kept
the same way. All after that is derived and may be dropped and worked out again.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    false,
    text,
)

metadata = MetaData()


def _number() -> Column[int]:
    return Column("n", Integer, primary_key=True, autoincrement=False)


def _to(table: str, name: str = "", *, primary_key: bool = False, empty: bool = False) -> Column[int]:
    """A column that names a row of another table."""
    return Column(
        name or table, Integer, ForeignKey(f"{table}.n"), primary_key=primary_key, nullable=empty, autoincrement=False
    )


def _loose(table: str) -> Column[int]:
    """The same as a part of a key, unchecked: in tables of millions of rows, which ``Store.check`` looks through."""
    return Column(table, Integer, primary_key=True, autoincrement=False)


def _wide(name: str, earliest: str) -> Index:
    """The index of the few rows that reach far back from their day."""
    return Index(name, "day", earliest, sqlite_where=text("wide"), postgresql_where=text("wide"))


# --- facts --------------------------------------------------------------------------------------------------------

record = Table(  # one row: which record this is
    "record",
    metadata,
    _number(),
    Column("id", String, nullable=False),
    Column("made_at", String, nullable=False),
)
tx = Table(
    "tx",
    metadata,
    _number(),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("who", String, nullable=False),
    Column("note", String, nullable=False),
)
blob = Table(
    "blob",
    metadata,
    _number(),
    Column("sha256", LargeBinary, nullable=False, unique=True),  # of the bytes themselves, not as they are kept
    Column("bytes", LargeBinary, nullable=False),
    Column("packed", Boolean, nullable=False, server_default=false()),  # whether ``bytes`` are compressed (zlib)
)
report = Table(
    "report",
    metadata,
    _number(),
    Column("id", String, nullable=False, unique=True),
    _to("blob", "text"),
    _to("blob", "original"),
    Column("outlet", String, nullable=False),
    Column("url", String, nullable=False),
    Column("title", String, nullable=False),
    Column("published", Integer),
    Column("published_at", String),
    Column("langs", String, nullable=False),
    _to("tx", "k_from"),
    Index("report_content", "text", "outlet", "url", unique=True),
    Index("report_published", "published", "n"),
)
arrival = Table(  # how a report came; whichever way it comes again is a row more
    "arrival",
    metadata,
    _number(),
    _to("report"),
    _to("blob", "original"),
    Column("stood", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("dating", String, nullable=False),
    Column("copied_from", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _to("tx", "k_from"),
    Index("arrival_way", "report", "original", "stood", unique=True),
)
run = Table(
    "run",
    metadata,
    _number(),
    Column("extractor", String, nullable=False),
    Column("version", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("gazetteer", String, nullable=False),
    Index("run_parts", "extractor", "version", "lexicon", "gazetteer", unique=True),
)
reading = Table(
    "reading",
    metadata,
    _to("report", primary_key=True),
    _to("run", primary_key=True),
    _to("tx", "k_from"),
    sqlite_with_rowid=False,
)
claim = Table(
    "claim",
    metadata,
    _number(),
    _to("report"),
    Column("key", String, nullable=False),
    _to("run", "run_from"),
    _to("run", "run_to", empty=True),
    _to("tx", "k_from"),
    _to("tx", "k_to", empty=True),
    Column("lang", String, nullable=False),
    Column("type", String, nullable=False),
    Column("phase", String, nullable=False),
    Column("polarity", String, nullable=False),
    Column("certainty", String, nullable=False),
    Column("background", Boolean, nullable=False),
    Column("t_earliest", Integer),
    Column("t_latest", Integer),
    Column("day", Integer, nullable=False),  # the last day it may be of: that of its time, else of its publication
    Column("wide", Boolean, nullable=False),  # whether it may be of days long before
    Index("claim_report", "report", "key", "k_from", unique=True),
    Index("claim_day", "day", "n"),
    _wide("claim_wide", "t_earliest"),
)
claim_body = Table("claim_body", metadata, _to("claim", primary_key=True), Column("body", LargeBinary, nullable=False))
judgement = Table(
    "judgement",
    metadata,
    _number(),
    Column("verdict", String, nullable=False),
    Column("a", String, nullable=False),
    Column("b", String, nullable=False),
    Column("value", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("by", String, nullable=False),
    _to("tx", "k_from"),
    _to("judgement", "undone_by", empty=True),
    Index("judgement_a", "a"),
    Index("judgement_b", "b"),
)

# --- events: their names for good, their members with the history --------------------------------------------------

event = Table("event", metadata, _number(), Column("id", String, nullable=False, unique=True), _to("tx", "k_from"))
redirect = Table(  # an event that is no more; ``into`` NULL: nothing took its place
    "redirect",
    metadata,
    _to("event", primary_key=True),
    _to("tx", "k_from", primary_key=True),
    _to("event", "into", empty=True),
    _to("tx", "k_to", empty=True),
    sqlite_with_rowid=False,
)
member = Table(
    "member",
    metadata,
    _to("claim", primary_key=True),
    _to("tx", "k_from", primary_key=True),
    _to("event"),
    _to("tx", "k_to", empty=True),
    Index("member_event", "event", "claim"),
    sqlite_with_rowid=False,
)

# --- derived ------------------------------------------------------------------------------------------------------

stamp = Table(  # what derived tables were worked out with, so that they are known to be out of date
    "stamp", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False)
)
term = Table("term", metadata, _number(), Column("text", String, nullable=False, unique=True))
claim_term = Table(
    "claim_term",
    metadata,
    _loose("term"),
    Column("day", Integer, primary_key=True, autoincrement=False),
    _loose("claim"),
    sqlite_with_rowid=False,
)
fact = Table(  # of claims that are made still: what merging looks at; the terms they stand under in ``claim_term``
    "fact",
    metadata,
    _to("claim", primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("terms", LargeBinary, nullable=False),
)
block = Table(
    "block",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    _loose("claim"),
    Index("block_claim", "claim"),
    sqlite_with_rowid=False,
)


def _marks(name: str) -> Table:
    """A table of what reports have in common with others; what came ``late`` is moved to the other one (``late.py``)."""
    hash_ = Column("hash", BigInteger, primary_key=True, autoincrement=False)
    return Table(name, metadata, hash_, _loose("report"), sqlite_with_rowid=False)


sketch, sketch_late = _marks("sketch"), _marks("sketch_late")
word, word_late = _marks("word"), _marks("word_late")  # what reports are searched by
kin = Table(
    "kin",
    metadata,
    _to("report", primary_key=True),
    _to("report", "root"),
    Column("kind", String, nullable=False),
    Column("credited", Boolean, nullable=False),
    Column("score", Float, nullable=False),
    Column("why", String, nullable=False),
    Index("kin_root", "root"),
)
event_view = Table(
    "event_view",
    metadata,
    _to("event", primary_key=True),
    Column("type", String, nullable=False),
    Column("phase", String, nullable=False),
    Column("polarity", String, nullable=False),
    Column("background", Boolean, nullable=False),
    Column("earliest", Integer),
    Column("latest", Integer),
    Column("day", Integer, nullable=False),  # what it is sorted by: its last day, else that of its first report
    Column("independent", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("langs", String, nullable=False),
    Column("wide", Boolean, nullable=False),  # whether it may be of days long before ``day``
    Index("event_view_day", "day", "event"),
    _wide("event_view_wide", "earliest"),
)
event_body = Table("event_body", metadata, _to("event", primary_key=True), Column("body", LargeBinary, nullable=False))
event_term = Table(
    "event_term",
    metadata,
    _loose("term"),
    Column("day", Integer, primary_key=True, autoincrement=False),
    _loose("event"),
    Index("event_term_event", "event"),
    sqlite_with_rowid=False,
)

touched = Table(  # the transaction that last changed which claims there are under a term, or how they count
    "touched",
    metadata,
    _loose("term"),
    Column("k_from", Integer, nullable=False),
)
site_history = Table(  # of a place, as worked out after a transaction: it holds while its terms were not touched since
    "site_history",
    metadata,
    _loose("term"),
    Column("k_from", Integer, nullable=False, autoincrement=False),
    Column("made_with", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# --- neither: what was looked at, so that it need not be fetched or read again ----------------------------------------

visit = Table(
    "visit",
    metadata,
    Column("address", String, primary_key=True),
    Column("how", String, nullable=False),
    Column("at", String, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("etag", String, nullable=False),
    Column("modified", String, nullable=False),
    Column("reports", Integer, nullable=False),
)
