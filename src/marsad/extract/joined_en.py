"""English phrases joined to others by "and" or a comma, which share what stands before the first: lists, what follows a preposition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from marsad.extract.kinds import DRIVEN
from marsad.extract.reading import Group, Sent

#: What two nations may each have of its own.
_OF_NATIONS = frozenset({"force", "aircraft", "official", "state", "body", "vehicle"})
#: Nouns of places behind which these may be named one by one; the marks that open the list.
_SEVERAL = frozenset({"settlement", "site", "area", "building"})
_OPENS = frozenset({",", ":", "("})
_THING = 3  # groups before the end of such a thing
_PLACES = frozenset({"settlement", "area", "site", ""})
_PAIR = 2  # phrases before the comma and "and" from which on they are a list


def nations(sent: Sent, listing: frozenset[str]) -> None:
    """Part what two nations have of one kind ("Russian and Syrian jets", "the Armenian and Azerbaijani ministers"): each has its own."""
    for k in range(len(sent.groups) - 1, -1, -1):
        np = sent.groups[k]
        if [g.kind for g in sent.groups[k : k + 3]] == ["np", "C", "np"] and np.last - np.first == 1 and not np.noun:
            other = sent.groups[k + 2]
            if sent.words[np.first].country and other.hits and sent.words[other.first].country and not np.prep:
                np.noun, np.demonym = "force", sent.words[np.first].country  # Iraqi | and Turkish troops
        if np.kind != "np" or np.noun not in _OF_NATIONS or np.number is not None:
            continue
        words = sent.words
        at = next((i for i in range(np.first, np.head - 2) if words[i].country and words[i + 1].bare in listing), -1)
        if at < 0 or words[at + 2].country in {"", words[at].country} or any(h.first < np.head for h in np.hits):
            continue
        first = replace(np, last=at + 1, head=at, end=sent.ends[at], demonym=words[at].country, hits=[], inner=[])
        both = replace(np, kind="C", first=at + 1, last=at + 2, head=at + 1, noun="", demonym="", prep="")
        both.start, both.end, both.hits, both.lexeme, both.reading = (
            sent.starts[at + 1],
            sent.ends[at + 1],
            [],
            None,
            None,
        )
        second = replace(
            np, first=at + 2, start=sent.starts[at + 2], demonym=words[at + 2].country, prep="", joined=True
        )
        sent.groups[k : k + 1] = [first, both, second]


def phrases(sent: Sent, sets: Mapping[str, frozenset[str]]) -> None:
    """A noun phrase behind a comma in a list that ends in "and" is joined as well; one behind "and from" too."""
    listing = sets["listing"]
    nations(sent, listing)
    _spelled_out(sent, listing, sets["partitive"])
    groups = sent.groups
    _last_commas(sent, listing)
    for k in range(len(groups) - 1, 1, -1):
        here = groups[k]
        if here.kind == "np" and here.joined and groups[k - 1].kind == "C" and not _said_next(groups, k):
            j = _opens_item(groups, k - 2)
            while (
                j > 1
                and groups[j].kind == "np"
                and groups[j - 1].kind == ","
                and groups[j - 2].kind == "np"
                and not groups[j].prep
                and not (groups[j - 2].prep and _fronted(sent, j - 2) and all(g.kind != "v" for g in groups[: j - 2]))
            ):
                groups[j].joined = True
                j = _opens_item(groups, j - 2)


def _spelled_out(sent: Sent, listing: frozenset[str], of: frozenset[str]) -> None:
    """Leave out the noun for several places behind which their names are listed ("two towns, A and B, on Friday", "three villages
    (A, B and C)", "its bases in the north: A and B"): the names are what is told of.
    """
    groups = sent.groups
    for k in range(len(groups) - 4, -1, -1):
        np = groups[k]
        if np.kind != "np" or not np.plural or np.noun not in _SEVERAL or any(h.last > np.head for h in np.hits):
            continue
        opens = k + 1
        while [g.kind for g in groups[opens : opens + 2]] == ["P", "np"] and groups[opens + 1].prep not in of:
            opens += 2
        mark = groups[opens].kind if opens < len(groups) else ""
        end = _names_end(sent, opens + 1, listing) if mark in _OPENS else 0
        closed = end and groups[end].kind in {",", ".", ")"} if end < len(groups) else False
        if not closed or (mark == "(" and groups[end].kind != ")"):
            continue
        first = groups[opens + 1]
        first.prep, first.joined = np.prep, np.joined
        groups[k : end + (groups[end].kind != ".")] = groups[opens + 1 : end]


def _names_end(sent: Sent, first: int, listing: frozenset[str]) -> int:
    """Where a list of two and more places ends whose first is a name and which "and" closes; 0 = there is none."""
    groups, k = sent.groups, first
    while k + 2 < len(groups) and _spot(groups[k], named=k == first) and groups[k + 1].kind == ",":
        k += 2
    last = k + 2
    if last >= len(groups) or not _spot(groups[k], named=k == first) or groups[k + 1].kind != "C":
        return 0
    if sent.words[groups[k + 1].first].bare not in listing or not _spot(groups[last], named=False):
        return 0
    end = last + 1
    while [g.kind for g in groups[end : end + 2]] == ["P", "np"] and groups[last].noun:
        end += 2  # and the naval facility | at Tartus
    return end


def _spot(group: Group, *, named: bool) -> bool:
    """Whether a phrase without a preposition is the name of a place, or, unless it has to be ``named``, one of one place."""
    if group.kind != "np" or group.prep:
        return False
    name = any(ref[0] == "p" for hit in group.hits for ref in hit.refs)
    return name or (not named and (group.unknown or (group.noun in _SEVERAL and not group.plural)))


def _opens_item(groups: list[Group], j: int) -> int:
    """Where the thing of a list that is done something to opens whose own place ends at ``j`` ("hit a post in Khiam, a convoy
    near Taybeh and a base"); ``j`` itself where none does.
    """
    if j < _THING or not groups[j].prep or groups[j].kind != "np" or groups[j - 1].kind != "P":
        return j
    thing, done = groups[j - 2], any(g.kind == "v" for g in groups[: j - 2])
    town = all(ref[0] == "p" for hit in thing.hits for ref in hit.refs)
    return j - 2 if done and _bare(thing) and groups[j - 3].kind == "," and town else j


def _last_commas(sent: Sent, listing: frozenset[str]) -> None:
    """Leave out the comma before the "and" of a list of three and more ("a mosque, a school, and a bakery"), so that it is read
    as a list without it is.
    """
    groups = sent.groups
    for k in range(len(groups) - 1, 3, -1):
        if k >= len(groups) or not _bare(groups[k]) or [g.kind for g in groups[k - 2 : k]] != [",", "C"]:
            continue
        if sent.words[groups[k - 1].first].key not in listing:
            continue
        first = _opens_item(groups, k - 3)
        while first > 1 and _bare(groups[first]) and groups[first - 1].kind == "," and groups[first - 2].kind == "np":
            first = _opens_item(groups, first - 2)
        listed = [
            g for at, g in enumerate(groups[first : k - 2], first) if g.kind == "np" and (at == first or not g.prep)
        ]
        acts = k + 1 < len(groups) and groups[k + 1].kind in {"v", "X"}
        if len(listed) < _PAIR or (acts and any(g.kind == "v" for g in groups[:first])):
            continue  # hit Kobani, a border town, and troops left
        said_anew = [plain for a, b in pairwise(listed) if (plain := _renamed(sent, a, b)) is not None]
        if not said_anew:
            del groups[k - 2]
        elif len(listed) == _PAIR:
            name = listed[0] if said_anew[0] is listed[1] else listed[1]
            name.noun, name.prep, name.joined = name.noun or said_anew[0].noun, listed[0].prep, listed[0].joined
            groups[first : k - 1] = [name]


def _bare(group: Group) -> bool:
    return group.kind == "np" and not group.prep


def _renamed(sent: Sent, first: Group, second: Group) -> Group | None:
    """Of two phrases parted by a comma, the one that only says who or what the other is, which is a name ("a shepherd, Ali
    Hamad, and his son"); None where neither does.
    """
    named = [bool(g.hits) or sent.words[g.head].capital for g in (first, second)]
    plain = second if named[0] else first
    told = named[0] != named[1] and not plain.plural and sent.tags[plain.first] in {"D", "N", "M"}
    told = told and (not first.prep or plain.noun in _PLACES) and sent.words[plain.last].key != "of"
    return plain if told else None


def _said_next(groups: list[Group], k: int) -> bool:
    """Whether a verb of saying stands right behind the phrase at ``k`` ("a raid on a village, a mayor and an officer said")."""
    verb = groups[k + 1] if k + 1 < len(groups) else groups[k]
    lexeme = verb.lexeme if verb.kind == "v" else None
    return lexeme is not None and lexeme.saying is not None and lexeme.cue is None  # but: in A, B and C continues


def _fronted(sent: Sent, k: int) -> bool:
    """Whether no bare phrase stands before the one at ``k``: a subject may follow it ("In Kobani, soldiers and police said");
    of names alone it opens a list ("clashes in Kobani, Manbij and Raqqa killed").
    """
    groups = sent.groups
    if all(g.kind != "np" or g.prep for g in groups[:k]):
        return True
    names = [g for g in groups[k : k + 3 : 2] if g.kind == "np"]
    if all(g.noun in DRIVEN for g in names):
        return False  # troops backed by helicopters, drones and tanks raided
    return not all(sent.words[g.head].capital and sent.tags[g.first] != "D" for g in names)


def aims(sent: Sent) -> None:
    """An -ing form joined to one behind a preposition stands behind it too ("for storming the town and burning homes")."""
    prep = ""
    for before, joint, here in zip(sent.groups, sent.groups[1:], sent.groups[2:], strict=False):
        if (
            joint.kind == "C"
            and here.joined
            and not here.prep
            and before.prep
            and before.inner
            and _bare_event(sent, here)
        ):
            here.prep = before.prep  # fled because of air strikes and shelling
    for here in sent.groups:
        if here.kind in {"v", ".", "K", "S", "R"}:
            prep = ""
        if here.kind != "np" or here.reading is None or here.reading.form != "ger" or sent.tags[here.head] != "M":
            continue
        if here.joined and not here.prep:
            here.prep = prep
        prep = here.prep


def _bare_event(sent: Sent, group: Group) -> bool:
    """Whether a phrase is nothing but an event noun in -ing, with no object of its own behind it ("shelling")."""
    ing = group.kind == "np" and group.reading is not None and group.reading.form == "ger" and bool(group.inner)
    return ing and group.last - group.first == 1 and (group.last >= len(sent.tags) or sent.tags[group.last] in ".,PSRT")
