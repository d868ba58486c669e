"""Tolls and their causes: deaths told in the sentence of their cause are numbers on the cause."""

from __future__ import annotations

import msgspec

from marsad.extract.grounds import died_of, foiled_beside, found_under, ground_clause, ground_of, own_fire, recovered
from marsad.extract.grounds_beside import apart_losses, only_beside
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.remainder import count_of, only_number
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Number, NumberKind, Phase, Role, Stance
from marsad.model.lexicon import Cue
from marsad.text.normalise import key

VIOLENT = frozenset(
    t.value
    for t in (
        *(EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        *(EventType.EXPLOSION, EventType.SUICIDE_ATTACK, EventType.ATTACK),
        *(EventType.DESTRUCTION, EventType.INTERCEPTION),
    )
)
#: What is counted of persons only.
BODILY = frozenset({NumberKind.KILLED.value, NumberKind.WOUNDED.value, NumberKind.DETAINED.value})
_COUNT, _DETAINED = NumberKind.COUNT.value, NumberKind.DETAINED.value
_RESULTS = frozenset({EventType.DESTRUCTION.value, EventType.INTERCEPTION.value})
_NOT_DEADLY = frozenset({EventType.CAPTURE.value, EventType.WEAPONS_SEIZURE.value})
_THINGS = frozenset({"aircraft", "vehicle", "weapon", "ship", "building", "site"})
_PAIR = 2  # words: a second


def gather(sent: Sent, words: Analyser) -> None:
    """Move tolls onto their cause, and join the tolls of one source that have none."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    tolls = [
        p
        for p in live
        if p.sense is not None
        and (
            p.sense.type == EventType.CASUALTY
            or _told_again(p, live, words.sets["in_which"])
            or _deadly_end(p, live)
            or _led_to(p, sent, words.sets["leading_to"])
        )
    ]
    causes = [p for p in live if p.sense and p.sense.type in VIOLENT and p not in tolls]
    causes = [p for p in causes if not only_beside(p, sent, words)]
    stated = [p for p in causes if is_result(p) and p.group.kind in {"np", "Z"} and p.reading.form in {"act", "pas"}]
    causes = [p for p in causes if all(p is not each for each in stated)]
    kept: list[Predicate] = []
    filled: set[int] = set()  # causes whose victims only their tolls tell
    for toll in tolls:
        if not words.arabic and _none(toll, sent) and all(cue.polarity != "no" for cue in toll.cues):
            toll.cues.append(Cue(polarity="no"))
        if not toll.numbers and toll.lexeme.lemma in words.sets["tolls"]:
            toll.dropped = "a toll without its figure"
            continue
        if any(cue.polarity == "no" for cue in toll.cues):
            continue  # without casualties: told for itself
        if _counts_things(toll, sent, words):
            toll.dropped = "it counts things told before"
            continue
        if toll.group.kind == "np" and died_of(toll, sent, words.sets["dying_of"]):
            toll.dropped = "the wounds that somebody died of"
            continue
        same = [c for c in causes if _of_one_source(c, toll) and _may_kill(c, toll, sent, words)]
        same = [c for c in same if not any(w.key in words.sets["dying_of"] for w in sent.words[toll.word : c.word])]
        if same:
            _onto(_nearest(toll, same, sent, words), toll, filled)
            continue
        for body in [k for k in kept if _died(toll, k)]:
            body.dropped = f"told by its verb ({toll.lexeme.lemma})"
            kept.remove(body)
        first = next((k for k in kept if _joins(k, toll)), None)
        if first is None:
            kept.append(toll)
            continue
        for kind, number in toll.numbers.items():
            first.numbers.setdefault(kind, number)
        if Role.PLACE in toll.fillers:  # قتل اثنان وأصيب خمسة في البلدة
            first.fillers.setdefault(Role.PLACE, toll.fillers[Role.PLACE])
        more = [g for g in toll.fillers.get(Role.TARGET, []) if _names_victims(g) and toll.subject is not first.subject]
        if more and not words.arabic and first.fillers.get(Role.TARGET):
            first.fillers[Role.TARGET] = [*first.fillers[Role.TARGET], *more]
        if toll.start > first.start and Role.PLACE in toll.fillers:
            first.fillers.setdefault(Role.PLACE, toll.fillers[Role.PLACE])  # two were killed and five wounded in Sirte
        first.when = first.when or toll.when
        toll.dropped = f"one toll with {first.lexeme.lemma}"


def _counts_things(toll: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a bare number counts more of what was counted before it, and those were things ("71 drones were shot down and 19
    were lost"): only what men and things alike are said to be.
    """
    hit = [*toll.fillers.get(Role.TARGET, ())]
    lost = toll.lexeme.lemma in words.sets["lost"]  # not: hit two houses, killing | nine
    if not lost or len(hit) != 1 or hit[0].sentence != sent.index or not only_number(sent, hit[0]):
        return False
    counted = [g for g in sent.groups if g.kind == "np" and g.start < hit[0].start and count_of(sent, g)]
    return bool(counted) and all(g.noun in _THINGS for g in counted)


def _may_kill(cause: Predicate, toll: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a toll may be that of the violence told beside it: not of what is denied, of what somebody else's verb
    tells ("gunfire was heard, and a shell hit the jail, killing a guard"), of what had struck the place before (the bodies
    of three were found under a house that had been shelled), or what came next (31 were killed before police beat the gang back).
    """
    if (is_result(cause) or cause.group.kind == "np") and _side_by_side(cause, toll):
        return False  # two were killed and a house was burned, مقتل ثمانية جنود | وتحييد أربعين إرهابيا
    apart = cause.end < toll.start and toll.clause != cause.clause
    if apart and (recovered(toll, sent, words) or own_fire(toll, words)):
        return False  # killed in a strike, while five bodies were recovered; jets struck and a man was hurt | by sniper fire
    dealt = toll.fillers.get(Role.ACTOR, ()) if toll.sense is not None and toll.sense.fixed else ()
    if dealt and (words.arabic or all(g is not each for g in dealt for each in cause.fillers.get(Role.ACTOR, ()))):
        return False  # صدوا الهجوم | وكبدوا المهاجمين خسائر: those who did not attack dealt them
    if _of_the_next(toll, sent, words) or _came_before(toll, cause, sent, words):
        return False
    if cause.start > toll.start and _comes_next(sent, cause.clause, toll.clause, words):
        return False
    if words.arabic and cause.start > toll.start and sent.clauses[toll.clause].word in words.sets["resulting"]:
        return False  # ما أسفر عن مقتل شابين، | فيما قصفت البوارج: what has been told before led to it
    if any(link.stance is Stance.DENIES for link in cause.said_by) or any(cue.polarity == "no" for cue in cause.cues):
        return False
    if found_under(toll, cause, sent, words) or foiled_beside(toll, cause, sent) or apart_losses(toll, cause, words):
        return False  # shot down two drones and foiled a raid, | killing five
    if toll.group.kind == "np" and cause.start > toll.start and any(cue.background for cue in cause.cues):
        return False
    clause = sent.clauses[toll.clause]
    if toll.reading.form != "ger" or cause.clause == toll.clause or clause.opener != "coord" or clause.verb is None:
        return True
    return clause.subject is None or clause.subject.clause != toll.clause or clause.subject.start > toll.start


def _came_before(toll: Predicate, cause: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a toll is what a violence outside its phrase or clause answers ("shelled the town | after a soldier was killed", إثر
    مقتل جندي).
    """
    clause = sent.clauses[toll.clause]
    told_after = ground_clause(clause, sent, words)
    if told_after is not None:
        return ground_clause(sent.clauses[cause.clause], sent, words) is not told_after
    ground = ground_of(toll, clause.groups, words)
    return ground is not None and (cause.start < ground.start or cause.clause != toll.clause)


def _of_the_next(toll: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether what killed is told to be one more of what was told before, without its noun ("a strike killed three in Tyre, and
    another | wounded four in Nabatieh").
    """
    by = toll.subject
    if words.arabic or by is None or toll.passive or toll.group.kind != "v" or by.sentence != sent.index:
        return False
    alone = by.last - by.first == 1 or (by.last - by.first == _PAIR and sent.tags[by.first] == "D")
    ranked = sent.words[by.last - 1].key in words.lexicon.time.numbers.ordinals and by.last - by.first == _PAIR
    return alone and (sent.words[by.last - 1].key in words.sets["another"] or ranked)


def _side_by_side(first: Predicate, second: Predicate) -> bool:
    """Whether two verbs tell what was done to each their own subject, by nobody that is named, or two joined nouns to whom."""
    both = (first, second)
    if all(p.group.kind == "np" and p.reading.form == "masdar" and p.fillers.get(Role.TARGET) for p in both):
        return first.clause == second.clause and first.group.joined and first.start > second.end
    if any(p.group.kind != "v" or not p.passive or p.object is None or p.agent is not None for p in both):
        return False
    return first.clause != second.clause and first.object is not second.object


def _comes_next(sent: Sent, later: int, own: int, words: Analyser) -> bool:
    """Whether a clause, or one that it is joined to, opens with "before", outside the other clause."""
    while later not in {own, -1}:
        clause = sent.clauses[later]
        if clause.opener == "sub" and clause.word in words.sets.get("what_follows", ()):
            return True
        if clause.opener != "coord":
            return False
        later = clause.parent
    return False


def _of_one_source(cause: Predicate, toll: Predicate) -> bool:
    own, others = ([(link.start, link.stance is Stance.DENIES) for link in p.said_by] for p in (toll, cause))
    return not own or own == others or _qualifies(toll, cause)


def _qualifies(toll: Predicate, cause: Predicate) -> bool:
    """Whether the toll's verb has the violence itself as its subject (the rocket fire that killed a driver)."""
    return toll.subject is cause.group and toll.group.kind == "v"


def _nearest(toll: Predicate, causes: list[Predicate], sent: Sent, words: Analyser) -> Predicate:
    """The cause of a toll: what its relative clause qualifies (the rocket fire that killed; قصف أصيب فيه عشرات), or the nearest."""
    for cause in causes:
        if _qualifies(toll, cause):
            return cause
    clause = sent.clauses[toll.clause]
    after = next((g for g in clause.groups if g.start > toll.start), None)
    taken_up = after is not None and after.kind == "O" and bool(after.prep) and toll.group is clause.verb
    before = [c for c in causes if c.start < toll.start]
    if taken_up and before:
        causes = before
    ger = toll.reading.form == "ger"  # shelled a town, | wounding nine, and its drones struck a depot
    own = (toll.group is clause.verb and words.arabic) or ger  # قتل تسعة | جراء هجوم, whatever was told before
    return min(causes, key=lambda c: (is_result(c), own and c.clause != toll.clause, abs(c.start - toll.start)))


def _told_again(killing: Predicate, live: list[Predicate], in_which: frozenset[str]) -> bool:
    """Whether a verb of killing, read as the strike that it was done by, stands beside the noun of that strike (قتل
    عاملان في غارة بطائرة مسيرة).
    """
    if not any(s.type == EventType.CASUALTY for s in killing.lexeme.senses):
        return False
    return any(
        p is not killing
        and p.clause == killing.clause
        and p.sense is not None
        and killing.sense is not None
        and (p.sense.type == killing.sense.type or _done_in(killing, p, in_which))
        and p.group.kind == "np"
        for p in live
    )


def _done_in(killing: Predicate, strike: Predicate, in_which: frozenset[str]) -> bool:
    """Whether a verb of killing tells in what violence it was done ("killed 12 people in a drone strike on a market",
    قتلت إسرائيل قياديا في غارة على البلدة).
    """
    assert killing.sense is not None
    assert strike.sense is not None
    apart = killing.sense.type != EventType.ATTACK or strike.sense.type not in VIOLENT
    if apart or killing.group.kind != "v" or killing.passive or strike.group.prep not in in_which:
        return False
    return killing.object is not None and killing.end <= killing.object.start < strike.start


def _deadly_end(killing: Predicate, live: list[Predicate]) -> bool:
    """Whether a verb of killing tells how the violence before it ended ("raided a tunnel and killed six")."""
    if killing.sense is None or not any(s.type == EventType.CASUALTY for s in killing.lexeme.senses):
        return False
    if killing.sense.type in _NOT_DEADLY:
        return False  # the town fell; came under fire and found two bombs
    if killing.group.kind == "Z":  # and a child injured by a stray bullet
        return any(p is not killing and p.sense is not None and p.sense.type in VIOLENT for p in live)
    follows = killing.reading.form == "ger"
    deeds = VIOLENT if follows else VIOLENT - {EventType.INTERCEPTION.value}  # shot down a drone | and killed dozens
    return (killing.group.joined or follows) and any(
        p.sense is not None and p.sense.type in deeds and p.end < killing.start and _doer(p) is killing.subject
        for p in live
    )


def _doer(violence: Predicate) -> Group | None:
    """Who does what a verb tells, or an event noun whose light verb tells it ("conducted a drone strike on the port, killing")."""
    if violence.group.kind == "v" or violence.subject is not None:
        return violence.subject
    return violence.given.get(Role.ACTOR)


def _led_to(killing: Predicate, sent: Sent, leading: frozenset[str]) -> bool:
    """Whether a noun of killing tells what the violence before it led to ("resulting in the killing of a child")."""
    group, sense = killing.group, killing.sense
    if group.kind != "np" or not group.prep or sense is None or sense.number not in BODILY - {_DETAINED}:
        return False
    at = next((k for k, each in enumerate(sent.groups) if each is group), 0)
    governor = sent.groups[at - 2].lexeme if at > 1 else None
    return governor is not None and key(governor.lemma) in leading


def _none(toll: Predicate, sent: Sent) -> bool:
    """Whether "no" opens a toll behind a comma, where no verb takes it up ("a rocket hit the town, no casualties reported")."""
    at = next((k for k, each in enumerate(sent.groups) if each is toll.group), 0)
    behind = toll.group.kind == "np" and at > 1 and [g.kind for g in sent.groups[at - 2 : at]] == [",", "G"]
    return behind and any(g.kind in {"np", "v"} for g in sent.groups[: at - 2])  # not: However, no casualties were


def is_result(cause: Predicate) -> bool:
    """Whether a cause is rather a result itself: what was destroyed or shot down."""
    return cause.sense is not None and cause.sense.type in _RESULTS


def _joins(first: Predicate, toll: Predicate) -> bool:
    """Whether two tolls of a sentence are one: the same source, and each counts something else."""
    said = ([link.start for link in p.said_by] for p in (first, toll))
    return next(said) == next(said) and not set(first.numbers) & set(toll.numbers)


def _died(verb: Predicate, body: Predicate) -> bool:
    """Whether a verb tells how he died whose body a noun names (جثمان الفتى | الذي استشهد السبت)."""
    if verb.group.kind != "v" or body.group.kind != "np":
        return False
    whose = body.fillers.get(Role.TARGET, ())
    return any(g is each for g in verb.fillers.get(Role.TARGET, ()) for each in whose)


def _names_victims(group: Group) -> bool:
    """Whether a phrase tells who was hit: no bare count, and no trigger ("two dead")."""
    if group.noun == "part" and group.of is None and group.member is None:
        return False
    return group.lexeme is None or all(s.type != EventType.CASUALTY for s in group.lexeme.senses)


def _onto(cause: Predicate, toll: Predicate, filled: set[int]) -> None:
    for kind, number in toll.numbers.items():
        cause.numbers.setdefault(kind, number)
    laid = toll.numbers and any(toll.end <= g.start < cause.start for g in cause.fillers.get(Role.MEANS, ()))
    if laid and cause.sense is not None and cause.sense.phase == Phase.PLANNED:
        cause.sense = msgspec.structs.replace(cause.sense, phase="")  # قتل بعبوة زرعها مجهولون: it went off
    for role in (Role.TARGET, Role.PLACE):
        fight = cause.sense is not None and cause.sense.type == EventType.CLASH and cause.group.kind == "np"
        theirs = role is Role.PLACE and toll.group.kind == "np" and toll.reading.enclitic  # نقل | جثتيهما | إلى مستشفى
        if theirs or (role is Role.TARGET and (cause.fillers.get(Role.PARTNER) or (fight and not toll.passive))):
            continue
        named = [g for g in toll.fillers.get(role, []) if _names_victims(g)]
        had = cause.fillers.get(role, [])
        more = role is Role.TARGET and (cause.start in filled or all(any(g is each for each in named) for g in had))
        if named and (not had or more):  # killed two soldiers in Idlib | and a farmer in Hama
            cause.fillers[role] = [*had, *(g for g in named if all(g is not each for each in had))]
            filled.add(cause.start)
        doers = cause.fillers.get(Role.ACTOR, ())
        if role is Role.TARGET and any(g is each is cause.of for g in doers for each in named):
            del cause.fillers[Role.ACTOR]  # قتلت غارة | شخصين: whom it killed, not whose it was
    killer = [g for g in toll.fillers.get(Role.ACTOR, ()) if g is not cause.group]  # the Damascus bombing kills
    if killer and cause.group.kind == "np" and not cause.fillers.get(Role.ACTOR) and toll.group.kind == "v":
        cause.fillers[Role.ACTOR] = killer  # gunmen kill five in an ambush
    hit = cause.fillers.pop(Role.TARGET, [])
    if left := [g for g in hit if g is not toll.group]:  # أسفر القصف عن قتيلين: they are told as dead, not as hit
        cause.fillers[Role.TARGET] = left
    cause.when = cause.when or toll.when
    toll.dropped = f"told with its cause ({cause.lexeme.lemma})"


def count_once(sent: Sent) -> None:
    """Count nobody twice: who is told to be killed, wounded or held is no count of the event besides."""
    for predicate in sent.predicates:
        _leave_sum(predicate)
        count = predicate.numbers.get(_COUNT)
        told = [predicate.numbers[k] for k in BODILY if k in predicate.numbers]
        if count is not None and any(n == count or _within(count, n) or _within(n, count) for n in told):
            del predicate.numbers[_COUNT]
        fought = predicate.given.get(Role.TARGET) if predicate.group.kind == "np" else None
        if fought is not None and predicate.sense is not None and predicate.sense.type == EventType.CLASH:
            if any(group is fought for group in predicate.fillers.get(Role.TARGET, ())):
                del predicate.fillers[Role.TARGET]  # whom a fight killed is no party to it
    _first_told(sent)
    _told_of_those(sent)


def _within(inner: Number, outer: Number) -> bool:
    return outer.start <= inner.start < inner.end <= outer.end


def _leave_sum(predicate: Predicate) -> None:
    """Take a number that is of the killed and the wounded together from both (مقتل وإصابة 5 جنود): how many were killed is not
    said.
    """
    killed, wounded = (predicate.numbers.get(kind.value) for kind in (NumberKind.KILLED, NumberKind.WOUNDED))
    if killed is not None and wounded is not None and killed.start == wounded.start:
        del predicate.numbers[NumberKind.KILLED.value], predicate.numbers[NumberKind.WOUNDED.value]


def _told_of_those(sent: Sent) -> None:
    """Leave things that a relative clause tells more of to the clause that tells of them (shot down six drones that the
    militia had launched).
    """
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        number = predicate.numbers.get(_COUNT)
        if number is None or predicate.dropped or clause.opener != "rel" or clause.anchor is None:
            continue
        if not (clause.anchor.start < number.end and number.start < clause.anchor.end):
            continue
        others = (p for p in sent.predicates if p.clause != predicate.clause and p.sense is not None and not p.dropped)
        told = (n for p in others for kind, n in p.numbers.items() if kind != _DETAINED)  # held, and later set free
        if any((n.start, n.end) == (number.start, number.end) for n in told):
            del predicate.numbers[_COUNT]


def _first_told(sent: Sent) -> None:
    """Leave who moves to the first verb that counts them: a later one only shares its subject (40 men left and
    burned their huts), or takes them up by a pronoun (200 families came back, years after their flight). Victims may be
    counted by both: killed here, arrested there.
    """
    told: set[tuple[int, int]] = set()
    for predicate in sent.predicates:
        if predicate.sense is None or predicate.dropped:
            continue
        doers = predicate.fillers.get(Role.ACTOR, ())
        for kind, number in list(predicate.numbers.items()):
            span = number.start, number.end
            if predicate.reading.finite:
                again = any(g.start < number.end and number.start < g.end for g in doers)
            else:
                again = predicate.reading.enclitic.startswith("3")
            if kind in BODILY:
                continue
            if span in told and again:
                del predicate.numbers[kind]
            if again or not predicate.reading.finite or number.start > predicate.start:
                told.add(span)
