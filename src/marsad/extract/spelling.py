"""Names spelled in a way that no table lists: skeletons propose, likeness and a margin decide; pure.

Only for names that stand where a place must stand: after a word such as "base" or "town". Without such a cue half the
words of a language look like some village.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract.once import once_a_world
from marsad.extract.place_fit import kind_score, nested
from marsad.extract.reading import Group, Sent
from marsad.model.entity import World
from marsad.text.names import keys_of
from marsad.text.skeleton import bare_words, consonants, romanised, skeleton

#: Likeness (0–100) from which a name is proposed, and by which the best must lead.
LEAST = 78.0
MARGIN = 4.0
#: Short names are alike by chance: what a name of so many consonants needs.
_LEAST_IF_SHORT = {2: 96.0, 3: 88.0}
#: Areas whose names everybody spells alike: not proposed.
_NOT_PROPOSED = frozenset({"country", "adm1"})
#: Vowels count for so much of the likeness: Arabic leaves most of them out.
_WITH_VOWELS = 0.4
_SHORTEST = 2
_FEMININE = "ه"
_JIM, _GHAIN = "ج", "غ"
_AT_MOST = 5


class NameIndex:
    """The names of a world's places by their skeletons; built at the first question."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._by_skeleton: dict[str, list[tuple[str, str, tuple[str, ...]]]] | None = None

    def alike(self, key: str) -> Iterable[tuple[str, str, tuple[str, ...]]]:
        """Return the names of a skeleton: language, romanised form, ids of places."""
        if self._by_skeleton is None:
            self._by_skeleton = self._built()
        return self._by_skeleton.get(key, ())

    def _built(self) -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
        found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
        for lang, table in self.world.names.items():
            for first, rests in table.items():
                for rest, refs in rests:
                    ids = tuple(ref[2:] for ref in refs if ref[0] == "p")
                    keys = (first, *rest)
                    if ids and (key := skeleton(keys)):
                        found.setdefault(key, []).append((lang, romanised(keys), ids))
        return found


def propose(name: str, lang: str, kind_cue: str, index: NameIndex) -> list[tuple[str, float]]:
    """Return places that a name of unknown spelling may be, with likeness (0–100), best first.

    Empty where nothing is alike, or where the best do not lead the next (another place, elsewhere) by a margin.
    ``kind_cue``: class of the kind word by the name, or empty; places that it fits go before all others.
    """
    keys = keys_of(name, lang)
    own, key = romanised(keys), skeleton(keys)
    if len(key) < _SHORTEST or not bare_words(keys):
        return []
    likeness: dict[str, float] = {}
    others = _of_other_gender(keys, index.world)
    spelled = [(own, key)]
    if _JIM in name:  # where people say g, some write it with ج, others with غ (أجلهوك، أغلهوك)
        hard = keys_of(name.replace(_JIM, _GHAIN), lang)
        spelled.append((romanised(hard), skeleton(hard)))
    for written, sound in spelled:
        for _, other, ids in index.alike(sound):
            score = _likeness(written, other)
            for id_ in ids:
                if id_ not in others:
                    likeness[id_] = max(score, likeness.get(id_, 0.0))
    places = index.world.places
    least = _LEAST_IF_SHORT.get(len(key), LEAST)
    kept = {
        id_: score
        for id_, score in likeness.items()
        if score >= least and (kind_score(places[id_], kind_cue) > 0 or places[id_].level not in _NOT_PROPOSED)
    }
    fitting = {id_: score for id_, score in kept.items() if kind_score(places[id_], kind_cue) > 0}
    ranked = sorted((fitting or kept).items(), key=lambda item: (-item[1], -places[item[0]].importance, item[0]))
    return _leading(ranked, index.world)[:_AT_MOST]


def _of_other_gender(keys: tuple[str, ...], world: World) -> frozenset[str]:
    """Return the places whose Arabic name is told from this one by its feminine ending alone: both are words of their own, and no
    two spellings of one (هجليج، هجليجة).
    """
    last = keys[-1]
    other = last.removesuffix(_FEMININE) if last.endswith(_FEMININE) else last + _FEMININE
    first, *rest = (*keys[:-1], other)
    found = world.names.get("ar", {}).get(first, ())
    return frozenset(ref[2:] for each, refs in found if each == tuple(rest) for ref in refs if ref[0] == "p")


def _leading(ranked: list[tuple[str, float]], world: World) -> list[tuple[str, float]]:
    """Return the proposals, or none where another place is nearly as much alike as the best."""
    if not ranked:
        return []
    best, top = ranked[0]
    close = [(id_, score) for id_, score in ranked if top - score < MARGIN]
    if all(id_ == best or nested(world.places[best], world.places[id_]) for id_, _ in close):
        return close
    return []


def _likeness(a: str, b: str) -> float:
    """Return the likeness (0–100) of two romanised names, consonants counting for more than vowels."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - loaded only where a spelling is unknown

    bare = fuzz.ratio(consonants(a), consonants(b))
    return (1 - _WITH_VOWELS) * bare + _WITH_VOWELS * fuzz.ratio(a, b)


@once_a_world
def index_of_names(world: World) -> NameIndex:
    """The index of a world's names."""
    return NameIndex(world)


def unknown_name(sent: Sent, group: Group, world: World, lang: str) -> tuple[int, int, str] | None:
    """The words of a phrase that no table explains beside its word for a kind of place, and the class of that word."""
    cues = world.cues.get(lang, {})
    cue = cues.get(sent.words[group.head].inner, "")
    if not cue:
        return None
    unknown = [i for i in range(group.first, group.last) if i != group.head and not sent.words[i].readings]
    if not unknown or unknown != list(range(unknown[0], unknown[-1] + 1)):
        return None
    side = unknown[0] == group.head + 1 or unknown[-1] == group.head - 1 or lang == "en"
    known = all(sent.words[i].capital for i in unknown) if lang == "en" else True
    return (unknown[0], unknown[-1] + 1, cue) if side and known else None
