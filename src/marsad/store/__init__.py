"""Where a record is kept: one schema for SQLite and PostgreSQL, facts appended and never overwritten.

Importing this package loads SQLAlchemy (200 ms): only what opens a record may do so. ::

    with Store("syria.db", create=True) as store:              # a path, ":memory:", or "postgresql://user@host/name"
        with store.writing("add", who="desk", note="morning"):  # all or nothing, one transaction number; may be nested
            added = store.add_readings([Addition(report, (Item(claim, fact, keys, within, wholes), …), Run(…), sketch=…)])
            facts = store.facts_by_keys(keys)                   # sees what was just added
            new, = store.mint()
            store.set_members({new: claim_ids})
            store.set_events([EventRow(event, places=…, actors=…, langs=…, sources=…)])
        with store.reading():                                   # several questions as of one moment
            store.events(EventFilter(places=("qasrak-base",), since=day, limit=50))

Outside ``writing`` each method is a transaction of its own; a transaction that changes nothing leaves no trace.

========================  ============================================================================================
add                       ``add_reading``, ``add_readings`` → ``Added`` (``opened``, ``changed``, ``closed``, ``review``)
anew                      ``set_facts(items, places=)``, ``set_sketches({report: sketch})``, ``clear()``, ``stamp(name)``, ``set_stamp``
reports                   ``known_as(report)``, ``reports(ReportFilter, text=False)``, ``report(id)``, ``original(id)``, ``read_by(ids, run)``,
                          ``recorded_at(ids)``, ``outlets()``
evidence                  ``arrivals(ids)``, ``blob(sha256)``, ``credits(ids)``, ``identity()``
what was looked at        ``visit(address, how)``, ``set_visit(Visit)``
claims                    ``claims(ClaimFilter)``, ``claims_of(report_ids, at)``, ``claims_by_id(ids, at)``, ``claim(id, at)``,
                          ``versions(id)``, ``told(ids, at)``, ``told_where(ClaimFilter)``
for merging               ``facts(ids)``, ``facts_of(report_ids)``, ``texts_of(report_ids)``, ``facts_by_keys(keys)``, ``facts_by_blocks(numbers)``, ``all_facts()``,
                          ``copy_candidates(sketch)``, ``unmerged()``
names of events           ``mint(count)``, ``retire(id, into)``, ``revive(id)``, ``event_id(id)`` (follows redirects)
members                   ``set_members({event: claims})``, ``members(ids, at)``, ``events_of(claim_ids, at)``,
                          ``membership(event=… | claim=…)`` (the history)
pages                     ``report_stand(id)``, ``claim_stand(id)``, ``event_stand(id)``: for ``after`` of the next question
events                    ``set_events([EventRow])``, ``drop_events(ids)``, ``event(id)``, ``events_by_id(ids)``,
                          ``events(EventFilter)``, ``count_events(EventFilter)``
kinship                   ``set_kin(kin, of=reports)``, ``kin(ids)``
histories of places       ``keep_history(place, made_with, body, tx)``, ``kept_history(places, made_with)`` (None: it holds no more),
                          ``kept_places()``, ``drop_histories()``
decisions                 ``judge(verdict, a, b)``, ``undo(n)``, ``decisions(claim)``, ``judgements()``, ``review()``
one after another         ``stream_events(EventFilter)``, ``stream_told(ClaimFilter)``, ``touched_since(n)``, ``dump()``
the record                ``counts()``, ``transactions()``, ``transaction_at(moment)``, ``check()``, ``fingerprints()``
========================  ============================================================================================

Three clocks: when it was so (``since``, ``until``, ``on``), when it was published (``known_by``), when it was recorded
(``at``: the number of a transaction; ``transaction_at`` finds it).
"""

from marsad.store.base import chunks
from marsad.store.rows import encoded, inflated, mark_of, rare_mark_of, ready, word_of
from marsad.store.store import Store
from marsad.store.values import (
    Added,
    Addition,
    Arrival,
    ClaimFilter,
    ClaimVersion,
    Decision,
    Encoded,
    EventFilter,
    EventRow,
    Item,
    Membership,
    Problem,
    ReportFilter,
    Ruling,
    Run,
    Tx,
    Visit,
    Way,
)

__all__ = [
    "Added",
    "Addition",
    "Arrival",
    "ClaimFilter",
    "ClaimVersion",
    "Decision",
    "Encoded",
    "EventFilter",
    "EventRow",
    "Item",
    "Membership",
    "Problem",
    "ReportFilter",
    "Ruling",
    "Run",
    "Store",
    "Tx",
    "Visit",
    "Way",
    "chunks",
    "encoded",
    "inflated",
    "mark_of",
    "rare_mark_of",
    "ready",
    "word_of",
]
