"""Which actor a noun phrase is: by its name, by the whole that it is a part of, by nationality, or by its noun; pure.

::

    القوات الأمريكية              a name that covers the head
    SDF fighters                a name right before the head
    مسلحو داعش                   a name right after the head (genitive)
    وحدات من الجيش السوري          a part of what a link word names
    الفرقة 60 في الجيش السوري       a numbered unit of it: syrian-army/60th-division
    Israeli soldiers            a head of armed people and a nationality
    مسؤول أمريكي                  a head of officials and a nationality
    عشرات المدنيين               a noun for people outside any group

Vehicles, weapons and goods are nobody: "American trucks" has no actor.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.armies import armies, army_of, code_of
from marsad.extract.kinds import ARMED_ACTORS
from marsad.extract.once import once_a_world
from marsad.extract.units import unit_of, unit_of_nation
from marsad.model.entity import Actor, World

#: Words (first, last excluded; counted from the head, so negative before it) of a name, and its references.
Hit = tuple[int, int, tuple[str, ...]]
#: The same with the actor that they mean.
Named = tuple[int, int, Actor]

#: Kinds of heads that are part of, or speak for, the actor that is named beside them.
_OF_AN_ACTOR = frozenset({"force", "group", "official", "body", "part", "source", "state", ""})
_PEOPLE = frozenset({"people", "captive", "group", "part", "force", "source", "official", ""})
#: Kinds of heads that with a nationality are the forces of that country, or its state.
_FORCES = frozenset({"force", "aircraft"})
_ARMED_HEADS = _FORCES | {"group", "vehicle", "weapon", "ship"}
_THINGS = frozenset({"equipment", "goods", "building", "site", "document"})
_STATE = frozenset({"official", "body", "state", ""})
#: Heads that are craft: the armed owner named beside them acts, no other.
_CRAFT = frozenset({"aircraft"})
_ARMED_PEOPLE = frozenset({"group", "force", "part", "people", ""})
_OFFICES = frozenset({"government"})
_GENERIC_ARMY, _GENERIC_GOVERNMENT = "army-generic", "government-generic"
_GENERIC_POLICE, _GENERIC_SOLDIERS = "police-generic", "soldiers-generic"
_GENERIC_SECURITY, _GENERIC_FORCES = "security-generic", "state-forces-generic"
_GUNMEN, _TRIBAL = "unidentified-gunmen", "tribal-fighters"
_OF_ARMIES = frozenset({_GENERIC_ARMY, _GENERIC_SOLDIERS})
_GENERIC = frozenset(
    {_GENERIC_ARMY, _GENERIC_POLICE, _GENERIC_GOVERNMENT, _GENERIC_SOLDIERS, _GENERIC_SECURITY, _GENERIC_FORCES}
)
#: Ids of those whom a country's police belong to, best first, by their ends.
_POLICE = ("security-forces", "syrian-interior-ministry", "internal-security", "/police", "/public-security", "-police")


def actor_of(
    keys: Sequence[str],
    head_kind: str,
    hits: Sequence[Hit],
    demonym_country: str | None,
    world: World,
    *,
    before: Sequence[str] = (),
    countries: Sequence[str] = (),
    here: Sequence[str] | None = None,
    rules: Sequence[str] | None = None,
    year: int | None = None,
) -> str | None:
    """Return the id of the actor that a noun phrase is, or None.

    ``keys``: name keys (``text.names``) of the phrase's words from the head on; ``before``: of those before it, in
    order. ``hits``: names in the phrase. ``demonym_country``: id of the country of its nationality.
    ``countries``: codes or ids of the countries the report is about, most told of first, and ``year`` of the report:
    ``rules``: the country that offices belong to (none where the report tells of several; as ``countries`` if not given);
    ``here``: the same in the order of the sentence, for forces;
    they decide between actors of one name (قوى الأمن الداخلي, "Interior Ministry", «الجيش»).
    """
    about = tuple(countries) if demonym_country is None else (demonym_country, *countries)
    near = about if here is None or demonym_country is not None else tuple(here)
    offices = about if rules is None else (demonym_country, *rules) if demonym_country else rules

    def order(refs: Sequence[str]) -> Sequence[str]:
        kinds = {world.actors[ref[2:]].kind for ref in refs if ref[0] in "au"}
        return (
            near if kinds & ARMED_ACTORS else (offices or about) if kinds <= _OFFICES else about
        )  # forces are told of where they are

    chosen = [
        (first, last, choose(refs, world, order(refs), year))
        for first, last, refs in hits
        if not _told_before(first, refs, hits, world)
    ]
    named = [(first, last, actor) for first, last, actor in chosen if actor is not None]
    if head_kind in _ARMED_PEOPLE:
        named = [item for item in named if not _backs(keys, before, item, world)]
    found = _by_name(keys, head_kind, named, world) or _by_genitive(before, head_kind, named)
    if found is not None and _elsewhere(keys, found, named, about, world):
        return None
    if found is not None:
        if found.kind == "state" and not any(first <= 0 < last for first, last, _ in named):
            if head_kind == "part" and all(last < len(keys) for _, last, actor in named if actor is found):
                return None  # two of Iraq's armed factions: what is counted stands behind
            if head_kind == "group" and any(_genitive(last, before) for _, last, actor in named if actor is found):
                return None  # Iraq's militias are none of its forces
            own = army_of((found.country,), world) if _noun(keys, world) in _OF_ARMIES else None
            return own or unit_of_nation(keys, before, found.country, world) or _of_state(found, head_kind, world)
        return unit_of(keys, before, found, world) or found.id
    if not (named or demonym_country or all(before)):
        return None  # the group's interior ministry is nobody's that the report's country would tell
    by_noun = _by_noun(keys, head_kind, near, world, offices) or _by_title(before, head_kind, about, world, offices)
    told = _described(before, keys, head_kind, about, world) if by_noun in {None, _GUNMEN} else None
    by_noun = told or by_noun  # tribal gunmen
    own = _noun(keys, world)
    if by_noun is not None and own in {by_noun, _GENERIC_POLICE, _GENERIC_SECURITY}:
        return by_noun  # Israeli settlers are no state, Egyptian police no army
    if own in _OF_ARMIES and demonym_country is not None and (army := army_of((demonym_country,), world)):
        return army  # Iraqi soldiers are of the army, not of all security forces
    owner = demonym_country or next(
        (a.country for _, last, a in named if a.kind == "state" and _genitive(last, before)), ""
    )
    unit = unit_of_nation(keys, before, owner, world) if owner else None  # Israel's 36th Division
    unit = unit or (unit_of_nation(keys, before, "", world, by_noun) if by_noun in armies(world).values() else None)
    return unit or _by_nation(head_kind, demonym_country, world) or by_noun


@once_a_world
def _words_of(world: World) -> tuple[frozenset[str], frozenset[str]]:
    """Return the first words of a world's nouns that mean somebody, and its link words."""
    phrases = (phrase for listed in world.generic.values() for phrase in listed)
    links = frozenset(word for listed in world.links.values() for word in listed)
    return frozenset(phrase.split(" ")[0] for phrase in phrases), links


