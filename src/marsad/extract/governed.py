"""What stands where a verb or noun may govern it: its event nouns, its preposition's phrase, the clause behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.their_minds_ar import on_their_mind
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue
from marsad.text.normalise import key

#: What a party may refuse before it comes about.
REFUSABLE = frozenset(
    {
        EventType.CEASEFIRE.value,
        EventType.AGREEMENT.value,
        EventType.TALKS.value,
        EventType.DISARMAMENT.value,
        EventType.WITHDRAWAL.value,
        EventType.HANDOVER.value,
        EventType.DEPLOYMENT.value,
        EventType.RELEASE.value,
        EventType.REOPENING.value,
        EventType.RETURN.value,
        EventType.PRISONER_TRANSFER.value,
    }
)
Sets = Mapping[str, frozenset[str]]
_POLICED = frozenset({"arrest", "weapons_seizure", "interception"})
#: Nouns that name who acts, beside an event: a patrol, a march.
PARTIES = frozenset({"force", "group", "people", "vehicle"})
_VIOLENT = frozenset({"attack", "shelling", "air_strike", "drone_strike", "abduction", "siege"})
_AGREEING = frozenset({"force", "group", "people", "official", "state", "body"})
_MADDA = "\u0622"


def refusable(predicate: Predicate) -> bool:
    """Whether a verb of rejecting refuses to do what its object tells (rejected any truce, rejected handing over weapons)."""
    told = [sense.type in REFUSABLE for sense in predicate.senses]
    return any(told) if predicate.reading.form == "ger" else all(told)


def of_group(sent: Sent, group: Group | None) -> list[Predicate]:
    """The event nouns whose phrase this is."""
    if group is None:
        return []
    same = [
        p for p in sent.predicates if p.group is group or (p.group.first == group.first and p.group.last == group.last)
    ]
    return [p for p in same if not p.dropped]


def event_nouns(sent: Sent, group: Group) -> bool:
    """Whether a phrase holds event nouns, not only participles that stand for people (نُقل الباقون)."""
    return any(pick is None or pick.pos != "adj" for pick in (sent.picks[k] for k in group.inner))


def said_between(sent: Sent, verb: Group, child: Clause) -> bool:
    """Whether another word of saying, behind a comma, opens the clause (سلموا أسلحتهم، قائلا إنهم)."""
    between = [g for g in sent.groups if verb.end <= g.start < child.groups[0].start]
    comma = next((i for i, g in enumerate(between) if g.kind == ","), len(between))
    return any(g.lexeme is not None and g.lexeme.saying is not None for g in between[comma:])


def carried(sent: Sent, clause: Clause, group: Group | None) -> list[Predicate]:
    """The event nouns of the phrase; where it only carries one as its genitive (نفذ عملية | إنزال جوي), that one. Sites that
    tell of whoever is there carry none: "held three positions" tells of who holds them.
    """
    found = of_group(sent, group)
    gives_way = bool(found) and all(p.dropped and p.lexeme.light is not None for p in found)  # ضرب | حصار
    if group is None or (found and not gives_way and not _mere_sites(group, found)):
        return found
    at = index_of(clause.groups, group)
    inner = clause.groups[at + 1] if 0 <= at < len(clause.groups) - 1 else None
    if inner is not None and inner.kind == "P":
        return staged(
            sent, clause, group
        )  # one of the raids | hit the port, the next phase of the pull-out | will take place
    return of_group(sent, inner) if inner is not None and inner.kind == "np" and inner.genitive else []


def _mere_sites(group: Group, found: list[Predicate]) -> bool:
    """Whether the heads of a phrase of sites are all that it could tell of."""
    states = all(s.type == EventType.PRESENCE for p in found for s in p.senses)
    return group.noun == "site" and states and all(p.word == group.head for p in found)


def behind(sent: Sent, clause: Clause, verb: Group, preps: Collection[str]) -> Group | None:
    """The first noun phrase behind a verb that has one of the prepositions and holds an event; else the first that has one."""
    found = [g for g in clause.groups if g.kind == "np" and g.prep in preps and g.start > verb.start]
    return next((g for g in found if carried(sent, clause, g)), found[0] if found else None)


def child_behind(sent: Sent, clause: Clause, after: int) -> Clause | None:
    """The clause that opens next behind position ``after`` and hangs on this one."""
    for each in sent.clauses:
        if each.parent == clause.index and each.groups and each.groups[0].first >= after:
            return each if each.opener in {"comp", "coord", "sub"} else None
    return None


def heads_aim(clause: Clause, group: Group) -> bool:
    """Whether an infinitive that heads its clause is the content of a noun before it ("attempts to launch an attack failed")."""
    verb = clause.verb
    if verb is None or not verb.infinitive or group.prep:
        return False
    at = index_of(clause.groups, group)
    return [g.kind for g in clause.groups[at + 1 : at + 2]] == ["P"] and clause.groups[at + 2 : at + 3] == [verb]


def bare_child(child: Clause) -> bool:
    """Whether a clause follows its verb of phase directly: an infinitive, an Arabic present (بدأت تنسحب)."""
    verb = child.verb
    assert verb is not None
    return verb.infinitive or (
        verb.reading is not None and verb.reading.form in {"pres", "ppres"} and verb.reading.feats[:1] == "3"
    )


def near(
    clause: Clause, verb: Group, group: Group, calls: frozenset[str] = frozenset(), *, moved: bool = False
) -> bool:
    """Whether only a preposition, the subject or an adverb stands between verb and complement; before a complement behind
    one of the prepositions that such verbs call for (``calls``), also what is joined to the subject, what tells with
    whom, where and when (اتفقت الحكومة والحركة في جنيف برعاية أممية على تبادل الأسرى), and the object of a verb that
    makes or keeps it do something (``moved``: منع الجيش الأهالي من العودة).
    """
    at = next((i for i, g in enumerate(clause.groups) if g is verb), 0)
    to = next((i for i, g in enumerate(clause.groups) if g is group), at)
    between = beside_source(clause.groups[at + 1 : to])
    placed = [g for g in between if g.kind == "np" and g.prep]
    passed = between and between[-1].kind != "v" and not on_their_mind(placed, calls)
    if passed and (len(placed) == 1 or group.prep in calls):
        between = [g for g in between if not (g.kind == "np" and g.prep)]  # تمكنت القوة في المدينة من …
    if group.prep in calls:
        between = [g for g in between if not (g.kind == "np" and (g.joined or g.genitive or (moved and g is verb.of)))]
    aside = {"P", "B", "T", "Y", ",", "x"}  # لم يسمح | لهم | بالعودة
    return all(g.kind in aside or g is clause.subject or (g.kind == "O" and bool(g.prep)) for g in between)


def told_to(clause: Clause, verb: Group, sets: Sets, event: Predicate | None = None) -> Group | None:
    """Who is to do what stands behind a verb's preposition, where that is not its subject: whom a verb of allowing brings by
    a preposition of its own (سمح الجيش للقافلة بدخول المدينة), or the subject of a passive verb of making (أجبر السكان على
    النزوح). What stands behind the ``event`` that tells itself who does it is no such one (سمح بعبور المرضى | إلى الجانب المصري).
    """
    if verb.passive and verb.lemma in sets["object_control"]:
        return clause.subject or verb.of
    to = "dative" if verb.lemma in sets["dative_control"] else "upon"  # تعذر | على الوفد | الوصول
    if to == "upon" and verb.lemma not in sets["upon_control"]:
        return None
    behind = [g for g in clause.groups if g.kind == "np" and g.start > verb.start]
    told = next((g for g in behind if g.prep in sets[to]), None)
    if event is None or told is None or told.start < event.start or event.group.kind != "np":
        return told
    return None if any(event.start < g.start < told.start and not g.prep for g in behind) else told


def doer(clause: Clause, verb: Group, event: Predicate, sets: Sets) -> Group | None:
    """Who does what a verb of phase tells of: whom it makes, keeps from or lets do it, else its subject."""
    told = told_to(clause, verb, sets, event)
    if told is not None and told is not event.group:
        return told
    made = verb.lemma in sets["object_control"] and event.group.prep in sets["calls"]
    if made and verb.of is not None:
        return verb.of
    if verb.passive or verb.lemma in sets["stipulates"]:
        return None  # an agreement provides for what others are to do
    return clause.subject


def denies_for(clause: Clause, verb: Group) -> bool:
    """Whether a single official denies: the agreement that he says was not made was not his to make."""
    saying, who = verb.lexeme.saying if verb.lexeme is not None else None, clause.subject
    return saying is not None and saying.stance == "denies" and who is not None and who.noun == "official"


def own_doing(sent: Sent, sayer: Group, predicate: Predicate) -> bool:
    """Whether a force that tells of an arrest or seizure tells its own doing (أعلنت الشرطة إلقاء القبض على …)."""
    armed = sayer.noun == "force" or any(ref[0] == "u" for hit in sayer.hits for ref in hit.refs)
    if not armed and sayer.hits and sayer.sentence == sent.index:
        armed = any(word.topic == "force" for word in sent.words[sayer.first : sayer.last])
    types = {s.type for s in predicate.senses} - {"formation", "withdrawal", "detention"}  # تفكيك خلية، ميليشيا، قاعدة
    return armed and predicate.subject is None and bool(types) and types <= _POLICED


def judges(verb: Group | None) -> bool:
    """Whether a verb condemns what others did (أدان, استنكر), and may not tell of a blow as well (هاجم)."""
    return (
        verb is not None
        and verb.lexeme is not None
        and any(s.type == EventType.CONDEMNATION for s in verb.lexeme.senses)
        and all(s.type != EventType.ATTACK for s in verb.lexeme.senses)
    )


def subject_event(sent: Sent, clause: Clause, own: list[Predicate]) -> list[Predicate]:
    """The event nouns of a clause's subject that its verb of phase may tell of: not those that only say which party it is
    where the verb has a meaning of its own (``own``: أوقفت دورية، اتفق طرفا النزاع).
    """
    subject = clause.subject
    if subject is None:
        return []
    told = [p for p in of_group(sent, subject) if p.word >= subject.first] or staged(sent, clause, subject)
    return [p for p in told if not own or (p.lexeme.kind not in PARTIES and subject.noun not in _AGREEING)]


def staged(sent: Sent, clause: Clause, subject: Group) -> list[Predicate]:
    """The event noun of which a clause's subject is a stage (المرحلة الثانية من الانسحاب | ستبدأ غدا)."""
    if subject.noun not in {"time", "part"} or subject.clause != clause.index:
        return []
    at = index_of(clause.groups, subject)
    behind = [g for g in clause.groups[at + 1 : at + 3] if g.kind != "P"]
    return of_group(sent, behind[0]) if behind and behind[0].kind == "np" and behind[0].prep else []


