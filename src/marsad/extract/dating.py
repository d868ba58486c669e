"""The times of a sentence under work: which there are, what they date so far, and the words that tell their scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import msgspec

from marsad.extract import at_last_en
from marsad.extract.grammar import Grammar
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.when import TimeMention
from marsad.extract.when.algebra import Between, Dated, Day, Expr, Length, Weekday
from marsad.model.claim import EventType, Phase, Role
from marsad.model.lexicon import Lexicon
from marsad.model.times import TimeWords
from marsad.model.when import Relation, When

#: What is announced before it is done, by whoever does it.
_ORDERED = frozenset(
    t.value
    for t in (
        *(EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.HANDOVER, EventType.CLOSURE, EventType.REOPENING),
        *(EventType.BASE_ESTABLISHED, EventType.FORMATION),
    )
)


#: What is done with what others have left.
_TAKES_OVER = frozenset(
    t.value for t in (EventType.CAPTURE, EventType.ADVANCE, EventType.DEPLOYMENT, EventType.BASE_ESTABLISHED)
)
#: Forms of a verb that tell what is still to be.
_AHEAD = frozenset({"pres", "inf", "jus"})


@dataclass(slots=True)
class Scopes:
    """The words that carry a time on or keep it: ``before`` opens the next step, ``same`` what happened meanwhile, ``takes`` are
    verbs whose object is how long their subject will go on, ``puts_off`` those that set it another day, behind one of ``put_off_to``;
    ``counted_from`` stands between a length of time and what it is counted from.
    """

    before: frozenset[str]
    same: frozenset[str]
    purposes: frozenset[str]
    takes: frozenset[str]
    puts_off: frozenset[str]
    put_off_to: frozenset[str]
    counted_from: frozenset[str]
    attempts: frozenset[str]
    words: TimeWords

    def governs(self, prep: str, name: str) -> bool:
        """Whether a preposition is one of a class of the time tables (``since``, ``after`` …)."""
        return bool(prep) and prep in self.words.tables.get(name, ())


def scopes_of(grammar: Grammar, lexicon: Lexicon) -> Scopes:
    """The scopes of a language."""
    same = frozenset(lexicon.notes.get("same_time", ()))
    takes = frozenset(lexicon.notes.get("takes_time", ()))
    puts_off = frozenset(lexicon.notes.get("puts_off", ()))
    put_off_to = frozenset(lexicon.notes.get("put_off_to", ()))
    counted_from = frozenset(lexicon.notes.get("counted_from", ()))
    attempts = frozenset(lexicon.notes.get("attempted", ()))
    return Scopes(
        grammar.before, same, grammar.purposes, takes, puts_off, put_off_to, counted_from, attempts, lexicon.time
    )


def names_day(mention: TimeMention) -> bool:
    """Whether a time names a day or stretch, to which "that date" may point."""
    told = mention.expr
    if isinstance(told, Dated) and told.day is None and told.month is None and told.weekday is None:
        return False  # a mere year
    return isinstance(told, Dated | Day | Weekday | Between)


def last_told(mentions: Sequence[TimeMention]) -> Expr | None:
    """The last day or stretch that the times so far name, to which "that date" points."""
    return next((m.expr for m in reversed(mentions) if names_day(m)), None)


@dataclass(slots=True)
class Dating:
    """The times of one sentence and what they date: ``given`` maps a predicate's position to its mention."""

    sent: Sent
    mentions: Sequence[TimeMention]
    scopes: Scopes
    planned: set[int]
    told: list[int] = field(default_factory=list)
    given: dict[int, TimeMention] = field(default_factory=dict)
    home: dict[int, Clause] = field(default_factory=dict)  # by start of the time
    owned: dict[int, int] = field(default_factory=dict)  # start of a time → position of what it dates


def here(work: Dating, clause: Clause) -> list[int]:
    """The told predicates of a clause, in order."""
    return [i for i in work.told if work.sent.predicates[i].clause == clause.index]


