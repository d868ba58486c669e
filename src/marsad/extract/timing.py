"""Which time belongs to which predicate, and the days that it comes to.

A time dates the predicate of its own clause that stands nearest before it, else the clause's verb, else what follows.
How far it reaches beyond is ``time_reach``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from marsad.extract.dating import (
    Dating,
    Scopes,
    accused_of,
    alike,
    announced_for,
    give,
    had_been,
    held_for,
    here,
    last_told,
    names_pact,
    of_gapped,
    ordered,
    same_step,
    scopes_of,
    set_apart,
    steps,
    to_come,
    verb_of,
)
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.time_reach import around, counted_from, inherited
from marsad.extract.when import TimeMention, resolve
from marsad.extract.when.algebra import Dated, Length, Nth, Vague
from marsad.model.claim import EventType, Phase
from marsad.model.lexicon import Cue

__all__ = ["Scopes", "date_events", "last_told", "scopes_of", "times_of"]

#: What an event does to people and things.
_EFFECTS = frozenset({EventType.CASUALTY.value, EventType.DESTRUCTION.value})
#: Forms of a verb that tell what still holds.
_HOLDING = frozenset({"pres", "ppres", "jus"})
#: Tense that the resolver is told, and whether the event is a plan.
_TENSES = {
    Phase.PLANNED: ("future", True),
    Phase.DONE: ("past", False),
    Phase.BEGUN: ("past", False),
    Phase.ONGOING: ("present", False),
}


def date_events(
    sent: Sent,
    mentions: Sequence[TimeMention],
    scopes: Scopes,
    outlook: Callable[[Predicate], Phase],
    anchor: date | None,
    text: str,
) -> None:
    """Set ``when`` of the sentence's predicates; one that a time puts into the days to come becomes a plan."""
    told = [i for i, p in enumerate(sent.predicates) if p.sense is not None and not p.dropped]
    if not told or not (sent.when or any(sent.predicates[i].dated >= 0 for i in told)):
        return
    phases = {i: outlook(sent.predicates[i]) for i in told}
    planned = {i for i in told if phases[i] is Phase.PLANNED}
    for i, mention in times_of(sent, mentions, scopes, told, planned).items():
        predicate = sent.predicates[i]
        tense, plan = _TENSES[phases[i]]
        if mention.signal == "since" and tense == "past" and _goes_on(sent, predicate):
            tense = "present"
        if plan and (_names_it(sent, predicate, mention) or had_been(sent, predicate, scopes.attempts)):
            tense, plan = "past", False
        when = resolve(mention, anchor, tense, plan, text)
        if when is not None and not plan and (to_come(when, anchor) or announced_for(predicate, mention)):
            predicate.cues.append(Cue(phase="planned"))
            when = resolve(mention, anchor, "future", True, text)  # noqa: FBT003
        predicate.when = when


def times_of(
    sent: Sent, mentions: Sequence[TimeMention], scopes: Scopes, told: list[int], planned: set[int]
) -> dict[int, TimeMention]:
    """Predicate (position in ``sent.predicates``) → the mention that dates it."""
    work = Dating(sent, mentions, scopes, planned, told)
    for i in told:
        if sent.predicates[i].dated >= 0:
            work.given[i] = mentions[sent.predicates[i].dated]
    times = [(clause, g) for clause in sent.clauses for g in clause.groups if g.kind == "T" and g.when >= 0]
    for clause, time in times:
        work.home[time.start] = around(work, _home(sent, clause, time), time)
    times = [(c, time) for c, time in times if not set_apart(work, c, time)]
    times = [(c, time) for c, time in times if _tells_a_day(mentions[time.when]) and not _dateline(sent, c, time)]
    times = [(c, time) for c, time in times if not _only_lasts(c, time, mentions)]
    _relative_clauses(work)
    front = [time for _, time in times if not _dates_what_precedes(work, time)]
    for time in front:
        _dates_what_follows(work, time)
    for i in told:
        if i not in work.given:
            found = inherited(work, i)
            if found is not None:
                work.given[i] = found
        if i in work.given and counted_from(work, i):
            del work.given[i]
    return work.given


def _tells_a_day(mention: TimeMention) -> bool:
    """Whether any day can be told of a time: not of "hours later" or a bare length."""
    if isinstance(mention.expr, Length):
        return bool(mention.expr.direction or mention.signal not in {"", "before", "after", "until"} or mention.granted)
    return not isinstance(mention.expr, Vague)


