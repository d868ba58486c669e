"""Judging claims against gold: which are meant to be the same, and what is right in each pair."""

from __future__ import annotations

import math
from datetime import date

import msgspec

from marsad.app.evaluate.assignment import best_pairs
from marsad.app.evaluate.figures import Counts
from marsad.app.evaluate.forms import FACETS, GoldPlace, Interval, Mention, Places, Stated
from marsad.app.evaluate.spans import alike, overlap, shared_part

#: Neighbouring types, half credit. Displacement and return are opposites: none.
_NEIGHBOURS = """
    withdrawal/movement deployment/movement deployment/advance capture/advance
    capture/handover withdrawal/handover air_strike/drone_strike shelling/air_strike
    attack/clash attack/explosion explosion/suicide_attack agreement/ceasefire
    agreement/talks arrest/abduction presence/deployment control/presence attack/shelling
    attack/air_strike attack/drone_strike attack/suicide_attack attack/destruction
    explosion/destruction advance/movement exercise/movement capture/control
    arrest/detention prisoner_transfer/handover prisoner_transfer/release
    disarmament/handover siege/closure base_established/deployment threat/demand
"""
_SIBLINGS = frozenset(frozenset(two.split("/")) for two in _NEIGHBOURS.split())
#: The roles that decide whether a claim counts as right.
_CORE = frozenset({"actor", "target", "from", "to", "place"})
_PLACE_ROLES = frozenset({"place", "from", "to", "via"})
_NAMED = _PLACE_ROLES | {"actor"}
_MOVES_THINGS = frozenset({"withdrawal", "deployment", "movement", "aid_delivery", "handover", "weapons_seizure"})
_GOES_INTO = frozenset({"advance", "deployment", "capture"})
_EARTH_KM = 6371.0088
_WEEK = range(5, 10)  # days from the first to the last of what may be a week
_SLACK = 2  # days by which the start of the week may differ


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong with a pair: ``kind`` groups, ``detail`` says it."""

    kind: str
    detail: str = ""


def pair(gold: tuple[Stated, ...], found: tuple[Stated, ...], text: str) -> list[tuple[int, int]]:
    """Return which claim of gold (index) is which of those found, one to one, greatest total similarity first."""
    return best_pairs(gold, found, lambda g, s: similarity(g, s, text))


def similarity(g: Stated, s: Stated, text: str) -> float:
    """Return 0 where the two may not be paired; else more for trigger, type and roles, least for all the rest."""
    if g.lang and s.lang and g.lang != s.lang:
        return 0.0
    triggers = overlap(g.trigger.spans, s.trigger.spans)
    if not triggers and not (g.type == s.type and overlap(g.evidence, s.evidence)):
        return 0.0
    fillers = len(g.roles) + len(s.roles)
    roles = 2 * len(_role_pairs(g, s, text)) / fillers if fillers else 1.0
    rest = [g.facets[name] == s.facets[name] for name in FACETS]
    rest += [same_time(g.time, s.time), g.numbers == s.numbers]
    rest.append(len(_links(g, s, text)) == max(len(g.said_by), len(s.said_by)))
    near = 2 + shared_part(g.trigger.spans, s.trigger.spans, text) if triggers else 0.0
    return 1 + 2 * type_credit(g.type, s.type) + near + roles + sum(rest) / len(rest)


def type_credit(g: str, s: str) -> float:
    """Return 1 for the same type, a half for a neighbour, else 0."""
    return 1.0 if g == s else 0.5 if frozenset((g, s)) in _SIBLINGS else 0.0


def stated(g: Stated, places: Places) -> Counts:
    """Return what a gold claim gives to judge, found or not."""
    counts = Counts()
    names = ["claim", "trigger_type", "time", *FACETS]
    names += ["numbers"] if g.numbers else []
    names += ["filled"] if filled(g) else []
    names += ["time_stated"] if g.time else []
    names += ["said_by", "source_kind", "stance"] if g.said_by else []
    for filler in g.roles:
        if not filler.optional:
            names += ["role", f"role.{filler.role}", _id_figure(filler, places)]
    for name in names:
        counts[name, "all"] = 1
    return counts


def judge(g: Stated, s: Stated, text: str, places: Places) -> tuple[Counts, Counts, list[Fault]]:
    """Return what a pair adds on the gold side and on the reader's, and its faults."""
    pair = _Pair(g, s, text, places)
    pair.judge_type()
    pair.judge_facets()
    pair.judge_roles()
    pair.judge_time_and_numbers()
    pair.judge_sources()
    if filled(s):
        pair.its["filled", "n"], pair.its["filled", "hit"] = 1.0, float(pair.named)
    pair.mine["claim", "hit_r"] = pair.its["claim", "hit_p"] = float(pair.whole)
    return pair.mine, pair.its, pair.faults


