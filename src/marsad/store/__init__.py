"""Where a record is kept: one schema for SQLite and PostgreSQL."""