def _only_lasts(clause: Clause, time: Group, mentions: Sequence[TimeMention]) -> bool:
    """Whether a time tells how long, and the one right behind it when ("was shut for 36 hours on 18 January")."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    behind = clause.groups[at + 1] if at + 1 < len(clause.groups) else None
    mention = mentions[time.when]
    if not isinstance(mention.expr, Length) or mention.expr.direction or behind is None or behind.kind != "T":
        return False
    return behind.when >= 0 and not isinstance(mentions[behind.when].expr, Length | Vague)


def _dateline(sent: Sent, clause: Clause, time: Group) -> bool:
    """Whether a time stands before the dash of a dateline ("Amman 30 December – …"): it is the report's day."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    behind = clause.groups[at + 1 : at + 2]
    if clause.index or not at or not behind or any(g.kind not in {"np", ","} for g in clause.groups[:at]):
        return False
    return behind[0].kind == "," and sent.text[behind[0].start : behind[0].end].strip() in {"–", "—", "-"}


def _home(sent: Sent, clause: Clause, time: Group) -> Clause:
    """The clause that a time belongs to: one at the end behind "and" or a colon opens the next one."""
    at = next(k for k, g in enumerate(clause.groups) if g is time)
    behind = clause.groups[at + 1 :]
    opener = at - 1
    while opener >= 0 and clause.groups[opener].kind == "P" and not clause.groups[opener].joined:
        opener -= 1
    if any(g.kind != "," for g in behind) or opener < 0:
        return clause
    before = clause.groups[opener]
    if (
        before.kind not in {"C", ":"}
        and not (before.kind == "P" and before.joined)
        and not (time.joined or (before.kind == "np" and opener and clause.groups[opener - 1].kind == ":"))
    ):
        return clause
    return next(
        (c for c in sent.clauses if c.opener == "coord" and c.groups and c.groups[0].start > time.start), clause
    )


def _dates_what_precedes(work: Dating, time: Group) -> bool:
    """Give a time to the predicate of its clause that stands nearest before it; False where there is none."""
    sent, clause = work.sent, work.home[time.start]
    mine = here(work, clause)
    mention = work.mentions[time.when]
    if mention.granted:
        after = [i for i in work.told if sent.predicates[i].start > time.end]
        if after:
            give(work, after[0], time)
            return True
    if _before_its_noun(sent, clause, time):
        behind = [i for i in mine if sent.predicates[i].start >= time.end]
        if behind and sent.predicates[behind[0]].group.kind != "v" and not names_pact(sent, behind[0], time):
            give(work, behind[0], time)
        elif clause.speaks:
            return False  # in a Wednesday statement
        work.owned.setdefault(time.start, -1)
        return True
    before = [i for i in mine if sent.predicates[i].start < time.start]
    verb = verb_of(work, clause, mine)
    adjunct = _adjunct(work, clause, time)
    if adjunct is not None:
        inside = [i for i in before if sent.predicates[i].start >= adjunct.start]
        inside = [i for i in inside if not ordered(clause, time, sent.predicates[i])]
        for i in inside:
            give(work, i, time)
        work.owned.setdefault(time.start, -1)
        outer = verb if verb is not None else next((i for i in mine if i not in inside), None)
        if work.scopes.governs(adjunct.prep, "since") and outer is not None and outer not in inside:
            work.given.setdefault(outer, msgspec.structs.replace(mention, signal="since"))
        elif outer is not None and verb is not None and inside and same_step(work, inside[-1], verb):
            work.given.setdefault(verb, mention)
        return True
    if not before:
        return _dates_event_of_light_verb(work, clause, time)
    nearest = before[-1]
    told = sent.predicates[nearest]
    if _of_another(clause, time, mention, told) or ordered(clause, time, told) or of_gapped(clause, time):
        work.owned.setdefault(time.start, -1)
        return True
    last = sent.predicates[nearest]
    if _deadline(mention) and nearest not in work.planned and clause.opener in {"rel", "where"} and clause.parent >= 0:
        outside = [i for i in here(work, sent.clauses[clause.parent]) if i in work.planned]
        if outside:
            give(work, outside[-1], time)
            return True
    if verb is not None and last.group.kind != "v" and verb != nearest:
        circumstance = bool(last.group.prep)
        held = held_for(sent, before, verb) if circumstance else None
        ahead = (
            clause.verb is not None and last.start < clause.verb.start < time.start
        )  # a deal on the pullout was signed | on Monday
        if circumstance and (held is not None or ahead or _parenthetic(clause, time)):
            give(work, verb if held is None else held, time)
            return True
        subject = clause.subject is not None and last.group is clause.subject
        if _deadline(mention) and verb in work.planned and nearest not in work.planned:
            give(work, verb, time)
            return True
        aside = any(g.kind == "," and sent.predicates[verb].end <= g.start < last.start for g in clause.groups)
        circumstance = circumstance and not aside and verb < nearest and work.scopes.governs(last.group.prep, "in")
        if (subject or circumstance) and alike(work, verb, nearest):
            work.given.setdefault(verb, mention)
    if verb is not None and verb != nearest and same_step(work, nearest, verb):
        work.given.setdefault(verb, mention)
    give(work, nearest, time)
    return True


