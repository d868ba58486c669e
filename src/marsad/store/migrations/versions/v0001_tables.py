"""The first tables of a record."""

import sqlalchemy as sa
from alembic import op

from marsad.store.migrations.guards_0001 import guard

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables and their guards."""
    tables()
    guard()


def tables() -> None:
    """The tables with their indexes."""
    op.create_table(
        "blob",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("sha256"),
    )
    op.create_table(
        "block",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("claim", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "claim"),
        sqlite_with_rowid=False,
    )
    op.create_index("block_claim", "block", ["claim"], unique=False)
    op.create_table(
        "claim_term",
        sa.Column("term", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claim", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("term", "day", "claim"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "event_term",
        sa.Column("term", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("term", "day", "event"),
        sqlite_with_rowid=False,
    )
    op.create_index("event_term_event", "event_term", ["event"], unique=False)
    op.create_table(
        "record",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "run",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("lexicon", sa.String(), nullable=False),
        sa.Column("gazetteer", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("run_parts", "run", ["extractor", "version", "lexicon", "gazetteer"], unique=True)
    op.create_table(
        "sketch",
        sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("hash", "report"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "stamp",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "term",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("text"),
    )
    op.create_table(
        "tx",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_table(
        "event",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "judgement",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("a", sa.String(), nullable=False),
        sa.Column("b", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("undone_by", sa.Integer(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["undone_by"],
            ["judgement.n"],
        ),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("judgement_a", "judgement", ["a"], unique=False)
    op.create_index("judgement_b", "judgement", ["b"], unique=False)
    op.create_table(
        "report",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("text", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("original", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("published", sa.Integer(), nullable=True),
        sa.Column("published_at", sa.String(), nullable=True),
        sa.Column("langs", sa.String(), nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["original"],
            ["blob.n"],
        ),
        sa.ForeignKeyConstraint(
            ["text"],
            ["blob.n"],
        ),
        sa.PrimaryKeyConstraint("n"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("report_content", "report", ["text", "outlet", "url"], unique=True)
    op.create_index("report_published", "report", ["published", "n"], unique=False)
    op.create_table(
        "site_state",
        sa.Column("site", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("i", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
        sa.Column("known", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site"],
            ["term.n"],
        ),
        sa.PrimaryKeyConstraint("site", "i"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("run_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("run_to", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_to", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("t_earliest", sa.Integer(), nullable=True),
        sa.Column("t_latest", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("wide", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["k_to"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["report"],
            ["report.n"],
        ),
        sa.ForeignKeyConstraint(
            ["run_from"],
            ["run.n"],
        ),
        sa.ForeignKeyConstraint(
            ["run_to"],
            ["run.n"],
        ),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("claim_day", "claim", ["day", "n"], unique=False)
    op.create_index("claim_report", "claim", ["report", "key", "k_from"], unique=True)
    op.create_index(
        "claim_wide",
        "claim",
        ["day", "t_earliest"],
        unique=False,
        sqlite_where=sa.text("wide"),
        postgresql_where=sa.text("wide"),
    )
    op.create_table(
        "event_body",
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event"],
            ["event.n"],
        ),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_table(
        "event_view",
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("polarity", sa.String(), nullable=False),
        sa.Column("background", sa.Boolean(), nullable=False),
        sa.Column("earliest", sa.Integer(), nullable=True),
        sa.Column("latest", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("independent", sa.Integer(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.Column("langs", sa.String(), nullable=False),
        sa.Column("wide", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event"],
            ["event.n"],
        ),
        sa.PrimaryKeyConstraint("event"),
    )
    op.create_index("event_view_day", "event_view", ["day", "event"], unique=False)
    op.create_index(
        "event_view_wide",
        "event_view",
        ["day", "earliest"],
        unique=False,
        sqlite_where=sa.text("wide"),
        postgresql_where=sa.text("wide"),
    )
    op.create_table(
        "kin",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("root", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("credited", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"],
            ["report.n"],
        ),
        sa.ForeignKeyConstraint(
            ["root"],
            ["report.n"],
        ),
        sa.PrimaryKeyConstraint("report"),
    )
    op.create_index("kin_root", "kin", ["root"], unique=False)
    op.create_table(
        "reading",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("run", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["report"],
            ["report.n"],
        ),
        sa.ForeignKeyConstraint(
            ["run"],
            ["run.n"],
        ),
        sa.PrimaryKeyConstraint("report", "run"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "redirect",
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("into", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("k_to", sa.Integer(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(
            ["event"],
            ["event.n"],
        ),
        sa.ForeignKeyConstraint(
            ["into"],
            ["event.n"],
        ),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["k_to"],
            ["tx.n"],
        ),
        sa.PrimaryKeyConstraint("event", "k_from"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "relation",
        sa.Column("a", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("b", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"],
            ["event.n"],
        ),
        sa.ForeignKeyConstraint(
            ["b"],
            ["event.n"],
        ),
        sa.PrimaryKeyConstraint("a", "kind", "b"),
        sqlite_with_rowid=False,
    )
    op.create_index("relation_b", "relation", ["b"], unique=False)
    op.create_table(
        "claim_body",
        sa.Column("claim", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claim.n"],
        ),
        sa.PrimaryKeyConstraint("claim"),
    )
    op.create_table(
        "fact",
        sa.Column("claim", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claim.n"],
        ),
        sa.PrimaryKeyConstraint("claim"),
    )
    op.create_table(
        "member",
        sa.Column("claim", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_to", sa.Integer(), autoincrement=False, nullable=True),
        sa.ForeignKeyConstraint(
            ["claim"],
            ["claim.n"],
        ),
        sa.ForeignKeyConstraint(
            ["event"],
            ["event.n"],
        ),
        sa.ForeignKeyConstraint(
            ["k_from"],
            ["tx.n"],
        ),
        sa.ForeignKeyConstraint(
            ["k_to"],
            ["tx.n"],
        ),
        sa.PrimaryKeyConstraint("claim", "k_from"),
        sqlite_with_rowid=False,
    )
    op.create_index("member_event", "member", ["event", "claim"], unique=False)
