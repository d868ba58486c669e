"""English phrases that a preposition behind them belongs to: roads by their ends, people by what they ride or guard.

"The road between Nawa and Tasil", "the road linking A to B", "nine of them", "gunmen on motorcycles opened fire".
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract import origins_en, stations_en, told_as_one_en
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.entity import World

_ENDS = frozenset({"settlement", "area", "site", "building", "state", "border", "water"})
_MEN = frozenset({"people", "force", "group", "official", "captive"})
_MOUNTS = frozenset({"vehicle", "ship", "aircraft", "border"})
_CARRIERS = frozenset({"vehicle", "ship", "aircraft"})
_PARTIES = frozenset({"force", "group", "state", "body", "source", "media"})
_STORES = frozenset({"equipment", "goods", "document", "money"})
_UNITS = frozenset({"force", "group"})
_UNIT = {"force", "equipment"}
_ACTING = frozenset({"people", "force", "group", "official", "captive", "body"})
_OFFICES = frozenset({"body", "state", "official"})
_POSTS = frozenset({"site", "building"})
_MANNED = frozenset({"site", "event", "area"})
_LINES = frozenset({"road", "border"})
_WHERE = frozenset({"settlement", "area", "site", "building", "state"})
_MADE = frozenset({"weapon", "aircraft", "vehicle", "ship", "equipment", "building"})
_CALLED = frozenset({"settlement", "site", "area", "people", "official", "building"})
_HELD = frozenset({EventType.CONTROL.value, EventType.PRESENCE.value})


def named(sent: Sent, np: Group, groups: list[Group], k: int) -> int:
    """Take "for Ports and Customs" into a name in capitals; the position of the last group taken."""
    if not sent.words[np.head].capital or np.noun not in _OFFICES or k + 2 >= len(groups):
        return k
    if groups[k + 1].kind != "P" or groups[k + 2].prep not in {"for", "of"} or not _capital(sent, groups[k + 2]):
        return k
    _take(np, groups[k + 2])
    if k + 4 < len(groups) and groups[k + 3].kind == "C" and _capital(sent, groups[k + 4]) and not groups[k + 4].hits:
        _take(np, groups[k + 4])
        return k + 4
    return k + 2


def allied(sent: Sent, np: Group, groups: list[Group], k: int, analyser: Analyser) -> int:
    """Take "and partner forces" into the name before it, which shares its head."""
    if k + 2 >= len(groups) or groups[k + 1].kind != "C" or sent.tags[np.first] == "D" or not np.hits:
        return k
    if np.plural or any(r.form == "pl" for r in sent.words[np.last - 1].readings):
        return k  # government forces and allied tribes: each has a head of its own
    other = groups[k + 2]
    words = analyser.lexicon.notes.get("allied", ())
    if other.kind == "np" and other.plural and other.last - other.first == 2 and sent.words[other.first].key in words:
        _take(np, other)
        np.plural = True
        return k + 2
    return k


def one_head(sent: Sent, np: Group, groups: list[Group], k: int) -> None:
    """Let a bare name behind an article share the plural head of the name joined to it ("the Zawiya and Zintan brigades")."""
    other = groups[k + 2] if k + 2 < len(groups) and groups[k + 1].kind == "C" else None
    if other is None or np.noun or sent.tags[np.first] != "D" or sent.tags[other.first] == "D":
        return
    if other.kind == "np" and other.plural and other.noun in _UNITS and other.last - other.first > 1:
        if sent.words[np.head].capital or sent.words[np.head].key[:1].isdigit():
            np.noun = other.noun


def counted_event(sent: Sent, np: Group, other: Group, of: frozenset[str]) -> bool:
    """Make "a wave" before "of strikes" one phrase that is headed by the event noun; False where it is none."""
    if np.noun != "part" or np.hits or other.prep not in of or sent.tags[other.head] != "M":
        return False
    if other.reading is None or other.reading.form == "ger" or other.definite:
        return False
    np.last, np.end, np.head = other.last, other.end, other.head
    np.lexeme, np.reading, np.noun, np.plural = other.lexeme, other.reading, other.noun, other.plural
    np.inner = list(other.inner)
    np.hits, np.demonym = [*np.hits, *other.hits], np.demonym or other.demonym
    return True


def wrecked(sent: Sent, np: Group, other: Group, sets: Mapping[str, frozenset[str]]) -> None:
    """Take what is left of a craft or weapon for one, not for the dead ("the remains of two rockets")."""
    if sent.words[np.head].key in sets["remains"] and other.noun in _MADE:
        np.noun = other.noun


def lies_on(sent: Sent, np: Group, prep: str, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a phrase behind a crossing only tells whose border it lies on ("captured the border crossing | with Thailand")."""
    on = any(sent.words[k].key in sets["borders"] for k in range(np.first, np.last))
    return prep in sets["border_with"] and np.noun != "border" and on


