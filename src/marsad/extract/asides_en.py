"""English remarks that are no argument of the verb: between commas, who the counted people before them are; and where the
state of things is that an act falls into.

Five soldiers | , two of them officers, | were wounded; nine people | including a nurse | were killed; two people | , a driver and a guard, | were killed; six others
| , including two children, | were hurt; nine people | , mostly women, | were freed; amid tension | in the region |, troops
left the base; hit a village | , 10 kilometres (six miles) from the border |.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from marsad.extract import apposed_en, on_sides_en, regions_en
from marsad.extract.kinds import DRIVEN, PLACES
from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_ASIDE = "x"  # the kind of a group that is no argument
_INSIDE = frozenset({"np", "C", "P", ","})
_TELLS_ON = frozenset({"v", "X", "B"})
_LONGEST = 9
_QUALITY = frozenset({"np", "P", "T", "A", "B"})
_WHO = frozenset({"force", "group", "people", "official", "captive"})
_PAIR = 2
_CRIMES = frozenset({"", "abstract", "crime", "event"})
_CLOSES = frozenset({",", ".", ";", "v", "S", "R", "K", "»", "C", "X", "W"})


def set_all_aside(sent: Sent, analyser: Analyser) -> None:
    """Take all remarks of a sentence whose phrases are whole out of its grammar."""
    sets = analyser.sets
    on_sides_en.part(sent, analyser)
    apposed_en.set_aside(sent, analyser)
    set_aside(sent, sets["members_behind"], sets["mostly"])
    regions_en.set_aside(sent, analyser.locative)
    set_backdrop_aside(sent, sets["amid"], analyser.locative)
    set_home_aside(sent, sets["home_to"])
    set_between_aside(sent, sets["located"])
    set_owners_aside(sent, analyser.agent, sets["handled"])


def set_aside(sent: Sent, including: frozenset[str], mostly: frozenset[str]) -> None:
    """Take the groups of such remarks out of the sentence's grammar."""
    groups = sent.groups
    _set_brackets_aside(sent)
    _set_offices_aside(sent)
    for k, np in enumerate(groups[:-2]):
        if np.kind == "np" and np.plural and groups[k + 1].kind == "," and (last := _some_of_whom(sent, groups, k + 2)):
            _take_out(groups[k + 1 : last + 1])  # thirty men | , four of whom were commanders, | burned
        if np.noun == "unit" and k > 0 and groups[k - 1].kind == ",":
            behind = k + 4 if [g.kind for g in groups[k + 1 : k + 4]] == ["(", "np", ")"] else k + 1  # (six miles)
            if _how_far(sent, groups[behind : behind + 2]):
                _take_out(groups[k : behind + 2])  # fled to Kosti | , about 300 km to the east
        if np.kind != "np" or groups[k + 1].kind not in {",", "C"}:
            continue
        if np.prep == "between":
            backed = [g.kind for g in groups[k + 2 : k + 6]] == ["P", "np", ",", "C"]  # , backed by tribesmen, | and
            start = k + 3 if groups[k + 2].kind == "R" else len(groups)
            close = next((j for j in range(start, len(groups) - 2) if groups[j].kind in {",", "v", "."}), 0)
            close = k + 4 if backed else close
            if close and (backed or [g.kind for g in groups[close : close + 3]] == [",", "C", "np"]):
                _take_out(
                    groups[k + 1 : close + 1]
                )  # between the force | , which is allied to the army, | and militias
                continue
        counted = next((c for c in sent.counts if np.first <= c.first <= np.head), None)
        long = _listed(sent, groups, k + 1, including) if counted is not None else 0
        if long and not groups[k + long + 2].prep:
            _take_out(groups[k + 1 : k + long + 1])  # four soldiers | , including a colonel, | and three militants
            groups[k + long + 2].joined = True
            continue
        in_relative = groups[k + 1].kind == "," and "R" in [g.kind for g in groups[max(0, k - 3) : k]]
        opens = k + 1 + in_relative  # a strike which killed five people | , including three children |
        some = counted is not None and groups[opens].kind == "C" and groups[opens].lemma in including
        if some and (in_relative or not np.joined):
            _members(groups, opens)
        if groups[k + 1].kind == "C" or (some and in_relative):
            continue
        end = next((j for j in range(k + 3, min(k + _LONGEST, len(groups))) if _closes(groups, j)), 0)
        share = sent.words[groups[k + 2].first].key in mostly
        if share and end and np.plural and np.noun in _WHO and not np.prep and _how_they_were(groups[k + 2 : end]):
            _take_out(groups[k + 1 : end + 1])  # the gunmen | , some armed with rifles, | stormed
            continue
        if end and np.head in np.inner and not np.prep and _what_event(groups[k + 2 : end]):
            _take_out(groups[k + 1 : end + 1])  # the attack | , one of the deadliest this year, | killed ten
            continue
        end = _before_source(groups, k, end) if end else end
        if counted is None or not end or any(g.kind not in _INSIDE for g in groups[k + 2 + share : end]):
            continue
        named = [g for g in groups[k + 2 : end] if g.kind == "np"]
        among = groups[k + 2].kind == "C" and groups[k + 2].lemma in including
        if named and (
            among or share or _some_of_them(sent, named[0]) or (counted.low == len(named) and _one_by_one(sent, named))
        ):
            _take_out(groups[k + 1 : end + 1])