class _Pair:
    """Two claims being compared; ``whole`` as long as nothing speaks against counting them as right, ``named`` as
    long as the type, the actors and the places that the reader gave are.
    """

    def __init__(self, g: Stated, s: Stated, text: str, places: Places) -> None:
        self.g, self.s, self.text, self.places = g, s, text, places
        self.mine, self.its = Counts(), Counts()
        self.faults: list[Fault] = []
        self.whole = self.named = True

    def check(self, figure: str, *, right: bool, detail: str = "", kind: str = "") -> None:
        """Count an item of an accuracy, and its fault where there is something to say of it."""
        self.mine[figure, "n"] += 1
        self.mine[figure, "hit"] += right
        if not right and detail:
            self.faults.append(Fault(kind or figure, detail))

    def judge_type(self) -> None:
        credit = type_credit(self.g.type, self.s.type)
        self.mine["trigger_type", "hit_r"] = self.its["trigger_type", "hit_p"] = credit
        if self.g.type != self.s.type:
            self.faults.append(Fault("type", f"{self.s.type} for {self.g.type}"))
            self.whole = self.named = False

    def judge_facets(self) -> None:
        for name in FACETS:
            asked, got = self.g.facets[name], self.s.facets[name]
            self.check(name, right=asked == got, detail=f"{got} for {asked}")
            if name in {"phase", "polarity"} and asked != got:
                self.whole = False
        if self.g.denied != self.s.denied:
            self.whole = False

    def judge_roles(self) -> None:
        g, s = self.g, self.s
        found = _role_pairs(g, s, self.text)
        of_gold = dict(found)
        of_reader = {y: x for x, y in found}
        for i, x in enumerate(g.roles):
            if x.optional:
                continue
            for name in ("role", f"role.{x.role}"):
                self.mine[name, "n_r"] += 1
                self.mine[name, "hit_r"] += i in of_gold
            if i not in of_gold:
                self.whole = self.whole and slot(x.role, g.type) not in _CORE
                self.faults.append(Fault("missing role", f"{x.role} «{x.text}»"))
            elif figure := _id_figure(x, self.places):
                self._judge_id(figure, x, s.roles[of_gold[i]])
        for j, y in enumerate(s.roles):
            source = g.roles[of_reader[j]] if j in of_reader else None
            if source is None and y.optional:  # only where the other side is gold too
                continue
            if source is None:
                self.whole = self.whole and slot(y.role, g.type) not in _CORE
                self.named = self.named and y.role not in _NAMED
                self.faults.append(Fault("wrong role", f"{y.role} «{y.text}»"))
            if source is None or not source.optional:
                for name in ("role", f"role.{source.role if source else y.role}"):
                    self.its[name, "n_p"] += 1
                    self.its[name, "hit_p"] += source is not None

    def _judge_id(self, figure: str, x: Mention, y: Mention) -> None:
        near = right_place(x, y, self.places) if figure == "place_km" else same_actor(x.id, y.id)
        told = bool(y.id or y.point)  # who or what it is not said of is not wrong, only unknown
        self.named = self.named and (near or not told or y.role not in _NAMED)
        self.check(figure, right=near, detail=f"«{x.text}» is {y.id or 'unknown'} for {x.id}")

    def judge_time_and_numbers(self) -> None:
        g, s = self.g, self.s
        same = same_time(g.time, s.time)
        self.check("time", right=same, detail=f"{_period(s.time)} for {_period(g.time)}")
        if g.time:
            self.check("time_stated", right=same)
        for name in sorted(g.numbers.keys() | s.numbers.keys()):
            asked, got = g.numbers.get(name, ()), s.numbers.get(name, ())
            detail = f"{name} {_amounts(got)} for {_amounts(asked)}"
            self.check("numbers", right=asked == got, detail=detail)

    def judge_sources(self) -> None:
        g, s = self.g, self.s
        links = _links(g, s, self.text)
        self.mine["said_by", "n_r"] += len(g.said_by)
        self.its["said_by", "n_p"] += len(s.said_by)
        self.mine["said_by", "hit_r"] += len(links)
        self.its["said_by", "hit_p"] += len(links)
        if len(links) < max(len(g.said_by), len(s.said_by)):
            self.faults.append(Fault("said_by", f"{_chain(s.said_by)} for {_chain(g.said_by)}"))
        for x, y in links:
            if x.kind:
                detail = f"«{x.text}» is {y.kind} for {x.kind}"
                self.check("source_kind", right=x.kind == y.kind, detail=detail)
        for x, y in links:
            if x.stance:
                detail = f"«{x.text}» {y.stance} for {x.stance}"
                self.check("stance", right=x.stance == y.stance, detail=detail)


