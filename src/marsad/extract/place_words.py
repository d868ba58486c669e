"""Names of places that are words too, and the words for kinds of places beside names; pure."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.extract.place_fit import article_differs
from marsad.model.entity import World
from marsad.text.names import keys_of


class PlaceMention(msgspec.Struct, frozen=True):
    """A name in the text. ``text`` stands at ``start``..``end``, without joined prefixes.

    ``candidates``: ids found by the name. ``kind_cue``: class of the kind word beside it (``World.cues``), or empty.
    ``containers``: ids of what the text says contains it. ``relation``: ``countryside``, ``outskirts``, ``near``,
    ``north`` … ``towards``, or empty; ``away``: so many km from it. ``lang``: ``ar`` or ``en``. ``alone``: it is all that stands behind a preposition.
    """

    text: str
    start: int
    end: int
    candidates: tuple[str, ...] = ()
    kind_cue: str = ""
    containers: tuple[str, ...] = ()
    relation: str = ""
    away: float = 0.0
    lang: str = ""
    alone: bool = False


def lands_of(mentions: Sequence[PlaceMention], world: World) -> frozenset[str]:
    """The countries of the greatest place of each name that is no common word."""
    named = [[world.places[i] for i in m.candidates if i in world.places] for m in mentions if not is_word(m, world)]
    return frozenset(max(found, key=lambda place: place.importance).country for found in named if found)


def at_home_only(mention: PlaceMention, world: World, homes: frozenset[str]) -> PlaceMention:
    """Leave a common word that is only a province's name (الجنوب) without candidates where actors and places are of other countries."""
    found = [world.places[id_] for id_ in mention.candidates if id_ in world.places]
    bare = bool(found) and not (mention.kind_cue or mention.containers) and all(p.level == "adm1" for p in found)
    if not bare or not homes or any(p.country in homes for p in found) or not is_word(mention, world):
        return mention
    return msgspec.structs.replace(mention, candidates=())


def with_class(mention: PlaceMention, world: World) -> PlaceMention:
    """Return the mention with the class of its kind word."""
    if not mention.kind_cue:
        return mention
    class_ = world.cues.get(mention.lang, {}).get(" ".join(keys_of(mention.kind_cue, mention.lang)), mention.kind_cue)
    return msgspec.structs.replace(mention, kind_cue=class_)


def is_word(mention: PlaceMention, world: World) -> bool:
    """Whether the name, as written here, may be a common word.

    An Arabic name of one word must agree in the article with how it is written: شمال is not «الشمال».
    """
    keys = keys_of(mention.text, mention.lang)
    if " ".join(keys) in world.common.get(mention.lang, frozenset()):
        return True
    return article_differs(mention.text, mention.lang, world)