def may_mean(keys: Sequence[str], world: World) -> bool:
    """Whether any of the words opens a phrase that by itself means somebody (civilians, the army)."""
    return not _words_of(world)[0].isdisjoint(keys)


def choose(refs: Sequence[str], world: World, countries: Sequence[str] = (), year: int | None = None) -> Actor | None:
    """Return the actor that a name's references mean.

    A name that does not decide alone (``u:``) takes the actor of the first country of the report that has one,
    and among several of that country the one that is active in ``year``.
    """
    sure = [world.actors[ref[2:]] for ref in refs if ref.startswith("a:")]
    unsure = [world.actors[ref[2:]] for ref in refs if ref.startswith("u:")]
    if sure:
        return _active(sure, year)
    for country in countries:
        code = code_of(country, world)
        ours = [a for a in unsure if a.kind != "generic" or country in countries[:2]]  # of Yemen no Syrian rebels
        here = [actor for actor in ours if code and (actor.country == code or code in actor.where)]
        if here:
            return _active(here, year)
    if len(unsure) > 1 and (whole := _whole(unsure)):
        return whole
    return None  # no default: one country's table may just be the only one to hold a name that others share


def _told_before(first: int, refs: Sequence[str], hits: Sequence[Hit], world: World) -> bool:
    """Whether a name that does not decide alone has one that does right before it (UNIFIL | peacekeepers)."""
    unsure = all(ref[0] == "u" for ref in refs)
    before = (ref[2:] for _, last, sure in hits if last == first for ref in sure if ref[0] == "a")
    return unsure and any(world.actors[id_].kind != "state" for id_ in before)


def _whole(named: Sequence[Actor]) -> Actor | None:
    """Return the actor that bears a name together with its parts (al-Qaeda, the Israeli air force), or with the organisations of
    single countries (the Red Cross).
    """
    top = next((a for a in named if all(b is a or b.part_of == a.id for b in named)), None)
    wide = [a for a in named if not a.country]
    if top is None and len(wide) == 1 and wide[0].kind == "organisation" and not wide[0].where:
        return wide[0]
    return top


