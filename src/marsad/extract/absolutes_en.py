"""English: what goes on beside the main clause, told of somebody behind "with" ("…, with residents reporting artillery fire"), or of
some of those before ("fired rockets, one | hitting a school").
"""

from __future__ import annotations

from copy import copy

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import Group, Sent, names_actor
from marsad.extract.words import Analyser

_PARTIES = frozenset({"force", "group", "state", "people", "official", "body"})


def open_clauses(sent: Sent, analyser: Analyser) -> None:
    """Make a clause of its own of a phrase behind a comma and "with" whose -ing form stands right behind it."""
    groups = sent.groups
    for k in range(len(groups) - 1, 1, -1):
        opens = groups[k - 1].kind == "P" and sent.words[groups[k - 1].first].key in analyser.sets["beside_it"]
        if opens and groups[k - 2].kind == "," and (parts := _taken_apart(sent, groups[k], analyser)):
            groups[k : k + 1] = parts
    for k in range(1, len(groups) - 2):
        before, opener, who, does = groups[k - 1 : k + 3]
        if opener.kind != "P" or before.kind != "," or sent.words[opener.first].key not in analyser.sets["beside_it"]:
            continue
        told = does.reading is not None and does.reading.form == "ger" and does.head == does.first and not does.prep
        if who.kind == "np" and who.prep and does.kind == "np" and told and not does.joined:
            opener.kind, who.prep, does.kind = "C", "", "v"
            over = any(g.kind == "v" and g.reading is not None and g.reading.form == "past" for g in groups[:k])
            does.opener = "was" if over else does.opener
        then = groups[k + 3] if k + 3 < len(groups) else does
        due = does.kind == "P" and then.kind == "v" and then.reading is not None and then.reading.form == "inf"
        if who.kind == "np" and who.prep and due and (who.noun in _PARTIES or names_actor(who)):
            opener.kind, who.prep = "C", ""  # with fewer than 2,000 troops | to remain
    for k in range(len(groups) - 2, 0, -1):
        if groups[k - 1].kind == "," and groups[k + 1].kind in {"np", "P"} and _some_do(sent, groups[k]):
            some, does = copy(groups[k]), groups[k]
            some.last = some.head = does.head - 1
            some.end, some.inner, some.reading, some.lexeme, some.noun = sent.ends[some.head], [], None, None, "part"
            does.first, does.start, does.kind, does.inner = does.head, sent.starts[does.head], "v", []
            does.opener = "was"  # it is over as what it stands beside is
            some.last = does.first
            groups.insert(k, some)


def _taken_apart(sent: Sent, group: Group, analyser: Analyser) -> list[Group]:
    """Who does something, its -ing form, and what stands behind it, of a phrase that was read as one ("with | the army | launching |
    drone attacks"); nothing where it is no such.
    """
    if group.kind != "np":
        return []
    inside = range(group.first + 1, group.last - 1)
    at = next((i for i in inside if sent.tags[i] == "M" and (pick := sent.picks[i]) and pick.form == "ger"), 0)
    if not at or any(sent.tags[i] not in "DNE_A" for i in range(group.first, at)):
        return []
    who = finish_noun_phrase(sent, group.first, at, at - 1, analyser)
    acts = who.noun in _PARTIES or names_actor(who)
    if not acts:
        return []
    does = finish_noun_phrase(sent, at, at + 1, at, analyser)
    thing = finish_noun_phrase(sent, at + 1, group.last, max(group.head, at + 1), analyser)
    who.prep = group.prep
    return [who, does, thing]


def _some_do(sent: Sent, group: Group) -> bool:
    """Whether a phrase is a number or share with an -ing form behind it, which tells what so many do ("some | reaching")."""
    form = group.reading.form if group.reading is not None else ""
    if group.kind != "np" or group.prep or form != "ger" or group.head != group.last - 1 or group.head == group.first:
        return False
    return all(sent.tags[i] in "UQ_" for i in range(group.first, group.head))
