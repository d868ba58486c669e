"""What keeps the facts of the third schema from being changed or taken away."""

from alembic import op

from marsad.store.migrations.guards_0001 import REFUSAL

#: Table of facts → its columns that are never changed; of ``blob`` in place of those named before.
FIXED = {
    "blob": "n, sha256, bytes, packed",
    "arrival": "n, report, original, stood, reader, media_type, dating, copied_from, body, k_from",
}


def guard() -> None:
    """Make the triggers."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER blob_fixed")
        refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    else:
        op.execute("DROP TRIGGER blob_fixed ON blob")
        refuse = "FOR EACH ROW EXECUTE FUNCTION marsad_refuse()"
    op.execute(f"CREATE TRIGGER arrival_stays BEFORE DELETE ON arrival {refuse}")
    for table, columns in FIXED.items():
        op.execute(f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OF {columns} ON {table} {refuse}")