def _dates_what_follows(work: Dating, time: Group) -> None:
    """Give a time to the verb of its clause, else to the event nouns behind it."""
    sent, clause = work.sent, work.home[time.start]
    mine = here(work, clause)
    verb = verb_of(work, clause, mine)
    if verb is not None:
        give(work, verb, time)
        if (
            sent.predicates[verb].group is not clause.verb
            and mine[0] < verb
            and sent.predicates[mine[0]].start > time.start
        ):
            give(work, mine[0], time)
        return
    if clause.speaks or not mine:
        return
    plan = clause.verb is not None and (clause.verb.future or clause.verb.infinitive)
    for n, i in enumerate(mine):
        predicate = sent.predicates[i]
        if steps(work, predicate.group.prep) or (n and predicate.group.prep in work.scopes.purposes):
            continue
        if predicate.group.kind != "v" and i in work.planned and not plan and clause.verb is not None:
            continue
        if isinstance(work.mentions[time.when].expr, Nth) and (n or clause.verb is not None):
            continue
        give(work, i, time)


def _of_another(clause: Clause, time: Group, mention: TimeMention, nearest: Predicate) -> bool:
    """Whether the time is that of a noun or -ing form behind the predicate, which itself tells nothing."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    last = clause.groups[at - 1] if at else None
    bare = not time.prep and not mention.signal
    if (
        isinstance(mention.expr, Dated)
        and bare
        and last is not None
        and last.kind == "np"
        and last.last == time.first
        and last is not nearest.group
    ):
        event = (last.lexeme is not None and bool(last.lexeme.senses)) or (
            mention.expr.day is None and mention.expr.year is None
        )
        return event and last.start > nearest.start  # the March attacks, named by their date
    for k in range(at - 1, 0, -1):
        group = clause.groups[k]
        if group.start <= nearest.start:
            return False
        if accused_of(clause, k) and isinstance(mention.expr, Dated) and mention.expr.day is None:
            return True  # arrested a man accused of killing a judge | in 2024
        aside = group.kind == "np" and clause.groups[k - 1].kind == ","
        if aside and group.reading is not None and group.reading.form == "ger":
            return True
    return False


def _dates_event_of_light_verb(work: Dating, clause: Clause, time: Group) -> bool:
    """Give a time behind a light verb to the event noun of another clause to which it gives way ("took hold")."""
    for own in work.sent.predicates:
        if own.group is clause.verb and own.yields and own.start < time.start:
            events = [i for i in work.told if any(work.sent.predicates[i] is each for each in own.yields)]
            for i in events:
                give(work, i, time)
            return bool(events)
    return False


def _before_its_noun(sent: Sent, clause: Clause, time: Group) -> bool:
    """Whether the time has the article of the noun behind it ("the 27 November cease-fire", "under the 10 March deal")."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    behind = clause.groups[at + 1] if at + 1 < len(clause.groups) else None
    close = behind is not None and behind.kind == "np" and behind.first == time.last
    if close and sent.words[time.first].key == "of":
        return True  # the payment of their January salaries
    if close and at and clause.groups[at - 1].kind == "P" and clause.groups[at - 1].last == time.first:
        return any(reading.pos == "det" for reading in sent.words[time.first].readings)
    last = clause.groups[at - 1] if at else None
    return (
        last is not None
        and last.kind == "np"
        and last.last == time.first
        and set(sent.tags[last.first : last.last]) == {"D"}
    )


