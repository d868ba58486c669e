"""Which schema a record has, and how it comes to have ours: the migrations, run by Alembic.

Alembic is loaded only where there is something to do; an up-to-date record is known by one look.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

from marsad.errors import RecordError, worded
from marsad.store.engine import APPLICATION, Place

#: Ids of the migrations in order; a test compares them with the files.
VERSIONS = ("0001", "0002", "0003", "0004", "0005")
VERSION_TABLE = "schema_version"
_FOLDER = Path(__file__).parent / "migrations"


def found(connection: Connection, place: Place) -> str | None:
    """The version of the schema, None where there is nothing yet; raise ``RecordError`` where it is not a record of ours."""
    names = set(inspect(connection).get_table_names())
    sqlite = connection.dialect.name == "sqlite"
    marked = sqlite and connection.exec_driver_sql("PRAGMA application_id").scalar()
    if not names and marked in {0, APPLICATION}:
        return None
    ours = VERSION_TABLE in names and "record" in names and (not sqlite or marked == APPLICATION)
    if not ours:
        what = "this is no record of marsad, but holds other tables"
        advice = "Name another file." if sqlite else "Name another database, or one made for it: createdb NAME"
        raise RecordError(what, where=place.name, advice=advice)
    version = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()  # noqa: S608 - a constant
    if version not in VERSIONS:
        what = worded(
            "it was written by a newer marsad (its schema is {version}, this one knows {known})",
            version=version,
            known=VERSIONS[-1],
        )
        raise RecordError(what, where=place.name, advice="Use that version, or a later one: pip install -U marsad")
    return str(version)


def current(version: str | None) -> bool:
    """Whether a schema is the newest that we know."""
    return version == VERSIONS[-1]


def upgrade(connection: Connection) -> None:
    """Bring the schema up to date, in the transaction of ``connection``."""
    from alembic import command  # noqa: PLC0415 - 150 ms that an up-to-date record does not pay

    command.upgrade(config(connection), "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")


def config(connection: Connection) -> Any:
    """The configuration of Alembic for a connection; no file is read."""
    from alembic.config import Config  # noqa: PLC0415

    made = Config(attributes={"connection": connection, "version_table": VERSION_TABLE})
    made.set_main_option("script_location", str(_FOLDER))
    made.set_main_option("path_separator", "os")
    return made
