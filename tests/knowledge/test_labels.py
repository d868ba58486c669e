"""Labels: every value that people see has one in both languages."""

from __future__ import annotations

import re

import pytest

from marsad.knowledge.labels import labels
from marsad.model.claim import NumberKind, Phase, Role
from marsad.model.event import ConflictKind, RelationKind
from marsad.model.received import Dating
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
    ("dating", Dating),
)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_value_has_a_label(lang):
    wanted = {f"{group}.{value.value}" for group, values in _GROUPS for value in values}
    assert wanted <= labels(lang).keys()


def test_arabic_labels_are_arabic_and_english_ones_are_not():
    arabic = re.compile("[\u0621-\u064a]")
    ours = [key for key in labels("ar") if not key.startswith("ui.")]  # a page names both languages
    assert all(arabic.search(labels("ar")[key]) for key in ours)
    assert not any(arabic.search(labels("en")[key]) for key in ours)