def _of_state(state: Actor, head_kind: str, world: World) -> str:
    """Return the forces of a state where the head is armed (جنود الاحتلال), else the state."""
    if head_kind in _ARMED_HEADS:
        return world.forces.get(state.country) or state.id
    return state.id


def _active(actors: list[Actor], year: int | None) -> Actor:
    """Return the actor that is active in a year; without one, the one that still is."""

    def fits(actor: Actor) -> bool:
        start, end = actor.active
        if year is None:
            return end is None
        return (start is None or start <= year) and (end is None or year <= end)

    return next((actor for actor in actors if fits(actor)), actors[0])


def _elsewhere(
    keys: Sequence[str], actor: Actor, named: Sequence[Named], countries: Sequence[str], world: World
) -> bool:
    """Whether a unit's name is that of another country's unit: there is an eighth brigade in many an army. Where it is told to
    fight it is its own.
    """
    own = {key for first, last, found in named if found is actor and last > 0 for key in keys[max(0, first) : last]}
    unit = any((own | {*keys[:1]}) & units.keys() for units in world.units.values())
    if not (unit and actor.country and any(key[:1].isdigit() for key in keys)):
        return False  # the Golani Brigade is nobody else's
    codes = [code_of(country, world) for country in countries]
    return bool(codes) and codes[0] not in {actor.country, *actor.where}


def _by_name(keys: Sequence[str], head_kind: str, named: Sequence[Named], world: World) -> Actor | None:
    """Return the actor named in the phrase where the head is it, or is of it."""
    for first, last, actor in named:
        if first <= 0 < last:
            return actor
    if head_kind in _CRAFT:
        named = [item for item in named if item[2].kind in ARMED_ACTORS]
    elif head_kind in {"people", "captive"}:
        named = [item for item in named if item[2].kind == "armed_group"]
    elif head_kind not in _OF_AN_ACTOR:
        return None
    own = [item for item in named if item[2].kind != "state" or list(keys[item[1] : item[1] + 1]) != [""]]
    for first, last, actor in own or named:  # dissidents of Colombia's FARC
        if last == 0 or first == 1 or _linked(keys, first, world):
            return actor
    if head_kind in {"official", ""}:
        before = [actor for _, last, actor in named if last < 0 and actor.kind in ARMED_ACTORS]
        if before:
            return before[-1]  # senior ISIS facilitator …
    armed = [actor for first, _, actor in named if first > 0 and actor.kind in ARMED_ACTORS]
    return armed[0] if armed and head_kind in {"force", "group", "part"} else None


def _by_genitive(before: Sequence[str], head_kind: str, named: Sequence[Named]) -> Actor | None:
    """Return the body or group whose name stands in the genitive before the head ("the Interior Ministry's security force")."""
    if head_kind not in _ARMED_PEOPLE - {""}:
        return None
    return next((actor for _, last, actor in named if actor.kind != "state" and _genitive(last, before)), None)


def _genitive(last: int, before: Sequence[str]) -> bool:
    """Whether a name before the head, which ends so far from it, has a genitive mark."""
    return last <= 0 and -last < len(before) and not before[len(before) + last - 1]


def _backs(keys: Sequence[str], before: Sequence[str], item: Named, world: World) -> bool:
    """Whether what is named backs the group that the phrase is, or is only where it is from ("Iraq's factions")."""
    first, last, _ = item
    if first <= 0 < last:
        return False
    behind = (*before, *keys)[len(before) + last :][:1]
    around = (*keys[max(first - 2, 1) : first], *behind) if first > 0 else behind
    return any(part in world.backing for word in around for part in word.split("-"))


def _linked(keys: Sequence[str], first: int, world: World) -> bool:
    """Whether a link word ("of", من, تابعة) stands before the name, or its article, or who leads it (from the US-led | …)."""
    while first > 1 and "-" in keys[first - 1]:
        first -= 1
    for back in (1, 2):
        if 0 < first - back < len(keys):
            words = (keys[first - back], " ".join(keys[first - back : first - back + 2]))
            if any(word in links for links in world.links.values() for word in words):
                return True
    return False


def _by_nation(head_kind: str, country: str | None, world: World) -> str | None:
    if country is None:
        return None
    if head_kind in _FORCES:
        return world.forces.get(country) or world.states.get(country)
    if head_kind in _STATE:
        return world.states.get(country)
    return None


