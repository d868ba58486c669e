"""How Alembic runs the migrations of a record: over the connection that it is given, in that one's transaction."""

from alembic import context

from marsad.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=context.config.attributes["version_table"],
)
context.run_migrations()
