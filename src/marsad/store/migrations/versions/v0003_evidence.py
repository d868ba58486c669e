"""How reports came, their bytes kept small, and what was looked at; no tables for what is worked out on asking."""

import sqlalchemy as sa
from alembic import op

from marsad.store.migrations.guards_0003 import guard

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables and their guards; drop those that nothing asks any longer."""
    op.drop_table("relation")
    op.drop_table("site_state")
    op.add_column("blob", sa.Column("packed", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "arrival",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("original", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stood", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("dating", sa.String(), nullable=False),
        sa.Column("copied_from", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("k_from", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["report"], ["report.n"]),
        sa.ForeignKeyConstraint(["original"], ["blob.n"]),
        sa.ForeignKeyConstraint(["k_from"], ["tx.n"]),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("arrival_way", "arrival", ["report", "original", "stood"], unique=True)
    op.create_table(
        "visit",
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("etag", sa.String(), nullable=False),
        sa.Column("modified", sa.String(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("address"),
    )
    guard()
