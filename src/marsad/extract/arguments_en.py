"""The subject before an English verb and the object behind it."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent

_LIGHT = frozenset({"B", "T", "X", "G", "W"})
_POSTS = frozenset({"official", "body"})
_NAMELESS = frozenset({"vehicle", "aircraft", "weapon"})
_ACTING = frozenset({"force", "group", "people", "human", "captive", "official", "body", "state", *_NAMELESS})


def subject_before(before: list[Group], *, aim: bool) -> Group | None:
    """The last bare phrase before an English verb; -ing forms, what they take, and what stands before a colon are none."""
    first = max((i for i, g in enumerate(before) if g.kind in {":", "»"}), default=-1) + 1
    found: Group | None = None
    for k, group in enumerate(before):
        if k < first or group.kind != "np" or group.prep or group.joined or _enclosed(before, group):
            continue
        if k > 1 and before[k - 1].kind == "'" and before[k - 2].kind == "T" and before[k - 2].prep:
            continue  # the toll from Sunday's | bombing has risen
        remark = group.noun == "part" and group.of is None and k > 0 and before[k - 1].kind == ","
        remark = remark and (group.last - group.first > 1 or k + 1 < len(before))
        alone = found is not None and group.last - group.first == 1 and k > 0 and before[k - 1].kind == ","
        alone = alone and group.lexeme is not None and found is not None and group.lexeme is found.lexeme
        remark = remark or (
            alone and k + 1 < len(before) and before[k + 1].kind == ","
        )  # villagers, two of whom …, left
        if found is not None and (_gerund(group) or remark):
            continue  # dozens of settlers, some of them armed, raided; but three dead, seven hurt
        if k > 0 and ((_gerund(before[k - 1]) and not _saying(before[k - 1])) or before[k - 1].kind in {"Z", "F"}):
            continue
        if k > 1 and before[k - 2] is found and _gerund(before[k - 1]) and not _may_act(group):
            continue  # residents demanding | jobs blocked the road; but a man saying | soldiers fired
        if aim and k + 1 < len(before) and before[k + 1].kind == "P" and (found is not None or _cued(group)):
            continue  # the command has plans to withdraw, attempts to storm the base failed
        if found is not None and k > 0 and before[k - 1].kind == "," and _named(found) and not _named(group):
            last = next((g.kind for g in reversed(before) if g.kind not in _LIGHT), "")
            if last == ",":
                continue  # Name, head of the council, said
        if found is not None and k > 1 and found.noun in _NAMELESS and before[k - 1].kind == "," and _closed(before, k):
            continue  # a helicopter of the mission, its name, came
        if found is not None and k > 0 and before[k - 1].kind == "," and _glossed(found, group, before[k + 1 :]):
            continue  # the group, an affiliate of another, has burned
        found = group
    return found


def _cued(group: Group) -> bool:
    """Whether a noun says how far what stands behind it has come: no one does what is an attempt, a plan, an order."""
    return group.lexeme is not None and group.lexeme.cue is not None


def _closed(before: list[Group], k: int) -> bool:
    """Whether a name between two commas before the verb is that of a party inside the phrase before it: a craft has none."""
    last = next((g.kind for g in reversed(before[k + 1 :]) if g.kind not in _LIGHT), "")
    return last == "," and before[k - 2].kind == "np" and bool(before[k].hits or before[k].unknown)


def _glossed(known: Group, group: Group, after: list[Group]) -> bool:
    """Whether an indefinite phrase between two commas only tells what the definite one before it is."""
    last = next((g.kind for g in reversed(after) if g.kind not in _LIGHT), "")
    return last == "," and known.definite and not known.plural and not group.definite and group.reading is not None


def _named(group: Group) -> bool:
    """Whether a phrase is a name: known, or in capitals and unexplained."""
    return any(h.first <= group.head < h.last for h in group.hits) or group.reading is None


def object_behind(after: list[Group]) -> Group | None:
    """The bare phrase right behind an English verb, adverbs and times passed over."""
    for k, group in enumerate(after):
        if group.kind == "," and 0 < k < len(after) - 1 and after[k - 1].kind == "T" and after[k + 1].kind == "np":
            if k == 1 and all(g.kind not in {"v", "X"} for g in after[2:]):
                continue  # seized on Friday, | three villages
        if group.kind in {"B", "T", "«", "»"} or (
            group.kind == "W" and (group.cue is None or group.cue.polarity != "no")
        ):
            continue
        if group.kind != "np" or group.prep or group.joined:
            return None
        return group
    return None


def behind_passive(trigger: Predicate | None, thing: Group | None) -> None:
    """Give the phrase behind a passive to the preposition in which its verb ends ("rockets were fired at | the base"), a post to "as"
    ("was named | deputy commander").
    """
    if trigger is None or thing is None or thing.prep or thing.start < trigger.end:
        return
    if thing.noun in _POSTS and any("topic" in sense.roles.get("as", ()) for sense in trigger.senses):
        trigger.preps.append(("as", thing))
        return
    prep = trigger.lexeme.lemma.rpartition(" ")[2]
    if prep != trigger.lexeme.lemma and any(prep in sense.roles for sense in trigger.senses):
        trigger.preps.append((prep, thing))


def gapped_passives(sent: Sent, never_bare: frozenset[str]) -> None:
    """Make a participle passive that shares the auxiliary of the clause it is joined to ("were injured and 30 arrested");
    ``never_bare``: verbs that are never without an object where they are active.
    """
    for clause in sent.clauses:
        verb = clause.verb
        if clause.opener != "coord" or clause.parent < 0 or verb is None or verb.passive or verb.reading is None:
            continue
        outer = sent.clauses[clause.parent]
        inner = sent.clauses[clause.index - 1]
        if inner.opener == "where" and inner.groups and inner.groups[-1].kind == "C":
            outer = inner  # where they were disarmed and taken to a camp
        if (
            outer.verb is None
            or not outer.verb.passive
            or not any(r.form == "pp" for r in sent.words[verb.head].readings)
        ):
            continue
        at = next((i for i, g in enumerate(clause.groups) if g is verb), 0)
        before = [g for g in (*outer.groups, *clause.groups[:at]) if g.end <= verb.start and g.kind != "B"]
        told = [g.kind for g in before[-2:]]
        shared = verb.joined and told[-1:] == ["C"] and verb.lemma in never_bare  # were detained and released
        shared = shared and sent.words[before[-1].first].key != "or"  # are killed or captured
        if any(g.kind == "X" for g in clause.groups[:at]) or verb.infinitive or not (shared or told == ["C", "np"]):
            continue
        if _closing_words(clause.groups[at:]):
            continue  # was shot dead, residents and an official said
        if object_behind(clause.groups[at + 1 :]) is None:
            verb.passive, verb.opener = True, outer.verb.opener


def perfect_infinitive(verb: Group, outer: Clause) -> bool:
    """Whether a verb stands behind "to have" or "to be" that ends the clause outside ("are said to have | fled")."""
    before = [g.kind for g in outer.groups if g.end <= verb.start and g.kind != "B"][-3:]
    perfect = before[-2:] == ["P", "X"] or before == ["P", "X", "X"]  # to have been killed, to be moving
    return perfect and verb.reading is not None and verb.reading.form in {"past", "pp", "ger"}


def shared_future(sent: Sent) -> None:
    """Let a bare verb share the future or the "to" of the clause that it is joined to ("will leave the base and deploy in town")."""
    for clause in sent.clauses:
        verb = clause.verb
        if clause.opener != "coord" or clause.parent < 0 or verb is None or verb.infinitive or verb.reading is None:
            continue
        outer = sent.clauses[clause.parent].verb
        if outer is None or outer.reading is None or not (outer.future or outer.infinitive):
            continue
        own = any(g.kind not in {"C", ",", "B", "T"} for g in clause.groups if g.start < verb.start)
        alike = verb.passive if outer.passive else outer.reading.form == "inf" == verb.reading.form
        verb.future = verb.future or (outer.future and alike and not own)
        verb.infinitive = (
            outer.infinitive and alike and not own
        )  # to pursue the cells, kill their men and hold the town


def _closing_words(groups: list[Group]) -> bool:
    """Whether a verb of saying closes what it told before it, with nothing but a time behind it."""
    says = groups[0].lexeme is not None and groups[0].lexeme.saying is not None
    return says and all(g.kind in {"T", "B", "."} for g in groups[1:])


def shared_object(sent: Sent, clause: Clause) -> Group | None:
    """The object that a verb without one shares with the verb joined right behind it ("killed or captured | 20 fighters")."""
    verb = clause.verb
    if verb is None or verb.passive or verb.infinitive or clause.index + 1 >= len(sent.clauses):
        return None
    at = next((i for i, g in enumerate(clause.groups) if g is verb), 0)
    behind = [g.kind for g in clause.groups[at + 1 :] if g.kind not in {"B", "T"}]
    other = sent.clauses[clause.index + 1]
    opening = [g for g in other.groups if g.kind not in {"B", "T"}]
    if behind == [","] and clause.index + 2 < len(sent.clauses) and other.opener == "coord" and not verb.joined:
        last = sent.clauses[clause.index + 2]  # besieged, invaded and bombed | the camp
        alone = [g.kind for g in opening] == ["v", "C"] and last.opener == "coord" and last.verb is not None
        if (
            alone
            and last.verb is not None
            and last.verb.joined
            and not last.verb.passive
            and not _one_event(verb, last.verb)
        ):
            following = [g for g in last.groups if g.kind not in {"B", "T"}]
            return object_behind(following[1:]) if following[:1] == [last.verb] else None
    if behind != ["C"] or other.opener != "coord" or other.verb is None or opening[:1] != [other.verb]:
        return None
    if _one_event(verb, other.verb):
        return None
    forms = {r.form for r in sent.words[verb.head].readings}
    alike = other.verb.reading is not None and other.verb.reading.form in forms
    return object_behind(opening[1:]) if alike and not other.verb.passive else None


def goes_on_to_object(sent: Sent, clause: Clause, behind: list[Group]) -> bool:
    """Whether a verb with nothing but "and" behind it is joined to an active one that has the object of both ("a jet from the carrier |
    intercepted | and destroyed two drones").
    """
    if [g.kind for g in behind if g.kind not in {"B", "T"}] != ["C"] or clause.index + 1 >= len(sent.clauses):
        return False
    other = sent.clauses[clause.index + 1]
    opening = [g for g in other.groups if g.kind not in {"B", "T"}]
    joined = other.opener == "coord" and other.verb is not None and not other.verb.passive
    return joined and opening[:1] == [other.verb] and object_behind(opening[1:]) is not None


def _one_event(verb: Group, other: Group) -> bool:
    """Whether two joined verbs tell of one type of event ("burned and looted"): the second tells it."""
    types = [
        {sense.type for sense in g.lexeme.senses if not sense.number} if g.lexeme is not None else set()
        for g in (verb, other)
    ]
    return bool(types[0] & types[1])


def object_shifted(after: list[Group]) -> Group | None:
    """The object that stands behind one prepositional phrase ("targeted with bullets a member of the council")."""
    told = [group for group in after[:6] if group.kind not in {"B", "T", "W"}]
    if len(told) < 3 or told[0].kind != "P" or told[1].kind != "np" or not told[1].prep or _gerund(told[1]):
        return None
    thing = told[2]
    if any(group.kind == "T" and told[1].end <= group.start < thing.start for group in after[:6]):
        return None  # collapsed in Zawiya hours after signing
    return thing if thing.kind == "np" and not thing.prep and not thing.joined and not _gerund(thing) else None


def _gerund(group: Group) -> bool:
    reading = group.reading
    return group.kind == "np" and reading is not None and reading.form == "ger" and group.head == group.first


def _saying(group: Group) -> bool:
    """Whether an -ing form opens what somebody says ("denied it, saying troops had left")."""
    return group.lexeme is not None and group.lexeme.saying is not None


def _may_act(group: Group) -> bool:
    """Whether a phrase may do what a verb behind it tells: a name, an armed body, people, a craft."""
    return bool(group.hits) or group.reading is None or group.noun in _ACTING


def _enclosed(before: list[Group], group: Group) -> bool:
    """Whether the phrase stands between two commas or inside brackets before the verb."""
    at = next(i for i, g in enumerate(before) if g is group)
    return next((g.kind for g in reversed(before[:at]) if g.kind in {"(", ")"}), "") == "("