def give(work: Dating, i: int, time: Group, mention: TimeMention | None = None) -> None:
    """Let a time date a predicate, unless another does already; ``mention``: as what it does."""
    found = mention or work.mentions[time.when]
    if found.signal == "until" and _seized(work.sent.predicates[i]):
        return  # اعتقلوا شابا، دون معرفة مصيره | حتى الآن
    work.given.setdefault(i, at_last_en.dated(work.sent.predicates[i], found))
    work.owned.setdefault(time.start, i)


def _seized(predicate: Predicate) -> bool:
    """Whether a past verb tells that somebody was arrested or abducted: that is done once, and lasts until nothing."""
    sense = predicate.sense
    past = predicate.group.kind == "v" and predicate.reading.form in {"past", "ppast"} and not predicate.group.negated
    return past and sense is not None and sense.type in {EventType.ARREST, EventType.ABDUCTION}


def set_apart(work: Dating, clause: Clause, time: Group) -> bool:
    """Whether a time is not of what the clause tells: of what will be, of what was put off, or of a remark."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    before = clause.groups[at - 1] if at else None
    first = before is not None and before.noun == "time" and bool(before.prep)  # for the first time | since the May war
    since = first and work.mentions[time.when].signal == "since"
    if since or _of_participle(work, clause, time):
        return True
    return will_take(work, clause, time) or put_off(work, clause, time) or _of_remark(work, clause, time)


def _of_participle(work: Dating, clause: Clause, time: Group) -> bool:
    """Whether a time is that of a participle right before it which tells no event, of a thing that is only named ("seized a town
    founded | in 1920"); when a document was published is when it says so, if that is a day ("a report issued | on Monday", not
    "published | in July").
    """
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    at -= at > 1 and clause.groups[at - 1].kind == "P" and clause.groups[at - 2].kind == "Z"  # set up | in March
    thing, told = (clause.groups[at - 2], clause.groups[at - 1]) if at > 1 else (time, time)
    if told.kind != "Z" or told is clause.verb or thing.kind != "np" or thing.lexeme is None:
        return False
    if any(work.sent.predicates[i].group is told for i in work.told) or thing.lexeme.senses:
        return False
    mention = work.mentions[time.when].expr
    day = isinstance(mention, Day | Weekday) or (isinstance(mention, Dated) and mention.day is not None)
    return not (day and thing.noun in {"document", "media"})


def _of_remark(work: Dating, clause: Clause, time: Group) -> bool:
    """Whether a time ends a participle's remark between commas that tells no event, and the clause has another ("talks, broken off | in
    February, | could resume within weeks").
    """
    groups = clause.groups
    at = next((k for k, g in enumerate(groups) if g is time), 0)
    opens = next((k for k in range(at - 1, -1, -1) if groups[k].kind == ","), -1)
    closed = groups[at + 1 : at + 2]
    if opens < 0 or groups[opens + 1].kind != "Z" or not closed or closed[0].kind != ",":
        return False
    told = (work.sent.predicates[i] for i in work.told)
    if any(groups[opens].start < p.start < time.start for p in told):
        return False
    return any(g.kind == "T" and g.start > time.end for g in groups)


def names_pact(sent: Sent, i: int, time: Group) -> bool:
    """Whether a time right before a truce or deal only says which one is meant ("a violation of | the November 2024 | truce")."""
    told = sent.predicates[i]
    pact = told.sense is not None and told.sense.type in {EventType.CEASEFIRE, EventType.AGREEMENT}
    article = any(r.pos == "det" for word in sent.words[time.first : time.last] for r in word.readings)
    return pact and time.last == told.group.first and article


def held_for(sent: Sent, before: Sequence[int], verb: int) -> int | None:
    """The participle behind the clause's verb that has the circumstance before a time ("holding 23 men | arrested | in raids last
    year"); None where there is none.
    """
    return next((i for i in before[:-1] if i > verb and sent.predicates[i].group.kind == "Z"), None)


def verb_of(work: Dating, clause: Clause, mine: list[int]) -> int | None:
    """The told predicate that the clause's verb is, or to which it gives way (a light verb, one of phase)."""
    for i in mine:
        if work.sent.predicates[i].group is clause.verb:
            return i
    if clause.verb is not None and not clause.speaks:
        for i in mine:
            if work.sent.predicates[i].governor in {"light", "phase"}:
                return i
    return None


