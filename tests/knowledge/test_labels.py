"""Labels: every value that people see has one in both languages."""

from __future__ import annotations

import re

import pytest

from marsad.knowledge.labels import labels
from marsad.model.claim import NumberKind, Phase, Role
from marsad.model.event import ConflictKind, RelationKind
from marsad.record.plans import Outcome
from marsad.record.tellings import Status

_GROUPS = (
    ("phase", Phase),
    ("role", Role),
    ("number", NumberKind),
    ("conflict", ConflictKind),
    ("relation", RelationKind),
    ("status", Status),
    ("outcome", Outcome),
)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_value_has_a_label(lang):
    wanted = {f"{group}.{value.value}" for group, values in _GROUPS for value in values}
    assert wanted <= labels(lang).keys()


def test_arabic_labels_are_arabic_and_english_ones_are_not():
    arabic = re.compile("[\u0621-\u064a]")
    assert all(arabic.search(label) for label in labels("ar").values())
    assert not any(arabic.search(label) for label in labels("en").values())
