"""English arguments that grammar supplies: the subjects of infinitives and -ing forms, what participles qualify.

"They left", "said it struck", "ordered the troops to leave", "vehicles leaving the town", "posts held by the army":
each is filled with the phrase that it stands for.
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extract import asks_en
from marsad.extract.inverted_en import carried_out, qualified
from marsad.extract.pronouns_en import object_pronoun, stands_for
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue

_PERSONS = frozenset({"official", "people", "captive"})
_MANY = frozenset({"force", "group", "people", "captive", "state", "body"})
_GOING = frozenset({EventType.WITHDRAWAL.value, EventType.MOVEMENT.value, EventType.DISPLACEMENT.value})
_FLIGHT = frozenset({EventType.DISPLACEMENT.value, EventType.ESCAPE.value, EventType.WITHDRAWAL.value})
_CRAFT = frozenset({"vehicle", "ship", "aircraft"})
_MOVERS = frozenset({"force", "group", "people", "captive"})
_SKIPPED = frozenset({"B", "T", "W", "G", "X"})


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
    if governor is not None and verb.infinitive and governor.lemma in words.sets["wielding"]:
        return None  # used guns and mortars to take the town
    if (
        governor is not None
        and verb.infinitive
        and (accused := _told_to_go_on(outer, governor, verb, words)) is not None
    ):
        return accused
    if (second := second_told(clause, outer) or asks_en.for_whom(clause, outer)) is not None:
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
    between = [g for g in between if g.noun != "time"]  # gave them a week to leave
    plain = [g for g in between if not g.prep and sent.tags[g.head] != "M" and not _of_list(between, g)]
    if not plain and governor.lexeme is not None and any(s.type in _GOING for s in governor.lexeme.senses):
        return None  # left for Damascus to meet the minister
    if plain and plain[-1].lexeme is not None and plain[-1].lexeme.cue is not None:
        return None  # made two attempts to cross
    return plain[-1] if plain else between[0] if between else None


def _told_to_go_on(outer: Clause, governor: Group, verb: Group, words: Analyser) -> Group | None:
    """Whom a verb accuses of what an -ing form before an infinitive says ("accused | the army | of continuing to shell")."""
    if governor.of is None or not set(_keys(governor, words)) & set(words.lexicon.notes.get("object_does", ())):
        return None
    between = [g for g in outer.groups if governor.of.end <= g.start < verb.start and g.kind == "np"]
    form = between[-1].reading if between else None
    return governor.of if form is not None and form.form == "ger" and between[-1].prep == "of" else None


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


def ask_for_object(predicate: Predicate) -> None:
    """Drop a verb that tells where somebody is, but has an object in a relative clause ("the digger | he was operating")."""
    if predicate.senses and all(s.type == EventType.PRESENCE and "object" not in s.roles for s in predicate.senses):
        predicate.dropped = predicate.dropped or "it is done to what its clause qualifies"


def passive_subject(clause: Clause) -> Group | None:
    """The phrase before the passive verb of a clause that it is done to; None where it stands in another clause."""
    verb = clause.verb
    if verb is None or not verb.passive or verb.of is None or verb.of.end > verb.start:
        return None
    return verb.of if any(g is verb.of for g in clause.groups) else None


def shares(sent: Sent, clause: Clause, outer: Clause) -> bool:
    """Whether a clause without a subject has that of the clause outside, even where it tells who speaks."""
    return having(clause, outer) or acts_besides(sent, clause, outer)


def acts_besides(sent: Sent, clause: Clause, outer: Clause) -> bool:
    """Whether who says or announces a thing is told to have done something besides, of which he says nothing ("announced a curfew
    and | closed the bridge", not: said it had closed the bridge and | withdrawn).
    """
    verb, said = clause.verb, outer.verb
    if (
        verb is None
        or said is None
        or not outer.speaks
        or clause.opener != "coord"
        or not verb.joined
        or verb.infinitive
    ):
        return False
    saying = verb.lexeme is not None and verb.lexeme.saying is not None
    told = any(c.parent == outer.index and c.opener == "comp" and c.index < clause.index for c in sent.clauses)
    quoted = any(g.kind in {"«", "»", ":"} for g in sent.groups if said.end <= g.start < verb.start)
    alike = verb.reading is not None and said.reading is not None and verb.reading.form == said.reading.form
    return said.of is not None and not (saying or told or quoted or said.passive) and alike and not verb.passive


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
        and not (len(groups) > 3 and groups[-4].joined)
    ):
        return groups[-2]
    return None


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
    if verb is not None and verb.reading is not None and verb.of is not None and adds(clause, predicate):
        if words.lemma(verb.reading) in words.lexicon.notes.get("object_does", ()) and _accused(clause, group):
            return verb.of  # accused the militia of bombing a mosque, killing ten
    if verb is not None and verb.passive and verb.of is not None and verb.last == group.first:
        return verb.of  # were seen leaving the town
    found = qualified(clause, predicate)
    if found is not None and clause.subject is not None and _some_strikes(clause, found):
        predicate.cues.append(Cue(phase="done"))
        return clause.subject  # carried out three raids, two of them targeting the port
    if found is not None and found.prep and verb is not None and verb.lemma in words.sets["bringing_about"]:
        predicate.cues.append(Cue(phase="planned" if verb.future else "done"))
        return found  # led to government forces taking the city
    if (
        found is not None
        and found.prep
        and clause.subject is not None
        and found.prep in (words.locative | {"from", "to"})
        and found.noun not in _MOVERS
        and not (found.prep in words.onto and found.noun in _CRAFT)  # a blockade on convoys heading for the capital
    ):
        return clause.subject  # left the base heading for the border, but: fired on gunmen fleeing it
    return found


def _accused(clause: Clause, group: Group) -> bool:
    """Whether an -ing form behind "of" stands before a group: what somebody is accused of goes on with it."""
    return any(
        g.kind == "np" and g.prep == "of" and g.reading is not None and g.reading.form == "ger" and g.end <= group.start
        for g in clause.groups
    )


def flees(clause: Clause, predicate: Predicate) -> bool:
    """Whether an event noun is what somebody flees: not his doing ("people who fled | fighting around the town")."""
    verb = clause.verb
    senses = verb.lexeme.senses if verb is not None and verb.lexeme is not None else ()
    return bool(senses) and verb is not None and verb.of is predicate.group and all(s.type in _FLIGHT for s in senses)


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
                event.governor, event.by = event.governor or "light", group
                event.cues += [phase] if phase is not None and phase not in event.cues else []
                event.cues += [
                    cue for p in sent.predicates if p.group is group for cue in p.cues if cue not in event.cues
                ]
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


def done_by(sent: Sent, agents: frozenset[str]) -> None:
    """Let a participle of a light verb that qualifies an event noun leave what stands behind it to the noun ("a rocket attack
    launched | by militants | near the village").
    """
    carried_out(sent, agents)
    for predicate in sent.predicates:
        light = predicate.lexeme.light
        if predicate.group.kind != "Z" or light is None or light.event != "object" or predicate.dropped:
            continue
        thing = qualified(sent.clauses[predicate.clause], predicate)
        event = next(
            (p for p in sent.predicates if p.group is thing and p.word == p.group.head and not p.dropped), None
        )
        if event is None or event.group.kind != "np" or sent.tags[event.word] != "M":
            continue
        event.preps += [pair for pair in predicate.preps if all(pair[1] is not g for _, g in event.preps)]
        event.agent = event.agent or predicate.agent
        predicate.dropped = f"it tells who did what {event.lexeme.lemma} tells"


def _salvos(sent: Sent) -> None:
    """What a salvo is made up of does what its verb tells ("a barrage of | Russian drones | hit the port")."""
    for predicate in sent.predicates:
        salvo = predicate.subject
        at = -1 if salvo is None or salvo.noun != "part" else index_of(sent.groups, salvo)
        if salvo is None or not 0 <= at < len(sent.groups) - 2 or not salvo.inner or predicate.group is salvo:
            continue
        of = sent.groups[at + 2]
        if of.kind == "np" and of.prep == "of" and of.noun in {"aircraft", "weapon"}:
            predicate.subject = of


def brokered(sent: Sent) -> None:
    """Drop the talks that only qualify an event which they brought about ("a truce mediated by elders"), or whoever was told of
    them ("a diplomat briefed on the talks").
    """
    _salvos(sent)
    for predicate in sent.predicates:
        if predicate.group.kind != "Z" or not all(s.type == EventType.TALKS for s in predicate.senses):
            continue
        thing = qualified(sent.clauses[predicate.clause], predicate)
        told_of = thing is not None and thing.noun in {"official", "source", "people"} and predicate.agent is None
        clause = sent.clauses[predicate.clause]
        about = clause.subject  # talks between the two sides, | mediated by Qatar
        aside = about is not None and about.end < predicate.start and sent.words[predicate.group.first - 1].mark == ","
        if aside and about is not None and about.sentence == sent.index and sent.tags[about.head] == "M":
            thing = about
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


def adds(clause: Clause, predicate: Predicate) -> bool:
    """Whether an -ing form behind a comma adds what the clause's subject did besides ("protested, closing the road")."""
    if predicate.reading.form != "ger" or predicate.group.kind != "np" or predicate.group.prep:
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    return at > 0 and clause.groups[at - 1].kind == ","


def whoever_goes_on(sent: Sent, clause: Clause, at: Clause) -> Group | None:
    """The subject that a clause has from the one that it hangs on though another stands nearer; None where it has not."""
    infinitive = clause.verb is not None and clause.verb.infinitive
    return passive_subject(at) if infinitive else says_on(sent, clause, at)


def says_on(sent: Sent, clause: Clause, at: Clause) -> Group | None:
    """Who goes on to speak behind what was said in a perfect or passive ("the UN said 200 people had been killed | and urged both
    sides to stop"): whoever said that; None where the verb is of what was said.
    """
    verb, told = clause.verb, at.verb
    if verb is None or told is None or clause.opener != "coord" or not verb.joined or verb.passive or at.parent < 0:
        return None
    outer = sent.clauses[at.parent]
    lexeme, saying = verb.lexeme, outer.verb.lexeme.saying if outer.verb and outer.verb.lexeme else None
    if lexeme is None or saying is None or outer.subject is None or verb.reading is None or verb.reading.form != "past":
        return None
    speaks = lexeme.saying is not None or any(EventType(sense.type).is_speech_act for sense in lexeme.senses)
    earlier = any(group.kind == "X" and group.end <= told.start for group in at.groups)
    bare = all(group.kind != "X" for group in clause.groups if group.end <= verb.start)
    return outer.subject if speaks and earlier and bare else None


def with_article(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event noun has an article, so that it is known and needs no subject from elsewhere."""
    first = sent.words[predicate.group.first].key
    return first in words.lexicon.notes.get("article", ()) and predicate.group.definite


def who_had(sent: Sent, clause: Clause, words: Analyser) -> Group | None:
    """Who did what opens a sentence in front of its main clause: the subject of that ("Having shelled the town, | the army left")."""
    first = clause.groups[0] if clause.groups else None
    key = sent.words[first.first].key if first is not None and first.kind == "X" else ""
    if key not in words.sets["have"] or not key.endswith("ing") or clause.groups[-1].kind != ",":
        return None
    main = next((c for c in sent.clauses if c.parent == clause.index and c.opener == "coord"), None)
    if main is None or main.verb is None or main.subject is None or main.subject.start < clause.groups[-1].start:
        return None
    return main.subject if main.subject.start < main.verb.start else None
