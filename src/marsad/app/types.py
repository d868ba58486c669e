"""The event types, for people: what each is called and which roles it takes."""

from __future__ import annotations

from functools import cache

import msgspec

from marsad.knowledge.event_types import FOLDER, load_frames
from marsad.knowledge.files import read_yaml


class TypeCard(msgspec.Struct, frozen=True):
    """A type's name, its family, its label in each language, its roles; ``needed`` are those it cannot do without."""

    name: str
    family: str
    label: dict[str, str]
    roles: tuple[str, ...]
    needed: tuple[str, ...]


@cache
def type_cards() -> tuple[TypeCard, ...]:
    """Return a card of every type, those of a family together, in the order of their names."""
    cards = [
        TypeCard(
            name=name,
            family=frame.family,
            label=dict(read_yaml(FOLDER / f"{name}.yaml")["label"]),
            roles=tuple(frame.kinds),
            needed=frame.needed,
        )
        for name, frame in load_frames().items()
    ]
    return tuple(sorted(cards, key=lambda card: (card.family, card.name)))