def leads_to(sent: Sent, np: Group, prep: str, kind: str, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a phrase of that kind tells whose a border is besides, or what a way leads into ("along the border | with Kosovo", "at
    the entrances | to the town").
    """
    if prep in sets["border_with"]:
        return np.noun == "border" and kind in {"state", "area"}
    return prep == "to" and sent.words[np.head].key in sets["ways_in"] and kind in _WHERE


def rid_of(groups: list[Group], k: int, np: Group, other: Group, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether "of" behind the object of a verb of freeing tells what it is freed of ("cleared the road of mines")."""
    if other.prep not in sets["partitive"] or not k or groups[k] is not np or np.noun == "part":
        return False
    if other.hits and all(ref[0] == "p" for hit in other.hits for ref in hit.refs):
        return False  # swept the countryside of Hama
    return groups[k - 1].kind == "v" and groups[k - 1].lemma in sets["ridding"]


def crowd(sent: Sent, np: Group, analyser: Analyser) -> None:
    """Take a vague count that stands alone for people ("hundreds marched", "tens of thousands rallied")."""
    alone = np.noun == "part" and np.of is None and np.member is None
    words = " ".join(word.key for word in sent.words[np.first : np.last])
    if alone and not analyser.crowd.isdisjoint({sent.words[np.head].key, words}):
        np.noun = "people"


def apposed(sent: Sent, np: Group, groups: list[Group], k: int) -> None:
    """Learn from its apposition what an unknown name is ("Kharasana, the next town", "Shiyar, a shepherd")."""
    told = groups[k + 2] if k + 2 < len(groups) else None
    if told is None or told.kind != "np" or told.prep or told.joined or told.hits:
        return
    if sent.tags[told.first] != "D" and not (told.noun == "official" and not told.plural):
        return  # Hamza, head of the brigade
    if told.noun in _CALLED and sent.words[np.head].capital:
        np.noun = told.noun


def titled(sent: Sent, np: Group, groups: list[Group], k: int) -> None:
    """Give an unknown name between commas the kind of the title before it ("an envoy, Olusegun Obasanjo, was received")."""
    if np.noun != "official" or k + 3 >= len(groups) or [g.kind for g in groups[k + 1 : k + 4]] != [",", "np", ","]:
        return
    name = groups[k + 2]
    if (
        not name.prep
        and not name.noun
        and not name.hits
        and name.last - name.first > 1
        and sent.words[name.head].capital
    ):
        name.noun = np.noun


def manned(sent: Sent, np: Group, groups: list[Group], k: int, analyser: Analyser) -> None:
    """Take a site that acts for those who man it ("the garrison withdrew", "the Turkish side agreed"), and an occupation that
    does something to something for the force that occupies ("the occupation demolished a house").
    """
    held = np.noun == "" and np.definite and not np.inner[1:]
    if np.prep or not (held or np.noun in _MANNED) or np.lexeme is None:
        return
    if not {sent.words[np.head].key, np.lexeme.lemma} & analyser.sets["manned"]:
        return
    if np.noun == "area" and (not np.demonym or np.last - np.head > 1):
        return  # the Syrian side of the border
    verb = next((i for i in range(k + 1, len(groups)) if groups[i].kind not in {"X", "B", "W", "T"}), -1)
    if verb < 0 or groups[verb].kind != "v" or groups[verb].passive or (held and not _acts(groups, verb)):
        return
    np.noun, np.inner = "force", []


def paired(sent: Sent, np: Group, groups: list[Group], k: int) -> int:
    """Take "and heavy equipment" into the phrase before it where the two bare nouns are told as one: under one article,
    number or owner ("its captain and chief engineer"), or both without any ("troops and equipment", "flour and oil").
    """
    if k + 2 >= len(groups) or groups[k + 1].kind != "C" or np.hits or np.inner or np.prep == "between":
        return k
    if (np.joined and k > 0 and groups[k - 1].kind == ",") or sent.words[groups[k + 1].first].key != "and":
        return k  # tents, blankets and fuel: the last two of a list
    other = groups[k + 2]
    if other.kind != "np" or other.prep or other.hits or other.inner or not _common(sent, other):
        return k
    if np.prep and _acts(groups, k + 3) and any(group.kind == "v" for group in groups[:k]):
        return k  # drove through the fence | and bulldozers flattened the post
    if k > 0 and groups[k - 1].kind == "v" and _acts(groups, k + 3) and all(g.kind != "R" for g in groups[:k]):
        return k  # shelled a hospital | and drones hit a market
    pair = {np.noun, other.noun}
    alike = len(pair) == 1 and "building" not in pair and "site" not in pair
    if sent.tags[np.first] in "DUQ_":
        told_as_one = not pair & _PARTIES
    else:
        told_as_one = _common(sent, np) and (pair <= _STORES or (alike and not pair & _PARTIES) or pair == _UNIT)
    if not told_as_one or not other.noun:
        return k
    _take(np, other)
    np.plural = True
    return k + 2


def end_of_load(sent: Sent, other: Group, groups: list[Group], j: int) -> int:
    """Where the list of goods behind "of" that the phrase at ``j`` opens ends ("14 trucks of food, water and hygiene kits");
    0 = it is none.
    """
    if other.noun not in _STORES:
        return 0
    k = j
    while k + 2 < len(groups) and groups[k + 1].kind in {",", "C"}:
        last = groups[k + 2]
        if last.kind != "np" or last.prep or last.noun not in _STORES or sent.tags[last.first] in {"D", "U", "Q"}:
            break
        k += 2
    return k if k > j and groups[k - 1].kind == "C" else 0


def qualified(sent: Sent, np: Group, groups: list[Group], k: int, world: World, analyser: Analyser) -> int:
    """Take "on the far bank" into the people or body before it that go on to act: the subject of an active verb right
    behind ("gunmen in two skiffs boarded the ship").
    """
    if np.prep or np.joined or np.inner or np.noun not in _ACTING or k + 3 >= len(groups):
        return k
    first = next((i for i in range(k, -1, -1) if groups[i] is np), k)
    if first and groups[first - 1].kind not in origins_en.OPENING:
        return k
    other = groups[k + 2]
    if groups[k + 1].kind != "P" or other.kind != "np" or other.inner or other.prep not in analyser.locative:
        return k
    if told_as_one_en.came_by(sent, np, other):
        return k
    if set(kinds_of(other, world)[:1]) & _ENDS and other.prep != "on":
        return k  # gendarmes in Mardin seized: where it happened
    verb = next((g for g in groups[k + 3 : k + 7] if g.kind not in {"X", "W", "B", "G"}), None)
    if verb is None or verb.kind != "v" or verb.passive or verb.joined or groups[k + 3].kind == "B":
        return k
    _take(np, other)
    return k + 2


def _common(sent: Sent, group: Group) -> bool:
    """Whether a phrase is of common nouns without article, number or owner."""
    names = range(max(group.first, 1), group.last)  # the first word of a sentence is capital in any case
    return sent.tags[group.first] in "NA" and not any(sent.words[i].capital for i in names)


def _capital(sent: Sent, group: Group) -> bool:
    return group.kind == "np" and sent.words[group.first].capital and sent.words[group.head].capital


def _load_end(np: Group, groups: list[Group], k: int, notes: Mapping[str, tuple[str, ...]]) -> int:
    """Where the words end that tell what a craft carries: its own, or those behind "carrying"."""
    load = groups[k + 2] if k + 2 < len(groups) and groups[k + 1].kind == "P" else None
    if load is not None and load.kind == "np" and load.prep in notes.get("of_load", ()):
        return load.last
    return np.last


def extend(sent: Sent, np: Group, groups: list[Group], k: int, world: World, analyser: Analyser) -> int:
    """Take what belongs to the phrase at ``k`` into it; the position of the last group taken."""
    notes = analyser.lexicon.notes
    np.laden = (np.noun in _CARRIERS or np.noun == "part") and any(
        w.key in notes.get("relief", ()) for w in sent.words[np.first : _load_end(np, groups, k, notes)]
    )
    stations_en.aired(sent, np, analyser)
    one_head(sent, np, groups, k)
    k = allied(sent, np, groups, named(sent, np, groups, k), analyser)
    k = paired(sent, np, groups, k)
    k = told_as_one_en.counted(sent, np, groups, k)
    k = told_as_one_en.with_children(np, groups, k)
    k = qualified(sent, np, groups, k, world, analyser)
    k = origins_en.hailing(np, groups, k, world)
    here = groups[k + 1] if k + 1 < len(groups) else None
    if (last := _residing(sent, np, groups, k, world, notes)) > k:
        return last
    if here is not None and here.kind == "P" and np.noun == "site" and not np.plural and k + 2 < len(groups):
        if groups[k + 2].prep in notes.get("two_ends", ()) and _is_end(groups[k + 2], world):
            return _line(np, groups, k + 2, world, pair=True)  # the crossing between two towns
    if here is not None and here.kind == "O" and np.noun == "part" and sent.words[np.last - 1].key == "of":
        np.last, np.end = here.last, here.end  # several of them
        return k + 1
    if here is None or np.hits:
        return k
    if here.kind == "," and np.unknown and not np.noun:
        apposed(sent, np, groups, k)
        titled(sent, np, groups, k)
    if here.kind == "np" and np.noun == "road" and sent.words[here.first].key in notes.get("linking", ()):
        joined = _line(np, groups, k + 2, world, pair=True) if here.last - here.first == 1 else k
        return joined if joined > k + 1 else k
    if here.kind != "P" or k + 2 >= len(groups):
        return k
    other = groups[k + 2]
    if np.noun == "official" and other.prep == "to" and sent.words[np.head].key in notes.get("posted_to", ()):
        if other.kind == "np" and kinds_of(other, world)[:1] == ("state",):
            _take(np, other)
            return k + 2  # the ambassador to Yemen
    if other.kind == "O" and np.noun == "part" and np.of is None and other.prep == "of":
        np.last, np.end = other.last, other.end  # nine of them
        return k + 2
    if other.kind != "np":
        return k
    leads = np.noun == "road" or sent.words[np.head].key in notes.get("ways_in", ())
    if leads and np.last > np.first and other.prep in notes.get("road_ends", ()):
        return _line(np, groups, k + 2, world, pair=other.prep == "between") if _is_end(other, world) else k
    kind = kinds_of(other, world)[:1]
    if np.noun == "border" and other.prep in notes.get("along", ()) and kind == ("state",):
        listed = k + 3 < len(groups) and groups[k + 3].kind == "C"
        return _line(np, groups, k + 2, world, pair=listed)  # the border with Iraq and Jordan
    if np.noun in _POSTS and other.prep == "on" and kind and kind[0] in _LINES and _kept(groups, k):
        _take(np, other)
        return _road_ends(np, groups, k + 2, world, notes.get("road_ends", ()))
    if np.noun in _MEN and _how_they_come(sent, np, other, kind, notes):
        _take(np, other)
        return k + 2
    aboard = other.prep in notes.get("aboard", ()) and not told_as_one_en.came_by(sent, np, other)
    if not np.prep and np.noun in _MEN and kind and kind[0] in _MOUNTS and aboard:
        if k + 3 < len(groups) and groups[k + 3].kind in {"v", "X"} and not _verb_before(groups, k):
            _take(np, other)
            return k + 2
    return k


def _how_they_come(
    sent: Sent, np: Group, other: Group, kind: tuple[str, ...], notes: Mapping[str, tuple[str, ...]]
) -> bool:
    """Whether the phrase behind people tells what they wear ("men in army fatigues"), or what those who did it rode ("shot by
    gunmen on motorcycles").
    """
    if other.prep not in notes.get("aboard", ()) or np.prep not in {"", "by"}:
        return False
    dressed = any(sent.words[i].key in notes.get("attire", ()) for i in range(other.first, other.last))
    return dressed or (np.prep == "by" and bool(kind) and kind[0] in _CARRIERS)


def _residing(
    sent: Sent, np: Group, groups: list[Group], k: int, world: World, notes: Mapping[str, tuple[str, ...]]
) -> int:
    """Pass over "living near the road" behind people, which tells only who they are; the position of the last group passed."""
    if np.noun not in _MEN or k + 3 >= len(groups) or groups[k + 2].kind != "P":
        return k
    form, spot = groups[k + 1], groups[k + 3]
    if form.kind != "np" or form.last - form.first != 1 or sent.words[form.first].key not in notes.get("residing", ()):
        return k
    if spot.kind != "np" or not set(kinds_of(spot, world)[:1]) & (_ENDS | _LINES):
        return k
    np.last = spot.last
    return k + 3


def _road_ends(np: Group, groups: list[Group], k: int, world: World, ends: tuple[str, ...]) -> int:
    """Where the phrase ends in the road at ``k``, take the ends of the road as well."""
    road = groups[k]
    if road.noun != "road" or road.hits or k + 2 >= len(groups) or groups[k + 2].prep not in ends:
        return k
    return max(k, _line(np, groups, k + 2, world, pair=groups[k + 2].prep == "between"))


def _kept(groups: list[Group], k: int) -> bool:
    """Whether the phrase is the object of a verb of holding: then it is where something is, not what is hit."""
    lexeme = groups[k - 1].lexeme if k and groups[k - 1].kind == "v" else None
    return lexeme is not None and any(s.type in _HELD for s in lexeme.senses)


def _verb_before(groups: list[Group], k: int) -> bool:
    """Whether a verb stands right before the phrase, so that it is no subject; one of saying tells what follows."""
    lexeme = groups[k - 1].lexeme if k > 0 and groups[k - 1].kind == "v" else None
    return k > 0 and groups[k - 1].kind in {"v", "np", "Z"} and not (lexeme is not None and lexeme.saying is not None)


def _acts(groups: list[Group], k: int) -> bool:
    """Whether the verb at ``k`` has its object right behind it, so that what stands before it is its subject."""
    return k + 1 < len(groups) and groups[k].kind == "v" and groups[k + 1].kind == "np" and not groups[k + 1].prep


def _line(np: Group, groups: list[Group], j: int, world: World, *, pair: bool) -> int:
    """Take the place at ``j``, to which a road leads, and with ``pair`` the one joined to it; the last position taken."""
    if j >= len(groups) or not _is_end(groups[j], world):
        return -1
    _take(np, groups[j])
    if not groups[j].hits and j + 2 < len(groups) and groups[j + 2].prep == "of" and _is_end(groups[j + 2], world):
        j += 2
        _take(np, groups[j])  # the road to the village | of Kodna
    other = groups[j + 2] if pair and j + 2 < len(groups) and groups[j + 1].kind in {"C", "P"} else None
    if other is not None and (_is_end(other, world) or (other.kind == "np" and other.unknown and not other.noun)):
        if groups[j + 2].joined or groups[j + 2].prep in {"to", "with"}:
            _take(np, groups[j + 2])
            return j + 2
    return j


def _is_end(group: Group, world: World) -> bool:
    return group.kind == "np" and bool(set(kinds_of(group, world)) & _ENDS)


def _take(np: Group, other: Group) -> None:
    np.last, np.end = other.last, other.end
    np.hits = [*np.hits, *other.hits]


def of_spot(sent: Sent, np: Group, other: Group, spots: frozenset[str]) -> bool:
    """Whether what stands behind "of" is a place though its noun may tell an event: what a part is of, a settlement with its name, no
    dispute that is settled ("the edge of | the settlement of Rybne").
    """
    if other.noun not in spots or np.noun == "part":
        return other.noun in spots
    named = other.noun == "settlement" and other.head + 2 < len(sent.words) and sent.words[other.head + 1].key == "of"
    return named and sent.words[other.head + 2].capital
