"""What talks are about has not happened by that: "held talks on the release of prisoners", لبحث تسليم المعابر.

The event nouns in the topic of a meeting make no claims; the topic stays with the meeting. Those in the topic of an
agreement are planned.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue

_MUTUAL = frozenset(t.value for t in (EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE))
_LINKS = frozenset({"np", "P", "C", ",", "B", "T", "O"})


def leave_topics(sent: Sent, analyser: Analyser) -> None:
    """Drop the event nouns that are only talked about."""
    for each in sent.predicates:
        if not each.dropped and each.group.kind == "np" and _names(each, sent, analyser):
            each.dropped = "it only tells which agreement or talks"
    for each in sent.predicates:
        if analyser.arabic and not each.dropped and each.group.kind == "np" and _matter(each, sent, analyser):
            each.dropped = "what a case or file is about"
        elif analyser.arabic and not each.dropped and _sentenced(each, sent, analyser):
            each.dropped = "a court's sentence"
    for talks in _of_type(sent, EventType.TALKS):
        for topic in _topics(sent, talks, analyser):
            for each in _told(sent, talks, topic, frozenset() if analyser.arabic else analyser.sets["agreed_on"]):
                if each.counted and any(sense.number for sense in each.senses):
                    continue  # استقبال | 17 شهيدا: nobody talks about the dead whom a hospital takes in
                each.dropped = f"what is talked about ({talks.lexeme.lemma})"
                talks.fillers.setdefault(Role.TOPIC, [topic])
                if topic.genitive and Role.PLACE in each.fillers:  # محادثات وقف إطلاق النار | في الدوحة
                    talks.fillers.setdefault(Role.PLACE, each.fillers[Role.PLACE])


def leave_discussed(sent: Sent, analyser: Analyser) -> None:
    """Drop the event nouns of what "was discussed"; a meeting at which it was has taken place."""
    if analyser.arabic:
        _held_in(sent)
    for clause in sent.clauses:
        verb = clause.verb
        if verb is not None and verb.lemma in analyser.sets["centring"]:
            _leave_centre(sent, clause, verb, analyser)
        if verb is None or verb.lemma not in analyser.sets["discussing"]:
            continue
        if not verb.passive:
            _leave_matter(sent, clause, verb)
            continue
        for each in sent.predicates:
            if each.clause != clause.index or each.dropped or each.group.kind != "np":
                continue
            if each.start < verb.start:
                each.dropped = f"what is talked about ({verb.lemma})"
            elif each.group.prep and all(sense.type == EventType.TALKS for sense in each.senses):
                each.cues.clear()


def _leave_centre(sent: Sent, clause: Clause, verb: Group, analyser: Analyser) -> None:
    """Drop the event nouns on which Arabic talks are said to centre (البحث يقتصر على | وقف الاعتداءات وعودة الأسرى)."""
    at = index_of(clause.groups, verb)
    beside = [g for g in (*clause.groups[max(0, at - 1) : at], *clause.groups[at + 1 : at + 2]) if g.kind == "np"]
    own = [g for g in beside if not g.prep and g.reading and analyser.lemma(g.reading) in analyser.sets["talk"]]
    if not own:
        return
    for each in sent.predicates:
        told = each.clause == clause.index and each.start > verb.end and each.group.kind == "np"
        if told and each.group is not own[0]:
            each.dropped = each.dropped or f"what is talked about ({verb.lemma})"


def _leave_matter(sent: Sent, clause: Clause, verb: Group) -> None:
    """Drop the event nouns in the genitives of what an Arabic verb of talking is about (بحث معه سبل | استئناف | مفاوضات جدة)."""
    at = index_of(clause.groups, verb.of) if verb.of is not None and verb.of.noun == "abstract" else -1
    while 0 <= at < len(clause.groups) - 1 and clause.groups[at + 1].genitive:
        at += 1
        for each in sent.predicates:
            if each.group is clause.groups[at]:
                each.dropped = f"what is talked about ({verb.lemma})"


def _held_in(sent: Sent) -> None:
    """Have Arabic talks be in the only town that they are called by: no state sits there, and it is no party to them (مفاوضات |
    جدة); or a capital, where who talks is told besides (محادثات | القاهرة بين الوفدين).
    """
    for talks in sent.predicates:
        town = talks.of
        if town is None or talks.group.kind != "np" or not _MUTUAL.issuperset(s.type for s in talks.senses):
            continue
        if town.noun or not town.hits or town.last - town.first != 1 or town.joint:
            continue
        at = index_of(sent.groups, town)
        if 0 <= at < len(sent.groups) - 1 and sent.groups[at + 1].joined and not sent.groups[at + 1].prep:
            continue  # محادثات واشنطن | وطهران
        parties = any(
            "partner" in roles for s in talks.senses for prep, _ in talks.preps for roles in [s.roles.get(prep, ())]
        )
        refs = [ref[0] for hit in town.hits for ref in hit.refs]
        if "p" in refs and (parties or set(refs) == {"p"}):
            talks.of = None
            talks.given.setdefault(Role.PLACE, town)


def _names(each: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether an English event noun only qualifies a noun of agreeing or talking ("the prisoner exchange agreement")."""
    reading = sent.picks[each.group.head]
    if analyser.arabic or each.word >= each.group.head or reading is None:
        return False
    types = {sense.type for sense in analyser.lexeme(reading).senses}
    return bool(types) and types <= {EventType.AGREEMENT, EventType.TALKS}


