"""The migrations make the tables that the code speaks of."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from marsad.store import schema
from marsad.store.tables import metadata


def engine_of(where: str):
    return create_engine(
        where.replace("postgresql:", "postgresql+psycopg:") if "://" in where else f"sqlite:///{where}"
    )


def test_the_migrations_make_the_tables_that_the_code_knows(where):
    engine = engine_of(where)
    with engine.connect() as connection:
        options = {"version_table": schema.VERSION_TABLE}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_versions_named_are_those_of_the_migrations_in_order(where):
    engine = engine_of(where)
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(schema.config(connection))
    engine.dispose()
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == schema.VERSIONS


@pytest.mark.parametrize("table", [*metadata.tables, schema.VERSION_TABLE])
def test_each_table_stands_in_the_documents(table):
    assert f"`{table}`" in (Path(__file__).parents[2] / "docs" / "record.md").read_text("utf-8")
