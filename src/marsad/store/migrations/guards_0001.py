"""What keeps the facts of the first schema from being changed or taken away: triggers that refuse."""

from alembic import op

#: Table of facts → its columns that are never changed; a row is never taken away.
FIXED = {
    "record": "n, id, made_at",
    "tx": "n, at, kind, who, note",
    "blob": "n, sha256, bytes",
    "report": "n, id, text, original, outlet, url, title, published, published_at, langs, k_from",
    "run": "n, extractor, version, lexicon, gazetteer",
    "reading": "report, run, k_from",
    "claim": "n, report, key, run_from, k_from, lang, type, phase, polarity, certainty, background, t_earliest, t_latest, day, wide",
    "claim_body": "claim, body",
    "judgement": 'n, verdict, a, b, value, reason, "by", k_from',
    "event": "n, id, k_from",
}
#: The same of tables whose rows may be taken away by the transaction that put them.
KEPT = {"redirect": 'event, k_from, "into"', "member": "claim, k_from, event"}
#: Table → its column that is set once.
CLOSED = {"claim": "k_to", "judgement": "undone_by", "redirect": "k_to", "member": "k_to"}
REFUSAL = "facts are neither changed nor taken away"


def guard() -> None:
    """Make the triggers."""
    if op.get_bind().dialect.name == "sqlite":
        guard_sqlite()
    else:
        guard_postgresql()


def guard_sqlite() -> None:
    """Triggers that refuse."""
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for table, columns in (FIXED | KEPT).items():
        late = "WHEN OLD.k_from < (SELECT max(n) FROM tx) " if table in KEPT else ""
        op.execute(f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} {late}{refuse}")
        op.execute(f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OF {columns} ON {table} {refuse}")
    for table, column in CLOSED.items():
        once = f"BEFORE UPDATE OF {column} ON {table} WHEN OLD.{column} IS NOT NULL"
        op.execute(f"CREATE TRIGGER {table}_closed {once} {refuse}")


def guard_postgresql() -> None:
    """The same."""
    raising = f"RAISE EXCEPTION '{REFUSAL}';"
    late = f"IF OLD.k_from < (SELECT max(n) FROM tx) THEN {raising} END IF; RETURN OLD;"  # noqa: S608 - constants
    for name, body in (("marsad_refuse", raising), ("marsad_refuse_late", late)):
        op.execute(f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$")
    for table, columns in (FIXED | KEPT).items():
        how = "FOR EACH ROW EXECUTE FUNCTION marsad_refuse"
        late = "_late" if table in KEPT else ""
        op.execute(f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} {how}{late}()")
        op.execute(f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OF {columns} ON {table} {how}()")
    for table, column in CLOSED.items():
        once = f"BEFORE UPDATE OF {column} ON {table} FOR EACH ROW WHEN (OLD.{column} IS NOT NULL)"
        op.execute(f"CREATE TRIGGER {table}_closed {once} EXECUTE FUNCTION marsad_refuse()")