def _matter(each: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether an Arabic event noun is the genitive of a case or file (قضية تفجير المسجد، ملف تبادل الأسرى)."""
    head = each.word - 1
    reading = sent.picks[head] if head >= 0 and sent.tags[head] in {"N", "M"} else None
    if reading is None or reading.article or reading.enclitic or sent.picks[each.word] is None:
        return False
    return analyser.lemma(reading) in analyser.sets["matters"] and not each.reading.prep


def _sentenced(each: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether a killing is the punishment that a court inflicts (قضت محكمة بإعدام فلان، حكما بالإعدام)."""
    clause = sent.clauses[each.clause]
    if analyser.lemma(each.reading) not in analyser.sets["punishments"]:
        return False
    before = [g for g in clause.groups if g.kind == "np" and g.end <= each.group.start]
    nouns = {
        analyser.lemma(g.reading) for g in [*before[-1:], *([clause.subject] if clause.subject else [])] if g.reading
    }
    return not nouns.isdisjoint(analyser.sets["courts"])


def plan_agreed(sent: Sent, analyser: Analyser) -> None:
    """Take the event nouns in the topic of an agreement for planned ("a deal on the withdrawal")."""
    for deal in _of_type(sent, EventType.AGREEMENT):
        behind = _behind(sent, deal) if deal.group.kind == "np" else []
        topic = next((g for g in behind if g.kind == "np" and g.prep in analyser.sets["agreed_on"]), None)
        for each in _told(sent, deal, topic) if topic is not None else ():
            each.cues.append(Cue(phase="planned"))
            each.governor = each.governor or "phase"
            each.why.append(f"agreed on ({deal.lexeme.lemma})")

    for paper in _papers(sent, analyser):
        topic = next((g for g in _after(sent, paper) if g.kind == "np" and g.prep in analyser.sets["agreed_on"]), None)
        for each in _told(sent, None, topic) if topic is not None else ():
            each.cues.append(Cue(phase="planned"))
            each.governor = each.governor or "phase"
            each.why.append("what a paper stipulates")


def _papers(sent: Sent, analyser: Analyser) -> Iterator[Group]:
    """The phrases that name a paper in which something is agreed ("a memorandum on the withdrawal")."""
    kept = analyser.sets["pact_papers"]
    return (g for g in sent.groups if g.kind == "np" and sent.words[g.head].key in kept)


def _after(sent: Sent, group: Group) -> Iterator[Group]:
    """The phrase behind a preposition right behind a phrase."""
    at = index_of(sent.clauses[group.clause].groups, group)
    return iter(sent.clauses[group.clause].groups[at + 1 : at + 3]) if at >= 0 else iter(())


def _of_type(sent: Sent, event: EventType) -> list[Predicate]:
    """The predicates that tell of an event of this type: by their sense, an event noun without one by all that it may mean."""
    found = []
    for each in sent.predicates:
        senses = [each.sense] if each.sense is not None else each.senses if each.group.kind == "np" else ()
        noun = each.sense is not None or each.reading.pos == "noun" or each.reading.form == "masdar"
        if noun and senses and all(sense.type == event for sense in senses):
            found.append(each)
    return found


def _behind(sent: Sent, predicate: Predicate) -> list[Group]:
    """The groups behind a predicate in its clause up to the next verb."""
    clause = sent.clauses[predicate.clause]
    at = index_of(clause.groups, predicate.group)
    return list(takewhile(lambda g: g.kind in _LINKS, clause.groups[at + 1 :])) if at >= 0 else []


def _topics(sent: Sent, talks: Predicate, analyser: Analyser) -> Iterator[Group]:
    """The phrases that open the topic of a meeting."""
    clause, behind = sent.clauses[talks.clause], _behind(sent, talks)
    yield from talks.fillers.get(Role.TOPIC, ())
    if talks.group.kind == "np" and behind and behind[0].kind == "np" and not behind[0].prep:
        if behind[0].genitive or talks.group.prep or _dwells(behind[0], analyser):
            yield behind[0]  # لبحث | تسليم المعابر، اجتماعا | تناول الانسحاب
    yield from [g for g in behind if g.kind == "np" and g.prep in analyser.sets["on_topic"]][:1]
    verb = clause.verb
    if verb is not None and talks.group is clause.subject and _dwells(verb, analyser):
        yield from (g for g in clause.groups if g.kind == "np" and g.start > verb.start and not g.joined)
        for aim in sent.clauses:
            if aim.parent == clause.index and aim.verb is not None and aim.verb.infinitive:
                yield from (g for g in aim.groups if g.kind == "np" and g.start > aim.verb.start)


def _dwells(group: Group, analyser: Analyser) -> bool:
    """Whether a word says what talks are about (focused, aimed; تناول، تركزت)."""
    return group.lemma in analyser.sets["dwelling_on"] or (
        group.reading is not None and analyser.lemma(group.reading) in analyser.sets["dwelling_on"]
    )


def _told(sent: Sent, about: Predicate | None, topic: Group, purposes: frozenset[str] = frozenset()) -> list[Predicate]:
    """The event nouns of a topic and those joined to it; behind one of ``purposes`` right behind it too ("discussed the
    arrangements for reopening the road").
    """
    span = list(_joined(sent.clauses[topic.clause], topic, purposes))
    return [
        each
        for each in sent.predicates
        if each is not about
        and not each.dropped
        and each.group.kind == "np"
        and not all(sense.type == EventType.TALKS for sense in each.senses)
        and each.clause == topic.clause
        and any(group.first <= each.word < group.last for group in span)
    ]


def _joined(clause: Clause, topic: Group, purposes: frozenset[str]) -> Iterator[Group]:
    """A phrase, what it is for, and those joined to it further on before another verb."""
    yield topic
    at = index_of(clause.groups, topic)
    aim = clause.groups[at + 2] if 0 <= at < len(clause.groups) - 2 else topic
    if aim is not topic and aim.kind == "np" and aim.prep in purposes and clause.groups[at + 1].kind == "P":
        yield aim
    for group in clause.groups[at + 1 :] if at >= 0 else []:
        if group.kind not in _LINKS:
            return
        if group.kind == "np" and group.joined:
            yield group
