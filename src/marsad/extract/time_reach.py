"""How far a time reaches beyond its own clause: joined verbs, "before" and "when" clauses, what a dated verb tells.

One at the head of the sentence covers its joined verbs; the day on a verb of saying dates what is said when it is the
sentence's only time and the content is news: never a plan, nor what "had" happened before.
"""

from __future__ import annotations

import msgspec

from marsad.extract.dating import Dating, alike, here, in_front, steps, verb_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.when import TimeMention
from marsad.extract.when.algebra import Day, Length, Now, Nth, Part, Vague, Weekday

#: How far the name of who speaks may stand from the verb of saying, in characters.
_NEAR = 4
#: Words that may lie between "had" and its verb.
_GAP = 2


def inherited(work: Dating, i: int) -> TimeMention | None:
    """A time from outside the predicate's clause, or of its verb, where its scope reaches the predicate."""
    sent, predicate = work.sent, work.sent.predicates[i]
    clause = sent.clauses[predicate.clause]
    mine = here(work, clause)
    if steps(work, predicate.group.prep) or _set_earlier(sent, predicate) or _hours_after(work, clause, predicate):
        return None
    if (shared := _of_twin(work, i)) is not None:
        return shared
    verb = verb_of(work, clause, mine)
    if predicate.group.kind != "v" and verb is not None and verb != i:
        if _meanwhile(clause, predicate) and verb in work.given and not isinstance(work.given[verb].expr, Nth):
            return work.given[verb] if alike(work, verb, i) else None
        if predicate.group.prep in work.scopes.purposes and i in work.planned and verb in work.planned:
            return work.given.get(verb)
        return None
    at = clause
    while True:
        if at.parent < 0 or at.opener not in {"coord", "sub", "comp"}:
            return _from_saying(work, i)
        outer = sent.clauses[at.parent]
        if at.opener == "coord":
            if outer.speaks:
                joined = at.verb is not None and at.verb.joined
                return None if joined else _from_saying(work, i)
            found = _fronted(work, outer, i)
            if found is not None:
                return found
        elif at.opener == "sub":
            return _into_clause(work, at, i)
        else:
            return _from_saying(work, i)
        at = outer


def _of_twin(work: Dating, i: int) -> TimeMention | None:
    """The time behind a verb joined right behind the predicate, with which it shares all that follows ("shelled and stormed the town
    on Tuesday").
    """
    sent, predicate = work.sent, work.sent.predicates[i]
    clause = sent.clauses[predicate.clause]
    if predicate.group is not clause.verb or any(
        g.kind not in "CB" for g in clause.groups if g.start > predicate.start
    ):
        return None
    for j in work.told:
        other = sent.predicates[j]
        home = sent.clauses[other.clause]
        if (
            home.parent != clause.index
            or home.opener != "coord"
            or other.group is not home.verb
            or not home.verb.joined
        ):
            continue
        mine, its = ([g for got in p.fillers.values() for g in got] for p in (predicate, other))
        behind = any(g is each and g.start > other.start for g in mine for each in its)
        return work.given.get(j) if behind and alike(work, i, j) else None
    return None


def _into_clause(work: Dating, at: Clause, i: int) -> TimeMention | None:
    """The time outside that reaches into a "before" or a "when" clause."""
    sent, outer = work.sent, work.sent.clauses[at.parent]
    predicate = sent.predicates[i]
    clause = sent.clauses[predicate.clause]
    if at.word not in work.scopes.before and at.word not in work.scopes.same:
        return None
    if clause.verb is None or at.speaks:
        return None
    start = at.groups[0].start if at.groups else predicate.start
    times = [g for g in outer.groups if g.kind == "T" and g.when >= 0 and g.start < start]
    while not times and outer.opener == "coord" and outer.parent >= 0:
        outer = sent.clauses[outer.parent]
        times = [g for g in outer.groups if g.kind == "T" and g.when >= 0 and in_front(outer, g)]
    if at.word in work.scopes.same and not times and at.parent >= 0:
        inside = [g for c in sent.clauses for g in c.groups if g.kind == "T" and g.when >= 0 and g.start < start]
        times = [g for g in inside[-1:] if not _between(sent, g, start)]
    if not times:
        return _from_saying(work, i)
    mention = work.mentions[times[-1].when if at.word in work.scopes.same else times[0].when]
    if at.word in work.scopes.same and mention.signal == "since":
        mention = msgspec.structs.replace(mention, signal="in")
    owner = work.owned.get(times[0].start)
    if isinstance(mention.expr, Nth | Vague) or (owner is not None and owner >= 0 and not alike(work, owner, i)):
        return None
    return mention


