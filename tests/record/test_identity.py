"""Names of events over time: what keeps its name, what gets a new one, what is retired into what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marsad.record.identity import settle


def test_a_claim_that_joins_leaves_the_name():
    settled = settle({"e1": ["a", "b"]}, [("a", "b", "c")], {"e1": 1})
    assert (settled.kept, settled.fresh, settled.retired) == ({"e1": ("a", "b", "c")}, (), {})


def test_of_two_that_are_joined_the_greater_part_names_the_whole():
    settled = settle({"e1": ["a"], "e2": ["b", "c"]}, [("a", "b", "c")], {"e1": 1, "e2": 2})
    assert settled.kept == {"e2": ("a", "b", "c")}
    assert settled.retired == {"e1": "e2"}


def test_of_two_equal_parts_the_older_name_stays():
    settled = settle({"e2": ["b"], "e1": ["a"]}, [("a", "b")], {"e1": 1, "e2": 2})
    assert settled.kept == {"e1": ("a", "b")}
    assert settled.retired == {"e2": "e1"}


def test_a_split_leaves_the_name_with_the_greater_part():
    settled = settle({"e1": ["a", "b", "c"]}, [("a",), ("b", "c")], {"e1": 1})
    assert (settled.kept, settled.fresh) == ({"e1": ("b", "c")}, (("a",),))
    assert settled.retired == {}


def test_an_event_without_claims_is_retired_into_nothing():
    assert settle({"e1": ["a"]}, [], {"e1": 1}).retired == {"e1": None}


_PARTITION = st.lists(st.integers(0, 5), min_size=1, max_size=12)


def _groups(marks, prefix=""):
    found: dict[str, list[str]] = {}
    for claim, mark in enumerate(marks):
        found.setdefault(f"{prefix}{mark}", []).append(f"c{claim:02}")
    return found


@given(_PARTITION, _PARTITION)
def test_every_cluster_gets_one_name_and_every_old_name_is_kept_or_retired(old, new):
    before = _groups(old, "e")
    clusters = [tuple(sorted(group)) for group in _groups(new).values()]
    age = {event: i for i, event in enumerate(sorted(before))}
    settled = settle(before, clusters, age)
    assert sorted([*settled.kept.values(), *settled.fresh]) == sorted(clusters)
    assert set(before) == set(settled.kept) | set(settled.retired)
    assert not set(settled.kept) & set(settled.retired)
    # what did not change keeps its name
    assert all(tuple(sorted(claims)) not in clusters or event in settled.kept for event, claims in before.items())