def _take_out(remark: Iterable[Group]) -> None:
    for group in remark:
        group.kind = _ASIDE


def _listed(sent: Sent, groups: list[Group], k: int, including: frozenset[str]) -> int:
    """How many groups from the comma at ``k`` on say who some of those before are, where others follow by "and"; 0 = none do."""
    kinds = [g.kind for g in groups[k : k + 6]]
    if kinds == [",", "C", "np", ",", "C", "np"] and groups[k + 1].lemma in including:
        return 4
    some = kinds[:2] == [",", "np"] and _some_of_them(sent, groups[k + 1])  # , two of them children, and three guards
    end = 2 + (kinds[2:3] == ["np"])
    return end + 1 if some and kinds[end : end + 3] == [",", "C", "np"] else 0


def _before_source(groups: list[Group], k: int, end: int) -> int:
    """The comma at which the remark behind the phrase at ``k`` ends where who says it all stands behind its members ("killed nine
    people, including an elder |, an official, Ali Saleh, said"), else ``end``.
    """
    verb = groups[end + 1]
    if verb.lexeme is None or verb.lexeme.saying is None or all(g.kind != "v" for g in groups[:k]):
        return end
    at = end - 1
    while at > k + 5 and groups[at - 1].kind == "," and groups[at - 2].noun == "official" and not groups[at - 2].prep:
        at -= 2
    source = groups[at].kind == "np" and not (groups[at].prep or groups[at].joined)
    return at - 1 if source and at > k + 3 and groups[at - 1].kind == "," else end


def _some_of_whom(sent: Sent, groups: list[Group], k: int) -> int:
    """Where a remark that opens at ``k`` closes which says in a bare copula what some of those before are; 0 = it does not."""
    kinds = [g.kind for g in groups[k : k + 5]]
    if kinds != ["np", "R", "X", "np", ","] or k + 5 >= len(groups) or groups[k + 5].kind not in _TELLS_ON:
        return 0
    return k + 4 if sent.words[groups[k + 1].first].key == "of" else 0


def set_grounds_aside(sent: Sent, grounds: frozenset[str], about: frozenset[str]) -> None:
    """Take out of the grammar on what ground somebody acts, and whom that is about ("forces | on a tip-off about bandits | raided")."""
    groups = sent.groups
    for k, on in enumerate(groups[:-1]):
        why = groups[k + 1]
        if on.kind != "P" or why.kind != "np" or why.prep != "on" or sent.words[why.head].key not in grounds:
            continue
        end = k + 2
        while [g.kind for g in groups[end : end + 2]] == ["P", "np"] and groups[end + 1].prep in about:
            end += 2
        _take_out(groups[k:end])


