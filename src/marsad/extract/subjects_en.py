"""English arguments that grammar supplies: pronouns, the subjects of infinitives and -ing forms, what participles qualify.

"They left", "said it struck", "ordered the troops to leave", "vehicles leaving the town", "posts held by the army":
each is filled with the phrase that it stands for.
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue

_PERSONS = frozenset({"official", "people", "captive"})
_MANY = frozenset({"force", "group", "people", "captive", "state", "body"})
_SUFFERING = frozenset({"people", "captive", "official", "force", "group", "vehicle", "weapon", "goods"})
_THINGS = frozenset({"abstract", "time", "unit", "money"})
_GOING = frozenset({EventType.WITHDRAWAL.value, EventType.MOVEMENT.value, EventType.DISPLACEMENT.value})
_STANDING = frozenset({"site", "building", "settlement", "vehicle", "ship"})
_SKIPPED = frozenset({"B", "T", "W", "G", "X"})


def bare_pronoun(groups: list[Group]) -> Group | None:
    """The personal pronoun that stands last among ``groups``, without a preposition or phrase behind it."""
    for group in reversed(groups):
        if group.kind == "O" and not group.prep:
            return group
        if group.kind not in _SKIPPED:
            return None
    return None


def nobody(sent: Sent, groups: list[Group], words: Analyser) -> bool:
    """Whether "no one" or the like stands as the subject before a verb."""
    last = next((g for g in reversed(groups) if g.kind not in _SKIPPED - {"G"}), None)
    if last is None or last.kind != "G":
        return False
    return sent.text[last.start : last.end].lower() in words.lexicon.notes.get("nobody", ())


def object_pronoun(groups: list[Group]) -> Group | None:
    """The pronoun right behind a verb ("hounded them out")."""
    return groups[0] if groups and groups[0].kind == "O" and not groups[0].prep else None


def stands_for(
    sent: Sent,
    pronoun: Group,
    clause: Clause,
    earlier: Sent | None,
    words: Analyser,
    *,
    acts: bool,
    suffers: bool = False,
) -> Group | None:
    """The phrase that a pronoun means: subjects of the clauses around it first, then the sentence before; None = unclear.

    ``acts``: the pronoun is a subject, so that it likely means an earlier subject; ``suffers``: of something that is done to it.
    """
    key = sent.words[pronoun.first].key
    notes = words.lexicon.notes
    kind = next((k for k in ("pronoun_it", "pronoun_they", "pronoun_person") if key in notes.get(k, ())), "")
    if not kind:
        return None
    if acts and kind == "pronoun_it" and (event := _event_meant(sent, pronoun, clause)) is not None:
        return event
    own = None if acts else clause.subject
    if not acts and kind == "pronoun_it" and (told := _object_before(sent, clause)) is not None and _agrees(told, kind):
        return told
    suffers = suffers or (acts and clause.verb is not None and clause.verb.passive)
    others = suffers or (acts and _said_by_one(sent, clause))
    undergone = _objects(sent, clause, earlier) if others and kind == "pronoun_they" else []
    for group in (*undergone, *_candidates(sent, pronoun, clause, earlier, acts=acts)):
        if group is not own and _agrees(group, kind):
            return group
    return None


def _event_meant(sent: Sent, pronoun: Group, clause: Clause) -> Group | None:
    """The event that "it" means before a verb that says of an event that it holds or ends ("a truce, but it fell apart")."""
    light = clause.verb.lexeme.light if clause.verb is not None and clause.verb.lexeme is not None else None
    if light is None or light.event != "subject":
        return None
    before = [g for g in sent.groups if g.kind == "np" and g.end <= pronoun.start and sent.tags[g.head] == "M"]
    return before[-1] if before and not before[-1].plural else None


def _object_before(sent: Sent, clause: Clause) -> Group | None:
    """The object of the verb that the clause's verb is joined to ("found a mine near the post and destroyed it"), or in
    whose "after" clause it stands, where that is a site ("gave the base to allies after rebels attacked it").
    """
    outer = sent.clauses[clause.parent] if clause.opener in {"coord", "sub"} and clause.parent >= 0 else None
    if outer is not None and outer.speaks and clause.opener == "sub" and outer.parent >= 0:
        outer = sent.clauses[outer.parent]  # gave it up, officials said, after rebels attacked it
    if outer is None or clause.verb is None or outer.verb is None or outer.verb.passive:
        return None
    thing = outer.verb.of
    if clause.opener == "sub":
        return thing if thing is not None and thing.noun in _STANDING else None
    return thing if clause.verb.joined else None


def _objects(sent: Sent, clause: Clause, earlier: Sent | None) -> list[Group]:
    """People that something was done to before: "they" of a passive verb are likely those (freed eleven men; they were flown)."""
    before = [c for c in sent.clauses[: clause.index] if c.verb is not None]
    opens = clause.opener == "main" and clause.index == 0
    before = [*(earlier.clauses if earlier is not None and opens else ()), *before]
    done = [c.verb.of for c in reversed(before) if c.verb is not None and c.verb.of is not None]
    return [g for g in done if g.noun in _SUFFERING and g.plural]


def _said_by_one(sent: Sent, clause: Clause) -> bool:
    """Whether the clause outside tells in the singular who says it: "they" are others (the army says they were planning)."""
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    if outer is None or not outer.speaks or outer.verb is None or outer.verb.reading is None:
        return False
    return outer.verb.reading.form == "pres" and not outer.verb.passive


def _candidates(sent: Sent, pronoun: Group, clause: Clause, earlier: Sent | None, *, acts: bool) -> list[Group]:
    out: list[Group] = []
    at = clause
    while at.parent >= 0:
        at = sent.clauses[at.parent]
        if at.subject is not None:
            out.append(at.subject)
    before = [c for c in sent.clauses[: clause.index] if c.subject is not None and c.subject.end <= pronoun.start]
    out += [c.subject for c in reversed(before) if c.subject is not None]
    phrases = [g for g in sent.groups if g.kind == "np" and g.end <= pronoun.start and not g.inner]
    fronted = acts and clause.index == 0 and all(g.prep for g in phrases)  # In a statement it denied
    if not fronted:
        out += reversed(phrases)
    if not acts:
        out = [*reversed(phrases), *out]
    if earlier is not None:
        out += [c.subject for c in earlier.clauses if c.subject is not None]
        out += [g for g in reversed(earlier.groups) if g.kind == "np" and not g.inner]
    return [*out, *reversed(phrases)] if fronted else out


def _agrees(group: Group, kind: str) -> bool:
    if group.kind != "np" or group.noun in _THINGS:
        return False
    person = group.noun in _PERSONS
    many = group.plural or (group.number is not None and (group.number.low or 2) > 1)
    if kind == "pronoun_person":
        return person and not many
    if kind == "pronoun_it":
        return not many and not person
    named = any(ref[0] in "au" for hit in group.hits for ref in hit.refs)  # a town is no "they"
    return many or group.noun in _MANY or (named and group.noun == "")


def controller(sent: Sent, clause: Clause, words: Analyser, earlier: Sent | None = None) -> Group | None:
    """The subject of an infinitive that its governor's object does ("ordered the troops to leave"); None = the subject."""
    verb = clause.verb
    if verb is None or clause.parent < 0:
        return None
    outer = sent.clauses[clause.parent]
    governor = outer.verb
    bare = governor is not None and bool(
        set(_keys(governor, words)) & set(words.lexicon.notes.get("bare_infinitive", ()))
    )
    if not verb.infinitive and not (bare and verb.reading is not None and verb.reading.form == "inf"):
        return None
    if (second := second_told(clause, outer) or _for_whom(clause, outer)) is not None:
        return second
    if (
        governor is None
        or governor.passive
        or not (set(_keys(governor, words)) & set(words.lexicon.notes.get("object_control", ())))
    ):
        return None
    pronoun = object_pronoun([g for g in outer.groups if governor.end <= g.start < verb.start])
    if pronoun is not None:
        return stands_for(sent, pronoun, outer, earlier, words, acts=False)  # expect it to reopen
    between = [g for g in outer.groups if governor.end <= g.start < verb.start and g.kind == "np"]
    plain = [g for g in between if not g.prep and sent.tags[g.head] != "M" and not _of_list(between, g)]
    if not plain and governor.lexeme is not None and any(s.type in _GOING for s in governor.lexeme.senses):
        return None  # left for Damascus to meet the minister
    return plain[-1] if plain else between[0] if between else None