def beside_source(groups: list[Group]) -> list[Group]:
    """The groups without a source that stands between commas (ينوي الاحتلال، وفق الهيئة، إقامة)."""
    out: list[Group] = []
    told = False
    for group in groups:
        told = (told or group.kind == "F") and group.kind != ","
        if not told:
            out.append(group)
    return out


def under_future(sent: Sent, clause: Clause) -> bool:
    """Whether a clause hangs on one that tells what is still to come."""
    while clause.parent >= 0:
        clause = sent.clauses[clause.parent]
        if clause.verb is not None and (clause.verb.future or clause.verb.infinitive):
            return True
    return False


def negated(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether a negation before a verb of phase is its own: have not begun, لم تكمل; no exception follows, no event between."""
    at = next((k for k, g in enumerate(clause.groups) if g is verb), 0)
    for k in range(at - 1, -1, -1):
        group = clause.groups[k]
        cue = group.lexeme.cue if group.lexeme is not None else None
        if (group.kind == "G" and cue is None) or (
            group.kind in {"G", "W"} and cue is not None and cue.polarity == "no"
        ):
            verb.future = verb.future or group.future
            return not any(g.opener == "except" for g in clause.groups[k + 1 :])
        if group.kind in {"v", ".", ":"} or of_group(sent, group):
            break
    return False


def as_told(verb: Group, cue: Cue, letting: frozenset[str] = frozenset()) -> Cue:
    """The cue of a verb of phase as its clause has it: what is not ruled out is possible, and no more (لم تستبعد الانسحاب);
    who was let do something (``letting``) did it ("were allowed to leave").
    """
    if verb.passive and verb.opener == "was" and verb.lemma in letting:
        cue = Cue("done", cue.polarity, cue.certainty, cue.background)
    if not verb.negated:
        return cue
    saying = verb.lexeme.saying if verb.lexeme is not None else None
    if saying is not None and saying.stance == "denies" and not cue.polarity:
        return Cue(cue.phase, certainty="possible", background=cue.background)
    return negate(cue)


def noun_cue(sent: Sent, group: Group) -> Cue | None:
    """What a noun of phase tells of its event; nothing where it is spelled as who commands, not as the order that it is one
    with but for its hamza (آمر، أمر), or where its verb breaks what it names.
    """
    if group.lexeme is None or (group.noun == "official" and _MADDA in sent.words[group.head].text):
        return None
    return None if group.lexeme.cue is None or _broken(sent, sent.clauses[group.clause], group) else group.lexeme.cue


def _broken(sent: Sent, clause: Clause, group: Group) -> bool:
    """Whether the clause's verb, or the verbal noun before it, makes its meaning with the noun of phase: then that has no content
    (خرقت الاتفاق | بقصف البلدة، تواصل خرقها اتفاق الهدنة | عبر القصف).
    """
    at, verb = index_of(clause.groups, group), clause.verb
    by = verb if verb is not None and verb.of is group else clause.groups[at - 1] if at > 0 else None
    if by is None or by.lexeme is None:
        return False
    breaches = [sense for sense in by.lexeme.senses if sense.type == EventType.ATTACK]
    return any(sent.words[group.head].key in sense.fixed for sense in breaches)


def reason(group: Group, verb: Group | None) -> bool:
    """Whether a bare Arabic noun of refusing stands in the accusative of why something is done (خرجوا رفضا لتعيين أوصياء):
    what is refused so has come about.
    """
    cue = group.lexeme.cue if group.lexeme is not None else None
    if cue is None or cue.polarity != "no" or not group.accusative or group.definite or group.prep:
        return False
    return verb is not None and verb.of is not group and verb.end <= group.start


def not_given(clause: Clause, order: Group) -> bool:
    """Whether a noun for what is to come about is told not to be there: its verb, which tells nothing else, is negated, or the noun
    before it (لم تتلق القوات أوامر بالانسحاب، لا توجد خطة للانسحاب، عدم وجود | نية للانسحاب).
    """
    verb, at = clause.verb, index_of(clause.groups, order)
    if order.lexeme is None or order.lexeme.cue is None or order.prep or order.lexeme.cue.phase != "planned":
        return False
    none = clause.groups[at - 1].lexeme if at > 0 and clause.groups[at - 1].inner else None
    if none is not None and none.pos == "noun" and none.cue is not None and none.cue.polarity == "no":
        return True
    if verb is None or verb.lexeme is None or verb.lexeme.saying is not None or verb.lexeme.cue is not None:
        return False
    return verb.negated and order.start > verb.start and (order is verb.of or order is clause.subject)


def refused(own: Predicate, complement: list[Predicate], cue: Cue) -> bool:
    """Whether the verb of keeping from something itself tells that aid was refused: then it tells where the aid was going, and
    the way that it did not go is no event of its own.
    """
    if cue.polarity != "no" or any(s.type != EventType.AID_DELIVERY for s in own.senses):
        return False
    for kept in complement:
        own.preps += [(prep, group) for prep, group in kept.preps if all(group is not g for _, g in own.preps)]
        goal = kept.object or kept.of
        if goal is not None and goal is not own.object:
            own.given.setdefault(Role.TO, goal)
        kept.dropped = f"what aid was kept from ({own.lexeme.lemma})"
    return True


def negate(cue: Cue) -> Cue:
    """The cue of a negated word of phase: not begun is not so; what has not stopped goes on; not ruled out, it may come."""
    if cue.polarity != "no":
        return Cue(cue.phase, "no", cue.certainty, cue.background)
    if cue.phase == "planned":
        return Cue(cue.phase, "yes", "possible", cue.background)
    return Cue("ongoing" if cue.phase == "done" else cue.phase, "yes", cue.certainty, cue.background)


def topic(sent: Sent, clause: Clause, verb: Group) -> list[Predicate]:
    """The event noun that opens an Arabic clause as its subject, with what belongs to it (الانسحاب من القاعدة لم يكتمل)."""
    first = next((g for g in clause.groups if g.kind == "np"), None)
    if first is None or first.end > verb.start or first.prep:
        return []
    return [p for p in of_group(sent, first) if p.word == first.head and p.preps]


def ended(sent: Sent, here: Clause, event: Predicate) -> Predicate:
    """A second predicate of an event that the verb of a clause says has ended, where a relative clause has told how it came
    about ("hostilities that flared on Friday have died down"), or a pronoun means it ("he brokered a truce, but it fell apart").
    """
    verb = here.verb
    begun = event.governor == "light" and any(
        c is not here and c.opener == "rel" and c.anchor is event.group and c.verb is not None and not c.subject_given
        for c in sent.clauses
    )
    meant = here.pronoun and event.clause != here.index and event.group is here.subject
    if verb is None or event.group is not here.subject or not (begun or meant):
        return event
    made = replace(event, group=verb, word=verb.head, start=verb.start, end=verb.end, object=None, passive=False)
    made.cues, made.preps, made.why = [], list(event.preps), ["told to have ended"]
    made.dated, made.when = -1, None
    if meant:
        made.subject, made.given = None, {r: g for r, g in event.given.items() if r is not Role.ACTOR}
    sent.predicates.append(made)
    return made


def apart(clause: Clause, state: Group) -> bool:
    """Whether an auxiliary or "and" parts a state from the verb behind it, which then tells something else."""
    verb = clause.verb
    assert verb is not None
    return verb.joined or any(g.kind == "X" and state.end <= g.start < verb.start for g in clause.groups)


def end_of_violence(verb: Group, cue: Cue, event: Predicate, ending: frozenset[str]) -> Cue:
    """The cue of a verb of ending: violence that is to be ended is not to be ("pledged to end attacks"), and a siege that has been
    ended is none.
    """
    lemma = key(verb.lexeme.lemma) if verb.lexeme is not None else ""
    if lemma in ending and cue.phase and all(s.type == EventType.SIEGE for s in event.senses):
        return Cue(cue.phase, "no", cue.certainty, cue.background)
    violent = any(sense.type in _VIOLENT for sense in event.senses)
    if (verb.infinitive or verb.future) and verb.lemma in ending and violent and not cue.polarity:
        return Cue("planned", "no", cue.certainty, cue.background)
    return cue


def yet_to_come(verb: Group, outer: Clause | None) -> bool:
    """Whether a verb of phase is itself still to come: in the future, a beginning that is only meant ("is to begin to"), an
    end that is agreed on or intended (``outer``: the clause around it; "agreed to halt attacks").
    """
    meant = verb.reading is not None and verb.reading.form == "inf" and verb.opener != "simple"
    cue = verb.lexeme.cue if verb.lexeme is not None else None
    begins = cue is not None and cue.phase == "begun"
    above = (
        outer.verb.lexeme.cue
        if outer is not None and outer.verb is not None and outer.verb.lexeme is not None
        else None
    )
    ends = cue is not None and cue.polarity == "no" and above is not None and above.phase == "planned"
    return verb.future or (meant and (begins or (ends and verb.infinitive)))