def set_charges_aside(sent: Sent, analyser: Analyser) -> None:
    """Take out of the grammar of what deed somebody is only suspected ("killed a man | suspected of planning the attack"), up to
    the next mark or verb: it tells which man is meant.
    """
    groups, sets = sent.groups, analyser.sets
    for k, of in enumerate(groups[:-2]):
        perfect = groups[k + 1].kind == "X" and groups[k + 2].kind == "v"
        if perfect and of.kind == "P" and sent.words[of.last - 2].key in sets["charged"]:
            end = next((i for i in range(k + 3, len(groups)) if groups[i].kind in _CLOSES), len(groups))
            for group in groups[k:end]:
                group.kind = _ASIDE if group.kind != "T" else "T"  # arrested on suspicion of having planted a bomb
        being = k > 0 and [g.kind for g in groups[k : k + 3]] == ["P", "X", "np"] and groups[k - 1].kind == "Z"
        if being and sent.words[of.first - 1].key in sets["charged"]:
            _take_out(groups[k - 1 : k + 3])  # killed a woman | accused of being a spy
    for k, of in enumerate(groups[:-1]):
        form, deed = groups[k - 1], groups[k + 1]
        if k == 0 or of.kind != "P" or sent.words[of.first - 1].key not in sets["charged"] or deed.kind != "np":
            continue
        crime = deed.last - deed.first == 1 and not deed.hits and deed.noun in _CRIMES  # spying, treason, murder
        crime = crime and not sent.words[deed.first].capital
        doing = deed.reading is not None and deed.reading.form == "ger"
        if not (doing or crime) or deed.lemma in sets["belong"]:
            continue
        if not {form.kind} & {"Z", "v", "np"}:
            continue
        if deed.prep in analyser.locative and form.lexeme is not None and form.lexeme.senses:
            continue  # detained | in raids
        before = sent.words[form.first - 1].key if form.first else ""
        if form.kind == "v" and (form.passive or before in sets["be"]):
            continue  # was accused of planning it
        end = next((i for i in range(k + 1, len(groups)) if groups[i].kind in _CLOSES), len(groups))
        while (
            end < len(groups) and groups[end].kind == "v" and groups[end].infinitive
        ):  # suspected of plotting to | blow up
            end = next((i for i in range(end + 1, len(groups)) if groups[i].kind in _CLOSES), len(groups))
        first = k if form.kind == "np" else k - 1  # the participle may close the phrase that it describes
        for group in groups[first:end]:
            group.kind = _ASIDE if group.kind != "T" else "T"  # arrested a man accused of killing a judge | on Friday


def _set_offices_aside(sent: Sent) -> None:
    """Take out of the grammar where the office lies whose holder a frame quotes ("according to Ali Saleh, the head of a clinic | in
    Hama").
    """
    groups = sent.groups
    for k in range(len(groups) - 5):
        if [g.kind for g in groups[k : k + 6]] != ["F", "np", ",", "np", "P", "np"] or groups[k + 3].noun != "official":
            continue
        if groups[k + 6 : k + 7] and groups[k + 6].kind not in {",", "."}:
            continue
        groups[k + 4].kind = groups[k + 5].kind = _ASIDE


def take_out_ages(sent: Sent, old: AbstractSet[int]) -> None:
    """Drop how old somebody is, and the commas around that ("four men, aged 17 to 25, were shot"); ``old``: the words that
    tell it (``quantities.ages``).
    """
    groups, out = sent.groups, list[Group]()
    inside = [bool(old) and set(range(g.first, g.last)) <= old for g in groups]
    for k, group in enumerate(groups):
        opens = group.kind == "," and inside[k + 1 : k + 2] == [True]
        closes = group.kind == "," and k > 1 and inside[k - 1] and groups[k - 2].kind == ","
        if not (inside[k] or opens or closes):
            out.append(group)
    sent.groups = out


def _set_brackets_aside(sent: Sent) -> None:
    """Take out of the grammar what stands in brackets with a negation of its own ("a guard (no name given) was killed"), and the
    letters of the name before them ("the Democratic Forces (SDF) and …"), or whose wing or men they are ("the SLA (Minnawi), …").
    """
    groups = sent.groups
    for k, opening in enumerate(groups):
        if opening.kind != "(":
            continue
        end = next((j for j in range(k + 1, min(k + _LONGEST, len(groups))) if groups[j].kind == ")"), 0)
        letters = end == k + 2 and (
            _letters(sent, groups[k + 1]) or (k > 0 and _wing(sent, groups[k - 1], groups[k + 1]))
        )
        if letters and k > 0 and groups[k - 1].kind == "np" and end + 2 < len(groups) and groups[end + 1].kind == "C":
            groups[end + 2].joined = groups[end + 2].joined or (
                groups[end + 2].kind == "np" and not groups[end + 2].prep
            )
        if letters and [g.kind for g in groups[end + 1 : end + 3]] == [",", "np"] and _goes_on(groups, end + 3):
            groups[end + 2].joined = groups[end + 2].joined or not groups[end + 2].prep
        if end and (groups[k + 1].kind == "G" or letters):
            _take_out(groups[k : end + 1])