def _deadline(mention: TimeMention) -> bool:
    """Whether a time is one until which something is to be done."""
    if isinstance(mention.expr, Length):
        return mention.expr.direction == "next" or mention.signal in {"within", "by"}
    return mention.signal == "by"


def _adjunct(work: Dating, clause: Clause, time: Group) -> Group | None:
    """The noun phrase behind "since" or "after" inside which the time stands ("since the truce of 11 January")."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), -1)
    for group in reversed(clause.groups[: max(at, 0)]):
        if group.kind not in {"np", "P", "A", "O", "Z"}:
            return None
        if group.kind == "np" and steps(work, group.prep):
            event = group.lexeme is not None and bool(group.lexeme.senses)
            since = work.scopes.governs(group.prep, "since")
            return group if since or (event and work.scopes.governs(group.prep, "after")) else None
        if group.kind == "np" and group.joined:
            return None
    return None


def _parenthetic(clause: Clause, time: Group) -> bool:
    """Whether the time stands between commas: then it is the clause's, not the last noun's."""
    at = next((k for k, g in enumerate(clause.groups) if g is time), 0)
    return at > 0 and clause.groups[at - 1].kind == ","


def _relative_clauses(work: Dating) -> None:
    """Give the time of a relative clause to the event that the clause tells of ("clashes that broke out on Friday")."""
    sent = work.sent
    for clause in sent.clauses:
        if clause.opener != "rel" or clause.anchor is None or clause.parent < 0 or clause.verb is None or clause.speaks:
            continue
        events = [i for i in work.told if i not in work.given and sent.predicates[i].group is clause.anchor]
        times = [g for g in clause.groups if g.kind == "T" and g.when >= 0]
        outer = _around(work, clause, times)
        if outer >= 0:
            give(work, outer, times[0])
            continue
        if not events or len(times) != 1 or (clause.subject_given and clause.subject is not clause.anchor):
            continue
        if isinstance(work.mentions[times[0].when].expr, Vague | Length) or not _tells_of_anchor(clause.verb):
            continue
        give(work, events[-1], times[0])


def _around(work: Dating, clause: Clause, times: list[Group]) -> int:
    """The event around a bare relative clause that took the phrase right before the clause's only time, which is then
    that event's (وصل رتل يضم آليات إلى البلدة | مساء الثلاثاء); -1 = none.
    """
    if clause.word or len(times) != 1:
        return -1
    at = next(k for k, g in enumerate(clause.groups) if g is times[0])
    before = clause.groups[at - 1] if at > 0 else None
    for i in work.told:
        predicate = work.sent.predicates[i]
        if i not in work.given and predicate.clause == clause.parent and any(g is before for _, g in predicate.preps):
            return i
    return -1


def _tells_of_anchor(verb: Group) -> bool:
    """Whether a verb says when its subject came about or what it did: broke out, took effect, killed."""
    lexeme = verb.lexeme
    if lexeme is None:
        return False
    begun = lexeme.cue is not None and lexeme.cue.phase == Phase.BEGUN.value
    effect = bool(lexeme.senses) and all(s.type in _EFFECTS for s in lexeme.senses)
    return lexeme.light is not None or begun or effect


def _goes_on(sent: Sent, predicate: Predicate) -> bool:
    """Whether the verb of the clause is a present one, or a past one denied: what it tells holds since then."""
    verb = sent.clauses[predicate.clause].verb
    return verb is not None and verb.reading is not None and verb.reading.form in _HOLDING


def _names_it(sent: Sent, predicate: Predicate, mention: TimeMention) -> bool:
    """Whether a date without a preposition stands right behind an event noun and names it ("the 10 March deal")."""
    if predicate.group.kind == "v" or not isinstance(mention.expr, Dated) or mention.signal:
        return False
    groups = sent.clauses[predicate.clause].groups
    at = next((k for k, g in enumerate(groups) if g is predicate.group), -1)
    behind = groups[at + 1] if 0 <= at < len(groups) - 1 else None
    return behind is not None and behind.kind == "T" and not behind.prep