def _of_list(between: list[Group], group: Group) -> bool:
    """Whether a phrase goes on with a list behind a preposition ("allowed trucks with food, tents and fuel to enter")."""
    if not group.joined:
        return False
    first = next((g for g in reversed(between) if g.start < group.start and not g.joined), None)
    return first is not None and bool(first.prep)


def having(clause: Clause, outer: Clause) -> bool:
    """Whether "having" stands before the verb of a clause ("denied having carried out any attack")."""
    verb = clause.verb
    if verb is None or verb.reading is None or verb.reading.form not in {"pp", "past"}:
        return False
    before = [g for g in (*outer.groups, *clause.groups) if g.end <= verb.start and g.kind not in {"B", "G", "T"}]
    return bool(before) and before[-1].kind == "X" and before[-1].opener == "having"


def owner(clause: Clause) -> Group | None:
    """The phrase right before the auxiliary of a clause without a verb ("the army has no intention of leaving")."""
    for before, after in pairwise(clause.groups):
        if after.kind == "X" and before.kind == "np" and not before.prep and not before.inner:
            return before
    return None


def second_told(clause: Clause, outer: Clause) -> Group | None:
    """The phrase of a shortened clause: required A to withdraw "and B to leave"."""
    groups = [g for g in outer.groups if clause.verb is not None and g.end <= clause.verb.start]
    if (
        len(groups) > 2
        and groups[-1].kind == "P"
        and groups[-2].kind == "np"
        and not groups[-2].prep
        and groups[-3].kind == "C"
    ):
        return groups[-2]
    return None


