"""Verbs that lend their arguments to an event noun: whom they lend, what they say of the event beyond that."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from marsad.extract.by_event import HARM
from marsad.extract.governed import carried, end_of_violence, of_group
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of, names_actor
from marsad.model.claim import SPEECH_ACTS, EventType, Role
from marsad.model.lexicon import Cue, Light
from marsad.model.report import SentenceKind

#: What comes about by being announced: who announces it makes it.
DECLARED = frozenset({EventType.CEASEFIRE.value, EventType.AGREEMENT.value})
_GIVEN_WAY = "a light verb: its event noun tells the event"
_PEOPLE = frozenset({"people", "captive"})
_PERSONS = frozenset({"people", "official", "captive", "force", "group"})
_WIDE = frozenset({"settlement", "area"})
_WATCHERS = frozenset({"people", "official", "source", "media", "captive"})


def dealt(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether a verb that may order what is to be done deals a blow here (وجه التحالف ضربة، but وجه الوزير بسحب القوات)."""
    light, cue = verb.lexeme.light if verb.lexeme is not None else None, verb.lexeme.cue if verb.lexeme else None
    if light is None or light.event != "object" or cue is None or cue.phase != "planned" or cue.polarity:
        return False
    return any(p.governor == "light" for p in carried(sent, clause, verb.of))


