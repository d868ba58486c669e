"""Histories of places as worked out, and by which transaction the claims under a term last changed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "touched",
        sa.Column("term", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("term"),
    )
    op.create_table(
        "site_history",
        sa.Column("term", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made_with", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("term"),
    )
