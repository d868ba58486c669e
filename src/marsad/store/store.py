"""The store: a record in a file of SQLite or in a database of PostgreSQL. See the package for what it offers."""

from __future__ import annotations

from marsad.store.whole import Whole


class Store(Whole):
    """A record, opened: ``with Store("syria.db", create=True) as store``.

    ``where``: a file, ``:memory:``, or ``postgresql://…``; ``create``: make it where there is none; ``wait``: seconds to
    wait for another writer; ``clock``: gives "now". May be used by several threads, and the record by several programs.
    Everything that goes wrong with the database is a ``RecordError``.
    """