def steps(work: Dating, prep: str) -> bool:
    """Whether a preposition sets its noun at another time: before, after, since."""
    return any(work.scopes.governs(prep, name) for name in ("before", "after", "since"))


def alike(work: Dating, one: int, other: int) -> bool:
    """Whether two predicates are both plans, or both none."""
    return (one in work.planned) == (other in work.planned)


def in_front(clause: Clause, time: Group) -> bool:
    """Whether a time stands before the verb of a clause."""
    return clause.verb is not None and time.start < clause.verb.start


def had_been(sent: Sent, predicate: Predicate, attempts: frozenset[str]) -> bool:
    """Whether what was to come had been so earlier, so that its day has passed ("had been due on Wednesday"), or was attempted."""
    if attempted(sent, predicate, attempts) or _kept_from(sent, predicate):
        return True
    groups = sent.clauses[predicate.clause].groups
    return any(
        a.kind == b.kind == "X" and a.pluperfect and sent.words[b.first].key == "been" for a, b in pairwise(groups)
    )


def _kept_from(sent: Sent, predicate: Predicate) -> bool:
    """Whether an -ing form tells what a past verb of its clause kept somebody from ("banned tankers from | entering in September")."""
    verb = sent.clauses[predicate.clause].verb
    if verb is None or verb is predicate.group or predicate.reading.form != "ger" or verb.reading is None:
        return False
    cue = verb.lexeme.cue if verb.lexeme is not None else None
    return cue is not None and cue.polarity == "no" and verb.reading.form in {"past", "pp"} and not verb.future


def accused_of(clause: Clause, k: int) -> bool:
    """Whether the -ing form at ``k`` tells of what somebody is accused ("suspected of bombing a bus")."""
    group = clause.groups[k]
    if k < 2 or not group.prep or group.reading is None or group.reading.form != "ger":
        return False
    return [g.kind for g in clause.groups[k - 2 : k + 1]] in (["Z", "P", "np"], ["x", "x", "x"])  # set aside or not


def ordered(clause: Clause, time: Group, predicate: Predicate) -> bool:
    """Whether a time tells when it was ordered that something be done, not when it is ("an evacuation order issued on Friday")."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    issued = at > 1 and clause.groups[at - 1].kind == "Z" and clause.groups[at - 2] is predicate.group
    return issued and predicate.sense is not None and predicate.sense.phase == Phase.PLANNED


def to_come(when: When, anchor: date | None) -> bool:
    """Whether a time lies wholly after the report's day, is a deadline there, or begins after it or with it."""
    if anchor is None:
        return False
    if when.relation in {Relation.ON, Relation.SINCE}:
        return when.earliest is not None and when.earliest > anchor
    if when.relation is Relation.BY and when.latest is None:
        return when.earliest is not None and when.earliest >= anchor  # in the coming days
    return when.relation in {Relation.BY, Relation.BEFORE} and when.latest is not None and when.latest > anchor


def announced_for(predicate: Predicate, mention: TimeMention) -> bool:
    """Whether a time is the stretch within which somebody announces something of their own doing ("announced the opening of the
    crossing within 48 hours"): what had been done would be told with "the last".
    """
    within = mention.signal == "within" and isinstance(mention.expr, Length) and not mention.expr.direction
    own = predicate.sense is not None and predicate.sense.type in _ORDERED
    return within and own and predicate.governor == "said"