def _for_whom(clause: Clause, outer: Clause) -> Group | None:
    """Who is to do what a noun calls for: "its call for the militia to leave", "a plan for the army to withdraw"."""
    groups = [g for g in outer.groups if clause.verb is not None and g.end <= clause.verb.start]
    if len(groups) < 4 or groups[-1].kind != "P" or groups[-2].kind != "np" or groups[-2].prep != "for":
        return None
    told = groups[-4]
    calls = told.kind == "np" and (told.inner or (told.lexeme is not None and told.lexeme.cue is not None))
    return groups[-2] if calls and (groups[-2].hits or groups[-2].noun in _MANY | _PERSONS) else None


def gerund_subject(clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """Who does what an -ing form says: what it qualifies, whom its verb accuses of it, or who denies or reports it."""
    group = predicate.group
    verb = clause.verb
    if verb is not None and verb.reading is not None:
        if (
            group.prep
            and verb.of is not None
            and verb.of is not group
            and (words.lemma(verb.reading) in words.lexicon.notes.get("object_does", ()))
        ):
            return verb.of
        if verb.of is group and clause.speaks:
            return clause.subject if predicate.object is not None or not _tells_of_others(verb) else None
        if group.prep and words.lemma(verb.reading) in words.lexicon.notes.get("owning", ()):
            return clause.subject  # claimed responsibility for targeting
    if group.prep:
        return None
    if verb is not None and verb.passive and verb.of is not None and verb.last == group.first:
        return verb.of  # were seen leaving the town
    found = qualified(clause, predicate)
    if found is not None and clause.subject is not None and _some_strikes(clause, found):
        predicate.cues.append(Cue(phase="done"))
        return clause.subject  # carried out three raids, two of them targeting the port
    if (
        found is not None
        and found.prep
        and clause.subject is not None
        and found.prep in (words.locative | {"from", "to"})
    ):
        return clause.subject  # left the base heading for the border
    return found


def _some_strikes(clause: Clause, group: Group) -> bool:
    """Whether a phrase behind a comma counts some of the events that the phrase before it tells of."""
    at = next((i for i, g in enumerate(clause.groups) if g is group), 0)
    before = [g for g in clause.groups[:at] if g.kind == "np"]
    return group.noun == "part" and bool(before and before[-1].inner) and clause.groups[at - 1].kind == ","


def _tells_of_others(verb: Group) -> bool:
    """Whether a verb of saying tells what happened, not what its subject did ("residents reported shelling")."""
    saying = verb.lexeme.saying if verb.lexeme is not None else None
    return saying is not None and saying.stance == "asserts"


def lend_gerunds(sent: Sent, words: Analyser) -> None:
    """Let a light verb in -ing lend its doer to its event noun ("accused the militias of carrying out the strike")."""
    for clause in sent.clauses:
        for k, group in enumerate(clause.groups[:-1]):
            light = group.lexeme.light if group.kind == "np" and group.lexeme is not None else None
            if light is None or light.event != "object" or light.subject != "actor":
                continue
            if group.reading is None or group.reading.form != "ger" or group.head != group.first:
                continue
            events = [p for p in sent.predicates if p.group is clause.groups[k + 1] and not p.dropped]
            doer = _doer(clause, group, words) if events else None
            phase = _phase_of(clause, k)
            for event in events:
                event.governor = event.governor or "light"
                event.cues += [phase] if phase is not None and phase not in event.cues else []
                if doer is not None:
                    event.given.setdefault(Role.ACTOR, doer)


def _phase_of(clause: Clause, k: int) -> Cue | None:
    """What the verb whose object the -ing form at ``k`` is says of how far it has come ("began carrying out strikes")."""
    verb = clause.verb
    if verb is None or verb.lexeme is None or verb.lexeme.cue is None or clause.groups[k].prep:
        return None
    at = next((i for i, g in enumerate(clause.groups) if g is verb), k)
    between = clause.groups[at + 1 : k]
    return verb.lexeme.cue if at < k and all(g.kind in _SKIPPED for g in between) else None


def brokered(sent: Sent) -> None:
    """Drop the talks that only qualify an event which they brought about ("a truce mediated by elders"), or whoever was told of
    them ("a diplomat briefed on the talks").
    """
    for predicate in sent.predicates:
        if predicate.group.kind != "Z" or not all(s.type == EventType.TALKS for s in predicate.senses):
            continue
        thing = qualified(sent.clauses[predicate.clause], predicate)
        told_of = thing is not None and thing.noun in {"official", "source", "people"} and predicate.agent is None
        if thing is not None and (sent.tags[thing.head] == "M" or told_of):
            predicate.dropped = "it qualifies another event"


def own(sent: Sent, words: Analyser) -> None:
    """Who has an event or state is its actor ("the militia has a foothold in the port", "has full control of the town")."""
    have = words.lexicon.notes.get("have", ())
    for clause in sent.clauses:
        holder, verb = clause.subject, clause.verb
        if verb is not None and sent.words[verb.head].key not in have:
            continue
        if holder is None or not (holder.hits or holder.noun in _MANY | _PERSONS):
            continue
        for k, group in enumerate(clause.groups[:-1]):
            if group.kind not in {"X", "v"} or sent.words[group.first].key not in have:
                continue
            if clause.groups[k + 1].kind == "X":
                continue
            thing = next((g for g in clause.groups[k + 1 :] if g.kind not in _SKIPPED), None)
            for event in sent.predicates:
                if thing is not None and event.group is thing and event.word == thing.head:
                    event.given.setdefault(Role.ACTOR, holder)
                    event.governor = event.governor or "content"


def _doer(clause: Clause, group: Group, words: Analyser) -> Group | None:
    """Whom the verb of the clause accuses of what the -ing form says, else its subject."""
    verb = clause.verb
    if verb is None or verb.reading is None:
        return clause.subject
    if words.lemma(verb.reading) in words.sets["seen_doing"] and verb.of is not None and verb.of is not group:
        return verb.of  # saw troops carrying out a raid
    if group.prep and verb.of is not None and verb.of is not group:
        if words.lemma(verb.reading) in words.lexicon.notes.get("object_does", ()):
            return verb.of
    return clause.subject


def _keys(verb: Group, words: Analyser) -> tuple[str, ...]:
    return (words.lemma(verb.reading),) if verb.reading is not None else ()


def qualified(clause: Clause, predicate: Predicate) -> Group | None:
    """The phrase right before a participle or -ing form, which it qualifies; None behind a comma or elsewhere."""
    groups = clause.groups
    at = next((i for i, g in enumerate(groups) if g is predicate.group), 0)
    k = at - 1
    while k >= 0 and groups[k].kind in {"B", "W"}:
        k -= 1
    if k > 0 and groups[k].kind == ")":
        k = next((i for i in range(k, 0, -1) if groups[i].kind == "("), 1) - 1  # a convoy (12 trucks) leaving
    if k > 0 and groups[k].kind == "," and predicate.group.kind == "Z":
        k -= 1  # the base, vacated by its garrison
    if k < 0 or groups[k].kind != "np":
        return None
    return groups[k]


def adds(clause: Clause, predicate: Predicate) -> bool:
    """Whether an -ing form behind a comma adds what the clause's subject did besides ("protested, closing the road")."""
    if predicate.reading.form != "ger" or predicate.group.kind != "np" or predicate.group.prep:
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    return at > 0 and clause.groups[at - 1].kind == ","


def first_phrase(clause: Clause, predicate: Predicate) -> Group | None:
    """The first bare phrase of a clause before a participle."""
    for group in clause.groups:
        if group is predicate.group:
            return None
        if group.kind == "np" and not group.prep:
            return group
    return None


def with_article(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event noun has an article, so that it is known and needs no subject from elsewhere."""
    first = sent.words[predicate.group.first].key
    return first in words.lexicon.notes.get("article", ()) and predicate.group.definite
