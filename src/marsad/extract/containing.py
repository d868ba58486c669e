"""Which phrase of an event is where it happens, and which only tells where that lies: sites that are held or set up, what
contains the place before it, what is said first.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.kinds import kinds_of
from marsad.extract.place_fit import holds
from marsad.extract.reading import Clause, Group, Predicate, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import Sense

_WIDE = frozenset({"country", "adm1"})
_SPOTS = frozenset({"site", "building", "settlement", "area", "state", "border", "water"})
_OBJECTS = {("site",), ("building",)}


def hold_spot(fillers: dict[Role, list[Group]], world: World, sense: Sense, words: Analyser) -> None:
    """The site that is kept, held, inspected or set up is where it happens; what stands behind it only contains it. A checkpoint,
    wall or berm that is put up is none.
    """
    held = [g for g in fillers.get(Role.TARGET, []) if kinds_of(g, world)[:1] in _OBJECTS]
    if sense.type == EventType.BASE_ESTABLISHED:
        barriers = words.sets["barriers"]
        held = [g for g in held if g.lexeme is None or g.lexeme.lemma not in barriers]
    if not held:
        return
    rest = [g for g in fillers.pop(Role.TARGET) if not any(g is h for h in held)]
    if rest:
        fillers[Role.TARGET] = rest
    before = [g for g in fillers.get(Role.PLACE, []) if g.end <= held[0].start and not g.prep]
    fillers[Role.PLACE] = [*before, *held]


def leave_fronted(fillers: dict[Role, list[Group]], predicate: Predicate, *, arabic: bool) -> None:
    """A place phrase before the predicate only contains the one behind it (وفي الحسكة، انتشرت القوات في البلدة، وفي الريف قصفت أحياء); a bearing there
    only tells on which side the goal behind it lies (وإلى الغرب، عادت الأسر إلى قراها).
    """
    goals = fillers.get(Role.TO, [])
    if any(g.start > predicate.start for g in goals) and any(g.start < predicate.start for g in goals):
        fillers[Role.TO] = [g for g in goals if g.start > predicate.start or not g.prep]
    fronted = {id(g) for g in fillers.get(Role.PLACE, ()) if g.prep and g.start < predicate.start}
    if arabic:  # منطقة | يسيطر عليها الحوثيون في اليمن
        fronted -= {id(g) for prep, g in predicate.preps if prep != g.prep}
    if fronted and any(
        role.is_place
        and any(g.start > predicate.start and (g.prep or arabic or role is Role.FROM or _town(g)) for g in got)
        for role, got in fillers.items()
    ):
        fillers[Role.PLACE] = [g for g in fillers[Role.PLACE] if id(g) not in fronted]
        if not fillers[Role.PLACE]:
            del fillers[Role.PLACE]


def _town(group: Group) -> bool:
    """Whether a phrase names a town (in Quneitra, a patrol entered | the village of Kodna)."""
    return bool(group.hits or group.unknown) and group.noun in {"settlement", ""}


def keep_one_list(
    fillers: dict[Role, list[Group]], lists: dict[int, int], predicate: Predicate, clause: Clause, world: World
) -> None:
    """What happens in several places is told of one list of them ("in Palmyra and Sukhna"): what stands apart tells where they lie,
    or belongs to something else (أغلقت المدخل | بالمكعبات, "reinforced its points | on the highway"). What is a road may be told of at a point.

    ``lists``: the list of a phrase, both by identity. The one without a preposition counts, else the first behind the predicate.
    """
    for role in (Role.PLACE, Role.FROM):
        found = fillers.get(role, [])
        if len({lists.get(id(g), id(g)) for g in found}) < 2 or kinds_of(found[0], world)[:1] == ("road",):
            continue
        anchor = clause.anchor if clause.opener == "rel" else None
        first = min(
            found, key=lambda g: (g is not anchor, bool(g.prep) or g.joined, g.start < predicate.start, g.start)
        )
        if first.prep and not first.noun:  # في كركوك أربعة مطلوبين | في حي النصر
            first = next((g for g in found if g.noun == "settlement" and g.prep and g.start > first.start), first)
        kept = {lists.get(id(first), id(first))}
        behind = (g for g in found if g.start > first.start and (g.joined or _of_another(g, clause, fillers)))
        kept.update(lists.get(id(g), id(g)) for g in behind)
        fillers[role] = [g for g in found if lists.get(id(g), id(g)) in kept]


def _of_another(group: Group, clause: Clause, fillers: dict[Role, list[Group]]) -> bool:
    """Whether a place phrase stands behind a further one of those that the event befell (a depot in Kosti and a plant | in Atbara)."""
    at = index_of(clause.groups, group)
    before = next((g for g in reversed(clause.groups[: max(at, 0)]) if g.kind != "P"), None)
    return before is not None and before.joined and any(before is g for got in fillers.values() for g in got)


def contains(
    clause: Clause,
    fillers: dict[Role, list[Group]],
    skipped: list[Group],
    group: Group,
    world: World,
    words: Analyser,
    brings: Sequence[str] | None = None,
    *,
    held: bool = False,
) -> bool:
    """Whether the phrase only tells what contains the place right before it; ``brings``: the roles that its preposition brings;
    ``held``: the event is one of a place as a whole.
    """
    at = max(index_of(clause.groups, group), 0)
    if index_of(clause.groups, group) < 0:
        return _lies_behind(fillers, skipped, group, words)
    before = next((g for g in reversed(clause.groups[:at]) if g.kind not in {"P", "B", "C", ","}), None)
    if not words.arabic and not group.joined and before is not None and _narrows(before, group, world, words):
        fillers[Role.PLACE] = [g for g in fillers.get(Role.PLACE, ()) if g is not before]
        if not fillers[Role.PLACE]:
            del fillers[Role.PLACE]
        return False
    if words.arabic and before is not None and two_named(before, group):
        return any(before is g for g in skipped)  # عدة قرى في ريفي حلب | وإدلب
    if words.arabic and before is not None and any(before is g for g in fillers.get(Role.PLACE, ())):
        behind = clause.groups[at + 1 : at + 2]
        two = group.prep in words.locative and bool(behind) and two_named(group, behind[0])
        if two and not held and _of_no_name(before):
            fillers[Role.PLACE] = [g for g in fillers[Role.PLACE] if g is not before]
            return False  # قصف بلدات | في ريفي إدلب وحماة: both, but who took some of their villages took neither
    if not words.arabic and before is not None and at > 0 and clause.groups[at - 1].kind == ",":
        spot = any(before is g for role, got in fillers.items() if role.is_place for g in got)
        if spot and not group.prep and _region_of(group, before, world):
            return True  # the outskirts of Moqokori, | Hiran region
    if group.joined:
        like = before is not None and kinds_of(before, world)[:1] == kinds_of(group, world)[:1]
        return like and any(before is g for g in skipped)  # Sistan and Baluchestan
    beside = not words.arabic and bool(group.relation) and " " in group.prep  # the base south of Hasakah
    wide = words.arabic and not group.prep and _only_wide(group, world)
    if not (group.prep in words.locative or beside or wide) or not set(kinds_of(group, world)) & _SPOTS:
        return False
    aside = {"P", "B", "x"} if words.arabic else {"P", "B", "»"}  # مخيم زمزم | للنازحين | شمال دارفور
    before = next((g for g in reversed(clause.groups[:at]) if g.kind not in aside), None)
    if words.arabic and before is not None and not any(before is g for got in fillers.values() for g in got):
        before = _told_more_of(clause, before) or before
    nearby = not words.arabic and at > 1 and _tells_more(clause, group, at, words)
    if not words.arabic and before is not None and before.kind == "," and (nearby or _wider(clause, group, at, world)):
        before = next((g for g in reversed(clause.groups[:at]) if g.kind not in {"P", "B", ","}), None)
    if words.arabic and before is not None and before.kind == "," and (group.relation or _only_wide(group, world)):
        # المطلة، | شمالي إسرائيل؛ قرية عوريف، | جنوب نابلس
        before = next((g for g in reversed(clause.groups[:at]) if g.kind not in aside | {","}), None)
    if before is not None and any(before is g for g in skipped):
        return True
    if beside and before is not None and kinds_of(before, world)[:1] in _OBJECTS:
        spots = (
            role for role in fillers if before.prep or role.is_place
        )  # hit a depot | east of the town: not its name
        return any(before is g for role in spots for g in fillers[role])
    if not words.arabic and before is not None and (named := _apposed(clause, before)) is not None:
        before = named  # Umm Adara, a village near Bara
    if words.arabic and group.prep in words.onto and any(before is g for g in fillers.get(Role.FROM, ())):
        return False  # قصف من الجولان | على قرية
    if not words.arabic and "target" in (brings or ()) and any(before is g for g in fillers.get(Role.FROM, ())):
        return False  # fired from Lebanon | at Haifa
    if before is not None and any(before is g for g in fillers.get(Role.TARGET, ())) and _known_spot(before, world):
        return True  # hit the Tawke field | near Zakho
    return before is not None and any(before is g for role, got in fillers.items() if role.is_place for g in got)


def two_named(first: Group, other: Group) -> bool:
    """Whether the second phrase is the other name that a dual or plural for places tells of (ريفي إدلب | وحماة، محافظتي حلب | وإدلب)."""
    if not (other.kind == "np" and other.joined and other.hits and not other.prep and first.hits):
        return False
    shared = first.reading is not None and first.reading.form in {"du", "pl"}
    shared = shared or (first.lexeme is None and first.noun in {"area", "settlement"})
    return shared and all(ref[0] == "p" for hit in other.hits for ref in hit.refs)


def _of_no_name(group: Group) -> bool:
    """Whether a phrase is of settlements of which none is named (بلدات، عدة قرى)."""
    return group.noun == "settlement" and group.plural and not (group.hits or group.definite or group.unknown)


def _known_spot(group: Group, world: World) -> bool:
    """Whether a phrase names a site of the tables."""
    refs = [ref for hit in group.hits for ref in hit.refs if ref[0] == "p"]
    return bool(refs) and all(world.places[ref[2:]].level == "site" for ref in refs)


def _tells_more(clause: Clause, group: Group, at: int, words: Analyser) -> bool:
    """Whether a phrase behind a comma tells with another preposition where the place before the comma lies ("in Bastra, near
    the town of Kfar Shuba").
    """
    opens = at - 1 if clause.groups[at - 1].kind == "P" else at
    if opens < 2 or clause.groups[opens - 1].kind != ",":
        return False
    spot = clause.groups[opens - 2]
    other = group.prep != spot.prep or (spot.unknown and not spot.hits)  # in Sefa, in Malumfashi
    return spot.kind in {"np", "x"} and spot.prep in words.locative and other and bool(group.hits)


def _narrows(before: Group, group: Group, world: World, words: Analyser) -> bool:
    """Whether the phrase behind one that names a province, a country or a front says where in it ("in Diyala, near Muqdadiya", "in
    the Lyman direction near Yampil").
    """
    return (
        before.prep in words.locative
        and group.prep in words.locative
        and (_only_wide(before, world) or _front_of_town(before, words))
        and kinds_of(group, world)[:1] in {("settlement",), *_OBJECTS}
        and bool(group.hits or group.unknown)
    )


def _region_of(group: Group, spot: Group, world: World) -> bool:
    """Whether a phrase names no more than a province that a place which another phrase names lies in."""
    outer = [world.places[ref[2:]] for hit in group.hits for ref in hit.refs if ref[0] == "p"]
    inner = [world.places[ref[2:]] for hit in spot.hits for ref in hit.refs if ref[0] == "p"]
    return _only_wide(group, world) and any(holds(o, i) and o.id != i.id for o in outer for i in inner)


def _front_of_town(group: Group, words: Analyser) -> bool:
    """Whether a phrase is the stretch of a front that is called by a town (the Lyman direction)."""
    return bool(group.hits) and group.lexeme is not None and group.lexeme.lemma in words.sets["front_lines"]


def _only_wide(group: Group, world: World) -> bool:
    """Whether a phrase names nothing smaller than a province."""
    levels = {world.places[ref[2:]].level for hit in group.hits for ref in hit.refs if ref[0] == "p"}
    return bool(levels) and levels <= _WIDE


def _lies_behind(fillers: dict[Role, list[Group]], skipped: list[Group], group: Group, words: Analyser) -> bool:
    """Whether a phrase that a relative clause lends stands right behind a place that fills a role (على حي طيبة | في
    الدلنج، على وادي الشاي | جنوبي كركوك، a strike that hit Bara | in Kordofan).
    """
    if group.joined or not (group.prep in words.locative or group.relation):
        return False
    places = [*(g for role, got in fillers.items() if role.is_place for g in got), *skipped]
    return any(g.sentence == group.sentence and 0 <= group.start - g.end <= len(group.prep) + 2 for g in places)


def _apposed(clause: Clause, group: Group) -> Group | None:
    """The phrase whose apposition this one is: bare, right behind a comma; None where it is none."""
    at = index_of(clause.groups, group)
    if at < 2 or group.kind != "np" or group.prep or group.joined or clause.groups[at - 1].kind != ",":
        return None
    return clause.groups[at - 2] if clause.groups[at - 2].kind == "np" else None


def _told_more_of(clause: Clause, group: Group) -> Group | None:
    """The place right before a phrase that only tells more of it: that place again in other words (الفاشر | عاصمة ولاية شمال
    دارفور), or whom it is for (مخيم زمزم | للنازحين); None where it is none.
    """
    at = index_of(clause.groups, group)
    before = next((g for g in reversed(clause.groups[: max(at, 0)]) if g.kind != "P"), None)
    if before is None or before.kind != "np" or before.place is None or group.kind != "np" or group.joined:
        return None
    again = not group.prep and group.place is not None and group.place.is_ == before.place.is_
    return before if again or (group.prep == "ل" and group.noun == "people") else None


def _wider(clause: Clause, group: Group, at: int, world: World) -> bool:
    """Whether the phrase behind a comma is a state or province, and no list goes on behind it ("Rumah, in Hadramawt")."""
    wide = group.noun in {"state", "area"} or _only_wide(group, world)
    behind = clause.groups[at + 1] if at + 1 < len(clause.groups) else None
    return group.prep == "in" and wide and (behind is None or behind.kind != "C")


def fronted(spots: list[Group], event: Predicate) -> bool:
    """Whether places only open the sentence of an event, and so contain where it was (In Diyala, a bomb hit a patrol | in Qara Tapa)."""
    return all(spot.prep and spot.end <= event.start and spot.sentence == event.group.sentence for spot in spots)