def _goes_on(groups: list[Group], k: int) -> bool:
    """Whether "and" stands at ``k``, or behind the letters in brackets that stand there: a list goes on."""
    at = k + 3 if [g.kind for g in groups[k : k + 3]] == ["(", "np", ")"] else k
    return [g.kind for g in groups[at : at + 2]] == ["C", "np"]


def _letters(sent: Sent, group: Group) -> bool:
    """Whether a phrase is one word in capitals."""
    word = sent.words[group.first].text
    return group.kind == "np" and group.last == group.first + 1 and word.isupper() and len(word) > 1


def _wing(sent: Sent, name: Group, inner: Group) -> bool:
    """Whether brackets hold a bare name behind another: neither is that of a place."""
    bare = name.kind == inner.kind == "np" and not inner.prep
    words = [*sent.words[inner.first : inner.last], sent.words[name.last - 1]]
    return (
        bare
        and all(word.capital and not word.country for word in words)
        and all(ref[0] != "p" for g in (name, inner) for hit in g.hits for ref in hit.refs)
    )


def _how_they_were(inside: list[Group]) -> bool:
    """Whether a remark that opens with a share of those before it tells how they were, with a participle or none ("some armed
    with rifles", "most of them foreigners").
    """
    forms = [g.reading.form if g.reading is not None else "" for g in inside if g.kind == "v"]
    alone = len(forms) <= 1 and all(form in {"pp", "past"} for form in forms) and inside[0].kind == "np"
    opens = len(inside) > 1 and (inside[1].kind in {"v", "Z", "P"} or inside[1].kind == "np")
    return alone and opens and all(g.kind in _INSIDE | {"v", "Z", "A"} for g in inside)


def _what_event(inside: list[Group]) -> bool:
    """Whether a remark only says of which sort the event before it was, in one bare phrase and what hangs on it."""
    opens = inside[0]
    return opens.kind == "np" and not (opens.prep or opens.hits) and all(g.kind in _QUALITY for g in inside)


def _members(groups: list[Group], k: int) -> None:
    """Set aside the list that stands at ``k`` without a comma before it ("nine people including | a nurse and two children |")."""
    end = k + 1
    while end < len(groups) and groups[end].kind == "np" and groups[end].joined and not groups[end].prep:
        end += 2 if end + 2 < len(groups) and groups[end + 1].kind in {"C", ","} and groups[end + 2].joined else 1
    close = next((j for j in range(end + 1, len(groups)) if groups[j].kind not in {"np", "P"}), end)
    if groups[end : end + 1] and groups[end].kind == "," and close > end + 1 and _closes(groups, close):
        end = close + 1  # including Ali Saleh | , the head of the guard, | were seized
    _take_out(groups[k:end])


def set_owners_aside(sent: Sent, agents: frozenset[str], handled: frozenset[str]) -> None:
    """Take out of the grammar by whom a place or thing is shared, owned or lived in ("a region shared | by three tribes |"): he
    does nothing that the clause tells. ``handled``: participles of what somebody has in hand: who that is belongs to the
    name of a craft or weapon ("a drone operated by the militia").
    """
    groups = sent.groups
    for k in range(len(groups) - 4, -1, -1):
        thing, form, by, whom = groups[k : k + 4]
        if [g.kind for g in (thing, form, by, whom)] != ["np", "Z", "P", "np"] or thing.noun not in DRIVEN:
            continue
        if whom.prep in agents and sent.words[form.first].key in handled:
            own = [h for h in whom.hits if h.first <= whom.head < h.last] or whom.hits  # Sudan's | Rapid Support Forces
            thing.last, thing.end, thing.hits = whom.last, whom.end, [*thing.hits, *own]
            thing.owned = True
            del groups[k + 1 : k + 4]
    for k in range(1, len(groups) - 2):
        if groups[k].kind != "Z":
            continue
        thing, form, by, whom = groups[k - 1 : k + 3]
        if (thing.kind, by.kind, whom.kind) != ("np", "P", "np") or whom.prep not in agents:
            continue
        if thing.inner or thing.noun not in PLACES or form.lexeme is None or form.lexeme.senses or form.lexeme.light:
            continue
        end = k + 3
        while end + 1 < len(groups) and groups[end].kind in {"C", ","} and groups[end + 1].joined:
            end += 2
        _take_out(groups[k + 1 : end])