def under_way(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether the present of a main clause tells what is going on (تنفذ القوات عملية تمشيط)."""
    if sent.sentence.kind is not SentenceKind.BODY or clause.opener != "main" or verb.negated:
        return False
    present = verb.reading is not None and verb.reading.form == "pres"
    return present and not any(g.kind in {"G", "X", "W"} and g.start < verb.start for g in clause.groups)


def lender(light: Light, subject: Group | None, home: Group | None) -> Group | None:
    """Return the subject that a verb lends to its event noun: not the noun itself, nor somebody who looks on where the
    verb's subject is a place (the town saw clashes).
    """
    if not light.subject or subject is None or subject is home:
        return None
    if light.subject == Role.ACTOR.value and subject.noun == "abstract" and not subject.hits:
        return None  # efforts to reach a ceasefire
    return None if light.subject == Role.PLACE.value and subject.noun in _WATCHERS else subject


def names_persons(predicate: Predicate) -> bool:
    """Whether a word that tells what became of people only names them here (النازحون، الجرحى، سراح ثلاث رهائن): it is done to, not
    done.
    """
    if predicate.lexeme.kind == "captive" and predicate.reading.pos == "noun":
        return True
    return predicate.group.noun in _PEOPLE and predicate.word == predicate.group.head


def _acts_out(sent: Sent, clause: Clause, own: list[Predicate], genitive: Group, between: Collection[str]) -> bool:
    """Let a verbal noun that may tell its own event give way to the event noun that is its genitive (ضرب | حصار، إجراء |
    محادثات), unless the parties between whom it was stand behind that; nor one that tells of a deal (إبرام | تفاهم).
    """
    told = [p for p in of_group(sent, genitive) if p.word == genitive.head]
    if all(names_persons(p) for p in told) or not own or any(s.type in DECLARED for p in own for s in p.senses):
        return False
    if any(g.prep in between and g.start > genitive.start for g in clause.groups):
        return False
    for each in own:
        each.dropped, each.yields = _GIVEN_WAY, told
    for event in told:
        event.by = own[0].group
    return True


def lend_genitives(sent: Sent, clause: Clause, between: Collection[str]) -> None:
    """Give the genitive of a light verb's own noun to the event noun that is its object (شن الجيش | هجوما)."""
    for k, group in enumerate(clause.groups[:-1]):
        if group.kind != "np" or group.lexeme is None or group.reading is None or group.reading.form != "masdar":
            continue
        light, agent = group.lexeme.light, clause.groups[k + 1]
        home = clause.groups[k + 2] if k + 2 < len(clause.groups) else agent
        own = [p for p in sent.predicates if p.group is group and p.word == group.head]
        for event in inside(sent, clause, group):
            event.by = event.by or group
        if (
            light is not None
            and light.event == "object"
            and agent.genitive
            and _acts_out(sent, clause, own, agent, between)
        ):
            continue
        if not agent.genitive or agent.prep or home.kind != "np" or home.prep or home.genitive or home.joined:
            continue
        told = carried(sent, clause, home)
        if light is None and group.lexeme.saying is not None:  # إعلان الجيش | هدنة
            told = [p for p in told if all(s.type in DECLARED for s in p.senses)]
        elif light is None or light.event != "object" or light.subject != Role.ACTOR.value:
            continue
        for predicate in told:
            predicate.given.setdefault(Role.ACTOR, agent)
            predicate.by = group
        for each in own if told else ():
            each.dropped = _GIVEN_WAY


def goes_through(light: Light | None, subject: Group | None) -> bool:
    """Whether a verb of seeing tells what a place went through, not who says so (Homs saw clashes)."""
    if light is None or light.subject != Role.PLACE.value or subject is None or subject.noun in _WATCHERS:
        return False
    return subject.noun in PLACES or any(ref[0] == "p" for hit in subject.hits for ref in hit.refs)


def lies_by(scene: Group, prep: str, where: Group, home: Group, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a phrase between the place that saw an event and the event's noun only tells by what that place lies (شهدت تاجوراء
    | شرق العاصمة | اشتباكات).
    """
    between = scene.end <= where.start < home.start
    return between and bool(scene.hits) and prep in sets.get("direction", ())


def takes_up_again(verb: Group) -> bool:
    """Whether a verb of saying that may be one of doing has as its object what its own subject does: a deed, no speech, with a
    pronoun (جدد الطيران | قصفه), or one that does harm, without the article (جددوا | خروقات الهدنة).
    """
    light, deed = verb.lexeme.light if verb.lexeme is not None else None, verb.of
    if light is None or light.event != "object" or deed is None or deed.reading is None or deed.lexeme is None:
        return False
    types = {sense.type for sense in deed.lexeme.senses}
    if deed.prep or not types:
        return False
    own = deed.reading.enclitic.startswith("3") and types.isdisjoint(SPEECH_ACTS)
    return own or (
        light.subject == "actor" and not deed.reading.article and types <= HARM
    )  # not: وثقت الشبكة | مقتل مدنيين


def of_things(groups: Sequence[Group], at: int) -> bool:
    """Whether an Arabic verb of threatening only tells of which kind the acts or things right before it are (أعمال | تهدد الأمن)."""
    group, thing = groups[at], groups[at - 1] if at > 0 else None
    if group.kind != "v" or group.joined or group.lexeme is None or thing is None or thing.kind != "np":
        return False
    if all(sense.type != EventType.THREAT for sense in group.lexeme.senses):
        return False
    return not thing.definite and thing.noun in {"abstract", "event", "weapon", "equipment", "goods"}


def hand_on(own: Predicate, event: Predicate, *, thing: bool) -> None:
    """Give an event noun what its verb takes: the strike "killed two men near the town"."""
    event.preps += [(prep, group) for prep, group in own.preps if all(group is not g for _, g in event.preps)]
    if thing and own.object is not None:
        strike_at(event, own.object)


def left_wanting(sent: Sent, thing: Group | None, without: frozenset[str]) -> bool:
    """Whether what a verb leaves is only told to lack something now: it was not hit (left thousands | without power, homeless)."""
    at = -1 if thing is None else index_of(sent.groups, thing)
    behind = sent.groups[at + 1] if 0 <= at < len(sent.groups) - 1 else None
    if behind is None:
        return False
    if (
        thing is not None
        and thing.noun == "part"
        and sent.clauses[thing.clause].opener == "coord"
        and behind.kind == "Z"
    ):
        return True  # killed a guard and left | two others | wounded: further victims
    state = behind.lexeme.senses if behind.kind == "Z" and behind.lexeme is not None else ()
    wanting = bool({sent.words[behind.first].key, behind.prep} & without)
    return wanting or any(sense.type == EventType.DISPLACEMENT for sense in state)


def strike_at(event: Predicate, thing: Group, *, shakes: bool = False) -> None:
    """Give an event noun that is the subject what its verb does something to; where it only ``shakes``, the place is where."""
    if (event.object is not None and event.object is not thing) or thing is event.group:
        return
    event.object = None
    event.of = None if event.of is thing else event.of  # استهدف قصف مدفعي | القوات: none of theirs
    named = not thing.noun and any(ref[0] == "p" for hit in thing.hits for ref in hit.refs)
    blast = any(sense.type == "explosion" for sense in event.senses)  # a blast hit Baghdad
    if (
        blast and event.of is None and not thing.genitive and not event.reading.enclitic
    ):  # استهدف تفجير | مركزا: nobody blew it up
        event.senses = tuple(sense for sense in event.senses if sense.type != "destruction")
    spot = (shakes and (thing.noun in PLACES or not thing.noun)) or (blast and (thing.noun in _WIDE or named))
    if spot and any("in" in sense.roles for sense in event.senses):
        event.preps.append(("in", thing))  # Arabic has no such word: there the object is the place by its kind
        return
    if spot and named:
        event.given.setdefault(Role.PLACE, thing)  # هز انفجار دمشق: the town, not the state that is called by it
        return
    if thing.noun in _PERSONS and not any("object" in sense.roles for sense in event.senses):
        event.given.setdefault(Role.TARGET, thing)  # the strike killed a commander
    else:
        event.object = thing


def declared(complement: list[Predicate]) -> bool:
    """Whether what is agreed to is itself a truce or an agreement: then it alone is told."""
    return all(p.group.kind == "np" and all(s.type in DECLARED for s in p.senses) for p in complement)


def will_have(sent: Sent, clause: Clause, k: int) -> None:
    """What stands behind an auxiliary in the future is yet to come: the verb whatever its own tense (سيكونون قد غادروا), else
    the event noun that is its subject (سيكون الانسحاب كاملاً).
    """
    at = next((i for i in range(k + 1, len(clause.groups)) if clause.groups[i].kind == "v"), -1)
    if at > 0 and clause.groups[at - 1].kind == "X":
        clause.groups[at].future = True
    elif at < 0 and k + 1 < len(clause.groups):
        for predicate in of_group(sent, clause.groups[k + 1]):
            predicate.cues.append(Cue(phase="planned"))
            predicate.why.append("cue future")


def opens_next(sent: Sent, clause: Clause, word: Group) -> bool:
    """Whether a word that ends a clause stands right before the verb joined to it, of which alone it tells ("killed three and |
    reportedly | abducted the mayor").
    """
    behind = (c for c in sent.clauses if c.parent == clause.index and c.opener == "coord" and c.verb is not None)
    return any(c.verb is not None and c.verb.joined and c.verb.first == word.last for c in behind)


def end_of(verb: Group, cue: Cue, event: Predicate, sets: Mapping[str, frozenset[str]]) -> Cue:
    """The cue of a verb of ending: a truce that has been ended or called off is none, talks that broke down were held; else as for
    violence.
    """
    if all(sense.type == EventType.TALKS for sense in event.senses) and verb.lemma in sets.get("breaking_down", ()):
        return cue if verb.infinitive or verb.future else Cue("done", "", cue.certainty, cue.background)
    truce = all(sense.type == EventType.CEASEFIRE for sense in event.senses)
    if truce and verb.lemma in sets["ending_truce"] and not event.group.prep:  # but: the war ended | with a truce
        ahead = verb.infinitive or verb.future
        return Cue("planned" if ahead else "done", "no", cue.certainty, cue.background)
    return end_of_violence(verb, cue, event, sets["ending"])


def announces_own(verb: Group, sayer: Group, predicate: Predicate, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a force or group announces a siege or an offensive of its own ("declared a blockade on the town")."""
    own = all(sense.type == EventType.SIEGE for sense in predicate.senses)
    own = own or predicate.lexeme.lemma in sets.get("declared_own", ())
    armed = sayer.noun in {"force", "group", "state"} or names_actor(sayer)
    return (
        own
        and armed
        and verb.lemma in sets.get("declaring", ())
        and predicate.subject is None
        and predicate.agent is None
    )


def done_by(predicate: Predicate, agents: frozenset[str]) -> bool:
    """Whether somebody is told to do what an event noun names, so that who stops it does not (to halt an offensive | by rebels)."""
    by = any(prep in agents for prep, _ in predicate.preps)
    return predicate.group.kind == "np" and (predicate.agent is not None or by)


def only_said(predicate: Predicate) -> bool:
    """Whether a verb of saying only tells of an event that does not come about by being declared: its negation is not the event's."""
    return predicate.governor == "phase" or (
        predicate.governor == "said" and any(sense.type not in DECLARED for sense in predicate.senses)
    )


def inside(sent: Sent, clause: Clause, group: Group) -> list[Predicate]:
    """The event nouns that the verbal noun of a light verb has as its genitive, where it tells none of its own (شن | هجوم)."""
    light = group.lexeme.light if group.kind == "np" and group.lexeme is not None else None
    if light is None or light.event != "object" or group.reading is None or group.reading.form != "masdar":
        return []
    at = index_of(clause.groups, group) + 1
    lent = clause.groups[at] if at < len(clause.groups) and clause.groups[at].genitive else None
    return [p for p in of_group(sent, lent) if lent is not None and p.word == lent.head]


def give_doer(predicate: Predicate) -> None:
    """Let whoever begins or ends an English event act in it where its noun asks for no subject ("began | a ground operation")."""
    doer = predicate.subject
    if doer is None or predicate.group.kind != "np" or predicate.reading.form not in {"sg", "pl"}:
        return
    acts = any("actor" in roles for sense in predicate.senses for roles in sense.roles.values())
    if acts and not any("subject" in sense.roles for sense in predicate.senses):
        predicate.given.setdefault(Role.ACTOR, doer)
