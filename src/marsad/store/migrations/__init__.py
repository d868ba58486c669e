"""The steps by which the schema of a record came to be what it is; Alembic takes them in order."""