def filled(claim: Stated) -> bool:
    """Whether a claim says who and where."""
    roles = {filler.role for filler in claim.roles}
    return "actor" in roles and not roles.isdisjoint(_PLACE_ROLES)


def slot(role: str, type_: str) -> str:
    """Return one name for roles that count as one for a type."""
    if role in {"cargo", "target"} and type_ in _MOVES_THINGS:
        return "target"
    return "place" if role in {"place", "to"} and type_ in _GOES_INTO else role


def _role_pairs(g: Stated, s: Stated, text: str) -> list[tuple[int, int]]:
    """Return indices of the fillers that match, one to one; required ones first."""

    def score(x: Mention, y: Mention) -> float:
        if slot(x.role, g.type) != slot(y.role, g.type):
            return 0.0
        part = alike(x.text, x.spans, y.text, y.spans, text)
        return part + (not x.optional) if part else 0.0

    return best_pairs(g.roles, s.roles, score)


def _links(g: Stated, s: Stated, text: str) -> list[tuple[Mention, Mention]]:
    """Return the links of the two chains that match, order kept: the longest common subsequence."""
    xs, ys = g.said_by, s.said_by
    best: list[list[list[tuple[Mention, Mention]]]] = [[[] for _ in range(len(ys) + 1)] for _ in range(len(xs) + 1)]
    for i, x in enumerate(xs, 1):
        for j, y in enumerate(ys, 1):
            same = alike(x.text, x.spans, y.text, y.spans, text)
            take = [*best[i - 1][j - 1], (x, y)] if same else []
            best[i][j] = max(take, best[i - 1][j], best[i][j - 1], key=len)
    return best[-1][-1]


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (latitude, longitude) in km."""
    p, q, dl = math.radians(a[0]), math.radians(b[0]), math.radians(b[1] - a[1])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(dl / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def right_place(g: Mention, s: Mention, places: Places) -> bool:
    """Whether the place lies within the gold one's km; without a point, whether its id or that id's point is right."""
    gold, own = _point(places.get(g.id)), s.point or _point(places.get(s.id))
    if gold is None or own is None:
        return g.id == s.id
    return kilometres(gold, own) <= (places[g.id].km or 0.0)


def _point(place: GoldPlace | None) -> tuple[float, float] | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon


def same_actor(a: str, b: str) -> bool:
    """Whether the two are one, or one is a unit of the other ("syrian-army/60th-division", "syrian-army")."""
    related = f"{a}/".startswith(f"{b}/") or f"{b}/".startswith(f"{a}/")
    return bool(a and b) and related


def same_time(a: Interval | None, b: Interval | None) -> bool:
    """Whether the two are equal; of a week, which may start on three days, each end may differ by two days."""
    if a == b or a is None or b is None:
        return a == b
    if a[2] != b[2] or a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return False
    first, last, x, y = (date.fromisoformat(day) for day in (a[0], a[1], b[0], b[1]))
    shift = max(abs((first - x).days), abs((last - y).days))
    return (last - first).days in _WEEK and shift <= _SLACK


def _id_figure(filler: Mention, places: Places) -> str:
    """Return the figure that judges a gold filler's identifier; empty where none can (no point, a vague area)."""
    if not filler.id:
        return ""
    place = places.get(filler.id)
    if filler.role not in {"actor", "partner"} and (filler.role in _PLACE_ROLES or place):
        return "place_km" if _point(place) and place and place.km is not None else ""
    return "actor_id"


def _period(time: Interval | None) -> str:
    return f"{time[2]} {time[0] or ''}..{time[1] or ''}" if time else "none"


def _amounts(bounds: tuple[tuple[int | None, int | None], ...]) -> str:
    told = (f"{'' if low is None else low}..{'' if high is None else high}" for low, high in bounds)
    return " + ".join(told) or "none"


def _chain(links: tuple[Mention, ...]) -> str:
    return " → ".join(f"«{link.text}»" for link in links) or "nobody"
