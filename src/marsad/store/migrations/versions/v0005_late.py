"""Rows that came late, of the two tables that grow all over with each report."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
    for name in ("sketch_late", "word_late"):
        op.create_table(
            name,
            sa.Column("hash", sa.BigInteger(), autoincrement=False, nullable=False),
            sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
            sa.PrimaryKeyConstraint("hash", "report"),
            sqlite_with_rowid=False,
        )