def _by_noun(
    keys: Sequence[str],
    head_kind: str,
    countries: Sequence[str],
    world: World,
    offices: Sequence[str],
) -> str | None:
    """Return the actor that the noun itself means; of what is counted where the head counts (عشرات المدنيين)."""
    if not keys:
        return None
    linking = _words_of(world)[1]
    links = [i + 1 for i, word in enumerate(keys[:-1]) if word in linking]
    for start in range(len(keys)) if head_kind == "part" else (0, *links):
        id_ = _noun(keys[start:], world)
        if head_kind in _THINGS and start == 0 and id_ == _GENERIC_ARMY:
            return None  # military equipment
        if id_ == _GENERIC_SOLDIERS:
            return None
        if id_ == _GENERIC_ARMY:
            return army_of(countries, world)
        if id_ == _GENERIC_POLICE:
            return _police(offices, world)
        if id_ == _GENERIC_FORCES:
            return _forces(countries, world)
        if id_ == _GENERIC_SECURITY:
            order, own = _police(offices, world), _forces(offices, world)
            the_state = order in world.states.values() or str(order).endswith("/police")
            return own if the_state and own not in {None, *armies(world).values()} else order
        if id_ == _GENERIC_GOVERNMENT:
            of_state = next((c for c in offices if c in world.states), "")
            own = (
                world.forces.get(of_state) if start and head_kind in _FORCES else None
            )  # forces loyal to the government
            return own or world.states.get(of_state)
        if id_ == _GUNMEN and (tribal := _tribal(keys, links, world)):
            return tribal  # مسلحون من العشائر
        if id_ is not None and head_kind in _PEOPLE | {"part"}:
            return id_
    return None


def _tribal(keys: Sequence[str], links: Sequence[int], world: World) -> str | None:
    """Return the fighters of tribes where a link word puts gunmen among them."""
    found = (_noun(keys[link:], world) or _noun(keys[link + 1 :], world) for link in links)
    return next((id_ for id_ in found if id_ == _TRIBAL), None)


def _by_title(
    before: Sequence[str],
    head_kind: str,
    countries: Sequence[str],
    world: World,
    offices: Sequence[str],
) -> str | None:
    """Return the army or government that the title before a person's name speaks for (Prime Minister …)."""
    if head_kind not in {"official", ""}:
        return None
    for start in range(len(before)):
        if _noun(before[start:], world) in _GENERIC - {_GENERIC_SOLDIERS}:
            return _by_noun(before[start:], "official", countries, world, offices)
    return None


def _described(
    before: Sequence[str], keys: Sequence[str], head_kind: str, countries: Sequence[str], world: World
) -> str | None:
    """Return whom a noun means only with the word before it (unidentified persons); of the army's, or the government's,
    men and craft whose they are in the first of the countries (army troops, junta jets).
    """
    if not before or not keys or head_kind not in _PEOPLE | _ARMED_HEADS:
        return None
    found = (words.get(f"{before[-1]} {keys[0]}") for words in world.generic.values())
    id_ = next((id_ for id_ in found if id_ is not None), None)
    if id_ == _GENERIC_ARMY:
        return army_of(countries, world)
    if id_ == _GENERIC_FORCES:
        return _forces(countries, world)
    return id_ if id_ not in _GENERIC and head_kind in _PEOPLE else None


def _forces(countries: Sequence[str], world: World) -> str | None:
    """Return the forces of the state of the first country, else its army."""
    return next((world.forces[c] for c in countries[:1] if c in world.forces), None) or army_of(countries[:1], world)


def _noun(keys: Sequence[str], world: World) -> str | None:
    """Return the id for the longest phrase of nouns that the keys begin with."""
    if not keys or keys[0] not in _words_of(world)[0]:
        return None
    for words in world.generic.values():
        for size in (3, 2, 1):
            id_ = words.get(" ".join(keys[:size])) if size <= len(keys) else None
            if id_ is not None:
                return id_
    return None


def _police(countries: Sequence[str], world: World) -> str | None:
    """Return whom the police of the first country belong to: its ministry or force, else its state."""
    for country in countries[:1]:
        code = code_of(country, world)
        own = [actor.id for actor in world.actors.values() if actor.country == code]
        for end in _POLICE:
            found = next((id_ for id_ in own if id_.endswith(end) and (end[0] != "-" or "/" not in id_)), None)
            if found is not None:
                return found
        return world.states.get(country) or world.states.get(code)
    return None


def police_of(country: str, world: World) -> str | None:
    """Return whom the police of a country belong to."""
    return _police([country], world)


def is_police(key: str, world: World) -> bool:
    """Whether a word means the police of whatever country is told of."""
    return _noun([key], world) in {_GENERIC_POLICE, _GENERIC_SECURITY}


def is_army(key: str, world: World) -> bool:
    """Whether a word means the army of whatever country is told of."""
    return _noun([key], world) == _GENERIC_ARMY
