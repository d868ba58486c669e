"""Which clauses of a story told twice are one."""

from typing import Any

from tests.record.made import fact

from marsad.model.claim import EventType, Phase
from marsad.record.twins import twins


def told(id_: str, report: str, **changes: Any):
    return fact(id_, report, word=id_, spots=(), phase=Phase.PLANNED, first=None, last=None, **changes)


def test_who_is_handed_a_post_in_one_language_takes_it_over_in_the_other():
    given = told("a", "r1", type=EventType.HANDOVER, whom=("army",))
    taken = told("b", "r2", type=EventType.CAPTURE, who=("army",), lang="ar")
    assert twins([[given], [taken]]) == ((given, taken),)
    other = told("b", "r2", type=EventType.CAPTURE, who=("rsf",), lang="ar")
    assert twins([[given], [other]]) == ((given,), (other,))