def set_home_aside(sent: Sent, home: frozenset[str]) -> None:
    """Take out of the grammar what a place is said between commas to be home to ("lost Lashio, | home to its command, | to the rebels")."""
    groups = sent.groups
    for k in range(2, len(groups) - 2):
        told = [g.kind for g in groups[k - 2 : k + 3]] == ["np", ",", groups[k].kind, "P", "np"]
        if not told or sent.words[groups[k].first].key not in home or groups[k].last - groups[k].first > 1:
            continue
        end = next((i for i in range(k + 3, len(groups)) if groups[i].kind not in {"np", "P", "C"}), len(groups))
        _take_out(groups[k:end])


def set_between_aside(sent: Sent, located: frozenset[str]) -> None:
    """Take out of the grammar between which places a spot is told to lie ("in the Lam area | located between Nish and Khakriz |"), and
    the second of two lands that share a border ("near the border of Mali | and Burkina Faso").
    """
    groups = sent.groups
    for k, group in enumerate(groups[:-2]):
        if group.noun == "border" and group.hits and [g.kind for g in groups[k + 1 : k + 3]] == ["C", "np"]:
            other = groups[k + 2]
            if (
                other.hits
                and not (other.prep or other.noun)
                and all({"a", "p"} <= {r[0] for r in h.refs} for h in other.hits)
            ):
                groups[k + 1].kind = other.kind = _ASIDE
        if sent.words[group.first].key not in located or groups[k + 1].kind != "P" or groups[k + 2].prep != "between":
            continue
        both = [g.kind for g in groups[k + 3 : k + 5]] == ["C", "np"]
        _take_out(groups[k : k + 3 + 2 * both])


def set_backdrop_aside(sent: Sent, amid: frozenset[str], locative: frozenset[str]) -> None:
    """Take out of the grammar where the state of things lies that an act falls into ("amid tension in the region"); where it is
    an event, that is its own place ("amid clashes in the town").
    """
    groups = sent.groups
    for k, opening in enumerate(groups):
        if opening.kind != "np" or opening.prep not in amid or (opening.inner and not _qualifies(groups, k)):
            continue
        end = k + 1
        while end < len(groups) and groups[end].kind == "np" and not groups[end].prep and not groups[end].inner:
            end += 1  # rising | tension
        spot = groups[end + 1] if end + 1 < len(groups) and groups[end].kind == "P" else None
        if spot is not None and spot.kind == "np" and spot.prep in locative and groups[end - 1].noun not in PLACES:
            groups[end].kind = spot.kind = _ASIDE


def _qualifies(groups: list[Group], k: int) -> bool:
    """Whether an -ing form only qualifies the bare noun right behind it ("rising | tension")."""
    form = groups[k].reading
    behind = groups[k + 1] if k + 1 < len(groups) else None
    alone = form is not None and form.form == "ger" and groups[k].last - groups[k].first == 1
    return alone and behind is not None and behind.kind == "np" and not behind.prep and behind.noun == "abstract"


def _how_far(sent: Sent, behind: list[Group]) -> bool:
    """Whether what stands behind a distance only tells in which direction it is, or from where it is measured."""
    if len(behind) < _PAIR:
        return False
    to, way = behind
    if to.kind != "P" or way.kind != "np":
        return False
    return way.prep == "from" or (not way.hits and sent.words[way.head].direction)


def _closes(groups: list[Group], j: int) -> bool:
    """Whether a comma closes a remark: the verb of what stands before it follows."""
    return groups[j].kind == "," and j + 1 < len(groups) and groups[j + 1].kind in _TELLS_ON


def _some_of_them(sent: Sent, group: Group) -> bool:
    """Whether a phrase is a number of those named before ("two of them")."""
    at = next((c.last for c in sent.counts if c.first == group.first), 0)
    return 0 < at < len(sent.words) - 1 and sent.words[at].key == "of" and sent.tags[at + 1] == "O"


def _one_by_one(sent: Sent, named: list[Group]) -> bool:
    """Whether each phrase names one of those counted before, joined by "and" ("a driver and a guard")."""
    return len(named) > 1 and all(g.prep == "" and not g.plural and sent.tags[g.first] == "D" for g in named)
