"""English clauses: the subject stands before its verb, so a second verb takes it over from the clause before.

"Officials said [the crossing, used by convoys, had been shut]", "the area [the army holds]", "a journalist who visited
the base [said]".
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extract import complements_en
from marsad.extract.reading import Clause, Group

_LIGHT = frozenset({"B", "T", "X", "G", "W", "x"})  # x: a remark set aside
_INNER = frozenset({"coord", "cond", "sub", "comp"})
_PERSONS = frozenset({"people", "official", "captive", "group", "force"})
_WHERE = frozenset({"settlement", "area", "site", "state", "building"})
_SPEAKING = frozenset({"people", "official", "source", "media", "body", "force", "group"})


def _persons_before(groups: list[Group], k: int) -> Group | None:
    """The people before a name behind a preposition of place, which "who" means ("labourers from Punjab, | who")."""
    at = k - 1 if groups[k - 1 : k] and groups[k - 1].kind == "," else k
    told = groups[max(0, at - 3) : at]
    if [g.kind for g in told] != ["np", "P", "np"] or told[2].noun not in _WHERE | {""}:
        return None
    spot = told[2].hits and all(ref[0] == "p" for hit in told[2].hits for ref in hit.refs)
    named = spot or (told[2].unknown and not told[2].noun) or told[2].noun in _WHERE
    if named and told[0].noun in _WHERE and told[0].prep:
        return _persons_before(groups, at - 2)  # a surgeon from the hospital in Jenin, | who
    by_name = [g.kind for g in groups[max(0, at - 5) : at - 3]] == ["np", ","] and groups[at - 5].noun == told[0].noun
    return (groups[at - 5] if by_name else told[0]) if named and told[0].noun in _PERSONS else None


def antecedent(groups: list[Group], k: int, last: Group | None, *, of_persons: bool = False) -> Group | None:
    """What a relative clause without a comma qualifies: no name behind a preposition of place, but what stands before it
    ("a hilltop near the village of Labbouneh that they had held"); ``of_persons``: whether its relative is "who".
    """
    if of_persons and (whom := _persons_before(groups, k)) is not None:
        return whom
    near = next((g for g in reversed(groups[:k]) if g.kind != "T"), None)
    if near is not None and near is not last and near.kind == "np" and near.prep == "for" and near.inner:
        return near  # retribution for an ambush that
    named = last is not None and (
        last.hits or last.unknown or (last.noun == "settlement" and last.last - last.first > 3)
    )
    if last is None or not last.prep or k < 3 or groups[k - 1] is not last or not named:
        return last
    before = groups[k - 3]
    plain = groups[k - 2].kind == "P" and before.kind == "np" and not before.hits and not before.unknown
    return before if plain and before.noun and not before.definite and last.prep not in {"of", "by"} else last


def take_subject(before: Clause, now: Clause) -> None:
    """Move the bare noun phrase right before a verb, and what is joined to it, from the clause before."""
    groups = before.groups
    k = len(groups)
    if (
        all(clause.verb is not None and clause.verb.infinitive for clause in (before, now))
        and k > 2
        and groups[-1].kind == "P"
        and (groups[-2].kind == "np" and not groups[-2].prep and groups[-3].kind == "C")
        and not (k > 3 and groups[-4].joined)  # trucks carrying food, tents and fuel to enter
    ):
        _move(before, now, k - 2)  # required A to withdraw and B to leave
        return
    while k > 0 and groups[k - 1].kind in _LIGHT:
        k -= 1
    end = k
    opening = _before_speaker(before, now, groups, end)
    if opening:
        _bring(before, now, opening)
        return
    told = _told_subject(before, now, groups, end)
    if told is not None:
        _move(before, now, told)
        return
    if end > 0 and groups[end - 1].kind == "O" and not groups[end - 1].prep:
        _move(before, now, end - 1)
        _contact(before, now)
        return
    while k > 0 and groups[k - 1].kind == "np" and not groups[k - 1].prep:
        k -= 1
        if not groups[k].joined:
            break
        if k > 1 and groups[k - 1].kind == "C" and (_free_phrase(groups, k - 2) or _speakers(now, groups, k - 2)):
            k -= 1  # a threat: a woman and her son were hurt
    if k == end and now.verb is not None and not now.verb.joined and not now.verb.infinitive:
        k = complements_en.start(groups, end)
    elif k == end - 1 and now.verb is not None and not now.verb.joined and not now.verb.infinitive:
        k = complements_en.of_two_places(groups, k)
    if k == end:
        _bring_auxiliaries(before, now, end)
    thought = k > 0 and complements_en.supposes(groups[k - 1]) and any(g.kind == "X" for g in groups[end : end + 1])
    if k == end or (k > 0 and groups[k - 1] is before.verb and not thought):  # thought | the rebels had left
        return
    if any(g is before.verb for g in groups[k:]):
        return
    _move(before, now, k)
    _contact(before, now)


def _before_speaker(before: Clause, now: Clause, groups: list[Group], end: int) -> int:
    """Where the subject ends that stands before who says it, between commas, and whose verb comes behind ("The army, officials
    said, shelled the town"); 0 = none does.
    """
    if not _says(before) or before.verb is None or end < 1 or groups[end - 1].kind != ",":
        return 0
    if now.verb is None or now.verb.joined or now.verb.infinitive:
        return 0
    at = next((i for i, g in enumerate(groups) if g is before.verb), 0)
    if any(g.kind not in _LIGHT | {"P"} and not g.prep for g in groups[at + 1 : end - 1]):
        return 0
    speaker = at - 1
    while speaker > 0 and groups[speaker].kind in _LIGHT:
        speaker -= 1
    if (
        speaker < 2
        or groups[speaker].kind not in {"np", "O"}
        or groups[speaker].prep
        or groups[speaker - 1].kind != ","
    ):
        return 0
    opens = next((i for i, g in enumerate(groups) if g.kind == "np"), speaker)
    return speaker - 1 if opens < speaker and not groups[opens].prep else 0


def _bring(before: Clause, now: Clause, end: int) -> None:
    """Move the first groups of the clause before, up to ``end``, to the front of this one."""
    moved = before.groups[:end]
    for group in moved:
        group.clause = now.index
    now.groups[:0] = moved
    del before.groups[:end]


def _free_phrase(groups: list[Group], k: int) -> bool:
    """Whether a bare phrase stands at ``k`` right behind a mark: it is no argument of a verb before it."""
    return groups[k].kind == "np" and not groups[k].prep and k > 0 and groups[k - 1].kind in {":", "S", "K"}


def _speakers(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether the phrase at ``k`` opens behind a comma the pair that says it ("shot dead, two residents and an official said")."""
    if not _says(now) or k < 1 or groups[k - 1].kind != "," or groups[k].kind != "np" or groups[k].prep:
        return False
    return groups[k].noun in _SPEAKING or bool(groups[k].hits)


def _says(clause: Clause) -> bool:
    """Whether the verb of a clause is one of saying."""
    return clause.verb is not None and clause.verb.lexeme is not None and clause.verb.lexeme.saying is not None


def _bring_auxiliaries(before: Clause, now: Clause, end: int) -> None:
    """Move what stands between "and" and its verb along with the verb ("is not besieging it and has opened a corridor")."""
    groups = before.groups
    if not 0 < end < len(groups) or groups[end - 1].kind != "C" or all(g.kind != "X" for g in groups[end:]):
        return
    for moved in groups[end:]:
        moved.clause = now.index
    now.groups[:0] = groups[end:]
    del groups[end:]


def _move(before: Clause, now: Clause, k: int) -> None:
    groups = before.groups
    for moved in groups[k:]:
        moved.clause = now.index
    groups[k].joined = False
    now.groups[:0] = groups[k:]
    del groups[k:]


def _tells(group: Group) -> bool:
    """Whether a phrase is an -ing form of saying: what stands behind it is told ("…, claiming | it had seized the base")."""
    form = group.reading.form if group.reading is not None else ""
    return form == "ger" and group.head == group.first and group.lexeme is not None and group.lexeme.saying is not None


def _contact(before: Clause, now: Clause) -> None:
    """Right behind another noun phrase the clause qualifies it ("the area the army holds")."""
    groups = before.groups
    if groups and groups[-1].kind == "np" and now.parent == before.index and not _tells(groups[-1]):
        now.opener, now.anchor = "rel", groups[-1]


def _told_subject(before: Clause, now: Clause, groups: list[Group], end: int) -> int | None:
    """Where what a verb of saying tells begins: its first bare phrase behind it, but whom it tells ("told Reuters that")."""
    verb = before.verb
    if verb is None or verb.lexeme is None or verb.lexeme.saying is None:
        return None
    if now.verb is not None and (now.verb.joined or now.verb.infinitive):
        return None
    at = next((i for i, g in enumerate(groups) if g is verb), None)
    if at is None:
        return None
    bare = [
        i
        for i in range(at + 1, end)
        if groups[i].kind in {"np", "O"} and not groups[i].prep and not groups[i].joined and not _of_gerund(groups, i)
    ]
    if not bare or any(groups[i].kind not in _LIGHT for i in range(at + 1, bare[0])):
        return None
    marks = [g.kind for g in groups[bare[0] : end]]
    if _says(now) and "," in marks:
        return None  # has not ruled out strikes, a spokesman said
    if verb.infinitive and any(pair == (",", "C") for pair in pairwise(marks)):
        return None  # to demand jobs, and the police dispersed them
    if verb.lexeme.saying.addressee and len(bare) > 1:
        return bare[1]
    return None if verb.lexeme.saying.addressee else bare[0]


def _of_gerund(groups: list[Group], i: int) -> bool:
    """Whether the phrase at ``i`` is the object of an -ing form ("accused them of bombing a camp")."""
    before = groups[i - 1]
    return before.kind == "np" and before.reading is not None and before.reading.form == "ger"


def state_told(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether the auxiliary at ``k`` opens what a verb of saying tells, with no verb of its own ("said two jets were still parked")."""
    verb = now.verb
    if verb is None or verb.lexeme is None or verb.lexeme.saying is None or k == 0 or groups[k - 1].kind == "X":
        return False
    following = next((g for g in groups[k + 1 :] if g.kind not in _LIGHT), None)
    if following is None or following.kind not in {"Z", "np", "M", "A", "P"}:
        return False
    return any(g.kind in {"np", "O"} and not g.prep for g in groups[:k] if g.start >= verb.end)


def _past(verb: Group) -> bool:
    """Whether a verb stands in the past, active, so that no "to" before it governs it."""
    return verb.reading is not None and verb.reading.form == "past" and not verb.passive and not verb.infinitive


def goes_on(clauses: list[Clause], now: Clause, groups: list[Group], k: int) -> bool:
    """Whether a relative clause goes on behind the comma at ``k``: a later comma stands right before the verb of the
    clause outside ("who have held the capital, Sanaa, since 2014, freed").
    """
    if clauses[now.parent].verb is not None or now.opener != "rel":
        return False
    at = next((i for i in range(k + 1, len(groups)) if groups[i].kind in {"v", "S", "K", "R", ".", ":"}), None)
    if at is None or groups[at].kind != "v" or groups[at].joined:
        return False
    while at > k and groups[at - 1].kind in _LIGHT - {"T"}:
        at -= 1
    return at - 1 > k and groups[at - 1].kind == ","


def restricts(now: Clause, groups: list[Group]) -> bool:
    """Whether a relative clause with an object tells which one is meant, not a remark behind a comma ("gunmen who freed the
    driver, | his mate and the truck").
    """
    verb = now.verb
    if now.opener != "rel" or verb is None or not now.groups or verb.passive:
        return False
    first = next((i for i, g in enumerate(groups) if g is now.groups[0]), 0)
    bare = any(g.kind == "np" and not g.prep and g.start >= verb.end for g in now.groups)
    return bare and first > 0 and groups[first - 1].kind != ","


def lists_on(home: Clause, now: Clause, groups: list[Group], k: int) -> bool:
    """Whether a comma only parts the verbs of a relative clause with a subject of its own, which is no remark between commas
    ("raids in which troops killed farmers, | burned homes and looted shops").
    """
    told, at = home.verb, k + 1
    if home.opener != "rel" or told is None or told.passive or told.reading is None or home.groups[:1] == []:
        return False
    first = next((i for i, g in enumerate(groups) if g is home.groups[0]), 0)
    owned = any(g.kind == "np" and not g.prep and g.end <= told.start for g in home.groups)
    if not owned or (first > 0 and groups[first - 1].kind == ","):
        return False
    if now is not home and groups[at : at + 1] and groups[at].kind == "C":
        at += 1
    after = groups[at] if at < len(groups) else None
    if after is None or after.kind != "v" or after.passive or after.infinitive or after.reading is None:
        return False
    return {told.reading.form, after.reading.form} <= {"past", "pp"}


def trailing_source(now: Clause, group: Group, groups: list[Group], k: int) -> bool:
    """Whether a verb of saying behind a comma tells who said what a clause without a verb tells ("The army has no plan to leave, a source said")."""
    if now.verb is not None or group.lexeme is None or group.lexeme.saying is None or group.lexeme.senses:
        return False
    j = k
    while j > 0 and (groups[j - 1].kind in _LIGHT or (groups[j - 1].kind == "np")):
        j -= 1
    if j < 2 or groups[j - 1].kind != "," or j == k:
        return False
    return any(g.kind == "X" for g in groups[: j - 1] if g.clause == now.index)


def state_joined(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether "and" and a phrase before the auxiliary at ``k`` open a clause without a verb ("and his brother has been missing")."""
    if now.verb is None or k < 2 or groups[k - 1].kind != "np" or groups[k - 1].prep or groups[k - 2].kind != "C":
        return False
    following = next((g for g in groups[k + 1 :] if g.kind not in _LIGHT), None)
    return following is not None and following.kind in {"Z", "np", "A", "P", "M"}


def state_before(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether the verb at ``k`` is joined with a subject of its own to a clause that only says how things are ("the base is
    under Iraqi control and no unit remains").
    """
    j = k
    while j > 0 and groups[j - 1].kind in _LIGHT - {"G"}:
        j -= 1
    if now.verb is not None or j < 3 or groups[j - 1].kind != "np" or groups[j - 1].prep:
        return False
    opens = j - 2 if groups[j - 2].kind == "C" else j - 3
    if groups[opens].kind != "C" or (opens == j - 3 and groups[j - 2].kind != "G"):
        return False
    copula = next((i for i, g in enumerate(now.groups) if g.kind == "X"), -1)
    return copula > 0 and any(
        g.kind in {"np", "Z", "M"} for g in now.groups[copula + 1 :] if g.end <= groups[opens].start
    )


def main_again(clauses: list[Clause], now: Clause, group: Group, groups: list[Group], k: int) -> Clause | None:
    """The clause that a verb closes a relative one to return to ("who visited the base said"); None = it stays inside."""
    if group.joined or group.infinitive:
        return None
    if k > 0 and groups[k - 1].kind == "," and now.opener in _INNER:
        now = _relative_around(clauses, now)
    if now.opener != "rel" or now.verb is None or now.parent < 0:
        return None
    home = clauses[now.parent]
    if home.verb is not None or not any(g.kind == "np" and not g.prep for g in home.groups):
        return None
    j = k
    while j > 0 and groups[j - 1].kind in _LIGHT:
        j -= 1
    last = groups[j - 1] if j else None
    if last is None or last.kind in {"O", "C"}:
        return None
    if last.kind == "np" and not last.prep and not _ends_pair(groups, j):
        declared = last.lexeme is not None and last.lexeme.senses  # who had declared a truce | attacked
        saying = now.verb.lexeme is not None and now.verb.lexeme.saying is not None and not declared
        while j > 3 and last.joined and groups[j - 2].kind in {"C", ","}:
            k = j - 3 if groups[j - 2].kind == "C" and groups[j - 3].kind == "," else j - 2
            if groups[k - 1].kind != "np":
                break
            j, last = k, groups[k - 1]  # who had fled Yaroun, Aita and Maroun came back
        if last.prep:
            return home
        return None if saying or groups[j - 2 : j - 1] != [now.verb] else home
    return home


def _ends_pair(groups: list[Group], j: int) -> bool:
    """Whether the phrase before ``j`` is the second of two behind "between" (clashes that broke out between A and B killed)."""
    return j > 2 and groups[j - 2].kind == "C" and groups[j - 3].kind == "np" and groups[j - 3].prep == "between"


def bring(inner: Clause, home: Clause) -> None:
    """Move the auxiliaries before a verb that returns to the clause outside along with it ("who fled in 2019 could return")."""
    groups = inner.groups
    k = len(groups)
    while k > 0 and groups[k - 1].kind in {"X", "W", "G"} and groups[k - 1] is not inner.verb:
        k -= 1
    for moved in groups[k:]:
        moved.clause = home.index
    home.groups += groups[k:]
    del groups[k:]


def _relative_around(clauses: list[Clause], now: Clause) -> Clause:
    """The relative clause inside which a subordinate or joined one stands (", which vowed to attack unless they leave, denied"); itself where none is."""
    at = now
    while at.opener in _INNER and at.parent >= 0:
        at = clauses[at.parent]
    return at if at.opener == "rel" else now


def outside(clauses: list[Clause], now: Clause, groups: list[Group], k: int) -> Clause:
    """The clause that a further verb joins: behind a comma, the one outside a subordinate one that it has left."""
    at = now
    if _past(groups[k]) and groups[k].joined:
        while at.parent >= 0 and at.verb is not None and at.verb.infinitive and not at.verb.passive:
            at = clauses[at.parent]  # decided to close the crossing and reopened the road
        if at is not now and at.verb is not None:
            return at
        at = now
    while at.opener == "coord" and at.parent >= 0 and at.verb is not None and at.verb.joined:
        at = clauses[at.parent]
    if at.opener not in {"sub", "cond", "where"} or at.parent < 0 or at.verb is None:
        return now
    marks = [i for i, g in enumerate(groups[:k]) if g.kind == "," and g.first >= at.verb.last]
    between = groups[marks[0] + 1 : k] if marks else []
    joined = bool(between) and between[0].kind == "C"
    if not marks or (joined and groups[k].joined and at.opener == "cond"):
        return now
    outer = clauses[at.parent]
    if outer.verb is None or joined:
        return outer
    return now