def will_take(work: Dating, clause: Clause, time: Group) -> bool:
    """Give a stretch to the event that is yet to take it, as its deadline ("the pull-out will take three weeks"); False where the
    time is no such stretch.
    """
    verb, mention = clause.verb, work.mentions[time.when]
    if verb is None or verb.reading is None or verb.lemma not in work.scopes.takes or verb.reading.form not in _AHEAD:
        return False
    if not isinstance(mention.expr, Length) or mention.expr.direction or mention.signal or time.start < verb.end:
        return False
    behind = clause.subject is not None and clause.subject.start > verb.start  # يحتاج الانسحاب إلى شهرين
    passed = {"P", "B", "np"} if behind else {"P", "B"}
    if any(g.kind not in passed for g in clause.groups if verb.end <= g.start < time.start):
        return False
    before = [i for i in here(work, clause) if work.sent.predicates[i].start < time.start]
    if len(before) == 1 and work.sent.predicates[before[0]].group.kind == "np":
        give(work, before[0], time, msgspec.structs.replace(mention, granted=True))
    work.owned.setdefault(time.start, -1)
    return True


def of_gapped(clause: Clause, time: Group) -> bool:
    """Whether a time opens a conjunct that leaves its verb out ("attacked Kidal and, the following day, Gao"): it is not the verb's."""
    groups, verb = clause.groups, clause.verb
    at = next((k for k, g in enumerate(groups) if g is time), 0)
    before = [g.kind for g in groups[:at] if g.kind not in {",", "P"}][-1:]
    behind = [g for g in groups[at + 1 :] if g.kind != ","]
    if verb is None or verb.end > time.start or not (before == ["C"] or time.joined) or not behind:
        return False
    return behind[0].kind == "np" and not behind[0].prep and all(g.kind in {"np", "P", ".", "C"} for g in behind)


def attempted(sent: Sent, predicate: Predicate, attempts: frozenset[str]) -> bool:
    """Whether what is told as a plan was attempted, or was to come ("tried to infiltrate the district on Friday", كان من المقرر أن تدخل
    القافلة الأحد): its day has passed.
    """
    clause = sent.clauses[predicate.clause]
    around = [clause, sent.clauses[clause.parent]] if clause.parent >= 0 else [clause]
    if any(g.kind == "W" and g.lemma in attempts and g.start < predicate.start for c in around for g in c.groups):
        return True
    outer = sent.clauses[clause.parent].verb if clause.parent >= 0 else None
    past = outer is not None and outer.reading is not None and outer.reading.form == "past" and not outer.future
    return past and outer is not None and outer.lemma in attempts and clause.verb is predicate.group


def same_step(work: Dating, inner: int, verb: int) -> bool:
    """Whether the day behind what a verb was preceded by is the verb's as well: a fight that ended in it (took the town after a
    battle on Sunday), the leaving of what it takes over (entered positions vacated by the patrol on Sunday).
    """
    one, main = work.sent.predicates[inner], work.sent.predicates[verb]
    if one.sense is None or main.sense is None or not alike(work, inner, verb) or one.start < main.start:
        return False
    left = one.sense.type == EventType.WITHDRAWAL.value and main.sense.type in _TAKES_OVER
    fought = one.sense.type == EventType.CLASH.value and one.group.kind == "np" and Role.PLACE not in one.fillers
    return fought or (left and one.group.kind == "Z")


def put_off(work: Dating, clause: Clause, time: Group) -> bool:
    """Give the day to which something is put off to what is put off; on which day it was put off dates nothing. False where the
    time stands behind no such verb.
    """
    verb = clause.verb
    if verb is None or verb.lemma not in work.scopes.puts_off or time.start < verb.end:
        return False
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    before = clause.groups[at - 1] if at else time
    opening = work.sent.words[before.first].key if before.kind == "P" else work.sent.words[time.first].key
    to = bool({time.prep, opening} & work.scopes.put_off_to) or work.mentions[time.when].signal == "until"
    events = [i for i in here(work, clause) if work.sent.predicates[i].group.kind == "np"]
    events = events or [i for i in work.told if work.sent.predicates[i].group is clause.subject]
    if to and events:
        give(work, events[0], time, msgspec.structs.replace(work.mentions[time.when], signal=""))  # until Friday: on it
    work.owned.setdefault(time.start, -1)
    return True
