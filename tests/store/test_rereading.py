"""Whatever order reports are read and read again in, each transaction is remembered as it was."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.model.claim import Certainty, Claim
from marsad.store import Addition, Run, Store

_SERIAL = count(1000)
#: A reading: which of two reports, by which run, the claims it makes: key → how sure.
READINGS = st.lists(
    st.tuples(
        st.sampled_from([0, 1]),
        st.sampled_from(["1", "2", "3"]),
        st.dictionaries(st.sampled_from(["k1", "k2", "k3"]), st.sampled_from(list(Certainty)), max_size=3),
    ),
    max_size=6,
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared(request, empty):
    with Store(empty[request.param](request)) as store:
        yield store
        assert {problem.rule for problem in store.check()} == {4}  # nothing is merged here


@given(readings=READINGS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_transaction_is_remembered_as_it_was(shared, made, readings):
    report, claim, item = made
    told = {n: report(next(_SERIAL)) for n in (0, 1)}
    seen: set[tuple[int, str]] = set()
    now: dict[int, dict[str, Claim]] = {}
    history: list[tuple[int, dict[int, dict[str, Claim]]]] = []
    for which, run, claims in readings:
        made_claims = [claim(told[which], key, certainty=sure) for key, sure in claims.items()]
        added = shared.add_reading(Addition(told[which], tuple(map(item, made_claims)), Run("marsad", run)))
        assert added.read == ((which, run) not in seen)
        if added.read:
            before = now.get(which, {})
            now = now | {which: {one.id: one for one in made_claims}}
            names = now[which].keys() | before.keys()
            changed = {name for name in names if before.get(name) != now[which].get(name)}
            assert changed == {*added.opened, *added.changed, *added.closed}
            seen.add((which, run))
            history.append((shared.transactions(1)[0].n, now))
    for tx, claims in history:
        for which, told_report in told.items():
            found = {one.id: one for one in shared.claims_of([told_report.id], at=tx)}
            assert found == claims.get(which, {})
    for which, told_report in told.items():  # as of now is what is there now
        assert {one.id: one for one in shared.claims_of([told_report.id])} == now.get(which, {})
        facts = shared.facts(now.get(which, {}))
        assert facts == {name: name.encode() for name in now.get(which, {})}
