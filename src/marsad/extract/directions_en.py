"""English directions behind a phrase or a verb: whether they tell where something lies, or where it happens or goes."""

from __future__ import annotations

from marsad.extract import distances_en
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType

_MOVABLE = frozenset(
    {"force", "group", "people", "captive", "vehicle", "aircraft", "weapon", "equipment", "goods", "official"}
)
_FIXED = frozenset({"site", "building"})
_BEFORE_IT = frozenset({"T", "B", ","})
_REACH = 9  # words behind such a phrase within which its comma stands
_HITTING = frozenset(
    t.value
    for t in (
        *(EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.EXPLOSION),
        *(EventType.DESTRUCTION, EventType.BASE_ESTABLISHED, EventType.WEAPONS_SEIZURE),
    )
)
_TAKING = frozenset(
    t.value for t in (EventType.CAPTURE, EventType.CONTROL, EventType.PRESENCE, EventType.ADVANCE, EventType.WITHDRAWAL)
)


def is_direction(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether a word of direction stands at ``j``."""
    return sent.words[j].key in analyser.direction


def two_bearings(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the conjunction at ``j`` joins two bearings of one place (southwest | and | northwest Pakistan, south | and | east of
    the town); "north and South Korea" are two.
    """
    if j < 1 or j + 2 >= len(sent.words) or sent.spans.get(j, j + 1) != j + 1 or sent.tags[j + 1] == "E":
        return False
    if not (is_direction(sent, j - 1, analyser) and is_direction(sent, j + 1, analyser)) or sent.tags[j - 1] == "E":
        return False
    reading = sent.picks[j + 2]
    place = sent.tags[j + 2] == "N" and reading is not None and analyser.lexeme(reading).kind in PLACES
    return place or sent.words[j + 2].key == "of" or sent.tags[j + 2] == "E"


def called_so(sent: Sent, first: int, j: int, analyser: Analyser) -> bool:
    """Whether the word of direction at ``j`` heads a phrase that a name behind an article qualifies ("the Jaramana | suburb")."""
    return first > 0 and sent.tags[first - 1] == "D" and sent.words[j].key in analyser.sets["named_direction"]


def goes(sent: Sent, verb: Group, made: Group, analyser: Analyser) -> bool:
    """Whether a phrase right behind a verb of going tells how far and which way ("withdrew north of the river", "pushed two
    kilometres east of the town"), or where it was done ("was attacked north of the port").
    """
    if verb.kind != "v" or verb.last != made.first or verb.lexeme is None or made.last >= len(sent.words):
        return False
    if verb.passive:  # was attacked | north of the port
        return is_direction(sent, made.first, analyser) and sent.words[made.last].key == "of"
    goes = any("to" in sense.roles for sense in verb.lexeme.senses)
    far = sent.tags[made.first] == "U" and sent.words[made.head].direction
    of = made.last < len(sent.words) and sent.words[made.last].key == "of"
    near = is_direction(sent, made.first, analyser) and (of or made.last - made.first > 2)
    return (goes or bool(far)) and bool(far or near)


def fronted(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether a phrase that opens its sentence tells where, before a comma ("South of the town, troops ambushed …", "Some 20 km
    north of the lake, …").
    """
    if sent.words[made.last].key != "of" or not all(g.kind in _BEFORE_IT for g in sent.groups):
        return False
    far = sent.tags[made.first] == "U" and sent.words[made.head].direction
    if not (far or is_direction(sent, made.first, analyser)):
        return False
    behind = sent.tags[made.last : made.last + _REACH]
    return "," in behind and "V" not in behind[: behind.index(",")]


def behind_aside(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether a phrase of direction stands behind the comma that closes who else was among them ("killed two men, including a
    commander, | west of the town").
    """
    groups = sent.groups
    if not groups or groups[-1].kind != "," or not is_direction(sent, made.first, analyser):
        return False
    opens = next((k for k in range(len(groups) - 2, 0, -1) if groups[k].kind == ","), 0)
    told = " ".join(word.key for word in sent.words[groups[opens].last : groups[-1].first]) if opens else ""
    among = any(told.startswith(f"{word} ") for word in analyser.sets["members_behind"]) or " of them" in told
    return among and any(sent.words[i].key == "of" for i in range(made.first, min(made.last + 1, len(sent.words))))


def way_follows(sent: Sent, head: int, j: int, analyser: Analyser, *, bare: bool) -> bool:
    """Whether a direction behind a thing or force tells where it goes ("its units east of the river", "soldiers south"), or
    where what is not ``bare`` was met ("fired on a minibus | south of the town").
    """
    if sent.tags[j] == "U" and distances_en.opens(sent, j, analyser):
        return True  # hit a tanker | 60 km west of the port
    at = next((i for i in range(j - 1, -1, -1) if sent.tags[i] != "_"), 0)
    title = sent.tags[at] == "A" and any(r.pos == "title" for r in sent.words[at].readings)
    if not is_direction(sent, j, analyser) or not (title or sent.tags[at] in {"N", "M", "E"}):
        return False
    last = sent.spans.get(j, j + 1)
    follows = sent.words[last].key if last < len(sent.words) else "."
    reading = sent.picks[head]
    kind = "official" if title else analyser.lexeme(reading).kind if reading is not None else ""
    if kind == "demonym" and sent.tags[head] == "N":
        kind = "people"  # three Palestinians | east of the city
    if not bare:
        return kind in _MOVABLE and follows == "of"
    return (kind in _MOVABLE or (kind in _FIXED and _done_to(sent, head, j, analyser))) and (
        follows == "of" or last > j + 1 or sent.tags[min(last, len(sent.tags) - 1)] not in {"?", "N", "E"}
    )


def _done_to(sent: Sent, head: int, j: int, analyser: Analyser) -> bool:
    """Whether a verb around a site says that it is hit, put up or searched, so that a direction behind it tells where ("hit a
    depot | east of the town", "a post | north of the city was attacked"), and not which place it is ("a hill north of the city").
    """
    before = next((i for i in range(head - 1, -1, -1) if sent.tags[i] in {"V", ".", ",", "S", "K", "R", ":"}), -1)
    at = before if before >= 0 and sent.tags[before] == "V" else -1
    if at < 0:
        at = next((i for i in range(j, min(j + 12, len(sent.tags))) if sent.tags[i] in {"V", ".", ","}), -1)
        if at < 1 or sent.tags[at] != "V" or "X" not in sent.tags[at - 2 : at]:
            return False
    reading = sent.picks[at]
    types = {sense.type for sense in analyser.lexeme(reading).senses} if reading is not None else set()
    return bool(types & _HITTING) and not types & _TAKING