def _between(sent: Sent, time: Group, start: int) -> bool:
    """Whether anything but commas stands between a time and a place in the sentence."""
    return any(time.end <= g.start < start and g.kind != "," for c in sent.clauses for g in c.groups)


def _meanwhile(clause: Clause, predicate: Predicate) -> bool:
    """Whether an -ing form adds what happened with the verb's event ("struck the port, destroying cranes")."""
    if predicate.reading.form != "ger" or predicate.group.prep:
        return False
    at = next((k for k, g in enumerate(clause.groups) if g is predicate.group), 0)
    return (
        any(g.kind == "," for g in clause.groups[:at])
        and clause.verb is not None
        and clause.verb.start < predicate.start
    )


def _hours_after(work: Dating, clause: Clause, predicate: Predicate) -> bool:
    """Whether "hours after" stands before the predicate or its clause."""
    firsts = {predicate.group.first, clause.groups[0].first if clause.groups else -1}
    for each in work.sent.clauses:
        for group in each.groups:
            if group.kind != "T" or group.when < 0 or not isinstance(work.mentions[group.when].expr, Vague):
                continue
            keys = [word.key for word in work.sent.words[group.first : group.last]]
            if group.last in firsts and any(work.scopes.governs(key, "after") for key in keys):
                return True
    return False


def counted_from(work: Dating, i: int) -> bool:
    """Whether a length of time is only counted from the event, which is therefore of no day told behind it (مضى شهر على | بدء
    الانسحاب، قالت مصادر أمس); one told with it is its own.
    """
    sent, predicate = work.sent, work.sent.predicates[i]
    groups = sent.groups
    at = next((k for k, g in enumerate(groups) if g is predicate.group), 0)
    first = at
    while first > 0 and not groups[first].prep and groups[first - 1].kind == "np":
        first -= 1  # the verbal nouns around it
    while first > 0 and groups[first - 1].kind == "P":
        first -= 1
    before = groups[first - 1] if first else None
    if before is None or groups[at].kind == "v":
        return False
    if before.kind == "T":
        expr = work.mentions[before.when].expr if before.when >= 0 else None
        length = isinstance(expr, Vague | Length) and sent.words[before.last - 1].key in work.scopes.counted_from
    else:
        told = sent.words[groups[first].first].key in work.scopes.counted_from
        length = told and before.noun == "time" and first > 1 and groups[first - 2].kind == "v"
    mention = work.given.get(i)
    if not length or mention is None:
        return False
    time = next((g for g in groups if g.kind == "T" and g.when >= 0 and work.mentions[g.when] is mention), None)
    return time is None or any(g.kind in {"v", ",", "K", "F"} for g in groups if predicate.end <= g.start < time.start)


def around(work: Dating, clause: Clause, time: Group) -> Clause:
    """The clause that a day of the news at its end dates: not a relative one that is set earlier, but the one around it
    ("left the post they had built there | on Friday"), where that has no time of its own. What stands right behind the
    verb is the verb's ("had built on Friday"). An aim that tells no event leaves it to what was done for it.
    """
    sent, mentions, verb = work.sent, work.mentions, clause.verb
    if verb is not None and verb.infinitive and clause.parent >= 0 and not here(work, clause):
        return _for_its_aim(work, clause, time)
    if clause.opener != "rel" or clause.parent < 0 or verb is None or not (verb.pluperfect or _had(sent, verb)):
        return clause
    expr = mentions[time.when].expr
    last = next((g for g in reversed(clause.groups) if g.kind not in {",", "."}), None)
    outer = sent.clauses[clause.parent]
    if (
        last is not time
        or verb.last == time.first
        or not isinstance(expr.of if isinstance(expr, Part) else expr, Day | Weekday | Now)
    ):
        return clause
    told = outer.verb is not None and outer.verb.start < verb.start and not outer.verb.pluperfect
    return outer if told and not any(g.kind == "T" for g in outer.groups) else clause


def _for_its_aim(work: Dating, aim: Clause, time: Group) -> Clause:
    """The clause whose verb tells what was done for an aim at whose end a time stands, where that has no time of its own ("fired
    tear gas to disperse a crowd | on Tuesday"); the aim itself where it is none.
    """
    outer = work.sent.clauses[aim.parent]
    done = [i for i in here(work, outer) if work.sent.predicates[i].group is outer.verb and i not in work.planned]
    last = next((g for g in reversed(aim.groups) if g.kind not in {",", "."}), None)
    if not done or last is not time or any(g.kind == "T" for g in outer.groups):
        return aim
    expr = work.mentions[time.when].expr
    return outer if isinstance(expr.of if isinstance(expr, Part) else expr, Day | Weekday | Now) else aim


def _set_earlier(sent: Sent, predicate: Predicate) -> bool:
    """Whether the predicate is set before the rest: "had left", "had repelled an assault, killing", كان قد غادر."""
    clause: Clause = sent.clauses[predicate.clause]
    lent = predicate.by is not None and predicate.by is clause.verb
    if predicate.group.kind != "v" and not lent and not _meanwhile(clause, predicate):
        return False
    while True:
        verb = clause.verb
        if verb is not None and (verb.pluperfect or _had(sent, verb)):
            return clause.opener != "main"
        if clause.opener != "coord" or clause.parent < 0 or clause.subject_given or verb is None or not verb.joined:
            return False
        clause = sent.clauses[clause.parent]


def _had(sent: Sent, verb: Group) -> bool:
    """Whether "had" or كان قد stands before a verb, in its clause or at the end of the clause before."""
    for clause in sent.clauses:
        for group in clause.groups:
            told = (
                group.kind == "W"
                and group.lexeme is not None
                and group.lexeme.cue is not None
                and group.lexeme.cue.background
            )
            if (
                (told or (group.kind == "X" and group.pluperfect))
                and group.end <= verb.start
                and verb.first - group.last <= _GAP
            ):
                return verb.reading is not None and verb.reading.form in {"past", "pp", "ppast"}
    return False


def _fronted(work: Dating, clause: Clause, i: int) -> TimeMention | None:
    """The time that opens a clause before its verb and is not of a noun there."""
    own = work.sent.predicates[i]
    groups = [g for c in work.sent.clauses for g in c.groups if g.kind == "T" and g.when >= 0]
    near = {own.clause, *(c.index for c in work.sent.clauses if c.parent == own.clause and c.verb is None)}
    if any(g.clause in near and g.start > own.start for g in groups):
        return None  # it has a time of its own, though one that tells no day
    for group in groups:
        if work.home[group.start] is not clause or not in_front(clause, group):
            continue
        mention, owner = work.mentions[group.when], work.owned.get(group.start)
        if isinstance(mention.expr, Nth | Vague) or mention.kind == "now" or owner == -1:
            return None
        if owner is not None:
            predicate = work.sent.predicates[owner]
            if predicate.start < group.start or not alike(work, owner, i):
                return None
        elif i in work.planned:
            return None
        return mention
    return None


def _from_saying(work: Dating, i: int) -> TimeMention | None:
    """The day on the verb of saying that tells the predicate, where it is the only time of the sentence."""
    sent, predicate = work.sent, work.sent.predicates[i]
    if i in work.planned:
        return None
    for clause in sent.clauses:
        if not clause.speaks or not _tells(sent, clause, predicate):
            continue
        own = [
            g
            for g in clause.groups
            if g.kind == "T" and g.when >= 0 and g.start not in work.owned and not _aside(work, g)
        ]
        others = [
            g
            for c in sent.clauses
            for g in c.groups
            if g.kind == "T" and g.when >= 0 and all(g is not each for each in own) and not _aside(work, g)
        ]
        if len(own) == 1 and not others:
            return work.mentions[own[0].when]
    return None


def _tells(sent: Sent, clause: Clause, predicate: Predicate) -> bool:
    """Whether the clause of saying tells the predicate: it stands inside, or its speaker is whom the claim names."""
    at: Clause | None = sent.clauses[predicate.clause]
    while at is not None:
        if at is clause:
            return True
        if at.opener not in {"coord", "comp"}:
            break
        at = sent.clauses[at.parent] if at.parent >= 0 else None
    return _named_speaker(clause, predicate)


def _named_speaker(clause: Clause, predicate: Predicate) -> bool:
    """Whether who the claim says speaks stands beside the verb of saying."""
    verb = clause.verb
    if verb is None:
        return False
    return any(0 <= verb.start - link.end <= _NEAR or 0 <= link.start - verb.end <= _NEAR for link in predicate.said_by)


def _aside(work: Dating, time: Group) -> bool:
    """Whether a time does not count beside the day of saying: it tells no day, or dates a plan or a thing before."""
    mention, owner = work.mentions[time.when], work.owned.get(time.start)
    if isinstance(mention.expr, Vague) or mention.kind == "now":
        return True
    if isinstance(mention.expr, Length) and not mention.expr.direction and not mention.signal:
        return True
    if work.home[time.start].opener == "sub" or owner == -1:
        return True
    if owner is None:
        return False
    group = work.sent.predicates[owner].group
    return owner in work.planned or (group.kind != "v" and bool(group.prep))
